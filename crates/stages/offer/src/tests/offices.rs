//! Rule 6 at one office: its contact sees the donations with its lines, in them its lines alone, and changes only these. What
//! is about the whole list is the donor's.

use super::routes;
use super::seed::{code, input, lines_of, offered, verdicts};
use crate::{
    AddLateInput, AnswerInput, BeginInput, Changes, Choose, CorrectInput, CorrectLineInput,
    DecideInput, MapInput, UploadInput, WithdrawInput, access, add_late, agree, answer, begin,
    correct, correct_line, decide, map_columns, refuse, send, store::donations, tasks, upload,
    withdraw,
};
use gapless_journey::{DonationId, LineId, Role};
use gapless_store::entities::{line, membership};
use gapless_web::access::Actor;
use gapless_web::i18n::Lang;
use gapless_web::on_both_engines;
use gapless_web::testing::{Client, World};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

on_both_engines!(
    an_office_sees_donations_with_its_lines,
    an_office_corrects_its_own_lines_alone,
    an_answer_of_an_office_is_for_its_own_lines,
    the_whole_list_is_the_donors,
    an_office_withdraws_its_own_lines_alone,
    the_hub_sees_all_and_changes_its_own,
    an_office_is_told_what_it_can_do,
    pages_of_an_office_hold_its_lines_alone,
    programs_of_an_office_get_its_lines_alone,
);

/// Two lines of the office, two of the hub; the second and the third ask the same.
const LIST: &str = "Type;Brand;Model;Serial number;Asset tag;CPU;RAM;Office\n\
    Laptop;Dell;Latitude 5490;AB12CD3;HUB-1;i5-8350U;8 GB;Acme Europe Hub\n\
    Laptop;Unheard;Model X;EF56GH7;OFFICE-1;i5-6300U;;Acme Europe Office\n\
    Laptop;Unheard;Model X;EF56GH8;HUB-2;i5-6300U;;Acme Europe Hub\n\
    Monitor;Dell;P2419H;MON44110;OFFICE-2;;;Acme Europe Office\n";
/// One line, of the hub.
const ELSEWHERE: &str = "Type;Brand;Model;Serial number;CPU;RAM;Office\n\
    Laptop;Dell;Latitude 5490;ZZ12CD3;i5-8350U;8 GB;Acme Europe Hub\n";

/// A person of the donor who acts at its office, or at its hub.
fn at_office(world: &World, role: Role) -> Actor {
    at(world, role, 0)
}

fn at_hub(world: &World, role: Role) -> Actor {
    at(world, role, 1)
}

fn at(world: &World, role: Role, site: usize) -> Actor {
    Actor {
        site: Some(world.donor.sites[site]),
        ..world.actor(role)
    }
}

/// The same in a browser.
async fn client_at(world: &World, role: Role, site: usize) -> Client {
    let (person, site) = (world.person(role).unwrap(), world.donor.sites[site]);
    let work = |tx: gapless_store::Tx| async move {
        membership::Entity::update_many()
            .col_expr(membership::Column::SiteId, Expr::value(site.0))
            .filter(membership::Column::PersonId.eq(person.0))
            .exec(&*tx)
            .await?;
        Ok(())
    };
    world.app.store.write(work).await.unwrap();
    world.client(routes(), role)
}

fn ram(text: &str) -> Changes {
    Changes {
        ram: Some(text.to_owned()),
        ..Changes::default()
    }
}

fn these(rows: &[&line::Model]) -> Choose {
    Choose {
        ids: rows.iter().map(|row| row.id).collect(),
        ..Choose::default()
    }
}

fn all() -> Choose {
    Choose {
        all: true,
        ..Choose::default()
    }
}

async fn listed(world: &World, actor: &Actor) -> Vec<String> {
    let rows = donations::page(&world.app.store.read, &actor.scope(), None, None).await;
    rows.unwrap().into_iter().map(|row| row.number).collect()
}

