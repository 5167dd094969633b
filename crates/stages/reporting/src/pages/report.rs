//! `/reporting/{donation}/report`: what stands in the way of the report, a draft of it, issuing it, and its editions.

use crate::issue_report::{IssueReport, issue};
use crate::rules::blocking::{blockers, may_issue};
use crate::store::entities::status_report::Model;
use crate::store::runs::RunKind;
use crate::store::{certificates, counts, reports, runs, word};
use crate::{make, sight};
use axum::extract::Path;
use axum::response::Response;
use gapless_journey::offer::DonationStatus;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};

/// The page.
pub async fn show(ctx: Ctx, Path(key): Path<String>) -> Outcome<Markup> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, &key).await?;
    let donation = sight.whole()?;
    let db = &ctx.app.store.read;
    let all = counts::shown(&ctx.app.store, &[donation.id], ctx.now_ms).await?;
    let counts = all.get(&donation.id).copied().unwrap_or_default();
    let status = word("donation.status", &donation.status, DonationStatus::parse)?;
    let refusal = may_issue(status, &counts).err();
    let editions = reports::editions(db, donation.id).await?;
    let lacking = certificates::shown_uncertified(&ctx.app.store, donation.id).await?;
    let named = certificates::uncertified_devices(db, donation.id, LACKING_SHOWN).await?;
    let recent = runs::recent(db, donation.id).await?;
    let base = super::path(&donation.number);
    let title = ctx.tw(
        "reporting-report-of",
        &[("number", donation.number.as_str().into())],
    );
    let body = html! {
        (ui::head(&title, &ctx.t("reporting-report-purpose"), None))
        @if !editions.is_empty() { (editions_table(&ctx, &base, &editions)) }
        @if let Some(refusal) = &refusal {
            @let (what, next) = ctx.refusal(refusal);
            (ui::alert(Tone::Ask, &what, &next))
            ul { @for one in &blockers(&counts) { li { (super::blocker(&ctx, &donation.number, one)) } } }
        } @else if lacking > 0 { (lacking_note(&ctx, &base, lacking, &named)) }
        @if ctx.may(Act::ReportIssue) && refusal.is_none() {
            (issue_form(&ctx, &base, !editions.is_empty(), lacking > 0))
        }
        (draft(&ctx, &base))
        (super::runs::recent(&ctx, &recent))
    };
    Ok(Page::new(&title)
        .crumb(base, donation.number)
        .show(&ctx, body))
}

/// Devices without a certificate that the page names.
const LACKING_SHOWN: u64 = 50;

const COLUMNS: &[Column<'_>] = &[
    Column::new("reporting-edition"),
    Column::new("reporting-issued-on"),
    Column::new("reporting-issued-by"),
    Column::new("reporting-why"),
    Column::new("reporting-files"),
];

fn editions_table(ctx: &Ctx, base: &str, editions: &[Model]) -> Markup {
    let rows = html! { @for row in editions {
        @let folder = format!("{base}/editions/{}", row.edition);
        tr {
            td { (row.edition) }
            td { (ctx.date_time(row.issued_at)) }
            td { (row.issued_by) }
            td { (row.why.as_deref().unwrap_or("–")) }
            td {
                a href={ (folder) "/status-report.pdf" } { "PDF" } " · "
                a href={ (folder) "/status-report.xlsx" } { "XLSX" } " · "
                a href={ (folder) "/status-report.json" } { "JSON" } " · "
                a href={ (folder) "/certificates.pdf" } { (ctx.t("reporting-certificate-table")) }
            }
        }
    } };
    let label = ctx.t("reporting-editions");
    html! {
        section.gl-section { h2 { (label) } (ui::table(ctx, &label, COLUMNS, &rows, &Pager::default())) }
    }
}

