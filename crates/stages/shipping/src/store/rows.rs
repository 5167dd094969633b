//! The rows that this stage alone reads and writes.

/// A leg of the road of a shipment.
pub mod leg {
    use sea_orm::entity::prelude::*;

    /// A leg of the road of a shipment.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "shipment_leg")]
    pub struct Model {
        /// The shipment.
        #[sea_orm(primary_key, auto_increment = false)]
        pub shipment_id: Uuid,
        /// Its place in the road, from 1.
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i64,
        /// A word of `Mode`.
        pub mode: String,
        /// From where.
        pub from_place: String,
        /// To where.
        pub to_place: String,
        /// Who carries it.
        pub carrier: String,
        /// The day it departs, ISO 8601.
        pub departs: String,
        /// The day it arrives.
        pub arrives: String,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Something that happened on the road.
pub mod step {
    use sea_orm::entity::prelude::*;

    /// Something that happened on the road.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "shipment_step")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// The shipment.
        pub shipment_id: Uuid,
        /// A word of `StepKind`.
        pub kind: String,
        /// Where.
        pub place: String,
        /// In words.
        pub note: String,
        /// The day, ISO 8601.
        pub happened_on: String,
        /// Who wrote it down.
        pub added_by: String,
        /// When.
        pub added_at: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A paper that the country of destination issued.
pub mod import {
    use sea_orm::entity::prelude::*;

    /// A paper that the country of destination issued.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_paper")]
    pub struct Model {
        /// The shipment.
        #[sea_orm(primary_key, auto_increment = false)]
        pub shipment_id: Uuid,
        /// A word of `ImportPaper`.
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        /// Its number.
        pub number: String,
        /// Who wrote it down.
        pub added_by: String,
        /// When.
        pub added_at: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A unit of a shipment.
pub mod unit {
    use sea_orm::entity::prelude::*;

    /// A unit of a shipment.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "shipping_unit")]
    pub struct Model {
        /// Number on its label, an SSCC.
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: String,
        /// The shipment.
        pub shipment_id: Uuid,
        /// A word of `UnitKind`.
        pub kind: String,
        /// A word of `UnitStatus`.
        pub status: String,
        /// In millimetres.
        pub length_mm: i64,
        /// In millimetres.
        pub width_mm: i64,
        /// In millimetres.
        pub height_mm: i64,
        /// Gross, in grams, once it is closed.
        pub weight_g: Option<i64>,
        /// Number of its seal.
        pub seal: String,
        /// How it protects what is in it.
        pub protection: String,
        /// Another may stand on it.
        pub stackable: bool,
        /// Who began it.
        pub opened_by: String,
        /// When.
        pub opened_at: i64,
        /// Who closed it.
        pub closed_by: Option<String>,
        /// When.
        pub closed_at: Option<i64>,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A tick at the arrival, as it was sent.
pub mod tick {
    use sea_orm::entity::prelude::*;

    /// A tick at the arrival, as it was sent.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "arrival_tick")]
    pub struct Model {
        /// The key that the sender gave it: sent twice, it counts once.
        #[sea_orm(primary_key, auto_increment = false)]
        pub tick_key: String,
        /// The shipment.
        pub shipment_id: Uuid,
        /// The device.
        pub device_id: String,
        /// A word of `Arrival`.
        pub arrival: String,
        /// In words.
        pub note: String,
        /// When it was seen.
        pub observed_at: i64,
        /// When it reached us.
        pub recorded_at: i64,
        /// The phone's clock was wrong.
        pub wrong_clock: bool,
        /// It changed what is known.
        pub counted: bool,
        /// Who sent it.
        pub added_by: String,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What did not agree at the arrival.
pub mod discrepancy {
    use sea_orm::entity::prelude::*;

    /// What did not agree at the arrival.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "shipping_discrepancy")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// The shipment.
        pub shipment_id: Uuid,
        /// The device, where it is one of ours.
        pub device_id: Option<String>,
        /// What was on its label.
        pub code: String,
        /// A word of `DiscrepancyKind`.
        pub kind: String,
        /// In words.
        pub note: String,
        /// Who clears it up: a word of `Owner`.
        pub owner: String,
        /// When it was raised.
        pub raised_at: i64,
        /// Decide before.
        pub due_at: i64,
        /// A word of `Resolution`; `None` while open.
        pub resolution: Option<String>,
        /// Why.
        pub why: String,
        /// By whom.
        pub decided_by: String,
        /// When.
        pub decided_at: Option<i64>,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// How shipments are made up, from a day on.
pub mod policy {
    use sea_orm::entity::prelude::*;

    /// How shipments are made up, from a day on.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "shipping_policy")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// First day, ISO 8601.
        pub begins: String,
        /// Devices of a first lot; 0 where all goes at once.
        pub first_lot: i64,
        /// Systems from which a container is the way.
        pub sea_systems: i64,
        /// Days for which a test counts.
        pub test_days: i64,
        /// Who added it.
        pub added_by: String,
        /// When.
        pub added_at: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// All of what a project gets may go at once.
pub mod lot {
    use sea_orm::entity::prelude::*;

    /// All of what a project gets may go at once.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lot_release")]
    pub struct Model {
        /// The project.
        #[sea_orm(primary_key, auto_increment = false)]
        pub project_id: Uuid,
        /// Why.
        pub why: String,
        /// Who says so.
        pub released_by: String,
        /// When.
        pub released_at: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Who answers for the evidence of functionality.
pub mod tester {
    use sea_orm::entity::prelude::*;

    /// Who answers for the evidence of functionality.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "tester")]
    pub struct Model {
        /// The refurbisher.
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        /// Address, a line each.
        pub address: String,
        /// Telephone.
        pub phone: String,
        /// Address of mail.
        pub email: String,
        /// Who wrote it down.
        pub added_by: String,
        /// When.
        pub added_at: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
