//! The rows of this stage.

/// A certificate. What it says never changes; that it is void is added to it.
pub mod certificate {
    use sea_orm::entity::prelude::*;

    /// One certificate.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "certificate")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// Its number, once and for ever.
        #[sea_orm(unique)]
        pub number: String,
        /// A word of `CertificateKind`.
        pub kind: String,
        /// The donation.
        pub donation_id: Uuid,
        /// The device.
        pub device_id: String,
        /// The donor's office the device came from.
        pub office_id: Option<Uuid>,
        /// The language it is written in.
        pub language: String,
        /// Its fields as issued, JSON (`gapless.certificate/1`).
        pub snapshot: String,
        /// The PDF, by its SHA-256; made after it was issued.
        pub file: Option<String>,
        /// When it was issued.
        pub issued_at: i64,
        /// By whom.
        pub issued_by: String,
        /// The person, where one is known.
        pub issued_by_id: Option<Uuid>,
        /// Since when it is void.
        pub voided_at: Option<i64>,
        /// By whom.
        pub voided_by: Option<String>,
        /// Why.
        pub voided_why: Option<String>,
        /// The number that stands for it now.
        pub replaced_by: Option<String>,
        /// The PDF that says so.
        pub void_file: Option<String>,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Which media a certificate is about, and by which record.
pub mod certificate_medium {
    use sea_orm::entity::prelude::*;

    /// One medium of one certificate.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "certificate_medium")]
    pub struct Model {
        /// The certificate.
        #[sea_orm(primary_key, auto_increment = false)]
        pub certificate_id: Uuid,
        /// The medium.
        #[sea_orm(primary_key, auto_increment = false)]
        pub medium_id: Uuid,
        /// The record that proves it.
        pub sanitization_id: Uuid,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The last number given out of each sequence.
pub mod sequence {
    use sea_orm::entity::prelude::*;

    /// One sequence.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "certificate_sequence")]
    pub struct Model {
        /// Kind and year.
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        /// The last number given out.
        pub last: i64,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An edition of a status report: frozen when it was issued.
pub mod status_report {
    use sea_orm::entity::prelude::*;

    /// One edition.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "status_report")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// The donation.
        pub donation_id: Uuid,
        /// 1 for the first.
        pub edition: i32,
        /// The language its papers are written in.
        pub language: String,
        /// The frozen document (`gapless.report/1`), by its SHA-256.
        pub json: String,
        /// The PDF, by its SHA-256; made after it was issued.
        pub pdf: Option<String>,
        /// The workbook, by its SHA-256.
        pub xlsx: Option<String>,
        /// The table of certificates as PDF, by its SHA-256.
        pub certificate_table: Option<String>,
        /// Why there is a further edition.
        pub why: Option<String>,
        /// When it was issued.
        pub issued_at: i64,
        /// By whom.
        pub issued_by: String,
        /// The person, where one is known.
        pub issued_by_id: Option<Uuid>,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Papers that are made in the background.
pub mod paper_run {
    use sea_orm::entity::prelude::*;

    /// One run.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "paper_run")]
    pub struct Model {
        /// Its key.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// The donation.
        pub donation_id: Uuid,
        /// A word of [`super::super::runs::RunKind`].
        pub kind: String,
        /// The edition whose papers are made.
        pub report_id: Option<Uuid>,
        /// Papers to make.
        pub total: i64,
        /// Papers made.
        pub done: i64,
        /// A word of [`super::super::runs::RunStatus`].
        pub status: String,
        /// What went wrong last.
        pub error: Option<String>,
        /// What a draft came to: JSON object, name of a file to its SHA-256.
        pub files: String,
        /// When it was asked for.
        pub queued_at: i64,
        /// By whom.
        pub queued_by: String,
        /// When it ended.
        pub ended_at: Option<i64>,
    }

    /// Joins are written where they are asked for.
    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
