//! How events of `receiving`, `sanitization` and `reporting` are admitted.

use crate::{
    DeviceId, LineId, MediumId, OrganisationId, Refusal,
    device::{DeviceState, DeviceStatus},
    entry::Entry,
    history::History,
    offer::{DonationStatus, LineStatus},
    receiving::{ReceivingEvent, Resolution},
    reporting::ReportingEvent,
    sanitization::{
        MediumState, MediumStatus, SanitizationEvent, SanitizationResult, Verification,
    },
};

impl History {
    pub(crate) fn take_receiving(
        &mut self,
        entry: &Entry,
        event: &ReceivingEvent,
    ) -> Result<(), Refusal> {
        match event {
            ReceivingEvent::DeviceCheckedIn { line, category, .. } => {
                let custodian = entry
                    .author
                    .organisation
                    .ok_or(Refusal::new("custodian-unknown"))?;
                self.check_in(entry, *line, *category, custodian)
            }
            ReceivingEvent::DeviceMatched { line } => {
                let (id, device) = self.device(entry)?;
                if device.line.is_some() {
                    return Err(Refusal::new("device-has-line"));
                }
                self.receive_line(*line)?;
                if let Some(device) = self.devices.get_mut(&id) {
                    device.line = Some(*line);
                }
                self.everything_accounted(entry)
            }
            ReceivingEvent::DeviceDiffers { category, .. } => self.differs(entry, *category),
            ReceivingEvent::CheckInUndone { .. } => self.undo_check_in(entry),
            ReceivingEvent::LineMissing => {
                let line = self.line(entry)?;
                if !line.status.is_expected() {
                    return Err(Refusal::new("line-not-expected").with("status", line.status));
                }
                line.status = LineStatus::Missing;
                self.everything_accounted(entry)
            }
            ReceivingEvent::DiscrepancyDecided { resolution, .. } => {
                self.decide(entry, *resolution)
            }
            ReceivingEvent::DiscrepancyRaised { .. } => Ok(()),
            ReceivingEvent::IdentifierSeen { .. }
            | ReceivingEvent::ReportRead { .. }
            | ReceivingEvent::DeviceWeighed { .. }
            | ReceivingEvent::LabelReplaced => self.device(entry).map(|_| ()),
        }
    }

    fn check_in(
        &mut self,
        entry: &Entry,
        line: Option<LineId>,
        category: crate::Category,
        custodian: OrganisationId,
    ) -> Result<(), Refusal> {
        let status = self.donation(entry)?.status;
        if !matches!(
            status,
            DonationStatus::Agreed
                | DonationStatus::Collecting
                | DonationStatus::Receiving
                | DonationStatus::Processing
        ) {
            return Err(Refusal::new("donation-not-receiving").with("status", status));
        }
        let id: DeviceId = entry
            .subject
            .device
            .clone()
            .ok_or(Refusal::new("device-unknown"))?;
        if self.devices.contains_key(&id) {
            return Err(Refusal::new("device-exists").with("device", &id));
        }
        if let Some(line) = line {
            self.receive_line(line)?;
        }
        let state = DeviceState::checked_in(
            entry.subject.donation,
            line,
            category,
            custodian,
            entry.place,
        );
        self.devices.insert(id, state);
        self.donation(entry)?.status = DonationStatus::Receiving;
        self.everything_accounted(entry)
    }

    fn receive_line(&mut self, id: LineId) -> Result<(), Refusal> {
        let line = self
            .lines
            .get_mut(&id)
            .ok_or(Refusal::new("line-unknown"))?;
        // What was written off as missing may still turn up.
        if !line.status.is_expected() && line.status != LineStatus::Missing {
            return Err(Refusal::new("line-not-expected").with("status", line.status));
        }
        line.status = LineStatus::Received;
        Ok(())
    }

