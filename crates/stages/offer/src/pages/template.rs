//! An empty list to fill in, with the headers in the reader's language. Its example row has the quantity zero: read with the rest,
//! it offers nothing and is listed as skipped.

use axum::{
    extract::Query,
    http::header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use gapless_papers::sheet::{Cell, Column, Format, write};
use gapless_web::{
    Ctx, Failure, Outcome,
    i18n::{self, Lang},
};
use serde::Deserialize;

/// In which language.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// A language of the program; the reader's without it.
    pub lang: Option<String>,
}

/// Columns of the list, by the key of their header, each with its example.
const COLUMNS: &[(&str, &str)] = &[
    ("template-category", "template-example-category"),
    ("template-manufacturer", "Dell"),
    ("template-model", "Latitude 5490"),
    ("template-serial", "AB12CD3"),
    ("template-tag", "ACME-0001"),
    ("template-cpu", "i5-8350U"),
    ("template-ram", "8 GB"),
    ("template-storage", "256 GB"),
    ("template-screen", "14"),
    ("template-condition", "template-example-condition"),
    ("template-office", "template-example-office"),
    ("template-quantity", "0"),
    ("template-notes", "template-example-notes"),
];

/// `GET /offer/template.xlsx`
pub async fn xlsx(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Response> {
    let lang = asked.lang.as_deref().and_then(Lang::parse);
    let lang = lang.unwrap_or(ctx.lang);
    let bytes = workbook(lang)?;
    let name = i18n::t(lang, "template-file").into_owned();
    let kind = Format::Xlsx.content_type().to_owned();
    let file = format!("attachment; filename=\"{name}.xlsx\"");
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, file)], bytes).into_response())
}

/// The list in a language.
pub(crate) fn workbook(lang: Lang) -> Result<Vec<u8>, Failure> {
    let columns = COLUMNS
        .iter()
        .map(|(key, _)| Column::text(i18n::t(lang, key)));
    let example = COLUMNS.iter().map(|(_, text)| {
        if text.starts_with("template-") {
            Cell::from(&*i18n::t(lang, text))
        } else {
            Cell::from(*text)
        }
    });
    let columns: Vec<Column> = columns.collect();
    let rows = vec![example.collect::<Vec<Cell>>()];
    let title = i18n::t(lang, "template-title");
    write(&title, &columns, rows, Format::Xlsx).map_err(Failure::fault)
}
