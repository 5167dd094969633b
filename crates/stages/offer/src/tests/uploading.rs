//! Lists come in: every row is a line or is listed as skipped, the figures add up, and a file that came before is told.

use super::seed::{LIST, code, first_reason, input, lines_of, offered, verdicts, workbook};
use crate::{
    Changes, Choose, CorrectInput, UploadInput, correct,
    rules::{self, Summary},
    store::{donations, lines, policy},
    upload,
};
use gapless_journey::{DonationId, Role};
use gapless_web::on_both_engines;
use gapless_web::testing::World;
use std::fmt::Write as _;

on_both_engines!(
    a_list_in_the_windows_encoding_becomes_lines_and_nothing_is_lost,
    a_workbook_with_its_header_in_row_three,
    the_figures_of_an_offer_add_up,
    the_minimum_is_reached_by_pallets_too,
    the_same_file_twice_is_told,
    a_serial_number_that_came_before_is_told,
    a_quantity_is_as_many_lines,
);

async fn a_list_in_the_windows_encoding_becomes_lines_and_nothing_is_lost(world: World) {
    let text = "Équipement réformé 2026;;;;;;;\n\
        ;;;;;;;\n\
        Type;Marque;Modèle;N° de série;N° d'inventaire;Processeur;Mémoire;État\n\
        PC portable;Dell;Latitude 5490;AB12CD3;ACME-0001;i5-8350U;8 Go;\n\
        PC portable;HP;ProBook 4530s;CD34EF5;ACME-0002;Celeron B810;4 Go;\n\
        Écran;Dell;P2419H;MON44110;ACME-0003;;;\n\
        PC portable;Dell;Latitude 5490;AB12CD3;ACME-0004;i5-8350U;8 Go;cassé\n\
        ;;;;;;;\n\
        Total;4;;;;;;\n";
    let bytes: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let manager = world.actor(Role::DonorManager);
    let done = upload(&world.app, &manager, input("réforme.csv", bytes))
        .await
        .unwrap();
    let db = &world.app.store.read;
    let file = donations::manifest(db, done.donation.0, done.manifest)
        .await
        .unwrap();
    let reading: serde_json::Value = serde_json::from_str(&file.reading).unwrap();
    assert_eq!(reading["encoding"], "windows-1252");
    assert_eq!(reading["tables"][0]["header_row"], 3);
    let rows = lines_of(&world, done.donation).await;
    assert_eq!(verdicts(&rows), "+-++");
    assert_eq!(rows[2].category, "monitor");
    assert!(
        rows[3].reported_broken && rows[3].duplicate,
        "{:?}",
        rows[3]
    );
    assert!(
        rows[3].reasons.contains("duplicate-row"),
        "{}",
        rows[3].reasons
    );
    // Each of the nine rows is in one of the two, or is the header.
    let skipped = reading["skipped"].as_array().unwrap();
    let told: Vec<(u64, &str)> = skipped
        .iter()
        .map(|s| (s["row"].as_u64().unwrap(), s["reason"].as_str().unwrap()))
        .collect();
    assert_eq!(
        told,
        [(1, "title"), (2, "blank"), (8, "blank"), (9, "total")]
    );
    assert_eq!((done.lines, done.skipped, file.rows_read), (4, 4, 8));
    let places: Vec<i64> = rows.iter().map(|row| row.row_number).collect();
    assert_eq!(places, [4, 5, 6, 7]);
    let donation = donation(&world, done.donation).await;
    assert_eq!(donation.policy.as_deref(), Some("close-the-gap@2022-01-01"));
    assert_eq!(donation.number, "26-0001");
}

async fn donation(world: &World, id: DonationId) -> gapless_store::entities::donation::Model {
    let coordinator = world.actor(Role::Coordinator);
    gapless_web::access::donation(&coordinator, &world.app.store.read, id)
        .await
        .unwrap()
}

