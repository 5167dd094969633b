//! What a project owes: agreed, invoiced, paid or waived; and the papers.

use super::committee::scored;
use super::coordinator;
use crate::money::{Adopt, Agree, Invoice, Receive, Waive, adopt, agree, invoice, receive, waive};
use crate::review::decide::{Decide, decide};
use crate::store::{payment, project};
use gapless_journey::Role;
use gapless_journey::projects::{Decision, PaymentKind};
use gapless_web::testing::{World, code};
use gapless_web::{Routes, on_both_engines};
use uuid::Uuid;

on_both_engines!(
    a_project_ships_when_what_must_be_paid_is_settled,
    what_cannot_be_an_amount_is_refused,
    papers_are_written_and_only_the_programme_reads_them,
    a_donor_or_somebody_by_name_adopts_it,
);

/// A project.
async fn selected(world: &World) -> Uuid {
    let (_, id) = scored(world, ["4", "5"]).await;
    let input = Decide {
        decision: Decision::Selected,
        why: "The best of the round".to_owned(),
        letter: None,
    };
    decide(&world.app, &coordinator(world), id, &input)
        .await
        .unwrap();
    id
}

fn freight() -> Agree {
    Agree {
        kind: PaymentKind::Freight,
        amount: "1 200,50".to_owned(),
        currency: "eur".to_owned(),
        payer: "Lions Club Mechelen".to_owned(),
        payer_address: "Grote Markt 1\n2800 Mechelen".to_owned(),
        note: None,
        before_shipping: Some("on".to_owned()),
    }
}

async fn may_ship(world: &World, id: Uuid) -> bool {
    let found = project::find(&world.app.store.read, id).await.unwrap();
    found.unwrap().0.may_ship
}

async fn a_project_ships_when_what_must_be_paid_is_settled(world: World) {
    let coordinator = coordinator(&world);
    let (_, waits) = super::committee::eligible(&world).await;
    let early = agree(&world.app, &coordinator, waits, &freight()).await;
    assert_eq!(code(early.map(|_| ())), "project-not-selected");
    let id = selected(&world).await;
    assert!(may_ship(&world, id).await);
    let first = agree(&world.app, &coordinator, id, &freight())
        .await
        .unwrap();
    let mut other = freight();
    other.kind = PaymentKind::Duty;
    let second = agree(&world.app, &coordinator, id, &other).await.unwrap();
    assert!(!may_ship(&world, id).await);
    let day = world.app.zoned(world.app.now_ms()).date();
    let bill = |payment, due: Option<&str>| Invoice {
        payment,
        due: due.map(str::to_owned),
    };
    let past = invoice(
        &world.app,
        &coordinator,
        id,
        &bill(first.0, Some("2020-01-01")),
    )
    .await;
    assert_eq!(code(past.map(|_| ())), "payment-due-past");
    let number = invoice(&world.app, &coordinator, id, &bill(first.0, None))
        .await
        .unwrap();
    assert!(
        number.starts_with('I') && number.ends_with("-0001"),
        "{number}"
    );
    let twice = invoice(&world.app, &coordinator, id, &bill(first.0, None)).await;
    assert_eq!(code(twice.map(|_| ())), "payment-invoiced");
    let strange = invoice(&world.app, &coordinator, waits, &bill(first.0, None)).await;
    assert_eq!(code(strange.map(|_| ())), "not-found", "of another project");
    let paid = Receive {
        payment: first.0,
        day: day.to_string(),
    };
    receive(&world.app, &coordinator, id, &paid).await.unwrap();
    let again = receive(&world.app, &coordinator, id, &paid).await;
    assert_eq!(code(again), "payment-settled");
    assert!(!may_ship(&world, id).await, "the duty is open");
    let silent = Waive {
        payment: second.0,
        why: " ".to_owned(),
    };
    assert_eq!(
        code(waive(&world.app, &coordinator, id, &silent).await),
        "decision-why-missing"
    );
    let waived = Waive {
        why: "The ministry exempts schools".to_owned(),
        ..silent
    };
    waive(&world.app, &coordinator, id, &waived).await.unwrap();
    assert!(may_ship(&world, id).await);
    let rows = payment::of(&world.app.store.read, id).await.unwrap();
    let states: Vec<&str> = rows.iter().map(|row| &*row.status).collect();
    assert_eq!(states, ["paid", "waived"]);
    assert_eq!(rows[0].cents, 120_050);
}

