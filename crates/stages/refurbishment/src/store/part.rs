//! Parts: from which device, in stock, in which device.

use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::{
    ActiveValue::Set, Condition, ConnectionTrait, IntoActiveModel, QueryOrder, QuerySelect,
};

/// Parts of one page.
pub const STOCK_ROWS: u64 = 200;

/// A part.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "part")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose it is.
    pub organisation_id: Uuid,
    /// One of `rules::PART_KINDS`.
    pub kind: String,
    /// What it is.
    pub description: String,
    /// Maker's number.
    pub serial_number: Option<String>,
    /// Folded, for matching.
    pub serial_key: Option<String>,
    /// The device it was taken from; `None` for a bought one.
    pub from_device_id: Option<String>,
    /// A word of `PartStatus`.
    pub status: String,
    /// The device it was fitted into.
    pub into_device_id: Option<String>,
    /// When it came into stock.
    pub came_at: i64,
    /// By whom.
    pub came_by: String,
    /// When it was fitted.
    pub fitted_at: Option<i64>,
    /// By whom.
    pub fitted_by: Option<String>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

gapless_journey::words! {
    /// Where a part stands.
    PartStatus {
        /// In stock.
        InStock = "in-stock",
        /// In a device.
        Fitted = "fitted",
    }
}

/// Inserts parts.
pub async fn add(tx: &Tx, rows: Vec<Model>) -> Result<(), Failure> {
    for row in rows {
        Entity::insert(row.into_active_model().reset_all())
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// A part of an organisation; of any for the programme.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
    organisation: Option<Uuid>,
) -> Result<Model, Failure> {
    let found = Entity::find_by_id(id).one(db).await?;
    found
        .filter(|row| organisation.is_none_or(|own| own == row.organisation_id))
        .ok_or_else(Failure::not_found)
}

/// Notes into which device a part went. False when it is no longer in stock.
pub async fn fitted(tx: &Tx, id: Uuid, device: &str, by: &str, at: i64) -> Result<bool, Failure> {
    let row = ActiveModel {
        status: Set(PartStatus::Fitted.to_string()),
        into_device_id: Set(Some(device.to_owned())),
        fitted_at: Set(Some(at)),
        fitted_by: Set(Some(by.to_owned())),
        ..Default::default()
    };
    let done = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(id))
        .filter(Column::Status.eq(PartStatus::InStock.as_str()))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Where a page of the stock begins: the kind and the key of the last part of the page before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    kind: String,
    id: Uuid,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.kind, self.id)
    }
}

impl std::str::FromStr for Place {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (kind, id) = text.split_once('.').ok_or(())?;
        Ok(Self {
            kind: kind.to_owned(),
            id: id.parse().map_err(|_| ())?,
        })
    }
}

/// A page of what is in stock, by kind, newest first, and where the next one begins.
pub async fn stock<C: ConnectionTrait>(
    db: &C,
    organisation: Option<Uuid>,
    after: Option<Place>,
) -> Result<(Vec<Model>, Option<Place>), Failure> {
    let mut select = Entity::find().filter(Column::Status.eq(PartStatus::InStock.as_str()));
    if let Some(organisation) = organisation {
        select = select.filter(Column::OrganisationId.eq(organisation));
    }
    if let Some(Place { kind, id }) = after {
        let later = Condition::any().add(Column::Kind.gt(kind.as_str())).add(
            Condition::all()
                .add(Column::Kind.eq(kind))
                .add(Column::Id.lt(id)),
        );
        select = select.filter(later);
    }
    let mut rows = select
        .order_by_asc(Column::Kind)
        .order_by_desc(Column::Id)
        .limit(STOCK_ROWS + 1)
        .all(db)
        .await?;
    let next = gapless_store::cut(&mut rows, STOCK_ROWS, |row| Place {
        kind: row.kind.clone(),
        id: row.id,
    });
    Ok((rows, next))
}

/// Parts taken from a device, and parts fitted into it.
pub async fn of_device<C: ConnectionTrait>(
    db: &C,
    device: &str,
) -> Result<(Vec<Model>, Vec<Model>), Failure> {
    let taken = Entity::find()
        .filter(Column::FromDeviceId.eq(device))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let fitted = Entity::find()
        .filter(Column::IntoDeviceId.eq(device))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    Ok((taken, fitted))
}
