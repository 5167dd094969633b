//! The minutes of a committee: what it decided on one day, by whose scores, and who left for a conflict.

use serde::{Deserialize, Serialize};

use crate::failure::within;
use crate::render::pages;
use crate::{Frame, Page, Paper, PaperError, limits, render};

/// Words of the template.
pub const WORDS: &str = "\
    minutes minutes-day minutes-members minutes-project minutes-country minutes-asked minutes-score \
    minutes-spread minutes-reviewers minutes-conflict minutes-decision minutes-flagged \
    minutes-signed minutes-none";

/// The minutes of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minutes {
    /// The day, as the reader writes it.
    pub day: String,
    /// Who scored or declared a conflict.
    pub members: Vec<String>,
    /// What was decided, in the order of the scores.
    pub items: Vec<MinutesItem>,
}

/// One application of the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesItem {
    /// Its number.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// Who asks.
    pub organisation: String,
    /// The country, in the reader's language.
    pub country: String,
    /// Computers asked for.
    pub asked: String,
    /// The mean of 5, as the reader writes it; nothing where nobody's scores count any more.
    pub score: Option<String>,
    /// From the lowest mean to the highest.
    pub spread: Option<String>,
    /// Name and mean of each reviewer whose scores count.
    pub reviewers: Vec<(String, String)>,
    /// Name and reason of each who declared a conflict.
    pub conflicts: Vec<(String, String)>,
    /// What was decided, in the reader's language.
    pub decision: String,
    /// Why.
    pub why: String,
    /// The scores changed after the decision.
    pub flagged: bool,
}

/// The minutes as a PDF.
pub fn minutes(minutes: &Minutes, frame: &Frame<'_>) -> Result<Vec<u8>, PaperError> {
    within("items of minutes", minutes.items.len(), limits::MINUTES_MAX)?;
    render(&paper(minutes, frame), frame)
}

/// Their pages as text.
pub fn minutes_pages(minutes: &Minutes, frame: &Frame<'_>) -> Result<Vec<Page>, PaperError> {
    pages(&paper(minutes, frame), frame)
}

fn paper<'a>(minutes: &'a Minutes, frame: &Frame<'_>) -> Paper<'a, Minutes> {
    Paper {
        template: "minutes",
        title: format!("{} {}", frame.word("minutes"), minutes.day),
        ident: format!("minutes/{}", minutes.day),
        words: WORDS,
        values: minutes,
        pictures: Vec::new(),
    }
}
