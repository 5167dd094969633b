//! Papers as their readers get them: text, page counts, codes that scan, the same bytes twice.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop where it stands"
)]

#[path = "../examples/papers/invented/mod.rs"]
mod invented;
#[path = "../examples/papers/setting.rs"]
mod setting;
#[path = "parts/shipments.rs"]
mod shipments;

use gapless_papers::document::device_label::Stock;
use gapless_papers::document::{
    certificate, certificate_table, device_label, hand_over, invoice, minutes, packing_list,
    status_report, status_sheet, unit_label,
};
use gapless_papers::{Page, PaperError, limits};
use rxing::BarcodeFormat;
use setting::framed;

/// All text of a paper without the breaks between runs.
fn text(pages: &[Page]) -> String {
    let joined: Vec<String> = pages
        .iter()
        .map(|page| page.text.replace('\n', ""))
        .collect();
    joined.concat().replace('\u{200b}', "")
}

#[track_caller]
fn assert_says(pages: &[Page], words: &[&str]) {
    let text = text(pages).replace('\u{a0}', " ");
    for word in words {
        assert!(
            text.contains(&word.replace('\u{a0}', " ")),
            "{word:?} is not in {text}"
        );
    }
    assert!(!text.contains('<'), "a word has no message: {text}");
}

/// The codes on one page of a PDF, read from its picture.
fn scan(pdf: Vec<u8>, page: usize, format: BarcodeFormat) -> String {
    let pdf = hayro::hayro_syntax::Pdf::new(pdf).expect("a PDF");
    let settings = hayro::hayro_interpret::InterpreterSettings::default();
    let page = hayro::render_pdf(&pdf, 6.0, settings, Some(page..=page))
        .unwrap()
        .remove(0);
    let luma: Vec<u8> = page.data().iter().map(|pixel| pixel.g).collect();
    let (width, height) = (u32::from(page.width()), u32::from(page.height()));
    let read = rxing::helpers::detect_in_luma(luma, width, height, Some(format));
    read.expect("the code can be read").getText().to_owned()
}

#[test]
fn a_device_label_scans_and_says_whose_the_device_was() {
    let labels = invented::labels(2);
    let label = &labels[0];
    let pages = framed("en", None, |frame| {
        device_label::device_label_pages(&labels, Stock::Roll, frame).unwrap()
    });
    assert_eq!(pages.len(), 2, "one label a page");
    let tag = label.asset_tag.clone().unwrap();
    assert_says(
        &pages[..1],
        &[&label.device_id, &label.maker, &label.model, &tag],
    );
    let pdf = framed("en", None, |frame| {
        device_label::device_labels(&labels, Stock::Roll, frame).unwrap()
    });
    assert_eq!(scan(pdf.clone(), 0, BarcodeFormat::QR_CODE), label.url);
    assert_eq!(
        scan(pdf.clone(), 0, BarcodeFormat::CODE_128),
        label.device_id
    );
    assert_eq!(scan(pdf, 1, BarcodeFormat::CODE_128), labels[1].device_id);
}

#[test]
fn a_begun_sheet_of_labels_goes_on_where_it_was_left() {
    let labels = invented::labels(24);
    let sheets = |used| {
        framed("de", None, |frame| {
            device_label::device_label_pages(&labels, Stock::Sheet { used }, frame)
                .unwrap()
                .len()
        })
    };
    assert_eq!(sheets(0), 1);
    assert_eq!(sheets(24), 1, "a sheet that is used up is thrown away");
    assert_eq!(sheets(1), 2);
}

#[test]
fn a_unit_label_scans_and_counts() {
    let labels = invented::unit_labels();
    let pages = framed("fr", None, |frame| {
        unit_label::unit_label_pages(&labels, frame).unwrap()
    });
    assert_eq!(pages.len(), 2);
    let sscc = labels[0].sscc.clone().unwrap();
    assert_says(
        &pages[..1],
        &["24-0031-BRU-01", "1/12", "312,5 kg", "BE-448 213", &sscc],
    );
    let pdf = framed("fr", None, |frame| {
        unit_label::unit_labels(&labels, frame).unwrap()
    });
    assert_eq!(scan(pdf.clone(), 0, BarcodeFormat::QR_CODE), labels[0].url);
    assert!(scan(pdf.clone(), 0, BarcodeFormat::CODE_128).ends_with(&format!("00{sscc}")));
    assert_eq!(scan(pdf, 1, BarcodeFormat::CODE_128), labels[1].number);
}

