//! Several facts in one cell: "Dell Latitude 5480 i5-7300U 8GB 256SSD S/N ABC123 14inch". The model and the serial number
//! are found here; amounts and processors are found by their own readers.

use crate::fold;
use crate::models;
use crate::values::{category, cpu, maker};
use gapless_journey::SerialNumber;

/// Most words of a model's name that are taken from a free text.
const MODEL_WORDS_MAX: usize = 6;
/// Longest text that is taken apart, in characters: a remark of a page is no device.
const TEXT_CHARS_MAX: usize = 400;

/// What announces a serial number.
const SERIAL_MARKS: &[&str] = &[
    "sn",
    "s/n",
    "serial",
    "serienummer",
    "seriennummer",
    "serie",
    "serienr",
    "seriale",
    "svctag",
    "servicetag",
    "matricola",
    "sernr",
    "serno",
];

/// Words that may stand between the mark and the number.
const SERIAL_JOINTS: &[&str] = &[
    "number", "no", "nr", "num", "numero", "n", "tag", "is", "de", "di", "nummer",
];

/// The serial number that a text names behind its mark.
pub fn serial(text: &str) -> Option<SerialNumber> {
    let words: Vec<&str> = text
        .split(|c: char| {
            c.is_whitespace() || matches!(c, ':' | ';' | ',' | '(' | ')' | '=' | '#' | '|')
        })
        .filter(|w| !w.is_empty())
        .collect();
    for (i, word) in words.iter().enumerate() {
        let folded = fold::plain(word);
        let mark = folded.trim_matches(['.', '-', '°']);
        let two = words.get(i + 1).map(|w| fold::plain(w)).unwrap_or_default();
        let tag = mark == "service" && two.trim_matches('.') == "tag";
        if !SERIAL_MARKS.contains(&mark) && !tag {
            continue;
        }
        let number = words.iter().skip(i + 1).take(4).find(|w| {
            let w = fold::compact(w);
            !SERIAL_JOINTS.contains(&w.as_str()) && !SERIAL_MARKS.contains(&w.as_str())
        });
        let long_enough = |w: &&str| {
            (5..=30).contains(&w.len())
                && w.bytes().any(|b| b.is_ascii_digit())
                && w.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        };
        if let Some(found) = number
            .map(|w| w.trim_matches('.'))
            .filter(|w| long_enough(w))
        {
            return SerialNumber::parse(found);
        }
    }
    None
}

/// The model that a text names: from its maker or its family on, up to the first word of a specification.
pub fn model(text: &str) -> Option<String> {
    if text.chars().count() > TEXT_CHARS_MAX {
        return None;
    }
    text.split(['\n', ';', '|'])
        .find_map(|part| model_in(part).filter(|m| !m.is_empty()))
}

fn model_in(part: &str) -> Option<String> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let starts = |i: usize| {
        let word = fold::words(words.get(i)?);
        let two = words
            .get(i + 1)
            .map_or_else(|| word.clone(), |w| format!("{word} {}", fold::words(w)));
        maker::is_family_start(&word, &two).then_some(())
    };
    let by_maker = |i: usize| {
        let word = fold::words(words.get(i)?);
        maker::is_name(&word).then_some(())
    };
    let family = (0..words.len().min(12)).find(|i| starts(*i).is_some());
    let start = family.or_else(|| {
        (0..words.len().min(8))
            .find(|i| by_maker(*i).is_some())
            .map(|i| i + 1)
    })?;
    let mut out: Vec<&str> = Vec::new();
    for word in words.iter().skip(start).take(MODEL_WORDS_MAX) {
        let ends = word.ends_with([',', ')']) || word.contains(['/', ',']);
        let own = word.split(['/', ',', '(']).next().unwrap_or_default();
        let named = out.is_empty() && family.is_some();
        if own.is_empty() || (!named && is_specification(own)) {
            break;
        }
        out.push(own);
        if ends {
            break;
        }
    }
    let name = out.join(" ");
    let folded = fold::words(&name);
    // A maker alone, or a maker and the kind of thing, is no model.
    let tells =
        name.bytes().any(|b| b.is_ascii_digit()) || (family.is_some() && folded.contains(' '));
    (tells && !category::is_word_alone(&name))
        .then(|| name.trim_matches(['-', '.', ':']).trim().to_owned())
}

/// A word with which the model's name is over: a processor, an amount, a mark, a system.
fn is_specification(word: &str) -> bool {
    let w = fold::compact(word);
    let plain = fold::plain(word);
    let amount = [
        "gb", "go", "tb", "to", "mb", "ghz", "mhz", "ssd", "hdd", "inch", "zoll", "ram", "cm",
    ]
    .iter()
    .any(|u| {
        w.strip_suffix(u)
            .is_some_and(|n| n.is_empty() || n.bytes().all(|b| b.is_ascii_digit()))
    });
    let processor = ["i3", "i5", "i7", "i9"]
        .iter()
        .any(|t| w == *t || (w.starts_with(t) && w.len() > 4))
        || [
            "intel",
            "amd",
            "core",
            "celeron",
            "pentium",
            "ryzen",
            "xeon",
            "atom",
            "cpu",
            "processor",
            "athlon",
        ]
        .contains(&w.as_str());
    let mark = SERIAL_MARKS.contains(&plain.as_str())
        || [
            "with", "avec", "mit", "met", "con", "com", "windows", "win10", "win11", "win7",
            "wifi", "memory", "memoire", "service", "broken", "screen", "ecran", "ddr3", "ddr4",
            "ddr5", "noir", "black", "zwart", "schwarz",
        ]
        .contains(&w.as_str());
    amount
        || processor
        || mark
        || plain.ends_with('"')
        || plain.starts_with('-') && plain.len() == 1
}

/// True for a text that names a known family, a known number or a maker with a number: what a column of models holds.
pub fn names_a_model(text: &str) -> bool {
    if text.is_empty() || text.chars().count() > TEXT_CHARS_MAX || category::is_word_alone(text) {
        return false;
    }
    let words = fold::words(text);
    let by = maker::of_family(&words).or_else(|| maker::named_in(&words));
    let digits = words.bytes().any(|b| b.is_ascii_digit());
    (maker::of_family(&words).is_some() && words.contains(' '))
        || (digits
            && cpu::find(text).is_none()
            && ((by.is_some() && words.contains(' ')) || models::category(by, text).is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_of_many_facts_is_taken_apart() {
        for (text, name, number) in [
            (
                "Dell Latitude 5480 i5-7300U 8GB 256SSD S/N ABC1234 14inch",
                Some("Latitude 5480"),
                Some("ABC1234"),
            ),
            (
                "Laptop HP EliteBook 840 G5, Core i5, 8 Go, SN: 5CG8123XYZ",
                Some("EliteBook 840 G5"),
                Some("5CG8123XYZ"),
            ),
            (
                "Lenovo ThinkPad T480 / i5 / 8 GB",
                Some("ThinkPad T480"),
                None,
            ),
            (
                "PC de bureau Dell OptiPlex 7010 SFF i5 4Go N° série 4FRMH5J",
                Some("OptiPlex 7010 SFF"),
                Some("4FRMH5J"),
            ),
            ("Samsung 24\" Monitor", None, None),
            ("service tag 7NPLKB2", None, Some("7NPLKB2")),
            ("in series production since May", None, None),
        ] {
            assert_eq!(model(text).as_deref(), name, "{text}");
            assert_eq!(
                serial(text).map(|s| s.to_string()).as_deref(),
                number,
                "{text}"
            );
        }
    }
}
