//! The paper of a certificate, and the table of all certificates of a donation.

use super::document::CertificateDocument;
use super::record::record;
use crate::document::{Document, Item, ItemMedium};
use crate::words;
use gapless_papers::document::certificate::{
    self, CertificateKind, CertifiedDevice, MediumRecord, MediumResult, Status,
};
use gapless_papers::document::certificate_table::{
    CertificateRow, CertificateTable, certificate_table,
};
use gapless_papers::document::record::{
    Absence, Confidentiality, Destination, Destruction, Evidence, Exceptions, HiddenAreas, Medium,
    Method, PerformedBy, Verification, VerifiedBy,
};
use gapless_papers::{Attachment, Frame};
use gapless_web::bench::absent_way;
use gapless_web::i18n::{Lang, t};
use gapless_web::{App, Failure, Outcome};
use jiff::Timestamp;
use std::collections::HashMap;

/// What became of a certificate after it was issued.
#[derive(Debug, Clone, Default)]
pub struct Void {
    /// Since when it is void.
    pub at: Option<Timestamp>,
    /// Why.
    pub why: String,
    /// The number that stands for it now.
    pub replaced_by: Option<String>,
}

/// The address that verifies a certificate.
pub fn verify_url(app: &App, id: uuid::Uuid) -> String {
    app.url(&format!("/v/{}", id.simple()))
}

/// The PDF of a certificate, with its document for machines inside.
pub fn pdf(app: &App, document: &CertificateDocument, void: &Void, lang: Lang) -> Outcome<Vec<u8>> {
    let paper = of(app, document, void, lang);
    let attachment = Attachment {
        name: "certificate.json".to_owned(),
        description: t(lang, "reporting-attached-certificate").into_owned(),
        bytes: serde_json::to_vec_pretty(document)?,
    };
    let words = |key: &str| t(lang, key).into_owned();
    let frame = Frame {
        language: lang.as_str(),
        words: &words,
        made_at: void.at.unwrap_or(document.issued_at),
        programme: app.settings.programme.clone(),
        attachment: Some(attachment),
    };
    certificate::certificate(&paper, &frame).map_err(Failure::fault)
}

/// The values of the paper.
pub fn of(
    app: &App,
    document: &CertificateDocument,
    void: &Void,
    lang: Lang,
) -> certificate::Certificate {
    let is_destruction = document.kind == "destruction";
    let device = &document.device;
    certificate::Certificate {
        kind: if is_destruction {
            CertificateKind::Destruction
        } else {
            CertificateKind::Sanitization
        },
        number: document.number.clone(),
        status: match void.at {
            None => Status::InForce,
            Some(at) => Status::Void {
                on: words::date(lang, at, &app.settings.time_zone),
                why: void.why.clone(),
                replaced_by: void.replaced_by.clone(),
            },
        },
        issued_on: words::moment(document.issued_at),
        issuer: std::iter::once(&document.issuer.name)
            .chain(&document.issuer_address)
            .cloned()
            .collect(),
        verify_url: verify_url(app, document.id),
        donor: document.donor.name.clone(),
        donation: document.donation.clone(),
        office: document.office.clone(),
        hub: document.hub.clone(),
        device: CertifiedDevice {
            device_id: device.id.clone(),
            kind: Some(words::word(lang, "category", &device.category)),
            maker: device.manufacturer.clone(),
            model: device.model.clone(),
            serial: device.serial_number.clone(),
            asset_tag: device.asset_tag.clone(),
            uuid: device.uuid.clone(),
        },
        media: if document.media.is_empty() {
            vec![no_medium(document, lang)]
        } else {
            document
                .media
                .iter()
                .map(|medium| record(medium, device, lang))
                .collect()
        },
    }
}

fn no_medium(document: &CertificateDocument, lang: Lang) -> MediumRecord {
    let why = document.no_medium_why.as_deref();
    let at = document.no_medium_at.map(words::moment);
    let signed = document.no_medium_by.as_deref().zip(at.as_deref());
    MediumRecord {
        result: MediumResult::NoMedium,
        medium: Medium::default(),
        absence: Absence {
            way: why.map(|why| absent_way(lang, why)),
        },
        confidentiality: Confidentiality::default(),
        hidden_areas: HiddenAreas::default(),
        method: Method::default(),
        verification: Verification::default(),
        exceptions: Exceptions::default(),
        destruction: Destruction::default(),
        destination: Destination::default(),
        performed_by: PerformedBy {
            name: document.no_medium_by.clone(),
            signature: signed
                .map(|(by, at)| words::signed(lang, "reporting-signed-recorded", by, at)),
            date: at.clone(),
            ..PerformedBy::default()
        },
        verified_by: VerifiedBy::default(),
        evidence: Evidence::default(),
    }
}

