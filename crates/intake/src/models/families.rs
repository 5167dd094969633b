//! Category by the family that a model's name carries, and by the makers' numbering.

use crate::phrases::Phrases;
use crate::values::category::{Kind, Named};
use gapless_journey::Category;
use std::sync::LazyLock;

static FAMILIES: LazyLock<Phrases<Category>> = LazyLock::new(|| {
    Phrases::parse(
        include_str!("../../../../data/words/model_families.txt"),
        Category::parse,
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
pub fn category_by_family(maker: Option<&str>, bare: &str) -> Option<Named> {
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
    if let Some(named) = by_number(maker, bare) {
        return Some(named);
    }
    if let Some(category) = FAMILIES.first(bare) {
        return Some((category, None));
    }
    let maker = maker?;
    if NETWORK_MAKERS.contains(&maker) {
        let phone = bare.contains("phone") || bare.starts_with("cp ") || bare.starts_with("spa");
        return Some(if phone {
            (Category::Phone, Some(Kind::DeskPhone))
        } else {
            (Category::Network, None)
        });
    }
    by_maker(maker, bare)
}

/// Makers' numbering that decides before any word.
fn by_number(maker: Option<&str>, bare: &str) -> Option<Named> {
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
    // HP thin clients t520 to t740; HP Z workstations.
    if maker == Some("HP")
        && first.strip_prefix('t').is_some_and(|n| {
            n.len() == 3
                && n.bytes().all(|b| b.is_ascii_digit())
                && n.starts_with(['5', '6', '7', '8', '4'])
        })
    {
        return Some((Category::ThinClient, None));
    }
    let z = |w: &str| {
        w.strip_prefix('z').is_some_and(|n| {
            [
                "200", "210", "220", "230", "240", "400", "420", "440", "600", "620", "640", "800",
                "820", "840", "2", "4", "6", "8",
            ]
            .contains(&n)
        })
    };
    if maker == Some("HP") && z(first) && !bare.contains("book") {
        return Some((Category::Desktop, None));
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

fn by_maker(maker: &str, bare: &str) -> Option<Named> {
    let first = bare.split(' ').next().unwrap_or_default();
    let second = bare.split(' ').nth(1).unwrap_or_default();
    let digits = |w: &str| w.bytes().filter(u8::is_ascii_digit).count();
    let category = match maker {
        "Xerox" | "Lexmark" | "Kyocera" | "Ricoh" | "Oki" | "Konica Minolta" | "Zebra" | "Dymo"
        | "Pantum" => Category::Printer,
        "Brother" if ["hl", "mfc", "dcp"].iter().any(|p| first.starts_with(p)) => Category::Printer,
        "Canon"
            if ["mf", "lbp", "ir", "ts", "mg", "mx", "ip"]
                .iter()
                .any(|p| first.starts_with(p) && digits(bare) >= 3) =>
        {
            Category::Printer
        }
        "Epson" if first.starts_with("ds") || first.starts_with("gt") => Category::Peripheral,
        "Epson" if first.starts_with("eb") => Category::Peripheral,
        "Epson"
            if [
                "l", "et", "wf", "xp", "lq", "plq", "lx", "fx", "al", "tm", "sc", "m", "c",
            ]
            .iter()
            .any(|p| {
                first
                    .strip_prefix(p)
                    .is_some_and(|r| r.is_empty() || r.starts_with(|c: char| c.is_ascii_digit()))
            }) =>
        {
            Category::Printer
        }
        "Samsung" if ["ml", "clp", "clx", "scx", "sl"].contains(&first) => Category::Printer,
        "Synology" | "QNAP" | "NetApp" => Category::Server,
        "Igel" | "Wyse" | "NComputing" => Category::ThinClient,
        "Logitech" | "Jabra" | "Plantronics" | "Targus" | "Kensington" | "APC" => {
            Category::Peripheral
        }
        "Yealink" | "Polycom" => return Some((Category::Phone, Some(Kind::DeskPhone))),
        "Nokia" | "OnePlus" | "Oppo" | "BlackBerry" | "HTC" => Category::Phone,
        "Iiyama" | "Eizo" | "AOC" | "ViewSonic" | "Planar" => Category::Monitor,
        // HP business notebooks by number: 240 G4, 250 G8, 255 G7; desktops by number: 200 G1 MT, 280 G2, 290 G1, 400 G1.
        "HP" if second.starts_with('g')
            && digits(second) >= 1
            && [
                "240", "245", "250", "255", "340", "350", "355", "450", "455", "470",
            ]
            .contains(&first) =>
        {
            Category::Laptop
        }
        "HP" if second.starts_with('g')
            && digits(second) >= 1
            && [
                "200", "205", "260", "280", "285", "290", "400", "405", "406", "600", "800",
            ]
            .contains(&first) =>
        {
            Category::Desktop
        }
        "HP" if [
            "240", "245", "250", "255", "435", "630", "635", "650", "655",
        ]
        .contains(&first)
            && second.is_empty() =>
        {
            Category::Laptop
        }
        // HP consumer notebooks begin with their diagonal: 14-g030la, 15-da0009la, 17-x000.
        "HP" if ["11", "13", "14", "15", "17"].contains(&first) => Category::Laptop,
        "HP" if first == "pavilion" && ["11", "13", "14", "15", "17"].contains(&second) => {
            Category::Laptop
        }
        "HP" if ["14", "15", "17"].iter().any(|d| {
            first
                .strip_prefix(d)
                .is_some_and(|r| r.starts_with(|c: char| c.is_ascii_lowercase()))
        }) =>
        {
            Category::Laptop
        }
        "HP" if first.len() == 5
            && digits(first) == 4
            && first.ends_with(['p', 'w', 'm', 'b', 's']) =>
        {
            Category::Laptop
        }
        "HP" if first.starts_with("dc") && digits(first) == 4 => Category::Desktop,
        // Aspire XC-603, TC-885, C24, Z3, X1430 stand on a desk; A515, E5, V3, One are portable.
        "Acer"
            if first == "aspire"
                && second.starts_with(['x', 't', 'c', 'z', 'm'])
                && digits(bare) >= 3 =>
        {
            Category::Desktop
        }
        "Acer" if first == "aspire" => Category::Laptop,
        "Acer" if first.starts_with('d') && digits(first) == 3 => Category::Laptop,
        "Lenovo"
            if first.starts_with('m') && (2..=4).contains(&digits(first)) && first.len() <= 5 =>
        {
            Category::Desktop
        }
        "Microsoft" if first == "go" || first == "pro" => Category::Tablet,
        "Samsung" if first.len() == 6 && first.ends_with('c') && digits(first) == 4 => {
            Category::Laptop
        }
        _ => return None,
    };
    Some((category, None))
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
        ] {
            assert_eq!(
                category(Some(maker), model).map(|n| n.0),
                Some(expected),
                "{model}"
            );
        }
    }
}
