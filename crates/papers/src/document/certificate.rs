//! Certificate of sanitization and certificate of destruction of one device: one number, for ever.

use serde::{Deserialize, Serialize};

use super::record::{
    Absence, Confidentiality, Destination, Destruction, Evidence, Exceptions, Group, HiddenAreas,
    Medium, Method, PerformedBy, Verification, VerifiedBy, WORDS as RECORD_WORDS,
};
use crate::failure::within;
use crate::render::pages;
use crate::{Frame, Page, Paper, PaperError, code, limits, render};

/// Words of the template, besides those of records.
pub const WORDS: &str = "\
    certificate-of-sanitization certificate-of-destruction certificate-sanitization-says \
    certificate-destruction-says issued-on issued-by in-force void void-says replaced-by \
    verify-here device device-id kind maker model serial asset-tag uuid donor donation office \
    hub not-recorded also-not-recorded result-erased result-erased-with-exceptions result-failed \
    result-destroyed result-no-medium no-medium-says attached medium";

/// Which certificate it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CertificateKind {
    /// Data were erased.
    Sanitization,
    /// Media were destroyed.
    Destruction,
}

/// Whether it still counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Status {
    /// It counts.
    InForce,
    /// It was taken back; its number is never used again.
    Void {
        /// Since when.
        on: String,
        /// Why.
        why: String,
        /// The number that stands for it now.
        replaced_by: Option<String>,
    },
}

/// What came of one medium (product.md, "Words").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediumResult {
    /// Erased and verified.
    Erased,
    /// Erased but for what the exceptions say.
    ErasedWithExceptions,
    /// Not erased.
    Failed,
    /// Destroyed.
    Destroyed,
    /// There is none.
    NoMedium,
}

/// One medium with all that is known of what was done to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediumRecord {
    /// What came of it.
    pub result: MediumResult,
    /// The medium.
    pub medium: Medium,
    /// How it is known that there is none.
    #[serde(default)]
    pub absence: Absence,
    /// What the data were worth.
    #[serde(default)]
    pub confidentiality: Confidentiality,
    /// Areas that a system does not see.
    #[serde(default)]
    pub hidden_areas: HiddenAreas,
    /// What was done.
    #[serde(default)]
    pub method: Method,
    /// How it was proved.
    #[serde(default)]
    pub verification: Verification,
    /// What remained.
    #[serde(default)]
    pub exceptions: Exceptions,
    /// How it was destroyed.
    #[serde(default)]
    pub destruction: Destruction,
    /// Where it goes.
    #[serde(default)]
    pub destination: Destination,
    /// Who did it.
    #[serde(default)]
    pub performed_by: PerformedBy,
    /// Who verified it.
    #[serde(default)]
    pub verified_by: VerifiedBy,
    /// What the record can be checked by.
    #[serde(default)]
    pub evidence: Evidence,
}

/// The device that the media are of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertifiedDevice {
    /// Our id.
    pub device_id: String,
    /// What kind of thing, in the reader's language.
    pub kind: Option<String>,
    /// Maker.
    pub maker: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Serial number.
    pub serial: Option<String>,
    /// The donor's number.
    pub asset_tag: Option<String>,
    /// UUID of the board.
    pub uuid: Option<String>,
}

/// A certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Which.
    pub kind: CertificateKind,
    /// Its number.
    pub number: String,
    /// Whether it counts.
    pub status: Status,
    /// When it was issued.
    pub issued_on: String,
    /// By whom: name, then address, a line each.
    pub issuer: Vec<String>,
    /// The page that verifies it.
    pub verify_url: String,
    /// Whose data.
    pub donor: String,
    /// Which donation.
    pub donation: String,
    /// From which office.
    pub office: Option<String>,
    /// Through which hub.
    pub hub: Option<String>,
    /// The device.
    pub device: CertifiedDevice,
    /// Its media that this certificate is about.
    pub media: Vec<MediumRecord>,
}

