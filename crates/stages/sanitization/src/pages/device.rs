//! One device on the bench: its media, what was done to them, what still stands in the way, and what to do about it.

use super::forms;
use crate::rules::{self, Why};
use crate::store;
use crate::targets::is_closed;
use axum::extract::Path;
use gapless_journey::device::DeviceStatus;
use gapless_journey::sanitization::{MediumKind, MediumStatus};
use gapless_store::bench as floor;
use gapless_store::entities::{medium, sanitization};
use gapless_web::access::Act;
use gapless_web::bench::Opened;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Tone};
use gapless_web::{Ctx, Markup, Outcome, bench, html};

/// `/sanitization/{device}`.
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Outcome<Markup> {
    let opened = bench::open(&ctx, &id).await?;
    let db = &ctx.app.store.read;
    let records = floor::sanitizations(db, &opened.device.id).await?;
    let (waiting, _) = store::queue(db, bench::custodian(&ctx.actor)?, None).await?;
    let is_on_bench =
        DeviceStatus::parse(&opened.device.status).is_some_and(|s| !s.has_left_the_bench());
    let can = is_on_bench && ctx.may(Act::SanitizationRecord);
    let body = html! {
        (ui::device_head(&ctx, &opened.head()))
        (ui::jump_box(&ctx, "/sanitization/scan"))
        (blocked(&ctx, &opened, &records))
        @for medium in &opened.media {
            @let own: Vec<&sanitization::Model> = records.iter().filter(|row| row.medium_id == medium.id).collect();
            (medium_card(&ctx, &opened, medium, &own, can, is_on_bench))
        }
        @if can { (add(&ctx, &opened)) }
        @if can && !waiting.is_empty() && opened.media.iter().any(|m| !is_closed(m)) {
            p { a href="/sanitization/reports" { (ctx.tw("sanitization-reports-waiting", &[("n", waiting.len().into())])) } }
        }
    };
    Ok(Page::new(&opened.device.id).show(&ctx, body))
}

/// Says what rule 3 misses, each with its way out; or that nothing is in the way.
fn blocked(ctx: &Ctx, opened: &Opened, records: &[sanitization::Model]) -> Markup {
    let mut why: Vec<(Why, Option<&medium::Model>)> = Vec::new();
    if !opened.device.media_known {
        why.push((Why::NobodyLooked, None));
    }
    for medium in &opened.media {
        let status = MediumStatus::parse(&medium.status).unwrap_or(MediumStatus::Open);
        let is_recorded = records.iter().any(|row| row.medium_id == medium.id);
        if let Some(reason) = rules::medium_blocks(status, medium.exception_accepted, is_recorded) {
            why.push((reason, Some(medium)));
        }
    }
    html! {
        @if why.is_empty() {
            (ui::alert(Tone::Ok, &ctx.t("sanitization-closed"), ""))
            p { a.btn.btn-primary href={ "/assessment/" (opened.device.id) } { (ctx.t("sanitization-to-assessment")) } }
        }
        @for (reason, medium) in &why {
            @let key = format!("sanitization-why-{}", reason.code());
            @let name = medium.map(|m| name_of(ctx, m)).unwrap_or_default();
            @let tone = if *reason == Why::Failed { Tone::Stop } else { Tone::Ask };
            (ui::alert(tone, &ctx.tw(&key, &[("medium", name.as_str().into())]), &ctx.t(&format!("{key}-do"))))
        }
    }
}

