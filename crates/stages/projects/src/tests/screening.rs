//! The programme's side.

use super::{applied, coordinator, laptops, letters, row};
use crate::rules::countries::{Demand, Standing};
use crate::rules::form::Step;
use crate::save::save;
use crate::screen::{Ask, Check, ask, check, findings};
use crate::send::{AnswerInput, answer};
use crate::settings::{AddRule, add_rule};
use crate::store::application::{self, Wanted};
use gapless_journey::{QuestionId, Role};
use gapless_web::access::Actor;
use gapless_web::on_both_engines;
use gapless_web::testing::{World, code};
use uuid::Uuid;

on_both_engines!(
    an_application_is_let_in_or_declined_with_a_letter,
    a_question_opens_the_form_until_it_is_answered,
    the_same_applicant_is_seen,
    what_a_country_asks_counts_from_its_day,
    only_the_programme_sees_what_was_sent,
    the_pages_of_the_list_follow_each_other,
);

fn says(passed: bool, why: Option<&str>) -> Check {
    Check {
        passed,
        why: why.map(str::to_owned),
        letter: Some("Merci".to_owned()),
    }
}

async fn an_application_is_let_in_or_declined_with_a_letter(world: World) {
    let coordinator = coordinator(&world);
    let (small, id) = applied(&world, 4, &[]).await;
    let silent = check(&world.app, &coordinator, id, &says(true, None)).await;
    assert_eq!(code(silent), "eligibility-why-missing");
    let silent = check(&world.app, &coordinator, id, &says(false, Some("  "))).await;
    assert_eq!(code(silent), "eligibility-why-missing");
    check(&world.app, &coordinator, id, &says(false, Some("Trop peu")))
        .await
        .unwrap();
    assert_eq!(row(&world, &small).await.status, "declined");
    let (template, body) = letters(&world).await.remove(0);
    assert_eq!(template, "projects-declined");
    assert!(
        body.contains("Trop peu") && body.contains("Merci") && body.contains("refusée"),
        "{body}"
    );
    let again = check(&world.app, &coordinator, id, &says(true, Some("x"))).await;
    assert_eq!(code(again), "application-ended");
    let (good, id) = applied(
        &world,
        24,
        &[("email", "b@b.example"), ("organisation", "Autre")],
    )
    .await;
    check(&world.app, &coordinator, id, &says(true, None))
        .await
        .unwrap();
    assert_eq!(row(&world, &good).await.status, "eligible");
    let late = save(
        &world.app,
        &Actor::anonymous(),
        &good,
        Step::Needs,
        &laptops(99),
    )
    .await;
    assert_eq!(code(late), "application-in-review");
    assert_eq!(row(&world, &good).await.computers, 24);
}

async fn a_question_opens_the_form_until_it_is_answered(world: World) {
    let (coordinator, nobody) = (coordinator(&world), Actor::anonymous());
    let (token, id) = applied(&world, 24, &[]).await;
    let empty = Ask {
        text: " ".to_owned(),
    };
    assert_eq!(
        code(ask(&world.app, &coordinator, id, &empty).await),
        "question-missing"
    );
    let text = "Combien de salles ?".to_owned();
    let question = ask(&world.app, &coordinator, id, &Ask { text })
        .await
        .unwrap();
    assert!(letters(&world).await[0].1.contains("Combien de salles ?"));
    let early = check(&world.app, &coordinator, id, &says(true, None)).await;
    assert_eq!(code(early), "application-asked");
    save(&world.app, &nobody, &token, Step::Needs, &laptops(30))
        .await
        .unwrap();
    let reply = |question, text: &str| AnswerInput {
        question,
        text: text.to_owned(),
    };
    let strange = answer(
        &world.app,
        &nobody,
        &token,
        &reply(QuestionId::new(), "Deux"),
    )
    .await;
    assert_eq!(code(strange), "question-answered");
    answer(&world.app, &nobody, &token, &reply(question, "Deux"))
        .await
        .unwrap();
    let twice = answer(&world.app, &nobody, &token, &reply(question, "Trois")).await;
    assert_eq!(code(twice), "question-answered");
    let now = row(&world, &token).await;
    assert_eq!((now.open_questions, now.computers), (0, 30));
    check(&world.app, &coordinator, id, &says(true, None))
        .await
        .unwrap();
}

