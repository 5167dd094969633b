//! The same acts for programs, in JSON.
#![expect(
    unused_qualifications,
    reason = "utoipa writes the type of a query with its path"
)]

use crate::{
    BulkInput, BulkOutput, CheckInReport, CloseInput, CloseOutput, DecideInput, DifferInput,
    MatchInput, OpenSession, ScanInput, ScanOutput, UndoInput, WeighInput, access,
    open_session as opening,
    rules::decisions,
    store::{self, Books},
};
use axum::Json;
use axum::extract::{Path, Query};
use gapless_journey::receiving::DiscrepancyKind;
use gapless_web::{Ctx, Outcome, sent::Sent};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// A session as programs see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionView {
    /// `gapless.check-in-session/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// The dock.
    pub dock: String,
    /// When it was opened, in milliseconds since 1970.
    pub opened_at: i64,
    /// By whom.
    pub opened_by: String,
    /// When it was closed.
    pub closed_at: Option<i64>,
    /// By whom.
    pub closed_by: Option<String>,
    /// Counts everything that happens in it.
    pub version: i64,
    /// Its donations and their counts.
    pub donations: Vec<DonationBooks>,
}

/// Counts of one donation.
#[derive(Debug, Serialize, ToSchema)]
pub struct DonationBooks {
    /// The donation.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// Its counts.
    pub books: Books,
}

/// Sessions, newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionList {
    /// `gapless.check-in-sessions/1`.
    pub schema: &'static str,
    /// The sessions.
    pub sessions: Vec<SessionRow>,
    /// Cursor of the next page; send it as `cursor`.
    pub next: Option<Uuid>,
}

/// One session of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct SessionRow {
    /// Its key.
    pub id: Uuid,
    /// The dock.
    pub dock: String,
    /// When it was opened.
    pub opened_at: i64,
    /// When it was closed.
    pub closed_at: Option<i64>,
}

/// A key that was made.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReceivingMade)]
pub struct Made {
    /// `gapless.check-in-opened/1`.
    pub schema: &'static str,
    /// The key.
    pub id: Uuid,
}

/// Donations to take in.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ReceivingMoreDonations)]
pub struct MoreDonations {
    /// Their keys.
    pub donations: Vec<Uuid>,
}

/// How many were done.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReceivingCounted)]
pub struct Counted {
    /// `gapless.check-in-counted/1`.
    pub schema: &'static str,
    /// How many.
    pub n: usize,
}

impl Counted {
    const fn of(n: usize) -> Self {
        Self {
            schema: "gapless.check-in-counted/1",
            n,
        }
    }
}

/// What became of uploaded hardware reports.
#[derive(Debug, Serialize, ToSchema)]
pub struct CheckInReports {
    /// `gapless.check-in-reports/1`.
    pub schema: &'static str,
    /// One for each file.
    pub outcomes: Vec<CheckInReport>,
}

/// Where a list of sessions begins.
#[derive(Debug, Default, Deserialize, IntoParams)]
pub struct Cursor {
    /// Cursor of the page before.
    pub cursor: Option<Uuid>,
}

/// Where a list of discrepancies begins, and what it holds.
#[derive(Debug, Default, Deserialize, IntoParams)]
pub struct Asked {
    /// Cursor of the page before.
    pub cursor: Option<Uuid>,
    /// Of this donation.
    pub donation: Option<Uuid>,
    /// Of the donations of this check-in session.
    pub session: Option<Uuid>,
    /// Of this kind: `missing`, `unexpected`, `mismatched`.
    pub kind: Option<String>,
    /// True for decided ones.
    pub decided: Option<bool>,
}

/// A discrepancy as programs see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct DiscrepancyView {
    /// Its key.
    pub id: Uuid,
    /// `missing`, `unexpected` or `mismatched`.
    pub kind: String,
    /// Number of the donation.
    pub donation: String,
    /// The line.
    pub line: Option<Uuid>,
    /// The device.
    pub device: Option<String>,
    /// When it was raised, in milliseconds since 1970.
    pub raised_at: i64,
    /// Until when it should be decided.
    pub due_at: i64,
    /// What was decided.
    pub resolution: Option<String>,
    /// Why.
    pub why: Option<String>,
    /// By whom.
    pub decided_by: Option<String>,
    /// What the asker may decide.
    pub choices: Vec<String>,
}

/// A page of discrepancies.
#[derive(Debug, Serialize, ToSchema)]
pub struct DiscrepancyList {
    /// `gapless.discrepancies/1`.
    pub schema: &'static str,
    /// The discrepancies.
    pub discrepancies: Vec<DiscrepancyView>,
    /// Cursor of the next page; send it as `cursor`.
    pub next: Option<Uuid>,
}

