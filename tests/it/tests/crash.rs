//! The process is killed in the middle of a bulk commit: all of it is there, or nothing.
//!
//! The test starts itself anew as a process of its own ([`victim`]), which checks in batch after batch until it is killed
//! without warning. What is left must be whole batches, and the states must be what the events add up to.

use super::seed;
use gapless_journey::DeviceId;
use gapless_store::entities::{device, event};
use gapless_store::{Settings, Store, journal};
use gapless_web::testing::Party;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

const FOLDER: &str = "GAPLESS_TEST_CRASH";
/// Devices of one commit, as a bulk paste has.
const BATCH: u32 = 200;
/// Kills, each at another moment of a commit.
const KILLS: u64 = 5;

fn settings(data: PathBuf) -> Settings {
    Settings {
        data,
        database: None,
        files: None,
    }
}

async fn party(
    store: &Store,
    kind: gapless_journey::OrganisationKind,
    name: &'static str,
) -> Party {
    let id = store
        .write(|tx| async move {
            let add = gapless_store::people::directory::add_organisation;
            Ok(add(
                &*tx as &sea_orm::DatabaseTransaction,
                kind,
                name,
                None,
                None,
                0,
            )
            .await?)
        })
        .await
        .unwrap();
    Party {
        id,
        name,
        sites: Vec::new(),
    }
}

/// Not a test of its own: it writes until it is killed. Without the folder it was asked for by nobody.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn victim() {
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let store = Store::open(&settings(PathBuf::from(folder))).await.unwrap();
    let donor = party(&store, gapless_journey::OrganisationKind::Donor, "Acme").await;
    let kind = gapless_journey::OrganisationKind::Refurbisher;
    let refurbisher = party(&store, kind, "Second Bench").await;
    let seeded = seed::agreed(&store, &donor, &refurbisher, 1).await;
    let first = u32::from_be_bytes(uuid::Uuid::new_v4().as_bytes()[..4].try_into().unwrap());
    for batch in 0..10_000_u32 {
        let drafts = (0..BATCH).map(|n| {
            let id = DeviceId::from_random(first.wrapping_add(batch * BATCH + n));
            seed::check_in(&seeded, donor.id, &id, None)
        });
        let drafts = drafts.collect();
        seed::append(&store, &refurbisher, drafts).await.unwrap();
        println!("\ncommitted {}", batch + 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_process_leaves_whole_batches() {
    let folder = tempfile::tempdir().unwrap();
    for kill in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "crash::victim",
                "--nocapture",
                "--test-threads=1",
            ])
            .env(FOLDER, folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let told = lines.find(|line| {
            line.as_ref()
                .is_ok_and(|line| line.starts_with("committed"))
        });
        assert!(told.is_some(), "nothing was committed");
        // Somewhere within the next commits; later each time.
        tokio::time::sleep(Duration::from_millis(7 + kill * 13)).await;
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let store = Store::open(&settings(folder.path().to_owned()))
        .await
        .unwrap();
    let donations = gapless_store::overview::upkeep::donations(&store.read)
        .await
        .unwrap();
    assert_eq!(donations.len(), usize::try_from(KILLS).unwrap());
    for (id, _) in donations {
        let devices = device::Entity::find().filter(device::Column::DonationId.eq(id));
        let devices = devices.count(&store.read).await.unwrap();
        assert!(devices >= u64::from(BATCH), "what was committed is there");
        assert_eq!(devices % u64::from(BATCH), 0, "a part of a batch");
        let events = event::Entity::find()
            .filter(event::Column::DonationId.eq(id))
            .filter(event::Column::Kind.eq("device-checked-in"));
        assert_eq!(events.count(&store.read).await.unwrap(), devices);
        assert_eq!(journal::rebuild(&store, id).await.unwrap(), []);
    }
}
