//! Events of the stage `recycling`: what cannot be used goes to a recycler, with papers.

use crate::{ConsignmentId, OrganisationId};
use serde::{Deserialize, Serialize};

/// What happens in `recycling`; the subject is a device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RecyclingEvent {
    /// It was put on a consignment.
    Consigned {
        /// The consignment.
        consignment: ConsignmentId,
    },
    /// It was taken off its consignment again.
    Unconsigned {
        /// Why.
        why: String,
    },
    /// The recycler has it.
    HandedToRecycler {
        /// Who gave it.
        from: OrganisationId,
        /// The recycler.
        to: OrganisationId,
    },
    /// It was recycled; the certificate is the evidence of the entry.
    Recycled {
        /// Number of the recycler's certificate.
        certificate: String,
    },
}
