//! What a person said of a column holds for the donor's next lists, until it is forgotten; and the list that anybody can fill in.

use super::routes;
use super::seed::{code, input, lines_of, offered};
use crate::{ForgetInput, MapInput, UploadInput, forget, map_columns, pages::template, upload};
use gapless_intake::manifest::{self, Field, Options};
use gapless_journey::Role;
use gapless_web::{i18n::Lang, on_both_engines, testing::World};

on_both_engines!(
    what_was_said_of_a_column_holds_for_the_next_list,
    what_is_said_with_the_list_stands_above_what_is_remembered,
    a_list_in_every_language_can_be_filled_in,
);

const FIRST: &str = "Type;Model;Serial number;Size A;Size B\n\
    Laptop;Unheard 1;AB12CD3;256;8\nLaptop;Unheard 2;AB12CD4;256;2\nLaptop;Unheard 3;AB12CD5;256;8\n";
const NEXT: &str = "Model;size  b;Serial number;Type;Size A\n\
    Unheard 1;16;XY12CD3;Laptop;512\nUnheard 2;16;XY12CD4;Laptop;512\nUnheard 3;16;XY12CD5;Laptop;512\n";

async fn memory(world: &World, list: &str) -> Vec<Option<f64>> {
    let id = offered(world, list).await.donation;
    let rows = lines_of(world, id).await;
    rows.iter().map(|row| row.ram_gb).collect()
}

async fn said(world: &World) -> crate::Uploaded {
    let manager = world.actor(Role::DonorManager);
    let done = offered(world, FIRST).await;
    let map = MapInput {
        donation: done.donation.0,
        manifest: done.manifest.0,
        map: vec!["Size B=ram".to_owned(), "Size A=storage".to_owned()],
    };
    map_columns(&world.app, &manager, map).await.unwrap();
    done
}

async fn what_was_said_of_a_column_holds_for_the_next_list(world: World) {
    let first = said(&world).await;
    assert_eq!(memory(&world, NEXT).await, [Some(16.0); 3]);
    // Another donor said nothing.
    let stranger = world.actor_of(&world.other_donor, Role::DonorManager);
    let theirs = upload(&world.app, &stranger, input("list.csv", NEXT))
        .await
        .unwrap();
    let rows = lines_of(&world, theirs.donation).await;
    assert!(rows.iter().all(|row| row.ram_gb.is_none()));
    // The page says so, and offers to forget it.
    let client = world.client(routes(), Role::DonorManager);
    let third = offered(&world, &NEXT.replace("XY12", "ZZ12")).await;
    let path = format!("/offer/{}/files/{}", third.donation, third.manifest);
    let page = client.get(&path).await.text();
    assert!(page.contains("remembered from"), "{page}");
    assert!(page.contains("What we remember of your columns"), "{page}");
    let api = format!(
        "/api/v1/offer/{}/manifests/{}/columns",
        third.donation, third.manifest
    );
    let read = client.get(&api).await.text();
    assert!(read.contains(r#""why":"remembered""#), "{read}");
    assert!(
        read.contains(r#""header":"Size B","field":"ram""#),
        "{read}"
    );
    // A form that sends every column as it stands says nothing new, and the reason stays.
    let map = MapInput {
        donation: third.donation.0,
        manifest: third.manifest.0,
        map: vec!["!B1=ram".to_owned(), "!A1=model".to_owned()],
    };
    let manager = world.actor(Role::DonorManager);
    map_columns(&world.app, &manager, map).await.unwrap();
    let again = client.get(&path).await.text();
    assert!(
        again.contains("remembered from") && again.contains("by its title"),
        "{again}"
    );
    let answer = client
        .post(&format!("{path}/forget"), &[("header", "Size B")])
        .await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    assert_eq!(
        memory(&world, &NEXT.replace("XY12", "QQ12")).await,
        [None; 3]
    );
    // What was read stays as it was.
    let rows = lines_of(&world, third.donation).await;
    assert!(rows.iter().all(|row| row.ram_gb == Some(16.0)));
    let header = "Size A".to_owned();
    let foreign = forget(
        &world.app,
        &stranger,
        first.donation,
        ForgetInput { header },
    )
    .await;
    assert_eq!(code(foreign), "not-found");
}

async fn what_is_said_with_the_list_stands_above_what_is_remembered(world: World) {
    said(&world).await;
    let manager = world.actor(Role::DonorManager);
    let sent = UploadInput {
        map: vec!["size b=ignored".to_owned()],
        ..input("next.csv", NEXT)
    };
    let done = upload(&world.app, &manager, sent).await.unwrap();
    let rows = lines_of(&world, done.donation).await;
    assert!(rows.iter().all(|row| row.ram_gb.is_none()));
    assert!(rows.iter().all(|row| row.storage_gb == Some(512.0)));
}

async fn a_list_in_every_language_can_be_filled_in(world: World) {
    let client = world.client(routes(), Role::DonorManager);
    for lang in [Lang::En, Lang::Nl, Lang::Fr, Lang::De, Lang::Pt] {
        let sent = client
            .get(&format!("/offer/template.xlsx?lang={lang}"))
            .await;
        assert_eq!(sent.body, template::workbook(lang).unwrap(), "{lang}");
        let read = manifest::read(&sent.body, "list.xlsx", &Options::default()).unwrap();
        // The example offers nothing.
        assert_eq!(read.lines.len(), 0, "{lang}: {:?}", read.lines);
        assert_eq!(read.skipped.len(), 1, "{lang}: {:?}", read.skipped);
        assert_eq!(read.skipped[0].reason, "quantity-none", "{lang}");
        let fields: Vec<Option<Field>> = read.tables[0].columns.iter().map(|c| c.field).collect();
        let wanted = [
            Field::Category,
            Field::Manufacturer,
            Field::Model,
            Field::SerialNumber,
            Field::AssetTag,
            Field::Cpu,
            Field::Ram,
            Field::Storage,
            Field::Screen,
            Field::Condition,
            Field::Office,
            Field::Quantity,
            Field::Notes,
        ];
        assert_eq!(fields, wanted.map(Some), "{lang}");
    }
    let page = client.get("/offer/new").await.text();
    assert!(page.contains("/offer/template.xlsx?lang=en"), "{page}");
    assert!(page.contains("/guide/what-to-send"), "{page}");
}
