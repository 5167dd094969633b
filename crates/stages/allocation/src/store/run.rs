//! Proposals: what was asked of the solver, how far it is, what it found, and what a coordinator made of it.

use crate::proposal::Line;
use crate::rules::kind::Stock;
use crate::rules::wanted::Want;
use gapless_journey::words;
use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, IntoActiveModel, QueryOrder};
use serde::{Deserialize, Serialize};

words! {
    /// Where a proposal stands.
    RunStatus {
        /// The solver looks for it.
        Running = "running",
        /// It can be changed and carried out.
        Proposed = "proposed",
        /// Its devices are reserved.
        Reserved = "reserved",
        /// It was put away.
        Dropped = "dropped",
        /// It could not be made.
        Failed = "failed",
    }
}

/// What stock and needs were when the proposal was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The classes in stock.
    pub stock: Vec<Stock>,
    /// What projects ask for.
    pub wants: Vec<Want>,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "allocation_run")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// A word of `RunStatus`.
    pub status: String,
    /// The solver ends after so many seconds.
    pub seconds_max: i64,
    /// By whom it was asked for.
    pub started_by: String,
    /// When.
    pub started_at: i64,
    /// What the best that is known is worth.
    pub objective: f64,
    /// No allocation is worth more.
    pub bound: f64,
    /// So long it took, in seconds.
    pub seconds: f64,
    /// Somebody wants it to end with what it has.
    pub is_cancelled: bool,
    /// A `Snapshot`, JSON.
    pub problem: String,
    /// What the solver proposed, JSON array of `Line`.
    pub proposed: String,
    /// What it was changed to, JSON array of `Line`.
    pub lines: String,
    /// Counts changes by hand.
    pub version: i64,
    /// When the solver was done.
    pub ended_at: Option<i64>,
    /// Who carried it out or put it away.
    pub closed_by: Option<String>,
    /// When.
    pub closed_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

fn read<T: serde::de::DeserializeOwned>(what: &'static str, text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|_| Failure::corrupt(what, text))
}

impl Model {
    /// Where it stands.
    pub fn state(&self) -> Result<RunStatus, Failure> {
        RunStatus::parse(&self.status).ok_or_else(|| Failure::corrupt("run status", &self.status))
    }

    /// Stock and needs as they were.
    pub fn snapshot(&self) -> Result<Snapshot, Failure> {
        read("allocation problem", &self.problem)
    }

    /// What the solver proposed.
    pub fn proposed_lines(&self) -> Result<Vec<Line>, Failure> {
        read("allocation lines", &self.proposed)
    }

    /// What is to be carried out.
    pub fn current_lines(&self) -> Result<Vec<Line>, Failure> {
        read("allocation lines", &self.lines)
    }
}

/// Adds one.
pub async fn add(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// One by its key.
pub async fn find<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Model, Failure> {
    let found = Entity::find_by_id(id).one(db).await?;
    found.ok_or_else(Failure::not_found)
}

/// The newest ones; so many at most.
pub async fn newest<C: ConnectionTrait>(db: &C, most: u64) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .order_by_desc(Column::Id)
        .paginate(db, most)
        .fetch_page(0)
        .await?)
}

/// The one that is looked for or waits to be carried out.
pub async fn open<C: ConnectionTrait>(db: &C) -> Result<Option<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::Status.is_in([RunStatus::Running.as_str(), RunStatus::Proposed.as_str()]))
        .order_by_desc(Column::Id)
        .one(db)
        .await?)
}

/// Saves it whole.
pub async fn save(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::update(row.into_active_model().reset_all())
        .exec(&**tx)
        .await?;
    Ok(())
}

/// How far the solver is; true when it is to end.
pub async fn progress(
    tx: &Tx,
    id: Uuid,
    objective: f64,
    bound: f64,
    seconds: f64,
) -> Result<bool, Failure> {
    Entity::update_many()
        .col_expr(Column::Objective, Expr::value(objective))
        .col_expr(Column::Bound, Expr::value(bound))
        .col_expr(Column::Seconds, Expr::value(seconds))
        .filter(Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(find(&**tx, id).await?.is_cancelled)
}
