//! Lines: inserted by the thousand, listed by the page, changed one by one or all that are alike.

use super::{before, touched};
use crate::rules::Group;
use gapless_journey::{Category, Verdict};
use gapless_store::{
    Failure, Tx,
    entities::{event, line},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
    sea_query::{Expr, ExprTrait, OnConflict, Query, SimpleExpr},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Rows an INSERT; 33 columns each keep below SQLite's 32,766 parameters.
pub const INSERT_ROWS: usize = 500;
/// Lines that one action may change.
pub const CHANGE_LINES_MAX: u64 = 50_000;
/// Keys a statement.
const KEYS: usize = 1_000;
/// Offices that a page offers as a filter.
const OFFICES_MAX: u64 = 50;

/// Which lines a page shows, or an action takes.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// A word of `Verdict`.
    pub verdict: Option<String>,
    /// A word of `Category`.
    pub category: Option<String>,
    /// Office as the file names it.
    pub office: Option<String>,
    /// Part of a serial number, asset tag or model.
    pub search: Option<String>,
    /// The same model; an empty text for lines without one.
    pub model: Option<String>,
    /// A word of `LineStatus`.
    pub status: Option<String>,
    /// These keys only.
    pub ids: Option<Vec<Uuid>>,
    /// The lines of one of the donor's sites only.
    pub office_id: Option<Uuid>,
    /// The lines of one file only.
    pub manifest: Option<Uuid>,
    /// Only lines of which a number stands elsewhere too.
    pub twice: bool,
    /// Only lines that the last correction changed.
    pub changed_last: bool,
}

impl Filter {
    fn condition(&self, donation: Uuid) -> Condition {
        let mut all = of(line::Column::DonationId.eq(donation), self.office_id);
        let equal = |column: line::Column, value: &Option<String>| {
            value.as_ref().map(|value| column.eq(value.as_str()))
        };
        all = all
            .add_option(equal(line::Column::Verdict, &self.verdict))
            .add_option(equal(line::Column::Category, &self.category))
            .add_option(equal(line::Column::Office, &self.office))
            .add_option(equal(line::Column::Status, &self.status));
        if let Some(model) = &self.model {
            all = all.add(match model.as_str() {
                "" => line::Column::Model.is_null(),
                model => line::Column::Model.eq(model),
            });
        }
        if let Some(search) = self.search.as_deref().filter(|s| !s.trim().is_empty()) {
            let key = gapless_journey::fold(search);
            let mut any = Condition::any();
            if !key.is_empty() {
                any = any
                    .add(line::Column::SerialKey.contains(&key))
                    .add(line::Column::AssetKey.contains(&key));
            }
            let model = Expr::col(line::Column::Model).cast_as("TEXT");
            let folded = sea_orm::sea_query::Func::lower(model);
            any = any.add(Expr::expr(folded).like(format!("%{}%", search.trim().to_lowercase())));
            all = all.add(any);
        }
        if let Some(file) = self.manifest {
            all = all.add(line::Column::ManifestId.eq(file));
        }
        if self.twice {
            all = all.add(line::Column::Duplicate.eq(true));
        }
        if self.changed_last {
            let changed = Query::select()
                .column(before::Column::LineId)
                .from(before::Entity)
                .and_where(before::Column::DonationId.eq(donation))
                .to_owned();
            all = all.add(line::Column::Id.in_subquery(changed));
        }
        if let Some(ids) = &self.ids {
            all = all.add(line::Column::Id.is_in(ids.iter().copied()));
        }
        all
    }
}

/// Lines of donations; with a site its own, which an index finds: what the other offices have is not read.
fn of(donations: SimpleExpr, office: Option<Uuid>) -> Condition {
    let Some(site) = office else {
        return Condition::all().add(donations);
    };
    let own = Query::select()
        .column(line::Column::Id)
        .from(line::Entity)
        .and_where(donations)
        .and_where(line::Column::OfficeId.eq(site))
        .to_owned();
    Condition::all().add(line::Column::Id.in_subquery(own))
}

