//! The journal, jobs and files, on both engines.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop")]

use gapless_journey::{
    Category, DeviceId, DonationId, LineId, MediumId, OrganisationId, SanitizationId, UnitId,
    collection::{CollectionEvent, Leg, UnitKind},
    entry::{Author, Subject},
    offer::{OfferEvent, Side},
    receiving::ReceivingEvent,
    sanitization::{
        MediumKind, Method, SanitizationEvent, SanitizationResult, Technique, Verification,
    },
};
use gapless_store::{
    Engine, Failure, Store,
    entities::{device, donation, event, identifier, line, manifest, organisation},
    files, jobs,
    journal::{self, DeviceFacts, Draft},
    millis, now, overview, testing,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait};
use uuid::Uuid;

macro_rules! on_both_engines {
    ($($test:ident),+ $(,)?) => {$(
        mod $test {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::$test(super::open(super::Engine::Sqlite).await.unwrap()).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                if let Some(store) = super::open(super::Engine::Postgres).await {
                    super::$test(store).await;
                }
            }
        }
    )+};
}

on_both_engines!(
    a_donation_from_list_to_erasure,
    two_check_ins_of_one_line_are_one_device,
    a_refused_batch_leaves_nothing,
    a_write_past_the_journal_is_found,
    a_job_is_done_once_and_dies_in_the_end,
    the_same_bytes_are_one_file,
);

async fn open(engine: Engine) -> Option<Store> {
    testing::store(engine).await.unwrap()
}

struct Programme {
    donor: OrganisationId,
    refurbisher: OrganisationId,
    donation: DonationId,
    lines: Vec<LineId>,
}

fn author(organisation: OrganisationId) -> Author {
    Author {
        person: None,
        organisation: Some(organisation),
        name: "Ana Maes".to_owned(),
    }
}

async fn organisation(store: &Store, kind: &str, name: &str) -> OrganisationId {
    let id = OrganisationId::new();
    let row = organisation::ActiveModel {
        id: Set(id.0),
        kind: Set(kind.to_owned()),
        name: Set(name.to_owned()),
        created_at: Set(millis(now())),
        ..Default::default()
    };
    organisation::Entity::insert(row)
        .exec_without_returning(&store.read)
        .await
        .unwrap();
    id
}

/// A donation with five lines, agreed by both sides.
async fn agreed(store: &Store) -> Programme {
    let donor = organisation(store, "donor", "Acme").await;
    let refurbisher = organisation(store, "refurbisher", "Second Run").await;
    let donation = DonationId::new();
    let (manifest, at) = (Uuid::now_v7(), millis(now()));
    let lines: Vec<LineId> = (0..5).map(|_| LineId::new()).collect();
    let keys = lines.clone();
    store
        .write(|tx| {
            let keys = keys.clone();
            async move {
                donation::ActiveModel {
                    id: Set(donation.0),
                    number: Set(format!("26-{}", donation.0.simple())),
                    donor_id: Set(donor.0),
                    title: Set("Spring".to_owned()),
                    status: Set("draft".to_owned()),
                    agreed_by_donor: Set(false),
                    agreed_by_programme: Set(false),
                    created_at: Set(at),
                    version: Set(1),
                    ..Default::default()
                }
                .insert(&*tx)
                .await?;
                manifest::ActiveModel {
                    id: Set(manifest),
                    donation_id: Set(donation.0),
                    sha256: Set("0".repeat(64)),
                    file_name: Set("list.csv".to_owned()),
                    media_type: Set("text/csv".to_owned()),
                    bytes: Set(1),
                    rows_read: Set(5),
                    lines: Set(5),
                    skipped: Set(0),
                    reading: Set("{}".to_owned()),
                    mapping: Set("{}".to_owned()),
                    uploaded_by: Set(None),
                    uploaded_at: Set(at),
                }
                .insert(&*tx)
                .await?;
                for (n, id) in keys.iter().enumerate() {
                    claim(&tx, donation, manifest, *id, n).await?;
                }
                let whole = Subject::donation(donation);
                let agree = |side| Draft::new(whole.clone(), OfferEvent::ListAgreed { side });
                let steps = vec![
                    Draft::new(whole.clone(), OfferEvent::ListSent),
                    agree(Side::Donor),
                    agree(Side::Programme),
                ];
                journal::append(&tx, &author(donor), steps).await?;
                Ok(())
            }
        })
        .await
        .unwrap();
    Programme {
        donor,
        refurbisher,
        donation,
        lines,
    }
}

