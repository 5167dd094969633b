//! The same acts for programs, in JSON.

use crate::finish::{Finish, finish};
use crate::fit_part::{FitPart, fit_part};
use crate::order::{Order, order};
use crate::pages::parts::Asked;
use crate::send::{Send, send};
use crate::store::{part, work_order};
use crate::take_part::{TakePart, take_part};
use crate::work::{Work, work};
use axum::Json;
use axum::extract::{Path, Query};
use gapless_web::{Ctx, Outcome, bench};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How many things an act was about.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Worked {
    /// `gapless.worked/1`.
    pub schema: &'static str,
    /// That many.
    pub n: usize,
}

impl Worked {
    const fn on(n: usize) -> Self {
        Self {
            schema: "gapless.worked/1",
            n,
        }
    }
}

/// A work order.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrderView {
    /// Its key.
    pub id: Uuid,
    /// The device.
    pub device: String,
    /// What is to be done.
    pub kind: String,
    /// Where it stands.
    pub status: String,
    /// What is wrong or wanted.
    pub note: Option<String>,
    /// Operating system.
    pub system: Option<String>,
    /// Its language.
    pub language: Option<String>,
    /// When it was ordered, in milliseconds.
    pub ordered_at: i64,
    /// By whom.
    pub ordered_by: String,
    /// When it ended.
    pub ended_at: Option<i64>,
    /// What came of it.
    pub ended_note: Option<String>,
}

/// The work orders of a device.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrderList {
    /// `gapless.work-orders/1`.
    pub schema: &'static str,
    /// Open and ended ones.
    pub orders: Vec<OrderView>,
}

/// A part.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PartView {
    /// Its key.
    pub id: Uuid,
    /// Kind of part.
    pub kind: String,
    /// What it is.
    pub description: String,
    /// Maker's number.
    pub serial_number: Option<String>,
    /// The device it was taken from.
    pub from_device: Option<String>,
    /// `in-stock` or `fitted`.
    pub status: String,
    /// The device it is in.
    pub into_device: Option<String>,
}

/// Parts.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PartList {
    /// `gapless.parts/1`.
    pub schema: &'static str,
    /// By kind, the newest first.
    pub parts: Vec<PartView>,
    /// Cursor of the next page.
    pub next: Option<String>,
}

/// A part that came into the stock, or into another device.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TakenPart {
    /// `gapless.taken-part/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
}

impl From<part::Model> for PartView {
    fn from(row: part::Model) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            description: row.description,
            serial_number: row.serial_number,
            from_device: row.from_device_id,
            status: row.status,
            into_device: row.into_device_id,
        }
    }
}

/// The orders of one device.
#[utoipa::path(get, path = "/api/v1/refurbishment/{device}/orders", tag = "refurbishment", params(("device" = String, Path)), responses((status = 200, body = OrderList)))]
pub async fn orders(ctx: Ctx, Path(device): Path<String>) -> Outcome<Json<OrderList>> {
    let opened = bench::open(&ctx, &device).await?;
    let rows = work_order::of_devices(&ctx.app.store.read, &[opened.device.id]).await?;
    let views = rows.into_iter().map(|row| OrderView {
        id: row.id,
        device: row.device_id,
        kind: row.kind,
        status: row.status,
        note: row.note,
        system: row.system,
        language: row.language,
        ordered_at: row.ordered_at,
        ordered_by: row.ordered_by,
        ended_at: row.ended_at,
        ended_note: row.ended_note,
    });
    Ok(Json(OrderList {
        schema: "gapless.work-orders/1",
        orders: views.collect(),
    }))
}

/// Parts in stock.
#[utoipa::path(get, path = "/api/v1/refurbishment/parts", tag = "refurbishment", params(Asked), responses((status = 200, body = PartList)))]
pub async fn parts(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Json<PartList>> {
    let own = bench::custodian(&ctx.actor)?;
    let (rows, next) = part::stock(&ctx.app.store.read, own, asked.place()).await?;
    Ok(Json(PartList {
        schema: "gapless.parts/1",
        parts: rows.into_iter().map(PartView::from).collect(),
        next: next.map(|next| next.to_string()),
    }))
}

/// Orders work on devices.
#[utoipa::path(post, path = "/api/v1/refurbishment/orders", tag = "refurbishment", request_body = Order, responses((status = 200, body = Worked)))]
pub async fn order_all(ctx: Ctx, Json(sent): Json<Order>) -> Outcome<Json<Worked>> {
    Ok(Json(Worked::on(order(&ctx.app, &ctx.actor, sent).await?)))
}

/// Ends work orders.
#[utoipa::path(post, path = "/api/v1/refurbishment/orders/end", tag = "refurbishment", request_body = Finish, responses((status = 200, body = Worked)))]
pub async fn finish_all(ctx: Ctx, Json(sent): Json<Finish>) -> Outcome<Json<Worked>> {
    Ok(Json(Worked::on(finish(&ctx.app, &ctx.actor, sent).await?)))
}

/// Writes down work that was done: clean, install, ready.
#[utoipa::path(post, path = "/api/v1/refurbishment/work", tag = "refurbishment", request_body = Work, responses((status = 200, body = Worked)))]
pub async fn work_all(ctx: Ctx, Json(sent): Json<Work>) -> Outcome<Json<Worked>> {
    Ok(Json(Worked::on(work(&ctx.app, &ctx.actor, sent).await?)))
}

/// Sends devices off the bench.
#[utoipa::path(post, path = "/api/v1/refurbishment/send", tag = "refurbishment", request_body = Send, responses((status = 200, body = Worked)))]
pub async fn send_all(ctx: Ctx, Json(sent): Json<Send>) -> Outcome<Json<Worked>> {
    Ok(Json(Worked::on(send(&ctx.app, &ctx.actor, sent).await?)))
}

/// Takes a part out of a device, or enters a bought one; answers its key.
#[utoipa::path(post, path = "/api/v1/refurbishment/parts", tag = "refurbishment", request_body = TakePart, responses((status = 200, body = TakenPart)))]
pub async fn take(ctx: Ctx, Json(sent): Json<TakePart>) -> Outcome<Json<TakenPart>> {
    Ok(Json(TakenPart {
        schema: "gapless.taken-part/1",
        id: take_part(&ctx.app, &ctx.actor, sent).await?,
    }))
}

/// Fits a part into a device.
#[utoipa::path(post, path = "/api/v1/refurbishment/parts/fit", tag = "refurbishment", request_body = FitPart, responses((status = 200, body = Worked)))]
pub async fn fit(ctx: Ctx, Json(sent): Json<FitPart>) -> Outcome<Json<Worked>> {
    fit_part(&ctx.app, &ctx.actor, sent).await?;
    Ok(Json(Worked::on(1)))
}
