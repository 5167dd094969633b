//! One attempt at sanitizing a medium, or its destruction, with every field of a certificate that is known. Written by
//! the stage `sanitization`, read by `reporting`.

use sea_orm::entity::prelude::*;

/// One record of sanitization or destruction.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "sanitization")]
pub struct Model {
    /// Its key, as the events name it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The donation.
    pub donation_id: Uuid,
    /// The device.
    pub device_id: String,
    /// The medium.
    pub medium_id: Uuid,
    /// A word of `SanitizationResult`.
    pub result: String,
    /// A word of `Method`: the level that was reached.
    pub method: String,
    /// A word of `Technique`.
    pub technique: String,
    /// A word of `Verification`.
    pub verification: String,
    /// Share of the medium that was read back.
    pub verified_percent: Option<f64>,
    /// Tool that verified, where it is another than the writer.
    pub verification_tool: Option<String>,
    /// Tool that erased.
    pub tool: Option<String>,
    /// Its version.
    pub tool_version: Option<String>,
    /// Standard that the method follows.
    pub standard: Option<String>,
    /// Its revision.
    pub standard_revision: Option<String>,
    /// Passes that were done.
    pub passes: Option<i32>,
    /// Passes that were asked for.
    pub passes_asked: Option<i32>,
    /// When it began.
    pub started_at: Option<i64>,
    /// When it ended.
    pub finished_at: Option<i64>,
    /// Who did it.
    pub operator: Option<String>,
    /// Who verified it, or saw the destruction.
    pub second_person: Option<String>,
    /// The machine that it was done on.
    pub host: Option<String>,
    /// Where it was done.
    pub location: Option<String>,
    /// Bytes written.
    pub bytes: Option<i64>,
    /// Bytes the medium holds.
    pub capacity_bytes: Option<i64>,
    /// What was found and done about hidden areas (HPA, DCO).
    pub hidden_areas: Option<String>,
    /// What could not be erased, JSON array of texts.
    pub exceptions: String,
    /// Interface.
    pub interface: Option<String>,
    /// Firmware.
    pub firmware: Option<String>,
    /// What the medium said of its health before.
    pub health_before: Option<String>,
    /// And after.
    pub health_after: Option<String>,
    /// Further words.
    pub notes: Option<String>,
    /// Destruction: size of what is left, in millimetres.
    pub particle_mm: Option<f64>,
    /// Destruction: the machine.
    pub machine: Option<String>,
    /// Destruction: weight in grams.
    pub weight_g: Option<i64>,
    /// Destruction: who takes the remains.
    pub recycler: Option<String>,
    /// Destruction: under which permit.
    pub permit: Option<String>,
    /// Destruction: SHA-256 of the photo.
    pub photo: Option<String>,
    /// Where the record comes from: `typed`, or the name of a report's format.
    pub source: String,
    /// Further fields, JSON object: a word of `papers::document::record` to its text.
    pub more: String,
    /// SHA-256 of the raw evidence, JSON array.
    pub evidence: String,
    /// When it was written down.
    pub recorded_at: i64,
    /// By whom.
    pub recorded_by: String,
    /// The person, where one is known.
    pub recorded_by_id: Option<Uuid>,
    /// When a second person stood for it.
    pub countersigned_at: Option<i64>,
    /// Who.
    pub countersigned_by: Option<String>,
    /// When its exceptions were accepted.
    pub accepted_at: Option<i64>,
    /// By whom.
    pub accepted_by: Option<String>,
    /// Why.
    pub accepted_why: Option<String>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
