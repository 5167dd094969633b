//! What was last found of a device: test results, faults, suggestions. Written by the stage `assessment`, read by
//! `refurbishment`'s people and `reporting`. What was found earlier stands in the events.

use sea_orm::entity::prelude::*;

/// The last assessment of one device.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "assessment")]
pub struct Model {
    /// The device.
    #[sea_orm(primary_key, auto_increment = false)]
    pub device_id: String,
    /// The donation.
    pub donation_id: Uuid,
    /// Last result of each test, JSON array of `journey::assessment::TestResult`.
    pub results: String,
    /// Faults outside tests (how it looks), JSON array of `journey::assessment::Fault`.
    pub faults: String,
    /// Battery capacity left, in percent of the design.
    pub battery_percent: Option<f64>,
    /// Name and version of the test list and the grading rules.
    pub scheme: String,
    /// The functional grade that the rules suggest.
    pub functional_suggested: Option<String>,
    /// The cosmetic grade that the rules suggest.
    pub cosmetic_suggested: Option<String>,
    /// The route that the rules suggest.
    pub route_suggested: Option<String>,
    /// Code of the rule that suggested it.
    pub route_rule: Option<String>,
    /// Why a person decided otherwise.
    pub why: Option<String>,
    /// Further words.
    pub note: Option<String>,
    /// Who assessed.
    pub assessed_by: String,
    /// When.
    pub assessed_at: i64,
    /// Counts changes.
    pub version: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
