//! The donor's half of the road, from a spreadsheet to a status report, walked by clicking and typing as each person in
//! turn. Nothing here calls an action: what cannot be done by the page cannot be done.

mod bench;
mod collection;
mod goods;
mod no_scripts;
mod offer;
mod receiving;
mod report;

use super::{Driver, Served, Window};
use gapless::demo::people;
use gapless_store::entities::{donation, unit};
use gapless_store::overview;
use sea_orm::EntityTrait;
use serde_json::json;

const MANAGER: &str = "it@meridiaan.example";
const OFFICE: &str = "lyon@meridiaan.example";
const HUB: &str = "hub@meridiaan.example";
const COORDINATOR: &str = "coordinator@secondlife.example";
const TECHNICIAN: &str = "bench@noord.example";
const LEAD: &str = "lead@noord.example";

/// The road, and the desk at which everybody sits in turn.
struct Road {
    served: Served,
    driver: Driver,
    desk: Window,
}

impl Road {
    async fn begin(has_scripts: bool) -> Self {
        let served = Served::after(async |app| {
            people::enter(app).await.unwrap();
        })
        .await;
        let driver = Driver::start().await;
        let desk = if has_scripts {
            driver.window(&served, "en").await
        } else {
            driver.window_without_scripts(&served).await
        };
        desk.open("/sign-in?lang=en").await;
        Self {
            served,
            driver,
            desk,
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_donation_from_the_spreadsheet_to_the_status_report() {
    let road = Road::begin(true).await;
    road.offer().await;
    road.agree().await;
    road.pack_in_lyon().await;
    road.gather_at_the_hub().await;
    road.pick_up_and_deliver().await;
    road.check_in().await;
    road.close_the_session().await;
    road.sanitize().await;
    road.assess().await;
    road.refurbish().await;
    road.issue().await;
    road.read_the_report().await;
    let complaints = road.desk.complaints().await;
    assert!(complaints.is_empty(), "{complaints:#?}");
    road.balances().await;
    road.desk.close().await;
}

impl Road {
    /// The one at the desk signs out, the next signs in, by the page.
    async fn turn(&self, email: &str) {
        let desk = &self.desk;
        let is_taken = "return !!document.querySelector('.gl-who')";
        if desk.script(is_taken, json!([])).await == json!(true) {
            desk.press_within(".gl-who", "").await;
            desk.press("Sign out").await;
            desk.see("You are signed out").await;
        }
        desk.sign_in(email, people::PASSWORD).await;
    }

    /// By the menu to a stage, and there to the donation.
    async fn go_to_donation(&self, stage: &str) {
        self.desk.press_within(".gl-side", stage).await;
        self.desk.press_within("main", &self.number().await).await;
    }

    /// The number of the one donation; it begins with the year.
    async fn number(&self) -> String {
        let db = &self.served.app.store.read;
        let donation = donation::Entity::find().one(db).await.unwrap().unwrap();
        donation.number
    }

    /// What the figure with this label says.
    async fn figure(&self, label: &str) -> String {
        let read = "const [label] = arguments;
            const all = [...document.querySelectorAll('.gl-figure')];
            const found = all.find((e) => e.querySelector('.gl-figure-label').innerText === label);
            return found?.querySelector('.gl-figure-value').innerText ?? 'no such figure';";
        let value = self.desk.script(read, json!([label])).await;
        value.as_str().unwrap_or_default().to_owned()
    }

    /// The books of the donation, as the store adds them up, and as rule 1 wants them.
    async fn balances(&self) {
        let db = &self.served.app.store.read;
        let donation = donation::Entity::find().one(db).await.unwrap().unwrap();
        let books = overview::books(db, &[donation.id]).await.unwrap()[&donation.id];
        assert!(books.balance(), "{books:?}");
        assert_eq!((books.claimed, books.refused, books.received), (32, 1, 30));
        assert_eq!((books.missing, books.unexpected), (1, 1));
        assert_eq!((books.ready, books.parts, books.recycled), (29, 1, 1));
        assert!(donation.finished_at.is_some());
    }

    /// Number and seal of a unit: what is printed on it.
    async fn unit(&self, kind: &str) -> (String, String) {
        let db = &self.served.app.store.read;
        let units = unit::Entity::find().all(db).await.unwrap();
        let found = units.into_iter().find(|unit| unit.kind == kind).unwrap();
        (found.number, found.seal.unwrap())
    }
}
