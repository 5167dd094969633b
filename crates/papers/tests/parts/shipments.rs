//! Papers of shipments.

use super::{assert_says, invented, scan, setting::framed};
use gapless_papers::document::{form, item_record};
use rxing::BarcodeFormat;

#[test]
fn a_form_says_all_of_its_parts_and_stays_itself() {
    let paper = invented::form();
    let pages = framed("en", None, |frame| form::form_pages(&paper, frame).unwrap());
    assert_says(
        &pages,
        &[
            "Deed of donation",
            "Acte de donation",
            "S26-0001",
            "Recipient",
            "École Sankoré",
            "Laptop computer",
            "fully functional",
            "Ines Peeters",
        ],
    );
    let print = || framed("en", None, |frame| form::form(&paper, frame).unwrap());
    assert_eq!(print(), print());
}

#[test]
fn the_record_of_a_device_holds_its_fields_and_scans() {
    let records = invented::item_records();
    let pages = framed("en", None, |frame| {
        item_record::item_record_pages(&records, frame).unwrap()
    });
    assert_eq!(pages.len(), 2, "one label a page");
    for (label, value) in &records[0].fields {
        assert_says(&pages[..1], &[label, value]);
    }
    let pdf = framed("en", None, |frame| {
        item_record::item_records(&records, frame).unwrap()
    });
    assert_eq!(scan(pdf, 1, BarcodeFormat::QR_CODE), records[1].url);
}
