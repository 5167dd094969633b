//! How a file was read: a correction reaches the column that it names, and every row that is no line is told.

use super::routes;
use super::seed::{code, input, lines_of, offered};
use crate::{MapInput, UploadInput, map_columns, upload};
use gapless_journey::Role;
use gapless_store::entities::{manifest, membership};
use gapless_web::access::Actor;
use gapless_web::on_both_engines;
use gapless_web::testing::{Client, World};
use rust_xlsxwriter::Workbook;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

on_both_engines!(
    a_correction_reaches_one_column_of_one_sheet,
    every_skipped_row_is_told,
    a_quantity_that_cannot_be_is_told,
    an_office_does_not_read_the_whole_file,
);

/// Two sheets with the same headers, each with two columns of one name.
fn two_of_a_name() -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, serials) in [("PCs", ["AAA111", "AAA112"]), ("Lab", ["BBB221", "BBB222"])] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (column, head) in (0_u16..).zip(["Type", "Model", "Model", "Serial number"]) {
            sheet.write_string(0, column, head).unwrap();
        }
        for (row, serial) in (1_u32..).zip(serials) {
            for (column, text) in (0_u16..).zip(["Laptop", "Unheard 1", "ROOM-7", serial]) {
                sheet.write_string(row, column, text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// What the form of the page would send, as names and values.
fn chosen(page: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for select in page.split("<select").skip(1) {
        let select = select.split("</select>").next().unwrap();
        let name = select.split("name=\"").nth(1).unwrap();
        let value = select
            .split("<option value=\"")
            .find(|option| option.split('>').next().unwrap().ends_with("selected"))
            .unwrap_or_default();
        out.push((
            name.split('"').next().unwrap().to_owned(),
            value.split('"').next().unwrap().to_owned(),
        ));
    }
    out
}

async fn fields(world: &World, id: Uuid) -> Vec<Vec<Option<String>>> {
    let row = manifest::Entity::find_by_id(id)
        .one(&world.app.store.read)
        .await
        .unwrap()
        .unwrap();
    let reading: serde_json::Value = serde_json::from_str(&row.reading).unwrap();
    let tables = reading["tables"].as_array().unwrap().iter();
    let field = |column: &serde_json::Value| column["field"].as_str().map(str::to_owned);
    tables
        .map(|table| {
            table["columns"]
                .as_array()
                .unwrap()
                .iter()
                .map(field)
                .collect()
        })
        .collect()
}

async fn a_correction_reaches_one_column_of_one_sheet(world: World) {
    let manager = world.actor(Role::DonorManager);
    let sent: UploadInput = input("pcs.xlsx", two_of_a_name());
    let done = upload(&world.app, &manager, sent).await.unwrap();
    let (id, file) = (done.donation, done.manifest.0);
    let client = world.client(routes(), Role::DonorManager);
    let path = format!("/offer/{id}/files/{file}");
    let page = client.get(&path).await.text();
    let mut form = chosen(&page);
    let names: Vec<&str> = form.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names[..2], ["column:PCs!A1", "column:PCs!B1"]);
    assert_eq!(names[6], "column:Lab!C1");
    let before = fields(&world, file).await;
    "office".clone_into(&mut form[6].1);
    let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let answer = client.post(&path, &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let mut wanted = before.clone();
    wanted[1][2] = Some("office".to_owned());
    assert_eq!(fields(&world, file).await, wanted);
    let offices = async || {
        let rows = lines_of(&world, id).await;
        rows.into_iter().map(|row| row.office).collect::<Vec<_>>()
    };
    let room = Some("ROOM-7".to_owned());
    assert_eq!(offices().await, [None, None, room.clone(), room.clone()]);
    // Programs name a place in the same words; a header means the first such column of every sheet.
    let map = |text: &str| MapInput {
        donation: id.0,
        manifest: file,
        map: vec![text.to_owned()],
    };
    map_columns(&world.app, &manager, map("PCs!C1=office"))
        .await
        .unwrap();
    assert_eq!(offices().await, [room.clone(), room, None, None]);
    map_columns(&world.app, &manager, map("Model=office"))
        .await
        .unwrap();
    assert!(
        offices()
            .await
            .iter()
            .all(|o| o.as_deref() == Some("Unheard 1"))
    );
    let wrong = map_columns(&world.app, &manager, map("Attic!C1=office")).await;
    assert_eq!(code(wrong), "read-no-such-column");
}

/// A list with many rows that say nothing of a device.
fn many_rows() -> String {
    let mut list = "Type;Model;Serial number\nLaptop;Latitude 5490;AB12CD3\n".to_owned();
    list.extend((0..120).map(|n| format!("Total;{n};\n")));
    list
}

async fn json(client: &Client, path: &str) -> serde_json::Value {
    let answer = client.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    serde_json::from_str(&answer.text()).unwrap()
}

async fn every_skipped_row_is_told(world: World) {
    let done = offered(&world, &many_rows()).await;
    let (id, file) = (done.donation, done.manifest);
    let client = world.client(routes(), Role::DonorManager);
    let first = format!("/api/v1/offer/{id}/manifests/{file}/skipped");
    let (mut path, mut rows, mut pages) = (first.clone(), Vec::new(), 0);
    loop {
        let page = json(&client, &path).await;
        rows.extend(page["skipped"].as_array().unwrap().clone());
        pages += 1;
        let Some(next) = page["next"].as_str() else {
            break;
        };
        path = format!("{first}?cursor={next}");
    }
    assert_eq!((rows.len(), pages), (120, 3));
    assert_eq!(rows[119]["row"], 122);
    assert_eq!(rows[119]["reason"], "total");
    let beyond = json(&client, &format!("{first}?cursor=4000000000")).await;
    assert_eq!(beyond["skipped"].as_array().unwrap().len(), 0);
    // The page goes on to the same rows.
    let path = format!("/offer/{id}/files/{file}");
    let page = client.get(&path).await.text();
    assert!(
        page.contains("<td>52</td>") && !page.contains("<td>53</td>"),
        "{page}"
    );
    assert!(page.contains("cursor=50"), "{page}");
    let last = client.get(&format!("{path}?cursor=100")).await.text();
    assert!(
        last.contains("<td>122</td>") && last.contains("Total | 119"),
        "{last}"
    );
    assert!(!last.contains("cursor=150"), "{last}");
    let stranger = world.client_of(routes(), &world.other_donor, Role::DonorManager);
    assert_eq!(stranger.get(&first).await.status, 404);
    let other = offered(&world, &many_rows().replace("AB12", "XY12")).await;
    let crossed = format!("/api/v1/offer/{}/manifests/{file}/skipped", other.donation);
    assert_eq!(client.get(&crossed).await.status, 404);
}

async fn a_quantity_that_cannot_be_is_told(world: World) {
    let list = "Type;Model;Serial number;Qty\nMonitor;P1;;200000\nMonitor;P2;;0\nMonitor;P3;;-3\n\
        Monitor;P4;;abc\nMonitor;P5;;2\n";
    let done = offered(&world, list).await;
    assert_eq!(lines_of(&world, done.donation).await.len(), 3);
    let client = world.client(routes(), Role::DonorManager);
    let path = format!("/offer/{}/files/{}", done.donation, done.manifest);
    let page = client.get(&path).await.text();
    for told in [
        "the quantity is above",
        "the quantity is zero or less: nothing is offered",
        "Monitor | P3 | -3",
        "The quantity of one row was not understood (row",
    ] {
        assert!(page.contains(told), "{told}\n{page}");
    }
}

async fn an_office_does_not_read_the_whole_file(world: World) {
    let list = "Type;Model;Serial number;Office\nLaptop;Latitude 5490;AB12CD3;Acme Europe Hub\n\
        Laptop;Latitude 5490;AB12CD4;Acme Europe Office\n";
    let done = offered(&world, list).await;
    let map = MapInput {
        donation: done.donation.0,
        manifest: done.manifest.0,
        map: vec!["Model=notes".to_owned()],
    };
    let path = format!("/offer/{}/files/{}", done.donation, done.manifest);
    let rows = format!(
        "/api/v1/offer/{}/manifests/{}/skipped",
        done.donation, done.manifest
    );
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
    let client = world.client(routes(), Role::DonorOffice);
    for path in [path, rows] {
        let answer = client.get(&path).await;
        assert_eq!(answer.status, 403, "{path}");
        assert!(!answer.text().contains("AB12CD3"), "{path}");
    }
    let office = Actor {
        site: Some(world.donor.sites[0]),
        ..world.actor(Role::DonorManager)
    };
    let refused = map_columns(&world.app, &office, map).await;
    assert_eq!(code(refused), "offer-whole-list");
}
