//! Rule 1: the books of a donation balance, at every moment (model.md, "The books of a donation").

use crate::{device::DeviceStatus, offer::LineStatus};
use serde::{Deserialize, Serialize};

/// The columns of the books. Lines are counted in the first block, devices in the second.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Books {
    /// Lines of the manifests.
    pub claimed: u64,
    /// Lines not agreed yet.
    pub undecided: u64,
    /// Lines that both sides agreed not to take.
    pub refused: u64,
    /// Lines taken back after agreement.
    pub withdrawn: u64,
    /// Agreed lines of which a device was received.
    pub received: u64,
    /// Agreed lines that did not come.
    pub missing: u64,
    /// Agreed lines still to come.
    pub expected: u64,
    /// Devices that answer no line.
    pub unexpected: u64,
    /// Devices on the bench.
    pub in_process: u64,
    /// Devices that can be given away.
    pub ready: u64,
    /// Devices kept for a project.
    pub reserved: u64,
    /// Devices packed, shipped or arrived.
    pub on_the_way: u64,
    /// Devices with a project: at work, or broken and waiting for help.
    pub in_use: u64,
    /// Devices at the end of their second life.
    pub retired: u64,
    /// Devices that were lost or stolen on the road or at a project.
    #[serde(default)]
    pub lost: u64,
    /// Devices taken apart.
    pub parts: u64,
    /// Devices recycled, or waiting for the recycler.
    pub recycled: u64,
    /// Devices that went back.
    pub returned: u64,
}

impl Books {
    /// Counts `n` lines of one status.
    pub fn add_lines(&mut self, status: LineStatus, n: u64) {
        self.claimed += n;
        *match status {
            LineStatus::Offered => &mut self.undecided,
            LineStatus::Refused => &mut self.refused,
            LineStatus::Withdrawn => &mut self.withdrawn,
            LineStatus::Received => &mut self.received,
            LineStatus::Missing => &mut self.missing,
            LineStatus::Agreed | LineStatus::Packed | LineStatus::AtHub | LineStatus::InTransit => {
                &mut self.expected
            }
        } += n;
    }

    /// Counts `n` devices of one status that answer a line, or none.
    pub fn add_devices(&mut self, status: DeviceStatus, answers_line: bool, n: u64) {
        if status == DeviceStatus::Undone {
            return;
        }
        if !answers_line {
            self.unexpected += n;
        }
        *match status {
            DeviceStatus::Received
            | DeviceStatus::Sanitizing
            | DeviceStatus::Sanitized
            | DeviceStatus::Assessed
            | DeviceStatus::InRepair
            | DeviceStatus::Undone => &mut self.in_process,
            DeviceStatus::Ready => &mut self.ready,
            DeviceStatus::Reserved => &mut self.reserved,
            DeviceStatus::Packed
            | DeviceStatus::Shipped
            | DeviceStatus::Arrived
            | DeviceStatus::Damaged => &mut self.on_the_way,
            DeviceStatus::InUse | DeviceStatus::Broken => &mut self.in_use,
            DeviceStatus::Retired | DeviceStatus::TakenBack => &mut self.retired,
            DeviceStatus::Lost | DeviceStatus::Stolen => &mut self.lost,
            DeviceStatus::ForParts => &mut self.parts,
            DeviceStatus::Recycled | DeviceStatus::AtRecycler | DeviceStatus::ForRecycling => {
                &mut self.recycled
            }
            DeviceStatus::Returned => &mut self.returned,
        } += n;
    }

    /// Agreed lines: claimed less refused, withdrawn and undecided.
    pub const fn agreed(&self) -> u64 {
        self.claimed - self.refused - self.withdrawn - self.undecided
    }

    /// Devices that came: received and unexpected.
    pub const fn came(&self) -> u64 {
        self.received + self.unexpected
    }

    /// Where the devices that came are now, all columns together.
    pub const fn placed(&self) -> u64 {
        self.in_process
            + self.ready
            + self.reserved
            + self.on_the_way
            + self.in_use
            + self.retired
            + self.lost
            + self.parts
            + self.recycled
            + self.returned
    }

    /// Both equations of model.md hold.
    pub const fn balance(&self) -> bool {
        self.agreed() == self.received + self.missing + self.expected
            && self.came() == self.placed()
    }
}
