//! Words of an Intel processor's name -> family. Order matters: the more particular rule stands first.

use super::cpu_rules::{Found, Words, found};
use super::cpu_text::{is_core_m_number, ordinal};

pub(super) fn core(w: &Words<'_>) -> Option<Found> {
    for (i, word) in w.0.iter().enumerate() {
        let family = match word.as_str() {
            "i3" => "core-i3",
            "i5" => "core-i5",
            "i7" => "core-i7",
            "i9" => "core-i9",
            _ => continue,
        };
        return Some(found("intel", family, "Core i by name").generation(core_generation(w, i)));
    }
    if w.pair("core", "i") {
        return None;
    }
    let ultra =
        |at: usize| w.has("core") || w.has("intel") || ["5", "7", "9"].contains(&w.at(at + 1));
    if w.position("ultra").is_some_and(ultra) {
        return Some(found(
            "intel",
            "core-ultra",
            "Core Ultra, successor of Core i",
        ));
    }
    let two = w.any(|t| ["core2", "c2d", "c2q"].contains(&t))
        || w.pair("2", "duo")
        || w.pair("2", "quad");
    if two || (w.position("core").is_some_and(|i| w.at(i + 1) == "2")) {
        return Some(found("intel", "core2", "Core 2, before Core i"));
    }
    let next = w.position("core").map_or("", |i| w.at(i + 1));
    if ["m", "m3", "m5", "m7"].contains(&next) || core_m(w) {
        return Some(found("intel", "core-m", "Core M").doubt("fanless processor"));
    }
    if let Some(family) = core_numbered(w) {
        return Some(found(
            "intel",
            family,
            "Core 3, 5, 7 or 9, successors of Core i",
        ));
    }
    if ["duo", "solo"].contains(&next) {
        return Some(found(
            "intel",
            "core-duo",
            "Core Duo or Solo, before Core 2",
        ));
    }
    if w.has("genuine") && w.has("intel") {
        return Some(
            found("intel", "core-duo", "unnamed Intel").doubt("old mobile processor or sample"),
        );
    }
    None
}

/// Core M without the word Core: `m3-7Y30`, `Intel m5`. Apple's M3 has no such number and no Intel beside it.
fn core_m(w: &Words<'_>) -> bool {
    let tier =
        w.0.iter()
            .position(|t| ["m3", "m5", "m7"].contains(&t.as_str()));
    let numbered = tier.is_some_and(|i| {
        let model = w.at(i + 1);
        model.ends_with('y') && model.starts_with(|c: char| c.is_ascii_digit())
    });
    w.any(is_core_m_number) || numbered || (tier.is_some() && w.has("intel"))
}

