//! Files that prove something: who may open one, by what it is evidence of.

use super::seen::{Seen, Where};
use crate::Failure;
use crate::entities::file;
use gapless_journey::{Refusal, RefusalKind};
use sea_orm::{ConnectionTrait, EntityTrait, Statement};
use uuid::Uuid;

/// A file that the reader may open: it is a manifest or the evidence of an event of a donation that they see.
///
/// # Errors
///
/// The refusal `evidence-of-others` where a donor asks for a file that also holds another donor's devices, such as the
/// log of a rack of drives: the record and the certificate of each device say what the file says of it.
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
    let Seen::Donor(donor, site) = seen else {
        let is_theirs = is_manifest(db, seen, sha256).await? || proves(db, seen, sha256).await?;
        return Ok(is_theirs.then_some(found));
    };
    // Who sees one office alone sees neither the whole list nor what happened to others' devices.
    if site.is_none() && is_manifest(db, seen, sha256).await? {
        return Ok(Some(found));
    }
    if !proves(db, seen, sha256).await? {
        return Ok(None);
    }
    if is_about_another_donor(db, donor, sha256).await? {
        let refusal = Refusal::new("evidence-of-others").kind(RefusalKind::Forbidden);
        return Err(refusal.into());
    }
    Ok(Some(found))
}

async fn is_manifest<C: ConnectionTrait>(
    db: &C,
    seen: Seen,
    sha256: &str,
) -> Result<bool, Failure> {
    let mut clause = Where::default();
    clause.donations(seen, "n");
    let hash = clause.bind(sha256);
    clause.and(&format!("m.sha256 = {hash}"));
    let from = "manifest m JOIN donation n ON n.id = m.donation_id";
    exists(db, from, clause).await
}

async fn proves<C: ConnectionTrait>(db: &C, seen: Seen, sha256: &str) -> Result<bool, Failure> {
    let mut clause = Where::default();
    let hash = clause.bind(sha256);
    clause.and(&format!("e.sha256 = {hash}"));
    let from = if matches!(seen, Seen::Donor(_, Some(_))) {
        clause.devices(seen, "d");
        "evidence e JOIN device d ON d.id = e.device_id"
    } else {
        clause.donations(seen, "n");
        "evidence e JOIN donation n ON n.id = e.donation_id"
    };
    exists(db, from, clause).await
}

async fn is_about_another_donor<C: ConnectionTrait>(
    db: &C,
    donor: Uuid,
    sha256: &str,
) -> Result<bool, Failure> {
    let mut clause = Where::default();
    let (hash, donor) = (clause.bind(sha256), clause.bind(donor));
    clause.and(&format!("e.sha256 = {hash} AND n.donor_id <> {donor}"));
    let from = "evidence e JOIN donation n ON n.id = e.donation_id";
    exists(db, from, clause).await
}

async fn exists<C: ConnectionTrait>(db: &C, from: &str, clause: Where) -> Result<bool, Failure> {
    let sql = format!("SELECT 1 FROM {from}{} LIMIT 1", clause.text());
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, clause.values);
    Ok(db.query_one_raw(statement).await?.is_some())
}
