//! The same acts for programs, in JSON.

use crate::{
    AssignInput, BookInput, CloseUnit, GivenLink, LinkInput, OpenUnit, OpenedUnit, PackInput,
    PackOutput, PrepareInput, SignInput, SignOutput, WithdrawInput, access, store,
};
use axum::Json;
use axum::extract::{Path, Query};
use gapless_web::{Ctx, Outcome};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Where a list begins.
#[derive(Debug, Default, Deserialize, IntoParams)]
pub struct Cursor {
    /// Cursor of the page before.
    pub after: Option<Uuid>,
}

/// How many were done.
#[derive(Debug, Serialize, ToSchema)]
pub struct Counted {
    /// How many.
    pub n: u64,
}

/// A key that was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct Made {
    /// The key.
    pub id: Uuid,
}

/// Lines.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Lines {
    /// Their keys.
    pub lines: Vec<Uuid>,
}

/// A reason.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Reason {
    /// Why.
    pub reason: String,
}

/// The hub of a donation.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Hub {
    /// The donor's site.
    pub hub: Uuid,
}

/// A seal.
#[derive(Debug, Deserialize, ToSchema)]
pub struct Seal {
    /// Its number.
    pub seal: String,
    /// For a check: false when it is broken.
    #[serde(default = "whole")]
    pub is_whole: bool,
}

const fn whole() -> bool {
    true
}

/// What a look at a seal found.
#[derive(Debug, Serialize, ToSchema)]
pub struct SealFound {
    /// True when it is the one that was set, and whole.
    pub intact: bool,
}

/// Donations, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct DonationList {
    /// `gapless.collections/1`.
    pub schema: &'static str,
    /// The donations.
    pub donations: Vec<DonationRow>,
    /// Cursor of the next page; send it as `after`.
    pub next: Option<Uuid>,
}

/// One donation of a list.
#[derive(Debug, Serialize, ToSchema)]
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
    /// When both sides had signed, in milliseconds since 1970.
    pub completed_at: Option<i64>,
    /// SHA-256 of its paper.
    pub paper: Option<String>,
}

/// Agreed donations, newest first.
#[utoipa::path(get, path = "/api/v1/collection", params(Cursor), tag = "collection",
    responses((status = 200, body = DonationList)))]
pub async fn donations(ctx: Ctx, Query(cursor): Query<Cursor>) -> Outcome<Json<DonationList>> {
    let c = &ctx.app.store.read;
    let mut rows = store::donations(c, access::listed(&ctx.actor)?, cursor.after).await?;
    let rest = usize::try_from(store::PAGE_ROWS).unwrap_or(50);
    let is_more = rows.len() > rest;
    rows.truncate(rest);
    let next = if is_more { rows.last().map(|row| row.id) } else { None };
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let states = store::office_states(c, &ids).await?;
    let donations = rows.into_iter().map(|row| donation_row(row, &states)).collect();
    Ok(Json(DonationList { schema: "gapless.collections/1", donations, next }))
}

type States = std::collections::HashMap<(Uuid, Option<Uuid>), store::OfficeState>;

fn donation_row(row: gapless_store::entities::donation::Model, states: &States) -> DonationRow {
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

/// A donation with its units and hand-overs.
#[utoipa::path(get, path = "/api/v1/collection/{donation}", params(("donation" = Uuid, Path)),
    tag = "collection", responses((status = 200, body = DonationView)))]
