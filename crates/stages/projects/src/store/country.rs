//! What a programme knows of countries beyond what is built in.

use crate::rules::countries::{self, CountryRule};
use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel, QueryOrder, QuerySelect};

/// Rows that are read; a country is seldom changed.
const ROWS_MAX: u64 = 5_000;

/// A rule that somebody added. None is changed: a newer one takes its place.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "country_rule")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// First day.
    pub begins: String,
    /// The rule, as JSON.
    pub body: String,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// All rules: those that are built in, then those that were added, in their order, so that the last of a day counts.
pub async fn rules<C: ConnectionTrait>(db: &C) -> Result<Vec<CountryRule>, Failure> {
    let added = Entity::find()
        .order_by_asc(Column::Id)
        .limit(ROWS_MAX)
        .all(db)
        .await?;
    let mut rules = countries::built_in().to_vec();
    for row in added {
        rules.push(
            serde_json::from_str(&row.body).map_err(|error| Failure::Fault(Box::new(error)))?,
        );
    }
    Ok(rules)
}

/// Adds one.
pub async fn add(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
