//! Devices across the stages: the list, its export, the page of one device with its timeline, the public passport.

pub mod api;
pub mod correct;
mod export;
mod page;
mod passport;
mod timeline;

pub use api::ApiDevice;
pub use export::export;
pub use passport::passport;

use crate::seen;
use axum::extract::Query;
use gapless_journey::{Category, Refusal, RefusalKind, Stage, device::DeviceStatus};
use gapless_store::overview::devices as store;
use gapless_store::overview::devices::{Cursor, Filter, PAGE_ROWS, Page, Row, Sort};
use gapless_web::ui::{Column, Pager};
use gapless_web::{Ctx, Markup, Outcome, html, layout, ui};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// What narrows and sorts the list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Asked {
    /// One donation.
    donation: Option<Uuid>,
    /// A stage: whose people have something to do with the device.
    stage: Option<String>,
    /// A kind of equipment.
    category: Option<String>,
    /// A status.
    status: Option<String>,
    /// `received` or `since`, with `-` before it for the latest first. `-received` when it is left out.
    sort: Option<String>,
    /// Where the page begins: `next` of the page before.
    cursor: Option<String>,
}

impl Asked {
    /// A filter that is no word of ours is a mistake, and finding nothing would hide it.
    fn page(&self, ctx: &Ctx, rows: u64) -> Outcome<Page> {
        let wrong = |name: &'static str| {
            Refusal::new("filter-unknown")
                .kind(RefusalKind::Invalid)
                .with("name", name)
        };
        let word = |name, value: &Option<String>, known: fn(&str) -> bool| match value.as_deref() {
            None | Some("") => Ok(None),
            Some(word) if known(word) => Ok(Some(word.to_owned())),
            Some(_) => Err(wrong(name)),
        };
        let filter = Filter {
            donation: self.donation,
            stage: word("stage", &self.stage, |word| Stage::parse(word).is_some())?,
            category: word("category", &self.category, |word| {
                Category::parse(word).is_some()
            })?,
            status: word("status", &self.status, |word| {
                DeviceStatus::parse(word).is_some()
            })?,
        };
        let (sort, is_down) = match self.sort.as_deref() {
            None | Some("" | "-received") => (Sort::Received, true),
            Some("received") => (Sort::Received, false),
            Some("since") => (Sort::Since, false),
            Some("-since") => (Sort::Since, true),
            Some(_) => return Err(wrong("sort").into()),
        };
        let after: Option<Cursor> = match self.cursor.as_deref() {
            None | Some("") => None,
            Some(text) => Some(text.parse().map_err(|()| wrong("cursor"))?),
        };
        Ok(Page {
            seen: seen::of(&ctx.actor),
            filter,
            sort,
            is_down,
            after,
            rows,
        })
    }
}

/// `/devices`: 50 rows, by key.
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let page = asked.page(&ctx, PAGE_ROWS)?;
    let (rows, next) = store::list(&ctx.app.store.read, &page).await?;
    let title = ctx.t("devices-title");
    let is_narrowed = page.filter != Filter::default();
    let pager = Pager {
        next: next.map(|next| next.to_string()),
        total: None,
    };
    let body = html! {
        (ui::head(&title, &ctx.t("devices-purpose"), Some(&exports(&ctx))))
        (filters(&ctx))
        @if rows.is_empty() {
            @let next = if is_narrowed { "devices-none-narrowed" } else { "devices-none-do" };
            (ui::empty(&ctx.t("devices-none"), &ctx.t(next), None))
        } @else { (table(&ctx, &rows, &pager)) }
    };
    Ok(layout::Page::new(&title).wide().show(&ctx, body))
}

fn exports(ctx: &Ctx) -> Markup {
    let query = ctx.query.split('&').filter(|pair| {
        ["donation=", "stage=", "category=", "status=", "sort="]
            .iter()
            .any(|name| pair.starts_with(name))
    });
    let query: Vec<&str> = query.collect();
    let query = query.join("&");
    html! {
        div.btn-list {
            a.btn href={ "/devices/export?format=xlsx&" (query) } { "XLSX" }
            a.btn href={ "/devices/export?format=csv&" (query) } { "CSV" }
        }
    }
}

fn filters(ctx: &Ctx) -> Markup {
    let stages = [
        Stage::Sanitization,
        Stage::Assessment,
        Stage::Refurbishment,
        Stage::Allocation,
    ];
    let stages: Vec<_> = stages
        .iter()
        .map(|stage| (stage.as_str(), ctx.t(&format!("stage-{stage}"))))
        .collect();
    let kinds: Vec<_> = Category::ALL
        .iter()
        .map(|kind| (kind.as_str(), ctx.t(&format!("category-{kind}"))))
        .collect();
    let statuses: Vec<_> = DeviceStatus::ALL
        .iter()
        .map(|status| (status.as_str(), ctx.t(&format!("status-{status}"))))
        .collect();
    let all = ctx.t("frame-all");
    let chips: Vec<_> = stages
        .iter()
        .map(|(word, text)| (*word, &**text, None))
        .collect();
    html! {
        (ui::filters(ctx, "stage", &ctx.t("devices-stage"), &all, &chips))
        form.gl-filter method="get" action="/devices" {
            @for (name, label, choices) in [("category", "devices-kind", &kinds), ("status", "devices-status", &statuses)] {
                label { span { (ctx.t(label)) }
                    select.form-select name=(name) {
                        option value="" { (all) }
                        @for (word, text) in choices {
                            option value=(word) selected[is_set(ctx, name, word)] { (text) }
                        }
                    }
                }
            }
            @for name in ["donation", "stage", "sort"] {
                @if let Some(value) = value_of(ctx, name) { (ui::hidden(name, value)) }
            }
            button.btn type="submit" { (ctx.t("frame-filter")) }
        }
    }
}

fn value_of<'c>(ctx: &'c Ctx, name: &str) -> Option<&'c str> {
    let pairs = ctx.query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .filter(|(n, value)| *n == name && !value.is_empty())
        .map(|(_, value)| value)
        .next()
}

fn is_set(ctx: &Ctx, name: &str, word: &str) -> bool {
    value_of(ctx, name) == Some(word)
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("devices-id"),
    Column::new("devices-donation"),
    Column::new("devices-kind"),
    Column::new("devices-model"),
    Column::new("devices-serial"),
    Column::new("devices-asset"),
    Column::new("devices-status"),
    Column::new("devices-grade"),
    Column::new("devices-received").sort("received"),
    Column::new("devices-since").sort("since"),
];

/// Devices as a table; the search shows the same one.
pub fn table(ctx: &Ctx, rows: &[Row], pager: &Pager) -> Markup {
    let body = html! {
        @for row in rows {
            tr {
                td { a href={ "/d/" (row.id) } { (row.id) } }
                td { a href={ "/reporting/" (row.donation_id) } { (row.donation) } }
                td { (ctx.t(&format!("category-{}", row.category))) }
                td { (row.manufacturer.as_deref().unwrap_or_default()) " " (row.model.as_deref().unwrap_or_default()) }
                td { (row.serial_number.as_deref().unwrap_or_default()) }
                td { (row.asset_tag.as_deref().unwrap_or_default()) }
                td { (ui::status_badge(ctx, &row.status)) }
                td { (row.functional_grade.as_deref().unwrap_or_default()) " "
                    (row.cosmetic_grade.as_deref().unwrap_or_default()) }
                td { (ctx.date(row.received_at)) }
                td { (ctx.age(row.stage_since_at)) }
            }
        }
    };
    ui::table(ctx, &ctx.t("devices-title"), COLUMNS, &body, pager)
}
