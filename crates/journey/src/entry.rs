//! A custody event: what happened, to what, where, when, and by whom.

use crate::{
    DeviceId, DonationId, EventId, LineId, MediumId, OrganisationId, PersonId, SiteId, Stage,
    UnitId, allocation::AllocationEvent, assessment::AssessmentEvent, collection::CollectionEvent,
    follow_up::FollowUpEvent, offer::OfferEvent, receiving::ReceivingEvent,
    recycling::RecyclingEvent, refurbishment::RefurbishmentEvent, reporting::ReportingEvent,
    sanitization::SanitizationEvent, shipping::ShippingEvent,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What happened: one small enum a stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "kebab-case")]
pub enum Event {
    /// In `offer`.
    Offer(OfferEvent),
    /// In `collection`.
    Collection(CollectionEvent),
    /// In `receiving`.
    Receiving(ReceivingEvent),
    /// In `sanitization`.
    Sanitization(SanitizationEvent),
    /// In `assessment`.
    Assessment(AssessmentEvent),
    /// In `refurbishment`.
    Refurbishment(RefurbishmentEvent),
    /// In `allocation`.
    Allocation(AllocationEvent),
    /// In `shipping`.
    Shipping(ShippingEvent),
    /// In `follow_up`.
    FollowUp(FollowUpEvent),
    /// In `recycling`.
    Recycling(RecyclingEvent),
    /// In `reporting`.
    Reporting(ReportingEvent),
    /// In any stage: an earlier entry is wrong. It stands; this says so.
    Any(AnyEvent),
}

/// What can happen in any stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AnyEvent {
    /// An earlier entry is wrong.
    Corrected {
        /// That entry.
        event: EventId,
        /// What is wrong with it.
        why: String,
    },
}

impl Event {
    /// The stage it belongs to; `None` for what can happen in any stage.
    pub const fn stage(&self) -> Option<Stage> {
        Some(match self {
            Self::Offer(_) => Stage::Offer,
            Self::Collection(_) => Stage::Collection,
            Self::Receiving(_) => Stage::Receiving,
            Self::Sanitization(_) => Stage::Sanitization,
            Self::Assessment(_) => Stage::Assessment,
            Self::Refurbishment(_) => Stage::Refurbishment,
            Self::Allocation(_) => Stage::Allocation,
            Self::Shipping(_) => Stage::Shipping,
            Self::FollowUp(_) => Stage::FollowUp,
            Self::Recycling(_) => Stage::Recycling,
            Self::Reporting(_) => Stage::Reporting,
            Self::Any(_) => return None,
        })
    }
}

macro_rules! from_stage {
    ($($variant:ident($inner:ty)),+ $(,)?) => {$(
        impl From<$inner> for Event {
            fn from(event: $inner) -> Self { Self::$variant(event) }
        }
    )+};
}
from_stage!(
    Offer(OfferEvent),
    Collection(CollectionEvent),
    Receiving(ReceivingEvent),
    Sanitization(SanitizationEvent),
    Assessment(AssessmentEvent),
    Refurbishment(RefurbishmentEvent),
    Allocation(AllocationEvent),
    Shipping(ShippingEvent),
    FollowUp(FollowUpEvent),
    Recycling(RecyclingEvent),
    Reporting(ReportingEvent),
    Any(AnyEvent),
);

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// The person, where one is known.
    pub person: Option<PersonId>,
    /// For which organisation.
    pub organisation: Option<OrganisationId>,
    /// The name as it stood then, or the name typed by who acted by link.
    pub name: String,
}

/// What it happened to: always a donation, and the things of it that are concerned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// The donation.
    pub donation: DonationId,
    /// The line.
    pub line: Option<LineId>,
    /// The device.
    pub device: Option<DeviceId>,
    /// The medium.
    pub medium: Option<MediumId>,
    /// The packing unit.
    pub unit: Option<UnitId>,
}

impl Subject {
    /// The donation as a whole.
    pub const fn donation(donation: DonationId) -> Self {
        Self {
            donation,
            line: None,
            device: None,
            medium: None,
            unit: None,
        }
    }

    /// A line.
    #[must_use]
    pub const fn line(mut self, line: LineId) -> Self {
        self.line = Some(line);
        self
    }

    /// A device.
    #[must_use]
    pub fn device(mut self, device: DeviceId) -> Self {
        self.device = Some(device);
        self
    }

    /// A medium.
    #[must_use]
    pub const fn medium(mut self, medium: MediumId) -> Self {
        self.medium = Some(medium);
        self
    }

    /// A packing unit.
    #[must_use]
    pub const fn unit(mut self, unit: UnitId) -> Self {
        self.unit = Some(unit);
        self
    }
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its key; later entries have greater keys.
    pub id: EventId,
    /// What it concerns.
    pub subject: Subject,
    /// When it happened.
    pub occurred_at: Timestamp,
    /// When it was written down.
    pub recorded_at: Timestamp,
    /// Where.
    pub place: Option<SiteId>,
    /// By whom.
    pub author: Author,
    /// What.
    pub event: Event,
    /// SHA-256 of the files that prove it, hexadecimal.
    pub evidence: Vec<String>,
}
