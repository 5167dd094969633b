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
    certificate, certificate_table, device_label, form, hand_over, invoice, item_record, minutes,
    packing_list, status_report, status_sheet, unit_label,
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
    let mut jobs = goods();
    jobs.extend(evidence());
    jobs.extend(projects());
    jobs.extend(reports());
    jobs
}

const BARE: Option<&()> = None;

/// What travels with the goods.
fn goods() -> Vec<(&'static str, Job)> {
    let roll = || {
        let labels = invented::labels(3);
        let stock = device_label::Stock::Roll;
        in_frame("en", BARE, |frame| {
            device_label::device_labels(&labels, stock, frame)
        })
    };
    let sheet = || {
        let labels = invented::labels(30);
        let stock = device_label::Stock::Sheet { used: 4 };
        in_frame("de", BARE, |frame| {
            device_label::device_labels(&labels, stock, frame)
        })
    };
    let unit = || {
        let labels = invented::unit_labels();
        in_frame("fr", BARE, |frame| unit_label::unit_labels(&labels, frame))
    };
    let packing = || {
        let list = invented::packing_list();
        in_frame("nl", BARE, |frame| packing_list::packing_list(&list, frame))
    };
    let packing_before = || {
        let list = invented::packing_list_before(120);
        in_frame("en", BARE, |frame| packing_list::packing_list(&list, frame))
    };
    let hand_over = || {
        let paper = invented::hand_over();
        in_frame("fr", Some(&paper), |frame| {
            hand_over::hand_over(&paper, frame)
        })
    };
    vec![
        ("label-roll.pdf", Box::new(roll)),
        ("label-sheet.pdf", Box::new(sheet)),
        ("unit-label.pdf", Box::new(unit)),
        ("packing-list.pdf", Box::new(packing)),
        ("packing-list-before.pdf", Box::new(packing_before)),
        ("hand-over.pdf", Box::new(hand_over)),
    ]
}

/// What proves that no data left.
fn evidence() -> Vec<(&'static str, Job)> {
    let sanitized = || {
        let paper = invented::certificate();
        in_frame("en", Some(&paper), |frame| {
            certificate::certificate(&paper, frame)
        })
    };
    let destroyed = || {
        let paper = invented::certificate_of_destruction();
        in_frame("de", Some(&paper), |frame| {
            certificate::certificate(&paper, frame)
        })
    };
    let table = || {
        let paper = invented::certificate_table(140);
        in_frame("pt", BARE, |frame| {
            certificate_table::certificate_table(&paper, frame)
        })
    };
    vec![
        ("certificate.pdf", Box::new(sanitized)),
        ("certificate-of-destruction.pdf", Box::new(destroyed)),
        ("certificates.pdf", Box::new(table)),
    ]
}

fn report(language: &str, count: usize) -> Result<Vec<u8>, PaperError> {
    let paper = invented::status_report(count);
    in_frame(language, Some(&paper), |frame| {
        status_report::status_report(&paper, frame)
    })
}

fn sheet(language: &str, count: usize) -> Result<Vec<u8>, PaperError> {
    let paper = invented::status_report(count);
    in_frame(language, BARE, |frame| {
        status_sheet::status_sheet(&paper, frame)
    })
}

/// What the committee and the projects get.
fn projects() -> Vec<(&'static str, Job)> {
    let decided = || {
        let paper = invented::minutes();
        in_frame("en", BARE, |frame| minutes::minutes(&paper, frame))
    };
    let owed = || {
        let paper = invented::invoice();
        in_frame("nl", BARE, |frame| invoice::invoice(&paper, frame))
    };
    let given = || in_frame("en", BARE, |frame| form::form(&invented::form(), frame));
    let records = || {
        let records = invented::item_records();
        in_frame("en", BARE, |frame| {
            item_record::item_records(&records, frame)
        })
    };
    vec![
        ("minutes.pdf", Box::new(decided)),
        ("invoice.pdf", Box::new(owed)),
        ("deed.pdf", Box::new(given)),
        ("item-records.pdf", Box::new(records)),
    ]
}

/// What the donor gets at the end.
fn reports() -> Vec<(&'static str, Job)> {
    let provisional = || {
        let mut paper = invented::status_report(24);
        paper.edition = None;
        paper.books.received += 1;
        in_frame("fr", BARE, |frame| {
            status_report::status_report(&paper, frame)
        })
    };
    vec![
        ("status-report.pdf", Box::new(|| report("en", 331))),
        ("status-report.xlsx", Box::new(|| sheet("en", 331))),
        ("provisional-report.pdf", Box::new(provisional)),
        ("large-report.pdf", Box::new(|| report("nl", MANY))),
        ("large-report.xlsx", Box::new(|| sheet("nl", MANY))),
    ]
}
