//! The dock: by scanner and keyboard alone, two people at once, a paste, and what does not agree.

use super::{COORDINATOR, LEAD, Road, TECHNICIAN, goods};
use gapless::demo::people;

impl Road {
    pub(super) async fn open_the_box(&self) {
        let desk = &self.desk;
        desk.press_within(".gl-side", "Receiving").await;
        desk.fill("dock", "Dock 1").await;
        desk.press("Open the session").await;
        let (box_number, seal) = self.unit("box").await;
        desk.scan(&box_number).await;
        desk.see("has a seal. Read its number.").await;
        desk.fill("seal", &seal).await;
        desk.press("Open the unit").await;
        desk.see("seal whole and right").await;
    }

    pub(super) async fn check_in(&self) {
        let desk = &self.desk;
        self.open_the_box().await;
        desk.scan(&goods::laptop(0)).await;
        desk.see_scan(&goods::laptop(0), "ok").await;
        // Faster than the answers come.
        let three: Vec<String> = (1..4).map(goods::laptop).collect();
        desk.scan(&three.join("\n")).await;
        for code in &three {
            desk.see_scan(code, "ok").await;
        }
        desk.scan("1.6 kg").await;
        desk.see("Weighed: 1.6 kg").await;
        // One sign is misread: the question is answered by keys.
        let mut misread = goods::laptop(4);
        misread.pop();
        desk.scan(&format!("{misread}X")).await;
        desk.see("The same device?").await;
        desk.picture("journey-dock", 1280).await;
        desk.scan("y").await;
        desk.see_scan(&format!("{misread}X"), "ok").await;
        desk.scan(goods::STRANGER).await;
        desk.see("is on no line. Unexpected?").await;
        desk.fill_within(".gl-scan-question", "manufacturer", "Lenovo")
            .await;
        desk.fill_within(".gl-scan-question", "model", "ThinkPad X260")
            .await;
        desk.press("Take it in as unexpected").await;
        desk.see("Taken in as unexpected").await;
        self.two_at_once().await;
        let (pallet, seal) = self.unit("pallet").await;
        desk.scan(&pallet).await;
        desk.see("has a seal. Read its number.").await;
        desk.fill("seal", &seal).await;
        desk.press("Open the unit").await;
        desk.press("Paste many").await;
        desk.fill("codes", &goods::to_paste()).await;
        desk.press("Check them in").await;
        desk.see("All of them are checked in.").await;
        assert_eq!(self.figure("here").await, "30 of 31");
    }

    /// The lead helps at the same dock: each sees what the other scans.
    async fn two_at_once(&self) {
        let desk = &self.desk;
        let other = self.driver.window(&self.served, "en").await;
        other.open("/sign-in?lang=en").await;
        other.sign_in(LEAD, people::PASSWORD).await;
        other.open(&desk.path().await).await;
        other.see("The others’ last scans").await;
        other.see(goods::STRANGER).await;
        other.scan(&goods::laptop(5)).await;
        other.see_scan(&goods::laptop(5), "ok").await;
        desk.see(&goods::laptop(5)).await;
        desk.see("Karim Haddad").await;
        // Scanned here too: both are told, and it is counted once.
        desk.scan(&goods::laptop(5)).await;
        desk.see("Already here: Karim Haddad checked it in").await;
        desk.expect_scan_box().await;
        other.close().await;
    }

    pub(super) async fn close_the_session(&self) {
        let desk = &self.desk;
        desk.press("Close the session").await;
        desk.see("Everything has come: the 1 below are missing")
            .await;
        desk.see(&goods::laptop(7)).await;
        desk.press_in("main form").await;
        desk.see("The session is closed. What does not agree is below.")
            .await;
        self.turn(LEAD).await;
        desk.press("waits for your decision").await;
        self.decide(
            "unexpected",
            "taken as found",
            "It is a gift too, says the donor",
        )
        .await;
        self.turn(COORDINATOR).await;
        desk.press("waits for your decision").await;
        self.decide(
            "missing",
            "lost on the way",
            "Neither in Lyon, nor at the hub, nor here",
        )
        .await;
        self.turn(TECHNICIAN).await;
    }

    async fn decide(&self, kind: &str, decision: &str, why: &str) {
        let desk = &self.desk;
        desk.tick_row(kind).await;
        desk.choose("resolution", decision).await;
        desk.fill_within(".gl-selection", "reason", why).await;
        desk.press_within(".gl-selection", "Decide").await;
        desk.see("The decision was written down.").await;
    }
}
