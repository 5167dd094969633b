//! The stage as its people use it, on both engines: a form on a phone, then the programme's side.

#[path = "../../../../gapless/src/routes/projects.rs"]
mod addresses;
mod applying;
mod committee;
mod money;
mod pages;
mod screening;

use crate::rules::form::Step;
use crate::rules::needs::TypedNeed;
use crate::save::{StepInput, save};
use crate::send::send;
use crate::store::{application, link};
use gapless_journey::Role;
use gapless_store::people::mails;
use gapless_web::Lang;
use gapless_web::access::Actor;
use gapless_web::testing::World;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Answers with which every step but the last two is complete.
pub const ANSWERS: &[(Step, &[(&str, &str)])] = &[
    (
        Step::Organisation,
        &[
            ("organisation", "Lycée de Thiès"),
            ("kind", "education"),
            ("profit", "no"),
            ("country", "SN"),
            ("town", "Thiès"),
            ("contact_name", "Awa Diop"),
            ("email", "awa@lycee.example"),
            ("languages", "fr"),
        ],
    ),
    (
        Step::Purpose,
        &[
            ("title", "Salle informatique"),
            ("purpose", "Cours"),
            ("change", "Chaque élève a deux heures"),
            ("pupils", "1 200"),
        ],
    ),
    (
        Step::Room,
        &[
            ("secure", "yes"),
            ("lockable", "yes"),
            ("weather", "yes"),
            ("electricity", "grid"),
            ("hours", "8"),
            ("voltage", "220-240"),
            ("plug", "c"),
            ("internet", "mobile"),
            ("furniture", "yes"),
        ],
    ),
    (
        Step::Skills,
        &[
            ("skills", "some"),
            ("training", "Deux jours"),
            ("maintains", "own"),
        ],
    ),
    (
        Step::Money,
        &[
            ("contribution", "applicant"),
            ("freight", "sponsor"),
            ("duty", "exempt"),
            ("authorities", "agreed"),
        ],
    ),
];

/// What a step is given.
pub fn answers(pairs: &[(&str, &str)]) -> StepInput {
    let answers = pairs
        .iter()
        .map(|(key, value)| ((*key).to_owned(), vec![(*value).to_owned()]));
    StepInput {
        answers: answers.collect::<BTreeMap<_, _>>(),
        needs: Vec::new(),
    }
}

/// So many laptops.
pub fn laptops(n: u32) -> StepInput {
    StepInput {
        needs: vec![TypedNeed {
            kind: "laptop".to_owned(),
            quantity: n.to_string(),
            ..TypedNeed::default()
        }],
        ..StepInput::default()
    }
}

/// A draft; the token of its link.
pub async fn draft(world: &World) -> String {
    let nobody = Actor::anonymous();
    let begun = crate::begin::begin(
        &world.app,
        &nobody,
        &crate::begin::Begin::default(),
        Lang::Fr,
    )
    .await;
    token_of(&begun.unwrap().path)
}

/// The token of a path.
pub fn token_of(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

/// Fills in a draft, but for what is changed.
pub async fn fill(world: &World, token: &str, n: u32, changes: &[(&str, &str)]) {
    let nobody = Actor::anonymous();
    for (step, pairs) in ANSWERS {
        let mut input = answers(pairs);
        for (key, value) in changes
            .iter()
            .filter(|(key, _)| pairs.iter().any(|(k, _)| k == key))
        {
            input
                .answers
                .insert((*key).to_owned(), vec![(*value).to_owned()]);
        }
        save(&world.app, &nobody, token, *step, &input)
            .await
            .unwrap();
    }
    save(&world.app, &nobody, token, Step::Needs, &laptops(n))
        .await
        .unwrap();
}

/// An application that was sent: its token and its key.
pub async fn applied(world: &World, n: u32, changes: &[(&str, &str)]) -> (String, Uuid) {
    let token = draft(world).await;
    fill(world, &token, n, changes).await;
    send(&world.app, &Actor::anonymous(), &token).await.unwrap();
    let id = row(world, &token).await.id;
    (token, id)
}

/// The application of a token.
pub async fn row(world: &World, token: &str) -> application::Model {
    let db = &world.app.store.read;
    link::open(db, token).await.unwrap()
}

/// The letters to applicants: template and body, the newest first.
pub async fn letters(world: &World) -> Vec<(String, String)> {
    let rows = mails::list(&world.app.store.read, None).await.unwrap();
    rows.into_iter()
        .map(|row| (row.template, row.body))
        .collect()
}

/// The coordinator.
pub fn coordinator(world: &World) -> Actor {
    world.actor(Role::Coordinator)
}