    /// What was found takes the place of what was claimed, as long as nobody has built on it.
    fn differs(&mut self, entry: &Entry, category: crate::Category) -> Result<(), Refusal> {
        let (id, device) = self.device(entry)?;
        if device.status != DeviceStatus::Received
            || self.media.values().any(|medium| medium.device == id)
        {
            return Err(Refusal::new("check-in-followed").with("status", device.status));
        }
        if let Some(device) = self.devices.get_mut(&id) {
            device.category = category;
            device.media_known = !category.may_bear_data();
        }
        Ok(())
    }

    fn undo_check_in(&mut self, entry: &Entry) -> Result<(), Refusal> {
        let (id, device) = self.device(entry)?;
        if device.status != DeviceStatus::Received {
            return Err(Refusal::new("check-in-followed").with("status", device.status));
        }
        if self
            .media
            .values()
            .any(|m| m.device == id && m.status != MediumStatus::Open)
        {
            return Err(Refusal::new("check-in-followed").with("status", DeviceStatus::Sanitizing));
        }
        let line = device.line;
        self.media.retain(|_, m| m.device != id);
        if let Some(device) = self.devices.get_mut(&id) {
            device.status = DeviceStatus::Undone;
            device.line = None;
        }
        if let Some(line) = line.and_then(|l| self.lines.get_mut(&l)) {
            line.status = if line.unit.is_some() {
                LineStatus::InTransit
            } else {
                LineStatus::Agreed
            };
        }
        let donation = self.donation(entry)?;
        if donation.status == DonationStatus::Processing {
            donation.status = DonationStatus::Receiving;
        }
        Ok(())
    }

    fn decide(&mut self, entry: &Entry, resolution: Resolution) -> Result<(), Refusal> {
        match resolution {
            Resolution::NeverSent | Resolution::ComingLater => {
                let line = self.line(entry)?;
                if line.status != LineStatus::Missing {
                    return Err(Refusal::new("line-not-missing").with("status", line.status));
                }
                line.status = if resolution == Resolution::NeverSent {
                    LineStatus::Withdrawn
                } else {
                    LineStatus::Agreed
                };
                if resolution == Resolution::ComingLater {
                    line.unit = None;
                    let donation = self.donation(entry)?;
                    if donation.status == DonationStatus::Processing {
                        donation.status = DonationStatus::Receiving;
                    }
                }
            }
            Resolution::Lost => {
                let line = self.line(entry)?;
                if line.status != LineStatus::Missing {
                    return Err(Refusal::new("line-not-missing").with("status", line.status));
                }
            }
            Resolution::Taken | Resolution::Mistake => {
                self.device(entry)?;
            }
            Resolution::Returned => {
                // It goes back as it came, its data with it, to the very donor who owns both.
                let (id, device) = self.device(entry)?;
                device.on_the_bench()?;
                self.set_status(&id, DeviceStatus::Returned);
                self.give_back(entry)?;
            }
            Resolution::Recycled => {
                let (id, device) = self.device(entry)?;
                device.on_the_bench()?;
                if !self.media_closed(&id) {
                    return Err(Refusal::new("media-open"));
                }
                self.set_status(&id, DeviceStatus::ForRecycling);
            }
        }
        Ok(())
    }

    fn set_status(&mut self, id: &DeviceId, status: DeviceStatus) {
        if let Some(device) = self.devices.get_mut(id) {
            device.status = status;
        }
    }

    /// A donation is in process once nothing is expected any more.
    pub(crate) fn everything_accounted(&mut self, entry: &Entry) -> Result<(), Refusal> {
        let expected =
            self.expected_elsewhere || self.lines.values().any(|l| l.status.is_expected());
        let donation = self.donation(entry)?;
        if donation.status == DonationStatus::Receiving && !expected {
            donation.status = DonationStatus::Processing;
        }
        Ok(())
    }

