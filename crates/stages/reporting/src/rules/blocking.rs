//! What stands between a donation and its status report.

use gapless_journey::{Refusal, books::Books, offer::DonationStatus, words};
use serde::Serialize;
use utoipa::ToSchema;

words! {
    /// What blocks a report.
    Block {
        /// Agreed lines are still to come.
        Expected = "expected",
        /// Something does not agree and waits for a decision; missing items are among it.
        Undecided = "undecided",
        /// Devices into which nobody looked for media.
        MediaUnknown = "media-unknown",
        /// Media that are neither erased nor destroyed.
        MediaOpen = "media-open",
        /// Media of which an attempt failed: erase again or destroy.
        MediaFailed = "media-failed",
        /// Devices without a grade.
        Ungraded = "ungraded",
    }
}

/// The counts that decide; one donation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// The books.
    pub books: Books,
    /// Open discrepancies.
    pub undecided: u64,
    /// Devices on the bench into which nobody looked for media.
    pub media_unknown: u64,
    /// Media of devices on the bench that are not closed under rule 3, failed ones among them.
    pub media_open: u64,
    /// Those that failed.
    pub media_failed: u64,
    /// Devices on the bench with closed media and without a grade, that are not sent away ungraded.
    pub ungraded: u64,
    /// Devices that left the bench lately (see `forecast`).
    pub done_lately: u64,
}

/// One thing that blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Blocker {
    /// What.
    #[schema(value_type = String)]
    pub block: Block,
    /// How many.
    pub n: u64,
}

/// Everything that blocks, what comes first on the road first.
pub fn blockers(counts: &Counts) -> Vec<Blocker> {
    [
        (Block::Expected, counts.books.expected),
        (Block::Undecided, counts.undecided),
        (Block::MediaUnknown, counts.media_unknown),
        (
            Block::MediaOpen,
            counts.media_open - counts.media_failed.min(counts.media_open),
        ),
        (Block::MediaFailed, counts.media_failed),
        (Block::Ungraded, counts.ungraded),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(block, n)| Blocker { block, n })
    .collect()
}

/// Whether the report can be issued, or why not. A device in repair blocks nothing: it has a grade, and a later edition
/// says what became of it.
pub fn may_issue(status: DonationStatus, counts: &Counts) -> Result<(), Refusal> {
    balanced(&counts.books)?;
    if let Some(first) = blockers(counts).first() {
        return Err(blocked(*first));
    }
    if matches!(
        status,
        DonationStatus::Processing | DonationStatus::Finished
    ) {
        return Ok(());
    }
    Err(Refusal::new("donation-not-processed").with("status", status))
}

fn blocked(blocker: Blocker) -> Refusal {
    let refusal = match blocker.block {
        Block::Expected => Refusal::new("report-expected"),
        Block::Undecided => Refusal::new("discrepancies-open"),
        Block::MediaUnknown => Refusal::new("report-media-unknown"),
        Block::MediaOpen | Block::MediaFailed => Refusal::new("report-media-open"),
        Block::Ungraded => Refusal::new("report-ungraded"),
    };
    refusal.with("n", blocker.n)
}

/// Rule 1: a report whose books do not balance is not made, and the difference is named.
pub fn balanced(books: &Books) -> Result<(), Refusal> {
    if books.balance() {
        return Ok(());
    }
    let lines = books.received + books.missing + books.expected;
    Err(Refusal::new("books-differ")
        .with("agreed", books.agreed())
        .with("accounted", lines)
        .with("came", books.came())
        .with("placed", books.placed()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn processed() -> Counts {
        let books = Books {
            claimed: 10,
            refused: 2,
            received: 7,
            missing: 1,
            ready: 6,
            parts: 1,
            ..Books::default()
        };
        Counts {
            books,
            ..Counts::default()
        }
    }

    fn code(status: DonationStatus, counts: &Counts) -> Option<&'static str> {
        may_issue(status, counts).err().map(|refusal| refusal.code)
    }

    #[test]
    fn what_is_open_blocks_and_is_named_in_the_order_of_the_road() {
        use DonationStatus::{Agreed, Collecting, Finished, Processing};
        let done = processed();
        assert_eq!(code(Processing, &done), None);
        assert_eq!(code(Finished, &done), None, "a further edition");
        assert_eq!(code(Agreed, &done), Some("donation-not-processed"));
        let mut open = done;
        open.media_open = 3;
        open.media_failed = 1;
        open.ungraded = 2;
        assert_eq!(code(Processing, &open), Some("report-media-open"));
        let named: Vec<(Block, u64)> = blockers(&open).iter().map(|b| (b.block, b.n)).collect();
        assert_eq!(
            named,
            [
                (Block::MediaOpen, 2),
                (Block::MediaFailed, 1),
                (Block::Ungraded, 2)
            ]
        );
        open.undecided = 1;
        assert_eq!(code(Processing, &open), Some("discrepancies-open"));
        let mut coming = processed();
        coming.books.expected = 1;
        coming.books.claimed = 11;
        assert_eq!(code(Collecting, &coming), Some("report-expected"));
    }

    #[test]
    fn books_that_differ_are_refused_with_the_difference() {
        let mut counts = processed();
        counts.books.parts = 0;
        let refusal = may_issue(DonationStatus::Processing, &counts).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "books-differ agreed=8 accounted=8 came=7 placed=6"
        );
    }
}
