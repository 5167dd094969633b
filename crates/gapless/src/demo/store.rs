//! What the loader of the example programme looks up.

use gapless_journey::DeviceId;
use gapless_store::{
    Store,
    entities::{device, discrepancy, line, medium},
};
use gapless_web::Outcome;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, Statement,
};
use uuid::Uuid;

/// Lines of a donation with one of these statuses.
pub async fn lines(store: &Store, donation: Uuid, status: &str) -> Outcome<Vec<line::Model>> {
    Ok(line::Entity::find()
        .filter(line::Column::DonationId.eq(donation))
        .filter(line::Column::Status.eq(status))
        .order_by_asc(line::Column::Id)
        .all(&store.read)
        .await?)
}

/// Devices of a donation.
pub async fn devices(store: &Store, donation: Uuid) -> Outcome<Vec<device::Model>> {
    Ok(device::Entity::find()
        .filter(device::Column::DonationId.eq(donation))
        .order_by_asc(device::Column::Id)
        .all(&store.read)
        .await?)
}

/// Media of a donation that failed.
pub async fn failed_media(store: &Store, donation: Uuid) -> Outcome<Vec<medium::Model>> {
    Ok(medium::Entity::find()
        .filter(medium::Column::DonationId.eq(donation))
        .filter(medium::Column::Status.eq("failed"))
        .all(&store.read)
        .await?)
}

/// Open discrepancies of a donation.
pub async fn discrepancies(store: &Store, donation: Uuid) -> Outcome<Vec<discrepancy::Model>> {
    Ok(discrepancy::Entity::find()
        .filter(discrepancy::Column::DonationId.eq(donation))
        .filter(discrepancy::Column::Resolution.is_null())
        .all(&store.read)
        .await?)
}

/// The hand-over of a leg that waits for signatures.
pub async fn hand_over(store: &Store, donation: Uuid, leg: &str) -> Outcome<Option<Uuid>> {
    let backend = store.read.get_database_backend();
    let mark = |n: usize| match backend {
        DbBackend::Postgres => format!("${n}"),
        _ => "?".to_owned(),
    };
    let sql = format!(
        "SELECT id FROM hand_over WHERE donation_id = {} AND leg = {} AND status = 'prepared'",
        mark(1),
        mark(2)
    );
    let statement = Statement::from_sql_and_values(backend, sql, [donation.into(), leg.into()]);
    match store.read.query_one_raw(statement).await? {
        Some(row) => Ok(Some(row.try_get("", "id")?)),
        None => Ok(None),
    }
}

/// Their ids.
pub fn ids<'a>(devices: impl IntoIterator<Item = &'a device::Model>) -> Vec<DeviceId> {
    devices
        .into_iter()
        .filter_map(|device| DeviceId::parse(&device.id))
        .collect()
}

/// True when nobody was entered yet.
pub async fn is_empty(store: &Store) -> Outcome<bool> {
    use gapless_store::entities::organisation;
    Ok(organisation::Entity::find()
        .one(&store.read)
        .await?
        .is_none())
}

/// All donations with their donors, oldest first.
pub async fn donations(
    store: &Store,
) -> Outcome<
    Vec<(
        gapless_store::entities::donation::Model,
        gapless_store::entities::organisation::Model,
    )>,
> {
    use gapless_store::entities::{donation, organisation};
    let donors = organisation::Entity::find().all(&store.read).await?;
    let rows = donation::Entity::find()
        .order_by_asc(donation::Column::Number)
        .all(&store.read)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let donor = donors
                .iter()
                .find(|donor| donor.id == row.donor_id)?
                .clone();
            Some((row, donor))
        })
        .collect())
}