/// What a medium is called: its kind, model and serial number.
fn name_of(ctx: &Ctx, medium: &medium::Model) -> String {
    let kind = ctx.t(&format!("medium-kind-{}", medium.kind));
    let parts = [
        Some(kind.as_ref()),
        medium.manufacturer.as_deref(),
        medium.model.as_deref(),
        medium.serial_number.as_deref(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn medium_card(
    ctx: &Ctx,
    opened: &Opened,
    medium: &medium::Model,
    records: &[&sanitization::Model],
    can: bool,
    is_on_bench: bool,
) -> Markup {
    let kind = MediumKind::parse(&medium.kind).unwrap_or(MediumKind::Unknown);
    let id = medium.id.to_string();
    let back = &opened.device.id;
    let is_exception =
        medium.status == MediumStatus::ErasedWithExceptions.as_str() && !medium.exception_accepted;
    html! {
        section.gl-section {
            h2 { (name_of(ctx, medium)) " " (ui::medium_badge(ctx, medium)) }
            @if let Some(bytes) = medium.bytes.and_then(|n| u64::try_from(n).ok()) { p { (gapless_web::i18n::bytes(ctx.lang, bytes)) } }
            @for row in records { (record_row(ctx, row)) }
            @if is_exception && is_on_bench && ctx.may(Act::SanitizationAccept) {
                (ui::form("/sanitization/accept", html! {
                    (ui::hidden("medium", &id)) (ui::hidden("back", back))
                    (ui::Field::area("reason", "sanitization-accept-why").required().show(ctx))
                    button.btn.btn-warning type="submit" { (ctx.t("sanitization-accept")) }
                }))
            }
            @if can && medium.status != MediumStatus::Destroyed.as_str() {
                details.gl-more open[!is_closed(medium) && medium.status != MediumStatus::Failed.as_str() && !is_exception] {
                    summary { (ctx.t("sanitization-record")) }
                    (ui::form("/sanitization/record", html! {
                        (ui::hidden("medium", &id)) (ui::hidden("back", back))
                        (forms::record_fields(ctx, kind)) (ui::submit(ctx, "sanitization-record-save"))
                    }))
                }
                details.gl-more open[medium.status == MediumStatus::Failed.as_str()] {
                    summary { (ctx.t("sanitization-destroy")) }
                    (ui::form_upload("/sanitization/destroy", html! {
                        (ui::hidden("medium", &id)) (ui::hidden("back", back))
                        (forms::destroy_fields(ctx)) (ui::submit(ctx, "sanitization-destroy-save"))
                    }))
                }
            }
        }
    }
}

/// One record: what was done, by whom, with what, and what proves it.
fn record_row(ctx: &Ctx, row: &sanitization::Model) -> Markup {
    let exceptions: Vec<String> = serde_json::from_str(&row.exceptions).unwrap_or_default();
    let evidence: Vec<String> = serde_json::from_str(&row.evidence).unwrap_or_default();
    let tool = [row.tool.as_deref(), row.tool_version.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    html! {
        div.gl-record {
            p {
                (ui::word_badge(ctx, "result", &row.result)) " "
                (ctx.t(&format!("method-{}", row.method))) " · " (ctx.t(&format!("technique-{}", row.technique)))
                @if row.result != "destroyed" {
                    " · " (ctx.t("sanitization-verification")) ": " (ctx.t(&format!("verification-{}", row.verification)))
                    @if let Some(share) = row.verified_percent { " " (gapless_web::i18n::percent(ctx.lang, share / 100.0)) }
                }
                @if !tool.is_empty() { " · " (tool) }
            }
            p.text-secondary {
                (ctx.date_time(row.finished_at.unwrap_or(row.recorded_at))) " · " (row.operator.as_deref().unwrap_or(&row.recorded_by))
                @if let Some(second) = &row.second_person { " · " (ctx.t("sanitization-second-person")) ": " (second) }
                @if let Some(machine) = &row.machine { " · " (machine) }
                @if let Some(size) = row.particle_mm { " · " (ctx.tw("sanitization-mm", &[("n", gapless_web::i18n::decimal(ctx.lang, size, 1).into())])) }
                @if let Some(weight) = row.weight_g { " · " (ctx.weight(weight)) }
                @if let Some(recycler) = &row.recycler { " · " (recycler) }
            }
            @if !exceptions.is_empty() { ul { @for line in exceptions.iter().take(10) { li { (line) } } } }
            @if let (Some(by), Some(why)) = (&row.accepted_by, &row.accepted_why) {
                p { (ctx.tw("sanitization-accepted", &[("by", by.as_str().into()), ("why", why.as_str().into())])) }
            }
            p {
                @for hash in &evidence { a href={ "/files/" (hash) } { (ctx.t("sanitization-evidence")) } " " }
                @if let Some(by) = &row.countersigned_by {
                    (ui::badge(Tone::Ok, ctx.tw("sanitization-countersigned", &[("by", by.as_str().into())])))
                }
            }
            @if row.countersigned_by.is_none() && ctx.may(Act::SanitizationCountersign) {
                (ui::form("/sanitization/countersign", html! {
                    (ui::hidden("record", &row.id.to_string())) (ui::hidden("back", &row.device_id))
                    button.btn.btn-sm type="submit" { (ctx.t("sanitization-countersign")) }
                }))
            }
        }
    }
}

/// What can be entered of a device: a medium, none, a report.
fn add(ctx: &Ctx, opened: &Opened) -> Markup {
    let id = &opened.device.id;
    let is_new = opened.media.is_empty() && !opened.device.media_known;
    html! {
        @if ctx.may(Act::AssessmentRecord) {
            p { a href={ "/assessment/" (id) "/reports" } { (ctx.t("sanitization-hardware-reports")) } }
        }
        details.gl-more open[is_new] {
            summary { (ctx.t("sanitization-add")) }
            (ui::form("/sanitization/media", html! {
                (ui::hidden("device", id)) (forms::medium_fields(ctx)) (ui::submit(ctx, "sanitization-add-save"))
            }))
        }
        details.gl-more {
            summary { (ctx.t("sanitization-none")) }
            (ui::form("/sanitization/none", html! {
                (ui::hidden("id", id)) (ui::hidden("back", id)) (forms::none_fields(ctx)) (ui::submit(ctx, "sanitization-none-save"))
            }))
        }
        details.gl-more {
            summary { (ctx.t("sanitization-upload")) }
            (super::reports::upload_form(ctx))
        }
    }
}
