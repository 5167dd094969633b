//! The same for programs, in JSON.

use crate::certificate::document::CertificateDocument;
use crate::document::{Document, Item, Sums};
use crate::issue_certificates::{self, IssueCertificates, IssuedCertificates};
use crate::issue_report::{self, IssueReport, IssuedReport};
use crate::pages::certificates::{Asked as CertificatesAsked, cut};
use crate::pages::items::{Asked as ItemsAsked, page};
use crate::pages::list::Asked as ListAsked;
use crate::pages::live::outlook;
use crate::rules::blocking::{Blocker, Counts, blockers};
use crate::rules::forecast::Forecast;
use crate::store::entities::certificate::Model as CertificateRow;
use crate::store::runs::RunKind;
use crate::store::{PAGE_ROWS, certificates, counts, donations, reports, runs};
use crate::void_certificate::{self, VoidCertificate, VoidedCertificate};
use crate::{make, sight};
use axum::Json;
use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use gapless_journey::books::Books;
use gapless_store::entities::donation;
use gapless_web::access::Act;
use gapless_web::{Ctx, Failure, Outcome};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A donation with its books and what blocks its report.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DonationView {
    /// Its key.
    pub id: Uuid,
    /// The number that people use.
    pub number: String,
    /// What the donor calls it.
    pub title: String,
    /// The donor's key.
    pub donor: Uuid,
    /// A word of the statuses of donations.
    pub status: String,
    /// When its report falls due, in milliseconds.
    pub due_at: Option<i64>,
    /// When its first report was issued.
    pub finished_at: Option<i64>,
    /// The books of what the reader sees.
    #[schema(value_type = Object)]
    pub books: Books,
    /// The sums of the books.
    pub sums: Sums,
    /// What blocks the report.
    pub blockers: Vec<Blocker>,
    /// When it can be expected.
    #[schema(value_type = Object)]
    pub forecast: Forecast,
}

impl DonationView {
    fn of(row: donation::Model, books: Books, counts: &Counts, now_ms: i64) -> Self {
        Self {
            sums: Sums::of(&books),
            books,
            blockers: blockers(counts),
            forecast: outlook(&row, counts, now_ms),
            id: row.id,
            number: row.number,
            title: row.title,
            donor: row.donor_id,
            status: row.status,
            due_at: row.due_at,
            finished_at: row.finished_at,
        }
    }
}

/// One donation as a document.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DonationReporting {
    /// `gapless.reporting-donation/1`.
    pub schema: &'static str,
    /// The donation.
    #[serde(flatten)]
    pub donation: DonationView,
}

/// A page of donations.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DonationPage {
    /// `gapless.reporting/1`.
    pub schema: &'static str,
    /// The donations, newest first.
    pub donations: Vec<DonationView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// A page of items.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ItemPage {
    /// `gapless.items/1`.
    pub schema: &'static str,
    /// The items.
    pub items: Vec<Item>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// A certificate as it stands.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CertificateView {
    /// As it was issued.
    pub certificate: CertificateDocument,
    /// SHA-256 of its PDF, where it was made.
    pub pdf: Option<String>,
    /// Since when it is void, in milliseconds.
    pub voided_at: Option<i64>,
    /// Why.
    pub voided_why: Option<String>,
    /// The number that stands for it now.
    pub replaced_by: Option<String>,
}

impl CertificateView {
    fn of(row: CertificateRow) -> Outcome<Self> {
        Ok(Self {
            certificate: serde_json::from_str(&row.snapshot)?,
            pdf: row.void_file.or(row.file),
            voided_at: row.voided_at,
            voided_why: row.voided_why,
            replaced_by: row.replaced_by,
        })
    }
}

/// One certificate as it stands, as a document.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CertificateStanding {
    /// `gapless.certificate-standing/1`.
    pub schema: &'static str,
    /// The certificate and what became of it.
    #[serde(flatten)]
    pub standing: CertificateView,
}

/// A page of certificates.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CertificatePage {
    /// `gapless.certificates/1`.
    pub schema: &'static str,
    /// The certificates, by number.
    pub certificates: Vec<CertificateView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// An issued edition of a report.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EditionView {
    /// Its key.
    pub id: Uuid,
    /// 1 for the first.
    pub edition: i32,
    /// When it was issued, in milliseconds.
    pub issued_at: i64,
    /// By whom.
    pub issued_by: String,
    /// Why there is a further edition.
    pub why: Option<String>,
    /// SHA-256 of its files: the frozen document, and the papers that were made of it.
    pub json: String,
    /// The PDF.
    pub pdf: Option<String>,
    /// The workbook.
    pub xlsx: Option<String>,
    /// The table of certificates.
    pub certificate_table: Option<String>,
}

/// Issued editions.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EditionList {
    /// `gapless.report-editions/1`.
    pub schema: &'static str,
    /// The editions, newest first.
    pub editions: Vec<EditionView>,
}

