//! What the work bench reads in the stages `sanitization`, `assessment` and `refurbishment`: work lists, a device by
//! what was scanned, its media. Reads only.

use crate::{
    Failure, Store,
    entities::{assessment, device, donation, identifier, medium, organisation, sanitization},
};
use gapless_journey::{DeviceId, Stage, fold, is_filler, sanitization::MediumStatus};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, Order, QueryFilter,
    QueryOrder, QuerySelect, Select,
    sea_query::{Asterisk, Expr, ExprTrait, Query},
};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use uuid::Uuid;

/// Rows of one page of a work list.
pub const WORK_ROWS: u64 = 50;
/// Devices that one scan may mean before the list is cut.
const MEANT_MAX: u64 = 20;
/// Devices or media of one bulk action.
pub const BULK_MAX: usize = 500;

/// Which state of its media a device of the work list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaState {
    /// Nobody looked yet.
    Unknown,
    /// One of its media has this status.
    Has(MediumStatus),
}

/// What a work list shows.
#[derive(Debug, Clone)]
pub struct Work {
    /// Whose hands; `None` for the whole programme.
    pub custodian: Option<Uuid>,
    /// The stage.
    pub stage: Stage,
    /// Of one donation.
    pub donation: Option<Uuid>,
    /// By its media.
    pub media: Option<MediaState>,
    /// By its route; the empty word means none yet.
    pub route: Option<String>,
    /// By its kind.
    pub category: Option<String>,
    /// Only what must be tested again, because a part was fitted.
    pub needs_retest: bool,
    /// After this row of the page before.
    pub after: Option<(i64, String)>,
}

impl Work {
    /// Everything of a stage.
    pub const fn of(stage: Stage, custodian: Option<Uuid>) -> Self {
        Self {
            custodian,
            stage,
            donation: None,
            media: None,
            route: None,
            category: None,
            needs_retest: false,
            after: None,
        }
    }

    fn select(&self) -> Select<device::Entity> {
        let mut select =
            device::Entity::find().filter(device::Column::Stage.eq(self.stage.to_string()));
        if let Some(custodian) = self.custodian {
            select = select.filter(device::Column::CustodianId.eq(custodian));
        }
        if let Some(donation) = self.donation {
            select = select.filter(device::Column::DonationId.eq(donation));
        }
        if let Some(category) = &self.category {
            select = select.filter(device::Column::Category.eq(category.as_str()));
        }
        if self.needs_retest {
            select = select.filter(device::Column::TestsPassed.is_null());
        }
        match self.route.as_deref() {
            Some("") => select = select.filter(device::Column::Route.is_null()),
            Some(route) => select = select.filter(device::Column::Route.eq(route)),
            None => {}
        }
        match self.media {
            Some(MediaState::Unknown) => {
                select = select.filter(device::Column::MediaKnown.eq(false));
            }
            Some(MediaState::Has(status)) => {
                let with = Query::select()
                    .column(medium::Column::DeviceId)
                    .from(medium::Entity)
                    .and_where(medium::Column::Status.eq(status.as_str()))
                    .to_owned();
                select = select.filter(device::Column::Id.in_subquery(with));
            }
            None => {}
        }
        select
    }
}

/// One page of a work list, oldest first.
pub async fn work<C: ConnectionTrait>(db: &C, work: &Work) -> Result<Vec<device::Model>, Failure> {
    Ok(rows(work).all(db).await?)
}

/// The statement of a page of a work list; the tests ask the engine how it would answer.
pub fn rows(work: &Work) -> Select<device::Entity> {
    let mut select = work.select();
    if let Some((since, id)) = &work.after {
        let later = Condition::any()
            .add(device::Column::StageSinceAt.gt(*since))
            .add(
                device::Column::StageSinceAt
                    .eq(*since)
                    .and(device::Column::Id.gt(id.as_str())),
            );
        select = select.filter(later);
    }
    select
        .order_by(device::Column::StageSinceAt, Order::Asc)
        .order_by(device::Column::Id, Order::Asc)
        .limit(WORK_ROWS + 1)
}

/// Devices of a stage that are alike in all that a work list tells apart, without their media.
#[derive(Debug, Clone, FromQueryResult)]
struct Alike {
    custodian_id: Uuid,
    donation_id: Uuid,
    category: String,
    media_known: bool,
    route: Option<String>,
    tests_passed: Option<bool>,
    n: i64,
    oldest: i64,
}

