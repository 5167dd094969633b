//! The table of this stage: what was last found of each device.

use crate::rules::sources::{Fact, Value};
use gapless_journey::{EventId, fold};
use gapless_store::entities::{assessment, device, discrepancy, event, file};
use gapless_store::overview::{Seen, evidence};
use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ActiveValue::Unchanged, ConnectionTrait, IntoActiveModel, Iterable,
    QueryOrder, QuerySelect,
};
use std::collections::HashMap;

/// What was last found of these devices.
pub async fn last<C: ConnectionTrait>(
    db: &C,
    devices: &[String],
) -> Result<HashMap<String, assessment::Model>, Failure> {
    let rows = assessment::Entity::find()
        .filter(assessment::Column::DeviceId.is_in(devices.iter().map(String::as_str)))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.device_id.clone(), row))
        .collect())
}

/// Devices of these on which an operating system was installed here.
pub async fn with_system<C: ConnectionTrait>(
    db: &C,
    devices: &[String],
) -> Result<Vec<String>, Failure> {
    let found: Vec<Option<String>> = event::Entity::find()
        .select_only()
        .column(event::Column::DeviceId)
        .filter(event::Column::DeviceId.is_in(devices.iter().map(String::as_str)))
        .filter(event::Column::Kind.eq("system-installed"))
        .distinct()
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().flatten().collect())
}

/// Keeps what was found now in place of what was found before.
pub async fn keep(tx: &Tx, rows: Vec<assessment::Model>) -> Result<(), Failure> {
    for row in rows {
        let row = row.into_active_model().reset_all();
        let others =
            assessment::Column::iter().filter(|c| !matches!(c, assessment::Column::DeviceId));
        let replace = OnConflict::column(assessment::Column::DeviceId)
            .update_columns(others)
            .to_owned();
        assessment::Entity::insert(row)
            .on_conflict(replace)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// The entry with which a device was checked in.
pub async fn check_in<C: ConnectionTrait>(db: &C, id: &str) -> Result<Option<EventId>, Failure> {
    let found: Option<Uuid> = event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::Column::DeviceId.eq(id))
        .filter(event::Column::Kind.eq("device-checked-in"))
        .order_by_asc(event::Column::Id)
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.map(EventId))
}

/// True while something that does not agree of a device waits for a decision.
pub async fn is_disputed<C: ConnectionTrait>(db: &C, id: &str) -> Result<bool, Failure> {
    let open = discrepancy::Entity::find()
        .filter(discrepancy::Column::DeviceId.eq(id))
        .filter(discrepancy::Column::Resolution.is_null())
        .count(db)
        .await?;
    Ok(open > 0)
}

/// Puts a value of a report on record. What it is (`Fact::Category`) is written with its event.
pub async fn set_fact(tx: &Tx, id: &str, fact: Fact, value: &Value) -> Result<(), Failure> {
    let mut row = device::ActiveModel {
        id: Unchanged(id.to_owned()),
        ..Default::default()
    };
    match (fact, value.clone()) {
        (Fact::Serial, Value::Text(text)) => {
            row.serial_key = Set(Some(fold(&text)));
            row.serial_number = Set(Some(text));
        }
        (Fact::AssetTag, Value::Text(text)) => {
            row.asset_key = Set(Some(fold(&text)));
            row.asset_tag = Set(Some(text));
        }
        (Fact::Model, Value::Text(text)) => row.model = Set(Some(text)),
        (Fact::Cpu, Value::Text(text)) => row.cpu_text = Set(Some(text)),
        (Fact::Ram, Value::Number(gb)) => row.ram_gb = Set(Some(gb)),
        (Fact::Storage, Value::Number(gb)) => row.storage_gb = Set(Some(gb)),
        (Fact::Screen, Value::Number(inch)) => row.screen_inch = Set(Some(inch)),
        _ => return Ok(()),
    }
    row.update(&**tx).await?;
    Ok(())
}

/// A file that came before: one that the reader may open, or sent themselves.
pub async fn kept<C: ConnectionTrait>(
    db: &C,
    seen: Seen,
    person: Option<Uuid>,
    sha256: &str,
) -> Result<Option<file::Model>, Failure> {
    if let Some(found) = evidence::find(db, seen, sha256).await? {
        return Ok(Some(found));
    }
    let found = file::Entity::find_by_id(sha256.to_owned()).one(db).await?;
    Ok(found.filter(|row| person.is_some() && row.uploaded_by == person))
}