/// Sessions, newest first.
#[utoipa::path(get, path = "/api/v1/receiving/sessions", params(Cursor), tag = "receiving",
    responses((status = 200, body = SessionList)))]
pub async fn sessions(ctx: Ctx, Query(asked): Query<Cursor>) -> Outcome<Json<SessionList>> {
    let of = access::refurbisher(&ctx.actor)?;
    let rows = store::page(&ctx.app.store.read, of, asked.cursor).await?;
    let next = (rows.len() >= 30)
        .then(|| rows.last().map(|row| row.id))
        .flatten();
    let sessions = rows
        .into_iter()
        .map(|row| SessionRow {
            id: row.id,
            dock: row.dock,
            opened_at: row.opened_at,
            closed_at: row.closed_at,
        })
        .collect();
    Ok(Json(SessionList {
        schema: "gapless.check-in-sessions/1",
        sessions,
        next,
    }))
}

/// Opens a session.
#[utoipa::path(post, path = "/api/v1/receiving/sessions", request_body = OpenSession, tag = "receiving",
    responses((status = 200, body = Made)))]
pub async fn open(ctx: Ctx, Json(sent): Json<OpenSession>) -> Outcome<Json<Made>> {
    let id = crate::open_session(&ctx.app, &ctx.actor, sent).await?;
    Ok(Json(Made {
        schema: "gapless.check-in-opened/1",
        id,
    }))
}

/// A session with the counts of its donations.
#[utoipa::path(get, path = "/api/v1/receiving/sessions/{session}", params(("session" = Uuid, Path)),
    tag = "receiving", responses((status = 200, body = SessionView)))]
pub async fn session(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<SessionView>> {
    let session = access::session(&ctx.app, &ctx.actor, id).await?;
    let c = &ctx.app.store.read;
    let here: Vec<Uuid> = store::donations_of(c, &[id])
        .await?
        .iter()
        .map(|row| row.donation_id)
        .collect();
    let books = store::shown_books(&ctx.app.store, &here).await?;
    let donations = store::donations(c, &here)
        .await?
        .into_iter()
        .map(|d| DonationBooks {
            books: books.get(&d.id).copied().unwrap_or_default(),
            id: d.id,
            number: d.number,
        })
        .collect();
    Ok(Json(SessionView {
        schema: "gapless.check-in-session/1",
        id: session.id,
        dock: session.dock,
        opened_at: session.opened_at,
        opened_by: session.opened_by,
        closed_at: session.closed_at,
        closed_by: session.closed_by,
        version: session.version,
        donations,
    }))
}

/// Takes more donations into a session.
#[utoipa::path(post, path = "/api/v1/receiving/sessions/{session}/donations", params(("session" = Uuid, Path)),
    request_body = MoreDonations, tag = "receiving", responses((status = 200, body = Counted)))]
pub async fn add_donations(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<MoreDonations>,
) -> Outcome<Json<Counted>> {
    opening::add_donations(&ctx.app, &ctx.actor, id, &sent.donations).await?;
    Ok(Json(Counted::of(sent.donations.len())))
}

/// Scans anything, or answers a question.
#[utoipa::path(post, path = "/api/v1/receiving/sessions/{session}/scans", params(("session" = Uuid, Path)),
    request_body = ScanInput, tag = "receiving", responses((status = 200, body = ScanOutput)))]
pub async fn scan(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<ScanInput>,
) -> Outcome<Json<ScanOutput>> {
    Ok(Json(crate::scan(&ctx.app, &ctx.actor, id, sent).await?))
}

/// Checks up to 200 numbers in: all, or none.
#[utoipa::path(post, path = "/api/v1/receiving/sessions/{session}/check-ins", params(("session" = Uuid, Path)),
    request_body = BulkInput, tag = "receiving", responses((status = 200, body = BulkOutput)))]
pub async fn check_ins(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<BulkInput>,
) -> Outcome<Json<BulkOutput>> {
    Ok(Json(crate::bulk(&ctx.app, &ctx.actor, id, sent).await?))
}

/// Checks devices in by their hardware reports, which are kept with them (multipart, several files).
#[utoipa::path(post, path = "/api/v1/receiving/sessions/{session}/reports", params(("session" = Uuid, Path)),
    tag = "receiving", responses((status = 200, body = CheckInReports)))]
pub async fn reports(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Json<CheckInReports>> {
    Ok(Json(CheckInReports {
        schema: "gapless.check-in-reports/1",
        outcomes: crate::reports(&ctx.app, &ctx.actor, id, sent.uploads()).await?,
    }))
}

/// Weighs a device.
#[utoipa::path(post, path = "/api/v1/receiving/sessions/{session}/weights", params(("session" = Uuid, Path)),
    request_body = WeighInput, tag = "receiving", responses((status = 200, body = ScanOutput)))]