async fn an_office_sees_donations_with_its_lines(world: World) {
    let mixed = offered(&world, LIST).await.donation;
    let hubs = offered(&world, ELSEWHERE).await.donation;
    let (office, hub) = (
        at_office(&world, Role::DonorOffice),
        at_hub(&world, Role::HubKeeper),
    );
    assert_eq!(listed(&world, &office).await, ["26-0001"]);
    assert_eq!(listed(&world, &hub).await, ["26-0002", "26-0001"]);
    let everybody = world.actor(Role::DonorOffice);
    assert_eq!(listed(&world, &everybody).await.len(), 2);
    let stranger = Actor {
        site: Some(world.other_donor.sites[0]),
        ..world.actor_of(&world.other_donor, Role::DonorOffice)
    };
    assert!(listed(&world, &stranger).await.is_empty());
    let db = &world.app.store.read;
    let sees = async |actor: &Actor, id: DonationId| {
        let found = access::donation(actor, db, id).await;
        code(found.map_err(gapless_web::Failure::from))
    };
    assert_eq!(sees(&office, mixed).await, "done");
    assert_eq!(sees(&office, hubs).await, "not-found");
    assert_eq!(sees(&hub, hubs).await, "done");
    let rows = donations::page(db, &office.scope(), None, None).await;
    let counts = access::by_verdict(&office, db, &rows.unwrap())
        .await
        .unwrap();
    let mut told: Vec<(&str, u64)> = counts.iter().map(|((_, v), n)| (v.as_str(), *n)).collect();
    told.sort_unstable();
    assert_eq!(told, [("accepted", 1), ("needs-info", 1)]);
}

async fn an_office_corrects_its_own_lines_alone(world: World) {
    let id = offered(&world, LIST).await.donation;
    let office = at_office(&world, Role::DonorOffice);
    let rows = lines_of(&world, id).await;
    let app = &world.app;
    let one = async |row: &line::Model| {
        let input = CorrectLineInput {
            version: row.version,
            changes: ram("8"),
        };
        code(correct_line(app, &office, id, LineId(row.id), input).await)
    };
    let many = async |choose: Choose| {
        let changes = ram("8");
        correct(app, &office, id, CorrectInput { choose, changes }).await
    };
    assert_eq!(one(&rows[2]).await, "not-found");
    // One of them is another office's: nothing is changed at all.
    assert_eq!(code(many(these(&[&rows[1], &rows[2]])).await), "not-found");
    assert_eq!(verdicts(&lines_of(&world, id).await), "+??+");
    let open = Choose {
        verdict: Some("needs-info".to_owned()),
        ..Choose::default()
    };
    assert_eq!(many(open).await.unwrap(), 1);
    assert_eq!(verdicts(&lines_of(&world, id).await), "++?+");
    let rows = lines_of(&world, id).await;
    assert_eq!(one(&rows[3]).await, "done");
    let touched: Vec<bool> = lines_of(&world, id)
        .await
        .iter()
        .map(|row| row.version > 1)
        .collect();
    assert_eq!(touched, [false, true, false, true]);
}

async fn an_answer_of_an_office_is_for_its_own_lines(world: World) {
    let id = offered(&world, LIST).await.donation;
    let office = at_office(&world, Role::DonorOffice);
    let input = AnswerInput {
        file: None,
        every_model: false,
        question: "ram-missing".to_owned(),
        category: "laptop".to_owned(),
        manufacturer: Some("Unheard".to_owned()),
        model: Some("Model X".to_owned()),
        changes: ram("8"),
    };
    let n = answer(&world.app, &office, id, input.clone()).await;
    assert_eq!(n.unwrap(), 1);
    assert_eq!(verdicts(&lines_of(&world, id).await), "++?+");
    // Who answers for the whole donor answers for the rest.
    let manager = world.actor(Role::DonorManager);
    assert_eq!(answer(&world.app, &manager, id, input).await.unwrap(), 1);
    assert_eq!(verdicts(&lines_of(&world, id).await), "++++");
}

