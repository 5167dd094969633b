//! The list of devices: one page by key, only the columns that it shows, every sort with its index.

use super::seen::{Seen, Where};
use crate::Failure;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryResult, Statement};
use uuid::Uuid;

/// Rows of one page.
pub const PAGE_ROWS: u64 = 50;
/// Rows of one export.
pub const EXPORT_ROWS_MAX: u64 = 50_000;
// Sort before every id and after every id.
const FIRST: &str = "";
const LAST: &str = "~";

/// By what the list is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// When the device was checked in.
    #[default]
    Received,
    /// Since when it lies where it is.
    Since,
}

/// What narrows the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// One donation.
    pub donation: Option<Uuid>,
    /// A word of `Stage`.
    pub stage: Option<String>,
    /// A word of `Category`.
    pub category: Option<String>,
    /// A word of `DeviceStatus`.
    pub status: Option<String>,
}

/// Where a page begins: the sort's value and the id of the last row of the page before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The value that is sorted by.
    pub at: i64,
    /// The device.
    pub id: String,
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.at, self.id)
    }
}

impl std::str::FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (at, id) = text.split_once('.').ok_or(())?;
        Ok(Self {
            at: at.parse().map_err(|_| ())?,
            id: id.to_owned(),
        })
    }
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Whose rows.
    pub seen: Seen,
    /// What narrows them.
    pub filter: Filter,
    /// By what they are sorted.
    pub sort: Sort,
    /// Latest first.
    pub is_down: bool,
    /// Where the page begins; `None` for the first.
    pub after: Option<Cursor>,
    /// Rows at most.
    pub rows: u64,
}

/// What a row shows; in the order in which [`Row::of`] reads.
pub(super) const COLUMNS: &str = "d.id, d.donation_id, n.number, d.category, d.manufacturer, d.model, \
    d.serial_number, d.asset_tag, d.status, d.stage, d.functional_grade, d.cosmetic_grade, \
    d.received_at, d.stage_since_at";

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The device.
    pub id: String,
    /// Its donation.
    pub donation_id: Uuid,
    /// The donation's number.
    pub donation: String,
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
    /// A word of `DeviceStatus`.
    pub status: String,
    /// A word of `Stage`.
    pub stage: String,
    /// F1 to F6.
    pub functional_grade: Option<String>,
    /// C1 to C9.
    pub cosmetic_grade: Option<String>,
    /// When it was checked in.
    pub received_at: i64,
    /// Since when it lies where it is.
    pub stage_since_at: i64,
}

impl Row {
    /// By index: names would be looked up once a cell, and this list is asked for more than any other.
    pub(super) fn of(row: &QueryResult) -> Result<Self, DbErr> {
        Ok(Self {
            id: row.try_get_by_index(0)?,
            donation_id: row.try_get_by_index(1)?,
            donation: row.try_get_by_index(2)?,
            category: row.try_get_by_index(3)?,
            manufacturer: row.try_get_by_index(4)?,
            model: row.try_get_by_index(5)?,
            serial_number: row.try_get_by_index(6)?,
            asset_tag: row.try_get_by_index(7)?,
            status: row.try_get_by_index(8)?,
            stage: row.try_get_by_index(9)?,
            functional_grade: row.try_get_by_index(10)?,
            cosmetic_grade: row.try_get_by_index(11)?,
            received_at: row.try_get_by_index(12)?,
            stage_since_at: row.try_get_by_index(13)?,
        })
    }

    /// The cursor that leads past this row.
    pub fn cursor(&self, sort: Sort) -> Cursor {
        let at = match sort {
            Sort::Received => self.received_at,
            Sort::Since => self.stage_since_at,
        };
        Cursor {
            at,
            id: self.id.clone(),
        }
    }
}

/// The rows of a page, and the cursor of the next one when there is one.
pub async fn list<C: ConnectionTrait>(
    db: &C,
    page: &Page,
) -> Result<(Vec<Row>, Option<Cursor>), Failure> {
    let (sql, values) = statement(page);
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(statement).await?;
    let mut rows = rows.iter().map(Row::of).collect::<Result<Vec<_>, _>>()?;
    let next = crate::cut(&mut rows, page.rows, |row| row.cursor(page.sort));
    Ok((rows, next))
}

/// The statement of a page. Every page begins at a key (the first one at the end of all keys), so that the engine
/// seeks and never scans, and prepares few statements.
pub fn statement(page: &Page) -> (String, Vec<sea_orm::Value>) {
    let mut clause = Where::default();
    clause.devices(page.seen, "d");
    let filter = &page.filter;
    if let Some(donation) = filter.donation {
        let donation = clause.bind(donation);
        clause.and(&format!("d.donation_id = {donation}"));
    }
    for (column, word) in [
        ("stage", &filter.stage),
        ("category", &filter.category),
        ("status", &filter.status),
    ] {
        if let Some(word) = word {
            let word = clause.bind(word.as_str());
            clause.and(&format!("d.{column} = {word}"));
        }
    }
    if filter.status.is_none() {
        clause.and("d.status <> 'undone'");
    }
    let column = match page.sort {
        Sort::Received => "received_at",
        Sort::Since => "stage_since_at",
    };
    let (than, order) = if page.is_down {
        ("<", "DESC")
    } else {
        (">", "ASC")
    };
    let (at, id) = match &page.after {
        Some(after) => (after.at, after.id.as_str()),
        None if page.is_down => (i64::MAX, LAST),
        None => (i64::MIN, FIRST),
    };
    let (at, id) = (clause.bind(at), clause.bind(id));
    clause.and(&format!("(d.{column}, d.id) {than} ({at}, {id})"));
    let rows = clause.bind(i64::try_from(page.rows + 1).unwrap_or(i64::MAX));
    let text = clause.text();
    let sql = format!(
        "SELECT {COLUMNS} FROM device d LEFT JOIN donation n ON n.id = d.donation_id{text} \
         ORDER BY d.{column} {order}, d.id {order} LIMIT {rows}"
    );
    (sql, clause.values)
}

/// One device, when the reader sees it.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    seen: Seen,
    id: &str,
) -> Result<Option<crate::entities::device::Model>, Failure> {
    let mut clause = Where::default();
    let bound = clause.bind(id);
    clause.and(&format!("d.id = {bound}"));
    clause.devices(seen, "d");
    let sql = format!("SELECT d.* FROM device d{}", clause.text());
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, clause.values);
    let found = crate::entities::device::Entity::find().from_raw_sql(statement);
    Ok(found.one(db).await?)
}
