//! What people see and send: the page of an offer, its filters and exports, one line for two people, a form sent twice.

use super::routes;
use super::seed::{LIST, lines_of, offered, verdicts};
use gapless_journey::{DonationId, Role};
use gapless_store::entities::line;
use gapless_web::testing::{Answer, Client, World};

/// A form with a file and other fields.
pub fn form(file_name: &str, bytes: &[u8], fields: &[(&str, &str)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part =
            format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file_name}\"\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--edge--\r\n");
    body
}

/// Sends it.
pub async fn send(client: &Client, path: &str, body: Vec<u8>, lang: &str) -> Answer {
    let headers = [("accept-language", lang)];
    client
        .send(
            "POST",
            path,
            Some("multipart/form-data; boundary=edge"),
            body,
            &headers,
        )
        .await
}

async fn numbers(world: &World) -> usize {
    let coordinator = world.actor(Role::Coordinator);
    crate::store::donations::page(&world.app.store.read, &coordinator.scope(), None, None)
        .await
        .unwrap()
        .len()
}

#[tokio::test]
async fn a_manager_sends_a_list_and_sees_what_is_taken() {
    let world = World::sqlite().await.unwrap();
    let manager = world.client(routes(), Role::DonorManager);
    let empty = manager.get("/offer").await;
    assert!(empty.text().contains("No donation yet"), "{}", empty.text());
    assert_eq!(manager.get("/offer/new").await.status, 200);
    let body = form(
        "list.csv",
        LIST.as_bytes(),
        &[("title", "Spring clean-out")],
    );
    let sent = send(&manager, "/offer/new", body, "en").await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let page = manager.get(sent.location()).await.text();
    for told in [
        "Spring clean-out",
        "The list was read.",
        "We take",
        "2 × Unheard Model X",
        "The memory is not stated",
        "Judged under the policy close-the-gap",
        "Acme Europe Hub",
        "a collection needs at least 30 devices",
        "Core i5 is at or above Core i3",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
    // Each field of the questions can be told apart, and the list of donations shows the new one.
    assert!(page.contains("id=\"answer-0\""));
    let list = manager.get("/offer").await.text();
    assert!(list.contains("26-0001") && list.contains("Spring clean-out"));
    let stranger = world.client_of(routes(), &world.other_donor, Role::DonorManager);
    assert_eq!(stranger.get(sent.location()).await.status, 404);
    let office = world.client(routes(), Role::DonorOffice);
    assert_eq!(
        send(&office, "/offer/new", form("a.csv", b"x", &[]), "en")
            .await
            .status,
        403
    );
}

async fn shown(client: &Client, path: &str) -> Vec<&'static str> {
    let page = client.get(path).await.text();
    let tags = [
        "ACME-0001",
        "ACME-0002",
        "ACME-0003",
        "ACME-0004",
        "ACME-0005",
    ];
    tags.into_iter()
        .filter(|tag| page.contains(&format!(">{tag}</a>")))
        .collect()
}

#[tokio::test]
async fn filters_narrow_the_lines_and_the_export() {
    let world = World::sqlite().await.unwrap();
    let id = offered(&world, LIST).await.donation;
    let manager = world.client(routes(), Role::DonorManager);
    let at = |query: &str| format!("/offer/{id}?{query}");
    assert_eq!(shown(&manager, &at("")).await.len(), 5);
    for (query, tags) in [
        ("verdict=rejected", &["ACME-0002"][..]),
        ("verdict=needs-info", &["ACME-0003", "ACME-0004"]),
        ("category=monitor", &["ACME-0005"]),
        ("office=Acme%20Europe%20Office", &["ACME-0002"]),
        ("search=ef56", &["ACME-0003", "ACME-0004"]),
        ("search=LATITUDE", &["ACME-0001", "ACME-0002"]),
        ("model=Model%20X&search=gh8", &["ACME-0004"]),
        ("verdict=accepted&category=printer", &[]),
    ] {
        assert_eq!(shown(&manager, &at(query)).await, tags, "{query}");
    }
    let page = manager.get(&at("verdict=rejected")).await.text();
    assert!(page.contains(&format!("/offer/{id}/lines.csv?verdict=rejected")));
    // The search keeps the filter that is on.
    assert!(page.contains("name=\"verdict\" value=\"rejected\""));
    let csv = manager.get(&format!("/offer/{id}/lines.csv")).await;
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    assert_eq!(csv.text().lines().count(), 6, "{}", csv.text());
    assert!(csv.text().contains("ACME-0002") && csv.text().contains("Core 2 is below Core i3"));
    let part = manager
        .get(&format!("/offer/{id}/lines.csv?verdict=rejected"))
        .await;
    assert_eq!(part.text().lines().count(), 2);
    let book = manager.get(&format!("/offer/{id}/lines.xlsx")).await;
    assert!(book.body.starts_with(b"PK"));
    let read = gapless_intake::manifest::read(
        &book.body,
        "back.xlsx",
        &gapless_intake::manifest::Options::default(),
    );
    assert_eq!(read.unwrap().lines.len(), 5);
}

