//! How events of `offer` and `collection` are admitted.

use crate::{
    LineId, Refusal, Verdict,
    collection::{CollectionEvent, Leg, UnitStatus},
    entry::Entry,
    history::{History, LineState, UnitState},
    offer::{DonationStatus, LineStatus, OfferEvent, Side},
};

impl History {
    pub(crate) fn take_offer(&mut self, entry: &Entry, event: &OfferEvent) -> Result<(), Refusal> {
        match event {
            OfferEvent::LineClaimed { .. } | OfferEvent::VerdictGiven { .. } => {
                let donation = self.donation(entry)?;
                open_for_changes(donation.status)?;
                donation.list_changed();
            }
            OfferEvent::LineCorrected { verdict, .. } => self.change_line(entry, *verdict)?,
            OfferEvent::VerdictOverridden { to, .. } => self.change_line(entry, *to)?,
            OfferEvent::ListSent => {
                let donation = self.donation(entry)?;
                if donation.status != DonationStatus::Draft {
                    return Err(Refusal::new("offer-already-sent"));
                }
                donation.status = DonationStatus::Offered;
            }
            OfferEvent::ListAgreed { side } => self.agree(entry, *side)?,
            OfferEvent::OfferRefused { .. } => {
                let donation = self.donation(entry)?;
                open_for_changes(donation.status)?;
                donation.status = DonationStatus::Refused;
                for line in self.lines.values_mut() {
                    line.status = LineStatus::Refused;
                }
            }
            OfferEvent::LineWithdrawn { .. } => {
                let line = self.line(entry)?;
                if !line.status.is_expected() && line.status != LineStatus::Missing {
                    return Err(Refusal::new("line-not-expected").with("status", line.status));
                }
                line.status = LineStatus::Withdrawn;
                line.unit = None;
                self.everything_accounted(entry)?;
            }
            OfferEvent::LineAddedLate { .. } => self.add_late(entry)?,
        }
        Ok(())
    }

    fn change_line(&mut self, entry: &Entry, verdict: Verdict) -> Result<(), Refusal> {
        open_for_changes(self.donation(entry)?.status)?;
        self.line(entry)?.verdict = verdict;
        self.donation(entry)?.list_changed();
        Ok(())
    }

    fn agree(&mut self, entry: &Entry, side: Side) -> Result<(), Refusal> {
        let open = self
            .lines
            .values()
            .filter(|l| l.verdict == Verdict::NeedsInfo)
            .count();
        let accepted = self
            .lines
            .values()
            .filter(|l| l.verdict == Verdict::Accepted)
            .count();
        let donation = self.donation(entry)?;
        if donation.status != DonationStatus::Offered {
            return Err(Refusal::new("offer-not-open").with("status", donation.status));
        }
        if open > 0 {
            return Err(Refusal::new("lines-need-info").with("n", open));
        }
        if accepted == 0 {
            return Err(Refusal::new("nothing-accepted"));
        }
        donation.agree(side);
        if donation.agreed_by_donor && donation.agreed_by_programme {
            donation.status = DonationStatus::Agreed;
            for line in self
                .lines
                .values_mut()
                .filter(|l| l.status == LineStatus::Offered)
            {
                line.status = if line.verdict == Verdict::Accepted {
                    LineStatus::Agreed
                } else {
                    LineStatus::Refused
                };
            }
        }
        Ok(())
    }

