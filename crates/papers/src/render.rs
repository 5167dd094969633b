//! One way from values to a PDF: template, JSON, pictures, attachment; then the cache is emptied.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::{Value, json};
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::failure::within;
use crate::frame::PAGE_WORDS;
use crate::limits;
use crate::world::PaperWorld;
use crate::{Frame, PaperError};

/// Compiled documents between which the memo cache forgets: none is kept.
const MEMO_AGE_MAX: usize = 0;

/// A picture that a template reads by name.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The name in the template, `pictures/from.png`.
    pub name: String,
    /// PNG or SVG.
    pub bytes: Vec<u8>,
}

/// One paper: which template, under which title, with which values.
#[derive(Debug)]
pub struct Paper<'a, T: Serialize> {
    /// The template's file name without `.typ`.
    pub template: &'a str,
    /// The title in the PDF's properties; a reader's window shows it.
    pub title: String,
    /// What names this paper for ever (a number); makes the PDF's own identifier.
    pub ident: String,
    /// The words that the template uses, besides those of every page, with blanks between.
    pub words: &'a str,
    /// The values, `d` in the template.
    pub values: &'a T,
    /// Pictures that the template reads.
    pub pictures: Vec<Picture>,
}

/// How many pages a paper has, and its text in reading order; for tests and for search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The text of the page, one run after the other.
    pub text: String,
}

/// Sets a paper and gives it as PDF/A-3.
///
/// This works for up to seconds on one thread: call it from a job or a blocking task.
pub fn render<T: Serialize>(
    paper: &Paper<'_, T>,
    frame: &Frame<'_>,
) -> Result<Vec<u8>, PaperError> {
    let document = lay_out(paper, frame)?;
    let made = typst_pdf::pdf(&document, &options(paper, frame)?);
    comemo::evict(MEMO_AGE_MAX);
    made.map_err(|errors| refused(paper.template, &errors))
}

/// The pages of a paper as text, by the same layout that the PDF has.
pub fn pages<T: Serialize>(
    paper: &Paper<'_, T>,
    frame: &Frame<'_>,
) -> Result<Vec<Page>, PaperError> {
    let pages = lay_out(paper, frame)?
        .pages()
        .iter()
        .map(|page| Page {
            text: text_of(&page.frame),
        })
        .collect();
    Ok(pages)
}

fn lay_out<T: Serialize>(
    paper: &Paper<'_, T>,
    frame: &Frame<'_>,
) -> Result<PagedDocument, PaperError> {
    let files = files(paper, frame)?;
    let world = PaperWorld::new(paper.template, files, datetime(frame)).ok_or_else(|| {
        PaperError::Template {
            template: paper.template.to_owned(),
            message: "the name of the template is no path".to_owned(),
        }
    })?;
    let compiled = typst::compile::<PagedDocument>(&world);
    // Before the export begins: what layout remembered is half of the memory of a long report.
    comemo::evict(MEMO_AGE_MAX);
    compiled
        .output
        .map_err(|errors| refused(paper.template, &errors))
}

fn files<T: Serialize>(
    paper: &Paper<'_, T>,
    frame: &Frame<'_>,
) -> Result<BTreeMap<String, Bytes>, PaperError> {
    let mut words = frame.some_words(PAGE_WORDS);
    words.extend(frame.some_words(paper.words));
    let data = json!({
        "language": frame.language,
        "title": paper.title,
        "programme": frame.programme,
        "made_at": made_at(frame),
        "attachment": frame.attachment.as_ref().map_or(Value::Null, |attachment| json!({
            "name": attachment.name,
            "description": attachment.description,
        })),
        "w": words,
        "d": paper.values,
    });
    let data = serde_json::to_vec(&data)?;
    within("bytes of values", data.len(), limits::DATA_BYTES_MAX)?;
    within("pictures", paper.pictures.len(), limits::PICTURES_MAX)?;
    let mut files = BTreeMap::from([("data.json".to_owned(), Bytes::new(data))]);
    for picture in &paper.pictures {
        within(
            "bytes of a picture",
            picture.bytes.len(),
            limits::PICTURE_BYTES_MAX,
        )?;
        files.insert(picture.name.clone(), Bytes::new(picture.bytes.clone()));
    }
    if let Some(attachment) = &frame.attachment {
        let bytes = attachment.bytes.clone();
        within(
            "bytes of the attachment",
            bytes.len(),
            limits::ATTACHMENT_BYTES_MAX,
        )?;
        files.insert("attachment.json".to_owned(), Bytes::new(bytes));
    }
    Ok(files)
}

fn options<T: Serialize>(
    paper: &Paper<'_, T>,
    frame: &Frame<'_>,
) -> Result<PdfOptions, PaperError> {
    let standards =
        PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|error| {
            PaperError::Template {
                template: paper.template.to_owned(),
                message: error.message().to_string(),
            }
        })?;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("gapless/{}/{}", paper.template, paper.ident)),
        creator: Smart::Custom(Some(
            concat!("Gapless ", env!("CARGO_PKG_VERSION")).to_owned(),
        )),
        timestamp: datetime(frame).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

/// The time on the paper, to the minute, in UTC and written as such.
fn made_at(frame: &Frame<'_>) -> String {
    frame
        .made_at
        .to_zoned(TimeZone::UTC)
        .strftime("%Y-%m-%d %H:%M UTC")
        .to_string()
}

fn datetime(frame: &Frame<'_>) -> Option<Datetime> {
    let at = frame.made_at.to_zoned(TimeZone::UTC).datetime();
    let part = |value: i8| u8::try_from(value).ok();
    Datetime::from_ymd_hms(
        i32::from(at.year()),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )
}

fn refused(template: &str, errors: &[SourceDiagnostic]) -> PaperError {
    let lines: Vec<String> = errors
        .iter()
        .map(|error| {
            let hints: Vec<&str> = error.hints.iter().map(|hint| hint.v.as_str()).collect();
            format!("{} {}", error.message, hints.join("; "))
        })
        .collect();
    PaperError::Template {
        template: template.to_owned(),
        message: lines.join(" | "),
    }
}

fn text_of(frame: &typst::layout::Frame) -> String {
    use typst::layout::FrameItem;
    let mut text = String::new();
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => text.push_str(&text_of(&group.frame)),
            FrameItem::Text(run) => {
                text.push_str(&run.text);
                text.push('\n');
            }
            _ => {}
        }
    }
    text
}
