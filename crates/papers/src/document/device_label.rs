//! The label on a device: our id for eyes, scanner and phone, and the donor's own number beside it.

use serde::{Deserialize, Serialize};

use crate::failure::within;
use crate::render::pages;
use crate::{Frame, Page, Paper, PaperError, code, limits, render};

/// Words of the template.
pub const WORDS: &str = "\
    device-label asset-tag";

/// Labels on one A4 sheet: three in a row, eight rows of 70 by 37 mm.
pub const SHEET_LABELS: usize = 24;

/// One label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceLabel {
    /// Our id, `G-7Q4K2X`.
    pub device_id: String,
    /// Where the QR code leads, `https://host/d/G-7Q4K2X`.
    pub url: String,
    /// Maker.
    pub maker: String,
    /// Model.
    pub model: String,
    /// The donor's number.
    pub asset_tag: Option<String>,
    /// Serial number.
    pub serial: Option<String>,
}

/// How labels are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stock {
    /// A roll of labels of 62 by 29 mm: one label a page.
    Roll,
    /// A4 sheets of 24 labels of 70 by 37 mm, some of which may be gone already.
    Sheet {
        /// Labels of the first sheet that are gone.
        used: usize,
    },
}

#[derive(Serialize)]
struct Drawn<'a> {
    #[serde(flatten)]
    label: &'a DeviceLabel,
    qr: String,
    bars: String,
}

#[derive(Serialize)]
struct Values<'a> {
    sheet: bool,
    used: usize,
    labels: Vec<Drawn<'a>>,
}

/// Labels as a PDF for a label printer or for sheets of labels.
pub fn device_labels(
    labels: &[DeviceLabel],
    stock: Stock,
    frame: &Frame<'_>,
) -> Result<Vec<u8>, PaperError> {
    render(&paper(&values(labels, stock)?, frame), frame)
}

/// The pages of the same labels as text.
pub fn device_label_pages(
    labels: &[DeviceLabel],
    stock: Stock,
    frame: &Frame<'_>,
) -> Result<Vec<Page>, PaperError> {
    pages(&paper(&values(labels, stock)?, frame), frame)
}

fn values(labels: &[DeviceLabel], stock: Stock) -> Result<Values<'_>, PaperError> {
    within("labels", labels.len(), limits::LABELS_MAX)?;
    let labels = labels
        .iter()
        .map(|label| {
            let qr = code::qr_svg(&label.url, &label.url)?;
            let bars = code::code_128_svg(&label.device_id, &label.device_id)?;
            Ok(Drawn { label, qr, bars })
        })
        .collect::<Result<_, PaperError>>()?;
    let (sheet, used) = match stock {
        Stock::Roll => (false, 0),
        Stock::Sheet { used } => (true, used % SHEET_LABELS),
    };
    Ok(Values {
        sheet,
        used,
        labels,
    })
}

fn paper<'a>(values: &'a Values<'a>, frame: &Frame<'_>) -> Paper<'a, Values<'a>> {
    let first = values
        .labels
        .first()
        .map_or("", |drawn| drawn.label.device_id.as_str());
    Paper {
        template: "device_label",
        title: format!("{} {first}", frame.word("device-label")),
        ident: first.to_owned(),
        words: WORDS,
        values,
        pictures: Vec::new(),
    }
}
