//! Events of the stage `sanitization`, and what a medium can be. Rule 3 of product.md stands in [`MediumState::is_closed`].

use crate::{DeviceId, SanitizationId, words};
use serde::{Deserialize, Serialize};

words! {
    /// Level of sanitization (NIST SP 800-88).
    Method {
        /// Protects against simple recovery.
        Clear = "clear",
        /// Protects against laboratory recovery.
        Purge = "purge",
        /// The medium cannot be used again.
        Destroy = "destroy",
    }
}

words! {
    /// How it was done.
    Technique {
        /// Overwrite of every addressable block.
        Overwrite = "overwrite",
        /// Firmware block erase.
        BlockErase = "block-erase",
        /// The key was destroyed.
        CryptographicErase = "cryptographic-erase",
        /// ATA secure erase.
        SecureErase = "secure-erase",
        /// NVMe format with erase.
        Format = "format",
        /// Reset to factory state by the maker's own function, on a device that encrypts its storage.
        FactoryReset = "factory-reset",
        /// Shredded.
        Shred = "shred",
        /// Crushed or bent.
        Crush = "crush",
        /// Drilled.
        Drill = "drill",
        /// Disintegrated or ground.
        Disintegrate = "disintegrate",
        /// Melted or burnt.
        Incinerate = "incinerate",
    }
}

impl Technique {
    /// True when the medium does not survive it.
    pub const fn destroys(self) -> bool {
        matches!(
            self,
            Self::Shred | Self::Crush | Self::Drill | Self::Disintegrate | Self::Incinerate
        )
    }
}

words! {
    /// How the result was verified.
    Verification {
        /// Every block was read back.
        Full = "full",
        /// Samples were read back.
        Sampled = "sampled",
        /// Nothing was read back: a record, never a certificate.
        None = "none",
    }
}

words! {
    /// What an attempt came to.
    SanitizationResult {
        /// Erased and verified.
        Erased = "erased",
        /// Erased but for the blocks that the record lists.
        ErasedWithExceptions = "erased-with-exceptions",
        /// Not erased.
        Failed = "failed",
        /// Destroyed.
        Destroyed = "destroyed",
        /// There was no medium.
        NoMedium = "no-medium",
    }
}

words! {
    /// What a medium is.
    MediumKind {
        /// Spinning disk.
        Hdd = "hdd",
        /// SATA or SAS solid state drive.
        SataSsd = "sata-ssd",
        /// NVMe solid state drive.
        NvmeSsd = "nvme-ssd",
        /// Soldered flash of phones, tablets, Chromebooks, network gear.
        Flash = "flash",
        /// Memory card or stick.
        Card = "card",
        /// SIM card.
        Sim = "sim",
        /// Tape or optical disc.
        Removable = "removable",
        /// Not known yet.
        Unknown = "unknown",
    }
}

words! {
    /// Where a medium stands.
    MediumStatus {
        /// Holds, or may hold, the donor's data.
        Open = "open",
        /// Erased and verified.
        Erased = "erased",
        /// Erased with exceptions that somebody must sign for.
        ErasedWithExceptions = "erased-with-exceptions",
        /// An attempt failed: try again or destroy.
        Failed = "failed",
        /// Destroyed, with a record.
        Destroyed = "destroyed",
    }
}

/// What happens in `sanitization`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum SanitizationEvent {
    /// A medium was found in the device.
    MediumFound {
        /// What it is.
        medium_kind: MediumKind,
        /// Maker's number, where it can be read.
        serial: Option<String>,
    },
    /// The device was looked into and holds no medium, or no further one.
    MediumAbsent {
        /// How that was established.
        why: String,
    },
    /// An attempt at erasing was recorded.
    SanitizationRecorded {
        /// The record.
        sanitization: SanitizationId,
        /// Level reached.
        method: Method,
        /// How.
        technique: Technique,
        /// Read-back.
        verification: Verification,
        /// What it came to.
        result: SanitizationResult,
    },
    /// A second person stands for the record.
    SanitizationCountersigned {
        /// The record.
        sanitization: SanitizationId,
    },
    /// The medium was destroyed.
    MediumDestroyed {
        /// The record.
        sanitization: SanitizationId,
        /// How.
        technique: Technique,
    },
    /// Somebody signs for the blocks that could not be erased.
    ExceptionAccepted {
        /// Why.
        why: String,
    },
}

/// What the events say of one medium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MediumState {
    /// The device it was found in.
    pub device: DeviceId,
    /// Where it stands.
    pub status: MediumStatus,
    /// Somebody signed for the exceptions.
    pub exception_accepted: bool,
}

impl MediumState {
    /// Rule 3: erased, or destroyed on record, or erased with exceptions that somebody signed for.
    pub const fn is_closed(&self) -> bool {
        match self.status {
            MediumStatus::Erased | MediumStatus::Destroyed => true,
            MediumStatus::ErasedWithExceptions => self.exception_accepted,
            MediumStatus::Open | MediumStatus::Failed => false,
        }
    }
}
