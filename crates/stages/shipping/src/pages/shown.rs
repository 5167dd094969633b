//! What several pages show in one way.

use crate::rules::word::{Arrival, ShipmentStatus};
use gapless_store::Failure as StoreFailure;
use gapless_web::ui::{self, Tone};
use gapless_web::{Ctx, Markup};
use std::collections::HashMap;
use uuid::Uuid;

/// How far a shipment is, in a colour.
pub fn status(ctx: &Ctx, word: &str) -> Markup {
    let tone = match ShipmentStatus::parse(word) {
        Some(ShipmentStatus::Closed) => Tone::Ok,
        Some(ShipmentStatus::Packing | ShipmentStatus::Arrived) => Tone::Ask,
        _ => Tone::Plain,
    };
    ui::badge(tone, ctx.t(&format!("shipping-status-{word}")))
}

/// What was found of a device at its arrival, in a colour.
pub fn arrival(ctx: &Ctx, word: &str) -> Markup {
    let (tone, word) = match Arrival::parse(word) {
        Some(Arrival::Arrived) => (Tone::Ok, "arrived"),
        Some(Arrival::Damaged) => (Tone::Ask, "damaged"),
        Some(Arrival::Missing) => (Tone::Stop, "missing"),
        _ => (Tone::Plain, "open"),
    };
    ui::badge(tone, ctx.t(&format!("shipping-arrival-{word}")))
}

/// Names of organisations.
pub async fn names(ctx: &Ctx, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, StoreFailure> {
    let ids = ids.iter().copied();
    gapless_store::bench::organisations(&ctx.app.store.read, ids).await
}