/// Which devices have no certificate yet.
fn lacking_note(ctx: &Ctx, base: &str, lacking: u64, named: &[String]) -> Markup {
    let text = ctx.tw("reporting-lacking", &[("n", lacking.into())]);
    html! {
        (ui::alert(Tone::Ask, &text, &ctx.t("reporting-lacking-issued")))
        p {
            @for id in named { a href={ "/d/" (id) } { (id) } " " }
            @if lacking > LACKING_SHOWN { "… " }
            a href={ (base) "/certificates" } { (ctx.t("reporting-to-certificates")) }
        }
    }
}

fn issue_form(ctx: &Ctx, base: &str, is_further: bool, is_lacking: bool) -> Markup {
    let key = match (is_further, is_lacking) {
        (true, true) => "reporting-issue-further-certified",
        (true, false) => "reporting-issue-further",
        (false, true) => "reporting-issue-certified",
        (false, false) => "reporting-issue",
    };
    html! {
        section.gl-section {
            h2 { (ctx.t(key)) }
            p { (ctx.t("reporting-issue-says")) }
            (ui::form(&format!("{base}/report"), html! {
                @if is_further { (Field::area("why", "reporting-why").required().show(ctx)) }
                (ui::submit(ctx, key))
            }))
        }
    }
}

fn draft(ctx: &Ctx, base: &str) -> Markup {
    html! {
        section.gl-section {
            h2 { (ctx.t("reporting-draft")) }
            p { (ctx.t("reporting-draft-says")) }
            (ui::form(&format!("{base}/draft"), html! { button.btn type="submit" { (ctx.t("reporting-draft-make")) } }))
        }
    }
}

/// `POST /reporting/{donation}/report`.
pub async fn issue_post(ctx: Ctx, Path(key): Path<String>, sent: Sent) -> Outcome<Response> {
    let why = sent.text("why").map(str::to_owned);
    issue(
        &ctx.app,
        &ctx.actor,
        IssueReport {
            donation: key.clone(),
            why,
        },
    )
    .await?;
    ui::redirect(
        &format!("{}/report", super::path(&key)),
        "reporting-said-issued",
    )
}

/// `POST /reporting/{donation}/draft`: has a draft made.
pub async fn draft_post(ctx: Ctx, Path(key): Path<String>) -> Outcome<Response> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, &key).await?;
    let donation = sight.whole()?;
    let run = make::start(&ctx.app, &ctx.actor, &donation, RunKind::Draft, None).await?;
    ui::see_other(&format!("/reporting/papers/{run}"))
}

/// `/reporting/{donation}/editions/{edition}/{file}`: a file of an issued edition.
pub async fn edition_file(
    ctx: Ctx,
    Path((key, edition, file)): Path<(String, i32, String)>,
) -> Outcome<Response> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, &key).await?;
    let donation = sight.whole()?;
    let row = reports::edition(&ctx.app.store.read, donation.id, edition).await?;
    let row = row.ok_or_else(Failure::not_found)?;
    let name = format!("{}-{edition}-{file}", donation.number);
    let (hash, media_type) = match file.as_str() {
        "status-report.json" => (row.json.clone(), "application/json"),
        "status-report.pdf" => (files(&ctx, &row).await?.pdf, make::PDF),
        "status-report.xlsx" => (files(&ctx, &row).await?.xlsx, make::XLSX),
        "certificates.pdf" => (files(&ctx, &row).await?.certificate_table, make::PDF),
        _ => return Err(Failure::not_found()),
    };
    super::stored(&ctx, &hash, media_type, &name).await
}

/// The papers of an edition; made now when the run has not come to them.
async fn files(ctx: &Ctx, row: &Model) -> Outcome<reports::Files> {
    match (&row.pdf, &row.xlsx, &row.certificate_table) {
        (Some(pdf), Some(xlsx), Some(table)) => Ok(reports::Files {
            pdf: pdf.clone(),
            xlsx: xlsx.clone(),
            certificate_table: table.clone(),
        }),
        _ => make::edition(&ctx.app, row, None).await,
    }
}
