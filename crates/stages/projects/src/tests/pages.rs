//! Pages: what a phone loads, what is typed comes back, what is wrong is beside it.

use super::{applied, draft, fill, row, token_of};
use crate::rules::form::Step;
use gapless_journey::Role;
use gapless_web::Routes;
use gapless_web::on_both_engines;
use gapless_web::testing::{Answer, Client, World};

on_both_engines!(
    a_teacher_fills_the_form_on_pages_that_weigh_little,
    pictures_come_by_form_and_are_seen_by_their_own,
    the_programme_reads_asks_and_decides_on_pages,
    a_question_of_its_own_is_asked_in_the_form,
    countries_and_rounds_are_set_on_pages,
    programs_do_the_same,
);

/// Bytes of a step without compression; a phone gets a third of it.
const STEP_BYTES_MAX: usize = 32 * 1024;

fn client(world: &World, role: Role) -> Client {
    world.client(super::addresses::routes(Routes::new()), role)
}

fn goes_to(answer: &Answer, path: &str) {
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert!(answer.location().starts_with(path), "{}", answer.location());
}

/// Three lines of a form, of which one is blank: every field of each is sent.
const LINES: [(&str, &str); 24] = [
    ("kind", "laptop"),
    ("quantity", "20"),
    ("cpu_tier", "3"),
    ("ram_gb", ""),
    ("screen_inch", ""),
    ("keyboard", "fr"),
    ("system", "any"),
    ("note", ""),
    ("kind", "monitor"),
    ("quantity", ""),
    ("cpu_tier", "0"),
    ("ram_gb", ""),
    ("screen_inch", ""),
    ("keyboard", "any"),
    ("system", "any"),
    ("note", ""),
    ("kind", "printer"),
    ("quantity", "2"),
    ("cpu_tier", "0"),
    ("ram_gb", ""),
    ("screen_inch", ""),
    ("keyboard", "any"),
    ("system", "any"),
    ("note", "laser"),
];

async fn a_teacher_fills_the_form_on_pages_that_weigh_little(world: World) {
    let phone = client(&world, Role::Anonymous);
    let start = phone.get("/apply?lang=fr").await;
    assert_eq!(start.status, 200);
    let begun = phone.post("/apply", &[("email", "")]).await;
    goes_to(&begun, "/apply/");
    let path = begun.location().to_owned();
    for (at, (step, pairs)) in super::ANSWERS.iter().enumerate() {
        let page = phone.get(&format!("{path}/{step}")).await;
        assert_eq!(page.status, 200);
        assert!(
            page.body.len() < STEP_BYTES_MAX,
            "{step}: {} bytes",
            page.body.len()
        );
        assert!(
            !page.text().contains("apply-"),
            "a word lacks on {step}: {}",
            words(&page.text())
        );
        let next = Step::ALL[at + 1];
        let saved = phone.post(&format!("{path}/{step}"), pairs).await;
        goes_to(&saved, &format!("{path}/{next}"));
    }
    let wrong = phone
        .post(
            &format!("{path}/needs"),
            &[("kind", "laptop"), ("quantity", "zwanzig")],
        )
        .await;
    goes_to(&wrong, &format!("{path}/needs"));
    let page = phone.get(&format!("{path}/needs")).await.text();
    assert!(
        page.contains("zwanzig") && page.contains("invalid-feedback"),
        "{page}"
    );
    goes_to(
        &phone.post(&format!("{path}/needs"), &LINES).await,
        &format!("{path}/files"),
    );
    let needs = row(&world, &token_of(&path)).await.needs().unwrap();
    let kept: Vec<_> = needs
        .iter()
        .map(|need| (&*need.kind, &*need.quantity, &*need.note))
        .collect();
    assert_eq!(kept, [("laptop", "20", ""), ("printer", "2", "laser")]);
    let overview = phone.get(&path).await.text();
    assert!(overview.contains(&format!("{path}/send")), "{overview}");
    goes_to(&phone.post(&format!("{path}/send"), &[]).await, &path);
    assert!(phone.get(&path).await.text().contains("P26-0001"));
}

/// Keys that stand on a page where their words should.
fn words(page: &str) -> String {
    let found = page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
    found
        .filter(|word| word.starts_with("apply-"))
        .collect::<Vec<_>>()
        .join(" ")
}

