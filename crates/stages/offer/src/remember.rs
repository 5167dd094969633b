//! What a person said of a column is remembered for that donor by the column's header, and applied to the donor's next lists:
//! below what is said with the list itself, above every guess. It can be forgotten.

use crate::{access, store::memory};
use gapless_intake::manifest::{Column, Field, Manifest, Table};
use gapless_journey::{DonationId, fold};
use gapless_store::Tx;
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Why a column has its meaning: what was said of an earlier list.
pub const REMEMBERED: &str = "remembered";
/// Why a column has its meaning: what was said of this list.
const SAID: &str = "map";

/// What a person said of a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    key: String,
    header: String,
    field: Field,
}

/// What was remembered of a header before a correction, to put it back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Before {
    /// The header, folded.
    pub key: String,
    /// What was remembered; absent where nothing was.
    pub was: Option<Earlier>,
}

/// What was remembered of a header.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Earlier {
    header: String,
    field: String,
    said_by: String,
    said_at: i64,
}

/// A header that is to be forgotten.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct ForgetInput {
    /// The header, as a list shows it.
    pub header: String,
}

/// The key of a column's header; absent where the table has none, or another column of the same name.
pub(crate) fn key(table: &Table, column: &Column) -> Option<String> {
    table.header_row?;
    let key = fold(&column.header);
    let same = table.columns.iter().filter(|c| fold(&c.header) == key);
    (!key.is_empty() && same.count() == 1).then_some(key)
}

/// Columns of a file that mean something else than was guessed, as far as it is remembered: `PLACE=field`.
pub(crate) fn places(read: &Manifest, known: &[memory::Model]) -> Vec<String> {
    if known.is_empty() {
        return Vec::new();
    }
    let known: HashMap<&str, Field> = known
        .iter()
        .filter_map(|row| Some((row.header_key.as_str(), Field::parse(&row.field)?)))
        .collect();
    let mut out = Vec::new();
    for table in &read.tables {
        for column in table.columns.iter().filter(|column| column.why != SAID) {
            let Some(key) = key(table, column) else {
                continue;
            };
            if let Some(field) = known
                .get(key.as_str())
                .filter(|f| column.field != Some(**f))
            {
                out.push(format!("{}={field}", table.place_of(column)));
            }
        }
    }
    out
}

/// Says of these columns that they were remembered.
pub(crate) fn mark(read: &mut Manifest, places: &[String]) {
    for table in &mut read.tables {
        let names: Vec<String> = table.columns.iter().map(|c| table.place_of(c)).collect();
        for (column, name) in table.columns.iter_mut().zip(names) {
            let of = |text: &String| text.rsplit_once('=').is_some_and(|(p, _)| p == name);
            if column.why == SAID && places.iter().any(of) {
                REMEMBERED.clone_into(&mut column.why);
            }
        }
    }
}

/// What the columns of a file were taken for, out of how it was read.
#[derive(Deserialize)]
pub(crate) struct Tables {
    /// Its tables.
    pub tables: Vec<Table>,
}

/// What a person said anew of the columns of a file. A form sends every column: one that means what it meant keeps the reason
/// why, and nothing is remembered of it.
pub(crate) fn said(before: &str, read: &mut Manifest) -> Result<Vec<Said>, Failure> {
    let before: Tables = serde_json::from_str(before).map_err(Failure::fault)?;
    let mut out = Vec::new();
    for table in &mut read.tables {
        let is_it = |t: &&Table| t.sheet == table.sheet && t.header_row == table.header_row;
        let was = before.tables.iter().find(is_it);
        let keys: Vec<Option<String>> = table.columns.iter().map(|c| key(table, c)).collect();
        for (column, key) in table.columns.iter_mut().zip(keys) {
            if column.why != SAID {
                continue;
            }
            let was = was.and_then(|t| t.columns.iter().find(|c| c.index == column.index));
            if let Some(was) = was.filter(|was| was.field == column.field) {
                column.why.clone_from(&was.why);
                column.confidence = was.confidence;
            } else if let (Some(key), Some(field)) = (key, column.field) {
                let header = column.header.clone();
                out.push(Said { key, header, field });
            }
        }
    }
    Ok(out)
}

/// Remembers what was said; answers what was remembered before.
pub(crate) async fn keep(
    tx: &Tx,
    (donor, who, at): (Uuid, &str, i64),
    said: &[Said],
) -> Result<Vec<Before>, gapless_store::Failure> {
    let mut before = Vec::new();
    for one in said {
        let row = memory::Model {
            id: Uuid::now_v7(),
            donor_id: donor,
            header_key: one.key.clone(),
            header: one.header.clone(),
            field: one.field.to_string(),
            said_by: who.to_owned(),
            said_at: at,
        };
        let was = memory::keep(tx, row).await?.map(|was| Earlier {
            header: was.header,
            field: was.field,
            said_by: was.said_by,
            said_at: was.said_at,
        });
        // The same header in two sheets: what stood first is what stood before.
        if !before.iter().any(|b: &Before| b.key == one.key) {
            let key = one.key.clone();
            before.push(Before { key, was });
        }
    }
    Ok(before)
}

/// Puts back what was remembered before a correction.
pub(crate) async fn restore(
    tx: &Tx,
    donor: Uuid,
    before: &[Before],
) -> Result<(), gapless_store::Failure> {
    for one in before {
        let Some(was) = one.was.clone() else {
            memory::forget(tx, donor, &one.key).await?;
            continue;
        };
        let row = memory::Model {
            id: Uuid::now_v7(),
            donor_id: donor,
            header_key: one.key.clone(),
            header: was.header,
            field: was.field,
            said_by: was.said_by,
            said_at: was.said_at,
        };
        memory::keep(tx, row).await?;
    }
    Ok(())
}

/// Forgets what was said of a header; lists that were read keep their reading. Answers how many headers were forgotten.
pub async fn forget(
    app: &App,
    actor: &Actor,
    donation: DonationId,
    input: ForgetInput,
) -> Result<u64, Failure> {
    actor.permit(Act::OfferCorrect)?;
    access::whole(actor)?;
    let key = fold(&input.header);
    let key = key.as_str();
    let work = |tx: Tx| async move {
        let donation = access::donation(actor, &*tx, donation).await?;
        let found = memory::forget(&tx, donation.donor_id, key).await?;
        Ok(u64::from(found.is_some()))
    };
    Ok(app.store.write(work).await?)
}
