//! What people see, and what they are refused.

use gapless_journey::Role;
use gapless_web::Routes;
use gapless_web::testing::World;

/// The installation's own list of addresses: a copy here could lack one, or ask for another act.
#[path = "../../../../gapless/src/routes/receiving.rs"]
mod addresses;

fn routes() -> Routes {
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
    let page = lead.get("/receiving/discrepancies").await.text();
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
