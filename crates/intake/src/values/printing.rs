//! How a printer prints, from its model or from words: laser, ink, impact, thermal, copier.

use crate::fold;
use crate::phrases::Phrases;
use gapless_journey::words;
use std::sync::LazyLock;

words! {
    /// Printing technology.
    Printing {
        /// Laser or LED.
        Laser = "laser",
        /// Ink jet, ink tank or solid ink.
        Ink = "ink",
        /// Needles: dot matrix and passbook printers.
        Impact = "impact",
        /// Thermal: labels and receipts.
        Thermal = "thermal",
        /// Office copier on its own feet.
        Copier = "copier",
    }
}

static WORDS: LazyLock<Phrases<Printing>> = LazyLock::new(|| {
    Phrases::parse(
        include_str!("../../../../data/words/printing.txt"),
        Printing::parse,
    )
});

/// Printing technology of a printer, from everything that the row says about it; `maker` as known here.
pub fn of(maker: Option<&str>, text: &str) -> Option<Printing> {
    let words = fold::words(text);
    let joined = words
        .split(' ')
        .any(|w| w.starts_with("laserjet") || w.ends_with("laserjet"));
    let named = WORDS
        .first(&words)
        .or_else(|| joined.then_some(Printing::Laser));
    named.or_else(|| by_maker(maker, &words))
}

/// Naming rules of the makers, for a model that carries no family's name.
fn by_maker(maker: Option<&str>, words: &str) -> Option<Printing> {
    let series = |prefixes: &[&str]| {
        words
            .split(' ')
            .any(|w| prefixes.iter().any(|p| numbered(w, p)))
    };
    let spaced = |prefixes: &[&str]| prefixes.iter().any(|p| followed_by_number(words, p));
    match maker? {
        "HP" => {
            // HP 1536, HP P2055, HP M402: LaserJet by number.
            series(&[
                "m1", "m2", "m3", "m4", "m5", "m6", "m7", "p1", "p2", "p3", "p4", "cp", "cm", "e4",
                "e5", "e6", "e7", "e8",
            ])
            .then_some(Printing::Laser)
            .or_else(|| spaced(&["hp"]).then(|| hp_number(words)).flatten())
        }
        "Canon" => {
            if series(&["mf", "lbp", "l"]) {
                Some(Printing::Laser)
            } else if series(&["ir", "irc", "ira"]) || words.starts_with("ir ") {
                Some(Printing::Copier)
            } else if series(&["ts", "mg", "mx", "mp", "ip", "g", "tr", "e", "ix", "ib"]) {
                Some(Printing::Ink)
            } else {
                None
            }
        }
        "Epson" => {
            if series(&["l", "et", "wf", "xp", "m", "sc", "sx", "bx", "c", "px"])
                || spaced(&["sc t", "sc p", "et", "wf", "xp", "m"])
            {
                Some(Printing::Ink)
            } else if series(&["al"]) || spaced(&["al"]) {
                Some(Printing::Laser)
            } else if series(&["lq", "lx", "fx", "plq", "dlq"])
                || spaced(&["lq", "lx", "fx", "plq", "dlq"])
            {
                Some(Printing::Impact)
            } else if spaced(&["tm"]) {
                Some(Printing::Thermal)
            } else {
                None
            }
        }
        "Brother" => {
            let laser = ["hl", "hl l", "dcp l", "mfc l"];
            if words.contains("mfc j")
                || words.contains("dcp j")
                || words.contains("dcp t")
                || words.contains("mfc t")
            {
                Some(Printing::Ink)
            } else if spaced(&laser)
                || spaced(&["mfc", "dcp"])
                || series(&["hl", "hll", "mfcl", "dcpl", "mfc", "dcp"])
            {
                Some(Printing::Laser)
            } else {
                None
            }
        }
        "Lexmark" => (series(&[
            "ms", "mx", "cs", "cx", "mc", "mb", "b", "c", "t", "e", "x", "w", "cxx",
        ]))
        .then_some(Printing::Laser),
        "Xerox" => (series(&["b", "c"])).then_some(Printing::Laser),
        "Kyocera" => (series(&["fs", "m", "p", "km", "pa", "ma"]) || spaced(&["fs"]))
            .then_some(Printing::Laser),
        "Oki" => (series(&["b", "c", "mc", "mb", "es"])).then_some(Printing::Laser),
        "Samsung" => (series(&["ml", "clp", "clx", "scx", "sl", "m"])
            || spaced(&["ml", "clp", "clx", "scx", "sl m", "sl c"]))
        .then_some(Printing::Laser),
        "Ricoh" => {
            if series(&["mpc", "mp", "im", "imc"]) || spaced(&["mp", "mp c", "im", "im c", "mpc"]) {
                Some(Printing::Copier)
            } else if series(&["sp", "spc"]) || spaced(&["sp", "sp c", "p c", "m c"]) {
                Some(Printing::Laser)
            } else {
                None
            }
        }
        "Dell" => (series(&["b", "c", "s", "h"]) && words.split(' ').any(|w| w.len() >= 5))
            .then_some(Printing::Laser),
        "Pantum" => Some(Printing::Laser),
        "Sharp" => (spaced(&["mx", "ar", "bp"]) || series(&["mx", "ar", "mxm"]))
            .then_some(Printing::Copier),
        "Konica Minolta" => spaced(&["c"]).then_some(Printing::Copier),
        _ => None,
    }
}

