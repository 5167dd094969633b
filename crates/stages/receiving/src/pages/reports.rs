//! Check devices in by their hardware reports.

use crate::reports::{CheckInReport, Fate};
use crate::{access, outcome::Outcome as Came, reports as action};
use axum::extract::Path;
use gapless_web::{
    Ctx, Markup, Outcome, html,
    layout::Page,
    sent::Sent,
    ui::{self, Column, Pager, Tone},
};
use uuid::Uuid;

/// Why a file could not be read, as far as there is a sentence of its own.
const WHY: &[&str] = &["empty", "too-large", "not-a-report", "names-nothing"];

/// The page.
pub async fn reports(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let session = access::session(&ctx.app, &ctx.actor, id).await?;
    Ok(page(&ctx, id, &session.dock, &[]))
}

/// Takes an upload and says what became of it.
pub async fn reports_form(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Markup> {
    let session = access::session(&ctx.app, &ctx.actor, id).await?;
    let outcomes = action(&ctx.app, &ctx.actor, id, sent.uploads()).await?;
    Ok(page(&ctx, id, &session.dock, &outcomes))
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("receiving-reports-file"),
    Column::new("receiving-reports-check-in"),
    Column::new("receiving-reports-report"),
];

fn page(ctx: &Ctx, id: Uuid, dock: &str, outcomes: &[CheckInReport]) -> Markup {
    let title = ctx.t("receiving-reports");
    let back = format!("/receiving/{id}");
    let rows = html! { @for one in outcomes {
        tr { td { (one.file) } td { (check_in(ctx, one)) } td { (kept(ctx, &back, one)) } }
    } };
    Page::new(&title).crumb(back.clone(), dock.to_owned()).show(ctx, html! {
        (ui::head(&title, &ctx.t("receiving-reports-purpose"), None))
        @if !outcomes.is_empty() { (ui::table(ctx, &title, COLUMNS, &rows, &Pager::default())) }
        (ui::form_upload(&format!("{back}/reports"), html! {
            div.mb-3 {
                label.form-label for="f-report" { (ctx.t("receiving-reports-files")) }
                input #f-report.form-control type="file" name="report" multiple required aria-describedby="f-report-hint";
                div #f-report-hint.form-hint { (ctx.t("receiving-reports-hint")) }
            }
            (ui::submit(ctx, "receiving-reports-send"))
        }))
        p { a href=(back) { (ctx.t("receiving-reports-back")) } }
    })
}

/// What the scan of its number came to.
fn check_in(ctx: &Ctx, one: &CheckInReport) -> Markup {
    let came = one.check_in.as_deref().and_then(Came::parse);
    html! {
        @if let Some(code) = &one.code { code { (code) } " " }
        @match came {
            Some(Came::CheckedIn) => (ui::badge(Tone::Ok, ctx.t("receiving-row-checked-in"))),
            Some(Came::Already) => (ui::badge(Tone::Ask, ctx.t("receiving-row-already"))),
            Some(_) => (ui::badge(Tone::Ask, ctx.t("receiving-reports-asked"))),
            None => "–",
        }
        @if let Some(device) = &one.device { " " a href={ "/d/" (device) } { (device) } }
    }
}

/// What became of the report itself, and what to do about it.
fn kept(ctx: &Ctx, back: &str, one: &CheckInReport) -> Markup {
    let (tone, key) = look(one.fate);
    html! {
        (ui::badge(tone, ctx.t(key))) " "
        @match (one.fate, &one.device) {
            (Fate::Taken, Some(device)) => {
                @if one.media_found > 0 { (ctx.tw("assessment-report-media-found", &[("n", one.media_found.into())])) ". " }
                a href={ "/assessment/" (device) "/reports" } { (ctx.t("receiving-reports-open")) }
            },
            (Fate::OtherDevice | Fate::Ambiguous, device) => {
                @if let Some(other) = &one.other_device { a href={ "/assessment/" (other) } { (other) } " " }
                @match (&one.kept, device) {
                    (Some(sha256), Some(device)) => (answers(ctx, device, one.other_device.as_deref(), sha256)),
                    (Some(sha256), None) => (which(ctx, sha256)),
                    (None, _) => {
                        (ctx.t("receiving-reports-no-number-do"))
                        @if let Some(device) = device { " " a href={ "/assessment/" (device) "/reports" } { (device) } }
                    },
                }
            },
            (Fate::Asks, _) => a href=(back) { (ctx.t("receiving-reports-asks-do")) },
            (Fate::NoNumber, _) => {
                @match &one.kept {
                    Some(sha256) => (which(ctx, sha256)),
                    None => (ctx.t("receiving-reports-no-number-do")),
                }
            },
            (Fate::Erasure, _) => a href="/sanitization/reports" { (ctx.t("assessment-report-erasure-do")) },
            (Fate::Unreadable, _) => (why(ctx, one.why.as_deref())),
            _ => {},
        }
    }
}

/// Asks for the device of a report that is kept already.
fn which(ctx: &Ctx, sha256: &str) -> Markup {
    html! {
        (ctx.t("receiving-reports-kept-do"))
        (ui::form("/assessment/reports", html! {
            (ui::hidden("kept", sha256))
            // A label around its field needs no key of its own: the form may stand here once a file.
            label.d-block.mb-2 { (ctx.t("receiving-reports-label"))
                input.form-control name="device" required maxlength="200" autocomplete="off";
            }
            button.btn.btn-sm type="submit" { (ctx.t("receiving-reports-take")) }
        }))
    }
}

/// The answers to a report with another device's number, which is kept already.
pub(super) fn answers(ctx: &Ctx, device: &str, other: Option<&str>, sha256: &str) -> Markup {
    html! {
        @if let Some(other) = other {
            (ui::form(&format!("/assessment/{other}/reports"), html! {
                (ui::hidden("kept", sha256))
                button.btn.btn-sm.btn-primary type="submit" {
                    (ctx.tw("assessment-report-take-there", &[("device", other.into())]))
                }
            }))
        }
        (ui::form(&format!("/assessment/{device}/reports"), html! {
            (ui::hidden("kept", sha256)) (ui::hidden("insist", "on"))
            button.btn.btn-sm type="submit" { (ctx.t("assessment-report-is-here")) }
        }))
    }
}

/// How a word of what became of a report looks.
pub(super) const fn look(fate: Fate) -> (Tone, &'static str) {
    match fate {
        Fate::Taken => (Tone::Ok, "assessment-report-fate-taken"),
        Fate::Duplicate => (Tone::Ask, "assessment-report-fate-duplicate"),
        Fate::OtherDevice => (Tone::Ask, "assessment-report-fate-other-device"),
        Fate::Erasure => (Tone::Ask, "assessment-report-fate-erasure"),
        Fate::Unreadable => (Tone::Stop, "assessment-report-fate-unreadable"),
        Fate::Ambiguous => (Tone::Ask, "receiving-reports-fate-ambiguous"),
        Fate::Asks => (Tone::Ask, "receiving-reports-fate-asks"),
        Fate::NoNumber => (Tone::Ask, "receiving-reports-fate-no-number"),
        Fate::LeftBench => (Tone::Ask, "receiving-reports-fate-left-bench"),
    }
}

fn why(ctx: &Ctx, code: Option<&str>) -> String {
    let known = WHY.iter().find(|word| Some(**word) == code);
    let word = known.unwrap_or(&"damaged");
    ctx.t(&format!("assessment-report-unreadable-{word}"))
        .into_owned()
}
