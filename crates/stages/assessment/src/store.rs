//! The table of this stage: what was last found of each device.

use gapless_store::entities::{assessment, event};
use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, IntoActiveModel, Iterable, QuerySelect};
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
