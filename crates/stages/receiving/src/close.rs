//! Close a session. What was agreed and did not come is written down as missing, where a person says that all has come.

use crate::{access, store};
use gapless_journey::{
    DiscrepancyId, DonationId, LineId, SiteId,
    entry::Subject,
    receiving::{DiscrepancyKind, ReceivingEvent},
};
use gapless_store::{
    Failure as StoreFailure,
    journal::{self, BATCH_MAX, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Lines of one donation that are written off at once; no donation is larger.
const LINES_MAX: u64 = 100_000;

/// A session to close.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct CloseInput {
    /// Donations of which everything has come: what is still expected of them is missing.
    #[serde(default)]
    pub all_came: Vec<Uuid>,
}

/// What closing wrote down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CloseOutput {
    /// `gapless.check-in-closed/1`.
    pub schema: &'static str,
    /// Lines that are missing now.
    pub missing: usize,
}

/// Closes it.
pub async fn close(
    app: &App,
    actor: &Actor,
    session: Uuid,
    input: CloseInput,
) -> Result<CloseOutput, Failure> {
    actor.permit(Act::ReceivingClose)?;
    let (now_ms, input) = (app.now_ms(), &input);
    let output = app
        .store
        .write(|tx| async move {
            let session = access::open_session(&*tx, actor, session).await?;
            let here = store::donations_of(&*tx, &[session.id]).await?;
            let mut missing = 0;
            for donation in &input.all_came {
                if here.iter().all(|row| row.donation_id != *donation) {
                    return Err(StoreFailure::not_found());
                }
                let lines = store::expected_lines(&*tx, *donation, None, LINES_MAX).await?;
                let place = session.site_id.map(SiteId);
                // Two events a line; a batch has its limit.
                for lines in lines.chunks(BATCH_MAX / 2) {
                    let drafts = lines
                        .iter()
                        .flat_map(|line| gone(*donation, line.id, place));
                    journal::append(&tx, &actor.author(), drafts.collect()).await?;
                    missing += lines.len();
                }
            }
            store::close(&*tx, session.id, &actor.name, now_ms).await?;
            Ok(CloseOutput {
                schema: "gapless.check-in-closed/1",
                missing,
            })
        })
        .await?;
    Ok(output)
}

fn gone(donation: Uuid, line: Uuid, place: Option<SiteId>) -> [Draft; 2] {
    let subject = Subject::donation(DonationId(donation)).line(LineId(line));
    let raised = ReceivingEvent::DiscrepancyRaised {
        discrepancy: DiscrepancyId::new(),
        discrepancy_kind: DiscrepancyKind::Missing,
    };
    [
        Draft::new(subject.clone(), ReceivingEvent::LineMissing).at(place),
        Draft::new(subject, raised).at(place),
    ]
}
