//! Events of the stage `collection`: packing units, seals, hand-overs.

use crate::{HandOverId, OrganisationId, SiteId, words};
use serde::{Deserialize, Serialize};

words! {
    /// What goods are packed in.
    UnitKind {
        /// A box.
        Box = "box",
        /// A pallet.
        Pallet = "pallet",
        /// A roll cage.
        Cage = "cage",
    }
}

words! {
    /// Where a packing unit stands.
    UnitStatus {
        /// Being packed.
        Open = "open",
        /// Closed, with or without a seal.
        Closed = "closed",
        /// At the donor's hub.
        AtHub = "at-hub",
        /// With the carrier.
        InTransit = "in-transit",
        /// At the refurbisher.
        Arrived = "arrived",
        /// Opened at check-in.
        Emptied = "emptied",
    }
}

/// What happens in `collection`. The subject is a unit, but for packing (a line) and booking (the donation).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CollectionEvent {
    /// A packing unit was begun at an office.
    UnitOpened {
        /// Number printed on its label.
        number: String,
        /// Box, pallet or cage.
        unit_kind: UnitKind,
    },
    /// The line in the entry was put into the unit in the entry.
    UnitPacked,
    /// The line in the entry was taken out of its unit again.
    UnitUnpacked,
    /// The unit is full and closed.
    UnitClosed {
        /// Gross weight in grams, where it was weighed.
        weight_g: Option<i64>,
    },
    /// A closed unit was opened again before it left.
    UnitReopened {
        /// Why.
        why: String,
    },
    /// A seal was set on a closed unit.
    SealSet {
        /// Number of the seal.
        seal: String,
    },
    /// A seal was looked at.
    SealChecked {
        /// Number found.
        seal: String,
        /// Whole and the same number.
        intact: bool,
    },
    /// The unit changed hands; both sides are named.
    CustodyHandedOver {
        /// The paper with both signatures.
        hand_over: HandOverId,
        /// Who gave it.
        from: OrganisationId,
        /// Who took it.
        to: OrganisationId,
        /// Where it is bound for or lies now.
        leg: Leg,
    },
    /// The unit came to a place of its present custodian.
    UnitArrived {
        /// Where.
        at: SiteId,
    },
    /// The unit was opened at check-in and its goods are counted one by one from now on.
    UnitEmptied,
    /// The pick-up was booked.
    PickUpBooked {
        /// Day, ISO 8601.
        day: String,
        /// The carrier.
        carrier: OrganisationId,
    },
}

words! {
    /// Which part of the road a hand-over begins.
    Leg {
        /// From an office to the donor's hub, inside the donor.
        ToHub = "to-hub",
        /// From the hub, or the only office, to the carrier.
        ToCarrier = "to-carrier",
        /// From the carrier to the refurbisher.
        ToRefurbisher = "to-refurbisher",
    }
}
