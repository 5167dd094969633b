//! Applications.

use crate::rules::answers::Answers;
use crate::rules::countries::CountryRule;
use crate::rules::eligibility::Earlier;
use crate::rules::needs::TypedNeed;
use gapless_journey::projects::{ApplicationStatus, REVIEWERS_MIN};
use gapless_store::{Failure, Tx};
use sea_orm::entity::prelude::*;
use sea_orm::{Condition, ConnectionTrait, IntoActiveModel, QueryOrder, QuerySelect};

/// Applications of one page.
pub const PAGE_ROWS: u64 = 100;
/// Applications of one address that a mail names, the newest.
const OF_ADDRESS_MAX: u64 = 10;
/// Applications that the committee reads at once; a round is some hundred.
const RANKED_MAX: u64 = 1_000;
/// Applications that may be of the same applicant, the newest.
const EARLIER_MAX: u64 = 10;

/// An application.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application")]
pub struct Model {
    /// Its key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its number, since it was sent: `P26-0001`.
    pub number: Option<String>,
    /// A word of `ApplicationStatus`.
    pub status: String,
    /// The language that the applicant reads.
    pub language: String,
    /// Where letters go.
    pub email: String,
    /// Who asks.
    pub organisation: String,
    /// The same, folded, for matching.
    pub organisation_key: String,
    /// What they call it.
    pub title: String,
    /// Two letters of ISO 3166-1.
    pub country: String,
    /// A word of `ProjectKind`, or nothing yet.
    pub kind: String,
    /// Computers asked for.
    pub computers: i64,
    /// Questions without an answer.
    pub open_questions: i64,
    /// The answers, as JSON.
    pub answers: String,
    /// The lines of what is asked for, as JSON.
    pub needs: String,
    /// When it was begun.
    pub created_at: i64,
    /// When a step was saved last.
    pub saved_at: i64,
    /// When it was sent.
    pub sent_at: Option<i64>,
    /// The mean of its reviewers' means, in hundredths of a point.
    pub score: Option<i64>,
    /// From the lowest of them to the highest.
    pub spread: Option<i64>,
    /// Reviewers whose scores count.
    pub scorers: i64,
    /// They lie so far apart that the committee should hear why.
    pub disputed: bool,
    /// The scores that led to the decision changed after it.
    pub flagged: bool,
    /// When the committee decided last.
    pub decided_at: Option<i64>,
}

/// Joins are written where they are asked for.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Where it stands.
    pub fn state(&self) -> Result<ApplicationStatus, Failure> {
        ApplicationStatus::parse(&self.status)
            .ok_or_else(|| Failure::corrupt("application.status", &self.status))
    }

    /// What was answered.
    pub fn answers(&self) -> Result<Answers, Failure> {
        serde_json::from_str(&self.answers).map_err(|error| Failure::Fault(Box::new(error)))
    }

    /// What is asked for.
    pub fn needs(&self) -> Result<Vec<TypedNeed>, Failure> {
        serde_json::from_str(&self.needs).map_err(|error| Failure::Fault(Box::new(error)))
    }
}

/// Inserts one.
pub async fn add(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Writes what changed.
pub async fn save(tx: &Tx, row: Model) -> Result<(), Failure> {
    Entity::update(row.into_active_model().reset_all())
        .exec(&**tx)
        .await?;
    Ok(())
}

/// By its key, a draft too.
pub async fn find<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Model, Failure> {
    let found = Entity::find_by_id(id).one(db).await?;
    found.ok_or_else(Failure::not_found)
}

/// One that was sent: a draft is its writer's alone.
pub async fn sent<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Model, Failure> {
    let row = find(db, id).await?;
    if row.number.is_none() {
        return Err(Failure::not_found());
    }
    Ok(row)
}

/// How many were begun since a time.
pub async fn begun_since<C: ConnectionTrait>(db: &C, at: i64) -> Result<u64, Failure> {
    Ok(Entity::find()
        .filter(Column::CreatedAt.gte(at))
        .count(db)
        .await?)
}

/// The next number of a year: `P26-0001`.
pub async fn next_number(tx: &Tx, year: i16) -> Result<String, Failure> {
    let begin = format!("P{:02}-", year.rem_euclid(100));
    let last: Option<Option<String>> = Entity::find()
        .select_only()
        .column(Column::Number)
        .filter(Column::Number.like(format!("{begin}%")))
        .order_by_desc(Column::Number)
        .into_tuple()
        .one(&**tx)
        .await?;
    let last = last.flatten();
    let n = last.and_then(|number| number.strip_prefix(&begin)?.parse::<u32>().ok());
    Ok(format!("{begin}{:04}", n.unwrap_or(0) + 1))
}

/// What a reader of the list asks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Only these states.
    pub status: Option<ApplicationStatus>,
    /// Only of this country.
    pub country: Option<String>,
    /// Behind this application: when it was sent, and its key.
    pub after: Option<(i64, Uuid)>,
}

