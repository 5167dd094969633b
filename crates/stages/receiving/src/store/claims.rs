//! Which claims and devices carry a number. Every question here is answered by an index.

use crate::rules::matching::{Claim, Known};
use gapless_journey::{DeviceId, device::DeviceStatus, offer::LineStatus};
use gapless_store::{
    Failure,
    entities::{device, line, unit},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Numbers one question may hold; below the parameters of both engines.
const KEYS_MAX: usize = 1_000;
/// Words of lines for which a device may still come.
const AWAITED: [LineStatus; 5] = [
    LineStatus::Agreed,
    LineStatus::Packed,
    LineStatus::AtHub,
    LineStatus::InTransit,
    LineStatus::Missing,
];

type ClaimRow = (Uuid, Uuid, String, Option<String>, Option<String>);

fn claims() -> sea_orm::Select<line::Entity> {
    line::Entity::find().select_only().columns([
        line::Column::Id,
        line::Column::DonationId,
        line::Column::Status,
        line::Column::SerialKey,
        line::Column::AssetKey,
    ])
}

fn claim((line, donation, status, serial_key, asset_key): ClaimRow) -> Result<Claim, Failure> {
    Ok(Claim {
        line,
        donation,
        status: LineStatus::parse(&status)
            .ok_or_else(|| Failure::corrupt("line.status", &status))?,
        serial_key,
        asset_key,
    })
}

/// Claims that carry one of these numbers: of the session's donations, or (`here` is `None`) of any.
pub async fn carrying<C: ConnectionTrait>(
    c: &C,
    here: Option<&[Uuid]>,
    keys: &[String],
) -> Result<Vec<Claim>, Failure> {
    let mut found: HashMap<Uuid, Claim> = HashMap::new();
    for keys in keys.chunks(KEYS_MAX) {
        // Two questions, one an index: an OR over two columns would read the whole donation.
        for column in [line::Column::SerialKey, line::Column::AssetKey] {
            let mut query = claims().filter(column.is_in(keys.iter().map(String::as_str)));
            if let Some(here) = here {
                query = query.filter(line::Column::DonationId.is_in(here.iter().copied()));
            }
            for row in query.into_tuple::<ClaimRow>().all(c).await? {
                found.insert(row.0, claim(row)?);
            }
        }
    }
    let mut found: Vec<Claim> = found.into_values().collect();
    found.sort_by_key(|claim| claim.line);
    Ok(found)
}

type KnownRow = (String, Uuid, Option<Uuid>, Option<String>, Option<String>);

fn devices() -> sea_orm::Select<device::Entity> {
    device::Entity::find()
        .select_only()
        .columns([
            device::Column::Id,
            device::Column::DonationId,
            device::Column::LineId,
            device::Column::SerialKey,
            device::Column::AssetKey,
        ])
        .filter(device::Column::Status.ne(DeviceStatus::Undone.as_str()))
}

/// Devices that carry one of these numbers, or answer one of these lines; a check-in that was undone is no device.
pub async fn known<C: ConnectionTrait>(
    c: &C,
    keys: &[String],
    lines: &[Uuid],
) -> Result<Vec<Known>, Failure> {
    let mut asked = Vec::new();
    for keys in keys.chunks(KEYS_MAX) {
        for column in [device::Column::SerialKey, device::Column::AssetKey] {
            asked.push(devices().filter(column.is_in(keys.iter().map(String::as_str))));
        }
    }
    for lines in lines.chunks(KEYS_MAX) {
        asked.push(devices().filter(device::Column::LineId.is_in(lines.iter().copied())));
    }
    let mut found: HashMap<String, Known> = HashMap::new();
    for query in asked {
        for (id, donation, line, serial_key, asset_key) in
            query.into_tuple::<KnownRow>().all(c).await?
        {
            found.insert(
                id.clone(),
                Known {
                    device: id,
                    donation,
                    line,
                    serial_key,
                    asset_key,
                },
            );
        }
    }
    let mut found: Vec<Known> = found.into_values().collect();
    found.sort_by(|a, b| a.device.cmp(&b.device));
    Ok(found)
}

/// All claims of these donations that a near match may mean. Asked only when a number is nowhere exactly.
pub async fn awaited<C: ConnectionTrait>(c: &C, here: &[Uuid]) -> Result<Vec<Claim>, Failure> {
    claims()
        .filter(line::Column::DonationId.is_in(here.iter().copied()))
        .filter(line::Column::Status.is_in(AWAITED.map(LineStatus::as_str)))
        .into_tuple::<ClaimRow>()
        .all(c)
        .await?
        .into_iter()
        .map(claim)
        .collect()
}

/// Which lines are looked for: those of a number or of a row, or all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// Part of a folded serial number or asset tag.
    pub key: Option<String>,
    /// A row of the manifest.
    pub row: Option<i64>,
}

