//! `/files/{sha256}`: a file that proves something, for those whose donation it is about.

use crate::seen;
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use gapless_store::overview::evidence;
use gapless_web::{Ctx, Failure, Outcome};

/// Kinds that a browser may show itself; anything else is only saved, because it came from outside.
const SHOWN: &[&str] = &["application/pdf", "image/png", "image/jpeg", "text/plain"];

/// Sends the file as it came.
pub async fn download(ctx: Ctx, Path(hash): Path<String>) -> Outcome<Response> {
    let hash = hash.to_ascii_lowercase();
    let found = evidence::find(&ctx.app.store.read, seen::of(&ctx.actor), &hash).await?;
    let file = found.ok_or_else(Failure::not_found)?;
    let bytes = ctx.app.store.files.get(&hash).await?;
    let is_shown = SHOWN.contains(&file.media_type.as_str());
    let how = if is_shown { "inline" } else { "attachment" };
    // A header takes ASCII; letters of other languages travel percent-encoded beside it.
    let plain: String = file
        .name
        .chars()
        .map(|c| if plain(c) { c } else { '_' })
        .collect();
    let whole = gapless_web::ctx::encode(&file.name);
    let name = format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{whole}");
    let kind = if is_shown {
        file.media_type
    } else {
        "application/octet-stream".to_owned()
    };
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_DISPOSITION, name),
        // Nothing in a file of others may run or load here.
        (
            CONTENT_SECURITY_POLICY,
            "sandbox; default-src 'none'; style-src 'unsafe-inline'".to_owned(),
        ),
    ];
    Ok((headers, bytes).into_response())
}

fn plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ' | '(' | ')')
}