/// Papers that are being made.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RunView {
    /// `gapless.papers/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// `certificates`, `report` or `draft`.
    pub kind: String,
    /// `waiting`, `done` or `failed`.
    pub status: String,
    /// Papers made.
    pub done: i64,
    /// Papers to make.
    pub total: i64,
    /// Code of what went wrong.
    pub error: Option<String>,
    /// Files of a draft: name to SHA-256.
    #[schema(value_type = Object)]
    pub files: serde_json::Value,
}

/// The donations that the actor sees.
#[utoipa::path(get, path = "/api/v1/reporting", tag = "reporting", params(ListAsked), responses((status = 200, body = DonationPage)))]
pub async fn list(ctx: Ctx, Query(asked): Query<ListAsked>) -> Outcome<Json<DonationPage>> {
    ctx.actor.permit(Act::ReportingSee)?;
    let db = &ctx.app.store.read;
    let mut rows = donations::page(db, &ctx.actor.scope(), &asked.keys(), PAGE_ROWS).await?;
    let next = gapless_store::cut(&mut rows, PAGE_ROWS, |row| row.id.to_string());
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let all = counts::shown(&ctx.app.store, &ids, ctx.now_ms).await?;
    let view = |row: donation::Model| {
        let counts = all.get(&row.id).copied().unwrap_or_default();
        DonationView::of(row, counts.books, &counts, ctx.now_ms)
    };
    Ok(Json(DonationPage {
        schema: "gapless.reporting/1",
        donations: rows.into_iter().map(view).collect(),
        next,
    }))
}

/// One donation: its books, what blocks its report, when it can be expected.
#[utoipa::path(get, path = "/api/v1/reporting/{donation}", tag = "reporting", params(("donation" = String, Path, description = "Key or number")), responses((status = 200, body = DonationReporting)))]
pub async fn show(ctx: Ctx, Path(key): Path<String>) -> Outcome<Json<DonationReporting>> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, &key).await?;
    let id = sight.donation.id;
    let all = counts::shown(&ctx.app.store, &[id], ctx.now_ms).await?;
    let counts = all.get(&id).copied().unwrap_or_default();
    let books = sight.books(&ctx.app.store).await?;
    Ok(Json(DonationReporting {
        schema: "gapless.reporting-donation/1",
        donation: DonationView::of(sight.donation, books, &counts, ctx.now_ms),
    }))
}

/// The items of a donation under the donor's own numbers.
#[utoipa::path(get, path = "/api/v1/reporting/{donation}/items", tag = "reporting", params(("donation" = String, Path, description = "Key or number"), ItemsAsked), responses((status = 200, body = ItemPage)))]
pub async fn items(
    ctx: Ctx,
    Path(key): Path<String>,
    Query(asked): Query<ItemsAsked>,
) -> Outcome<Json<ItemPage>> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, &key).await?;
    let (items, next) = page(&ctx, &sight, &asked.keys(&sight)?, PAGE_ROWS).await?;
    Ok(Json(ItemPage {
        schema: "gapless.items/1",
        items,
        next: next.map(|after| after.text()),
    }))
}

/// The report as things stand, not issued: `gapless.report/1` without edition.
#[utoipa::path(get, path = "/api/v1/reporting/{donation}/draft", tag = "reporting", params(("donation" = String, Path, description = "Key or number")), responses((status = 200, body = Document)))]
pub async fn draft(ctx: Ctx, Path(key): Path<String>) -> Outcome<Json<Document>> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, &key).await?;
    let donation = sight.whole()?;
    Ok(Json(
        crate::gather::document(&ctx.app, &donation).await?.document,
    ))
}

/// Has the papers of a draft made; the run says how far they are.
#[utoipa::path(post, path = "/api/v1/reporting/{donation}/draft", tag = "reporting", params(("donation" = String, Path, description = "Key or number")), responses((status = 200, body = RunView)))]
pub async fn make_draft(ctx: Ctx, Path(key): Path<String>) -> Outcome<Json<RunView>> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, &key).await?;
    let donation = sight.whole()?;
    let id = make::start(&ctx.app, &ctx.actor, &donation, RunKind::Draft, None).await?;
    run(ctx, Path(id)).await
}

/// Issued editions, newest first.
#[utoipa::path(get, path = "/api/v1/reporting/{donation}/reports", tag = "reporting", params(("donation" = String, Path, description = "Key or number")), responses((status = 200, body = EditionList)))]
pub async fn editions(ctx: Ctx, Path(key): Path<String>) -> Outcome<Json<EditionList>> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, &key).await?;
    let donation = sight.whole()?;
    let rows = reports::editions(&ctx.app.store.read, donation.id).await?;
    let view = |row: crate::store::entities::status_report::Model| EditionView {
        id: row.id,
        edition: row.edition,
        issued_at: row.issued_at,
        issued_by: row.issued_by,
        why: row.why,
        json: row.json,
        pdf: row.pdf,
        xlsx: row.xlsx,
        certificate_table: row.certificate_table,
    };
    Ok(Json(EditionList {
        schema: "gapless.report-editions/1",
        editions: rows.into_iter().map(view).collect(),
    }))
}

