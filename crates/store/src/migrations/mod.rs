//! One history of the schema. Each migration is SQL text that runs on both engines, one DDL statement a step, so that
//! distributed engines that speak PostgreSQL stay possible. A migration that has landed is never changed.

use sea_orm_migration::{
    MigrationName, MigrationTrait, MigratorTrait, SchemaManager, async_trait,
    sea_orm::{ConnectionTrait, DbErr},
};

mod m0001_people;
mod m0002_thread;
mod m0010_offer;
mod m0020_collection;
mod m0030_receiving;
mod m0040_sanitization;
mod m0050_assessment;
mod m0060_refurbishment;
mod m0070_reporting;
mod m0100_lists;
mod m0110_evidence;
mod m0120_counts;
mod m0130_once;
mod m0140_offer_memory;
mod m0150_reports;
mod m0160_projects;
mod m0170_onward;
mod m0180_allocation;
mod m0190_shipping;
mod m0200_follow_up;
mod m0210_recycling;
mod m0220_shipped_kinds;

/// A migration: its name and its steps.
pub struct Steps {
    name: &'static str,
    steps: &'static [&'static str],
}

impl Steps {
    /// A named migration.
    pub const fn new(name: &'static str, steps: &'static [&'static str]) -> Self {
        Self { name, steps }
    }
}

impl MigrationName for Steps {
    fn name(&self) -> &str {
        self.name
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Steps {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for step in self.steps {
            manager.get_connection().execute_unprepared(step).await?;
        }
        Ok(())
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        // Going back is a restore of a backup: dropping tables would drop evidence.
        Err(DbErr::Migration(
            "migrations are not taken back; restore a backup".to_owned(),
        ))
    }
}

/// All migrations, oldest first.
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_people::migration()),
            Box::new(m0002_thread::migration()),
            Box::new(m0010_offer::migration()),
            Box::new(m0020_collection::migration()),
            Box::new(m0030_receiving::migration()),
            Box::new(m0040_sanitization::migration()),
            Box::new(m0050_assessment::migration()),
            Box::new(m0060_refurbishment::migration()),
            Box::new(m0070_reporting::migration()),
            Box::new(m0100_lists::migration()),
            Box::new(m0110_evidence::migration()),
            Box::new(m0120_counts::migration()),
            Box::new(m0130_once::migration()),
            Box::new(m0140_offer_memory::migration()),
            Box::new(m0150_reports::migration()),
            Box::new(m0160_projects::migration()),
            Box::new(m0170_onward::migration()),
            Box::new(m0180_allocation::migration()),
            Box::new(m0190_shipping::migration()),
            Box::new(m0200_follow_up::migration()),
            Box::new(m0210_recycling::migration()),
            Box::new(m0220_shipped_kinds::migration()),
        ]
    }
}
