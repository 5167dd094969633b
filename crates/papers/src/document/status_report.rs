//! The status report of a donation: the books on the first page, then every item, then the
//! certificates. What the donor hands to an auditor.

use gapless_journey::books::Books;
use serde::{Deserialize, Serialize};

use crate::chart::{Ribbon, RibbonPart, Tone, ribbon};
use crate::failure::within;
use crate::render::pages;
use crate::{Frame, Page, Paper, PaperError, code, figures, limits, render};

/// Words of the template.
pub const WORDS: &str = "\
    status-report edition provisional provisional-says donor hub picked-up-on due-on issued-on \
    issued-by verify-here books books-say books-balance books-differ lines-of-manifest \
    devices-that-came claimed lines-refused withdrawn undecided agreed received lines-received \
    lines-missing lines-expected unexpected in-process ready reserved on-the-way in-use retired lost \
    for-parts recycled returned figures counted computed basis what-happened where-devices-are \
    items items-say asset-tag serial device-id model outcome grades erasure certificate-no \
    went-to certificates annex-says certificate-kind status no-certificates no-office no-items \
    attached came";

/// A status report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusReport {
    /// Which donation, as people say it.
    pub donation: String,
    /// Which edition of the report; `None` while the donor's page is live and nothing was issued.
    pub edition: Option<u32>,
    /// Whose goods: name, then address, a line each.
    pub donor: Vec<String>,
    /// The hub that they were picked up at.
    pub hub: Option<String>,
    /// When.
    pub picked_up_on: Option<String>,
    /// When the report is due.
    pub due_on: Option<String>,
    /// When it was issued.
    pub issued_on: Option<String>,
    /// Who issues it: name, then address, a line each.
    pub issuer: Vec<String>,
    /// The page that verifies it.
    pub verify_url: Option<String>,
    /// The books (rule 1).
    pub books: Books,
    /// Figures, counted ones and computed ones; they are shown apart and never added up.
    pub figures: Vec<Figure>,
    /// What happened, oldest first.
    pub happenings: Vec<Happening>,
    /// Every item.
    pub items: Vec<ReportItem>,
    /// Every medium; in the sheet only.
    pub media: Vec<ReportMedium>,
    /// Every certificate.
    pub certificates: Vec<ReportCertificate>,
}

/// One figure of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The number with its unit, as the reader is to see it.
    pub value: String,
    /// Whether it was counted or computed.
    pub computed: bool,
    /// What it is made of: factor, source, version, range.
    pub basis: Option<String>,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happening {
    /// When.
    pub on: String,
    /// What.
    pub what: String,
}

/// One item of the donation under the donor's own numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportItem {
    /// The donor's number.
    pub asset_tag: Option<String>,
    /// Serial number.
    pub serial: Option<String>,
    /// Our id; absent while the item did not come.
    pub device_id: Option<String>,
    /// The office.
    pub office: Option<String>,
    /// What kind of thing, in the reader's language.
    pub kind: String,
    /// Maker and model.
    pub model: String,
    /// What happened to it, in the reader's language.
    pub outcome: String,
    /// What the outcome's mark says.
    pub tone: Tone,
    /// F1 to F6.
    pub functional_grade: Option<String>,
    /// C1 to C9.
    pub cosmetic_grade: Option<String>,
    /// The result of erasure, in the reader's language.
    pub erasure: Option<String>,
    /// Numbers of its certificates.
    pub certificates: Vec<String>,
    /// Where it went.
    pub went_to: Option<String>,
    /// Why it was not reused.
    pub why_not: Option<String>,
}

/// One medium, for the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportMedium {
    /// Our id of its device.
    pub device_id: String,
    /// The donor's number of its device.
    pub asset_tag: Option<String>,
    /// Kind.
    pub kind: String,
    /// Model.
    pub model: Option<String>,
    /// Serial number.
    pub serial: Option<String>,
    /// What it holds.
    pub capacity: Option<String>,
    /// Clear, Purge or Destroy.
    pub level: Option<String>,
    /// Technique.
    pub technique: Option<String>,
    /// Full or sampled.
    pub verification: Option<String>,
    /// What came of it, in the reader's language.
    pub result: Option<String>,
    /// Tool with its version.
    pub tool: Option<String>,
    /// When it was finished.
    pub finished: Option<String>,
    /// Number of its certificate.
    pub certificate: Option<String>,
}

