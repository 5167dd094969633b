//! `/shipping`: what waits to be packed, and all shipments; `/shipping/new`: the form of a new one.

use super::shown;
use crate::access::whose;
use crate::rules::word::{Mode, ShipmentStatus};
use crate::store::{shipments, units};
use axum::extract::Query;
use gapless_journey::OrganisationKind;
use gapless_store::people::directory;
use gapless_web::access::{Act, Scope};
use gapless_web::layout::Page;
use gapless_web::ui::{self, Choice, Column, Field, Pager};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};
use serde::Deserialize;
use uuid::Uuid;

/// Which part of the list.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// A word of `ShipmentStatus`.
    #[serde(default)]
    status: Option<String>,
    /// Where the page begins.
    #[serde(default)]
    cursor: Option<Uuid>,
}

const COLUMNS: [Column<'_>; 6] = [
    Column::new("shipping-number"),
    Column::new("shipping-mode"),
    Column::new("shipping-country"),
    Column::new("shipping-partner"),
    Column::new("shipping-day"),
    Column::new("shipping-status"),
];

/// The list.
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let status = asked.status.as_deref().and_then(ShipmentStatus::parse);
    let whose = whose(&ctx.actor)?;
    let status = status.map(ShipmentStatus::as_str);
    let (rows, next) = shipments::page(db, whose, status, asked.cursor).await?;
    let partners: Vec<Uuid> = rows.iter().map(|row| row.partner_id).collect();
    let names = shown::names(&ctx, &partners).await?;
    let title = ctx.t("stage-shipping");
    let lines = html! { @for row in &rows { tr {
        td { a href={ "/shipping/" (row.id) } { (row.number) } }
        td { (ctx.t(&format!("shipping-mode-{}", row.mode))) }
        td { (row.country) }
        td { (names.get(&row.partner_id).map_or("", String::as_str)) }
        td { (ctx.day(&row.planned_day)) }
        td { (shown::status(&ctx, &row.status)) }
    } } };
    let texts: Vec<(&str, String)> = ShipmentStatus::ALL
        .iter()
        .map(|word| {
            (
                word.as_str(),
                ctx.t(&format!("shipping-status-{word}")).into_owned(),
            )
        })
        .collect();
    let choices: Vec<(&str, &str, Option<u64>)> = texts
        .iter()
        .map(|(word, text)| (*word, text.as_str(), None))
        .collect();
    let pager = Pager {
        next: next.map(|id| id.to_string()),
        total: None,
    };
    let action = ctx
        .may(Act::ShippingPlan)
        .then(|| html! { a.btn.btn-primary href="/shipping/new" { (ctx.t("shipping-new")) } });
    let body = html! {
        (ui::head(&title, &ctx.t("shipping-purpose"), action.as_ref()))
        @if !matches!(ctx.actor.scope(), Scope::Carrier(_)) { (waiting(&ctx).await?) }
        (ui::filters(&ctx, "status", &ctx.t("shipping-status"), &ctx.t("frame-all"), &choices))
        @if rows.is_empty() { (ui::empty(&ctx.t("shipping-none"), &ctx.t("shipping-none-do"), None)) }
        @else { (ui::table(&ctx, &title, &COLUMNS, &lines, &pager)) }
        @if ctx.may(Act::ShippingDispatch) { p { a href="/shipping/settings" { (ctx.t("shipping-settings")) } } }
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

const WAITING: [Column<'_>; 3] = [
    Column::new("shipping-project"),
    Column::new("shipping-from"),
    Column::new("shipping-devices").number(),
];

/// What is reserved and waits to be packed.
async fn waiting(ctx: &Ctx) -> Outcome<Markup> {
    let own = match ctx.actor.scope() {
        Scope::Refurbisher(own) => Some(own.0),
        _ => None,
    };
    let db = &ctx.app.store.read;
    let rows = units::waiting(db, own).await?;
    if rows.is_empty() {
        return Ok(html! {});
    }
    let keys: Vec<Uuid> = rows.iter().filter_map(|(project, ..)| *project).collect();
    let projects = shipments::projects(db, &keys).await?;
    let custodians: Vec<Uuid> = rows.iter().map(|(_, custodian, _)| *custodian).collect();
    let names = shown::names(ctx, &custodians).await?;
    let title = ctx.t("shipping-waiting");
    let named = |id: Option<Uuid>| {
        let found = projects.iter().find(|project| Some(project.id) == id);
        found.map_or_else(String::new, |project| {
            format!("{} {} ({})", project.number, project.title, project.country)
        })
    };
    let lines = html! { @for (project, custodian, n) in &rows { tr {
        td { (named(*project)) }
        td { (names.get(custodian).map_or("", String::as_str)) }
        td.text-end { (ctx.number(*n)) }
    } } };
    let table = ui::table(ctx, &title, &WAITING, &lines, &Pager::default());
    Ok(ui::section(&title, &table))
}

/// The form of a new shipment.
pub async fn new(ctx: Ctx) -> Outcome<Markup> {
    let refurbishers = parties(&ctx, OrganisationKind::Refurbisher).await?;
    let partners = parties(&ctx, OrganisationKind::ServicePartner).await?;
    let carriers = parties(&ctx, OrganisationKind::Carrier).await?;
    let modes: Vec<(&str, String)> = Mode::ALL
        .iter()
        .map(|mode| {
            (
                mode.as_str(),
                ctx.t(&format!("shipping-mode-{mode}")).into_owned(),
            )
        })
        .collect();
    let title = ctx.t("shipping-new");
    let body = html! {
        (ui::head(&title, &ctx.t("shipping-new-purpose"), None))
        @if partners.is_empty() || carriers.is_empty() || refurbishers.is_empty() {
            (ui::empty(&ctx.t("shipping-no-parties"), &ctx.t("shipping-no-parties-do"), None))
        } @else {
            (ui::form("/shipping", html! {
                (Field::radios("mode", "shipping-mode", &choices(&modes)).required().show(&ctx))
                (Field::select("from", "shipping-from", &choices(&refurbishers)).required().show(&ctx))
                (Field::select("partner", "shipping-partner", &choices(&partners)).required().show(&ctx))
                (Field::select("forwarder", "shipping-forwarder", &choices(&carriers)).required().show(&ctx))
                (Field::text("country", "shipping-country").hint("shipping-country-hint").required().show(&ctx))
                (Field::input("day", "shipping-day", "date").required().show(&ctx))
                (ui::submit(&ctx, "shipping-plan"))
            }))
        }
    };
    Ok(Page::new(&title).show(&ctx, body))
}

pub(super) fn choices<K: AsRef<str>>(rows: &[(K, String)]) -> Vec<Choice<'_>> {
    rows.iter()
        .map(|(key, text)| (key.as_ref(), text.as_str()))
        .collect()
}

async fn parties(ctx: &Ctx, kind: OrganisationKind) -> Result<Vec<(String, String)>, Failure> {
    let found = directory::organisations(&ctx.app.store.read, Some(kind)).await?;
    let open = found.into_iter().filter(|row| row.disabled_at.is_none());
    Ok(open.map(|row| (row.id.to_string(), row.name)).collect())
}
