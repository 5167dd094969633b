//! Invented reports: tables of certificates and the status report.

use gapless_journey::books::Books;
use gapless_papers::chart::Tone;
use gapless_papers::document::certificate::MediumResult;
use gapless_papers::document::certificate_table::{CertificateRow, CertificateTable};
use gapless_papers::document::status_report::{
    Figure, Happening, ReportCertificate, ReportItem, ReportMedium, StatusReport,
};
use gapless_papers::figures;

use super::{ISSUER, asset, device_id, model, serial, some, strings};

const OFFICES: [&str; 4] = [
    "Bruxelles, rue de la Loi 16",
    "Utrecht",
    "München-Süd",
    "Saint-Étienne",
];

/// A table of certificates.
pub fn certificate_table(rows: usize) -> CertificateTable {
    CertificateTable {
        donor: "Companhia Boreal de Energia, S.A.".to_owned(),
        donation: "24-0031".to_owned(),
        issuer: strings(&ISSUER),
        issued_on: "22 de novembro de 2026".to_owned(),
        standard: some("NIST SP 800-88 Rev. 2"),
        verify_url: "https://gapless.example.org/v/".to_owned(),
        rows: (0..rows)
            .map(|index| CertificateRow {
                number: format!("CS-2026-{:06}", 4_000 + index),
                void: index == 5,
                asset_tag: (index % 13 != 7).then(|| asset(index)),
                serial: some(serial(index)),
                device_id: device_id(index),
                medium: some("SSD NVMe 256 GB"),
                medium_serial: some(format!("S3W8NX0K{:06}", index * 971 % 1_000_000)),
                level: some("Purge"),
                technique: some("apagamento de blocos"),
                verification: some("por amostra"),
                result: match index % 29 {
                    7 => MediumResult::ErasedWithExceptions,
                    11 => MediumResult::Destroyed,
                    13 => MediumResult::Failed,
                    17 => MediumResult::NoMedium,
                    _ => MediumResult::Erased,
                },
                date: some("2026-11-20"),
            })
            .collect(),
    }
}

fn item(index: usize) -> ReportItem {
    let (kind, maker, name) = model(index);
    let (outcome, tone, went_to, why_not) = match index % 17 {
        3 => (
            "Parts",
            Tone::Done,
            None,
            some("Main board dead; screen and memory kept"),
        ),
        5 => (
            "Recycled",
            Tone::Done,
            some("Metallkontor Süd GmbH"),
            some("Screen cracked (zone A), repair dearer than value"),
        ),
        8 => (
            "In process",
            Tone::Waiting,
            None,
            some("BIOS password not known"),
        ),
        11 => (
            "Missing",
            Tone::Lost,
            None,
            some("Not in any unit; declared by donor on 12 November"),
        ),
        13 | 14 => (
            "On the way",
            Tone::Moving,
            some("Mombasa, container MSKU 000000-0"),
            None,
        ),
        _ => (
            "In use",
            Tone::Done,
            some("Kisumu Girls’ Secondary School, Kenya"),
            None,
        ),
    };
    let came = outcome != "Missing";
    ReportItem {
        asset_tag: (index % 13 != 7).then(|| asset(index)),
        serial: some(serial(index)),
        device_id: came.then(|| device_id(index)),
        office: OFFICES
            .get(index % OFFICES.len())
            .map(|office| (*office).to_owned()),
        kind: kind.to_owned(),
        model: format!("{maker} {name}"),
        outcome: outcome.to_owned(),
        tone,
        functional_grade: (came && tone != Tone::Waiting).then(|| "F5".to_owned()),
        cosmetic_grade: (came && tone != Tone::Waiting).then(|| format!("C{}", index % 7 + 2)),
        erasure: came.then(|| {
            if kind == "Monitor" {
                "No medium"
            } else {
                "Erased"
            }
            .to_owned()
        }),
        certificates: if came && kind != "Monitor" {
            vec![format!("CS-2026-{:06}", 4_000 + index)]
        } else {
            Vec::new()
        },
        went_to,
        why_not,
    }
}

