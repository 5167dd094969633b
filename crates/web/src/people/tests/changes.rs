//! What was entered is changed: organisations, sites, roles; and who may disable whom.

use super::routes;
use crate::on_both_engines;
use crate::testing::{Answer, Client, NOW_MS, World, code};
use axum::http::StatusCode;
use gapless_journey::{OrganisationId, PersonId, Role};
use gapless_store::Tx;
use gapless_store::entities::donation;
use gapless_store::people::{directory, mails};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use uuid::Uuid;

on_both_engines!(
    an_organisation_is_changed_and_who_saves_second_is_told,
    an_organisation_is_closed_when_nothing_of_it_is_open,
    a_site_is_changed_by_its_organisation_and_by_nobody_else,
    a_role_is_changed_and_the_one_until_now_stays_on_record,
    nobody_changes_their_own_role_or_gives_one_that_they_cannot,
    an_organisation_disables_whoever_acts_for_it_alone,
    a_known_person_gets_the_mail_in_their_own_language,
    a_key_is_revoked_by_whoever_may_and_by_nobody_else,
);

/// What the API lists of an organisation.
async fn listed(client: &Client, id: OrganisationId) -> Value {
    let all = client.get("/api/v1/organisations").await.json();
    let all = all["organisations"].as_array().unwrap();
    let found = all.iter().find(|one| one["id"] == id.to_string());
    found.unwrap().clone()
}

fn refused_as(answer: &Answer, code: &str) {
    assert_eq!(answer.json()["code"], code, "{}", answer.text());
}

