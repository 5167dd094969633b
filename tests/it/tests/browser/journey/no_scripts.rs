//! Everything that must be done can be done where scripts do not run: a full page for each scan, names in letters.

use super::collection::sign;
use super::{HUB, Road, TECHNICIAN, goods};
use serde_json::json;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_scripts_a_device_comes_from_the_list_to_the_dock() {
    let road = Road::begin(false).await;
    let has_run = "return document.documentElement.classList.contains('gl-js')";
    assert_eq!(road.desk.script(has_run, json!([])).await, json!(false));
    road.offer().await;
    road.agree().await;
    road.pack_one().await;
    road.to_the_dock().await;
    road.check_in_one().await;
    road.desk.close().await;
}

impl Road {
    async fn pack_one(&self) {
        let desk = &self.desk;
        self.begin_a_box().await;
        desk.scan(&goods::laptop(0)).await;
        desk.see("is packed.").await;
        desk.scan("NOT-A-NUMBER-OF-OURS").await;
        desk.see("is not on the agreed list.").await;
        self.close_unit("4.1", "S480211").await;
        desk.press_within(".gl-crumbs", "Office").await;
        desk.press("Send to the hub").await;
        sign(desk, "1", "Jules Perrin").await;
        desk.see("Your signature is kept.").await;
        self.turn(HUB).await;
        desk.press("waits for your signature").await;
        sign(desk, "1", "Wim De Backer").await;
        desk.see("Both sides have signed").await;
    }

    async fn to_the_dock(&self) {
        let desk = &self.desk;
        self.go_to_donation("Collection").await;
        self.book().await;
        let link = self.drivers_link().await;
        sign(desk, "1", "Wim De Backer").await;
        desk.see("Your signature is kept.").await;
        let cab = self.driver.window_without_scripts(&self.served).await;
        cab.size(360).await;
        for said in ["Both sides have signed", "Your signature is kept."] {
            cab.open(&link).await;
            sign(&cab, "1", "Luc Maes").await;
            cab.see(said).await;
        }
        cab.close().await;
        self.turn(TECHNICIAN).await;
        desk.press("waits for your signature").await;
        desk.see(&self.number().await).await;
        sign(desk, "1", "Sofie Aerts").await;
        desk.see("Both sides have signed").await;
    }

    async fn check_in_one(&self) {
        let desk = &self.desk;
        self.open_the_box().await;
        desk.scan(&goods::laptop(0)).await;
        desk.see_scan(&goods::laptop(0), "ok").await;
        desk.scan("1.6 kg").await;
        desk.see("Weighed: 1.6 kg").await;
        desk.scan(goods::STRANGER).await;
        desk.see("is on no line. Unexpected?").await;
        desk.fill_within(".gl-scan-question", "manufacturer", "Lenovo")
            .await;
        desk.press("Take it in as unexpected").await;
        desk.see("Taken in as unexpected").await;
        desk.scan("NOBODY-KNOWS-THIS").await;
        desk.see("is on no line. Unexpected?").await;
        assert_eq!(self.figure("here").await, "1 of 31");
    }
}
