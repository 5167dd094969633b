//! Certificates: numbers, rows, voiding, and finding them.

use super::PAGE_ROWS;
use super::entities::{certificate, certificate_medium, sequence};
use gapless_journey::reporting::CertificateKind;
use gapless_journey::sanitization::MediumStatus;
use gapless_store::entities::{device, medium};
use gapless_store::{Failure, Store, Tx};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait,
    IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};
use uuid::Uuid;

/// Rows an INSERT; 17 columns each keep far below both engines' parameters.
const INSERT_ROWS: usize = 500;

/// Takes `n` numbers out of a sequence, in the transaction that uses them; answers the first. Two at once wait for each
/// other or collide, and a collision is tried again: no number is given out twice.
pub async fn take_numbers(tx: &Tx, name: &str, n: i64) -> Result<i64, Failure> {
    let row = sequence::ActiveModel {
        name: Set(name.to_owned()),
        last: Set(0),
    };
    sequence::Entity::insert(row)
        .on_conflict(
            OnConflict::column(sequence::Column::Name)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(&**tx)
        .await?;
    sequence::Entity::update_many()
        .col_expr(
            sequence::Column::Last,
            Expr::col(sequence::Column::Last).add(n),
        )
        .filter(sequence::Column::Name.eq(name))
        .exec(&**tx)
        .await?;
    let row = sequence::Entity::find_by_id(name.to_owned())
        .one(&**tx)
        .await?;
    let last = row
        .map(|row| row.last)
        .ok_or_else(|| Failure::corrupt("certificate_sequence", name))?;
    Ok(last - n + 1)
}

/// Keeps new certificates with their media (medium, record).
pub async fn add(
    tx: &Tx,
    new: Vec<(certificate::Model, Vec<(Uuid, Uuid)>)>,
) -> Result<(), Failure> {
    let mut rows = Vec::with_capacity(new.len());
    let mut media = Vec::new();
    for (row, about) in new {
        media.extend(
            about
                .into_iter()
                .map(|(medium, record)| certificate_medium::ActiveModel {
                    certificate_id: Set(row.id),
                    medium_id: Set(medium),
                    sanitization_id: Set(record),
                }),
        );
        rows.push(row.into_active_model().reset_all());
    }
    for chunk in rows.chunks(INSERT_ROWS) {
        certificate::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(&**tx)
            .await?;
    }
    for chunk in media.chunks(INSERT_ROWS) {
        certificate_medium::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Says that a certificate is void; false when it was already.
pub async fn void(tx: &Tx, id: Uuid, by: &str, why: &str, at: i64) -> Result<bool, Failure> {
    use certificate::Column as C;
    let done = certificate::Entity::update_many()
        .col_expr(C::VoidedAt, Expr::value(at))
        .col_expr(C::VoidedBy, Expr::value(by))
        .col_expr(C::VoidedWhy, Expr::value(why))
        .filter(C::Id.eq(id))
        .filter(C::VoidedAt.is_null())
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Names the certificate that stands for a void one now.
pub async fn replaced(tx: &Tx, id: Uuid, by_number: &str) -> Result<(), Failure> {
    certificate::Entity::update_many()
        .col_expr(certificate::Column::ReplacedBy, Expr::value(by_number))
        .filter(certificate::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// Keeps the hash of a certificate's PDF, as issued or as void.
pub async fn made(tx: &Tx, id: Uuid, sha256: &str, is_void: bool) -> Result<(), Failure> {
    let column = if is_void {
        certificate::Column::VoidFile
    } else {
        certificate::Column::File
    };
    certificate::Entity::update_many()
        .col_expr(column, Expr::value(sha256))
        .filter(certificate::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// One certificate by its number or its key.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    key: &str,
) -> Result<Option<certificate::Model>, Failure> {
    let named = match Uuid::parse_str(key) {
        Ok(id) => certificate::Column::Id.eq(id),
        Err(_) => certificate::Column::Number.eq(key.to_uppercase()),
    };
    Ok(certificate::Entity::find().filter(named).one(db).await?)
}

/// The media of a certificate with the records that prove them.
pub async fn media_of<C: ConnectionTrait>(db: &C, id: Uuid) -> Result<Vec<Uuid>, Failure> {
    let rows = certificate_medium::Entity::find()
        .filter(certificate_medium::Column::CertificateId.eq(id))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.medium_id).collect())
}

/// What a list of certificates shows.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// From one office.
    pub office: Option<Uuid>,
    /// Of one device.
    pub device: Option<String>,
    /// After this number.
    pub after: Option<String>,
}

/// A page of a donation's certificates by number; one row more than a page when there is a next one.
pub async fn page<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    asked: &Asked,
) -> Result<Vec<certificate::Model>, Failure> {
    use certificate::Column as C;
    let mut select = certificate::Entity::find().filter(C::DonationId.eq(donation));
    if let Some(office) = asked.office {
        select = select.filter(C::OfficeId.eq(office));
    }
    if let Some(device) = &asked.device {
        select = select.filter(C::DeviceId.eq(device.as_str()));
    }
    if let Some(after) = &asked.after {
        select = select.filter(C::Number.gt(after.as_str()));
    }
    let limit = u64::try_from(PAGE_ROWS + 1).unwrap_or(u64::MAX);
    Ok(select.order_by_asc(C::Number).limit(limit).all(db).await?)
}

/// Certificates whose PDF was not made yet, oldest number first.
pub async fn unmade<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    limit: usize,
) -> Result<Vec<certificate::Model>, Failure> {
    Ok(certificate::Entity::find()
        .filter(certificate::Column::DonationId.eq(donation))
        .filter(lacks_a_file())
        .order_by_asc(certificate::Column::Number)
        .limit(u64::try_from(limit).unwrap_or(u64::MAX))
        .all(db)
        .await?)
}

/// How many certificates have no PDF yet.
pub async fn unmade_count<C: ConnectionTrait>(db: &C, donation: Uuid) -> Result<u64, Failure> {
    Ok(certificate::Entity::find()
        .filter(certificate::Column::DonationId.eq(donation))
        .filter(lacks_a_file())
        .count(db)
        .await?)
}

fn lacks_a_file() -> Condition {
    use certificate::Column as C;
    Condition::any()
        .add(C::File.is_null())
        .add(C::VoidedAt.is_not_null().and(C::VoidFile.is_null()))
}

/// Certificates of a donation, or of one of its offices, that are in force.
pub async fn in_force<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    office: Option<Uuid>,
) -> Result<u64, Failure> {
    let mut select = in_force_of(donation);
    if let Some(office) = office {
        select = select.filter(certificate::Column::OfficeId.eq(office));
    }
    Ok(select.count(db).await?)
}

/// Devices of a donation whose media somebody looked for and closed, in parts by key; these may be certified.
pub async fn certifiable<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    after: &str,
    limit: usize,
) -> Result<Vec<String>, Failure> {
    let undone = gapless_journey::device::DeviceStatus::Undone.as_str();
    Ok(device::Entity::find()
        .select_only()
        .column(device::Column::Id)
        .filter(device::Column::DonationId.eq(donation))
        .filter(device::Column::Id.gt(after))
        .filter(device::Column::Status.ne(undone))
        .filter(device::Column::MediaKnown.eq(true))
        .filter(device::Column::MediaOpen.eq(0))
        .order_by_asc(device::Column::Id)
        .limit(u64::try_from(limit).unwrap_or(u64::MAX))
        .into_tuple()
        .all(db)
        .await?)
}

