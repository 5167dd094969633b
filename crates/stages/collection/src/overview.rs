//! What a program, the demo or a test reads of collection: donations, their offices, units and hand-overs.

use crate::{access, store};
use gapless_store::entities::donation;
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Donations, newest first.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CollectionDonationList)]
pub struct DonationList {
    /// `gapless.collections/1`.
    pub schema: &'static str,
    /// The donations.
    pub donations: Vec<DonationRow>,
    /// Cursor of the next page; send it as `cursor`.
    pub next: Option<Uuid>,
}

/// One donation of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CollectionDonationRow)]
pub struct DonationRow {
    /// Its key.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// What the donor calls it.
    pub title: String,
    /// Where it stands.
    pub status: String,
    /// The hub.
    pub hub: Option<Uuid>,
    /// Its offices.
    pub offices: Vec<OfficeRow>,
}

/// Where an office stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfficeRow {
    /// The site; absent for lines that nobody assigned.
    pub office: Option<Uuid>,
    /// Lines to pack.
    pub waiting: u64,
    /// Lines in units at the office.
    pub packed: u64,
    /// Lines at the hub or further.
    pub gone: u64,
}

/// A donation with its units and hand-overs.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CollectionDonationView)]
pub struct DonationView {
    /// `gapless.collection/1`.
    pub schema: &'static str,
    /// The donation and its offices.
    pub donation: DonationRow,
    /// Its units.
    pub units: Vec<UnitView>,
    /// Its hand-overs.
    pub hand_overs: Vec<HandOverView>,
}

/// A packing unit.
#[derive(Debug, Serialize, ToSchema)]
pub struct UnitView {
    /// Its key.
    pub id: Uuid,
    /// Its SSCC.
    pub number: String,
    /// `box`, `pallet`, `cage`.
    pub kind: String,
    /// Where it stands.
    pub status: String,
    /// The office that packed it.
    pub office: Option<Uuid>,
    /// Number of its seal.
    pub seal: Option<String>,
    /// Gross weight in grams.
    pub weight_g: Option<i64>,
    /// Lines in it.
    pub lines: u64,
}

/// A hand-over.
#[derive(Debug, Serialize, ToSchema)]
pub struct HandOverView {
    /// Its key.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// `to-hub`, `to-carrier`, `to-refurbisher`.
    pub leg: String,
    /// `prepared`, `signed`, `cancelled`.
    pub status: String,
    /// The pick-up that it belongs to.
    pub pick_up: Option<Uuid>,
    /// When both sides had signed, in milliseconds since 1970.
    pub completed_at: Option<i64>,
    /// SHA-256 of its paper.
    pub paper: Option<String>,
}

type States = HashMap<(Uuid, Option<Uuid>), store::OfficeState>;

/// Agreed donations that are the actor's, newest first.
pub async fn donations(
    app: &App,
    actor: &Actor,
    after: Option<Uuid>,
) -> Result<DonationList, Failure> {
    actor.permit(Act::CollectionSee)?;
    let c = &app.store.read;
    let mut rows = store::donations(c, access::listed(actor)?, after).await?;
    let next = gapless_store::cut(&mut rows, store::PAGE_ROWS, |row| row.id);
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let states = store::shown_states(&app.store, &ids).await?;
    let donations = rows
        .into_iter()
        .map(|row| donation_row(row, &states))
        .collect();
    Ok(DonationList {
        schema: "gapless.collections/1",
        donations,
        next,
    })
}

/// One of them, with its units and hand-overs.
pub async fn donation(app: &App, actor: &Actor, id: Uuid) -> Result<DonationView, Failure> {
    actor.permit(Act::CollectionSee)?;
    let c = &app.store.read;
    let row = access::donation(c, actor, id).await?;
    let states = store::shown_states(&app.store, &[id]).await?;
    let all = store::of_donation(c, id).await?;
    let units: Vec<_> = all
        .into_iter()
        .filter(|u| access::works_at(actor, &row, u.office_id))
        .collect();
    let keys: Vec<Uuid> = units.iter().map(|u| u.id).collect();
    let counts = store::shown_counts(&app.store, &keys).await?;
    let hand_overs = store::hand_overs(c, id)
        .await?
        .into_iter()
        .filter(|h| access::works_at(actor, &row, h.from_site_id))
        .map(|h| HandOverView {
            id: h.id,
            number: h.number,
            leg: h.leg,
            status: h.status,
            pick_up: h.pick_up_id,
            completed_at: h.completed_at,
            paper: h.paper,
        })
        .collect();
    let units = units
        .into_iter()
        .map(|u| UnitView {
            lines: counts.get(&u.id).copied().unwrap_or(0),
            id: u.id,
            number: u.number,
            kind: u.kind,
            status: u.status,
            office: u.office_id,
            seal: u.seal,
            weight_g: u.weight_g,
        })
        .collect();
    let donation = donation_row(row, &states);
    Ok(DonationView {
        schema: "gapless.collection/1",
        donation,
        units,
        hand_overs,
    })
}

fn donation_row(row: donation::Model, states: &States) -> DonationRow {
    let mut offices: Vec<OfficeRow> = states
        .iter()
        .filter(|((id, _), _)| *id == row.id)
        .map(|((_, office), state)| OfficeRow {
            office: *office,
            waiting: state.waiting,
            packed: state.packed,
            gone: state.gone,
        })
        .collect();
    offices.sort_by_key(|row| row.office);
    DonationRow {
        id: row.id,
        number: row.number,
        title: row.title,
        status: row.status,
        hub: row.hub_id,
        offices,
    }
}
