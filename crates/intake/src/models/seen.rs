//! Processors and memory of a model: counted in real machines (`data/models/computers_seen.csv`), else by rules about a
//! family of models (`data/models/computers_known.csv`). So a model can settle what a row does not say.

use super::names::fits;
use crate::fold;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::LazyLock;

const SEEN: &str = include_str!("../../../../data/models/computers_seen.csv");
const KNOWN: &str = include_str!("../../../../data/models/computers_known.csv");

/// Machines of a model that must have been seen before they speak for all of it.
const MACHINES_MIN: u32 = 5;

/// What is known of the machines of a model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seen {
    /// Families of processor that it was sold with.
    pub cpu_families: Vec<String>,
    /// Least memory, in GB, where known.
    pub ram_min_gb: Option<f64>,
    /// Where it is known from: `machines` (counted) or `maker` (naming rule).
    pub source: String,
}

struct Rule {
    maker: &'static str,
    words: Vec<&'static str>,
    seen: Seen,
}

static COUNTED: LazyLock<HashMap<(String, String), Seen>> =
    LazyLock::new(|| SEEN.lines().skip(1).filter_map(counted).collect());

static RULES: LazyLock<Vec<Rule>> =
    LazyLock::new(|| KNOWN.lines().skip(1).filter_map(rule).collect());

fn counted(line: &str) -> Option<((String, String), Seen)> {
    let fields: Vec<&str> = line.rsplitn(7, ',').collect();
    let [
        ram_min,
        ram_at_least,
        ram_known,
        families,
        _cpu_known,
        machines,
        name,
    ] = fields.as_slice()
    else {
        return None;
    };
    let (maker, model) = name.split_once(',')?;
    let machines: u32 = machines.parse().ok()?;
    if machines < MACHINES_MIN {
        return None;
    }
    let cpu_families = families
        .split(' ')
        .filter_map(|f| f.split_once(':'))
        .map(|(f, _)| f.to_owned())
        .collect();
    // The least memory counts only when every machine told it.
    let ram_min_gb = (ram_known == ram_at_least)
        .then(|| ram_min.parse().ok())
        .flatten();
    let key = fold::compact(&super::bare(Some(maker), model.trim_matches('"')));
    Some((
        (maker.to_owned(), key),
        Seen {
            cpu_families,
            ram_min_gb,
            source: "machines".to_owned(),
        },
    ))
}

fn rule(line: &'static str) -> Option<Rule> {
    let mut fields = line.split(',');
    let (maker, words, families, ram) = (
        fields.next()?,
        fields.next()?,
        fields.next()?,
        fields.next()?,
    );
    Some(Rule {
        maker,
        words: words.split(' ').collect(),
        seen: Seen {
            cpu_families: families.split(' ').map(str::to_owned).collect(),
            ram_min_gb: ram.trim().parse().ok(),
            source: "maker".to_owned(),
        },
    })
}

/// What is known of a model of a maker.
pub fn seen(maker: Option<&str>, model: &str) -> Option<&'static Seen> {
    let maker = maker?;
    let bare = super::bare(Some(maker), model);
    if bare.is_empty() {
        return None;
    }
    COUNTED
        .get(&(maker.to_owned(), fold::compact(&bare)))
        .or_else(|| {
            let words: Vec<&str> = bare.split(' ').collect();
            RULES
                .iter()
                .find(|r| {
                    r.maker == maker && r.words.iter().all(|p| words.iter().any(|w| fits(w, p)))
                })
                .map(|r| &r.seen)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_tells_its_processors() {
        let seen_7010 = seen(Some("Dell"), "OptiPlex 7010").unwrap();
        assert!(
            seen_7010.cpu_families.contains(&"core-i5".to_owned())
                && seen_7010.ram_min_gb == Some(4.0)
        );
        assert_eq!(
            seen(Some("HP"), "HP EliteBook 850 G6").map(|s| s.source.as_str()),
            Some("machines")
        );
        assert_eq!(
            seen(Some("HP"), "EliteBook 860 16 inch G9 Notebook PC").map(|s| s.source.as_str()),
            Some("maker")
        );
        assert!(seen(Some("HP"), "Unheard 1").is_none());
    }
}
