//! Events of the stage `refurbishment`: work orders, parts, ready.

use crate::{DeviceId, WorkOrderId, words};
use serde::{Deserialize, Serialize};

words! {
    /// What is to be done to a device.
    WorkKind {
        /// Clean it.
        Clean = "clean",
        /// Repair it.
        Repair = "repair",
        /// Fit more or better parts.
        Upgrade = "upgrade",
        /// Install an operating system.
        Install = "install",
        /// Take its parts.
        Harvest = "harvest",
    }
}

words! {
    /// How a work order ended.
    WorkOutcome {
        /// Done.
        Done = "done",
        /// Not possible; the device needs another route.
        NotPossible = "not-possible",
    }
}

/// What happens in `refurbishment`; the subject is a device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RefurbishmentEvent {
    /// Work was ordered.
    WorkOrdered {
        /// The order.
        order: WorkOrderId,
        /// What.
        work: WorkKind,
        /// What is wrong or wanted.
        note: Option<String>,
    },
    /// An order ended.
    WorkDone {
        /// The order.
        order: WorkOrderId,
        /// How.
        outcome: WorkOutcome,
    },
    /// A part was taken out of this device.
    PartTaken {
        /// What part.
        part: String,
        /// The device that it goes to; `None` for stock.
        to: Option<DeviceId>,
    },
    /// A part was fitted into this device.
    PartFitted {
        /// What part.
        part: String,
        /// The device that it came from; `None` for stock or new.
        from: Option<DeviceId>,
    },
    /// An operating system was installed.
    SystemInstalled {
        /// Which.
        system: String,
        /// Language, BCP 47.
        language: String,
    },
    /// It was cleaned.
    Cleaned,
    /// It can be given away.
    MadeReady,
    /// What was ready, kept or packed came back, to be tested anew.
    TakenToBench {
        /// Why.
        why: String,
    },
    /// It was taken apart.
    SentToParts {
        /// Why, in words.
        why: Option<String>,
    },
    /// It waits for the recycler.
    SentToRecycling {
        /// Why, in words.
        why: Option<String>,
    },
    /// It was handed back to the donor, who has it from now on (rule 2 of product.md).
    SentBack {
        /// Who took it at the donor's.
        received_by: String,
        /// Why, in words.
        why: Option<String>,
    },
}
