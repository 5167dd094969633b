//! The committee: who may read, what scores add up to, what is decided, and what is told to whom.

use super::{applied, coordinator, laptops, letters, row};
use crate::access::in_the_way;
use crate::review::contact::{Contact, contact};
use crate::review::decide::{Decide, Revise, close, decide, reopen, uphold};
use crate::review::declare::{Declare, declare};
use crate::review::score::{ScoreInput, score};
use crate::review::weighed_on;
use crate::review::weights::{Weigh, weigh};
use crate::rules::form::Step;
use crate::save::save;
use crate::screen::{Check, check};
use crate::send::{AnswerInput, Withdraw, answer, withdraw};
use crate::store::{project, review, weight};
use gapless_journey::projects::{ContactWay, Criterion, Decision};
use gapless_journey::{PersonId, Role};
use gapless_web::access::Actor;
use gapless_web::on_both_engines;
use gapless_web::testing::{World, code};
use uuid::Uuid;

on_both_engines!(
    two_reviewers_score_and_a_project_begins,
    a_late_conflict_flags_the_decision,
    what_the_committee_asks_opens_the_form_again,
    weights_count_from_the_day_on_which_it_was_sent,
    only_who_declared_reads_and_only_the_committee_scores,
    a_project_ends_and_is_no_project_any_more,
);

/// A member of the committee; the world knows one by name, the others are strangers to it.
pub fn member(world: &World, n: u128) -> Actor {
    let mut actor = world.actor(Role::Committee);
    if n > 0 {
        actor.person = Some(PersonId(Uuid::from_u128(n)));
    }
    actor
}

pub fn gives(value: &str) -> ScoreInput {
    let all = |text: &str| {
        let each = Criterion::ALL.iter();
        each.map(|criterion| (criterion.to_string(), text.to_owned()))
            .collect()
    };
    ScoreInput {
        values: all(value),
        reasons: all("As they write"),
    }
}

pub fn declares(conflict: bool) -> Declare {
    Declare {
        conflict,
        why: conflict.then(|| "My sister teaches there".to_owned()),
    }
}

fn decides(decision: Decision, letter: Option<&str>) -> Decide {
    Decide {
        decision,
        why: "The best of the round".to_owned(),
        letter: letter.map(str::to_owned),
    }
}

fn because(why: &str) -> Revise {
    Revise {
        why: why.to_owned(),
    }
}

/// An application that waits for the committee.
pub async fn eligible(world: &World) -> (String, Uuid) {
    let (token, id) = applied(world, 24, &[]).await;
    let passed = Check {
        passed: true,
        why: None,
        letter: None,
    };
    check(&world.app, &coordinator(world), id, &passed)
        .await
        .unwrap();
    (token, id)
}

/// The same with two scores.
pub async fn scored(world: &World, values: [&str; 2]) -> (String, Uuid) {
    let (token, id) = eligible(world).await;
    for (n, value) in (0..).zip(values) {
        let member = member(world, n);
        declare(&world.app, &member, id, &declares(false))
            .await
            .unwrap();
        score(&world.app, &member, id, &gives(value)).await.unwrap();
    }
    (token, id)
}

async fn two_reviewers_score_and_a_project_begins(world: World) {
    let coordinator = coordinator(&world);
    let (token, id) = eligible(&world).await;
    let first = member(&world, 0);
    assert_eq!(
        code(score(&world.app, &first, id, &gives("4")).await),
        "conflict-not-declared"
    );
    declare(&world.app, &first, id, &declares(false))
        .await
        .unwrap();
    for (value, refused) in [
        ("6", "score-range"),
        ("x", "score-range"),
        ("", "score-missing"),
    ] {
        assert_eq!(
            code(score(&world.app, &first, id, &gives(value)).await),
            refused
        );
    }
    let mut silent = gives("4");
    silent.reasons.insert("budget".to_owned(), " ".to_owned());
    assert_eq!(
        code(score(&world.app, &first, id, &silent).await),
        "score-why-missing"
    );
    score(&world.app, &first, id, &gives("4")).await.unwrap();
    let early = decide(
        &world.app,
        &coordinator,
        id,
        &decides(Decision::Selected, None),
    )
    .await;
    assert_eq!(code(early), "reviewers-few");
    second_scores(&world, id).await;
    let now = row(&world, &token).await;
    assert_eq!(
        (now.score, now.spread, now.scorers),
        (Some(350), Some(100), 2)
    );
    selects(&world, id).await;
    let step = laptops(99);
    let changed = save(&world.app, &Actor::anonymous(), &token, Step::Needs, &step).await;
    assert_eq!(code(changed.map(|_| ())), "application-in-review");
    assert!(in_the_way(&row(&world, &token).await).unwrap().is_some());
    let late = score(&world.app, &first, id, &gives("1")).await;
    assert_eq!(code(late), "review-ended");
}

