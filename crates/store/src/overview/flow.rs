//! What lies at each stage, how old the oldest is, and what blocks it; and the reports that fall due.

use super::seen::{Seen, Where};
use crate::{Failure, Store};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use uuid::Uuid;

/// Reports that one board shows.
pub const REPORTS_MAX: u64 = 50;

/// What lies at one stage.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromQueryResult)]
pub struct Lying {
    /// A word of `Stage`.
    pub stage: String,
    /// Donations, lines or devices; see [`stages`].
    pub n: i64,
    /// Since when the oldest of them lies there.
    pub oldest_at: Option<i64>,
}

/// What keeps work from going on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, FromQueryResult)]
pub struct Blocked {
    /// Discrepancies that wait for a decision.
    pub discrepancies: i64,
    /// Media whose last attempt failed.
    pub media_failed: i64,
    /// Erasures with exceptions that nobody signed for.
    pub exceptions: i64,
    /// Devices on the bench with a lock.
    pub locked: i64,
    /// Devices that nobody looked into for media.
    pub unlooked: i64,
}

impl Blocked {
    /// How many things block in all.
    pub const fn total(&self) -> i64 {
        self.discrepancies + self.media_failed + self.exceptions + self.locked
    }
}

/// A donation whose report falls due.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Due {
    /// The donation.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// The donor.
    pub donor: String,
    /// When its report falls due.
    pub due_at: i64,
    /// When its first device was checked in.
    pub received_at: Option<i64>,
    /// Lines that are still to come.
    pub expected: i64,
    /// Devices on the bench.
    pub on_bench: i64,
    /// Devices that have left it.
    pub done: i64,
    /// Discrepancies that wait for a decision.
    pub discrepancies: i64,
    /// Media whose last attempt failed.
    pub media_failed: i64,
    /// Erasures with exceptions that nobody signed for.
    pub exceptions: i64,
    /// Devices on the bench with a lock.
    pub locked: i64,
}

impl Due {
    /// What blocks this one.
    pub const fn blocked(&self) -> Blocked {
        Blocked {
            discrepancies: self.discrepancies,
            media_failed: self.media_failed,
            exceptions: self.exceptions,
            locked: self.locked,
            unlooked: 0,
        }
    }
}

/// Lines that are still to come.
const EXPECTED: &str = "('agreed', 'packed', 'at-hub', 'in-transit')";
/// Devices on the bench.
const BENCH: &str = "('received', 'sanitizing', 'sanitized', 'assessed', 'in-repair')";

async fn all<T: FromQueryResult, C: ConnectionTrait>(
    db: &C,
    sql: String,
    clause: Where,
) -> Result<Vec<T>, Failure> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, clause.values);
    Ok(T::find_by_statement(statement).all(db).await?)
}

/// Stages 1 to 3 count donations (offer, collection) and lines to come (receiving); the others count devices.
pub async fn stages(store: &Store, seen: Seen) -> Result<Vec<Lying>, Failure> {
    let name = format!("flow-stages {seen:?}");
    store
        .kept(&name, async || count_stages(&store.read, seen).await)
        .await
}

async fn count_stages<C: ConnectionTrait>(db: &C, seen: Seen) -> Result<Vec<Lying>, Failure> {
    let mut lying = Vec::new();
    for (stage, statuses, since) in [
        ("offer", "('offered')", "offered_at"),
        ("collection", "('agreed', 'collecting')", "agreed_at"),
    ] {
        let mut clause = Where::default();
        clause.and(&format!("n.status IN {statuses}"));
        clause.donations(seen, "n");
        let sql = format!(
            "SELECT '{stage}' AS stage, COUNT(*) AS n, MIN(n.{since}) AS oldest_at FROM donation n{}",
            clause.text()
        );
        lying.extend(all::<Lying, C>(db, sql, clause).await?);
    }
    let mut clause = Where::default();
    clause.and("n.status IN ('collecting', 'receiving')");
    clause.donations(seen, "n");
    clause.and(&format!("l.status IN {EXPECTED}"));
    let sql = format!(
        "SELECT 'receiving' AS stage, COUNT(*) AS n, MIN(n.picked_up_at) AS oldest_at \
         FROM donation n JOIN line l ON l.donation_id = n.id{}",
        clause.text()
    );
    lying.extend(all::<Lying, C>(db, sql, clause).await?);
    let mut clause = Where::default();
    clause.and("d.stage IN ('sanitization', 'assessment', 'refurbishment', 'allocation')");
    clause.devices(seen, "d");
    let sql = format!(
        "SELECT d.stage, COUNT(*) AS n, MIN(d.stage_since_at) AS oldest_at FROM device d{} GROUP BY d.stage",
        clause.text()
    );
    lying.extend(all::<Lying, C>(db, sql, clause).await?);
    Ok(lying)
}

