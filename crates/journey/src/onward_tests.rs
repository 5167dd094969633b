//! Whatever order people try things in: rules 2 to 4 of product.md hold for a device that is kept, packed, shipped, received,
//! handed over, checked, taken back and recycled, and what is refused changes nothing.

use crate::allocation::AllocationEvent;
use crate::assessment::{FunctionalGrade, Lock};
use crate::device::{DeviceState, DeviceStatus};
use crate::follow_up::{Finding, FollowUpEvent};
use crate::recycling::RecyclingEvent;
use crate::shipping::ShippingEvent;
use crate::{
    Category, CheckId, ConsignmentId, DonationId, NeedId, OrganisationId, ProjectId, Refusal,
    ShipmentId,
};
use proptest::prelude::*;
use uuid::Uuid;

/// Something that somebody tries.
#[derive(Debug, Clone)]
enum Try {
    Keep(AllocationEvent),
    Ship(ShippingEvent),
    Follow(FollowUpEvent),
    Recycle(RecyclingEvent),
    /// A drive is found, or erased.
    Media(bool),
    /// It is tested again.
    Tested(bool),
    /// A lock is found, or released.
    Locked(bool),
}

fn organisation() -> impl Strategy<Value = OrganisationId> {
    (1_u128..5).prop_map(|n| OrganisationId(Uuid::from_u128(n)))
}

fn project() -> impl Strategy<Value = ProjectId> {
    (1_u128..3).prop_map(|n| ProjectId(Uuid::from_u128(n)))
}

fn shipping() -> impl Strategy<Value = ShippingEvent> {
    let text = || Just("said".to_owned());
    prop_oneof![
        4 => Just(ShippingEvent::Packed {
            shipment: ShipmentId(Uuid::from_u128(9)),
            unit: "1".to_owned(),
        }),
        1 => text().prop_map(|why| ShippingEvent::Unpacked { why }),
        4 => Just(ShippingEvent::ExportChecked),
        6 => (organisation(), organisation())
            .prop_map(|(from, to)| ShippingEvent::Dispatched { from, to }),
        6 => (organisation(), organisation())
            .prop_map(|(from, to)| ShippingEvent::ReceivedByPartner { from, to }),
        1 => text().prop_map(|note| ShippingEvent::DamagedInTransit { note }),
        1 => text().prop_map(|note| ShippingEvent::Mended { note }),
        1 => text().prop_map(|why| ShippingEvent::LostInTransit { why }),
        6 => (project(), organisation(), organisation())
            .prop_map(|(project, from, to)| ShippingEvent::HandedToProject { project, from, to }),
    ]
}

fn follow_up() -> impl Strategy<Value = FollowUpEvent> {
    let finding = prop::sample::select(Finding::ALL);
    prop_oneof![
        finding.prop_map(|finding| FollowUpEvent::Checked {
            check: CheckId(Uuid::from_u128(7)),
            finding,
        }),
        (organisation(), organisation()).prop_map(|(from, to)| FollowUpEvent::TakenBack {
            from,
            to,
            why: None,
        }),
    ]
}

fn recycling() -> impl Strategy<Value = RecyclingEvent> {
    prop_oneof![
        Just(RecyclingEvent::Consigned {
            consignment: ConsignmentId(Uuid::from_u128(8)),
        }),
        Just(RecyclingEvent::Unconsigned {
            why: "said".to_owned(),
        }),
        (organisation(), organisation())
            .prop_map(|(from, to)| RecyclingEvent::HandedToRecycler { from, to }),
        Just(RecyclingEvent::Recycled {
            certificate: "C-1".to_owned(),
        }),
    ]
}

fn tries() -> impl Strategy<Value = Try> {
    prop_oneof![
        2 => project().prop_map(|project| Try::Keep(AllocationEvent::Reserved {
            project,
            need: NeedId(Uuid::from_u128(6)),
            until: "2027-01-01".to_owned(),
        })),
        1 => Just(Try::Keep(AllocationEvent::Released { why: "said".to_owned() })),
        8 => shipping().prop_map(Try::Ship),
        3 => follow_up().prop_map(Try::Follow),
        3 => recycling().prop_map(Try::Recycle),
        1 => prop::bool::weighted(0.9).prop_map(Try::Media),
        1 => prop::bool::weighted(0.9).prop_map(Try::Tested),
        1 => prop::bool::weighted(0.1).prop_map(Try::Locked),
    ]
}

/// A laptop that can be given away.
fn ready() -> DeviceState {
    let mut state = DeviceState::checked_in(
        DonationId(Uuid::from_u128(5)),
        None,
        Category::Laptop,
        OrganisationId(Uuid::from_u128(1)),
        None,
    );
    state.status = DeviceStatus::Ready;
    state.tests_passed = Some(true);
    state.functional = Some(FunctionalGrade::F4);
    state
}

