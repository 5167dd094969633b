//! The rules that are never broken (product.md), after every step of random sequences of events.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use gapless_journey::{
    Category, DeviceId, DonationId, EventId, LineId, MediumId, OrganisationId, SanitizationId,
    UnitId, Verdict, WorkOrderId,
    assessment::{AssessmentEvent, CosmeticGrade, FunctionalGrade, Lock, Route},
    collection::{CollectionEvent, Leg, UnitKind},
    device::DeviceStatus,
    entry::{Author, Entry, Event, Subject},
    history::{DonationState, History, LineState},
    offer::{LineStatus, OfferEvent, Side},
    receiving::{ReceivingEvent, Resolution},
    refurbishment::{RefurbishmentEvent, WorkKind, WorkOutcome},
    reporting::ReportingEvent,
    sanitization::{
        MediumKind, MediumStatus, Method, SanitizationEvent, SanitizationResult, Technique,
        Verification,
    },
};
use jiff::Timestamp;
use proptest::prelude::*;
use uuid::Uuid;

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

/// Sends, agrees, and checks in two devices, so that random steps reach the later stages often.
fn prelude() -> Vec<Entry> {
    let whole = Subject::donation(donation());
    let mut steps = vec![
        entry(whole.clone(), OfferEvent::ListSent.into()),
        entry(
            whole.clone(),
            OfferEvent::ListAgreed {
                side: Side::Programme,
            }
            .into(),
        ),
        entry(
            whole.clone(),
            OfferEvent::ListAgreed { side: Side::Donor }.into(),
        ),
    ];
    for n in 0..2 {
        let checked_in = ReceivingEvent::DeviceCheckedIn {
            line: Some(line(n)),
            category: if n == 0 {
                Category::Laptop
            } else {
                Category::Monitor
            },
            weight_g: Some(1_600),
        };
        steps.push(entry(whole.clone().device(device(n)), checked_in.into()));
    }
    steps
}

fn offer() -> impl Strategy<Value = Entry> {
    let whole = Subject::donation(donation());
    (any::<u8>(), 0_u8..8).prop_map(move |(n, what)| {
        let at = whole.clone();
        match what {
            0 => entry(at, OfferEvent::ListSent.into()),
            1 => entry(at, OfferEvent::ListAgreed { side: Side::Donor }.into()),
            2 => entry(
                at,
                OfferEvent::ListAgreed {
                    side: Side::Programme,
                }
                .into(),
            ),
            3 => entry(
                at.line(line(n)),
                OfferEvent::LineWithdrawn { why: "kept".into() }.into(),
            ),
            4 => {
                let to = if n % 2 == 0 {
                    Verdict::Rejected
                } else {
                    Verdict::NeedsInfo
                };
                let event = OfferEvent::VerdictOverridden {
                    to,
                    why: "full".into(),
                };
                entry(at.line(line(n)), event.into())
            }
            5 => {
                let late = LineId(id(2, 100 + n % 3));
                entry(
                    at.line(late),
                    OfferEvent::LineAddedLate {
                        why: "found".into(),
                    }
                    .into(),
                )
            }
            6 => entry(at, OfferEvent::OfferRefused { why: "no".into() }.into()),
            _ => entry(at, ReportingEvent::ReportIssued { edition: 1 }.into()),
        }
    })
}

fn collection() -> impl Strategy<Value = Entry> {
    (any::<u8>(), any::<u8>(), 0_u8..7).prop_map(|(n, m, what)| {
        let at = Subject::donation(donation()).unit(unit(n));
        let event = match what {
            0 => CollectionEvent::UnitOpened {
                number: format!("{}", n % 2),
                unit_kind: UnitKind::Box,
            },
            1 => return entry(at.line(line(m)), CollectionEvent::UnitPacked.into()),
            2 => return entry(at.line(line(m)), CollectionEvent::UnitUnpacked.into()),
            3 => CollectionEvent::UnitClosed { weight_g: None },
            4 => CollectionEvent::UnitReopened {
                why: "one more".into(),
            },
            5 => CollectionEvent::SealSet { seal: "S1".into() },
            _ => CollectionEvent::CustodyHandedOver {
                hand_over: gapless_journey::HandOverId::new(),
                from: organisation(m),
                to: organisation(m / 3),
                leg: [Leg::ToHub, Leg::ToCarrier, Leg::ToRefurbisher][usize::from(n) % 3],
            },
        };
        entry(at, event.into())
    })
}

