//! What the public is shown: devices that projects were given, their hand-overs, and what was declared of their value.

use super::KEYS;
use gapless_journey::device::DeviceStatus;
use gapless_store::entities::{
    check_photo, consignment, delivery, device, inventory_check, organisation, project, shipment,
    shipment_device,
};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Photos of a project on its page.
const PHOTOS_MAX: u64 = 12;

/// Where a device can stand once a project was given it.
const GIVEN: [DeviceStatus; 8] = [
    DeviceStatus::InUse,
    DeviceStatus::Broken,
    DeviceStatus::Lost,
    DeviceStatus::Stolen,
    DeviceStatus::Retired,
    DeviceStatus::TakenBack,
    DeviceStatus::AtRecycler,
    DeviceStatus::Recycled,
];

/// Devices of a project that are of one kind and stand in one place.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Given {
    /// The project.
    pub project_id: Uuid,
    /// A word of `Category`.
    pub category: String,
    /// A word of `DeviceStatus`.
    pub status: String,
    /// How many.
    pub n: i64,
    /// How many of them were weighed.
    pub weighed: i64,
    /// What those weigh together, in grams.
    pub weight_g: Option<i64>,
}

/// What projects were given, counted. Who has a shipment's device in hand on the road is no project yet.
pub async fn given<C: ConnectionTrait>(db: &C) -> Result<Vec<Given>, DbErr> {
    // A sum of BIGINT is NUMERIC on PostgreSQL.
    let weight = device::Column::WeightG.sum().cast_as("BIGINT");
    device::Entity::find()
        .select_only()
        .column(device::Column::ProjectId)
        .column(device::Column::Category)
        .column(device::Column::Status)
        .column_as(device::Column::Id.count(), "n")
        .column_as(device::Column::WeightG.count(), "weighed")
        .column_as(weight, "weight_g")
        .filter(device::Column::ProjectId.is_not_null())
        .filter(device::Column::ShipmentId.is_null())
        .filter(device::Column::Status.is_in(GIVEN.map(DeviceStatus::as_str)))
        .group_by(device::Column::ProjectId)
        .group_by(device::Column::Category)
        .group_by(device::Column::Status)
        .into_model()
        .all(db)
        .await
}

/// All projects by number.
pub async fn projects<C: ConnectionTrait>(db: &C) -> Result<Vec<project::Model>, DbErr> {
    let all = project::Entity::find().order_by_asc(project::Column::Number);
    all.all(db).await
}

/// Projects by key.
pub async fn projects_by<C: ConnectionTrait>(
    db: &C,
    ids: &[Uuid],
) -> Result<Vec<project::Model>, DbErr> {
    project::Entity::find()
        .filter(project::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(project::Column::Number)
        .all(db)
        .await
}

/// A project by number.
pub async fn project<C: ConnectionTrait>(
    db: &C,
    number: &str,
) -> Result<Option<project::Model>, DbErr> {
    project::Entity::find()
        .filter(project::Column::Number.eq(number))
        .one(db)
        .await
}

/// What a project said in one season.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Season {
    /// The project.
    pub project_id: Uuid,
    /// Its season, `2027-01`.
    pub season: String,
    /// Devices of which something was asked or said.
    pub asked: i64,
    /// Of them at work.
    pub working: i64,
    /// A word of the check's status.
    pub status: String,
    /// People who use the devices.
    pub users: Option<i64>,
    /// Donors may read the project's name.
    pub donors_named: bool,
}

/// What projects said, the oldest season first.
pub async fn seasons<C: ConnectionTrait>(db: &C) -> Result<Vec<Season>, DbErr> {
    let columns = [
        inventory_check::Column::ProjectId,
        inventory_check::Column::Season,
        inventory_check::Column::Asked,
        inventory_check::Column::Working,
        inventory_check::Column::Status,
        inventory_check::Column::Users,
        inventory_check::Column::DonorsNamed,
    ];
    let all = inventory_check::Entity::find()
        .select_only()
        .columns(columns);
    let all = all
        .order_by_asc(inventory_check::Column::Season)
        .into_model();
    all.all(db).await
}

/// What these projects said, the oldest season first.
pub async fn seasons_of<C: ConnectionTrait>(
    db: &C,
    ids: &[Uuid],
) -> Result<Vec<inventory_check::Model>, DbErr> {
    inventory_check::Entity::find()
        .filter(inventory_check::Column::ProjectId.is_in(ids.iter().copied()))
        .order_by_asc(inventory_check::Column::Season)
        .all(db)
        .await
}

/// The newest stories that everybody may read, of all projects or of one.
pub async fn stories<C: ConnectionTrait>(
    db: &C,
    project: Option<Uuid>,
    n: u64,
) -> Result<Vec<inventory_check::Model>, DbErr> {
    inventory_check::Entity::find()
        .filter(inventory_check::Column::StoryPublic.eq(true))
        .filter(inventory_check::Column::Story.ne(""))
        .filter(
            Condition::all()
                .add_option(project.map(|id| inventory_check::Column::ProjectId.eq(id))),
        )
        .order_by_desc(inventory_check::Column::Season)
        .order_by_desc(inventory_check::Column::Id)
        .limit(n)
        .all(db)
        .await
}