/// Issues the next edition of the status report, and before it the certificates that are lacking.
#[utoipa::path(post, path = "/api/v1/reporting/{donation}/reports", tag = "reporting", params(("donation" = String, Path, description = "Key or number")), request_body = IssueReport, responses((status = 200, body = IssuedReport)))]
pub async fn issue(
    ctx: Ctx,
    Path(key): Path<String>,
    Json(sent): Json<IssueReport>,
) -> Outcome<Json<IssuedReport>> {
    let input = IssueReport {
        donation: key,
        ..sent
    };
    Ok(Json(
        issue_report::issue(&ctx.app, &ctx.actor, input).await?,
    ))
}

/// Certificates of a donation, by number.
#[utoipa::path(get, path = "/api/v1/reporting/{donation}/certificates", tag = "reporting", params(("donation" = String, Path, description = "Key or number"), CertificatesAsked), responses((status = 200, body = CertificatePage)))]
pub async fn certificates(
    ctx: Ctx,
    Path(key): Path<String>,
    Query(asked): Query<CertificatesAsked>,
) -> Outcome<Json<CertificatePage>> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::CertificateSee, &key).await?;
    let keys = asked.keys(&sight);
    let (rows, next) =
        cut(certificates::page(&ctx.app.store.read, sight.donation.id, &keys).await?);
    let certificates = rows
        .into_iter()
        .map(CertificateView::of)
        .collect::<Outcome<Vec<_>>>()?;
    Ok(Json(CertificatePage {
        schema: "gapless.certificates/1",
        certificates,
        next,
    }))
}

/// Issues the certificates that devices lack; refused while a medium of a device is open.
#[utoipa::path(post, path = "/api/v1/reporting/{donation}/certificates", tag = "reporting", params(("donation" = String, Path, description = "Key or number")), request_body = IssueCertificates, responses((status = 200, body = IssuedCertificates)))]
pub async fn issue_certificates(
    ctx: Ctx,
    Path(key): Path<String>,
    Json(sent): Json<IssueCertificates>,
) -> Outcome<Json<IssuedCertificates>> {
    let input = IssueCertificates {
        donation: key,
        ..sent
    };
    Ok(Json(
        issue_certificates::issue(&ctx.app, &ctx.actor, input).await?,
    ))
}

/// One certificate by its number.
#[utoipa::path(get, path = "/api/v1/reporting/certificates/{number}", tag = "reporting", params(("number" = String, Path)), responses((status = 200, body = CertificateStanding)))]
pub async fn certificate(
    ctx: Ctx,
    Path(number): Path<String>,
) -> Outcome<Json<CertificateStanding>> {
    let (row, _) =
        void_certificate::find(&ctx.app, &ctx.actor, Act::CertificateSee, &number).await?;
    Ok(Json(CertificateStanding {
        schema: "gapless.certificate-standing/1",
        standing: CertificateView::of(row)?,
    }))
}

/// Voids a certificate, and issues a new one for the same media where that is asked for.
#[utoipa::path(post, path = "/api/v1/reporting/certificates/{number}/void", tag = "reporting", params(("number" = String, Path)), request_body = VoidCertificate, responses((status = 200, body = VoidedCertificate)))]
pub async fn void(
    ctx: Ctx,
    Path(number): Path<String>,
    Json(sent): Json<VoidCertificate>,
) -> Outcome<Json<VoidedCertificate>> {
    let input = VoidCertificate {
        certificate: number,
        ..sent
    };
    Ok(Json(
        void_certificate::void(&ctx.app, &ctx.actor, input).await?,
    ))
}

/// How far papers are that are being made.
#[utoipa::path(get, path = "/api/v1/reporting/papers/{run}", tag = "reporting", params(("run" = Uuid, Path)), responses((status = 200, body = RunView)))]
pub async fn run(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<RunView>> {
    let row = runs::find(&ctx.app.store.read, id)
        .await?
        .ok_or_else(Failure::not_found)?;
    let key = row.donation_id.to_string();
    sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, &key)
        .await?
        .whole()?;
    Ok(Json(RunView {
        schema: "gapless.papers/1",
        id: row.id,
        kind: row.kind,
        status: row.status,
        done: row.done,
        total: row.total,
        error: row.error,
        files: serde_json::from_str(&row.files)?,
    }))
}

/// What all of it came to; for everybody.
#[utoipa::path(get, path = "/api/v1/impact", tag = "reporting", security(()),
    responses((status = 200, body = crate::impact::figures::Figures)))]
pub async fn impact(ctx: Ctx) -> Outcome<Response> {
    let figures = crate::impact::figures::shown(&ctx.app.store).await?;
    // Not a copy of them for every reader: ten thousand projects stand in it.
    Ok(Json(&*figures).into_response())
}
