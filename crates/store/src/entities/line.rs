//! One claim of a manifest.

use sea_orm::entity::prelude::*;

/// One claim of a manifest.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "line")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its donation.
    pub donation_id: Uuid,
    /// Its file; `None` for a line that was added by hand.
    pub manifest_id: Option<Uuid>,
    /// Sheet of the file.
    pub sheet: Option<String>,
    /// Row as a person sees it in a spreadsheet program; 0 for a line added by hand.
    pub row_number: i64,
    /// Counts the lines of one row.
    pub ordinal: i64,
    /// A word of `Category`.
    pub category: String,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// As claimed.
    pub serial_number: Option<String>,
    /// Folded, for matching.
    pub serial_key: Option<String>,
    /// As claimed.
    pub asset_tag: Option<String>,
    /// Folded, for matching.
    pub asset_key: Option<String>,
    /// Office as the file names it.
    pub office: Option<String>,
    /// The donor's site, where it is known.
    pub office_id: Option<Uuid>,
    /// What was understood of the processor, JSON.
    pub cpu: Option<String>,
    /// As claimed.
    pub cpu_text: Option<String>,
    /// Memory in GB.
    pub ram_gb: Option<f64>,
    /// Diagonal in inches.
    pub screen_inch: Option<f64>,
    /// Storage in GB.
    pub storage_gb: Option<f64>,
    /// Year of production or purchase.
    pub year: Option<i32>,
    /// Words on its state.
    pub condition: Option<String>,
    /// Weight in grams, stated or estimated by category.
    pub weight_g: i64,
    /// The donor says that it does not work.
    pub reported_broken: bool,
    /// What was understood of the row, JSON (`intake::manifest::Claim`); judged again when a person corrects it.
    pub claim: String,
    /// A word of `Verdict`, as it stands.
    pub verdict: String,
    /// A word of `Verdict`, as first given.
    pub verdict_claimed: String,
    /// Why the coordinator decided against the policy.
    pub overridden_why: Option<String>,
    /// Codes and facts, JSON.
    pub reasons: String,
    /// What the donor must do, JSON array of codes.
    pub preparation: String,
    /// Its serial number stands on another line too.
    pub duplicate: bool,
    /// A word of `LineStatus`.
    pub status: String,
    /// The unit it is packed in.
    pub unit_id: Option<Uuid>,
    /// Counts changes.
    pub version: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