/// Inserts lines of a manifest.
pub async fn insert(tx: &Tx, rows: Vec<line::Model>) -> Result<(), Failure> {
    for chunk in rows.chunks(INSERT_ROWS) {
        let rows = chunk.iter().cloned().map(active);
        line::Entity::insert_many(rows)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Takes away the lines of one manifest that nobody touched, before it is read again. Answers the places of all: where they
/// stood, their key, and whether a person changed them, so that what was corrected by hand stays.
pub async fn remove_untouched(
    tx: &Tx,
    manifest: Uuid,
) -> Result<HashMap<Place, (Uuid, bool)>, Failure> {
    let rows: Vec<(Uuid, Option<String>, i64, i64, i64)> = line::Entity::find()
        .select_only()
        .columns([
            line::Column::Id,
            line::Column::Sheet,
            line::Column::RowNumber,
            line::Column::Ordinal,
            line::Column::Version,
        ])
        .filter(line::Column::ManifestId.eq(manifest))
        .into_tuple()
        .all(&**tx)
        .await?;
    line::Entity::delete_many()
        .filter(line::Column::ManifestId.eq(manifest))
        .filter(line::Column::Version.eq(1))
        .exec(&**tx)
        .await?;
    let changed = rows.iter().filter(|row| row.4 > 1).map(|row| row.0);
    let as_listed = touched::as_listed(tx, &changed.collect::<Vec<_>>()).await?;
    for chunk in as_listed.iter().copied().collect::<Vec<_>>().chunks(KEYS) {
        line::Entity::delete_many()
            .filter(line::Column::Id.is_in(chunk.iter().copied()))
            .exec(&**tx)
            .await?;
    }
    let is_touched = |id: &Uuid, version: i64| version > 1 && !as_listed.contains(id);
    Ok(rows
        .into_iter()
        .map(|(id, sheet, row, ordinal, version)| {
            ((sheet, row, ordinal), (id, is_touched(&id, version)))
        })
        .collect())
}

/// Where a line stands in its file: sheet, row, and which of the row.
pub type Place = (Option<String>, i64, i64);

/// A page of lines in the order of the file.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    filter: &Filter,
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<line::Model>, Failure> {
    Ok(query(donation, filter, after, limit).all(db).await?)
}

/// The statement of [`page`].
pub(crate) fn query(
    donation: Uuid,
    filter: &Filter,
    after: Option<Uuid>,
    limit: u64,
) -> Select<line::Entity> {
    let mut query = line::Entity::find().filter(filter.condition(donation));
    if let Some(after) = after {
        query = query.filter(line::Column::Id.gt(after));
    }
    query.order_by_asc(line::Column::Id).limit(limit)
}

/// How many lines a filter takes.
pub async fn count<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    filter: &Filter,
) -> Result<u64, Failure> {
    let all: Option<i64> = line::Entity::find()
        .select_only()
        .column_as(line::Column::Id.count(), "n")
        .filter(filter.condition(donation))
        .into_tuple()
        .one(db)
        .await?;
    Ok(all.and_then(|n| u64::try_from(n).ok()).unwrap_or(0))
}

/// Lines that an action takes, in the order of the file; refused above [`CHANGE_LINES_MAX`].
pub async fn chosen<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    filter: &Filter,
) -> Result<Vec<line::Model>, Failure> {
    let rows = page(db, donation, filter, None, CHANGE_LINES_MAX + 1).await?;
    if rows.len() as u64 > CHANGE_LINES_MAX {
        let refusal = gapless_journey::Refusal::new("offer-too-many-lines");
        return Err(refusal.with("n", CHANGE_LINES_MAX).into());
    }
    Ok(rows)
}