pub async fn weigh(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<WeighInput>,
) -> Outcome<Json<ScanOutput>> {
    Ok(Json(crate::weigh(&ctx.app, &ctx.actor, id, sent).await?))
}

/// Undoes a check-in.
#[utoipa::path(post, path = "/api/v1/receiving/sessions/{session}/undo", params(("session" = Uuid, Path)),
    request_body = UndoInput, tag = "receiving", responses((status = 200, body = Counted)))]
pub async fn undo(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<UndoInput>,
) -> Outcome<Json<Counted>> {
    crate::undo(&ctx.app, &ctx.actor, id, sent).await?;
    Ok(Json(Counted::of(1)))
}

/// Writes down that a device is not what its line says.
#[utoipa::path(post, path = "/api/v1/receiving/sessions/{session}/differences", params(("session" = Uuid, Path)),
    request_body = DifferInput, tag = "receiving", responses((status = 200, body = Counted)))]
pub async fn differ(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<DifferInput>,
) -> Outcome<Json<Counted>> {
    crate::differ(&ctx.app, &ctx.actor, id, sent).await?;
    Ok(Json(Counted::of(1)))
}

/// Closes a session.
#[utoipa::path(post, path = "/api/v1/receiving/sessions/{session}/close", params(("session" = Uuid, Path)),
    request_body = CloseInput, tag = "receiving", responses((status = 200, body = CloseOutput)))]
pub async fn close(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<CloseInput>,
) -> Outcome<Json<CloseOutput>> {
    Ok(Json(crate::close(&ctx.app, &ctx.actor, id, sent).await?))
}

/// What does not agree.
#[utoipa::path(get, path = "/api/v1/receiving/discrepancies", params(Asked), tag = "receiving",
    responses((status = 200, body = DiscrepancyList)))]
pub async fn discrepancies(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Json<DiscrepancyList>> {
    let of = store::Of {
        donation: asked.donation,
        session: asked.session,
        ..access::discrepancies(&ctx.actor)?
    };
    let kind = asked.kind.as_deref().and_then(DiscrepancyKind::parse);
    let is_open = asked.decided != Some(true);
    let mut rows = store::list(&ctx.app.store.read, of, is_open, kind, asked.cursor).await?;
    let next = gapless_store::cut(&mut rows, store::PAGE_ROWS, |one| one.row.id);
    let role = ctx.actor.role;
    let discrepancies = rows
        .into_iter()
        .map(|one| {
            let kind = DiscrepancyKind::parse(&one.row.kind);
            let choices = kind.filter(|_| one.row.resolution.is_none());
            let choices = choices.map_or(&[][..], |kind| decisions::choices(kind, role));
            DiscrepancyView {
                id: one.row.id,
                kind: one.row.kind,
                donation: one.donation,
                line: one.row.line_id,
                device: one.row.device_id,
                raised_at: one.row.raised_at,
                due_at: one.row.due_at,
                resolution: one.row.resolution,
                why: one.row.why,
                decided_by: one.row.decided_by,
                choices: choices.iter().map(ToString::to_string).collect(),
            }
        })
        .collect();
    Ok(Json(DiscrepancyList {
        schema: "gapless.discrepancies/1",
        discrepancies,
        next,
    }))
}

/// Decides one or several of them.
#[utoipa::path(post, path = "/api/v1/receiving/discrepancies", request_body = DecideInput, tag = "receiving",
    responses((status = 200, body = Counted)))]
pub async fn decide(ctx: Ctx, Json(sent): Json<DecideInput>) -> Outcome<Json<Counted>> {
    let n = crate::decide(&ctx.app, &ctx.actor, sent).await?;
    Ok(Json(Counted::of(n)))
}

/// Says which line the device of an unexpected discrepancy answers after all; that decides it.
#[utoipa::path(post, path = "/api/v1/receiving/discrepancies/{discrepancy}/match",
    params(("discrepancy" = Uuid, Path)), request_body = MatchInput, tag = "receiving",
    responses((status = 200, body = Counted)))]
pub async fn match_device(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<MatchInput>,
) -> Outcome<Json<Counted>> {
    crate::match_device(&ctx.app, &ctx.actor, id, sent).await?;
    Ok(Json(Counted::of(1)))
}

/// Writes down that the label of a device came off and another took its place.
#[utoipa::path(post, path = "/api/v1/receiving/labels/{device}/replaced", params(("device" = String, Path)),
    tag = "receiving", responses((status = 200, body = Counted)))]
pub async fn replace_label(ctx: Ctx, Path(device): Path<String>) -> Outcome<Json<Counted>> {
    crate::labels::replace(&ctx.app, &ctx.actor, &device).await?;
    Ok(Json(Counted::of(1)))
}
