//! The ribbon of the journey: one band, each stage as wide as the devices that are in it.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use super::{FONTS, INK, PALE_INK, PARTS_MAX, Tone, frame};
use crate::figures;
use crate::svg::{escape, length};

/// Width of a ribbon in its own units.
const WIDTH: f64 = 600.0;
/// Height of the band.
const BAND: f64 = 24.0;
/// Height of one line of the legend.
const LINE: f64 = 19.0;
/// Entries of the legend side by side.
const COLUMNS: usize = 3;
/// The least that a part with any device is wide: it must be seen.
const PART_MIN: f64 = 3.0;
/// White between two parts.
const GAP: f64 = 1.5;

/// One part of the ribbon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RibbonPart {
    /// The stage or the outcome.
    pub name: String,
    /// Devices in it.
    pub count: u64,
    /// What the colour says.
    pub tone: Tone,
    /// Where a page leads from here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// A ribbon with its legend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ribbon {
    /// Alone in its page.
    pub id: String,
    /// What the ribbon shows.
    pub title: String,
    /// The same in a sentence.
    pub description: String,
    /// The reader's language, for the numbers.
    pub language: String,
    /// The parts, in the order of the journey.
    pub parts: Vec<RibbonPart>,
    /// Whether names and numbers stand under the band; a narrow page writes its own.
    pub legend: bool,
}

/// A part with how strongly it is drawn among those of its tone.
type Shaded<'a> = (&'a RibbonPart, &'static str);

/// Draws the ribbon; parts with nothing in them stand in the legend only.
pub fn ribbon(chart: &Ribbon) -> String {
    let mut seen: Vec<Tone> = Vec::new();
    let parts: Vec<Shaded<'_>> = chart
        .parts
        .iter()
        .take(PARTS_MAX)
        .map(|part| {
            let nth = seen.iter().filter(|tone| **tone == part.tone).count();
            seen.push(part.tone);
            (part, Tone::strength(nth))
        })
        .collect();
    let mut inner = band(&parts);
    let mut height = BAND;
    if chart.legend {
        height += 16.0;
        for row in parts.chunks(COLUMNS) {
            for (column, part) in (0_u32..).zip(row) {
                inner.push_str(&entry(
                    part,
                    f64::from(column),
                    height + 8.0,
                    &chart.language,
                ));
            }
            height += LINE;
        }
    }
    let size = (WIDTH, height);
    frame(&chart.id, &chart.title, &chart.description, size, &inner)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a part's width needs no more than 52 bits"
)]
fn band(parts: &[Shaded<'_>]) -> String {
    let shown: Vec<&Shaded<'_>> = parts.iter().filter(|(part, _)| part.count > 0).collect();
    let total: u64 = shown.iter().map(|(part, _)| part.count).sum();
    let gaps = GAP * (shown.len().saturating_sub(1)) as f64;
    // Small parts are widened to be seen; the others give what that takes, each by its share.
    let least = |part: &RibbonPart| {
        (part.count as f64 / total.max(1) as f64 * (WIDTH - gaps)).max(PART_MIN)
    };
    let widened: f64 = shown.iter().map(|(part, _)| least(part)).sum();
    let scale = (WIDTH - gaps) / widened.max(PART_MIN);
    let mut drawn = String::new();
    let mut left = 0.0;
    for (part, strength) in shown {
        let wide = least(part) * scale;
        let shape = format!(
            "<rect class=\"{}\" x=\"{}\" y=\"0\" width=\"{}\" height=\"{}\" fill=\"{}\" \
             fill-opacity=\"{strength}\"><title>{}: {}</title></rect>",
            part.tone.class(),
            length(left),
            length(wide),
            length(BAND),
            part.tone.colour(),
            escape(&part.name),
            part.count,
        );
        match &part.link {
            Some(link) => {
                let _ = write!(drawn, "<a href=\"{}\">{shape}</a>", escape(link));
            }
            None => drawn.push_str(&shape),
        }
        left += wide + GAP;
    }
    drawn
}

fn entry((part, strength): &Shaded<'_>, column: f64, base: f64, language: &str) -> String {
    let left = column * (WIDTH / 3.0);
    format!(
        "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"9\" height=\"9\" rx=\"2\" fill=\"{}\" \
         fill-opacity=\"{strength}\"/>\
         <text class=\"chart-text\" x=\"{}\" y=\"{}\" font-size=\"11\" font-family=\"{FONTS}\" \
         fill=\"{INK}\">{} <tspan class=\"chart-pale\" fill=\"{PALE_INK}\">{}</tspan></text>",
        part.tone.class(),
        length(left),
        length(base - 8.5),
        part.tone.colour(),
        length(left + 15.0),
        length(base),
        escape(&part.name),
        figures::count(language, part.count),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ribbon_of(counts: &[u64]) -> String {
        let parts = counts
            .iter()
            .map(|count| RibbonPart {
                name: format!("part {count}"),
                count: *count,
                tone: Tone::Calm,
                link: Some("/flow?stage=a&page=2".to_owned()),
            })
            .collect();
        ribbon(&Ribbon {
            id: "r".to_owned(),
            title: "Journey".to_owned(),
            description: "Where the devices are".to_owned(),
            language: "nl".to_owned(),
            parts,
            legend: true,
        })
    }

    #[test]
    fn one_device_of_ten_thousand_is_still_seen() {
        let svg = ribbon_of(&[10_000, 1, 0]);
        let widths: Vec<f64> = svg
            .split("y=\"0\" width=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
            .collect();
        assert_eq!(widths.len(), 2, "nothing is drawn for nothing");
        assert!(widths[1] > 2.5);
        assert!((widths.iter().sum::<f64>() + GAP - WIDTH).abs() < 0.1);
        assert!(svg.contains(">10.000</tspan>"));
        assert!(svg.contains("href=\"/flow?stage=a&amp;page=2\""));
    }

    #[test]
    fn a_ribbon_of_nothing_is_still_a_drawing() {
        assert!(ribbon_of(&[]).starts_with("<svg"));
        assert!(ribbon_of(&[0]).contains("part 0"));
    }
}