async fn claim(
    tx: &gapless_store::Tx,
    donation: DonationId,
    manifest: Uuid,
    id: LineId,
    n: usize,
) -> Result<(), Failure> {
    line::ActiveModel {
        id: Set(id.0),
        donation_id: Set(donation.0),
        manifest_id: Set(Some(manifest)),
        row_number: Set(i64::try_from(n).unwrap() + 2),
        ordinal: Set(0),
        category: Set("laptop".to_owned()),
        weight_g: Set(2_000),
        reported_broken: Set(false),
        claim: Set("{}".to_owned()),
        verdict: Set("accepted".to_owned()),
        verdict_claimed: Set("accepted".to_owned()),
        reasons: Set("[]".to_owned()),
        preparation: Set("[]".to_owned()),
        duplicate: Set(false),
        status: Set("offered".to_owned()),
        version: Set(1),
        ..Default::default()
    }
    .insert(&**tx)
    .await?;
    Ok(())
}

fn check_in(programme: &Programme, n: u32, line: Option<LineId>) -> Draft {
    let event = ReceivingEvent::DeviceCheckedIn {
        line,
        category: Category::Laptop,
        weight_g: None,
    };
    let subject = Subject::donation(programme.donation).device(DeviceId::from_random(n));
    Draft::new(subject, event).describing(DeviceFacts {
        donor: programme.donor.0,
        serial_number: Some(format!("5CG-{n}")),
        asset_tag: Some(format!("ACME {n}")),
        ..DeviceFacts::default()
    })
}

async fn append(store: &Store, by: OrganisationId, drafts: Vec<Draft>) -> Result<(), Failure> {
    store
        .write(|tx| {
            let drafts = drafts.clone();
            async move { journal::append(&tx, &author(by), drafts).await.map(|_| ()) }
        })
        .await
}

fn code(failure: Failure) -> &'static str {
    match failure {
        Failure::Refusal(refusal) => refusal.code,
        Failure::Fault(fault) => panic!("{fault}"),
    }
}

#[expect(clippy::too_many_lines, reason = "one journey, step by step")]
async fn a_donation_from_list_to_erasure(store: Store) {
    let programme = agreed(&store).await;
    let unit = UnitId::new();
    let packed = Subject::donation(programme.donation).unit(unit);
    let mut steps = vec![Draft::new(
        packed.clone(),
        CollectionEvent::UnitOpened {
            number: format!("{}", unit.0.simple()),
            unit_kind: UnitKind::Box,
        },
    )];
    for line in &programme.lines[..2] {
        steps.push(Draft::new(
            packed.clone().line(*line),
            CollectionEvent::UnitPacked,
        ));
    }
    steps.push(Draft::new(
        packed.clone(),
        CollectionEvent::UnitClosed {
            weight_g: Some(9_000),
        },
    ));
    append(&store, programme.donor, steps).await.unwrap();
    let hand_over = CollectionEvent::CustodyHandedOver {
        hand_over: gapless_journey::HandOverId::new(),
        from: programme.donor,
        to: programme.refurbisher,
        leg: Leg::ToRefurbisher,
    };
    append(&store, programme.donor, vec![Draft::new(packed, hand_over)])
        .await
        .unwrap();
    let row = line::Entity::find_by_id(programme.lines[0].0)
        .one(&store.read)
        .await
        .unwrap();
    assert_eq!(
        row.unwrap().status,
        "in-transit",
        "the claims go where the unit goes"
    );

    let mut drafts = vec![check_in(&programme, 1, Some(programme.lines[0]))];
    drafts.push(check_in(&programme, 2, None));
    append(&store, programme.refurbisher, drafts).await.unwrap();
    assert_eq!(
        identifier::Entity::find().count(&store.read).await.unwrap(),
        4
    );

    let medium = MediumId::new();
    let subject = Subject::donation(programme.donation)
        .device(DeviceId::from_random(1))
        .medium(medium);
    let erased = SanitizationEvent::SanitizationRecorded {
        sanitization: SanitizationId::new(),
        method: Method::Clear,
        technique: Technique::Overwrite,
        verification: Verification::Full,
        result: SanitizationResult::Erased,
    };
    let found = SanitizationEvent::MediumFound {
        medium_kind: MediumKind::Hdd,
        serial: None,
    };
    append(
        &store,
        programme.refurbisher,
        vec![Draft::new(subject.clone(), found)],
    )
    .await
    .unwrap();
    let waits = device::Entity::find_by_id(DeviceId::from_random(1).as_str())
        .one(&store.read)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((waits.status.as_str(), waits.media_open), ("sanitizing", 1));
    append(
        &store,
        programme.refurbisher,
        vec![Draft::new(subject, erased)],
    )
    .await
    .unwrap();

    let row = device::Entity::find_by_id(DeviceId::from_random(1).as_str())
        .one(&store.read)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((row.status.as_str(), row.media_open), ("sanitized", 0));
    assert_eq!(row.stage, "assessment");
    assert_eq!(row.serial_key.as_deref(), Some("5CG1"));

    let books = overview::books(&store.read, &[programme.donation.0])
        .await
        .unwrap();
    let books = books[&programme.donation.0];
    assert!(books.balance(), "{books:?}");
    assert_eq!(
        (books.received, books.unexpected, books.expected),
        (1, 1, 4)
    );
    assert_eq!(
        journal::rebuild(&store, programme.donation.0)
            .await
            .unwrap(),
        []
    );
}

