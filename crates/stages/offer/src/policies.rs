//! Policies are copied, changed in draft, and put in force from a date; what was in force is never changed.

use crate::{
    rules::{Policy, PolicyError},
    store::policy::{self, Model},
};
use gapless_journey::{Refusal, RefusalKind};
use gapless_store::Tx;
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A policy as a person changed it, JSON of the policy's fields.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct PolicyInput {
    /// The whole policy.
    #[schema(value_type = Object)]
    pub policy: serde_json::Value,
}

/// Copies a policy into a draft; `None` copies the one in force.
pub async fn copy_policy(app: &App, actor: &Actor, from: Option<Uuid>) -> Result<Uuid, Failure> {
    actor.permit(Act::PolicyChange)?;
    let (at, day) = (app.now_ms(), app.zoned(app.now_ms()).date().to_string());
    let day = day.as_str();
    let work = |tx: Tx| async move {
        let mut policy = match from {
            Some(id) => serde_json::from_str(&policy::by_id(&*tx, id).await?.body)?,
            None => policy::in_force(&*tx, day).await?,
        };
        policy.valid_from = day.to_owned();
        let row = Model {
            id: Uuid::now_v7(),
            name: policy.name.clone(),
            valid_from: None,
            body: serde_json::to_string(&policy)?,
            made_by: actor.name.to_string(),
            made_at: at,
            in_force_at: None,
        };
        let id = row.id;
        policy::keep(&tx, row, true).await?;
        Ok(id)
    };
    Ok(app.store.write(work).await?)
}

/// Changes a draft.
pub async fn change_policy(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: PolicyInput,
) -> Result<(), Failure> {
    actor.permit(Act::PolicyChange)?;
    let changed = Policy::parse(&input.policy.to_string()).map_err(refusal)?;
    let (changed, actor_name) = (&changed, actor.name.as_ref());
    let work = |tx: Tx| async move {
        let row = draft(&tx, id).await?;
        let row = Model {
            name: changed.name.clone(),
            body: serde_json::to_string(changed)?,
            made_by: actor_name.to_owned(),
            ..row
        };
        policy::keep(&tx, row, false).await
    };
    Ok(app.store.write(work).await?)
}

/// Puts a draft in force from its day on; a day in the past would judge what was judged already.
pub async fn put_in_force(app: &App, actor: &Actor, id: Uuid) -> Result<(), Failure> {
    actor.permit(Act::PolicyChange)?;
    let (at, today) = (app.now_ms(), app.zoned(app.now_ms()).date().to_string());
    let today = today.as_str();
    let work = |tx: Tx| async move {
        let row = draft(&tx, id).await?;
        let policy: Policy = serde_json::from_str(&row.body)?;
        policy.check().map_err(refusal)?;
        if policy.valid_from.as_str() < today {
            let refusal = Refusal::new("policy-day-past").kind(RefusalKind::Invalid);
            return Err(refusal.with("day", &policy.valid_from).into());
        }
        if policy::all(&*tx)
            .await?
            .iter()
            .any(|other| other.valid_from.as_ref() == Some(&policy.valid_from))
        {
            return Err(Refusal::new("policy-day-taken")
                .with("day", &policy.valid_from)
                .into());
        }
        let row = Model {
            valid_from: Some(policy.valid_from.clone()),
            in_force_at: Some(at),
            ..row
        };
        policy::keep(&tx, row, false).await
    };
    Ok(app.store.write(work).await?)
}

async fn draft(tx: &Tx, id: Uuid) -> Result<Model, gapless_store::Failure> {
    let row = policy::by_id(&**tx, id).await?;
    if row.in_force_at.is_some() {
        return Err(Refusal::new("policy-in-force").into());
    }
    Ok(row)
}

fn refusal(error: PolicyError) -> Refusal {
    match error {
        PolicyError::Shape(why) => Refusal::new("policy-shape")
            .kind(RefusalKind::Invalid)
            .with("why", why),
        PolicyError::Value(field) => Refusal::new("policy-value")
            .kind(RefusalKind::Invalid)
            .with("field", field),
    }
}