async fn pictures_come_by_form_and_are_seen_by_their_own(world: World) {
    let phone = client(&world, Role::Anonymous);
    let (token, id) = applied(&world, 24, &[]).await;
    let body = |consent: &str| {
        let mut body = Vec::new();
        for (name, value) in [("kind", "photo"), ("consent", consent)] {
            body.extend_from_slice(
                format!(
                    "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
                )
                .as_bytes(),
            );
        }
        body.extend_from_slice(
            b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.jpg\"\r\n\r\n",
        );
        body.extend_from_slice(&[0xFF, 0xD8, 0xFF, 7]);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        body
    };
    let kind = Some("multipart/form-data; boundary=edge");
    let path = format!("/apply/{token}/file");
    let silent = phone.send("POST", &path, kind, body("").clone(), &[]).await;
    assert_eq!(silent.status, 422);
    let stranger = phone
        .send("POST", "/apply/00/file", kind, body("nobody"), &[])
        .await;
    assert_eq!(stranger.status, 404);
    goes_to(
        &phone.send("POST", &path, kind, body("nobody"), &[]).await,
        &format!("/apply/{token}/files"),
    );
    let page = phone.get(&format!("/apply/{token}/files")).await.text();
    let at = page.find(&format!("/apply/{token}/file/")).unwrap();
    let link: String = page[at..].chars().take_while(|c| *c != '"').collect();
    let picture = phone.get(&link).await;
    assert_eq!(
        (picture.status.as_u16(), picture.body),
        (200, vec![0xFF, 0xD8, 0xFF, 7])
    );
    let file = token_of(&link);
    let ours = client(&world, Role::Coordinator);
    assert_eq!(
        ours.get(&format!("/projects/{id}/file/{file}"))
            .await
            .status,
        200
    );
    let hidden = phone.get(&format!("/projects/{id}/file/{file}")).await;
    assert_ne!(hidden.status, 200);
    goes_to(
        &phone.post(&format!("{link}/remove"), &[]).await,
        &format!("/apply/{token}/files"),
    );
    assert_eq!(phone.get(&link).await.status, 404);
}

