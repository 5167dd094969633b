//! The applicant's side.

use super::{answers, applied, draft, fill, laptops, letters, row, token_of};
use crate::attach::{Consent, FILES_MAX, FileInput, FileKind, attach, detach};
use crate::begin::{Begin, begin};
use crate::rules::form::{Kind, Step};
use crate::save::save;
use crate::send::{Again, Withdraw, again, send, withdraw};
use crate::settings::{AddQuestion, AddRound, Retire, add_question, add_round, retire_question};
use crate::store::{event, file, question};
use gapless_web::access::Actor;
use gapless_web::sent::Upload;
use gapless_web::testing::{NOW_MS, World, code};
use gapless_web::{Lang, on_both_engines};
use jiff::Timestamp;
use std::collections::BTreeMap;

on_both_engines!(
    a_draft_is_filled_in_step_by_step_and_sent_once,
    what_is_wrong_is_kept_and_told,
    nothing_is_sent_with_answers_missing,
    outside_a_round_a_draft_is_kept_and_not_sent,
    a_link_opens_its_application_and_no_other,
    links_are_sent_again_to_their_address_alone,
    files_come_with_the_word_of_whom_they_show,
    a_question_that_cannot_be_asked_is_refused,
    a_programme_asks_questions_of_its_own,
    what_was_withdrawn_stays_so,
    old_drafts_are_forgotten_and_what_was_sent_is_not,
);

async fn a_draft_is_filled_in_step_by_step_and_sent_once(world: World) {
    let nobody = Actor::anonymous();
    let input = Begin {
        email: Some("Awa@Lycee.example".to_owned()),
    };
    let begun = begin(&world.app, &nobody, &input, Lang::Fr).await.unwrap();
    let token = token_of(&begun.path);
    let (template, body) = letters(&world).await.remove(0);
    assert_eq!(template, "projects-draft");
    assert!(
        body.contains("/apply/") && !body.contains(&token),
        "a letter holds a link of its own: {body}"
    );
    fill(&world, &token, 24, &[]).await;
    let before = row(&world, &token).await;
    assert_eq!(
        (before.computers, &*before.country, &*before.status),
        (24, "SN", "draft")
    );
    assert_eq!(before.email, "awa@lycee.example");
    let first = send(&world.app, &nobody, &token).await.unwrap();
    let again = send(&world.app, &nobody, &token).await.unwrap();
    assert_eq!((&*first.number, &first), ("P26-0001", &again));
    let sent = row(&world, &token).await;
    assert_eq!((&*sent.status, sent.sent_at), ("sent", Some(NOW_MS)));
    let (template, body) = letters(&world).await.remove(0);
    assert_eq!(template, "projects-sent");
    assert!(
        body.contains("P26-0001") && body.contains("Awa Diop"),
        "{body}"
    );
    let (other, _) = applied(&world, 30, &[]).await;
    assert_eq!(
        row(&world, &other).await.number.as_deref(),
        Some("P26-0002")
    );
}

async fn what_is_wrong_is_kept_and_told(world: World) {
    let token = draft(&world).await;
    let nobody = Actor::anonymous();
    let input = answers(&[
        ("organisation", "Lycée"),
        ("email", "awa at lycee"),
        ("strange", "x"),
    ]);
    let gaps = save(&world.app, &nobody, &token, Step::Organisation, &input)
        .await
        .unwrap();
    let told: Vec<_> = gaps.iter().map(|gap| (&*gap.question, gap.code)).collect();
    assert_eq!(told, [("email", "email")], "what lacks is told at the end");
    let kept = row(&world, &token).await.answers().unwrap();
    assert_eq!(
        (kept.one("email"), kept.one("strange")),
        ("awa at lycee", "")
    );
    let mut many = laptops(3);
    many.needs[0].quantity = "viele".to_owned();
    let gaps = save(&world.app, &nobody, &token, Step::Needs, &many)
        .await
        .unwrap();
    assert_eq!(gaps[0].code, "quantity");
    assert_eq!(
        row(&world, &token).await.needs().unwrap()[0].quantity,
        "viele"
    );
    let long = answers(&[("purpose", &"x".repeat(20_001))]);
    assert_eq!(
        code(save(&world.app, &nobody, &token, Step::Purpose, &long).await),
        "apply-answer-long"
    );
}

async fn nothing_is_sent_with_answers_missing(world: World) {
    let token = draft(&world).await;
    let nobody = Actor::anonymous();
    assert_eq!(
        code(send(&world.app, &nobody, &token).await),
        "apply-incomplete"
    );
    fill(&world, &token, 24, &[("email", "nowhere")]).await;
    assert_eq!(
        code(send(&world.app, &nobody, &token).await),
        "apply-incomplete"
    );
    fill(&world, &token, 24, &[]).await;
    save(&world.app, &nobody, &token, Step::Needs, &answers(&[]))
        .await
        .unwrap();
    assert_eq!(
        code(send(&world.app, &nobody, &token).await),
        "apply-incomplete"
    );
    assert_eq!(row(&world, &token).await.status, "draft");
}