pub async fn donation(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<DonationView>> {
    let c = &ctx.app.store.read;
    let row = access::donation(c, &ctx.actor, id).await?;
    let states = store::office_states(c, &[id]).await?;
    let all = store::of_donation(c, id).await?;
    let units: Vec<_> =
        all.into_iter().filter(|u| access::works_at(&ctx.actor, &row, u.office_id)).collect();
    let keys: Vec<Uuid> = units.iter().map(|u| u.id).collect();
    let counts = store::count_of_units(c, &keys).await?;
    let hand_overs = store::hand_overs(c, id)
        .await?
        .into_iter()
        .filter(|h| access::works_at(&ctx.actor, &row, h.from_site_id))
        .map(|h| HandOverView {
            id: h.id,
            number: h.number,
            leg: h.leg,
            status: h.status,
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
    Ok(Json(DonationView { schema: "gapless.collection/1", donation, units, hand_overs }))
}

/// Assigns lines to offices.
#[utoipa::path(post, path = "/api/v1/collection/{donation}/offices", params(("donation" = Uuid, Path)),
    request_body = AssignInput, tag = "collection", responses((status = 200, body = Counted)))]
pub async fn assign(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<AssignInput>,
) -> Outcome<Json<Counted>> {
    let n = crate::assign(&ctx.app, &ctx.actor, id, sent).await?;
    Ok(Json(Counted { n }))
}

/// Chooses the hub.
#[utoipa::path(put, path = "/api/v1/collection/{donation}/hub", params(("donation" = Uuid, Path)),
    request_body = Hub, tag = "collection", responses((status = 200, body = Counted)))]
pub async fn choose_hub(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<Hub>,
) -> Outcome<Json<Counted>> {
    crate::choose_hub(&ctx.app, &ctx.actor, id, sent.hub).await?;
    Ok(Json(Counted { n: 1 }))
}

/// Withdraws agreed lines.
#[utoipa::path(post, path = "/api/v1/collection/{donation}/withdrawals", params(("donation" = Uuid, Path)),
    request_body = WithdrawInput, tag = "collection", responses((status = 200, body = Counted)))]
pub async fn withdraw(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<WithdrawInput>,
) -> Outcome<Json<Counted>> {
    let n = crate::withdraw(&ctx.app, &ctx.actor, id, sent).await?;
    Ok(Json(Counted { n: n as u64 }))
}

/// Begins a packing unit.
#[utoipa::path(post, path = "/api/v1/collection/{donation}/units", params(("donation" = Uuid, Path)),
    request_body = OpenUnit, tag = "collection", responses((status = 200, body = OpenedUnit)))]
pub async fn open_unit(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<OpenUnit>,
) -> Outcome<Json<OpenedUnit>> {
    Ok(Json(crate::open_unit(&ctx.app, &ctx.actor, id, sent).await?))
}

/// Packs lines into a unit.
#[utoipa::path(post, path = "/api/v1/collection/units/{unit}/lines", params(("unit" = Uuid, Path)),
    request_body = PackInput, tag = "collection", responses((status = 200, body = PackOutput)))]
pub async fn pack(
    ctx: Ctx,
    Path(unit): Path<Uuid>,
    Json(sent): Json<PackInput>,
) -> Outcome<Json<PackOutput>> {
    Ok(Json(crate::pack(&ctx.app, &ctx.actor, unit, sent).await?))
}

/// Takes lines out of a unit.
#[utoipa::path(post, path = "/api/v1/collection/units/{unit}/unpack", params(("unit" = Uuid, Path)),
    request_body = Lines, tag = "collection", responses((status = 200, body = Counted)))]
pub async fn unpack(
    ctx: Ctx,
    Path(unit): Path<Uuid>,
    Json(sent): Json<Lines>,
) -> Outcome<Json<Counted>> {
    let n = crate::unpack(&ctx.app, &ctx.actor, unit, &sent.lines).await?;
    Ok(Json(Counted { n: n as u64 }))
}

/// Closes a unit.
#[utoipa::path(post, path = "/api/v1/collection/units/{unit}/close", params(("unit" = Uuid, Path)),
    request_body = CloseUnit, tag = "collection", responses((status = 200, body = Counted)))]
pub async fn close_unit(
    ctx: Ctx,
    Path(unit): Path<Uuid>,
    Json(sent): Json<CloseUnit>,
) -> Outcome<Json<Counted>> {
    crate::close_unit(&ctx.app, &ctx.actor, unit, sent).await?;
    Ok(Json(Counted { n: 1 }))
}

/// Opens a closed unit again.
#[utoipa::path(post, path = "/api/v1/collection/units/{unit}/reopen", params(("unit" = Uuid, Path)),
    request_body = Reason, tag = "collection", responses((status = 200, body = Counted)))]
