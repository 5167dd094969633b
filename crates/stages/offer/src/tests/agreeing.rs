//! Both sides come to one list, or to none; afterwards it changes by withdrawal and by late lines only.

use super::seed::{LIST, code, events, lines_of, offered, verdicts};
use crate::{
    AddLateInput, Changes, Choose, CorrectInput, DecideInput, WithdrawInput, add_late, agree,
    correct, decide, refuse, send, withdraw,
};
use gapless_journey::{DonationId, Role};
use gapless_web::on_both_engines;
use gapless_web::testing::World;

on_both_engines!(
    both_sides_agree_the_list,
    a_change_takes_an_agreement_back,
    an_agreed_list_changes_by_withdrawal_and_late_lines,
    the_whole_is_refused_with_a_reason,
);

fn all(verdict: &str) -> Choose {
    Choose {
        verdict: Some(verdict.to_owned()),
        ..Choose::default()
    }
}

async fn answered(world: &World) -> DonationId {
    let done = offered(world, LIST).await;
    let input = CorrectInput {
        choose: all("needs-info"),
        changes: Changes {
            ram: Some("8".to_owned()),
            ..Changes::default()
        },
    };
    let manager = world.actor(Role::DonorManager);
    correct(&world.app, &manager, done.donation, input)
        .await
        .unwrap();
    done.donation
}

/// A donation whose list both sides agreed: lines 1, 3, 4 and 5 come.
pub async fn agreed(world: &World) -> DonationId {
    let id = answered(world).await;
    let (manager, coordinator) = (
        world.actor(Role::DonorManager),
        world.actor(Role::Coordinator),
    );
    send(&world.app, &manager, id).await.unwrap();
    agree(&world.app, &coordinator, id).await.unwrap();
    agree(&world.app, &manager, id).await.unwrap();
    id
}

async fn status(world: &World, id: DonationId) -> String {
    let coordinator = world.actor(Role::Coordinator);
    let found = gapless_web::access::donation(&coordinator, &world.app.store.read, id).await;
    found.unwrap().status
}

async fn statuses(world: &World, id: DonationId) -> Vec<String> {
    let rows = lines_of(world, id).await;
    rows.into_iter().map(|row| row.status).collect()
}

async fn both_sides_agree_the_list(world: World) {
    let (app, manager, coordinator) = (
        &world.app,
        world.actor(Role::DonorManager),
        world.actor(Role::Coordinator),
    );
    let done = offered(&world, LIST).await;
    let id = done.donation;
    assert_eq!(code(agree(app, &coordinator, id).await), "offer-not-open");
    send(app, &manager, id).await.unwrap();
    assert_eq!(code(send(app, &manager, id).await), "offer-already-sent");
    // Two lines still need one more fact.
    assert_eq!(code(agree(app, &coordinator, id).await), "lines-need-info");
    let input = DecideInput {
        choose: all("needs-info"),
        verdict: "rejected".to_owned(),
        why: "too much work to find out".to_owned(),
    };
    assert_eq!(decide(app, &coordinator, id, input).await.unwrap(), 2);
    agree(app, &coordinator, id).await.unwrap();
    assert_eq!(status(&world, id).await, "offered");
    let office = world.actor(Role::DonorOffice);
    assert_eq!(code(agree(app, &office, id).await), "forbidden");
    let stranger = world.actor_of(&world.other_donor, Role::DonorManager);
    assert_eq!(code(agree(app, &stranger, id).await), "not-found");
    agree(app, &manager, id).await.unwrap();
    assert_eq!(status(&world, id).await, "agreed");
    let fate = ["agreed", "refused", "refused", "refused", "agreed"];
    assert_eq!(statuses(&world, id).await, fate);
    let late = CorrectInput {
        choose: all("accepted"),
        changes: Changes {
            office: Some("Hub".to_owned()),
            ..Changes::default()
        },
    };
    assert_eq!(code(correct(app, &manager, id, late).await), "offer-closed");
}