async fn the_programme_reads_asks_and_decides_on_pages(world: World) {
    let (token, id) = applied(&world, 4, &[("country", "KE")]).await;
    let (ours, phone) = (
        client(&world, Role::Coordinator),
        client(&world, Role::Anonymous),
    );
    let list = ours.get("/projects").await.text();
    assert!(
        list.contains("P26-0001") && list.contains("Salle informatique") && list.contains("Kenya"),
        "{list}"
    );
    let page = ours.get(&format!("/projects/{id}")).await.text();
    for text in [
        "It asks for 4 computers; the least is 20.",
        "Devices not older than 12 years",
        "lower middle income (World Bank, 2025)",
        "1 200",
        "Awa Diop",
        "laptop",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let path = format!("/projects/{id}");
    goes_to(
        &ours
            .post(&format!("{path}/ask"), &[("text", "How many rooms?")])
            .await,
        &path,
    );
    let asked = phone.get(&format!("/apply/{token}")).await.text();
    assert!(asked.contains("How many rooms?"), "{asked}");
    let at = asked.find("name=\"question\" value=\"").unwrap() + 23;
    let question: String = asked[at..].chars().take_while(|c| *c != '"').collect();
    let answer = [("question", &*question), ("text", "Two")];
    goes_to(
        &phone.post(&format!("/apply/{token}/answer"), &answer).await,
        &format!("/apply/{token}"),
    );
    let silent = ours
        .post(&format!("{path}/check"), &[("passed", "true")])
        .await;
    assert_eq!(silent.status, 409);
    let decided = [
        ("passed", "true"),
        ("why", "Second lot of a running project"),
    ];
    goes_to(&ours.post(&format!("{path}/check"), &decided).await, &path);
    let page = ours.get(&path).await.text();
    assert!(
        page.contains("meets the conditions") && page.contains("Second lot"),
        "{page}"
    );
    assert!(
        ours.get("/projects?status=eligible")
            .await
            .text()
            .contains("P26-0001")
    );
    assert!(
        !ours
            .get("/projects?status=sent")
            .await
            .text()
            .contains("P26-0001")
    );
    assert_eq!(ours.get("/projects?cursor=1.x").await.status, 404);
}

async fn a_question_of_its_own_is_asked_in_the_form(world: World) {
    let ours = client(&world, Role::Coordinator);
    let question = [
        ("key", "roof"),
        ("step", "room"),
        ("kind", "choice"),
        ("required", "on"),
        ("label-en", "Which roof?"),
        ("label-fr", "Quel toit ?"),
        ("choices", "tiles\niron"),
    ];
    goes_to(
        &ours.post("/projects/form", &question).await,
        "/projects/form",
    );
    assert!(
        ours.get("/projects/form")
            .await
            .text()
            .contains("Which roof?")
    );
    let token = draft(&world).await;
    let phone = client(&world, Role::Anonymous);
    let page = phone
        .get(&format!("/apply/{token}/room?lang=fr"))
        .await
        .text();
    assert!(
        page.contains("Quel toit ?") && page.contains("value=\"iron\""),
        "{page}"
    );
}

async fn countries_and_rounds_are_set_on_pages(world: World) {
    let (ours, phone) = (
        client(&world, Role::Coordinator),
        client(&world, Role::Anonymous),
    );
    let token = draft(&world).await;
    let rule = [
        ("country", "SN"),
        ("from", "2026-01-01"),
        ("standing", "in-force"),
        ("max_age_years", "8"),
        ("permit", "required"),
        ("inspection", ""),
        ("source", "Law 12"),
        ("sanctioned", "on"),
    ];
    goes_to(
        &ours.post("/projects/countries", &rule).await,
        "/projects/countries",
    );
    let page = ours.get("/projects/countries").await.text();
    assert!(
        page.contains("Law 12") && page.contains("nothing may be sent there"),
        "{page}"
    );
    let round = [
        ("name", "Spring"),
        ("opens", "2026-11-01"),
        ("closes", "2026-12-24"),
    ];
    goes_to(
        &ours.post("/projects/rounds", &round).await,
        "/projects/rounds",
    );
    let page = ours.get("/projects/rounds").await.text();
    let at = page.find("name=\"id\" value=\"").unwrap() + 17;
    let id: String = page[at..].chars().take_while(|c| *c != '"').collect();
    assert!(phone.get("/apply").await.text().contains("Spring"));
    goes_to(
        &ours.post("/projects/rounds/close", &[("id", &id)]).await,
        "/projects/rounds",
    );
    assert_eq!(
        ours.post("/projects/rounds/close", &[("id", &id)])
            .await
            .status,
        404
    );
    fill(&world, &token, 24, &[]).await;
    assert_eq!(
        phone
            .post(&format!("/apply/{token}/send"), &[])
            .await
            .status,
        409
    );
}

async fn programs_do_the_same(world: World) {
    let (ours, phone) = (
        client(&world, Role::Coordinator),
        client(&world, Role::Anonymous),
    );
    let begun = phone
        .json("POST", "/api/v1/apply", &serde_json::json!({}))
        .await
        .json();
    let path = format!("/api/v1{}", begun["path"].as_str().unwrap());
    let saved = phone
        .json(
            "POST",
            &format!("{path}/purpose"),
            &serde_json::json!({"answers": {"title": ["T"], "pupils": ["many"]}}),
        )
        .await;
    assert_eq!(saved.json()["gaps"][0]["code"], "number");
    assert_eq!(
        phone
            .json("POST", &format!("{path}/send"), &serde_json::json!({}))
            .await
            .status,
        422
    );
    assert_eq!(phone.get(&path).await.json()["answers"]["title"][0], "T");
    let (_, id) = applied(&world, 4, &[]).await;
    let found = ours.get(&format!("/api/v1/projects/{id}")).await.json();
    assert!(
        found["findings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|f| f["code"] == "lot-small"),
        "{found}"
    );
    let done = ours
        .json(
            "POST",
            &format!("/api/v1/projects/{id}/check"),
            &serde_json::json!({"passed": false, "why": "small"}),
        )
        .await;
    assert_eq!(done.status, 200, "{}", done.text());
    let list = ours.get("/api/v1/projects").await.json();
    assert_eq!(list["applications"][0]["status"], "declined");
    for path in ["form", "countries", "rounds"] {
        assert_eq!(
            ours.get(&format!("/api/v1/projects/{path}")).await.status,
            200
        );
    }
}
