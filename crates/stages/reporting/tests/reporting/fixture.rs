//! A donation of seven lines and one unexpected device, carried through the journal as the floor would.

use gapless_journey::{
    Category, DeviceId, DiscrepancyId, DonationId, LineId, MediumId, SanitizationId,
    assessment::{
        AssessmentEvent, CosmeticGrade, Fault, FunctionalGrade, Outcome, Route, Severity,
        TestResult,
    },
    entry::{Author, Event, Subject},
    offer::{OfferEvent, Side},
    receiving::{DiscrepancyKind, ReceivingEvent, Resolution},
    refurbishment::RefurbishmentEvent,
    sanitization::{
        MediumKind, Method, SanitizationEvent, SanitizationResult, Technique, Verification,
    },
};
use gapless_store::entities::{assessment, donation, line, sanitization};
use gapless_store::journal::{self, DeviceFacts, Draft};
use gapless_store::{Engine, Store, Tx};
use gapless_web::access::{Actor, Via};
use gapless_web::testing::{NOW_MS, World};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

/// The number of the donation.
pub const NUMBER: &str = "26-0001";

pub struct Fixture {
    pub world: World,
    pub donation: DonationId,
    pub lines: Vec<LineId>,
    pub devices: Vec<DeviceId>,
    pub media: Vec<MediumId>,
    author: Author,
}

/// How far it is carried.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// Everything came, nothing was done.
    Received,
    /// Media are closed but for those of the second laptop.
    OneOpen,
    /// Everything has left the bench.
    Processed,
}

impl Fixture {
    pub fn store(&self) -> &Store {
        &self.world.app.store
    }

    pub fn coordinator(&self) -> Actor {
        Actor::system(
            "Cora",
            gapless_journey::Role::Coordinator,
            self.world.programme.id,
            Via::Cli,
        )
    }

    pub async fn append(&self, drafts: Vec<Draft>) -> Result<(), gapless_store::Failure> {
        let (author, drafts) = (&self.author, &drafts);
        let work = |tx: Tx| async move { journal::append(&tx, author, drafts.clone()).await };
        self.store().write(work).await.map(|_| ())
    }

    pub async fn happen(&self, subject: Subject, events: Vec<Event>) {
        let drafts = events
            .into_iter()
            .map(|event| Draft::new(subject.clone(), event))
            .collect();
        self.append(drafts).await.unwrap();
    }

    pub fn device(&self, n: usize) -> Subject {
        Subject::donation(self.donation).device(self.devices[n].clone())
    }

    pub fn medium(&self, device: usize, n: usize) -> Subject {
        self.device(device).medium(self.media[n])
    }

    /// Records that a medium was erased or destroyed, with its row.
    pub async fn sanitize(&self, device: usize, n: usize, technique: Technique) {
        let id = SanitizationId::new();
        let destroyed = technique.destroys();
        let event = if destroyed {
            SanitizationEvent::MediumDestroyed {
                sanitization: id,
                technique,
            }
        } else {
            SanitizationEvent::SanitizationRecorded {
                sanitization: id,
                method: Method::Purge,
                technique,
                verification: Verification::Full,
                result: SanitizationResult::Erased,
            }
        };
        let row = record(
            id,
            self.donation,
            &self.devices[device],
            self.media[n],
            technique,
        );
        let row = &row;
        let work = |tx: Tx| async move {
            let row = row.clone().into_active_model().reset_all();
            sanitization::Entity::insert(row)
                .exec_without_returning(&*tx)
                .await?;
            Ok(())
        };
        self.store().write(work).await.unwrap();
        self.happen(self.medium(device, n), vec![event.into()])
            .await;
    }

    /// Tests, grades and readies a device.
    pub async fn make_ready(&self, device: usize) {
        let events = vec![
            AssessmentEvent::TestRecorded {
                results: Vec::new(),
                passed: true,
            }
            .into(),
            graded(FunctionalGrade::F5),
            AssessmentEvent::Routed {
                route: Route::Reuse,
                why: None,
            }
            .into(),
            RefurbishmentEvent::MadeReady.into(),
        ];
        self.happen(self.device(device), events).await;
    }
}

fn graded(functional: FunctionalGrade) -> Event {
    AssessmentEvent::Graded {
        functional,
        cosmetic: CosmeticGrade::C5,
        scheme: "test@1".to_owned(),
    }
    .into()
}

/// Makes the donation; `None` where the engine is not at hand.
pub async fn fixture(engine: Engine, to: To) -> Option<Fixture> {
    let world = World::new(engine).await.unwrap()?;
    let author = Author {
        person: None,
        organisation: Some(world.refurbisher.id),
        name: "Terry".to_owned(),
    };
    let donation = DonationId::new();
    let lines: Vec<LineId> = (0..7).map(|_| LineId::new()).collect();
    let devices = (0..6).map(|n| DeviceId::from_random(1_000 + n)).collect();
    let media = (0..3).map(|_| MediumId::new()).collect();
    let fixture = Fixture {
        world,
        donation,
        lines,
        devices,
        media,
        author,
    };
    rows(&fixture).await;
    agree(&fixture).await;
    receive(&fixture).await;
    if to != To::Received {
        process(&fixture, to).await;
    }
    Some(fixture)
}

