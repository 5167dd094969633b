//! What a donor's people said of columns with a header, for the donor's next lists.

use gapless_store::{Failure, Tx};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, entity::prelude::*,
};

/// Headers that are remembered of one donor; the oldest stay unread beyond.
pub const HEADERS_MAX: u64 = 1_000;

/// One header, and what it was said to mean.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_memory")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose lists.
    pub donor_id: Uuid,
    /// The header, folded.
    pub header_key: String,
    /// The header as it stood.
    pub header: String,
    /// A word of `gapless_intake::manifest::Field`.
    pub field: String,
    /// Who said so.
    pub said_by: String,
    /// When.
    pub said_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What is remembered of a donor, the latest first.
pub async fn of_donor<C: ConnectionTrait>(db: &C, donor: Uuid) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::DonorId.eq(donor))
        .order_by_desc(Column::SaidAt)
        .order_by_asc(Column::HeaderKey)
        .limit(HEADERS_MAX)
        .all(db)
        .await?)
}

/// Remembers a header; answers what was remembered of it before.
pub async fn keep(tx: &Tx, row: Model) -> Result<Option<Model>, Failure> {
    let before = forget(tx, row.donor_id, &row.header_key).await?;
    let row = ActiveModel {
        id: Set(row.id),
        donor_id: Set(row.donor_id),
        header_key: Set(row.header_key),
        header: Set(row.header),
        field: Set(row.field),
        said_by: Set(row.said_by),
        said_at: Set(row.said_at),
    };
    row.insert(&**tx).await?;
    Ok(before)
}

/// Forgets a header; answers what was remembered of it.
pub async fn forget(tx: &Tx, donor: Uuid, key: &str) -> Result<Option<Model>, Failure> {
    let found = Entity::find()
        .filter(Column::DonorId.eq(donor))
        .filter(Column::HeaderKey.eq(key))
        .one(&**tx)
        .await?;
    if let Some(row) = &found {
        Entity::delete_by_id(row.id).exec(&**tx).await?;
    }
    Ok(found)
}
