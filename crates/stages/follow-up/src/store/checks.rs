//! Checks, what they say of each device, the ticks as they came, photos.

use super::projects::{Whose, served_by};
use super::{check, check_device, check_photo, check_tick, help};
use gapless_store::entities::project;
use gapless_store::{Failure, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Checks that a page lists.
const ROWS_MAX: u64 = 500;

/// One check.
pub async fn find<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Option<check::Model>, DbErr> {
    check::Entity::find_by_id(id).one(db).await
}

/// The checks of a project, newest first.
pub async fn of_project<C: ConnectionTrait>(
    db: &C,
    project: Uuid,
) -> Result<Vec<check::Model>, DbErr> {
    check::Entity::find()
        .filter(check::Column::ProjectId.eq(project))
        .order_by_desc(check::Column::Season)
        .limit(ROWS_MAX)
        .all(db)
        .await
}

/// The newest checks of some projects.
pub async fn of_projects<C: ConnectionTrait>(
    db: &C,
    projects: &[Uuid],
) -> Result<Vec<check::Model>, DbErr> {
    check::Entity::find()
        .filter(check::Column::ProjectId.is_in(projects.iter().copied()))
        .order_by_desc(check::Column::Season)
        .limit(ROWS_MAX)
        .all(db)
        .await
}

fn own(whose: Whose) -> Condition {
    match whose {
        Whose::All => Condition::all(),
        Whose::Partner(id) => {
            Condition::all().add(check::Column::ProjectId.in_subquery(served_by(id)))
        }
    }
}

/// Open checks, the oldest first.
pub async fn open<C: ConnectionTrait>(db: &C, whose: Whose) -> Result<Vec<check::Model>, DbErr> {
    check::Entity::find()
        .filter(check::Column::Status.eq("open"))
        .filter(own(whose))
        .order_by_asc(check::Column::OpenedAt)
        .limit(ROWS_MAX)
        .all(db)
        .await
}

/// Open checks that were begun before a time and had fewer than so many reminders.
pub async fn to_remind<C: ConnectionTrait>(
    db: &C,
    before: i64,
    reminders: i64,
    limit: u64,
) -> Result<Vec<check::Model>, DbErr> {
    check::Entity::find()
        .filter(check::Column::Status.eq("open"))
        .filter(check::Column::OpenedAt.lte(before))
        .filter(check::Column::Reminders.lt(reminders))
        .order_by_asc(check::Column::OpenedAt)
        .limit(limit)
        .all(db)
        .await
}

/// Open checks of projects that ended.
pub async fn open_of_ended<C: ConnectionTrait>(db: &C) -> Result<Vec<check::Model>, DbErr> {
    let ended = sea_orm::sea_query::Query::select()
        .column(project::Column::Id)
        .from(project::Entity)
        .and_where(project::Column::Status.ne("selected"))
        .to_owned();
    check::Entity::find()
        .filter(check::Column::Status.eq("open"))
        .filter(check::Column::ProjectId.in_subquery(ended))
        .limit(ROWS_MAX)
        .all(db)
        .await
}

/// Devices of a sample at which nobody looked yet: check and number.
pub async fn to_verify<C: ConnectionTrait>(
    db: &C,
    whose: Whose,
) -> Result<Vec<(Uuid, i64)>, DbErr> {
    check_device::Entity::find()
        .select_only()
        .column(check_device::Column::CheckId)
        .column_as(check_device::Column::DeviceId.count(), "n")
        .filter(check_device::Column::Sampled.eq(true))
        .filter(check_device::Column::VerifiedAt.is_null())
        .filter(
            check_device::Column::CheckId.in_subquery(
                sea_orm::sea_query::Query::select()
                    .column(check::Column::Id)
                    .from(check::Entity)
                    .cond_where(own(whose))
                    .to_owned(),
            ),
        )
        .group_by(check_device::Column::CheckId)
        .order_by_asc(check_device::Column::CheckId)
        .limit(ROWS_MAX)
        .into_tuple()
        .all(db)
        .await
}

/// Adds one with the devices for which it asks.
pub async fn add(
    tx: &Tx,
    row: check::Model,
    devices: Vec<check_device::Model>,
) -> Result<(), Failure> {
    check::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    for part in devices.chunks(200) {
        let rows = part
            .iter()
            .cloned()
            .map(|row| row.into_active_model().reset_all());
        check_device::Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Writes one with its version counted on.
pub async fn save(tx: &Tx, mut row: check::Model) -> Result<(), Failure> {
    row.version += 1;
    row.into_active_model().reset_all().update(&**tx).await?;
    Ok(())
}

/// Writes its counts, which are no change of what anybody reads and writes.
pub async fn count(tx: &Tx, row: &check::Model) -> Result<(), Failure> {
    check::Entity::update_many()
        .col_expr(check::Column::Asked, Expr::value(row.asked))
        .col_expr(check::Column::Working, Expr::value(row.working))
        .filter(check::Column::Id.eq(row.id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// What a check says of each device.
pub async fn devices<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Vec<check_device::Model>, DbErr> {
    check_device::Entity::find()
        .filter(check_device::Column::CheckId.eq(id))
        .order_by_asc(check_device::Column::DeviceId)
        .all(db)
        .await
}

/// What a check says of one device.
pub async fn device<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
    device: &str,
) -> Result<Option<check_device::Model>, DbErr> {
    check_device::Entity::find_by_id((id, device.to_owned()))
        .one(db)
        .await
}

/// Puts what a check says of a device in the place of what it said.
pub async fn set_device(tx: &Tx, row: check_device::Model, is_new: bool) -> Result<(), Failure> {
    let row = row.into_active_model().reset_all();
    if is_new {
        check_device::Entity::insert(row)
            .exec_without_returning(&**tx)
            .await?;
    } else {
        row.update(&**tx).await?;
    }
    Ok(())
}

/// True when a tick with this key is known.
pub async fn is_known<C: ConnectionTrait>(db: &C, key: &str) -> Result<bool, DbErr> {
    let found = check_tick::Entity::find_by_id(key.to_owned())
        .one(db)
        .await?;
    Ok(found.is_some())
}

/// Keeps a tick.
pub async fn add_tick(tx: &Tx, row: check_tick::Model) -> Result<(), Failure> {
    check_tick::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// When a device was seen last, by a tick that counted, a partner's look, or a request for help.
pub async fn last_seen<C: ConnectionTrait>(db: &C, device: &str) -> Result<Option<i64>, DbErr> {
    let tick: Option<Option<i64>> = check_tick::Entity::find()
        .select_only()
        .column_as(check_tick::Column::ObservedAt.max(), "at")
        .filter(check_tick::Column::DeviceId.eq(device))
        .filter(check_tick::Column::Counted.eq(true))
        .into_tuple()
        .one(db)
        .await?;
    let looked: Option<Option<i64>> = check_device::Entity::find()
        .select_only()
        .column_as(check_device::Column::VerifiedAt.max(), "at")
        .filter(check_device::Column::DeviceId.eq(device))
        .into_tuple()
        .one(db)
        .await?;
    let asked: Option<(Option<i64>, Option<i64>)> = help::Entity::find()
        .select_only()
        .column_as(help::Column::AskedAt.max(), "asked")
        .column_as(help::Column::EndedAt.max(), "ended")
        .filter(help::Column::DeviceId.eq(device))
        .into_tuple()
        .one(db)
        .await?;
    let (asked, ended) = asked.unwrap_or_default();
    let all = [tick.flatten(), looked.flatten(), asked, ended];
    Ok(all.into_iter().flatten().max())
}

/// Ticks of a check that came with a wrong clock.
pub async fn wrong_clocks<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<u64, DbErr> {
    check_tick::Entity::find()
        .filter(check_tick::Column::CheckId.eq(id))
        .filter(check_tick::Column::WrongClock.eq(true))
        .count(db)
        .await
}

/// Ticks of a check that said nothing new.
pub async fn not_counted<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Vec<check_tick::Model>, DbErr> {
    check_tick::Entity::find()
        .filter(check_tick::Column::CheckId.eq(id))
        .filter(check_tick::Column::Counted.eq(false))
        .order_by_desc(check_tick::Column::RecordedAt)
        .limit(ROWS_MAX)
        .all(db)
        .await
}

/// Adds a photo.
pub async fn add_photo(tx: &Tx, row: check_photo::Model) -> Result<(), Failure> {
    check_photo::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// The photos of a check.
pub async fn photos<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Vec<check_photo::Model>, DbErr> {
    check_photo::Entity::find()
        .filter(check_photo::Column::CheckId.eq(id))
        .order_by_asc(check_photo::Column::Id)
        .limit(ROWS_MAX)
        .all(db)
        .await
}