/// The columns of [`Alike`] in the order of the index `device_bench`, so that one pass over it makes the groups.
const ALIKE: [device::Column; 6] = [
    device::Column::CustodianId,
    device::Column::DonationId,
    device::Column::Category,
    device::Column::MediaKnown,
    device::Column::Route,
    device::Column::TestsPassed,
];

/// The statement that counts what lies at a stage; the tests ask the engine how it would answer.
pub fn counted(stage: Stage, custodian: Option<Uuid>) -> Select<device::Entity> {
    let mut select = Work::of(stage, custodian)
        .select()
        .select_only()
        .columns(ALIKE)
        .column_as(Expr::col(Asterisk).count(), "n")
        .column_as(device::Column::StageSinceAt.min(), "oldest");
    for column in ALIKE {
        select = select.group_by(column);
    }
    select
}

/// What lies at the stage of a work list in somebody's hands, counted once between two writes.
async fn alike(store: &Store, work: &Work) -> Result<Arc<Vec<Alike>>, Failure> {
    let (stage, custodian) = (work.stage, work.custodian);
    let count = async || {
        let rows = counted(stage, custodian).into_model::<Alike>();
        Ok::<_, Failure>(Arc::new(rows.all(&store.read).await?))
    };
    store
        .kept(&format!("bench {stage} {custodian:?}"), count)
        .await
}

impl Work {
    /// True when the list holds these devices; which of them have a medium in a state is not known here.
    fn holds(&self, alike: &Alike) -> bool {
        let route = alike.route.as_deref();
        self.donation
            .is_none_or(|donation| alike.donation_id == donation)
            && self
                .category
                .as_ref()
                .is_none_or(|word| *word == alike.category)
            && (!self.needs_retest || alike.tests_passed.is_none())
            && self
                .route
                .as_deref()
                .is_none_or(|asked| route == Some(asked).filter(|word| !word.is_empty()))
            && (self.media.is_none() || !alike.media_known)
    }
}

/// How many devices a work list holds, whatever the page, and since when the oldest of them waits.
pub async fn count(store: &Store, work: &Work) -> Result<(u64, Option<i64>), Failure> {
    let work = Work {
        after: None,
        ..work.clone()
    };
    if let Some(MediaState::Has(_)) = work.media {
        let count = async || {
            let found: Option<(i64, Option<i64>)> = work
                .select()
                .select_only()
                .column_as(Expr::col(Asterisk).count(), "n")
                .column_as(device::Column::StageSinceAt.min(), "oldest")
                .into_tuple()
                .one(&store.read)
                .await?;
            Ok::<_, Failure>(found.unwrap_or_default())
        };
        let (n, oldest) = store.kept(&format!("media {work:?}"), count).await?;
        return Ok((u64::try_from(n).unwrap_or(0), oldest));
    }
    let all = alike(store, &work).await?;
    let held = || all.iter().filter(|alike| work.holds(alike));
    let n: i64 = held().map(|alike| alike.n).sum();
    let oldest = held().map(|alike| alike.oldest).min();
    Ok((u64::try_from(n).unwrap_or(0), oldest))
}

/// The numbers of devices in a work list by one of their properties. The list must not be narrowed by a state of media.
async fn by<K: Ord>(
    store: &Store,
    work: &Work,
    key: impl Fn(&Alike) -> K,
) -> Result<BTreeMap<K, i64>, Failure> {
    let mut counts = BTreeMap::new();
    let all = alike(store, work).await?;
    for alike in all.iter().filter(|alike| work.holds(alike)) {
        *counts.entry(key(alike)).or_default() += alike.n;
    }
    Ok(counts)
}