/// How many devices of a donation lack a certificate although their media are closed.
pub async fn uncertified<C: ConnectionTrait>(db: &C, donation: Uuid) -> Result<u64, Failure> {
    Ok(lacking(donation).count(db).await?)
}

/// The same for a page: counted once between two writes. No action reads it.
pub async fn shown_uncertified(store: &Store, donation: Uuid) -> Result<u64, Failure> {
    let count = async || uncertified(&store.read, donation).await;
    store.kept(&format!("uncertified {donation}"), count).await
}

/// The first of these devices, by their ids.
pub async fn uncertified_devices<C: ConnectionTrait>(
    db: &C,
    donation: Uuid,
    limit: u64,
) -> Result<Vec<String>, Failure> {
    let select = lacking(donation)
        .select_only()
        .column(device::Column::Id)
        .order_by_asc(device::Column::Id);
    Ok(select.limit(limit).into_tuple().all(db).await?)
}

/// Devices with closed media that lack a certificate: one that bears data and has none at all, or one of whose media
/// none in force is about, of the kind that its state asks for.
fn lacking(donation: Uuid) -> Select<device::Entity> {
    use device::Column as D;
    let certified = in_force_of(donation)
        .select_only()
        .column(certificate::Column::DeviceId)
        .into_query();
    let dataless = gapless_journey::Category::ALL
        .iter()
        .filter(|category| !category.may_bear_data());
    let without = D::Category
        .is_not_in(dataless.map(|category| category.as_str()))
        .and(D::Id.not_in_subquery(certified));
    let uncovered = |kind: CertificateKind, is_destroyed: bool| {
        let status = medium::Column::Status;
        let destroyed = MediumStatus::Destroyed.as_str();
        let about = certificate_medium::Entity::find()
            .select_only()
            .column(certificate_medium::Column::MediumId)
            .filter(
                certificate_medium::Column::CertificateId.in_subquery(
                    in_force_of(donation)
                        .select_only()
                        .column(certificate::Column::Id)
                        .filter(certificate::Column::Kind.eq(kind.as_str()))
                        .into_query(),
                ),
            )
            .into_query();
        let media = medium::Entity::find()
            .select_only()
            .column(medium::Column::DeviceId)
            .filter(medium::Column::DonationId.eq(donation))
            .filter(if is_destroyed {
                status.eq(destroyed)
            } else {
                status.ne(destroyed)
            })
            .filter(medium::Column::Id.not_in_subquery(about));
        D::Id.in_subquery(media.into_query())
    };
    let undone = gapless_journey::device::DeviceStatus::Undone.as_str();
    device::Entity::find()
        .filter(D::DonationId.eq(donation))
        .filter(D::Status.ne(undone))
        .filter(D::MediaKnown.eq(true))
        .filter(D::MediaOpen.eq(0))
        .filter(
            Condition::any()
                .add(without)
                .add(uncovered(CertificateKind::Sanitization, false))
                .add(uncovered(CertificateKind::Destruction, true)),
        )
}

fn in_force_of(donation: Uuid) -> Select<certificate::Entity> {
    certificate::Entity::find()
        .filter(certificate::Column::DonationId.eq(donation))
        .filter(certificate::Column::VoidedAt.is_null())
}
