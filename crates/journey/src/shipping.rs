//! Events of the stage `shipping`: packed, checked for export, on the road, with the service partner, with the project.

use crate::{OrganisationId, ProjectId, ShipmentId};
use serde::{Deserialize, Serialize};

/// What happens in `shipping`; the subject is a device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ShippingEvent {
    /// It was put into a unit of a shipment.
    Packed {
        /// The shipment.
        shipment: ShipmentId,
        /// Number on the unit's label, an SSCC.
        unit: String,
    },
    /// It was taken out of its unit again.
    Unpacked {
        /// Why.
        why: String,
    },
    /// It meets every condition of its export; the record of it (WEEE Directive, Annex VI) is the evidence of the entry.
    ExportChecked,
    /// It left with the carrier.
    Dispatched {
        /// Who gave it.
        from: OrganisationId,
        /// Who carries it.
        to: OrganisationId,
    },
    /// The service partner in the country of use has it.
    ReceivedByPartner {
        /// Who brought it.
        from: OrganisationId,
        /// Who has it now.
        to: OrganisationId,
    },
    /// It came damaged.
    DamagedInTransit {
        /// What is broken.
        note: String,
    },
    /// What was damaged works again.
    Mended {
        /// What was done.
        note: String,
    },
    /// It did not come, and is given up.
    LostInTransit {
        /// Why.
        why: String,
    },
    /// The project has it and uses it.
    HandedToProject {
        /// The project.
        project: ProjectId,
        /// Who gave it.
        from: OrganisationId,
        /// Whose it is now.
        to: OrganisationId,
    },
}
