//! A list given back in the donor's own columns: the cells as they came, in their order, with ours behind them.

use super::{
    export::{PART_ROWS, why},
    preparation,
    reading::Reading,
};
use crate::{
    access,
    store::{
        donations,
        lines::{self, Filter},
    },
};
use axum::{
    extract::Path,
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use gapless_intake::{
    limits::QUANTITY_MAX,
    manifest::{self, Sheet as Came, SheetRow, Table},
};
use gapless_journey::{DonationId, ManifestId};
use gapless_papers::{
    limits::SHEET_COLUMNS_MAX,
    sheet::{Cell, Column, Format, Sheet, xlsx as write},
};
use gapless_store::entities::line;
use gapless_web::{Ctx, Failure, Outcome};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Columns of ours: kind, verdict, why, what to do.
const OURS: usize = 4;
/// Between two different answers to one row, which stands for several devices.
const BETWEEN: &str = " / ";

/// Our cells of a row of the file.
type Ours = [String; OURS];
/// Where a row stands: its sheet and its number.
type Place = (Option<String>, i64);

/// `GET /offer/{id}/files/{file}/own.xlsx`
pub async fn xlsx(ctx: Ctx, Path((id, file)): Path<(DonationId, Uuid)>) -> Outcome<Response> {
    let db = &ctx.app.store.read;
    let donation = access::donation(&ctx.actor, db, id).await?;
    // The file holds what every office has.
    access::whole(&ctx.actor)?;
    let manifest = donations::manifest(db, id.0, ManifestId(file)).await?;
    let reading = Reading::of(&manifest)?;
    let bytes = ctx.app.store.files.get(&manifest.sha256).await?;
    let ours = ours(&ctx, id, file, &reading).await?;
    let headings = ["offer-kind", "offer-verdict", "offer-why", "offer-before"];
    let headings = headings.map(|key| ctx.t(key).into_owned());
    let name = ctx.t("offer-lines").into_owned();
    let work = move || -> Result<Vec<u8>, Failure> {
        let came = manifest::cells(&bytes).map_err(|error| crate::upload::refusal(&error))?;
        let sheets = sheets(&came, &reading.tables, &ours, &headings, &name);
        write(&sheets, &name, None).map_err(Failure::fault)
    };
    // Reading and writing 50,000 rows takes a second: not on a thread that serves requests.
    let bytes = tokio::task::spawn_blocking(work)
        .await
        .map_err(Failure::fault)??;
    let file = format!("attachment; filename=\"{}.xlsx\"", donation.number);
    let kind = Format::Xlsx.content_type().to_owned();
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, file)], bytes).into_response())
}

/// What we say of each row of the file: of its lines, or why it is none.
async fn ours(
    ctx: &Ctx,
    donation: DonationId,
    file: Uuid,
    reading: &Reading,
) -> Outcome<HashMap<Place, Ours>> {
    let db = &ctx.app.store.read;
    let filter = Filter {
        manifest: Some(file),
        ..Filter::default()
    };
    let mut told: HashMap<Place, Ours> = HashMap::new();
    let mut after = None;
    loop {
        let rows = lines::page(db, donation.0, &filter, after, PART_ROWS).await?;
        for row in &rows {
            let place = (row.sheet.clone(), row.row_number);
            let said = told.entry(place).or_default();
            for (said, cell) in said.iter_mut().zip(cells_of(ctx, row)) {
                if !said.split(BETWEEN).any(|part| part == cell) {
                    let between = if said.is_empty() { "" } else { BETWEEN };
                    said.push_str(between);
                    said.push_str(&cell);
                }
            }
        }
        after = rows.last().map(|row| row.id);
        if (rows.len() as u64) < PART_ROWS {
            break;
        }
    }
    for skipped in reading.skipped.iter().filter(|s| s.reason != "blank") {
        let limit = [("limit", QUANTITY_MAX.into())];
        let why = ctx.tw(&format!("skipped-{}", skipped.reason), &limit);
        let place = (skipped.sheet.clone(), i64::from(skipped.row));
        let none = [
            String::new(),
            String::new(),
            why.into_owned(),
            String::new(),
        ];
        told.entry(place).or_insert(none);
    }
    Ok(told)
}

fn cells_of(ctx: &Ctx, row: &line::Model) -> Ours {
    [
        ctx.t(&format!("category-{}", row.category)).into_owned(),
        ctx.t(&format!("verdict-{}", row.verdict)).into_owned(),
        why(ctx, row),
        preparation(ctx, row).join("; "),
    ]
}

/// One sheet for each table of the file: its header, and the rows until the next table of the same sheet.
fn sheets(
    came: &[Came],
    tables: &[Table],
    ours: &HashMap<Place, Ours>,
    headings: &[String; OURS],
    name: &str,
) -> Vec<Sheet> {
    let mut seen = HashSet::new();
    let mut out = Vec::new();
    for table in tables {
        // Two tables side by side are one sheet of rows.
        if !seen.insert((&table.sheet, table.header_row)) {
            continue;
        }
        let Some(source) = came.iter().find(|sheet| sheet.sheet == table.sheet) else {
            continue;
        };
        let head = table.header_row.unwrap_or(0);
        let heads = tables.iter().filter(|other| other.sheet == table.sheet);
        let heads = heads.filter_map(|other| other.header_row);
        let next = heads.filter(|row| *row > head).min().unwrap_or(u32::MAX);
        let rows: Vec<&SheetRow> = source
            .rows
            .iter()
            .filter(|row| row.number > head && row.number < next)
            .collect();
        let header = source.rows.iter().find(|row| row.number == head);
        out.push(sheet(table, header, &rows, ours, headings, name));
    }
    out
}

fn sheet(
    table: &Table,
    header: Option<&SheetRow>,
    rows: &[&SheetRow],
    ours: &HashMap<Place, Ours>,
    headings: &[String; OURS],
    name: &str,
) -> Sheet {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let width = width.max(header.map_or(0, |row| row.cells.len()));
    // What a spreadsheet of ours cannot hold is given up at its right edge, never our verdict.
    let width = width.min(SHEET_COLUMNS_MAX - OURS);
    let heading = |n: usize| {
        let came = header.and_then(|row| row.cells.get(n));
        let letter = || {
            let column = table.columns.iter().find(|column| column.index == n);
            column.map_or(String::new(), |column| column.header.clone())
        };
        came.map_or_else(letter, ToString::to_string)
    };
    let mut columns: Vec<Column> = (0..width).map(|n| Column::text(heading(n))).collect();
    columns.extend(headings.iter().map(Column::text));
    let cells = |row: &&SheetRow| {
        let came = |n: usize| {
            row.cells
                .get(n)
                .map_or(Cell::Empty, |text| Cell::from(&**text))
        };
        let place = (table.sheet.clone(), i64::from(row.number));
        let none = Ours::default();
        let said = ours.get(&place).unwrap_or(&none);
        let said = said.iter().map(|text| Cell::from(text.as_str()));
        (0..width).map(came).chain(said).collect::<Vec<Cell>>()
    };
    let name = table.sheet.as_deref().unwrap_or(name);
    Sheet::new(name, columns, rows.iter().map(cells).collect())
}
