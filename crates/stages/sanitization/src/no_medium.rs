//! Declare that devices hold no medium, or no further one, and how that was established.

use crate::rules::ABSENT_WAYS;
use gapless_journey::sanitization::SanitizationEvent;
use gapless_journey::{DeviceId, Refusal, RefusalKind};
use gapless_store::journal;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Characters of the words beside the way.
const WORDS_MAX: usize = 500;

/// What was established.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct NoMedium {
    /// The devices.
    #[serde(rename = "id")]
    #[schema(value_type = Vec<String>)]
    pub devices: Vec<DeviceId>,
    /// How: `opened`, `slot-empty`, `no-slot`, `removed-by-donor` or `other`.
    pub way: String,
    /// Further words; needed for `other`.
    pub words: Option<String>,
}

/// Declares it for all of them, or for none; answers how many.
pub async fn no_medium(app: &App, actor: &Actor, input: NoMedium) -> Result<usize, Failure> {
    actor.permit(Act::SanitizationRecord)?;
    if !ABSENT_WAYS.contains(&input.way.as_str()) {
        return Err(Refusal::new("absent-way-unknown")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let words = input.words.as_deref().map(str::trim).unwrap_or_default();
    if input.way == "other" && words.is_empty() {
        return Err(Refusal::new("absent-words-missing")
            .kind(RefusalKind::Invalid)
            .into());
    }
    if words.chars().count() > WORDS_MAX {
        return Err(Refusal::new("field-too-long")
            .kind(RefusalKind::Invalid)
            .with("n", WORDS_MAX)
            .into());
    }
    let why = &if words.is_empty() {
        input.way.clone()
    } else {
        format!("{}: {words}", input.way)
    };
    let devices = &input.devices;
    let done = app.store.write(|tx| async move {
        let found = bench::devices(&tx, actor, devices).await?;
        let drafts = found
            .iter()
            .map(|device| {
                bench::draft(device, SanitizationEvent::MediumAbsent { why: why.clone() })
            })
            .collect::<Result<Vec<_>, _>>()?;
        journal::append(&tx, &actor.author(), drafts).await?;
        Ok(found.len())
    });
    Ok(done.await?)
}
