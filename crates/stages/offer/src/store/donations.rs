//! Donations and their manifests.

use gapless_journey::{DonationId, ManifestId};
use gapless_store::{
    Failure, Tx,
    entities::{donation, line, manifest, organisation},
};
use gapless_web::access::Scope;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Select,
    sea_query::{Expr, ExprTrait, Query},
};
use std::collections::HashMap;
use uuid::Uuid;

/// Rows a page.
pub const PAGE_ROWS: u64 = 50;

/// What a new donation begins with.
#[derive(Debug, Clone)]
pub struct NewDonation {
    /// The donor.
    pub donor: Uuid,
    /// What the donor calls it.
    pub title: String,
    /// The donor's person who answers questions.
    pub contact: Option<Uuid>,
    /// Where it goes.
    pub refurbisher: Option<Uuid>,
    /// The donor's site where it is picked up.
    pub hub: Option<Uuid>,
    /// When it was begun.
    pub at: i64,
    /// Year of its number.
    pub year: i16,
}

/// Begins a donation; numbers count up within a year: `26-0001`.
pub async fn begin(tx: &Tx, new: NewDonation) -> Result<donation::Model, Failure> {
    let year = new.year.rem_euclid(100);
    let last: Option<String> = donation::Entity::find()
        .select_only()
        .column(donation::Column::Number)
        .filter(donation::Column::Number.like(format!("{year:02}-%")))
        .order_by_desc(donation::Column::Number)
        .into_tuple()
        .one(&**tx)
        .await?;
    let next = last
        .and_then(|number| {
            number
                .rsplit('-')
                .next()
                .and_then(|n| n.parse::<u32>().ok())
        })
        .unwrap_or(0)
        + 1;
    let row = donation::ActiveModel {
        id: Set(DonationId::new().0),
        number: Set(format!("{year:02}-{next:04}")),
        donor_id: Set(new.donor),
        title: Set(new.title),
        status: Set(gapless_journey::offer::DonationStatus::Draft.to_string()),
        contact_id: Set(new.contact),
        refurbisher_id: Set(new.refurbisher),
        hub_id: Set(new.hub),
        agreed_by_donor: Set(false),
        agreed_by_programme: Set(false),
        created_at: Set(new.at),
        version: Set(1),
        ..Default::default()
    };
    Ok(row.insert(&**tx).await?)
}

/// Notes which policy judged a donation.
pub async fn judged_by(tx: &Tx, id: Uuid, policy: &str) -> Result<(), Failure> {
    let row = donation::ActiveModel {
        id: sea_orm::ActiveValue::Unchanged(id),
        policy: Set(Some(policy.to_owned())),
        ..Default::default()
    };
    donation::Entity::update(row).exec(&**tx).await?;
    Ok(())
}

/// A page of donations, the newest first.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    scope: &Scope,
    status: Option<&str>,
    after: Option<Uuid>,
) -> Result<Vec<donation::Model>, Failure> {
    Ok(query(scope, status, after).all(db).await?)
}

/// The statement of [`page`].
pub(crate) fn query(
    scope: &Scope,
    status: Option<&str>,
    after: Option<Uuid>,
) -> Select<donation::Entity> {
    let mut query = donation::Entity::find().filter(scope.donations());
    if let Scope::Donor(_, Some(site)) = scope {
        query = query.filter(of_site(site.0));
    }
    if let Some(status) = status {
        query = query.filter(donation::Column::Status.eq(status));
    }
    if let Some(after) = after {
        query = query.filter(donation::Column::Id.lt(after));
    }
    query
        .order_by_desc(donation::Column::Id)
        .limit(PAGE_ROWS + 1)
}

/// What goes through this hub or holds lines of this office: one seek a donation, never all lines of the office.
fn of_site(site: Uuid) -> Condition {
    let of_office = Query::select()
        .column(line::Column::Id)
        .from(line::Entity)
        .and_where(
            Expr::col((line::Entity, line::Column::DonationId))
                .equals((donation::Entity, donation::Column::Id)),
        )
        .and_where(line::Column::OfficeId.eq(site))
        .to_owned();
    Condition::any()
        .add(donation::Column::HubId.eq(site))
        .add(Expr::exists(of_office))
}

