//! One device on the repair bench: what is wrong, what is ordered, its parts, and where it goes.

use super::forms;
use crate::store::part;
use crate::store::work_order::{self, OrderStatus};
use axum::extract::Path;
use gapless_journey::assessment::{Fault, TestResult};
use gapless_journey::device::DeviceStatus;
use gapless_journey::refurbishment::WorkKind;
use gapless_store::bench as floor;
use gapless_store::entities::device;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Field, Tone};
use gapless_web::{Ctx, Markup, Outcome, bench, html};

/// `/refurbishment/{device}`.
pub async fn show(ctx: Ctx, Path(id): Path<String>) -> Outcome<Markup> {
    let opened = bench::open(&ctx, &id).await?;
    let db = &ctx.app.store.read;
    let device = &opened.device;
    let orders = work_order::of_devices(db, std::slice::from_ref(&device.id)).await?;
    let (taken, fitted) = part::of_device(db, &device.id).await?;
    let (stock, _) = part::stock(db, bench::custodian(&ctx.actor)?, None).await?;
    let found = floor::assessment(db, &device.id).await?;
    let status = DeviceStatus::parse(&device.status);
    let is_here = device.stage == "refurbishment" && ctx.may(Act::RefurbishmentWork);
    let is_on_shelf = status == Some(DeviceStatus::ForParts) && ctx.may(Act::RefurbishmentWork);
    let is_done = matches!(status, Some(DeviceStatus::Ready | DeviceStatus::Reserved));
    let body = html! {
        (ui::device_head(&ctx, &opened.head()))
        (ui::jump_box(&ctx, "/refurbishment/scan"))
        (state(&ctx, device))
        @if let Some(found) = &found { (faults(&ctx, &found.results, &found.faults)) }
        @if is_here { (ready(&ctx, device, &orders)) }
        (ui::section(&ctx.t("refurbishment-orders"), &order_list(&ctx, &orders, is_here)))
        @if is_here { (new_order(&ctx, device)) }
        @if is_here || is_on_shelf || !taken.is_empty() || !fitted.is_empty() {
            (ui::section(&ctx.t("refurbishment-parts"), &parts(&ctx, device, &taken, &fitted, &stock, is_here, is_here || is_on_shelf)))
        }
        @if is_here || is_on_shelf { (send(&ctx, device, is_on_shelf)) }
        @if is_done && ctx.may(Act::RefurbishmentSend) { (to_bench(&ctx, device)) }
    };
    Ok(Page::new(&device.id).show(&ctx, body))
}

/// Grades and route, and what stands in the way of ready.
fn state(ctx: &Ctx, device: &device::Model) -> Markup {
    let untested = if device.stage == "assessment" {
        "refurbishment-not-assessed"
    } else {
        "refurbishment-retest-first"
    };
    html! {
        p {
            @if let (Some(functional), Some(cosmetic)) = (&device.functional_grade, &device.cosmetic_grade) {
                strong { (functional) " " (cosmetic) } " "
            }
            @if let Some(route) = &device.route { "→ " (ui::word_badge(ctx, "route", route)) }
        }
        @if device.stage == "sanitization" {
            (ui::alert(Tone::Ask, &ctx.t("refusal-media-open"), &ctx.t("refusal-media-open-do")))
            p { a.btn.btn-primary href={ "/sanitization/" (device.id) } { (ctx.t("stage-sanitization")) } }
        } @else if device.stage == "assessment" || (device.stage == "refurbishment" && device.tests_passed.is_none()) {
            (ui::alert(Tone::Ask, &ctx.t(untested), &ctx.t("refurbishment-assess-do")))
            p { a.btn.btn-primary href={ "/assessment/" (device.id) } { (ctx.t("stage-assessment")) } }
        } @else if device.stage == "refurbishment" && device.route.is_none() {
            (ui::alert(Tone::Ask, &ctx.t("refurbishment-no-route"), &ctx.t("refurbishment-no-route-do")))
            p { a.btn href={ "/assessment/" (device.id) } { (ctx.t("stage-assessment")) } }
        }
    }
}

/// What assessment found wrong.
fn faults(ctx: &Ctx, results: &str, looks: &str) -> Markup {
    let results: Vec<TestResult> = serde_json::from_str(results).unwrap_or_default();
    let looks: Vec<Fault> = serde_json::from_str(looks).unwrap_or_default();
    let failed: Vec<(&TestResult, &Fault)> = results
        .iter()
        .filter_map(|result| Some((result, result.fault.as_ref()?)))
        .collect();
    html! {
        @if !failed.is_empty() || !looks.is_empty() {
            section.gl-section {
                h2 { (ctx.t("refurbishment-faults")) }
                ul {
                    @for (result, fault) in &failed { li { (ctx.t(&format!("test-{}", result.test))) ": " (fault_text(ctx, fault)) } }
                    @for fault in &looks { li { (fault_text(ctx, fault)) } }
                }
            }
        }
    }
}

fn fault_text(ctx: &Ctx, fault: &Fault) -> Markup {
    html! {
        (ctx.t(&format!("fault-{}", fault.code))) " · " (ctx.t(&format!("zone-{}", fault.zone))) " · "
        (ctx.t(&format!("severity-{}", fault.severity)))
    }
}

/// The shortest way to ready: what is usual is one form.
fn ready(ctx: &Ctx, device: &device::Model, orders: &[work_order::Model]) -> Markup {
    let n = orders
        .iter()
        .filter(|order| order.status == OrderStatus::Open.as_str())
        .count();
    html! {
        section.gl-section {
            h2 { (ctx.t("refurbishment-do")) }
            (ui::form("/refurbishment/work", html! {
                (ui::hidden("id", &device.id)) (ui::hidden("back", &device.id))
                (forms::works(ctx, "do", &[WorkKind::Clean, WorkKind::Install]))
                (forms::system(ctx, "do"))
                label.form-check {
                    input.form-check-input type="checkbox" name="ready" value="on" checked[n == 0 && device.tests_passed == Some(true)];
                    span.form-check-label { (ctx.t("refurbishment-ready")) }
                }
                (ui::submit(ctx, "refurbishment-done"))
            }))
        }
    }
}