fn receiving() -> impl Strategy<Value = Entry> {
    (any::<u8>(), any::<u8>(), 0_u8..7).prop_map(|(n, m, what)| {
        let at = Subject::donation(donation());
        let event = match what {
            0 | 1 => ReceivingEvent::DeviceCheckedIn {
                line: (m % 3 != 0).then(|| line(m)),
                category: [Category::Laptop, Category::Monitor, Category::Phone]
                    [usize::from(m) % 3],
                weight_g: None,
            },
            2 => ReceivingEvent::DeviceMatched { line: line(m) },
            3 => ReceivingEvent::CheckInUndone {
                why: "wrong".into(),
            },
            4 => return entry(at.line(line(n)), ReceivingEvent::LineMissing.into()),
            _ => {
                let resolution = Resolution::ALL[usize::from(m) % Resolution::ALL.len()];
                let event = ReceivingEvent::DiscrepancyDecided {
                    discrepancy: gapless_journey::DiscrepancyId::new(),
                    resolution,
                    why: "seen".into(),
                };
                return entry(at.device(device(n)).line(line(n)), event.into());
            }
        };
        entry(at.device(device(n)), event.into())
    })
}

fn sanitization() -> impl Strategy<Value = Entry> {
    (0_u8..3, any::<u8>(), 0_u8..6).prop_map(|(n, m, what)| {
        let at = Subject::donation(donation())
            .device(device(n))
            .medium(medium(m));
        let event = match what {
            0 => SanitizationEvent::MediumFound {
                medium_kind: MediumKind::Hdd,
                serial: None,
            },
            1 => SanitizationEvent::MediumAbsent {
                why: "bay is empty".into(),
            },
            2 | 3 => SanitizationEvent::SanitizationRecorded {
                sanitization: SanitizationId::new(),
                method: Method::Clear,
                technique: Technique::Overwrite,
                verification: Verification::ALL[usize::from(m) % 3],
                result: SanitizationResult::ALL[usize::from(m / 3) % 5],
            },
            4 => SanitizationEvent::MediumDestroyed {
                sanitization: SanitizationId::new(),
                technique: Technique::Shred,
            },
            _ => SanitizationEvent::ExceptionAccepted {
                why: "one block".into(),
            },
        };
        entry(at, event.into())
    })
}

fn bench() -> impl Strategy<Value = Entry> {
    (0_u8..3, any::<u8>(), 0_u8..12).prop_map(|(n, m, what)| {
        let at = Subject::donation(donation()).device(device(n));
        let order = WorkOrderId(id(7, m % 2));
        let event: Event = match what {
            0 => AssessmentEvent::TestRecorded {
                results: Vec::new(),
                passed: m % 4 != 0,
            }
            .into(),
            1 => AssessmentEvent::Graded {
                functional: FunctionalGrade::ALL[usize::from(m) % 6],
                cosmetic: CosmeticGrade::C4,
                scheme: "R2v3 REC".into(),
            }
            .into(),
            2 => AssessmentEvent::LockFound { lock: Lock::Bios }.into(),
            3 => AssessmentEvent::LockReleased { lock: Lock::Bios }.into(),
            4 => AssessmentEvent::Routed {
                route: Route::ALL[usize::from(m) % 5],
                why: None,
            }
            .into(),
            5 => RefurbishmentEvent::WorkOrdered {
                order,
                work: WorkKind::Clean,
                note: None,
            }
            .into(),
            6 => RefurbishmentEvent::WorkDone {
                order,
                outcome: WorkOutcome::Done,
            }
            .into(),
            7 => RefurbishmentEvent::PartFitted {
                part: "RAM".into(),
                from: None,
            }
            .into(),
            8 => RefurbishmentEvent::SentToParts { why: None }.into(),
            9 => RefurbishmentEvent::SentToRecycling { why: None }.into(),
            10 => RefurbishmentEvent::SentBack {
                received_by: "Ann".into(),
                why: None,
            }
            .into(),
            _ => RefurbishmentEvent::MadeReady.into(),
        };
        entry(at, event)
    })
}

fn any_entry() -> impl Strategy<Value = Entry> {
    prop_oneof![2 => offer(), 3 => collection(), 4 => receiving(), 4 => sanitization(), 4 => bench()]
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
        if device.status == DeviceStatus::Ready {
            assert_eq!(device.tests_passed, Some(true), "rule 4");
            assert!(
                device.locks.is_empty(),
                "a locked device is of no use to anybody"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_rules_hold_after_every_step(agreed in any::<bool>(), steps in prop::collection::vec(any_entry(), 1..120)) {
        let mut history = begin();
        if agreed {
            for step in prelude() {
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
            rules_hold(&history);
        }
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
