//! Papers that are made in the background: how far they are, so that whoever asked can leave and come back.

use super::entities::paper_run;
use gapless_store::{Failure, Tx};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Runs that a page of a donation names.
const RECENT: u64 = 5;

gapless_journey::words! {
    /// What is made.
    RunKind {
        /// PDFs of certificates that have none yet.
        Certificates = "certificates",
        /// The papers of an issued edition, and certificates that have none yet.
        Report = "report",
        /// A draft of the report as things stand.
        Draft = "draft",
    }
}

gapless_journey::words! {
    /// Where a run stands.
    RunStatus {
        /// Waits, or is being made.
        Waiting = "waiting",
        /// Made.
        Done = "done",
        /// Refused, or failed too often.
        Failed = "failed",
    }
}

/// Keeps a new run.
pub async fn add(tx: &Tx, row: paper_run::Model) -> Result<(), Failure> {
    let row = row.into_active_model().reset_all();
    paper_run::Entity::insert(row)
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// One run.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Option<paper_run::Model>, Failure> {
    Ok(paper_run::Entity::find_by_id(id).one(db).await?)
}

/// The last runs of a donation, newest first.
pub async fn recent<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
) -> Result<Vec<paper_run::Model>, Failure> {
    Ok(paper_run::Entity::find()
        .filter(paper_run::Column::DonationId.eq(donation))
        .order_by_desc(paper_run::Column::Id)
        .limit(RECENT)
        .all(db)
        .await?)
}

/// Notes how far it is.
pub async fn progress(tx: &Tx, id: Uuid, done: i64, total: i64) -> Result<(), Failure> {
    paper_run::Entity::update_many()
        .col_expr(paper_run::Column::Done, Expr::value(done))
        .col_expr(paper_run::Column::Total, Expr::value(total))
        .filter(paper_run::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Notes how it ended, with the files of a draft.
pub async fn end(
    tx: &Tx,
    id: Uuid,
    status: RunStatus,
    files: Option<&str>,
    error: Option<String>,
    at: i64,
) -> Result<(), Failure> {
    let mut update = paper_run::Entity::update_many()
        .col_expr(paper_run::Column::Status, Expr::value(status.as_str()))
        .col_expr(paper_run::Column::Error, Expr::value(error))
        .col_expr(paper_run::Column::EndedAt, Expr::value(at));
    if let Some(files) = files {
        update = update.col_expr(paper_run::Column::Files, Expr::value(files));
    }
    update
        .filter(paper_run::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(())
}
