//! Where a serial number or an asset tag stands: in the donation, in another one of the donor, on a device that came.

use gapless_journey::offer::LineStatus;
use gapless_store::{
    Failure,
    entities::{device, donation, line, manifest},
};
use gapless_web::access::Scope;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationDef,
};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Keys a statement.
const KEYS: usize = 1_000;
/// Things that a page compares with.
const COMPARED_MAX: usize = 200;

/// A number by which a device is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Number {
    /// The maker's.
    Serial,
    /// The donor's.
    Tag,
}

impl Number {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Serial, Self::Tag];

    const fn of_line(self) -> line::Column {
        match self {
            Self::Serial => line::Column::SerialKey,
            Self::Tag => line::Column::AssetKey,
        }
    }

    const fn of_device(self) -> device::Column {
        match self {
            Self::Serial => device::Column::SerialKey,
            Self::Tag => device::Column::AssetKey,
        }
    }

    /// The folded number of a row.
    pub fn key(self, row: &line::Model) -> Option<&str> {
        match self {
            Self::Serial => row.serial_key.as_deref(),
            Self::Tag => row.asset_key.as_deref(),
        }
    }
}

/// Folded numbers of both kinds.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    /// Serial numbers.
    pub serials: Vec<String>,
    /// Asset tags.
    pub tags: Vec<String>,
}

impl Keys {
    /// Those of one kind.
    pub fn of(&self, number: Number) -> &[String] {
        match number {
            Number::Serial => &self.serials,
            Number::Tag => &self.tags,
        }
    }

    /// As many of one kind at a time as fit one statement.
    fn asked(&self) -> impl Iterator<Item = (Number, impl Iterator<Item = &str>)> {
        Number::ALL.into_iter().flat_map(|number| {
            let chunks = self.of(number).chunks(KEYS);
            chunks.map(move |chunk| (number, chunk.iter().map(String::as_str)))
        })
    }

    /// Adds the numbers of a row.
    pub fn add(&mut self, row: &line::Model) {
        self.serials.extend(row.serial_key.clone());
        self.tags.extend(row.asset_key.clone());
    }

    /// Each of them once.
    pub fn sort(&mut self) {
        for keys in [&mut self.serials, &mut self.tags] {
            keys.sort_unstable();
            keys.dedup();
        }
    }
}

fn lines_to_donations() -> RelationDef {
    line::Entity::belongs_to(donation::Entity)
        .from(line::Column::DonationId)
        .to(donation::Column::Id)
        .into()
}

fn lines_to_files() -> RelationDef {
    line::Entity::belongs_to(manifest::Entity)
        .from(line::Column::ManifestId)
        .to(manifest::Column::Id)
        .into()
}

/// Lines that still stand for a device: what was refused or withdrawn may be offered once more.
fn stands() -> Condition {
    Condition::all().add(
        line::Column::Status
            .is_not_in([LineStatus::Refused, LineStatus::Withdrawn].map(|s| s.as_str())),
    )
}

/// Which of these numbers stand in another file of the donation: the row, and the file's name.
pub async fn in_other_files<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    file: Uuid,
    number: Number,
    keys: &[String],
) -> Result<HashMap<String, (i64, String)>, Failure> {
    let mut found = HashMap::new();
    for chunk in keys.chunks(KEYS) {
        let rows: Vec<(Option<String>, i64, String)> = line::Entity::find()
            .select_only()
            .columns([number.of_line(), line::Column::RowNumber])
            .column(manifest::Column::FileName)
            .join(JoinType::InnerJoin, lines_to_files())
            .filter(line::Column::DonationId.eq(donation))
            .filter(line::Column::ManifestId.ne(file))
            .filter(number.of_line().is_in(chunk.iter().map(String::as_str)))
            .order_by_asc(line::Column::Id)
            .into_tuple()
            .all(db)
            .await?;
        for (key, row, name) in rows {
            found.entry(key.unwrap_or_default()).or_insert((row, name));
        }
    }
    Ok(found)
}

