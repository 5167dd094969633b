//! What happened to applications. Rows are added and never changed.

use gapless_journey::EventId;
use gapless_journey::entry::Author;
use gapless_journey::projects::{ApplicationState, ProjectEvent};
use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel, QueryOrder};

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "project_event")]
pub struct Model {
    /// Its key; later ones are greater.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The application.
    pub application_id: Uuid,
    /// What kind.
    pub kind: String,
    /// What happened, as JSON.
    pub payload: String,
    /// Who did it, where it is a person of ours.
    pub person_id: Option<Uuid>,
    /// For whom.
    pub organisation_id: Option<Uuid>,
    /// Their name.
    pub author: String,
    /// When.
    pub at: i64,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// What happened.
    pub fn event(&self) -> Result<ProjectEvent, Failure> {
        serde_json::from_str(&self.payload).map_err(|error| Failure::Fault(Box::new(error)))
    }
}

/// The events of an application, in their order.
pub async fn of<C: ConnectionTrait>(db: &C, application: Uuid) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::ApplicationId.eq(application))
        .order_by_asc(Column::Id)
        .all(db)
        .await?)
}

/// When what happened to an application, in its order.
pub async fn told<C: ConnectionTrait>(
    db: &C,
    application: Uuid,
) -> Result<Vec<(i64, ProjectEvent)>, Failure> {
    let rows = of(db, application).await?;
    rows.iter().map(|row| Ok((row.at, row.event()?))).collect()
}

/// Admits events of an application and keeps them: all, or a refusal and none. Gives what they add up to.
pub async fn append(
    tx: &Tx,
    application: Uuid,
    author: &Author,
    events: &[ProjectEvent],
    at: i64,
) -> Result<ApplicationState, Failure> {
    let before = told(&**tx, application).await?;
    let mut state = ApplicationState::of(before.iter().map(|(_, event)| event))?;
    for event in events {
        state.take(event)?;
        let row = Model {
            id: EventId::new().0,
            application_id: application,
            kind: event.word().to_owned(),
            payload: serde_json::to_string(event)
                .map_err(|error| Failure::Fault(Box::new(error)))?,
            person_id: author.person.map(|person| person.0),
            organisation_id: author.organisation.map(|organisation| organisation.0),
            author: author.name.clone(),
            at,
        };
        Entity::insert(row.into_active_model().reset_all())
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(state)
}

/// Takes away those of drafts, which were never sent to anybody.
pub async fn remove_of_drafts(tx: &Tx, applications: &[Uuid]) -> Result<(), Failure> {
    Entity::delete_many()
        .filter(Column::ApplicationId.is_in(applications.iter().copied()))
        .exec(&**tx)
        .await?;
    Ok(())
}