/// One certificate, for the annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportCertificate {
    /// Its number.
    pub number: String,
    /// Sanitization or destruction, in the reader's language.
    pub kind: String,
    /// Our id of the device.
    pub device_id: String,
    /// The donor's number.
    pub asset_tag: Option<String>,
    /// Serial number of the device.
    pub serial: Option<String>,
    /// When it was issued.
    pub issued_on: String,
    /// In force or void, in the reader's language.
    pub status: String,
    /// The page that verifies it.
    pub verify_url: Option<String>,
}

/// A row of the table of items: texts, then what its mark says.
type ItemRow<'a> = (Vec<Option<String>>, Tone, Option<&'a str>);

#[derive(Serialize)]
struct OfficeItems<'a> {
    office: Option<&'a str>,
    count: String,
    rows: Vec<ItemRow<'a>>,
}

#[derive(Serialize)]
struct Values<'a> {
    donation: &'a str,
    edition: Option<u32>,
    donor: &'a [String],
    hub: Option<&'a str>,
    picked_up_on: Option<&'a str>,
    due_on: Option<&'a str>,
    issued_on: Option<&'a str>,
    issuer: &'a [String],
    qr: Option<String>,
    verify_url: Option<&'a str>,
    lines: Vec<(&'static str, String)>,
    places: Vec<(&'static str, String)>,
    agreed: String,
    came: String,
    lines_balance: bool,
    devices_balance: bool,
    ribbon: String,
    ribbon_says: String,
    figures: &'a [Figure],
    happenings: &'a [Happening],
    offices: Vec<OfficeItems<'a>>,
    item_count: String,
    certificates: Vec<Vec<Option<String>>>,
    chunk: usize,
}

/// The report as a PDF. Give [`Frame::attachment`] the same report as JSON.
pub fn status_report(report: &StatusReport, frame: &Frame<'_>) -> Result<Vec<u8>, PaperError> {
    render(&paper(report, &values(report, frame)?, frame), frame)
}

/// The pages of the same report as text.
pub fn status_report_pages(
    report: &StatusReport,
    frame: &Frame<'_>,
) -> Result<Vec<Page>, PaperError> {
    pages(&paper(report, &values(report, frame)?, frame), frame)
}

/// The columns of the books that say where devices are, in the order of the journey.
pub(crate) const PLACES: [(&str, Tone); 10] = [
    ("in-process", Tone::Calm),
    ("ready", Tone::Moving),
    ("reserved", Tone::Moving),
    ("on-the-way", Tone::Moving),
    ("in-use", Tone::Done),
    ("retired", Tone::Done),
    ("lost", Tone::Lost),
    ("for-parts", Tone::Done),
    ("recycled", Tone::Done),
    ("returned", Tone::Calm),
];

/// The counts of [`PLACES`], in its order.
pub(crate) const fn place_counts(books: &Books) -> [u64; 10] {
    [
        books.in_process,
        books.ready,
        books.reserved,
        books.on_the_way,
        books.in_use,
        books.retired,
        books.lost,
        books.parts,
        books.recycled,
        books.returned,
    ]
}

fn values<'a>(report: &'a StatusReport, frame: &Frame<'_>) -> Result<Values<'a>, PaperError> {
    within(
        "items of a report",
        report.items.len(),
        limits::REPORT_ROWS_MAX,
    )?;
    within(
        "certificates of a report",
        report.certificates.len(),
        limits::REPORT_ROWS_MAX,
    )?;
    let books = &report.books;
    let number = |n: u64| figures::count(frame.language, n);
    let lines = [
        ("claimed", books.claimed),
        ("lines-refused", books.refused),
        ("withdrawn", books.withdrawn),
        ("undecided", books.undecided),
        ("lines-received", books.received),
        ("lines-missing", books.missing),
        ("lines-expected", books.expected),
        ("unexpected", books.unexpected),
    ];
    let places = PLACES
        .iter()
        .zip(place_counts(books))
        .map(|((word, _), n)| (*word, number(n)));
    let agreed = books.agreed();
    let (ribbon, ribbon_says) = journey(books, frame);
    let qr = match &report.verify_url {
        Some(url) => Some(code::qr_svg(url, url)?),
        None => None,
    };
    Ok(Values {
        donation: &report.donation,
        edition: report.edition,
        donor: &report.donor,
        hub: report.hub.as_deref(),
        picked_up_on: report.picked_up_on.as_deref(),
        due_on: report.due_on.as_deref(),
        issued_on: report.issued_on.as_deref(),
        issuer: &report.issuer,
        qr,
        verify_url: report.verify_url.as_deref(),
        lines: lines
            .into_iter()
            .map(|(word, n)| (word, number(n)))
            .collect(),
        places: places.collect(),
        agreed: number(agreed),
        came: number(books.came()),
        lines_balance: agreed == books.received + books.missing + books.expected,
        devices_balance: books.came() == books.placed(),
        ribbon,
        ribbon_says,
        figures: &report.figures,
        happenings: &report.happenings,
        offices: offices(&report.items, frame),
        item_count: number(report.items.len() as u64),
        certificates: report.certificates.iter().map(certificate_row).collect(),
        chunk: limits::TABLE_CHUNK_ROWS,
    })
}

/// The ribbon of where the devices are, and the same in words.
fn journey(books: &Books, frame: &Frame<'_>) -> (String, String) {
    let parts: Vec<RibbonPart> = PLACES
        .iter()
        .zip(place_counts(books))
        .filter(|(_, count)| *count > 0)
        .map(|((word, tone), count)| RibbonPart {
            name: frame.word(word),
            count,
            tone: *tone,
            link: None,
        })
        .collect();
    let says: Vec<String> = parts
        .iter()
        .map(|part| {
            format!(
                "{}: {}",
                part.name,
                figures::count(frame.language, part.count)
            )
        })
        .collect();
    let title = frame.word("where-devices-are");
    let description = format!("{title}. {}", says.join(", "));
    let drawn = ribbon(&Ribbon {
        id: "journey".to_owned(),
        title,
        description: description.clone(),
        language: frame.language.to_owned(),
        parts,
        legend: true,
    });
    (drawn, description)
}

/// Items by office, offices in the order in which they first appear.
fn offices<'a>(items: &'a [ReportItem], frame: &Frame<'_>) -> Vec<OfficeItems<'a>> {
    let mut offices: Vec<OfficeItems<'a>> = Vec::new();
    let mut places: std::collections::HashMap<Option<&str>, usize> =
        std::collections::HashMap::new();
    for item in items {
        let office = item.office.as_deref();
        let place = *places.entry(office).or_insert_with(|| {
            offices.push(OfficeItems {
                office,
                count: String::new(),
                rows: Vec::new(),
            });
            offices.len() - 1
        });
        if let Some(office) = offices.get_mut(place) {
            office.rows.push(item_row(item));
        }
    }
    for office in &mut offices {
        office.count = figures::count(frame.language, office.rows.len() as u64);
    }
    offices
}

fn item_row(item: &ReportItem) -> ItemRow<'_> {
    let grades: Vec<&str> = [&item.functional_grade, &item.cosmetic_grade]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let certificates = item.certificates.join(" ");
    let texts = vec![
        item.asset_tag.clone(),
        item.serial.clone(),
        item.device_id.clone(),
        Some(item.kind.clone()),
        Some(item.model.clone()),
        Some(item.outcome.clone()),
        Some(grades.join(" ")).filter(|text| !text.is_empty()),
        item.erasure.clone(),
        Some(certificates).filter(|text| !text.is_empty()),
        item.went_to.clone(),
    ];
    (texts, item.tone, item.why_not.as_deref())
}

fn certificate_row(certificate: &ReportCertificate) -> Vec<Option<String>> {
    vec![
        Some(certificate.number.clone()),
        Some(certificate.kind.clone()),
        certificate.asset_tag.clone(),
        certificate.serial.clone(),
        Some(format!("{}, {}", certificate.status, certificate.issued_on)),
    ]
}

fn paper<'a>(
    report: &StatusReport,
    values: &'a Values<'a>,
    frame: &Frame<'_>,
) -> Paper<'a, Values<'a>> {
    let edition = report
        .edition
        .map_or_else(String::new, |edition| format!("/{edition}"));
    Paper {
        template: "status_report",
        title: format!("{} {}", frame.word("status-report"), report.donation),
        ident: format!("{}{edition}", report.donation),
        words: WORDS,
        values,
        pictures: Vec::new(),
    }
}
