//! Stores for tests, on both engines. A test that takes an [`Engine`] runs once a engine; PostgreSQL is the server that
//! `GAPLESS_TEST_POSTGRES` names, and a test without it says that it was skipped.

use crate::entities::donation;
use crate::journal::{self, DeviceFacts, Draft};
use crate::{Engine, Failure, Settings, Store};
use gapless_journey::entry::{Author, Subject};
use gapless_journey::offer::DonationStatus;
use gapless_journey::receiving::ReceivingEvent;
use gapless_journey::{Category, DeviceId, DonationId, OrganisationId};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, Database};
use std::path::PathBuf;

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
    let name = format!("gapless_{}", uuid::Uuid::now_v7().simple());
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
        .map(|_| DeviceId::from_random(uuid::Uuid::new_v4().as_fields().0))
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
