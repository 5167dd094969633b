//! Stores for tests, on both engines. A test that takes an [`Engine`] runs once a engine; PostgreSQL is the server that
//! `GAPLESS_TEST_POSTGRES` names, and a test without it says that it was skipped.

use crate::{Engine, Failure, Settings, Store};
use sea_orm::{ConnectionTrait, Database};
use std::path::PathBuf;

/// Where the tests' PostgreSQL answers; `cargo xtask test` sets it.
pub const POSTGRES_VARIABLE: &str = "GAPLESS_TEST_POSTGRES";

/// A store of its own, empty but for the schema; `None` where the engine is not at hand.
pub async fn store(engine: Engine) -> Result<Option<Store>, Failure> {
    let name = format!("gapless_{}", uuid::Uuid::now_v7().simple());
    let data: PathBuf = std::env::temp_dir().join(&name);
    let database = match engine {
        Engine::Sqlite => None,
        Engine::Postgres => {
            let Ok(server) = std::env::var(POSTGRES_VARIABLE) else {
                tracing::warn!("skipped on PostgreSQL: {POSTGRES_VARIABLE} is not set");
                return Ok(None);
            };
            let admin = Database::connect(&server).await?;
            admin
                .execute_unprepared(&format!("CREATE DATABASE {name}"))
                .await?;
            admin.close().await?;
            let base = server
                .rsplit_once('/')
                .map_or(server.as_str(), |(base, _)| base);
            Some(format!("{base}/{name}"))
        }
    };
    Ok(Some(
        Store::open(&Settings {
            data,
            database,
            files: None,
        })
        .await?,
    ))
}
