//! What may happen to a device once the bench is done with it: kept, packed, on the road, in use, at the recycler.

use crate::{
    OrganisationId, ProjectId, Refusal, allocation::AllocationEvent, device::DeviceState,
    device::DeviceStatus, follow_up::FollowUpEvent, follow_up::HelpOutcome,
    recycling::RecyclingEvent, shipping::ShippingEvent,
};

impl DeviceState {
    /// Takes one event of `allocation`.
    pub(crate) fn allocate(&mut self, event: &AllocationEvent) -> Result<(), Refusal> {
        match event {
            AllocationEvent::Reserved { project, need, .. } => {
                self.is_in(&[DeviceStatus::Ready])?;
                self.status = DeviceStatus::Reserved;
                self.project = Some(*project);
                self.need = Some(*need);
            }
            AllocationEvent::Released { .. } => {
                self.is_in(&[DeviceStatus::Reserved])?;
                self.status = DeviceStatus::Ready;
                self.project = None;
                self.need = None;
            }
        }
        Ok(())
    }

    /// Takes one event of `shipping`. `media_closed` is rule 3's answer for this device.
    pub(crate) fn ship(
        &mut self,
        event: &ShippingEvent,
        media_closed: bool,
    ) -> Result<(), Refusal> {
        match event {
            ShippingEvent::Packed { shipment, .. } => {
                self.is_in(&[DeviceStatus::Reserved])?;
                self.may_travel(media_closed)?;
                self.status = DeviceStatus::Packed;
                self.shipment = Some(*shipment);
                self.export_checked = false;
            }
            ShippingEvent::Unpacked { .. } => {
                self.is_in(&[DeviceStatus::Packed])?;
                self.status = DeviceStatus::Reserved;
                self.shipment = None;
                self.export_checked = false;
            }
            ShippingEvent::ExportChecked => {
                self.is_in(&[DeviceStatus::Packed])?;
                self.may_travel(media_closed)?;
                self.export_checked = true;
            }
            ShippingEvent::Dispatched { from, to } => {
                self.is_in(&[DeviceStatus::Packed])?;
                self.may_travel(media_closed)?;
                if !self.export_checked {
                    return Err(Refusal::new("export-not-checked"));
                }
                self.hand_over(*from, *to)?;
                self.status = DeviceStatus::Shipped;
            }
            ShippingEvent::ReceivedByPartner { from, to } => {
                // What was given up on the road may still turn up.
                self.is_in(&[DeviceStatus::Shipped, DeviceStatus::Lost])?;
                if self.shipment.is_none() {
                    return Err(Refusal::new("device-not-shipped"));
                }
                self.hand_over(*from, *to)?;
                self.status = DeviceStatus::Arrived;
            }
            ShippingEvent::DamagedInTransit { .. } => {
                self.is_in(&[DeviceStatus::Arrived])?;
                self.status = DeviceStatus::Damaged;
            }
            ShippingEvent::Mended { .. } => {
                self.is_in(&[DeviceStatus::Damaged])?;
                self.status = DeviceStatus::Arrived;
            }
            ShippingEvent::LostInTransit { .. } => {
                self.is_in(&[DeviceStatus::Shipped])?;
                self.status = DeviceStatus::Lost;
            }
            ShippingEvent::HandedToProject { project, from, to } => {
                self.handed_to_project(*project, *from, *to)?;
            }
        }
        Ok(())
    }

    fn handed_to_project(
        &mut self,
        project: ProjectId,
        from: OrganisationId,
        to: OrganisationId,
    ) -> Result<(), Refusal> {
        self.is_in(&[DeviceStatus::Arrived, DeviceStatus::TakenBack])?;
        // What came for one project is not handed to another; a spare that was taken back may be.
        if self.status == DeviceStatus::Arrived && self.project != Some(project) {
            return Err(Refusal::new("device-of-other-project"));
        }
        self.not_consigned()?;
        self.hand_over(from, to)?;
        self.project = Some(project);
        self.shipment = None;
        self.status = DeviceStatus::InUse;
        Ok(())
    }