async fn second_scores(world: &World, id: Uuid) {
    let second = member(world, 7);
    declare(&world.app, &second, id, &declares(false))
        .await
        .unwrap();
    let mut given = gives("3");
    given.values.insert("budget".to_owned(), "na".to_owned());
    score(&world.app, &second, id, &given).await.unwrap();
}

async fn selects(world: &World, id: Uuid) {
    let coordinator = coordinator(world);
    decide(
        &world.app,
        &coordinator,
        id,
        &decides(Decision::Selected, Some("Bienvenue")),
    )
    .await
    .unwrap();
    let (template, body) = letters(world).await.remove(0);
    assert_eq!(template, "projects-selected");
    assert!(
        body.contains("retenu")
            && body.contains("The best of the round")
            && body.contains("Bienvenue"),
        "{body}"
    );
    let (project, needs) = project::find(&world.app.store.read, id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (
            &*project.status,
            project.score,
            project.min_lot,
            project.may_ship
        ),
        ("selected", 350, 20, true)
    );
    assert_eq!(needs.len(), 1);
    assert_eq!(
        (
            &*needs[0].category,
            needs[0].quantity,
            needs[0].complete_system
        ),
        ("laptop", 24, false)
    );
}

async fn a_late_conflict_flags_the_decision(world: World) {
    let coordinator = coordinator(&world);
    let (token, id) = scored(&world, ["5", "2"]).await;
    assert!(row(&world, &token).await.disputed);
    decide(
        &world.app,
        &coordinator,
        id,
        &decides(Decision::Waiting, None),
    )
    .await
    .unwrap();
    let early = uphold(&world.app, &coordinator, id, &because("It stands")).await;
    assert_eq!(code(early), "decision-not-flagged");
    let silent = Declare {
        conflict: true,
        why: None,
    };
    let silent = declare(&world.app, &member(&world, 1), id, &silent).await;
    assert_eq!(code(silent), "conflict-why-missing");
    declare(&world.app, &member(&world, 1), id, &declares(true))
        .await
        .unwrap();
    let now = row(&world, &token).await;
    assert!(now.flagged);
    assert!(!now.disputed, "one alone disputes nothing");
    assert_eq!(
        (now.score, now.scorers),
        (Some(500), 1),
        "two's no longer count"
    );
    let kept = review::by(&world.app.store.read, id, Uuid::from_u128(1)).await;
    let kept = kept.unwrap().unwrap();
    assert!(kept.conflict && kept.scores().unwrap().is_empty() && kept.mean.is_none());
    uphold(
        &world.app,
        &coordinator,
        id,
        &because("One alone says the same"),
    )
    .await
    .unwrap();
    assert!(!row(&world, &token).await.flagged);
    reopen(&world.app, &coordinator, id, &because("We look again"))
        .await
        .unwrap();
    let again = decide(
        &world.app,
        &coordinator,
        id,
        &decides(Decision::Selected, None),
    )
    .await;
    assert_eq!(code(again), "reviewers-few");
}

async fn what_the_committee_asks_opens_the_form_again(world: World) {
    let coordinator = coordinator(&world);
    let (token, id) = eligible(&world).await;
    let empty = decides(Decision::MoreInformation, None);
    let silent = decide(&world.app, &coordinator, id, &empty).await;
    assert_eq!(code(silent), "question-missing");
    let asks = decides(Decision::MoreInformation, Some("Qui paie le fret ?"));
    decide(&world.app, &coordinator, id, &asks).await.unwrap();
    assert_eq!(row(&world, &token).await.open_questions, 1);
    assert_eq!(letters(&world).await[0].0, "projects-asked");
    let events = crate::store::event::told(&world.app.store.read, id)
        .await
        .unwrap();
    let question = events.iter().find_map(|(_, event)| match event {
        gapless_journey::projects::ProjectEvent::Asked { question, .. } => Some(*question),
        _ => None,
    });
    let reply = AnswerInput {
        question: question.unwrap(),
        text: "La commune".to_owned(),
    };
    for n in 0..2 {
        let member = member(&world, n);
        declare(&world.app, &member, id, &declares(false))
            .await
            .unwrap();
        score(&world.app, &member, id, &gives("4")).await.unwrap();
    }
    let open = decide(
        &world.app,
        &coordinator,
        id,
        &decides(Decision::Declined, None),
    )
    .await;
    assert_eq!(code(open), "application-asked");
    answer(&world.app, &Actor::anonymous(), &token, &reply)
        .await
        .unwrap();
    decide(
        &world.app,
        &coordinator,
        id,
        &decides(Decision::Declined, None),
    )
    .await
    .unwrap();
    assert_eq!(row(&world, &token).await.status, "declined");
}

