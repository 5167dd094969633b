//! People who act, and lists that they send.

use crate::{BeginInput, UploadInput, Uploaded, store::lines, upload};
use gapless_journey::{DonationId, Role};
use gapless_store::entities::{event, line};
use gapless_web::testing::World;
pub use gapless_web::testing::code;
use rust_xlsxwriter::Workbook;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// A list with one line of every fate: taken, not taken, open.
pub const LIST: &str = "Type;Brand;Model;Serial number;Asset tag;CPU;RAM;Office\n\
    Laptop;Dell;Latitude 5490;AB12CD3;ACME-0001;i5-8350U;8 GB;Acme Europe Hub\n\
    Laptop;Dell;Latitude D630;CD34EF5;ACME-0002;Core 2 Duo T7250;2 GB;Acme Europe Office\n\
    Laptop;Unheard;Model X;EF56GH7;ACME-0003;i5-6300U;;Acme Europe Hub\n\
    Laptop;Unheard;Model X;EF56GH8;ACME-0004;i5-6300U;;Acme Europe Hub\n\
    Monitor;Dell;P2419H;MON44110;ACME-0005;;;Acme Europe Hub\n";

/// What an upload is given.
pub fn input(name: &str, bytes: impl Into<Vec<u8>>) -> UploadInput {
    UploadInput {
        donation: None,
        begin: BeginInput::default(),
        file_name: name.to_owned(),
        bytes: bytes.into(),
        map: Vec::new(),
        again: false,
    }
}

/// The donor's manager sends a list.
pub async fn offered(world: &World, list: &str) -> Uploaded {
    let manager = world.actor(Role::DonorManager);
    upload(&world.app, &manager, input("list.csv", list))
        .await
        .unwrap()
}

/// The lines of a donation, in the order of the file.
pub async fn lines_of(world: &World, id: DonationId) -> Vec<line::Model> {
    let all = lines::Filter::default();
    lines::page(&world.app.store.read, id.0, &all, None, 100_000)
        .await
        .unwrap()
}

/// The verdicts in the order of the file, short.
pub fn verdicts(rows: &[line::Model]) -> String {
    let word = |row: &line::Model| match row.verdict.as_str() {
        "accepted" => '+',
        "rejected" => '-',
        _ => '?',
    };
    rows.iter().map(word).collect()
}

/// The code of the first reason.
pub fn first_reason(row: &line::Model) -> String {
    crate::pages::reasons(&row.reasons)
        .first()
        .map(|reason| reason.code.clone())
        .unwrap_or_default()
}

/// The payloads of one kind of event of a donation, in their order.
pub async fn events(world: &World, id: DonationId, kind: &str) -> Vec<String> {
    event::Entity::find()
        .select_only()
        .column(event::Column::Payload)
        .filter(event::Column::DonationId.eq(id.0))
        .filter(event::Column::Kind.eq(kind))
        .order_by_asc(event::Column::Id)
        .into_tuple()
        .all(&world.app.store.read)
        .await
        .unwrap()
}

/// A workbook with rows of texts on one sheet; a text that begins with `=` is a formula whose result follows a bar.
pub fn workbook(sheet: &str, rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet().set_name(sheet).unwrap();
    for (r, row) in (0_u32..).zip(rows) {
        for (c, text) in (0_u16..).zip(row.iter()) {
            if let Some((formula, result)) = text.strip_prefix('=').and_then(|t| t.split_once('|'))
            {
                let formula = rust_xlsxwriter::Formula::new(formula).set_result(result);
                page.write_formula(r, c, formula).unwrap();
            } else if !text.is_empty() {
                page.write_string(r, c, *text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}
