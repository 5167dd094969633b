//! The papers of a report, PDF and workbook, made from its document and from nothing else.

use crate::document::{Document, Item};
use crate::rules::figures::Figure;
use crate::words;
use gapless_papers::document::status_report::{
    self, Happening, ReportCertificate, ReportItem, ReportMedium, StatusReport, status_report,
};
use gapless_papers::document::status_sheet::status_sheet;
use gapless_papers::{Attachment, Frame, figures};
use gapless_web::i18n::{Lang, t, weight};
use gapless_web::{App, Failure, Outcome};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::HashMap;

/// The PDF, with the document inside.
pub fn pdf(app: &App, report: &Document, lang: Lang) -> Outcome<Vec<u8>> {
    let attachment = Attachment {
        name: "status-report.json".to_owned(),
        description: t(lang, "reporting-attached-report").into_owned(),
        bytes: serde_json::to_vec(report)?,
    };
    framed(app, report, lang, Some(attachment), |frame| {
        status_report(&values(app, report, lang), frame).map_err(Failure::fault)
    })
}

/// The workbook.
pub fn xlsx(app: &App, report: &Document, lang: Lang) -> Outcome<Vec<u8>> {
    framed(app, report, lang, None, |frame| {
        status_sheet(&values(app, report, lang), frame).map_err(Failure::fault)
    })
}

