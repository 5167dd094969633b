//! What the events say of one device, and what may happen to it next.

use crate::{
    Category, ConsignmentId, DonationId, LineId, NeedId, OrganisationId, ProjectId, Refusal,
    ShipmentId, SiteId, Stage, WorkOrderId,
    assessment::{AssessmentEvent, CosmeticGrade, FunctionalGrade, Lock, Route},
    refurbishment::{RefurbishmentEvent, WorkOutcome},
    words,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

words! {
    /// Where a device stands (model.md, in the order of the journey; the side ways last).
    DeviceStatus {
        /// Checked in.
        Received = "received",
        /// Its media are being erased.
        Sanitizing = "sanitizing",
        /// No medium is open.
        Sanitized = "sanitized",
        /// It has a grade and a route.
        Assessed = "assessed",
        /// Work is ordered.
        InRepair = "in-repair",
        /// It can be given away.
        Ready = "ready",
        /// Kept for a project.
        Reserved = "reserved",
        /// In a unit of a shipment.
        Packed = "packed",
        /// Under way to a project.
        Shipped = "shipped",
        /// With the service partner.
        Arrived = "arrived",
        /// At work in a project.
        InUse = "in-use",
        /// At the end of its second life.
        Retired = "retired",
        /// The service partner took it back.
        TakenBack = "taken-back",
        /// With the recycler, who has not certified it yet.
        AtRecycler = "at-recycler",
        /// Recycled, with a certificate.
        Recycled = "recycled",
        /// Taken apart.
        ForParts = "for-parts",
        /// Waits for the recycler.
        ForRecycling = "for-recycling",
        /// Came to the service partner damaged.
        Damaged = "damaged",
        /// With the project, and does not work.
        Broken = "broken",
        /// Nobody knows where it is.
        Lost = "lost",
        /// Stolen from the project.
        Stolen = "stolen",
        /// Went back to the donor.
        Returned = "returned",
        /// The check-in was a mistake.
        Undone = "undone",
    }
}

impl DeviceStatus {
    /// Where a project has a device, whatever became of it there. What was lost on the road is not told by its status alone:
    /// it still names its shipment.
    pub const WITH_PROJECT: [Self; 5] = [
        Self::InUse,
        Self::Broken,
        Self::Lost,
        Self::Stolen,
        Self::Retired,
    ];

    /// True when the refurbisher has nothing more to do with it before it is given away.
    pub const fn has_left_the_bench(self) -> bool {
        !matches!(
            self,
            Self::Received | Self::Sanitizing | Self::Sanitized | Self::Assessed | Self::InRepair
        )
    }
}

/// What the events say of one device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceState {
    /// Its donation.
    pub donation: DonationId,
    /// The line it answers; `None` for an unexpected device.
    pub line: Option<LineId>,
    /// What it is.
    pub category: Category,
    /// Where it stands.
    pub status: DeviceStatus,
    /// In whose hands it is.
    pub custodian: OrganisationId,
    /// Where it lies.
    pub place: Option<SiteId>,
    /// Somebody looked for its media, or its kind holds none.
    pub media_known: bool,
    /// All its tests are done and nothing critical failed; `None` before the first.
    pub tests_passed: Option<bool>,
    /// What works.
    pub functional: Option<FunctionalGrade>,
    /// How it looks.
    pub cosmetic: Option<CosmeticGrade>,
    /// What keeps it from a new user.
    pub locks: BTreeSet<Lock>,
    /// Where it goes.
    pub route: Option<Route>,
    /// Work that is ordered and not ended.
    pub open_orders: BTreeSet<WorkOrderId>,
    /// The project that it is kept for, or that has it.
    pub project: Option<ProjectId>,
    /// The line of what that project asked for.
    pub need: Option<NeedId>,
    /// The shipment that brings it; `None` again once the project has it.
    pub shipment: Option<ShipmentId>,
    /// Every condition of its export is met, as it is packed.
    pub export_checked: bool,
    /// The consignment that brings it to a recycler.
    pub consignment: Option<ConsignmentId>,
}

