//! How a file was read: what each column was taken for and why, the first rows, what was skipped; and the form that
//! corrects a column.

pub mod columns;
pub mod skipped;

use super::{forms::form_pairs, may_for_whole};
use crate::{
    access,
    map_columns::{MapInput, map_columns},
    remember::{ForgetInput, REMEMBERED, forget as forget_action},
    store::{donations, memory},
};
use axum::{
    Form,
    extract::{Path, Query},
    response::Response,
};
use gapless_intake::manifest::{Column, Field as Meaning, Hidden, Skipped, Table};
use gapless_journey::{DonationId, ManifestId, fold, offer::DonationStatus};
use gapless_store::entities::manifest;
use gapless_web::{Ctx, Failure, Outcome, access::Act, layout::Page, ui};
use maud::{Markup, html};
use serde::Deserialize;
use std::{borrow::Cow, collections::HashMap};
use uuid::Uuid;

/// Below this a person should look at a column.
const SURE: f32 = 0.7;
/// Rows that the preview shows.
const PREVIEW_ROWS: usize = 6;
/// Rows that a sentence names; the number of all is told.
const ROWS_NAMED: usize = 20;

/// How a file was read, as the manifest row keeps it.
#[derive(Debug, Deserialize)]
pub(super) struct Reading {
    format: String,
    encoding: Option<String>,
    delimiter: Option<String>,
    pub tables: Vec<Table>,
    pub skipped: Vec<Skipped>,
}

/// What is remembered of the donor's headers, by their folded words.
type Memory = HashMap<String, memory::Model>;

async fn memory_of(ctx: &Ctx, donor: Uuid) -> Outcome<Memory> {
    let rows = memory::of_donor(&ctx.app.store.read, donor).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.header_key.clone(), row))
        .collect())
}

impl Reading {
    pub fn of(manifest: &manifest::Model) -> Outcome<Self> {
        serde_json::from_str(&manifest.reading).map_err(Failure::fault)
    }
}

/// `GET /offer/{id}/files/{file}`
pub async fn show(
    ctx: Ctx,
    Path((id, file)): Path<(DonationId, Uuid)>,
    Query(asked): Query<skipped::Asked>,
) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let donation = access::donation(&ctx.actor, db, id).await?;
    // The first rows of a file may be another office's.
    access::whole(&ctx.actor)?;
    let manifest = donations::manifest(db, id.0, ManifestId(file)).await?;
    let reading = Reading::of(&manifest)?;
    let title = ctx.tw(
        "offer-reading",
        &[("file", manifest.file_name.as_str().into())],
    );
    let can_map =
        donation.status == DonationStatus::Draft.as_str() && may_for_whole(&ctx, Act::OfferCorrect);
    let memory = memory_of(&ctx, donation.donor_id).await?;
    let tables = html! {
        @for table in &reading.tables { (table_of(&ctx, table, &memory, can_map)) }
    };
    let may_forget = may_for_whole(&ctx, Act::OfferCorrect);
    let remembered = remembered(
        &ctx,
        &format!("/offer/{id}/files/{file}"),
        &memory,
        may_forget,
    );
    let undo = super::undo::notice(&ctx, &donation).await?;
    Ok(Page::new(&title)
        .crumb(format!("/offer/{id}"), donation.number)
        .wide()
        .show(
            &ctx,
            html! {
                (ui::head(&title, &ctx.t("offer-reading-purpose"), None))
                p {
                    (reading.format)
                    @if let Some(encoding) = &reading.encoding { " · " (encoding) }
                    @if let Some(delimiter) = &reading.delimiter { " · " code { (if delimiter == "\t" { "TAB" } else { delimiter.as_str() }) } }
                    " · " (ctx.tw("offer-file-rows", &[("lines", manifest.lines.into()), ("skipped", manifest.skipped.into())]))
                    " · " a href={ "/files/" (manifest.sha256) } { (ctx.t("offer-file-as-it-came")) }
                }
                @if can_map {
                    (ui::form(&format!("/offer/{id}/files/{file}"), html! { (tables) (ui::submit(&ctx, "offer-read-again")) }))
                } @else { (tables) }
                (undo)
                (remembered)
                (skipped::list(&ctx, &reading.skipped, asked.cursor))
            },
        ))
}

/// `POST /offer/{id}/files/{file}`: every column is a pair of its place and the word of a field.
pub async fn map(
    ctx: Ctx,
    Path((id, file)): Path<(DonationId, Uuid)>,
    body: String,
) -> Outcome<Response> {
    let map = form_pairs(&body)
        .into_iter()
        .filter_map(|(name, field)| {
            let place = name.strip_prefix("column:")?;
            (!field.is_empty()).then(|| format!("{place}={field}"))
        })
        .collect();
    let input = MapInput {
        donation: id.0,
        manifest: file,
        map,
    };
    map_columns(&ctx.app, &ctx.actor, input).await?;
    ui::redirect(&format!("/offer/{id}"), "offer-said-read-again")
}

/// `POST /offer/{id}/files/{file}/forget`
pub async fn forget(
    ctx: Ctx,
    Path((id, file)): Path<(DonationId, Uuid)>,
    Form(input): Form<ForgetInput>,
) -> Outcome<Response> {
    let db = &ctx.app.store.read;
    let donation = access::donation(&ctx.actor, db, id).await?;
    donations::manifest(db, donation.id, ManifestId(file)).await?;
    forget_action(&ctx.app, &ctx.actor, id, input).await?;
    ui::redirect(&format!("/offer/{id}/files/{file}"), "offer-said-forgotten")
}

