//! What the programme sets for shipments: first lot, container, how long a test counts; who answers for tests; which
//! project gets all at once.

use crate::access::{day, invalid, line, reason, text};
use crate::store::{self, lot, policy as row, settings as kept, tester};
use gapless_journey::OrganisationKind;
use gapless_store::Failure as StoreFailure;
use gapless_store::people::directory;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Devices of a first lot where nothing is set: the least number of computers that a project asks for (programme.md).
pub const FIRST_LOT: u64 = 20;
/// Complete systems from which a sea container is the way (product.md).
pub const SEA_SYSTEMS: u64 = 150;
/// Days for which a test counts.
pub const TEST_DAYS: i64 = 365;

/// What is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// Devices of a first lot; 0 where all goes at once.
    pub first_lot: u64,
    /// Systems from which a container is the way.
    pub sea_systems: u64,
    /// Days for which a test counts.
    pub test_days: i64,
}

/// What is in force today.
pub async fn policy(app: &App) -> Result<Policy, StoreFailure> {
    policy_in(app, &app.store.read).await
}

/// The same inside of a transaction.
pub(crate) async fn policy_in<C: store::Connection>(
    app: &App,
    db: &C,
) -> Result<Policy, StoreFailure> {
    let today = app.zoned(app.now_ms()).date().to_string();
    let found = kept::policy_of(db, &today).await?;
    Ok(found.map_or(
        Policy {
            first_lot: FIRST_LOT,
            sea_systems: SEA_SYSTEMS,
            test_days: TEST_DAYS,
        },
        |row| Policy {
            first_lot: u64::try_from(row.first_lot).unwrap_or(0),
            sea_systems: u64::try_from(row.sea_systems).unwrap_or(0),
            test_days: row.test_days,
        },
    ))
}

/// A policy from a day on.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ShippingPolicy)]
pub struct SetPolicy {
    /// First day.
    pub from: String,
    /// Devices of a first lot; 0 where all goes at once.
    pub first_lot: i64,
    /// Systems from which a container is the way.
    pub sea_systems: i64,
    /// Days for which a test counts.
    pub test_days: i64,
}

/// Adds it; nothing is changed, the newest that began counts.
pub async fn set_policy(app: &App, actor: &Actor, input: &SetPolicy) -> Result<(), Failure> {
    actor.permit(Act::ShippingPlan)?;
    let numbers = [input.first_lot, input.sea_systems];
    if numbers.iter().any(|n| !(0..=100_000).contains(n)) || !(1..=3_650).contains(&input.test_days)
    {
        return Err(invalid("shipping-policy").into());
    }
    let row = &row::Model {
        id: Uuid::now_v7(),
        begins: day(&input.from)?,
        first_lot: input.first_lot,
        sea_systems: input.sea_systems,
        test_days: input.test_days,
        added_by: actor.name.to_string(),
        added_at: app.now_ms(),
    };
    let done = app
        .store
        .write(|tx| async move { kept::add_policy(&tx, row.clone()).await });
    Ok(done.await?)
}

/// A project that gets all at once.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ReleaseLot)]
pub struct Release {
    /// The project.
    pub project: Uuid,
    /// Why.
    #[serde(default)]
    pub why: String,
}

/// Lets all of what a project gets go at once.
pub async fn release(app: &App, actor: &Actor, input: &Release) -> Result<(), Failure> {
    actor.permit(Act::ShippingPlan)?;
    let row = &lot::Model {
        project_id: input.project,
        why: reason(&input.why)?,
        released_by: actor.name.to_string(),
        released_at: app.now_ms(),
    };
    let done = app.store.write(|tx| async move {
        let known = store::shipments::projects(&*tx, &[row.project_id]).await?;
        if known.is_empty() {
            return Err(StoreFailure::not_found());
        }
        kept::release(&tx, row.clone()).await
    });
    Ok(done.await?)
}

/// Who answers for the tests of a refurbisher.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ShippingTester)]
pub struct SetTester {
    /// The refurbisher; the actor's own where it is not said.
    #[serde(default)]
    pub organisation: Option<Uuid>,
    /// Address, a line each; that of its first site where it is empty.
    #[serde(default)]
    pub address: String,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// Address of mail.
    #[serde(default)]
    pub email: String,
}

/// Keeps it.
pub async fn set_tester(app: &App, actor: &Actor, input: &SetTester) -> Result<(), Failure> {
    actor.permit(Act::ShippingDispatch)?;
    let own = actor.organisation.map(|own| own.0);
    let organisation = input.organisation.or(own).ok_or_else(Failure::not_found)?;
    actor.looks_after(gapless_journey::OrganisationId(organisation))?;
    let (phone, email) = (line(&input.phone), line(&input.email));
    if phone.is_empty() || !email.contains('@') {
        return Err(invalid("shipping-tester").into());
    }
    let row = &tester::Model {
        organisation_id: organisation,
        address: text(&input.address),
        phone,
        email,
        added_by: actor.name.to_string(),
        added_at: app.now_ms(),
    };
    let done = app.store.write(|tx| async move {
        let id = gapless_journey::OrganisationId(organisation);
        let known = directory::organisation(&*tx, id).await?;
        if known.is_none_or(|row| row.kind != OrganisationKind::Refurbisher.as_str()) {
            return Err(StoreFailure::not_found());
        }
        kept::set_tester(&tx, row.clone()).await
    });
    Ok(done.await?)
}
