//! Papers of consignments and certificates, as files.

use crate::access;
use crate::store::ledger;
use axum::extract::Path;
use axum::response::Response;
use gapless_printing::answer;
use gapless_web::sign::media_type;
use gapless_web::{Ctx, Failure, Outcome};
use uuid::Uuid;

/// The paper of a hand-over.
pub async fn paper(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let row = access::consignment(&ctx.app.store.read, &ctx.actor, id).await?;
    kept(&ctx, &row.number, row.paper).await
}

/// The recycler's certificate.
pub async fn certificate(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let row = access::consignment(&ctx.app.store.read, &ctx.actor, id).await?;
    kept(
        &ctx,
        &format!("{}-certificate", row.number),
        row.certificate_file,
    )
    .await
}

/// A certificate of the ledger.
pub async fn of_ledger(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let row = ledger::find(&ctx.app.store.read, id).await?;
    let row = row.ok_or_else(Failure::not_found)?;
    kept(&ctx, &row.certificate_key, row.file).await
}

async fn kept(ctx: &Ctx, name: &str, hash: Option<String>) -> Outcome<Response> {
    let hash = hash.ok_or_else(Failure::not_found)?;
    let bytes = ctx.app.store.files.get(&hash).await?;
    let media_type = media_type(&bytes);
    let end = media_type.rsplit('/').next().unwrap_or_default();
    let ascii: String = name.chars().filter(char::is_ascii_graphic).collect();
    Ok(answer(&format!("{ascii}.{end}"), media_type, bytes))
}
