//! One transaction, retried when two collide.

use crate::{Engine, Failure, Store, people::once};
use gapless_journey::Refusal;
use sea_orm::{
    DatabaseTransaction, IsolationLevel, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use std::{future::Future, sync::Arc, time::Duration};

/// Tries of one transaction before the collision is reported.
const TRIES_MAX: u32 = 8;
/// First wait after a collision; doubled each time.
const BACK_OFF_FIRST: Duration = Duration::from_millis(5);

/// A running transaction. Clones share it; all must be gone when the closure ends.
#[derive(Clone)]
pub struct Tx(Arc<DatabaseTransaction>);

impl std::ops::Deref for Tx {
    type Target = DatabaseTransaction;
    fn deref(&self) -> &DatabaseTransaction {
        &self.0
    }
}

impl Store {
    /// Runs `work` in one transaction: all of it is saved, or nothing. It may run again after a collision with another
    /// writer, so it must do nothing that a second run would do twice (mail and the like go through `jobs`).
    pub async fn write<T, F, Fut>(&self, work: F) -> Result<T, Failure>
    where
        F: Fn(Tx) -> Fut,
        Fut: Future<Output = Result<T, Failure>>,
    {
        let mut wait = BACK_OFF_FIRST;
        for _ in 1..TRIES_MAX {
            match self.write_once(&work).await {
                Err(failure) if failure.is_collision() => {
                    tokio::time::sleep(wait).await;
                    wait *= 2;
                }
                other => return other,
            }
        }
        self.write_once(&work).await
    }

    async fn write_once<T, F, Fut>(&self, work: &F) -> Result<T, Failure>
    where
        F: Fn(Tx) -> Fut,
        Fut: Future<Output = Result<T, Failure>>,
    {
        let options = match self.engine {
            Engine::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..Default::default()
            },
            // What `journal` reads must still be true when it writes; the engine proves it.
            Engine::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::Serializable),
                ..Default::default()
            },
        };
        let tx = Tx(Arc::new(self.write.begin_with_options(options).await?));
        let claim = once::pending();
        if let Some(claim) = &claim
            && !once::claim(&*tx, claim).await?
        {
            return Err(Refusal::new("sent-twice").into());
        }
        let done = work(tx.clone()).await;
        let inner = Arc::into_inner(tx.0)
            .ok_or_else(|| Failure::Fault("a transaction outlived its closure".into()))?;
        match done {
            Ok(value) => {
                let committed = inner.commit().await;
                // Also where the commit failed: whether it did is not always known.
                self.kept.written();
                committed?;
                if let Some(claim) = &claim {
                    once::committed(claim);
                }
                Ok(value)
            }
            Err(failure) => {
                inner.rollback().await?;
                Err(failure)
            }
        }
    }
}
