//! What a line says, to read, and what the donor must do with it before handing over: on its page, in the table, in the sheet.

use super::routes;
use super::seed::{LIST, lines_of, offered};
use crate::{Choose, DecideInput, decide};
use gapless_journey::{DonationId, Role};
use gapless_store::entities::line;
use gapless_web::on_both_engines;
use gapless_web::testing::World;

on_both_engines!(a_decision_says_what_is_to_be_prepared);

#[tokio::test]
async fn the_table_shows_the_screen() {
    let world = World::sqlite().await.unwrap();
    let id = offered(&world, LIST).await.donation;
    let manager = world.client(routes(), Role::DonorManager);
    let page = manager.get(&format!("/offer/{id}")).await.text();
    assert!(page.contains("Screen, inches"), "{page}");
    assert!(page.contains("<td class=\"text-end\">23.8</td>"), "{page}");
}

#[tokio::test]
async fn a_line_is_read_where_it_cannot_be_corrected() {
    let world = World::sqlite().await.unwrap();
    let list = "Type;Brand;Model;Serial number;Asset tag;CPU;RAM;Storage;Year;Condition;Office\n\
        Laptop;Dell;Latitude 5490;AB12CD3;ACME-0001;i5-8350U;8 GB;256 GB;2019;broken;Brussels\n";
    let id = offered(&world, list).await.donation;
    let path = format!("/offer/{id}/lines/{}", lines_of(&world, id).await[0].id);
    let auditor = world.client(routes(), Role::DonorAuditor);
    let facts = [
        "<dt>Asset tag</dt><dd>ACME-0001</dd>",
        "<dt>Serial number</dt><dd>AB12CD3</dd>",
        "<dt>Kind</dt><dd>Laptop</dd>",
        "<dt>Maker</dt><dd>Dell</dd>",
        "<dt>Model</dt><dd>Latitude 5490</dd>",
        "<dt>Memory, GB</dt><dd>8</dd>",
        "<dt>Office</dt><dd>Brussels</dd>",
        "<dt>Condition</dt><dd>broken</dd>",
        "<dt>Storage, GB</dt><dd>256</dd>",
        "<dt>Year</dt><dd>2019</dd>",
    ];
    let page = auditor.get(&path).await.text();
    for fact in facts {
        assert!(page.contains(fact), "{fact}\n{page}");
    }
    assert!(!page.contains("a form to put it right"), "{page}");
    // Beside the form stands what the form does not ask for.
    let manager = world.client(routes(), Role::DonorManager);
    let page = manager.get(&path).await.text();
    assert!(
        page.contains(facts[9]) && !page.contains(facts[0]),
        "{page}"
    );
    // Once the list is closed, nobody has the form.
    let refused = [("reason", "too far")];
    let path_refuse = format!("/offer/{id}/refuse");
    assert_eq!(manager.post(&path_refuse, &refused).await.status, 303);
    let page = manager.get(&path).await.text();
    assert!(page.contains(facts[0]) && !page.contains("name=\"version\""));
    assert!(!page.contains("Before you hand over"), "{page}");
}

#[tokio::test]
async fn what_to_prepare_stands_with_the_line_and_in_the_sheet() {
    let world = World::sqlite().await.unwrap();
    let id = offered(&world, LIST).await.donation;
    let rows = lines_of(&world, id).await;
    let manager = world.client(routes(), Role::DonorManager);
    let page = async |row: &line::Model| {
        let answer = manager.get(&format!("/offer/{id}/lines/{}", row.id)).await;
        answer.text()
    };
    let monitor = page(&rows[4]).await;
    assert!(
        monitor.contains("Before you hand over") && monitor.contains("<li>Add the power cord</li>"),
        "{monitor}"
    );
    let rejected = page(&rows[1]).await;
    assert!(!rejected.contains("Before you hand over"), "{rejected}");
    let csv = manager.get(&format!("/offer/{id}/lines.csv")).await.text();
    let lines: Vec<&str> = csv.lines().collect();
    assert!(lines[0].contains("Before you hand over"), "{csv}");
    assert!(
        lines[5].contains("Remove stickers and signs; Add the power cord"),
        "{csv}"
    );
    assert!(!lines[2].contains("Remove stickers"), "{csv}");
}

#[tokio::test]
async fn a_kind_of_which_nothing_is_taken_is_not_prepared() {
    let world = World::sqlite().await.unwrap();
    let list = "Type;Brand;Model;Serial number;Notes\n\
        Monitor;Dell;P2419H;MON44110;\n\
        Inkjet printer;HP;DeskJet 2720;PRN44110;\n";
    let id = offered(&world, list).await.donation;
    let rows = lines_of(&world, id).await;
    assert_eq!(
        (rows[1].category.as_str(), rows[1].verdict.as_str()),
        ("printer", "rejected")
    );
    let manager = world.client(routes(), Role::DonorManager);
    let page = manager.get(&format!("/offer/{id}")).await.text();
    assert!(page.contains("<li>Add the power cord</li>"), "{page}");
    assert!(!page.contains("Empty the paper trays"), "{page}");
}

async fn prepared(world: &World, id: DonationId, n: usize) -> String {
    lines_of(world, id).await[n].preparation.clone()
}

async fn a_decision_says_what_is_to_be_prepared(world: World) {
    let id = offered(&world, LIST).await.donation;
    let coordinator = world.actor(Role::Coordinator);
    let rows = lines_of(&world, id).await;
    let say = async |n: usize, verdict: &str| {
        let input = DecideInput {
            choose: Choose {
                ids: vec![rows[n].id],
                ..Choose::default()
            },
            verdict: verdict.to_owned(),
            why: "seen by hand".to_owned(),
        };
        decide(&world.app, &coordinator, id, input).await.unwrap();
    };
    assert_eq!(prepared(&world, id, 1).await, "[]");
    say(1, "accepted").await;
    assert_eq!(prepared(&world, id, 1).await, rows[0].preparation);
    say(0, "rejected").await;
    assert_eq!(prepared(&world, id, 0).await, "[]");
    // A correction leaves the coordinator's word, and what follows from it.
    let changes = crate::Changes {
        asset_tag: Some("ACME-9001".to_owned()),
        ..crate::Changes::default()
    };
    let input = crate::CorrectInput {
        choose: Choose {
            ids: vec![rows[0].id, rows[1].id],
            ..Choose::default()
        },
        changes,
    };
    let manager = world.actor(Role::DonorManager);
    let n = crate::correct(&world.app, &manager, id, input).await;
    assert_eq!(n.unwrap(), 2);
    assert_eq!(prepared(&world, id, 0).await, "[]");
    assert_eq!(prepared(&world, id, 1).await, rows[0].preparation);
}
