//! The counts of donations: the books, what blocks, the pace. Each is one statement for all donations of a page.

use crate::rules::blocking::Counts;
use crate::rules::figures::MediaCounts;
use crate::rules::forecast::{DAY_MS, PACE_DAYS};
use gapless_journey::{
    assessment::Route, books::Books, device::DeviceStatus, offer::LineStatus,
    sanitization::MediumStatus,
};
use gapless_store::entities::{device, discrepancy, line, medium};
use gapless_store::{Failure, overview};
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Select,
};
use std::collections::HashMap;
use uuid::Uuid;

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
    let on_bench = || {
        device::Entity::find()
            .filter(device::Column::DonationId.is_in(donations.iter().copied()))
            .filter(device::Column::Status.is_in(bench()))
    };
    let unknown = on_bench().filter(device::Column::MediaKnown.eq(false));
    note(by_donation(db, unknown, None).await?, |counts, n| {
        counts.media_unknown = n;
    });
    let open = on_bench().filter(device::Column::MediaOpen.gt(0));
    let sum = Some(device::Column::MediaOpen);
    note(by_donation(db, open, sum).await?, |counts, n| {
        counts.media_open = n;
    });
    note(failed(db, donations).await?, |counts, n| {
        counts.media_failed = n;
    });
    note(
        by_donation(db, on_bench().filter(ungraded()), None).await?,
        |counts, n| counts.ungraded = n,
    );
    let lately = device::Entity::find()
        .filter(device::Column::DonationId.is_in(donations.iter().copied()))
        .filter(device::Column::Status.is_in(off_the_bench()))
        .filter(device::Column::StageSinceAt.gt(now_ms - PACE_DAYS * DAY_MS));
    note(by_donation(db, lately, None).await?, |counts, n| {
        counts.done_lately = n;
    });
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

async fn by_donation<C: ConnectionTrait>(
    db: &C,
    select: Select<device::Entity>,
    sum: Option<device::Column>,
) -> Result<Vec<(Uuid, Option<i64>)>, Failure> {
    // A sum of BIGINT is NUMERIC on PostgreSQL.
    let n = match sum {
        Some(column) => Expr::col(column).sum().cast_as("BIGINT"),
        None => Expr::col(device::Column::Id).count(),
    };
    Ok(select
        .select_only()
        .column(device::Column::DonationId)
        .column_as(n, "n")
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
