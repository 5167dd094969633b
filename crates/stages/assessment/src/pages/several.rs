//! The same result for a whole selection of one kind.

use super::form::{self, Filled};
use crate::assess::assess;
use crate::decide::Standing;
use axum::extract::RawQuery;
use axum::response::Response;
use gapless_journey::{Category, DeviceId, Refusal, RefusalKind};
use gapless_store::bench as floor;
use gapless_web::access::not_found;
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::{Ctx, Markup, Outcome, bench, html, ui};

/// `/assessment/several?id=..`.
pub async fn show(ctx: Ctx, RawQuery(query): RawQuery) -> Outcome<Markup> {
    let pairs = query.as_deref().unwrap_or_default().split('&');
    let mut ids: Vec<String> = pairs
        .filter_map(|pair| pair.strip_prefix("id="))
        .filter_map(DeviceId::parse)
        .map(|id| id.to_string())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids.truncate(floor::BULK_MAX);
    let own = bench::custodian(&ctx.actor)?;
    let devices = floor::devices(&ctx.app.store.read, &ids).await?;
    if devices.is_empty()
        || !devices
            .iter()
            .all(|row| own.is_none_or(|own| own == row.custodian_id))
    {
        return Err(not_found().into());
    }
    let category = devices
        .first()
        .and_then(|row| Category::parse(&row.category))
        .unwrap_or(Category::Other);
    if devices.iter().any(|row| row.category != category.as_str()) {
        return Err(Refusal::new("kinds-differ")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let filled = Filled {
        category,
        results: &[],
        faults: &[],
        locks: &[],
        battery_percent: None,
        battery_is_read: false,
        note: "",
        is_several: true,
    };
    let title = ctx.t("assessment-same");
    let n = devices.len();
    let body = html! {
        (ui::head(&title, &ctx.tw("assessment-for-chosen", &[("n", n.into())]), None))
        details.gl-more { summary { (ctx.t("bench-chosen")) }
            ul { @for row in &devices { li { a href={ "/assessment/" (row.id) } { (row.id) } " " (ui::what(&ctx, row)) } } }
        }
        p { (ctx.t("assessment-unsaid")) }
        (ui::form("/assessment/several", html! {
            @for row in &devices { (ui::hidden("id", &row.id)) }
            (form::fields(&ctx, &filled)) (form::decision(&ctx, Standing::default())) (form::buttons(&ctx))
        }))
    };
    Ok(Page::new(&title).script("assess.js").show(&ctx, body))
}

/// Saves it for all of them.
pub async fn save(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    assess(&ctx.app, &ctx.actor, form::read(&sent)?).await?;
    ui::redirect("/assessment", "assessment-said-saved")
}
