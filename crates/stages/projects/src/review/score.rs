//! A reviewer scores an application. The last scores of a reviewer count.

use super::append;
use super::declare::reviewer;
use crate::send::words;
use crate::store::application;
use gapless_journey::projects::{Criterion, ProjectEvent, SCORE_MAX, Score};
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::access::Actor;
use gapless_web::{App, Failure};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// The word for what does not apply.
pub const NOT_APPLICABLE: &str = "na";

/// What a reviewer gives, by criterion.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[schema(as = ScoreApplication)]
pub struct ScoreInput {
    /// `0` to `5`, or `na` where it does not apply.
    pub values: BTreeMap<String, String>,
    /// Why, each.
    #[serde(default)]
    pub reasons: BTreeMap<String, String>,
}

impl ScoreInput {
    /// The scores, or what of them cannot stand.
    fn scores(&self) -> Result<Vec<Score>, Refusal> {
        let invalid = |code, criterion: &Criterion| {
            let refusal = Refusal::new(code).kind(RefusalKind::Invalid);
            refusal.with("criterion", criterion)
        };
        let mut scores = Vec::new();
        for criterion in Criterion::ALL {
            let given = self
                .values
                .get(criterion.as_str())
                .map(|given| given.trim());
            let value = match given.unwrap_or_default() {
                "" => return Err(invalid("score-missing", criterion)),
                NOT_APPLICABLE => None,
                given => {
                    let value: Option<u8> = given.parse().ok();
                    let value = value.filter(|value| *value <= SCORE_MAX);
                    Some(value.ok_or(invalid("score-range", criterion))?)
                }
            };
            let why = self.reasons.get(criterion.as_str()).map(String::as_str);
            let why = words(why)?.ok_or(invalid("score-why-missing", criterion))?;
            scores.push(Score {
                criterion: *criterion,
                value,
                why,
            });
        }
        Ok(scores)
    }
}

/// Scores it.
pub async fn score(app: &App, actor: &Actor, id: Uuid, input: &ScoreInput) -> Result<(), Failure> {
    let scored = &ProjectEvent::Scored {
        reviewer: reviewer(actor)?,
        scores: input.scores()?,
    };
    let done = app.store.write(|tx| async move {
        let row = application::sent(&*tx, id).await?;
        append(&tx, app, actor, row, scored.clone()).await?;
        Ok(())
    });
    Ok(done.await?)
}
