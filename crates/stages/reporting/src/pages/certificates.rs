//! Certificates of a donation, one of them with its history, and what can be done with it.

use crate::certificate::document::CertificateDocument;
use crate::issue_certificates::{IssueCertificates, issue};
use crate::store::entities::certificate::Model;
use crate::store::{PAGE_ROWS, certificates, runs};
use crate::void_certificate::{self, VoidCertificate, void};
use crate::{make, sight, words};
use axum::extract::{Path, Query};
use axum::response::Response;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};
use serde::Deserialize;
use utoipa::IntoParams;

/// What a reader asks for.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// Of one device.
    pub device: Option<String>,
    /// Cursor.
    pub cursor: Option<String>,
}

impl Asked {
    /// What is asked of the store.
    pub(crate) fn keys(&self, sight: &sight::Sight) -> certificates::Asked {
        certificates::Asked {
            office: sight.office,
            device: self
                .device
                .clone()
                .filter(|device| !device.trim().is_empty()),
            after: self.cursor.clone(),
        }
    }
}

/// One page of rows and the cursor of the next.
pub(crate) fn cut(mut rows: Vec<Model>) -> (Vec<Model>, Option<String>) {
    let next = gapless_store::cut(&mut rows, PAGE_ROWS, |row| row.number.clone());
    (rows, next)
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("reporting-certificate"),
    Column::new("reporting-certificate-kind"),
    Column::new("reporting-device"),
    Column::new("reporting-asset-tag"),
    Column::new("reporting-issued-on"),
    Column::new("reporting-status"),
];

/// `/reporting/{donation}/certificates`.
pub async fn list(
    ctx: Ctx,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Outcome<Markup> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::CertificateSee, &key).await?;
    let db = &ctx.app.store.read;
    let (rows, next) = cut(certificates::page(db, sight.donation.id, &asked.keys(&sight)).await?);
    let lacking = match sight.office {
        None => certificates::shown_uncertified(&ctx.app.store, sight.donation.id).await?,
        Some(_) => 0,
    };
    let recent = runs::recent(db, sight.donation.id).await?;
    let base = super::path(&sight.donation.number);
    let title = ctx.t("reporting-certificates");
    let body = html! { @for row in &rows { (row_of(&ctx, row)) } };
    let page = html! {
        (ui::head(&title, &ctx.t("reporting-certificates-purpose"), None))
        @if lacking > 0 { (lacking_note(&ctx, &base, lacking)) }
        @if sight.office.is_none() { (super::runs::recent(&ctx, &recent)) }
        @if rows.is_empty() {
            (ui::empty(&ctx.t("reporting-no-certificates"), &ctx.t("reporting-no-certificates-do"), None))
        } @else {
            (ui::table(&ctx, &title, COLUMNS, &body, &Pager { next, total: None }))
            @if sight.office.is_none() {
                p.gl-buttons { a.btn href={ (base) "/certificates.pdf" } { (ctx.t("reporting-certificate-table")) " PDF" } }
            }
        }
    };
    let number = sight.donation.number;
    Ok(Page::new(&title)
        .crumb(base, number)
        .wide()
        .show(&ctx, page))
}

fn lacking_note(ctx: &Ctx, base: &str, lacking: u64) -> Markup {
    let text = ctx.tw("reporting-lacking", &[("n", lacking.into())]);
    html! {
        (ui::alert(Tone::Ask, &text, ""))
        @if ctx.may(Act::CertificateIssue) {
            (ui::form(&format!("{base}/certificates"), ui::submit(ctx, "reporting-issue-certificates")))
        }
    }
}

fn row_of(ctx: &Ctx, row: &Model) -> Markup {
    let document: Option<CertificateDocument> = serde_json::from_str(&row.snapshot).ok();
    let tag = document.and_then(|document| document.device.asset_tag);
    html! {
        tr {
            td { a href={ "/reporting/certificates/" (row.number) } { (row.number) } }
            td { (words::word(ctx.lang, "certificate-kind", &row.kind)) }
            td { a href={ "/d/" (row.device_id) } { (row.device_id) } }
            td { (tag.as_deref().unwrap_or("–")) }
            td { (ctx.date(row.issued_at)) }
            td { (status(ctx, row)) }
        }
    }
}

