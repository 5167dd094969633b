//! Events of the stage `receiving`: check-in, and what does not agree.

use crate::{Category, DiscrepancyId, LineId, words};
use serde::{Deserialize, Serialize};

words! {
    /// What does not agree.
    DiscrepancyKind {
        /// Agreed, and not among what came.
        Missing = "missing",
        /// Came, and stands on no agreed line.
        Unexpected = "unexpected",
        /// Came, but is not what its line says.
        Mismatched = "mismatched",
    }
}

words! {
    /// What was decided on a discrepancy.
    Resolution {
        /// Missing: the donor confirms it never left; the line is withdrawn.
        NeverSent = "never-sent",
        /// Missing: it is lost on the way; the line stays missing.
        Lost = "lost",
        /// Missing: still looked for or coming later; the line is expected again.
        ComingLater = "coming-later",
        /// Unexpected or mismatched: taken as it is.
        Taken = "taken",
        /// Unexpected or mismatched: goes back to the donor.
        Returned = "returned",
        /// Unexpected or mismatched: goes to the recycler.
        Recycled = "recycled",
        /// Unexpected or mismatched: it was entered by mistake and its check-in is undone.
        Mistake = "mistake",
    }
}

words! {
    /// What an identifier is.
    IdentifierKind {
        /// The maker's serial number.
        Serial = "serial",
        /// The donor's asset tag.
        AssetTag = "asset-tag",
        /// SMBIOS UUID.
        Uuid = "uuid",
        /// IMEI of a phone.
        Imei = "imei",
        /// Network address.
        Mac = "mac",
    }
}

/// What happens in `receiving`. The subject is a device, but for a missing line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ReceivingEvent {
    /// A device was counted, labelled and matched to a line, or found unexpected.
    DeviceCheckedIn {
        /// The line it answers; `None` for an unexpected device.
        line: Option<LineId>,
        /// What it is.
        category: Category,
        /// Weight in grams, where it was weighed.
        weight_g: Option<i64>,
    },
    /// A number was read off the device.
    IdentifierSeen {
        /// What it is.
        identifier: IdentifierKind,
        /// As read.
        value: String,
        /// Label, screen, report.
        source: String,
    },
    /// A hardware report of the device was read; the file is its evidence.
    ReportRead {
        /// Name of its format, such as `lshw`.
        format: String,
    },
    /// An unexpected device was found to answer a line after all.
    DeviceMatched {
        /// The line.
        line: LineId,
    },
    /// The device was weighed after check-in.
    DeviceWeighed {
        /// Grams.
        weight_g: i64,
    },
    /// What stands there is not what its line says.
    DeviceDiffers {
        /// What it is.
        category: Category,
        /// Maker, as read on the device.
        manufacturer: Option<String>,
        /// Model, as read on the device.
        model: Option<String>,
    },
    /// A check-in was a mistake: the device is no longer counted, its line is expected again.
    CheckInUndone {
        /// Why.
        why: String,
    },
    /// An agreed line was not among what came.
    LineMissing,
    /// Something does not agree and waits for a decision.
    DiscrepancyRaised {
        /// Its key.
        discrepancy: DiscrepancyId,
        /// What kind.
        discrepancy_kind: DiscrepancyKind,
    },
    /// A discrepancy was decided.
    DiscrepancyDecided {
        /// Its key.
        discrepancy: DiscrepancyId,
        /// What was decided.
        resolution: Resolution,
        /// Why.
        why: String,
    },
    /// The label was printed again.
    LabelReplaced,
}
