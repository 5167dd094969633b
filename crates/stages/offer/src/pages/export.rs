//! The list with its verdicts as a sheet.

use super::{preparation, reason, reasons, show::Asked};
use crate::{
    access,
    store::lines::{self, Filter},
};
use axum::{
    extract::{Path, Query},
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use gapless_journey::DonationId;
use gapless_papers::sheet::{Cell, Column, Format, write};
use gapless_store::entities::line;
use gapless_web::{Ctx, Failure, Outcome};

/// Lines read at a time: their rows are larger than the cells that are made of them.
pub(super) const PART_ROWS: u64 = 2_000;

/// `GET /offer/{id}/lines.xlsx`
pub async fn xlsx(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Query(asked): Query<Asked>,
) -> Outcome<Response> {
    export(ctx, id, &asked, Format::Xlsx).await
}

/// `GET /offer/{id}/lines.csv`
pub async fn csv(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Query(asked): Query<Asked>,
) -> Outcome<Response> {
    export(ctx, id, &asked, Format::Csv).await
}

/// What the filter shows, on all pages.
async fn export(ctx: Ctx, id: DonationId, asked: &Asked, format: Format) -> Outcome<Response> {
    let db = &ctx.app.store.read;
    let donation = access::donation(&ctx.actor, db, id).await?;
    let filter = Filter {
        office_id: access::seen_office(&ctx.actor, &donation),
        ..Filter::from(asked)
    };
    let mut table: Vec<Vec<Cell>> = Vec::new();
    let mut after = None;
    loop {
        let rows = lines::page(db, id.0, &filter, after, PART_ROWS).await?;
        table.extend(rows.iter().map(|row| cells(&ctx, row)));
        after = rows.last().map(|row| row.id);
        if (rows.len() as u64) < PART_ROWS {
            break;
        }
    }
    let (name, columns) = (ctx.t("offer-lines").into_owned(), columns(&ctx));
    // A sheet of 50,000 rows takes a second: not on a thread that serves requests.
    let work = move || write(&name, &columns, table, format);
    let bytes = tokio::task::spawn_blocking(work)
        .await
        .map_err(Failure::fault)?
        .map_err(Failure::fault)?;
    let file = format!(
        "attachment; filename=\"{}.{}\"",
        donation.number,
        format.extension()
    );
    let kind = format.content_type().to_owned();
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, file)], bytes).into_response())
}

fn columns(ctx: &Ctx) -> Vec<Column> {
    let t = |key: &str| ctx.t(key).into_owned();
    vec![
        Column::code(t("offer-sheet")),
        Column::code(t("offer-row")),
        Column::code(t("offer-asset-tag")),
        Column::text(t("offer-kind")),
        Column::text(t("offer-maker")),
        Column::text(t("offer-model")),
        Column::code(t("offer-serial")),
        Column::text(t("offer-cpu")),
        Column::text(t("offer-ram")),
        Column::text(t("offer-screen")),
        Column::text(t("offer-office")),
        Column::text(t("offer-verdict")),
        Column::text(t("offer-why")),
        Column::text(t("offer-before")),
        Column::text(t("offer-state")),
    ]
}

fn cells(ctx: &Ctx, row: &line::Model) -> Vec<Cell> {
    let text = |text: &Option<String>| Cell::from(text.as_deref().unwrap_or_default());
    let figure = |n: Option<f64>| Cell::from(n.map(|n| n.to_string()).unwrap_or_default().as_str());
    vec![
        text(&row.sheet),
        Cell::from(row.row_number.to_string().as_str()),
        text(&row.asset_tag),
        Cell::from(&*ctx.t(&format!("category-{}", row.category))),
        text(&row.manufacturer),
        text(&row.model),
        text(&row.serial_number),
        text(&row.cpu_text),
        figure(row.ram_gb),
        figure(row.screen_inch),
        text(&row.office),
        Cell::from(&*ctx.t(&format!("verdict-{}", row.verdict))),
        Cell::from(why(ctx, row)),
        Cell::from(preparation(ctx, row).join("; ").as_str()),
        Cell::from(&*ctx.t(&format!("line-status-{}", row.status))),
    ]
}

/// Why a line is taken or not: the coordinator's word, or the reasons.
pub(super) fn why(ctx: &Ctx, row: &line::Model) -> String {
    row.overridden_why.clone().unwrap_or_else(|| {
        let told: Vec<String> = reasons(&row.reasons)
            .iter()
            .map(|r| reason(ctx, r).into_owned())
            .collect();
        told.join("; ")
    })
}
