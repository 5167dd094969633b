//! Drafts that nobody came back to are forgotten: they hold names and addresses, and were sent to nobody.

use crate::store::application;
use gapless_web::{App, Failure};

/// A teacher comes back after the holidays.
const DRAFTS_KEPT_MS: i64 = 180 * 24 * 60 * 60 * 1000;

/// Forgets some old drafts; gives how many.
pub async fn drafts(app: &App) -> Result<u64, Failure> {
    let before = app.now_ms() - DRAFTS_KEPT_MS;
    let done = app
        .store
        .write(|tx| async move { application::forget_drafts(&tx, before).await });
    Ok(done.await?)
}
