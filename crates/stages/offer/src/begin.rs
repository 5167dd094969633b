//! Begin a donation.

use crate::{
    access,
    store::donations::{self, NewDonation},
};
use gapless_journey::{DonationId, OrganisationKind, Refusal, RefusalKind};
use gapless_store::{Tx, entities::donation};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Most characters of a title.
pub const TITLE_CHARS_MAX: usize = 120;

/// What a donation begins with.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct BeginInput {
    /// What the donor calls it; may be left empty.
    #[serde(default)]
    pub title: String,
    /// The donor; only the programme names one, a donor's own people begin for themselves.
    #[serde(default)]
    pub donor: Option<Uuid>,
    /// The refurbisher; without it, the only one there is.
    #[serde(default)]
    pub refurbisher: Option<Uuid>,
    /// The donor's site where it is picked up; without it, the donor's hub.
    #[serde(default)]
    pub hub: Option<Uuid>,
}

/// Begins a donation in draft.
pub async fn begin(app: &App, actor: &Actor, input: BeginInput) -> Result<DonationId, Failure> {
    actor.permit(Act::OfferCreate)?;
    access::whole(actor)?;
    let (input, at) = (&input, app.now_ms());
    let year = app.zoned(at).year();
    let work = |tx: Tx| async move { begin_in(&tx, actor, input, at, year).await };
    let row = app.store.write(work).await?;
    Ok(DonationId(row.id))
}

/// The same, inside a transaction that goes on.
pub(crate) async fn begin_in(
    tx: &Tx,
    actor: &Actor,
    input: &BeginInput,
    at: i64,
    year: i16,
) -> Result<donation::Model, gapless_store::Failure> {
    let donor = donor_of(tx, actor, input).await?;
    let title = input.title.trim();
    if title.chars().count() > TITLE_CHARS_MAX {
        let refusal = Refusal::new("offer-title-long").kind(RefusalKind::Invalid);
        return Err(refusal.with("n", TITLE_CHARS_MAX).into());
    }
    let refurbishers = donations::of_kind(&**tx, OrganisationKind::Refurbisher).await?;
    let refurbisher = match input.refurbisher {
        Some(id) => Some(
            refurbishers
                .iter()
                .find(|(found, _)| *found == id)
                .map(|(found, _)| *found)
                .ok_or_else(gapless_store::Failure::not_found)?,
        ),
        None => refurbishers.first().map(|(id, _)| *id),
    };
    let hub = donations::hub(tx, donor, input.hub).await?;
    let new = NewDonation {
        donor,
        title: title.to_owned(),
        contact: actor.person.map(|p| p.0),
        refurbisher,
        hub,
        at,
        year,
    };
    donations::begin(tx, new).await
}

async fn donor_of(
    tx: &Tx,
    actor: &Actor,
    input: &BeginInput,
) -> Result<Uuid, gapless_store::Failure> {
    if actor.organisation_kind == Some(OrganisationKind::Donor) {
        return actor
            .organisation
            .map(|o| o.0)
            .ok_or_else(gapless_store::Failure::not_found);
    }
    let named = input
        .donor
        .ok_or_else(|| Refusal::new("offer-donor-missing").kind(RefusalKind::Invalid))?;
    donations::of_kind(&**tx, OrganisationKind::Donor)
        .await?
        .into_iter()
        .find(|(id, _)| *id == named)
        .map(|(id, _)| id)
        .ok_or_else(gapless_store::Failure::not_found)
}
