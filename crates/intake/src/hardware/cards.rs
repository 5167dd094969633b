//! Graphics and network cards: what their names and addresses tell, for every reader that meets one.

use super::{GraphicsCard, NetworkCard, NetworkType, filler};

/// Cards of one kind in one machine; a server for many networks has some dozens.
pub const CARDS_MAX: usize = 256;
/// Words of a name within which the maker's form of company is looked for.
const MAKER_WORDS_MAX: usize = 7;

/// Words with which the name of a company ends in the list of PCI makers, in lower case and without points and commas.
const COMPANY: &[&str] = &[
    "ag",
    "co",
    "communications",
    "company",
    "coltd",
    "corp",
    "corporation",
    "electronics",
    "gmbh",
    "inc",
    "incorporated",
    "limited",
    "llc",
    "ltd",
    "microsystems",
    "semiconductor",
    "semiconductors",
    "systems",
    "technologies",
    "technology",
];
/// Makers that are written without the form of their company.
const SHORT: &[&str] = &[
    "AMD/ATI",
    "AMD",
    "ATI",
    "Aquantia",
    "Broadcom",
    "Cirrus Logic",
    "Intel",
    "Marvell",
    "Matrox",
    "MEDIATEK",
    "MediaTek",
    "NVIDIA",
    "nVidia",
    "Qualcomm Atheros",
    "Qualcomm",
    "Ralink",
    "Realtek",
    "VMware",
];

/// A graphics card by the texts of a report. Nothing where they name none; a tool that does not know the model repeats the
/// maker.
pub fn graphics(
    maker: Option<&str>,
    model: Option<&str>,
    warnings: &mut Vec<String>,
) -> Option<GraphicsCard> {
    let model = model.filter(|model| Some(*model) != maker);
    let card = GraphicsCard {
        manufacturer: filler::name("maker of the graphics card", maker, warnings),
        model: filler::name("model of the graphics card", model, warnings),
        memory_bytes: None,
    };
    (card.model.is_some() || card.manufacturer.is_some()).then_some(card)
}

/// A network card by the texts of a report. Nothing where they name none.
pub fn network(
    maker: Option<&str>,
    model: Option<&str>,
    address: Option<&str>,
    kind: Option<NetworkType>,
    warnings: &mut Vec<String>,
) -> Option<NetworkCard> {
    let model = model.filter(|model| Some(*model) != maker);
    let card = NetworkCard {
        manufacturer: filler::name("maker of the network card", maker, warnings),
        model: filler::name("model of the network card", model, warnings),
        mac: address.and_then(mac),
        kind,
    };
    let is_named = card.model.is_some() || card.manufacturer.is_some() || card.mac.is_some();
    is_named.then_some(card)
}

/// A hardware address in lower case with colons. Nothing for one that was never set, and for one of a group.
pub fn mac(text: &str) -> Option<String> {
    let text = text.trim();
    let is_written = text
        .chars()
        .all(|c| c.is_ascii_hexdigit() || matches!(c, ':' | '-' | '.'));
    let digits: Vec<char> = text.chars().filter(char::is_ascii_hexdigit).collect();
    if !is_written || digits.len() != 12 {
        return None;
    }
    let pairs: Vec<String> = digits
        .chunks(2)
        .map(|pair| pair.iter().collect::<String>().to_lowercase())
        .collect();
    let first = u8::from_str_radix(pairs.first()?, 16).ok()?;
    let is_set = pairs.iter().any(|pair| pair != "00");
    (is_set && first & 1 == 0).then(|| pairs.join(":"))
}

/// By cable or by radio, as the words and the name of the interface say together: one word of radio decides, since radio
/// cards call themselves Ethernet too.
pub fn kind(text: &str, interface: Option<&str>) -> Option<NetworkType> {
    let said = [kind_of_words(text), interface.and_then(kind_of_interface)];
    let is = |kind| said.contains(&Some(kind));
    [NetworkType::Wireless, NetworkType::Wired]
        .into_iter()
        .find(|kind| is(*kind))
}

/// By cable or by radio, as the words of a description or a model say.
pub fn kind_of_words(text: &str) -> Option<NetworkType> {
    const BY_RADIO: [&str; 9] = [
        "wireless",
        "wi-fi",
        "wifi",
        "wlan",
        "802.11",
        "centrino",
        "airport",
        "wwan",
        "mobile broadband",
    ];
    const BY_CABLE: [&str; 6] = [
        "ethernet",
        "gigabit",
        "gbe",
        "10/100",
        "gbit",
        "network connection",
    ];
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&BY_RADIO) {
        Some(NetworkType::Wireless)
    } else {
        has(&BY_CABLE).then_some(NetworkType::Wired)
    }
}

/// By cable or by radio, as Linux names its interfaces (systemd's predictable names, and the kernel's own before them).
pub fn kind_of_interface(name: &str) -> Option<NetworkType> {
    let begins = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
    if begins(&["wl", "ath", "ww"]) {
        Some(NetworkType::Wireless)
    } else {
        begins(&["en", "eth", "em"]).then_some(NetworkType::Wired)
    }
}

