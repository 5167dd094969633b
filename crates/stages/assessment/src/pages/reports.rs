//! `/assessment/{device}/reports`: hardware reports of one device; upload several at once, see what became of each.

use super::said;
use crate::kept;
use crate::reports::{DeviceReportOutcome, Fate, upload};
use crate::take_value::take_value;
use axum::extract::Path;
use axum::response::Response;
use gapless_journey::device::DeviceStatus;
use gapless_journey::{DeviceId, Refusal, RefusalKind};
use gapless_store::bench as floor;
use gapless_web::access::{Act, not_found};
use gapless_web::bench::Opened;
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Field, Tone};
use gapless_web::{Ctx, Markup, Outcome, bench, html};

/// Why a file could not be read, as far as there is a sentence of its own.
const WHY: &[&str] = &["empty", "too-large", "not-a-report", "names-nothing"];

/// Warnings of one report that are told at once; the rest stands with the report.
const WARNINGS: usize = 10;

/// The reports of a device.
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Outcome<Markup> {
    let opened = bench::open(&ctx, &id).await?;
    page(&ctx, &opened, &[]).await
}

/// Takes an upload and says what became of it.
pub async fn take(ctx: Ctx, Path(id): Path<String>, sent: Sent) -> Outcome<Markup> {
    let device = DeviceId::parse(&id).ok_or_else(not_found)?;
    let outcomes = outcomes(&ctx, &device, &sent).await?;
    page(&ctx, &bench::open(&ctx, &id).await?, &outcomes).await
}

/// Takes a report that came before for the device that a person scans or types.
pub async fn of_label(ctx: Ctx, sent: Sent) -> Outcome<Markup> {
    let code = sent.text("device").unwrap_or_default();
    let own = bench::custodian(&ctx.actor)?;
    let found = floor::by_code(&ctx.app.store.read, code, own).await?;
    let [device] = found.as_slice() else {
        let refusal = Refusal::new("report-device-unclear").kind(RefusalKind::NotFound);
        return Err(refusal.with("code", code).into());
    };
    let id = DeviceId::parse(&device.id).ok_or_else(not_found)?;
    let outcomes = outcomes(&ctx, &id, &sent).await?;
    page(&ctx, &bench::open(&ctx, &device.id).await?, &outcomes).await
}

/// The same address asked for as a page, such as after a change of the language: there is nothing but the list.
pub async fn to_list(_: Ctx) -> Outcome<Response> {
    ui::see_other("/assessment")
}

/// `POST /assessment/{device}/reports/value`
pub async fn value(ctx: Ctx, Path(id): Path<String>, sent: Sent) -> Outcome<Response> {
    let device = DeviceId::parse(&id).ok_or_else(not_found)?;
    take_value(&ctx.app, &ctx.actor, ctx.lang, &device, sent.read()?).await?;
    let back = format!("/assessment/{device}/reports");
    ui::redirect(&back, "assessment-said-value-taken")
}

/// What became of the files that were sent, and of the one that came before.
pub(crate) async fn outcomes(
    ctx: &Ctx,
    device: &DeviceId,
    sent: &Sent,
) -> Outcome<Vec<DeviceReportOutcome>> {
    let insists = sent.text("insist").is_some();
    let mut files = sent.uploads();
    if let Some(sha256) = sent.text("kept") {
        files.push(kept::load(&ctx.app, &ctx.actor, sha256).await?);
    }
    upload(&ctx.app, &ctx.actor, device, files, insists).await
}

async fn page(ctx: &Ctx, opened: &Opened, outcomes: &[DeviceReportOutcome]) -> Outcome<Markup> {
    let id = &opened.device.id;
    let heard = said::load(ctx, &opened.device).await?;
    let can = ctx.may(Act::AssessmentRecord)
        && DeviceStatus::parse(&opened.device.status)
            .is_some_and(|status| !status.has_left_the_bench());
    let body = html! {
        (ui::device_head(ctx, &opened.head()))
        @if !outcomes.is_empty() {
            (ui::section(&ctx.t("assessment-report-outcomes"), &told(ctx, id, can, outcomes)))
            @if outcomes.iter().any(|one| one.media_found > 0) {
                p { a.btn.btn-primary href={ "/sanitization/" (id) } { (ctx.t("assessment-report-to-media")) } }
            }
        }
        (heard.contradictions(ctx, opened, can))
        (heard.section(ctx, id, can, outcomes.iter().any(|one| one.fate != Fate::Taken)))
        p { a href={ "/assessment/" (id) } { (ctx.t("assessment-report-back")) } }
        (ui::jump_box(ctx, "/assessment/scan"))
    };
    let title = ctx.t("assessment-reports");
    Ok(Page::new(&title)
        .crumb(format!("/assessment/{id}"), id.clone())
        .show(ctx, body))
}

