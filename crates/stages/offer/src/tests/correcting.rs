//! Columns, lines and answers are put right, the verdicts follow, and nobody's work is lost.

use super::routes;
use super::seed::{LIST, code, events, first_reason, input, lines_of, offered, verdicts, workbook};
use crate::{
    AnswerInput, Changes, Choose, CorrectInput, CorrectLineInput, DecideInput, MapInput, answer,
    correct, correct_line, decide, map_columns, upload,
};
use gapless_journey::{DonationId, LineId, Role};
use gapless_store::{entities::line, overview};
use gapless_web::on_both_engines;
use gapless_web::{access::Actor, testing::World};

on_both_engines!(
    a_column_put_right_judges_the_list_again,
    a_line_put_right_is_judged_again,
    the_next_line_of_a_number_stands_alone_when_the_first_gives_it_up,
    a_whole_selection_is_put_right,
    one_answer_for_all_that_ask_the_same,
    a_file_without_a_column_is_asked_once,
    two_people_at_one_line_and_the_second_is_told,
    the_coordinators_word_stands,
);

fn ram(text: &str) -> Changes {
    Changes {
        ram: Some(text.to_owned()),
        ..Changes::default()
    }
}

async fn one(
    world: &World,
    who: &Actor,
    row: &line::Model,
    changes: Changes,
) -> Result<(), gapless_web::Failure> {
    let input = CorrectLineInput {
        version: row.version,
        changes,
    };
    correct_line(
        &world.app,
        who,
        DonationId(row.donation_id),
        LineId(row.id),
        input,
    )
    .await
}

async fn a_column_put_right_judges_the_list_again(world: World) {
    let list = "Model;Serial number;Size A;Size B\n\
        Unheard 1;AB12CD3;256;8\nUnheard 2;AB12CD4;256;2\nUnheard 3;AB12CD5;256;8\n";
    let manager = world.actor(Role::DonorManager);
    let done = offered(&world, list).await;
    let map = |texts: &[&str]| MapInput {
        donation: done.donation.0,
        manifest: done.manifest.0,
        map: texts.iter().map(ToString::to_string).collect(),
    };
    let before = lines_of(&world, done.donation).await;
    assert!(before.iter().all(|row| row.ram_gb.is_none()));
    // A line that a person put right meanwhile stays as they left it.
    let changes = Changes {
        category: Some("laptop".to_owned()),
        cpu: Some("i5-8350U".to_owned()),
        ram: Some("16".to_owned()),
        ..Changes::default()
    };
    one(&world, &manager, &before[2], changes).await.unwrap();
    let n = map_columns(&world.app, &manager, map(&["Size B=ram", "Size A=storage"]))
        .await
        .unwrap();
    assert_eq!(n, 2);
    let after = lines_of(&world, done.donation).await;
    let memory: Vec<Option<f64>> = after.iter().map(|row| row.ram_gb).collect();
    assert_eq!(memory, [Some(8.0), Some(2.0), Some(16.0)]);
    let keys = |rows: &[line::Model]| rows.iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(keys(&after), keys(&before));
    assert_eq!(after[2].verdict, "accepted");
    let wrong = map_columns(&world.app, &manager, map(&["Nowhere=ram"])).await;
    assert_eq!(code(wrong), "read-no-such-column");
    let wrong = map_columns(&world.app, &manager, map(&["Size B=colour"])).await;
    assert_eq!(code(wrong), "read-no-such-field");
    crate::send(&world.app, &manager, done.donation)
        .await
        .unwrap();
    let late = map_columns(&world.app, &manager, map(&["Size A=ram"])).await;
    assert_eq!(code(late), "offer-not-draft");
}