/// Rules 3 and 4, written anew here: no open medium, tests passed, no lock, key functions work.
fn may_travel(state: &DeviceState, media_closed: bool) -> bool {
    media_closed
        && state.tests_passed == Some(true)
        && state.locks.is_empty()
        && state.functional >= Some(FunctionalGrade::F3)
}

/// Who gives and who takes, where custody moves.
fn hands(event: &Try) -> Option<(OrganisationId, OrganisationId)> {
    match event {
        Try::Ship(
            ShippingEvent::Dispatched { from, to }
            | ShippingEvent::ReceivedByPartner { from, to }
            | ShippingEvent::HandedToProject { from, to, .. },
        )
        | Try::Follow(FollowUpEvent::TakenBack { from, to, .. })
        | Try::Recycle(RecyclingEvent::HandedToRecycler { from, to }) => Some((*from, *to)),
        _ => None,
    }
}

fn apply(state: &mut DeviceState, event: &Try, media_closed: bool) -> Result<(), Refusal> {
    match event {
        Try::Keep(event) => state.allocate(event),
        Try::Ship(event) => state.ship(event, media_closed),
        Try::Follow(event) => state.follow_up(event),
        Try::Recycle(event) => state.recycle(event, media_closed),
        Try::Media(_) => Ok(()),
        Try::Tested(passed) => {
            state.tests_passed = Some(*passed);
            Ok(())
        }
        Try::Locked(true) => {
            state.locks.insert(Lock::ALL[0]);
            Ok(())
        }
        Try::Locked(false) => {
            state.locks.clear();
            Ok(())
        }
    }
}

/// What must hold of one step that was accepted.
fn holds(before: &DeviceState, after: &DeviceState, event: &Try, media_closed: bool) {
    match hands(event) {
        Some((from, to)) => {
            assert_eq!(before.custodian, from, "who gives has it: {event:?}");
            assert_eq!(after.custodian, to, "who takes has it: {event:?}");
            assert_ne!(from, to, "{event:?}");
        }
        None => assert_eq!(before.custodian, after.custodian, "{event:?}"),
    }
    match event {
        Try::Ship(ShippingEvent::Packed { .. } | ShippingEvent::ExportChecked) => {
            assert!(may_travel(before, media_closed), "{event:?} {before:?}");
        }
        Try::Ship(ShippingEvent::Dispatched { .. }) => {
            assert!(may_travel(before, media_closed), "{before:?}");
            assert!(
                before.export_checked && before.status == DeviceStatus::Packed,
                "{before:?}"
            );
        }
        Try::Ship(ShippingEvent::HandedToProject { project, .. }) => {
            let is_kept =
                before.status != DeviceStatus::Arrived || before.project == Some(*project);
            assert!(is_kept && before.consignment.is_none(), "{before:?}");
        }
        Try::Recycle(RecyclingEvent::Consigned { .. }) => assert!(media_closed, "{before:?}"),
        Try::Recycle(RecyclingEvent::Recycled { .. }) => {
            assert_eq!(before.status, DeviceStatus::AtRecycler);
        }
        _ => {}
    }
    if after.status == DeviceStatus::Packed {
        assert!(
            after.shipment.is_some() && after.project.is_some(),
            "{after:?}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_order_of_events_breaks_a_rule(all in prop::collection::vec(tries(), 1..120)) {
        let mut state = ready();
        let mut media_closed = true;
        for event in &all {
            if let Try::Media(closed) = event {
                media_closed = *closed;
            }
            let before = state.clone();
            match apply(&mut state, event, media_closed) {
                Ok(()) => holds(&before, &state, event, media_closed),
                Err(_) => prop_assert_eq!(&before, &state, "what is refused changes nothing: {:?}", event),
            }
        }
    }
}

/// The strategy reaches the end of the road: a property that never saw a dispatched device proves nothing.
#[test]
fn the_tries_reach_every_status_of_the_road() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut seen = std::collections::BTreeSet::new();
    let strategy = prop::collection::vec(tries(), 119);
    for _ in 0..6_000 {
        let all = strategy.new_tree(&mut runner).unwrap().current();
        let (mut state, mut media_closed) = (ready(), true);
        for event in &all {
            if let Try::Media(closed) = event {
                media_closed = *closed;
            }
            let _ = apply(&mut state, event, media_closed);
            seen.insert(state.status.as_str());
        }
    }
    for status in [
        "reserved",
        "packed",
        "shipped",
        "arrived",
        "in-use",
        "taken-back",
        "at-recycler",
        "recycled",
        "lost",
        "damaged",
    ] {
        assert!(
            seen.contains(status),
            "{status} was never reached: {seen:?}"
        );
    }
}
