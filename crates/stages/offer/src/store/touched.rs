//! Which corrected lines are nobody's work any more, because every correction of them was undone.

use gapless_store::{Failure, Tx, entities::event};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Keys a statement.
const KEYS: usize = 1_000;

/// Which of these lines say what the file said, because every correction of them was undone: an undoing is a correction too,
/// beside an entry that names the one which it undoes.
pub async fn as_listed(tx: &Tx, ids: &[Uuid]) -> Result<HashSet<Uuid>, Failure> {
    let mut found = HashSet::new();
    for chunk in ids.chunks(KEYS) {
        let counts: Vec<(Option<Uuid>, String, i64)> = event::Entity::find()
            .select_only()
            .columns([event::Column::LineId, event::Column::Kind])
            .column_as(event::Column::Id.count(), "n")
            .filter(event::Column::LineId.is_in(chunk.iter().copied()))
            .group_by(event::Column::LineId)
            .group_by(event::Column::Kind)
            .into_tuple()
            .all(&**tx)
            .await?;
        let mut lines: HashMap<Uuid, i64> = HashMap::new();
        for (id, kind, n) in counts {
            let open = match kind.as_str() {
                "line-corrected" => n,
                "corrected" => -2 * n,
                // A decision of the coordinator is not undone.
                _ => i64::MAX / 2,
            };
            *lines.entry(id.unwrap_or_default()).or_default() += open;
        }
        found.extend(
            lines
                .into_iter()
                .filter(|(_, open)| *open == 0)
                .map(|(id, _)| id),
        );
    }
    Ok(found)
}
