//! Work lists: what lies at a stage, oldest first, and how much of it there is.

use super::{donations, organisations};
use crate::{
    Failure, Store,
    entities::{device, medium},
    overview::devices::Cursor,
};
use gapless_journey::{Stage, sanitization::MediumStatus};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, Order, QueryFilter,
    QueryOrder, QueryResult, QuerySelect, QueryTrait, Select,
    sea_query::{Asterisk, Expr, ExprTrait, Query},
};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// Rows of one page of a work list.
pub const WORK_ROWS: u64 = 50;

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
    pub after: Option<Cursor>,
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

/// A device as a work list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The device.
    pub id: String,
    /// Its donation.
    pub donation_id: Uuid,
    /// A word of `Category`.
    pub category: String,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Serial number.
    pub serial_number: Option<String>,
    /// A word of `DeviceStatus`.
    pub status: String,
    /// Somebody looked for its media, or its kind holds none.
    pub media_known: bool,
    /// All tests are done and nothing critical failed.
    pub tests_passed: Option<bool>,
    /// F1 to F6.
    pub functional_grade: Option<String>,
    /// C1 to C9.
    pub cosmetic_grade: Option<String>,
    /// Words of `Lock`, JSON array.
    pub locks: String,
    /// A word of `Route`.
    pub route: Option<String>,
    /// Since when it lies there.
    pub stage_since_at: i64,
}

/// What a row shows; in the order in which [`Row::of`] reads.
const SHOWN: [device::Column; 14] = [
    device::Column::Id,
    device::Column::DonationId,
    device::Column::Category,
    device::Column::Manufacturer,
    device::Column::Model,
    device::Column::SerialNumber,
    device::Column::Status,
    device::Column::MediaKnown,
    device::Column::TestsPassed,
    device::Column::FunctionalGrade,
    device::Column::CosmeticGrade,
    device::Column::Locks,
    device::Column::Route,
    device::Column::StageSinceAt,
];

impl Row {
    /// By index: names would be looked up once a cell.
    fn of(row: &QueryResult) -> Result<Self, DbErr> {
        Ok(Self {
            id: row.try_get_by_index(0)?,
            donation_id: row.try_get_by_index(1)?,
            category: row.try_get_by_index(2)?,
            manufacturer: row.try_get_by_index(3)?,
            model: row.try_get_by_index(4)?,
            serial_number: row.try_get_by_index(5)?,
            status: row.try_get_by_index(6)?,
            media_known: row.try_get_by_index(7)?,
            tests_passed: row.try_get_by_index(8)?,
            functional_grade: row.try_get_by_index(9)?,
            cosmetic_grade: row.try_get_by_index(10)?,
            locks: row.try_get_by_index(11)?,
            route: row.try_get_by_index(12)?,
            stage_since_at: row.try_get_by_index(13)?,
        })
    }
}

/// One page of a work list, oldest first, and the cursor of the next one when there is one.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    work: &Work,
) -> Result<(Vec<Row>, Option<Cursor>), Failure> {
    let asked = rows(work).build(db.get_database_backend());
    let found = db.query_all_raw(asked).await?;
    let mut rows = found.iter().map(Row::of).collect::<Result<Vec<_>, _>>()?;
    let next = crate::cut(&mut rows, WORK_ROWS, |row| Cursor {
        at: row.stage_since_at,
        id: row.id.clone(),
    });
    Ok((rows, next))
}

/// The statement of a page of a work list; the tests ask the engine how it would answer.
pub fn rows(work: &Work) -> Select<device::Entity> {
    let mut select = work.select().select_only().columns(SHOWN);
    if let Some(after) = &work.after {
        let place = Expr::tuple([
            Expr::col((device::Entity, device::Column::StageSinceAt)),
            Expr::col((device::Entity, device::Column::Id)),
        ]);
        let last = Expr::tuple([Expr::val(after.at), Expr::val(after.id.as_str())]);
        select = select.filter(place.gt(last));
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
