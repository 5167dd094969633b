//! The rules that are never broken (product.md), after every step of random sequences of events.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use gapless_journey::{
    DeviceId, DonationId, EventId, LineId, MediumId, OrganisationId, SanitizationId, UnitId,
    Verdict,
    assessment::AssessmentEvent,
    collection::{CollectionEvent, UnitKind},
    device::DeviceStatus,
    entry::{Author, Entry, Event, Subject},
    follow_up::FollowUpEvent,
    history::{DonationState, History, LineState},
    offer::LineStatus,
    receiving::ReceivingEvent,
    recycling::RecyclingEvent,
    refurbishment::RefurbishmentEvent,
    sanitization::{
        MediumKind, MediumStatus, Method, SanitizationEvent, SanitizationResult, Technique,
        Verification,
    },
    shipping::ShippingEvent,
};
use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

#[path = "rules/steps.rs"]
mod steps;

use steps::{any_entry, prelude, road};

const LINES: u8 = 6;
const DEVICES: u8 = 7;
const MEDIA: u8 = 5;

fn id(kind: u8, n: u8) -> Uuid {
    Uuid::from_bytes([kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n])
}
fn donation() -> DonationId {
    DonationId(id(1, 0))
}
fn line(n: u8) -> LineId {
    LineId(id(2, n % LINES))
}
fn device(n: u8) -> DeviceId {
    DeviceId::from_random(u32::from(n % DEVICES))
}
fn medium(n: u8) -> MediumId {
    MediumId(id(4, n % MEDIA))
}
fn unit(n: u8) -> UnitId {
    UnitId(id(5, n % 2))
}
fn organisation(n: u8) -> OrganisationId {
    OrganisationId(id(6, n % 3))
}

fn entry(subject: Subject, event: Event) -> Entry {
    Entry {
        id: EventId::new(),
        subject,
        occurred_at: Timestamp::UNIX_EPOCH,
        recorded_at: Timestamp::UNIX_EPOCH,
        place: None,
        author: Author {
            person: None,
            organisation: Some(organisation(2)),
            name: "Ana".into(),
        },
        event,
        evidence: Vec::new(),
    }
}

fn begin() -> History {
    let mut history = History::default();
    history
        .donations
        .insert(donation(), DonationState::draft(organisation(0)));
    for n in 0..LINES {
        let verdict = if n == 5 {
            Verdict::Rejected
        } else {
            Verdict::Accepted
        };
        let state = LineState {
            status: LineStatus::Offered,
            verdict,
            unit: None,
        };
        history.lines.insert(line(n), state);
    }
    history
}

