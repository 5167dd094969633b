//! Send the list, agree to it, or call the whole offer off.

use crate::{access, decide::reason};
use gapless_journey::{
    DonationId, OrganisationKind, Refusal,
    entry::Subject,
    offer::{OfferEvent, Side},
};
use gapless_store::{
    Tx,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};

/// The donor sends the list to the programme, and thereby agrees to it as it stands when nothing is open.
pub async fn send(app: &App, actor: &Actor, donation: DonationId) -> Result<(), Failure> {
    actor.permit(Act::OfferSend)?;
    append(app, actor, donation, OfferEvent::ListSent).await
}

/// One side agrees to the list as it stands; which side follows from who acts.
pub async fn agree(app: &App, actor: &Actor, donation: DonationId) -> Result<(), Failure> {
    actor.permit(Act::OfferAgree)?;
    let side = match actor.organisation_kind {
        Some(OrganisationKind::Programme) => Side::Programme,
        Some(OrganisationKind::Donor) => Side::Donor,
        _ => return Err(Refusal::new("forbidden").into()),
    };
    append(app, actor, donation, OfferEvent::ListAgreed { side }).await
}

/// Refuses the whole offer, or calls it off.
pub async fn refuse(
    app: &App,
    actor: &Actor,
    donation: DonationId,
    why: &str,
) -> Result<(), Failure> {
    actor.permit(Act::OfferAgree)?;
    let why = reason(why)?;
    append(app, actor, donation, OfferEvent::OfferRefused { why }).await
}

async fn append(
    app: &App,
    actor: &Actor,
    donation: DonationId,
    event: OfferEvent,
) -> Result<(), Failure> {
    access::whole(actor)?;
    let event = &event;
    let work = |tx: Tx| async move {
        access::donation(actor, &*tx, donation).await?;
        let draft = Draft::new(Subject::donation(donation), event.clone());
        journal::append(&tx, &actor.author(), vec![draft]).await?;
        Ok(())
    };
    Ok(app.store.write(work).await?)
}
