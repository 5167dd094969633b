//! Who looks at an application for the committee, and what they gave. The rows are what the events say.

use super::application;
use gapless_journey::projects::{ApplicationState, ApplicationStatus, ProjectEvent, Score};
use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{Condition, ConnectionTrait, IntoActiveModel, QueryOrder, QuerySelect, QueryTrait};

/// One reviewer of one application.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "review")]
pub struct Model {
    /// The application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: Uuid,
    /// The reviewer.
    #[sea_orm(primary_key, auto_increment = false)]
    pub reviewer_id: Uuid,
    /// Their name.
    pub name: String,
    /// Something binds them to the applicant.
    pub conflict: bool,
    /// What.
    pub why: String,
    /// Their scores, as JSON; an empty list before they gave any.
    pub scores: String,
    /// Their weighted mean in hundredths of a point.
    pub mean: Option<i64>,
    /// When they declared.
    pub declared_at: i64,
    /// When they scored last.
    pub scored_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// What they gave.
    pub fn scores(&self) -> Result<Vec<Score>, Failure> {
        serde_json::from_str(&self.scores).map_err(|error| Failure::Fault(Box::new(error)))
    }

    /// The declaration that an event made.
    pub fn declared(application: Uuid, name: &str, event: &ProjectEvent, at: i64) -> Option<Self> {
        let ProjectEvent::ConflictDeclared {
            reviewer,
            conflict,
            why,
        } = event
        else {
            return None;
        };
        Some(Self {
            application_id: application,
            reviewer_id: reviewer.0,
            name: name.to_owned(),
            conflict: *conflict,
            why: why.clone().unwrap_or_default(),
            scores: "[]".to_owned(),
            mean: None,
            declared_at: at,
            scored_at: None,
        })
    }
}

/// Those of an application, in the order of their names.
pub async fn of<C: ConnectionTrait>(db: &C, application: Uuid) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application))
        .order_by_asc(Column::Name)
        .all(db)
        .await?)
}

/// One reviewer's, where they declared.
pub async fn by<C: ConnectionTrait>(
    db: &C,
    application: Uuid,
    reviewer: Uuid,
) -> Result<Option<Model>, Failure> {
    Ok(Entity::find_by_id((application, reviewer)).one(db).await?)
}

/// Applications that a reviewer declared themselves about.
pub async fn mine<C: ConnectionTrait>(db: &C, reviewer: Uuid) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::ReviewerId.eq(reviewer))
        .all(db)
        .await?)
}

/// Applications with the committee that a reviewer neither scored nor left for a conflict, and since when the oldest waits.
pub async fn unscored<C: ConnectionTrait>(
    db: &C,
    reviewer: Uuid,
) -> Result<(u64, Option<i64>), Failure> {
    let done = Entity::find()
        .select_only()
        .column(Column::ApplicationId)
        .filter(Column::ReviewerId.eq(reviewer))
        .filter(
            Condition::any()
                .add(Column::Conflict.eq(true))
                .add(Column::ScoredAt.is_not_null()),
        )
        .into_query();
    let open = application::Entity::find()
        .filter(application::Column::Status.eq(ApplicationStatus::Eligible.as_str()))
        .filter(application::Column::Id.not_in_subquery(done));
    let n = open.clone().count(db).await?;
    let oldest: Option<Option<i64>> = open
        .select_only()
        .column(application::Column::SentAt)
        .order_by_asc(application::Column::SentAt)
        .into_tuple()
        .one(db)
        .await?;
    Ok((n, oldest.flatten()))
}

/// Keeps what a reviewer said last. `state` says whether scores still count.
pub async fn keep(tx: &Tx, row: Model, state: &ApplicationState) -> Result<(), Failure> {
    let mut row = row;
    let reviewer = gapless_journey::PersonId(row.reviewer_id);
    if state
        .reviewers
        .get(&reviewer)
        .is_none_or(|known| known.scores.is_empty())
    {
        (row.scores, row.mean, row.scored_at) = ("[]".to_owned(), None, None);
    }
    let columns = [
        Column::Name,
        Column::Conflict,
        Column::Why,
        Column::Scores,
        Column::Mean,
        Column::DeclaredAt,
        Column::ScoredAt,
    ];
    Entity::insert(row.into_active_model().reset_all())
        .on_conflict(
            OnConflict::columns([Column::ApplicationId, Column::ReviewerId])
                .update_columns(columns)
                .to_owned(),
        )
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
