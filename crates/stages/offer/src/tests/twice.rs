//! Numbers that stand twice: found wherever they stand, shown side by side, never merged, and settled by a person.

use super::routes;
use super::seed::{code, input, lines_of, offered, verdicts};
use crate::{
    BeginInput, Changes, CorrectLineInput, TellApartInput, UploadInput, Word, correct_line,
    tell_apart, undo, upload,
};
use gapless_journey::{DonationId, LineId, Role};
use gapless_store::entities::{device, line};
use gapless_web::{on_both_engines, testing::World};
use sea_orm::ActiveModelTrait;
use uuid::Uuid;

on_both_engines!(
    a_number_is_found_wherever_it_stands,
    a_device_that_came_is_shown_and_its_line_left_out,
    one_line_stays_and_the_other_is_left_out,
    a_line_left_out_comes_back_when_the_other_gives_up_the_number,
    all_are_real,
    lines_that_share_nothing_are_not_told_apart,
);

const HEAD: &str = "Type;Model;Serial number;Asset tag;CPU;RAM\n";

fn row(serial: &str, tag: &str) -> String {
    format!("Laptop;Latitude 5490;{serial};{tag};i5-8350U;8\n")
}

fn list(rows: &[(&str, &str)]) -> String {
    let rows: String = rows.iter().map(|(serial, tag)| row(serial, tag)).collect();
    format!("{HEAD}{rows}")
}

async fn more(world: &World, id: DonationId, name: &str, text: &str) {
    let manager = world.actor(Role::DonorManager);
    let sent = UploadInput {
        donation: Some(id),
        begin: BeginInput::default(),
        ..input(name, text)
    };
    upload(&world.app, &manager, sent).await.unwrap();
}

fn told(row: &line::Model) -> Vec<String> {
    crate::pages::reasons(&row.reasons)
        .into_iter()
        .filter(crate::twice::is_told)
        .map(|reason| reason.code)
        .collect()
}