/// What is found of an application.
async fn codes(world: &World, id: Uuid) -> Vec<&'static str> {
    let db = &world.app.store.read;
    let row = application::sent(db, id).await.unwrap();
    let found = findings(
        &world.app,
        &row,
        &application::around(db, &row).await.unwrap(),
    )
    .unwrap();
    found.iter().map(|f| f.code).collect()
}

async fn the_same_applicant_is_seen(world: World) {
    let (_, first) = applied(&world, 24, &[]).await;
    let (_, second) = applied(
        &world,
        24,
        &[
            ("email", "other@lycee.example"),
            ("organisation", "LYCÉE de Thiès"),
        ],
    )
    .await;
    let (_, stranger) = applied(
        &world,
        24,
        &[("email", "c@c.example"), ("organisation", "Clinique")],
    )
    .await;
    assert_eq!(codes(&world, second).await, ["import-unknown", "earlier"]);
    assert_eq!(codes(&world, first).await, ["import-unknown", "earlier"]);
    assert_eq!(codes(&world, stranger).await, ["import-unknown"]);
}

async fn what_a_country_asks_counts_from_its_day(world: World) {
    let coordinator = coordinator(&world);
    let (_, id) = applied(&world, 24, &[]).await;
    let rule = AddRule {
        country: "SN".to_owned(),
        from: "2026-01-01".to_owned(),
        standing: Standing::InForce,
        max_age_years: Some(7),
        permit: Some(Demand::Required),
        inspection: None,
        sanctioned: false,
        note: None,
        source: "Journal officiel".to_owned(),
    };
    for (input, wrong) in [
        (
            AddRule {
                country: "XX".to_owned(),
                ..rule.clone()
            },
            "country-unknown",
        ),
        (
            AddRule {
                from: "01/01/2026".to_owned(),
                ..rule.clone()
            },
            "date-wrong",
        ),
        (
            AddRule {
                source: String::new(),
                ..rule.clone()
            },
            "source-missing",
        ),
    ] {
        assert_eq!(
            code(add_rule(&world.app, &coordinator, &input).await),
            wrong
        );
    }
    add_rule(&world.app, &coordinator, &rule).await.unwrap();
    let later = AddRule {
        from: "2027-01-01".to_owned(),
        sanctioned: true,
        ..rule
    };
    add_rule(&world.app, &coordinator, &later).await.unwrap();
    assert_eq!(
        codes(&world, id).await,
        ["permit", "max-age"],
        "what begins later does not count yet"
    );
}

async fn only_the_programme_sees_what_was_sent(world: World) {
    let (_, id) = applied(&world, 24, &[]).await;
    for role in Role::ALL {
        let client = world.client(super::addresses::routes(gapless_web::Routes::new()), *role);
        let sees = matches!(role, Role::Coordinator | Role::Administrator);
        for path in [
            "/projects".to_owned(),
            format!("/projects/{id}"),
            format!("/api/v1/projects/{id}"),
        ] {
            assert_eq!(client.get(&path).await.status == 200, sees, "{role} {path}");
        }
        let acts = world.actor(*role);
        let asked = ask(
            &world.app,
            &acts,
            id,
            &Ask {
                text: "?".to_owned(),
            },
        )
        .await;
        assert_eq!(asked.is_ok(), *role == Role::Coordinator, "{role}");
    }
    let draft = super::draft(&world).await;
    let draft = row(&world, &draft).await;
    let client = world.client(
        super::addresses::routes(gapless_web::Routes::new()),
        Role::Coordinator,
    );
    assert_eq!(
        client.get(&format!("/projects/{}", draft.id)).await.status,
        404,
        "a draft is its writer's"
    );
}

async fn the_pages_of_the_list_follow_each_other(world: World) {
    let n = application::PAGE_ROWS + 3;
    for _ in 0..n {
        applied(&world, 24, &[]).await;
    }
    let db = &world.app.store.read;
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let wanted = Wanted {
            after,
            ..Wanted::default()
        };
        let (rows, next) = application::page(db, &wanted).await.unwrap();
        seen.extend(rows.into_iter().map(|row| row.id));
        after = next;
        if after.is_none() {
            break;
        }
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len() as u64, n);
    assert_eq!(application::waiting(db).await.unwrap().0, n);
}