impl MediumRecord {
    /// The groups that belong on a certificate of this kind, in order of reading. One that says
    /// nothing and need not say anything on this kind of certificate is left out.
    fn groups(&self, kind: CertificateKind) -> Vec<Group> {
        let spoken = |group: Group| {
            group
                .fields
                .iter()
                .any(|field| field.value.is_some())
                .then_some(group)
        };
        let always = |group: Group| Some(group);
        if self.result == MediumResult::NoMedium {
            // Nothing was erased, so nothing about an erasure can be lacking: who looked, when, and how.
            return [
                always(self.absence.group()),
                always(self.performed_by.group()),
                spoken(self.evidence.group()),
            ]
            .into_iter()
            .flatten()
            .collect();
        }
        let destroyed =
            kind == CertificateKind::Destruction || self.result == MediumResult::Destroyed;
        let unless_destroyed = |group: Group| {
            if destroyed {
                spoken(group)
            } else {
                Some(group)
            }
        };
        [
            always(self.medium.group()),
            if destroyed {
                None
            } else {
                always(self.method.group())
            },
            unless_destroyed(self.verification.group()),
            unless_destroyed(self.exceptions.group()),
            if destroyed {
                always(whole_destruction(
                    self.method.group(),
                    self.destruction.group(),
                ))
            } else {
                spoken(self.destruction.group())
            },
            always(self.performed_by.group()),
            always(self.verified_by.group()),
            unless_destroyed(self.hidden_areas.group()),
            always(self.destination.group()),
            always(self.confidentiality.group()),
            always(self.evidence.group()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// A destruction with what of the method belongs to it: its level and its standard must be seen, and of passes or a tool
/// only what somebody wrote down.
fn whole_destruction(method: Group, mut destruction: Group) -> Group {
    let mut fields = method.fields;
    fields.retain(|field| field.value.is_some() || matches!(field.word, "level" | "standard"));
    fields.append(&mut destruction.fields);
    destruction.fields = fields;
    destruction
}

#[derive(Serialize)]
struct MediumValues {
    result: MediumResult,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Values<'a> {
    #[serde(flatten)]
    certificate: &'a Certificate,
    qr: String,
    records: Vec<MediumValues>,
}

/// A certificate as a PDF. Give [`Frame::attachment`] the same certificate as JSON.
pub fn certificate(certificate: &Certificate, frame: &Frame<'_>) -> Result<Vec<u8>, PaperError> {
    let words = words();
    render(
        &paper(certificate, &values(certificate)?, &words, frame),
        frame,
    )
}

/// The pages of the same certificate as text.
pub fn certificate_pages(
    certificate: &Certificate,
    frame: &Frame<'_>,
) -> Result<Vec<Page>, PaperError> {
    let words = words();
    pages(
        &paper(certificate, &values(certificate)?, &words, frame),
        frame,
    )
}

fn words() -> String {
    format!("{WORDS} {RECORD_WORDS}")
}

fn values(certificate: &Certificate) -> Result<Values<'_>, PaperError> {
    within(
        "media on a certificate",
        certificate.media.len(),
        limits::CERTIFICATE_MEDIA_MAX,
    )?;
    let records = certificate
        .media
        .iter()
        .map(|record| MediumValues {
            result: record.result,
            groups: record.groups(certificate.kind),
        })
        .collect();
    let qr = code::qr_svg(&certificate.verify_url, &certificate.verify_url)?;
    Ok(Values {
        certificate,
        qr,
        records,
    })
}

fn paper<'a>(
    certificate: &Certificate,
    values: &'a Values<'a>,
    words: &'a str,
    frame: &Frame<'_>,
) -> Paper<'a, Values<'a>> {
    let title = match certificate.kind {
        CertificateKind::Sanitization => "certificate-of-sanitization",
        CertificateKind::Destruction => "certificate-of-destruction",
    };
    Paper {
        template: "certificate",
        title: format!("{} {}", frame.word(title), certificate.number),
        ident: certificate.number.clone(),
        words,
        values,
        pictures: Vec::new(),
    }
}