async fn outside_a_round_a_draft_is_kept_and_not_sent(world: World) {
    let coordinator = super::coordinator(&world);
    let token = draft(&world).await;
    fill(&world, &token, 24, &[]).await;
    let round = |opens: &str, closes: &str| AddRound {
        name: "Spring".to_owned(),
        opens: opens.to_owned(),
        closes: closes.to_owned(),
    };
    for (opens, closes, wrong) in [
        ("2026-12-24", "2026-12-01", "round-days"),
        ("soon", "2026-12-01", "date-wrong"),
    ] {
        let done = add_round(&world.app, &coordinator, &round(opens, closes)).await;
        assert_eq!(code(done), wrong);
    }
    add_round(&world.app, &coordinator, &round("2026-12-01", "2026-12-24"))
        .await
        .unwrap();
    let nobody = Actor::anonymous();
    assert_eq!(
        code(send(&world.app, &nobody, &token).await),
        "apply-closed"
    );
    assert_eq!(row(&world, &token).await.computers, 24, "nothing is lost");
    // The last day counts as a whole.
    for (at, is_open) in [
        ("2026-12-25T00:00:00Z", false),
        ("2026-12-24T23:59:59Z", true),
    ] {
        world.app.clock.set(at.parse::<Timestamp>().unwrap());
        assert_eq!(
            send(&world.app, &nobody, &token).await.is_ok(),
            is_open,
            "{at}"
        );
    }
}

async fn a_link_opens_its_application_and_no_other(world: World) {
    let (mine, theirs) = (draft(&world).await, draft(&world).await);
    let nobody = Actor::anonymous();
    save(
        &world.app,
        &nobody,
        &mine,
        Step::Purpose,
        &answers(&[("title", "Mine")]),
    )
    .await
    .unwrap();
    assert_eq!(row(&world, &theirs).await.title, "");
    for strange in ["", "0", &"f".repeat(64)] {
        let done = save(&world.app, &nobody, strange, Step::Purpose, &answers(&[])).await;
        assert_eq!(code(done), "not-found");
    }
    let picture = Upload {
        name: "a.jpg".to_owned(),
        bytes: vec![0xFF, 0xD8, 0xFF, 1],
    };
    let said = FileInput {
        kind: FileKind::Paper,
        consent: None,
        caption: None,
    };
    let kept = attach(&world.app, &nobody, &mine, picture, &said)
        .await
        .unwrap();
    assert_eq!(
        code(detach(&world.app, &nobody, &theirs, kept.id).await),
        "not-found"
    );
    let read = crate::attach::of_link(&world.app, &theirs, kept.id).await;
    assert_eq!(code(read.map(|_| ())), "not-found");
}

async fn links_are_sent_again_to_their_address_alone(world: World) {
    let (token, _) = applied(&world, 24, &[]).await;
    let nobody = Actor::anonymous();
    let n = letters(&world).await.len();
    let ask = |email: &str| Again {
        email: email.to_owned(),
    };
    again(&world.app, &nobody, &ask("somebody@else.example"))
        .await
        .unwrap();
    assert_eq!(
        letters(&world).await.len(),
        n,
        "nobody is told what is known"
    );
    assert_eq!(
        code(again(&world.app, &nobody, &ask("no address")).await),
        "email-invalid"
    );
    for _ in 0..9 {
        again(&world.app, &nobody, &ask("AWA@lycee.example"))
            .await
            .unwrap();
    }
    let sent = letters(&world).await;
    let links: Vec<_> = sent
        .iter()
        .filter(|(template, _)| template == "projects-link")
        .collect();
    assert!(
        (1..=5).contains(&links.len()),
        "a box is not flooded: {}",
        links.len()
    );
    let path = links[0].1.split("/apply/").nth(1).unwrap();
    let fresh: String = path.chars().take_while(char::is_ascii_hexdigit).collect();
    assert_eq!(row(&world, &fresh).await.id, row(&world, &token).await.id);
}

async fn files_come_with_the_word_of_whom_they_show(world: World) {
    let token = draft(&world).await;
    let nobody = Actor::anonymous();
    let picture = |n: u8| Upload {
        name: format!("room {n}.jpg"),
        bytes: vec![0xFF, 0xD8, 0xFF, n],
    };
    let said = |consent| FileInput {
        kind: FileKind::Photo,
        consent,
        caption: Some(" The room ".to_owned()),
    };
    let silent = attach(&world.app, &nobody, &token, picture(0), &said(None)).await;
    assert_eq!(code(silent), "apply-consent-missing");
    let shown = said(Some(Consent::Shown));
    let first = attach(&world.app, &nobody, &token, picture(0), &shown)
        .await
        .unwrap();
    let twice = attach(&world.app, &nobody, &token, picture(0), &shown)
        .await
        .unwrap();
    assert_eq!(first, twice, "sent twice, kept once");
    for n in 1..FILES_MAX {
        let n = u8::try_from(n).unwrap();
        attach(&world.app, &nobody, &token, picture(n), &shown)
            .await
            .unwrap();
    }
    assert_eq!(
        code(attach(&world.app, &nobody, &token, picture(99), &shown).await),
        "apply-files-many"
    );
    detach(&world.app, &nobody, &token, first.id).await.unwrap();
    let id = row(&world, &token).await.id;
    let files = file::of(&world.app.store.read, id).await.unwrap();
    assert_eq!(files.len(), FILES_MAX - 1);
    assert_eq!(
        (
            &*files[0].consent,
            &*files[0].caption,
            &*files[0].media_type
        ),
        ("shown", "The room", "image/jpeg")
    );
}

