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
    /// The words are the whole name: HP 635 is not ProBook 635.
    whole: bool,
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
    let whole = words.starts_with('=');
    Some(Rule {
        maker,
        whole,
        words: words.trim_start_matches('=').split(' ').collect(),
        seen: Seen {
            cpu_families: families.split(' ').map(str::to_owned).collect(),
            ram_min_gb: ram.trim().parse().ok(),
            source: "maker".to_owned(),
        },
    })
}

/// What is known of a model of a maker.
pub fn seen(maker: Option<&str>, model: &str) -> Option<&'static Seen> {
    if let Some(name) = super::types::name_of(maker, model) {
        return known("Lenovo", name);
    }
    known(maker?, model)
}

/// Counted machines go before rules; a name with a tail that tells nothing ("SFF", "(20L6)", "i5 8GB") is tried without it.
fn known(maker: &str, model: &str) -> Option<&'static Seen> {
    let bare = super::bare(Some(maker), model);
    if bare.is_empty() {
        return None;
    }
    let counted = |words: &[&str]| COUNTED.get(&(maker.to_owned(), words.concat()));
    let words: Vec<&str> = bare.split(' ').collect();
    let named = without_tail(&words);
    counted(&words)
        .or_else(|| counted(named))
        .or_else(|| {
            // "T480" and "840 G5" are said without their family.
            let family = family_left_out(maker, named)?;
            let whole: Vec<&str> = family.split(' ').chain(named.iter().copied()).collect();
            counted(&whole).or_else(|| by_rule(maker, &whole))
        })
        .or_else(|| by_rule(maker, &words))
}

fn by_rule(maker: &str, words: &[&str]) -> Option<&'static Seen> {
    let fits_rule = |r: &Rule| {
        r.maker == maker
            && (!r.whole || words.len() == r.words.len())
            && r.words.iter().all(|p| words.iter().any(|w| fits(w, p)))
    };
    RULES.iter().find(|r| fits_rule(r)).map(|r| &r.seen)
}

/// The words before the first that tells of a processor or an amount, and without forms and order codes at the end.
fn without_tail<'w>(words: &'w [&'w str]) -> &'w [&'w str] {
    let specification = |w: &str| {
        [
            "i3", "i5", "i7", "i9", "intel", "core", "ryzen", "amd", "celeron", "pentium", "xeon",
        ]
        .contains(&w)
            || ["gb", "go", "ghz", "ssd", "hdd"].iter().any(|u| {
                w.strip_suffix(u)
                    .is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
            })
    };
    let end = words
        .iter()
        .skip(1)
        .position(|w| specification(w))
        .map_or(words.len(), |i| i + 1);
    let mut named = words.get(..end).unwrap_or_default();
    while let Some((last, rest)) = named.split_last() {
        let form = [
            "sff",
            "mt",
            "dt",
            "usff",
            "mff",
            "tower",
            "twr",
            "mini",
            "micro",
            "desktop",
            "laptop",
            "notebook",
            "pc",
            "touch",
            "touchscreen",
            "base",
            "model",
            "inch",
            "ultrabook",
            "portable",
            "series",
        ]
        .contains(last);
        let code = super::types::name_of(Some("Lenovo"), last).is_some();
        if rest.len() < 2 || !(form || code) {
            break;
        }
        named = rest;
    }
    named
}

/// The family that people leave out before a number which only one family of the maker has.
fn family_left_out(maker: &str, words: &[&str]) -> Option<&'static str> {
    const LEFT_OUT: &[(&str, &str, &str)] = &[
        ("Lenovo", "t4##*", "thinkpad"),
        ("Lenovo", "t5##*", "thinkpad"),
        ("Lenovo", "t14*", "thinkpad"),
        ("Lenovo", "t15*", "thinkpad"),
        ("Lenovo", "t16*", "thinkpad"),
        ("Lenovo", "x2##*", "thinkpad"),
        ("Lenovo", "x1", "thinkpad"),
        ("Lenovo", "x39#*", "thinkpad"),
        ("Lenovo", "x13", "thinkpad"),
        ("Lenovo", "l4##", "thinkpad"),
        ("Lenovo", "l5##", "thinkpad"),
        ("Lenovo", "e4##", "thinkpad"),
        ("Lenovo", "e5##", "thinkpad"),
        ("Lenovo", "w5##", "thinkpad"),
        ("Lenovo", "p5#*", "thinkpad"),
        ("Lenovo", "m9##*", "thinkcentre"),
        ("Lenovo", "m7##*", "thinkcentre"),
        ("Lenovo", "m8##*", "thinkcentre"),
        ("HP", "8#0", "elitebook"),
        ("HP", "8#0p", "elitebook"),
        ("HP", "6#0", "probook"),
        ("HP", "4#0", "probook"),
        ("Dell", "e4###", "latitude"),
        ("Dell", "e5###", "latitude"),
        ("Dell", "e6###", "latitude"),
        ("Dell", "e7###", "latitude"),
    ];
    let first = words.first()?;
    // HP's desktops carry the same numbers (800 G5), so only those that notebooks alone have are taken: 840, 850, 640, 450.
    let desktop = maker == "HP" && ["800", "600", "400", "480"].contains(first);
    let form = maker == "HP"
        && words
            .iter()
            .any(|w| ["sff", "mt", "dm", "mini", "twr", "usdt"].contains(w));
    if desktop || form || (maker == "HP" && words.len() < 2 && !first.ends_with('p')) {
        return None;
    }
    LEFT_OUT
        .iter()
        .find(|(m, pattern, _)| *m == maker && fits(first, pattern))
        .map(|(_, _, family)| *family)
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
        for (maker, model, families) in [
            ("Lenovo", "T480", "core-i5"),
            ("Lenovo", "20L6S0AB00", "core-i5"),
            ("Lenovo", "ThinkPad T480 20L6S0AB00", "core-i5"),
            ("Lenovo", "ThinkPad T400", "core2"),
            ("HP", "840 G5", "core-i5"),
            ("HP", "EliteBook 840 G5 i5 8GB", "core-i5"),
            ("HP", "635", "amd-low"),
            ("Dell", "OptiPlex 7010 SFF", "core-i5"),
            ("Dell", "E6410", "core-i5"),
            ("Apple", "MacBookPro11,1", "core-i5"),
            ("Apple", "MacBook Pro (13-inch, Mid 2012)", "core-i5"),
            ("Apple", "MacBookAir10,1", "apple-m"),
            ("Dell", "Precision M4400", "core2"),
        ] {
            let found = seen(Some(maker), model).unwrap_or_else(|| panic!("{model}"));
            assert!(
                found.cpu_families.iter().any(|f| f == families),
                "{model}: {found:?}"
            );
        }
        assert!(
            seen(Some("HP"), "ProBook 635 Aero")
                .is_none_or(|s| !s.cpu_families.contains(&"amd-low".to_owned()))
        );
        assert!(seen(Some("HP"), "800 G5").is_none_or(|s| s.source == "machines"));
    }
}
