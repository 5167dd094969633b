//! Which donations a reader sees, and one of them.

use super::PAGE_ROWS;
use gapless_journey::offer::DonationStatus;
use gapless_store::Failure;
use gapless_store::entities::{donation, event, line, organisation, site};
use gapless_web::access::Scope;
use sea_orm::sea_query::Query;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Donations that are reported on: both sides have agreed the list.
const REPORTED: [DonationStatus; 5] = [
    DonationStatus::Agreed,
    DonationStatus::Collecting,
    DonationStatus::Receiving,
    DonationStatus::Processing,
    DonationStatus::Finished,
];

/// Rule 6 as a condition; `None` where nothing of donations may be seen.
fn seen(scope: &Scope) -> Option<Condition> {
    let all = Condition::all();
    match scope {
        Scope::All => Some(all),
        Scope::Donor(donor, site) => {
            let own = all.add(donation::Column::DonorId.eq(donor.0));
            let Some(site) = site else { return Some(own) };
            let from_office = Query::select()
                .column(line::Column::DonationId)
                .from(line::Entity)
                .and_where(line::Column::OfficeId.eq(site.0))
                .to_owned();
            let either = Condition::any()
                .add(donation::Column::HubId.eq(site.0))
                .add(donation::Column::Id.in_subquery(from_office));
            Some(own.add(either))
        }
        Scope::Refurbisher(id) => Some(all.add(donation::Column::RefurbisherId.eq(id.0))),
        Scope::Carrier(_) | Scope::Subject(_) | Scope::Nothing => None,
    }
}

/// One donation by its key or its number, when the reader sees it.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    scope: &Scope,
    key: &str,
) -> Result<Option<donation::Model>, Failure> {
    let Some(seen) = seen(scope) else {
        return Ok(None);
    };
    let named = match Uuid::parse_str(key) {
        Ok(id) => donation::Column::Id.eq(id),
        Err(_) => donation::Column::Number.eq(key),
    };
    Ok(donation::Entity::find()
        .filter(named)
        .filter(seen)
        .one(db)
        .await?)
}

/// What a list of donations shows.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Of one status.
    pub status: Option<DonationStatus>,
    /// Before this one: newest first.
    pub before: Option<Uuid>,
}

/// A page of the donations that a reader sees, newest first; one row more than a page when there is a next one.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    scope: &Scope,
    asked: &Asked,
    rows: usize,
) -> Result<Vec<donation::Model>, Failure> {
    let Some(seen) = seen(scope) else {
        return Ok(Vec::new());
    };
    let mut select = donation::Entity::find().filter(seen);
    select = match asked.status {
        Some(status) => select.filter(donation::Column::Status.eq(status.as_str())),
        None => select.filter(donation::Column::Status.is_in(REPORTED.map(DonationStatus::as_str))),
    };
    if let Some(before) = asked.before {
        select = select.filter(donation::Column::Id.lt(before));
    }
    let limit = u64::try_from(rows.min(PAGE_ROWS * 20) + 1).unwrap_or(u64::MAX);
    Ok(select
        .order_by_desc(donation::Column::Id)
        .limit(limit)
        .all(db)
        .await?)
}

/// Every donation that a reader sees, newest first, for the command line.
pub async fn all<C: ConnectionTrait>(
    db: &C,
    scope: &Scope,
) -> Result<Vec<donation::Model>, Failure> {
    let Some(seen) = seen(scope) else {
        return Ok(Vec::new());
    };
    let select = donation::Entity::find().filter(seen);
    Ok(select.order_by_desc(donation::Column::Id).all(db).await?)
}

/// Donations of which the report falls due, the next first.
pub async fn due<C: ConnectionTrait>(
    db: &C,
    scope: &Scope,
    limit: u64,
) -> Result<Vec<donation::Model>, Failure> {
    let Some(seen) = seen(scope) else {
        return Ok(Vec::new());
    };
    let running = [
        DonationStatus::Collecting,
        DonationStatus::Receiving,
        DonationStatus::Processing,
    ];
    Ok(donation::Entity::find()
        .filter(seen)
        .filter(donation::Column::Status.is_in(running.map(DonationStatus::as_str)))
        .filter(donation::Column::DueAt.is_not_null())
        .order_by_asc(donation::Column::DueAt)
        .limit(limit)
        .all(db)
        .await?)
}

/// The last event of a donation: what was read together is frozen only while this is still the last.
pub async fn last_event<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
) -> Result<Option<Uuid>, Failure> {
    Ok(event::Entity::find()
        .select_only()
        .column(event::Column::Id)
        .filter(event::Column::DonationId.eq(donation))
        .order_by_desc(event::Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?)
}

/// Organisations by their keys.
pub async fn organisations<C: ConnectionTrait>(
    db: &C,
    ids: Vec<Uuid>,
) -> Result<HashMap<Uuid, organisation::Model>, Failure> {
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Sites of some organisations by their keys.
pub async fn sites<C: ConnectionTrait>(
    db: &C,
    of: Vec<Uuid>,
) -> Result<HashMap<Uuid, site::Model>, Failure> {
    let rows = site::Entity::find()
        .filter(site::Column::OrganisationId.is_in(of))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}
