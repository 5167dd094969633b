//! The same acts for programs, in JSON.
#![expect(
    unused_qualifications,
    reason = "utoipa writes the type of a query with its path"
)]

use crate::{
    AssignInput, BookInput, CloseUnit, GivenLink, LinkInput, OpenUnit, OpenedUnit, PackInput,
    PackOutput, PrepareInput, SignInput, SignOutput,
    overview::{self, DonationList, DonationView},
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
    pub cursor: Option<Uuid>,
}

/// How many were done.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CollectionCounted)]
pub struct Counted {
    /// `gapless.collection-counted/1`.
    pub schema: &'static str,
    /// How many.
    pub n: u64,
}

impl Counted {
    const fn of(n: u64) -> Self {
        Self {
            schema: "gapless.collection-counted/1",
            n,
        }
    }
}

/// A key that was made.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CollectionMade)]
pub struct Made {
    /// `gapless.collection-made/1`.
    pub schema: &'static str,
    /// The key.
    pub id: Uuid,
}

impl Made {
    const fn of(id: Uuid) -> Self {
        Self {
            schema: "gapless.collection-made/1",
            id,
        }
    }
}

/// Lines.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = CollectionLines)]
pub struct Lines {
    /// Their keys.
    pub lines: Vec<Uuid>,
}

/// A reason.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = CollectionReason)]
pub struct Reason {
    /// Why.
    pub reason: String,
}

/// The hub of a donation.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = CollectionHub)]
pub struct Hub {
    /// The donor's site.
    pub hub: Uuid,
}

/// A seal.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = CollectionSeal)]
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
#[schema(as = CollectionSealFound)]
pub struct SealFound {
    /// `gapless.seal-found/1`.
    pub schema: &'static str,
    /// True when it is the one that was set, and whole.
    pub intact: bool,
}

/// Agreed donations, newest first.
#[utoipa::path(get, path = "/api/v1/collection", params(Cursor), tag = "collection",
    responses((status = 200, body = DonationList)))]
pub async fn donations(ctx: Ctx, Query(cursor): Query<Cursor>) -> Outcome<Json<DonationList>> {
    Ok(Json(
        overview::donations(&ctx.app, &ctx.actor, cursor.cursor).await?,
    ))
}

/// A donation with its units and hand-overs.
#[utoipa::path(get, path = "/api/v1/collection/{donation}", params(("donation" = Uuid, Path)),
    tag = "collection", responses((status = 200, body = DonationView)))]
pub async fn donation(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<DonationView>> {
    Ok(Json(overview::donation(&ctx.app, &ctx.actor, id).await?))
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
    Ok(Json(Counted::of(n)))
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
    Ok(Json(Counted::of(1)))
}

/// Begins a packing unit.
#[utoipa::path(post, path = "/api/v1/collection/{donation}/units", params(("donation" = Uuid, Path)),
    request_body = OpenUnit, tag = "collection", responses((status = 200, body = OpenedUnit)))]
pub async fn open_unit(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<OpenUnit>,
) -> Outcome<Json<OpenedUnit>> {
    Ok(Json(
        crate::open_unit(&ctx.app, &ctx.actor, id, sent).await?,
    ))
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
    Ok(Json(Counted::of(n as u64)))
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
    Ok(Json(Counted::of(1)))
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
    Ok(Json(Counted::of(1)))
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
    Ok(Json(Counted::of(1)))
}

/// Writes down which seal was found.
#[utoipa::path(post, path = "/api/v1/collection/units/{unit}/seal-checks", params(("unit" = Uuid, Path)),
    request_body = Seal, tag = "collection", responses((status = 200, body = SealFound)))]
pub async fn check_seal(
    ctx: Ctx,
    Path(unit): Path<Uuid>,
    Json(sent): Json<Seal>,
) -> Outcome<Json<SealFound>> {
    let intact = crate::check_seal(&ctx.app, &ctx.actor, unit, &sent.seal, sent.is_whole).await?;
    Ok(Json(SealFound {
        schema: "gapless.seal-found/1",
        intact,
    }))
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
    Ok(Json(Made::of(id)))
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
    Ok(Json(Counted::of(1)))
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
    Ok(Json(Made::of(id)))
}

/// Calls a hand-over off that is not complete.
#[utoipa::path(post, path = "/api/v1/collection/hand-overs/{id}/cancel", params(("id" = Uuid, Path)),
    tag = "collection", responses((status = 200, body = Counted)))]
pub async fn cancel_hand_over(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<Counted>> {
    crate::cancel_hand_over(&ctx.app, &ctx.actor, id).await?;
    Ok(Json(Counted::of(1)))
}

/// Signs one's own side.
#[utoipa::path(post, path = "/api/v1/collection/hand-overs/{id}/signatures", params(("id" = Uuid, Path)),
    request_body = SignInput, tag = "collection", responses((status = 200, body = SignOutput)))]
pub async fn sign(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<SignInput>,
) -> Outcome<Json<SignOutput>> {
    Ok(Json(
        crate::sign(&ctx.app, &ctx.actor, ctx.lang, id, sent).await?,
    ))
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
