//! Screens, graphics and network cards of a report of system_profiler.

use super::tree::{self, Item, Kind, Section};
use crate::hardware::{
    GraphicsCard, NetworkCard, NetworkType, Screen, cards, edid, figure, filler,
};

pub fn screens(sections: &[Section], warnings: &mut Vec<String>) -> Vec<Screen> {
    tree::of(sections, Kind::Displays)
        .flat_map(|item| &item.items)
        .flat_map(|card| &card.items)
        .filter(|group| {
            let name = group.name.to_lowercase();
            name == "displays" || name == "spdisplays_ndrvs"
        })
        .flat_map(|group| &group.items)
        .filter_map(|item| screen(item, warnings))
        .take(cards::CARDS_MAX)
        .collect()
}

/// A connector without a screen has no resolution.
fn screen(item: &Item, warnings: &mut Vec<String>) -> Option<Screen> {
    let resolution = item.field(&[
        "_spdisplays_resolution",
        "spdisplays_resolution",
        "resolution",
        "_spdisplays_pixels",
    ])?;
    let built_in =
        item.field(&[
            "built-in",
            "spdisplays_builtin",
            "display type",
            "spdisplays_display_type",
        ])
        .is_some_and(|text| {
            let text = text.to_lowercase();
            text.contains("built-in") || text.contains("builtin") || text.contains("yes")
        }) || item
            .field(&["spdisplays_connection_type", "connection type"])
            .is_some_and(|text| text.to_lowercase().contains("internal"));
    let serial = item.field(&[
        "spdisplays_display-serial-number",
        "_spdisplays_display-serial-number2",
        "display serial number",
    ]);
    let year = item.field(&["_spdisplays_display-year"]);
    Some(Screen {
        manufacturer: item
            .field(&["_spdisplays_display-vendor-id"])
            .and_then(|text| u16::from_str_radix(text.trim_start_matches("0x"), 16).ok())
            .and_then(edid::maker),
        model: filler::name("name of the screen", Some(&item.name), warnings),
        serial_number: filler::number("serial number of the screen", serial, warnings),
        diagonal_inch: None,
        year: year
            .and_then(|text| text.parse().ok())
            .filter(|year| (1994..=2100).contains(year)),
        // Of an outer screen the report gives the picture of the day, of its own the panel.
        native: built_in.then(|| figure::pixels(resolution)).flatten(),
    })
}

pub fn graphics(sections: &[Section], warnings: &mut Vec<String>) -> Vec<GraphicsCard> {
    tree::of(sections, Kind::Displays)
        .flat_map(|item| &item.items)
        .filter_map(|item| {
            let model = item.field(&["sppci_model", "chipset model"])?;
            let maker = item
                .field(&["spdisplays_vendor", "vendor"])
                // `NVIDIA (0x10de)`, `sppci_vendor_intel`
                .map(|text| text.split(" (0x").next().unwrap_or(text))
                .map(|text| text.strip_prefix("sppci_vendor_").unwrap_or(text));
            let mut card = cards::graphics(maker, Some(model), warnings)?;
            // Where it is "dynamic" it is the machine's own.
            let memory = item.field(&["spdisplays_vram", "_spdisplays_vram", "vram (total)"]);
            card.memory_bytes = memory.and_then(figure::binary_bytes);
            Some(card)
        })
        .take(cards::CARDS_MAX)
        .collect()
}

/// Interfaces of the machine: what it calls Ethernet and AirPort, without what software or a cable made of them.
pub fn network(sections: &[Section], warnings: &mut Vec<String>) -> Vec<NetworkCard> {
    let mut network: Vec<NetworkCard> = Vec::new();
    for item in tree::of(sections, Kind::Network).flat_map(|item| &item.items) {
        let interface = item.field(&["interface", "bsd device name"]);
        let hardware = item.field(&["hardware", "type"]).unwrap_or_default();
        let kind = match hardware {
            "Ethernet" => NetworkType::Wired,
            "AirPort" | "Wi-Fi" => NetworkType::Wireless,
            _ => continue,
        };
        let name = item.name.to_lowercase();
        let is_made = [
            "parallels",
            "vmware",
            "virtual",
            "thunderbolt",
            "bluetooth",
            "bridge",
            "usb",
            "iphone",
            "ipad",
            "vpn",
        ]
        .iter()
        .any(|word| name.contains(word));
        let address = item.deep(&["mac address"]);
        let mac = address.and_then(cards::mac);
        let is_known = network.iter().any(|card| card.mac == mac);
        if mac.is_none() || is_made || is_known || network.len() == cards::CARDS_MAX {
            continue;
        }
        let model = interface.and_then(|interface| model(sections, interface));
        network.extend(cards::network(None, model, address, Some(kind), warnings));
    }
    network
}

/// The name of the card behind an interface, where the report lists the cards too.
fn model<'s>(sections: &'s [Section], interface: &str) -> Option<&'s str> {
    tree::of(sections, Kind::Ethernet)
        .flat_map(|item| &item.items)
        .find(|item| item.field(&["bsd name", "spethernet_bsd_name"]) == Some(interface))
        .map(|item| item.name.as_str())
        // A card without a name is called by its numbers.
        .filter(|name| !name.starts_with("pci") && *name != "ethernet")
}
