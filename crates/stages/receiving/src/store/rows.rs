//! The rows that this stage alone writes.

/// A check-in session at a dock.
pub mod session {
    use sea_orm::entity::prelude::*;

    /// A check-in session at a dock.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "check_in_session")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// Whose dock it is.
        pub refurbisher_id: Uuid,
        /// In which hall.
        pub site_id: Option<Uuid>,
        /// What people call the dock.
        pub dock: String,
        /// When it was opened.
        pub opened_at: i64,
        /// By whom.
        pub opened_by: String,
        /// When it was closed.
        pub closed_at: Option<i64>,
        /// By whom.
        pub closed_by: Option<String>,
        /// Counts everything that happens in it, so that others see when to look again.
        pub version: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Which donations a session takes in.
pub mod session_donation {
    use sea_orm::entity::prelude::*;

    /// Which donations a session takes in.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "check_in_session_donation")]
    pub struct Model {
        /// The session.
        #[sea_orm(primary_key, auto_increment = false)]
        pub session_id: Uuid,
        /// The donation.
        #[sea_orm(primary_key, auto_increment = false)]
        pub donation_id: Uuid,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What was scanned, and what came of it.
pub mod scan {
    use sea_orm::entity::prelude::*;

    /// What was scanned, and what came of it.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "scan")]
    pub struct Model {
        /// Its key; later scans have greater keys.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// The session.
        pub session_id: Uuid,
        /// When.
        pub scanned_at: i64,
        /// By whom.
        pub by_name: String,
        /// The person; `None` for a program.
        pub person_id: Option<Uuid>,
        /// As it came.
        pub code: String,
        /// A word of [`crate::outcome::Outcome`].
        pub outcome: String,
        /// What else is to be said of it, JSON of [`crate::outcome::Facts`].
        pub facts: String,
        /// The donation.
        pub donation_id: Option<Uuid>,
        /// The line.
        pub line_id: Option<Uuid>,
        /// The device.
        pub device_id: Option<String>,
        /// The packing unit.
        pub unit_id: Option<Uuid>,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
