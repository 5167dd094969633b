//! Any report of a machine or a tool: what it describes, as `gapless read` prints it (`gapless.device/1` of interfaces.md).

use crate::erasure::{self, Erasure};
use crate::error::ReadError;
use crate::hardware::{self, Device};
use serde::{Deserialize, Serialize};

/// A report: its format, the device, what was done to its media, and what a person should know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Name of the format; see [`hardware::Report::format`] and [`erasure::Report::format`].
    #[serde(skip)]
    pub format: String,
    /// What it describes.
    #[serde(flatten)]
    pub device: Device,
    /// Erasures of its media.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erasures: Vec<Erasure>,
    /// What is odd about it.
    pub warnings: Vec<String>,
}

/// Reads a report of any kind that is known; the format is found from the content.
pub fn read(bytes: &[u8]) -> Result<Report, ReadError> {
    match erasure::read(bytes) {
        Ok(report) => Ok(Report {
            format: report.format,
            device: Device::default(),
            erasures: report.erasures,
            warnings: report.warnings,
        }),
        Err(error) if error.code == "not-a-report" => {
            let report = hardware::read(bytes)?;
            Ok(Report {
                format: report.format,
                device: report.device,
                erasures: Vec::new(),
                warnings: report.warnings,
            })
        }
        Err(error) => Err(error),
    }
}