/// Interfaces that software makes: bridges, tunnels, containers, the loop.
pub fn is_virtual(name: &str) -> bool {
    const MADE: [&str; 21] = [
        "lo",
        "br",
        "bond",
        "cali",
        "cni",
        "docker",
        "dummy",
        "flannel",
        "ifb",
        "ip6tnl",
        "lxc",
        "lxd",
        "podman",
        "sit",
        "tailscale",
        "tap",
        "team",
        "tun",
        "veth",
        "vir",
        "wg",
    ];
    // What is no letter ends the word: "lo" is made, "lom1" is the port on the board.
    let word = name.split(|c: char| !c.is_ascii_alphabetic()).next();
    MADE.iter().any(|made| match made.len() {
        2 => word == Some(made),
        _ => name.starts_with(made),
    }) || name.starts_with("zt")
        || name.starts_with("vmnet")
        || name.starts_with("vnet")
}

/// `Intel Corporation HD Graphics 520`: the maker, where the words show where its name ends, and the model.
pub fn maker_and_model(text: &str) -> (Option<&str>, &str) {
    let text = text.trim();
    let end = company(text).or_else(|| {
        let name = SHORT.iter().find(|name| {
            let rest = text.strip_prefix(**name);
            rest.is_some_and(|rest| rest.starts_with([' ', '[']))
        });
        name.map(|name| name.len())
    });
    let parts = end.and_then(|end| Some((text.get(..end)?.trim_end(), text.get(end..)?.trim())));
    match parts {
        Some((maker, model)) if !model.is_empty() => (Some(maker), model),
        _ => (None, text),
    }
}

/// Where the name of a company ends: after its form, and after what belongs to it ("Co., Ltd.", "Inc. [AMD/ATI]",
/// "Inc. and subsidiaries").
fn company(text: &str) -> Option<usize> {
    let mut end = None;
    let mut at = 0;
    for (index, word) in text.split(' ').enumerate() {
        let plain: String = word
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>()
            .to_lowercase();
        let is_form = index > 0 && COMPANY.contains(&plain.as_str());
        let is_more = (word.starts_with('[') && word.ends_with(']'))
            || word == "and"
            || word == "subsidiaries"
            || word == "Group";
        match end {
            None if is_form => end = Some(at + word.len()),
            Some(_) if is_form || is_more => end = Some(at + word.len()),
            Some(_) => break,
            None if index >= MAKER_WORDS_MAX => break,
            None => {}
        }
        at += word.len() + 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_card_s_or_none() {
        for (text, wanted) in [
            ("54:E1:AD:11:FB:B7", Some("54:e1:ad:11:fb:b7")),
            ("54-e1-ad-11-fb-b7", Some("54:e1:ad:11:fb:b7")),
            ("54e1.ad11.fbb7", Some("54:e1:ad:11:fb:b7")),
            ("00:00:00:00:00:00", None),
            ("ff:ff:ff:ff:ff:ff", None),
            ("01:00:5e:00:00:01", None),
            ("<filter>", None),
            ("decade facade", None),
        ] {
            assert_eq!(mac(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn the_maker_ends_where_its_company_ends() {
        for (text, maker, model) in [
            (
                "Intel Corporation HD Graphics 520",
                Some("Intel Corporation"),
                "HD Graphics 520",
            ),
            (
                "Realtek Semiconductor Co., Ltd. RTL8111 Controller",
                Some("Realtek Semiconductor Co., Ltd."),
                "RTL8111 Controller",
            ),
            (
                "Advanced Micro Devices, Inc. [AMD/ATI] Tahiti PRO [Radeon HD 7950]",
                Some("Advanced Micro Devices, Inc. [AMD/ATI]"),
                "Tahiti PRO [Radeon HD 7950]",
            ),
            (
                "Broadcom Inc. and subsidiaries BCM4360 802.11ac",
                Some("Broadcom Inc. and subsidiaries"),
                "BCM4360 802.11ac",
            ),
            (
                "Marvell Technology Group Ltd. 88E8056",
                Some("Marvell Technology Group Ltd."),
                "88E8056",
            ),
            ("Intel Wireless 7260", Some("Intel"), "Wireless 7260"),
            ("Wireless 7260", None, "Wireless 7260"),
            ("Corporation", None, "Corporation"),
        ] {
            assert_eq!(maker_and_model(text), (maker, model));
        }
    }

    #[test]
    fn interfaces_say_how_they_are_reached() {
        assert_eq!(kind_of_interface("wlp2s0"), Some(NetworkType::Wireless));
        assert_eq!(kind_of_interface("eno1"), Some(NetworkType::Wired));
        assert_eq!(
            kind_of_words("Ethernet controller 802.11ac"),
            Some(NetworkType::Wireless)
        );
        for name in ["lo", "docker0", "br-07e7", "virbr0", "veth12"] {
            assert!(is_virtual(name), "{name}");
        }
        for name in ["eth0", "wlan0", "enp0s25", "brcm"] {
            assert!(!is_virtual(name), "{name}");
        }
    }
}
