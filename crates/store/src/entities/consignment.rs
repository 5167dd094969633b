//! A consignment to a recycler. Written by stage `recycling` alone.

use sea_orm::entity::prelude::*;

/// A consignment.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consignment")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// A word of `ConsignmentStatus` of the stage.
    pub status: String,
    /// Who gives it.
    pub from_id: Uuid,
    /// The recycler.
    pub recycler_id: Uuid,
    /// Where the waste is, two letters of ISO 3166-1: whose list of waste codes counts.
    pub country: String,
    /// Number of the recycler's permit.
    pub permit_number: String,
    /// Its first day, ISO 8601.
    pub permit_from: String,
    /// Its last day.
    pub permit_to: String,
    /// What there is to say.
    pub note: String,
    /// Weight of all of it with its packaging, in grams.
    pub gross_g: Option<i64>,
    /// Who began it.
    pub opened_by: String,
    /// When.
    pub opened_at: i64,
    /// The day on which the recycler took it; empty before.
    pub handed_on: String,
    /// When that was written down.
    pub handed_at: Option<i64>,
    /// Who took it, in letters.
    pub taker: String,
    /// SHA-256 of the paper of the hand-over.
    pub paper: Option<String>,
    /// Number of the recycler's certificate.
    pub certificate: Option<String>,
    /// The same without blanks and dashes: one certificate counts once.
    pub certificate_key: Option<String>,
    /// The day on it; empty before.
    pub certificate_day: String,
    /// SHA-256 of its file.
    pub certificate_file: Option<String>,
    /// What was done: `R4` and the like of the Waste Framework Directive, Annexes I and II.
    pub treatment: String,
    /// What was recycled, in grams.
    pub certified_g: Option<i64>,
    /// Who entered it.
    pub certified_by: String,
    /// When.
    pub certified_at: Option<i64>,
    /// Counts changes.
    pub version: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
