//! Header words in English, Dutch, French, German, Spanish, Portuguese and Italian. Folded: lower case, no accents, one space.

use super::fields::Field;
use crate::fold;
use crate::phrases::Phrases;
use std::sync::LazyLock;

/// Phrases of each field.
pub static PHRASES: LazyLock<Phrases<Field>> = LazyLock::new(|| {
    Phrases::parse(
        include_str!("../../../../data/words/headers.txt"),
        Field::parse,
    )
});

/// Parts of a computer: their maker, model and serial number are not the device's.
pub const COMPONENTS: &[&str] = &[
    "battery",
    "motherboard",
    "mother board",
    "mainboard",
    "graphic card",
    "graphiccard",
    "graphics",
    "gpu",
    "video",
    "network adapter",
    "networkadapter",
    "sound card",
    "soundcard",
    "ram module",
    "rammodule",
    "ram modules",
    "hard drive",
    "harddrive",
    "solid state drive",
    "solidstatedrive",
    "optical",
    "processor",
    "keyboard",
    "mouse",
    "charger",
    "adapter",
    "placeholder",
    "sim",
    "benchmark",
    "data storage",
    "erasure",
    "printer ip",
    "bios",
    "dock",
    "windows",
    "office version",
    "contract",
    "lease",
    "legacy",
    "carte mere",
    "placa base",
    "placa mae",
    "scheda madre",
    "moederbord",
    "hauptplatine",
    "batterie",
    "bateria",
    "batteria",
    "batterij",
    "akku",
    "disque dur",
    "disque",
    "disco",
    "disco duro",
    "harde schijf",
    "festplatte",
    "hdd",
    "ssd",
    "disk",
    "ram",
    "memory",
    "memoire",
    "memoria",
    "cpu",
    "processeur",
    "procesador",
    "processador",
    "processore",
    "prozessor",
    "carte graphique",
    "grafikkarte",
    "tarjeta de video",
    "tarjeta grafica",
    "placa de video",
    "clavier",
    "teclado",
    "tastiera",
    "toetsenbord",
    "tastatur",
    "souris",
    "raton",
    "muis",
    "maus",
    "chargeur",
    "cargador",
    "oplader",
    "netzteil",
    "carregador",
    "alimentatore",
    "docking station",
    "onduleur",
    "tpm",
    "software",
];

/// Words that say that a column is about the screen of the row's computer.
pub const SCREEN_DEVICE: &[&str] = &[
    "monitor",
    "mt",
    "screen",
    "display",
    "ecran",
    "moniteur",
    "beeldscherm",
    "scherm",
    "bildschirm",
    "pantalla",
    "tela",
    "schermo",
    "ecra",
    "tft",
    "lcd",
];

/// Last parts of a path that say nothing of their own: `model.display_name` is about the model.
const PATH_ENDS: &[&str] = &["name", "display name", "value", "label", "title"];

/// Words that begin the name of a passing state: "last seen", "free space", "next audit".
const PASSING: &[&str] = &[
    "last",
    "letzte",
    "letzter",
    "letztes",
    "laatste",
    "laatst",
    "dernier",
    "derniere",
    "ultimo",
    "ultima",
    "free",
    "available",
    "next",
    "prochain",
    "prochaine",
    "volgende",
    "nachste",
    "nachster",
    "proxima",
    "proximo",
    "libre",
    "expected",
    "remaining",
    "enrolled",
    "enrollment",
    "is",
];

/// Words that say that a date or a number is about a contract, not about the device.
const CONTRACT: &[&str] = &[
    "expiry",
    "expiration",
    "expires",
    "expired",
    "warranty",
    "guarantee",
    "garantie",
    "garantia",
    "garanzia",
    "eol",
    "eosl",
    "price",
    "cost",
    "prix",
    "prijs",
    "preis",
    "precio",
    "preco",
    "prezzo",
    "costo",
    "couts",
    "depreciation",
    "amortissement",
    "abschreibung",
    "afschrijving",
    "depreciacion",
    "depreciacao",
    "ammortamento",
    "return date",
    "date de retour",
    "fin de garantie",
    "end date",
    "due date",
];

/// Words of a header, without what tools put around them: `SMS_R_System.Netbios_Name0`, `model.display_name`, `u_room`.
pub fn words_of(header: &str) -> String {
    let words = fold::header_words(header);
    if PHRASES.alone(&words).is_some() {
        return words;
    }
    let path = header.trim();
    let is_path = path.contains('.') && !path.contains(char::is_whitespace);
    let own = if is_path { end_of_path(path) } else { None };
    let own = own.unwrap_or_else(|| unnumbered(&words).to_owned());
    // ServiceNow marks an installation's own columns with u_.
    match own.strip_prefix("u ") {
        Some(rest) if PHRASES.alone(rest).is_some() => rest.to_owned(),
        _ => own,
    }
}

/// Views of Configuration Manager number their columns: `Manufacturer0`.
fn unnumbered(words: &str) -> &str {
    words
        .strip_suffix('0')
        .filter(|w| w.ends_with(|c: char| c.is_ascii_lowercase()))
        .unwrap_or(words)
}

/// The part of a path that names the fact: the last, or the one before a part that names nothing.
fn end_of_path(path: &str) -> Option<String> {
    let parts: Vec<String> = path
        .split('.')
        .map(|part| unnumbered(&fold::header_words(part)).to_owned())
        .collect();
    if parts.len() < 2 || parts.iter().any(|p| p.chars().count() < 3) {
        return None;
    }
    let last = parts.last()?;
    if PATH_ENDS.contains(&last.as_str()) {
        let before = parts.get(parts.len() - 2)?;
        // `SMS_R_System.Name` is the machine's own name.
        if PHRASES.alone(before).is_some() {
            return Some(before.clone());
        }
    }
    PHRASES.alone(last).is_some().then(|| last.clone())
}

/// True for a header that is known to tell nothing of the device: passing states, contracts, money.
pub fn aside(words: &str) -> bool {
    if PHRASES.alone(words).is_some() {
        return false;
    }
    let first = words.split(' ').next().unwrap_or_default();
    (PASSING.contains(&first) && words.len() > first.len())
        || CONTRACT.iter().any(|w| fold::has_words(words, w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tools_put_around_a_header_is_left_out() {
        for (header, words) in [
            ("SMS_G_System_COMPUTER_SYSTEM.Manufacturer", "manufacturer"),
            ("SMS_R_System.Netbios_Name0", "netbios name"),
            ("TotalPhysicalMemory0", "total physical memory"),
            ("location.display_name", "location"),
            ("device_type.manufacturer.name", "manufacturer"),
            ("u_room", "room"),
            ("Serial.No", "serial no"),
        ] {
            assert_eq!(words_of(header), words, "{header}");
        }
        assert!(aside("last check in time") && aside("date fin garantie") && !aside("device name"));
    }
}