async fn a_line_put_right_is_judged_again(world: World) {
    // A workbook names its sheet, so that the places of its lines are held apart by the database itself.
    let bytes = workbook(
        "PCs",
        &[
            &["Type", "Brand", "Model", "Serial number", "CPU", "RAM"],
            &[
                "Laptop",
                "Dell",
                "Latitude 5490",
                "AB12CD3",
                "i5-8350U",
                "8",
            ],
            &["Laptop", "Unheard", "Model X", "AB12CD3", "i5-6300U", ""],
        ],
    );
    let manager = world.actor(Role::DonorManager);
    let done = upload(&world.app, &manager, input("pcs.xlsx", bytes))
        .await
        .unwrap();
    let rows = lines_of(&world, done.donation).await;
    assert_eq!((verdicts(&rows).as_str(), rows[1].duplicate), ("+?", true));
    one(&world, &manager, &rows[1], ram("8 GB")).await.unwrap();
    let rows = lines_of(&world, done.donation).await;
    assert_eq!(verdicts(&rows), "++");
    // What was found of its number is still told.
    assert!(rows[1].duplicate && rows[1].reasons.contains("duplicate-row"));
    let changes = Changes {
        serial_number: Some("XY98ZW7".to_owned()),
        office: Some("Acme Europe Hub".to_owned()),
        ..Changes::default()
    };
    one(&world, &manager, &rows[1], changes).await.unwrap();
    let rows = lines_of(&world, done.donation).await;
    assert!(!rows[1].duplicate && !rows[1].reasons.contains("duplicate-row"));
    assert_eq!(rows[1].office_id, Some(world.donor.sites[1].0));
    let unreadable = one(&world, &manager, &rows[0], ram("plenty")).await;
    assert_eq!(code(unreadable), "offer-ram-unreadable");
    let stranger = world.actor_of(&world.other_donor, Role::DonorManager);
    let foreign = one(&world, &stranger, &rows[0], ram("16")).await;
    assert_eq!(code(foreign), "not-found");
    // What it said, what it says, and who said so, is on record.
    let events = events(&world, done.donation, "line-corrected").await;
    assert_eq!(events.len(), 2);
    assert!(events[0].contains(r#""field":"ram_gb""#), "{}", events[0]);
}

async fn the_next_line_of_a_number_stands_alone_when_the_first_gives_it_up(world: World) {
    let laptop = [
        "Laptop",
        "Dell",
        "Latitude 5490",
        "AB12CD3",
        "i5-8350U",
        "8",
    ];
    let bytes = workbook(
        "PCs",
        &[
            &["Type", "Brand", "Model", "Serial number", "CPU", "RAM"],
            &laptop,
            &laptop,
            &laptop,
        ],
    );
    let manager = world.actor(Role::DonorManager);
    let done = upload(&world.app, &manager, input("pcs.xlsx", bytes))
        .await
        .unwrap();
    let marks = |rows: &[line::Model]| rows.iter().map(|row| row.duplicate).collect::<Vec<_>>();
    let rows = lines_of(&world, done.donation).await;
    assert_eq!(marks(&rows), [false, true, true]);
    let number = |text: &str| Changes {
        serial_number: Some(text.to_owned()),
        ..Changes::default()
    };
    one(&world, &manager, &rows[0], number("XY98ZW7"))
        .await
        .unwrap();
    let rows = lines_of(&world, done.donation).await;
    assert_eq!(marks(&rows), [false, false, true]);
    assert!(
        !rows[1].reasons.contains("duplicate-row"),
        "{}",
        rows[1].reasons
    );
    let named = format!("\"{}\"", rows[1].row_number);
    assert!(rows[2].reasons.contains(&named), "{}", rows[2].reasons);
    // Nobody who has one of those lines open is told that somebody else changed it.
    one(&world, &manager, &rows[1], ram("16")).await.unwrap();
    assert_eq!(
        marks(&lines_of(&world, done.donation).await),
        [false, false, true]
    );
}

async fn a_whole_selection_is_put_right(world: World) {
    let mut list = "Type;Model;Serial;CPU\n".to_owned();
    list.extend((0..1_234).map(|n| format!("Laptop;Model X;SER{n:05};i5-6300U\n")));
    list.push_str("Laptop;Model Y;SER99999;i5-6300U\n");
    let done = offered(&world, &list).await;
    let manager = world.actor(Role::DonorManager);
    let choose = |model: &str| Choose {
        model: Some(model.to_owned()),
        ..Choose::default()
    };
    let input = CorrectInput {
        choose: choose("Model X"),
        changes: ram("8"),
    };
    let n = correct(&world.app, &manager, done.donation, input.clone())
        .await
        .unwrap();
    assert_eq!(n, 1_234);
    let rows = lines_of(&world, done.donation).await;
    assert!(rows[..1_234].iter().all(|row| row.verdict == "accepted"));
    assert_eq!(rows[1_234].verdict, "needs-info");
    assert!(rows[..1_234].iter().all(|row| row.version > 1));
    // The same once more changes nothing and writes nothing.
    assert_eq!(
        correct(&world.app, &manager, done.donation, input)
            .await
            .unwrap(),
        0
    );
    let nothing = CorrectInput {
        choose: Choose::default(),
        changes: ram("8"),
    };
    let slip = correct(&world.app, &manager, done.donation, nothing).await;
    assert_eq!(code(slip), "nothing-chosen");
    let empty = CorrectInput {
        choose: choose("Model X"),
        changes: Changes::default(),
    };
    let slip = correct(&world.app, &manager, done.donation, empty).await;
    assert_eq!(code(slip), "nothing-changed");
    let found = Choose {
        search: Some("ser 99999".to_owned()),
        ..Choose::default()
    };
    let input = CorrectInput {
        choose: found,
        changes: ram("2"),
    };
    assert_eq!(
        correct(&world.app, &manager, done.donation, input)
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        lines_of(&world, done.donation).await[1_234].verdict,
        "rejected"
    );
}

async fn one_answer_for_all_that_ask_the_same(world: World) {
    let list = format!(
        "{LIST}Laptop;Unheard;Model Y;EF56GH9;ACME-0006;i5-6300U;;\nPrinter;Unheard;P-1;PRN44110;;;;\n"
    );
    let done = offered(&world, &list).await;
    assert_eq!(verdicts(&lines_of(&world, done.donation).await), "+-??+??");
    let manager = world.actor(Role::DonorOffice);
    let input = AnswerInput {
        file: None,
        every_model: false,
        question: "ram-missing".to_owned(),
        category: "laptop".to_owned(),
        manufacturer: Some("Unheard".to_owned()),
        model: Some("Model X".to_owned()),
        changes: ram("at least 4 GB"),
    };
    let n = answer(&world.app, &manager, done.donation, input)
        .await
        .unwrap();
    assert_eq!(n, 2);
    assert_eq!(verdicts(&lines_of(&world, done.donation).await), "+-+++??");
    let input = AnswerInput {
        file: None,
        every_model: false,
        question: "printing-missing".to_owned(),
        category: "printer".to_owned(),
        manufacturer: Some("Unheard".to_owned()),
        model: Some("P-1".to_owned()),
        changes: Changes {
            printing: Some("laser".to_owned()),
            ..Changes::default()
        },
    };
    assert_eq!(
        answer(&world.app, &manager, done.donation, input)
            .await
            .unwrap(),
        1
    );
    assert_eq!(verdicts(&lines_of(&world, done.donation).await), "+-+++?+");
}

async fn a_file_without_a_column_is_asked_once(world: World) {
    let list = "Type;Brand;Model;Serial number;CPU\n\
        Laptop;Unheard;Model X;AB12CD3;i5-6300U\nLaptop;Unheard;Model Y;AB12CD4;i5-6300U\n\
        Desktop;Unheard;Model Z;AB12CD5;i5-6500\nMonitor;Unheard;M1;AB12CD6;\n";
    let done = offered(&world, list).await;
    let id = done.donation;
    let client = world.client(routes(), Role::DonorManager);
    let page = client.get(&format!("/offer/{id}")).await.text();
    let asked = "list.csv has no column for Memory: 3 lines of 3 models";
    assert!(page.contains(asked), "{page}");
    assert!(!page.contains("1 × Unheard Model X"), "{page}");
    // A question may be passed over, or asked model by model.
    let skip = page.split("skip=").nth(1).unwrap();
    let skip = skip.split('#').next().unwrap();
    let skipped = client.get(&format!("/offer/{id}?skip={skip}")).await.text();
    assert!(!skipped.contains(asked), "{skipped}");
    assert!(skipped.contains("skipped for now"), "{skipped}");
    let models = client.get(&format!("/offer/{id}?ask=model")).await.text();
    assert!(models.contains("Unheard Model X"), "{models}");
    assert!(
        models.contains("Your list has no column for it"),
        "{models}"
    );
    let form = [
        ("question", "ram-missing"),
        ("file", &*done.manifest.to_string()),
        ("every_model", "true"),
        ("ram", "8 GB"),
    ];
    let answer = client.post(&format!("/offer/{id}/answer"), &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(verdicts(&lines_of(&world, id).await), "+++?");
}

async fn two_people_at_one_line_and_the_second_is_told(world: World) {
    let done = offered(&world, LIST).await;
    let (manager, office) = (
        world.actor(Role::DonorManager),
        world.actor(Role::DonorOffice),
    );
    let seen = lines_of(&world, done.donation).await.swap_remove(2);
    let (first, second) = tokio::join!(
        one(&world, &manager, &seen, ram("8")),
        one(&world, &office, &seen, ram("16")),
    );
    let mut codes = [code(first), code(second)];
    codes.sort_unstable();
    assert_eq!(codes, ["done", "line-changed-meanwhile"]);
    let now = lines_of(&world, done.donation).await.swap_remove(2);
    assert!(now.ram_gb == Some(8.0) || now.ram_gb == Some(16.0));
    assert_eq!(
        events(&world, done.donation, "line-corrected").await.len(),
        1
    );
}

#[expect(clippy::too_many_lines, reason = "one story, step by step")]
async fn the_coordinators_word_stands(world: World) {
    let done = offered(&world, LIST).await;
    let coordinator = world.actor(Role::Coordinator);
    let manager = world.actor(Role::DonorManager);
    let rows = lines_of(&world, done.donation).await;
    let say = |row: &line::Model, verdict: &str, why: &str| DecideInput {
        choose: Choose {
            ids: vec![row.id],
            ..Choose::default()
        },
        verdict: verdict.to_owned(),
        why: why.to_owned(),
    };
    let input = say(&rows[1], "accepted", "a museum asked for it");
    let donor = decide(&world.app, &manager, done.donation, input.clone()).await;
    assert_eq!(code(donor), "forbidden");
    decide(&world.app, &coordinator, done.donation, input)
        .await
        .unwrap();
    let blank = decide(
        &world.app,
        &coordinator,
        done.donation,
        say(&rows[2], "accepted", " "),
    )
    .await;
    assert_eq!(code(blank), "reason-missing");
    let unknown = decide(
        &world.app,
        &coordinator,
        done.donation,
        say(&rows[2], "maybe", "why"),
    )
    .await;
    assert_eq!(code(unknown), "offer-verdict-unknown");
    let rows = lines_of(&world, done.donation).await;
    assert_eq!(verdicts(&rows), "++??+");
    // The donor corrects the line; what the coordinator said of it stays.
    one(&world, &manager, &rows[1], ram("1")).await.unwrap();
    let rows = lines_of(&world, done.donation).await;
    assert_eq!(
        (verdicts(&rows).as_str(), rows[1].ram_gb),
        ("++??+", Some(1.0))
    );
    assert_eq!(
        rows[1].overridden_why.as_deref(),
        Some("a museum asked for it")
    );
    // A question of the coordinator is answered by a correction.
    let input = say(&rows[4], "needs-info", "is the stand there?");
    decide(&world.app, &coordinator, done.donation, input)
        .await
        .unwrap();
    let rows = lines_of(&world, done.donation).await;
    assert_eq!(verdicts(&rows), "++???");
    let changes = Changes {
        condition: Some("ok".to_owned()),
        screen: Some("24".to_owned()),
        ..Changes::default()
    };
    one(&world, &manager, &rows[4], changes).await.unwrap();
    let rows = lines_of(&world, done.donation).await;
    assert_eq!(
        (verdicts(&rows).as_str(), first_reason(&rows[4]).as_str()),
        ("++??+", "screen-ok")
    );
    assert_eq!(rows[4].overridden_why, None);
    // A decision counts as a change: a column that is read anew does not sweep it away.
    let input = say(&rows[0], "accepted", "checked by hand");
    decide(&world.app, &coordinator, done.donation, input)
        .await
        .unwrap();
    let map = MapInput {
        donation: done.donation.0,
        manifest: done.manifest.0,
        map: vec!["RAM=ignored".to_owned()],
    };
    map_columns(&world.app, &manager, map).await.unwrap();
    let rows = lines_of(&world, done.donation).await;
    assert_eq!(rows[0].overridden_why.as_deref(), Some("checked by hand"));
    assert!(
        overview::books(&world.app.store.read, &[done.donation.0])
            .await
            .unwrap()[&done.donation.0]
            .balance()
    );
}
