//! One device on the bench: its tests by key, what the rules suggest, Enter, the next.

use super::form::{self, Filled};
use super::said;
use crate::assess::{Assess, Known, assess};
use crate::rules::catalogue;
use crate::store;
use axum::extract::Path;
use axum::response::Response;
use gapless_journey::device::DeviceStatus;
use gapless_journey::{DeviceId, Stage};
use gapless_store::bench::{self as floor, Work};
use gapless_web::access::Act;
use gapless_web::bench::Opened;
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Tone};
use gapless_web::{Ctx, Markup, Outcome, bench, html};

/// What is known of an opened device.
async fn known(ctx: &Ctx, opened: &Opened) -> Outcome<Known> {
    let db = &ctx.app.store.read;
    let ids = [opened.device.id.clone()];
    let last = store::last(db, &ids).await?.remove(&opened.device.id);
    let has_system = !store::with_system(db, &ids).await?.is_empty();
    Ok(Known {
        device: opened.device.clone(),
        last,
        has_system,
    })
}

/// `/assessment/{device}`.
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Outcome<Markup> {
    let opened = bench::open(&ctx, &id).await?;
    let known = known(&ctx, &opened).await?;
    let can = ctx.may(Act::AssessmentRecord)
        && DeviceStatus::parse(&opened.device.status)
            .is_some_and(|status| !status.has_left_the_bench());
    let is_closed = opened.device.stage != Stage::Sanitization.as_str();
    let nothing_new = Assess::default();
    let found = known.suggest(catalogue(), &nothing_new);
    let standing = known.standing(&nothing_new, &found.suggestion);
    let note = known
        .last
        .as_ref()
        .and_then(|last| last.note.clone())
        .unwrap_or_default();
    let locks = known.locks();
    let heard = said::load(&ctx, &opened.device).await?;
    let measured = known.last.as_ref().and_then(|last| last.battery_percent);
    let read = heard.battery_percent().filter(|_| measured.is_none());
    let filled = Filled {
        category: known.category(),
        results: &found.results,
        faults: &found.faults,
        locks: &locks,
        battery_percent: measured.or(read),
        battery_is_read: read.is_some(),
        note: &note,
        is_several: false,
    };
    let path = format!("/assessment/{}", opened.device.id);
    let version = known
        .last
        .as_ref()
        .map_or(0, |last| last.version)
        .to_string();
    let body = html! {
        (ui::device_head(&ctx, &opened.head()))
        (grades(&ctx, &opened))
        (heard.contradictions(&ctx, &opened, can))
        @if !is_closed {
            (ui::alert(Tone::Ask, &ctx.t("refusal-media-open"), &ctx.t("assessment-media-open-do")))
            p { a.btn.btn-primary href={ "/sanitization/" (opened.device.id) } { (ctx.t("stage-sanitization")) } }
        } @else if can {
            (ui::form(&path, html! {
                (ui::hidden("id", &opened.device.id)) (ui::hidden("seen_version", &version))
                (form::fields(&ctx, &filled))
                // Keys are faster than answers: only the last of them is asked about.
                div #suggestion hx-post={ (path) "/suggest" } hx-trigger="change from:'closest form' delay:100ms"
                    hx-sync="replace" hx-include="closest form" hx-target="this" {
                    (form::suggestion(&ctx, &found.suggestion))
                }
                (form::decision(&ctx, standing))
                (form::buttons(&ctx))
            }))
        }
        (heard.section(&ctx, &opened.device.id, can, false))
        (ui::jump_box(&ctx, "/assessment/scan"))
    };
    Ok(Page::new(&opened.device.id)
        .script("assess.js")
        .show(&ctx, body))
}

/// What was given before, if anything.
fn grades(ctx: &Ctx, opened: &Opened) -> Markup {
    let device = &opened.device;
    html! {
        @if let (Some(functional), Some(cosmetic)) = (&device.functional_grade, &device.cosmetic_grade) {
            p {
                (ctx.t("assessment-given")) " " strong { (functional) " " (cosmetic) }
                @if let Some(route) = &device.route { " → " (ui::word_badge(ctx, "route", route)) }
            }
        }
    }
}

/// What the rules say of the form as it stands; a fragment.
pub async fn suggest(ctx: Ctx, Path(id): Path<String>, sent: Sent) -> Outcome<Markup> {
    let opened = bench::open(&ctx, &id).await?;
    let known = known(&ctx, &opened).await?;
    let found = known.suggest(catalogue(), &form::read(&sent)?);
    Ok(form::suggestion(&ctx, &found.suggestion))
}

/// Saves and leads to the next device that waits, of the same donation first.
pub async fn save(ctx: Ctx, Path(id): Path<String>, sent: Sent) -> Outcome<Response> {
    let mut input = form::read(&sent)?;
    let opened = bench::open(&ctx, &id).await?;
    input.devices = DeviceId::parse(&opened.device.id).into_iter().collect();
    assess(&ctx.app, &ctx.actor, input).await?;
    let waiting = Work::of(Stage::Assessment, bench::custodian(&ctx.actor)?);
    let same = Work {
        donation: Some(opened.device.donation_id),
        ..waiting.clone()
    };
    for work in [same, waiting] {
        let (rows, _) = floor::page(&ctx.app.store.read, &work).await?;
        if let Some(next) = rows.iter().find(|row| row.id != opened.device.id) {
            return ui::redirect(&format!("/assessment/{}", next.id), "assessment-said-next");
        }
    }
    ui::redirect("/assessment", "assessment-said-saved")
}
