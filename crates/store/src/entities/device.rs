//! A device as it was found. What events decide is written by `journal` alone.

use sea_orm::entity::prelude::*;

/// A device as it was found. What events decide is written by `journal` alone.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "device")]
pub struct Model {
    /// Our id, as on the bar code.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// Its donation.
    pub donation_id: Uuid,
    /// The line it answers.
    pub line_id: Option<Uuid>,
    /// Who gave it.
    pub donor_id: Uuid,
    /// The donor's office it came from.
    pub office_id: Option<Uuid>,
    /// A word of `Category`.
    pub category: String,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// As found.
    pub serial_number: Option<String>,
    /// Folded, for matching.
    pub serial_key: Option<String>,
    /// Donor's number.
    pub asset_tag: Option<String>,
    /// Folded, for matching.
    pub asset_key: Option<String>,
    /// Processor.
    pub cpu_text: Option<String>,
    /// Memory in GB.
    pub ram_gb: Option<f64>,
    /// Diagonal in inches.
    pub screen_inch: Option<f64>,
    /// Storage in GB.
    pub storage_gb: Option<f64>,
    /// Year of production or purchase.
    pub year: Option<i32>,
    /// Weight in grams.
    pub weight_g: Option<i64>,
    /// A word of `DeviceStatus`.
    pub status: String,
    /// A word of `Stage`: whose people have something to do with it.
    pub stage: String,
    /// Since when it lies there.
    pub stage_since_at: i64,
    /// In whose hands it is.
    pub custodian_id: Uuid,
    /// Where it lies.
    pub place_id: Option<Uuid>,
    /// The packing unit that brought it.
    pub unit_id: Option<Uuid>,
    /// Somebody looked for its media, or its kind holds none.
    pub media_known: bool,
    /// Media that are neither erased nor destroyed.
    pub media_open: i64,
    /// All tests are done and nothing critical failed.
    pub tests_passed: Option<bool>,
    /// F1 to F6.
    pub functional_grade: Option<String>,
    /// C1 to C9.
    pub cosmetic_grade: Option<String>,
    /// Words of `Lock`, JSON array.
    pub locks: String,
    /// A word of `Route`.
    pub route: Option<String>,
    /// Keys of open work orders, JSON array.
    pub open_orders: String,
    /// The project that it is kept for, or that has it.
    pub project_id: Option<Uuid>,
    /// The line of what that project asked for.
    pub need_id: Option<Uuid>,
    /// The shipment that brings it.
    pub shipment_id: Option<Uuid>,
    /// Every condition of its export is met, as it is packed.
    pub export_checked: bool,
    /// The consignment that brings it to a recycler.
    pub consignment_id: Option<Uuid>,
    /// When it was checked in.
    pub received_at: i64,
    /// Counts changes.
    pub version: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
