//! What happens at a dock, on both engines.

use crate::store;
use crate::{
    Answer, BulkInput, CloseInput, DecideInput, DifferInput, OpenSession, ScanInput, ScanOutput,
    UndoInput, WeighInput, bulk, close, decide, differ, open_session, scan, undo, weigh,
};
use gapless_journey::Role;
use gapless_web::access::Actor;
use gapless_web::on_both_engines;
use gapless_web::testing::World;
use gapless_web::testing::code;
use uuid::Uuid;

on_both_engines!(
    scans_match_ask_and_double_nothing,
    two_people_scan_one_device_and_one_is_told,
    a_bulk_is_all_or_nothing,
    a_closed_session_leaves_nothing_undecided,
    another_donation_is_named_and_never_merged,
    what_is_there_is_not_what_the_line_says,
);

const LINES: &[(&str, &str)] = &[
    ("5CG7461XYZ", "ACME-0101"),
    ("8HJ2KLM9", "ACME-0202"),
    ("PF0ABCDE", "ACME-0303"),
];

/// A session at a dock for a donation of three lines.
pub async fn opened(world: World) -> (World, Uuid, Uuid, Actor) {
    let donation = world
        .agreed(&world.refurbisher, "26-0001", LINES)
        .await
        .unwrap();
    let technician = world.actor(Role::Technician);
    let session = open(&world, &technician, &[donation]).await;
    (world, donation, session, technician)
}

pub async fn open(world: &World, actor: &Actor, donations: &[Uuid]) -> Uuid {
    let input = OpenSession {
        dock: "dock 2".to_owned(),
        site: None,
        donations: donations.to_vec(),
    };
    open_session(&world.app, actor, input).await.unwrap()
}

pub async fn shoot(world: &World, actor: &Actor, session: Uuid, code: &str) -> ScanOutput {
    let input = ScanInput {
        code: code.to_owned(),
        ..Default::default()
    };
    scan(&world.app, actor, session, input).await.unwrap()
}

pub async fn books(world: &World, donation: Uuid) -> store::Books {
    let books = store::session_books(&world.app.store.read, &[donation])
        .await
        .unwrap();
    let all = gapless_store::overview::books(&world.app.store.read, &[donation])
        .await
        .unwrap();
    assert!(all[&donation].balance(), "{:?}", all[&donation]);
    books[&donation]
}

#[expect(clippy::too_many_lines, reason = "one story, step by step")]
async fn scans_match_ask_and_double_nothing(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    let first = shoot(&world, &technician, session, "5cg7461xyz").await;
    assert_eq!(first.outcome, "checked-in");
    let again = shoot(&world, &technician, session, "ACME-0101").await;
    assert_eq!(
        (again.outcome.as_str(), &again.device),
        ("already", &first.device)
    );
    assert!(again.by.unwrap().contains("technician"));
    let label = shoot(
        &world,
        &technician,
        session,
        first.device.as_deref().unwrap(),
    )
    .await;
    assert_eq!(label.outcome, "already");
    let near = shoot(&world, &technician, session, "8HJ2KLN9").await;
    assert_eq!(
        (near.outcome.as_str(), near.candidates.len()),
        ("ask-near", 1)
    );
    assert_eq!(
        shoot(&world, &technician, session, "y").await.outcome,
        "checked-in"
    );
    let strange = shoot(&world, &technician, session, "NOBODY-77").await;
    assert_eq!(strange.outcome, "ask-unexpected");
    let answer = Answer::Unexpected {
        category: "monitor".to_owned(),
        manufacturer: Some("Dell".to_owned()),
        model: None,
        is_asset_tag: false,
        donation: None,
    };
    let input = ScanInput {
        code: String::new(),
        question: Some(strange.scan),
        answer: Some(answer),
    };
    let taken = scan(&world.app, &technician, session, input.clone())
        .await
        .unwrap();
    assert_eq!(taken.outcome, "unexpected");
    assert_eq!(
        code(scan(&world.app, &technician, session, input).await),
        "receiving-answered"
    );
    assert_eq!(
        shoot(&world, &technician, session, "N/A").await.outcome,
        "unreadable"
    );
    assert_eq!(
        shoot(&world, &technician, session, "1.6 kg").await.outcome,
        "weighed"
    );
    let own = books(&world, donation).await;
    assert_eq!((own.received, own.expected, own.unexpected), (2, 1, 1));
    let input = UndoInput {
        device: first.device.clone().unwrap(),
        reason: "wrong box".to_owned(),
    };
    undo(&world.app, &technician, session, input).await.unwrap();
    let input = UndoInput {
        device: taken.device.unwrap(),
        reason: "not ours".to_owned(),
    };
    undo(&world.app, &technician, session, input).await.unwrap();
    let own = books(&world, donation).await;
    assert_eq!((own.received, own.expected, own.unexpected), (1, 2, 0));
    assert_eq!(
        shoot(&world, &technician, session, "5CG7461XYZ")
            .await
            .outcome,
        "checked-in"
    );
    let input = WeighInput {
        device: first.device,
        weight_g: 0,
    };
    assert_eq!(
        code(weigh(&world.app, &technician, session, input).await),
        "receiving-weight"
    );
}

