//! Connection: settings to pools.

use crate::{Failure, failure::is_race_of_schemas, files::Files, kept::Kept, migrations::Migrator};
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, sqlx,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};
use sea_orm_migration::MigratorTrait;
use std::{
    fs::File,
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// Readers of SQLite; more threads than cores gain nothing.
const SQLITE_READERS_MAX: u32 = 8;
/// Connections to PostgreSQL a server.
const POSTGRES_CONNECTIONS_MAX: u32 = 20;
/// Rows that SQLite's thread reads ahead of whoever asked.
const ROWS_AHEAD: usize = 256;
/// How long a statement waits for another process's lock on SQLite.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a request waits for a free connection.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(15);

/// Looks at a schema that another server is making; no lock that only one engine has.
const UPGRADE_TRIES_MAX: u32 = 40;
/// Time between two looks.
const UPGRADE_WAIT: Duration = Duration::from_millis(250);
/// The file that is locked while SQLite's schema is made.
const SQLITE_TURN: &str = "gapless.lock";

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

impl Settings {
    fn engine(&self) -> Engine {
        match &self.database {
            Some(url) if url.starts_with("postgres") => Engine::Postgres,
            _ => Engine::Sqlite,
        }
    }
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
    pub(crate) kept: Arc<Kept>,
}

impl Store {
    /// Opens the database and brings its schema up to date. Of several processes that do so at once one works and the
    /// others wait for it.
    pub async fn open(settings: &Settings) -> Result<Self, Failure> {
        let turn = turn(settings).await?;
        let store = Self::connect(settings).await?;
        store.upgrade().await?;
        drop(turn);
        Ok(store)
    }

    async fn upgrade(&self) -> Result<(), Failure> {
        let mut tries = match self.engine {
            // Whoever has the turn is alone.
            Engine::Sqlite => 1,
            Engine::Postgres => UPGRADE_TRIES_MAX,
        };
        loop {
            tries -= 1;
            match Migrator::up(&self.write, None).await {
                // Two servers at the same step: one fails, without a trace, and looks again when the other may be done.
                Err(error) if tries > 0 && is_race_of_schemas(&error) => {
                    tracing::info!(%error, "the schema is being made by another server");
                    tokio::time::sleep(UPGRADE_WAIT).await;
                }
                other => return Ok(other?),
            }
        }
    }

    /// Opens the database as it is, without a look at its schema.
    pub async fn connect(settings: &Settings) -> Result<Self, Failure> {
        let files = Files::open(settings)?;
        let (read, write, engine) = match &settings.database {
            Some(url) if settings.engine() == Engine::Postgres => {
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
                folder(&settings.data).map_err(|e| Failure::Fault(Box::new(e)))?;
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
            kept: Arc::default(),
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

/// Makes a folder of ours where there is none, for nobody else on the machine to look into.
pub(crate) fn folder(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// The turn to make a schema in a data directory: kept until the file is closed, by the system even where the process dies.
async fn turn(settings: &Settings) -> Result<Option<File>, Failure> {
    if settings.engine() == Engine::Postgres {
        return Ok(None);
    }
    let data = settings.data.clone();
    let locked = tokio::task::spawn_blocking(move || {
        folder(&data)?;
        let file = File::create(data.join(SQLITE_TURN))?;
        match file.lock() {
            // A file system that knows no locks is none that two servers share.
            Err(error) if error.kind() == ErrorKind::Unsupported => Ok(file),
            other => other.map(|()| file),
        }
    })
    .await
    .map_err(|error| Failure::Fault(Box::new(error)))?;
    locked
        .map(Some)
        .map_err(|error| Failure::Fault(Box::new(error)))
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
                // A page and the row that says whether there is another fit: the engine's thread need not wait for ours.
                .row_buffer_size(ROWS_AHEAD)
        });
    Ok(Database::connect(options).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use sea_orm::ConnectionTrait;

    /// Four servers that begin at once where nothing is yet: each finds the whole schema.
    async fn an_empty_place_is_made_once(engine: Engine) {
        let Some(settings) = testing::place(engine).await.unwrap() else {
            return;
        };
        let servers: Vec<_> = (0..4)
            .map(|_| {
                let settings = settings.clone();
                tokio::spawn(async move { Store::open(&settings).await })
            })
            .collect();
        for server in servers {
            assert!(server.await.unwrap().unwrap().is_ready().await);
        }
    }

    /// What another server did not cause is told at once: here, that nobody may make a table.
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_schema_that_cannot_be_made_is_told_at_once() {
        let Some(settings) = testing::place(Engine::Postgres).await.unwrap() else {
            return;
        };
        let store = Store::connect(&settings).await.unwrap();
        let database = settings.database.as_deref().unwrap_or_default();
        let name = database.rsplit('/').next().unwrap_or_default();
        let read_only = format!("ALTER DATABASE {name} SET default_transaction_read_only = on");
        store.write.execute_unprepared(&read_only).await.unwrap();
        store.close().await.unwrap();
        let store = Store::connect(&settings).await.unwrap();
        let refused = tokio::time::timeout(UPGRADE_WAIT * 4, store.upgrade()).await;
        assert!(refused.unwrap().is_err());
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn an_empty_place_is_made_once_on_sqlite() {
        an_empty_place_is_made_once(Engine::Sqlite).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn an_empty_place_is_made_once_on_postgres() {
        an_empty_place_is_made_once(Engine::Postgres).await;
    }
}
