//! How a printer prints, from its model or from words: laser, ink, impact, thermal, copier.

use crate::fold;
use crate::models::names::NameRules;
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

/// Naming rules of the makers, for a model that carries no family's name.
static NUMBERS: LazyLock<NameRules<Printing>> = LazyLock::new(|| {
    NameRules::parse(
        include_str!("../../../../data/words/printer_numbers.txt"),
        Printing::parse,
    )
});

/// Printing technology of a printer, from everything that the row says about it; `maker` as known here.
pub fn of(maker: Option<&str>, text: &str) -> Option<Printing> {
    let words = fold::words(text);
    let joined = words
        .split(' ')
        .any(|w| w.starts_with("laserjet") || w.ends_with("laserjet"));
    // "e-STUDIO2010AC" joins its number to the family.
    let copier = words.contains("e studio") || words.contains("estudio");
    let named = copier
        .then_some(Printing::Copier)
        .or_else(|| WORDS.first(&words))
        .or_else(|| joined.then_some(Printing::Laser));
    named.or_else(|| NUMBERS.anywhere(maker?, &words))
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
