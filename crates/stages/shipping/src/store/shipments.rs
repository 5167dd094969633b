//! Shipments, their legs, steps and import papers.

use super::{import, leg, step};
use gapless_store::entities::{project, shipment};
use gapless_store::{Failure, Tx, cut};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Shipments of a page of the list.
pub const PAGE_ROWS: u64 = 50;
/// Legs, steps and papers that a shipment has at most.
pub const PARTS_MAX: u64 = 200;

/// Whose shipments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    All,
    /// Those that this refurbisher packs.
    From(Uuid),
    /// Those that this partner receives.
    Partner(Uuid),
}

/// One shipment.
pub async fn find<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Option<shipment::Model>, DbErr> {
    shipment::Entity::find_by_id(id).one(db).await
}

/// A page of them, newest first, and the key from which the next goes on.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    whose: Whose,
    status: Option<&str>,
    before: Option<Uuid>,
) -> Result<(Vec<shipment::Model>, Option<Uuid>), DbErr> {
    let own = match whose {
        Whose::All => Condition::all(),
        Whose::From(id) => Condition::all().add(shipment::Column::FromId.eq(id)),
        Whose::Partner(id) => Condition::all()
            .add(shipment::Column::PartnerId.eq(id))
            .add(shipment::Column::DispatchedAt.is_not_null()),
    };
    let mut rows = shipment::Entity::find()
        .filter(own)
        .filter(
            Condition::all().add_option(status.map(|status| shipment::Column::Status.eq(status))),
        )
        .filter(Condition::all().add_option(before.map(|id| shipment::Column::Id.lt(id))))
        .order_by_desc(shipment::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(db)
        .await?;
    let next = cut(&mut rows, PAGE_ROWS, |row| row.id);
    Ok((rows, next))
}

/// Adds one.
pub async fn add(tx: &Tx, row: shipment::Model) -> Result<(), Failure> {
    shipment::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes it with its version counted on.
pub async fn save(tx: &Tx, mut row: shipment::Model) -> Result<(), Failure> {
    row.version += 1;
    row.into_active_model().reset_all().update(&**tx).await?;
    Ok(())
}

/// The legs in their order.
pub async fn legs<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Vec<leg::Model>, DbErr> {
    leg::Entity::find()
        .filter(leg::Column::ShipmentId.eq(id))
        .order_by_asc(leg::Column::Position)
        .limit(PARTS_MAX)
        .all(db)
        .await
}

/// Puts these legs in the place of what was planned.
pub async fn set_legs(tx: &Tx, id: Uuid, legs: Vec<leg::Model>) -> Result<(), Failure> {
    leg::Entity::delete_many()
        .filter(leg::Column::ShipmentId.eq(id))
        .exec(&**tx)
        .await?;
    if legs.is_empty() {
        return Ok(());
    }
    let rows = legs
        .into_iter()
        .map(|row| row.into_active_model().reset_all());
    leg::Entity::insert_many(rows)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// What happened on the road, in the order it was written down.
pub async fn steps<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Vec<step::Model>, DbErr> {
    step::Entity::find()
        .filter(step::Column::ShipmentId.eq(id))
        .order_by_asc(step::Column::Id)
        .limit(PARTS_MAX)
        .all(db)
        .await
}

/// Adds a step.
pub async fn add_step(tx: &Tx, row: step::Model) -> Result<(), Failure> {
    step::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// The papers of the country.
pub async fn imports<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Vec<import::Model>, DbErr> {
    import::Entity::find()
        .filter(import::Column::ShipmentId.eq(id))
        .all(db)
        .await
}

/// Keeps a paper of the country; a later number takes the place of an earlier one.
pub async fn set_import(tx: &Tx, row: import::Model) -> Result<(), Failure> {
    let again = OnConflict::columns([import::Column::ShipmentId, import::Column::Kind])
        .update_columns([
            import::Column::Number,
            import::Column::AddedBy,
            import::Column::AddedAt,
        ])
        .to_owned();
    import::Entity::insert(row.into_active_model().reset_all())
        .on_conflict(again)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Projects by key.
pub async fn projects<C: ConnectionTrait>(
    db: &C,
    ids: &[Uuid],
) -> Result<Vec<project::Model>, DbErr> {
    project::Entity::find()
        .filter(project::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(project::Column::Number)
        .all(db)
        .await
}