type Change = Box<dyn Fn(&mut Agree) + Send>;

async fn what_cannot_be_an_amount_is_refused(world: World) {
    let coordinator = coordinator(&world);
    let id = selected(&world).await;
    let long = "x".repeat(501);
    let changes: Vec<(Change, &str)> = vec![
        (
            Box::new(|input| input.amount = "free".to_owned()),
            "payment-amount",
        ),
        (
            Box::new(|input| input.amount = "0".to_owned()),
            "payment-amount",
        ),
        (
            Box::new(|input| input.currency = "euros".to_owned()),
            "payment-currency",
        ),
        (
            Box::new(|input| input.payer = "  ".to_owned()),
            "payment-payer",
        ),
        (
            Box::new(move |input| input.payer_address = long.clone()),
            "payment-text-long",
        ),
    ];
    for (change, refused) in changes {
        let mut input = freight();
        change(&mut input);
        let done = agree(&world.app, &coordinator, id, &input).await;
        assert_eq!(code(done.map(|_| ())), refused);
    }
    assert!(
        payment::of(&world.app.store.read, id)
            .await
            .unwrap()
            .is_empty()
    );
}

async fn papers_are_written_and_only_the_programme_reads_them(world: World) {
    let id = selected(&world).await;
    let by = coordinator(&world);
    let agreed = agree(&world.app, &by, id, &freight()).await.unwrap();
    let routes = || super::addresses::routes(Routes::new());
    let coordinator = world.client(routes(), Role::Coordinator);
    let early = coordinator
        .get(&format!("/projects/{id}/invoice/{}", agreed.0))
        .await;
    assert_eq!(early.status, 404, "no invoice was written");
    let bill = Invoice {
        payment: agreed.0,
        due: None,
    };
    invoice(&world.app, &by, id, &bill).await.unwrap();
    let day = world.app.zoned(world.app.now_ms()).date();
    let minutes = format!("/projects/committee/minutes?day={day}");
    for paper in [
        format!("/projects/{id}/invoice/{}", agreed.0),
        minutes.clone(),
    ] {
        let answer = coordinator.get(&paper).await;
        assert_eq!(answer.status, 200, "{paper}");
        assert!(answer.text().starts_with("%PDF-"), "{paper}");
        let member = world.client(routes(), Role::Committee).get(&paper).await;
        assert_eq!(member.status, 403, "{paper}");
    }
    let none = coordinator
        .get("/projects/committee/minutes?day=2020-01-01")
        .await;
    assert_eq!(none.status, 404);
    let page = coordinator.get("/projects/committee").await.text();
    assert!(page.contains(&format!("minutes?day={day}")), "{page}");
    let page = coordinator.get(&format!("/projects/{id}")).await.text();
    assert!(
        page.contains("1,200.50 EUR") && page.contains("One payment before shipping"),
        "{page}"
    );
}

async fn a_donor_or_somebody_by_name_adopts_it(world: World) {
    let by = coordinator(&world);
    let id = selected(&world).await;
    let nobody = adopt(&world.app, &by, id, &Adopt::default()).await;
    assert_eq!(code(nobody), "adopt-nobody");
    let not_a_donor = Adopt {
        organisation: Some(world.programme.id.0.to_string()),
        name: None,
    };
    assert_eq!(
        code(adopt(&world.app, &by, id, &not_a_donor).await),
        "not-found"
    );
    let donor = Adopt {
        organisation: Some(world.donor.id.0.to_string()),
        name: None,
    };
    adopt(&world.app, &by, id, &donor).await.unwrap();
    let named = Adopt {
        organisation: None,
        name: Some("Rotary Leuven".to_owned()),
    };
    adopt(&world.app, &by, id, &named).await.unwrap();
    let client = world.client(super::addresses::routes(Routes::new()), Role::Coordinator);
    let page = client.get(&format!("/projects/{id}")).await.text();
    assert!(
        page.contains("Rotary Leuven") && page.contains("Under the wing of"),
        "{page}"
    );
}