impl Wanted {
    fn filter(&self) -> Condition {
        let mut filter = Condition::all().add(Column::Number.is_not_null());
        if let Some(status) = self.status {
            filter = filter.add(Column::Status.eq(status.as_str()));
        }
        if let Some(country) = &self.country {
            filter = filter.add(Column::Country.eq(country.as_str()));
        }
        filter
    }
}

/// A page of those that were sent, the newest first, and the cursor of the next one.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    wanted: &Wanted,
) -> Result<(Vec<Model>, Option<(i64, Uuid)>), Failure> {
    let mut query = Entity::find().filter(wanted.filter());
    if let Some((at, id)) = wanted.after {
        query = query.filter(
            Condition::any().add(Column::SentAt.lt(at)).add(
                Condition::all()
                    .add(Column::SentAt.eq(at))
                    .add(Column::Id.lt(id)),
            ),
        );
    }
    let mut rows = query
        .order_by_desc(Column::SentAt)
        .order_by_desc(Column::Id)
        .limit(PAGE_ROWS + 1)
        .all(db)
        .await?;
    let has_more = rows.len() as u64 > PAGE_ROWS;
    rows.truncate(usize::try_from(PAGE_ROWS).unwrap_or(usize::MAX));
    let last = rows.last().filter(|_| has_more);
    let next = last.and_then(|row| Some((row.sent_at?, row.id)));
    Ok((rows, next))
}

/// How many there are in each state that was sent.
pub async fn counts<C: ConnectionTrait>(db: &C) -> Result<Vec<(ApplicationStatus, u64)>, Failure> {
    let rows: Vec<(String, i64)> = Entity::find()
        .select_only()
        .column(Column::Status)
        .column_as(Column::Id.count(), "n")
        .filter(Wanted::default().filter())
        .group_by(Column::Status)
        .into_tuple()
        .all(db)
        .await?;
    rows.into_iter()
        .map(|(word, n)| {
            let status = ApplicationStatus::parse(&word);
            let status = status.ok_or_else(|| Failure::corrupt("application.status", &word))?;
            Ok((status, u64::try_from(n).unwrap_or(0)))
        })
        .collect()
}

/// What the committee reads: the best first, then those without scores, the oldest first.
pub async fn ranked<C: ConnectionTrait>(
    db: &C,
    statuses: &[ApplicationStatus],
) -> Result<Vec<Model>, Failure> {
    let mut rows = Entity::find()
        .filter(Column::Status.is_in(statuses.iter().map(|status| status.as_str())))
        .order_by_desc(Column::SentAt)
        .limit(RANKED_MAX)
        .all(db)
        .await?;
    rows.sort_by_key(|row| (std::cmp::Reverse(row.score), row.sent_at, row.id));
    Ok(rows)
}

/// What the committee decided between two times, the best first.
pub async fn decided_between<C: ConnectionTrait>(
    db: &C,
    from: i64,
    to: i64,
) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::DecidedAt.gte(from))
        .filter(Column::DecidedAt.lt(to))
        .order_by_desc(Column::Score)
        .order_by_asc(Column::Id)
        .limit(RANKED_MAX)
        .all(db)
        .await?)
}

/// When the committee decided last, the latest first; a few, for the days of its minutes.
pub async fn decided_last<C: ConnectionTrait>(db: &C) -> Result<Vec<i64>, Failure> {
    let rows: Vec<Option<i64>> = Entity::find()
        .select_only()
        .column(Column::DecidedAt)
        .filter(Column::DecidedAt.is_not_null())
        .order_by_desc(Column::DecidedAt)
        .limit(PAGE_ROWS)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().flatten().collect())
}

