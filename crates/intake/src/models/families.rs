//! Category by the family that a model's name carries, and by the makers' numbering.

use super::names::NameRules;
use crate::phrases::Phrases;
use crate::values::category::{self, Kind, Named};
use gapless_journey::Category;
use std::sync::LazyLock;

static FAMILIES: LazyLock<Phrases<Category>> = LazyLock::new(|| {
    Phrases::parse(
        include_str!("../../../../data/words/model_families.txt"),
        Category::parse,
    )
});

static NUMBERS: LazyLock<NameRules<Named>> = LazyLock::new(|| {
    NameRules::parse(
        include_str!("../../../../data/words/model_numbers.txt"),
        category::named,
    )
});

/// Makers whose things are network gear unless the name says otherwise.
const NETWORK_MAKERS: &[&str] = &[
    "Cisco",
    "D-Link",
    "Netgear",
    "TP-Link",
    "Ubiquiti",
    "MikroTik",
    "Juniper",
    "Fortinet",
    "Aruba",
    "Zyxel",
    "Ruckus",
    "Linksys",
    "3Com",
    "SonicWall",
    "WatchGuard",
    "Palo Alto",
];

/// The category that the name of a model tells by its family; `bare` as [`super::bare`].
pub fn by_family(maker: Option<&str>, bare: &str) -> Option<Named> {
    if bare == "vm"
        || bare.starts_with("vmware")
        || bare.contains("virtual machine")
        || bare.contains("virtual platform")
        || bare.starts_with("standard pc")
    {
        return Some((Category::Other, Some(Kind::VirtualMachine)));
    }
    if matches!(maker, Some("VMware" | "QEMU")) {
        return Some((Category::Other, Some(Kind::VirtualMachine)));
    }
    if maker == Some("Dahua") || maker == Some("Hikvision") {
        return Some((Category::Other, Some(Kind::Surveillance)));
    }
    by_certain_number(maker, bare).or_else(|| FAMILIES.first(bare).map(|c| (c, None)))
}

/// The category that a maker's numbering tells; numbers that only one maker has need no maker.
pub fn by_number(maker: Option<&str>, bare: &str) -> Option<Named> {
    if bare.is_empty() {
        return None;
    }
    maker
        .and_then(|m| NUMBERS.at_start(m, bare))
        .or_else(|| NUMBERS.of_any(bare).map(|(_, named)| named))
}

/// The maker of a number that only one maker has.
pub fn maker_by_number(words: &str) -> Option<&'static str> {
    NUMBERS.of_any(words).map(|(maker, _)| maker)
}

/// What a maker makes, where that is nearly always one kind of thing.
pub fn of_maker(maker: &str, bare: &str) -> Option<Named> {
    if NETWORK_MAKERS.contains(&maker) {
        let phone = bare.contains("phone") || bare.starts_with("cp ") || bare.starts_with("spa");
        return Some(if phone {
            (Category::Phone, Some(Kind::DeskPhone))
        } else {
            (Category::Network, None)
        });
    }
    NUMBERS.of_all(maker)
}

/// Makers' numbering that decides before any word.
fn by_certain_number(maker: Option<&str>, bare: &str) -> Option<Named> {
    let mut words = bare.split(' ');
    let (first, second) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    if first == "sm"
        || (first.starts_with("sm")
            && first
                .get(3..)
                .is_some_and(|r| r.bytes().take(3).all(|b| b.is_ascii_digit()) && r.len() >= 3))
    {
        let series = if first == "sm" {
            second
        } else {
            first.get(2..).unwrap_or_default()
        };
        return match series.chars().next()? {
            't' | 'x' | 'p' => Some((Category::Tablet, None)),
            'a' | 'g' | 's' | 'n' | 'j' | 'm' | 'f' | 'e' => Some((Category::Phone, None)),
            _ => None,
        };
    }
    if first == "precision" || (maker == Some("Dell") && bare.contains("precision ")) {
        return Some((precision(bare), None));
    }
    None
}

/// Dell Precision: the second of four digits is 5 or 7 for mobile ones (3550, 7760); M is mobile, T is a tower.
fn precision(bare: &str) -> Category {
    let after = bare
        .split(' ')
        .skip_while(|w| *w != "precision")
        .nth(1)
        .unwrap_or_default();
    let tower = bare.contains("tower") || bare.contains("rack") || after.starts_with('t');
    let four = after.len() >= 4 && after.bytes().take(4).all(|b| b.is_ascii_digit());
    let mobile = after.starts_with('m')
        || bare.contains("mobile")
        || (four && matches!(after.as_bytes().get(1), Some(b'5' | b'7')));
    if mobile && !tower {
        Category::Laptop
    } else {
        Category::Desktop
    }
}

#[cfg(test)]
mod tests {
    use crate::models::category;
    use gapless_journey::Category;

    #[test]
    fn models_tell_their_category() {
        for (maker, model, expected) in [
            ("Dell", "Dell Pro Micro QCM1250", Category::Desktop),
            ("Dell", "Dell Pro 16 PC16250", Category::Laptop),
            ("Dell", "Precision 7760", Category::Laptop),
            ("Dell", "Precision 5820 Tower", Category::Desktop),
            ("HP", "HP EliteDesk 800 G5 Desktop Mini", Category::Desktop),
            (
                "HP",
                "HP ZBook Fury 15 G7 Mobile Workstation",
                Category::Laptop,
            ),
            ("HP", "240 G4", Category::Laptop),
            ("HP", "400 G1", Category::Desktop),
            ("Samsung", "SM-T510", Category::Tablet),
            ("Samsung", "SM-A536B", Category::Phone),
            ("Cisco", "800M Series: Cisco C841M-4X", Category::Network),
            ("HP", "t620", Category::ThinClient),
            ("Microsoft", "Surface Pro 3", Category::Tablet),
            ("Epson", "DS-1630", Category::Peripheral),
            ("Canon", "MF732C", Category::Printer),
            ("HP", "NOTEBOOK 15-DA0009LA", Category::Laptop),
            ("HP", "840 G5", Category::Laptop),
            ("HP", "800 G3 DM", Category::Desktop),
            ("HP", "E243i", Category::Monitor),
            ("HP", "2530-24G", Category::Network),
            ("HP", "M404dn", Category::Printer),
            ("Lenovo", "T24i-20", Category::Monitor),
            ("Lenovo", "T14s Gen 2", Category::Laptop),
            ("Lenovo", "10T7S0AB00", Category::Desktop),
            ("Lenovo", "20L6S0AB00", Category::Laptop),
            ("Fujitsu", "Futro S740", Category::ThinClient),
            ("Fujitsu", "B24-8 TE Pro", Category::Monitor),
            ("Acer", "X2632G", Category::Desktop),
            ("Samsung", "S24E450", Category::Monitor),
            ("LG", "24MB35PH", Category::Monitor),
            ("Philips", "243V5LHSB", Category::Monitor),
            ("Apple", "A1466", Category::Laptop),
            ("Apple", "Macmini8,1", Category::Desktop),
            ("Cisco", "CP-7841", Category::Phone),
            ("Fairphone", "3+", Category::Phone),
            ("Brother", "QL-700", Category::Printer),
        ] {
            assert_eq!(
                category(Some(maker), model).map(|n| n.0),
                Some(expected),
                "{model}"
            );
        }
    }
}
