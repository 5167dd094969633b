//! The coordinator's pages, what is withdrawn from where it is packed, and programs.

use super::routes;
use super::seed::{LIST, lines_of, offered};
use gapless_journey::Role;
use gapless_web::{on_both_engines, testing::World};

on_both_engines!(a_program_names_columns_with_the_list);

#[tokio::test]
async fn a_coordinator_decides_and_a_column_is_put_right_on_the_page() {
    let world = World::sqlite().await.unwrap();
    let done = offered(&world, LIST).await;
    let id = done.donation;
    let (manager, coordinator) = (
        world.client(routes(), Role::DonorManager),
        world.client(routes(), Role::Coordinator),
    );
    let reading = format!("/offer/{id}/files/{}", done.manifest);
    let page = manager.get(&reading).await.text();
    assert!(page.contains("The header stands in row 1."), "{page}");
    let map = [("column:RAM", "ignored")];
    assert_eq!(manager.post(&reading, &map).await.status, 303);
    assert!(
        lines_of(&world, id)
            .await
            .iter()
            .all(|row| row.ram_gb.is_none())
    );
    let rows = lines_of(&world, id).await;
    let line = rows[1].id.to_string();
    let page = coordinator
        .get(&format!("/offer/{id}/lines/{line}"))
        .await
        .text();
    assert!(page.contains("Your decision on this line"), "{page}");
    let take = [
        ("id", line.as_str()),
        ("act", "accepted"),
        ("value", "a museum asked for it"),
    ];
    let path = format!("/offer/{id}/chosen");
    assert_eq!(manager.post(&path, &take).await.status, 403);
    assert_eq!(coordinator.post(&path, &take).await.status, 303);
    let page = manager.get(&format!("/offer/{id}")).await.text();
    assert!(page.contains("a museum asked for it"), "{page}");
    let no_reason = coordinator
        .post(&format!("/offer/{id}/refuse"), &[("reason", "")])
        .await;
    assert_eq!(no_reason.status, 422);
    let refused = coordinator
        .post(&format!("/offer/{id}/refuse"), &[("reason", "too far")])
        .await;
    assert_eq!(refused.status, 303);
    let page = manager.get(&format!("/offer/{id}")).await.text();
    assert!(
        page.contains("refused") || page.contains("Refused"),
        "{page}"
    );
}

#[tokio::test]
async fn what_does_not_come_is_withdrawn_from_where_it_is_packed() {
    let world = World::sqlite().await.unwrap();
    let id = super::agreeing::agreed(&world).await;
    let rows = lines_of(&world, id).await;
    let (one, other) = (rows[0].id.to_string(), rows[4].id.to_string());
    let manager = world.client(routes(), Role::DonorManager);
    let path = format!("/offer/{id}/withdraw");
    let keeper = world.client(routes(), Role::HubKeeper);
    let chosen = [("id", &*one), ("id", &*other), ("reason", "still in use")];
    assert_eq!(keeper.post(&path, &chosen).await.status, 403);
    assert_eq!(manager.post(&path, &chosen[..2]).await.status, 422);
    let done = manager.post(&path, &chosen).await;
    let lines = format!("/collection/{id}/lines?said=offer-said-withdrawn");
    assert_eq!((done.status.as_u16(), done.location()), (303, &*lines));
    let rows = lines_of(&world, id).await;
    assert_eq!(
        (rows[0].status.as_str(), rows[4].status.as_str()),
        ("withdrawn", "withdrawn")
    );
}

#[tokio::test]
async fn the_whole_of_a_policy_is_there_to_read() {
    let world = World::sqlite().await.unwrap();
    let manager = world.client(routes(), Role::DonorManager);
    let first = manager.get("/offer/policies/first").await.text();
    for told in [
        "<dt>Kinds with a minimum for processor and memory</dt><dd>Desktop, Laptop</dd>",
        "<dt>What the minimum is called</dt><dd>Core i3</dd>",
        "<dt>Other ICT equipment</dt><dd>the coordinator decides</dd>",
        "<dt>Tube screens</dt><dd>not taken</dd>",
        "<li>Every kind: Remove stickers and signs</li>",
        "<li>Server: Remove the BIOS password or tell it</li>",
    ] {
        assert!(first.contains(told), "{told}\n{first}");
    }
}

