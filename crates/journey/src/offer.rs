//! Events of the stage `offer`, and what a line of a manifest can be.

use crate::{Category, ManifestId, Verdict, words};
use serde::{Deserialize, Serialize};

words! {
    /// Where the claim of one line stands.
    LineStatus {
        /// Claimed by the donor, not agreed yet.
        Offered = "offered",
        /// Both sides agreed that it comes.
        Agreed = "agreed",
        /// Both sides agreed that it does not come.
        Refused = "refused",
        /// Taken back by the donor after the list was agreed.
        Withdrawn = "withdrawn",
        /// Packed into a unit at an office.
        Packed = "packed",
        /// At the donor's hub.
        AtHub = "at-hub",
        /// With the carrier.
        InTransit = "in-transit",
        /// Checked in as a device.
        Received = "received",
        /// Agreed, and not among what came.
        Missing = "missing",
    }
}

impl LineStatus {
    /// True while the goods of an agreed line are still to come.
    pub const fn is_expected(self) -> bool {
        matches!(
            self,
            Self::Agreed | Self::Packed | Self::AtHub | Self::InTransit
        )
    }
}

words! {
    /// Where a donation stands.
    DonationStatus {
        /// The donor is still preparing the list.
        Draft = "draft",
        /// Sent to the programme.
        Offered = "offered",
        /// Both sides agreed the list.
        Agreed = "agreed",
        /// The programme, or the donor, called it off.
        Refused = "refused",
        /// The first goods are under way.
        Collecting = "collecting",
        /// The first device was checked in.
        Receiving = "receiving",
        /// Everything is received, missing or withdrawn.
        Processing = "processing",
        /// The status report was issued.
        Finished = "finished",
    }
}

words! {
    /// One side of the agreement on the list.
    Side {
        /// The donor.
        Donor = "donor",
        /// The programme.
        Programme = "programme",
    }
}

/// What happens in `offer`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum OfferEvent {
    /// A manifest was read; its rows became lines or are listed as skipped.
    LineClaimed {
        /// The file.
        manifest: ManifestId,
        /// Lines it gave.
        lines: u32,
        /// Rows that are no line, each listed with its reason in the manifest.
        skipped: u32,
    },
    /// Verdicts were given to all lines of a donation.
    VerdictGiven {
        /// Name and date of the policy in force.
        policy: String,
        /// Lines taken.
        accepted: u32,
        /// Lines not taken.
        rejected: u32,
        /// Lines that need one more fact.
        needs_info: u32,
    },
    /// A person corrected what a line says.
    LineCorrected {
        /// Field, what it said, what it says now.
        changes: Vec<Change>,
        /// The verdict that follows from the corrected line.
        verdict: Verdict,
        /// The category of the corrected line.
        category: Category,
    },
    /// The coordinator took or refused a line against the policy's verdict.
    VerdictOverridden {
        /// The verdict from now on.
        to: Verdict,
        /// Why.
        why: String,
    },
    /// The donor sent the list to the programme.
    ListSent,
    /// One side agrees to the list as it stands.
    ListAgreed {
        /// Which side.
        side: Side,
    },
    /// The whole offer was refused or called off.
    OfferRefused {
        /// Why.
        why: String,
    },
    /// An agreed line will not come.
    LineWithdrawn {
        /// Why.
        why: String,
    },
    /// A line was added after the list was agreed; it counts as claimed and agreed.
    LineAddedLate {
        /// Why.
        why: String,
    },
}

/// One corrected field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Name of the field.
    pub field: String,
    /// What it said; `None` where it said nothing.
    pub from: Option<String>,
    /// What it says now; `None` where it was cleared.
    pub to: Option<String>,
}
