//! Issued editions of status reports.

use super::entities::status_report;
use gapless_store::{Failure, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use uuid::Uuid;

/// The files of an edition, by their SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Files {
    /// The PDF.
    pub pdf: String,
    /// The workbook.
    pub xlsx: String,
    /// The table of certificates.
    pub certificate_table: String,
}

/// Editions of a donation, newest first.
pub async fn editions<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
) -> Result<Vec<status_report::Model>, Failure> {
    Ok(status_report::Entity::find()
        .filter(status_report::Column::DonationId.eq(donation))
        .order_by_desc(status_report::Column::Edition)
        .all(db)
        .await?)
}

/// One edition.
pub async fn edition<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    edition: i32,
) -> Result<Option<status_report::Model>, Failure> {
    Ok(status_report::Entity::find()
        .filter(status_report::Column::DonationId.eq(donation))
        .filter(status_report::Column::Edition.eq(edition))
        .one(db)
        .await?)
}

/// One edition by its key.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Option<status_report::Model>, Failure> {
    Ok(status_report::Entity::find_by_id(id).one(db).await?)
}

/// Keeps a new edition. Two at once cannot both be the next one: the pair of donation and edition is unique.
pub async fn add(tx: &Tx, row: status_report::Model) -> Result<(), Failure> {
    let row = row.into_active_model().reset_all();
    status_report::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Keeps the hashes of an edition's papers.
pub async fn made(tx: &Tx, id: Uuid, files: &Files) -> Result<(), Failure> {
    use status_report::Column as C;
    status_report::Entity::update_many()
        .col_expr(C::Pdf, Expr::value(files.pdf.as_str()))
        .col_expr(C::Xlsx, Expr::value(files.xlsx.as_str()))
        .col_expr(
            C::CertificateTable,
            Expr::value(files.certificate_table.as_str()),
        )
        .filter(C::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(())
}
