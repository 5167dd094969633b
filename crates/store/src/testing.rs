//! Stores for tests, on both engines. A test that takes an [`Engine`] runs once a engine; PostgreSQL is the server that
//! `GAPLESS_TEST_POSTGRES` names, and a test without it says that it was skipped.

use crate::entities::{donation, line};
use crate::journal::{self, DeviceFacts, Draft};
use crate::{Engine, Failure, Settings, Store};
use gapless_journey::entry::{Author, Subject};
use gapless_journey::offer::DonationStatus;
use gapless_journey::receiving::ReceivingEvent;
use gapless_journey::{Category, DeviceId, DonationId, OrganisationId, fold};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ConnectionTrait, Database, EntityTrait, IntoActiveModel,
};
use std::path::PathBuf;
use uuid::Uuid;

/// Lines of one INSERT.
const INSERT_ROWS: usize = 400;
/// Where the tests' PostgreSQL answers; `cargo xtask test` sets it.
pub const POSTGRES_VARIABLE: &str = "GAPLESS_TEST_POSTGRES";

/// A store of its own, empty but for the schema; `None` where the engine is not at hand.
pub async fn store(engine: Engine) -> Result<Option<Store>, Failure> {
    match place(engine).await? {
        Some(settings) => Ok(Some(Store::open(&settings).await?)),
        None => Ok(None),
    }
}

/// Where nothing is yet, not even a schema; `None` where the engine is not at hand.
pub async fn place(engine: Engine) -> Result<Option<Settings>, Failure> {
    let name = format!("gapless_{}", Uuid::now_v7().simple());
    let data: PathBuf = std::env::temp_dir().join(&name);
    let database = match engine {
        Engine::Sqlite => None,
        Engine::Postgres => {
            let Ok(server) = std::env::var(POSTGRES_VARIABLE) else {
                tracing::warn!("skipped on PostgreSQL: {POSTGRES_VARIABLE} is not set");
                return Ok(None);
            };
            let admin = Database::connect(&server).await?;
            admin
                .execute_unprepared(&format!("CREATE DATABASE {name}"))
                .await?;
            admin.close().await?;
            let base = server
                .rsplit_once('/')
                .map_or(server.as_str(), |(base, _)| base);
            Some(format!("{base}/{name}"))
        }
    };
    Ok(Some(Settings {
        data,
        database,
        files: None,
    }))
}

/// Devices of one kind, checked in by an organisation as unexpected ones of a new donation of a donor: the shortest way to
/// something on the bench.
pub async fn checked_in(
    store: &Store,
    by: OrganisationId,
    donor: OrganisationId,
    category: Category,
    n: u32,
) -> Result<Vec<DeviceId>, Failure> {
    let donation = DonationId::new();
    let ids: Vec<DeviceId> = (0..n)
        .map(|_| DeviceId::from_random(Uuid::new_v4().as_fields().0))
        .collect();
    let devices = &ids;
    store
        .write(|tx| async move {
            let number = donation.to_string();
            donation::ActiveModel {
                id: Set(donation.0),
                number: Set(format!("26-{}", number.get(24..).unwrap_or_default())),
                donor_id: Set(donor.0),
                title: Set("Test".to_owned()),
                status: Set(DonationStatus::Receiving.to_string()),
                agreed_by_donor: Set(true),
                agreed_by_programme: Set(true),
                created_at: Set(0),
                version: Set(1),
                refurbisher_id: Set(Some(by.0)),
                ..Default::default()
            }
            .insert(&*tx)
            .await?;
            let author = Author {
                person: None,
                organisation: Some(by),
                name: "Dock".to_owned(),
            };
            let drafts = devices.iter().map(|id| {
                let subject = Subject::donation(donation).device(id.clone());
                let event = ReceivingEvent::DeviceCheckedIn {
                    line: None,
                    category,
                    weight_g: None,
                };
                Draft::new(subject, event).describing(DeviceFacts {
                    donor: donor.0,
                    manufacturer: Some("HP".to_owned()),
                    model: Some("EliteBook 840 G4".to_owned()),
                    serial_number: Some(format!("5CG{}", id.as_str().replace('-', ""))),
                    ..DeviceFacts::default()
                })
            });
            journal::append(&tx, &author, drafts.collect()).await?;
            Ok(())
        })
        .await?;
    Ok(ids)
}

/// An agreed donation of a donor, bound for a refurbisher, with laptops of these serial numbers and asset tags.
pub async fn agreed(
    store: &Store,
    donor: OrganisationId,
    refurbisher: OrganisationId,
    number: &str,
    lines: &[(&str, &str)],
    now_ms: i64,
) -> Result<Uuid, Failure> {
    let id = Uuid::now_v7();
    let row = &donation::ActiveModel {
        id: Set(id),
        number: Set(number.to_owned()),
        donor_id: Set(donor.0),
        title: Set("Spring clean-out".to_owned()),
        status: Set(DonationStatus::Agreed.to_string()),
        refurbisher_id: Set(Some(refurbisher.0)),
        agreed_by_donor: Set(true),
        agreed_by_programme: Set(true),
        created_at: Set(now_ms),
        offered_at: Set(Some(now_ms)),
        agreed_at: Set(Some(now_ms)),
        version: Set(1),
        ..Default::default()
    };
    let places = lines.iter().enumerate();
    let rows: &Vec<line::ActiveModel> = &places
        .map(|(place, (serial, asset))| {
            let line = one_line(id, place, serial, asset);
            line.into_active_model().reset_all()
        })
        .collect();
    store
        .write(|tx| async move {
            row.clone().insert(&*tx).await?;
            for rows in rows.chunks(INSERT_ROWS) {
                line::Entity::insert_many(rows.to_vec())
                    .exec_without_returning(&*tx)
                    .await?;
            }
            Ok(())
        })
        .await?;
    Ok(id)
}

fn one_line(donation: Uuid, place: usize, serial: &str, asset: &str) -> line::Model {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    line::Model {
        id: Uuid::now_v7(),
        donation_id: donation,
        manifest_id: None,
        sheet: None,
        row_number: i64::try_from(place).unwrap_or(0) + 2,
        ordinal: i64::try_from(place).unwrap_or(0),
        category: "laptop".to_owned(),
        manufacturer: Some("HP".to_owned()),
        model: Some("EliteBook 840 G4".to_owned()),
        serial_number: some(serial),
        serial_key: some(&fold(serial)),
        asset_tag: some(asset),
        asset_key: some(&fold(asset)),
        office: Some("Acme Europe Office".to_owned()),
        office_id: None,
        cpu: None,
        cpu_text: Some("i5-7200U".to_owned()),
        ram_gb: Some(8.0),
        screen_inch: Some(14.0),
        storage_gb: Some(256.0),
        year: Some(2017),
        condition: None,
        weight_g: 2_000,
        reported_broken: false,
        claim: "{}".to_owned(),
        verdict: "accepted".to_owned(),
        verdict_claimed: "accepted".to_owned(),
        overridden_why: None,
        reasons: "[]".to_owned(),
        preparation: "[]".to_owned(),
        duplicate: false,
        status: "agreed".to_owned(),
        unit_id: None,
        version: 1,
    }
}
