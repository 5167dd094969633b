//! Add a photo to a check, with the consent of who is on it.

use crate::access;
use crate::store::{check_photo, checks};
use gapless_journey::Refusal;
use gapless_web::access::{Act, Actor};
use gapless_web::typed::{invalid, line};
use gapless_web::{App, Failure, sign};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Photos of one check.
const PHOTOS_MAX: usize = 12;

/// A photo.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = CheckPhoto)]
pub struct AddPhoto {
    /// A data URL of JPEG or PNG.
    #[serde(default)]
    pub photo: String,
    /// The same as a file of a form.
    #[serde(skip)]
    #[schema(ignore)]
    pub photo_file: Vec<u8>,
    /// What it shows.
    pub caption: String,
    /// Anything: everybody who can be recognised agreed that it is shown, and no child can be recognised.
    #[serde(default)]
    pub consent: Option<String>,
}

/// Adds it.
pub async fn add(app: &App, actor: &Actor, id: Uuid, input: &AddPhoto) -> Result<(), Failure> {
    actor.permit(Act::FollowUpCheck)?;
    let kept = sign::keep_photo(&app.store, &input.photo, &input.photo_file).await?;
    let kept = &kept.ok_or_else(|| invalid("follow-up-photo"))?;
    let caption = &line(&input.caption);
    if caption.is_empty() {
        return Err(invalid("follow-up-caption").into());
    }
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let check = access::check(&*tx, actor, id).await?;
        if checks::photos(&*tx, id).await?.len() >= PHOTOS_MAX {
            return Err(Refusal::new("follow-up-photos")
                .with("n", PHOTOS_MAX)
                .into());
        }
        let name = format!("{}-photo", check.season);
        kept.register(&tx, &name, actor.person).await?;
        let row = check_photo::Model {
            id: Uuid::now_v7(),
            check_id: id,
            file: kept.hash.clone(),
            caption: caption.clone(),
            is_public: input.consent.is_some(),
            added_by: actor.name.to_string(),
            added_at: now,
        };
        checks::add_photo(&tx, row).await
    });
    Ok(done.await?)
}