    pub(crate) fn take_sanitization(
        &mut self,
        entry: &Entry,
        event: &SanitizationEvent,
    ) -> Result<(), Refusal> {
        let (device, state) = self.device(entry)?;
        state.on_the_bench()?;
        match event {
            SanitizationEvent::MediumFound { .. } => {
                let id: MediumId = entry.subject.medium.ok_or(Refusal::new("medium-unknown"))?;
                if self.media.contains_key(&id) {
                    return Err(Refusal::new("medium-exists"));
                }
                let medium = MediumState {
                    device: device.clone(),
                    status: MediumStatus::Open,
                    exception_accepted: false,
                };
                self.media.insert(id, medium);
                self.media_seen(&device);
            }
            SanitizationEvent::MediumAbsent { .. } => self.media_seen(&device),
            SanitizationEvent::SanitizationRecorded {
                verification,
                result,
                technique,
                ..
            } => {
                let medium = self.medium(entry, &device)?;
                if medium.status == MediumStatus::Destroyed {
                    return Err(Refusal::new("medium-destroyed"));
                }
                if technique.destroys() {
                    return Err(Refusal::new("technique-destroys"));
                }
                let status = match (result, verification) {
                    // What nobody read back is a record, never an erasure.
                    (SanitizationResult::Erased, Verification::None) => MediumStatus::Open,
                    (SanitizationResult::Erased, _) => MediumStatus::Erased,
                    (SanitizationResult::ErasedWithExceptions, _) => {
                        MediumStatus::ErasedWithExceptions
                    }
                    (SanitizationResult::Failed, _) => MediumStatus::Failed,
                    (SanitizationResult::Destroyed | SanitizationResult::NoMedium, _) => {
                        return Err(Refusal::new("result-needs-own-record"));
                    }
                };
                // Only now: a refused record changes nothing.
                medium.exception_accepted = false;
                medium.status = status;
                self.media_seen(&device);
            }
            SanitizationEvent::MediumDestroyed { technique, .. } => {
                if !technique.destroys() {
                    return Err(Refusal::new("technique-does-not-destroy"));
                }
                self.medium(entry, &device)?.status = MediumStatus::Destroyed;
                self.media_seen(&device);
            }
            SanitizationEvent::ExceptionAccepted { .. } => {
                let medium = self.medium(entry, &device)?;
                if medium.status != MediumStatus::ErasedWithExceptions {
                    return Err(Refusal::new("no-exception").with("status", medium.status));
                }
                medium.exception_accepted = true;
                self.media_seen(&device);
            }
            SanitizationEvent::SanitizationCountersigned { .. } => {
                self.medium(entry, &device)?;
            }
        }
        Ok(())
    }

    fn medium(&mut self, entry: &Entry, device: &DeviceId) -> Result<&mut MediumState, Refusal> {
        let id = entry.subject.medium.ok_or(Refusal::new("medium-unknown"))?;
        match self.media.get_mut(&id) {
            Some(medium) if medium.device == *device => Ok(medium),
            _ => Err(Refusal::new("medium-unknown")),
        }
    }

    /// Brings the device's status up to date with its media. A drive found later takes the device back.
    fn media_seen(&mut self, id: &DeviceId) {
        if let Some(device) = self.devices.get_mut(id) {
            device.media_known = true;
        }
        let closed = self.media_closed(id);
        if let Some(device) = self.devices.get_mut(id) {
            device.status = match (device.status, closed) {
                (DeviceStatus::Received | DeviceStatus::Sanitizing, true) => {
                    DeviceStatus::Sanitized
                }
                (_, false) => DeviceStatus::Sanitizing,
                (status, true) => status,
            };
        }
    }

    pub(crate) fn take_reporting(
        &mut self,
        entry: &Entry,
        event: &ReportingEvent,
    ) -> Result<(), Refusal> {
        match event {
            ReportingEvent::CertificateIssued { .. } => {
                let (device, _) = self.device(entry)?;
                if !self.media_closed(&device) {
                    return Err(Refusal::new("media-open"));
                }
            }
            ReportingEvent::CertificateVoided { .. } => {}
            ReportingEvent::ReportIssued { .. } => {
                let donation = self.donation(entry)?;
                if !matches!(
                    donation.status,
                    DonationStatus::Processing | DonationStatus::Finished
                ) {
                    return Err(
                        Refusal::new("donation-not-processed").with("status", donation.status)
                    );
                }
                donation.status = DonationStatus::Finished;
            }
        }
        Ok(())
    }
}