/// The form for any number of files.
pub(super) fn upload_form(ctx: &Ctx, device: &str) -> Markup {
    ui::form_upload(
        &format!("/assessment/{device}/reports"),
        html! {
            div.mb-3 {
                label.form-label for="f-report" { (ctx.t("assessment-report-files")) }
                input #f-report.form-control type="file" name="report" multiple required aria-describedby="f-report-hint";
                div #f-report-hint.form-hint { (ctx.t("assessment-report-files-hint")) }
            }
            (Field::check("insist", "assessment-report-insist").hint("assessment-report-insist-hint").show(ctx))
            (ui::submit(ctx, "assessment-report-upload"))
        },
    )
}

/// A record a file: three columns do not fit a phone.
fn told(ctx: &Ctx, device: &str, can: bool, outcomes: &[DeviceReportOutcome]) -> Markup {
    html! { @for one in outcomes {
        div.gl-record {
            p.mb-1 { strong { (one.file) } @if let Some(format) = &one.format { " · " (format) } " " (fate(ctx, one)) }
            (brought(ctx, one))
            @if can && let Some(sha256) = &one.kept { (answers(ctx, device, one, sha256)) }
        }
    } }
}

/// The answers to a report of another device: nothing is sent again.
fn answers(ctx: &Ctx, device: &str, one: &DeviceReportOutcome, sha256: &str) -> Markup {
    let here = ui::form(
        &format!("/assessment/{device}/reports"),
        html! {
            (ui::hidden("kept", sha256)) (ui::hidden("insist", "on"))
            button.btn type="submit" { (ctx.t("assessment-report-is-here")) }
        },
    );
    html! {
        div.gl-row {
            @if let Some(other) = &one.other_device {
                (ui::form(&format!("/assessment/{other}/reports"), html! {
                    (ui::hidden("kept", sha256))
                    button.btn.btn-primary type="submit" {
                        (ctx.tw("assessment-report-take-there", &[("device", other.as_str().into())]))
                    }
                }))
            }
            (here)
        }
    }
}

fn fate(ctx: &Ctx, one: &DeviceReportOutcome) -> Markup {
    let tone = match one.fate {
        Fate::Taken => Tone::Ok,
        Fate::Duplicate | Fate::OtherDevice | Fate::Erasure => Tone::Ask,
        Fate::Unreadable => Tone::Stop,
    };
    let why = one.why.as_deref().map(|why| {
        let known = WHY.iter().find(|word| **word == why);
        ctx.t(&format!(
            "assessment-report-unreadable-{}",
            known.unwrap_or(&"damaged")
        ))
    });
    html! {
        (ui::badge(tone, ctx.t(&format!("assessment-report-fate-{}", one.fate))))
        @if let Some(why) = why { br; (why) }
    }
}

fn brought(ctx: &Ctx, one: &DeviceReportOutcome) -> Markup {
    let filled: Vec<_> = one
        .filled
        .iter()
        .map(|word| ctx.t(&format!("assessment-fact-{word}")))
        .collect();
    html! {
        @match one.fate {
            Fate::OtherDevice => {
                @match &one.other_device {
                    Some(other) => { (ctx.t("assessment-report-is-of")) " " a href={ "/assessment/" (other) } { (other) } },
                    None => (ctx.t("assessment-report-is-of-others")),
                }
                br; (ctx.t(if one.kept.is_some() { "assessment-report-other-answer" } else { "assessment-report-other-do" }))
            },
            Fate::Erasure => a href="/sanitization/reports" { (ctx.t("assessment-report-erasure-do")) },
            Fate::Duplicate | Fate::Unreadable => {},
            Fate::Taken => {
                ul.list-unstyled.mb-0 {
                    @if one.media_found > 0 { li { (ctx.tw("assessment-report-media-found", &[("n", one.media_found.into())])) } }
                    @if one.media_known > 0 { li { (ctx.tw("assessment-report-media-known", &[("n", one.media_known.into())])) } }
                    @for medium in &one.media_elsewhere { li {
                        (ui::badge(Tone::Ask, ctx.t("assessment-report-medium-elsewhere"))) " "
                        code { (medium.serial_number) } " "
                        @if let Some(other) = &medium.device { a href={ "/sanitization/" (other) } { (other) } }
                    } }
                    @for number in &one.numbers { li { (ctx.t("assessment-report-number")) " " code { (number) } } }
                    @if !filled.is_empty() { li { (ctx.t("assessment-report-filled")) " " (filled.join(", ")) } }
                    @for text in one.warnings.iter().take(WARNINGS) { li.text-secondary { (text) } }
                }
            },
        }
    }
}