fn status(ctx: &Ctx, row: &Model) -> Markup {
    if row.voided_at.is_some() {
        ui::badge(Tone::Stop, ctx.t("reporting-certificate-void"))
    } else {
        ui::badge(Tone::Ok, ctx.t("reporting-certificate-in-force"))
    }
}

/// `POST /reporting/{donation}/certificates`: issues what is lacking.
pub async fn issue_form(ctx: Ctx, Path(key): Path<String>, sent: Sent) -> Outcome<Response> {
    let input = IssueCertificates {
        donation: key.clone(),
        devices: sent.all("device"),
    };
    let issued = issue(&ctx.app, &ctx.actor, input).await?;
    let said = match (issued.numbers.is_empty(), issued.refused.is_empty()) {
        (false, true) => "reporting-said-certificates",
        (false, false) => "reporting-said-certificates-some",
        (true, _) => "reporting-said-certificates-refused",
    };
    ui::redirect(&format!("{}/certificates", super::path(&key)), said)
}

/// `/reporting/{donation}/certificates.pdf`: all of them as a table, as things stand.
pub async fn table_pdf(ctx: Ctx, Path(key): Path<String>) -> Outcome<Response> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::CertificateSee, &key).await?;
    let donation = sight.whole()?;
    let document = crate::gather::document(&ctx.app, &donation).await?.document;
    let (app, lang) = (ctx.app.clone(), ctx.lang);
    let work = move || crate::certificate::paper::table_pdf(&app, &document, lang);
    let bytes = tokio::task::spawn_blocking(work).await??;
    Ok(super::file(
        bytes,
        make::PDF,
        &format!("certificates-{}.pdf", donation.number),
    ))
}

/// `/reporting/certificates/{number}`.
pub async fn show(ctx: Ctx, Path(number): Path<String>) -> Outcome<Markup> {
    let (row, sight) =
        void_certificate::find(&ctx.app, &ctx.actor, Act::CertificateSee, &number).await?;
    let document: CertificateDocument = serde_json::from_str(&row.snapshot)?;
    let title = format!(
        "{} {}",
        words::word(ctx.lang, "certificate-kind", &row.kind),
        row.number
    );
    let pdf = html! {
        a.btn.btn-primary href={ "/reporting/certificates/" (row.number) "/pdf" } { (ctx.t("frame-download")) " PDF" }
    };
    let body = html! {
        (ui::head(&title, &ctx.t("reporting-certificate-purpose"), Some(&pdf)))
        @if let Some(at) = row.voided_at {
            (ui::alert(Tone::Stop, &ctx.tw("reporting-void-since", &[("date", ctx.date(at).into())]),
                row.voided_why.as_deref().unwrap_or_default()))
            @if let Some(new) = &row.replaced_by {
                p { (ctx.t("reporting-replaced-by")) " " a href={ "/reporting/certificates/" (new) } { (new) } }
            }
        }
        (facts(&ctx, &row, &document))
        (media(&ctx, &document))
        @if ctx.may(Act::CertificateVoid) && row.voided_at.is_none() && sight.office.is_none() { (void_form(&ctx, &row)) }
    };
    let base = super::path(&sight.donation.number);
    let number = sight.donation.number;
    let certificates = ctx.t("reporting-certificates").into_owned();
    let page = Page::new(&title).crumb(base.clone(), number);
    Ok(page
        .crumb(format!("{base}/certificates"), certificates)
        .show(&ctx, body))
}