/// A status report of so many items.
pub fn status_report(count: usize) -> StatusReport {
    let items: Vec<ReportItem> = (0..count).map(item).collect();
    let books = books(&items);
    StatusReport {
        donation: "24-0031".to_owned(),
        edition: Some(2),
        donor: strings(&[
            "Borealis Energie N.V.",
            "Stationsplein 45",
            "3511 ED Utrecht",
        ]),
        hub: some("Mechelen"),
        picked_up_on: some("12 October 2026"),
        due_on: some("23 November 2026"),
        issued_on: some("22 November 2026"),
        issuer: strings(&ISSUER),
        verify_url: some("https://gapless.example.org/v/SR-24-0031-2"),
        figures: figures_of(&books),
        happenings: happenings(&books),
        media: items.iter().filter_map(medium_of).collect(),
        certificates: items.iter().flat_map(certificates_of).collect(),
        items,
        books,
    }
}

fn books(items: &[ReportItem]) -> Books {
    let of = |outcome: &str| items.iter().filter(|item| item.outcome == outcome).count() as u64;
    let (all, missing) = (items.len() as u64, of("Missing"));
    Books {
        claimed: all + 81,
        refused: 52,
        withdrawn: 29,
        received: all - missing - 2,
        missing,
        unexpected: 2,
        in_process: of("In process"),
        on_the_way: of("On the way"),
        in_use: of("In use"),
        parts: of("Parts"),
        recycled: of("Recycled"),
        expected: 2,
        ..Books::default()
    }
}

fn figures_of(books: &Books) -> Vec<Figure> {
    let reused = books.in_use + books.on_the_way;
    let rate = figures::percent("en", reused, books.came()).unwrap_or_default();
    let basis = format!("{reused} of {} devices", books.came());
    let figure = |label: &str, value: &str, computed, basis: &str| Figure {
        label: label.to_owned(),
        value: value.to_owned(),
        computed,
        basis: some(basis).filter(|basis| !basis.is_empty()),
    };
    let weight = figures::kilograms("en", books.came() * 3_975);
    let range = format!("{}–{} t", reused * 109 / 1_000, reused * 300 / 1_000);
    vec![
        figure("devices came", &books.came().to_string(), false, ""),
        figure("reused or on the way to reuse", &rate, false, &basis),
        figure(
            "weight received",
            &weight,
            false,
            "scales of dock 2, device by device",
        ),
        figure(
            "CO₂e avoided by reuse",
            &range,
            true,
            "109 to 300 kg a laptop, low by the maker, high by the 2024.1 tables",
        ),
    ]
}

fn happenings(books: &Books) -> Vec<Happening> {
    let happened = |on: &str, what: String| Happening {
        on: on.to_owned(),
        what,
    };
    let claimed = books.claimed;
    vec![
        happened(
            "4 September 2026",
            format!("{claimed} lines offered, {} taken", books.agreed()),
        ),
        happened(
            "12 October 2026",
            "Picked up at Mechelen: 12 units, all seals whole".to_owned(),
        ),
        happened(
            "13 October 2026",
            format!(
                "Checked in at dock 2: {} missing, 2 unexpected",
                books.missing
            ),
        ),
        happened("20 November 2026", "Last medium closed".to_owned()),
    ]
}

fn certificates_of(item: &ReportItem) -> Vec<ReportCertificate> {
    let of = |number: &String| ReportCertificate {
        number: number.clone(),
        kind: "Sanitization".to_owned(),
        device_id: item.device_id.clone().unwrap_or_default(),
        asset_tag: item.asset_tag.clone(),
        serial: item.serial.clone(),
        issued_on: "22 November 2026".to_owned(),
        status: "In force".to_owned(),
        verify_url: some(format!("https://gapless.example.org/v/{number}")),
    };
    item.certificates.iter().map(of).collect()
}

fn medium_of(item: &ReportItem) -> Option<ReportMedium> {
    let certificate = item.certificates.first().cloned();
    certificate.is_some().then(|| ReportMedium {
        device_id: item.device_id.clone().unwrap_or_default(),
        asset_tag: item.asset_tag.clone(),
        kind: "NVMe SSD".to_owned(),
        model: some("MZVLB256HAHQ-000L7"),
        serial: item.serial.as_ref().map(|serial| format!("S3{serial}")),
        capacity: some("256 GB"),
        level: some("Purge"),
        technique: some("block erase"),
        verification: some("sampled"),
        result: item.erasure.clone(),
        tool: some("gapless-bench 0.1.0"),
        finished: some("2026-11-20"),
        certificate,
    })
}
