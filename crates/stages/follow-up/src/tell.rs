//! Say how many people use the devices and what they changed.

use crate::access;
use crate::store::{check, checks};
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::access::{Act, Actor};
use gapless_web::typed::{invalid, line};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Characters of a story.
const STORY_CHARS_MAX: usize = 4_000;
/// More people than any school has.
const USERS_MAX: i64 = 100_000;

/// What a project says of itself.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = TellCheck)]
pub struct Tell {
    /// The version that was read.
    pub version: i64,
    /// People who use the devices.
    #[serde(default)]
    pub users: Option<i64>,
    /// How they were counted.
    #[serde(default)]
    pub users_how: String,
    /// What changed.
    #[serde(default)]
    pub story: String,
    /// Anything: everybody may read it.
    #[serde(default)]
    pub story_public: Option<String>,
    /// Anything: the companies whose devices the project has may read its name.
    #[serde(default)]
    pub donors_named: Option<String>,
    /// Who said so, where somebody else writes it down.
    #[serde(default)]
    pub told_by: String,
}

/// Keeps it in the place of what was said before in this check.
pub async fn tell(app: &App, actor: &Actor, id: Uuid, input: &Tell) -> Result<(), Failure> {
    actor.permit(Act::FollowUpCheck)?;
    let users = input.users.filter(|n| *n != 0);
    if users.is_some_and(|n| !(1..=USERS_MAX).contains(&n)) {
        return Err(invalid("follow-up-users").into());
    }
    let how = line(&input.users_how);
    if users.is_some() && how.is_empty() {
        return Err(invalid("follow-up-users-how").into());
    }
    let story: String = input.story.trim().chars().take(STORY_CHARS_MAX).collect();
    let (how, story) = (&how, &story);
    let done = app.store.write(|tx| async move {
        let row = access::check(&*tx, actor, id).await?;
        if row.version != input.version {
            return Err(Refusal::new("follow-up-changed")
                .kind(RefusalKind::Conflict)
                .into());
        }
        let row = check::Model {
            users,
            users_how: how.clone(),
            story_public: input.story_public.is_some() && !story.is_empty(),
            story: story.clone(),
            donors_named: input.donors_named.is_some(),
            told_by: match line(&input.told_by) {
                told if told.is_empty() => actor.name.to_string(),
                told => told,
            },
            ..row
        };
        checks::save(&tx, row).await
    });
    Ok(done.await?)
}
