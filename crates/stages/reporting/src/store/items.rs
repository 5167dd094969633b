//! Which items a page of the live page shows: lines in the order of the files, then devices that answer none; by key.

use super::rows::Selection;
use crate::rules::column::Column;
use gapless_journey::fold;
use gapless_store::Failure;
use gapless_store::entities::{device, line};
use sea_orm::sea_query::{ExprTrait, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

gapless_journey::words! {
    /// What of the items is shown, beside single columns of the books.
    Show {
        /// Lines that were agreed.
        Agreed = "agreed",
        /// Agreed lines of which a device was received.
        Received = "received",
        /// Devices that answer no line.
        Unexpected = "unexpected",
        /// Everything that came.
        Came = "came",
        /// What is not reused as a whole: with the reasons.
        NotReused = "not-reused",
        /// Media open or unknown.
        MediaOpen = "media-open",
        /// Media closed and no grade.
        Ungraded = "ungraded",
    }
}

/// A filter of one figure: a column of the books, or a sum of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// One column.
    Column(Column),
    /// A sum, or what blocks.
    Show(Show),
}

impl Figure {
    /// Reads the word of a filter.
    pub fn parse(word: &str) -> Option<Self> {
        Column::parse(word)
            .map(Self::Column)
            .or_else(|| Show::parse(word).map(Self::Show))
    }
}

/// Where a page ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum After {
    /// After this line.
    Line(Uuid),
    /// After this device.
    Device(String),
}

impl After {
    /// As it travels in an address.
    pub fn text(&self) -> String {
        match self {
            Self::Line(id) => format!("l.{}", id.simple()),
            Self::Device(id) => format!("d.{id}"),
        }
    }

    /// Reads it back; nonsense is the first page.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('.')? {
            ("l", id) => Uuid::parse_str(id).ok().map(Self::Line),
            ("d", id) => Some(Self::Device(id.to_owned())),
            _ => None,
        }
    }
}

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Of one figure.
    pub figure: Option<Figure>,
    /// From one office.
    pub office: Option<Uuid>,
    /// Of one kind.
    pub category: Option<String>,
    /// Asset tag, serial number or device id, or how it begins.
    pub text: Option<String>,
    /// After this one.
    pub after: Option<After>,
}

/// A page of keys.
#[derive(Debug, Clone)]
pub struct Page {
    /// The items.
    pub selection: Selection,
    /// Where the next page begins; `None` on the last.
    pub next: Option<After>,
}

/// The keys of one page.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    asked: &Asked,
    rows: usize,
) -> Result<Page, Failure> {
    let mut lines = Vec::new();
    let in_lines = !matches!(asked.after, Some(After::Device(_)));
    if in_lines && let Some(condition) = line_condition(donation, asked) {
        lines = line_keys(db, donation, asked, condition, rows + 1).await?;
    }
    if lines.len() > rows {
        lines.truncate(rows);
        let next = lines.last().copied().map(After::Line);
        return Ok(Page {
            selection: Selection::Keys {
                lines,
                devices: Vec::new(),
            },
            next,
        });
    }
    let mut devices = Vec::new();
    let room = rows - lines.len();
    if let Some(condition) = device_condition(asked) {
        devices = device_keys(db, donation, asked, condition, room + 1).await?;
    }
    let more = devices.len() > room;
    devices.truncate(room);
    let last = devices.last().cloned().map(After::Device);
    let next = match (more, last) {
        (false, _) => None,
        (true, Some(last)) => Some(last),
        // The page was full of lines to the last row: devices begin on the next one.
        (true, None) => Some(After::Device(String::new())),
    };
    Ok(Page {
        selection: Selection::Keys { lines, devices },
        next,
    })
}

async fn line_keys<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    asked: &Asked,
    condition: Condition,
    limit: usize,
) -> Result<Vec<Uuid>, Failure> {
    use line::Column as L;
    let mut select = line::Entity::find()
        .select_only()
        .column(L::Id)
        .filter(L::DonationId.eq(donation))
        .filter(condition);
    if let Some(office) = asked.office {
        select = select.filter(L::OfficeId.eq(office));
    }
    if let Some(category) = &asked.category {
        select = select.filter(L::Category.eq(category.as_str()));
    }
    if let Some(key) = asked
        .text
        .as_deref()
        .map(fold)
        .filter(|key| !key.is_empty())
    {
        let devices = devices_of(donation)
            .cond_where(by_number(&key))
            .and_where(device::Column::LineId.is_not_null())
            .to_owned();
        let either = Condition::any()
            .add(L::SerialKey.starts_with(key.as_str()))
            .add(L::AssetKey.starts_with(key.as_str()))
            .add(L::Id.in_subquery(devices));
        select = select.filter(either);
    }
    if let Some(After::Line(after)) = &asked.after {
        select = select.filter(L::Id.gt(*after));
    }
    let limit = u64::try_from(limit).unwrap_or(u64::MAX);
    Ok(select
        .order_by_asc(L::Id)
        .limit(limit)
        .into_tuple()
        .all(db)
        .await?)
}

