//! Ready devices, counted by what they have in common and one by one; and what is on its way to be ready.

use crate::rules::kind::{Counted, Kind, kind};
use gapless_journey::device::DeviceStatus;
use gapless_store::entities::device::{Column, Entity, Model};
use gapless_store::{Failure, Tx};
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

#[derive(Debug, FromQueryResult)]
struct Row {
    category: String,
    manufacturer: Option<String>,
    model: Option<String>,
    cpu_text: Option<String>,
    ram_gb: Option<f64>,
    screen_inch: Option<f64>,
    donation_id: Uuid,
    place_id: Option<Uuid>,
    n: i64,
}

const ALIKE: [Column; 8] = [
    Column::Category,
    Column::Manufacturer,
    Column::Model,
    Column::CpuText,
    Column::RamGb,
    Column::ScreenInch,
    Column::DonationId,
    Column::PlaceId,
];

/// What is ready, counted.
pub async fn ready<C: ConnectionTrait>(db: &C) -> Result<Vec<Counted>, Failure> {
    let mut select = Entity::find()
        .filter(Column::Status.eq(DeviceStatus::Ready.as_str()))
        .select_only()
        .columns(ALIKE)
        .column_as(Column::Id.count(), "n");
    for column in ALIKE {
        select = select.group_by(column);
    }
    let rows: Vec<Row> = select.into_model().all(db).await?;
    let counted = rows.into_iter().map(|row| Counted {
        category: row.category,
        manufacturer: row.manufacturer,
        model: row.model,
        cpu_text: row.cpu_text,
        ram_gb: row.ram_gb,
        screen_inch: row.screen_inch,
        donation_id: row.donation_id,
        place_id: row.place_id,
        n: row.n,
    });
    Ok(counted.collect())
}

/// Ready devices of a kind, those that came first before the others.
pub async fn of_kind(tx: &Tx, wanted: &Kind, by_model: bool) -> Result<Vec<Model>, Failure> {
    let rows = Entity::find()
        .filter(Column::Status.eq(DeviceStatus::Ready.as_str()))
        .filter(Column::DonationId.eq(wanted.donation))
        .filter(Column::Category.eq(&wanted.category))
        .order_by_asc(Column::ReceivedAt)
        .order_by_asc(Column::Id)
        .all(&**tx)
        .await?;
    Ok(rows
        .into_iter()
        .filter(|row| kind(&counted(row), by_model) == *wanted)
        .collect())
}

fn counted(row: &Model) -> Counted {
    Counted {
        category: row.category.clone(),
        manufacturer: row.manufacturer.clone(),
        model: row.model.clone(),
        cpu_text: row.cpu_text.clone(),
        ram_gb: row.ram_gb,
        screen_inch: row.screen_inch,
        donation_id: row.donation_id,
        place_id: row.place_id,
        n: 1,
    }
}

/// Devices of a category of a donation that may become ready.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Coming {
    /// The donation.
    pub donation_id: Uuid,
    /// A word of `Category`.
    pub category: String,
    /// How many.
    pub n: i64,
}

/// States in which a device lies on the bench.
const ON_THE_BENCH: [DeviceStatus; 5] = [
    DeviceStatus::Received,
    DeviceStatus::Sanitizing,
    DeviceStatus::Sanitized,
    DeviceStatus::Assessed,
    DeviceStatus::InRepair,
];

/// What is on the bench and not routed elsewhere, by donation and category.
pub async fn coming<C: ConnectionTrait>(db: &C) -> Result<Vec<Coming>, Failure> {
    let states = ON_THE_BENCH.map(DeviceStatus::as_str);
    let stays = Column::Route
        .is_null()
        .or(Column::Route.is_in(["reuse", "repair"]));
    Ok(Entity::find()
        .filter(Column::Status.is_in(states))
        .filter(stays)
        .select_only()
        .columns([Column::DonationId, Column::Category])
        .column_as(Column::Id.count(), "n")
        .group_by(Column::DonationId)
        .group_by(Column::Category)
        .order_by_asc(Column::DonationId)
        .order_by_asc(Column::Category)
        .into_model()
        .all(db)
        .await?)
}
