//! The report as a document for machines: `gapless.report/1`. It is what is frozen when a report is issued; the PDF and the
//! workbook are made from it and from nothing else. Words are those of `journey`, times are RFC 3339 in UTC, weights grams.
//! A later signature wraps this object as it is: nothing here depends on a reader's language.

use crate::rules::{column::Column, erasure::Erasure, figures::Figure, why_not::Reason};
use gapless_journey::books::Books;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Name and version of the shape.
pub const SCHEMA: &str = "gapless.report/1";

/// A status report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Document {
    /// [`SCHEMA`].
    pub schema: String,
    /// Key of the issued edition; absent in a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uuid>,
    /// 1 for the first; absent in a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<u32>,
    /// When it was issued; absent in a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub issued_at: Option<Timestamp>,
    /// When its contents were read.
    #[schema(value_type = String)]
    pub as_of: Timestamp,
    /// Why there is a further edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// Who issues it.
    pub issuer: Party,
    /// Whose goods.
    pub donor: Party,
    /// The donation.
    pub donation: Donation,
    /// The books (rule 1).
    #[schema(value_type = Object)]
    pub books: Books,
    /// The sums of the books, so that a reader need not add.
    pub sums: Sums,
    /// Figures, each counted.
    pub figures: Vec<Figure>,
    /// Every line and every device.
    pub items: Vec<Item>,
    /// Every certificate.
    pub certificates: Vec<Certificate>,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Party {
    /// Its key.
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

/// The donation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = ReportDonation)]
pub struct Donation {
    /// Its key.
    pub id: Uuid,
    /// The number that people use.
    pub number: String,
    /// What the donor calls it.
    pub title: String,
    /// A word of `DonationStatus`.
    pub status: String,
    /// Name and date of the policy that judged it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// Where it was picked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hub: Option<String>,
    /// Where it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refurbisher: Option<String>,
    /// When the list was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub offered_at: Option<Timestamp>,
    /// When both had agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub agreed_at: Option<Timestamp>,
    /// When the carrier took it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub picked_up_at: Option<Timestamp>,
    /// When the first device was checked in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub received_at: Option<Timestamp>,
    /// When the report falls due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub due_at: Option<Timestamp>,
    /// When the first edition was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub finished_at: Option<Timestamp>,
}

/// The sums of the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Sums {
    /// Claimed less refused, withdrawn and undecided; equals received + missing + expected.
    pub agreed: u64,
    /// Received and unexpected.
    pub came: u64,
    /// All columns of devices; equals `came`.
    pub placed: u64,
    /// Both equations hold.
    pub balance: bool,
}

impl Sums {
    /// The sums of these books.
    pub const fn of(books: &Books) -> Self {
        Self {
            agreed: books.agreed(),
            came: books.came(),
            placed: books.placed(),
            balance: books.balance(),
        }
    }
}

/// One line that did not come, or one device that did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Item {
    /// The line it answers; absent for an unexpected device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<ItemLine>,
    /// Our id; absent while it did not come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// The donor's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset_tag: Option<String>,
    /// The maker's number as found; as claimed where nobody found another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// The maker's number as claimed, where another one was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial_claimed: Option<String>,
    /// The donor's office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// A word of `Category`.
    pub category: String,
    /// Maker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<String>,
    /// Model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// The column of the books it stands in.
    #[schema(value_type = String)]
    pub outcome: Column,
    /// Where exactly: a word of `DeviceStatus` or `LineStatus`.
    pub status: String,
    /// When it was checked in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub received_at: Option<Timestamp>,
    /// Weight in grams, where it was weighed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight_g: Option<i64>,
    /// F1 to F6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub functional_grade: Option<String>,
    /// C1 to C9.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cosmetic_grade: Option<String>,
    /// A word of `Route`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// What came of its data; absent while it did not come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub erasure: Option<Erasure>,
    /// Its media.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<ItemMedium>,
    /// Numbers of its certificates in force.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<String>,
    /// Who has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
    /// Why it was not reused, or did not come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub why_not: Vec<Reason>,
}

/// Where a claim stands in the donor's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ItemLine {
    /// Its key.
    pub id: Uuid,
    /// Sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Row as a person sees it in a spreadsheet program; 0 for a line added by hand.
    pub row: i64,
}

/// One medium of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ItemMedium {
    /// Its key.
    pub id: Uuid,
    /// A word of `MediumKind`.
    pub kind: String,
    /// Maker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<String>,
    /// Model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Maker's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// Capacity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<i64>,
    /// A word of `MediumStatus`.
    pub status: String,
    /// A word of `Method`: the level that was reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// A word of `Technique`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technique: Option<String>,
    /// A word of `Verification`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<String>,
    /// Tool with its version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<String>,
    /// Standard with its revision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standard: Option<String>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub finished_at: Option<Timestamp>,
    /// SHA-256 of the raw reports.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// Number of the certificate in force that is about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
}

/// One certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Certificate {
    /// Its key.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// A word of `CertificateKind`.
    pub kind: String,
    /// Our id of the device.
    pub device: String,
    /// When it was issued.
    #[schema(value_type = String)]
    pub issued_at: Timestamp,
    /// Since when it is void.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub voided_at: Option<Timestamp>,
}
