//! What turns up later, and what an unexpected device turns out to be; on both engines.

use super::floor::{books, open, opened, shoot};
use crate::{
    Answer, CloseInput, MatchInput, ScanInput, UndoInput, close, match_device, scan, store, undo,
};
use gapless_journey::Role;
use gapless_store::entities::line;
use gapless_web::access::Actor;
use gapless_web::on_both_engines;
use gapless_web::testing::{World, code};
use uuid::Uuid;

on_both_engines!(
    what_turns_up_needs_no_decision_any_more,
    an_unexpected_device_is_matched_to_its_line,
    a_missing_line_is_matched,
    the_last_line_that_is_expected_is_matched,
);

/// Takes a device in as unexpected; answers its id.
async fn unexpected(
    world: &World,
    actor: &Actor,
    session: Uuid,
    number: &str,
    kind: &str,
) -> String {
    let asked = shoot(world, actor, session, number).await;
    let answer = Answer::Unexpected {
        category: kind.to_owned(),
        manufacturer: None,
        model: None,
        is_asset_tag: false,
        donation: None,
    };
    let input = ScanInput {
        code: String::new(),
        question: Some(asked.scan),
        answer: Some(answer),
    };
    let taken = scan(&world.app, actor, session, input).await.unwrap();
    assert_eq!(taken.outcome, "unexpected");
    taken.device.unwrap()
}

async fn listed(world: &World, donation: Uuid, is_open: bool) -> Vec<store::Listed> {
    let of = store::Of {
        donation: Some(donation),
        ..Default::default()
    };
    store::list(&world.app.store.read, of, is_open, None, None)
        .await
        .unwrap()
}

async fn lines(world: &World, donation: Uuid) -> Vec<line::Model> {
    let sought = store::Sought::default();
    store::awaited_lines(&world.app.store.read, donation, &sought, None)
        .await
        .unwrap()
}

async fn answers(world: &World, actor: &Actor, discrepancy: Uuid, line: Uuid) -> String {
    let input = MatchInput {
        line,
        reason: "mistyped on the list".to_owned(),
    };
    code(match_device(&world.app, actor, discrepancy, input).await)
}

async fn all_came(world: &World, session: Uuid, donation: Uuid) -> usize {
    let input = CloseInput {
        all_came: vec![donation],
    };
    let done = close(&world.app, &world.actor(Role::Lead), session, input).await;
    done.unwrap().missing
}

async fn what_turns_up_needs_no_decision_any_more(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    shoot(&world, &technician, session, "5CG7461XYZ").await;
    assert_eq!(all_came(&world, session, donation).await, 2);
    let second = open(&world, &technician, &[donation]).await;
    let found = shoot(&world, &technician, second, "8HJ2KLM9").await;
    assert_eq!(found.outcome, "checked-in");
    let still: Vec<_> = listed(&world, donation, true).await;
    let numbers: Vec<_> = still.iter().map(|one| one.line.clone().unwrap()).collect();
    assert_eq!(numbers.len(), 1);
    assert_eq!(numbers[0].serial_number.as_deref(), Some("PF0ABCDE"));
    let decided = &listed(&world, donation, false).await[0].row;
    assert_eq!(decided.resolution.as_deref(), Some("taken"));
    assert_eq!(decided.why, found.device);
    let own = books(&world, donation).await;
    assert_eq!((own.received, own.missing, own.expected), (2, 1, 0));
}

