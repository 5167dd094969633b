//! What `gapless doctor` and `gapless backup` read.

use crate::entities::{donation, file};
use crate::{Engine, Failure, Store};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Statement,
};
use std::path::Path;
use uuid::Uuid;

/// Rows that are read at once.
const PART_ROWS: u64 = 1_000;

/// Every donation: its key and its number.
pub async fn donations<C: ConnectionTrait>(db: &C) -> Result<Vec<(Uuid, String)>, Failure> {
    Ok(donation::Entity::find()
        .select_only()
        .columns([donation::Column::Id, donation::Column::Number])
        .order_by_asc(donation::Column::Id)
        .into_tuple()
        .all(db)
        .await?)
}

/// Hashes of registered files, a part at a time; `after` is the last one of the part before.
pub async fn files<C: ConnectionTrait>(db: &C, after: &str) -> Result<Vec<String>, Failure> {
    Ok(file::Entity::find()
        .select_only()
        .column(file::Column::Sha256)
        .filter(file::Column::Sha256.gt(after))
        .order_by_asc(file::Column::Sha256)
        .limit(PART_ROWS)
        .into_tuple()
        .all(db)
        .await?)
}

/// Writes one moment of a SQLite database into a new file, while others go on reading and writing.
pub async fn snapshot(store: &Store, into: &Path) -> Result<(), Failure> {
    if store.engine != Engine::Sqlite {
        return Err(Failure::Fault(
            "PostgreSQL is backed up with its own tools".into(),
        ));
    }
    let path = into
        .to_str()
        .ok_or_else(|| Failure::Fault("the path is no text".into()))?;
    let backend = store.read.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, "VACUUM INTO $1", [path.into()]);
    store.read.execute_raw(statement).await?;
    Ok(())
}
