//! Sign-in sessions.

use crate::entities::{person, session};
use gapless_journey::PersonId;
use sea_orm::ActiveModelTrait;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect, Statement,
};
use uuid::Uuid;

/// What a session says of who acts.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Identity {
    /// The session.
    pub session_id: Uuid,
    /// When it was last used, to the nearest ten minutes.
    pub seen_at: i64,
    /// When it ends by itself.
    pub expires_at: i64,
    /// The person.
    pub person_id: Uuid,
    /// Their name.
    pub person_name: String,
    /// The language they chose.
    pub language: Option<String>,
    /// The role they act in; `None` until they chose one, or when it ended.
    pub role: Option<String>,
    /// The one site they act at.
    pub site_id: Option<Uuid>,
    /// For whom they act.
    pub organisation_id: Option<Uuid>,
    /// Its name.
    pub organisation_name: Option<String>,
    /// Its kind.
    pub organisation_kind: Option<String>,
    /// How many roles they could act in.
    pub role_count: i64,
}

// Three joins on primary keys and one count on an index: one round trip says who acts.
const IDENTITY: &str = "\
    SELECT s.id AS session_id, s.seen_at, s.expires_at, p.id AS person_id, p.name AS person_name, \
    p.language, m.role, m.site_id, o.id AS organisation_id, o.name AS organisation_name, \
    o.kind AS organisation_kind, (SELECT COUNT(*) FROM membership a \
        WHERE a.person_id = p.id AND a.ended_at IS NULL) AS role_count \
    FROM session s JOIN person p ON p.id = s.person_id \
    LEFT JOIN membership m ON m.id = s.membership_id AND m.ended_at IS NULL \
    LEFT JOIN organisation o ON o.id = m.organisation_id AND o.disabled_at IS NULL \
    WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND p.disabled_at IS NULL";

/// Who holds the token with this hash; `None` when the session was revoked or the person disabled.
pub async fn identity<C: ConnectionTrait>(
    c: &C,
    token_hash: &str,
) -> Result<Option<Identity>, DbErr> {
    let statement =
        Statement::from_sql_and_values(c.get_database_backend(), IDENTITY, [token_hash.into()]);
    Identity::find_by_statement(statement).one(c).await
}

/// Begins a session and notes that the person signed in.
pub async fn begin<C: ConnectionTrait>(c: &C, row: session::Model) -> Result<(), DbErr> {
    person::Entity::update_many()
        .col_expr(person::Column::SignedInAt, Expr::value(row.created_at))
        .filter(person::Column::Id.eq(row.person_id))
        .exec(c)
        .await?;
    session::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// Notes that a session is in use.
pub async fn touch<C: ConnectionTrait>(c: &C, id: Uuid, now: i64) -> Result<(), DbErr> {
    session::Entity::update_many()
        .col_expr(session::Column::SeenAt, Expr::value(now))
        .filter(session::Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}

/// Chooses the role to act in.
pub async fn choose<C: ConnectionTrait>(c: &C, id: Uuid, membership: Uuid) -> Result<(), DbErr> {
    session::Entity::update_many()
        .col_expr(session::Column::MembershipId, Expr::value(membership))
        .filter(session::Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}

/// The sessions of a person that can still be used, newest first.
pub async fn of_person<C: ConnectionTrait>(
    c: &C,
    person: PersonId,
    now: i64,
) -> Result<Vec<session::Model>, DbErr> {
    session::Entity::find()
        .filter(session::Column::PersonId.eq(person.0))
        .filter(session::Column::RevokedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(now))
        .order_by_desc(session::Column::SeenAt)
        .limit(50)
        .all(c)
        .await
}

/// Ends one session of a person.
pub async fn revoke<C: ConnectionTrait>(
    c: &C,
    person: PersonId,
    id: Uuid,
    now: i64,
) -> Result<(), DbErr> {
    session::Entity::update_many()
        .col_expr(session::Column::RevokedAt, Expr::value(now))
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::PersonId.eq(person.0))
        .filter(session::Column::RevokedAt.is_null())
        .exec(c)
        .await?;
    Ok(())
}

/// Ends all sessions of a person but one: after a new password, and when they are disabled.
pub async fn revoke_all<C: ConnectionTrait>(
    c: &C,
    person: PersonId,
    but: Option<Uuid>,
    now: i64,
) -> Result<(), DbErr> {
    let mut update = session::Entity::update_many()
        .col_expr(session::Column::RevokedAt, Expr::value(now))
        .filter(session::Column::PersonId.eq(person.0))
        .filter(session::Column::RevokedAt.is_null());
    if let Some(but) = but {
        update = update.filter(session::Column::Id.ne(but));
    }
    update.exec(c).await?;
    Ok(())
}