    fn add_late(&mut self, entry: &Entry) -> Result<(), Refusal> {
        let donation = self.donation(entry)?;
        if !matches!(
            donation.status,
            DonationStatus::Agreed | DonationStatus::Collecting | DonationStatus::Receiving
        ) {
            return Err(Refusal::new("offer-not-agreed").with("status", donation.status));
        }
        let id: LineId = entry.subject.line.ok_or(Refusal::new("line-unknown"))?;
        if self.lines.contains_key(&id) {
            return Err(Refusal::new("line-exists"));
        }
        let state = LineState {
            status: LineStatus::Agreed,
            verdict: Verdict::Accepted,
            unit: None,
        };
        self.lines.insert(id, state);
        Ok(())
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one arm an event, in the order of the road"
    )]
    pub(crate) fn take_collection(
        &mut self,
        entry: &Entry,
        event: &CollectionEvent,
    ) -> Result<(), Refusal> {
        match event {
            CollectionEvent::UnitOpened { number, unit_kind } => {
                let donation = *self.donation(entry)?;
                if !matches!(
                    donation.status,
                    DonationStatus::Agreed | DonationStatus::Collecting
                ) {
                    return Err(Refusal::new("offer-not-agreed").with("status", donation.status));
                }
                let id = entry.subject.unit.ok_or(Refusal::new("unit-unknown"))?;
                if self.units.contains_key(&id) {
                    return Err(Refusal::new("unit-exists"));
                }
                let state = UnitState {
                    number: number.clone(),
                    kind: *unit_kind,
                    status: UnitStatus::Open,
                    seal: None,
                    weight_g: None,
                    custodian: donation.donor,
                    place: entry.place,
                };
                self.units.insert(id, state);
            }
            CollectionEvent::UnitPacked => {
                unit_is(self.unit(entry)?, UnitStatus::Open)?;
                let line = self.line(entry)?;
                if line.status != LineStatus::Agreed {
                    return Err(Refusal::new("line-not-to-pack").with("status", line.status));
                }
                line.status = LineStatus::Packed;
                line.unit = entry.subject.unit;
            }
            CollectionEvent::UnitUnpacked => {
                unit_is(self.unit(entry)?, UnitStatus::Open)?;
                let line = self.line(entry)?;
                if line.unit.is_none() || line.unit != entry.subject.unit {
                    return Err(Refusal::new("line-not-in-unit"));
                }
                line.status = LineStatus::Agreed;
                line.unit = None;
            }
            CollectionEvent::UnitClosed { weight_g } => {
                let unit = self.unit(entry)?;
                unit_is(unit, UnitStatus::Open)?;
                unit.status = UnitStatus::Closed;
                unit.weight_g = weight_g.or(unit.weight_g);
            }
            CollectionEvent::UnitReopened { .. } => {
                let unit = self.unit(entry)?;
                unit_is(unit, UnitStatus::Closed)?;
                unit.status = UnitStatus::Open;
                unit.seal = None;
            }
            CollectionEvent::SealSet { seal } => {
                let unit = self.unit(entry)?;
                if !matches!(unit.status, UnitStatus::Closed | UnitStatus::AtHub) {
                    return Err(Refusal::new("unit-not-closed").with("number", &unit.number));
                }
                unit.seal = Some(seal.clone());
            }
            CollectionEvent::CustodyHandedOver { from, to, leg, .. } => {
                let unit = self.unit(entry)?;
                let goes = hand_over(unit, *from, *to, *leg)?;
                unit.status = goes;
                self.follow_unit(entry, goes);
                // Inside the donor nothing has left yet: the clock of the status report starts at the pick-up.
                if *leg != Leg::ToHub {
                    self.under_way(entry)?;
                }
            }
            CollectionEvent::UnitArrived { at } => {
                let unit = self.unit(entry)?;
                unit.place = Some(*at);
                if unit.status == UnitStatus::InTransit {
                    unit.status = UnitStatus::Arrived;
                }
            }
            CollectionEvent::SealChecked { .. } => {
                self.unit(entry)?;
            }
            CollectionEvent::UnitEmptied => {
                let unit = self.unit(entry)?;
                unit_is(unit, UnitStatus::Arrived)?;
                unit.status = UnitStatus::Emptied;
            }
            CollectionEvent::PickUpBooked { .. } => {
                let donation = self.donation(entry)?;
                if !matches!(
                    donation.status,
                    DonationStatus::Agreed | DonationStatus::Collecting
                ) {
                    return Err(Refusal::new("offer-not-agreed").with("status", donation.status));
                }
            }
        }
        Ok(())
    }

    /// The claims in a unit go where the unit goes.
    fn follow_unit(&mut self, entry: &Entry, goes: UnitStatus) {
        let status = match goes {
            UnitStatus::AtHub => LineStatus::AtHub,
            UnitStatus::InTransit | UnitStatus::Arrived => LineStatus::InTransit,
            _ => return,
        };
        for line in self.lines.values_mut() {
            if line.unit == entry.subject.unit && line.status.is_expected() {
                line.status = status;
            }
        }
    }

    fn under_way(&mut self, entry: &Entry) -> Result<(), Refusal> {
        let donation = self.donation(entry)?;
        if donation.status == DonationStatus::Agreed {
            donation.status = DonationStatus::Collecting;
        }
        Ok(())
    }
}

/// The list can change until both sides agreed.
fn open_for_changes(status: DonationStatus) -> Result<(), Refusal> {
    if matches!(status, DonationStatus::Draft | DonationStatus::Offered) {
        Ok(())
    } else {
        Err(Refusal::new("offer-closed").with("status", status))
    }
}

fn unit_is(unit: &UnitState, status: UnitStatus) -> Result<(), Refusal> {
    if unit.status == status {
        return Ok(());
    }
    Err(Refusal::new("unit-wrong-state")
        .with("number", &unit.number)
        .with("status", unit.status))
}

/// Rule 2: custody moves only from who has it, to somebody else, and the road has one direction.
fn hand_over(
    unit: &mut UnitState,
    from: crate::OrganisationId,
    to: crate::OrganisationId,
    leg: Leg,
) -> Result<UnitStatus, Refusal> {
    if unit.custodian != from {
        return Err(Refusal::new("not-custodian").with("number", &unit.number));
    }
    // Inside the donor the custodian stays the same organisation; on every other leg it must change.
    if (from == to) != (leg == Leg::ToHub) {
        return Err(Refusal::new("hand-over-to-self"));
    }
    let (allowed, goes): (&[UnitStatus], UnitStatus) = match leg {
        Leg::ToHub => (&[UnitStatus::Closed], UnitStatus::AtHub),
        Leg::ToCarrier => (
            &[UnitStatus::Closed, UnitStatus::AtHub],
            UnitStatus::InTransit,
        ),
        // A donor may bring the goods itself: then there is no carrier in between.
        Leg::ToRefurbisher => (
            &[UnitStatus::Closed, UnitStatus::AtHub, UnitStatus::InTransit],
            UnitStatus::Arrived,
        ),
    };
    if !allowed.contains(&unit.status) {
        return Err(Refusal::new("unit-wrong-state")
            .with("number", &unit.number)
            .with("status", unit.status));
    }
    unit.custodian = to;
    if leg == Leg::ToCarrier {
        unit.place = None;
    }
    Ok(goes)
}
