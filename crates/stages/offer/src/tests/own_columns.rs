//! The list given back in the donor's own columns: every cell as it came, with ours behind it.

use super::routes;
use super::seed::{input, lines_of, verdicts, workbook};
use crate::upload;
use gapless_intake::manifest::{Sheet, cells};
use gapless_journey::Role;
use gapless_store::entities::membership;
use gapless_web::{on_both_engines, testing::World};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

on_both_engines!(
    a_workbook_comes_back_in_its_own_columns,
    a_text_comes_back_in_its_own_columns,
);

fn text(sheet: &Sheet) -> Vec<Vec<String>> {
    let row = |row: &gapless_intake::manifest::SheetRow| {
        row.cells.iter().map(ToString::to_string).collect()
    };
    sheet.rows.iter().map(row).collect()
}

async fn own(world: &World, name: &str, bytes: Vec<u8>) -> (String, Vec<Sheet>, String) {
    let manager = world.actor(Role::DonorManager);
    let done = upload(&world.app, &manager, input(name, bytes))
        .await
        .unwrap();
    let client = world.client(routes(), Role::DonorManager);
    let path = format!("/offer/{}/files/{}/own.xlsx", done.donation, done.manifest);
    let answer = client.get(&path).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let rows = lines_of(world, done.donation).await;
    (path, cells(&answer.body).unwrap(), verdicts(&rows))
}

async fn a_workbook_comes_back_in_its_own_columns(world: World) {
    let list = [
        "Our list",
        "",
        "Price;Type;Model;Serial number;CPU;RAM;Screen;Left of \u{20ac}",
        "007;Laptop;Latitude 5490;AB12CD3;i5-8350U;8;;=1+1|x",
        ";Laptop;Latitude D630;CD34EF5;Core 2 Duo T7250;2;;",
        "Total;2",
    ];
    let rows: Vec<Vec<&str>> = list.iter().map(|row| row.split(';').collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let bytes = workbook("Spring \u{201c}26\u{201d}", &rows);
    let (path, sheets, verdicts) = own(&world, "list.xlsx", bytes).await;
    assert_eq!((sheets.len(), verdicts.as_str()), (1, "+-"));
    let rows = text(&sheets[0]);
    assert_eq!(rows.len(), 4, "{rows:?}");
    assert_eq!(rows[0][0..3], ["Price", "Type", "Model"]);
    assert_eq!(
        rows[0][8..],
        ["Kind", "Verdict and reason", "Why", "Before you hand over"]
    );
    assert_eq!((rows[1][0].as_str(), rows[1][7].as_str()), ("007", "x"));
    assert_eq!(rows[1][8..10], ["Laptop", "taken"]);
    assert!(rows[1][11].contains("Remove stickers"), "{rows:?}");
    assert_eq!(rows[2][9], "not taken");
    assert!(rows[2][10].contains("below Core i3"), "{rows:?}");
    // What is no line says why.
    assert_eq!(
        (rows[3][0].as_str(), rows[3][10].as_str()),
        ("Total", "total")
    );
    let stranger = world.client_of(routes(), &world.other_donor, Role::DonorManager);
    assert_eq!(stranger.get(&path).await.status, 404);
    let person = world.person(Role::DonorOffice).unwrap();
    let site = world.donor.sites[0];
    let work = |tx: gapless_store::Tx| async move {
        membership::Entity::update_many()
            .col_expr(membership::Column::SiteId, Expr::value(site.0))
            .filter(membership::Column::PersonId.eq(person.0))
            .exec(&*tx)
            .await?;
        Ok(())
    };
    world.app.store.write(work).await.unwrap();
    let office = world.client(routes(), Role::DonorOffice);
    assert!(matches!(office.get(&path).await.status.as_u16(), 403 | 404));
}

async fn a_text_comes_back_in_its_own_columns(world: World) {
    let list = "Office;Model;Serial number;Qty;CPU;RAM\n\
        =HYPERLINK(\"x\");Latitude 5490;AB12CD3;;i5-8350U;8\n;P2419H;;3;;\n";
    let (_, sheets, verdicts) = own(&world, "list.csv", list.into()).await;
    assert_eq!(verdicts, "++++");
    let rows = text(&sheets[0]);
    assert_eq!(rows[1][0], "=HYPERLINK(\"x\")");
    // Three alike are one row with one verdict.
    assert_eq!((rows[2][3].as_str(), rows[2][7].as_str()), ("3", "taken"));
    assert_eq!(rows.len(), 3);
}