/// How many lines stand at each verdict; with a site, of its lines alone.
pub async fn by_verdict<C: ConnectionTrait>(
    db: &C,
    donations: &[Uuid],
    office: Option<Uuid>,
) -> Result<HashMap<(Uuid, String), u64>, Failure> {
    if donations.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(Uuid, String, i64)> = verdicts(donations, office).into_tuple().all(db).await?;
    Ok(rows
        .into_iter()
        .map(|(id, verdict, n)| ((id, verdict), u64::try_from(n).unwrap_or(0)))
        .collect())
}

/// The statement of [`by_verdict`].
pub(crate) fn verdicts(donations: &[Uuid], office: Option<Uuid>) -> Select<line::Entity> {
    line::Entity::find()
        .select_only()
        .column(line::Column::DonationId)
        .column(line::Column::Verdict)
        .column_as(line::Column::Id.count(), "n")
        .filter(of(
            line::Column::DonationId.is_in(donations.iter().copied()),
            office,
        ))
        .group_by(line::Column::DonationId)
        .group_by(line::Column::Verdict)
}

/// The statement of [`groups`]: one index holds every column that it asks for, unless it is asked of one office.
pub(crate) fn figures(donation: Uuid, office: Option<Uuid>) -> Select<line::Entity> {
    line::Entity::find()
        .select_only()
        .columns([
            line::Column::Category,
            line::Column::Verdict,
            line::Column::ReportedBroken,
            line::Column::Duplicate,
        ])
        .column_as(line::Column::WeightG.count(), "n")
        .column_as(line::Column::WeightG.sum().cast_as("BIGINT"), "grams")
        .filter(of(line::Column::DonationId.eq(donation), office))
        .group_by(line::Column::Category)
        .group_by(line::Column::Verdict)
        .group_by(line::Column::ReportedBroken)
        .group_by(line::Column::Duplicate)
}

/// The lines of a donation, counted in groups for the summary, and how many of them are duplicates; with a site, of its
/// lines alone.
pub async fn groups<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    office: Option<Uuid>,
) -> Result<(Vec<Group>, u64), Failure> {
    let rows: Vec<(String, String, bool, bool, i64, i64)> =
        figures(donation, office).into_tuple().all(db).await?;
    let mut groups = Vec::with_capacity(rows.len());
    let mut duplicates = 0;
    for (category, verdict, reported_broken, duplicate, n, grams) in rows {
        let lines = u64::try_from(n).unwrap_or(0);
        duplicates += if duplicate { lines } else { 0 };
        groups.push(Group {
            category: Category::parse(&category)
                .ok_or_else(|| Failure::corrupt("line.category", &category))?,
            verdict: Verdict::parse(&verdict)
                .ok_or_else(|| Failure::corrupt("line.verdict", &verdict))?,
            reported_broken,
            lines,
            devices: lines,
            weight_g: u64::try_from(grams).unwrap_or(0),
        });
    }
    Ok((groups, duplicates))
}

/// What lines that need one more fact say, and how many say the same: reasons, category, maker, model, file, lines.
pub type Open = (
    String,
    String,
    Option<String>,
    Option<String>,
    Option<Uuid>,
    i64,
);

/// What the lines that need one more fact say, to ask once and not once a row; the engine counts those that are alike.
pub async fn open_questions<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    office: Option<Uuid>,
) -> Result<Vec<Open>, Failure> {
    Ok(asking(donation, office).into_tuple().all(db).await?)
}

/// The statement of [`open_questions`].
pub(crate) fn asking(donation: Uuid, office: Option<Uuid>) -> Select<line::Entity> {
    line::Entity::find()
        .select_only()
        .columns([
            line::Column::Reasons,
            line::Column::Category,
            line::Column::Manufacturer,
            line::Column::Model,
            line::Column::ManifestId,
        ])
        .column_as(line::Column::Id.count(), "n")
        .filter(of(line::Column::DonationId.eq(donation), office))
        .filter(line::Column::Verdict.eq(Verdict::NeedsInfo.as_str()))
        .group_by(line::Column::Reasons)
        .group_by(line::Column::Category)
        .group_by(line::Column::Manufacturer)
        .group_by(line::Column::Model)
        .group_by(line::Column::ManifestId)
}

