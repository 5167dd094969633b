//! What a programme knows of countries beyond what is built in.

use gapless_store::entities::country_rule::Entity;
use gapless_store::{Failure, Tx};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

pub use gapless_store::country_rules::rules;
pub use gapless_store::entities::country_rule::Model;

/// Adds one.
pub async fn add(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
