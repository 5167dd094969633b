//! `/search`: by device id, serial number, asset tag or donation; exact first, then by the beginning.

#![expect(
    unused_qualifications,
    reason = "the macro of utoipa names what it finds in full"
)]

use crate::devices::{self, ApiDevice};
use crate::seen;
use axum::Json;
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use gapless_store::overview::search::{self, DonationHit, Hits, LineHit};
use gapless_web::ui::{Column, Pager};
use gapless_web::{Ctx, Markup, Outcome, html, layout, ui};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// A longer text is no number of anything.
const TEXT_MAX: usize = 200;

/// What is looked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Asked {
    /// A device id, a serial number, an asset tag or the number of a donation, or the beginning of one.
    #[serde(default)]
    q: String,
}

impl Asked {
    fn text(&self) -> String {
        self.q.trim().chars().take(TEXT_MAX).collect()
    }
}

/// `/search?q=`: the page of what was found, or the one thing itself.
pub async fn page(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Response> {
    let text = asked.text();
    let hits = search::find(&ctx.app.store.read, seen::of(&ctx.actor), &text).await?;
    if let Some(only) = only(&hits) {
        return ui::see_other(&only);
    }
    let title = ctx.t("search-title");
    Ok(layout::page(&ctx, &title, html! {
        (ui::head(&title, &ctx.t("search-purpose"), None))
        @if text.is_empty() {
            (ui::empty(&ctx.t("search-nothing-asked"), &ctx.t("search-nothing-asked-do"), None))
        } @else if hits.is_empty() {
            (ui::empty(&ctx.tw("search-none", &[("text", text.as_str().into())]), &ctx.t("search-none-do"), None))
        } @else {
            @if hits.is_beginning { p { (ctx.tw("search-beginning", &[("text", text.as_str().into())])) } }
            @if !hits.donations.is_empty() {
                (ui::section(&ctx.t("search-donations"), &donations(&ctx, &hits.donations)))
            }
            @if !hits.devices.is_empty() {
                (ui::section(&ctx.t("search-devices"), &devices::table(&ctx, &hits.devices, &Pager::default())))
            }
            @if !hits.lines.is_empty() { (ui::section(&ctx.t("search-lines"), &lines(&ctx, &hits.lines))) }
        }
    })
    .into_response())
}

/// One exact hit is opened at once: whoever scans a label wants the device.
fn only(hits: &Hits) -> Option<String> {
    if hits.is_beginning {
        return None;
    }
    match (&*hits.donations, &*hits.devices, &*hits.lines) {
        ([donation], [], []) => Some(format!("/offer/{}", donation.id)),
        ([], [device], []) => Some(format!("/d/{}", device.id)),
        _ => None,
    }
}

const DONATION_COLUMNS: &[Column<'_>] = &[
    Column::new("search-donation"),
    Column::new("search-donation-title"),
    Column::new("search-donor"),
    Column::new("search-status"),
];

fn donations(ctx: &Ctx, hits: &[DonationHit]) -> Markup {
    let rows = html! {
        @for hit in hits {
            tr {
                td { a href={ "/offer/" (hit.id) } { (hit.number) } }
                td { (hit.title) }
                td { (hit.donor) }
                td { (ui::word_badge(ctx, "donation-status", &hit.status)) }
            }
        }
    };
    ui::table(
        ctx,
        &ctx.t("search-donations"),
        DONATION_COLUMNS,
        &rows,
        &Pager::default(),
    )
}

const LINE_COLUMNS: &[Column<'_>] = &[
    Column::new("search-donation"),
    Column::new("search-row").number(),
    Column::new("devices-kind"),
    Column::new("devices-model"),
    Column::new("devices-serial"),
    Column::new("devices-asset"),
    Column::new("search-status"),
];

fn lines(ctx: &Ctx, hits: &[LineHit]) -> Markup {
    let rows = html! {
        @for hit in hits {
            tr {
                td { a href={ "/offer/" (hit.donation_id) } { (hit.donation) } }
                td.text-end { (hit.row_number) }
                td { (ctx.t(&format!("category-{}", hit.category))) }
                td { (hit.manufacturer.as_deref().unwrap_or_default()) " " (hit.model.as_deref().unwrap_or_default()) }
                td { (hit.serial_number.as_deref().unwrap_or_default()) }
                td { (hit.asset_tag.as_deref().unwrap_or_default()) }
                td { (ui::word_badge(ctx, "line-status", &hit.status)) }
            }
        }
    };
    ui::table(
        ctx,
        &ctx.t("search-lines"),
        LINE_COLUMNS,
        &rows,
        &Pager::default(),
    )
}

/// What was found.
#[derive(Debug, Serialize, ToSchema)]
pub struct Found {
    /// `gapless.search/1`.
    schema: &'static str,
    /// True when nothing was equal and these only begin with what was asked for.
    is_beginning: bool,
    /// Donations.
    donations: Vec<FoundDonation>,
    /// Devices.
    devices: Vec<ApiDevice>,
    /// Lines that no device answers yet.
    lines: Vec<FoundLine>,
}

/// A donation.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoundDonation {
    id: Uuid,
    number: String,
    title: String,
    donor: String,
    status: String,
}

/// A line of a donor's list.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoundLine {
    id: Uuid,
    donation: Uuid,
    row: i64,
    category: String,
    manufacturer: Option<String>,
    model: Option<String>,
    serial_number: Option<String>,
    asset_tag: Option<String>,
    status: String,
}

/// Finds devices, donations and lines: what is equal, else what begins so.
#[utoipa::path(get, path = "/api/v1/search", tag = "across", params(Asked),
    responses((status = 200, body = Found)))]
pub async fn api(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Json<Found>> {
    let hits = search::find(&ctx.app.store.read, seen::of(&ctx.actor), &asked.text()).await?;
    let donations = hits
        .donations
        .into_iter()
        .map(|hit| FoundDonation {
            id: hit.id,
            number: hit.number,
            title: hit.title,
            donor: hit.donor,
            status: hit.status,
        })
        .collect();
    let lines = hits
        .lines
        .into_iter()
        .map(|hit| FoundLine {
            id: hit.id,
            donation: hit.donation_id,
            row: hit.row_number,
            category: hit.category,
            manufacturer: hit.manufacturer,
            model: hit.model,
            serial_number: hit.serial_number,
            asset_tag: hit.asset_tag,
            status: hit.status,
        })
        .collect();
    Ok(Json(Found {
        schema: "gapless.search/1",
        is_beginning: hits.is_beginning,
        donations,
        devices: hits.devices.into_iter().map(ApiDevice::from).collect(),
        lines,
    }))
}
