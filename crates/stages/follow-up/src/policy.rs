//! What the programme sets for checks: in which months projects are asked, when they are reminded, how many devices the
//! service partner looks at again.

use crate::rules::season::{MONTHS, Season};
use crate::store::{self, policies, policy as row};
use gapless_store::Failure as StoreFailure;
use gapless_web::access::{Act, Actor};
use gapless_web::typed::invalid;
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Days after which a project is reminded, then its partner too, then the coordinator too (programme.md 1.7).
const REMIND_DAYS: [i64; 3] = [5, 10, 15];
/// Devices of a hundred at which the partner looks again where nothing is set.
const SAMPLE_PERCENT: usize = 10;

/// What is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Months in which projects are asked, 1 to 12; none asks nobody.
    pub months: Vec<i8>,
    /// Days after the asking, in order: the project, the partner too, the coordinator too.
    pub remind_days: Vec<i64>,
    /// Devices of a hundred at which the partner looks again.
    pub sample_percent: usize,
}

impl Policy {
    /// The season of a moment; `None` where nobody is asked.
    pub fn season(&self, app: &App, now_ms: i64) -> Option<Season> {
        Season::of(app.zoned(now_ms).date(), &self.months)
    }
}

/// What is in force today.
pub async fn policy<C: store::Connection>(app: &App, db: &C) -> Result<Policy, StoreFailure> {
    let today = app.zoned(app.now_ms()).date().to_string();
    let Some(found) = policies::of(db, &today).await? else {
        return Ok(Policy {
            months: MONTHS.to_vec(),
            remind_days: REMIND_DAYS.to_vec(),
            sample_percent: SAMPLE_PERCENT,
        });
    };
    let corrupt = |what| StoreFailure::corrupt("follow_up_policy", what);
    Ok(Policy {
        months: numbers(&found.months).ok_or_else(|| corrupt(&found.months))?,
        remind_days: numbers(&found.remind_days).ok_or_else(|| corrupt(&found.remind_days))?,
        sample_percent: usize::try_from(found.sample_percent).unwrap_or(0),
    })
}

/// A policy from a day on.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = FollowUpPolicy)]
pub struct SetPolicy {
    /// First day.
    pub from: String,
    /// Months in which projects are asked, with commas: `1,7`. Empty: nobody is asked by itself.
    #[serde(default)]
    pub months: String,
    /// Days after which they are reminded, with commas, at most three, growing: `5,10,15`. Empty: never.
    #[serde(default)]
    pub remind_days: String,
    /// Devices of a hundred at which the partner looks again, 0 to 100.
    pub sample_percent: i64,
}

/// Adds it; nothing is changed, the newest that began counts.
pub async fn set_policy(app: &App, actor: &Actor, input: &SetPolicy) -> Result<(), Failure> {
    actor.permit(Act::FollowUpPlan)?;
    let wrong = || invalid("follow-up-policy");
    let begins = input.from.trim().parse::<jiff::civil::Date>();
    let begins = begins.map_err(|_| wrong())?.to_string();
    let months: Vec<i8> = numbers(&input.months).ok_or_else(wrong)?;
    let days: Vec<i64> = numbers(&input.remind_days).ok_or_else(wrong)?;
    let is_growing = days.is_sorted_by(|a, b| a < b);
    if !months.iter().all(|month| (1..=12).contains(month))
        || days.len() > REMIND_DAYS.len()
        || !is_growing
        || !days.iter().all(|day| (1..=180).contains(day))
        || !(0..=100).contains(&input.sample_percent)
    {
        return Err(wrong().into());
    }
    let row = &row::Model {
        id: Uuid::now_v7(),
        begins,
        months: joined(&months),
        remind_days: joined(&days),
        sample_percent: input.sample_percent,
        added_by: actor.name.to_string(),
        added_at: app.now_ms(),
    };
    let done = app
        .store
        .write(|tx| async move { policies::add(&tx, row.clone()).await });
    Ok(done.await?)
}

fn numbers<N: std::str::FromStr>(text: &str) -> Option<Vec<N>> {
    let parts = text
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok()).collect()
}

/// Numbers as a policy writes them.
pub(crate) fn joined<N: std::fmt::Display>(numbers: &[N]) -> String {
    let all: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    all.join(",")
}
