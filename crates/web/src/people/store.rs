//! Queries that only the people's pages ask: what of an organisation is still open, keys page by page, and sessions that
//! follow a role.

use gapless_journey::OrganisationId;
use gapless_journey::collection::UnitStatus;
use gapless_journey::device::DeviceStatus;
use gapless_journey::offer::DonationStatus;
use gapless_store::entities::{api_key, device, donation, link, session, unit};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Keys on one page.
pub(super) const KEY_ROWS: u64 = 50;

/// What keeps an organisation from being closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Open {
    /// Donations that it gives or receives, or of which it has a unit, and that are neither finished nor refused.
    pub donations: u64,
    /// Devices in its hands for which there is something left to do.
    pub devices: u64,
    /// Links by which somebody can still act for it.
    pub links: u64,
}

/// What of an organisation is open.
pub(super) async fn open_of<C: ConnectionTrait>(
    c: &C,
    of: OrganisationId,
    now: i64,
) -> Result<Open, DbErr> {
    Ok(Open {
        donations: donations_of(c, of).await?,
        devices: devices_of(c, of).await?,
        links: links_of(c, of, now).await?,
    })
}

async fn donations_of<C: ConnectionTrait>(c: &C, of: OrganisationId) -> Result<u64, DbErr> {
    let units = Query::select()
        .column(unit::Column::DonationId)
        .from(unit::Entity)
        .and_where(unit::Column::CustodianId.eq(of.0))
        .and_where(unit::Column::Status.ne(UnitStatus::Emptied.as_str()))
        .to_owned();
    let is_over = [DonationStatus::Finished, DonationStatus::Refused].map(DonationStatus::as_str);
    donation::Entity::find()
        .filter(donation::Column::Status.is_not_in(is_over))
        .filter(
            Condition::any()
                .add(donation::Column::DonorId.eq(of.0))
                .add(donation::Column::RefurbisherId.eq(of.0))
                .add(donation::Column::Id.in_subquery(units)),
        )
        .count(c)
        .await
}

async fn devices_of<C: ConnectionTrait>(c: &C, of: OrganisationId) -> Result<u64, DbErr> {
    let is_over = [
        DeviceStatus::ForParts,
        DeviceStatus::Recycled,
        DeviceStatus::Retired,
        DeviceStatus::TakenBack,
        DeviceStatus::Lost,
        DeviceStatus::Stolen,
        DeviceStatus::Returned,
        DeviceStatus::Undone,
    ]
    .map(DeviceStatus::as_str);
    device::Entity::find()
        .filter(device::Column::CustodianId.eq(of.0))
        .filter(device::Column::Status.is_not_in(is_over))
        .count(c)
        .await
}

async fn links_of<C: ConnectionTrait>(c: &C, of: OrganisationId, now: i64) -> Result<u64, DbErr> {
    link::Entity::find()
        .filter(link::Column::OrganisationId.eq(of.0))
        .filter(link::Column::Purpose.eq("act"))
        .filter(link::Column::RevokedAt.is_null())
        .filter(link::Column::ExpiresAt.gt(now))
        .filter(Expr::col(link::Column::Uses).lt(Expr::col(link::Column::UsesMax)))
        .count(c)
        .await
}

/// Keys of one organisation, or of all, newest first; one more than a page. `before` is the last row of the page before.
pub(super) async fn keys<C: ConnectionTrait>(
    c: &C,
    of: Option<OrganisationId>,
    before: Option<(i64, String)>,
) -> Result<Vec<api_key::Model>, DbErr> {
    let mut query = api_key::Entity::find();
    if let Some(of) = of {
        query = query.filter(api_key::Column::OrganisationId.eq(of.0));
    }
    if let Some((at, id)) = before {
        query = query.filter(
            Condition::any().add(api_key::Column::CreatedAt.lt(at)).add(
                Condition::all()
                    .add(api_key::Column::CreatedAt.eq(at))
                    .add(api_key::Column::Id.lt(id)),
            ),
        );
    }
    query
        .order_by_desc(api_key::Column::CreatedAt)
        .order_by_desc(api_key::Column::Id)
        .limit(KEY_ROWS + 1)
        .all(c)
        .await
}

/// Lets the sessions that act in a role act in the one that took its place, so that nobody is stopped in their work.
pub(super) async fn follow_role<C: ConnectionTrait>(
    c: &C,
    from: Uuid,
    to: Uuid,
) -> Result<(), DbErr> {
    session::Entity::update_many()
        .col_expr(session::Column::MembershipId, Expr::value(to))
        .filter(session::Column::MembershipId.eq(from))
        .exec(c)
        .await?;
    Ok(())
}