/// Columns that a correction writes. Verdict, status and unit belong to the journal, and what was claimed stands.
const CORRECTED: [line::Column; 22] = [
    line::Column::Category,
    line::Column::Manufacturer,
    line::Column::Model,
    line::Column::SerialNumber,
    line::Column::SerialKey,
    line::Column::AssetTag,
    line::Column::AssetKey,
    line::Column::Office,
    line::Column::OfficeId,
    line::Column::Cpu,
    line::Column::CpuText,
    line::Column::RamGb,
    line::Column::ScreenInch,
    line::Column::Condition,
    line::Column::WeightG,
    line::Column::ReportedBroken,
    line::Column::Claim,
    line::Column::OverriddenWhy,
    line::Column::Reasons,
    line::Column::Preparation,
    line::Column::Duplicate,
    line::Column::Version,
];

/// Saves what a correction changed of lines that were read in this very transaction: 500 in a statement, not one. The
/// verdict and the status of the rows follow the events.
pub async fn correct(tx: &Tx, rows: Vec<line::Model>) -> Result<(), Failure> {
    for chunk in rows.chunks(INSERT_ROWS) {
        let rows = chunk.iter().cloned().map(active);
        let there = OnConflict::column(line::Column::Id)
            .update_columns(CORRECTED)
            .to_owned();
        line::Entity::insert_many(rows)
            .on_conflict(there)
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// The versions of lines.
pub async fn versions(
    tx: &Tx,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, i64>, Failure> {
    let mut found = HashMap::new();
    for chunk in ids.collect::<Vec<_>>().chunks(KEYS) {
        let rows: Vec<(Uuid, i64)> = line::Entity::find()
            .select_only()
            .columns([line::Column::Id, line::Column::Version])
            .filter(line::Column::Id.is_in(chunk.iter().copied()))
            .into_tuple()
            .all(&**tx)
            .await?;
        found.extend(rows);
    }
    Ok(found)
}

/// Notes why the coordinator decided against the policy, and what the donor must do now. It counts as a change of the line,
/// also where the verdict stays.
pub async fn overridden(
    tx: &Tx,
    ids: &[Uuid],
    why: &str,
    preparation: &str,
) -> Result<(), Failure> {
    for chunk in ids.chunks(KEYS) {
        line::Entity::update_many()
            .col_expr(line::Column::OverriddenWhy, Expr::value(why))
            .col_expr(line::Column::Preparation, Expr::value(preparation))
            .col_expr(
                line::Column::Version,
                Expr::col(line::Column::Version).add(1),
            )
            .filter(line::Column::Id.is_in(chunk.iter().copied()))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

/// The offices that the lines of a donation name.
pub async fn offices<C: ConnectionTrait>(db: &C, donation: Uuid) -> Result<Vec<String>, Failure> {
    Ok(offices_named(donation).into_tuple().all(db).await?)
}

/// The statement of [`offices`].
pub(crate) fn offices_named(donation: Uuid) -> Select<line::Entity> {
    line::Entity::find()
        .select_only()
        .column(line::Column::Office)
        .distinct()
        .filter(line::Column::DonationId.eq(donation))
        .filter(line::Column::Office.is_not_null())
        .order_by_asc(line::Column::Office)
        .limit(OFFICES_MAX)
}

/// Who changed a line last, and when.
pub async fn last_change<C: ConnectionTrait>(
    db: &C,
    id: Uuid,
) -> Result<Option<(String, i64)>, Failure> {
    Ok(event::Entity::find()
        .select_only()
        .columns([event::Column::Author, event::Column::RecordedAt])
        .filter(event::Column::LineId.eq(id))
        .order_by_desc(event::Column::Id)
        .into_tuple()
        .one(db)
        .await?)
}

fn active(row: line::Model) -> line::ActiveModel {
    use sea_orm::ActiveModelTrait as _;
    line::ActiveModel::from(row).reset_all()
}
