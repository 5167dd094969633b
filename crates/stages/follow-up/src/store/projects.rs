//! Projects that have devices, their devices, and who serves them.

use super::check;
use gapless_journey::device::DeviceStatus;
use gapless_store::entities::{delivery, device, project, project_contact, shipment};
use gapless_store::{Failure, cut};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Projects of a page of the list.
pub const PAGE_ROWS: u64 = 50;
/// Devices of a project that a page or a check holds.
pub const DEVICES_MAX: u64 = 2_000;

/// Statuses of devices for which a project is asked: what was stolen or is at its end was told already.
const ASKED: [DeviceStatus; 3] = [
    DeviceStatus::InUse,
    DeviceStatus::Broken,
    DeviceStatus::Lost,
];

/// Whose projects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    All,
    /// Those to whom this service partner brought devices.
    Partner(Uuid),
}

fn words(statuses: &[DeviceStatus]) -> Vec<&'static str> {
    statuses.iter().map(|status| status.as_str()).collect()
}

/// Projects to whom a partner handed something over.
pub(super) fn served_by(partner: Uuid) -> SelectStatement {
    Query::select()
        .column((delivery::Entity, delivery::Column::ProjectId))
        .from(delivery::Entity)
        .inner_join(
            shipment::Entity,
            Expr::col((shipment::Entity, shipment::Column::Id))
                .equals((delivery::Entity, delivery::Column::ShipmentId)),
        )
        .and_where(shipment::Column::PartnerId.eq(partner))
        .to_owned()
}

fn with_devices(statuses: &[DeviceStatus]) -> SelectStatement {
    Query::select()
        .column(device::Column::ProjectId)
        .from(device::Entity)
        .and_where(device::Column::ProjectId.is_not_null())
        .and_where(device::Column::ShipmentId.is_null())
        .and_where(device::Column::Status.is_in(words(statuses)))
        .to_owned()
}