/// The table of all certificates that a report knows, as PDF.
pub fn table_pdf(app: &App, report: &Document, lang: Lang) -> Outcome<Vec<u8>> {
    let made_at = report.issued_at.unwrap_or(report.as_of);
    let words = |key: &str| t(lang, key).into_owned();
    let frame = Frame {
        language: lang.as_str(),
        words: &words,
        made_at,
        programme: app.settings.programme.clone(),
        attachment: None,
    };
    let table = CertificateTable {
        donor: report.donor.name.clone(),
        donation: report.donation.number.clone(),
        issuer: vec![report.issuer.name.clone()],
        issued_on: words::moment(made_at),
        standard: only_standard(report),
        verify_url: app.url("/v/"),
        rows: rows(report, lang, &app.settings.time_zone),
    };
    certificate_table(&table, &frame).map_err(Failure::fault)
}

/// The standard, when all media follow the same one.
fn only_standard(report: &Document) -> Option<String> {
    let mut named = report
        .items
        .iter()
        .flat_map(|item| &item.media)
        .filter_map(|m| m.standard.as_ref());
    let first = named.next()?;
    named.all(|other| other == first).then(|| first.clone())
}

fn rows(report: &Document, lang: Lang, zone: &jiff::tz::TimeZone) -> Vec<CertificateRow> {
    let devices: HashMap<&str, &Item> = report
        .items
        .iter()
        .filter_map(|item| item.device.as_deref().map(|id| (id, item)))
        .collect();
    let mut rows = Vec::new();
    for certificate in &report.certificates {
        let Some(item) = devices.get(certificate.device.as_str()) else {
            continue;
        };
        let base = CertificateRow {
            number: certificate.number.clone(),
            void: certificate.voided_at.is_some(),
            asset_tag: item.asset_tag.clone(),
            serial: item.serial_number.clone(),
            device_id: certificate.device.clone(),
            medium: None,
            medium_serial: None,
            level: None,
            technique: None,
            verification: None,
            result: MediumResult::NoMedium,
            date: Some(words::date(lang, certificate.issued_at, zone)),
        };
        let own = |medium: &&ItemMedium| {
            medium.certificate.as_deref() == Some(certificate.number.as_str())
        };
        let mut media = item.media.iter().filter(own).peekable();
        if media.peek().is_none() {
            rows.push(base);
            continue;
        }
        rows.extend(media.map(|medium| of_medium(&base, medium, lang, zone)));
    }
    rows
}

fn of_medium(
    base: &CertificateRow,
    medium: &ItemMedium,
    lang: Lang,
    zone: &jiff::tz::TimeZone,
) -> CertificateRow {
    let kind = words::word(lang, "medium-kind", &medium.kind);
    let size = medium.bytes.map(|bytes| words::capacity(lang, bytes));
    CertificateRow {
        medium: Some(size.map_or(kind.clone(), |size| format!("{kind} {size}"))),
        medium_serial: medium.serial_number.clone(),
        level: medium
            .method
            .as_deref()
            .map(|word| words::word(lang, "method", word)),
        technique: medium
            .technique
            .as_deref()
            .map(|word| words::word(lang, "technique", word)),
        verification: medium
            .verification
            .as_deref()
            .map(|word| words::word(lang, "verification", word)),
        result: match medium.status.as_str() {
            "erased" => MediumResult::Erased,
            "erased-with-exceptions" => MediumResult::ErasedWithExceptions,
            "destroyed" => MediumResult::Destroyed,
            _ => MediumResult::Failed,
        },
        date: medium.finished_at.map(|at| words::date(lang, at, zone)),
        ..base.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn that_there_is_no_medium_has_a_place_of_its_own() {
        let party = serde_json::json!({"id": uuid::Uuid::nil(), "name": "Acme"});
        let document: CertificateDocument = serde_json::from_value(serde_json::json!({
            "schema": "gapless.certificate/1", "id": uuid::Uuid::nil(), "number": "CS-2026-000001",
            "kind": "sanitization", "issued_at": "2026-11-01T10:00:00Z", "issued_by": "Cora",
            "issuer": party, "donor": party, "donation": "26-0001",
            "device": {"id": "G-7Q4K2X", "category": "laptop"}, "media": [],
            "no_medium_why": "slot-empty", "no_medium_by": "Ann",
            "no_medium_at": "2026-11-01T09:00:00Z"
        }))
        .unwrap();
        let made = no_medium(&document, Lang::En);
        assert_eq!(made.absence.way.as_deref(), Some("the slot is empty"));
        assert_eq!(made.medium, Medium::default(), "there is none to describe");
        let signature = made.performed_by.signature.unwrap();
        assert!(signature.contains("Ann"), "{signature}");
    }
}
