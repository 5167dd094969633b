//! Lock-out after repeated failures, by account and by address. The counts are rows, so every server knows them.

use crate::ctx::Ctx;
use crate::failure::Outcome;
use gapless_journey::{Refusal, RefusalKind};
use gapless_store::people::attempts;

/// Failures of one account before it waits.
const ACCOUNT_FREE: i32 = 5;
/// Failures from one address before it waits: an office shares one address, so there are more.
const ADDRESS_FREE: i32 = 20;
/// The first wait; doubled with each further failure,
const WAIT_FIRST_MS: i64 = 30_000;
/// up to this: long enough to stop guessing, short enough that nobody can lock a colleague out for a day.
const WAIT_MAX_MS: i64 = 15 * 60_000;
/// Failures older than this no longer count.
const FORGET_MS: i64 = 60 * 60_000;

fn keys(ctx: &Ctx, email: &str) -> [(String, i32); 2] {
    let email: String = email.trim().to_lowercase().chars().take(200).collect();
    [
        (format!("account:{email}"), ACCOUNT_FREE),
        (format!("address:{}", ctx.address), ADDRESS_FREE),
    ]
}

/// Refuses while the account or the address has to wait, and says for how long.
pub(super) async fn check(ctx: &Ctx, email: &str) -> Outcome<()> {
    for (key, _) in keys(ctx, email) {
        let until = attempts::find(&ctx.app.store.read, &key)
            .await?
            .map_or(0, |a| a.locked_until_at);
        let left_ms = until - ctx.now_ms;
        if left_ms > 0 {
            return Err(Refusal::new("sign-in-locked")
                .kind(RefusalKind::TooMany)
                .with("seconds", (left_ms + 999) / 1000)
                .into());
        }
    }
    Ok(())
}

/// Counts a failure, and locks when there were too many.
pub(super) async fn failed(ctx: &Ctx, email: &str) -> Outcome<()> {
    let keys = &keys(ctx, email);
    let now = ctx.now_ms;
    let work = |tx: gapless_store::Tx| async move {
        for (key, free) in keys {
            let failures = attempts::fail(&*tx, key, now - FORGET_MS, now).await?;
            if failures >= *free {
                let doubled = u32::try_from(failures - free).unwrap_or(0).min(10);
                let wait = (WAIT_FIRST_MS << doubled).min(WAIT_MAX_MS);
                attempts::lock(&*tx, key, now + wait).await?;
            }
        }
        Ok(())
    };
    Ok(ctx.app.store.write(work).await?)
}

/// Forgets the account's failures. The address keeps its own: one good account must not open the door to guessing others.
pub(super) async fn clear(ctx: &Ctx, email: &str) -> Outcome<()> {
    let [(account, _), _] = &keys(ctx, email);
    if attempts::find(&ctx.app.store.read, account)
        .await?
        .is_none()
    {
        return Ok(());
    }
    Ok(ctx
        .app
        .store
        .write(|tx| async move { Ok(attempts::clear(&*tx, account).await?) })
        .await?)
}
