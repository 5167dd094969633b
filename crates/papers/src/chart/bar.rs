//! Bars that lie: a name, a bar, a number. Long names have the room they need.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use super::{FONTS, INK, PALE_INK, PARTS_MAX, Tone, frame};
use crate::figures;
use crate::svg::{escape, length};

/// Width of a chart in its own units.
const WIDTH: f64 = 600.0;
/// Height of one row.
const ROW: f64 = 26.0;
/// Height of a bar.
const THICK: f64 = 12.0;
/// Where bars begin: names stand before.
const LEFT: f64 = 190.0;
/// Room for numbers behind the longest bar.
const RIGHT: f64 = 70.0;
/// Characters of a name that fit before the bars.
const NAME_CHARACTERS_MAX: usize = 30;

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bar {
    /// What is counted.
    pub name: String,
    /// How many.
    pub count: u64,
    /// What the colour says.
    pub tone: Tone,
    /// Where a page leads from here, to what the number is made of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// A chart of bars.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BarChart {
    /// Alone in its page; parts of the drawing are named after it.
    pub id: String,
    /// What the chart shows, in the reader's language.
    pub title: String,
    /// The same in a sentence, with the figures that matter.
    pub description: String,
    /// The reader's language, for the numbers.
    pub language: String,
    /// The bars, in the order they are to be read.
    pub bars: Vec<Bar>,
}

/// Draws bars; the longest takes the whole width. More than 60 bars are no chart: the rest is left.
pub fn bars(chart: &BarChart) -> String {
    let longest = chart
        .bars
        .iter()
        .map(|bar| bar.count)
        .max()
        .unwrap_or(0)
        .max(1);
    let mut inner = String::new();
    let mut rows = 0_u32;
    for bar in chart.bars.iter().take(PARTS_MAX) {
        inner.push_str(&row(bar, f64::from(rows) * ROW, longest, &chart.language));
        rows += 1;
    }
    let height = f64::from(rows.max(1)) * ROW;
    frame(
        &chart.id,
        &chart.title,
        &chart.description,
        (WIDTH, height),
        &inner,
    )
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a bar's length needs no more than 52 bits"
)]
fn row(bar: &Bar, top: f64, longest: u64, language: &str) -> String {
    let share = bar.count as f64 / longest as f64;
    let long = (share * (WIDTH - LEFT - RIGHT)).max(if bar.count > 0 { 1.5 } else { 0.0 });
    let base = length(top + ROW / 2.0 + 4.5);
    let mut drawn = String::new();
    let _ = write!(
        drawn,
        "<text class=\"chart-text\" x=\"{}\" y=\"{base}\" text-anchor=\"end\" font-size=\"13\" \
         font-family=\"{FONTS}\" fill=\"{INK}\">{}</text>",
        length(LEFT - 10.0),
        escape(&shortened(&bar.name)),
    );
    let _ = write!(
        drawn,
        "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" fill=\"{}\"/>",
        bar.tone.class(),
        length(LEFT),
        length(top + (ROW - THICK) / 2.0),
        length(long),
        length(THICK),
        bar.tone.colour(),
    );
    let _ = write!(
        drawn,
        "<text class=\"chart-pale\" x=\"{}\" y=\"{base}\" font-size=\"13\" \
         font-family=\"{FONTS}\" fill=\"{PALE_INK}\">{}</text>",
        length(LEFT + long + 8.0),
        figures::count(language, bar.count),
    );
    match &bar.link {
        Some(link) => format!("<a href=\"{}\">{drawn}</a>", escape(link)),
        None => drawn,
    }
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= NAME_CHARACTERS_MAX {
        return name.to_owned();
    }
    let kept: String = name.chars().take(NAME_CHARACTERS_MAX - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(bars: Vec<Bar>) -> BarChart {
        BarChart {
            id: "c".to_owned(),
            title: "Reused & repaired".to_owned(),
            description: "Two bars".to_owned(),
            language: "en".to_owned(),
            bars,
        }
    }

    fn bar(name: &str, count: u64) -> Bar {
        Bar {
            name: name.to_owned(),
            count,
            tone: Tone::Done,
            link: None,
        }
    }

    #[test]
    fn the_longest_bar_takes_the_width_and_numbers_stand_behind() {
        let svg = bars(&chart(vec![bar("Reused", 1_200), bar("Parts", 0)]));
        assert!(svg.contains("width=\"340\""), "{svg}");
        assert!(svg.contains(">1,200</text>"));
        assert!(svg.contains("width=\"0\""));
        assert!(svg.contains("<title id=\"c-title\">Reused &amp; repaired</title>"));
        assert!(svg.contains("<desc id=\"c-desc\">Two bars</desc>"));
    }

    #[test]
    fn a_chart_of_nothing_is_still_a_drawing() {
        assert!(bars(&chart(Vec::new())).starts_with("<svg"));
    }

    #[test]
    fn a_long_name_is_shortened_and_never_markup() {
        let svg = bars(&chart(vec![bar(
            "<script>alert(1)</script> and a long tail",
            1,
        )]));
        assert!(!svg.contains("<script>"));
        assert!(svg.contains('…'));
    }
}
