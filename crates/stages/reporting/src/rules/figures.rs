//! The figures of a report. All of them are counted; each says from what (rule 7).

use gapless_journey::{books::Books, sanitization::MediumStatus};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One figure: a count, or a share of two counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Figure {
    /// What it is: `devices-received`, `reuse-rate`, `media-erased` ...
    pub code: String,
    /// The count, or what the share counts.
    pub count: u64,
    /// What the share is of; absent for a plain count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<u64>,
}

impl Figure {
    fn count(code: &str, count: u64) -> Self {
        Self {
            code: code.to_owned(),
            count,
            of: None,
        }
    }

    fn share(code: &str, count: u64, of: u64) -> Self {
        Self {
            code: code.to_owned(),
            count,
            of: Some(of),
        }
    }
}

/// What was counted of the media of a donation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MediaCounts {
    /// Erased and verified, with or without exceptions that somebody signed for.
    pub erased: u64,
    /// Destroyed.
    pub destroyed: u64,
    /// Neither.
    pub open: u64,
    /// Certificates in force.
    pub certificates: u64,
}

impl MediaCounts {
    /// Counts `n` media of one status; `accepted` when somebody signed for their exceptions.
    pub fn add(&mut self, status: MediumStatus, accepted: bool, n: u64) {
        *match status {
            MediumStatus::Erased => &mut self.erased,
            MediumStatus::ErasedWithExceptions if accepted => &mut self.erased,
            MediumStatus::Destroyed => &mut self.destroyed,
            _ => &mut self.open,
        } += n;
    }
}

/// The figures of a report, in their order. Reuse rate: ready for a second life, in it or at its end, of all that came.
pub fn figures(books: &Books, media: &MediaCounts, weight_g: u64, weighed: u64) -> Vec<Figure> {
    let reused = books.ready + books.reserved + books.on_the_way + books.in_use + books.retired;
    let mut figures = vec![Figure::count("devices-came", books.came())];
    if books.came() > 0 {
        figures.push(Figure::share("reuse-rate", reused, books.came()));
    }
    figures.push(Figure::count("media-erased", media.erased));
    figures.push(Figure::count("media-destroyed", media.destroyed));
    if media.open > 0 {
        figures.push(Figure::count("media-open", media.open));
    }
    figures.push(Figure::count("certificates", media.certificates));
    if weighed > 0 {
        // Weighed devices alone: a weight that nobody read off a scale is not added.
        figures.push(Figure {
            code: "weight".to_owned(),
            count: weight_g,
            of: Some(weighed),
        });
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reuse_rate_is_of_what_came_and_absent_of_nothing() {
        let books = Books {
            received: 8,
            unexpected: 2,
            ready: 6,
            in_use: 1,
            parts: 3,
            ..Books::default()
        };
        let found = figures(&books, &MediaCounts::default(), 0, 0);
        let rate = found
            .iter()
            .find(|figure| figure.code == "reuse-rate")
            .unwrap();
        assert_eq!((rate.count, rate.of), (7, Some(10)));
        let none = figures(&Books::default(), &MediaCounts::default(), 0, 0);
        assert!(
            none.iter()
                .all(|figure| figure.code != "reuse-rate" && figure.code != "weight")
        );
    }
}
