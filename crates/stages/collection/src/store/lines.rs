//! Agreed lines: at which office they are, in which unit.

use gapless_journey::offer::LineStatus;
use gapless_store::{Failure, Store, entities::line};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Select, sea_query::Expr,
};
use uuid::Uuid;

/// Lines on one page.
pub const PAGE_ROWS: u64 = 50;
/// Lines of one packing list.
const LIST_MAX: u64 = 5_000;

/// Lines of one wording of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the manifest says.
    pub text: Option<String>,
    /// The office that they are assigned to.
    pub office: Option<Uuid>,
    /// How many.
    pub lines: u64,
}

/// How the manifest names offices, and where its lines are assigned; for a page, so it is counted once between two writes.
pub async fn groups(store: &Store, donation: Uuid) -> Result<Vec<Group>, Failure> {
    let find = async || Ok(wordings(&store.read, donation).await?);
    let name = format!("collection wordings {donation}");
    store.kept(&name, find).await
}

async fn wordings<C: ConnectionTrait>(c: &C, donation: Uuid) -> Result<Vec<Group>, DbErr> {
    let rows: Vec<(Option<String>, Option<Uuid>, i64)> = line::Entity::find()
        .select_only()
        .columns([line::Column::Office, line::Column::OfficeId])
        .column_as(line::Column::Id.count(), "n")
        .filter(line::Column::DonationId.eq(donation))
        .filter(line::Column::Status.is_in(["agreed", "packed"]))
        .group_by(line::Column::Office)
        .group_by(line::Column::OfficeId)
        .order_by_asc(line::Column::Office)
        .limit(500)
        .into_tuple()
        .all(c)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(text, office, n)| Group {
            text,
            office,
            lines: u64::try_from(n).unwrap_or(0),
        })
        .collect())
}

/// Assigns lines that are not packed to an office; answers how many.
pub async fn set_office<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    lines: &[Uuid],
    office: Uuid,
) -> Result<u64, DbErr> {
    let mut n = 0;
    for lines in lines.chunks(1_000) {
        let done = line::Entity::update_many()
            .col_expr(line::Column::OfficeId, Expr::value(office))
            .filter(line::Column::DonationId.eq(donation))
            .filter(line::Column::Id.is_in(lines.iter().copied()))
            .exec(c)
            .await?;
        n += done.rows_affected;
    }
    Ok(n)
}

/// Assigns all lines of one wording that are not packed; answers how many.
pub async fn set_office_of_group<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    text: Option<&str>,
    office: Uuid,
) -> Result<u64, DbErr> {
    let named = match text {
        Some(text) => line::Column::Office.eq(text),
        None => line::Column::Office.is_null(),
    };
    let done = line::Entity::update_many()
        .col_expr(line::Column::OfficeId, Expr::value(office))
        .filter(line::Column::DonationId.eq(donation))
        .filter(line::Column::Status.eq(LineStatus::Agreed.as_str()))
        .filter(named)
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Lines of a donation that carry a folded number.
pub async fn by_code<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    key: &str,
) -> Result<Vec<line::Model>, DbErr> {
    let mut found: Vec<line::Model> = Vec::new();
    for column in [line::Column::SerialKey, line::Column::AssetKey] {
        let rows = line::Entity::find()
            .filter(line::Column::DonationId.eq(donation))
            .filter(column.eq(key))
            .limit(20)
            .all(c)
            .await?;
        found.extend(rows);
    }
    found.sort_by_key(|line| line.id);
    found.dedup_by_key(|line| line.id);
    Ok(found)
}

/// Lines by key, of one donation.
pub async fn by_ids<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    ids: &[Uuid],
) -> Result<Vec<line::Model>, DbErr> {
    line::Entity::find()
        .filter(line::Column::DonationId.eq(donation))
        .filter(line::Column::Id.is_in(ids.iter().copied()))
        .order_by_asc(line::Column::Id)
        .all(c)
        .await
}

/// What is in these units, in the manifest's order.
pub async fn packed_in<C: ConnectionTrait>(
    c: &C,
    units: &[Uuid],
) -> Result<Vec<line::Model>, DbErr> {
    line::Entity::find()
        .filter(line::Column::UnitId.is_in(units.iter().copied()))
        .order_by_asc(line::Column::Id)
        .limit(LIST_MAX)
        .all(c)
        .await
}

fn unpacked(donation: Uuid, office: Uuid) -> Select<line::Entity> {
    line::Entity::find()
        .filter(line::Column::DonationId.eq(donation))
        .filter(line::Column::Status.eq(LineStatus::Agreed.as_str()))
        .filter(
            Condition::any()
                .add(line::Column::OfficeId.eq(office))
                .add(line::Column::OfficeId.is_null()),
        )
}

/// What an office has still to pack, in the manifest's order; at most `limit`.
pub async fn to_pack<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    office: Uuid,
    limit: u64,
) -> Result<Vec<line::Model>, DbErr> {
    unpacked(donation, office)
        .order_by_asc(line::Column::Id)
        .limit(limit)
        .all(c)
        .await
}

/// A page of the lines that an office has still to pack; lines without an office stand on every office's list.
pub async fn waiting<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    office: Uuid,
    after: Option<Uuid>,
) -> Result<Vec<line::Model>, DbErr> {
    let mut query = unpacked(donation, office);
    if let Some(after) = after {
        query = query.filter(line::Column::Id.gt(after));
    }
    query
        .order_by_asc(line::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(c)
        .await
}

/// A page of all lines that were agreed, narrowed by office.
pub async fn office_page<C: ConnectionTrait>(
    c: &C,
    donation: Uuid,
    office: Option<Uuid>,
    status: Option<LineStatus>,
    after: Option<Uuid>,
) -> Result<Vec<line::Model>, DbErr> {
    let mut query = line::Entity::find().filter(line::Column::DonationId.eq(donation));
    query = match status {
        Some(status) => query.filter(line::Column::Status.eq(status.as_str())),
        None => query.filter(line::Column::Status.is_not_in(["offered", "refused"])),
    };
    if let Some(office) = office {
        query = query.filter(line::Column::OfficeId.eq(office));
    }
    if let Some(after) = after {
        query = query.filter(line::Column::Id.gt(after));
    }
    query
        .order_by_asc(line::Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(c)
        .await
}
