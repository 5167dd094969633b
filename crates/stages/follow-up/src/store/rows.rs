//! The rows that this stage alone reads and writes.

/// What a check says of one device.
pub mod check_device {
    use sea_orm::entity::prelude::*;

    /// What a check says of one device.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "check_device")]
    pub struct Model {
        /// The check.
        #[sea_orm(primary_key, auto_increment = false)]
        pub check_id: Uuid,
        /// The device.
        #[sea_orm(primary_key, auto_increment = false)]
        pub device_id: String,
        /// A word of `Finding`; `None` while nobody said.
        pub finding: Option<String>,
        /// What there is to say.
        pub note: String,
        /// SHA-256 of a photo.
        pub photo: Option<String>,
        /// When it was seen.
        pub observed_at: Option<i64>,
        /// Who said so, where somebody else wrote it down.
        pub told_by: String,
        /// The service partner looks at it again.
        pub sampled: bool,
        /// What the partner found.
        pub verified: Option<String>,
        /// What the partner has to say.
        pub verified_note: String,
        /// Who looked.
        pub verified_by: String,
        /// When.
        pub verified_at: Option<i64>,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A tick as it came: kept also where it changed nothing.
pub mod check_tick {
    use sea_orm::entity::prelude::*;

    /// A tick as it came.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "check_tick")]
    pub struct Model {
        /// The sender's key under the check's.
        #[sea_orm(primary_key, auto_increment = false)]
        pub tick_key: String,
        /// The check.
        pub check_id: Uuid,
        /// The device.
        pub device_id: String,
        /// A word of `Finding`.
        pub finding: String,
        /// What there is to say.
        pub note: String,
        /// When it was seen: by the phone's clock where that can be, else by ours.
        pub observed_at: i64,
        /// When it came.
        pub recorded_at: i64,
        /// The phone's clock was wrong.
        pub wrong_clock: bool,
        /// It said something new.
        pub counted: bool,
        /// Who sent it.
        pub added_by: String,
        /// Who said so, where somebody else wrote it down.
        pub told_by: String,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What is in force for checks from a day on.
pub mod policy {
    use sea_orm::entity::prelude::*;

    /// What is in force for checks from a day on.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "follow_up_policy")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// First day, ISO 8601.
        pub begins: String,
        /// Months in which projects are asked, `1,7`.
        pub months: String,
        /// Days after which they are reminded, `5,10,15`.
        pub remind_days: String,
        /// Devices of a hundred at which the partner looks again.
        pub sample_percent: i64,
        /// Who set it.
        pub added_by: String,
        /// When.
        pub added_at: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A request for help.
pub mod help {
    use sea_orm::entity::prelude::*;

    /// A request for help.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "help_request")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// Hash of the token of the page on which who asked reads the answer.
        pub token_hash: String,
        /// The device.
        pub device_id: String,
        /// Its project.
        pub project_id: Uuid,
        /// The service partner who answers; the programme where none is known.
        pub partner_id: Option<Uuid>,
        /// A word of `Topic`.
        pub topic: String,
        /// What is wrong.
        pub text: String,
        /// Who asks.
        pub asked_by: String,
        /// A phone number or an address.
        pub contact: String,
        /// The language they read.
        pub language: String,
        /// SHA-256 of a photo.
        pub photo: Option<String>,
        /// When.
        pub asked_at: i64,
        /// When somebody answered first.
        pub answered_at: Option<i64>,
        /// A word of `HelpOutcome`.
        pub outcome: Option<String>,
        /// What was done.
        pub ended_text: String,
        /// Who ended it.
        pub ended_by: String,
        /// When.
        pub ended_at: Option<i64>,
        /// The device that took its place.
        pub swapped_with: Option<String>,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A line of the talk about a request.
pub mod message {
    use sea_orm::entity::prelude::*;

    /// A line of the talk about a request.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "help_message")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// The request.
        pub help_id: Uuid,
        /// What is said.
        pub text: String,
        /// By whom.
        pub by_name: String,
        /// It is an answer, and not from who asked.
        pub is_answer: bool,
        /// When.
        pub added_at: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