fn facts(ctx: &Ctx, row: &Model, document: &CertificateDocument) -> Markup {
    let device = &document.device;
    let names = [
        "reporting-status",
        "reporting-issued-on",
        "reporting-issued-by",
        "reporting-device",
        "reporting-asset-tag",
        "reporting-serial",
        "reporting-what",
        "reporting-office",
    ];
    let names = names.map(|key| ctx.t(key).into_owned());
    let text = |value: &Option<String>| html! { (value.as_deref().unwrap_or("–")) };
    let what = format!(
        "{} {} {}",
        words::word(ctx.lang, "category", &device.category),
        device.manufacturer.as_deref().unwrap_or_default(),
        device.model.as_deref().unwrap_or_default(),
    );
    let values = [
        status(ctx, row),
        html! { (ctx.date_time(row.issued_at)) },
        html! { (document.issuer.name) " · " (row.issued_by) },
        html! { a href={ "/d/" (row.device_id) } { (row.device_id) } },
        text(&device.asset_tag),
        text(&device.serial_number),
        html! { (what.trim()) },
        text(&document.office),
    ];
    let rows: Vec<(&str, Markup)> = names.iter().map(String::as_str).zip(values).collect();
    ui::facts(&rows)
}

fn media(ctx: &Ctx, document: &CertificateDocument) -> Markup {
    html! {
        section.gl-section {
            h2 { (ctx.t("reporting-media")) }
            @if document.media.is_empty() {
                p { (ctx.t("reporting-erasure-no-medium")) }
                @if let Some(why) = &document.no_medium_why { p { (gapless_web::bench::absent_way(ctx.lang, why)) } }
            }
            ul {
                @for medium in &document.media {
                    @let record = crate::certificate::record::record(medium, &document.device, ctx.lang);
                    @let result = medium.record.get("result").and_then(serde_json::Value::as_str).unwrap_or_default();
                    li {
                        (words::word(ctx.lang, "medium-kind", &medium.kind)) " "
                        (medium.model.as_deref().unwrap_or_default()) " "
                        code { (medium.serial_number.as_deref().unwrap_or("–")) } " "
                        (ui::word_badge(ctx, "result", result))
                        @for text in [&record.method.level, &record.method.technique, &record.destruction.technique,
                            &record.verification.extent, &record.method.tool].into_iter().flatten() { " · " (text) }
                    }
                }
            }
        }
    }
}

fn void_form(ctx: &Ctx, row: &Model) -> Markup {
    html! {
        details.gl-confirm {
            summary.btn.btn-outline-danger { (ctx.t("reporting-void")) }
            div.gl-confirm-body {
                p { (ctx.t("reporting-void-warning")) }
                (ui::form(&format!("/reporting/certificates/{}/void", row.number), html! {
                    (Field::area("reason", "frame-reason").required().show(ctx))
                    (Field::check("reissue", "reporting-void-reissue").value("on").show(ctx))
                    button.btn.btn-danger type="submit" { (ctx.t("reporting-void")) }
                }))
            }
        }
    }
}

/// `POST /reporting/certificates/{number}/void`.
pub async fn void_post(ctx: Ctx, Path(number): Path<String>, sent: Sent) -> Outcome<Response> {
    let input = VoidCertificate {
        certificate: number,
        reason: sent.text("reason").unwrap_or_default().to_owned(),
        reissue: sent.text("reissue").is_some(),
    };
    let done = void(&ctx.app, &ctx.actor, input).await?;
    let said = if done.replaced_by.is_some() {
        "reporting-said-reissued"
    } else {
        "reporting-said-voided"
    };
    let show = done.replaced_by.unwrap_or(done.number);
    ui::redirect(&format!("/reporting/certificates/{show}"), said)
}

/// `/reporting/certificates/{number}/pdf`: made now when it was not made yet.
pub async fn pdf(ctx: Ctx, Path(number): Path<String>) -> Outcome<Response> {
    let (row, _) =
        void_certificate::find(&ctx.app, &ctx.actor, Act::CertificateSee, &number).await?;
    let hash = make::certificate(&ctx.app, &row).await?;
    super::stored(&ctx, &hash, make::PDF, &format!("{}.pdf", row.number)).await
}
