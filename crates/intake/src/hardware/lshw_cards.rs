//! The graphics and network cards of a tree of `lshw`.

use super::lshw::{At, is_class, text};
use super::{GraphicsCard, NetworkCard, NetworkType, cards};
use serde_json::Value;
use std::collections::HashSet;

/// Graphics cards. The frame buffer below a card, and a second function of one, are the same card.
pub fn graphics(nodes: &[At<'_>], warnings: &mut Vec<String>) -> Vec<GraphicsCard> {
    let mut seen = HashSet::new();
    let displays = nodes.iter().filter(|at| {
        is_class(at.node, "display")
            && !at.above.is_some_and(|above| is_class(above, "display"))
            && !is_plugged_in(at)
            && slot(at.node).is_none_or(|slot| seen.insert(slot))
    });
    displays
        .take(cards::CARDS_MAX)
        .filter_map(|at| {
            cards::graphics(text(at.node, "vendor"), text(at.node, "product"), warnings)
        })
        .collect()
}

/// Network cards. What has no name of its own is made by software.
pub fn network(nodes: &[At<'_>], warnings: &mut Vec<String>) -> Vec<NetworkCard> {
    let own = nodes.iter().filter(|at| {
        is_class(at.node, "network")
            && !at.above.is_some_and(|above| is_class(above, "network"))
            && !is_plugged_in(at)
            && (text(at.node, "product").is_some() || text(at.node, "vendor").is_some())
    });
    own.take(cards::CARDS_MAX)
        .filter_map(|at| {
            let (vendor, product) = (text(at.node, "vendor"), text(at.node, "product"));
            let address = text(at.node, "serial").or_else(|| address_below(at.node));
            cards::network(vendor, product, address, kind(at.node), warnings)
        })
        .collect()
}

/// Some drivers hang the interface below the card.
fn address_below(node: &Value) -> Option<&str> {
    let children = node.get("children")?.as_array()?;
    children
        .iter()
        .filter(|child| is_class(child, "network"))
        .find_map(|child| text(child, "serial"))
}

fn kind(node: &Value) -> Option<NetworkType> {
    let has = |pointer: &str| node.pointer(pointer).is_some();
    if has("/capabilities/wireless") || has("/configuration/wireless") {
        return Some(NetworkType::Wireless);
    }
    let words = [text(node, "product"), text(node, "description")];
    let words: Vec<&str> = words.into_iter().flatten().collect();
    cards::kind(&words.join(" "), interface(node))
}

/// Its name, the first where it has several.
fn interface(node: &Value) -> Option<&str> {
    match node.get("logicalname")? {
        Value::Array(names) => names.first()?.as_str(),
        name => name.as_str(),
    }
}

/// On USB: a dock, a stick.
fn is_plugged_in(at: &At<'_>) -> bool {
    let on_usb = |node: &Value| text(node, "businfo").is_some_and(|bus| bus.starts_with("usb"));
    on_usb(at.node) || at.above.is_some_and(on_usb)
}

/// `pci@0000:00:02.0` without its function.
fn slot(node: &Value) -> Option<&str> {
    let bus = text(node, "businfo").filter(|bus| bus.starts_with("pci@"))?;
    bus.rsplit_once('.').map(|(slot, _)| slot)
}
