//! The rows of a file that are no line, each with its reason: page by page for people, and for programs.

use super::Reading;
use crate::{
    access,
    store::donations::{self, PAGE_ROWS},
};
use axum::{
    Json,
    extract::{Path, Query},
};
use gapless_intake::{limits::QUANTITY_MAX, manifest::Skipped};
use gapless_journey::{DonationId, ManifestId};
use gapless_web::{
    Ctx, Outcome,
    ui::{self, Column, Pager},
};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Where the list goes on. The rows stand in the file's own order and never change, so that a count of them is a key.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Cursor.
    pub cursor: Option<u32>,
}

/// A page of rows that are no line.
#[derive(Debug, Serialize, ToSchema)]
pub struct SkippedRows {
    /// `gapless.skipped/1`
    pub schema: &'static str,
    /// The rows in the order of the file; blank ones that stand one below the other are one entry.
    pub skipped: Vec<SkippedRow>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// Rows that are no line.
#[derive(Debug, Serialize, ToSchema)]
pub struct SkippedRow {
    /// Sheet, for workbooks.
    sheet: Option<String>,
    /// Row as a spreadsheet shows it.
    row: u32,
    /// Last row, when several alike stand one below the other.
    last_row: u32,
    /// `blank`, `title`, `header`, `repeated-header`, `total`, `no-facts`, `quantity-none`, `quantity-too-large`, or
    /// `not-a-list` for a file of an archive that is none.
    reason: String,
    /// What the row says, shortened.
    text: String,
}

impl From<&Skipped> for SkippedRow {
    fn from(row: &Skipped) -> Self {
        Self {
            sheet: row.sheet.clone(),
            row: row.row,
            last_row: row.last_row,
            reason: row.reason.clone(),
            text: row.text.clone(),
        }
    }
}

/// Rows of a manifest that are no line, each with its reason.
#[utoipa::path(get, path = "/api/v1/offer/{id}/manifests/{manifest}/skipped", tag = "offer", params(("id" = Uuid, Path), ("manifest" = Uuid, Path), ("cursor" = Option<u32>, Query)), responses((status = 200, body = SkippedRows)))]
pub async fn skipped_rows(
    ctx: Ctx,
    Path((id, manifest)): Path<(DonationId, Uuid)>,
    Query(asked): Query<Asked>,
) -> Outcome<Json<SkippedRows>> {
    let db = &ctx.app.store.read;
    access::donation(&ctx.actor, db, id).await?;
    access::whole(&ctx.actor)?;
    let manifest = donations::manifest(db, id.0, ManifestId(manifest)).await?;
    let reading = Reading::of(&manifest)?;
    let (rows, next) = page(&reading.skipped, asked.cursor);
    Ok(Json(SkippedRows {
        schema: "gapless.skipped/1",
        skipped: rows.iter().map(SkippedRow::from).collect(),
        next,
    }))
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("offer-sheet"),
    Column::new("offer-row"),
    Column::new("offer-skipped-why"),
    Column::new("offer-skipped-text"),
];

/// The section of the page; nothing when every row is a line.
pub(super) fn list(ctx: &Ctx, skipped: &[Skipped], cursor: Option<u32>) -> Markup {
    if skipped.is_empty() {
        return html! {};
    }
    let title = ctx.t("offer-skipped");
    let (rows, next) = page(skipped, cursor);
    let body = html! {
        @for row in rows {
            tr {
                td { (row.sheet.as_deref().unwrap_or_default()) }
                td { (row.row) @if row.last_row > row.row { "–" (row.last_row) } }
                td { (ctx.tw(&format!("skipped-{}", row.reason), &[("limit", QUANTITY_MAX.into())])) }
                td { (row.text) }
            }
        }
    };
    let pager = Pager { next, total: None };
    ui::section(&title, &ui::table(ctx, &title, COLUMNS, &body, &pager))
}

/// One page of them, and the cursor of the next.
fn page(skipped: &[Skipped], cursor: Option<u32>) -> (&[Skipped], Option<String>) {
    let limit = usize::try_from(PAGE_ROWS).unwrap_or(50);
    let first = usize::try_from(cursor.unwrap_or(0)).unwrap_or(usize::MAX);
    let rest = skipped.get(first..).unwrap_or_default();
    let rows = rest.get(..limit.min(rest.len())).unwrap_or_default();
    let next = (rest.len() > limit).then(|| (first + limit).to_string());
    (rows, next)
}
