//! Pick-ups and hand-overs.

use super::lists::names;
use super::rows::{hand_over, hand_over_unit, pick_up};
use gapless_journey::{OrganisationKind, Role};
use gapless_store::entities::{link, organisation};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Books a pick-up.
pub async fn add_pick_up<C: ConnectionTrait>(c: &C, row: pick_up::Model) -> Result<(), DbErr> {
    pick_up::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// One pick-up.
pub async fn pick_up<C: ConnectionTrait>(c: &C, id: Uuid) -> Result<Option<pick_up::Model>, DbErr> {
    pick_up::Entity::find_by_id(id).one(c).await
}

/// The role in which an organisation signs for what it picks up.
pub fn pick_up_role(organisation: &organisation::Model) -> Option<Role> {
    OrganisationKind::parse(&organisation.kind)?.pick_up_role()
}

/// The role in which whoever is booked for a pick-up signs.
pub async fn carrier_role<C: ConnectionTrait>(c: &C, row: &pick_up::Model) -> Result<Role, DbErr> {
    let found = names(c, &[row.carrier_id]).await?;
    let role = found.get(&row.carrier_id).and_then(pick_up_role);
    Ok(role.unwrap_or(Role::Driver))
}

/// The pick-up of a donation that is booked and not called off.
pub async fn live_pick_up<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
) -> Result<Option<pick_up::Model>, DbErr> {
    pick_up::Entity::find()
        .filter(pick_up::Column::DonationId.eq(donation))
        .filter(pick_up::Column::CancelledAt.is_null())
        .order_by_desc(pick_up::Column::Id)
        .one(c)
        .await
}

/// True when a carrier fetches a donation.
pub async fn pick_ups_of_carrier<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    carrier: Uuid,
) -> Result<bool, DbErr> {
    let n = pick_up::Entity::find()
        .filter(pick_up::Column::DonationId.eq(donation))
        .filter(pick_up::Column::CarrierId.eq(carrier))
        .count(c)
        .await?;
    Ok(n > 0)
}

/// Calls a pick-up off, and with it what nobody has signed yet.
pub async fn cancel_pick_up<C: ConnectionTrait>(
    c: &C,
    id: Uuid,
    why: &str,
    at: i64,
) -> Result<(), DbErr> {
    pick_up::Entity::update_many()
        .col_expr(pick_up::Column::CancelledAt, Expr::value(at))
        .col_expr(pick_up::Column::CancelledWhy, Expr::value(why))
        .filter(pick_up::Column::Id.eq(id))
        .exec(c)
        .await?;
    hand_over::Entity::update_many()
        .col_expr(hand_over::Column::Status, Expr::value("cancelled"))
        .col_expr(
            hand_over::Column::Version,
            Expr::col(hand_over::Column::Version).add(1),
        )
        .filter(hand_over::Column::PickUpId.eq(id))
        .filter(hand_over::Column::Status.eq("prepared"))
        .exec(c)
        .await?;
    link::Entity::update_many()
        .col_expr(link::Column::RevokedAt, Expr::value(at))
        .filter(link::Column::Subject.eq(id.to_string()))
        .filter(link::Column::RevokedAt.is_null())
        .exec(c)
        .await?;
    Ok(())
}

/// Prepares a hand-over.
pub async fn add_hand_over<C: ConnectionTrait>(c: &C, row: hand_over::Model) -> Result<(), DbErr> {
    hand_over::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// One hand-over.
pub async fn hand_over<C: ConnectionTrait>(
    c: &C,
    id: Uuid,
) -> Result<Option<hand_over::Model>, DbErr> {
    hand_over::Entity::find_by_id(id).one(c).await
}

/// Hand-overs of a donation, oldest first.
pub async fn hand_overs<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
) -> Result<Vec<hand_over::Model>, DbErr> {
    hand_over::Entity::find()
        .filter(hand_over::Column::DonationId.eq(donation))
        .order_by_asc(hand_over::Column::Id)
        .limit(500)
        .all(c)
        .await
}

/// How many hand-overs a donation has; the next number is one more.
pub async fn count_of_donation<C: ConnectionTrait>(c: &C, donation: Uuid) -> Result<u64, DbErr> {
    hand_over::Entity::find()
        .filter(hand_over::Column::DonationId.eq(donation))
        .count(c)
        .await
}

/// The transfer from an office that waits for signatures.
pub async fn open_of_office<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    office: Uuid,
) -> Result<Option<hand_over::Model>, DbErr> {
    hand_over::Entity::find()
        .filter(hand_over::Column::DonationId.eq(donation))
        .filter(hand_over::Column::FromSiteId.eq(office))
        .filter(hand_over::Column::PickUpId.is_null())
        .filter(hand_over::Column::Status.eq("prepared"))
        .one(c)
        .await
}

