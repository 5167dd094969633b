//! The projects' half in the field: a teacher ticks devices on a phone without a line, by a link; the service partner looks
//! again, receives what was missing without a line too, and helps who scanned a sticker; the donor and the public see it.

use super::apply::line;
use super::{Driver, Served, Window};
use gapless::demo::{self, people};
use gapless_store::entities::{device, inventory_check, shipment, shipment_device};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;
use uuid::Uuid;

const COORDINATOR: &str = "coordinator@secondlife.example";
const PARTNER: &str = "depot@savanna.example";
const DONOR: &str = "it@hansekontor.example";
const FIRST_OPEN: &str = "ul.gl-cards > li:not([data-waiting])";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_classroom_answers_without_a_line_and_everybody_sees_it() {
    let served = Served::after(async |app| demo::load(app).await.unwrap()).await;
    let driver = Driver::start().await;
    let desk = driver.window(&served, "en").await;
    let phone = driver.window(&served, "en").await;
    phone.size(360).await;
    let check = open_check(&served).await;
    let link = given_link(&desk, check).await;
    teacher(&phone, &link, check).await;
    sample(&desk, check).await;
    arrival(&served, &desk).await;
    help(&served, &desk, &phone).await;
    seen(&desk, &phone).await;
    for window in [desk, phone] {
        assert_eq!(window.complaints().await, Vec::<String>::new());
        window.close().await;
    }
}

/// The one at the desk signs out by the page, the next signs in.
async fn turn(desk: &Window, email: &str) {
    desk.press_within(".gl-who", "").await;
    desk.press("Sign out").await;
    desk.see("You are signed out").await;
    desk.sign_in(email, people::PASSWORD).await;
}

async fn open_check(served: &Served) -> Uuid {
    let open = inventory_check::Entity::find()
        .filter(inventory_check::Column::Status.eq("open"))
        .one(&served.app.store.read);
    open.await.unwrap().unwrap().id
}

/// The coordinator makes a link and hands it on.
async fn given_link(desk: &Window, check: Uuid) -> String {
    desk.sign_in(COORDINATOR, people::PASSWORD).await;
    desk.open(&format!("/follow-up/checks/{check}")).await;
    let form = format!("form[action^='/follow-up/checks/{check}/link']");
    desk.fill_within(&form, "name", "Achieng Odhiambo").await;
    desk.press_in(&form).await;
    desk.see("This link is shown once").await;
    let text = desk.text().await;
    let (_, rest) = text.split_once("/l/").unwrap();
    format!("/l/{}", rest.split_whitespace().next().unwrap())
}

/// Ticks one device without a line, and the rest with one press when there is a line again.
async fn teacher(phone: &Window, link: &str, check: Uuid) {
    phone.open(link).await;
    phone.see("Do they work?").await;
    let page = format!("/follow-up/checks/{check}");
    assert!(phone.path().await.starts_with(&page));
    // What the school may not see is not there.
    let text = phone.text().await;
    assert!(
        !text.contains("Look at these again") && !text.contains("Hansekontor"),
        "{text}"
    );
    line(phone, false).await;
    phone.press_within(FIRST_OPEN, "broken").await;
    phone.see("(1)").await;
    // Twice pressed on another device: the later answer counts, and both wait.
    phone.press_within(FIRST_OPEN, "lost").await;
    phone.see("(2)").await;
    phone.complaints().await;
    line(phone, true).await;
    phone
        .script("window.dispatchEvent(new Event('online'))", json!([]))
        .await;
    gone(phone, "(2)").await;
    phone.see("broken").await;
    phone.press("Yes, all of them work").await;
    phone.see("Thank you: every device has an answer").await;
    phone.fill("users", "701").await;
    phone.fill("users_how", "Class lists").await;
    phone.fill("story", "We write to each other now.").await;
    phone.press("Everybody may read this").await;
    phone
        .press_in(&format!("form[action^='{page}/tell']"))
        .await;
    phone.see("Kept. Thank you.").await;
    phone.picture("teacher", 360).await;
}

/// Waits until words are no longer shown.
async fn gone(window: &Window, words: &str) {
    let start = std::time::Instant::now();
    while window.text().await.contains(words) {
        assert!(start.elapsed().as_secs() < 40, "{words} stays");
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
}

/// The service partner looks again at the sample that was drawn.
async fn sample(desk: &Window, check: Uuid) {
    turn(desk, PARTNER).await;
    desk.open(&format!("/follow-up/checks/{check}")).await;
    desk.see("Look at these again").await;
    desk.press_within("#sample li", "works").await;
    desk.see("Found:").await;
}

/// What was missing turns up, in a depot without a line.
async fn arrival(served: &Served, desk: &Window) {
    let db = &served.app.store.read;
    let arrived = shipment::Entity::find()
        .filter(shipment::Column::Status.eq("arrived"))
        .one(db);
    let arrived = arrived.await.unwrap().unwrap();
    let missing = shipment_device::Entity::find()
        .filter(shipment_device::Column::ShipmentId.eq(arrived.id))
        .filter(shipment_device::Column::Arrival.eq("missing"))
        .one(db);
    let missing = missing.await.unwrap().unwrap().device_id;
    desk.open(&format!("/shipping/{}/arrival", arrived.id))
        .await;
    line(desk, false).await;
    desk.fill_within("form[data-later]", "id", &missing).await;
    desk.keys("\n").await;
    desk.see("(1)").await;
    desk.complaints().await;
    line(desk, true).await;
    desk.script("window.dispatchEvent(new Event('online'))", json!([]))
        .await;
    gone(desk, "(1)").await;
    let start = std::time::Instant::now();
    loop {
        let found = device::Entity::find_by_id(missing.clone()).one(db).await;
        if found.unwrap().unwrap().status == "arrived" {
            break;
        }
        assert!(start.elapsed().as_secs() < 20, "{missing} did not arrive");
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
}

/// Somebody scans a sticker, asks, and reads the answer.
async fn help(served: &Served, desk: &Window, phone: &Window) {
    let used = device::Entity::find()
        .filter(device::Column::Status.eq("in-use"))
        .one(&served.app.store.read);
    let used = used.await.unwrap().unwrap().id;
    phone.open(&format!("/d/{used}")).await;
    phone.press("Ask for help").await;
    phone.fill("text", "It beeps three times").await;
    phone.fill("name", "A teacher").await;
    phone
        .press_in(&format!("form[action^='/d/{used}/help']"))
        .await;
    phone.see("Your request is with the service partner").await;
    let own = phone.path().await;
    desk.open("/follow-up/help").await;
    desk.script(
        "[...document.querySelectorAll('tbody tr')].find((row) => row.innerText.includes(arguments[0])).querySelector('a').click()",
        json!([used]),
    )
    .await;
    desk.see("It beeps three times").await;
    desk.fill("text", "Push the memory in until it clicks")
        .await;
    desk.press_in("form[action*='/reply']").await;
    desk.see("Answered.").await;
    phone.open(own.split('?').next().unwrap()).await;
    phone.see("Push the memory in until it clicks").await;
}

/// The donor sees where its devices are; everybody sees what was counted.
async fn seen(desk: &Window, phone: &Window) {
    turn(desk, DONOR).await;
    desk.open("/reporting/whereabouts?lang=en").await;
    desk.see("Computer rooms in Kisumu").await;
    phone.open("/impact?lang=en").await;
    phone.see("Computer rooms in Kisumu").await;
}
