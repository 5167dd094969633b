//! What the events of a donation add up to. [`History::take`] is the one place where an event is admitted: the store's
//! journal, the rebuild of `gapless doctor` and the property tests all go through it.

use crate::{
    DeviceId, DonationId, LineId, MediumId, OrganisationId, Refusal, SiteId, UnitId, Verdict,
    books::Books,
    collection::{UnitKind, UnitStatus},
    device::{DeviceState, DeviceStatus},
    entry::{Entry, Event},
    offer::{DonationStatus, LineStatus, Side},
    refurbishment::RefurbishmentEvent,
    sanitization::MediumState,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the events say of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineState {
    /// Where it stands.
    pub status: LineStatus,
    /// What the programme says to it.
    pub verdict: Verdict,
    /// The unit it is packed in.
    pub unit: Option<UnitId>,
}

/// What the events say of one packing unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitState {
    /// Number on its label.
    pub number: String,
    /// Box, pallet or cage.
    pub kind: UnitKind,
    /// Where it stands.
    pub status: UnitStatus,
    /// Number of its seal.
    pub seal: Option<String>,
    /// Gross weight in grams.
    pub weight_g: Option<i64>,
    /// In whose hands it is.
    pub custodian: OrganisationId,
    /// Where it lies; `None` on the road.
    pub place: Option<SiteId>,
}

/// What the events say of the donation as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DonationState {
    /// Where it stands.
    pub status: DonationStatus,
    /// The donor, first custodian of all its goods.
    pub donor: OrganisationId,
    /// The donor agreed to the list as it stands.
    pub agreed_by_donor: bool,
    /// The programme agreed to the list as it stands.
    pub agreed_by_programme: bool,
}

impl DonationState {
    /// A new donation.
    pub const fn draft(donor: OrganisationId) -> Self {
        Self {
            status: DonationStatus::Draft,
            donor,
            agreed_by_donor: false,
            agreed_by_programme: false,
        }
    }

    /// Marks one side's agreement.
    pub(crate) fn agree(&mut self, side: Side) {
        match side {
            Side::Donor => self.agreed_by_donor = true,
            Side::Programme => self.agreed_by_programme = true,
        }
    }

    /// Any change of the list takes back what was agreed to another one.
    pub(crate) fn list_changed(&mut self) {
        self.agreed_by_donor = false;
        self.agreed_by_programme = false;
    }
}

/// The states of the things of one donation that are at hand. The store loads what a batch of events touches;
/// the rebuild and the property tests hold everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// Donations.
    pub donations: BTreeMap<DonationId, DonationState>,
    /// Lines. For an agreement the store loads all lines of the donation.
    pub lines: BTreeMap<LineId, LineState>,
    /// Packing units.
    pub units: BTreeMap<UnitId, UnitState>,
    /// Devices.
    pub devices: BTreeMap<DeviceId, DeviceState>,
    /// Media.
    pub media: BTreeMap<MediumId, MediumState>,
    /// A line that is not at hand is still expected.
    pub expected_elsewhere: bool,
}

impl History {
    /// Admits one entry and adds it up, or refuses it and changes nothing.
    pub fn take(&mut self, entry: &Entry) -> Result<(), Refusal> {
        match &entry.event {
            Event::Offer(event) => self.take_offer(entry, event),
            Event::Collection(event) => self.take_collection(entry, event),
            Event::Receiving(event) => self.take_receiving(entry, event),
            Event::Sanitization(event) => self.take_sanitization(entry, event),
            Event::Assessment(event) => {
                self.next(entry, |device, closed| device.assess(event, closed))
            }
            Event::Allocation(event) => self.next(entry, |device, _| device.allocate(event)),
            Event::Shipping(event) => self.next(entry, |device, closed| device.ship(event, closed)),
            Event::FollowUp(event) => self.next(entry, |device, _| device.follow_up(event)),
            Event::Recycling(event) => {
                self.next(entry, |device, closed| device.recycle(event, closed))
            }
            Event::Refurbishment(event) => {
                self.next(entry, |device, closed| device.refurbish(event, closed))?;
                if matches!(event, RefurbishmentEvent::SentBack { .. }) {
                    self.give_back(entry)?;
                }
                Ok(())
            }
            Event::Reporting(event) => self.take_reporting(entry, event),
            // Rule 5: a correction names the earlier entry; what it changes comes as events of its own.
            Event::Any(_) => Ok(()),
        }
    }

    /// The device of the entry as `step` leaves it; refused, it stays as it was. `step` is told rule 3's answer.
    fn next(
        &mut self,
        entry: &Entry,
        step: impl FnOnce(&mut DeviceState, bool) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let (id, device) = self.device(entry)?;
        let mut next = device.clone();
        step(&mut next, self.media_closed(&id))?;
        self.devices.insert(id, next);
        Ok(())
    }

    /// Rule 2: what went back is in the hands of the donor who gave it.
    pub(crate) fn give_back(&mut self, entry: &Entry) -> Result<(), Refusal> {
        let donor = self.donation(entry)?.donor;
        let device = entry.subject.device.as_ref();
        if let Some(device) = device.and_then(|id| self.devices.get_mut(id)) {
            device.custodian = donor;
            device.place = None;
        }
        Ok(())
    }

    /// Rule 3's answer: somebody looked for media, and each of them is closed.
    pub fn media_closed(&self, device: &DeviceId) -> bool {
        self.devices.get(device).is_some_and(|d| d.media_known)
            && self
                .media
                .values()
                .filter(|m| m.device == *device)
                .all(MediumState::is_closed)
    }

    /// The books of one donation; complete only when all its lines and devices are at hand.
    pub fn books(&self, donation: DonationId) -> Books {
        let mut books = Books::default();
        for line in self.lines.values() {
            books.add_lines(line.status, 1);
        }
        for device in self.devices.values().filter(|d| d.donation == donation) {
            books.add_devices(device.status, device.line.is_some(), 1);
        }
        books
    }

    pub(crate) fn donation(&mut self, entry: &Entry) -> Result<&mut DonationState, Refusal> {
        self.donations
            .get_mut(&entry.subject.donation)
            .ok_or(Refusal::new("donation-unknown"))
    }

    pub(crate) fn line(&mut self, entry: &Entry) -> Result<&mut LineState, Refusal> {
        let id = entry.subject.line.ok_or(Refusal::new("line-unknown"))?;
        self.lines.get_mut(&id).ok_or(Refusal::new("line-unknown"))
    }

    pub(crate) fn unit(&mut self, entry: &Entry) -> Result<&mut UnitState, Refusal> {
        let id = entry.subject.unit.ok_or(Refusal::new("unit-unknown"))?;
        self.units.get_mut(&id).ok_or(Refusal::new("unit-unknown"))
    }

    /// The device of the entry; a check-in that was undone is no device any more.
    pub(crate) fn device(&self, entry: &Entry) -> Result<(DeviceId, &DeviceState), Refusal> {
        let id = entry
            .subject
            .device
            .clone()
            .ok_or(Refusal::new("device-unknown"))?;
        match self.devices.get(&id) {
            Some(device)
                if device.donation == entry.subject.donation
                    && device.status != DeviceStatus::Undone =>
            {
                Ok((id, device))
            }
            _ => Err(Refusal::new("device-unknown")),
        }
    }
}
