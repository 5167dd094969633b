//! What the criteria weigh.

use crate::access;
use crate::rules::scoring::{WEIGHT_DEFAULT, WEIGHT_MAX};
use crate::store::weight;
use gapless_journey::projects::Criterion;
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Weights from a day on.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = WeighCriteria)]
pub struct Weigh {
    /// First day, as `2026-11-22`: applications that are sent from then on.
    #[serde(default)]
    pub from: String,
    /// 0 to 100, by criterion; what is not named weighs 1.
    #[serde(default)]
    pub weights: BTreeMap<String, String>,
}

/// Weighs the criteria. Applications that were sent before keep their weights.
pub async fn weigh(app: &App, actor: &Actor, input: &Weigh) -> Result<(), Failure> {
    actor.permit(Act::ProjectForm)?;
    let invalid = |code| Refusal::new(code).kind(RefusalKind::Invalid);
    let begins = access::begin_of(app, &input.from).ok_or(invalid("date-wrong"))?;
    let (now, day) = (app.now_ms(), access::day(app, begins));
    // What was sent was scored by the weights of its day: they cannot become others afterwards.
    if day <= access::day(app, now) {
        return Err(invalid("weights-past").into());
    }
    let mut rows = Vec::new();
    for criterion in Criterion::ALL {
        let given = input
            .weights
            .get(criterion.as_str())
            .map(|given| given.trim());
        let weight = match given.unwrap_or_default() {
            "" => WEIGHT_DEFAULT,
            given => {
                let weight: Option<u32> = given.parse().ok();
                let weight = weight.filter(|weight| *weight <= WEIGHT_MAX);
                weight.ok_or(invalid("weight-range").with("max", WEIGHT_MAX))?
            }
        };
        rows.push(weight::Model {
            id: Uuid::now_v7(),
            criterion: criterion.to_string(),
            weight: i64::from(weight),
            begins: day.clone(),
            added_by: actor.name.to_string(),
            added_at: now,
        });
    }
    if rows.iter().all(|row| row.weight == 0) {
        return Err(invalid("weights-none").into());
    }
    let rows = &rows;
    let done = app
        .store
        .write(|tx| async move { weight::add(&tx, rows.clone()).await });
    Ok(done.await?)
}
