//! What projects owe, for programs.

use super::{DONE, Done};
use crate::money::{self, Adopt, Agree, Invoice, Receive, Waive};
use crate::store::{application, payment};
use axum::Json;
use axum::extract::Path;
use gapless_web::{Ctx, Outcome};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Money of a project.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PaymentView {
    /// Its key.
    pub id: Uuid,
    /// `contribution`, `sponsorship`, `freight` or `duty`.
    pub kind: String,
    /// How much, in cents.
    pub cents: i64,
    /// Three letters of ISO 4217.
    pub currency: String,
    /// Who pays.
    pub payer: String,
    /// `agreed`, `invoiced`, `paid` or `waived`.
    pub status: String,
    /// It must be paid before the project ships.
    pub before_shipping: bool,
    /// Number of its invoice.
    pub invoice: Option<String>,
    /// Until when.
    pub due: String,
}

/// What a project owes.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PaymentList {
    /// `gapless.payments/1`.
    pub schema: &'static str,
    /// In the order in which they were agreed.
    pub payments: Vec<PaymentView>,
}

/// Money that was agreed.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AgreedPayment {
    /// `gapless.payment/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
}

/// An invoice that was written.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WrittenInvoice {
    /// `gapless.invoice/1`.
    pub schema: &'static str,
    /// Its number.
    pub number: String,
}

/// What a project owes.
#[utoipa::path(get, path = "/api/v1/projects/{application}/payment", tag = "projects", params(("application" = Uuid, Path)), responses((status = 200, body = PaymentList)))]
pub async fn list(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<PaymentList>> {
    let db = &ctx.app.store.read;
    application::sent(db, id).await?;
    let view = |row: payment::Model| PaymentView {
        id: row.id,
        kind: row.kind,
        cents: row.cents,
        currency: row.currency,
        payer: row.payer,
        status: row.status,
        before_shipping: row.before_shipping,
        invoice: row.invoice,
        due: row.due,
    };
    Ok(Json(PaymentList {
        schema: "gapless.payments/1",
        payments: payment::of(db, id).await?.into_iter().map(view).collect(),
    }))
}

/// Agrees money.
#[utoipa::path(post, path = "/api/v1/projects/{application}/payment", tag = "projects", params(("application" = Uuid, Path)), request_body = Agree, responses((status = 200, body = AgreedPayment)))]
pub async fn agree(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Agree>,
) -> Outcome<Json<AgreedPayment>> {
    let payment = money::agree(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(Json(AgreedPayment {
        schema: "gapless.payment/1",
        id: payment.0,
    }))
}

/// Writes an invoice.
#[utoipa::path(post, path = "/api/v1/projects/{application}/payment/invoice", tag = "projects", params(("application" = Uuid, Path)), request_body = Invoice, responses((status = 200, body = WrittenInvoice)))]
pub async fn invoice(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Invoice>,
) -> Outcome<Json<WrittenInvoice>> {
    let number = money::invoice(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(Json(WrittenInvoice {
        schema: "gapless.invoice/1",
        number,
    }))
}

/// Writes down that it was paid.
#[utoipa::path(post, path = "/api/v1/projects/{application}/payment/receive", tag = "projects", params(("application" = Uuid, Path)), request_body = Receive, responses((status = 200, body = Done)))]
pub async fn receive(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Receive>,
) -> Outcome<Json<Done>> {
    money::receive(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}

/// Says that it need not be paid.
#[utoipa::path(post, path = "/api/v1/projects/{application}/payment/waive", tag = "projects", params(("application" = Uuid, Path)), request_body = Waive, responses((status = 200, body = Done)))]
pub async fn waive(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Waive>,
) -> Outcome<Json<Done>> {
    money::waive(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}

/// Notes who takes the project under their wing.
#[utoipa::path(post, path = "/api/v1/projects/{application}/adopt", tag = "projects", params(("application" = Uuid, Path)), request_body = Adopt, responses((status = 200, body = Done)))]
pub async fn adopt(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(input): Json<Adopt>,
) -> Outcome<Json<Done>> {
    money::adopt(&ctx.app, &ctx.actor, id, &input).await?;
    Ok(DONE)
}