#[tokio::test]
async fn a_form_sent_twice_is_done_once() {
    let world = World::sqlite().await.unwrap();
    let manager = world.client(routes(), Role::DonorManager);
    let path = "/offer/new?once=0123456789abcdef";
    let body = || form("list.csv", LIST.as_bytes(), &[]);
    let (one, two) = tokio::join!(
        send(&manager, path, body(), "en"),
        send(&manager, path, body(), "en"),
    );
    let three = send(&manager, path, body(), "en").await;
    assert_eq!(
        (one.status.as_u16(), two.status.as_u16()),
        (303, 303),
        "{}{}",
        one.text(),
        two.text()
    );
    assert_eq!(one.location(), two.location());
    assert_eq!(one.location(), three.location());
    assert_eq!(numbers(&world).await, 1);
    let id = one.location().split(['/', '?']).nth(2).unwrap().to_owned();
    let answer = [
        ("question", "ram-missing"),
        ("category", "laptop"),
        ("manufacturer", "Unheard"),
        ("model", "Model X"),
        ("ram", "8"),
    ];
    let path = format!("/offer/{id}/answer?once=fedcba9876543210");
    for _ in 0..2 {
        assert_eq!(manager.post(&path, &answer).await.status, 303);
    }
    let id: DonationId = id.parse().unwrap();
    assert_eq!(verdicts(&lines_of(&world, id).await), "+-+++");
    assert_eq!(
        super::seed::events(&world, id, "line-corrected")
            .await
            .len(),
        2
    );
}

#[tokio::test]
async fn a_list_that_came_before_leads_to_its_donation() {
    let world = World::sqlite().await.unwrap();
    let id = offered(&world, LIST).await.donation;
    let manager = world.client(routes(), Role::DonorManager);
    let body = form("list.csv", LIST.as_bytes(), &[("title", "Once more")]);
    let told = send(&manager, "/offer/new", body, "fr").await;
    assert_eq!(told.status, 409);
    let page = told.text();
    for part in [
        &*format!("href=\"/offer/{id}\""),
        "26-0001",
        "name=\"again\"",
        "value=\"Once more\"",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let body = form("list.csv", LIST.as_bytes(), &[("again", "on")]);
    assert_eq!(send(&manager, "/offer/new", body, "fr").await.status, 303);
    assert_eq!(numbers(&world).await, 2);
}

#[tokio::test]
async fn what_is_refused_of_another_file_stays_with_its_donation() {
    let world = World::sqlite().await.unwrap();
    let id = offered(&world, LIST).await.donation;
    let manager = world.client(routes(), Role::DonorManager);
    let path = format!("/offer/{id}/file");
    let told = send(&manager, &path, form("empty.csv", b"", &[]), "en").await;
    assert_eq!(told.status, 422);
    assert!(
        told.text()
            .contains(&format!("action=\"/offer/{id}/file?once=")),
        "{}",
        told.text()
    );
    let more = b"Type;Model;Serial\nMonitor;P2419H;MON77\n";
    assert_eq!(
        send(&manager, &path, form("more.csv", more, &[]), "en")
            .await
            .status,
        303
    );
    assert_eq!(lines_of(&world, id).await.len(), 6);
    assert_eq!(numbers(&world).await, 1);
}

fn fields<'a>(row: &'a line::Model, version: &'a str, seen: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("seen", seen),
        ("category", row.category.as_str()),
        (
            "manufacturer",
            row.manufacturer.as_deref().unwrap_or_default(),
        ),
        ("model", row.model.as_deref().unwrap_or_default()),
        (
            "serial_number",
            row.serial_number.as_deref().unwrap_or_default(),
        ),
        ("cpu", row.cpu_text.as_deref().unwrap_or_default()),
        ("office", row.office.as_deref().unwrap_or_default()),
    ]
}

