//! Sessions and scans.

use super::{scan, session, session_donation};
use crate::outcome::{Facts, Outcome};
use gapless_store::Failure;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;

/// Sessions on one page.
const PAGE_ROWS: u64 = 30;

/// One session.
pub async fn find<C: ConnectionTrait>(c: &C, id: Uuid) -> Result<Option<session::Model>, DbErr> {
    session::Entity::find_by_id(id).one(c).await
}

/// Sessions of a refurbisher, or of all, newest first; `before` is the last key of the page before.
pub async fn page<C: ConnectionTrait>(
    c: &C,
    refurbisher: Option<Uuid>,
    before: Option<Uuid>,
) -> Result<Vec<session::Model>, DbErr> {
    let mut query = session::Entity::find();
    if let Some(refurbisher) = refurbisher {
        query = query.filter(session::Column::RefurbisherId.eq(refurbisher));
    }
    if let Some(before) = before {
        query = query.filter(session::Column::Id.lt(before));
    }
    query
        .order_by_desc(session::Column::Id)
        .limit(PAGE_ROWS)
        .all(c)
        .await
}

/// Opens a session for donations.
pub async fn open<C: ConnectionTrait>(
    c: &C,
    row: session::Model,
    donations: &[Uuid],
) -> Result<(), DbErr> {
    let id = row.id;
    session::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(c)
        .await?;
    add_donations(c, id, donations).await
}

/// Takes more donations into a session.
pub async fn add_donations<C: ConnectionTrait>(
    c: &C,
    session: Uuid,
    donations: &[Uuid],
) -> Result<(), DbErr> {
    let rows = donations.iter().map(|donation| {
        session_donation::Model {
            session_id: session,
            donation_id: *donation,
        }
        .into_active_model()
        .reset_all()
    });
    session_donation::Entity::insert_many(rows)
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// The donations of sessions.
pub async fn donations_of<C: ConnectionTrait>(
    c: &C,
    sessions: &[Uuid],
) -> Result<Vec<session_donation::Model>, DbErr> {
    session_donation::Entity::find()
        .filter(session_donation::Column::SessionId.is_in(sessions.iter().copied()))
        .order_by_asc(session_donation::Column::DonationId)
        .all(c)
        .await
}

/// Notes that something happens in an open session, first of all in its transaction: two people at once wait for each
/// other here. `false` when it is closed.
pub async fn bump<C: ConnectionTrait>(c: &C, id: Uuid) -> Result<bool, DbErr> {
    let done = session::Entity::update_many()
        .col_expr(
            session::Column::Version,
            Expr::col(session::Column::Version).add(1),
        )
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::ClosedAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Closes a session.
pub async fn close<C: ConnectionTrait>(c: &C, id: Uuid, by: &str, at: i64) -> Result<(), DbErr> {
    session::Entity::update_many()
        .col_expr(session::Column::ClosedAt, Expr::value(at))
        .col_expr(session::Column::ClosedBy, Expr::value(by))
        .filter(session::Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}

/// Keeps scans.
pub async fn add_scans<C: ConnectionTrait>(c: &C, rows: Vec<scan::Model>) -> Result<(), DbErr> {
    if rows.is_empty() {
        return Ok(());
    }
    let rows = rows
        .into_iter()
        .map(|row| row.into_active_model().reset_all());
    scan::Entity::insert_many(rows)
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// The last scans of a session: a person's own, or everybody else's, or all.
pub async fn scans<C: ConnectionTrait>(
    c: &C,
    session: Uuid,
    of: Option<(Uuid, bool)>,
    limit: u64,
) -> Result<Vec<scan::Model>, DbErr> {
    let mut query = scan::Entity::find().filter(scan::Column::SessionId.eq(session));
    if let Some((person, is_own)) = of {
        let own = scan::Column::PersonId.eq(person);
        query = query.filter(if is_own {
            own
        } else {
            scan::Column::PersonId
                .ne(person)
                .or(scan::Column::PersonId.is_null())
        });
    }
    query
        .order_by_desc(scan::Column::Id)
        .limit(limit)
        .all(c)
        .await
}

/// One scan of a session.
pub async fn scan_by_id<C: ConnectionTrait>(
    c: &C,
    session: Uuid,
    id: Uuid,
) -> Result<Option<scan::Model>, DbErr> {
    scan::Entity::find_by_id(id)
        .filter(scan::Column::SessionId.eq(session))
        .one(c)
        .await
}

/// The last scan of a person in a session.
pub async fn last_scan<C: ConnectionTrait>(
    c: &C,
    session: Uuid,
    person: Option<Uuid>,
) -> Result<Option<scan::Model>, DbErr> {
    of_person(session, person).one(c).await
}

/// The last device that a person checked in: the one that lies on the scale.
pub async fn last_device<C: ConnectionTrait>(
    c: &C,
    session: Uuid,
    person: Option<Uuid>,
) -> Result<Option<scan::Model>, DbErr> {
    let arrived = [Outcome::CheckedIn, Outcome::Unexpected].map(Outcome::as_str);
    of_person(session, person)
        .filter(scan::Column::Outcome.is_in(arrived))
        .one(c)
        .await
}

/// The unit that a person opened last: what they scan now came in it.
pub async fn open_unit<C: ConnectionTrait>(
    c: &C,
    session: Uuid,
    person: Option<Uuid>,
) -> Result<Option<scan::Model>, DbErr> {
    of_person(session, person)
        .filter(scan::Column::Outcome.eq(Outcome::UnitOpened.as_str()))
        .one(c)
        .await
}

fn of_person(session: Uuid, person: Option<Uuid>) -> sea_orm::Select<scan::Entity> {
    let query = scan::Entity::find().filter(scan::Column::SessionId.eq(session));
    let query = match person {
        Some(person) => query.filter(scan::Column::PersonId.eq(person)),
        None => query.filter(scan::Column::PersonId.is_null()),
    };
    query.order_by_desc(scan::Column::Id).limit(1)
}

/// The scan that checked a device in.
pub async fn scan_of_device<C: ConnectionTrait>(
    c: &C,
    device: &str,
) -> Result<Option<scan::Model>, DbErr> {
    scan::Entity::find()
        .filter(scan::Column::DeviceId.eq(device))
        .order_by_asc(scan::Column::Id)
        .limit(1)
        .one(c)
        .await
}

/// Writes down what became of an earlier scan.
pub async fn set_outcome<C: ConnectionTrait>(
    c: &C,
    id: Uuid,
    outcome: Outcome,
    facts: &Facts,
) -> Result<(), Failure> {
    scan::Entity::update_many()
        .col_expr(scan::Column::Outcome, Expr::value(outcome.as_str()))
        .col_expr(
            scan::Column::Facts,
            Expr::value(serde_json::to_string(facts)?),
        )
        .filter(scan::Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}
