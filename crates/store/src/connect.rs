//! Connection: settings to pools.

use crate::{Failure, files::Files, migrations::Migrator};
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, sqlx,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};
use sea_orm_migration::MigratorTrait;
use std::{path::PathBuf, sync::Arc, time::Duration};

/// Readers of SQLite; more threads than cores gain nothing.
const SQLITE_READERS_MAX: u32 = 8;
/// Connections to PostgreSQL a server.
const POSTGRES_CONNECTIONS_MAX: u32 = 20;
/// How long a statement waits for another process's lock on SQLite.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a request waits for a free connection.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(15);

/// Which engine serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// SQLite in the data directory.
    Sqlite,
    /// PostgreSQL 15 or newer.
    Postgres,
}

/// Where things are kept.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Data directory: database (SQLite) and files.
    pub data: PathBuf,
    /// `postgres://...` for more than one server; `None` for SQLite in `data`.
    pub database: Option<String>,
    /// `s3://bucket/prefix` for more than one server, with the usual AWS_* environment; `None` for a folder in `data`.
    pub files: Option<String>,
}

/// The open store. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    /// For reading.
    pub read: DatabaseConnection,
    pub(crate) write: DatabaseConnection,
    /// Uploads, raw reports, papers.
    pub files: Files,
    /// Which engine serves.
    pub engine: Engine,
}

impl Store {
    /// Opens the database and brings its schema up to date.
    pub async fn open(settings: &Settings) -> Result<Self, Failure> {
        let store = Self::connect(settings).await?;
        Migrator::up(&store.write, None).await?;
        Ok(store)
    }

    /// Opens the database as it is, without a look at its schema.
    pub async fn connect(settings: &Settings) -> Result<Self, Failure> {
        let files = Files::open(settings)?;
        let (read, write, engine) = match &settings.database {
            Some(url) if url.starts_with("postgres") => {
                let mut options = ConnectOptions::new(url);
                options
                    .max_connections(POSTGRES_CONNECTIONS_MAX)
                    .acquire_timeout(ACQUIRE_TIMEOUT)
                    .sqlx_logging(false)
                    .test_before_acquire(false);
                let pool = Database::connect(options).await?;
                (pool.clone(), pool, Engine::Postgres)
            }
            other => {
                std::fs::create_dir_all(&settings.data).map_err(|e| Failure::Fault(Box::new(e)))?;
                let url = other.clone().unwrap_or_else(|| {
                    format!(
                        "sqlite://{}?mode=rwc",
                        settings.data.join("gapless.db").display()
                    )
                });
                let write = sqlite(&url, 1).await?;
                (
                    sqlite(&url, SQLITE_READERS_MAX).await?,
                    write,
                    Engine::Sqlite,
                )
            }
        };
        Ok(Self {
            read,
            write,
            files,
            engine,
        })
    }

    /// True when the database answers and no migration waits.
    pub async fn is_ready(&self) -> bool {
        Migrator::get_pending_migrations(&self.read)
            .await
            .is_ok_and(|pending| pending.is_empty())
    }

    /// Closes both pools, so that a SQLite file is left without a write-ahead log.
    pub async fn close(self) -> Result<(), Failure> {
        self.read.close().await?;
        self.write.close().await?;
        Ok(())
    }

    /// The store behind a pointer, for what is shared between tasks.
    pub fn shared(self) -> Arc<Self> {
        Arc::new(self)
    }
}

/// One SQLite pool. Writers queue on a pool of one connection, so that none is refused with "busy".
async fn sqlite(url: &str, connections: u32) -> Result<DatabaseConnection, Failure> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .idle_timeout(None::<Duration>)
        .max_lifetime(None::<Duration>)
        .sqlx_logging(false)
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(|sqlite: sqlx::sqlite::SqliteConnectOptions| {
            sqlite
                .journal_mode(SqliteJournalMode::Wal)
                // A committed hand-over must survive a power cut.
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(BUSY_TIMEOUT)
                .pragma("cache_size", "-8000")
                .pragma("temp_store", "memory")
                .statement_cache_capacity(200)
        });
    Ok(Database::connect(options).await?)
}
