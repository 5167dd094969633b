//! `/shipping/{shipment}/arrival`: what should be there, on a phone, by account or by link. Without a line what is ticked
//! waits on the phone and is sent later. Nothing here says whose devices they were.

use super::shown;
use crate::access;
use crate::rules::word::{Arrival, ShipmentStatus};
use crate::store::{arrivals, shipments, units};
use axum::extract::Path;
use gapless_store::entities::{device, shipment_device};
use gapless_web::layout::{Page, plain};
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, assets, html};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

const COLUMNS: [Column<'_>; 5] = [
    Column::pick(),
    Column::new("bench-device"),
    Column::new("bench-what"),
    Column::new("shipping-unit"),
    Column::new("shipping-arrived"),
];

/// The page.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let row = access::shipment(db, &ctx.actor, id).await?;
    let status = access::status(&row)?;
    let packed = units::packed(db, id).await?;
    let ids: Vec<String> = packed.iter().map(|row| row.device_id.clone()).collect();
    let devices: HashMap<String, device::Model> = units::devices(db, &ids)
        .await?
        .into_iter()
        .map(|row| (row.id.clone(), row))
        .collect();
    let count = |word: Arrival| {
        packed
            .iter()
            .filter(|row| row.arrival == word.as_str())
            .count()
    };
    let clocks = arrivals::wrong_clocks(db, id).await?;
    let is_on_road = matches!(
        status,
        ShipmentStatus::Dispatched | ShipmentStatus::Arrived | ShipmentStatus::Closed
    ) && row.dispatched_at.is_some();
    let title = format!("{} {}", ctx.t("shipping-arrival"), row.number);
    let action = format!("/shipping/{id}/arrival");
    let body = html! {
        (ui::head(&title, &ctx.t("shipping-arrival-purpose"), None))
        (ui::figures(&[
            ui::figure(ctx.number(count(Arrival::Open)), &ctx.t("shipping-arrival-open"), Tone::Ask, None),
            ui::figure(ctx.number(count(Arrival::Arrived)), &ctx.t("shipping-arrival-arrived"), Tone::Ok, None),
            ui::figure(ctx.number(count(Arrival::Damaged)), &ctx.t("shipping-arrival-damaged"), Tone::Ask, None),
            ui::figure(ctx.number(count(Arrival::Missing)), &ctx.t("shipping-arrival-missing"), Tone::Stop, None),
        ]))
        @if clocks > 0 { (ui::alert(Tone::Ask, &ctx.tw("shipping-clocks", &[("n", clocks.into())]), &ctx.t("shipping-clocks-do"))) }
        @if is_on_road {
            (scan(&ctx, &action))
            (table(&ctx, &title, &packed, &devices, &action))
            (damaged(&ctx, &action))
            (to_projects(&ctx, id, &packed).await?)
        } @else { (ui::empty(&ctx.t("shipping-not-on-road"), &ctx.t("shipping-not-on-road-do"), None)) }
        p hidden data-text-offline=(ctx.t("shipping-offline")) data-text-refused=(ctx.t("shipping-offline-refused")) data-text-sent=(ctx.t("shipping-offline-sent")) {}
        script defer src=(assets::url("offline.js")) {}
    };
    if ctx.actor.link().is_some() {
        return Ok(plain(&ctx, &title, body));
    }
    Ok(Page::new(&title)
        .crumb(format!("/shipping/{id}"), row.number)
        .show(&ctx, body))
}

/// A form whose answers wait on the phone until there is a line; `later` marks it for the script.
fn later(action: &str, body: &Markup) -> Markup {
    html! { form method="post" action=(action) data-later { input type="hidden" name="key"; input type="hidden" name="seen_at"; (body) } }
}

fn scan(ctx: &Ctx, action: &str) -> Markup {
    later(
        action,
        &html! {
            (Field::text("id", "shipping-arrival-scan").focus().required().show(ctx))
            input type="hidden" name="arrival" value="arrived";
            (ui::submit(ctx, "shipping-arrival-tick"))
        },
    )
}

fn table(
    ctx: &Ctx,
    title: &str,
    packed: &[shipment_device::Model],
    devices: &HashMap<String, device::Model>,
    action: &str,
) -> Markup {
    let mut rows: Vec<&shipment_device::Model> = packed.iter().collect();
    // What nobody looked at stands first.
    rows.sort_by_key(|row| (!row.arrival.is_empty(), &row.unit, &row.device_id));
    let lines = html! { @for row in rows { tr {
        @if row.delivery_id.is_none() && row.arrival != "damaged" { (ui::pick("chosen", &row.device_id, &row.device_id)) } @else { td {} }
        td { (row.device_id) }
        td { @if let Some(device) = devices.get(&row.device_id) { (ui::what(ctx, device)) } }
        td { (row.unit) }
        td { (shown::arrival(ctx, &row.arrival)) @if !row.arrival_note.is_empty() { " " (row.arrival_note) } }
    } } };
    html! {
        (ui::table(ctx, title, &COLUMNS, &lines, &Pager::default()))
        form #chosen method="post" action=(action) data-later {
            input type="hidden" name="key"; input type="hidden" name="seen_at";
            p.form-hint { (ctx.t("shipping-arrival-chosen")) }
            button.btn.btn-primary type="submit" name="arrival" value="arrived" { (ctx.t("shipping-arrival-mark-arrived")) }
            " "
            button.btn type="submit" name="arrival" value="missing" { (ctx.t("shipping-arrival-mark-missing")) }
        }
    }
}

fn damaged(ctx: &Ctx, action: &str) -> Markup {
    let body = html! { form method="post" action=(action) enctype="multipart/form-data" data-later {
        input type="hidden" name="key"; input type="hidden" name="seen_at"; input type="hidden" name="arrival" value="damaged";
        (Field::text("id", "shipping-arrival-scan").required().show(ctx))
        (Field::area("note", "shipping-damage-note").required().show(ctx))
        label.form-label for="photo-file" { (ctx.t("shipping-photo")) }
        input #photo-file.form-control type="file" name="photo_file" accept="image/jpeg,image/png" capture="environment" data-photo="photo";
        (ui::submit(ctx, "shipping-arrival-damaged-tick"))
    } };
    ui::section(&ctx.t("shipping-arrival-damaged"), &body)
}

/// The projects whose devices are here and wait to be handed over.
async fn to_projects(ctx: &Ctx, id: Uuid, packed: &[shipment_device::Model]) -> Outcome<Markup> {
    let ready: BTreeSet<Uuid> = packed
        .iter()
        .filter(|row| row.arrival == Arrival::Arrived.as_str() && row.delivery_id.is_none())
        .map(|row| row.project_id)
        .collect();
    if ready.is_empty() {
        return Ok(html! {});
    }
    let keys: Vec<Uuid> = ready.into_iter().collect();
    let projects = shipments::projects(&ctx.app.store.read, &keys).await?;
    let body = html! { ul { @for project in &projects { li {
        a href={ "/shipping/" (id) "/deliver/" (project.id) } { (project.number) " " (project.title) }
    } } } };
    Ok(ui::section(&ctx.t("shipping-deliver"), &body))
}