/// Names of organisations.
pub async fn names<C: ConnectionTrait>(
    db: &C,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>, Failure> {
    let rows: Vec<(Uuid, String)> = organisation::Entity::find()
        .select_only()
        .columns([organisation::Column::Id, organisation::Column::Name])
        .filter(organisation::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Numbers of donations.
pub async fn numbers<C: ConnectionTrait>(
    db: &C,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>, Failure> {
    let rows: Vec<(Uuid, String)> = donation::Entity::find()
        .select_only()
        .columns([donation::Column::Id, donation::Column::Number])
        .filter(donation::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Organisations of a kind that are not closed, by name.
pub async fn of_kind<C: ConnectionTrait>(
    db: &C,
    kind: gapless_journey::OrganisationKind,
) -> Result<Vec<(Uuid, String)>, Failure> {
    Ok(organisation::Entity::find()
        .select_only()
        .columns([organisation::Column::Id, organisation::Column::Name])
        .filter(organisation::Column::Kind.eq(kind.as_str()))
        .filter(organisation::Column::DisabledAt.is_null())
        .order_by_asc(organisation::Column::Name)
        .into_tuple()
        .all(db)
        .await?)
}

/// The files of a donation, oldest first.
pub async fn manifests<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
) -> Result<Vec<manifest::Model>, Failure> {
    Ok(manifest::Entity::find()
        .filter(manifest::Column::DonationId.eq(donation))
        .order_by_asc(manifest::Column::Id)
        .all(db)
        .await?)
}

/// One file of a donation.
pub async fn manifest<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    id: ManifestId,
) -> Result<manifest::Model, Failure> {
    manifest::Entity::find_by_id(id.0)
        .filter(manifest::Column::DonationId.eq(donation))
        .one(db)
        .await?
        .ok_or_else(Failure::not_found)
}

/// Keeps a manifest, new or read again.
pub async fn keep_manifest(tx: &Tx, row: manifest::Model, is_new: bool) -> Result<(), Failure> {
    let row = manifest::ActiveModel::from(row).reset_all();
    if is_new {
        row.insert(&**tx).await?;
    } else {
        row.update(&**tx).await?;
    }
    Ok(())
}

/// The donation in which this donor sent the same bytes before.
pub async fn same_file<C: ConnectionTrait>(
    db: &C,
    donor: Uuid,
    sha256: &str,
) -> Result<Option<donation::Model>, Failure> {
    let ids: Vec<Uuid> = manifest::Entity::find()
        .select_only()
        .column(manifest::Column::DonationId)
        .filter(manifest::Column::Sha256.eq(sha256))
        .into_tuple()
        .all(db)
        .await?;
    Ok(donation::Entity::find()
        .filter(donation::Column::Id.is_in(ids))
        .filter(donation::Column::DonorId.eq(donor))
        .one(db)
        .await?)
}

/// The donor's site where goods are picked up: the named one, else its hub, else its only one.
pub async fn hub(tx: &Tx, donor: Uuid, named: Option<Uuid>) -> Result<Option<Uuid>, Failure> {
    use gapless_store::entities::site;
    let sites = site::Entity::find()
        .filter(site::Column::OrganisationId.eq(donor))
        .filter(site::Column::DisabledAt.is_null())
        .order_by_desc(site::Column::IsHub)
        .order_by_asc(site::Column::Name)
        .all(&**tx)
        .await?;
    match named {
        Some(id) => match sites.iter().find(|site| site.id == id) {
            Some(site) => Ok(Some(site.id)),
            None => Err(Failure::not_found()),
        },
        None => Ok(sites.first().map(|site| site.id)),
    }
}

/// The donor's sites by the folded words of their name and city, to recognise the office that a row names.
pub async fn sites_by_name<C: ConnectionTrait>(
    db: &C,
    donor: Uuid,
) -> Result<Vec<(String, Uuid)>, Failure> {
    use gapless_store::entities::site;
    let sites = site::Entity::find()
        .filter(site::Column::OrganisationId.eq(donor))
        .filter(site::Column::DisabledAt.is_null())
        .all(db)
        .await?;
    let mut names = Vec::new();
    for site in sites {
        let texts = [Some(site.name.as_str()), site.city.as_deref()];
        names.extend(
            texts
                .into_iter()
                .flatten()
                .map(|text| (gapless_journey::fold(text), site.id)),
        );
    }
    Ok(names)
}
