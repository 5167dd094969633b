//! Hand a consignment to its recycler: what may leave leaves, with a paper that both sides have.

use crate::access::{self, day, invalid, line};
use crate::paper;
use crate::rules::hand_over::{ConsignmentStatus, Leaving, Load, Permit, may_leave};
use crate::store::{consignment, consignments, item};
use gapless_journey::recycling::RecyclingEvent;
use gapless_journey::{OrganisationId, Refusal, RefusalKind};
use gapless_store::{Failure as StoreFailure, bench as floor, files, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A hand-over.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = HandOverConsignment)]
pub struct HandOver {
    /// The version that was read.
    pub version: i64,
    /// The day; today where nothing is said.
    #[serde(default)]
    pub day: String,
    /// Who took it at the recycler's, in letters.
    #[serde(default)]
    pub taker: String,
}

/// Hands it over.
pub async fn hand_over(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: &HandOver,
) -> Result<(), Failure> {
    actor.permit(Act::RecyclingWork)?;
    let today = app.zoned(app.now_ms()).date().to_string();
    let on = match input.day.trim() {
        "" => today.clone(),
        typed => day(typed)?,
    };
    let taker = line(&input.taker);
    if taker.is_empty() || on > today {
        return Err(invalid("recycling-taker").into());
    }
    let db = &app.store.read;
    let row = access::consignment(db, actor, id).await?;
    let items = consignments::items(db, id).await?;
    leaves(&row, &items, &on)?;
    let row = consignment::Model {
        status: ConsignmentStatus::HandedOver.to_string(),
        handed_on: on,
        handed_at: Some(app.now_ms()),
        taker,
        ..row
    };
    let pdf = paper::print(app, &row, &items).await?;
    let size = pdf.len();
    let hash = &app.store.files.put(pdf).await?;
    let row = &consignment::Model {
        paper: Some(hash.clone()),
        ..row
    };
    let items = &items;
    let done = app.store.write(|tx| async move {
        let now = access::consignment(&*tx, actor, id).await?;
        if now.version != input.version || now.status != ConsignmentStatus::Closed.as_str() {
            return Err(Refusal::new("consignment-changed")
                .kind(RefusalKind::Conflict)
                .into());
        }
        let name = format!("{}.pdf", row.number);
        files::register(&tx, hash, &name, "application/pdf", size, actor.person).await?;
        let ids: Vec<String> = items
            .iter()
            .filter_map(|item| item.device_id.clone())
            .collect();
        let mut drafts = Vec::new();
        for device in floor::devices(&*tx, &ids).await? {
            let event = RecyclingEvent::HandedToRecycler {
                from: OrganisationId(row.from_id),
                to: OrganisationId(row.recycler_id),
            };
            drafts.push(bench::draft(&device, event)?.proved_by(hash));
        }
        journal::append(&tx, &actor.author(), drafts).await?;
        consignments::save(&tx, row.clone()).await
    });
    Ok(done.await?)
}

fn leaves(row: &consignment::Model, items: &[item::Model], day: &str) -> Result<(), StoreFailure> {
    let permit = Permit {
        number: row.permit_number.clone(),
        valid_from: row.permit_from.clone(),
        valid_to: row.permit_to.clone(),
    };
    let grams = |g: i64| u64::try_from(g).ok();
    let loads: Vec<Load> = items
        .iter()
        .map(|item| Load {
            code: Some(item.code.clone()).filter(|code| !code.is_empty()),
            weight_g: grams(item.weight_g),
            vouched: item.vouched,
            is_weighed: item.basis == "weighed",
        })
        .collect();
    let leaving = Leaving {
        status: access::status(row)?,
        country: &row.country,
        permit: &permit,
        gross_weight_g: row.gross_g.and_then(grams),
        loads: &loads,
        day,
    };
    Ok(may_leave(&leaving)?)
}
