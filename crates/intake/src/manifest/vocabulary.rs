//! Header words in English, Dutch, French, German, Spanish, Portuguese and Italian. Folded: lower case, no accents, one space.

use super::fields::Field;
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
];
