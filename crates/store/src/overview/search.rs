//! Search by what stands on a device or a paper: exact first, then by its beginning. Numbers are folded before they are
//! compared, so case, blanks and dashes do not matter.

use super::devices::{COLUMNS, Row};
use super::seen::{Seen, Where};
use crate::Failure;
use gapless_journey::{DeviceId, fold};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use uuid::Uuid;

/// Hits of one kind.
pub const HITS_MAX: usize = 20;
/// A shorter beginning finds too much to be of use.
pub const BEGINNING_LENGTH_MIN: usize = 3;
/// Sorts after every folded number with the same beginning, in every collation: folded numbers are letters and digits.
const END: &str = "ZZZZZZZZZZZZZZZZ";

/// A donation that was found.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct DonationHit {
    /// The donation.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// What the donor calls it.
    pub title: String,
    /// A word of `DonationStatus`.
    pub status: String,
    /// The donor's name.
    pub donor: String,
}

/// A line that no device answers yet.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct LineHit {
    /// The line.
    pub id: Uuid,
    /// Its donation.
    pub donation_id: Uuid,
    /// The donation's number.
    pub donation: String,
    /// Its row in the donor's list.
    pub row_number: i64,
    /// A word of `Category`.
    pub category: String,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Serial number.
    pub serial_number: Option<String>,
    /// Donor's number.
    pub asset_tag: Option<String>,
    /// A word of `LineStatus`.
    pub status: String,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hits {
    /// Donations.
    pub donations: Vec<DonationHit>,
    /// Devices.
    pub devices: Vec<Row>,
    /// Lines that no device answers yet.
    pub lines: Vec<LineHit>,
    /// True when nothing was equal and these only begin with what was asked for.
    pub is_beginning: bool,
}

impl Hits {
    /// True when nothing was found.
    pub fn is_empty(&self) -> bool {
        self.donations.is_empty() && self.devices.is_empty() && self.lines.is_empty()
    }
}

/// Finds what the reader sees: what is equal, else what begins so.
pub async fn find<C: ConnectionTrait>(db: &C, seen: Seen, text: &str) -> Result<Hits, Failure> {
    let key = fold(text);
    if key.is_empty() {
        return Ok(Hits::default());
    }
    let equal = round(db, seen, text.trim(), &key, false).await?;
    if !equal.is_empty() || key.chars().count() < BEGINNING_LENGTH_MIN {
        return Ok(equal);
    }
    round(db, seen, text.trim(), &key, true).await
}

async fn round<C: ConnectionTrait>(
    db: &C,
    seen: Seen,
    text: &str,
    key: &str,
    is_beginning: bool,
) -> Result<Hits, Failure> {
    let mut devices = by_id(db, seen, text, is_beginning).await?;
    for row in by_number(db, seen, key, is_beginning).await? {
        if devices.len() < HITS_MAX && devices.iter().all(|known| known.id != row.id) {
            devices.push(row);
        }
    }
    let lines = lines(db, seen, key, is_beginning).await?;
    let donations = donations(db, seen, text, is_beginning).await?;
    Ok(Hits {
        donations,
        devices,
        lines,
        is_beginning,
    })
}

/// `column = key`, or `column` begins with it.
fn compare(clause: &mut Where, columns: &[&str], key: &str, is_beginning: bool) {
    let conditions: Vec<String> = columns
        .iter()
        .map(|column| {
            if is_beginning {
                let (from, to) = (clause.bind(key), clause.bind(format!("{key}{END}")));
                format!("({column} >= {from} AND {column} <= {to})")
            } else {
                format!("{column} = {}", clause.bind(key))
            }
        })
        .collect();
    clause.and(&format!("({})", conditions.join(" OR ")));
}

async fn by_id<C: ConnectionTrait>(
    db: &C,
    seen: Seen,
    text: &str,
    is_beginning: bool,
) -> Result<Vec<Row>, Failure> {
    let key = match (DeviceId::parse(text), is_beginning) {
        (Some(id), false) => id.to_string(),
        (None, true) => text.to_uppercase(),
        _ => return Ok(Vec::new()),
    };
    let mut clause = Where::default();
    compare(&mut clause, &["d.id"], &key, is_beginning);
    clause.devices(seen, "d");
    let sql = format!(
        "SELECT {COLUMNS} FROM device d LEFT JOIN donation n ON n.id = d.donation_id{} \
         ORDER BY d.id LIMIT {HITS_MAX}",
        clause.text()
    );
    rows(db, sql, clause).await
}

async fn by_number<C: ConnectionTrait>(
    db: &C,
    seen: Seen,
    key: &str,
    is_beginning: bool,
) -> Result<Vec<Row>, Failure> {
    let mut clause = Where::default();
    compare(&mut clause, &["i.value_key"], key, is_beginning);
    clause.and("d.status <> 'undone'");
    clause.devices(seen, "d");
    let sql = format!(
        "SELECT {COLUMNS} FROM identifier i JOIN device d ON d.id = i.device_id \
         LEFT JOIN donation n ON n.id = d.donation_id{} ORDER BY i.value_key LIMIT {}",
        clause.text(),
        HITS_MAX * 2
    );
    rows(db, sql, clause).await
}

async fn rows<C: ConnectionTrait>(db: &C, sql: String, clause: Where) -> Result<Vec<Row>, Failure> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, clause.values);
    let rows = db.query_all_raw(statement).await?;
    Ok(rows.iter().map(Row::of).collect::<Result<_, _>>()?)
}

async fn lines<C: ConnectionTrait>(
    db: &C,
    seen: Seen,
    key: &str,
    is_beginning: bool,
) -> Result<Vec<LineHit>, Failure> {
    let mut clause = Where::default();
    compare(
        &mut clause,
        &["l.serial_key", "l.asset_key"],
        key,
        is_beginning,
    );
    clause.and("l.status <> 'received'");
    clause.donations(seen, "n");
    let sql = format!(
        "SELECT l.id, l.donation_id, n.number AS donation, l.row_number, l.category, l.manufacturer, \
         l.model, l.serial_number, l.asset_tag, l.status \
         FROM line l JOIN donation n ON n.id = l.donation_id{} LIMIT {HITS_MAX}",
        clause.text()
    );
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, clause.values);
    Ok(LineHit::find_by_statement(statement).all(db).await?)
}

async fn donations<C: ConnectionTrait>(
    db: &C,
    seen: Seen,
    number: &str,
    is_beginning: bool,
) -> Result<Vec<DonationHit>, Failure> {
    let mut clause = Where::default();
    compare(&mut clause, &["n.number"], number, is_beginning);
    clause.donations(seen, "n");
    let sql = format!(
        "SELECT n.id, n.number, n.title, n.status, o.name AS donor \
         FROM donation n JOIN organisation o ON o.id = n.donor_id{} ORDER BY n.number LIMIT {HITS_MAX}",
        clause.text()
    );
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, clause.values);
    Ok(DonationHit::find_by_statement(statement).all(db).await?)
}
