//! Events of the stage `reporting`: certificates and the status report.

use crate::{CertificateId, words};
use serde::{Deserialize, Serialize};

words! {
    /// What a certificate states.
    CertificateKind {
        /// The medium was sanitized.
        Sanitization = "sanitization",
        /// The medium was destroyed.
        Destruction = "destruction",
    }
}

/// What happens in `reporting`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ReportingEvent {
    /// A certificate was issued for the medium of the entry.
    CertificateIssued {
        /// Its key.
        certificate: CertificateId,
        /// Its number, once and for ever.
        number: String,
        /// What it states.
        certificate_kind: CertificateKind,
    },
    /// A certificate is void; a new one may follow.
    CertificateVoided {
        /// Its key.
        certificate: CertificateId,
        /// Why.
        why: String,
    },
    /// The status report was issued.
    ReportIssued {
        /// 1 for the first.
        edition: u32,
    },
}
