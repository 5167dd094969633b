//! The counts of donations: the books, what blocks, the pace. Each is one statement for all donations of a page.

use crate::rules::blocking::Counts;
use crate::rules::figures::MediaCounts;
use crate::rules::forecast::{DAY_MS, PACE_DAYS};
use gapless_journey::{
    assessment::Route, books::Books, device::DeviceStatus, offer::LineStatus,
    sanitization::MediumStatus,
};
use gapless_store::entities::{device, discrepancy, line, medium};
use gapless_store::{Failure, Store, overview};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

const MINUTE_MS: i64 = 60_000;

fn bench() -> Vec<&'static str> {
    let on_it = DeviceStatus::ALL
        .iter()
        .filter(|status| !status.has_left_the_bench());
    on_it.map(|status| status.as_str()).collect()
}

fn off_the_bench() -> Vec<&'static str> {
    let off = DeviceStatus::ALL
        .iter()
        .filter(|status| status.has_left_the_bench() && **status != DeviceStatus::Undone);
    off.map(|status| status.as_str()).collect()
}

/// The counts of these donations for a page: counted once between two writes. What left the bench lately is right to a
/// minute.
pub async fn shown(
    store: &Store,
    donations: &[Uuid],
    now_ms: i64,
) -> Result<HashMap<Uuid, Counts>, Failure> {
    let minute = now_ms / MINUTE_MS;
    let count = async || counts(&store.read, donations, minute * MINUTE_MS).await;
    store
        .kept(&format!("reporting {minute} {donations:?}"), count)
        .await
}

/// The counts of these donations.
pub async fn counts<C: ConnectionTrait>(
    db: &C,
    donations: &[Uuid],
    now_ms: i64,
) -> Result<HashMap<Uuid, Counts>, Failure> {
    let mut found: HashMap<Uuid, Counts> = HashMap::new();
    for (id, books) in overview::books(db, donations).await? {
        found.entry(id).or_default().books = books;
    }
    let mut note = |rows: Vec<(Uuid, Option<i64>)>, set: fn(&mut Counts, u64)| {
        for (id, n) in rows {
            set(found.entry(id).or_default(), whole(n));
        }
    };
    note(undecided(db, donations).await?, |counts, n| {
        counts.undecided = n;
    });
    note(failed(db, donations).await?, |counts, n| {
        counts.media_failed = n;
    });
    for (id, unknown, open, ungraded, lately) in on_bench(db, donations, now_ms).await? {
        let counts = found.entry(id).or_default();
        counts.media_unknown = whole(unknown);
        counts.media_open = whole(open);
        counts.ungraded = whole(ungraded);
        counts.done_lately = whole(lately);
    }
    Ok(found)
}

fn whole(n: Option<i64>) -> u64 {
    u64::try_from(n.unwrap_or(0)).unwrap_or(0)
}

/// Media are closed, no grade was given, and it is not sent away without one.
pub(super) fn ungraded() -> Condition {
    let stays = Condition::any()
        .add(device::Column::Route.is_null())
        .add(device::Column::Route.is_in([Route::Reuse.as_str(), Route::Repair.as_str()]));
    Condition::all()
        .add(device::Column::MediaKnown.eq(true))
        .add(device::Column::MediaOpen.eq(0))
        .add(device::Column::FunctionalGrade.is_null())
        .add(stays)
}

type OnBench = (Uuid, Option<i64>, Option<i64>, Option<i64>, Option<i64>);

/// A donation, its devices on the bench that nobody looked into, their open media, those without a grade, and how many
/// left the bench lately: one statement that reads one index.
async fn on_bench<C: ConnectionTrait>(
    db: &C,
    donations: &[Uuid],
    now_ms: i64,
) -> Result<Vec<OnBench>, Failure> {
    let on_bench = || Condition::all().add(device::Column::Status.is_in(bench()));
    // A sum of BIGINT is NUMERIC on PostgreSQL.
    let sum = |when: Condition, what: Expr| {
        let counted: Expr = Expr::case(when, what).finally(0i64).into();
        counted.sum().cast_as("BIGINT")
    };
    let one = || Expr::val(1i64);
    let lately = Condition::all()
        .add(device::Column::Status.is_in(off_the_bench()))
        .add(device::Column::StageSinceAt.gt(now_ms - PACE_DAYS * DAY_MS));
    let unknown = on_bench().add(device::Column::MediaKnown.eq(false));
    Ok(device::Entity::find()
        .select_only()
        .column(device::Column::DonationId)
        .column_as(sum(unknown, one()), "unknown")
        .column_as(
            sum(on_bench(), Expr::col(device::Column::MediaOpen)),
            "open",
        )
        .column_as(sum(on_bench().add(ungraded()), one()), "ungraded")
        .column_as(sum(lately, one()), "lately")
        .filter(device::Column::DonationId.is_in(donations.iter().copied()))
        .group_by(device::Column::DonationId)
        .into_tuple()
        .all(db)
        .await?)
}

