//! Whose sessions and donations an actor may work on. Others' answer "not found".

use crate::store::{self, session};
use gapless_journey::{Refusal, RefusalKind};
use gapless_store::{
    Failure as StoreFailure,
    entities::{discrepancy, donation},
};
use gapless_web::{
    App, Failure,
    access::{Actor, Scope},
};
use uuid::Uuid;

/// The refurbisher of the actor; `None` for the programme, which sees all.
pub fn refurbisher(actor: &Actor) -> Result<Option<Uuid>, Failure> {
    match actor.scope() {
        Scope::All => Ok(None),
        Scope::Refurbisher(id) => Ok(Some(id.0)),
        _ => Err(Failure::not_found()),
    }
}

/// Which discrepancies an actor sees.
pub fn discrepancies(actor: &Actor) -> Result<store::Of, Failure> {
    match actor.scope() {
        Scope::All => Ok(store::Of::default()),
        Scope::Refurbisher(id) => Ok(store::Of {
            refurbisher: Some(id.0),
            ..Default::default()
        }),
        Scope::Donor(id, _) => Ok(store::Of {
            donor: Some(id.0),
            ..Default::default()
        }),
        _ => Err(Failure::not_found()),
    }
}

/// True when a donation is the actor's to see.
pub fn sees(actor: &Actor, donation: &donation::Model) -> bool {
    match actor.scope() {
        Scope::All => true,
        Scope::Refurbisher(id) => donation.refurbisher_id == Some(id.0),
        Scope::Donor(id, _) => donation.donor_id == id.0,
        _ => false,
    }
}

/// A discrepancy of a donation that is the actor's, with that donation.
pub async fn discrepancy<C: store::Connection>(
    c: &C,
    actor: &Actor,
    id: Uuid,
) -> Result<(discrepancy::Model, donation::Model), StoreFailure> {
    let row = store::by_ids(c, &[id]).await?.into_iter().next();
    let row = row.ok_or_else(StoreFailure::not_found)?;
    let donation = store::donation(c, row.donation_id).await?;
    let donation = donation.filter(|donation| sees(actor, donation));
    Ok((row, donation.ok_or_else(StoreFailure::not_found)?))
}

/// A session that is the actor's.
pub async fn session(app: &App, actor: &Actor, id: Uuid) -> Result<session::Model, Failure> {
    let of = refurbisher(actor)?;
    store::find(&app.store.read, id)
        .await?
        .filter(|session| of.is_none_or(|of| session.refurbisher_id == of))
        .ok_or_else(Failure::not_found)
}

/// The same inside a transaction, open, and noted as changed. A session that somebody closed says who.
pub async fn open_session<C: store::Connection>(
    c: &C,
    actor: &Actor,
    id: Uuid,
) -> Result<session::Model, StoreFailure> {
    let of = refurbisher(actor).map_err(|_| StoreFailure::not_found())?;
    let is_open = store::bump(c, id).await?;
    let found = store::find(c, id).await?;
    let session = found
        .filter(|session| of.is_none_or(|of| session.refurbisher_id == of))
        .ok_or_else(StoreFailure::not_found)?;
    if is_open {
        return Ok(session);
    }
    Err(Refusal::new("session-closed")
        .kind(RefusalKind::Conflict)
        .with("by", session.closed_by.unwrap_or_default())
        .into())
}
