//! What may be tried next: entries of every stage, good ones and bad ones.

use super::{device, donation, entry, id, line, medium, organisation, unit};
use gapless_journey::{
    Category, CheckId, ConsignmentId, LineId, NeedId, ProjectId, SanitizationId, ShipmentId,
    Verdict, WorkOrderId,
    allocation::AllocationEvent,
    assessment::{AssessmentEvent, CosmeticGrade, FunctionalGrade, Lock, Route},
    collection::{CollectionEvent, Leg, UnitKind},
    entry::{Entry, Event, Subject},
    follow_up::{Finding, FollowUpEvent},
    offer::{OfferEvent, Side},
    receiving::{ReceivingEvent, Resolution},
    recycling::RecyclingEvent,
    refurbishment::{RefurbishmentEvent, WorkKind, WorkOutcome},
    reporting::ReportingEvent,
    sanitization::{
        MediumKind, Method, SanitizationEvent, SanitizationResult, Technique, Verification,
    },
    shipping::ShippingEvent,
};
use proptest::prelude::*;

/// Sends, agrees, and checks in two devices, so that random steps reach the later stages often.
pub fn prelude() -> Vec<Entry> {
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

fn onward() -> impl Strategy<Value = Entry> {
    (0_u8..2, any::<u8>(), 0_u8..18).prop_map(|(n, m, what)| {
        let at = Subject::donation(donation()).device(device(n));
        let project = ProjectId(id(8, m % 2));
        let (from, to) = (organisation(m), organisation(m / 3));
        let event: Event = match what {
            0..=2 => AllocationEvent::Reserved {
                project,
                need: NeedId(id(9, m % 2)),
                until: "2026-12-31".into(),
            }
            .into(),
            3 => AllocationEvent::Released { why: "late".into() }.into(),
            4 | 5 => ShippingEvent::Packed {
                shipment: ShipmentId(id(10, m % 2)),
                unit: "1".into(),
            }
            .into(),
            6 => ShippingEvent::Unpacked {
                why: "heavy".into(),
            }
            .into(),
            7 => ShippingEvent::ExportChecked.into(),
            8 => ShippingEvent::Dispatched { from, to }.into(),
            9 => ShippingEvent::ReceivedByPartner { from, to }.into(),
            10 if m % 2 == 0 => ShippingEvent::DamagedInTransit { note: "wet".into() }.into(),
            10 => ShippingEvent::LostInTransit { why: "gone".into() }.into(),
            11 => ShippingEvent::HandedToProject { project, from, to }.into(),
            12 => FollowUpEvent::Checked {
                check: CheckId(id(11, m)),
                finding: Finding::ALL[usize::from(m) % Finding::ALL.len()],
            }
            .into(),
            13 => FollowUpEvent::TakenBack {
                from,
                to,
                why: None,
            }
            .into(),
            14 => RecyclingEvent::Consigned {
                consignment: ConsignmentId(id(12, m % 2)),
            }
            .into(),
            15 => RecyclingEvent::HandedToRecycler { from, to }.into(),
            16 => RecyclingEvent::Recycled {
                certificate: "R1".into(),
            }
            .into(),
            _ => RefurbishmentEvent::TakenToBench { why: "dark".into() }.into(),
        };
        entry(at, event)
    })
}

/// The road of one device as far as the project, with `steps` of it taken.
pub fn road(n: u8, steps: usize) -> Vec<Entry> {
    let at = Subject::donation(donation()).device(device(n));
    let project = ProjectId(id(8, 0));
    let all: Vec<Event> = vec![
        SanitizationEvent::MediumAbsent { why: "none".into() }.into(),
        AssessmentEvent::TestRecorded {
            results: Vec::new(),
            passed: true,
        }
        .into(),
        AssessmentEvent::Graded {
            functional: FunctionalGrade::F4,
            cosmetic: CosmeticGrade::C4,
            scheme: "R2v3 REC".into(),
        }
        .into(),
        RefurbishmentEvent::MadeReady.into(),
        AllocationEvent::Reserved {
            project,
            need: NeedId(id(9, 0)),
            until: "2026-12-31".into(),
        }
        .into(),
        ShippingEvent::Packed {
            shipment: ShipmentId(id(10, 0)),
            unit: "1".into(),
        }
        .into(),
        ShippingEvent::ExportChecked.into(),
        ShippingEvent::Dispatched {
            from: organisation(2),
            to: organisation(1),
        }
        .into(),
        ShippingEvent::ReceivedByPartner {
            from: organisation(1),
            to: organisation(0),
        }
        .into(),
        ShippingEvent::HandedToProject {
            project,
            from: organisation(0),
            to: organisation(2),
        }
        .into(),
    ];
    all.into_iter()
        .take(steps)
        .map(|event| entry(at.clone(), event))
        .collect()
}

pub fn any_entry() -> impl Strategy<Value = Entry> {
    prop_oneof![2 => offer(), 3 => collection(), 4 => receiving(), 4 => sanitization(), 4 => bench(), 6 => onward()]
}
