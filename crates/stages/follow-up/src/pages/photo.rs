//! Photos of checks and of requests for help.

use crate::access;
use crate::store::checks;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::{IntoResponse, Response};
use gapless_web::sign::media_type;
use gapless_web::{Ctx, Failure, Outcome};
use uuid::Uuid;

/// A photo of a check, or of a device in it.
pub async fn of_check(ctx: Ctx, Path((id, file)): Path<(Uuid, String)>) -> Outcome<Response> {
    let db = &ctx.app.store.read;
    access::check(db, &ctx.actor, id).await?;
    let in_check = checks::photos(db, id)
        .await?
        .iter()
        .any(|row| row.file == file);
    let of_device = async || -> Outcome<bool> {
        let rows = checks::devices(db, id).await?;
        Ok(rows.iter().any(|row| row.photo.as_ref() == Some(&file)))
    };
    if !in_check && !of_device().await? {
        return Err(Failure::not_found());
    }
    answer(&ctx, &file).await
}

/// The photo of a request for help.
pub async fn of_help(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let row = access::help(&ctx.app.store.read, &ctx.actor, id).await?;
    let file = row.photo.ok_or_else(Failure::not_found)?;
    answer(&ctx, &file).await
}

async fn answer(ctx: &Ctx, file: &str) -> Outcome<Response> {
    let bytes = ctx.app.store.files.get(file).await?;
    let media_type = media_type(&bytes);
    let headers = [
        (CONTENT_TYPE, media_type),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_CONTROL, "private, max-age=86400"),
    ];
    Ok((headers, bytes).into_response())
}
