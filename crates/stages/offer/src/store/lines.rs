//! Lines: inserted by the thousand, listed by the page, changed one by one or all that are alike.

use crate::rules::Group;
use gapless_journey::{Category, Verdict};
use gapless_store::{Failure, Tx, entities::line};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Rows an INSERT; 33 columns each keep below SQLite's 32,766 parameters.
const INSERT_ROWS: usize = 500;
/// Lines that one action may change.
pub const CHANGE_LINES_MAX: u64 = 50_000;
/// Keys a statement.
const KEYS: usize = 1_000;

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
}

impl Filter {
    fn condition(&self, donation: Uuid) -> Condition {
        let mut all = Condition::all().add(line::Column::DonationId.eq(donation));
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
        if let Some(ids) = &self.ids {
            all = all.add(line::Column::Id.is_in(ids.iter().copied()));
        }
        all
    }
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
    Ok(rows
        .into_iter()
        .map(|(id, sheet, row, ordinal, version)| ((sheet, row, ordinal), (id, version > 1)))
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
    let mut query = line::Entity::find().filter(filter.condition(donation));
    if let Some(after) = after {
        query = query.filter(line::Column::Id.gt(after));
    }
    Ok(query
        .order_by_asc(line::Column::Id)
        .limit(limit)
        .all(db)
        .await?)
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

/// How many lines stand at each verdict.
pub async fn by_verdict<C: ConnectionTrait>(
    db: &C,
    donations: &[Uuid],
) -> Result<HashMap<(Uuid, String), u64>, Failure> {
    let rows: Vec<(Uuid, String, i64)> = line::Entity::find()
        .select_only()
        .column(line::Column::DonationId)
        .column(line::Column::Verdict)
        .column_as(line::Column::Id.count(), "n")
        .filter(line::Column::DonationId.is_in(donations.iter().copied()))
        .group_by(line::Column::DonationId)
        .group_by(line::Column::Verdict)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, verdict, n)| ((id, verdict), u64::try_from(n).unwrap_or(0)))
        .collect())
}

/// The lines of a donation, counted in groups for the summary, and how many of them are duplicates.
pub async fn groups<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
) -> Result<(Vec<Group>, u64), Failure> {
    let rows: Vec<(String, String, bool, bool, i64, i64)> = line::Entity::find()
        .select_only()
        .columns([
            line::Column::Category,
            line::Column::Verdict,
            line::Column::ReportedBroken,
            line::Column::Duplicate,
        ])
        .column_as(line::Column::Id.count(), "n")
        .column_as(line::Column::WeightG.sum().cast_as("BIGINT"), "grams")
        .filter(line::Column::DonationId.eq(donation))
        .group_by(line::Column::Category)
        .group_by(line::Column::Verdict)
        .group_by(line::Column::ReportedBroken)
        .group_by(line::Column::Duplicate)
        .into_tuple()
        .all(db)
        .await?;
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

/// What the lines that need one more fact say, to ask once and not once a row: reasons, category, maker, model.
pub async fn open_questions<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
) -> Result<Vec<(String, String, Option<String>, Option<String>)>, Failure> {
    Ok(line::Entity::find()
        .select_only()
        .columns([
            line::Column::Reasons,
            line::Column::Category,
            line::Column::Manufacturer,
            line::Column::Model,
        ])
        .filter(line::Column::DonationId.eq(donation))
        .filter(line::Column::Verdict.eq(Verdict::NeedsInfo.as_str()))
        .into_tuple()
        .all(db)
        .await?)
}

/// Which of these folded serial numbers stand in another donation of the same donor, with that donation's number.
pub async fn seen_before<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    donor: Uuid,
    keys: &[String],
) -> Result<HashMap<String, String>, Failure> {
    use gapless_store::entities::donation as donations;
    let mut found = HashMap::new();
    for chunk in keys.chunks(KEYS) {
        let rows: Vec<(Option<String>, String)> = line::Entity::find()
            .select_only()
            .column(line::Column::SerialKey)
            .column(donations::Column::Number)
            .join(
                sea_orm::JoinType::InnerJoin,
                sea_orm::RelationDef::from(
                    line::Entity::belongs_to(donations::Entity)
                        .from(line::Column::DonationId)
                        .to(donations::Column::Id),
                ),
            )
            .filter(line::Column::SerialKey.is_in(chunk.iter().map(String::as_str)))
            .filter(line::Column::DonationId.ne(donation))
            .filter(donations::Column::DonorId.eq(donor))
            .into_tuple()
            .all(db)
            .await?;
        found.extend(
            rows.into_iter()
                .filter_map(|(key, number)| key.map(|key| (key, number))),
        );
    }
    Ok(found)
}

/// Saves what a correction changed of a line; the verdict and the category of the row follow the event.
pub async fn correct(tx: &Tx, row: line::Model, version: i64) -> Result<bool, Failure> {
    let mut changed = active(row.clone());
    changed.id = Unchanged(row.id);
    // Verdict, status and version belong to the journal.
    changed.verdict = sea_orm::ActiveValue::NotSet;
    changed.status = sea_orm::ActiveValue::NotSet;
    changed.unit_id = sea_orm::ActiveValue::NotSet;
    changed.verdict_claimed = sea_orm::ActiveValue::NotSet;
    changed.version = Set(version + 1);
    let done = line::Entity::update_many()
        .set(changed)
        .filter(line::Column::Id.eq(row.id))
        .filter(line::Column::Version.eq(version))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Notes why the coordinator decided against the policy.
pub async fn overridden(tx: &Tx, ids: &[Uuid], why: &str) -> Result<(), Failure> {
    for chunk in ids.chunks(KEYS) {
        line::Entity::update_many()
            .col_expr(line::Column::OverriddenWhy, Expr::value(why))
            .filter(line::Column::Id.is_in(chunk.iter().copied()))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

fn active(row: line::Model) -> line::ActiveModel {
    use sea_orm::ActiveModelTrait as _;
    line::ActiveModel::from(row).reset_all()
}