/// What a field of the form carries.
fn value_of(page: &str, name: &str) -> String {
    let from = page.find(&format!("name=\"{name}\" value=\"")).unwrap();
    let text = &page[from..];
    let value = text.split('"').nth(3).unwrap();
    value.replace("&quot;", "\"").replace("&amp;", "&")
}

#[tokio::test]
async fn the_second_of_two_sees_both_and_saves_what_they_choose() {
    let world = World::sqlite().await.unwrap();
    let id = offered(&world, LIST).await.donation;
    let row = lines_of(&world, id).await.swap_remove(2);
    let path = format!("/offer/{id}/lines/{}", row.id);
    let (manager, office) = (
        world.client(routes(), Role::DonorManager),
        world.client(routes(), Role::DonorOffice),
    );
    let page = office.get(&path).await.text();
    let (version, seen) = (value_of(&page, "version"), value_of(&page, "seen"));
    // The manager saves first: memory and office.
    let mut first = fields(&row, &version, &seen);
    first.retain(|(name, _)| *name != "office");
    first.extend([("ram", "8"), ("office", "Acme Europe Office")]);
    assert_eq!(manager.post(&path, &first).await.status, 303);
    // The office had the page open, typed other memory and an asset tag, and left the office as it was.
    let mut second = fields(&row, &version, &seen);
    second.extend([("ram", "16"), ("asset_tag", "ACME-9003")]);
    let told = office.post(&path, &second).await;
    assert_eq!(told.status, 409);
    let page = told.text();
    for part in [
        "Somebody else changed this line",
        "Acme Europe donor-manager saved it on",
        "What stands there now: </span>8</span>",
        "What you typed: </span>16</span>",
        "What stands there now: </span>Acme Europe Office",
        "What you typed: </span>ACME-9003",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    // What the second person changed is chosen beforehand; what they left alone is the first one's.
    let on = |name: &str, value: &str| {
        let radio = format!("name=\"{name}\" value=\"{value}\" checked");
        assert!(page.contains(&radio), "{radio}\n{page}");
    };
    on("ram", "16");
    on("office", "Acme Europe Office");
    let version = value_of(&page, "version");
    let chosen = [
        ("version", version.as_str()),
        ("ram", "16"),
        ("office", "Acme Europe Office"),
        ("asset_tag", "ACME-9003"),
    ];
    assert_eq!(office.post(&path, &chosen).await.status, 303);
    let now = lines_of(&world, id).await.swap_remove(2);
    assert_eq!(
        (now.ram_gb, now.office.as_deref(), now.asset_tag.as_deref()),
        (Some(16.0), Some("Acme Europe Office"), Some("ACME-9003"))
    );
    // A value that cannot be read is told above the form, and what was typed stays in it.
    let page = office.get(&path).await.text();
    let version = value_of(&page, "version");
    let mut wrong = fields(&now, &version, "");
    wrong.extend([("ram", "plenty"), ("condition", "scratched lid")]);
    let told = office.post(&path, &wrong).await;
    assert_eq!(told.status, 422);
    assert!(told.text().contains("“plenty”") && told.text().contains("value=\"scratched lid\""));
}

#[tokio::test]
async fn a_whole_filter_is_chosen_on_the_page() {
    let world = World::sqlite().await.unwrap();
    let mut list = "Type;Model;Serial;CPU\n".to_owned();
    list.extend((0..60).map(|n| format!("Laptop;Model X;SER{n:05};i5-6300U\n")));
    let id = offered(&world, &list).await.donation;
    let manager = world.client(routes(), Role::DonorManager);
    let page = manager
        .get(&format!("/offer/{id}?verdict=needs-info"))
        .await
        .text();
    assert!(
        page.contains("All 60 lines that the filter shows"),
        "{page}"
    );
    let chosen = [
        ("all", "on"),
        ("verdict", "needs-info"),
        ("act", "ram"),
        ("value", "8"),
    ];
    let done = manager.post(&format!("/offer/{id}/chosen"), &chosen).await;
    assert!(
        done.location().contains("verdict=needs-info"),
        "{}",
        done.location()
    );
    assert!(
        lines_of(&world, id)
            .await
            .iter()
            .all(|row| row.verdict == "accepted")
    );
    let nothing = [("act", "ram"), ("value", "8")];
    assert_eq!(
        manager
            .post(&format!("/offer/{id}/chosen"), &nothing)
            .await
            .status,
        422
    );
}
