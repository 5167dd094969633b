//! How a file was read, for programs: what each column was taken for and why, its first rows, and what is remembered of the
//! donor's headers.

use super::{Reading, memory_of};
use crate::{access, store::donations};
use axum::{Json, extract::Path};
use gapless_intake::manifest::Table;
use gapless_journey::{DonationId, ManifestId};
use gapless_web::{Ctx, Failure, Outcome};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How a file was read.
#[derive(Debug, Serialize, ToSchema)]
pub struct FileReading {
    /// `gapless.reading/1`
    schema: &'static str,
    format: String,
    encoding: Option<String>,
    delimiter: Option<String>,
    /// Its tables, each with its columns and first rows; `why` of a column is `header`, `values`, `map` or `remembered`.
    #[schema(value_type = Vec<Object>)]
    tables: serde_json::Value,
    /// What is remembered of the donor's headers.
    remembered: Vec<Remembered>,
}

/// What a person said of a header.
#[derive(Debug, Serialize, ToSchema)]
pub struct Remembered {
    header: String,
    field: String,
    said_by: String,
    /// Milliseconds since 1970.
    said_at: i64,
}

/// A table, and what each of its columns is called in a correction.
#[derive(Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    table: &'a Table,
    places: Vec<String>,
}

/// How a file was read.
#[utoipa::path(get, path = "/api/v1/offer/{id}/manifests/{manifest}/columns", tag = "offer", params(("id" = Uuid, Path), ("manifest" = Uuid, Path)), responses((status = 200, body = FileReading)))]
pub async fn of_file(
    ctx: Ctx,
    Path((id, manifest)): Path<(DonationId, Uuid)>,
) -> Outcome<Json<FileReading>> {
    let db = &ctx.app.store.read;
    let donation = access::donation(&ctx.actor, db, id).await?;
    access::whole(&ctx.actor)?;
    let manifest = donations::manifest(db, id.0, ManifestId(manifest)).await?;
    let reading = Reading::of(&manifest)?;
    let shown = |table| Shown::of(table);
    let tables: Vec<Shown<'_>> = reading.tables.iter().map(shown).collect();
    let memory = memory_of(&ctx, donation.donor_id).await?;
    let mut remembered: Vec<Remembered> = memory
        .into_values()
        .map(|row| Remembered {
            header: row.header,
            field: row.field,
            said_by: row.said_by,
            said_at: row.said_at,
        })
        .collect();
    remembered.sort_by(|a, b| a.header.cmp(&b.header));
    Ok(Json(FileReading {
        schema: "gapless.reading/1",
        tables: serde_json::to_value(&tables).map_err(Failure::fault)?,
        format: reading.format,
        encoding: reading.encoding,
        delimiter: reading.delimiter,
        remembered,
    }))
}

impl<'a> Shown<'a> {
    fn of(table: &'a Table) -> Self {
        let places = table.columns.iter().map(|c| table.place_of(c)).collect();
        Self { table, places }
    }
}
