//! Graphics and network cards that an inventory lists.

use super::sections::{Entry, Sections};
use crate::hardware::{GraphicsCard, NetworkCard, NetworkType, cards};

/// Bytes of a megabyte of a card.
const MIB: u64 = 1 << 20;

pub fn graphics(sections: &Sections, warnings: &mut Vec<String>) -> Vec<GraphicsCard> {
    let mut graphics: Vec<GraphicsCard> = Vec::new();
    for entry in sections.all("videos") {
        let name = entry.field("name").or_else(|| entry.field("chipset"));
        let is_made = name.is_some_and(|name| name.starts_with("Microsoft "));
        let card = cards::graphics(None, name, warnings).filter(|_| !is_made);
        let memory = entry.number("memory").filter(|size| *size > 0);
        let memory_bytes = memory.and_then(|size| size.checked_mul(MIB));
        let card = card.map(|card| GraphicsCard {
            memory_bytes,
            ..card
        });
        graphics.extend(card);
    }
    graphics.truncate(cards::CARDS_MAX);
    graphics
}

/// One card has an entry for each of its addresses.
pub fn network(sections: &Sections, warnings: &mut Vec<String>) -> Vec<NetworkCard> {
    let mut network: Vec<NetworkCard> = Vec::new();
    for entry in sections.all("networks") {
        let address = entry.field("macaddr").or_else(|| entry.field("mac"));
        let mac = address.and_then(cards::mac);
        let is_known = network.iter().any(|card| card.mac == mac);
        if mac.is_none() || is_known || is_made(entry) || network.len() == cards::CARDS_MAX {
            continue;
        }
        let said = entry.field("description").unwrap_or_default();
        // Linux names the interface there, Windows the card.
        let model = entry
            .field("model")
            .or_else(|| Some(said).filter(|text| text.contains(' ')));
        let kind = match entry.field("type").unwrap_or_default() {
            "wifi" | "Wifi" | "wireless" => Some(NetworkType::Wireless),
            word => cards::kind(&format!("{word} {said}"), Some(said)),
        };
        let maker = entry.field("manufacturer");
        network.extend(cards::network(maker, model, address, kind, warnings));
    }
    network
}

/// What software made.
fn is_made(entry: &Entry) -> bool {
    let says = |name: &str, words: &[&str]| {
        entry
            .field(name)
            .is_some_and(|text| words.contains(&text.to_lowercase().as_str()))
    };
    let said = entry.field("description").unwrap_or_default();
    let low = said.to_lowercase();
    says("virtualdev", &["1", "true", "yes"])
        || says(
            "type",
            &[
                "loopback",
                "bridge",
                "dialup",
                "alias",
                "bluetooth",
                "tunnel",
                "aggregate",
            ],
        )
        || cards::is_virtual(said)
        || ["virtual", "bluetooth", "vpn", "tap-", "miniport"]
            .iter()
            .any(|word| low.contains(word))
}
