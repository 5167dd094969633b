//! Requests for help and the talk about them.

use super::{help, message};
use crate::store::projects::Whose;
use gapless_store::{Failure, Tx, cut};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Requests of a page of the list.
pub const PAGE_ROWS: u64 = 50;
/// Lines of talk that a page shows.
const LINES_MAX: u64 = 500;

fn own(whose: Whose) -> Condition {
    match whose {
        Whose::All => Condition::all(),
        Whose::Partner(id) => Condition::all().add(help::Column::PartnerId.eq(id)),
    }
}

/// One request.
pub async fn find<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Option<help::Model>, DbErr> {
    help::Entity::find_by_id(id).one(db).await
}

/// The request whose page a token opens.
pub async fn by_token<C: ConnectionTrait>(
    db: &C,
    hash: &str,
) -> Result<Option<help::Model>, DbErr> {
    help::Entity::find()
        .filter(help::Column::TokenHash.eq(hash))
        .one(db)
        .await
}

/// A page of them, open or ended, the newest first, and the key from which the next goes on.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    whose: Whose,
    ended: bool,
    before: Option<Uuid>,
) -> Result<(Vec<help::Model>, Option<Uuid>), DbErr> {
    let ended = if ended {
        help::Column::EndedAt.is_not_null()
    } else {
        help::Column::EndedAt.is_null()
    };
    let mut rows = help::Entity::find()
        .filter(own(whose))
        .filter(ended)
        .filter(Condition::all().add_option(before.map(|id| help::Column::Id.lt(id))))
        .order_by_desc(help::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(db)
        .await?;
    let next = cut(&mut rows, PAGE_ROWS, |row| row.id);
    Ok((rows, next))
}

/// Those of a project, the newest first.
pub async fn of_project<C: ConnectionTrait>(
    db: &C,
    project: Uuid,
) -> Result<Vec<help::Model>, DbErr> {
    help::Entity::find()
        .filter(help::Column::ProjectId.eq(project))
        .order_by_desc(help::Column::AskedAt)
        .limit(PAGE_ROWS)
        .all(db)
        .await
}

/// How many wait, and since when the oldest does.
pub async fn waiting<C: ConnectionTrait>(
    db: &C,
    whose: Whose,
) -> Result<(u64, Option<i64>), DbErr> {
    let open = help::Entity::find()
        .filter(own(whose))
        .filter(help::Column::EndedAt.is_null());
    let n = open.clone().count(db).await?;
    let oldest: Option<Option<i64>> = open
        .select_only()
        .column_as(help::Column::AskedAt.min(), "oldest")
        .into_tuple()
        .one(db)
        .await?;
    Ok((n, oldest.flatten()))
}

/// How many were asked since a time, by everybody together.
pub async fn asked_since<C: ConnectionTrait>(db: &C, at: i64) -> Result<u64, DbErr> {
    help::Entity::find()
        .filter(help::Column::AskedAt.gte(at))
        .count(db)
        .await
}

/// Open requests of a device.
pub async fn open_of_device<C: ConnectionTrait>(db: &C, device: &str) -> Result<u64, DbErr> {
    help::Entity::find()
        .filter(help::Column::DeviceId.eq(device))
        .filter(help::Column::EndedAt.is_null())
        .count(db)
        .await
}

/// Adds one.
pub async fn add(tx: &Tx, row: help::Model) -> Result<(), Failure> {
    help::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes one.
pub async fn save(tx: &Tx, row: help::Model) -> Result<(), Failure> {
    row.into_active_model().reset_all().update(&**tx).await?;
    Ok(())
}

/// Adds a line of talk.
pub async fn say(tx: &Tx, row: message::Model) -> Result<(), Failure> {
    message::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// The talk about one, in its order.
pub async fn talk<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Vec<message::Model>, DbErr> {
    message::Entity::find()
        .filter(message::Column::HelpId.eq(id))
        .order_by_asc(message::Column::Id)
        .limit(LINES_MAX)
        .all(db)
        .await
}
