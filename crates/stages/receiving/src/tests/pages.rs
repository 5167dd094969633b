//! What people see, and what they are refused.

use gapless_journey::Role;
use gapless_web::Routes;
use gapless_web::testing::{Client, World};

/// The installation's own list of addresses: a copy here could lack one, or ask for another act.
#[path = "../../../../gapless/src/routes/receiving.rs"]
mod addresses;

pub fn routes() -> Routes {
    addresses::routes(Routes::new())
}

/// Writes a page where somebody can look at it, when they ask for that.
fn keep(name: &str, html: &str) {
    if let Ok(folder) = std::env::var("GAPLESS_TEST_PAGES") {
        std::fs::write(format!("{folder}/{name}.html"), html).unwrap();
    }
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, step by step")]
async fn a_session_from_its_opening_to_its_decisions() {
    let world = World::sqlite().await.unwrap();
    let lines = [
        ("5CG7461XYZ", "ACME-0101"),
        ("8HJ2KLM9", "ACME-0202"),
        ("PF0ABCDE", "ACME-0303"),
    ];
    let donation = world
        .agreed(&world.refurbisher, "26-0001", &lines)
        .await
        .unwrap()
        .to_string();
    let technician = world.client(routes(), Role::Technician);
    let list = technician.get("/receiving").await;
    assert!(list.text().contains("26-0001"));
    keep("receiving", &list.text());
    let opened = technician
        .post(
            "/receiving",
            &[("dock", "dock 2"), ("donations", &donation)],
        )
        .await;
    assert_eq!(opened.status, 303, "{}", opened.text());
    let session = opened.location().to_owned();
    for code in ["5CG7461XYZ", "5CG7461XYZ", "1.6 kg", "8HJ2KLN9"] {
        let answer = technician
            .post(&format!("{session}/scans"), &[("code", code)])
            .await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }
    let page = technician.get(&session).await.text();
    for text in [
        "data-scan",
        "autofocus",
        "1 of 3",
        "data-key=\"y\"",
        "1.6",
        "line 2, Acme Europe Office",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    keep("session-near", &page);
    let scans = format!("{session}/scans");
    technician.post(&scans, &[("code", "n")]).await;
    keep("session-unexpected", &technician.get(&session).await.text());
    technician.post(&scans, &[("code", "n")]).await;
    let lead = world.client(routes(), Role::Lead);
    let live = lead.get(&format!("{session}/live?v=0")).await;
    assert!(
        live.text().contains("Second Bench technician"),
        "{}",
        live.text()
    );
    let pasted = technician
        .post(
            &format!("{session}/bulk"),
            &[("codes", "PF0ABCDE\nNOBODY77\n8HJ2KLN9")],
        )
        .await;
    assert!(
        pasted.text().contains("nothing was saved"),
        "{}",
        pasted.text()
    );
    keep("bulk", &pasted.text());
    keep("close", &lead.get(&format!("{session}/close")).await.text());
    let closed = lead
        .post(&format!("{session}/close"), &[("all_came", &donation)])
        .await;
    assert_eq!(closed.status, 303, "{}", closed.text());
    let there = format!("/receiving/discrepancies?donation={donation}&");
    assert!(
        closed.location().starts_with(&there),
        "{}",
        closed.location()
    );
    let page = lead.get(closed.location()).await.text();
    assert!(page.contains("8HJ2KLM9") && page.contains("PF0ABCDE"));
    keep("discrepancies", &page);
    keep("session-closed", &technician.get(&session).await.text());
    let late = technician.post(&scans, &[("code", "PF0ABCDE")]).await;
    assert_eq!(late.status, 409);
    assert!(late.text().contains("Second Bench lead"), "{}", late.text());
}

#[tokio::test]
async fn others_do_not_see_it() {
    let world = World::sqlite().await.unwrap();
    let donation = world
        .agreed(&world.refurbisher, "26-0001", &[("5CG7461XYZ", "")])
        .await
        .unwrap();
    let technician = world.client(routes(), Role::Technician);
    let fields = [("dock", "dock 2"), ("donations", &*donation.to_string())];
    let session = technician
        .post("/receiving", &fields)
        .await
        .location()
        .to_owned();
    let far = world.client_of(routes(), &world.other_refurbisher, Role::Technician);
    assert_eq!(far.get(&session).await.status, 404);
    assert_eq!(
        far.post(&format!("{session}/scans"), &[("code", "5CG7461XYZ")])
            .await
            .status,
        404
    );
    assert_eq!(far.post("/receiving", &fields).await.status, 404);
    assert!(!far.get("/receiving").await.text().contains("26-0001"));
    let donor = world.client(routes(), Role::DonorManager);
    assert_eq!(donor.get(&session).await.status, 403);
    assert_eq!(donor.get("/receiving/discrepancies").await.status, 200);
}

/// A session at a dock, opened by the page; answers its address.
async fn opened(technician: &Client, donations: &[&str]) -> String {
    let mut fields = vec![("dock", "dock 2")];
    fields.extend(donations.iter().map(|donation| ("donations", *donation)));
    let opened = technician.post("/receiving", &fields).await;
    assert_eq!(opened.status, 303, "{}", opened.text());
    opened.location().to_owned()
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one story, step by step")]
async fn closing_shows_all_that_does_not_agree_and_leads_to_its_decision() {
    let world = World::sqlite().await.unwrap();
    let lines = [
        ("5CG7461XYZ", "ACME-0101"),
        ("8HJ2KLM9", "ACME-0202"),
        ("PF0ABCDE", "ACME-0303"),
        ("QR1BCDEF", "ACME-0404"),
    ];
    let donation = world.agreed(&world.refurbisher, "26-0001", &lines).await;
    let donation = donation.unwrap().to_string();
    let technician = world.client(routes(), Role::Technician);
    let lead = world.client(routes(), Role::Lead);
    let session = opened(&technician, &[&donation]).await;
    let scans = format!("{session}/scans");
    technician.post(&scans, &[("code", "5CG7461XYZ")]).await;
    let page = technician.get(&session).await.text();
    let device = page.split("/d/").nth(1).unwrap()[..8].to_owned();
    let differs = [("device", device.as_str()), ("category", "tablet")];
    technician
        .post(&format!("{session}/differ"), &differs)
        .await;
    technician.post(&scans, &[("code", "8HJ2KLN9")]).await;
    let page = technician.get(&session).await.text();
    let question = page.split("name=\"question\" value=\"").nth(1).unwrap();
    let unexpected = [
        ("question", &question[..36]),
        ("answer", "unexpected"),
        ("category", "laptop"),
    ];
    technician.post(&scans, &unexpected).await;
    let close = format!("{session}/close");
    let page = lead.get(&close).await.text();
    keep("close-all", &page);
    for text in [
        "8HJ2KLM9",
        "PF0ABCDE",
        "Unexpected",
        "8HJ2KLN9",
        "Not what the line says",
        &device,
        &format!("/receiving/discrepancies?donation={donation}&amp;kind=unexpected"),
        &format!("/receiving/discrepancies?donation={donation}&amp;kind=mismatched"),
        "waits for the coordinator or the lead",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    let closed = lead.post(&close, &[("all_came", &donation)]).await;
    let page = lead.get(closed.location()).await.text();
    keep("discrepancies-of-donation", &page);
    let matching = page.split("/match\"").next().unwrap();
    let matching = matching.rsplit("href=\"").next().unwrap();
    let matching = format!("{matching}/match");
    let donor = world.client(routes(), Role::DonorManager);
    assert_eq!(donor.get(&matching).await.status, 403);
    let far = world.client_of(routes(), &world.other_refurbisher, Role::Lead);
    assert_eq!(far.get(&matching).await.status, 404);
    let page = lead.get(&matching).await.text();
    keep("match", &page);
    assert!(page.contains("8HJ2KLM9") && page.contains("QR1BCDEF"));
    assert_eq!(page.matches("almost the same number").count(), 1);
    assert_eq!(page.matches("ACME-0202").count(), 1, "named once: {page}");
    let page = lead.get(&format!("{matching}?q=0303")).await.text();
    assert!(page.contains("PF0ABCDE") && !page.contains("QR1BCDEF"));
    // The first line of the manifest stands in row 2, the fourth in row 5.
    let page = lead.get(&format!("{matching}?q=5")).await.text();
    assert!(page.contains("QR1BCDEF"));
    let none = lead.get(&format!("{matching}?q=NOBODY")).await.text();
    assert!(none.contains("No such line"), "{none}");
    let line = page.split("name=\"line\" value=\"").nth(1).unwrap();
    let empty = lead.post(&matching, &[("reason", "mistyped")]).await;
    assert_eq!(empty.status, 422);
    let fields = [("line", &line[..36]), ("reason", "mistyped")];
    let matched = lead.post(&matching, &fields).await;
    assert_eq!(matched.status, 303, "{}", matched.text());
    let page = lead.get(matched.location()).await.text();
    assert!(!page.contains("8HJ2KLN9"), "{page}");
    // What was decided stays on the page of closing, with its decision.
    let page = lead.get(&close).await.text();
    assert!(page.contains("8HJ2KLN9") && page.contains("taken as found"));
    assert_eq!(lead.get(&matching).await.status, 409);
}

#[tokio::test]
async fn closing_names_every_line_that_did_not_come() {
    let world = World::sqlite().await.unwrap();
    let serials: Vec<String> = (0..230).map(|n| format!("SERIAL{n:04}")).collect();
    let lines: Vec<(&str, &str)> = serials.iter().map(|s| (s.as_str(), "")).collect();
    let first = world.agreed(&world.refurbisher, "26-0001", &lines).await;
    let second = world.agreed(&world.refurbisher, "26-0002", &[("OTHER1", "")]);
    let (first, second) = (
        first.unwrap().to_string(),
        second.await.unwrap().to_string(),
    );
    let lead = world.client(routes(), Role::Lead);
    let session = opened(&lead, &[&first, &second]).await;
    let close = format!("{session}/close");
    let page = lead.get(&close).await.text();
    assert!(page.contains("See all 230") && page.contains("OTHER1"));
    let mut next = Some(format!("{close}?donation={first}"));
    let mut seen = String::new();
    while let Some(address) = next {
        let page = lead.get(&address).await.text();
        assert!(!page.contains("name=\"all_came\"") && !page.contains("OTHER1"));
        let link = page.split("rel=\"next\" href=\"").nth(1);
        let link = link.and_then(|rest| rest.split('"').next());
        next = link.map(|link| link.replace("&amp;", "&"));
        seen.push_str(&page);
    }
    for serial in &serials {
        assert!(seen.contains(serial), "{serial}");
    }
    let stranger = uuid::Uuid::now_v7();
    let stranger = lead.get(&format!("{close}?donation={stranger}")).await;
    assert_eq!(stranger.status, 404);
    // Several donations: all that the session took in, and no other's.
    let closed = lead.post(&close, &[("all_came", &second)]).await;
    let id = session.rsplit('/').next().unwrap();
    let there = format!("/receiving/discrepancies?session={id}&");
    assert!(
        closed.location().starts_with(&there),
        "{}",
        closed.location()
    );
    let page = lead.get(closed.location()).await.text();
    assert!(page.contains("OTHER1"), "{page}");
    let elsewhere = format!("/receiving/discrepancies?session={}", uuid::Uuid::now_v7());
    assert!(!lead.get(&elsewhere).await.text().contains("OTHER1"));
}