async fn a_workbook_with_its_header_in_row_three(world: World) {
    let bytes = workbook(
        "Laptops",
        &[
            &["Ausgemusterte Geräte"],
            &[],
            &[
                "Typ",
                "Hersteller",
                "Modell",
                "Seriennummer",
                "Prozessor",
                "RAM",
                "Standort",
            ],
            &[
                "Notebook",
                "Dell",
                "Latitude 5490",
                "AB12CD3",
                "i5-8350U",
                "=4+4|8",
                "Brussels",
            ],
            &[
                "Notebook",
                "Dell",
                "Latitude 5490",
                "=\"AB\"&\"12CD4\"|AB12CD4",
                "i5-8350U",
                "8",
                "Somewhere",
            ],
        ],
    );
    let manager = world.actor(Role::DonorManager);
    let done = upload(&world.app, &manager, input("liste.xlsx", bytes))
        .await
        .unwrap();
    let rows = lines_of(&world, done.donation).await;
    assert_eq!(verdicts(&rows), "++");
    // The result of a formula is read, never the formula.
    assert_eq!(rows[0].ram_gb, Some(8.0));
    assert_eq!(rows[1].serial_number.as_deref(), Some("AB12CD4"));
    assert_eq!(rows[0].sheet.as_deref(), Some("Laptops"));
    // A city that two sites share is no answer; a name that none has is none either.
    assert_eq!((rows[0].office_id, rows[1].office_id), (None, None));
    assert_eq!((rows[0].row_number, rows[1].row_number), (4, 5));
}

async fn summary(world: &World, id: DonationId) -> Summary {
    let db = &world.app.store.read;
    let policy = policy::of(db, &donation(world, id).await, "2026-11-22")
        .await
        .unwrap();
    let (groups, duplicates) = lines::groups(db, id.0, None).await.unwrap();
    rules::summarise_groups(groups, duplicates, &policy)
}

async fn the_figures_of_an_offer_add_up(world: World) {
    let mut list = "Type;Model;Serial;CPU;RAM;Weight kg;Condition\n".to_owned();
    for n in 0..32 {
        let state = if n < 6 { "broken" } else { "" };
        writeln!(list, "Laptop;Latitude 5490;SER{n:05};i5-8350U;8;2;{state}").unwrap();
    }
    list.push_str("Laptop;Latitude D630;SER90001;Core 2 Duo T7250;2;2;\n");
    list.push_str("Laptop;Model X;SER90002;i5-6300U;;2;\n");
    let done = offered(&world, &list).await;
    let s = summary(&world, done.donation).await;
    assert_eq!(
        (s.lines, s.accepted, s.rejected, s.needs_info),
        (34, 32, 1, 1)
    );
    // What is taken, and what may be: 33 laptops of two kilograms.
    assert!((s.weight_kg - 66.0).abs() < 0.01, "{}", s.weight_kg);
    assert!(s.minimum_offer.met && s.minimum_offer.assets == 32);
    assert_eq!(s.reported_broken, 6);
    // 26 of 32 work: 81 %, less than the 85 % that is asked for.
    assert!((s.working_share.unwrap() - 0.8125).abs() < 1e-9);
    assert_eq!(s.working_share_met, Some(false));
}

async fn the_minimum_is_reached_by_pallets_too(world: World) {
    let mut list = "Type;Model;Serial\n".to_owned();
    for n in 0..8 {
        writeln!(list, "Server;PowerEdge R740;SRV{n:05}").unwrap();
    }
    let few = offered(&world, &list).await;
    let s = summary(&world, few.donation).await;
    assert_eq!((s.accepted, s.minimum_offer.assets), (8, 8));
    assert_eq!(s.minimum_offer.met, s.pallets >= 2.0, "{s:?}");
    for n in 8..29 {
        writeln!(list, "Server;PowerEdge R740;SRV{n:05}").unwrap();
    }
    let many = offered(&world, &list).await;
    let s = summary(&world, many.donation).await;
    assert!(
        s.minimum_offer.assets < 30 && s.pallets >= 2.0 && s.minimum_offer.met,
        "{s:?}"
    );
    assert_eq!(s.duplicates, 8);
}

async fn the_same_file_twice_is_told(world: World) {
    let first = offered(&world, LIST).await;
    let manager = world.actor(Role::DonorManager);
    let again = upload(&world.app, &manager, input("other name.csv", LIST)).await;
    let failure = again.unwrap_err();
    let refusal = failure.refusal().unwrap();
    assert_eq!(refusal.code, "offer-same-file");
    let told = refusal.facts.iter().find(|(name, _)| *name == "donation");
    assert_eq!(told.unwrap().1, first.donation.to_string());
    // Nothing of the second stayed behind, and the next number is not lost.
    let other = world.actor_of(&world.other_donor, Role::DonorManager);
    let theirs = upload(&world.app, &other, input("list.csv", LIST))
        .await
        .unwrap();
    assert_eq!(donation(&world, theirs.donation).await.number, "26-0002");
    let wanted = UploadInput {
        again: true,
        ..input("list.csv", LIST)
    };
    let third = upload(&world.app, &manager, wanted).await.unwrap();
    assert_ne!(third.donation, first.donation);
    // Another donor's donation is not there.
    let foreign = UploadInput {
        donation: Some(first.donation),
        ..input("mine.csv", "Model;Serial\nLatitude 5490;ZZ99YY8\n")
    };
    assert_eq!(code(upload(&world.app, &other, foreign).await), "not-found");
    let auditor = world.actor(Role::DonorAuditor);
    assert_eq!(
        code(upload(&world.app, &auditor, input("a.csv", LIST)).await),
        "forbidden"
    );
}