impl DeviceState {
    /// The state right after check-in.
    pub fn checked_in(
        donation: DonationId,
        line: Option<LineId>,
        category: Category,
        custodian: OrganisationId,
        place: Option<SiteId>,
    ) -> Self {
        Self {
            donation,
            line,
            category,
            status: DeviceStatus::Received,
            custodian,
            place,
            media_known: !category.may_bear_data(),
            tests_passed: None,
            functional: None,
            cosmetic: None,
            locks: BTreeSet::new(),
            route: None,
            open_orders: BTreeSet::new(),
            project: None,
            need: None,
            shipment: None,
            export_checked: false,
            consignment: None,
        }
    }

    /// The stage whose people have something to do with it; `media_closed` is rule 3's answer.
    pub fn stage(&self, media_closed: bool) -> Stage {
        match self.status {
            DeviceStatus::Received | DeviceStatus::Sanitizing | DeviceStatus::Sanitized => {
                if media_closed {
                    Stage::Assessment
                } else {
                    Stage::Sanitization
                }
            }
            DeviceStatus::Assessed | DeviceStatus::InRepair => Stage::Refurbishment,
            DeviceStatus::Ready | DeviceStatus::Reserved => Stage::Allocation,
            DeviceStatus::Packed
            | DeviceStatus::Shipped
            | DeviceStatus::Arrived
            | DeviceStatus::Damaged => Stage::Shipping,
            DeviceStatus::InUse
            | DeviceStatus::Broken
            | DeviceStatus::Lost
            | DeviceStatus::Stolen
            | DeviceStatus::Retired => Stage::FollowUp,
            DeviceStatus::TakenBack
            | DeviceStatus::AtRecycler
            | DeviceStatus::Recycled
            | DeviceStatus::ForParts
            | DeviceStatus::ForRecycling => Stage::Recycling,
            DeviceStatus::Returned | DeviceStatus::Undone => Stage::Receiving,
        }
    }

    /// Takes one event of `assessment`. `media_closed` is rule 3's answer for this device.
    pub(crate) fn assess(
        &mut self,
        event: &AssessmentEvent,
        media_closed: bool,
    ) -> Result<(), Refusal> {
        self.on_the_bench()?;
        match event {
            // What is seen while the drive is still being erased may be written down at once.
            AssessmentEvent::FaultFound { .. } => {}
            AssessmentEvent::LockFound { lock } => {
                self.locks.insert(*lock);
            }
            AssessmentEvent::LockReleased { lock } => {
                if !self.locks.remove(lock) {
                    return Err(Refusal::new("lock-not-found").with("lock", lock));
                }
            }
            AssessmentEvent::TestRecorded { passed, .. } => {
                rule_3(media_closed)?;
                self.tests_passed = Some(*passed);
            }
            AssessmentEvent::Graded {
                functional,
                cosmetic,
                ..
            } => {
                rule_3(media_closed)?;
                self.functional = Some(*functional);
                self.cosmetic = Some(*cosmetic);
            }
            AssessmentEvent::Routed { route, .. } => {
                rule_3(media_closed)?;
                self.routed(*route)?;
            }
        }
        Ok(())
    }

    fn routed(&mut self, route: Route) -> Result<(), Refusal> {
        if matches!(route, Route::Reuse | Route::Repair) && self.functional.is_none() {
            return Err(Refusal::new("route-needs-grade"));
        }
        if route == Route::Reuse {
            self.works()?;
        }
        self.route = Some(route);
        self.status = if self.open_orders.is_empty() {
            DeviceStatus::Assessed
        } else {
            DeviceStatus::InRepair
        };
        Ok(())
    }

    /// What rule 4 asks for long before a border is near: a passed functional test, and no lock.
    pub(crate) fn works(&self) -> Result<(), Refusal> {
        if let Some(lock) = self.locks.iter().next() {
            return Err(Refusal::new("device-locked").with("lock", lock));
        }
        if self.tests_passed != Some(true) {
            return Err(Refusal::new("tests-not-passed"));
        }
        if self
            .functional
            .is_none_or(|grade| grade < FunctionalGrade::F3)
        {
            return Err(Refusal::new("grade-too-low"));
        }
        Ok(())
    }