pub async fn reopen_unit(
    ctx: Ctx,
    Path(unit): Path<Uuid>,
    Json(sent): Json<Reason>,
) -> Outcome<Json<Counted>> {
    crate::reopen_unit(&ctx.app, &ctx.actor, unit, &sent.reason).await?;
    Ok(Json(Counted { n: 1 }))
}

/// Sets a seal.
#[utoipa::path(put, path = "/api/v1/collection/units/{unit}/seal", params(("unit" = Uuid, Path)),
    request_body = Seal, tag = "collection", responses((status = 200, body = Counted)))]
pub async fn set_seal(
    ctx: Ctx,
    Path(unit): Path<Uuid>,
    Json(sent): Json<Seal>,
) -> Outcome<Json<Counted>> {
    crate::set_seal(&ctx.app, &ctx.actor, unit, &sent.seal).await?;
    Ok(Json(Counted { n: 1 }))
}

/// Writes down which seal was found.
#[utoipa::path(post, path = "/api/v1/collection/units/{unit}/seal-checks", params(("unit" = Uuid, Path)),
    request_body = Seal, tag = "collection", responses((status = 200, body = SealFound)))]
pub async fn check_seal(
    ctx: Ctx,
    Path(unit): Path<Uuid>,
    Json(sent): Json<Seal>,
) -> Outcome<Json<SealFound>> {
    let intact =
        crate::check_seal(&ctx.app, &ctx.actor, unit, &sent.seal, sent.is_whole).await?;
    Ok(Json(SealFound { intact }))
}

/// Books the pick-up.
#[utoipa::path(post, path = "/api/v1/collection/{donation}/pick-up", params(("donation" = Uuid, Path)),
    request_body = BookInput, tag = "collection", responses((status = 200, body = Made)))]
pub async fn book(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<BookInput>,
) -> Outcome<Json<Made>> {
    let id = crate::book(&ctx.app, &ctx.actor, id, sent).await?;
    Ok(Json(Made { id }))
}

/// Calls the pick-up off.
#[utoipa::path(post, path = "/api/v1/collection/{donation}/pick-up/cancel", params(("donation" = Uuid, Path)),
    request_body = Reason, tag = "collection", responses((status = 200, body = Counted)))]
pub async fn cancel_pick_up(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<Reason>,
) -> Outcome<Json<Counted>> {
    crate::cancel_pick_up(&ctx.app, &ctx.actor, id, &sent.reason).await?;
    Ok(Json(Counted { n: 1 }))
}

/// Prepares a hand-over from an office.
#[utoipa::path(post, path = "/api/v1/collection/{donation}/hand-overs", params(("donation" = Uuid, Path)),
    request_body = PrepareInput, tag = "collection", responses((status = 200, body = Made)))]
pub async fn prepare(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<PrepareInput>,
) -> Outcome<Json<Made>> {
    let id = crate::prepare(&ctx.app, &ctx.actor, id, sent).await?;
    Ok(Json(Made { id }))
}

/// Calls a hand-over off that is not complete.
#[utoipa::path(post, path = "/api/v1/collection/hand-overs/{id}/cancel", params(("id" = Uuid, Path)),
    tag = "collection", responses((status = 200, body = Counted)))]
pub async fn cancel_hand_over(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<Counted>> {
    crate::cancel_hand_over(&ctx.app, &ctx.actor, id).await?;
    Ok(Json(Counted { n: 1 }))
}

/// Signs one's own side.
#[utoipa::path(post, path = "/api/v1/collection/hand-overs/{id}/signatures", params(("id" = Uuid, Path)),
    request_body = SignInput, tag = "collection", responses((status = 200, body = SignOutput)))]
pub async fn sign(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<SignInput>,
) -> Outcome<Json<SignOutput>> {
    Ok(Json(crate::sign(&ctx.app, &ctx.actor, ctx.lang, id, sent).await?))
}

/// Gives out a link to sign by.
#[utoipa::path(post, path = "/api/v1/collection/hand-overs/{id}/links", params(("id" = Uuid, Path)),
    request_body = LinkInput, tag = "collection", responses((status = 200, body = GivenLink)))]
pub async fn give_link(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<LinkInput>,
) -> Outcome<Json<GivenLink>> {
    Ok(Json(crate::give(&ctx.app, &ctx.actor, id, sent).await?))
}