async fn two_check_ins_of_one_line_are_one_device(store: Store) {
    let programme = agreed(&store).await;
    let attempts = (0..6).map(|n| {
        append(
            &store,
            programme.refurbisher,
            vec![check_in(&programme, n, Some(programme.lines[0]))],
        )
    });
    let results = futures::future::join_all(attempts).await;
    assert_eq!(
        results.iter().filter(|r| r.is_ok()).count(),
        1,
        "{results:?}"
    );
    for failure in results.into_iter().filter_map(Result::err) {
        assert_eq!(code(failure), "line-not-expected");
    }
    assert_eq!(device::Entity::find().count(&store.read).await.unwrap(), 1);
}

async fn a_refused_batch_leaves_nothing(store: Store) {
    let programme = agreed(&store).await;
    let before = event::Entity::find().count(&store.read).await.unwrap();
    let drafts = vec![
        check_in(&programme, 1, Some(programme.lines[0])),
        check_in(&programme, 2, Some(programme.lines[0])),
    ];
    let refused = append(&store, programme.refurbisher, drafts)
        .await
        .unwrap_err();
    assert_eq!(code(refused), "line-not-expected");
    assert_eq!(
        event::Entity::find().count(&store.read).await.unwrap(),
        before
    );
    assert_eq!(device::Entity::find().count(&store.read).await.unwrap(), 0);
    let donation = donation::Entity::find_by_id(programme.donation.0)
        .one(&store.read)
        .await
        .unwrap();
    assert_eq!(donation.unwrap().status, "agreed");
}

async fn a_write_past_the_journal_is_found(store: Store) {
    let programme = agreed(&store).await;
    append(
        &store,
        programme.refurbisher,
        vec![check_in(&programme, 1, None)],
    )
    .await
    .unwrap();
    let mut row: device::ActiveModel = device::Entity::find()
        .one(&store.read)
        .await
        .unwrap()
        .unwrap()
        .into();
    row.status = Set("ready".to_owned());
    row.update(&store.read).await.unwrap();
    let differences = journal::rebuild(&store, programme.donation.0)
        .await
        .unwrap();
    assert_eq!(differences.len(), 1, "{differences:?}");
    assert_eq!(
        differences[0].subject,
        format!("device {}", DeviceId::from_random(1))
    );
}

async fn a_job_is_done_once_and_dies_in_the_end(store: Store) {
    let payload = serde_json::json!({"to": "ana@example.org"});
    let payload = &payload;
    store
        .write(|tx| async move { jobs::queue(&tx, "mail", payload).await.map(|_| ()) })
        .await
        .unwrap();
    let taken = jobs::take(&store).await.unwrap().expect("a job is due");
    assert!(
        jobs::take(&store).await.unwrap().is_none(),
        "a leased job is nobody else's"
    );
    jobs::finish(&store, &taken, Ok(())).await.unwrap();
    assert!(jobs::take(&store).await.unwrap().is_none());

    let id = store
        .write(|tx| async move { jobs::queue(&tx, "mail", payload).await })
        .await
        .unwrap();
    let mut job = jobs::take(&store).await.unwrap().expect("a job is due");
    assert_eq!(job.id, id);
    for tries in 0..jobs::TRIES_MAX {
        job.tries = tries;
        jobs::finish(&store, &job, Err("no route to host".to_owned()))
            .await
            .unwrap();
    }
    assert!(
        jobs::take(&store).await.unwrap().is_none(),
        "a dead job is not tried again"
    );
    store
        .write(|tx| async move { jobs::revive(&tx, id).await })
        .await
        .unwrap();
    assert_eq!(jobs::take(&store).await.unwrap().map(|j| j.id), Some(id));
}

async fn the_same_bytes_are_one_file(store: Store) {
    let hash = store.files.put(b"serial,model".to_vec()).await.unwrap();
    assert_eq!(
        hash,
        store.files.put(b"serial,model".to_vec()).await.unwrap()
    );
    assert_eq!(store.files.get(&hash).await.unwrap(), b"serial,model");
    assert!(matches!(
        store.files.get(&"0".repeat(64)).await,
        Err(Failure::Refusal(_))
    ));
    let hash = &hash;
    for name in ["first.csv", "second.csv"] {
        store
            .write(|tx| async move { files::register(&tx, hash, name, "text/csv", 12, None).await })
            .await
            .unwrap();
    }
    let row = gapless_store::entities::file::Entity::find_by_id(hash.as_str())
        .one(&store.read)
        .await
        .unwrap();
    assert_eq!(row.unwrap().name, "first.csv");
}