/// HP names by bare number: 1010 to 4350 and the M1536 family are LaserJets, 6xx0 to 8xxx inks are named OfficeJet.
fn hp_number(words: &str) -> Option<Printing> {
    let number: u32 = words.split(' ').find_map(|w| {
        let digits: String = w.chars().take_while(char::is_ascii_digit).collect();
        (digits.len() == 4).then(|| digits.parse().ok()).flatten()
    })?;
    let laser = [
        1010, 1012, 1015, 1018, 1020, 1022, 1100, 1102, 1150, 1160, 1200, 1212, 1300, 1320, 1505,
        1522, 1536, 2015, 2035, 2055, 2100, 2200, 2300, 2420, 2430, 3005, 3015, 3390, 4000, 4014,
        4015, 4050, 4100, 4200, 4240, 4250, 4300, 4345, 4350, 5550,
    ];
    laser.contains(&number).then_some(Printing::Laser)
}

/// `mf732c` for `mf`: the prefix and at least three digits.
fn numbered(word: &str, prefix: &str) -> bool {
    word.strip_prefix(prefix).is_some_and(|rest| {
        let had = prefix.bytes().filter(u8::is_ascii_digit).count();
        rest.bytes().take_while(u8::is_ascii_digit).count() + had >= 3
    })
}

/// `sp c250sf` for `sp c`, `mp 601` for `mp`: the words and then a number.
fn followed_by_number(words: &str, prefix: &str) -> bool {
    let padded = format!(" {words}");
    padded
        .match_indices(&format!(" {prefix}"))
        .any(|(at, found)| {
            let rest = padded.get(at + found.len()..).unwrap_or_default();
            rest.trim_start()
                .bytes()
                .take_while(u8::is_ascii_digit)
                .count()
                >= 2
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn technology_from_model_names() {
        for (maker, model, printing) in [
            ("HP", "LaserJet E50145", Some(Printing::Laser)),
            (
                "HP",
                "Color LaserJet Pro MFP M479fdw",
                Some(Printing::Laser),
            ),
            (
                "HP",
                "OfficeJet Pro 7740 Wide Format All-in-One",
                Some(Printing::Ink),
            ),
            ("HP", "HP 1536", Some(Printing::Laser)),
            ("Canon", "MF732C", Some(Printing::Laser)),
            ("Canon", "ImageCLASS MF3010", Some(Printing::Laser)),
            ("Canon", "PIXMA TS9120", Some(Printing::Ink)),
            ("Epson", "LQ-1310", Some(Printing::Impact)),
            ("Epson", "PLQ 35", Some(Printing::Impact)),
            ("Epson", "EcoTank ET-4760", Some(Printing::Ink)),
            ("Brother", "HL-L2390DW", Some(Printing::Laser)),
            ("Brother", "MFC-J5330DW", Some(Printing::Ink)),
            ("Ricoh", "MP 601", Some(Printing::Copier)),
            ("Ricoh", "Aficio SP C250SF", Some(Printing::Laser)),
            ("Lexmark", "MC3224adwe", Some(Printing::Laser)),
            ("Oki", "C332dn", Some(Printing::Laser)),
            ("Unheard", "Q1", None),
        ] {
            assert_eq!(of(Some(maker), model), printing, "{model}");
        }
    }
}
