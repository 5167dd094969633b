//! What the criteria weigh, from a day on. Rows are added and never changed.

use crate::rules::scoring::Weights;
use gapless_journey::projects::Criterion;
use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel, QueryOrder};

/// The weight of a criterion from a day on.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "criterion_weight")]
pub struct Model {
    /// Its key; of two rows of one day the later one counts.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// A word of `Criterion`.
    pub criterion: String,
    /// How much, 0 to 100.
    pub weight: i64,
    /// First day, ISO 8601.
    pub begins: String,
    /// By whom.
    pub added_by: String,
    /// When.
    pub added_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// All of them, the oldest first.
pub async fn all<C: ConnectionTrait>(db: &C) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .order_by_asc(Column::Begins)
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// What counts on a day.
pub fn on(rows: &[Model], day: &str) -> Weights {
    let begun = rows.iter().filter(|row| *row.begins <= *day);
    begun
        .filter_map(|row| {
            let criterion = Criterion::parse(&row.criterion)?;
            Some((criterion, u32::try_from(row.weight).ok()?))
        })
        .collect()
}

/// The same, looked up.
pub async fn of_day<C: ConnectionTrait>(db: &C, day: &str) -> Result<Weights, Failure> {
    Ok(on(&all(db).await?, day))
}

/// Adds some.
pub async fn add(tx: &Tx, rows: Vec<Model>) -> Result<(), Failure> {
    let rows = rows
        .into_iter()
        .map(|row| row.into_active_model().reset_all());
    Entity::insert_many(rows)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
