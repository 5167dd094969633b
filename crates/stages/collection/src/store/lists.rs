//! Donations on their way, and where each office stands.

use super::pick_up;
use gapless_journey::offer::DonationStatus;
use gapless_store::{
    Failure, Store,
    entities::{donation, line, organisation, site},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, sea_query::Expr,
};
use std::collections::HashMap;
use uuid::Uuid;

/// Donations on one page.
pub const PAGE_ROWS: u64 = 50;
/// Words of donations that have left the offer.
const AGREED: [DonationStatus; 5] = [
    DonationStatus::Agreed,
    DonationStatus::Collecting,
    DonationStatus::Receiving,
    DonationStatus::Processing,
    DonationStatus::Finished,
];

/// Whose donations.
#[derive(Debug, Clone, Copy, Default)]
pub struct Listed {
    /// This donor's.
    pub donor: Option<Uuid>,
    /// What is bound for this refurbisher.
    pub refurbisher: Option<Uuid>,
    /// What this carrier fetches.
    pub carrier: Option<Uuid>,
}

/// A page of agreed donations, newest first.
pub async fn donations<C: ConnectionTrait>(
    c: &C,
    of: Listed,
    before: Option<Uuid>,
) -> Result<Vec<donation::Model>, DbErr> {
    let mut query = donation::Entity::find()
        .filter(donation::Column::Status.is_in(AGREED.map(DonationStatus::as_str)))
        .filter(
            Condition::all()
                .add_option(of.donor.map(|id| donation::Column::DonorId.eq(id)))
                .add_option(
                    of.refurbisher
                        .map(|id| donation::Column::RefurbisherId.eq(id)),
                ),
        );
    if let Some(carrier) = of.carrier {
        let theirs: Vec<Uuid> = pick_up::Entity::find()
            .select_only()
            .column(pick_up::Column::DonationId)
            .filter(pick_up::Column::CarrierId.eq(carrier))
            .order_by_desc(pick_up::Column::Id)
            .limit(500)
            .into_tuple()
            .all(c)
            .await?;
        query = query.filter(donation::Column::Id.is_in(theirs));
    }
    if let Some(before) = before {
        query = query.filter(donation::Column::Id.lt(before));
    }
    query
        .order_by_desc(donation::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(c)
        .await
}

/// One donation that has left the offer.
pub async fn donation<C: ConnectionTrait>(
    c: &C,
    id: Uuid,
) -> Result<Option<donation::Model>, DbErr> {
    donation::Entity::find_by_id(id)
        .filter(donation::Column::Status.is_in(AGREED.map(DonationStatus::as_str)))
        .one(c)
        .await
}

/// Lines of one office of a donation, by status.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfficeState {
    /// Still to pack.
    pub waiting: u64,
    /// In a unit at the office.
    pub packed: u64,
    /// At the hub, on the road, or further.
    pub gone: u64,
}

impl OfficeState {
    /// All lines of the office.
    pub const fn lines(&self) -> u64 {
        self.waiting + self.packed + self.gone
    }
}

/// Where the offices of donations stand; the office `None` is that of lines which nobody assigned.
pub async fn office_states<C: ConnectionTrait>(
    c: &C,
    donations: &[Uuid],
) -> Result<HashMap<(Uuid, Option<Uuid>), OfficeState>, DbErr> {
    let rows: Vec<(Uuid, Option<Uuid>, String, i64)> = line::Entity::find()
        .select_only()
        .columns([
            line::Column::DonationId,
            line::Column::OfficeId,
            line::Column::Status,
        ])
        .column_as(line::Column::Id.count(), "n")
        .filter(line::Column::DonationId.is_in(donations.iter().copied()))
        .group_by(line::Column::DonationId)
        .group_by(line::Column::OfficeId)
        .group_by(line::Column::Status)
        .into_tuple()
        .all(c)
        .await?;
    let mut states: HashMap<(Uuid, Option<Uuid>), OfficeState> = HashMap::new();
    for (donation, office, status, n) in rows {
        let n = u64::try_from(n).unwrap_or(0);
        let column = match status.as_str() {
            "agreed" => |s: &mut OfficeState, n| s.waiting += n,
            "packed" => |s: &mut OfficeState, n| s.packed += n,
            "at-hub" | "in-transit" | "received" | "missing" => {
                |s: &mut OfficeState, n: u64| s.gone += n
            }
            _ => continue,
        };
        column(states.entry((donation, office)).or_default(), n);
    }
    Ok(states)
}

/// The same for a page: counted once between two writes. No action reads it.
pub async fn shown_states(
    store: &Store,
    donations: &[Uuid],
) -> Result<HashMap<(Uuid, Option<Uuid>), OfficeState>, Failure> {
    let count = async || Ok(office_states(&store.read, donations).await?);
    let name = format!("collection {donations:?}");
    store.kept(&name, count).await
}

/// Offices of a donor that are in use, hubs first.
pub async fn offices<C: ConnectionTrait>(c: &C, donor: Uuid) -> Result<Vec<site::Model>, DbErr> {
    site::Entity::find()
        .filter(site::Column::OrganisationId.eq(donor))
        .filter(site::Column::DisabledAt.is_null())
        .order_by_desc(site::Column::IsHub)
        .order_by_asc(site::Column::Name)
        .limit(200)
        .all(c)
        .await
}

/// A site.
pub async fn site<C: ConnectionTrait>(c: &C, id: Uuid) -> Result<Option<site::Model>, DbErr> {
    site::Entity::find_by_id(id).one(c).await
}

/// Sites by key.
pub async fn sites<C: ConnectionTrait>(
    c: &C,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, site::Model>, DbErr> {
    let rows = site::Entity::find()
        .filter(site::Column::Id.is_in(ids.iter().copied()))
        .all(c)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Names of organisations.
pub async fn names<C: ConnectionTrait>(
    c: &C,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, organisation::Model>, DbErr> {
    let rows = organisation::Entity::find()
        .filter(organisation::Column::Id.is_in(ids.iter().copied()))
        .all(c)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// Chooses where the goods of the offices are gathered.
pub async fn set_hub<C: ConnectionTrait>(c: &C, donation: Uuid, hub: Uuid) -> Result<(), DbErr> {
    donation::Entity::update_many()
        .col_expr(donation::Column::HubId, Expr::value(hub))
        .filter(donation::Column::Id.eq(donation))
        .exec(c)
        .await?;
    Ok(())
}

/// Says who refurbishes the goods, where nobody has said so.
pub async fn set_refurbisher<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    refurbisher: Uuid,
) -> Result<(), DbErr> {
    donation::Entity::update_many()
        .col_expr(donation::Column::RefurbisherId, Expr::value(refurbisher))
        .filter(donation::Column::Id.eq(donation))
        .exec(c)
        .await?;
    Ok(())
}