#[test]
fn minutes_say_who_decided_what_and_why() {
    let minutes = invented::minutes();
    let pages = framed("fr", None, |frame| {
        minutes::minutes_pages(&minutes, frame).unwrap()
    });
    let said = text(&pages);
    for item in &minutes.items {
        assert!(
            said.contains(&item.number) && said.contains(&item.why),
            "{}",
            item.number
        );
        assert!(item.conflicts.iter().all(|(name, _)| said.contains(name)));
    }
    assert_says(
        &pages,
        &[
            "Procès-verbal du comité",
            "Retrait pour conflit",
            "Les notes ont changé",
        ],
    );
    let mut many = minutes.clone();
    many.items = vec![minutes.items[0].clone(); limits::MINUTES_MAX + 1];
    framed("en", None, |frame| {
        assert!(minutes::minutes(&many, frame).is_err());
    });
}

#[test]
fn an_invoice_names_both_sides_and_its_number() {
    let invoice = invented::invoice();
    let pages = framed("de", None, |frame| {
        invoice::invoice_pages(&invoice, frame).unwrap()
    });
    assert_eq!(pages.len(), 1);
    assert_says(
        &pages,
        &[
            "Rechnung",
            "I26-0007",
            "Lions Club Mechelen",
            "2.400,00 EUR",
            "Bitte angeben",
            "Die Geräte gehen ab",
        ],
    );
}

#[test]
fn a_packing_list_names_every_device_once() {
    let list = invented::packing_list();
    let pages = framed("nl", None, |frame| {
        packing_list::packing_list_pages(&list, frame).unwrap()
    });
    let text = text(&pages);
    let packed = list.units.iter().flat_map(|unit| &unit.devices);
    for device in list.to_pack.iter().chain(packed) {
        for word in [&device.asset_tag, &device.serial].into_iter().flatten() {
            assert!(text.contains(word.as_str()), "{word}");
        }
    }
    assert_says(
        &pages,
        &[
            "Paklijst",
            "182",
            "Deze eenheid is nog leeg.",
            "geen zegel",
            "Nog in te pakken",
        ],
    );
    assert!(pages.len() >= 2 && pages.iter().all(|page| page.text.contains("Gapless")));
}

#[test]
fn a_packing_list_says_beforehand_what_is_to_be_packed() {
    let said = |list: &packing_list::PackingList| {
        framed("en", None, |frame| {
            packing_list::packing_list_pages(list, frame).unwrap()
        })
    };
    let few = invented::packing_list_before(3);
    let pages = said(&few);
    assert_eq!(pages.len(), 1);
    assert_says(&pages, &["Still to pack", "OK"]);
    let mut many = invented::packing_list_before(450);
    many.to_pack_more = 1_250;
    let pages = said(&many);
    assert!(pages.len() > 8, "{}", pages.len());
    let all = text(&pages);
    for device in few.to_pack.iter().chain(&many.to_pack) {
        for word in [&device.asset_tag, &device.serial].into_iter().flatten() {
            assert!(all.contains(word.as_str()), "{word}");
        }
    }
    // 450 rows, and the 1,250 that the paper has no room for.
    assert_says(&pages, &["1,700", "1,250"]);
}

#[test]
fn a_weight_that_nobody_took_makes_no_total() {
    let mut paper = invented::hand_over();
    let said = |paper: &hand_over::HandOver| {
        text(&framed("en", None, |frame| {
            hand_over::hand_over_pages(paper, frame).unwrap()
        }))
    };
    assert!(said(&paper).contains("2,118.2 kg"));
    paper.units[0].gross_g = None;
    assert!(!said(&paper).contains("2,118.2 kg"));
}

