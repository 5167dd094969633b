//! The bench: every medium closed, every device tested, repaired, made ready or sent on its way.

use super::{LEAD, Road, goods};
use fantoccini::Locator;
use serde_json::json;
use std::time::Duration;

impl Road {
    pub(super) async fn sanitize(&self) {
        let desk = &self.desk;
        self.go("Sanitization", &goods::laptop(0)).await;
        desk.see("Nobody has looked for media in this device yet")
            .await;
        let form = "form[action^='/sanitization/media']";
        desk.choose_within(form, "kind", "SATA SSD").await;
        desk.fill_within(form, "serial_number", goods::DRIVE).await;
        desk.press_in(form).await;
        desk.see("The medium is added.").await;
        desk.picture("journey-sanitize", 1280).await;
        desk.press("Upload erasure reports").await;
        let log = desk.file("nwipe.log", &goods::erasure_log());
        desk.fill("report", &log).await;
        desk.press_in("form[action^='/sanitization/reports']").await;
        desk.see("recorded").await;
        desk.press_within("main table", "G-").await;
        desk.see("Every medium of this device is closed").await;
        // A drive that does not let itself be erased is shredded.
        self.go("Sanitization", &goods::laptop(1)).await;
        desk.choose_within(form, "kind", "Hard disk").await;
        desk.fill_within(form, "serial_number", "WD-WCC4N7712204")
            .await;
        desk.press_in(form).await;
        let record = "form[action^='/sanitization/record']";
        desk.choose_within(record, "result", "failed").await;
        desk.press_in(record).await;
        desk.see("failed").await;
        let destroy = "form[action^='/sanitization/destroy']";
        desk.choose_within(destroy, "technique", "shred").await;
        desk.fill_within(destroy, "particle_mm", "10").await;
        desk.fill_within(destroy, "second_person", "Karim Haddad")
            .await;
        desk.press_in(destroy).await;
        desk.see("The destruction is recorded.").await;
        self.go("Sanitization", goods::PENTIUM).await;
        desk.press("Declare “no medium”").await;
        desk.press("the slot is empty").await;
        desk.press_in("form[action^='/sanitization/none']").await;
        desk.see("It is recorded that there is no medium.").await;
        // The others alike: typed once.
        desk.press_within(".gl-side", "Sanitization").await;
        desk.tick_all().await;
        desk.press("Record an erasure").await;
        desk.choose("new_kind", "SATA SSD").await;
        desk.press("Save the erasure").await;
        desk.see("The erasure is recorded.").await;
        desk.see("No medium is open here").await;
    }

    pub(super) async fn assess(&self) {
        let desk = &self.desk;
        self.go("Assessment", &goods::laptop(0)).await;
        // One key a test, Enter, the next device.
        let tests = "return document.querySelectorAll('[data-test]').length";
        let tests = desk.script(tests, json!([])).await.as_u64().unwrap();
        let place = "return document.activeElement.name || document.activeElement.innerText";
        for _ in 0..tests {
            let here = desk.script(place, json!([])).await;
            assert!(
                here.as_str().unwrap().starts_with("t."),
                "{here} has the cursor"
            );
            desk.keys("1").await;
            while desk.script(place, json!([])).await == here {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        desk.see("everything works").await;
        desk.picture("journey-assess", 1280).await;
        desk.keys("\n").await;
        desk.see("Saved. Here is the next device.").await;
        // What does not work leads to repair.
        self.go("Assessment", &goods::laptop(2)).await;
        let fails = Locator::Css("label:has([name='t.keyboard'][value=fail])");
        desk.client
            .find(fails)
            .await
            .unwrap()
            .click()
            .await
            .unwrap();
        desk.press("All others passed, save, next").await;
        desk.see("Saved.").await;
        for kind in ["Laptop", "Desktop", "Monitor"] {
            desk.press_within(".gl-side", "Assessment").await;
            desk.press_within(".gl-chips", kind).await;
            desk.tick_all().await;
            desk.press("The same result for all").await;
            desk.press("All others passed, save, next").await;
            desk.see("The assessment is saved.").await;
        }
        desk.see("Nothing waits for its tests").await;
    }

    pub(super) async fn refurbish(&self) {
        let desk = &self.desk;
        self.turn(LEAD).await;
        self.go("Refurbishment", &goods::laptop(2)).await;
        desk.see("keys dead").await;
        desk.press("Order work").await;
        let order = "form[action^='/refurbishment/orders?']";
        desk.press_within(order, "repair").await;
        desk.fill_within(order, "note", "Keyboard of another one")
            .await;
        desk.press_in(order).await;
        desk.see("The work is ordered.").await;
        // Its keyboard comes out of one that is given up.
        self.go("Refurbishment", &goods::laptop(3)).await;
        desk.press("Take a part out").await;
        let take = "form[action^='/refurbishment/parts/take']";
        desk.choose_within(take, "kind", "Keyboard").await;
        desk.fill_within(take, "description", "Keyboard, French")
            .await;
        desk.press_in(take).await;
        desk.see("The part is taken out.").await;
        desk.press("Send it on its way").await;
        desk.press("To parts").await;
        desk.see("It is on its way.").await;
        self.go("Refurbishment", &goods::laptop(2)).await;
        desk.press_in("form[action^='/refurbishment/parts/fit']")
            .await;
        desk.see("The part is fitted. Test the device again.").await;
        desk.press_in("form[action^='/refurbishment/orders/end']")
            .await;
        desk.see("The order is ended.").await;
        self.go("Assessment", &goods::laptop(2)).await;
        let works = Locator::Css("label:has([name='t.keyboard'][value=pass])");
        desk.client
            .find(works)
            .await
            .unwrap()
            .click()
            .await
            .unwrap();
        desk.press("All others passed, save, next").await;
        desk.see("saved").await;
        // A monitor that nobody wants.
        self.go("Refurbishment", &goods::monitor(0)).await;
        desk.press("Send it on its way").await;
        desk.press("To recycling").await;
        desk.see("It is on its way.").await;
        desk.press_within(".gl-side", "Refurbishment").await;
        desk.picture("journey-refurbish", 1280).await;
        desk.tick_all().await;
        desk.press_within(".gl-selection", "Write down work that was done")
            .await;
        desk.press_within(".gl-selection", "clean").await;
        desk.press_within(".gl-selection", "and it is ready to be given away")
            .await;
        desk.press_within(".gl-selection", "Save the work").await;
        desk.see("Nothing waits here").await;
    }

    /// By the menu to a stage of the bench, and there by a scan to a device.
    async fn go(&self, stage: &str, code: &str) {
        self.desk.press_within(".gl-side", stage).await;
        self.desk.scan(code).await;
        self.desk.see(code).await;
    }
}
