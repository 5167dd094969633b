//! Events of the stage `follow_up`: inventory checks, help, swaps, take-back.

use crate::device::DeviceStatus;
use crate::{CheckId, DeviceId, HelpId, OrganisationId, words};
use serde::{Deserialize, Serialize};

words! {
    /// What an inventory check says of a device.
    Finding {
        /// It is there and works.
        Works = "works",
        /// It is there and does not work.
        Broken = "broken",
        /// Nobody knows where it is.
        Lost = "lost",
        /// It was stolen.
        Stolen = "stolen",
        /// It is at the end of its use.
        Retired = "retired",
    }
}

impl Finding {
    /// Where a device stands of which this is found.
    pub const fn status(self) -> DeviceStatus {
        match self {
            Self::Works => DeviceStatus::InUse,
            Self::Broken => DeviceStatus::Broken,
            Self::Lost => DeviceStatus::Lost,
            Self::Stolen => DeviceStatus::Stolen,
            Self::Retired => DeviceStatus::Retired,
        }
    }
}

words! {
    /// How a request for help ended.
    HelpOutcome {
        /// Advice was enough.
        Solved = "solved",
        /// It was repaired where it stands.
        Repaired = "repaired",
        /// Another device took its place.
        Swapped = "swapped",
        /// It cannot be helped.
        NotPossible = "not-possible",
    }
}

/// What happens in `follow_up`; the subject is a device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum FollowUpEvent {
    /// An inventory check looked at it.
    Checked {
        /// The check.
        check: CheckId,
        /// What it found.
        finding: Finding,
    },
    /// The service partner looked again at what a check said.
    Verified {
        /// The check.
        check: CheckId,
        /// What they found.
        finding: Finding,
    },
    /// Somebody at the project asks for help.
    HelpAsked {
        /// The request.
        help: HelpId,
        /// What is wrong.
        text: String,
    },
    /// A request for help ended.
    HelpGiven {
        /// The request.
        help: HelpId,
        /// How.
        help_outcome: HelpOutcome,
        /// What was done.
        text: String,
    },
    /// A part was taken out of it where it stands.
    PartTaken {
        /// What part.
        part: String,
        /// The device that it goes to.
        to: Option<DeviceId>,
    },
    /// A part was fitted into it where it stands.
    PartFitted {
        /// What part.
        part: String,
        /// The device that it came from.
        from: Option<DeviceId>,
    },
    /// Another device takes its place, or it takes another's.
    Swapped {
        /// The other one.
        with: DeviceId,
    },
    /// The service partner took it back.
    TakenBack {
        /// Who gave it.
        from: OrganisationId,
        /// Who has it now.
        to: OrganisationId,
        /// Why.
        why: Option<String>,
    },
}