#[tokio::test]
async fn a_policy_is_seen_copied_and_changed_on_its_page() {
    let world = World::sqlite().await.unwrap();
    let coordinator = world.client(routes(), Role::Coordinator);
    let manager = world.client(routes(), Role::DonorManager);
    let list = manager.get("/offer/policies").await;
    assert!(list.text().contains("close-the-gap") && !list.text().contains("Copy the one"));
    let first = manager.get("/offer/policies/first").await.text();
    assert!(
        first.contains("Core i5") && first.contains("laser"),
        "{first}"
    );
    assert_eq!(manager.post("/offer/policies", &[]).await.status, 403);
    let copied = coordinator.post("/offer/policies", &[]).await;
    let path = copied.location().split('?').next().unwrap().to_owned();
    let page = coordinator.get(&path).await.text();
    assert!(page.contains("value=\"laptop\" checked"), "{page}");
    let step = "name=\"preparation-printer\" value=\"empty-printer\" checked";
    assert!(page.contains(step), "{page}");
    let mut fields = vec![
        ("name", "Laptops only"),
        ("valid_from", "2026-12-01"),
        ("source", "Board, November 2026"),
        ("cpu_minimum", "Core i3"),
        ("cpu_families", "core-i3, core-i5"),
        ("cpu_families_below", "celeron"),
        ("ram_min_gb", "acht"),
        ("ram_tolerance_gb", "0,5"),
        ("screen_min_inch", "19"),
        ("offer_min_assets", "30"),
        ("offer_min_pallets", "2"),
        ("working_share_min", "0,9"),
        ("categories", "laptop"),
        ("computers", "laptop"),
        ("printing", "laser"),
        ("preparation-laptop", "add-power-cord"),
        ("preparation-laptop", "remove-stickers"),
    ];
    let told = coordinator.post(&path, &fields).await;
    assert_eq!(told.status, 422);
    assert!(told.text().contains("Least memory, GB") && told.text().contains("value=\"acht\""));
    fields[6].1 = "8";
    assert_eq!(coordinator.post(&path, &fields).await.status, 303);
    assert_eq!(
        coordinator
            .post(&format!("{path}/in-force"), &[])
            .await
            .status,
        303
    );
    let page = manager.get(&path).await.text();
    assert!(
        page.contains("Laptops only") && page.contains("2026-12-01"),
        "{page}"
    );
    let later = crate::store::policy::in_force(&world.app.store.read, "2026-12-01")
        .await
        .unwrap();
    assert_eq!(later.categories, [gapless_journey::Category::Laptop]);
    assert!((later.ram_tolerance_gb - 0.5).abs() < 1e-9 && !later.other_ict_by_word);
    let steps = ["remove-stickers", "add-power-cord"].map(str::to_owned);
    let laptops = ("laptop".to_owned(), steps.to_vec());
    assert_eq!(
        later.preparation,
        std::collections::BTreeMap::from([laptops])
    );
}

#[tokio::test]
async fn programs_do_the_same() {
    let world = World::sqlite().await.unwrap();
    let manager = world.client(routes(), Role::DonorManager);
    let begun = manager
        .json(
            "POST",
            "/api/v1/offer",
            &serde_json::json!({"title": "By program"}),
        )
        .await;
    let id = begun.json()["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/offer/{id}/manifests?name=list.csv");
    let sent = manager
        .send(
            "POST",
            &path,
            Some("application/octet-stream"),
            LIST.into(),
            &[],
        )
        .await;
    assert_eq!(sent.json()["lines"], 5, "{}", sent.text());
    let again = manager
        .send(
            "POST",
            &path,
            Some("application/octet-stream"),
            LIST.into(),
            &[],
        )
        .await;
    assert_eq!(
        (again.status.as_u16(), again.json()["code"].as_str()),
        (409, Some("offer-same-file"))
    );
    let found = manager.get(&format!("/api/v1/offer/{id}")).await.json();
    assert_eq!(found["summary"]["accepted"], 2, "{found}");
    let lines = manager
        .get(&format!("/api/v1/offer/{id}/lines?verdict=needs-info"))
        .await
        .json();
    assert_eq!(lines["lines"].as_array().unwrap().len(), 2);
    let answer = serde_json::json!({"question": "ram-missing", "category": "laptop", "manufacturer": "Unheard",
        "model": "Model X", "changes": {"ram": "8"}});
    let done = manager
        .json("POST", &format!("/api/v1/offer/{id}/answer"), &answer)
        .await;
    assert_eq!(done.json()["lines"], 2, "{}", done.text());
}

async fn a_program_names_columns_with_the_list(world: World) {
    let manager = world.client(routes(), Role::DonorManager);
    let begun = manager
        .json("POST", "/api/v1/offer", &serde_json::json!({}))
        .await;
    let id = begun.json()["id"].as_str().unwrap().to_owned();
    let list = "Sort;What it says;Mark;Brain;Head\nLaptop;Latitude 5490;AB12CD3;i5-8350U;8\n";
    let send = async |map: &str| {
        let path = format!("/api/v1/offer/{id}/manifests?name=list.csv{map}");
        let bytes = list.as_bytes().to_vec();
        manager.send("POST", &path, None, bytes, &[]).await
    };
    let wrong = send("&map=Mark%3Dnumber").await;
    let told = wrong.json();
    assert_eq!(
        (wrong.status.as_u16(), &told["code"]),
        (422, &"read-no-such-field".into())
    );
    assert!(
        told["detail"].as_str().unwrap().contains("serial_number"),
        "{told}"
    );
    let wrong = send("&map=Marke%3Dserial_number").await;
    assert_eq!(wrong.json()["code"], "read-no-such-column");
    let none = send("&map=Mark").await;
    assert_eq!(none.json()["code"], "read-no-such-field");
    let lines = manager.get(&format!("/api/v1/offer/{id}/lines")).await;
    assert_eq!(lines.json()["lines"], serde_json::json!([]));
    let map = "&map=Sort%3Dcategory&map=B%3Dmodel&map=Mark%3Dserial_number&map=Brain%3Dcpu&map=Head%3Dram";
    let sent = send(map).await;
    assert_eq!(sent.json()["lines"], 1, "{}", sent.text());
    let lines = manager.get(&format!("/api/v1/offer/{id}/lines")).await;
    let line = &lines.json()["lines"][0];
    assert_eq!(
        (&line["serial_number"], &line["ram_gb"]),
        (&"AB12CD3".into(), &8.0.into())
    );
    assert_eq!(line["verdict"], "accepted", "{line}");
}
