//! What projects owe. The rows are what the events say, with what stands on the invoice beside it.

use gapless_journey::words;
use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel, QueryOrder, QuerySelect};

words! {
    /// Where a payment stands.
    PaymentStatus {
        /// Somebody agreed to pay it.
        Agreed = "agreed",
        /// An invoice was written.
        Invoiced = "invoiced",
        /// It was paid.
        Paid = "paid",
        /// It need not be paid.
        Waived = "waived",
    }
}

/// Money of a project.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "payment")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The project.
    pub application_id: Uuid,
    /// A word of `PaymentKind`.
    pub kind: String,
    /// How much.
    pub cents: i64,
    /// Three letters of ISO 4217.
    pub currency: String,
    /// Who pays.
    pub payer: String,
    /// Their address, as it stands on the invoice.
    pub payer_address: String,
    /// More about it.
    pub note: String,
    /// It must be paid before the project ships.
    pub before_shipping: bool,
    /// A word of [`PaymentStatus`].
    pub status: String,
    /// Number of its invoice.
    pub invoice: Option<String>,
    /// Until when, ISO 8601; empty before there is an invoice.
    pub due: String,
    /// When it was agreed.
    pub agreed_at: i64,
    /// When the invoice was written.
    pub invoiced_at: Option<i64>,
    /// When it was paid or waived.
    pub settled_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Those of a project, in the order in which they were agreed.
pub async fn of<C: ConnectionTrait>(db: &C, application: Uuid) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application))
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// One of a project.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    application: Uuid,
    id: Uuid,
) -> Result<Model, Failure> {
    let found = Entity::find_by_id(id).filter(Column::ApplicationId.eq(application));
    found.one(db).await?.ok_or_else(Failure::not_found)
}

/// Inserts one.
pub async fn add(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes what changed.
pub async fn save(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::update(row.into_active_model().reset_all())
        .exec(&**tx)
        .await?;
    Ok(())
}

/// The next number of an invoice in a year: `I26-0001`.
pub async fn next_number(tx: &Tx, year: i16) -> Result<String, Failure> {
    let begin = format!("I{:02}-", year.rem_euclid(100));
    let last: Option<Option<String>> = Entity::find()
        .select_only()
        .column(Column::Invoice)
        .filter(Column::Invoice.like(format!("{begin}%")))
        .order_by_desc(Column::Invoice)
        .into_tuple()
        .one(&**tx)
        .await?;
    let last = last.flatten();
    let n = last.and_then(|number| number.strip_prefix(&begin)?.parse::<u32>().ok());
    Ok(format!("{begin}{:04}", n.unwrap_or(0) + 1))
}

/// How many invoices are past their day, and since when the oldest was written.
pub async fn overdue<C: ConnectionTrait>(
    db: &C,
    today: &str,
) -> Result<(u64, Option<i64>), Failure> {
    let late = Entity::find()
        .filter(Column::Status.eq(PaymentStatus::Invoiced.as_str()))
        .filter(Column::Due.lt(today));
    let n = late.clone().count(db).await?;
    let oldest: Option<Option<i64>> = late
        .select_only()
        .column(Column::InvoicedAt)
        .order_by_asc(Column::Due)
        .into_tuple()
        .one(db)
        .await?;
    Ok((n, oldest.flatten()))
}
