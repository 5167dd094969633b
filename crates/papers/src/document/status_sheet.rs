//! The status report as a workbook: balance, items, media, certificates, for whoever filters and sums.

use super::status_report::{PLACES, StatusReport, place_counts};
use crate::sheet::{Cell, Column, Sheet, xlsx};
use crate::{Frame, PaperError};

/// Words of the sheets.
pub const WORDS: &str = "\
    status-report balance items media certificates what count sum donor donation edition \
    issued-on claimed lines-refused withdrawn undecided agreed lines-received lines-missing \
    lines-expected unexpected came in-process ready reserved on-the-way in-use retired lost for-parts \
    recycled returned asset-tag serial device-id office kind model outcome functional-grade \
    cosmetic-grade erasure certificate-no went-to why-not medium-serial capacity level technique \
    verification result tool finished certificate-kind status verify-here books-balance \
    books-differ figures basis";

/// The report as XLSX.
pub fn status_sheet(report: &StatusReport, frame: &Frame<'_>) -> Result<Vec<u8>, PaperError> {
    let title = format!("{} {}", frame.word("status-report"), report.donation);
    let sheets = [
        balance(report, frame),
        items(report, frame),
        media(report, frame),
        certificates(report, frame),
    ];
    xlsx(&sheets, &title, Some(frame.made_at))
}

fn balance(report: &StatusReport, frame: &Frame<'_>) -> Sheet {
    let word = |word| Cell::from(frame.word(word));
    let books = &report.books;
    let holds = |same: bool| {
        word(if same {
            "books-balance"
        } else {
            "books-differ"
        })
    };
    let mut rows = vec![
        vec![word("donation"), report.donation.as_str().into()],
        vec![word("donor"), report.donor.join(", ").into()],
        vec![word("edition"), report.edition.map(u64::from).into()],
        vec![word("issued-on"), report.issued_on.clone().into()],
        Vec::new(),
        vec![word("claimed"), books.claimed.into()],
        vec![word("lines-refused"), books.refused.into()],
        vec![word("withdrawn"), books.withdrawn.into()],
        vec![word("undecided"), books.undecided.into()],
        vec![word("agreed"), books.agreed().into()],
        Vec::new(),
        vec![word("lines-received"), books.received.into()],
        vec![word("lines-missing"), books.missing.into()],
        vec![word("lines-expected"), books.expected.into()],
        vec![
            word("sum"),
            (books.received + books.missing + books.expected).into(),
            holds(books.agreed() == books.received + books.missing + books.expected),
        ],
        Vec::new(),
        vec![word("unexpected"), books.unexpected.into()],
        vec![word("came"), books.came().into()],
        Vec::new(),
    ];
    for ((name, _), count) in PLACES.iter().zip(place_counts(books)) {
        rows.push(vec![word(name), count.into()]);
    }
    rows.push(vec![
        word("sum"),
        books.placed().into(),
        holds(books.came() == books.placed()),
    ]);
    rows.push(Vec::new());
    for figure in &report.figures {
        rows.push(vec![
            figure.label.as_str().into(),
            figure.value.as_str().into(),
            figure.basis.clone().into(),
        ]);
    }
    let columns = vec![
        Column::text(frame.word("what")),
        Column::number(frame.word("count")),
        Column::text(frame.word("basis")),
    ];
    Sheet::new(frame.word("balance"), columns, rows).unfiltered()
}

fn items(report: &StatusReport, frame: &Frame<'_>) -> Sheet {
    let text = |word| Column::text(frame.word(word));
    let code = |word| Column::code(frame.word(word));
    let columns = vec![
        code("asset-tag"),
        code("serial"),
        code("device-id"),
        text("office"),
        text("kind"),
        text("model"),
        text("outcome"),
        text("functional-grade"),
        text("cosmetic-grade"),
        text("erasure"),
        code("certificate-no"),
        text("went-to"),
        text("why-not"),
    ];
    let rows = report.items.iter().map(|item| {
        vec![
            item.asset_tag.clone().into(),
            item.serial.clone().into(),
            item.device_id.clone().into(),
            item.office.clone().into(),
            item.kind.as_str().into(),
            item.model.as_str().into(),
            item.outcome.as_str().into(),
            item.functional_grade.clone().into(),
            item.cosmetic_grade.clone().into(),
            item.erasure.clone().into(),
            item.certificates.join(" ").into(),
            item.went_to.clone().into(),
            item.why_not.clone().into(),
        ]
    });
    Sheet::new(frame.word("items"), columns, rows.collect())
}

fn media(report: &StatusReport, frame: &Frame<'_>) -> Sheet {
    let text = |word| Column::text(frame.word(word));
    let code = |word| Column::code(frame.word(word));
    let columns = vec![
        code("asset-tag"),
        code("device-id"),
        text("kind"),
        text("model"),
        code("medium-serial"),
        text("capacity"),
        text("level"),
        text("technique"),
        text("verification"),
        text("result"),
        text("tool"),
        text("finished"),
        code("certificate-no"),
    ];
    let rows = report.media.iter().map(|medium| {
        vec![
            medium.asset_tag.clone().into(),
            medium.device_id.as_str().into(),
            medium.kind.as_str().into(),
            medium.model.clone().into(),
            medium.serial.clone().into(),
            medium.capacity.clone().into(),
            medium.level.clone().into(),
            medium.technique.clone().into(),
            medium.verification.clone().into(),
            medium.result.clone().into(),
            medium.tool.clone().into(),
            medium.finished.clone().into(),
            medium.certificate.clone().into(),
        ]
    });
    Sheet::new(frame.word("media"), columns, rows.collect())
}

fn certificates(report: &StatusReport, frame: &Frame<'_>) -> Sheet {
    let text = |word| Column::text(frame.word(word));
    let code = |word| Column::code(frame.word(word));
    let columns = vec![
        code("certificate-no"),
        text("certificate-kind"),
        code("asset-tag"),
        code("serial"),
        code("device-id"),
        text("issued-on"),
        text("status"),
        text("verify-here"),
    ];
    let rows = report.certificates.iter().map(|certificate| {
        vec![
            certificate.number.as_str().into(),
            certificate.kind.as_str().into(),
            certificate.asset_tag.clone().into(),
            certificate.serial.clone().into(),
            certificate.device_id.as_str().into(),
            certificate.issued_on.as_str().into(),
            certificate.status.as_str().into(),
            certificate.verify_url.clone().into(),
        ]
    });
    Sheet::new(frame.word("certificates"), columns, rows.collect())
}