async fn the_whole_list_is_the_donors(world: World) {
    let done = offered(&world, LIST).await;
    let id = done.donation;
    // The role holds the acts; the site does not.
    let (app, manager) = (&world.app, at_office(&world, Role::DonorManager));
    let begun = begin(app, &manager, BeginInput::default()).await;
    let more = UploadInput {
        donation: Some(id),
        ..input("more.csv", ELSEWHERE)
    };
    let late = AddLateInput {
        changes: ram("8"),
        why: "found in a cupboard".to_owned(),
    };
    let map = MapInput {
        donation: id.0,
        manifest: done.manifest.0,
        map: vec!["RAM=ignored".to_owned()],
    };
    for told in [
        code(begun),
        code(upload(app, &manager, input("new.csv", ELSEWHERE)).await),
        code(upload(app, &manager, more).await),
        code(send(app, &manager, id).await),
        code(agree(app, &manager, id).await),
        code(refuse(app, &manager, id, "too far").await),
        code(add_late(app, &manager, id, late).await),
        code(map_columns(app, &at_office(&world, Role::DonorOffice), map).await),
    ] {
        assert_eq!(told, "offer-whole-list");
    }
    assert_eq!(lines_of(&world, id).await.len(), 4);
    send(app, &world.actor(Role::DonorManager), id)
        .await
        .unwrap();
}

async fn an_office_withdraws_its_own_lines_alone(world: World) {
    let id = super::agreeing::agreed(&world).await;
    let rows = lines_of(&world, id).await;
    // The office's one line was refused; the hub's came to the list.
    let mine = at_office(&world, Role::DonorManager);
    let input = |choose: Choose| WithdrawInput {
        choose,
        why: "still in use".to_owned(),
    };
    let other = withdraw(&world.app, &mine, id, input(these(&[&rows[0]]))).await;
    assert_eq!(code(other), "not-found");
    let none = withdraw(&world.app, &mine, id, input(all())).await;
    assert_eq!(none.unwrap(), 0);
    let hub = at_hub(&world, Role::DonorManager);
    let hubs = withdraw(&world.app, &hub, id, input(all())).await;
    assert_eq!(hubs.unwrap(), 4);
}

async fn the_hub_sees_all_and_changes_its_own(world: World) {
    let id = offered(&world, LIST).await.donation;
    let hub = at_hub(&world, Role::DonorOffice);
    let rows = lines_of(&world, id).await;
    let every = CorrectInput {
        choose: all(),
        changes: ram("8"),
    };
    let others = CorrectInput {
        choose: these(&[&rows[1]]),
        ..every.clone()
    };
    assert_eq!(
        code(correct(&world.app, &hub, id, others).await),
        "not-found"
    );
    // The first says so already.
    assert_eq!(correct(&world.app, &hub, id, every).await.unwrap(), 1);
    assert_eq!(verdicts(&lines_of(&world, id).await), "+?++");
    let client = client_at(&world, Role::DonorOffice, 1).await;
    let page = client.get(&format!("/offer/{id}")).await.text();
    for tag in ["HUB-1", "HUB-2", "OFFICE-1", "OFFICE-2"] {
        assert!(page.contains(&format!(">{tag}</a>")), "{tag}\n{page}");
    }
    // What is asked and what can be chosen is what the hub's contact may change.
    assert!(!page.contains("need one answer each"), "{page}");
    let box_of = |row: &line::Model| page.contains(&format!("value=\"{}\"", row.id));
    let boxes: Vec<bool> = rows.iter().map(box_of).collect();
    assert_eq!(boxes, [true, false, true, false], "{page}");
    let others = client
        .get(&format!("/offer/{id}/lines/{}", rows[1].id))
        .await;
    assert_eq!(others.status, 200);
    assert!(!others.text().contains("name=\"version\""));
}

async fn an_office_is_told_what_it_can_do(world: World) {
    let id = offered(&world, LIST).await.donation;
    offered(&world, ELSEWHERE).await;
    let office = at_office(&world, Role::DonorOffice);
    let told = async |actor: &Actor| {
        let found = tasks(&world.app, actor, Lang::En).await.unwrap();
        let short = found.into_iter().map(|task| (task.kind, task.n, task.link));
        short.collect::<Vec<_>>()
    };
    let link = format!("/offer/{id}");
    assert_eq!(told(&office).await, [("offer-answer", 1, link)]);
    let answer = CorrectInput {
        choose: all(),
        changes: ram("8"),
    };
    correct(&world.app, &office, id, answer).await.unwrap();
    // The hub's question, and sending the list, are not the office's to do.
    assert!(told(&office).await.is_empty());
    let manager = world.actor(Role::DonorManager);
    let kinds: Vec<&str> = told(&manager).await.iter().map(|task| task.0).collect();
    assert_eq!(kinds, ["offer-send", "offer-answer"]);
    assert!(
        told(&at_office(&world, Role::DonorManager))
            .await
            .is_empty()
    );
}

