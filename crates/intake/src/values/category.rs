//! What kind of thing a text names: by the words of the trade in seven languages.

use crate::fold;
use crate::phrases::Phrases;
use gapless_journey::{Category, words};
use std::sync::LazyLock;

words! {
    /// Things among `other` that the rules tell apart.
    Kind {
        /// A virtual machine: nothing to carry.
        VirtualMachine = "virtual-machine",
        /// A licence or a program.
        Software = "software",
        /// Furniture, vehicles, kitchen.
        NotIct = "not-ict",
        /// Cameras and recorders of a building.
        Surveillance = "surveillance",
        /// Television sets, game consoles, cameras.
        Consumer = "consumer",
        /// A cathode ray tube.
        Crt = "crt",
        /// A desk phone.
        DeskPhone = "desk-phone",
    }
}

/// A category, and the kind where `other` is too wide.
pub type Named = (Category, Option<Kind>);

static FIRST: LazyLock<Phrases<Named>> = LazyLock::new(|| {
    Phrases::parse(
        include_str!("../../../../data/words/categories_first.txt"),
        named,
    )
});
static WORDS: LazyLock<Phrases<Named>> =
    LazyLock::new(|| Phrases::parse(include_str!("../../../../data/words/categories.txt"), named));

/// Parts that a computer holds.
const PARTS: &[&str] = &[
    "ram",
    "ssd",
    "hdd",
    "hard disk",
    "hard drive",
    "disque dur",
    "harde schijf",
    "festplatte",
    "disco duro",
    "disco rigido",
    "memory module",
    "arbeitsspeicher",
    "graphics card",
    "carte graphique",
    "grafikkarte",
    "tarjeta grafica",
    "battery",
    "batterie",
    "webcam",
    "wifi",
    "wlan",
    "speaker",
    "speakers",
    "microphone",
    "keyboard",
    "mouse",
    "display",
    "lcd",
    "led screen",
];

/// `category` or `category/kind`.
pub fn named(key: &str) -> Option<Named> {
    let (category, kind) = key
        .split_once('/')
        .map_or((key, None), |(c, k)| (c, Some(k)));
    Some((Category::parse(category)?, kind.and_then(Kind::parse)))
}

/// The category that a text names, or nothing.
pub fn of_words(text: &str) -> Option<Named> {
    of_folded(&fold::words(text))
}

/// As [`of_words`], for folded words. The longest word that stands in the text wins, so that "PC Portable" is a laptop.
pub fn of_folded(words: &str) -> Option<Named> {
    if words.is_empty() {
        return None;
    }
    if let Some(named) = FIRST.first(words) {
        return Some(named);
    }
    if words == "vm" || words.starts_with("vm ") {
        return Some((Category::Other, Some(Kind::VirtualMachine)));
    }
    // Furniture gives way to computers ("desk phone", "table PC"), computers give way to what stands with them ("PC screen").
    // A part that a computer holds says nothing where the computer is named: "PC Dell 8 GB RAM 500 GB HDD".
    let found = WORDS.best(words, |f| match f.value {
        (_, Some(Kind::NotIct)) => (0, f.phrase.len()),
        _ if PARTS.contains(&f.phrase) => (0, f.phrase.len()),
        (Category::Desktop, _) => (1, f.phrase.len()),
        _ => (2, f.phrase.len()),
    });
    found.map(|f| f.value)
}

/// The word for a chassis type of SMBIOS, as Configuration Manager and WMI export it: `9`, `{10}`.
pub fn of_chassis(text: &str) -> Option<&'static str> {
    let number =
        text.trim_matches(|c: char| matches!(c, '{' | '}' | '[' | ']') || c.is_whitespace());
    match number.parse::<u8>().ok()? {
        3..=7 | 13 | 15 | 16 | 24 | 34..=36 => Some("desktop"),
        8..=10 | 14 | 31 | 32 => Some("laptop"),
        11 | 30 => Some("tablet"),
        12 => Some("docking station"),
        17 | 23 | 25 | 28 | 29 => Some("server"),
        _ => None,
    }
}

/// True for a text that is one of the category words alone, for example the cell "Laptop" in a column without a header.
pub fn is_word_alone(text: &str) -> bool {
    let words = fold::words(text);
    FIRST
        .alone(&words)
        .or_else(|| WORDS.alone(&words))
        .is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_in_six_languages() {
        for (text, category) in [
            ("PC Portable", Category::Laptop),
            ("PC bureau", Category::Desktop),
            ("Beeldscherm", Category::Monitor),
            ("Imprimante", Category::Printer),
            ("ComputerMonitor", Category::Monitor),
            ("Computer monitor", Category::Monitor),
            ("Drucker", Category::Printer),
            ("Portátil", Category::Laptop),
            ("Ecrã", Category::Monitor),
            ("CPU", Category::Desktop),
            ("Workstation", Category::Desktop),
            ("Thin Client", Category::ThinClient),
            ("Switch", Category::Network),
            ("DVR", Category::Other),
            ("Docking station", Category::Peripheral),
            ("Scanner", Category::Peripheral),
            ("Dot Matrix Printer", Category::Printer),
            ("Tablette", Category::Tablet),
            ("Servidor", Category::Server),
        ] {
            assert_eq!(of_words(text).map(|n| n.0), Some(category), "{text}");
        }
        assert_eq!(of_words("CBS System"), None);
    }
}