/// What blocks the whole of what the reader sees.
pub async fn blocked(store: &Store, seen: Seen) -> Result<Blocked, Failure> {
    let name = format!("flow-blocked {seen:?}");
    store
        .kept(&name, async || count_blocked(&store.read, seen).await)
        .await
}

async fn count_blocked<C: ConnectionTrait>(db: &C, seen: Seen) -> Result<Blocked, Failure> {
    let mut clause = Where::default();
    clause.and("n.finished_at IS NULL");
    clause.donations(seen, "n");
    let media = |status: &str, more: &str| {
        format!(
            "(SELECT COUNT(*) FROM medium m JOIN donation n ON n.id = m.donation_id{} \
             AND m.status = '{status}'{more})",
            clause.text()
        )
    };
    let devices = |what: &str| {
        format!(
            "(SELECT COUNT(*) FROM device d JOIN donation n ON n.id = d.donation_id{} \
             AND d.status IN {BENCH} AND {what})",
            clause.text()
        )
    };
    let sql = format!(
        "SELECT (SELECT COUNT(*) FROM discrepancy x JOIN donation n ON n.id = x.donation_id{} \
         AND x.resolution IS NULL) AS discrepancies, {} AS media_failed, {} AS exceptions, \
         {} AS locked, {} AS unlooked",
        clause.text(),
        media("failed", ""),
        media(
            "erased-with-exceptions",
            " AND m.exception_accepted = FALSE"
        ),
        devices("d.locks <> '[]'"),
        devices("d.media_known = FALSE"),
    );
    Ok(all::<Blocked, C>(db, sql, clause)
        .await?
        .pop()
        .unwrap_or_default())
}

/// Reports that fall due, the next first.
pub async fn due(store: &Store, seen: Seen) -> Result<Vec<Due>, Failure> {
    let name = format!("flow-due {seen:?}");
    store
        .kept(&name, async || count_due(&store.read, seen).await)
        .await
}

async fn count_due<C: ConnectionTrait>(db: &C, seen: Seen) -> Result<Vec<Due>, Failure> {
    let mut clause = Where::default();
    clause.and("n.status IN ('collecting', 'receiving', 'processing')");
    clause.and("n.due_at IS NOT NULL");
    clause.donations(seen, "n");
    let sql = format!(
        "SELECT n.id, n.number, o.name AS donor, n.due_at, n.received_at, \
         (SELECT COUNT(*) FROM line l WHERE l.donation_id = n.id AND l.status IN {EXPECTED}) AS expected, \
         (SELECT COUNT(*) FROM device d WHERE d.donation_id = n.id AND d.status IN {BENCH}) AS on_bench, \
         (SELECT COUNT(*) FROM device d WHERE d.donation_id = n.id AND d.status NOT IN {BENCH} \
         AND d.status <> 'undone') AS done, \
         (SELECT COUNT(*) FROM discrepancy x WHERE x.donation_id = n.id AND x.resolution IS NULL) \
         AS discrepancies, \
         (SELECT COUNT(*) FROM medium m WHERE m.donation_id = n.id AND m.status = 'failed') AS media_failed, \
         (SELECT COUNT(*) FROM medium m WHERE m.donation_id = n.id AND m.status = 'erased-with-exceptions' \
         AND m.exception_accepted = FALSE) AS exceptions, \
         (SELECT COUNT(*) FROM device d WHERE d.donation_id = n.id AND d.status IN {BENCH} \
         AND d.locks <> '[]') AS locked \
         FROM donation n JOIN organisation o ON o.id = n.donor_id{} ORDER BY n.due_at, n.id \
         LIMIT {REPORTS_MAX}",
        clause.text()
    );
    all(db, sql, clause).await
}
