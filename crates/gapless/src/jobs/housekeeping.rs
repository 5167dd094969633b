//! What need not be kept: answers kept for a second asker, ended sessions, jobs that are done.

use gapless_store::overview::backlog;
use gapless_web::App;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// A program that was cut off asks again within minutes; two days are generous.
const ONCE_KEPT_MS: i64 = 2 * DAY_MS;
/// A month of done jobs and ended sessions helps whoever looks for what went wrong.
const DONE_KEPT_MS: i64 = 30 * DAY_MS;

/// Forgets; what fails is tried again next time.
pub async fn tidy(app: &App) {
    let now = app.now_ms();
    let done = app
        .store
        .write(|tx| async move {
            gapless_store::people::once::forget(&*tx, now - ONCE_KEPT_MS).await?;
            backlog::forget(&tx, now - DONE_KEPT_MS).await
        })
        .await;
    if let Err(error) = done {
        tracing::warn!(%error, "what need not be kept could not be forgotten");
    }
    if let Err(error) = gapless_projects::forget::drafts(app).await {
        tracing::warn!(%error, "old drafts could not be forgotten");
    }
    for (done, what) in [
        (gapless_follow_up::open::open_due(app).await, "asked"),
        (gapless_follow_up::remind::remind(app).await, "reminded"),
    ] {
        match done {
            Ok(0) => {}
            Ok(n) => tracing::info!(n, what, "projects heard of an inventory check"),
            Err(error) => tracing::warn!(%error, what, "projects could not be told of a check"),
        }
    }
    match gapless_allocation::release::release_over(app).await {
        Ok(0) => {}
        Ok(n) => tracing::info!(n, "devices were kept for nobody any longer"),
        Err(error) => tracing::warn!(%error, "what was kept too long could not be released"),
    }
}
