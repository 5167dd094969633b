//! The tables of this stage: records of sanitization (written here, read by reporting too) and erasure reports that wait.

use crate::fields::Account;
use gapless_store::entities::{medium, sanitization};
use gapless_store::people::directory;
use gapless_store::{Failure, Tx};
use gapless_web::access::Actor;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, IntoActiveModel, PaginatorTrait, QueryOrder, QuerySelect,
};
use std::collections::BTreeMap;

/// Rows an INSERT: 49 columns each keep below SQLite's 32,766 parameters.
const INSERT_ROWS: usize = 400;
/// Reports of one page of the queue.
pub const QUEUE_ROWS: u64 = 100;

/// One erasure of an uploaded report.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "erasure_report")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who uploaded it, and whose media it may match.
    pub organisation_id: Uuid,
    /// The file.
    pub sha256: String,
    /// Which erasure of the file.
    pub ordinal: i32,
    /// Name of the file.
    pub file_name: String,
    /// Serial number of the medium as the tool read it.
    pub serial_number: Option<String>,
    /// Model of the medium.
    pub model: Option<String>,
    /// Its size.
    pub bytes: Option<i64>,
    /// A word of `SanitizationResult`.
    pub result: String,
    /// The erasure as it was read, JSON.
    pub record: String,
    /// A word of `ReportStatus`.
    pub status: String,
    /// Why it was not matched: a word of `Question`.
    pub question: String,
    /// The device whose medium it was recorded for.
    pub device_id: Option<String>,
    /// The record made of it.
    pub sanitization_id: Option<Uuid>,
    /// Why it was dismissed.
    pub why: Option<String>,
    /// When it came.
    pub uploaded_at: i64,
    /// By whom.
    pub uploaded_by: String,
    /// When it was linked or dismissed.
    pub decided_at: Option<i64>,
    /// By whom.
    pub decided_by: Option<String>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

gapless_journey::words! {
    /// Where an uploaded erasure stands.
    ReportStatus {
        /// Nobody knows yet which medium it is about.
        Waiting = "waiting",
        /// It became a record.
        Linked = "linked",
        /// A person said that it is not ours.
        Dismissed = "dismissed",
    }
}