#[test]
fn a_hand_over_names_both_and_shows_what_was_signed() {
    let paper = invented::hand_over();
    let pages = framed("fr", None, |frame| {
        hand_over::hand_over_pages(&paper, frame).unwrap()
    });
    assert_eq!(pages.len(), 1);
    assert_says(
        &pages,
        &[
            "Jérôme Lefèbvre",
            "Władysław Żółkiewski",
            "24-0031-BRU-07",
            "sans scellé",
        ],
    );
    let mut strange = paper;
    let mark = hand_over::Mark::Drawn {
        path: "M0 0\"/><script>".to_owned(),
        width: 10,
        height: 10,
    };
    strange.from.signature.as_mut().unwrap().mark = mark;
    let refused = framed("fr", None, |frame| hand_over::hand_over(&strange, frame));
    assert!(matches!(refused, Err(PaperError::NotAPath('"'))));
}

#[test]
fn a_certificate_shows_what_is_known_and_names_what_is_not() {
    let paper = invented::certificate();
    let pages = framed("en", None, |frame| {
        certificate::certificate_pages(&paper, frame).unwrap()
    });
    assert!(pages.len() <= 2);
    assert_says(
        &pages,
        &[
            "Certificate of sanitization",
            "CS-2026-004182",
            "SOF-00123",
            "S3W8NX0K512345",
            "Purge",
            "gapless-bench 0.1.0",
            "Aïcha Ndiaye",
            "Erased with exceptions",
            "In force",
            "Also not recorded:",
            "Self-encryption",
            "not recorded",
        ],
    );
}

#[test]
fn a_voided_certificate_cannot_be_taken_for_one_in_force() {
    let paper = invented::certificate_of_destruction();
    let pages = framed("de", None, |frame| {
        certificate::certificate_pages(&paper, frame).unwrap()
    });
    assert_says(
        &pages,
        &[
            "Zertifikat der Vernichtung",
            "Ungültig",
            "CD-2026-000318",
            "WX61A2345679",
        ],
    );
    assert!(
        pages.iter().all(|page| page.text.contains("UNGÜLTIG")),
        "on every page"
    );
    assert!(!text(&pages).contains("Gültig"));
}

#[test]
fn a_destruction_says_its_level_and_standard_and_nothing_of_passes() {
    let mut paper = invented::certificate_of_destruction();
    let said = |paper: &certificate::Certificate| {
        text(&framed("en", None, |frame| {
            certificate::certificate_pages(paper, frame).unwrap()
        }))
    };
    let whole = said(&paper);
    assert!(whole.contains("Destroy") && whole.contains("ISO/IEC 21964 H-4"));
    assert!(!whole.contains("Passes") && !whole.contains("Started"));
    paper.media.truncate(1);
    let missing = |paper: &certificate::Certificate| said(paper).matches("not recorded").count();
    let before = missing(&paper);
    paper.media[0].method.standard = None;
    assert_eq!(missing(&paper), before + 1, "a lacking standard is seen");
}

#[test]
fn a_certificate_without_a_medium_says_how_that_was_established() {
    let mut paper = invented::certificate();
    let none = &mut paper.media[0];
    none.result = certificate::MediumResult::NoMedium;
    none.absence.way = Some("the slot is empty".to_owned());
    let pages = framed("en", None, |frame| {
        certificate::certificate_pages(&paper, frame).unwrap()
    });
    assert_says(&pages, &["How established", "the slot is empty"]);
    assert!(!text(&pages).contains("Media source"));
}

#[test]
fn a_table_of_certificates_repeats_its_head() {
    let table = invented::certificate_table(90);
    let pages = framed("pt", None, |frame| {
        certificate_table::certificate_table_pages(&table, frame).unwrap()
    });
    assert!(pages.len() > 2);
    assert!(
        pages.iter().all(|page| page.text.contains("Resultado")),
        "the head is on each page"
    );
    assert_says(
        &pages,
        &[
            "Certificados da doação 24-0031",
            "CS-2026-004089",
            "Anulado",
        ],
    );
}