async fn an_organisation_is_changed_and_who_saves_second_is_told(world: World) {
    let coordinator = world.client(routes(), Role::Coordinator);
    let id = world.carrier.id;
    let seen = listed(&coordinator, id).await["version"].clone();
    let page = format!("/people/organisations/{id}/edit");
    let text = coordinator.get(&page).await.text();
    assert!(text.contains("value=\"Sure Freight\""), "{text}");
    let version = format!("value={seen}");
    assert!(text.contains(&version), "page and API agree: {version}");

    let fields = [
        ("name", "Surer Freight"),
        ("country", "nl"),
        ("language", "nl"),
        ("version", seen.as_str().unwrap()),
    ];
    let path = format!("/people/organisations/{id}");
    let saved = coordinator.post(&path, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let now = listed(&coordinator, id).await;
    assert_eq!(now["name"], "Surer Freight");
    assert_eq!(
        (&now["country"], &now["language"]),
        (&json!("NL"), &json!("nl"))
    );

    let edit = json!({"name": "Late Freight", "version": seen});
    let api = format!("/api/v1/organisations/{id}");
    let late = coordinator.json("PUT", &api, &edit).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    refused_as(&late, "changed-meanwhile");
    let late = coordinator.post(&path, &fields).await;
    assert!(late.text().contains("Somebody else changed this"));
    let edit = json!({"name": "Late Freight", "version": now["version"]});
    let saved = coordinator.json("PUT", &api, &edit).await;
    assert_eq!(saved.json()["changed"], true, "{}", saved.text());
    let now = listed(&coordinator, id).await;
    assert_eq!(now["name"], "Late Freight");
    assert_eq!(now["country"], Value::Null);
    let manager = world.client(routes(), Role::DonorManager);
    let own = format!("/api/v1/organisations/{}", world.donor.id);
    let answer = manager.json("PUT", &own, &edit).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

async fn an_organisation_is_closed_when_nothing_of_it_is_open(world: World) {
    let coordinator = world.client(routes(), Role::Coordinator);
    let technician = world.client(routes(), Role::Technician);
    let id = world.refurbisher.id;
    let close = format!("/api/v1/organisations/{id}/close");
    let lines = [("5CG7461XYZ", "ACME-0101")];
    let donation = world.agreed(&world.refurbisher, "26-0001", &lines).await;
    let donation = donation.unwrap();
    let answer = coordinator.json("POST", &close, &json!({})).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.text());
    refused_as(&answer, "organisation-open");
    assert_eq!(answer.json()["facts"]["donations"], "1");
    // Its report was issued, and nothing of it lies at the refurbisher.
    let work = |tx: Tx| async move {
        donation::Entity::update_many()
            .col_expr(donation::Column::Status, Expr::value("finished"))
            .filter(donation::Column::Id.eq(donation))
            .exec(&*tx)
            .await?;
        Ok(())
    };
    world.app.store.write(work).await.unwrap();

    assert_eq!(technician.get("/account").await.status, StatusCode::OK);
    let page = format!("/people/organisations/{id}/close");
    let answer = coordinator.post(&page, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(listed(&coordinator, id).await["closed"], true);
    let out = technician.get("/account").await.status;
    assert_eq!(out, StatusCode::FORBIDDEN, "nobody acts for it any more");
    let invite = format!("/api/v1/organisations/{id}/people");
    let new = json!({"name": "New", "email": "new@bench.example", "role": "lead"});
    let answer = coordinator.json("POST", &invite, &new).await;
    refused_as(&answer, "organisation-closed");

    let reopen = format!("/api/v1/organisations/{id}/reopen");
    let answer = coordinator.json("POST", &reopen, &json!({})).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(technician.get("/account").await.status, StatusCode::OK);
    let own = format!("/api/v1/organisations/{}/close", world.programme.id);
    let answer = coordinator.json("POST", &own, &json!({})).await;
    refused_as(&answer, "organisation-own");
}

async fn a_site_is_changed_by_its_organisation_and_by_nobody_else(world: World) {
    let manager = world.client(routes(), Role::DonorManager);
    let list = format!("/api/v1/organisations/{}/sites", world.donor.id);
    let all = manager.get(&list).await.json();
    let office = world.donor.sites[0].to_string();
    let sites = all["sites"].as_array().unwrap();
    let seen = sites.iter().find(|site| site["id"] == office).unwrap();
    let fields = [
        ("name", "Acme Ghent"),
        ("city", "Ghent"),
        ("is_hub", "on"),
        ("version", seen["version"].as_str().unwrap()),
    ];
    let path = format!("/people/sites/{office}");
    assert!(manager.get(&path).await.text().contains("Kaai 1"));
    let stranger = world.client_of(routes(), &world.other_donor, Role::DonorManager);
    for answer in [
        stranger.post(&path, &fields).await,
        stranger.get(&path).await,
        stranger.get(&list).await,
    ] {
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let saved = manager.post(&path, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let row = directory::site(&world.app.store.read, world.donor.sites[0]).await;
    let row = row.unwrap().unwrap();
    assert_eq!((row.name.as_str(), row.is_hub), ("Acme Ghent", true));
    assert_eq!((row.street, row.city.as_deref()), (None, Some("Ghent")));
    assert_eq!(row.organisation_id, world.donor.id.0);

    let edit = json!({"name": "Acme Lyon", "version": seen["version"]});
    let late = manager
        .json("PUT", &format!("/api/v1/sites/{office}"), &edit)
        .await;
    refused_as(&late, "changed-meanwhile");
}

/// The membership of a person in their role.
async fn membership(world: &World, role: Role) -> Uuid {
    let person = world.person(role).unwrap();
    let roles = directory::roles_of(&world.app.store.read, person).await;
    roles.unwrap()[0].membership_id
}

async fn a_role_is_changed_and_the_one_until_now_stays_on_record(world: World) {
    let lead = world.client(routes(), Role::Lead);
    let technician = world.client(routes(), Role::Technician);
    let member = membership(&world, Role::Technician).await;
    let path = format!("/people/members/{member}");
    let form = lead.get(&path).await.text();
    assert!(form.contains("value=\"technician\" selected"), "{form}");
    let before = technician.get("/people").await.status;
    assert_eq!(before, StatusCode::FORBIDDEN);
    let site = world.refurbisher.sites[1].to_string();
    let saved = lead.post(&path, &[("role", "lead"), ("site", &site)]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());

    let own = format!("/people/organisations/{}", world.refurbisher.id);
    let people = technician.get("/people").await;
    assert_eq!(people.location(), own, "who is signed in goes on as lead");
    let read = &world.app.store.read;
    let person = world.person(Role::Technician).unwrap();
    let roles = directory::roles_of(read, person).await.unwrap();
    assert_eq!(roles.len(), 1);
    assert_eq!(roles[0].role, "lead");
    assert_eq!(roles[0].site_id, Some(world.refurbisher.sites[1].0));
    let old = directory::membership(read, member).await.unwrap().unwrap();
    assert_eq!(
        (old.role.as_str(), old.ended_at),
        ("technician", Some(NOW_MS))
    );

    let api = format!("/api/v1/people/{member}");
    let late = lead.json("PUT", &api, &json!({"role": "technician"})).await;
    refused_as(&late, "changed-meanwhile");
    let stranger = world.client_of(routes(), &world.other_refurbisher, Role::Lead);
    let api = format!("/api/v1/people/{}", roles[0].membership_id);
    let answer = stranger.json("PUT", &api, &json!({"role": "lead"})).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let back = lead.json("PUT", &api, &json!({"role": "technician"})).await;
    assert_eq!(back.status, StatusCode::OK, "{}", back.text());
}

async fn nobody_changes_their_own_role_or_gives_one_that_they_cannot(world: World) {
    let coordinator = world.client(routes(), Role::Coordinator);
    let own = membership(&world, Role::Coordinator).await;
    let committee = json!({"role": "committee"});
    let put = async |member: Uuid, edit: &Value| {
        let path = format!("/api/v1/people/{member}");
        coordinator.json("PUT", &path, edit).await
    };
    refused_as(&put(own, &committee).await, "not-oneself");
    let administrator = membership(&world, Role::Administrator).await;
    refused_as(&put(administrator, &committee).await, "forbidden");
    let member = membership(&world, Role::Committee).await;
    let more = json!({"role": "administrator"});
    refused_as(&put(member, &more).await, "role-not-there");
    let elsewhere = json!({"role": "committee", "site": world.donor.sites[0]});
    refused_as(&put(member, &elsewhere).await, "not-found");
}

async fn disable(client: &Client, person: PersonId) -> Answer {
    let path = format!("/api/v1/persons/{person}/disable");
    client.json("POST", &path, &json!({})).await
}

async fn an_organisation_disables_whoever_acts_for_it_alone(world: World) {
    let manager = world.client(routes(), Role::DonorManager);
    let keeper = world.person(Role::HubKeeper).unwrap();
    let answer = disable(&manager, keeper).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let read = &world.app.store.read;
    let row = directory::person(read, keeper).await.unwrap().unwrap();
    assert!(row.disabled_at.is_some());
    let enable = format!("/api/v1/persons/{keeper}/enable");
    let answer = manager.json("POST", &enable, &json!({})).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());

    let stranger = world.person(Role::Lead).unwrap();
    let answer = disable(&manager, stranger).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let of = world.other_donor.id;
    let work = |tx: Tx| async move {
        let role = Role::DonorManager;
        Ok(directory::add_member(&*tx, keeper, of, role, None, NOW_MS).await?)
    };
    world.app.store.write(work).await.unwrap();
    refused_as(&disable(&manager, keeper).await, "person-elsewhere");
    let coordinator = world.client(routes(), Role::Coordinator);
    let answer = disable(&coordinator, keeper).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
}

async fn a_known_person_gets_the_mail_in_their_own_language(world: World) {
    let person = world.person(Role::DonorAuditor).unwrap();
    let work = |tx: Tx| async move { Ok(directory::set_language(&*tx, person, "fr").await?) };
    world.app.store.write(work).await.unwrap();
    let manager = world.client(routes(), Role::DonorManager);
    let path = format!("/api/v1/organisations/{}/people", world.donor.id);
    let asked = json!({"name": "Aud", "email": "donor-auditor@acme-europe.example",
        "role": "donor-office", "language": "de"});
    let answer = manager.json("POST", &path, &asked).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    // The organisation's letters are in English; the one who invites reads German.
    let new = json!({"name": "New", "email": "new@acme.example", "role": "donor-office"});
    let german = [("accept-language", "de")];
    let body = new.to_string().into_bytes();
    let kind = Some("application/json");
    let answer = manager.send("POST", &path, kind, body, &german).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    let written = mails::list(&world.app.store.read, None).await.unwrap();
    let languages: Vec<_> = written.iter().map(|mail| mail.language.as_str()).collect();
    assert_eq!(languages, ["en", "fr"], "newest first");
}

async fn a_key_is_revoked_by_whoever_may_and_by_nobody_else(world: World) {
    let lead = &world.ctx(world.actor(Role::Lead));
    let of = world.refurbisher.id;
    let make =
        |tx: Tx| async move { crate::keys::make(&tx, lead, of, Role::Technician, "Bench").await };
    let key = world.app.store.write(make).await.unwrap();
    let id = key.split('_').nth(1).unwrap();
    let technician = world.ctx(world.actor(Role::Technician));
    assert_eq!(
        code(crate::keys::revoke(&technician, id).await),
        "forbidden"
    );
    assert_eq!(code(crate::keys::revoke(lead, id).await), "done");
}
