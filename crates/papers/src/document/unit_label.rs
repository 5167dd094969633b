//! The label on a box, pallet or cage: what it is, where from, where to, one of how many.

use serde::{Deserialize, Serialize};

use crate::failure::within;
use crate::render::pages;
use crate::{Frame, Page, Paper, PaperError, code, figures, limits, render};

/// Words of the template.
pub const WORDS: &str = "\
    unit-label unit from to donor donation seal gross-weight devices-head";

/// One label on a packing unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitLabel {
    /// The unit's number as people say it, `24-0031-BRU-03`.
    pub number: String,
    /// Eighteen digits of an SSCC with a right check digit; else the number is the bar code.
    pub sscc: Option<String>,
    /// Where the QR code leads.
    pub url: String,
    /// Box, pallet or cage, in the reader's language.
    pub kind: String,
    /// Whose goods.
    pub donor: String,
    /// Which donation.
    pub donation: String,
    /// The office where it was packed, with its place.
    pub from: String,
    /// The hub or refurbisher that it goes to, with its place.
    pub to: String,
    /// Which of the office's units.
    pub position: u64,
    /// How many units in all.
    pub units: u64,
    /// The seal's number.
    pub seal: Option<String>,
    /// What it weighs with everything, in grams.
    pub gross_g: Option<u64>,
    /// Devices in it.
    pub devices: Option<u64>,
}

#[derive(Serialize)]
struct Drawn<'a> {
    #[serde(flatten)]
    label: &'a UnitLabel,
    qr: String,
    bars: String,
    bars_text: String,
    gross: Option<String>,
    devices_text: Option<String>,
}

/// Labels of A6, one a page, as a PDF.
pub fn unit_labels(labels: &[UnitLabel], frame: &Frame<'_>) -> Result<Vec<u8>, PaperError> {
    render(&paper(&drawn(labels, frame)?, frame), frame)
}

/// The pages of the same labels as text.
pub fn unit_label_pages(labels: &[UnitLabel], frame: &Frame<'_>) -> Result<Vec<Page>, PaperError> {
    pages(&paper(&drawn(labels, frame)?, frame), frame)
}

fn drawn<'a>(labels: &'a [UnitLabel], frame: &Frame<'_>) -> Result<Vec<Drawn<'a>>, PaperError> {
    within("labels", labels.len(), limits::LABELS_MAX)?;
    labels
        .iter()
        .map(|label| {
            let (bars, bars_text) = match &label.sscc {
                Some(sscc) => (code::sscc_svg(sscc, sscc)?, format!("(00) {sscc}")),
                None => (
                    code::code_128_svg(&label.number, &label.number)?,
                    label.number.clone(),
                ),
            };
            Ok(Drawn {
                label,
                qr: code::qr_svg(&label.url, &label.url)?,
                bars,
                bars_text,
                gross: label
                    .gross_g
                    .map(|gross_g| figures::kilograms(frame.language, gross_g)),
                devices_text: label
                    .devices
                    .map(|number| figures::count(frame.language, number)),
            })
        })
        .collect()
}

fn paper<'a>(values: &'a Vec<Drawn<'a>>, frame: &Frame<'_>) -> Paper<'a, Vec<Drawn<'a>>> {
    let first = values
        .first()
        .map_or("", |drawn| drawn.label.number.as_str());
    Paper {
        template: "unit_label",
        title: format!("{} {first}", frame.word("unit-label")),
        ident: first.to_owned(),
        words: WORDS,
        values,
        pictures: Vec::new(),
    }
}