/// Photos of a project that may be shown, the newest first.
pub async fn photos<C: ConnectionTrait>(
    db: &C,
    project: Uuid,
) -> Result<Vec<check_photo::Model>, DbErr> {
    let own = Query::select()
        .column(inventory_check::Column::Id)
        .from(inventory_check::Entity)
        .and_where(inventory_check::Column::ProjectId.eq(project))
        .to_owned();
    check_photo::Entity::find()
        .filter(check_photo::Column::IsPublic.eq(true))
        .filter(check_photo::Column::CheckId.in_subquery(own))
        .order_by_desc(check_photo::Column::Id)
        .limit(PHOTOS_MAX)
        .all(db)
        .await
}

/// One photo, where it may be shown.
pub async fn photo<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Option<check_photo::Model>, DbErr> {
    let found = check_photo::Entity::find_by_id(id).one(db).await?;
    Ok(found.filter(|row| row.is_public))
}

/// What recyclers certified, in grams.
pub async fn recycled_g<C: ConnectionTrait>(db: &C) -> Result<i64, DbErr> {
    let sum = consignment::Column::CertifiedG.sum().cast_as("BIGINT");
    let found: Option<Option<i64>> = consignment::Entity::find()
        .select_only()
        .column_as(sum, "grams")
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.flatten().unwrap_or(0))
}

/// Where the devices of a donor are: project, status, number.
pub async fn of_donor<C: ConnectionTrait>(
    db: &C,
    donor: Uuid,
) -> Result<Vec<(Uuid, String, i64)>, DbErr> {
    device::Entity::find()
        .select_only()
        .column(device::Column::ProjectId)
        .column(device::Column::Status)
        .column_as(device::Column::Id.count(), "n")
        .filter(device::Column::DonorId.eq(donor))
        .filter(device::Column::ProjectId.is_not_null())
        .filter(device::Column::ShipmentId.is_null())
        .filter(device::Column::Status.is_in(GIVEN.map(DeviceStatus::as_str)))
        .group_by(device::Column::ProjectId)
        .group_by(device::Column::Status)
        .into_tuple()
        .all(db)
        .await
}

/// The names of organisations.
pub async fn names<C: ConnectionTrait>(
    db: &C,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, String>, DbErr> {
    let mut names = HashMap::new();
    for part in ids.chunks(KEYS) {
        let rows: Vec<(Uuid, String)> = organisation::Entity::find()
            .select_only()
            .column(organisation::Column::Id)
            .column(organisation::Column::Name)
            .filter(organisation::Column::Id.is_in(part.iter().copied()))
            .into_tuple()
            .all(db)
            .await?;
        names.extend(rows);
    }
    Ok(names)
}

/// A hand-over to a project.
#[derive(Debug, Clone, FromQueryResult)]
pub struct HandOver {
    /// Its key.
    pub id: Uuid,
    /// The project.
    pub project_id: Uuid,
    /// The shipment.
    pub shipment_id: Uuid,
    /// People who were trained.
    pub trained: i64,
    /// When, in milliseconds.
    pub handed_at: i64,
}

/// All hand-overs, the oldest first.
pub async fn hand_overs<C: ConnectionTrait>(db: &C) -> Result<Vec<HandOver>, DbErr> {
    let columns = [
        delivery::Column::Id,
        delivery::Column::ProjectId,
        delivery::Column::ShipmentId,
        delivery::Column::Trained,
        delivery::Column::HandedAt,
    ];
    let all = delivery::Entity::find().select_only().columns(columns);
    let all = all.order_by_asc(delivery::Column::Id).into_model();
    all.all(db).await
}

/// Devices of each hand-over by kind.
pub async fn handed<C: ConnectionTrait>(
    db: &C,
) -> Result<HashMap<Uuid, Vec<(String, i64)>>, DbErr> {
    let rows: Vec<(Uuid, String, i64)> = shipment_device::Entity::find()
        .select_only()
        .column(shipment_device::Column::DeliveryId)
        .column(shipment_device::Column::Category)
        .column_as(Expr::cust("COUNT(*)"), "n")
        .filter(shipment_device::Column::DeliveryId.is_not_null())
        .group_by(shipment_device::Column::DeliveryId)
        .group_by(shipment_device::Column::Category)
        .order_by_asc(shipment_device::Column::Category)
        .into_tuple()
        .all(db)
        .await?;
    let mut handed: HashMap<Uuid, Vec<(String, i64)>> = HashMap::new();
    for (delivery, category, n) in rows {
        handed.entry(delivery).or_default().push((category, n));
    }
    Ok(handed)
}

/// What papers say of each shipment, JSON.
pub async fn declared<C: ConnectionTrait>(db: &C) -> Result<HashMap<Uuid, String>, DbErr> {
    let rows: Vec<(Uuid, String)> = shipment::Entity::find()
        .select_only()
        .column(shipment::Column::Id)
        .column(shipment::Column::Facts)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}