async fn a_serial_number_that_came_before_is_told(world: World) {
    offered(&world, LIST).await;
    let list = "Type;Model;Serial;CPU;RAM\nLaptop;Latitude 5490;ab12-cd3;i5-8350U;8\n";
    let later = offered(&world, list).await;
    let rows = lines_of(&world, later.donation).await;
    assert!(rows[0].duplicate);
    assert!(
        rows[0].reasons.contains(r#""number":"26-0001""#),
        "{}",
        rows[0].reasons
    );
    // It is told, and decides nothing.
    assert_eq!(
        (verdicts(&rows).as_str(), first_reason(&rows[0]).as_str()),
        ("+", "cpu-ok")
    );
    // Another donor's numbers are nobody else's business.
    let other = world.actor_of(&world.other_donor, Role::DonorManager);
    let theirs = upload(&world.app, &other, input("theirs.csv", list))
        .await
        .unwrap();
    assert!(!lines_of(&world, theirs.donation).await[0].duplicate);
}

async fn a_quantity_is_as_many_lines(world: World) {
    let done = offered(&world, "Type;Model;Qty\nMonitor;P2419H;1200\n").await;
    let rows = lines_of(&world, done.donation).await;
    assert_eq!((done.lines, rows.len()), (1_200, 1_200));
    let ordinals: Vec<i64> = rows.iter().map(|row| row.ordinal).collect();
    assert_eq!(ordinals, (0..1_200).collect::<Vec<i64>>());
    let manager = world.actor(Role::DonorManager);
    let many = input(
        "many.csv",
        "Type;Model;Qty\nMonitor;P2419H;90000\nMonitor;P2419H;90000\nMonitor;P2419H;90000\n",
    );
    assert_eq!(
        code(upload(&world.app, &manager, many).await),
        "read-too-many-devices"
    );
}

/// A measurement, on SQLite with its full sync: a list of 50,000 lines until its page is shown. Run it in release, by name.
#[tokio::test]
#[ignore = "a measurement; run it in release with --ignored --nocapture"]
async fn fifty_thousand_lines_until_the_page_is_shown() {
    let world = World::sqlite().await.unwrap();
    let mut list = "Type;Brand;Model;Serial number;Asset tag;CPU;RAM;Office\n".to_owned();
    for n in 0..50_000 {
        let (model, ram) = match n % 9 {
            0 => ("Unheard;Model X", ""),
            _ => ("Dell;Latitude 5490", "8 GB"),
        };
        writeln!(
            list,
            "Laptop;{model};SER{n:06};ACME-{n:06};i5-8350U;{ram};Office {}",
            n % 7
        )
        .unwrap();
    }
    let manager = world.actor(Role::DonorManager);
    let start = std::time::Instant::now();
    let done = upload(&world.app, &manager, input("long.csv", list))
        .await
        .unwrap();
    let uploaded = start.elapsed();
    let client = world.client(super::routes(), Role::DonorManager);
    let mut pages = Vec::new();
    for query in [
        "",
        "?verdict=needs-info",
        "?office=Office%203",
        "?search=ser0400",
    ] {
        let start = std::time::Instant::now();
        let page = client
            .get(&format!("/offer/{}{query}", done.donation))
            .await;
        assert_eq!(page.status, 200);
        pages.push((query, start.elapsed()));
    }
    println!("50,000 lines saved in {uploaded:?}; pages {pages:?}");
    let answer = CorrectInput {
        choose: Choose {
            verdict: Some("needs-info".to_owned()),
            ..Choose::default()
        },
        changes: Changes {
            ram: Some("8".to_owned()),
            ..Changes::default()
        },
    };
    let start = std::time::Instant::now();
    let n = correct(&world.app, &manager, done.donation, answer)
        .await
        .unwrap();
    println!("{n} lines corrected in {:?}", start.elapsed());
}
