//! The rows that this stage alone writes.

/// A booked pick-up.
pub mod pick_up {
    use sea_orm::entity::prelude::*;

    /// A booked pick-up.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pick_up")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// The donation.
        pub donation_id: Uuid,
        /// The day, ISO 8601.
        pub day: String,
        /// From when on that day.
        pub time_from: String,
        /// Until when.
        pub time_until: String,
        /// Where the goods stand.
        pub site_id: Uuid,
        /// Who fetches them.
        pub carrier_id: Uuid,
        /// Who gets them.
        pub refurbisher_id: Uuid,
        /// To which place of theirs.
        pub destination_id: Option<Uuid>,
        /// Whom the driver asks for.
        pub contact_name: String,
        /// Their telephone.
        pub contact_phone: Option<String>,
        /// Who drives, where it is known.
        pub driver_name: Option<String>,
        /// Where the link was sent.
        pub carrier_email: Option<String>,
        /// Ramp, badge, height of the gate.
        pub notes: Option<String>,
        /// When it was booked.
        pub booked_at: i64,
        /// By whom.
        pub booked_by: String,
        /// When it was called off.
        pub cancelled_at: Option<i64>,
        /// Why.
        pub cancelled_why: Option<String>,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A hand-over with its two signatures.
pub mod hand_over {
    use sea_orm::entity::prelude::*;

    /// A hand-over with its two signatures.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hand_over")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// The donation.
        pub donation_id: Uuid,
        /// Number on the paper.
        pub number: String,
        /// A word of `Leg`.
        pub leg: String,
        /// Who gives.
        pub from_id: Uuid,
        /// Who takes.
        pub to_id: Uuid,
        /// Where the goods stand.
        pub from_site_id: Option<Uuid>,
        /// Where they go.
        pub to_site_id: Option<Uuid>,
        /// The pick-up that it belongs to.
        pub pick_up_id: Option<Uuid>,
        /// `prepared`, `signed`, `cancelled`.
        pub status: String,
        /// Number plate.
        pub vehicle: Option<String>,
        /// When it was prepared.
        pub prepared_at: i64,
        /// By whom.
        pub prepared_by: String,
        /// The giver's signature, JSON.
        pub giver: Option<String>,
        /// The taker's signature, JSON.
        pub taker: Option<String>,
        /// When the second of both signed.
        pub completed_at: Option<i64>,
        /// SHA-256 of the paper.
        pub paper: Option<String>,
        /// Counts changes.
        pub version: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What a hand-over hands over, once somebody signed.
pub mod hand_over_unit {
    use sea_orm::entity::prelude::*;

    /// One unit of a hand-over.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "hand_over_unit")]
    pub struct Model {
        /// The hand-over.
        #[sea_orm(primary_key, auto_increment = false)]
        pub hand_over_id: Uuid,
        /// The unit.
        #[sea_orm(primary_key, auto_increment = false)]
        pub unit_id: Uuid,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
