//! One form for a whole selection: the same erasure, destruction or "no medium", typed once.

use super::forms;
use axum::extract::RawQuery;
use gapless_journey::sanitization::MediumKind;
use gapless_journey::{Category, DeviceId};
use gapless_store::bench as floor;
use gapless_store::entities::device;
use gapless_web::access::not_found;
use gapless_web::layout::Page;
use gapless_web::ui;
use gapless_web::{Ctx, Markup, Outcome, bench, html};

/// The chosen devices out of `id=..&id=..`.
async fn chosen(ctx: &Ctx, query: Option<&str>) -> Outcome<Vec<device::Model>> {
    let pairs = query.unwrap_or_default().split('&');
    let mut ids: Vec<String> = pairs
        .filter_map(|pair| pair.strip_prefix("id="))
        .filter_map(DeviceId::parse)
        .map(|id| id.to_string())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids.truncate(floor::BULK_MAX);
    let own = bench::custodian(&ctx.actor)?;
    let found = floor::devices(&ctx.app.store.read, &ids).await?;
    let are_ours = found
        .iter()
        .all(|row| own.is_none_or(|own| own == row.custodian_id));
    if found.is_empty() || !are_ours {
        Err(not_found().into())
    } else {
        Ok(found)
    }
}

fn show(ctx: &Ctx, key: &str, devices: &[device::Model], form: &Markup) -> Markup {
    let title = ctx.t(key);
    let n = devices.len();
    let body = html! {
        (ui::head(&title, &ctx.tw("sanitization-for-chosen", &[("n", n.into())]), None))
        details.gl-more { summary { (ctx.t("bench-chosen")) }
            ul { @for row in devices { li { a href={ "/sanitization/" (row.id) } { (row.id) } " " (ui::what(ctx, row)) } } }
        }
        (form)
    };
    Page::new(&title).show(ctx, body)
}

fn ids(devices: &[device::Model]) -> Markup {
    html! { @for row in devices { (ui::hidden("id", &row.id)) } }
}

/// Phones and tablets hold soldered flash; nobody enters it one by one.
fn usual_kind(devices: &[device::Model]) -> MediumKind {
    let is_mobile = |row: &device::Model| {
        matches!(
            Category::parse(&row.category),
            Some(Category::Phone | Category::Tablet | Category::Network | Category::ThinClient)
        )
    };
    if devices.iter().all(is_mobile) {
        MediumKind::Flash
    } else {
        MediumKind::Unknown
    }
}

fn new_kind(ctx: &Ctx, kind: MediumKind) -> Markup {
    forms::new_kind_field(
        ctx,
        if kind == MediumKind::Flash {
            kind.as_str()
        } else {
            ""
        },
    )
}

/// `/sanitization/record?id=..`.
pub async fn record(ctx: Ctx, RawQuery(query): RawQuery) -> Outcome<Markup> {
    let devices = chosen(&ctx, query.as_deref()).await?;
    let kind = usual_kind(&devices);
    let form = ui::form(
        "/sanitization/record",
        html! {
            (ids(&devices)) (new_kind(&ctx, kind)) (forms::record_fields(&ctx, kind)) (ui::submit(&ctx, "sanitization-record-save"))
        },
    );
    Ok(show(&ctx, "sanitization-record", &devices, &form))
}

/// `/sanitization/destroy?id=..`.
pub async fn destroy(ctx: Ctx, RawQuery(query): RawQuery) -> Outcome<Markup> {
    let devices = chosen(&ctx, query.as_deref()).await?;
    let kind = usual_kind(&devices);
    let form = ui::form_upload(
        "/sanitization/destroy",
        html! {
            (ids(&devices)) (new_kind(&ctx, kind)) (forms::destroy_fields(&ctx)) (ui::submit(&ctx, "sanitization-destroy-save"))
        },
    );
    Ok(show(&ctx, "sanitization-destroy", &devices, &form))
}

/// `/sanitization/none?id=..`.
pub async fn none(ctx: Ctx, RawQuery(query): RawQuery) -> Outcome<Markup> {
    let devices = chosen(&ctx, query.as_deref()).await?;
    let form = ui::form(
        "/sanitization/none",
        html! {
            (ids(&devices)) (forms::none_fields(&ctx)) (ui::submit(&ctx, "sanitization-none-save"))
        },
    );
    Ok(show(&ctx, "sanitization-none", &devices, &form))
}
