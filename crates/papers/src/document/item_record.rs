//! The record on a device that goes abroad (WEEE Directive, Annex VI, point 3): a label that is read without unpacking.

use serde::{Deserialize, Serialize};

use crate::failure::within;
use crate::render::pages;
use crate::{Frame, Page, Paper, PaperError, code, limits, render};

/// One record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemRecord {
    /// What label it is, in one or two languages.
    pub title: String,
    /// Our id of the device.
    pub device: String,
    /// Where the QR code leads.
    pub url: String,
    /// The fields with their labels, in their order.
    pub fields: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Drawn<'a> {
    #[serde(flatten)]
    record: &'a ItemRecord,
    qr: String,
}

/// Labels of 100 by 74 millimetres, one a page, as a PDF.
pub fn item_records(records: &[ItemRecord], frame: &Frame<'_>) -> Result<Vec<u8>, PaperError> {
    render(&paper(&drawn(records)?), frame)
}

/// The pages of the same labels as text.
pub fn item_record_pages(
    records: &[ItemRecord],
    frame: &Frame<'_>,
) -> Result<Vec<Page>, PaperError> {
    pages(&paper(&drawn(records)?), frame)
}

fn drawn(records: &[ItemRecord]) -> Result<Vec<Drawn<'_>>, PaperError> {
    within("labels", records.len(), limits::LABELS_MAX)?;
    let one = |record| -> Result<Drawn<'_>, PaperError> {
        let record: &ItemRecord = record;
        Ok(Drawn {
            record,
            qr: code::qr_svg(&record.url, &record.url)?,
        })
    };
    records.iter().map(one).collect()
}

fn paper<'a>(values: &'a Vec<Drawn<'a>>) -> Paper<'a, Vec<Drawn<'a>>> {
    let first = values.first();
    let (title, ident) = first.map_or(("", ""), |drawn| {
        (&*drawn.record.title, &*drawn.record.device)
    });
    Paper {
        template: "item_record",
        title: format!("{title} {ident}"),
        ident: format!("item-record/{ident}/{}", values.len()),
        words: "",
        values,
        pictures: Vec::new(),
    }
}