/// A page of the projects that have devices, newest first, and the key from which the next goes on.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    whose: Whose,
    before: Option<Uuid>,
) -> Result<(Vec<project::Model>, Option<Uuid>), DbErr> {
    let own = match whose {
        Whose::All => Condition::all(),
        Whose::Partner(id) => Condition::all().add(project::Column::Id.in_subquery(served_by(id))),
    };
    let mut rows = project::Entity::find()
        .filter(own)
        .filter(project::Column::Id.in_subquery(with_devices(&DeviceStatus::WITH_PROJECT)))
        .filter(Condition::all().add_option(before.map(|id| project::Column::Id.lt(id))))
        .order_by_desc(project::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(db)
        .await?;
    let next = cut(&mut rows, PAGE_ROWS, |row| row.id);
    Ok((rows, next))
}

/// One project.
pub async fn find<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Option<project::Model>, DbErr> {
    project::Entity::find_by_id(id).one(db).await
}

/// Projects by key.
pub async fn by_keys<C: ConnectionTrait>(
    db: &C,
    ids: &[Uuid],
) -> Result<Vec<project::Model>, DbErr> {
    project::Entity::find()
        .filter(project::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await
}

/// The service partner who brought a project its devices last.
pub async fn partner<C: ConnectionTrait>(db: &C, project: Uuid) -> Result<Option<Uuid>, DbErr> {
    let last = delivery::Entity::find()
        .filter(delivery::Column::ProjectId.eq(project))
        .order_by_desc(delivery::Column::Id)
        .one(db)
        .await?;
    let Some(last) = last else {
        return Ok(None);
    };
    let brought = shipment::Entity::find_by_id(last.shipment_id)
        .one(db)
        .await?;
    Ok(brought.map(|row| row.partner_id))
}

/// Where letters to a project go.
pub async fn contact<C: ConnectionTrait>(
    db: &C,
    project: Uuid,
) -> Result<Option<project_contact::Model>, DbErr> {
    let found = project_contact::Entity::find_by_id(project).one(db).await?;
    Ok(found.filter(|row| !row.email.is_empty()))
}

/// The devices that a project has, whatever became of them there.
pub async fn devices<C: ConnectionTrait>(
    db: &C,
    project: Uuid,
) -> Result<Vec<device::Model>, DbErr> {
    having(db, project, &DeviceStatus::WITH_PROJECT).await
}

/// The devices for which a project is asked.
pub async fn asked<C: ConnectionTrait>(db: &C, project: Uuid) -> Result<Vec<device::Model>, DbErr> {
    having(db, project, &ASKED).await
}

async fn having<C: ConnectionTrait>(
    db: &C,
    project: Uuid,
    statuses: &[DeviceStatus],
) -> Result<Vec<device::Model>, DbErr> {
    device::Entity::find()
        .filter(device::Column::ProjectId.eq(project))
        .filter(device::Column::ShipmentId.is_null())
        .filter(device::Column::Status.is_in(words(statuses)))
        .order_by_asc(device::Column::Id)
        .limit(DEVICES_MAX)
        .all(db)
        .await
}

/// What a partner took back and can put in another's place.
pub async fn spares<C: ConnectionTrait>(
    db: &C,
    partner: Uuid,
) -> Result<Vec<device::Model>, DbErr> {
    device::Entity::find()
        .filter(device::Column::CustodianId.eq(partner))
        .filter(device::Column::ConsignmentId.is_null())
        .filter(device::Column::Status.eq(DeviceStatus::TakenBack.as_str()))
        .order_by_asc(device::Column::Id)
        .limit(DEVICES_MAX)
        .all(db)
        .await
}

/// Devices at the end of their use that wait to be fetched: how many, and a project that has some.
pub async fn to_fetch<C: ConnectionTrait>(
    db: &C,
    whose: Whose,
) -> Result<Option<(Uuid, u64)>, DbErr> {
    let own = match whose {
        Whose::All => Condition::all(),
        Whose::Partner(id) => {
            Condition::all().add(device::Column::ProjectId.in_subquery(served_by(id)))
        }
    };
    let ended = device::Entity::find()
        .filter(own)
        .filter(device::Column::ProjectId.is_not_null())
        .filter(device::Column::Status.eq(DeviceStatus::Retired.as_str()));
    let n = ended.clone().count(db).await?;
    let first = ended.order_by_asc(device::Column::Id).one(db).await?;
    Ok(first.and_then(|row| row.project_id).map(|id| (id, n)))
}

/// How many devices of some projects stand where: project, status, number.
pub async fn standing<C: ConnectionTrait>(
    db: &C,
    projects: &[Uuid],
) -> Result<Vec<(Uuid, String, i64)>, DbErr> {
    device::Entity::find()
        .select_only()
        .column(device::Column::ProjectId)
        .column(device::Column::Status)
        .column_as(device::Column::Id.count(), "n")
        .filter(device::Column::ProjectId.is_in(projects.iter().copied()))
        .filter(device::Column::ShipmentId.is_null())
        .filter(device::Column::Status.is_in(words(&DeviceStatus::WITH_PROJECT)))
        .group_by(device::Column::ProjectId)
        .group_by(device::Column::Status)
        .into_tuple()
        .all(db)
        .await
}

/// Selected projects that are to be asked in a season that began at a time: they had devices by then, have some for which
/// they are asked, and were not asked yet.
pub async fn to_ask<C: ConnectionTrait>(
    db: &C,
    season: &str,
    began: i64,
    limit: u64,
) -> Result<Vec<project::Model>, Failure> {
    let had = Query::select()
        .column(delivery::Column::ProjectId)
        .from(delivery::Entity)
        .and_where(delivery::Column::HandedAt.lt(began))
        .to_owned();
    let known = Query::select()
        .column(check::Column::ProjectId)
        .from(check::Entity)
        .and_where(check::Column::Season.eq(season))
        .to_owned();
    let rows = project::Entity::find()
        .filter(project::Column::Status.eq("selected"))
        .filter(project::Column::Id.in_subquery(had))
        .filter(project::Column::Id.in_subquery(with_devices(&ASKED)))
        .filter(project::Column::Id.not_in_subquery(known))
        .order_by_asc(project::Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    Ok(rows)
}

/// How many projects have devices.
pub async fn count<C: ConnectionTrait>(db: &C, whose: Whose) -> Result<u64, DbErr> {
    let own = match whose {
        Whose::All => Condition::all(),
        Whose::Partner(id) => Condition::all().add(project::Column::Id.in_subquery(served_by(id))),
    };
    project::Entity::find()
        .filter(own)
        .filter(project::Column::Id.in_subquery(with_devices(&DeviceStatus::WITH_PROJECT)))
        .count(db)
        .await
}