async fn a_change_takes_an_agreement_back(world: World) {
    let (app, manager, coordinator) = (
        &world.app,
        world.actor(Role::DonorManager),
        world.actor(Role::Coordinator),
    );
    let id = answered(&world).await;
    send(app, &manager, id).await.unwrap();
    agree(app, &manager, id).await.unwrap();
    // What the donor agreed to is not what stands there now.
    let input = DecideInput {
        choose: all("rejected"),
        verdict: "accepted".to_owned(),
        why: "a museum asked for it".to_owned(),
    };
    decide(app, &coordinator, id, input).await.unwrap();
    agree(app, &coordinator, id).await.unwrap();
    assert_eq!(status(&world, id).await, "offered");
    agree(app, &manager, id).await.unwrap();
    assert_eq!(status(&world, id).await, "agreed");
    assert_eq!(verdicts(&lines_of(&world, id).await), "+++++");
}

async fn an_agreed_list_changes_by_withdrawal_and_late_lines(world: World) {
    let (app, manager) = (&world.app, world.actor(Role::DonorManager));
    let id = agreed(&world).await;
    let rows = lines_of(&world, id).await;
    let one = |n: usize, why: &str| WithdrawInput {
        choose: Choose {
            ids: vec![rows[n].id],
            ..Choose::default()
        },
        why: why.to_owned(),
    };
    assert_eq!(
        code(withdraw(app, &manager, id, one(0, "")).await),
        "reason-missing"
    );
    assert_eq!(
        withdraw(app, &manager, id, one(0, "still in use"))
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        code(withdraw(app, &manager, id, one(0, "again")).await),
        "line-not-expected"
    );
    // A refused line was never to come.
    assert_eq!(
        code(withdraw(app, &manager, id, one(1, "never")).await),
        "line-not-expected"
    );
    let office = world.actor(Role::DonorOffice);
    assert_eq!(
        code(withdraw(app, &office, id, one(2, "mine")).await),
        "forbidden"
    );
    let late = |cpu: &str| AddLateInput {
        changes: Changes {
            category: Some("laptop".to_owned()),
            model: Some("Latitude 5490".to_owned()),
            serial_number: Some("LATE0001".to_owned()),
            cpu: Some(cpu.to_owned()),
            ram: Some("8".to_owned()),
            office: Some("Acme Europe Hub".to_owned()),
            ..Changes::default()
        },
        why: "found in a cupboard".to_owned(),
    };
    let poor = add_late(app, &manager, id, late("Celeron B810")).await;
    assert_eq!(code(poor), "late-line-not-accepted");
    let new = add_late(app, &manager, id, late("i5-8350U")).await.unwrap();
    let rows = lines_of(&world, id).await;
    let added = rows.iter().find(|row| row.id == new.0).unwrap();
    assert_eq!(
        (added.status.as_str(), added.verdict.as_str()),
        ("agreed", "accepted")
    );
    assert_eq!(added.office_id, Some(world.donor.sites[1].0));
    let books = gapless_store::overview::books(&app.store.read, &[id.0])
        .await
        .unwrap();
    assert!(books[&id.0].balance(), "{:?}", books[&id.0]);
    assert_eq!(books[&id.0].agreed(), 4);
    // A filter takes what can still be withdrawn, and leaves the rest.
    let rest = WithdrawInput {
        choose: Choose {
            all: true,
            ..Choose::default()
        },
        why: "the offices keep them".to_owned(),
    };
    assert_eq!(withdraw(app, &manager, id, rest).await.unwrap(), 4);
}

async fn the_whole_is_refused_with_a_reason(world: World) {
    let (app, manager, coordinator) = (
        &world.app,
        world.actor(Role::DonorManager),
        world.actor(Role::Coordinator),
    );
    let id = answered(&world).await;
    send(app, &manager, id).await.unwrap();
    assert_eq!(
        code(refuse(app, &coordinator, id, "  ").await),
        "reason-missing"
    );
    refuse(app, &coordinator, id, "too far to fetch")
        .await
        .unwrap();
    assert_eq!(status(&world, id).await, "refused");
    assert!(
        statuses(&world, id)
            .await
            .iter()
            .all(|status| status == "refused")
    );
    assert_eq!(
        code(refuse(app, &manager, id, "again").await),
        "offer-closed"
    );
    let told = events(&world, id, "offer-refused").await;
    assert!(told[0].contains("too far to fetch"));
}