async fn undecided<C: ConnectionTrait>(
    db: &C,
    donations: &[Uuid],
) -> Result<Vec<(Uuid, Option<i64>)>, Failure> {
    Ok(discrepancy::Entity::find()
        .select_only()
        .column(discrepancy::Column::DonationId)
        .column_as(Expr::col(discrepancy::Column::Id).count(), "n")
        .filter(discrepancy::Column::DonationId.is_in(donations.iter().copied()))
        .filter(discrepancy::Column::Resolution.is_null())
        .group_by(discrepancy::Column::DonationId)
        .into_tuple()
        .all(db)
        .await?)
}

/// Media that failed, of devices that are still on the bench: what went back to the donor took its data with it.
async fn failed<C: ConnectionTrait>(
    db: &C,
    donations: &[Uuid],
) -> Result<Vec<(Uuid, Option<i64>)>, Failure> {
    let on_bench: SelectStatement = Query::select()
        .column(device::Column::Id)
        .from(device::Entity)
        .and_where(device::Column::DonationId.is_in(donations.iter().copied()))
        .and_where(device::Column::Status.is_in(bench()))
        .to_owned();
    Ok(medium::Entity::find()
        .select_only()
        .column(medium::Column::DonationId)
        .column_as(Expr::col(medium::Column::Id).count(), "n")
        .filter(medium::Column::DonationId.is_in(donations.iter().copied()))
        .filter(medium::Column::Status.eq(MediumStatus::Failed.as_str()))
        .filter(medium::Column::DeviceId.in_subquery(on_bench))
        .group_by(medium::Column::DonationId)
        .into_tuple()
        .all(db)
        .await?)
}

/// The books of what came from one office. A device stands where its line does; one that answers no line, where it
/// was found to come from.
pub async fn books_of_office<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    office: Uuid,
) -> Result<Books, Failure> {
    let mut books = Books::default();
    let lines: Vec<(String, i64)> = line::Entity::find()
        .select_only()
        .column(line::Column::Status)
        .column_as(Expr::col(line::Column::Id).count(), "n")
        .filter(line::Column::DonationId.eq(donation))
        .filter(line::Column::OfficeId.eq(office))
        .group_by(line::Column::Status)
        .into_tuple()
        .all(db)
        .await?;
    for (status, n) in lines {
        books.add_lines(
            super::word("line.status", &status, LineStatus::parse)?,
            whole(Some(n)),
        );
    }
    let answers = Expr::col(device::Column::LineId).is_not_null();
    let devices: Vec<(String, bool, i64)> = device::Entity::find()
        .select_only()
        .column(device::Column::Status)
        .column_as(answers.clone(), "answers")
        .column_as(Expr::col(device::Column::Id).count(), "n")
        .filter(device::Column::DonationId.eq(donation))
        .filter(of_office(donation, office))
        .group_by(device::Column::Status)
        .group_by(answers)
        .into_tuple()
        .all(db)
        .await?;
    for (status, answers, n) in devices {
        let status = super::word("device.status", &status, DeviceStatus::parse)?;
        books.add_devices(status, answers, whole(Some(n)));
    }
    Ok(books)
}

/// Devices that count as an office's.
pub(super) fn of_office(donation: Uuid, office: Uuid) -> Condition {
    let its_lines = Query::select()
        .column(line::Column::Id)
        .from(line::Entity)
        .and_where(line::Column::DonationId.eq(donation))
        .and_where(line::Column::OfficeId.eq(office))
        .to_owned();
    let unexpected = device::Column::LineId
        .is_null()
        .and(device::Column::OfficeId.eq(office));
    Condition::any()
        .add(device::Column::LineId.in_subquery(its_lines))
        .add(unexpected)
}

/// What was counted of the media of a donation, or of one of its offices.
pub async fn media<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    office: Option<Uuid>,
) -> Result<MediaCounts, Failure> {
    let mut select = medium::Entity::find()
        .select_only()
        .column(medium::Column::Status)
        .column(medium::Column::ExceptionAccepted)
        .column_as(Expr::col(medium::Column::Id).count(), "n")
        .filter(medium::Column::DonationId.eq(donation));
    if let Some(office) = office {
        let devices = device::Entity::find()
            .select_only()
            .column(device::Column::Id)
            .filter(device::Column::DonationId.eq(donation))
            .filter(of_office(donation, office));
        let devices = sea_orm::QueryTrait::into_query(devices);
        select = select.filter(medium::Column::DeviceId.in_subquery(devices));
    }
    let rows: Vec<(String, bool, i64)> = select
        .group_by(medium::Column::Status)
        .group_by(medium::Column::ExceptionAccepted)
        .into_tuple()
        .all(db)
        .await?;
    let mut counts = MediaCounts::default();
    for (status, accepted, n) in rows {
        let status = super::word("medium.status", &status, MediumStatus::parse)?;
        counts.add(status, accepted, whole(Some(n)));
    }
    counts.certificates = super::certificates::in_force(db, donation, office).await?;
    Ok(counts)
}
