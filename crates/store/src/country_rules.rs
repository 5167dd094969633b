//! What a country asks of an import: what is built in, and what the programme added.

use crate::Failure;
use crate::entities::country_rule::{Column, Entity};
use gapless_journey::countries::{self, CountryRule};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder, QuerySelect};

/// Rows that are read; a country is seldom changed.
const ROWS_MAX: u64 = 5_000;

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
