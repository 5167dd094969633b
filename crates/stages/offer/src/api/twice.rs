//! Numbers that stand twice, undoing and forgetting, in JSON.

use super::Changed;
use crate::{ForgetInput, TellApartInput, access, pages::twice, store::numbers::Number};
use axum::{
    Json,
    extract::{Path, Query},
};
use gapless_journey::DonationId;
use gapless_web::{Ctx, Outcome};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A page of numbers that stand twice.
#[derive(Debug, Serialize, ToSchema)]
pub struct TwiceNumbers {
    /// `gapless.twice/1`
    schema: &'static str,
    numbers: Vec<TwiceNumber>,
    /// Cursor of the next page.
    next: Option<String>,
}

/// One number, and where it stands.
#[derive(Debug, Serialize, ToSchema)]
pub struct TwiceNumber {
    /// `serial_number` or `asset_tag`.
    kind: &'static str,
    /// As the list says it.
    number: String,
    /// Lines of this donation, in the order of the list.
    lines: Vec<super::Line>,
    /// Lines of the donor's other donations.
    elsewhere: Vec<TwiceElsewhere>,
    /// Devices that came with the donor's other donations.
    devices: Vec<TwiceDevice>,
}

/// A line of another donation.
#[derive(Debug, Serialize, ToSchema)]
pub struct TwiceElsewhere {
    donation: Uuid,
    line: Uuid,
    row: i64,
}

/// A device that came.
#[derive(Debug, Serialize, ToSchema)]
pub struct TwiceDevice {
    id: String,
    donation: Uuid,
}

/// Numbers of a donation that stand twice, each with the lines and devices that carry it.
#[utoipa::path(get, path = "/api/v1/offer/{id}/twice", tag = "offer", params(("id" = Uuid, Path), ("cursor" = Option<Uuid>, Query)), responses((status = 200, body = TwiceNumbers)))]
pub async fn twice_of(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Query(asked): Query<twice::Asked>,
) -> Outcome<Json<TwiceNumbers>> {
    let donation = access::donation(&ctx.actor, &ctx.app.store.read, id).await?;
    let (groups, next) = twice::groups(&ctx, &donation, asked.cursor).await?;
    let numbers = groups.into_iter().map(|group| TwiceNumber {
        kind: match group.number {
            Number::Serial => "serial_number",
            Number::Tag => "asset_tag",
        },
        number: group.text,
        lines: group.lines.into_iter().map(super::Line::from).collect(),
        elsewhere: group
            .elsewhere
            .into_iter()
            .map(|row| TwiceElsewhere {
                donation: row.donation_id,
                line: row.id,
                row: row.row_number,
            })
            .collect(),
        devices: group
            .devices
            .into_iter()
            .map(|device| TwiceDevice {
                donation: device.donation_id,
                id: device.id,
            })
            .collect(),
    });
    Ok(Json(TwiceNumbers {
        schema: "gapless.twice/1",
        numbers: numbers.collect(),
        next,
    }))
}

/// Says of lines with the same number which of them stays, or that all are devices of their own.
#[utoipa::path(post, path = "/api/v1/offer/{id}/twice", tag = "offer", params(("id" = Uuid, Path)), request_body = TellApartInput, responses((status = 200, body = Changed)))]
pub async fn tell_apart(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Json(input): Json<TellApartInput>,
) -> Outcome<Json<Changed>> {
    let lines = crate::tell_apart(&ctx.app, &ctx.actor, id, input).await?;
    Ok(Json(Changed::of(lines)))
}

/// Undoes the last correction of a list.
#[utoipa::path(post, path = "/api/v1/offer/{id}/undo", tag = "offer", params(("id" = Uuid, Path)), responses((status = 200, body = Changed)))]
pub async fn undo(ctx: Ctx, Path(id): Path<DonationId>) -> Outcome<Json<Changed>> {
    let lines = crate::undo(&ctx.app, &ctx.actor, id).await?;
    Ok(Json(Changed::of(lines)))
}

/// Headers that were forgotten.
#[derive(Debug, Serialize, ToSchema)]
pub struct Forgotten {
    /// `gapless.forgotten/1`
    schema: &'static str,
    headers: u64,
}

/// Forgets what was said of a header of the donor's lists.
#[utoipa::path(post, path = "/api/v1/offer/{id}/forget", tag = "offer", params(("id" = Uuid, Path)), request_body = ForgetInput, responses((status = 200, body = Forgotten)))]
pub async fn forget(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Json(input): Json<ForgetInput>,
) -> Outcome<Json<Forgotten>> {
    let headers = crate::forget(&ctx.app, &ctx.actor, id, input).await?;
    Ok(Json(Forgotten {
        schema: "gapless.forgotten/1",
        headers,
    }))
}
