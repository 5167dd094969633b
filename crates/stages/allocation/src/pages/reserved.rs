//! `/allocation/reserved/{project}`: what is kept for a project, until when, and the way to give it free.

use crate::store::{reservation, wants};
use axum::extract::Path;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Field, Pager};
use gapless_web::{Ctx, Markup, Outcome, html};
use std::collections::HashMap;
use uuid::Uuid;

const COLUMNS: [Column<'_>; 4] = [
    Column::pick(),
    Column::new("bench-device"),
    Column::new("allocation-until"),
    Column::new("allocation-by"),
];

/// The page.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let projects = wants::projects(db).await?;
    let named = projects.iter().find(|project| project.id == id);
    let name = named.map_or_else(
        || id.to_string(),
        |project| format!("{} {}", project.number, project.title),
    );
    let devices = reservation::reserved(db, id).await?;
    let ids: Vec<String> = devices.iter().map(|row| row.id.clone()).collect();
    let kept: HashMap<String, reservation::Model> = reservation::of_devices(db, &ids)
        .await?
        .into_iter()
        .map(|row| (row.device_id.clone(), row))
        .collect();
    let title = ctx.t("allocation-kept");
    let changes = ctx.may(Act::AllocationDecide);
    let rows = html! { @for device in &devices { tr {
        @if changes { (ui::pick("chosen", &device.id, &device.id)) } @else { td {} }
        td { a href={ "/d/" (device.id) } { (device.id) } " " (ui::what(&ctx, device)) }
        td { @if let Some(row) = kept.get(&device.id) { (ctx.day(&row.until)) } }
        td { @if let Some(row) = kept.get(&device.id) { (row.reserved_by) } }
    } } };
    let form = html! {
        (ui::hidden("project", &id.to_string()))
        (Field::text("why", "allocation-release-why").required().show(&ctx))
        (ui::submit(&ctx, "allocation-release"))
    };
    let body = html! {
        (ui::head(&title, &name, None))
        @if devices.is_empty() { (ui::empty(&ctx.t("allocation-kept-none"), &ctx.t("allocation-kept-none-do"), None)) }
        @else {
            (ui::table(&ctx, &title, &COLUMNS, &rows, &Pager::default()))
            @if changes { (ui::selection_bar(&ctx, "chosen", "/allocation/release", &form)) }
        }
    };
    Ok(Page::new(&title).show(&ctx, body))
}
