//! Offices pack, the hub gathers, the driver signs by a link: typed and drawn.

use super::{HUB, OFFICE, Road, TECHNICIAN, goods};
use crate::browser::Window;
use jiff::{ToSpan, Zoned, tz::TimeZone};

impl Road {
    pub(super) async fn begin_a_box(&self) {
        self.turn(OFFICE).await;
        self.go_to_donation("Collection").await;
        self.desk.press_within("main", "Lyon").await;
        self.desk.press("Begin: Box").await;
    }

    pub(super) async fn pack_in_lyon(&self) {
        let desk = &self.desk;
        self.begin_a_box().await;
        desk.scan(&goods::laptop(0)).await;
        desk.see("is packed.").await;
        // Faster than the answers come: none is lost, and the box is ready for the next.
        let three: Vec<String> = (1..4).map(goods::laptop).collect();
        desk.scan(&three.join("\n")).await;
        for code in &three {
            desk.see_scan(code, "ok").await;
        }
        desk.scan("NOT-A-NUMBER-OF-OURS").await;
        desk.see_scan("NOT-A-NUMBER-OF-OURS", "stop").await;
        desk.expect_scan_box().await;
        desk.press_within(".gl-crumbs", "Office").await;
        desk.tick_all().await;
        desk.press_within(".gl-selection", "Pack").await;
        desk.see("Packed.").await;
        self.close_unit("21.4", "S480211").await;
        desk.press_within(".gl-crumbs", "Office").await;
        desk.see("1 unit is closed and ready to go").await;
        desk.press("Send to the hub").await;
        sign(desk, "1", "Jules Perrin").await;
        desk.see("Your signature is kept.").await;
    }

    pub(super) async fn close_unit(&self, kg: &str, seal: &str) {
        let form = "form[action*='/close']";
        self.desk.fill_within(form, "kg", kg).await;
        self.desk.fill_within(form, "seal", seal).await;
        self.desk.press_in(form).await;
        self.desk.see("The unit is closed.").await;
        self.desk.picture("journey-unit", 360).await;
    }

    pub(super) async fn gather_at_the_hub(&self) {
        let desk = &self.desk;
        self.turn(HUB).await;
        desk.press("waits for your signature").await;
        sign(desk, "1", "Wim De Backer").await;
        desk.see("Both sides have signed").await;
        self.go_to_donation("Collection").await;
        desk.press_within("main", "Hub Mechelen").await;
        desk.press("Begin: Pallet").await;
        desk.press_within(".gl-crumbs", "Office").await;
        desk.tick_all().await;
        desk.press_within(".gl-selection", "Pack").await;
        self.close_unit("214", "S480299").await;
        self.go_to_donation("Collection").await;
        self.book().await;
    }

    pub(super) async fn book(&self) {
        let desk = &self.desk;
        desk.press("Book the pick-up").await;
        let tomorrow = Zoned::now().with_time_zone(TimeZone::UTC) + 1.day();
        desk.fill("day", &tomorrow.strftime("%m%d%Y").to_string())
            .await;
        desk.fill("contact_name", "Wim De Backer").await;
        desk.fill("driver_name", "Luc Maes").await;
        desk.press_in("main form").await;
        desk.see("The pick-up is booked.").await;
    }

    /// The link that the driver gets, from the hand-over at the hub.
    pub(super) async fn drivers_link(&self) -> String {
        let desk = &self.desk;
        desk.press_within("main", &format!("{}-H2", self.number().await))
            .await;
        desk.press("Give a link to sign").await;
        desk.choose("role", "Driver").await;
        desk.fill_within("form[action*='/link']", "name", "Luc Maes")
            .await;
        desk.press_in("form[action*='/link']").await;
        desk.see("Copy this link now").await;
        let text = desk.text().await;
        let link = text.split_whitespace().find(|word| word.contains("/l/"));
        link.unwrap().to_owned()
    }

    pub(super) async fn pick_up_and_deliver(&self) {
        let desk = &self.desk;
        let link = &self.drivers_link().await;
        sign(desk, "2", "Wim De Backer").await;
        desk.see("Your signature is kept.").await;
        // A phone in the cab; nobody is signed in there.
        let cab = self.driver.window(&self.served, "en").await;
        cab.size(360).await;
        cab.open(link).await;
        cab.see("Hands over").await;
        cab.picture("journey-driver", 360).await;
        cab.draw("[data-sign] canvas").await;
        sign(&cab, "2", "Luc Maes").await;
        cab.see("Both sides have signed").await;
        // Counting wrong is told before anything is signed.
        cab.open(link).await;
        sign(&cab, "3", "Luc Maes").await;
        cab.see("You counted 3 units, the paper says 2").await;
        cab.open(link).await;
        sign(&cab, "2", "Luc Maes").await;
        cab.see("Your signature is kept.").await;
        cab.open(link).await;
        cab.see("used").await;
        cab.close().await;
        self.turn(TECHNICIAN).await;
        desk.press("waits for your signature").await;
        desk.see(&self.number().await).await;
        sign(desk, "2", "Sofie Aerts").await;
        desk.see("Both sides have signed").await;
    }
}

/// Counts, writes the name in letters, signs.
pub(super) async fn sign(window: &Window, units: &str, name: &str) {
    let form = "form[action*='/sign']:has([name=units])";
    window.fill_within(form, "units", units).await;
    window.fill_within(form, "sign_typed", name).await;
    window.press_within(form, "Sign").await;
}