fn roof(key: &str, kind: Kind, choices: &str) -> AddQuestion {
    AddQuestion {
        key: key.to_owned(),
        step: Step::Room,
        kind,
        required: true,
        choices: choices.to_owned(),
        label: BTreeMap::from([("en".to_owned(), "Which roof?".to_owned())]),
    }
}

async fn a_question_that_cannot_be_asked_is_refused(world: World) {
    let coordinator = super::coordinator(&world);
    for (input, wrong) in [
        (roof("room", Kind::Line, ""), "question-key"),
        (roof("Roof?", Kind::Line, ""), "question-key"),
        (roof("roof", Kind::Choice, "tiles"), "question-choices"),
        (
            AddQuestion {
                step: Step::Needs,
                ..roof("roof", Kind::Line, "")
            },
            "question-step",
        ),
        (
            AddQuestion {
                label: BTreeMap::new(),
                ..roof("roof", Kind::Line, "")
            },
            "question-label",
        ),
    ] {
        assert_eq!(
            code(add_question(&world.app, &coordinator, &input).await),
            wrong
        );
    }
    assert_eq!(
        code(
            add_question(
                &world.app,
                &Actor::anonymous(),
                &roof("roof", Kind::Line, "")
            )
            .await
        ),
        "unauthenticated"
    );
}

async fn a_programme_asks_questions_of_its_own(world: World) {
    let coordinator = super::coordinator(&world);
    let roof = roof("roof", Kind::Choice, "tiles\n iron sheets \n\n");
    add_question(&world.app, &coordinator, &roof).await.unwrap();
    assert_eq!(
        code(add_question(&world.app, &coordinator, &roof).await),
        "question-known"
    );
    let token = draft(&world).await;
    fill(&world, &token, 24, &[]).await;
    let nobody = Actor::anonymous();
    assert_eq!(
        code(send(&world.app, &nobody, &token).await),
        "apply-incomplete"
    );
    let id = question::all(&world.app.store.read).await.unwrap()[0].id;
    retire_question(&world.app, &coordinator, &Retire { id, again: false })
        .await
        .unwrap();
    send(&world.app, &nobody, &token).await.unwrap();
    retire_question(&world.app, &coordinator, &Retire { id, again: true })
        .await
        .unwrap();
    let second = draft(&world).await;
    fill(&world, &second, 24, &[]).await;
    let (_, room) = super::ANSWERS[2];
    let mut input = answers(room);
    input
        .answers
        .insert("roof".to_owned(), vec!["iron sheets".to_owned()]);
    save(&world.app, &nobody, &second, Step::Room, &input)
        .await
        .unwrap();
    send(&world.app, &nobody, &second).await.unwrap();
    assert_eq!(
        row(&world, &second).await.answers().unwrap().one("roof"),
        "iron sheets"
    );
}

async fn what_was_withdrawn_stays_so(world: World) {
    let (token, id) = applied(&world, 24, &[]).await;
    let nobody = Actor::anonymous();
    let why = Withdraw {
        why: Some("We got some".to_owned()),
    };
    withdraw(&world.app, &nobody, &token, &why).await.unwrap();
    assert_eq!(row(&world, &token).await.status, "withdrawn");
    let more = save(&world.app, &nobody, &token, Step::Needs, &laptops(9)).await;
    assert_eq!(code(more), "application-ended");
    assert_eq!(
        code(withdraw(&world.app, &nobody, &token, &why).await),
        "application-ended"
    );
    let kinds: Vec<String> = event::of(&world.app.store.read, id)
        .await
        .unwrap()
        .into_iter()
        .map(|e| e.kind)
        .collect();
    assert_eq!(kinds, ["applied", "withdrawn"]);
}

async fn old_drafts_are_forgotten_and_what_was_sent_is_not(world: World) {
    let old = draft(&world).await;
    let (sent, _) = applied(&world, 24, &[]).await;
    world
        .app
        .clock
        .set(Timestamp::from_millisecond(NOW_MS + 181 * 86_400_000).unwrap());
    let fresh = draft(&world).await;
    assert_eq!(crate::forget::drafts(&world.app).await.unwrap(), 1);
    let nobody = Actor::anonymous();
    let gone = save(&world.app, &nobody, &old, Step::Needs, &laptops(9)).await;
    assert_eq!(code(gone), "not-found");
    assert_eq!(row(&world, &sent).await.status, "sent");
    assert_eq!(row(&world, &fresh).await.status, "draft");
}