async fn rows(f: &Fixture) {
    let row = &donation::Model {
        id: f.donation.0,
        number: NUMBER.to_owned(),
        donor_id: f.world.donor.id.0,
        title: "Spring clean-out".to_owned(),
        status: "draft".to_owned(),
        policy: None,
        contact_id: None,
        refurbisher_id: Some(f.world.refurbisher.id.0),
        hub_id: Some(f.world.donor.sites[1].0),
        agreed_by_donor: false,
        agreed_by_programme: false,
        created_at: NOW_MS,
        offered_at: None,
        agreed_at: None,
        picked_up_at: None,
        received_at: None,
        due_at: None,
        finished_at: None,
        version: 1,
    };
    let office = f.world.donor.sites[0].0;
    let lines: Vec<line::Model> = f
        .lines
        .iter()
        .enumerate()
        .map(|(n, id)| claim(f.donation, *id, n, office))
        .collect();
    let lines = &lines;
    let work = |tx: Tx| async move {
        donation::Entity::insert(row.clone().into_active_model().reset_all())
            .exec_without_returning(&*tx)
            .await?;
        for line in lines {
            let line = line.clone().into_active_model().reset_all();
            line::Entity::insert(line)
                .exec_without_returning(&*tx)
                .await?;
        }
        Ok(())
    };
    f.store().write(work).await.unwrap();
}

fn claim(donation: DonationId, id: LineId, n: usize, office: Uuid) -> line::Model {
    let category = if n == 2 {
        Category::Monitor
    } else {
        Category::Laptop
    };
    let is_refused = n == 5;
    line::Model {
        id: id.0,
        donation_id: donation.0,
        manifest_id: None,
        sheet: Some("PCs".to_owned()),
        row_number: i64::try_from(n).unwrap() + 2,
        ordinal: i64::try_from(n).unwrap(),
        category: category.to_string(),
        manufacturer: Some("Dell".to_owned()),
        model: Some("Latitude 5480".to_owned()),
        serial_number: Some(format!("SN-{n:04}")),
        serial_key: Some(format!("SN{n:04}")),
        asset_tag: Some(format!("ACME-{n:04}")),
        asset_key: Some(format!("ACME{n:04}")),
        office: Some("Paris".to_owned()),
        // The last but one line comes from nowhere that is known.
        office_id: (n != 4).then_some(office),
        cpu: None,
        cpu_text: None,
        ram_gb: None,
        screen_inch: None,
        storage_gb: None,
        year: None,
        condition: None,
        weight_g: 1_600,
        reported_broken: false,
        claim: "{}".to_owned(),
        verdict: if is_refused { "rejected" } else { "accepted" }.to_owned(),
        verdict_claimed: "accepted".to_owned(),
        overridden_why: None,
        reasons: if is_refused {
            r#"[{"code":"cpu-below","facts":{"cpu":"Celeron","minimum":"Core i3"}}]"#.to_owned()
        } else {
            "[]".to_owned()
        },
        preparation: "[]".to_owned(),
        duplicate: false,
        status: "offered".to_owned(),
        unit_id: None,
        version: 1,
    }
}

async fn agree(f: &Fixture) {
    let subject = Subject::donation(f.donation);
    for event in [
        OfferEvent::ListSent,
        OfferEvent::ListAgreed { side: Side::Donor },
        OfferEvent::ListAgreed {
            side: Side::Programme,
        },
    ] {
        f.happen(subject.clone(), vec![event.into()]).await;
    }
}

async fn receive(f: &Fixture) {
    let mut drafts = Vec::new();
    for n in 0..6 {
        // Device 5 answers no line; line 5 was refused and line 6 does not come.
        let line = (n < 5).then(|| f.lines[n]);
        let category = if n == 2 {
            Category::Monitor
        } else {
            Category::Laptop
        };
        let facts = DeviceFacts {
            donor: f.world.donor.id.0,
            office: (n != 4).then_some(f.world.donor.sites[0].0),
            manufacturer: Some("Dell".to_owned()),
            model: Some("Latitude 5480".to_owned()),
            serial_number: Some(if n < 5 {
                format!("SN-{n:04}")
            } else {
                "ODD-1".to_owned()
            }),
            asset_tag: (n < 5).then(|| format!("ACME-{n:04}")),
            ..DeviceFacts::default()
        };
        let mut subject = f.device(n);
        subject.line = line;
        let event = ReceivingEvent::DeviceCheckedIn {
            line,
            category,
            weight_g: Some(1_600),
        };
        drafts.push(Draft::new(subject, event).describing(facts));
    }
    f.append(drafts).await.unwrap();
    let missing = Subject::donation(f.donation).line(f.lines[6]);
    let discrepancy = DiscrepancyId::new();
    let kind = DiscrepancyKind::Missing;
    f.happen(
        missing.clone(),
        vec![
            ReceivingEvent::LineMissing.into(),
            ReceivingEvent::DiscrepancyRaised {
                discrepancy,
                discrepancy_kind: kind,
            }
            .into(),
        ],
    )
    .await;
    let why = "not on the pallet".to_owned();
    let decided = ReceivingEvent::DiscrepancyDecided {
        discrepancy,
        resolution: Resolution::Lost,
        why,
    };
    f.happen(missing, vec![decided.into()]).await;
}