async fn an_unexpected_device_is_matched_to_its_line(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    shoot(&world, &technician, session, "5CG7461XYZ").await;
    let device = unexpected(&world, &technician, session, "ABCDE00001", "laptop").await;
    let id = listed(&world, donation, true).await[0].row.id;
    let waiting = lines(&world, donation).await;
    assert_eq!(waiting.len(), 2, "what is received is not offered");
    let sought = store::Sought {
        key: Some("0303".to_owned()),
        row: None,
    };
    let by_tag = store::awaited_lines(&world.app.store.read, donation, &sought, None).await;
    let line = by_tag.unwrap()[0].id;
    let lead = world.actor(Role::Lead);
    let donor = world.actor(Role::DonorManager);
    for (actor, refused) in [
        (&donor, "receiving-not-that-decision"),
        (&technician, "forbidden"),
        (&world.elsewhere(), "not-found"),
    ] {
        assert_eq!(answers(&world, actor, id, line).await, refused);
    }
    let other = world.agreed(&world.refurbisher, "26-0002", &[("OURS123456", "")]);
    let foreign = lines(&world, other.await.unwrap()).await[0].id;
    assert_eq!(answers(&world, &lead, id, foreign).await, "not-found");
    assert_eq!(answers(&world, &lead, id, line).await, "done");
    let found = store::devices(&world.app.store.read, std::slice::from_ref(&device)).await;
    assert_eq!(found.unwrap()[&device].line_id, Some(line));
    let own = books(&world, donation).await;
    assert_eq!((own.received, own.expected, own.unexpected), (2, 1, 0));
    assert!(listed(&world, donation, true).await.is_empty());
    assert_eq!(
        answers(&world, &lead, id, line).await,
        "discrepancy-decided"
    );
    // A line that has its device takes no second one; another kind of thing than the line says asks for a decision.
    unexpected(&world, &technician, session, "ABCDE00002", "tablet").await;
    let id = listed(&world, donation, true).await[0].row.id;
    assert_eq!(answers(&world, &lead, id, line).await, "line-not-expected");
    shoot(&world, &technician, session, "8HJ2KLM9").await;
    let input = UndoInput {
        device,
        reason: "another device".to_owned(),
    };
    undo(&world.app, &technician, session, input).await.unwrap();
    assert_eq!(all_came(&world, session, donation).await, 1);
    assert_eq!(answers(&world, &lead, id, line).await, "done");
    let kinds: Vec<String> = listed(&world, donation, true)
        .await
        .into_iter()
        .map(|one| one.row.kind)
        .collect();
    assert_eq!(kinds, ["mismatched"]);
}

async fn the_last_line_that_is_expected_is_matched(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    shoot(&world, &technician, session, "5CG7461XYZ").await;
    shoot(&world, &technician, session, "8HJ2KLM9").await;
    unexpected(&world, &technician, session, "ABCDE00001", "laptop").await;
    let id = listed(&world, donation, true).await[0].row.id;
    let last = lines(&world, donation).await[0].id;
    let coordinator = world.actor(Role::Coordinator);
    assert_eq!(answers(&world, &coordinator, id, last).await, "done");
    assert!(listed(&world, donation, true).await.is_empty());
    let row = store::donation(&world.app.store.read, donation).await;
    assert_eq!(row.unwrap().unwrap().status, "processing");
    let own = books(&world, donation).await;
    assert_eq!(
        (own.received, own.missing, own.expected, own.unexpected),
        (3, 0, 0, 0)
    );
}

async fn a_missing_line_is_matched(world: World) {
    let (world, donation, session, technician) = opened(world).await;
    shoot(&world, &technician, session, "5CG7461XYZ").await;
    shoot(&world, &technician, session, "8HJ2KLM9").await;
    unexpected(&world, &technician, session, "ABCDE00001", "laptop").await;
    let id = listed(&world, donation, true).await[0].row.id;
    let last = lines(&world, donation).await[0].id;
    let coordinator = world.actor(Role::Coordinator);
    assert_eq!(all_came(&world, session, donation).await, 1);
    assert_eq!(listed(&world, donation, true).await.len(), 2);
    assert_eq!(answers(&world, &coordinator, id, last).await, "done");
    assert!(listed(&world, donation, true).await.is_empty());
    let own = books(&world, donation).await;
    assert_eq!(
        (own.received, own.missing, own.expected, own.unexpected),
        (3, 0, 0, 0)
    );
}
