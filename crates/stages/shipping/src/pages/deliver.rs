//! `/shipping/{shipment}/deliver/{project}`: hand what arrived to its project, on the partner's phone.

use crate::access;
use crate::rules::word::Arrival;
use crate::store::{shipments, units};
use axum::extract::Path;
use gapless_journey::Refusal;
use gapless_web::layout::{Page, plain};
use gapless_web::ui::{self, Column, Field, Pager};
use gapless_web::{Ctx, Markup, Outcome, assets, html};
use uuid::Uuid;

const COLUMNS: [Column<'_>; 3] = [
    Column::new("bench-device"),
    Column::new("bench-what"),
    Column::new("shipping-unit"),
];

/// The page.
pub async fn show(ctx: Ctx, Path((id, project)): Path<(Uuid, Uuid)>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let row = access::shipment(db, &ctx.actor, id).await?;
    let found = shipments::projects(db, &[project]).await?;
    let none = || Refusal::new("shipping-not-arrived");
    let project = found.first().ok_or_else(none)?;
    let all = units::packed(db, id).await?;
    if !all.iter().any(|row| row.project_id == project.id) {
        return Err(none().into());
    }
    let mut packed = all;
    packed.retain(|row| {
        row.project_id == project.id
            && row.delivery_id.is_none()
            && row.arrival == Arrival::Arrived.as_str()
    });
    let ids: Vec<String> = packed.iter().map(|row| row.device_id.clone()).collect();
    let devices = units::devices(db, &ids).await?;
    let title = format!("{} {}", ctx.t("shipping-deliver"), project.number);
    let lines = html! { @for device in &devices { tr {
        td { (device.id) }
        td { (ui::what(&ctx, device)) }
        td { (packed.iter().find(|row| row.device_id == device.id).map_or("", |row| &*row.unit)) }
    } } };
    let body = html! {
        (ui::head(&title, &project.title, None))
        @if devices.is_empty() { (ui::empty(&ctx.t("shipping-deliver-none"), &ctx.t("shipping-deliver-none-do"), None)) }
        @else {
            (ui::table(&ctx, &title, &COLUMNS, &lines, &Pager::default()))
            (ui::form_upload(&format!("/shipping/{id}/deliver"), html! {
                (ui::hidden("project", &project.id.to_string()))
                @for device in &devices { (ui::hidden("id", &device.id)) }
                (Field::input("trained", "shipping-trained", "number").limits(Some("0"), Some("10000"), Some("1")).show(&ctx))
                (Field::area("training", "shipping-training").hint("shipping-training-hint").show(&ctx))
                label.form-label for="photo-file" { (ctx.t("shipping-photo")) }
                input #photo-file.form-control type="file" name="photo_file" accept="image/jpeg,image/png" capture="environment" data-photo="photo";
                (Field::area("remark", "shipping-remark").show(&ctx))
                (ui::signature_pad(&ctx, "taker", "shipping-taker"))
                (Field::text("role", "shipping-taker-role").show(&ctx))
                (ui::submit(&ctx, "shipping-deliver-sign"))
            }))
        }
        script defer src=(assets::url("offline.js")) {}
    };
    if ctx.actor.link().is_some() {
        return Ok(plain(&ctx, &title, body));
    }
    Ok(Page::new(&title)
        .crumb(format!("/shipping/{id}"), row.number)
        .show(&ctx, body))
}
