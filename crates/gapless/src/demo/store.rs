//! What the loader of the example programme looks up.

use gapless_journey::DeviceId;
use gapless_store::{
    Store,
    entities::{consignment, device, discrepancy, inventory_check, line, medium, project},
};
use gapless_web::Outcome;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QueryResult,
    Statement, Value,
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

/// Devices of a donation in the order of its list, what stands on no list last: the same at every load, as device ids are not.
pub async fn devices(store: &Store, donation: Uuid) -> Outcome<Vec<device::Model>> {
    let mut found = device::Entity::find()
        .filter(device::Column::DonationId.eq(donation))
        .order_by_asc(device::Column::Id)
        .all(&store.read)
        .await?;
    found.sort_by_key(|device| (device.line_id.is_none(), device.line_id));
    Ok(found)
}

/// The project for which devices are reserved, with those devices in the order of their lists.
pub async fn reserved(store: &Store) -> Outcome<Option<(project::Model, Vec<String>)>> {
    let since = gapless_store::now().as_millisecond() - 300 * 24 * 60 * 60 * 1000;
    let mut found = device::Entity::find()
        .filter(device::Column::Status.eq("reserved"))
        // What was tested longer ago may not be exported any more.
        .filter(device::Column::ReceivedAt.gt(since))
        .all(&store.read)
        .await?;
    found.sort_by_key(|device| (device.line_id.is_none(), device.line_id));
    let Some(id) = found.first().and_then(|device| device.project_id) else {
        return Ok(None);
    };
    let project = project::Entity::find_by_id(id).one(&store.read).await?;
    let own = found
        .into_iter()
        .filter(|device| device.project_id == Some(id));
    let ids = own.map(|device| device.id).collect();
    Ok(project.map(|project| (project, ids)))
}

/// Discrepancies of a shipment with their kinds.
pub async fn shipping_discrepancies(store: &Store, shipment: Uuid) -> Outcome<Vec<(Uuid, String)>> {
    let sql = "SELECT id, kind FROM shipping_discrepancy WHERE shipment_id = {}";
    let rows = rows(store, sql, [shipment.into()]).await?;
    let both = rows
        .iter()
        .map(|row| Ok((row.try_get("", "id")?, row.try_get("", "kind")?)));
    Ok(both.collect::<Result<_, sea_orm::DbErr>>()?)
}

/// The open check of a project.
pub async fn open_check(store: &Store, project: Uuid) -> Outcome<Option<Uuid>> {
    let found = inventory_check::Entity::find()
        .filter(inventory_check::Column::ProjectId.eq(project))
        .filter(inventory_check::Column::Status.eq("open"))
        .one(&store.read)
        .await?;
    Ok(found.map(|row| row.id))
}

/// The version of a check.
pub async fn check_version(store: &Store, check: Uuid) -> Outcome<i64> {
    let found = inventory_check::Entity::find_by_id(check)
        .one(&store.read)
        .await?;
    Ok(found.map_or(0, |row| row.version))
}

/// Devices of a check at which the partner looks again.
pub async fn sample(store: &Store, check: Uuid) -> Outcome<Vec<String>> {
    let sql = "SELECT device_id FROM check_device WHERE check_id = {} AND sampled";
    let rows = rows(store, sql, [check.into()]).await?;
    let ids = rows.iter().map(|row| row.try_get("", "device_id"));
    Ok(ids.collect::<Result<_, _>>()?)
}

/// So many devices of a project that have one of these statuses, in the order of the statuses and of their lists.
pub async fn status_of(
    store: &Store,
    project: Uuid,
    statuses: &[&str],
    n: usize,
) -> Outcome<Vec<String>> {
    let mut found = device::Entity::find()
        .filter(device::Column::ProjectId.eq(project))
        .filter(device::Column::Status.is_in(statuses.iter().copied()))
        .filter(device::Column::Category.eq("laptop"))
        .all(&store.read)
        .await?;
    let place = |status: &str| statuses.iter().position(|known| *known == status);
    found.sort_by_key(|device| (place(&device.status), device.line_id));
    Ok(found.into_iter().take(n).map(|device| device.id).collect())
}

/// Devices that an organisation has and that stand somewhere, in the order of their lists.
pub async fn waiting(store: &Store, custodian: Uuid, status: &str) -> Outcome<Vec<String>> {
    let mut found = device::Entity::find()
        .filter(device::Column::CustodianId.eq(custodian))
        .filter(device::Column::Status.eq(status))
        .filter(device::Column::MediaOpen.eq(0))
        .all(&store.read)
        .await?;
    found.sort_by_key(|device| (device.line_id.is_none(), device.line_id));
    Ok(found.into_iter().map(|device| device.id).collect())
}

/// The version of a consignment.
pub async fn consignment_version(store: &Store, id: Uuid) -> Outcome<i64> {
    let found = consignment::Entity::find_by_id(id).one(&store.read).await?;
    Ok(found.map_or(0, |row| row.version))
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
    let sql =
        "SELECT id FROM hand_over WHERE donation_id = {} AND leg = {} AND status = 'prepared'";
    let found = keys(store, sql, [donation.into(), leg.into()]).await?;
    Ok(found.first().copied())
}

/// The open work orders of a device of a donation.
pub async fn open_orders(store: &Store, donation: Uuid, device: &DeviceId) -> Outcome<Vec<Uuid>> {
    let sql =
        "SELECT id FROM work_order WHERE donation_id = {} AND device_id = {} AND status = 'open'";
    keys(store, sql, [donation.into(), device.to_string().into()]).await
}

/// The keys of rows in a stage's own table, which has no entity here.
async fn keys(store: &Store, sql: &str, values: [Value; 2]) -> Outcome<Vec<Uuid>> {
    let rows = rows(store, sql, values).await?;
    Ok(rows
        .iter()
        .map(|row| row.try_get("", "id"))
        .collect::<Result<_, _>>()?)
}

/// Rows of a stage's own table; each engine marks its values, `{}` in the question, in its own way.
async fn rows<const N: usize>(
    store: &Store,
    sql: &str,
    values: [Value; N],
) -> Outcome<Vec<QueryResult>> {
    let backend = store.read.get_database_backend();
    let mut sql = sql.to_owned();
    for n in 1..=N {
        let mark = match backend {
            DbBackend::Postgres => format!("${n}"),
            _ => "?".to_owned(),
        };
        sql = sql.replacen("{}", &mark, 1);
    }
    let statement = Statement::from_sql_and_values(backend, sql, values);
    Ok(store.read.query_all_raw(statement).await?)
}

/// True when assessment found a device's battery weak.
pub async fn is_battery_weak(store: &Store, device: &DeviceId) -> Outcome<bool> {
    let found = gapless_store::bench::assessment(&store.read, device.as_str()).await?;
    let rule = found.and_then(|row| row.route_rule);
    Ok(rule.as_deref() == Some("battery-weak"))
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