async fn pages_of_an_office_hold_its_lines_alone(world: World) {
    let done = offered(&world, LIST).await;
    let id = done.donation;
    let hubs = offered(&world, ELSEWHERE).await.donation;
    let rows = lines_of(&world, id).await;
    let office = client_at(&world, Role::DonorOffice, 0).await;
    let list = office.get("/offer").await.text();
    assert!(
        list.contains("26-0001") && !list.contains("26-0002"),
        "{list}"
    );
    let page = office.get(&format!("/offer/{id}")).await.text();
    for told in [
        ">OFFICE-1</a>",
        ">OFFICE-2</a>",
        "1 × Unheard Model X",
        "the lines of your office",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    // Nor what is said of the whole list: its files, its minimum, its sending.
    for other in [
        "HUB-1",
        "HUB-2",
        "list.csv",
        "a collection needs at least",
        "Send to the programme",
        "Add another list",
    ] {
        assert!(!page.contains(other), "{other}\n{page}");
    }
    let csv = office.get(&format!("/offer/{id}/lines.csv")).await.text();
    assert_eq!(csv.lines().count(), 3, "{csv}");
    assert!(csv.contains("OFFICE-1") && !csv.contains("HUB-"), "{csv}");
    for (path, status) in [
        (format!("/offer/{id}/lines/{}", rows[1].id), 200),
        (format!("/offer/{id}/lines/{}", rows[2].id), 404),
        (format!("/offer/{hubs}"), 404),
        (format!("/offer/{id}/files/{}", done.manifest), 403),
        (format!("/offer/{hubs}/lines.xlsx"), 404),
        (format!("/offer/{id}/lines/{}", rows[3].id), 200),
    ] {
        assert_eq!(office.get(&path).await.status, status, "{path}");
    }
    let path = format!("/offer/{id}/chosen");
    let (own, other) = (rows[1].id.to_string(), rows[2].id.to_string());
    let set = |line| [("id", line), ("act", "ram"), ("value", "8")];
    assert_eq!(office.post(&path, &set(other.as_str())).await.status, 404);
    assert_eq!(office.post(&path, &set(own.as_str())).await.status, 303);
    assert_eq!(verdicts(&lines_of(&world, id).await), "++?+");
    let manager = client_at(&world, Role::DonorManager, 0).await;
    assert_eq!(manager.get("/offer/new").await.status, 403);
    assert!(!manager.get("/offer").await.text().contains("/offer/new"));
}

async fn programs_of_an_office_get_its_lines_alone(world: World) {
    let id = offered(&world, LIST).await.donation;
    let hubs = offered(&world, ELSEWHERE).await.donation;
    let rows = lines_of(&world, id).await;
    let office = client_at(&world, Role::DonorOffice, 0).await;
    let list = office.get("/api/v1/offer").await.json();
    assert_eq!(list["donations"].as_array().unwrap().len(), 1, "{list}");
    let one = office.get(&format!("/api/v1/offer/{id}")).await.json();
    let summary = &one["summary"];
    assert_eq!(
        (
            &summary["lines"],
            &summary["accepted"],
            &summary["needs_info"]
        ),
        (&2.into(), &1.into(), &1.into()),
        "{one}"
    );
    assert!(summary.get("minimum_offer").is_none(), "{one}");
    let lines = office
        .get(&format!("/api/v1/offer/{id}/lines"))
        .await
        .json();
    let tags: Vec<&str> = lines["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["asset_tag"].as_str().unwrap())
        .collect();
    assert_eq!(tags, ["OFFICE-1", "OFFICE-2"]);
    assert_eq!(
        office.get(&format!("/api/v1/offer/{hubs}")).await.status,
        404
    );
    let path = format!("/api/v1/offer/{id}/lines/{}", rows[2].id);
    let said = serde_json::json!({"version": 1, "changes": {"ram": "8"}});
    assert_eq!(office.json("POST", &path, &said).await.status, 404);
    // The coordinator's word is for every line, of whatever office.
    let coordinator = world.actor(Role::Coordinator);
    let input = DecideInput {
        choose: all(),
        verdict: "accepted".to_owned(),
        why: "a museum asked for it".to_owned(),
    };
    let n = decide(&world.app, &coordinator, id, input).await.unwrap();
    assert_eq!(n, 4);
}