    /// Takes one event of `refurbishment`.
    pub(crate) fn refurbish(
        &mut self,
        event: &RefurbishmentEvent,
        media_closed: bool,
    ) -> Result<(), Refusal> {
        if matches!(event, RefurbishmentEvent::TakenToBench { .. }) {
            return self.taken_to_bench();
        }
        // Taking parts from, or sending on, what already lies with the parts is part of the work there.
        let on_parts_shelf = self.status == DeviceStatus::ForParts
            && matches!(
                event,
                RefurbishmentEvent::PartTaken { .. } | RefurbishmentEvent::SentToRecycling { .. }
            );
        if !on_parts_shelf {
            self.on_the_bench()?;
        }
        rule_3(media_closed)?;
        match event {
            RefurbishmentEvent::WorkOrdered { order, .. } => {
                self.open_orders.insert(*order);
                self.status = DeviceStatus::InRepair;
            }
            RefurbishmentEvent::WorkDone { order, outcome } => self.work_done(*order, *outcome)?,
            RefurbishmentEvent::MadeReady => {
                if !self.open_orders.is_empty() {
                    return Err(Refusal::new("work-open").with("n", self.open_orders.len()));
                }
                if self.cosmetic.is_none() {
                    return Err(Refusal::new("route-needs-grade"));
                }
                self.works()?;
                self.status = DeviceStatus::Ready;
            }
            RefurbishmentEvent::SentToParts { .. } => self.leave(DeviceStatus::ForParts),
            RefurbishmentEvent::SentToRecycling { .. } => {
                self.leave(DeviceStatus::ForRecycling);
            }
            RefurbishmentEvent::SentBack { .. } => self.leave(DeviceStatus::Returned),
            RefurbishmentEvent::PartFitted { .. } => {
                // What was tested is no longer what stands there.
                self.tests_passed = None;
            }
            RefurbishmentEvent::PartTaken { .. }
            | RefurbishmentEvent::SystemInstalled { .. }
            | RefurbishmentEvent::Cleaned
            | RefurbishmentEvent::TakenToBench { .. } => {}
        }
        Ok(())
    }

    /// What was ready is tested anew; whoever it was kept for is served from elsewhere.
    fn taken_to_bench(&mut self) -> Result<(), Refusal> {
        let waits = [
            DeviceStatus::Ready,
            DeviceStatus::Reserved,
            DeviceStatus::Packed,
        ];
        if !waits.contains(&self.status) {
            return Err(Refusal::new("device-wrong-state").with("status", self.status));
        }
        self.status = DeviceStatus::Assessed;
        self.tests_passed = None;
        self.route = None;
        self.project = None;
        self.need = None;
        self.shipment = None;
        self.export_checked = false;
        Ok(())
    }

    fn work_done(&mut self, order: WorkOrderId, outcome: WorkOutcome) -> Result<(), Refusal> {
        if !self.open_orders.remove(&order) {
            return Err(Refusal::new("work-not-open"));
        }
        if outcome == WorkOutcome::NotPossible {
            self.route = None;
        }
        if self.open_orders.is_empty() {
            self.status = DeviceStatus::Assessed;
        }
        Ok(())
    }

    fn leave(&mut self, status: DeviceStatus) {
        self.open_orders.clear();
        self.status = status;
    }

    /// Refuses what comes after the bench is done with the device.
    pub(crate) fn on_the_bench(&self) -> Result<(), Refusal> {
        if self.status.has_left_the_bench() {
            return Err(Refusal::new("device-left-bench").with("status", self.status));
        }
        Ok(())
    }
}

/// Rule 3 of product.md: no data leaves.
fn rule_3(media_closed: bool) -> Result<(), Refusal> {
    if media_closed {
        Ok(())
    } else {
        Err(Refusal::new("media-open"))
    }
}
