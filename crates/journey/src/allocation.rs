//! Events of the stage `allocation`: a device is kept for a need of a project, or no longer.

use crate::{NeedId, ProjectId};
use serde::{Deserialize, Serialize};

/// What happens in `allocation`; the subject is a device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AllocationEvent {
    /// It is kept for a need of a project.
    Reserved {
        /// The project.
        project: ProjectId,
        /// The line of what it asks for.
        need: NeedId,
        /// The last day on which it is kept, ISO 8601.
        until: String,
    },
    /// It can be given to anybody again.
    Released {
        /// Why.
        why: String,
    },
}
