//! Questions that a programme added to the form.

use crate::rules::form::{Form, Kind, Question, Step, Words};
use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::{ConnectionTrait, IntoActiveModel, QueryOrder};
use std::borrow::Cow;

/// A question of a programme's own.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "form_question")]
pub struct Model {
    /// Its key in the table.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The key by which answers are kept; never used again for another question.
    pub question_key: String,
    /// A word of `Step`.
    pub step: String,
    /// A word of `Kind`.
    pub kind: String,
    /// Whether the form can be sent without it.
    pub required: bool,
    /// What can be chosen, as a JSON list.
    pub choices: String,
    /// Its words by language, as JSON.
    pub words: String,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: i64,
    /// Since when it is not asked any more; what was answered stays.
    pub retired_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// The question.
    pub fn question(&self) -> Result<Question, Failure> {
        let unread = |error: serde_json::Error| Failure::Fault(Box::new(error));
        let choices: Vec<String> = serde_json::from_str(&self.choices).map_err(unread)?;
        let words: Words = serde_json::from_str(&self.words).map_err(unread)?;
        Ok(Question {
            key: Cow::Owned(self.question_key.clone()),
            step: Step::parse(&self.step)
                .ok_or_else(|| Failure::corrupt("form_question.step", &self.step))?,
            kind: Kind::parse(&self.kind)
                .ok_or_else(|| Failure::corrupt("form_question.kind", &self.kind))?,
            is_required: self.required,
            choices: choices.into_iter().map(Cow::Owned).collect(),
            most: None,
            own: Some(words),
        })
    }
}

/// All of them, retired ones too, in the order in which they were added.
pub async fn all<C: ConnectionTrait>(db: &C) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find().order_by_asc(Column::Id).all(db).await?)
}

/// The form as it is asked now.
pub async fn form<C: ConnectionTrait>(db: &C) -> Result<Form, Failure> {
    let own = all(db).await?;
    let asked = own.iter().filter(|row| row.retired_at.is_none());
    let asked: Vec<Question> = asked.map(Model::question).collect::<Result<_, _>>()?;
    Ok(Form::with(asked))
}

/// Adds one.
pub async fn add(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Asks it no more, or again.
pub async fn retire(tx: &Tx, id: Uuid, at: Option<i64>) -> Result<(), Failure> {
    let found = Entity::find_by_id(id).one(&**tx).await?;
    let row = found.ok_or_else(Failure::not_found)?;
    let row = Model {
        retired_at: at,
        ..row
    };
    Entity::update(row.into_active_model().reset_all())
        .exec(&**tx)
        .await?;
    Ok(())
}