fn order_list(ctx: &Ctx, orders: &[work_order::Model], can: bool) -> Markup {
    html! {
        @if orders.is_empty() { p.text-secondary { (ctx.t("refurbishment-orders-none")) } }
        @for order in orders {
            @let is_open = order.status == OrderStatus::Open.as_str();
            div.gl-record {
                p {
                    strong { (ctx.t(&format!("work-{}", order.kind))) } " " (ui::badge(if is_open { Tone::Ask } else { Tone::Plain }, ctx.t(&format!("order-status-{}", order.status))))
                    @if let Some(system) = &order.system { " " (system) } @if let Some(language) = &order.language { " · " (language) }
                    @if let Some(note) = &order.note { " · " (note) }
                }
                p.text-secondary {
                    (ctx.date_time(order.ordered_at)) " · " (order.ordered_by)
                    @if let (Some(at), Some(by)) = (order.ended_at, &order.ended_by) { " → " (ctx.date_time(at)) " · " (by) }
                    @if let Some(note) = &order.ended_note { " · " (note) }
                }
                @if is_open && can { (end_form(ctx, order)) }
            }
        }
    }
}

fn end_form(ctx: &Ctx, order: &work_order::Model) -> Markup {
    let note = format!("note-{}", order.id.simple());
    ui::form(
        "/refurbishment/orders/end",
        html! {
            (ui::hidden("order", &order.id.to_string())) (ui::hidden("back", &order.device_id))
            div.gl-row {
                label.visually-hidden for=(note) { (ctx.t("refurbishment-note")) }
                input.form-control id=(note) name="note" placeholder=(ctx.t("refurbishment-note")) maxlength="500";
                button.btn.btn-primary type="submit" name="outcome" value="done" { (ctx.t("work-outcome-done")) }
                button.btn type="submit" name="outcome" value="not-possible" { (ctx.t("work-outcome-not-possible")) }
            }
        },
    )
}

fn new_order(ctx: &Ctx, device: &device::Model) -> Markup {
    html! {
        details.gl-more {
            summary { (ctx.t("refurbishment-order")) }
            (ui::form("/refurbishment/orders", html! {
                (ui::hidden("id", &device.id)) (ui::hidden("back", &device.id))
                (forms::works(ctx, "order", WorkKind::ALL)) (forms::system(ctx, "order"))
                (Field::text("note", "refurbishment-wanted").show(ctx))
                (ui::submit(ctx, "refurbishment-order"))
            }))
        }
    }
}

fn parts(
    ctx: &Ctx,
    device: &device::Model,
    taken: &[part::Model],
    fitted: &[part::Model],
    stock: &[part::Model],
    can_fit: bool,
    can_take: bool,
) -> Markup {
    let other = |id: &Option<String>| html! { @if let Some(id) = id { a href={ "/refurbishment/" (id) } { (id) } } @else { (ctx.t("refurbishment-stock")) } };
    html! {
        @for row in fitted { p { (ctx.t("refurbishment-fitted")) ": " (super::parts::name(ctx, row)) " ← " (other(&row.from_device_id)) } }
        @for row in taken { p { (ctx.t("refurbishment-taken")) ": " (super::parts::name(ctx, row)) " → " (other(&row.into_device_id)) } }
        @if can_fit && !stock.is_empty() {
            (ui::form("/refurbishment/parts/fit", html! {
                (ui::hidden("device", &device.id))
                div.gl-row {
                    label.visually-hidden for="fit-part" { (ctx.t("refurbishment-fit")) }
                    select.form-select #fit-part name="part" { @for row in stock { option value=(row.id) { (super::parts::name(ctx, row)) } } }
                    button.btn type="submit" { (ctx.t("refurbishment-fit")) }
                }
            }))
            p.form-hint { (ctx.t("refurbishment-fit-hint")) }
        }
        @if can_take {
            details.gl-more {
                summary { (ctx.t("refurbishment-take")) }
                (ui::form("/refurbishment/parts/take", html! {
                    (ui::hidden("device", &device.id)) (forms::part(ctx))
                    (Field::text("into", "refurbishment-into").hint("refurbishment-into-hint").autocomplete("off").show(ctx))
                    (ui::submit(ctx, "refurbishment-take"))
                }))
            }
        }
    }
}

/// What was ready turns out not to be.
fn to_bench(ctx: &Ctx, device: &device::Model) -> Markup {
    html! {
        details.gl-more {
            summary { (ctx.t("refurbishment-to-bench")) }
            (ui::form("/refurbishment/send", html! {
                (ui::hidden("id", &device.id)) (ui::hidden("back", &device.id)) (ui::hidden("to", "bench"))
                (Field::text("why", "refurbishment-why").hint("refurbishment-to-bench-hint").required().show(ctx))
                (ui::submit(ctx, "refurbishment-to-bench"))
            }))
        }
    }
}

fn send(ctx: &Ctx, device: &device::Model, is_on_shelf: bool) -> Markup {
    html! {
        details.gl-more {
            summary { (ctx.t("refurbishment-send")) }
            (ui::form("/refurbishment/send", html! {
                (ui::hidden("id", &device.id)) (ui::hidden("back", &device.id))
                (forms::send(ctx, is_on_shelf, None))
            }))
        }
    }
}
