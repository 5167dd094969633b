//! The coordinator issues, the donor reads: the live page, the paper, and books that balance.

use super::{COORDINATOR, MANAGER, Road};

impl Road {
    pub(super) async fn issue(&self) {
        let desk = &self.desk;
        self.turn(COORDINATOR).await;
        self.go_to_donation("Reporting").await;
        desk.see("Nothing is in the way: the report can be issued.")
            .await;
        desk.press_within("main", "Certificates").await;
        desk.press("Issue the certificates").await;
        desk.see("certificates").await;
        self.go_to_donation("Reporting").await;
        desk.press("Issue the report").await;
        desk.press_in("form[action*='/report']").await;
        desk.see("issued").await;
    }

    pub(super) async fn read_the_report(&self) {
        let desk = &self.desk;
        self.turn(MANAGER).await;
        self.go_to_donation("Reporting").await;
        desk.see("The status report was issued (edition 1).").await;
        desk.see("balances").await;
        let text = desk.text().await;
        assert!(!text.contains("does not balance"), "{text}");
        assert_eq!(self.figure("Devices that came").await, "31");
        desk.picture("journey-report", 1280).await;
        desk.press("Report and papers").await;
        desk.see(&self.number().await).await;
        desk.press_within("main table", "PDF").await;
        let paper = desk.downloaded("pdf").await;
        assert!(paper.starts_with(b"%PDF-"), "{} bytes", paper.len());
    }
}