async fn process(f: &Fixture, to: To) {
    for (device, medium) in [(0, 0), (1, 1), (4, 2)] {
        let event = SanitizationEvent::MediumFound {
            medium_kind: MediumKind::NvmeSsd,
            serial: Some(format!("M-{medium}")),
        };
        f.happen(f.medium(device, medium), vec![event.into()]).await;
    }
    f.sanitize(0, 0, Technique::BlockErase).await;
    f.sanitize(4, 2, Technique::Overwrite).await;
    for device in [3, 5] {
        let why = "the bay is empty".to_owned();
        f.happen(
            f.device(device),
            vec![SanitizationEvent::MediumAbsent { why }.into()],
        )
        .await;
    }
    if to == To::OneOpen {
        return;
    }
    f.sanitize(1, 1, Technique::Shred).await;
    for device in [0, 2, 4] {
        f.make_ready(device).await;
    }
    let fault = Fault {
        code: "no-power".to_owned(),
        zone: "board".to_owned(),
        severity: Severity::Critical,
        note: None,
    };
    assessed(f, 1, fault).await;
    let routed = |route| AssessmentEvent::Routed { route, why: None }.into();
    let recycled = RefurbishmentEvent::SentToRecycling {
        why: Some("board corroded".to_owned()),
    };
    let taken_apart = RefurbishmentEvent::SentToParts { why: None };
    let given_back = RefurbishmentEvent::SentBack {
        received_by: "Ann".to_owned(),
        why: None,
    };
    for (device, route, sent) in [
        (1, Route::Recycle, recycled),
        (3, Route::Parts, taken_apart),
        (5, Route::Return, given_back),
    ] {
        let events = vec![routed(route), sent.into()];
        f.happen(f.device(device), events).await;
    }
}

async fn assessed(f: &Fixture, device: usize, fault: Fault) {
    let result = TestResult {
        test: "power".to_owned(),
        outcome: Outcome::Fail,
        fault: Some(fault),
        measured: None,
    };
    let row = &assessment::Model {
        device_id: f.devices[device].to_string(),
        donation_id: f.donation.0,
        results: serde_json::to_string(&[result]).unwrap(),
        faults: "[]".to_owned(),
        battery_percent: None,
        scheme: "test@1".to_owned(),
        functional_suggested: None,
        cosmetic_suggested: None,
        route_suggested: None,
        route_rule: None,
        why: None,
        note: None,
        assessed_by: "Terry".to_owned(),
        assessed_at: NOW_MS,
        version: 1,
    };
    let work = |tx: Tx| async move {
        let row = row.clone().into_active_model().reset_all();
        assessment::Entity::insert(row)
            .exec_without_returning(&*tx)
            .await?;
        Ok(())
    };
    f.store().write(work).await.unwrap();
}

fn record(
    id: SanitizationId,
    donation: DonationId,
    device: &DeviceId,
    medium: MediumId,
    technique: Technique,
) -> sanitization::Model {
    let destroyed = technique.destroys();
    sanitization::Model {
        id: id.0,
        donation_id: donation.0,
        device_id: device.to_string(),
        medium_id: medium.0,
        result: if destroyed { "destroyed" } else { "erased" }.to_owned(),
        method: if destroyed { "destroy" } else { "purge" }.to_owned(),
        technique: technique.to_string(),
        verification: "full".to_owned(),
        verified_percent: Some(100.0),
        verification_tool: None,
        tool: Some("nwipe".to_owned()),
        tool_version: Some("0.42".to_owned()),
        standard: Some("NIST SP 800-88".to_owned()),
        standard_revision: Some("Rev. 2".to_owned()),
        passes: Some(1),
        passes_asked: Some(1),
        started_at: Some(NOW_MS - 3_600_000),
        finished_at: Some(NOW_MS),
        operator: Some("Terry".to_owned()),
        second_person: destroyed.then(|| "Wanda".to_owned()),
        host: None,
        location: Some("Hall 3".to_owned()),
        bytes: None,
        capacity_bytes: Some(256_060_514_304),
        hidden_areas: None,
        exceptions: "[]".to_owned(),
        interface: None,
        firmware: None,
        health_before: None,
        health_after: None,
        notes: None,
        particle_mm: destroyed.then_some(6.0),
        machine: None,
        weight_g: None,
        recycler: None,
        permit: None,
        photo: None,
        source: "typed".to_owned(),
        more: "{}".to_owned(),
        evidence: "[]".to_owned(),
        recorded_at: NOW_MS,
        recorded_by: "Terry".to_owned(),
        recorded_by_id: None,
        countersigned_at: None,
        countersigned_by: None,
        accepted_at: None,
        accepted_by: None,
        accepted_why: None,
    }
}
