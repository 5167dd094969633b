//! `/shipping/unit/{number}`: pack by scan, see what each device lacks, close the unit.

use crate::access;
use crate::gather::gather;
use crate::rules::gate::Unmet;
use crate::rules::word::{ShipmentStatus, UnitStatus};
use crate::store::{unit as rows, units};
use axum::extract::Path;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};
use std::collections::HashMap;

const COLUMNS: [Column<'_>; 5] = [
    Column::pick(),
    Column::new("bench-device"),
    Column::new("bench-what"),
    Column::new("shipping-project"),
    Column::new("shipping-lacks"),
];

/// The page.
pub async fn show(ctx: Ctx, Path(number): Path<String>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let (unit, shipment) = access::unit(db, &ctx.actor, &number).await?;
    let packed = units::packed_in(db, &unit.number).await?;
    let gathered = gather(&ctx.app, db, &shipment, packed).await?;
    let is_open = unit.status == UnitStatus::Open.as_str();
    let lacks: HashMap<String, Vec<Unmet>> = gathered.lacks_so_far(&unit).into_iter().collect();
    let is_packing = access::status(&shipment)? == ShipmentStatus::Packing;
    let packs = is_packing && ctx.may(Act::ShippingPack);
    let title = format!("{} {}", ctx.t("shipping-unit"), unit.number);
    let lines = html! { @for (row, device, _) in &gathered.rows { tr {
        @if packs && is_open { (ui::pick("chosen", &row.device_id, &row.device_id)) } @else { td {} }
        td { a href={ "/d/" (row.device_id) } { (row.device_id) } }
        td { (ui::what(&ctx, device)) }
        td { (gathered.projects.get(&row.project_id).map_or("", |project| &*project.number)) }
        td { @match lacks.get(&row.device_id) {
            None => { (ui::badge(Tone::Ok, ctx.t("shipping-lacks-nothing"))) }
            Some(unmet) => { ul.list-unstyled { @for word in unmet { li { (ui::badge(Tone::Stop, ctx.t(&format!("gate-{word}")))) } } } }
        } }
    } } };
    let path = |act: &str| format!("/shipping/unit/{}/{act}", unit.number);
    let body = html! {
        (ui::head(&title, &ctx.t("shipping-unit-purpose"), None))
        (ui::figures(&[
            ui::figure(ctx.number(gathered.rows.len()), &ctx.t("shipping-devices"), Tone::Plain, None),
            ui::figure(ctx.number(lacks.len()), &ctx.t("shipping-lacking"), if lacks.is_empty() { Tone::Ok } else { Tone::Stop }, None),
        ]))
        @if packs && is_open { (scan(&ctx, &path("pack"))) }
        @if gathered.rows.is_empty() { (ui::empty(&ctx.t("shipping-unit-none"), &ctx.t("shipping-unit-none-do"), None)) }
        @else {
            (ui::table(&ctx, &title, &COLUMNS, &lines, &Pager::default()))
            @if packs && is_open { (ui::selection_bar(&ctx, "chosen", &path("take-out"), &html! {
                (Field::text("why", "shipping-why").show(&ctx)) (ui::submit(&ctx, "shipping-take-out"))
            })) }
        }
        @if packs && is_open && !gathered.rows.is_empty() {
            (ui::form(&path("affix"), html! { p.form-hint { (ctx.t("shipping-affix-hint")) } (ui::submit(&ctx, "shipping-affix")) }))
            (close(&ctx, &path("close"), &unit))
        }
        @if packs && is_open && gathered.rows.is_empty() {
            (ui::confirm(&ctx, "shipping-unit-remove", &path("remove"), &ctx.t("shipping-unit-remove-warning")))
        }
        @if packs && !is_open {
            (ui::form(&path("reopen"), html! { (Field::text("why", "shipping-why").required().show(&ctx)) (ui::submit(&ctx, "shipping-unit-reopen")) }))
        }
        p { a href={ "/shipping/" (shipment.id) "/paper/item-records" } target="_blank" rel="noopener" { (ctx.t("ship-paper-item-records")) } }
    };
    Ok(Page::new(&title)
        .wide()
        .crumb(format!("/shipping/{}", shipment.id), shipment.number)
        .show(&ctx, body))
}

fn scan(ctx: &Ctx, action: &str) -> Markup {
    ui::form(
        action,
        html! {
            (Field::text("code", "shipping-scan").focus().required().show(ctx))
            (Field::check("affixed", "shipping-affixed").show(ctx))
            details { summary { (ctx.t("shipping-hazards")) } (Field::area("hazards", "shipping-hazards").hint("shipping-hazards-hint").show(ctx)) }
            (ui::submit(ctx, "shipping-pack"))
        },
    )
}

fn close(ctx: &Ctx, action: &str, unit: &rows::Model) -> Markup {
    let body = ui::form(
        action,
        html! {
            (Field::text("weight_kg", "shipping-weight-kg").required().show(ctx))
            (Field::area("protection", "shipping-protection").value(&unit.protection).hint("shipping-protection-hint").required().show(ctx))
            (Field::text("seal", "shipping-seal").show(ctx))
            (Field::check("stackable", "shipping-stackable").show(ctx))
            (ui::submit(ctx, "shipping-unit-close"))
        },
    );
    ui::section(&ctx.t("shipping-unit-close"), &body)
}