/// The hand-over of a pick-up that is signed next; the last one when all are.
pub async fn next_of_pick_up<C: ConnectionTrait>(
    c: &C,
    pick_up: Uuid,
) -> Result<Option<hand_over::Model>, DbErr> {
    let all = hand_over::Entity::find()
        .filter(hand_over::Column::PickUpId.eq(pick_up))
        .filter(hand_over::Column::Status.ne("cancelled"))
        .order_by_asc(hand_over::Column::Id)
        .all(c)
        .await?;
    let next = all.iter().find(|row| row.status == "prepared").cloned();
    Ok(next.or_else(|| all.last().cloned()))
}

/// The units on which the first signature was set.
pub async fn frozen<C: ConnectionTrait>(c: &C, id: Uuid) -> Result<Vec<Uuid>, DbErr> {
    hand_over_unit::Entity::find()
        .select_only()
        .column(hand_over_unit::Column::UnitId)
        .filter(hand_over_unit::Column::HandOverId.eq(id))
        .into_tuple()
        .all(c)
        .await
}

/// Writes down which units are handed over; from now on the list does not change.
pub async fn freeze<C: ConnectionTrait>(c: &C, id: Uuid, units: &[Uuid]) -> Result<(), DbErr> {
    if units.is_empty() {
        return Ok(());
    }
    let rows = units.iter().map(|unit| {
        hand_over_unit::Model {
            hand_over_id: id,
            unit_id: *unit,
        }
        .into_active_model()
        .reset_all()
    });
    hand_over_unit::Entity::insert_many(rows)
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// Keeps a signed hand-over, if nobody changed it since it was read. `false` when somebody did.
pub async fn save_signature<C: ConnectionTrait>(
    c: &C,
    row: &hand_over::Model,
) -> Result<bool, DbErr> {
    let done = hand_over::Entity::update_many()
        .col_expr(hand_over::Column::Giver, Expr::value(row.giver.clone()))
        .col_expr(hand_over::Column::Taker, Expr::value(row.taker.clone()))
        .col_expr(hand_over::Column::Vehicle, Expr::value(row.vehicle.clone()))
        .col_expr(hand_over::Column::Status, Expr::value(row.status.clone()))
        .col_expr(
            hand_over::Column::CompletedAt,
            Expr::value(row.completed_at),
        )
        .col_expr(hand_over::Column::Paper, Expr::value(row.paper.clone()))
        .col_expr(hand_over::Column::Version, Expr::value(row.version + 1))
        .filter(hand_over::Column::Id.eq(row.id))
        .filter(hand_over::Column::Version.eq(row.version))
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Calls a hand-over off that nobody's goods have moved by. `false` when it is signed.
pub async fn cancel_hand_over<C: ConnectionTrait>(c: &C, id: Uuid) -> Result<bool, DbErr> {
    let done = hand_over::Entity::update_many()
        .col_expr(hand_over::Column::Status, Expr::value("cancelled"))
        .col_expr(
            hand_over::Column::Version,
            Expr::col(hand_over::Column::Version).add(1),
        )
        .filter(hand_over::Column::Id.eq(id))
        .filter(hand_over::Column::Status.eq("prepared"))
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Links that were given out for a pick-up or a hand-over.
pub async fn links_of<C: ConnectionTrait>(c: &C, subject: Uuid) -> Result<Vec<link::Model>, DbErr> {
    gapless_store::people::links::of_subject(c, &subject.to_string()).await
}

/// The pick-ups of donations that are booked and not called off.
pub async fn live_pick_ups<C: ConnectionTrait>(
    c: &C,
    donations: &[Uuid],
) -> Result<HashMap<Uuid, pick_up::Model>, DbErr> {
    let rows = pick_up::Entity::find()
        .filter(pick_up::Column::DonationId.is_in(donations.iter().copied()))
        .filter(pick_up::Column::CancelledAt.is_null())
        .order_by_asc(pick_up::Column::Id)
        .all(c)
        .await?;
    Ok(rows.into_iter().map(|row| (row.donation_id, row)).collect())
}

/// Hand-overs of an organisation that wait for a signature, oldest first.
pub async fn to_sign<C: ConnectionTrait>(
    c: &C,
    organisation: Uuid,
) -> Result<Vec<hand_over::Model>, DbErr> {
    hand_over::Entity::find()
        .filter(hand_over::Column::Status.eq("prepared"))
        .filter(
            hand_over::Column::FromId
                .eq(organisation)
                .or(hand_over::Column::ToId.eq(organisation)),
        )
        .order_by_asc(hand_over::Column::Id)
        .limit(100)
        .all(c)
        .await
}