/// A page of the lines of a donation that a device may still answer, in the manifest's order.
pub async fn awaited_lines<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    sought: &Sought,
    after: Option<Uuid>,
) -> Result<Vec<line::Model>, DbErr> {
    let named = Condition::any()
        .add_option(sought.row.map(|row| line::Column::RowNumber.eq(row)))
        .add_option(
            sought
                .key
                .as_ref()
                .map(|key| line::Column::SerialKey.contains(key)),
        )
        .add_option(
            sought
                .key
                .as_ref()
                .map(|key| line::Column::AssetKey.contains(key)),
        );
    let mut query = line::Entity::find()
        .filter(line::Column::DonationId.eq(donation))
        .filter(line::Column::Status.is_in(AWAITED.map(LineStatus::as_str)));
    if !named.is_empty() {
        query = query.filter(named);
    }
    if let Some(after) = after {
        query = query.filter(line::Column::Id.gt(after));
    }
    query
        .order_by_asc(line::Column::Id)
        .limit(super::PAGE_ROWS + 1)
        .all(c)
        .await
}

/// Whole lines by key.
pub async fn lines<C: ConnectionTrait>(
    c: &C,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, line::Model>, DbErr> {
    let mut found = HashMap::new();
    for ids in ids.chunks(KEYS_MAX) {
        let rows = line::Entity::find()
            .filter(line::Column::Id.is_in(ids.iter().copied()))
            .all(c)
            .await?;
        found.extend(rows.into_iter().map(|row| (row.id, row)));
    }
    Ok(found)
}

/// A line as a question shows it.
pub type Shown = line::Model;

/// A packing unit by the number on its label.
pub async fn unit_by_number<C: ConnectionTrait>(
    c: &C,
    number: &str,
) -> Result<Option<unit::Model>, DbErr> {
    unit::Entity::find()
        .filter(unit::Column::Number.eq(number))
        .one(c)
        .await
}

/// Device ids that nobody carries yet, by one question for all.
pub async fn free_ids<C: ConnectionTrait>(c: &C, count: usize) -> Result<Vec<DeviceId>, DbErr> {
    let mut free: HashSet<DeviceId> = HashSet::with_capacity(count);
    while free.len() < count {
        let missing = (count - free.len()).min(KEYS_MAX);
        let drawn: HashSet<DeviceId> = (0..missing)
            .map(|_| DeviceId::from_random(rand::random::<u32>()))
            .collect();
        let taken: Vec<String> = device::Entity::find()
            .select_only()
            .column(device::Column::Id)
            .filter(device::Column::Id.is_in(drawn.iter().map(DeviceId::as_str)))
            .into_tuple()
            .all(c)
            .await?;
        free.extend(
            drawn
                .into_iter()
                .filter(|id| !taken.iter().any(|t| t == id.as_str())),
        );
    }
    Ok(free.into_iter().take(count).collect())
}

/// A packing unit.
pub async fn unit<C: ConnectionTrait>(c: &C, id: Uuid) -> Result<Option<unit::Model>, DbErr> {
    unit::Entity::find_by_id(id).one(c).await
}

/// The donation of a packing unit.
pub async fn donation_of_unit<C: ConnectionTrait>(c: &C, id: Uuid) -> Result<Option<Uuid>, DbErr> {
    Ok(unit(c, id).await?.map(|unit| unit.donation_id))
}
