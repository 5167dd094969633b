//! Change what a consignment's paper says before it leaves: the recycler, the permit, where the waste is.

use crate::access::{self, text};
use crate::open::{Open, country, is_a, permit};
use crate::rules::hand_over::ConsignmentStatus;
use crate::store::{consignment, consignments};
use gapless_journey::{OrganisationKind, Refusal, RefusalKind};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What is to stand there.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ChangeConsignment)]
pub struct Change {
    /// The version that was read.
    pub version: i64,
    /// All that there is to say; who gives it does not change.
    #[serde(flatten)]
    pub said: Open,
}

/// Changes it.
pub async fn change(app: &App, actor: &Actor, id: Uuid, input: &Change) -> Result<(), Failure> {
    actor.permit(Act::RecyclingWork)?;
    let (country, permit) = (&country(&input.said.country)?, &permit(&input.said)?);
    let done = app.store.write(|tx| async move {
        let row = access::consignment(&*tx, actor, id).await?;
        let before = [ConsignmentStatus::Open, ConsignmentStatus::Closed];
        if !before.contains(&access::status(&row)?) {
            return Err(Refusal::new("consignment-left").into());
        }
        if row.version != input.version {
            return Err(Refusal::new("consignment-changed")
                .kind(RefusalKind::Conflict)
                .into());
        }
        is_a(&*tx, input.said.recycler, &[OrganisationKind::Recycler]).await?;
        let row = consignment::Model {
            recycler_id: input.said.recycler,
            country: country.clone(),
            permit_number: permit.number.clone(),
            permit_from: permit.valid_from.clone(),
            permit_to: permit.valid_to.clone(),
            note: text(&input.said.note),
            ..row
        };
        consignments::save(&tx, row).await
    });
    Ok(done.await?)
}
