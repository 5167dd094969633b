//! Files that prove something: who may open one, by what it is evidence of.

use super::seen::{Seen, Where};
use crate::Failure;
use crate::entities::file;
use sea_orm::{ConnectionTrait, EntityTrait, Statement};

/// A file that the reader may open: it is a manifest or the evidence of an event of a donation that they see.
///
/// Everything that events name stands in `event.evidence`, a JSON array of hashes. It has no index, so the donations that
/// the reader sees narrow it first; the programme sees every file and asks nothing.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    seen: Seen,
    sha256: &str,
) -> Result<Option<file::Model>, Failure> {
    let is_hash = sha256.len() == 64 && sha256.bytes().all(|b| b.is_ascii_hexdigit());
    if !is_hash || seen == Seen::Nothing {
        return Ok(None);
    }
    let Some(found) = file::Entity::find_by_id(sha256.to_owned()).one(db).await? else {
        return Ok(None);
    };
    if seen == Seen::Everything {
        return Ok(Some(found));
    }
    // Who sees one office alone sees neither the whole list nor what happened to others' devices.
    let is_one_office = matches!(seen, Seen::Donor(_, Some(_)));
    if is_one_office {
        let mut clause = Where::default();
        clause.devices(seen, "d");
        let is_evidence = names(
            db,
            "device d JOIN event e ON e.device_id = d.id",
            clause,
            sha256,
        );
        return Ok(is_evidence.await?.then_some(found));
    }
    let mut clause = Where::default();
    clause.donations(seen, "n");
    let hash = clause.bind(sha256);
    clause.and(&format!("m.sha256 = {hash}"));
    let is_manifest = exists(
        db,
        "manifest m JOIN donation n ON n.id = m.donation_id",
        clause,
    );
    if is_manifest.await? {
        return Ok(Some(found));
    }
    let mut clause = Where::default();
    clause.donations(seen, "n");
    let is_evidence = names(
        db,
        "donation n JOIN event e ON e.donation_id = n.id",
        clause,
        sha256,
    );
    Ok(is_evidence.await?.then_some(found))
}

/// True when one of the events names the file.
async fn names<C: ConnectionTrait>(
    db: &C,
    from: &str,
    mut clause: Where,
    sha256: &str,
) -> Result<bool, Failure> {
    let hash = clause.bind(format!("%\"{sha256}\"%"));
    clause.and(&format!("e.evidence LIKE {hash}"));
    exists(db, from, clause).await
}

async fn exists<C: ConnectionTrait>(db: &C, from: &str, clause: Where) -> Result<bool, Failure> {
    let sql = format!("SELECT 1 FROM {from}{} LIMIT 1", clause.text());
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, clause.values);
    Ok(db.query_one_raw(statement).await?.is_some())
}