/// How many decisions are flagged, and how many applications wait for the committee with enough scores.
pub async fn before_committee<C: ConnectionTrait>(db: &C) -> Result<(u64, u64), Failure> {
    let flagged = Entity::find().filter(Column::Flagged.eq(true)).count(db);
    let flagged = flagged.await?;
    let scored = Entity::find()
        .filter(Column::Status.eq(ApplicationStatus::Eligible.as_str()))
        .filter(Column::OpenQuestions.eq(0))
        .filter(Column::Scorers.gte(i64::try_from(REVIEWERS_MIN).unwrap_or(i64::MAX)))
        .count(db)
        .await?;
    Ok((flagged, scored))
}

/// How many wait to be looked at, and since when the oldest does.
pub async fn waiting<C: ConnectionTrait>(db: &C) -> Result<(u64, Option<i64>), Failure> {
    let waits = Condition::all()
        .add(Column::Status.eq(ApplicationStatus::Sent.as_str()))
        .add(Column::OpenQuestions.eq(0));
    let n = Entity::find().filter(waits.clone()).count(db).await?;
    let oldest: Option<Option<i64>> = Entity::find()
        .select_only()
        .column(Column::SentAt)
        .filter(waits)
        .order_by_asc(Column::SentAt)
        .into_tuple()
        .one(db)
        .await?;
    Ok((n, oldest.flatten()))
}

/// Others that may be of the same applicant, the newest first: the same address of mail, or the same name in the country.
async fn earlier<C: ConnectionTrait>(db: &C, row: &Model) -> Result<Vec<Model>, Failure> {
    let same_name = Condition::all()
        .add(Column::OrganisationKey.eq(row.organisation_key.as_str()))
        .add(Column::OrganisationKey.ne(""))
        .add(Column::Country.eq(row.country.as_str()));
    let same = Condition::any()
        .add(Column::Email.eq(row.email.as_str()))
        .add(same_name);
    Ok(Entity::find()
        .filter(Wanted::default().filter())
        .filter(Column::Id.ne(row.id))
        .filter(same)
        .order_by_desc(Column::SentAt)
        .limit(EARLIER_MAX)
        .all(db)
        .await?)
}

/// What an application is judged by beside its own words.
#[derive(Debug, Clone)]
pub struct Around {
    /// Others that may be of the same applicant.
    pub earlier: Vec<Earlier>,
    /// Rules of countries.
    pub rules: Vec<CountryRule>,
}

/// The same, as it is now.
pub async fn around<C: ConnectionTrait>(db: &C, row: &Model) -> Result<Around, Failure> {
    let others = earlier(db, row).await?.into_iter();
    let earlier = others.map(|other| Earlier {
        number: other.number.unwrap_or_default(),
        status: other.status,
    });
    Ok(Around {
        earlier: earlier.collect(),
        rules: super::country::rules(db).await?,
    })
}

/// Applications with an address, the newest first, drafts among them.
pub async fn of_address<C: ConnectionTrait>(db: &C, email: &str) -> Result<Vec<Model>, Failure> {
    Ok(Entity::find()
        .filter(Column::Email.eq(email))
        .order_by_desc(Column::CreatedAt)
        .limit(OF_ADDRESS_MAX)
        .all(db)
        .await?)
}

/// Removes drafts that nobody saved since a time, with all that belongs to them; gives how many.
pub async fn forget_drafts(tx: &Tx, before: i64) -> Result<u64, Failure> {
    let old: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Number.is_null())
        .filter(Column::SavedAt.lt(before))
        .limit(PAGE_ROWS)
        .into_tuple()
        .all(&**tx)
        .await?;
    super::link::remove_of(tx, &old).await?;
    super::file::remove_of(tx, &old).await?;
    super::event::remove_of_drafts(tx, &old).await?;
    Entity::delete_many()
        .filter(Column::Id.is_in(old.iter().copied()))
        .exec(&**tx)
        .await?;
    Ok(old.len() as u64)
}
