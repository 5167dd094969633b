//! Graphics and network cards. Windows lists what software makes beside what is there; only what sits on the bus of the machine
//! is a card of it.

use super::class::{self, Class, Record};
use crate::hardware::{GraphicsCard, NetworkCard, NetworkType, cards};

/// Memory from which Windows no longer counts: its field has 32 bits, and cards of 4 GB and more all say this or a little more.
const MEMORY_FULL: u64 = 0xFFF0_0000;

/// Words of adapters that software makes, or that are no network card of a machine.
const NO_CARD: &[&str] = &[
    "virtual",
    "miniport",
    "minipuerto",
    "tunnel",
    "teredo",
    "isatap",
    "6to4",
    "loopback",
    "bluetooth",
    "tap-",
    "vpn",
    "wan ",
    "kernel debug",
    "hyper-v",
    "vmware",
    "virtualbox",
    "wintun",
    "wireguard",
    "anyconnect",
    "npcap",
    "ndis",
    "ras ",
    "usb",
    "1394",
    "direct parallel",
    "remote",
    "teefer",
];
/// Services of adapters that software makes, where their names are in the language of the system.
const NO_CARD_SERVICES: &[&str] = &[
    "ndiswan",
    "rassstp",
    "rasagilevpn",
    "rasl2tp",
    "pptpminiport",
    "raspppoe",
    "raspti",
    "psched",
    "asyncmac",
    "tunnel",
    "kdnic",
    "vwifimp",
    "bthpan",
    "msloop",
    "nic1394",
    "usb_rndisx",
    "usbrndis6",
    "tap0901",
    "vmnetadapter",
    "vboxnetadp",
];

pub fn graphics(records: &[Record], warnings: &mut Vec<String>) -> Vec<GraphicsCard> {
    class::of(records, Class::Video)
        .filter(|record| is_on_bus(record).unwrap_or(true))
        .filter_map(|record| {
            let name = record
                .field("name")
                .or_else(|| record.field("description"))?;
            // The driver that Windows takes where it has none for the card.
            if name.starts_with("Microsoft ") {
                return None;
            }
            let maker = record
                .field("adaptercompatibility")
                .filter(|text| !text.starts_with('('));
            let mut card = cards::graphics(maker, Some(name), warnings)?;
            // What is inside the processor takes the memory of the machine.
            let is_shared = name.contains("Intel") && !name.contains("Arc");
            card.memory_bytes = record
                .number("adapterram")
                .filter(|bytes| *bytes > 0 && *bytes < MEMORY_FULL && !is_shared);
            Some(card)
        })
        .take(cards::CARDS_MAX)
        .collect()
}

/// Whether the place of the adapter is on the bus of the machine; nothing where the record has no place.
fn is_on_bus(record: &Record) -> Option<bool> {
    let place = ["pnpdeviceid", "componentid"]
        .iter()
        .find_map(|name| record.field(name))?;
    let place = place.to_uppercase();
    let is_on_bus = ["PCI\\", "PCMCIA\\", "ISAPNP\\", "EISA\\", "ACPI\\", "SD\\"]
        .iter()
        .any(|bus| place.starts_with(bus));
    Some(is_on_bus)
}

pub fn network(records: &[Record], warnings: &mut Vec<String>) -> Vec<NetworkCard> {
    let mut network: Vec<NetworkCard> = Vec::new();
    // From the class that says most to the one that says least.
    for class in [
        Class::NetAdapter,
        Class::Adapter,
        Class::AdapterConfiguration,
    ] {
        let before = network.len();
        for record in class::of(records, class).take(cards::CARDS_MAX) {
            let Some(card) = card(record, warnings) else {
                continue;
            };
            let is_known = |own: &NetworkCard| own.mac.is_some() && own.mac == card.mac;
            if !network.iter().any(is_known) {
                network.push(card);
            }
        }
        if before == 0 && !network.is_empty() {
            break;
        }
    }
    network
}

fn card(record: &Record, warnings: &mut Vec<String>) -> Option<NetworkCard> {
    let name = ["interfacedescription", "productname", "description", "name"]
        .iter()
        .find_map(|name| record.field(name))?;
    let address = ["permanentaddress", "macaddress"]
        .iter()
        .find_map(|name| record.field(name))
        .filter(|text| cards::mac(text).is_some());
    let says = |name: &str, word: &str| {
        record
            .field(name)
            .is_some_and(|text| text.eq_ignore_ascii_case(word))
    };
    let is_made = says("physicaladapter", "false")
        || says("hardwareinterface", "false")
        || says("virtual", "true");
    let is_card = match is_on_bus(record) {
        Some(is_on_bus) => is_on_bus,
        // A record without a place and an address is of a card that is gone.
        None => address.is_some() && !is_software(name, record),
    };
    if is_made || !is_card {
        return None;
    }
    let maker = record
        .field("manufacturer")
        .filter(|text| *text != "Microsoft" && !text.starts_with('('));
    cards::network(
        maker,
        Some(bare(name)),
        address,
        kind(record, name),
        warnings,
    )
}

fn is_software(name: &str, record: &Record) -> bool {
    let name = format!("{} ", name.to_lowercase());
    let service = record
        .field("servicename")
        .unwrap_or_default()
        .to_lowercase();
    NO_CARD.iter().any(|word| name.contains(word))
        || NO_CARD_SERVICES.contains(&service.as_str())
        || service.contains("vnic")
}

/// A second adapter of one model is called `... #2`.
fn bare(name: &str) -> &str {
    match name.rsplit_once(" #") {
        Some((front, number)) if number.chars().all(|c| c.is_ascii_digit()) => front,
        _ => name,
    }
}

fn kind(record: &Record, name: &str) -> Option<NetworkType> {
    // Types of interfaces (IANA ifType) and media of the drivers (NDIS_PHYSICAL_MEDIUM).
    if record.number("interfacetype") == Some(71)
        || matches!(record.number("ndisphysicalmedium"), Some(1 | 9))
    {
        return Some(NetworkType::Wireless);
    }
    let connection = record.field("netconnectionid").unwrap_or_default();
    cards::kind(&format!("{name} {connection}"), None).or_else(|| {
        let is_wired = record.number("ndisphysicalmedium") == Some(14);
        is_wired.then_some(NetworkType::Wired)
    })
}
