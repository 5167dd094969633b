//! Close a unit with its weight, seal it, look at the seal, open it again before it leaves.

use crate::{access, store};
use gapless_journey::{
    DonationId, Refusal, RefusalKind, SiteId, UnitId, collection::CollectionEvent, entry::Subject,
    fold,
};
use gapless_store::{
    entities::unit,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Heaviest unit that one lift moves, in grams.
const WEIGHT_G_MAX: i64 = 2_000_000;
/// Longest number of a seal.
const SEAL_CHARS_MAX: usize = 60;

/// A unit to close.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct CloseUnit {
    /// Gross weight in grams, where it was weighed.
    #[serde(default)]
    pub weight_g: Option<i64>,
    /// Number of the seal, where one is set at once.
    #[serde(default)]
    pub seal: Option<String>,
}

/// Closes it, and seals it where a seal is given.
pub async fn close_unit(
    app: &App,
    actor: &Actor,
    unit: Uuid,
    input: CloseUnit,
) -> Result<(), Failure> {
    actor.permit(Act::CollectionPack)?;
    let invalid = |code| Refusal::new(code).kind(RefusalKind::Invalid);
    if input
        .weight_g
        .is_some_and(|weight_g| !(1..=WEIGHT_G_MAX).contains(&weight_g))
    {
        return Err(invalid("collection-weight").into());
    }
    let seal = access::text(input.seal.as_deref(), SEAL_CHARS_MAX);
    if seal.is_some() {
        actor.permit(Act::CollectionSeal)?;
    }
    let (seal, weight_g) = (&seal, input.weight_g);
    app.store
        .write(|tx| async move {
            let (unit, _) = access::unit(&*tx, actor, unit).await?;
            if store::count_of_units(&*tx, &[unit.id]).await?.is_empty() {
                return Err(Refusal::new("collection-unit-empty").into());
            }
            let mut drafts = vec![draft(&unit, CollectionEvent::UnitClosed { weight_g })];
            if let Some(seal) = seal {
                drafts.push(draft(
                    &unit,
                    CollectionEvent::SealSet { seal: seal.clone() },
                ));
            }
            journal::append(&tx, &actor.author(), drafts).await?;
            Ok(())
        })
        .await?;
    Ok(())
}

/// Opens a closed unit again, with the reason; its seal is broken by that.
pub async fn reopen_unit(
    app: &App,
    actor: &Actor,
    unit: Uuid,
    reason: &str,
) -> Result<(), Failure> {
    actor.permit(Act::CollectionPack)?;
    let why = access::reason(reason)?;
    one(app, actor, unit, CollectionEvent::UnitReopened { why }).await
}

/// Sets a seal.
pub async fn set_seal(app: &App, actor: &Actor, unit: Uuid, seal: &str) -> Result<(), Failure> {
    actor.permit(Act::CollectionSeal)?;
    let seal = seal_number(seal)?;
    one(app, actor, unit, CollectionEvent::SealSet { seal }).await
}

/// Writes down which seal was found and whether it is whole; answers whether it is the one that was set, and whole.
pub async fn check_seal(
    app: &App,
    actor: &Actor,
    unit: Uuid,
    seal: &str,
    is_whole: bool,
) -> Result<bool, Failure> {
    actor.permit(Act::CollectionSeal)?;
    let seal = &seal_number(seal)?;
    let intact = app
        .store
        .write(|tx| async move {
            let (unit, _) = access::unit(&*tx, actor, unit).await?;
            let is_same = unit.seal.as_deref().map(fold) == Some(fold(seal));
            let intact = is_whole && is_same;
            let event = CollectionEvent::SealChecked {
                seal: seal.clone(),
                intact,
            };
            journal::append(&tx, &actor.author(), vec![draft(&unit, event)]).await?;
            Ok(intact)
        })
        .await?;
    Ok(intact)
}

fn seal_number(text: &str) -> Result<String, Refusal> {
    access::text(Some(text), SEAL_CHARS_MAX)
        .ok_or_else(|| Refusal::new("collection-seal-missing").kind(RefusalKind::Invalid))
}

async fn one(app: &App, actor: &Actor, unit: Uuid, event: CollectionEvent) -> Result<(), Failure> {
    let event = &event;
    app.store
        .write(|tx| async move {
            let (unit, _) = access::unit(&*tx, actor, unit).await?;
            let drafts = vec![draft(&unit, event.clone())];
            journal::append(&tx, &actor.author(), drafts).await?;
            Ok(())
        })
        .await?;
    Ok(())
}

fn draft(unit: &unit::Model, event: CollectionEvent) -> Draft {
    let subject = Subject::donation(DonationId(unit.donation_id)).unit(UnitId(unit.id));
    Draft::new(subject, event).at(unit.place_id.map(SiteId))
}