/// Inserts records.
pub async fn add_records(tx: &Tx, rows: Vec<sanitization::Model>) -> Result<(), Failure> {
    for chunk in rows.chunks(INSERT_ROWS) {
        let rows = chunk
            .iter()
            .cloned()
            .map(IntoActiveModel::into_active_model);
        sanitization::Entity::insert_many(rows.map(ActiveModelTrait::reset_all))
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Media by their keys.
pub async fn media<C: ConnectionTrait>(
    db: &C,
    ids: &[Uuid],
) -> Result<Vec<medium::Model>, Failure> {
    Ok(medium::Entity::find()
        .filter(medium::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?)
}

/// Media with a serial number (folded), that are not destroyed.
pub async fn media_with_serial<C: ConnectionTrait>(
    db: &C,
    key: &str,
) -> Result<Vec<medium::Model>, Failure> {
    Ok(medium::Entity::find()
        .filter(medium::Column::SerialKey.eq(key))
        .filter(medium::Column::Status.ne("destroyed"))
        .limit(20)
        .all(db)
        .await?)
}

/// One record.
pub async fn record<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<sanitization::Model, Failure> {
    sanitization::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or_else(Failure::not_found)
}

/// The last record of a medium.
pub async fn last_record<C: ConnectionTrait>(
    db: &C,
    medium: Uuid,
) -> Result<Option<sanitization::Model>, Failure> {
    Ok(sanitization::Entity::find()
        .filter(sanitization::Column::MediumId.eq(medium))
        .order_by_desc(sanitization::Column::Id)
        .one(db)
        .await?)
}

/// What the account of the actor says of them; nothing of a key or a command, behind which is no person.
pub async fn account<C: ConnectionTrait>(db: &C, actor: &Actor) -> Result<Account, Failure> {
    let Some(id) = actor.person else {
        return Ok(Account::default());
    };
    let person = directory::person(db, id).await?;
    Ok(Account {
        title: Some(actor.role.to_string()),
        contact: person.map(|person| person.email),
    })
}

/// Notes who stands for a record as the second person, and what their account says of them. What was typed of the
/// person who verified stays beside it.
pub async fn countersigned(
    tx: &Tx,
    record: &sanitization::Model,
    by: &str,
    account: &Account,
    at: i64,
) -> Result<(), Failure> {
    let mut more: BTreeMap<String, String> = serde_json::from_str(&record.more)?;
    let Account { title, contact } = account.clone();
    more.extend(title.map(|title| ("countersigner-title".to_owned(), title)));
    more.extend(contact.map(|contact| ("countersigner-contact".to_owned(), contact)));
    let row = sanitization::ActiveModel {
        id: sea_orm::ActiveValue::Unchanged(record.id),
        more: Set(serde_json::to_string(&more)?),
        countersigned_at: Set(Some(at)),
        countersigned_by: Set(Some(by.to_owned())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}

/// Notes who signed for the exceptions of a record.
pub async fn accepted(tx: &Tx, id: Uuid, by: &str, why: &str, at: i64) -> Result<(), Failure> {
    let row = sanitization::ActiveModel {
        id: sea_orm::ActiveValue::Unchanged(id),
        accepted_at: Set(Some(at)),
        accepted_by: Set(Some(by.to_owned())),
        accepted_why: Set(Some(why.to_owned())),
        ..Default::default()
    };
    row.update(&**tx).await?;
    Ok(())
}

/// What became of a file that came before, if it did.
pub async fn of_file<C: ConnectionTrait>(
    db: &C,
    organisation: Uuid,
    sha256: &str,
) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::Sha256.eq(sha256))
        .order_by_asc(Column::Ordinal)
        .all(db)
        .await?)
}

/// Inserts reports.
pub async fn add_reports(tx: &Tx, rows: Vec<Model>) -> Result<(), Failure> {
    for row in rows {
        Entity::insert(row.into_active_model().reset_all())
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// A page of the reports that wait, newest first, and where the next one begins: after the report `before`.
pub async fn queue<C: ConnectionTrait>(
    db: &C,
    organisation: Option<Uuid>,
    before: Option<Uuid>,
) -> Result<(Vec<Model>, Option<Uuid>), Failure> {
    let mut select = Entity::find().filter(Column::Status.eq(ReportStatus::Waiting.as_str()));
    if let Some(organisation) = organisation {
        select = select.filter(Column::OrganisationId.eq(organisation));
    }
    if let Some(before) = before {
        select = select.filter(Column::Id.lt(before));
    }
    let mut rows = select
        .order_by_desc(Column::Id)
        .limit(QUEUE_ROWS + 1)
        .all(db)
        .await?;
    let next = gapless_store::cut(&mut rows, QUEUE_ROWS, |row| row.id);
    Ok((rows, next))
}

/// How many reports wait.
pub async fn waiting<C: ConnectionTrait>(
    db: &C,
    organisation: Option<Uuid>,
) -> Result<u64, Failure> {
    let mut select = Entity::find().filter(Column::Status.eq(ReportStatus::Waiting.as_str()));
    if let Some(organisation) = organisation {
        select = select.filter(Column::OrganisationId.eq(organisation));
    }
    Ok(select.count(db).await?)
}

/// One report.
pub async fn report<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Model, Failure> {
    Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or_else(Failure::not_found)
}

/// Writes down what became of a report. False when somebody else was first.
pub async fn decide(tx: &Tx, row: &Model) -> Result<bool, Failure> {
    let done = Entity::update_many()
        .col_expr(Column::Status, Expr::value(row.status.as_str()))
        .col_expr(Column::DeviceId, Expr::value(row.device_id.as_deref()))
        .col_expr(Column::SanitizationId, Expr::value(row.sanitization_id))
        .col_expr(Column::Why, Expr::value(row.why.as_deref()))
        .col_expr(Column::DecidedAt, Expr::value(row.decided_at))
        .col_expr(Column::DecidedBy, Expr::value(row.decided_by.as_deref()))
        .filter(Column::Id.eq(row.id))
        .filter(Expr::col(Column::Status).eq(ReportStatus::Waiting.as_str()))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}