fn framed<T>(
    app: &App,
    report: &Document,
    lang: Lang,
    attachment: Option<Attachment>,
    make: impl FnOnce(&Frame<'_>) -> Outcome<T>,
) -> Outcome<T> {
    let words = |key: &str| t(lang, key).into_owned();
    make(&Frame {
        language: lang.as_str(),
        words: &words,
        made_at: report.issued_at.unwrap_or(report.as_of),
        programme: app.settings.programme.clone(),
        attachment,
    })
}

/// The values of both papers.
pub fn values(app: &App, report: &Document, lang: Lang) -> StatusReport {
    let zone = &app.settings.time_zone;
    let day = |at: Option<Timestamp>| at.map(|at| words::date(lang, at, zone));
    let devices: HashMap<&str, &Item> = report
        .items
        .iter()
        .filter_map(|item| item.device.as_deref().map(|id| (id, item)))
        .collect();
    let donation = &report.donation;
    StatusReport {
        donation: format!("{} · {}", donation.number, donation.title),
        edition: report.edition,
        donor: vec![report.donor.name.clone()],
        hub: donation.hub.clone(),
        picked_up_on: day(donation.picked_up_at),
        due_on: day(donation.due_at),
        issued_on: day(report.issued_at),
        issuer: vec![report.issuer.name.clone()],
        verify_url: None,
        books: report.books,
        figures: report
            .figures
            .iter()
            .map(|figure| of_figure(figure, lang))
            .collect(),
        happenings: happenings(report, lang, zone),
        items: in_order(&report.items)
            .map(|item| of_item(item, lang))
            .collect(),
        media: report
            .items
            .iter()
            .flat_map(|item| media(item, lang))
            .collect(),
        certificates: report
            .certificates
            .iter()
            .map(|certificate| {
                let item = devices.get(certificate.device.as_str());
                let status = if certificate.voided_at.is_some() {
                    "void"
                } else {
                    "in-force"
                };
                ReportCertificate {
                    number: certificate.number.clone(),
                    kind: words::word(lang, "certificate-kind", &certificate.kind),
                    device_id: certificate.device.clone(),
                    asset_tag: item.and_then(|item| item.asset_tag.clone()),
                    serial: item.and_then(|item| item.serial_number.clone()),
                    issued_on: words::date(lang, certificate.issued_at, zone),
                    status: t(lang, &format!("reporting-certificate-{status}")).into_owned(),
                    verify_url: Some(crate::certificate::paper::verify_url(app, certificate.id)),
                }
            })
            .collect(),
    }
}

/// Offices in the order of their names, within one the order of the donor's files.
fn in_order(items: &[Item]) -> impl Iterator<Item = &Item> {
    let mut sorted: Vec<&Item> = items.iter().collect();
    sorted.sort_by(|a, b| {
        a.office
            .is_none()
            .cmp(&b.office.is_none())
            .then(a.office.cmp(&b.office))
    });
    sorted.into_iter()
}

fn of_figure(figure: &Figure, lang: Lang) -> status_report::Figure {
    let language = lang.as_str();
    let number = |n: u64| figures::count(language, n);
    let value = match (figure.code.as_str(), figure.of) {
        ("weight", _) => weight(lang, i64::try_from(figure.count).unwrap_or(i64::MAX)),
        (_, Some(of)) => figures::percent(language, figure.count, of).unwrap_or_default(),
        _ => number(figure.count),
    };
    let label = t(lang, &format!("reporting-figure-{}", figure.code)).into_owned();
    // Both counts of a share are named: the figure opens down to what was counted.
    let basis = match (figure.code.as_str(), figure.of) {
        ("weight", Some(of)) => Some(basis("reporting-basis-weight", of, figure.count, lang)),
        (_, Some(of)) => Some(basis("reporting-basis-share", of, figure.count, lang)),
        _ => None,
    };
    status_report::Figure {
        label,
        value,
        computed: false,
        basis,
    }
}

fn basis(key: &str, of: u64, count: u64, lang: Lang) -> String {
    let number = |n: u64| figures::count(lang.as_str(), n);
    gapless_web::t_with(
        lang,
        key,
        &[("count", number(count).into()), ("of", number(of).into())],
    )
    .into_owned()
}

fn happenings(report: &Document, lang: Lang, zone: &TimeZone) -> Vec<Happening> {
    let donation = &report.donation;
    [
        ("reporting-happened-offered", donation.offered_at),
        ("reporting-happened-agreed", donation.agreed_at),
        ("reporting-happened-picked-up", donation.picked_up_at),
        ("reporting-happened-received", donation.received_at),
        ("reporting-happened-issued", report.issued_at),
    ]
    .into_iter()
    .filter_map(|(key, at)| {
        let on = words::date(lang, at?, zone);
        Some(Happening {
            on,
            what: t(lang, key).into_owned(),
        })
    })
    .collect()
}

fn of_item(item: &Item, lang: Lang) -> ReportItem {
    ReportItem {
        asset_tag: item.asset_tag.clone(),
        serial: item.serial_number.clone(),
        device_id: item.device.clone(),
        office: item.office.clone(),
        kind: words::word(lang, "category", &item.category),
        model: words::model(item),
        outcome: outcome(item, lang),
        tone: words::paper_tone(item.outcome),
        functional_grade: item.functional_grade.clone(),
        cosmetic_grade: item.cosmetic_grade.clone(),
        erasure: item
            .erasure
            .map(|word| t(lang, &format!("reporting-erasure-{word}")).into_owned()),
        certificates: item.certificates.clone(),
        went_to: words::went_to(lang, item),
        why_not: words::why_not(lang, item),
    }
}

/// The column, and that it stood on no line where that is so.
fn outcome(item: &Item, lang: Lang) -> String {
    let column = words::column(lang, item.outcome);
    if item.line.is_some() {
        return column;
    }
    format!("{column} ({})", t(lang, "discrepancy-unexpected"))
}

fn media(item: &Item, lang: Lang) -> impl Iterator<Item = ReportMedium> {
    let texts = move |family: &str, word: &Option<String>| {
        word.as_deref().map(|word| words::word(lang, family, word))
    };
    item.media.iter().map(move |medium| ReportMedium {
        device_id: item.device.clone().unwrap_or_default(),
        asset_tag: item.asset_tag.clone(),
        kind: words::word(lang, "medium-kind", &medium.kind),
        model: medium.model.clone(),
        serial: medium.serial_number.clone(),
        capacity: medium.bytes.map(|bytes| words::capacity(lang, bytes)),
        level: texts("method", &medium.method),
        technique: texts("technique", &medium.technique),
        verification: texts("verification", &medium.verification),
        result: Some(words::word(lang, "medium-status", &medium.status)),
        tool: medium.tool.clone(),
        finished: medium.finished_at.map(words::moment),
        certificate: medium.certificate.clone(),
    })
}
