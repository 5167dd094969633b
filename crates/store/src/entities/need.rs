//! A line of what a project asks for. Written by stage `projects` alone.

use sea_orm::entity::prelude::*;

/// A line of what a project asks for.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "need")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The project.
    pub project_id: Uuid,
    /// Its place among the lines, from 1.
    pub position: i64,
    /// A word of `Category`.
    pub category: String,
    /// A computer with screen, keyboard, mouse and power cord.
    pub complete_system: bool,
    /// How many.
    pub quantity: i64,
    /// Least processor: 3, 5, 7; nothing where any will do.
    pub min_cpu_tier: Option<i64>,
    /// Least memory in gigabytes.
    pub min_ram_gb: Option<i64>,
    /// Least diagonal in inches.
    pub min_screen_inch: Option<f64>,
    /// The letters on the keys: `any`, `fr`, ...
    pub keyboard: String,
    /// The operating system: `any`, `windows`, `linux`.
    pub system: String,
    /// In words.
    pub note: String,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