/// `Core 3`, `Core 7 150U`, `Core 7 processor 150U`. Not a count of cores ("quad core 3"), and not the beginning of a clock
/// speed ("core 3.2"), of an amount ("core 3 GB") or of a generation ("core 7 th gen").
fn core_numbered(w: &Words<'_>) -> Option<&'static str> {
    let at = w.position("core")?;
    let family = match w.at(at + 1) {
        "3" => "core-3",
        "5" => "core-5",
        "7" => "core-7",
        "9" => "core-9",
        _ => return None,
    };
    let before = at.checked_sub(1).map_or("", |i| w.at(i));
    let counts = [
        "single", "dual", "duel", "quad", "hexa", "octa", "six", "eight", "multi",
    ];
    let counted = counts.contains(&before) || before.starts_with(|c: char| c.is_ascii_digit());
    let after = w.at(at + 2);
    let short = matches!(after.len(), 1 | 2) && after.bytes().all(|b| b.is_ascii_digit());
    let unit = [
        "gb",
        "go",
        "mb",
        "mo",
        "tb",
        "ghz",
        "mhz",
        "th",
        "rd",
        "nd",
        "st",
        "gen",
        "generation",
        "eme",
        "e",
    ];
    (!counted && !short && !unit.contains(&after)).then_some(family)
}

/// Generation of a Core i: from words ("13th Gen", "8eme"), else from the model number.
fn core_generation(w: &Words<'_>, at: usize) -> Option<u8> {
    let by_word = w.0.iter().enumerate().find_map(|(i, t)| {
        let n = ordinal(t)?;
        (t.len() > 2 || ["gen", "generation", "gt"].contains(&w.at(i + 1)) || n >= 10).then_some(n)
    });
    let spaced = w.0.iter().enumerate().find_map(|(i, t)| {
        let n: u8 = t.parse().ok().filter(|n| (1..=20).contains(n))?;
        ["th", "rd", "nd", "st", "gen", "eme", "e"]
            .contains(&w.at(i + 1))
            .then_some(n)
    });
    by_word
        .or(spaced)
        .or_else(|| model_generation(w.at(at + 1)))
}

fn model_generation(model: &str) -> Option<u8> {
    let digits = model.bytes().take_while(u8::is_ascii_digit).count();
    let letters = model.get(digits..).unwrap_or_default();
    let number = model.get(..digits)?;
    match digits {
        3 => Some(1),
        // 1005G1, 1135G7, 1235U: four digits that begin with 10 to 15 and carry a letter.
        4 if number.starts_with('1') && !letters.is_empty() => number.get(..2)?.parse().ok(),
        4 => number.get(..1)?.parse().ok(),
        5 => number.get(..2)?.parse().ok(),
        _ => None,
    }
}

pub(super) fn xeon(w: &Words<'_>) -> Option<Found> {
    if !w.has("xeon") {
        return None;
    }
    if w.has("phi") {
        return Some(found("intel", "xeon-phi", "Xeon Phi").doubt("accelerator"));
    }
    let old = || {
        found("intel", "xeon-old", "Xeon before Nehalem")
            .doubt("workstation or server of before 2009")
    };
    let new = || found("intel", "xeon", "Xeon from Nehalem on").doubt("workstation or server");
    if w.any(|t| ["gold", "silver", "bronze", "platinum"].contains(&t)) {
        return Some(new());
    }
    if let Some(is_new) = w.0.iter().find_map(|word| xeon_number(word)) {
        return Some(if is_new { new() } else { old() });
    }
    // The NetBurst age wrote (TM) where later Xeons write (R), and named no model.
    if w.has("tm") {
        return Some(found(
            "intel",
            "xeon-old",
            "Xeon without a model number, of the NetBurst age",
        ));
    }
    Some(found("intel", "xeon-unnamed", "Xeon without a model").doubt("the model tells the age"))
}

/// Whether a word is the number of a Xeon from Nehalem on; `None` for a word that is no number of one.
fn xeon_number(word: &str) -> Option<bool> {
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, rest) = word.split_at(letters);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, behind) = rest.split_at(digits);
    if ["mb", "kb", "gb"].contains(&behind) {
        return None;
    }
    match (letters, digits) {
        // W-2133, D-1531, E-2124: the letter stands apart, or the hyphen was left out; W began with Nehalem.
        ("w" | "d" | "e", 0) if word.len() == 1 => Some(true),
        ("w", 1) | ("w" | "d", 4) => Some(true),
        ("e", 1) => ["3", "5", "7"].contains(&number).then_some(true),
        ("e", n) if n >= 5 => Some(true),
        ("" | "x" | "e" | "l" | "c" | "ec" | "lc", 4) => {
            // Before Nehalem all numbers begin with 3, 5 or 7: 3065, X3360, 5160, E5430, 7120.
            let nehalem = ["34", "35", "36", "37", "55", "56", "75"]
                .iter()
                .any(|p| number.starts_with(p));
            Some(nehalem || !number.starts_with(['3', '5', '7']))
        }
        _ => None,
    }
}

pub(super) fn intel_low(w: &Words<'_>) -> Option<Found> {
    if w.has("celeron") {
        return Some(found("intel", "celeron", "Celeron"));
    }
    if w.position("cel")
        .is_some_and(|i| w.at(i + 1).bytes().any(|b| b.is_ascii_digit()))
    {
        return Some(found("intel", "celeron", "Celeron, shortened"));
    }
    if w.has("pentium") || w.has("p4") || w.has("pentium4") {
        return Some(found("intel", "pentium", "Pentium"));
    }
    if w.has("atom") {
        return Some(found("intel", "atom", "Atom"));
    }
    if w.has("intel") || w.has("processor") {
        let series = |letter: char| {
            w.any(|t| {
                t.strip_prefix(letter).is_some_and(|n| {
                    let digits = n.bytes().take_while(u8::is_ascii_digit).count();
                    (2..=3).contains(&digits)
                })
            })
        };
        if series('n') {
            return Some(
                found("intel", "intel-n", "Intel Processor N").doubt("sold below Core i3"),
            );
        }
        if series('u') && w.any(|t| t.starts_with("u30")) {
            return Some(found("intel", "intel-u", "Intel Processor U").doubt("entry processor"));
        }
    }
    None
}