/// Which of these numbers stand in another donation of the same donor, with that donation's number.
pub async fn in_other_donations<C: ConnectionTrait>(
    db: &C,
    donation: &donation::Model,
    number: Number,
    keys: &[String],
) -> Result<HashMap<String, String>, Failure> {
    let mut found = HashMap::new();
    for chunk in keys.chunks(KEYS) {
        let rows: Vec<(Option<String>, String)> = line::Entity::find()
            .select_only()
            .column(number.of_line())
            .column(donation::Column::Number)
            .join(JoinType::InnerJoin, lines_to_donations())
            .filter(number.of_line().is_in(chunk.iter().map(String::as_str)))
            .filter(line::Column::DonationId.ne(donation.id))
            .filter(stands())
            .filter(donation::Column::DonorId.eq(donation.donor_id))
            .into_tuple()
            .all(db)
            .await?;
        found.extend(rows.into_iter().filter_map(|(key, of)| Some((key?, of))));
    }
    Ok(found)
}

/// Which of these numbers were found on a device of the donor that came with another donation, with the device's id.
pub async fn on_devices<C: ConnectionTrait>(
    db: &C,
    donation: &donation::Model,
    number: Number,
    keys: &[String],
) -> Result<HashMap<String, String>, Failure> {
    let mut found = HashMap::new();
    for chunk in keys.chunks(KEYS) {
        let rows: Vec<(Option<String>, String)> = device::Entity::find()
            .select_only()
            .columns([number.of_device(), device::Column::Id])
            .filter(number.of_device().is_in(chunk.iter().map(String::as_str)))
            .filter(device::Column::DonorId.eq(donation.donor_id))
            .filter(device::Column::DonationId.ne(donation.id))
            .into_tuple()
            .all(db)
            .await?;
        found.extend(rows.into_iter().filter_map(|(key, id)| Some((key?, id))));
    }
    Ok(found)
}

/// Lines of a donation with one of these numbers, in the order of the list.
pub async fn of_numbers<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    keys: &Keys,
) -> Result<Vec<line::Model>, Failure> {
    let mut found = BTreeMap::new();
    for (number, keys) in keys.asked() {
        let rows = line::Entity::find()
            .filter(line::Column::DonationId.eq(donation))
            .filter(number.of_line().is_in(keys))
            .all(db)
            .await?;
        found.extend(rows.into_iter().map(|row| (row.id, row)));
    }
    Ok(found.into_values().collect())
}

/// Lines of the donor's other donations with one of these numbers, the oldest first, as far as they may be seen.
pub async fn lines_elsewhere<C: ConnectionTrait>(
    db: &C,
    scope: &Scope,
    donation: &donation::Model,
    keys: &Keys,
) -> Result<Vec<line::Model>, Failure> {
    let mut found = BTreeMap::new();
    for (number, keys) in keys.asked() {
        let rows = line::Entity::find()
            .join(JoinType::InnerJoin, lines_to_donations())
            .filter(number.of_line().is_in(keys))
            .filter(line::Column::DonationId.ne(donation.id))
            .filter(stands())
            .filter(donation::Column::DonorId.eq(donation.donor_id))
            .filter(scope.donations())
            .order_by_asc(line::Column::Id)
            .limit(COMPARED_MAX as u64)
            .all(db)
            .await?;
        found.extend(rows.into_iter().map(|row| (row.id, row)));
    }
    Ok(found.into_values().take(COMPARED_MAX).collect())
}

/// Devices of the donor's other donations with one of these numbers, as far as they may be seen.
pub async fn devices_elsewhere<C: ConnectionTrait>(
    db: &C,
    scope: &Scope,
    donation: &donation::Model,
    keys: &Keys,
) -> Result<Vec<device::Model>, Failure> {
    let mut found = BTreeMap::new();
    for (number, keys) in keys.asked() {
        let rows = device::Entity::find()
            .filter(number.of_device().is_in(keys))
            .filter(device::Column::DonorId.eq(donation.donor_id))
            .filter(device::Column::DonationId.ne(donation.id))
            .filter(scope.devices())
            .order_by_asc(device::Column::Id)
            .limit(COMPARED_MAX as u64)
            .all(db)
            .await?;
        found.extend(rows.into_iter().map(|row| (row.id.clone(), row)));
    }
    Ok(found.into_values().take(COMPARED_MAX).collect())
}
