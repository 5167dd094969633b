//! The donor's manager offers, the coordinator overrules a line, both agree.

use super::{COORDINATOR, MANAGER, Road, goods};

impl Road {
    pub(super) async fn offer(&self) {
        let desk = &self.desk;
        let list = desk.file("assets.csv", &goods::manifest());
        self.turn(MANAGER).await;
        desk.press_within(".gl-side", "Offer").await;
        desk.press("Offer equipment").await;
        desk.fill("file", &list).await;
        desk.fill("title", "Spring clean-out").await;
        desk.press("Read the list").await;
        desk.see("The list was read.").await;
        desk.see("32 rows read, 0 skipped").await;
        // A title that says nothing, in the first column: the donor says what stands below it.
        desk.press("see how we read it").await;
        desk.choose("column:!A1", "Asset tag").await;
        desk.press("Read again with these columns").await;
        desk.see("The list was read again.").await;
        assert_eq!(self.figure("We take").await, "24");
        assert_eq!(self.figure("We do not take").await, "2");
        assert_eq!(self.figure("We need to know").await, "6");
        // A line with a mistyped model.
        desk.press("ACM-0003").await;
        desk.fill("model", "EliteBook 840 G4").await;
        desk.press("Save").await;
        desk.see("Corrected; the verdicts are up to date.").await;
        // One answer for six desktops.
        desk.see("6 × Dell OptiPlex").await;
        desk.fill_within(".gl-question", "ram", "8 GB").await;
        desk.press("Yes, in all").await;
        desk.see("Thank you; the verdicts are up to date.").await;
        assert_eq!(self.figure("We take").await, "30");
        assert_eq!(self.figure("We need to know").await, "0");
        desk.picture("journey-offer", 1280).await;
        desk.press("Send to the programme").await;
        desk.see("The list was sent to the programme.").await;
    }

    pub(super) async fn agree(&self) {
        let desk = &self.desk;
        self.turn(COORDINATOR).await;
        desk.press("waits for the programme’s word").await;
        desk.tick_row("ACM-0031").await;
        desk.choose("act", "Take them").await;
        desk.fill("value", "Wanted for a sewing workshop's till")
            .await;
        desk.press("Do it").await;
        desk.see("Decided, with your reason on record.").await;
        assert_eq!(self.figure("We take").await, "31");
        desk.press("Agree to this list").await;
        desk.see("You agreed to the list.").await;
        self.turn(MANAGER).await;
        desk.press("waits for your agreement").await;
        desk.see("Wanted for a sewing workshop's till").await;
        desk.press("Agree to this list").await;
        desk.see("You agreed to the list.").await;
        desk.press("Go to collection").await;
        // Of the list's own words for offices, one is nobody's name: the manager says what it means.
        desk.see("“Gebouw 3” · 2 lines").await;
        desk.choose("office", "Hub Mechelen").await;
        desk.press("Assign to the office").await;
        desk.see("The lines are assigned.").await;
        desk.see("0 of 23 packed").await;
    }
}