    /// Takes one event of `follow_up`.
    pub(crate) fn follow_up(&mut self, event: &FollowUpEvent) -> Result<(), Refusal> {
        match event {
            FollowUpEvent::Checked { finding, .. } | FollowUpEvent::Verified { finding, .. } => {
                self.with_project()?;
                self.not_consigned()?;
                self.status = finding.status();
            }
            FollowUpEvent::HelpAsked { .. } => {
                self.with_project()?;
                if self.status == DeviceStatus::InUse {
                    self.status = DeviceStatus::Broken;
                }
            }
            FollowUpEvent::HelpGiven { help_outcome, .. } => {
                let solved = matches!(help_outcome, HelpOutcome::Solved | HelpOutcome::Repaired);
                if solved && self.status == DeviceStatus::Broken {
                    self.status = DeviceStatus::InUse;
                }
            }
            FollowUpEvent::PartTaken { .. }
            | FollowUpEvent::PartFitted { .. }
            | FollowUpEvent::Swapped { .. } => self.is_in(&[
                DeviceStatus::InUse,
                DeviceStatus::Broken,
                DeviceStatus::Retired,
                DeviceStatus::TakenBack,
            ])?,
            FollowUpEvent::TakenBack { from, to, .. } => {
                self.with_project()?;
                self.hand_over(*from, *to)?;
                self.status = DeviceStatus::TakenBack;
            }
        }
        Ok(())
    }

    /// Takes one event of `recycling`. `media_closed` is rule 3's answer for this device.
    pub(crate) fn recycle(
        &mut self,
        event: &RecyclingEvent,
        media_closed: bool,
    ) -> Result<(), Refusal> {
        let waits = [
            DeviceStatus::ForRecycling,
            DeviceStatus::ForParts,
            DeviceStatus::TakenBack,
            DeviceStatus::Damaged,
        ];
        match event {
            RecyclingEvent::Consigned { consignment } => {
                self.is_in(&waits)?;
                self.not_consigned()?;
                if !media_closed {
                    return Err(Refusal::new("media-open"));
                }
                self.consignment = Some(*consignment);
            }
            RecyclingEvent::Unconsigned { .. } => {
                self.is_in(&waits)?;
                if self.consignment.take().is_none() {
                    return Err(Refusal::new("device-not-consigned"));
                }
            }
            RecyclingEvent::HandedToRecycler { from, to } => {
                self.is_in(&waits)?;
                if self.consignment.is_none() {
                    return Err(Refusal::new("device-not-consigned"));
                }
                self.hand_over(*from, *to)?;
                self.status = DeviceStatus::AtRecycler;
            }
            RecyclingEvent::Recycled { certificate } => {
                self.is_in(&[DeviceStatus::AtRecycler])?;
                if certificate.trim().is_empty() {
                    return Err(Refusal::new("certificate-missing"));
                }
                self.status = DeviceStatus::Recycled;
            }
        }
        Ok(())
    }

    /// Rules 3 and 4: nothing crosses a border that holds data, or that does not work.
    fn may_travel(&self, media_closed: bool) -> Result<(), Refusal> {
        if !media_closed {
            return Err(Refusal::new("media-open"));
        }
        self.works()
    }

    /// Rule 2: custody moves from who has it to somebody else, and both are named.
    fn hand_over(&mut self, from: OrganisationId, to: OrganisationId) -> Result<(), Refusal> {
        if self.custodian != from {
            return Err(Refusal::new("device-not-custodian"));
        }
        if from == to {
            return Err(Refusal::new("hand-over-to-self"));
        }
        self.custodian = to;
        self.place = None;
        Ok(())
    }

    /// The project has it, whatever became of it there.
    fn with_project(&self) -> Result<(), Refusal> {
        // What was lost on the road never reached the project.
        if DeviceStatus::WITH_PROJECT.contains(&self.status) && self.shipment.is_none() {
            return Ok(());
        }
        Err(Refusal::new("device-not-in-use").with("status", self.status))
    }

    fn not_consigned(&self) -> Result<(), Refusal> {
        match self.consignment {
            None => Ok(()),
            Some(_) => Err(Refusal::new("device-consigned")),
        }
    }

    fn is_in(&self, statuses: &[DeviceStatus]) -> Result<(), Refusal> {
        if statuses.contains(&self.status) {
            return Ok(());
        }
        Err(Refusal::new("device-wrong-state").with("status", self.status))
    }
}

#[cfg(test)]
#[path = "onward_tests.rs"]
mod tests;