async fn device_keys<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    asked: &Asked,
    condition: Condition,
    limit: usize,
) -> Result<Vec<String>, Failure> {
    use device::Column as D;
    let mut select = device::Entity::find()
        .select_only()
        .column(D::Id)
        .filter(D::DonationId.eq(donation))
        .filter(D::LineId.is_null())
        .filter(condition);
    if let Some(office) = asked.office {
        select = select.filter(D::OfficeId.eq(office));
    }
    if let Some(category) = &asked.category {
        select = select.filter(D::Category.eq(category.as_str()));
    }
    if let Some(key) = asked
        .text
        .as_deref()
        .map(fold)
        .filter(|key| !key.is_empty())
    {
        select = select.filter(by_number(&key));
    }
    if let Some(After::Device(after)) = &asked.after {
        select = select.filter(D::Id.gt(after.as_str()));
    }
    let limit = u64::try_from(limit).unwrap_or(u64::MAX);
    Ok(select
        .order_by_asc(D::Id)
        .limit(limit)
        .into_tuple()
        .all(db)
        .await?)
}

/// A device by serial number, asset tag or our id; the id is folded as it is typed, without its dash.
fn by_number(key: &str) -> Condition {
    let id = key.strip_prefix('G').map(|rest| format!("G-{rest}"));
    let by_keys = Condition::any()
        .add(device::Column::SerialKey.starts_with(key))
        .add(device::Column::AssetKey.starts_with(key));
    match id {
        Some(id) => by_keys.add(device::Column::Id.starts_with(id)),
        None => by_keys,
    }
}

fn devices_of(donation: Uuid) -> SelectStatement {
    Query::select()
        .column(device::Column::LineId)
        .from(device::Entity)
        .and_where(device::Column::DonationId.eq(donation))
        .to_owned()
}

/// Which lines a figure counts; `None` when it counts none.
fn line_condition(donation: Uuid, asked: &Asked) -> Option<Condition> {
    use gapless_journey::offer::LineStatus as L;
    let all = Condition::all();
    let statuses = |list: &[L]| {
        let words: Vec<&str> = list.iter().map(|status| status.as_str()).collect();
        Condition::all().add(line::Column::Status.is_in(words))
    };
    let with_device = |condition: Condition| {
        let devices = devices_of(donation)
            .cond_where(condition)
            .and_where(device::Column::LineId.is_not_null())
            .to_owned();
        Condition::all().add(line::Column::Id.in_subquery(devices))
    };
    Some(match asked.figure {
        None => all,
        Some(Figure::Column(column)) => {
            let lines = column.line_statuses();
            if lines.is_empty() {
                with_device(stands(column))
            } else {
                statuses(&lines)
            }
        }
        Some(Figure::Show(show)) => match show {
            Show::Agreed => {
                let not = [L::Offered, L::Refused, L::Withdrawn].map(L::as_str);
                all.add(line::Column::Status.is_not_in(not))
            }
            Show::Received | Show::Came => statuses(&[L::Received]),
            Show::Unexpected => return None,
            Show::NotReused | Show::MediaOpen | Show::Ungraded => with_device(shown(show)),
        },
    })
}

/// Which devices without a line a figure counts; `None` when it counts none.
fn device_condition(asked: &Asked) -> Option<Condition> {
    let undone = gapless_journey::device::DeviceStatus::Undone.as_str();
    let came = Condition::all().add(device::Column::Status.ne(undone));
    Some(match asked.figure {
        None | Some(Figure::Show(Show::Unexpected | Show::Came)) => came,
        Some(Figure::Column(column)) if column.device_statuses().is_empty() => return None,
        Some(Figure::Column(column)) => stands(column),
        Some(Figure::Show(Show::Agreed | Show::Received)) => return None,
        Some(Figure::Show(show)) => shown(show),
    })
}

fn stands(column: Column) -> Condition {
    let statuses = column.device_statuses();
    let words: Vec<&str> = statuses.iter().map(|status| status.as_str()).collect();
    Condition::all().add(device::Column::Status.is_in(words))
}

fn shown(show: Show) -> Condition {
    use gapless_journey::assessment::Route;
    let columns = |wanted: fn(Column) -> bool| -> Vec<&'static str> {
        let columns = Column::ALL.iter().copied().filter(|column| wanted(*column));
        columns
            .flat_map(Column::device_statuses)
            .map(gapless_journey::device::DeviceStatus::as_str)
            .collect()
    };
    let bench = columns(|column| column == Column::InProcess);
    match show {
        Show::NotReused => {
            let away = [Route::Parts, Route::Recycle, Route::Return].map(Route::as_str);
            let leaving = device::Column::Status
                .is_in(bench)
                .and(device::Column::Route.is_in(away));
            Condition::any()
                .add(device::Column::Status.is_in(columns(Column::is_not_reused)))
                .add(leaving)
        }
        Show::MediaOpen => {
            let open = device::Column::MediaOpen
                .gt(0)
                .or(device::Column::MediaKnown.eq(false));
            Condition::all()
                .add(device::Column::Status.is_in(bench))
                .add(open)
        }
        Show::Ungraded => Condition::all()
            .add(device::Column::Status.is_in(bench))
            .add(super::counts::ungraded()),
        Show::Agreed | Show::Received | Show::Unexpected | Show::Came => Condition::all(),
    }
}

/// The kinds of things that a donation claims.
pub async fn categories<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
) -> Result<Vec<String>, Failure> {
    let mut found: Vec<String> = line::Entity::find()
        .select_only()
        .column(line::Column::Category)
        .filter(line::Column::DonationId.eq(donation))
        .group_by(line::Column::Category)
        .into_tuple()
        .all(db)
        .await?;
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_nonsense_is_the_first_page() {
        for after in [
            After::Line(Uuid::from_u128(7)),
            After::Device("G-00000Z".to_owned()),
        ] {
            assert_eq!(After::parse(&after.text()), Some(after));
        }
        for text in ["", "x", "l.x", "q.1"] {
            assert_eq!(After::parse(text), None, "{text}");
        }
    }
}
