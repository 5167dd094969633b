//! All certificates of a donation as one table: what an auditor ticks off.

use serde::{Deserialize, Serialize};

use super::certificate::MediumResult;
use crate::failure::within;
use crate::render::pages;
use crate::{Frame, Page, Paper, PaperError, figures, limits, render};

/// Words of the template.
pub const WORDS: &str = "\
    certificates-of certificates-say donor issued-by issued-on certificate-no asset-tag serial \
    device device-id medium medium-serial technique level verification date result result-erased \
    result-erased-with-exceptions result-failed result-destroyed result-no-medium media \
    devices-head void not-recorded standard no-certificates verify-here";

/// All certificates of a donation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateTable {
    /// Whose data.
    pub donor: String,
    /// Which donation.
    pub donation: String,
    /// Who issued them: name, then address, a line each.
    pub issuer: Vec<String>,
    /// When this table was made.
    pub issued_on: String,
    /// Standard and revision that the methods follow.
    pub standard: Option<String>,
    /// Where certificates are verified, `https://host/v/`.
    pub verify_url: String,
    /// One row a medium.
    pub rows: Vec<CertificateRow>,
}

/// One medium in the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateRow {
    /// The certificate's number.
    pub number: String,
    /// Whether the certificate was taken back.
    pub void: bool,
    /// The donor's number of the device.
    pub asset_tag: Option<String>,
    /// Serial number of the device.
    pub serial: Option<String>,
    /// Our id of the device.
    pub device_id: String,
    /// Kind and capacity of the medium.
    pub medium: Option<String>,
    /// Serial number of the medium.
    pub medium_serial: Option<String>,
    /// Clear, Purge or Destroy.
    pub level: Option<String>,
    /// The technique.
    pub technique: Option<String>,
    /// Full or sampled.
    pub verification: Option<String>,
    /// What came of it.
    pub result: MediumResult,
    /// When.
    pub date: Option<String>,
}

#[derive(Serialize)]
struct Values<'a> {
    #[serde(flatten)]
    table: &'a CertificateTable,
    results: Vec<(&'static str, String)>,
    media: String,
    devices: String,
    chunk: usize,
}

/// The table as a PDF.
pub fn certificate_table(
    table: &CertificateTable,
    frame: &Frame<'_>,
) -> Result<Vec<u8>, PaperError> {
    render(&paper(table, &values(table, frame)?, frame), frame)
}

/// The pages of the same table as text.
pub fn certificate_table_pages(
    table: &CertificateTable,
    frame: &Frame<'_>,
) -> Result<Vec<Page>, PaperError> {
    pages(&paper(table, &values(table, frame)?, frame), frame)
}

fn values<'a>(table: &'a CertificateTable, frame: &Frame<'_>) -> Result<Values<'a>, PaperError> {
    within(
        "rows of a table of certificates",
        table.rows.len(),
        limits::REPORT_ROWS_MAX,
    )?;
    let results = [
        (MediumResult::Erased, "result-erased"),
        (
            MediumResult::ErasedWithExceptions,
            "result-erased-with-exceptions",
        ),
        (MediumResult::Destroyed, "result-destroyed"),
        (MediumResult::NoMedium, "result-no-medium"),
        (MediumResult::Failed, "result-failed"),
    ];
    // A certificate that was taken back proves nothing, so its media are not counted.
    let counted = |result| {
        table
            .rows
            .iter()
            .filter(|row| !row.void && row.result == result)
            .count()
    };
    let mut devices: Vec<&str> = table
        .rows
        .iter()
        .map(|row| row.device_id.as_str())
        .collect();
    devices.sort_unstable();
    devices.dedup();
    let number = |n: usize| figures::count(frame.language, n as u64);
    Ok(Values {
        table,
        results: results
            .into_iter()
            .map(|(result, word)| (word, counted(result)))
            .filter(|(_, n)| *n > 0)
            .map(|(word, n)| (word, number(n)))
            .collect(),
        media: number(table.rows.iter().filter(|row| !row.void).count()),
        devices: number(devices.len()),
        chunk: limits::TABLE_CHUNK_ROWS,
    })
}

fn paper<'a>(
    table: &CertificateTable,
    values: &'a Values<'a>,
    frame: &Frame<'_>,
) -> Paper<'a, Values<'a>> {
    Paper {
        template: "certificate_table",
        title: format!("{} {}", frame.word("certificates-of"), table.donation),
        ident: table.donation.clone(),
        words: WORDS,
        values,
        pictures: Vec::new(),
    }
}