async fn two_people_scan_one_device_and_one_is_told(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    let lead = world.actor(Role::Lead);
    let (one, other) = tokio::join!(
        shoot(&world, &technician, session, "PF0ABCDE"),
        shoot(&world, &lead, session, "ACME-0303"),
    );
    let mut outcomes = [one.outcome.as_str(), other.outcome.as_str()];
    outcomes.sort_unstable();
    assert_eq!(outcomes, ["already", "checked-in"]);
    assert_eq!(one.device, other.device);
    assert_eq!(books(&world, donation).await.received, 1);
}

async fn a_bulk_is_all_or_nothing(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    let paste = |codes: &[&str]| BulkInput {
        codes: codes.iter().map(ToString::to_string).collect(),
    };
    let codes = ["5CG7461XYZ", "ACME-0101", "NOBODY-77", "8HJ2KLN9", "N/A"];
    let done = bulk(&world.app, &technician, session, paste(&codes))
        .await
        .unwrap();
    let results: Vec<&str> = done.rows.iter().map(|row| row.result).collect();
    assert_eq!(results, ["ready", "twice", "unknown", "near", "unreadable"]);
    assert_eq!((done.saved, done.checked_in), (false, 0));
    assert_eq!(books(&world, donation).await.received, 0);
    let codes = ["5CG7461XYZ", "ACME-0202", " PF0ABCDE "];
    let done = bulk(&world.app, &technician, session, paste(&codes))
        .await
        .unwrap();
    assert_eq!((done.saved, done.checked_in), (true, 3));
    assert!(done.rows.iter().all(|row| row.device.is_some()));
    assert_eq!(books(&world, donation).await.received, 3);
    let again = bulk(&world.app, &technician, session, paste(&codes[..1]))
        .await
        .unwrap();
    assert_eq!(again.rows[0].result, "already");
    let many: Vec<String> = (0..201).map(|n| format!("SERIAL{n:05}")).collect();
    let input = BulkInput { codes: many };
    let refused = bulk(&world.app, &technician, session, input).await;
    assert_eq!(code(refused), "receiving-bulk-too-many");
}

