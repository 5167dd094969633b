//! Charts as SVG: the same drawing in a page and in a PDF.
//!
//! Every chart has a title and a description, which say in words what it shows; every figure is also
//! printed as a number, and colour never stands alone. A page's stylesheet may recolour by class
//! (`chart-text`, `chart-line`, `chart-calm`, ...), the attributes are what a PDF takes.

mod bar;
mod ribbon;

pub use bar::{Bar, BarChart, bars};
pub use ribbon::{Ribbon, RibbonPart, ribbon};

use serde::{Deserialize, Serialize};

/// What a colour says; the words beside it say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Accounted for: teal.
    Done,
    /// On its way: a lighter teal.
    Moving,
    /// Needs a person: amber.
    Waiting,
    /// Broken or lost: red.
    Lost,
    /// Everything else: slate.
    Calm,
}

impl Tone {
    /// The colour in print; contrast with white is at least 3:1, and text never stands on it.
    pub const fn colour(self) -> &'static str {
        match self {
            Self::Done => "#0f766e",
            Self::Moving => "#3f9b93",
            Self::Waiting => "#b45309",
            Self::Lost => "#b91c1c",
            Self::Calm => "#64748b",
        }
    }

    /// How strongly the nth part of one tone is drawn, so that neighbours can be told apart.
    const fn strength(nth: usize) -> &'static str {
        match nth % 3 {
            0 => "1",
            1 => "0.76",
            _ => "0.56",
        }
    }

    /// The class for a page's stylesheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Done => "chart-done",
            Self::Moving => "chart-moving",
            Self::Waiting => "chart-waiting",
            Self::Lost => "chart-lost",
            Self::Calm => "chart-calm",
        }
    }
}

/// Parts of a chart that are drawn; the rest is the caller's to add up.
const PARTS_MAX: usize = 60;
/// The fonts of text in a chart: a page's own first, then the papers'.
const FONTS: &str = "Inter, 'Inter V', system-ui, sans-serif";
/// Colour of words.
const INK: &str = "#334155";
/// Colour of words that matter less.
const PALE_INK: &str = "#64748b";

/// The outer element with its title and description. `id` must be alone in its page.
fn frame(id: &str, title: &str, description: &str, size: (f64, f64), inner: &str) -> String {
    use crate::svg::{escape, length};
    let (id, title, description) = (escape(id), escape(title), escape(description));
    let (width, height) = (length(size.0), length(size.1));
    // A picture's parts are not read aloud; parts that lead somewhere are.
    let role = if inner.contains("<a ") {
        "group"
    } else {
        "img"
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"{role}\" \
         aria-labelledby=\"{id}-title {id}-desc\" font-family=\"{FONTS}\">\
         <title id=\"{id}-title\">{title}</title><desc id=\"{id}-desc\">{description}</desc>\
         {inner}</svg>"
    )
}
