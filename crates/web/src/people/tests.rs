//! Who looks after whom, asked through the router.

mod changes;
mod lists;

use crate::routes::Routes;
use crate::testing::World;
use axum::http::StatusCode;
use gapless_journey::Role;
use gapless_store::Engine;
use gapless_store::people::{directory, mails};
use serde_json::json;

fn routes() -> Routes {
    crate::routes(Routes::new())
}

async fn worlds() -> Vec<World> {
    let mut worlds = Vec::new();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        worlds.extend(World::new(engine).await.unwrap());
    }
    worlds
}

#[tokio::test]
async fn a_manager_sees_their_own_organisation_and_no_other() {
    for world in worlds().await {
        let manager = world.client(routes(), Role::DonorManager);
        let own = format!("/people/organisations/{}", world.donor.id);
        assert_eq!(manager.get("/people").await.location(), own);
        let page = manager.get(&own).await;
        assert!(
            page.text().contains("hub-keeper@acme-europe.example"),
            "{}",
            page.text()
        );
        for other in [&world.other_donor, &world.programme, &world.refurbisher] {
            let path = format!("/people/organisations/{}", other.id);
            assert_eq!(
                manager.get(&path).await.status,
                StatusCode::NOT_FOUND,
                "{}",
                other.name
            );
            let invite = [
                ("name", "X"),
                ("email", "x@y.example"),
                ("role", "donor-office"),
            ];
            let answer = manager.post(&format!("{path}/invite"), &invite).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", other.name);
        }
        let people = manager.get("/api/v1/people").await.json();
        let people = people["people"].as_array().unwrap();
        assert!(!people.is_empty());
        assert!(
            people
                .iter()
                .all(|one| one["organisation"] == world.donor.id.to_string())
        );
    }
}

#[tokio::test]
async fn an_invited_person_sets_a_password_and_works() {
    for world in worlds().await {
        let manager = world.client(routes(), Role::DonorManager);
        let path = format!(
            "/people/organisations/{}/invite?once=0123456789",
            world.donor.id
        );
        let site = world.donor.sites[0].to_string();
        let fields = [
            ("name", "Ada Office"),
            ("email", "Ada@Acme.example"),
            ("role", "donor-office"),
            ("site", &site),
            ("language", "fr"),
        ];
        for _ in 0..2 {
            assert_eq!(
                manager.post(&path, &fields).await.status,
                StatusCode::SEE_OTHER
            );
        }
        let written = mails::list(&world.app.store.read, None).await.unwrap();
        assert_eq!(written.len(), 1, "the form was sent twice and is done once");
        assert_eq!(written[0].to_address, "ada@acme.example");
        assert!(
            written[0].subject.starts_with("Acme Europe vous invite"),
            "{}",
            written[0].subject
        );
        let start = written[0].body.find("/l/").unwrap();
        let link = &written[0].body[start..start + 67];
        let nobody = world.client(routes(), Role::Anonymous);
        let set = nobody
            .post(
                link,
                &[("name", "Ada O."), ("password", "a long enough one")],
            )
            .await;
        assert_eq!(set.location(), "/", "{}", set.text());
        let ada = nobody.with_cookie(set.headers["set-cookie"].to_str().unwrap());
        let account = ada.get("/account").await;
        assert!(account.text().contains("Ada O."), "{}", account.text());
        assert_eq!(ada.get("/people").await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn nobody_makes_themselves_more_than_they_are() {
    let world = World::sqlite().await.unwrap();
    let coordinator = world.client(routes(), Role::Coordinator);
    let path = format!("/api/v1/organisations/{}/people", world.programme.id);
    let body = json!({"name": "Eve", "email": "eve@loop.example", "role": "administrator"});
    let answer = coordinator.json("POST", &path, &body).await;
    assert_eq!(answer.json()["code"], "role-not-there");
    let key = coordinator
        .json(
            "POST",
            "/api/v1/keys",
            &json!({"name": "k", "role": "administrator"}),
        )
        .await;
    assert_eq!(key.json()["code"], "role-not-there");
    let administrator = world.person(Role::Administrator).unwrap();
    let disable = format!("/api/v1/persons/{administrator}/disable");
    let answer = coordinator.json("POST", &disable, &json!({})).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_disabled_person_is_out_at_once() {
    for world in worlds().await {
        let technician = world.client(routes(), Role::Technician);
        assert_eq!(technician.get("/account").await.status, StatusCode::OK);
        let person = world.person(Role::Technician).unwrap();
        let administrator = world.client(routes(), Role::Administrator);
        let answer = administrator
            .post(&format!("/people/{person}/disable"), &[])
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(
            technician.get("/account").await.status,
            StatusCode::SEE_OTHER
        );
        let row = directory::person(&world.app.store.read, person)
            .await
            .unwrap()
            .unwrap();
        assert!(row.disabled_at.is_some());
    }
}

#[tokio::test]
async fn a_key_is_shown_once_and_not_replayed() {
    for world in worlds().await {
        let lead = world.client(routes(), Role::Lead);
        let fields = [("name", "Bench PC"), ("role", "technician")];
        let first = lead.post("/people/keys?once=0123456789", &fields).await;
        let text = first.text();
        let start = text.find("gk_").unwrap();
        let key: String = text[start..]
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect();
        assert_eq!(key.len(), "gk__".len() + 12 + 64, "{key}");
        assert!(!lead.get("/people/keys").await.text().contains(&key));
        let nobody = world.client(routes(), Role::Anonymous);
        assert_eq!(
            nobody.with_key(&key).get("/api/v1/people").await.status,
            StatusCode::FORBIDDEN
        );
        let other = world.client_of(routes(), &world.other_refurbisher, Role::Lead);
        let id = key.split('_').nth(1).unwrap();
        let answer = other
            .json("DELETE", &format!("/api/v1/keys/{id}"), &json!({}))
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
}
