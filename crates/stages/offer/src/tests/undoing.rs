//! The last correction is undone: the lines stand as before, the journal keeps both, and nobody else's work is lost.

use super::routes;
use super::seed::{LIST, code, events, lines_of, offered, verdicts};
use crate::{
    Changes, Choose, CorrectInput, CorrectLineInput, DecideInput, MapInput, correct, correct_line,
    decide, map_columns, undo,
};
use gapless_journey::{DonationId, LineId, Role};
use gapless_store::{entities::line, overview};
use gapless_web::{on_both_engines, testing::World};

on_both_engines!(
    a_selection_is_undone,
    a_line_is_undone_and_the_file_is_read_again,
    a_column_is_undone_and_what_was_remembered_of_it,
    somebody_elses_work_is_not_undone,
);

fn all(changes: Changes) -> CorrectInput {
    let choose = Choose {
        all: true,
        ..Choose::default()
    };
    CorrectInput { choose, changes }
}

fn ram(text: &str) -> Changes {
    Changes {
        ram: Some(text.to_owned()),
        ..Changes::default()
    }
}

/// All that a person sees of the lines, without their versions.
fn seen(rows: Vec<line::Model>) -> Vec<line::Model> {
    let seen = |row| line::Model { version: 0, ..row };
    rows.into_iter().map(seen).collect()
}

async fn a_selection_is_undone(world: World) {
    let list =
        format!("{LIST}Laptop;Unheard;Model X;AB12CD3;ACME-0006;i5-6300U;;Acme Europe Hub\n");
    let id = offered(&world, &list).await.donation;
    let manager = world.actor(Role::DonorManager);
    assert_eq!(
        code(undo(&world.app, &manager, id).await),
        "nothing-to-undo"
    );
    let before = lines_of(&world, id).await;
    let changes = Changes {
        category: Some("desktop".to_owned()),
        office: Some("Acme Europe Office".to_owned()),
        condition: Some("broken".to_owned()),
        ..ram("16")
    };
    let n = correct(&world.app, &manager, id, all(changes))
        .await
        .unwrap();
    assert_eq!(n, 6);
    assert_ne!(seen(lines_of(&world, id).await), seen(before.clone()));
    let client = world.client(routes(), Role::DonorManager);
    let page = client.get(&format!("/offer/{id}")).await.text();
    assert!(page.contains("Last correction: 6 lines"), "{page}");
    let answer = client.post(&format!("/offer/{id}/undo"), &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(seen(lines_of(&world, id).await), seen(before));
    // Both stand in the journal, and the second names the first.
    assert_eq!(events(&world, id, "line-corrected").await.len(), 12);
    assert_eq!(events(&world, id, "corrected").await.len(), 6);
    let books = overview::books(&world.app.store.read, &[id.0])
        .await
        .unwrap();
    assert!(books[&id.0].balance());
    let page = client.get(&format!("/offer/{id}")).await.text();
    assert!(!page.contains("Last correction"), "{page}");
    assert_eq!(
        code(undo(&world.app, &manager, id).await),
        "nothing-to-undo"
    );
}

async fn a_line_is_undone_and_the_file_is_read_again(world: World) {
    let done = offered(&world, LIST).await;
    let id = done.donation;
    let manager = world.actor(Role::DonorManager);
    let before = lines_of(&world, id).await;
    let input = CorrectLineInput {
        version: before[2].version,
        changes: Changes {
            serial_number: Some("AB12CD3".to_owned()),
            ..ram("8")
        },
    };
    correct_line(&world.app, &manager, id, LineId(before[2].id), input)
        .await
        .unwrap();
    let rows = lines_of(&world, id).await;
    assert!(rows[2].duplicate && verdicts(&rows) == "+-+?+");
    let client = world.client(routes(), Role::DonorManager);
    let answer = client
        .json(
            "POST",
            &format!("/api/v1/offer/{id}/undo"),
            &serde_json::json!({}),
        )
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(seen(lines_of(&world, id).await), seen(before));
    // The line is no longer a person's work: a column that is named reaches it.
    let map = MapInput {
        donation: id.0,
        manifest: done.manifest.0,
        map: vec!["Office=ram".to_owned(), "RAM=ignored".to_owned()],
    };
    let n = map_columns(&world.app, &manager, map).await.unwrap();
    assert_eq!(n, 5);
}

async fn a_column_is_undone_and_what_was_remembered_of_it(world: World) {
    let list =
        "Model;Serial number;Type;Size B\nUnheard 1;AB12CD3;Laptop;8\nUnheard 2;AB12CD4;Laptop;2\n";
    let done = offered(&world, list).await;
    let id = done.donation;
    let manager = world.actor(Role::DonorManager);
    let before = lines_of(&world, id).await;
    let map = MapInput {
        donation: id.0,
        manifest: done.manifest.0,
        map: vec!["Size B=ram".to_owned()],
    };
    map_columns(&world.app, &manager, map).await.unwrap();
    assert_eq!(lines_of(&world, id).await[0].ram_gb, Some(8.0));
    undo(&world.app, &manager, id).await.unwrap();
    assert_eq!(seen(lines_of(&world, id).await), seen(before));
    assert_eq!(events(&world, id, "corrected").await.len(), 1);
    let next = offered(&world, &list.replace("AB12", "XY12")).await;
    assert!(
        lines_of(&world, next.donation)
            .await
            .iter()
            .all(|row| row.ram_gb.is_none())
    );
}

async fn somebody_elses_work_is_not_undone(world: World) {
    let id: DonationId = offered(&world, LIST).await.donation;
    let manager = world.actor(Role::DonorManager);
    correct(&world.app, &manager, id, all(ram("8")))
        .await
        .unwrap();
    let rows = lines_of(&world, id).await;
    let word = DecideInput {
        choose: Choose {
            ids: vec![rows[2].id],
            ..Choose::default()
        },
        verdict: "rejected".to_owned(),
        why: "no".to_owned(),
    };
    let coordinator = world.actor(Role::Coordinator);
    decide(&world.app, &coordinator, id, word).await.unwrap();
    let before = lines_of(&world, id).await;
    let late = undo(&world.app, &manager, id).await;
    assert_eq!(code(late), "undo-changed-meanwhile");
    assert_eq!(lines_of(&world, id).await, before);
    let stranger = world.actor_of(&world.other_donor, Role::DonorManager);
    assert_eq!(code(undo(&world.app, &stranger, id).await), "not-found");
    let auditor = world.actor(Role::DonorAuditor);
    assert_eq!(code(undo(&world.app, &auditor, id).await), "forbidden");
}