async fn weights_count_from_the_day_on_which_it_was_sent(world: World) {
    let coordinator = coordinator(&world);
    let tomorrow = world
        .app
        .zoned(world.app.now_ms())
        .tomorrow()
        .unwrap()
        .date();
    let weights = |pairs: &[(&str, &str)], from: &str| Weigh {
        from: from.to_owned(),
        weights: pairs
            .iter()
            .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
            .collect(),
    };
    let today = world.app.zoned(world.app.now_ms()).date().to_string();
    let tomorrow = tomorrow.to_string();
    for (input, refused) in [
        (weights(&[], &today), "weights-past"),
        (weights(&[], "soon"), "date-wrong"),
        (weights(&[("budget", "101")], &tomorrow), "weight-range"),
        (weights(&[("budget", "-1")], &tomorrow), "weight-range"),
        (
            weights(
                &Criterion::ALL
                    .iter()
                    .map(|c| (c.as_str(), "0"))
                    .collect::<Vec<_>>(),
                &tomorrow,
            ),
            "weights-none",
        ),
    ] {
        assert_eq!(code(weigh(&world.app, &coordinator, &input).await), refused);
    }
    weigh(
        &world.app,
        &coordinator,
        &weights(&[("budget", "0")], &tomorrow),
    )
    .await
    .unwrap();
    let (token, _) = scored(&world, ["4", "4"]).await;
    let sent = row(&world, &token).await;
    let db = &world.app.store.read;
    let now = weight::of_day(db, &weighed_on(&world.app, &sent))
        .await
        .unwrap();
    assert!(now.is_empty(), "today's applications weigh as before");
    let mut later = sent.clone();
    later.sent_at = sent.sent_at.map(|at| at + 36 * 60 * 60 * 1000);
    let then = weight::of_day(db, &weighed_on(&world.app, &later))
        .await
        .unwrap();
    assert_eq!(then.get(&Criterion::Budget), Some(&0));
}

async fn only_who_declared_reads_and_only_the_committee_scores(world: World) {
    let routes = || super::addresses::routes(gapless_web::Routes::new());
    let (_, id) = eligible(&world).await;
    let page = format!("/projects/{id}/review");
    let member_client = world.client(routes(), Role::Committee);
    let before = member_client.get(&page).await.text();
    assert!(
        before.contains("Does something bind you") && !before.contains("Awa Diop"),
        "{before}"
    );
    let hidden = member_client.get(&format!("/api/v1{page}")).await;
    assert!(hidden.text().contains("conflict-not-declared"));
    assert_eq!(
        member_client.get(&format!("/projects/{id}")).await.status,
        403
    );
    declare(&world.app, &member(&world, 0), id, &declares(false))
        .await
        .unwrap();
    let after = member_client.get(&page).await.text();
    assert!(
        after.contains("Awa Diop") && after.contains("Local infrastructure"),
        "{after}"
    );
    let ranked = member_client.get("/projects/committee").await.text();
    assert!(ranked.contains("after your own"), "{ranked}");
    let strange = score(&world.app, &coordinator(&world), id, &gives("5")).await;
    assert_eq!(code(strange), "forbidden");
    let (_, unlooked) = applied(&world, 24, &[("email", "n@n.example")]).await;
    let early = member_client
        .get(&format!("/projects/{unlooked}/review"))
        .await;
    assert_eq!(early.status, 404, "not with the committee yet");
    let seen = Contact {
        way: ContactWay::Visit,
        day: "2020-02-03".to_owned(),
        text: "With the head: two rooms".to_owned(),
    };
    contact(&world.app, &coordinator(&world), id, &seen)
        .await
        .unwrap();
    let ahead = Contact {
        day: "2999-01-01".to_owned(),
        ..seen
    };
    assert_eq!(
        code(contact(&world.app, &coordinator(&world), id, &ahead).await),
        "contact-day-ahead"
    );
    assert!(member_client.get(&page).await.text().contains("two rooms"));
}

async fn a_project_ends_and_is_no_project_any_more(world: World) {
    let coordinator = coordinator(&world);
    let (token, id) = scored(&world, ["4", "4"]).await;
    let early = close(&world.app, &coordinator, id, &because("done")).await;
    assert_eq!(code(early), "project-not-selected");
    decide(
        &world.app,
        &coordinator,
        id,
        &decides(Decision::Selected, None),
    )
    .await
    .unwrap();
    let silent = close(&world.app, &coordinator, id, &because(" ")).await;
    assert_eq!(code(silent), "decision-why-missing");
    close(&world.app, &coordinator, id, &because("The school moved"))
        .await
        .unwrap();
    let (ended, _) = project::find(&world.app.store.read, id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(ended.status, "closed");
    assert!(ended.closed_at.is_some() && !ended.may_ship);
    let gone = withdraw(
        &world.app,
        &Actor::anonymous(),
        &token,
        &Withdraw::default(),
    )
    .await;
    assert_eq!(code(gone), "application-ended");
}
