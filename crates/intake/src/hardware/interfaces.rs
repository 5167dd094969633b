//! Lists of network interfaces: `ip link`, `ip address`, their JSON, `ifconfig`, and bare lists of names and addresses.

use super::{Device, NetworkCard, Report, cards};
use serde_json::Value;

/// Reads text, or nothing where it is none of these.
pub fn read(text: &str) -> Option<Report> {
    let found = bare(text).or_else(|| blocks(text))?;
    Some(report(found))
}

/// Reads the JSON of `ip`, or nothing where the document is none.
pub fn document(json: &Value) -> Option<Report> {
    let list = json.as_array()?;
    let text = |one: &Value, name: &str| one.get(name).and_then(Value::as_str).map(str::to_owned);
    let found: Vec<(String, String)> = list
        .iter()
        .filter(|one| one.get("linkinfo").is_none())
        .filter_map(|one| {
            one.get("link_type")?;
            let permanent = text(one, "permaddr");
            Some((
                text(one, "ifname")?,
                permanent.or_else(|| text(one, "address"))?,
            ))
        })
        .collect();
    (!found.is_empty()).then(|| report(found))
}

/// Names and addresses of cards; what software made is left out.
fn report(found: Vec<(String, String)>) -> Report {
    let mut network: Vec<NetworkCard> = Vec::new();
    for (name, address) in found {
        let Some(mac) = cards::mac(&address).filter(|_| !cards::is_virtual(&name)) else {
            continue;
        };
        let is_new = !network.iter().any(|card| card.mac.as_deref() == Some(&mac));
        if is_new && network.len() < cards::CARDS_MAX {
            network.push(NetworkCard {
                mac: Some(mac),
                kind: cards::kind_of_interface(&name),
                ..NetworkCard::default()
            });
        }
    }
    let warnings = if network.is_empty() {
        vec!["no interface of a network card is listed".to_owned()]
    } else {
        Vec::new()
    };
    Report {
        format: "interfaces".to_owned(),
        device: Device {
            network,
            ..Device::default()
        },
        warnings,
    }
}

/// `enp3s2 00:c0:11:fe:fe:11 1000` on each line, with or without the speed.
fn bare(text: &str) -> Option<Vec<(String, String)>> {
    let mut found = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let mut words = line.split_whitespace();
        let (name, address) = (words.next()?, words.next()?);
        let is_speed = words.next().is_none_or(|word| word.parse::<i64>().is_ok());
        let is_address = address.len() == 17 && address.split(':').count() == 6;
        if !is_speed || !is_address || words.next().is_some() {
            return None;
        }
        found.push((name.to_owned(), address.to_owned()));
    }
    (!found.is_empty()).then_some(found)
}

/// A name at the beginning of a line, and its address further in.
fn blocks(text: &str) -> Option<Vec<(String, String)>> {
    const MARKS: [&str; 3] = ["link/ether ", "HWaddr ", "ether "];
    let is_its =
        text.contains("link/ether ") || text.contains("HWaddr ") || text.contains(" flags=");
    if !is_its {
        return None;
    }
    let mut name: Option<&str> = None;
    let mut found = Vec::new();
    for line in text.lines() {
        if !line.starts_with([' ', '\t']) && !line.is_empty() {
            // `2: enp0s25: <BROADCAST>`, `eth0: flags=`, `eth0      Link encap:Ethernet  HWaddr ...`
            let line = line
                .split_once(": ")
                .filter(|(number, _)| number.parse::<u32>().is_ok())
                .map_or(line, |(_, rest)| rest);
            name = line.split([':', ' ', '@']).next();
        }
        let address = MARKS.iter().find_map(|mark| {
            let (_, rest) = line.split_once(mark)?;
            rest.split_whitespace().next()
        });
        if let (Some(name), Some(address)) = (name, address) {
            found.push((name.to_owned(), address.to_owned()));
        }
    }
    (!found.is_empty()).then_some(found)
}