async fn a_closed_session_leaves_nothing_undecided(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    let lead = world.actor(Role::Lead);
    shoot(&world, &technician, session, "5CG7461XYZ").await;
    let input = CloseInput {
        all_came: vec![donation],
    };
    assert_eq!(
        close(&world.app, &lead, session, input)
            .await
            .unwrap()
            .missing,
        2
    );
    let input = ScanInput {
        code: "8HJ2KLM9".to_owned(),
        ..Default::default()
    };
    assert_eq!(
        code(scan(&world.app, &technician, session, input).await),
        "session-closed"
    );
    assert_eq!(books(&world, donation).await.missing, 2);
    let of = store::Of {
        donation: Some(donation),
        ..Default::default()
    };
    let open = store::list(&world.app.store.read, of, true, None, None)
        .await
        .unwrap();
    assert_eq!(open.len(), 2);
    let say = |id: Uuid, word: &str| DecideInput {
        discrepancies: vec![id],
        resolution: word.to_owned(),
        reason: "the office found it".to_owned(),
    };
    let never = say(open[0].row.id, "never-sent");
    assert_eq!(
        code(decide(&world.app, &lead, never.clone()).await),
        "receiving-donor-decides"
    );
    let donor = world.actor(Role::DonorManager);
    assert_eq!(decide(&world.app, &donor, never.clone()).await.unwrap(), 1);
    assert_eq!(
        code(decide(&world.app, &donor, never).await),
        "discrepancy-decided"
    );
    let stranger = world.actor_of(&world.other_donor, Role::DonorManager);
    let foreign = say(open[1].row.id, "never-sent");
    assert_eq!(
        code(decide(&world.app, &stranger, foreign).await),
        "not-found"
    );
    decide(&world.app, &lead, say(open[1].row.id, "lost"))
        .await
        .unwrap();
    let own = books(&world, donation).await;
    assert_eq!(
        (own.agreed, own.received, own.missing, own.expected),
        (2, 1, 1, 0)
    );
    // What was given up may still turn up: it is received after all, and what was decided stands.
    let second = open_again(&world, &technician, donation).await;
    let late = shoot(&world, &technician, second, "PF0ABCDE").await.outcome;
    let early = shoot(&world, &technician, second, "8HJ2KLM9").await.outcome;
    let mut outcomes = [late.as_str(), early.as_str()];
    outcomes.sort_unstable();
    assert_eq!(outcomes, ["ask-not-agreed", "checked-in"]);
}

async fn open_again(world: &World, technician: &Actor, donation: Uuid) -> Uuid {
    open(world, technician, &[donation]).await
}

async fn another_donation_is_named_and_never_merged(world: World) {
    let (world, _, session, technician) = opened(world).await;
    world
        .agreed(&world.refurbisher, "26-0002", &[("OURS123456", "")])
        .await
        .unwrap();
    world
        .agreed(&world.other_refurbisher, "26-0003", &[("THEIRS1234", "")])
        .await
        .unwrap();
    let ours = shoot(&world, &technician, session, "OURS123456").await;
    assert_eq!(
        (ours.outcome.as_str(), ours.number.as_deref()),
        ("ask-elsewhere", Some("26-0002"))
    );
    let theirs = shoot(&world, &technician, session, "THEIRS1234").await;
    assert_eq!(
        (theirs.outcome.as_str(), theirs.number),
        ("ask-unexpected", None)
    );
    let other = world.actor_of(&world.other_refurbisher, Role::Technician);
    let input = ScanInput {
        code: "5CG7461XYZ".to_owned(),
        ..Default::default()
    };
    assert_eq!(
        code(scan(&world.app, &other, session, input).await),
        "not-found"
    );
}

async fn what_is_there_is_not_what_the_line_says(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    let found = shoot(&world, &technician, session, "5CG7461XYZ").await;
    let device = found.device.unwrap();
    let input = DifferInput {
        device: device.clone(),
        category: "tablet".to_owned(),
        manufacturer: None,
        model: Some("Pro x2".to_owned()),
    };
    differ(&world.app, &technician, session, input)
        .await
        .unwrap();
    assert_eq!(books(&world, donation).await.mismatched, 1);
    let devices = store::devices(&world.app.store.read, std::slice::from_ref(&device))
        .await
        .unwrap();
    let row = &devices[&device];
    assert_eq!(
        (row.category.as_str(), row.model.as_deref()),
        ("tablet", Some("Pro x2"))
    );
    assert_eq!(row.manufacturer.as_deref(), Some("HP"));
    let of = store::Of {
        donation: Some(donation),
        ..Default::default()
    };
    let open = store::list(&world.app.store.read, of, true, None, None)
        .await
        .unwrap();
    let input = DecideInput {
        discrepancies: vec![open[0].row.id],
        resolution: "taken".to_owned(),
        reason: "better than promised".to_owned(),
    };
    let coordinator = world.actor(Role::Coordinator);
    decide(&world.app, &coordinator, input).await.unwrap();
    assert_eq!(books(&world, donation).await.mismatched, 0);
}
