//! Writes every paper with invented data into a folder, to be looked at.
//!
//! `cargo run -p gapless-papers --example papers -- DIR [NAME]`

#![expect(clippy::expect_used, reason = "an example may stop where it stands")]

mod invented;
mod setting;

use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use gapless_papers::document::{
    certificate, certificate_table, device_label, hand_over, packing_list, status_report,
    status_sheet, unit_label,
};
use gapless_papers::{Frame, PaperError};
use serde::Serialize;

/// Devices in the large report.
const MANY: usize = 2_000;

type Job = Box<dyn Fn() -> Result<Vec<u8>, PaperError>>;

fn main() {
    let folder = env::args().nth(1).expect("name a folder");
    let only = env::args().nth(2);
    fs::create_dir_all(&folder).expect("the folder can be made");
    for (name, job) in jobs() {
        if only
            .as_ref()
            .is_some_and(|only| !name.starts_with(only.as_str()))
        {
            continue;
        }
        let begun = Instant::now();
        match job() {
            Ok(bytes) => {
                println!("{name}: {} bytes in {:.2?}", bytes.len(), begun.elapsed());
                fs::write(Path::new(&folder).join(name), bytes).expect("the file can be written");
            }
            Err(error) => println!("{name}: {error}"),
        }
    }
}

fn in_frame<T: Serialize>(
    language: &str,
    values: Option<&T>,
    made: impl Fn(&Frame<'_>) -> Result<Vec<u8>, PaperError>,
) -> Result<Vec<u8>, PaperError> {
    let attached = values.map(|values| serde_json::to_vec_pretty(values).expect("values are JSON"));
    setting::framed(language, attached, made)
}

fn jobs() -> Vec<(&'static str, Job)> {
    let none: Option<&()> = None;
    vec![
        (
            "label-roll.pdf",
            Box::new(move || {
                let labels = invented::labels(3);
                in_frame("en", none, |frame| {
                    device_label::device_labels(&labels, device_label::Stock::Roll, frame)
                })
            }),
        ),
        (
            "label-sheet.pdf",
            Box::new(move || {
                let labels = invented::labels(30);
                let stock = device_label::Stock::Sheet { used: 4 };
                in_frame("de", none, |frame| {
                    device_label::device_labels(&labels, stock, frame)
                })
            }),
        ),
        (
            "unit-label.pdf",
            Box::new(move || {
                let labels = invented::unit_labels();
                in_frame("fr", none, |frame| unit_label::unit_labels(&labels, frame))
            }),
        ),
        (
            "packing-list.pdf",
            Box::new(move || {
                let list = invented::packing_list();
                in_frame("nl", none, |frame| packing_list::packing_list(&list, frame))
            }),
        ),
        (
            "hand-over.pdf",
            Box::new(move || {
                let paper = invented::hand_over();
                in_frame("fr", Some(&paper), |frame| {
                    hand_over::hand_over(&paper, frame)
                })
            }),
        ),
        (
            "certificate.pdf",
            Box::new(|| {
                let paper = invented::certificate();
                in_frame("en", Some(&paper), |frame| {
                    certificate::certificate(&paper, frame)
                })
            }),
        ),
        (
            "certificate-of-destruction.pdf",
            Box::new(|| {
                let paper = invented::certificate_of_destruction();
                in_frame("de", Some(&paper), |frame| {
                    certificate::certificate(&paper, frame)
                })
            }),
        ),
        (
            "certificates.pdf",
            Box::new(move || {
                let paper = invented::certificate_table(140);
                in_frame("pt", none, |frame| {
                    certificate_table::certificate_table(&paper, frame)
                })
            }),
        ),
        (
            "status-report.pdf",
            Box::new(|| {
                let paper = invented::status_report(331);
                in_frame("en", Some(&paper), |frame| {
                    status_report::status_report(&paper, frame)
                })
            }),
        ),
        (
            "status-report.xlsx",
            Box::new(move || {
                let paper = invented::status_report(331);
                in_frame("en", none, |frame| {
                    status_sheet::status_sheet(&paper, frame)
                })
            }),
        ),
        (
            "provisional-report.pdf",
            Box::new(move || {
                let mut paper = invented::status_report(24);
                paper.edition = None;
                paper.books.received += 1;
                in_frame("fr", none, |frame| {
                    status_report::status_report(&paper, frame)
                })
            }),
        ),
        (
            "large-report.pdf",
            Box::new(|| {
                let paper = invented::status_report(MANY);
                in_frame("nl", Some(&paper), |frame| {
                    status_report::status_report(&paper, frame)
                })
            }),
        ),
        (
            "large-report.xlsx",
            Box::new(move || {
                let paper = invented::status_report(MANY);
                in_frame("nl", none, |frame| {
                    status_sheet::status_sheet(&paper, frame)
                })
            }),
        ),
    ]
}
