//! A file in which a donor claims what it gives.

use sea_orm::entity::prelude::*;

/// A file in which a donor claims what it gives.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "manifest")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its donation.
    pub donation_id: Uuid,
    /// The file as it came.
    pub sha256: String,
    /// Its name.
    pub file_name: String,
    /// What it is.
    pub media_type: String,
    /// Its size.
    pub bytes: i64,
    /// Rows with anything in them.
    pub rows_read: i64,
    /// Lines that they gave.
    pub lines: i64,
    /// Rows that are no line; `reading` lists each.
    pub skipped: i64,
    /// Tables, columns with confidence, skipped rows with reasons; JSON.
    pub reading: String,
    /// Columns as a person corrected them; JSON.
    pub mapping: String,
    /// Person.
    pub uploaded_by: Option<Uuid>,
    /// When.
    pub uploaded_at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
