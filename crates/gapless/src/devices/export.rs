//! `/devices/export`: what is seen, as XLSX or CSV.

use super::Asked;
use axum::extract::Query;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use gapless_papers::sheet::{Cell, Column, Format, write};
use gapless_store::overview::devices as store;
use gapless_store::overview::devices::{EXPORT_ROWS_MAX, Row};
use gapless_web::{Ctx, Failure, Outcome};
use serde::Deserialize;

/// In which format.
#[derive(Debug, Deserialize)]
pub struct How {
    #[serde(default)]
    format: String,
}

/// The list as a sheet, with the filters and the sort of the page.
pub async fn export(
    ctx: Ctx,
    Query(asked): Query<Asked>,
    Query(how): Query<How>,
) -> Outcome<Response> {
    let page = asked.page(&ctx, EXPORT_ROWS_MAX)?;
    let (rows, _) = store::list(&ctx.app.store.read, &page).await?;
    let (format, kind, end) = match how.format.as_str() {
        "csv" => (Format::Csv, "text/csv; charset=utf-8", "csv"),
        _ => (
            Format::Xlsx,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
        ),
    };
    let name = ctx.t("devices-title").into_owned();
    let columns = columns(&ctx);
    // A sheet of 50,000 rows takes a second: not on a thread that serves requests.
    let bytes = tokio::task::spawn_blocking(move || {
        write(
            &name,
            &columns,
            rows.iter().map(|row| cells(&ctx, row)),
            format,
        )
    });
    let bytes = bytes.await?.map_err(Failure::fault)?;
    let file = format!("attachment; filename=\"devices.{end}\"");
    Ok((
        [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, file)],
        bytes,
    )
        .into_response())
}

fn columns(ctx: &Ctx) -> Vec<Column> {
    let t = |key: &str| ctx.t(key).into_owned();
    vec![
        Column::code(t("devices-id")),
        Column::code(t("devices-donation")),
        Column::text(t("devices-kind")),
        Column::text(t("devices-maker")),
        Column::text(t("devices-model")),
        Column::code(t("devices-serial")),
        Column::code(t("devices-asset")),
        Column::text(t("devices-status")),
        Column::code(t("devices-functional")),
        Column::code(t("devices-cosmetic")),
        Column::date(t("devices-received")),
        Column::date(t("devices-since")),
    ]
}

fn cells(ctx: &Ctx, row: &Row) -> Vec<Cell> {
    let text = |text: &Option<String>| Cell::from(text.as_deref().unwrap_or_default());
    let word = |family: &str, word: &str| Cell::from(&*ctx.t(&format!("{family}-{word}")));
    vec![
        Cell::from(row.id.as_str()),
        Cell::from(row.donation.as_str()),
        word("category", &row.category),
        text(&row.manufacturer),
        text(&row.model),
        text(&row.serial_number),
        text(&row.asset_tag),
        word("status", &row.status),
        text(&row.functional_grade),
        text(&row.cosmetic_grade),
        Cell::Date(ctx.app.zoned(row.received_at).date()),
        Cell::Date(ctx.app.zoned(row.stage_since_at).date()),
    ]
}
