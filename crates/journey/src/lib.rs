//! The thread: devices, donations and custody events, and the rules that are never broken (product.md).
//! What must never live here: I/O, async, a clock, a database, a sentence in any language.
#![cfg_attr(test, expect(clippy::unwrap_used, reason = "a test may stop"))]

pub mod allocation;
pub mod assessment;
pub mod books;
mod category;
pub mod collection;
pub mod countries;
pub mod device;
mod device_onward;
pub mod entry;
pub mod follow_up;
pub mod history;
mod ids;
pub mod offer;
mod people;
pub mod projects;
pub mod receiving;
pub mod recycling;
pub mod refurbishment;
mod refusal;
pub mod reporting;
pub mod sanitization;
pub mod shipping;
mod stage;
mod take_offer;
mod take_receiving;
mod text;
pub mod weights;
mod words;

pub use category::{Category, Verdict};
pub use ids::{
    ApplicationId, CertificateId, CheckId, ConsignmentId, DeviceId, DiscrepancyId, DonationId,
    EventId, HandOverId, HelpId, LineId, ManifestId, MediumId, NeedId, OrganisationId, PaymentId,
    PersonId, ProjectId, QuestionId, SanitizationId, ShipmentId, SiteId, UnitId, WorkOrderId,
};
pub use people::{OrganisationKind, Role};
pub use refusal::{Refusal, RefusalKind};
pub use stage::Stage;
pub use text::{AssetTag, IDENTIFIER_CHARS_MAX, SerialNumber, fold, is_filler};