/// Devices by their ids, in the order asked for; ids that are not there are left out.
pub async fn devices<C: ConnectionTrait>(
    db: &C,
    ids: &[String],
) -> Result<Vec<device::Model>, Failure> {
    let mut found: HashMap<String, device::Model> = HashMap::new();
    for chunk in ids.chunks(1_000) {
        let rows = device::Entity::find()
            .filter(device::Column::Id.is_in(chunk.iter().map(String::as_str)))
            .all(db)
            .await?;
        found.extend(rows.into_iter().map(|row| (row.id.clone(), row)));
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// The devices that a scanned or typed code may mean: our id, else a serial number or asset tag, else any number seen.
pub async fn by_code<C: ConnectionTrait>(
    db: &C,
    code: &str,
    custodian: Option<Uuid>,
) -> Result<Vec<device::Model>, Failure> {
    let within = |select: Select<device::Entity>| match custodian {
        Some(custodian) => select.filter(device::Column::CustodianId.eq(custodian)),
        None => select,
    };
    if let Some(id) = DeviceId::parse(code) {
        let found = within(device::Entity::find_by_id(id.as_str().to_owned()))
            .one(db)
            .await?;
        if let Some(found) = found {
            return Ok(vec![found]);
        }
    }
    if is_filler(code) {
        return Ok(Vec::new());
    }
    let key = fold(code);
    let numbers = Condition::any()
        .add(device::Column::SerialKey.eq(key.as_str()))
        .add(device::Column::AssetKey.eq(key.as_str()));
    let found = within(device::Entity::find().filter(numbers))
        .order_by_asc(device::Column::Id)
        .limit(MEANT_MAX)
        .all(db)
        .await?;
    if !found.is_empty() {
        return Ok(found);
    }
    let seen: Vec<String> = identifier::Entity::find()
        .select_only()
        .column(identifier::Column::DeviceId)
        .filter(identifier::Column::ValueKey.eq(key))
        .limit(MEANT_MAX)
        .into_tuple()
        .all(db)
        .await?;
    let select = device::Entity::find().filter(device::Column::Id.is_in(seen));
    Ok(within(select)
        .order_by_asc(device::Column::Id)
        .all(db)
        .await?)
}

/// The media of devices, in the order in which they were found.
pub async fn media<C: ConnectionTrait>(
    db: &C,
    devices: &[String],
) -> Result<Vec<medium::Model>, Failure> {
    let mut found = Vec::new();
    for chunk in devices.chunks(1_000) {
        found.extend(
            medium::Entity::find()
                .filter(medium::Column::DeviceId.is_in(chunk.iter().map(String::as_str)))
                .order_by_asc(medium::Column::FoundAt)
                .order_by_asc(medium::Column::Id)
                .all(db)
                .await?,
        );
    }
    Ok(found)
}

/// The records of sanitization of a device, oldest first.
pub async fn sanitizations<C: ConnectionTrait>(
    db: &C,
    device: &str,
) -> Result<Vec<sanitization::Model>, Failure> {
    Ok(sanitization::Entity::find()
        .filter(sanitization::Column::DeviceId.eq(device))
        .order_by_asc(sanitization::Column::Id)
        .all(db)
        .await?)
}

/// What was last found of a device.
pub async fn assessment<C: ConnectionTrait>(
    db: &C,
    device: &str,
) -> Result<Option<assessment::Model>, Failure> {
    Ok(assessment::Entity::find_by_id(device.to_owned())
        .one(db)
        .await?)
}

/// Numbers of donations, by their keys.
pub async fn donations<C: ConnectionTrait>(
    db: &C,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, donation::Model>, Failure> {
    let mut ids: Vec<Uuid> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    let rows = donation::Entity::find()
        .filter(donation::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The donations of which something lies at a stage, with how many devices, for the filter of a work list.
pub async fn donations_at(store: &Store, work: &Work) -> Result<Vec<(Uuid, String, i64)>, Failure> {
    let counts = by(store, work, |alike| alike.donation_id).await?;
    let names = donations(&store.read, counts.keys().copied()).await?;
    let mut named: Vec<(Uuid, String, i64)> = counts
        .into_iter()
        .filter_map(|(id, n)| names.get(&id).map(|row| (id, row.number.clone(), n)))
        .collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(named)
}

/// Names of organisations, by their keys.
pub async fn organisations<C: ConnectionTrait>(
    db: &C,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>, Failure> {
    let mut ids: Vec<Uuid> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// Who has something at a stage, by key and name.
pub async fn custodians_at(store: &Store, work: &Work) -> Result<Vec<(Uuid, String)>, Failure> {
    let counts = by(store, work, |alike| alike.custodian_id).await?;
    let names = organisations(&store.read, counts.into_keys()).await?;
    let mut named: Vec<(Uuid, String)> = names.into_iter().collect();
    named.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(named)
}

/// How many devices of each kind a work list holds.
pub async fn categories_at(store: &Store, work: &Work) -> Result<Vec<(String, i64)>, Failure> {
    let counts = by(store, work, |alike| alike.category.clone()).await?;
    Ok(counts.into_iter().collect())
}