/// What is remembered of the donor's headers, and the way to forget it.
fn remembered(ctx: &Ctx, at: &str, memory: &Memory, may_forget: bool) -> Markup {
    if memory.is_empty() {
        return html! {};
    }
    let mut rows: Vec<&memory::Model> = memory.values().collect();
    rows.sort_by(|a, b| {
        b.said_at
            .cmp(&a.said_at)
            .then_with(|| a.header.cmp(&b.header))
    });
    let of = |row: &memory::Model| {
        let field = ctx.t(&format!("field-{}", row.field));
        let args = [
            ("column", row.header.as_str().into()),
            ("field", field.as_ref().into()),
            ("who", row.said_by.as_str().into()),
            ("when", ctx.date(row.said_at).into()),
        ];
        ctx.tw("offer-remembered-line", &args).into_owned()
    };
    let body = html! {
        p { (ctx.t("offer-remembered-purpose")) }
        ul {
            @for row in rows {
                li {
                    (of(row))
                    @if may_forget {
                        (ui::form(&format!("{at}/forget"), html! {
                            (ui::hidden("header", &row.header))
                            button.btn.btn-sm type="submit" { (ctx.t("offer-forget")) }
                        }))
                    }
                }
            }
        }
    };
    ui::section(&ctx.t("offer-remembered"), &body)
}

fn table_of(ctx: &Ctx, table: &Table, memory: &Memory, can_map: bool) -> Markup {
    let label = table
        .sheet
        .clone()
        .unwrap_or_else(|| ctx.t("offer-columns").into_owned());
    html! {
        h2 { (label) }
        p {
            @match table.header_row {
                Some(row) => { (ctx.tw("offer-header-row", &[("row", row.into())])) }
                None => { (ctx.t("offer-no-header")) }
            }
        }
        (hidden(ctx, table))
        (quantity_unclear(ctx, &table.quantity_unclear))
        div.table-responsive.gl-preview tabindex="0" role="region" aria-label=(label) {
            table.table.table-sm {
                thead {
                    tr { @for column in &table.columns { th scope="col" { (column.header) } } }
                    tr {
                        @for column in &table.columns {
                            td {
                                @if can_map { (choice(ctx, table, column)) }
                                @else if let Some(field) = column.field { (ctx.t(&format!("field-{field}"))) }
                                @else { "–" }
                                @if column.field.is_some() && column.confidence < SURE {
                                    div.small { (ctx.t("offer-not-sure")) }
                                }
                                div.small.text-secondary { (why(ctx, column, memory)) }
                            }
                        }
                    }
                }
                tbody {
                    @for row in table.sample.iter().take(PREVIEW_ROWS) {
                        tr { @for cell in row { td { (cell) } } }
                    }
                }
            }
        }
    }
}

/// Says what the donor's program does not show of a table: nobody offers unawares what they cannot see.
fn hidden(ctx: &Ctx, table: &Table) -> Markup {
    let Hidden {
        sheet,
        rows,
        columns,
    } = &table.hidden;
    let count: u32 = rows.iter().map(|(first, last)| last - first + 1).sum();
    let mut named: Vec<String> = rows
        .iter()
        .take(ROWS_NAMED)
        .map(|(first, last)| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            }
        })
        .collect();
    if rows.len() > ROWS_NAMED {
        named.push("…".to_owned());
    }
    let headers: Vec<&str> = table
        .columns
        .iter()
        .filter(|column| columns.contains(&column.index))
        .take(ROWS_NAMED)
        .map(|column| column.header.as_str())
        .collect();
    html! {
        @if *sheet { p { (ctx.t("offer-hidden-sheet")) } }
        @if count > 0 {
            p { (ctx.tw("offer-hidden-rows", &[("n", count.into()), ("rows", named.join(", ").into())])) }
        }
        @if !columns.is_empty() {
            p { (ctx.tw("offer-hidden-columns", &[("n", columns.len().into()), ("columns", headers.join(", ").into())])) }
        }
    }
}

/// Names the rows that count as one device because their quantity says something else than a number.
fn quantity_unclear(ctx: &Ctx, rows: &[u32]) -> Markup {
    if rows.is_empty() {
        return html! {};
    }
    let named: Vec<String> = rows.iter().take(ROWS_NAMED).map(u32::to_string).collect();
    let more = if rows.len() > ROWS_NAMED { " …" } else { "" };
    let args = [
        ("n", rows.len().into()),
        ("rows", format!("{}{more}", named.join(", ")).into()),
    ];
    html! { p { (ctx.tw("offer-quantity-unclear", &args)) } }
}

fn choice(ctx: &Ctx, table: &Table, column: &Column) -> Markup {
    let label = ctx.tw(
        "offer-column-means",
        &[("column", column.header.as_str().into())],
    );
    html! {
        select.form-select.form-select-sm name={ "column:" (table.place_of(column)) } aria-label=(label) {
            option value="" selected[column.field.is_none()] { (ctx.t("offer-guess")) }
            @for field in Meaning::ALL {
                option value=(field) selected[column.field == Some(*field) && column.device == 1] { (ctx.t(&format!("field-{field}"))) }
            }
        }
    }
}

/// Why a column was taken for what it is, in words.
fn why(ctx: &Ctx, column: &Column, memory: &Memory) -> Cow<'static, str> {
    if column.field.is_none() {
        return "".into();
    }
    match column.why.as_str() {
        "header" => ctx.t("offer-by-header"),
        "values" => ctx.t("offer-by-values"),
        "map" => ctx.t("offer-by-you"),
        REMEMBERED => match memory.get(&fold(&column.header)) {
            Some(row) => ctx.tw("offer-by-memory", &[("when", ctx.date(row.said_at).into())]),
            None => ctx.t("offer-by-memory-gone"),
        },
        _ => "".into(),
    }
}
