//! End a request for help: advice was enough, it was repaired where it stands, or it cannot be helped.

use crate::access;
use crate::ask::still_open;
use crate::reply::tell;
use crate::store::{help, helps};
use gapless_journey::HelpId;
use gapless_journey::follow_up::{FollowUpEvent, HelpOutcome};
use gapless_store::journal;
use gapless_web::access::{Act, Actor};
use gapless_web::typed::{invalid, text};
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How it ended.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = EndHelp)]
pub struct End {
    /// `solved`, `repaired` or `not-possible`; a swap is an act of its own.
    #[schema(value_type = String)]
    pub outcome: HelpOutcome,
    /// What was done.
    #[serde(default)]
    pub text: String,
}

/// Ends it.
pub async fn end(app: &App, actor: &Actor, id: Uuid, input: &End) -> Result<(), Failure> {
    actor.permit(Act::FollowUpField)?;
    if input.outcome == HelpOutcome::Swapped {
        return Err(invalid("help-outcome").into());
    }
    let said = &text(&input.text);
    if said.is_empty() {
        return Err(invalid("help-text").into());
    }
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let row = access::help(&*tx, actor, id).await?;
        still_open(&row)?;
        let device = access::device(&*tx, &row.device_id).await?;
        let event = FollowUpEvent::HelpGiven {
            help: HelpId(row.id),
            help_outcome: input.outcome,
            text: said.clone(),
        };
        let draft = bench::draft(&device, event)?;
        journal::append(&tx, &actor.author(), vec![draft]).await?;
        tell(&tx, app, &row, said).await?;
        let row = help::Model {
            outcome: Some(input.outcome.to_string()),
            ended_text: said.clone(),
            ended_by: actor.name.to_string(),
            ended_at: Some(now),
            ..row
        };
        helps::save(&tx, row).await
    });
    Ok(done.await?)
}
