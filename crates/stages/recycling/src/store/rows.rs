//! The rows that this stage alone reads and writes.

/// A thing on a consignment.
pub mod item {
    use sea_orm::entity::prelude::*;

    /// A thing on a consignment.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "consignment_item")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// The consignment.
        pub consignment_id: Uuid,
        /// A word of `ItemKind`.
        pub kind: String,
        /// The device, where it is one.
        pub device_id: Option<String>,
        /// What it is.
        pub description: String,
        /// Its waste code, as written.
        pub code: String,
        /// The recycler gave the code.
        pub vouched: bool,
        /// Weight in grams.
        pub weight_g: i64,
        /// A word of `Basis`: what the weight rests on.
        pub basis: String,
        /// Who put it there.
        pub added_by: String,
        /// When.
        pub added_at: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A line of the ledger of compensation.
pub mod compensation {
    use sea_orm::entity::prelude::*;

    /// A line of the ledger of compensation.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "compensation")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// `recycled` by one of our consignments, or `bought`.
        pub kind: String,
        /// The consignment.
        pub consignment_id: Option<Uuid>,
        /// Number of the certificate, as written.
        pub certificate: String,
        /// The same without blanks and dashes.
        pub certificate_key: String,
        /// Who issued it.
        pub issuer: String,
        /// Where it was recycled, two letters of ISO 3166-1.
        pub country: String,
        /// The day on it, ISO 8601.
        pub issued_on: String,
        /// Grams.
        pub weight_g: i64,
        /// SHA-256 of its file.
        pub file: Option<String>,
        /// What there is to say.
        pub note: String,
        /// Who entered it.
        pub added_by: String,
        /// When.
        pub added_at: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