fn rules_hold(history: &History) {
    let books = history.books(donation());
    assert!(books.balance(), "rule 1: {books:?}");
    let received = history
        .lines
        .values()
        .filter(|l| l.status == LineStatus::Received)
        .count();
    let answering = history
        .devices
        .values()
        .filter(|d| d.status != DeviceStatus::Undone && d.line.is_some())
        .count();
    assert_eq!(
        received, answering,
        "rule 1: a received line is one device, and no line is two"
    );
    for (id, device) in &history.devices {
        let past_sanitization = !matches!(
            device.status,
            DeviceStatus::Received
                | DeviceStatus::Sanitizing
                | DeviceStatus::Undone
                | DeviceStatus::Returned
        );
        if past_sanitization {
            assert!(
                history.media_closed(id),
                "rule 3: {id} is {} with open media",
                device.status
            );
        }
        if device.status == DeviceStatus::Returned {
            let donor = history.donations[&device.donation].donor;
            assert_eq!(
                device.custodian, donor,
                "rule 2: what went back is the donor's"
            );
        }
        let can_go = matches!(
            device.status,
            DeviceStatus::Ready
                | DeviceStatus::Reserved
                | DeviceStatus::Packed
                | DeviceStatus::Shipped
                | DeviceStatus::Arrived
                | DeviceStatus::InUse
        );
        if can_go {
            assert_eq!(device.tests_passed, Some(true), "rule 4");
            assert!(
                device.locks.is_empty(),
                "a locked device is of no use to anybody"
            );
        }
        if device.status == DeviceStatus::Shipped {
            assert!(
                device.export_checked,
                "rule 4: on the road without its record"
            );
        }
        if device.status == DeviceStatus::Ready {
            assert_eq!(device.project, None, "what is ready is nobody's yet");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_rules_hold_after_every_step(agreed in any::<bool>(), on_road in 0_usize..11, steps in prop::collection::vec(any_entry(), 1..120)) {
        let mut history = begin();
        if agreed {
            for step in prelude() {
                history.take(&step).unwrap();
            }
            for step in road(0, on_road) {
                history.take(&step).unwrap();
            }
        }
        rules_hold(&history);
        for step in steps {
            let before = history.clone();
            if history.take(&step).is_err() {
                prop_assert_eq!(&before, &history, "a refused event changed something");
            }
            if let Some(unit) = step.subject.unit.and_then(|u| before.units.get(&u).map(|b| (u, b.clone()))) {
                let now = &history.units[&unit.0];
                let handed = matches!(step.event, Event::Collection(CollectionEvent::CustodyHandedOver { .. }));
                prop_assert!(handed || now.custodian == unit.1.custodian, "rule 2: custody moved by itself");
            }
            if let Some(device) = step.subject.device.as_ref() {
                let (had, has) = (before.devices.get(device), history.devices.get(device));
                if let (Some(had), Some(has)) = (had, has) && had.custodian != has.custodian {
                    prop_assert!(names_both(&step.event, had.custodian, has.custodian), "rule 2: {:?}", step.event);
                }
            }
            rules_hold(&history);
        }
    }
}

/// Rule 2: the event that moves a device out of somebody's hands names who gave it and who took it.
fn names_both(event: &Event, gave: OrganisationId, took: OrganisationId) -> bool {
    match event {
        Event::Shipping(
            ShippingEvent::Dispatched { from, to }
            | ShippingEvent::ReceivedByPartner { from, to }
            | ShippingEvent::HandedToProject { from, to, .. },
        )
        | Event::FollowUp(FollowUpEvent::TakenBack { from, to, .. })
        | Event::Recycling(RecyclingEvent::HandedToRecycler { from, to }) => {
            (*from, *to) == (gave, took)
        }
        // Back to the donor, who is named by the donation.
        Event::Refurbishment(RefurbishmentEvent::SentBack { .. })
        | Event::Receiving(ReceivingEvent::DiscrepancyDecided { .. }) => took == organisation(0),
        _ => false,
    }
}

#[test]
fn a_unit_that_is_there_is_not_opened_anew() {
    let mut history = begin();
    // As far as the agreement: from then on units are packed.
    for step in prelude().into_iter().take(3) {
        history.take(&step).unwrap();
    }
    let opened = CollectionEvent::UnitOpened {
        number: "7".into(),
        unit_kind: UnitKind::Box,
    };
    let one = Subject::donation(donation()).unit(UnitId(id(5, 9)));
    let opened = entry(one.clone(), opened.into());
    let closed = CollectionEvent::UnitClosed { weight_g: Some(9) };
    history.take(&opened).unwrap();
    history.take(&entry(one, closed.into())).unwrap();
    let before = history.clone();
    assert_eq!(history.take(&opened).unwrap_err().code, "unit-exists");
    assert_eq!(history, before, "it stays closed");
}

#[test]
fn an_event_reads_back_from_its_json() {
    let event: Event = SanitizationEvent::MediumFound {
        medium_kind: MediumKind::NvmeSsd,
        serial: Some("S3X".into()),
    }
    .into();
    let json = serde_json::to_value(&event).unwrap();
    assert_eq!(json["stage"], "sanitization");
    assert_eq!(json["kind"], "medium-found");
    assert_eq!(serde_json::from_value::<Event>(json).unwrap(), event);
}

#[test]
fn an_unverified_erasure_closes_nothing() {
    let mut history = begin();
    for step in prelude() {
        history.take(&step).unwrap();
    }
    let at = Subject::donation(donation())
        .device(device(0))
        .medium(medium(0));
    let found = SanitizationEvent::MediumFound {
        medium_kind: MediumKind::Hdd,
        serial: None,
    };
    history.take(&entry(at.clone(), found.into())).unwrap();
    let erased = |verification| {
        Event::from(SanitizationEvent::SanitizationRecorded {
            sanitization: SanitizationId::new(),
            method: Method::Clear,
            technique: Technique::Overwrite,
            verification,
            result: SanitizationResult::Erased,
        })
    };
    history
        .take(&entry(at.clone(), erased(Verification::None)))
        .unwrap();
    assert_eq!(history.media[&medium(0)].status, MediumStatus::Open);
    let test = AssessmentEvent::TestRecorded {
        results: Vec::new(),
        passed: true,
    };
    let refusal = history
        .take(&entry(at.clone(), test.clone().into()))
        .unwrap_err();
    assert_eq!(refusal.code, "media-open");
    history
        .take(&entry(at.clone(), erased(Verification::Full)))
        .unwrap();
    assert_eq!(history.devices[&device(0)].status, DeviceStatus::Sanitized);
    history.take(&entry(at, test.into())).unwrap();
}