#[test]
fn the_first_page_of_a_status_report_balances() {
    let report = invented::status_report(60);
    let pages = framed("en", None, |frame| {
        status_report::status_report_pages(&report, frame).unwrap()
    });
    let first = text(&pages[..1]);
    for word in [
        "Claimed",
        "Still expected",
        "In use",
        "Came in all",
        "✓ Balances",
    ] {
        assert!(first.contains(word), "{word} is not in {first}");
    }
    assert!(!first.contains("≠"));
    let all = text(&pages);
    for item in &report.items {
        for word in [&item.asset_tag, &item.serial, &item.device_id]
            .into_iter()
            .flatten()
        {
            assert!(all.contains(word.as_str()), "{word}");
        }
    }
}

#[test]
fn books_that_differ_are_said_to_differ() {
    let mut report = invented::status_report(10);
    report.books.in_use += 1;
    let pages = framed("en", None, |frame| {
        status_report::status_report_pages(&report, frame).unwrap()
    });
    assert_says(&pages[..1], &["≠ Does not balance"]);
}

#[test]
fn the_sheet_of_a_report_holds_every_item() {
    use calamine::Reader as _;
    let report = invented::status_report(40);
    let bytes = framed("de", None, |frame| {
        status_sheet::status_sheet(&report, frame).unwrap()
    });
    let mut book = calamine::Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(
        book.sheet_names(),
        ["Bilanz", "Positionen", "Datenträger", "Zertifikate"]
    );
    let items = book.worksheet_range("Positionen").unwrap();
    assert_eq!(items.height(), 41);
    let tag = report.items[0].asset_tag.clone().unwrap();
    assert_eq!(items.get_value((1, 0)), Some(&calamine::Data::String(tag)));
}

#[test]
fn the_same_values_and_moment_give_the_same_bytes() {
    let paper = invented::certificate();
    let make = || {
        framed("en", Some(b"{}".to_vec()), |frame| {
            certificate::certificate(&paper, frame)
        })
    };
    let first = make().unwrap();
    assert_eq!(first, make().unwrap());
    let pdf = String::from_utf8_lossy(&first);
    assert!(
        pdf.contains("<pdfaid:part>3</pdfaid:part>"),
        "it says that it is PDF/A-3"
    );
    assert!(
        pdf.contains("<pdfuaid:part>1</pdfuaid:part>"),
        "it says that it is PDF/UA-1"
    );
    assert!(pdf.contains("Certificate of sanitization CS-2026-004182"));
    assert!(pdf.contains("2026-11-22T14:05:00"));
    assert!(pdf.contains("document.json"));
}

#[test]
fn what_a_donor_typed_is_never_read_as_a_template() {
    let mut paper = invented::certificate();
    let typed = "#panic(1) *x* $y$ <z> [w] \\ \"v\" /* u */ @t https://s.example";
    paper.donor = typed.to_owned();
    paper.device.model = Some(typed.to_owned());
    let pages = framed("en", None, |frame| {
        certificate::certificate_pages(&paper, frame).unwrap()
    });
    let joined = text(&pages).replace(' ', "");
    assert!(joined.contains(&typed.replace(' ', "")), "{joined}");
}

#[test]
fn what_is_over_a_limit_is_refused() {
    let labels = vec![invented::labels(1).remove(0); limits::LABELS_MAX + 1];
    let refused = framed("en", None, |frame| {
        device_label::device_labels(&labels, Stock::Roll, frame)
    });
    assert!(matches!(
        refused,
        Err(PaperError::TooLarge {
            limit: limits::LABELS_MAX,
            ..
        })
    ));
}

#[test]
fn every_word_is_there_in_every_language_and_none_is_idle() {
    let mut keys: Vec<String> = gapless_papers::WORDS
        .iter()
        .flat_map(|words| words.split_whitespace())
        .map(|word| format!("papers-{word}"))
        .collect();
    keys.sort_unstable();
    keys.dedup();
    for language in ["en", "nl", "fr", "de", "pt"] {
        let words = setting::words(language);
        let mut there: Vec<String> = words.keys().cloned().collect();
        there.sort_unstable();
        assert_eq!(there, keys, "{language}");
        assert!(
            words.values().all(|word| !word.trim().is_empty()),
            "{language}"
        );
    }
}
