//! One consignment of a donor.

use sea_orm::entity::prelude::*;

/// One consignment of a donor.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "donation")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Number that people use, e.g. `26-0031`.
    pub number: String,
    /// The donor.
    pub donor_id: Uuid,
    /// What the donor calls it.
    pub title: String,
    /// A word of `DonationStatus`.
    pub status: String,
    /// Name and date of the policy that judged it, `name@date`.
    pub policy: Option<String>,
    /// The donor's person who answers questions.
    pub contact_id: Option<Uuid>,
    /// Where it goes.
    pub refurbisher_id: Option<Uuid>,
    /// The donor's site where it is picked up.
    pub hub_id: Option<Uuid>,
    /// The donor agreed to the list as it stands.
    pub agreed_by_donor: bool,
    /// The programme agreed to the list as it stands.
    pub agreed_by_programme: bool,
    /// When it was begun.
    pub created_at: i64,
    /// When the list was sent.
    pub offered_at: Option<i64>,
    /// When both had agreed.
    pub agreed_at: Option<i64>,
    /// When the carrier took it.
    pub picked_up_at: Option<i64>,
    /// When the first device was checked in.
    pub received_at: Option<i64>,
    /// When the status report falls due.
    pub due_at: Option<i64>,
    /// When the status report was issued.
    pub finished_at: Option<i64>,
    /// Counts changes.
    pub version: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