async fn a_number_is_found_wherever_it_stands(world: World) {
    let first = list(&[("AB12CD3", "A-001"), ("AB12CD4", "A-002"), ("", "A-002")]);
    let id = offered(&world, &first).await.donation;
    more(
        &world,
        id,
        "second.csv",
        &list(&[("AB12CD4", "B-001"), ("ZZ12CD9", "A-001")]),
    )
    .await;
    let rows = lines_of(&world, id).await;
    let codes: Vec<Vec<String>> = rows.iter().map(told).collect();
    let word = |text: &str| vec![text.to_owned()];
    assert_eq!(
        codes,
        [
            vec![],
            vec![],
            word("duplicate-tag-row"),
            word("duplicate-file"),
            word("duplicate-tag-file")
        ]
    );
    assert!(rows[3].reasons.contains(r#""file":"list.csv""#));
    let later = offered(&world, &list(&[("QQ12CD3", "a 002")]))
        .await
        .donation;
    let rows = lines_of(&world, later).await;
    assert_eq!(told(&rows[0]), word("duplicate-tag-donation"));
    // It decides nothing.
    assert_eq!(verdicts(&rows), "+");
    // Both are shown, with where they stand.
    let client = world.client(routes(), Role::DonorManager);
    let page = client.get(&format!("/offer/{id}/twice")).await.text();
    for part in [
        "Asset tag A-002",
        "Serial number AB12CD4",
        "second.csv",
        "Row 3",
        "Row 4",
        "Each is a device of its own",
        // On a phone each line is a card.
        "table-mobile-md",
        "<td data-label=\"Serial number\">AB12CD4</td>",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    let page = client.get(&format!("/offer/{later}/twice")).await.text();
    assert!(page.contains("Donation 26-0001, row 3"), "{page}");
    assert!(page.contains("it stands elsewhere already"), "{page}");
    let whole = client.get(&format!("/offer/{id}")).await.text();
    assert!(whole.contains(&format!("/offer/{id}/twice")), "{whole}");
    let api = client
        .get(&format!("/api/v1/offer/{id}/twice"))
        .await
        .text();
    let api: serde_json::Value = serde_json::from_str(&api).unwrap();
    assert_eq!(api["numbers"].as_array().unwrap().len(), 3);
    let stranger = world.client_of(routes(), &world.other_donor, Role::DonorManager);
    let answer = stranger.get(&format!("/offer/{id}/twice")).await;
    assert_eq!(answer.status, 404);
}

/// A device of the donor that came with another donation.
async fn came(world: &World, donation: DonationId, serial: &str) -> String {
    let row = device::Model {
        id: "G-7Q4K2".to_owned(),
        donation_id: donation.0,
        line_id: None,
        donor_id: world.donor.id.0,
        office_id: None,
        category: "laptop".to_owned(),
        manufacturer: None,
        model: Some("Latitude 5490".to_owned()),
        serial_number: Some(serial.to_owned()),
        serial_key: Some(gapless_journey::fold(serial)),
        asset_tag: None,
        asset_key: None,
        cpu_text: None,
        ram_gb: None,
        screen_inch: None,
        storage_gb: None,
        year: None,
        weight_g: None,
        status: "received".to_owned(),
        stage: "sanitization".to_owned(),
        stage_since_at: 0,
        custodian_id: world.donor.id.0,
        place_id: None,
        unit_id: None,
        media_known: false,
        media_open: 0,
        tests_passed: None,
        functional_grade: None,
        cosmetic_grade: None,
        locks: "[]".to_owned(),
        route: None,
        open_orders: "[]".to_owned(),
        received_at: 0,
        version: 1,
        project_id: None,
        need_id: None,
        shipment_id: None,
        export_checked: false,
        consignment_id: None,
    };
    let (id, row) = (row.id.clone(), &row);
    let work = |tx: gapless_store::Tx| async move {
        let row = device::ActiveModel::from(row.clone()).reset_all();
        row.insert(&*tx).await?;
        Ok(())
    };
    world.app.store.write(work).await.unwrap();
    id
}

async fn a_device_that_came_is_shown_and_its_line_left_out(world: World) {
    let first = offered(&world, &list(&[("QQ12CD3", "A-001")]))
        .await
        .donation;
    let device = came(&world, first, "AB12CD3").await;
    let id = offered(&world, &list(&[("ab12cd3", "B-001")]))
        .await
        .donation;
    let rows = lines_of(&world, id).await;
    assert_eq!(told(&rows[0]), ["duplicate-device"]);
    let client = world.client(routes(), Role::DonorManager);
    let page = client.get(&format!("/offer/{id}/twice")).await.text();
    assert!(page.contains(&format!("/d/{device}")), "{page}");
    let keys = rows[0].id.to_string();
    let form = [("line", keys.as_str()), ("say", "elsewhere")];
    let answer = client.post(&format!("/offer/{id}/twice"), &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let rows = lines_of(&world, id).await;
    assert_eq!(verdicts(&rows), "-");
    assert_eq!(told(&rows[0]), ["duplicate-left-out-elsewhere"]);
    // Another donor's device is nobody else's business.
    let stranger = world.actor_of(&world.other_donor, Role::DonorManager);
    let theirs = upload(
        &world.app,
        &stranger,
        input("a.csv", list(&[("AB12CD3", "C-1")])),
    )
    .await
    .unwrap();
    assert!(told(&lines_of(&world, theirs.donation).await[0]).is_empty());
}

async fn twins(world: &World) -> (DonationId, Vec<line::Model>) {
    let list = list(&[
        ("AB12CD3", "A-001"),
        ("AB12CD3", "A-002"),
        ("ZZ12CD9", "A-003"),
    ]);
    let id = offered(world, &list).await.donation;
    (id, lines_of(world, id).await)
}

fn say(rows: &[&line::Model], word: Word, stays: Option<Uuid>) -> TellApartInput {
    let lines = rows.iter().map(|row| row.id).collect();
    TellApartInput { lines, word, stays }
}

async fn one_line_stays_and_the_other_is_left_out(world: World) {
    let (id, rows) = twins(&world).await;
    let client = world.client(routes(), Role::DonorManager);
    let keys: Vec<String> = rows.iter().map(|row| row.id.to_string()).collect();
    let form = [
        ("line", keys[0].as_str()),
        ("line", &keys[1]),
        ("say", &keys[1]),
    ];
    let answer = client.post(&format!("/offer/{id}/twice"), &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let rows = lines_of(&world, id).await;
    assert_eq!(verdicts(&rows), "-++");
    assert!(rows.iter().all(|row| !row.duplicate));
    assert_eq!(told(&rows[0]), ["duplicate-left-out"]);
    // Another fact of the line does not bring it back.
    let manager = world.actor(Role::DonorManager);
    let input = CorrectLineInput {
        version: rows[0].version,
        changes: Changes {
            ram: Some("16".to_owned()),
            ..Changes::default()
        },
    };
    correct_line(&world.app, &manager, id, LineId(rows[0].id), input)
        .await
        .unwrap();
    let rows = lines_of(&world, id).await;
    assert_eq!(verdicts(&rows), "-++");
    undo(&world.app, &manager, id).await.unwrap();
    // What was said can be said otherwise, and undone.
    let other = say(&[&rows[0], &rows[1]], Word::OneStays, Some(rows[0].id));
    tell_apart(&world.app, &manager, id, other).await.unwrap();
    assert_eq!(verdicts(&lines_of(&world, id).await), "+-+");
    undo(&world.app, &manager, id).await.unwrap();
    assert_eq!(verdicts(&lines_of(&world, id).await), "-++");
}

async fn a_line_left_out_comes_back_when_the_other_gives_up_the_number(world: World) {
    let (id, rows) = twins(&world).await;
    let manager = world.actor(Role::DonorManager);
    let said = say(&[&rows[0], &rows[1]], Word::OneStays, Some(rows[0].id));
    tell_apart(&world.app, &manager, id, said).await.unwrap();
    let rows = lines_of(&world, id).await;
    assert_eq!(verdicts(&rows), "+-+");
    let input = CorrectLineInput {
        version: rows[0].version,
        changes: Changes {
            serial_number: Some("XY98ZW7".to_owned()),
            ..Changes::default()
        },
    };
    correct_line(&world.app, &manager, id, LineId(rows[0].id), input)
        .await
        .unwrap();
    let rows = lines_of(&world, id).await;
    assert_eq!(verdicts(&rows), "+++");
    assert!(rows.iter().all(|row| told(row).is_empty()), "{rows:?}");
}

async fn all_are_real(world: World) {
    let (id, rows) = twins(&world).await;
    let client = world.client(routes(), Role::DonorManager);
    let said = serde_json::json!({"lines": [rows[0].id, rows[1].id], "word": "all-real"});
    let answer = client
        .json("POST", &format!("/api/v1/offer/{id}/twice"), &said)
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let rows = lines_of(&world, id).await;
    assert_eq!(verdicts(&rows), "+++");
    assert!(rows.iter().all(|row| !row.duplicate));
    let page = client.get(&format!("/offer/{id}/twice")).await.text();
    assert!(page.contains("No number stands twice"), "{page}");
}

async fn lines_that_share_nothing_are_not_told_apart(world: World) {
    let (id, rows) = twins(&world).await;
    let manager = world.actor(Role::DonorManager);
    for (input, refused) in [
        (say(&[], Word::AllReal, None), "nothing-chosen"),
        (
            say(&[&rows[0], &rows[2]], Word::AllReal, None),
            "offer-not-alike",
        ),
        (
            say(&[&rows[0], &rows[1]], Word::OneStays, None),
            "offer-none-stays",
        ),
        (
            say(&[&rows[0], &rows[1]], Word::Elsewhere, None),
            "offer-not-elsewhere",
        ),
    ] {
        assert_eq!(
            code(tell_apart(&world.app, &manager, id, input).await),
            refused
        );
    }
    let office = world.actor(Role::DonorAuditor);
    let input = say(&[&rows[0], &rows[1]], Word::AllReal, None);
    assert_eq!(
        code(tell_apart(&world.app, &office, id, input).await),
        "forbidden"
    );
}
