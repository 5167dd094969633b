//! Packing units.

use gapless_store::{
    Failure, Store,
    entities::{line, unit},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Units of one donation that are read at once; no hand-over paper holds more.
const UNITS_MAX: u64 = 1_000;

/// The next serial number of a unit.
pub async fn next_number<C: ConnectionTrait>(c: &C) -> Result<i64, DbErr> {
    gapless_store::counter::next(c, gapless_store::counter::SSCC).await
}

/// One unit.
pub async fn unit<C: ConnectionTrait>(c: &C, id: Uuid) -> Result<Option<unit::Model>, DbErr> {
    unit::Entity::find_by_id(id).one(c).await
}

/// One unit by the number on its label.
pub async fn unit_by_number<C: ConnectionTrait>(
    c: &C,
    number: &str,
) -> Result<Option<unit::Model>, DbErr> {
    unit::Entity::find()
        .filter(unit::Column::Number.eq(number))
        .one(c)
        .await
}

/// Units by key, by number.
pub async fn units<C: ConnectionTrait>(c: &C, ids: &[Uuid]) -> Result<Vec<unit::Model>, DbErr> {
    unit::Entity::find()
        .filter(unit::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(unit::Column::Number)
        .all(c)
        .await
}

/// All units of a donation, by number.
pub async fn of_donation<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
) -> Result<Vec<unit::Model>, DbErr> {
    unit::Entity::find()
        .filter(unit::Column::DonationId.eq(donation))
        .order_by_asc(unit::Column::Number)
        .limit(UNITS_MAX)
        .all(c)
        .await
}

/// Units that one office packed.
pub async fn of_office<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    office: Uuid,
) -> Result<Vec<unit::Model>, DbErr> {
    let all = of_donation(c, donation).await?;
    Ok(all
        .into_iter()
        .filter(|unit| unit.office_id == Some(office))
        .collect())
}

/// How many lines are in each of these units.
pub async fn count_of_units<C: ConnectionTrait>(
    c: &C,
    units: &[Uuid],
) -> Result<HashMap<Uuid, u64>, DbErr> {
    let rows: Vec<(Option<Uuid>, i64)> = line::Entity::find()
        .select_only()
        .column(line::Column::UnitId)
        .column_as(line::Column::Id.count(), "n")
        .filter(line::Column::UnitId.is_in(units.iter().copied()))
        .group_by(line::Column::UnitId)
        .into_tuple()
        .all(c)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, n)| Some((id?, u64::try_from(n).unwrap_or(0))))
        .collect())
}

/// The same for a page: counted once between two writes. No action reads it.
pub async fn shown_counts(store: &Store, units: &[Uuid]) -> Result<HashMap<Uuid, u64>, Failure> {
    let count = async || Ok(count_of_units(&store.read, units).await?);
    store.kept(&format!("units {units:?}"), count).await
}
