//! What kind of thing a text names: by the words of the trade in six languages.

use crate::fold;
use gapless_journey::{Category, words};

words! {
    /// Things among `other` that the rules tell apart.
    Kind {
        /// A virtual machine: nothing to carry.
        VirtualMachine = "virtual-machine",
        /// A licence or a program.
        Software = "software",
        /// Furniture, vehicles, kitchen.
        NotIct = "not-ict",
        /// Cameras and recorders of a building.
        Surveillance = "surveillance",
        /// Television sets, game consoles, cameras.
        Consumer = "consumer",
        /// A cathode ray tube.
        Crt = "crt",
        /// A desk phone.
        DeskPhone = "desk-phone",
    }
}

/// A category, and the kind where `other` is too wide.
pub type Named = (Category, Option<Kind>);

/// Words that decide alone and first: what they name is often said together with the name of another device.
const FIRST: &[(&str, Named)] = &[
    ("virtual machine", (Category::Other, Some(Kind::VirtualMachine))), ("virtual platform", (Category::Other, Some(Kind::VirtualMachine))), ("vmware", (Category::Other, Some(Kind::VirtualMachine))), ("machine virtuelle", (Category::Other, Some(Kind::VirtualMachine))),
    ("virtualbox", (Category::Other, Some(Kind::VirtualMachine))), ("qemu", (Category::Other, Some(Kind::VirtualMachine))), ("hyper v", (Category::Other, Some(Kind::VirtualMachine))), ("standard pc q35", (Category::Other, Some(Kind::VirtualMachine))),
    ("software", (Category::Other, Some(Kind::Software))), ("license", (Category::Other, Some(Kind::Software))), ("licence", (Category::Other, Some(Kind::Software))), ("licentie", (Category::Other, Some(Kind::Software))), ("lizenz", (Category::Other, Some(Kind::Software))), ("antivirus", (Category::Other, Some(Kind::Software))), ("subscription", (Category::Other, Some(Kind::Software))),
    ("dvr", (Category::Other, Some(Kind::Surveillance))), ("nvr", (Category::Other, Some(Kind::Surveillance))), ("xvr", (Category::Other, Some(Kind::Surveillance))), ("cctv", (Category::Other, Some(Kind::Surveillance))), ("ip camera", (Category::Other, Some(Kind::Surveillance))), ("security camera", (Category::Other, Some(Kind::Surveillance))), ("overwachingscamera", (Category::Other, Some(Kind::Surveillance))),
    ("thin client", (Category::ThinClient, None)), ("thinclient", (Category::ThinClient, None)), ("zero client", (Category::ThinClient, None)), ("client leger", (Category::ThinClient, None)), ("cliente ligero", (Category::ThinClient, None)), ("terminal leger", (Category::ThinClient, None)), ("wyse", (Category::ThinClient, None)),
    ("docking station", (Category::Peripheral, None)), ("docking", (Category::Peripheral, None)), ("dockingstation", (Category::Peripheral, None)), ("dock", (Category::Peripheral, None)), ("station d accueil", (Category::Peripheral, None)), ("port replicator", (Category::Peripheral, None)), ("laptop bag", (Category::Peripheral, None)), ("laptop charger", (Category::Peripheral, None)), ("laptop adapter", (Category::Peripheral, None)), ("laptop stand", (Category::Peripheral, None)), ("laptoptas", (Category::Peripheral, None)), ("monitor arm", (Category::Peripheral, None)), ("monitor stand", (Category::Peripheral, None)), ("print server", (Category::Network, None)),
    ("mobile workstation", (Category::Laptop, None)), ("pc portable", (Category::Laptop, None)), ("ordinateur portable", (Category::Laptop, None)), ("computador portatil", (Category::Laptop, None)), ("ordenador portatil", (Category::Laptop, None)), ("draagbare computer", (Category::Laptop, None)), ("tablet pc", (Category::Tablet, None)),
    ("crt", (Category::Monitor, Some(Kind::Crt))), ("ip phone", (Category::Phone, Some(Kind::DeskPhone))), ("desk phone", (Category::Phone, Some(Kind::DeskPhone))), ("voip", (Category::Phone, Some(Kind::DeskPhone))), ("telephone ip", (Category::Phone, Some(Kind::DeskPhone))), ("landline", (Category::Phone, Some(Kind::DeskPhone))),
    ("access point", (Category::Network, None)), ("point d acces", (Category::Network, None)), ("punto de acceso", (Category::Network, None)), ("network storage", (Category::Server, None)),
];

/// Words of one category each.
const WORDS: &[(Category, &[&str])] = &[
    (Category::Laptop, &["laptop", "laptops", "notebook", "notebooks", "note book", "lap top", "portable", "portables", "portatil", "portatile", "portatiles", "netbook", "chromebook", "ultrabook", "macbook", "convertible", "subnotebook", "computer portable", "draagbaar", "klapprechner", "lpt", "lap"]),
    (Category::Tablet, &["tablet", "tablets", "tablette", "tablettes", "tableta", "tabletas", "ipad", "ipads", "slate", "tab"]),
    (Category::Phone, &["phone", "phones", "smartphone", "smartphones", "telephone", "mobile phone", "mobile", "cellphone", "cell phone", "gsm", "iphone", "handy", "mobiltelefon", "movil", "celular", "telefono", "telefoon", "telemovel", "telefone", "telefon", "handset"]),
    (Category::Server, &["server", "servers", "serveur", "serveurs", "servidor", "servidores", "blade", "nas", "san", "storage array", "disk array", "baie de stockage", "rack server"]),
    (Category::Network, &["switch", "switches", "router", "routers", "routeur", "firewall", "pare feu", "cortafuegos", "modem", "gateway", "wifi", "wlan", "access points", "networking device", "network device", "networking", "network", "netwerk", "netzwerk", "reseau", "hub", "ap", "wireless controller", "commutateur", "enrutador", "roteador", "media converter", "borne wifi", "patch panel", "vpn"]),
    (Category::Printer, &["printer", "printers", "imprimante", "imprimantes", "drucker", "impresora", "impresoras", "impressora", "impressoras", "stampante", "mfp", "multifunction", "multifunctional", "multifonction", "multifuncional", "copier", "photocopier", "photocopieur", "kopieerapparaat", "kopierer", "fotocopiadora", "plotter", "impri", "prt", "laserjet", "fax"]),
    (Category::Monitor, &["monitor", "monitors", "monitoren", "computer monitor", "computermonitor", "screen", "screens", "scherm", "beeldscherm", "beeldschermen", "ecran", "ecrans", "moniteur", "moniteurs", "bildschirm", "bildschirme", "pantalla", "pantallas", "monitores", "ecra", "display", "lcd", "tft", "led monitor", "flat panel"]),
    (Category::Desktop, &["desktop", "desktops", "pc", "pcs", "computer", "computers", "ordinateur", "ordinateurs", "ordenador", "ordenadores", "computador", "computadora", "computadoras", "rechner", "tower", "minitower", "microtower", "workstation", "workstations", "werkstation", "station de travail", "pc bureau", "pc fixe", "unite centrale", "uc", "cpu", "system unit", "systemeinheit", "all in one", "allinone", "aio", "imac", "mini pc", "minipc", "sobremesa", "escritorio", "vaste computer", "standrechner", "desktop pc", "nuc", "sff", "dsk", "gabinete", "torre"]),
    (Category::Peripheral, &[
        "keyboard", "mouse", "mice", "headset", "headphones", "webcam", "scanner", "projector", "beamer", "projecteur", "videoprojecteur", "proyector", "projetor", "ups", "onduleur", "usv", "charger", "adapter", "adaptor", "cable", "cables", "toetsenbord", "muis", "clavier", "souris", "tastatur", "maus", "teclado", "raton", "rato", "speaker", "speakers", "microphone",
        "casque", "hdd", "ssd", "hard drive", "hard disk", "memory module", "ram", "graphics card", "power supply", "battery", "batterie", "usb stick", "usb hub", "peripheral", "peripherals", "peripherique", "accessory", "accessories", "accessoire", "kvm", "barcode reader", "barcode scanner", "card reader", "stylus pen", "dongle", "chargeur", "netzteil", "cargador", "carregador", "external drive", "diadema", "auriculares", "scan", "peripheral device", "koptelefoon", "kopfhorer",
    ]),
    (Category::Other, &["television", "televiseur", "fernseher", "televisor", "tv", "camera", "playstation", "xbox", "drone"]),
];

const NOT_ICT: &[&str] = &[
    "chair", "cabinet", "desk", "table", "furniture", "sofa", "air conditioner", "aircon", "vehicle", "refrigerator", "fridge", "microwave", "chaise", "armoire", "bureau meuble", "meuble", "stoel", "kast", "tafel", "stuhl", "schrank", "tisch", "silla", "mesa", "armario", "cadeira", "shelf", "bookshelf", "whiteboard", "electric fan", "generator", "water dispenser", "coffee machine", "motorcycle", "car", "truck", "filing cabinet", "steel cabinet", "shredder",
];

/// The category that a text names, or nothing.
pub fn of_words(text: &str) -> Option<Named> {
    of_folded(&fold::words(text))
}

/// As [`of_words`], for folded words. The longest word that stands in the text wins, so that "PC Portable" is a laptop.
pub fn of_folded(words: &str) -> Option<Named> {
    if words.is_empty() {
        return None;
    }
    let stands = |w: &str| words.contains(w) && fold::has_words(words, w);
    if let Some((_, named)) = FIRST.iter().find(|(w, _)| stands(w)) {
        return Some(*named);
    }
    if words == "vm" || words.starts_with("vm ") {
        return Some((Category::Other, Some(Kind::VirtualMachine)));
    }
    // Desktop words are the widest ("computer monitor", "PC screen"): they give way to any other.
    let mut best: Option<(usize, Category)> = None;
    for (category, list) in WORDS {
        let Some(longest) = list.iter().filter(|w| stands(w)).map(|w| w.len()).max() else { continue };
        let rank = if *category == Category::Desktop { 0 } else { longest };
        if best.is_none_or(|(r, _)| rank > r) {
            best = Some((rank, *category));
        }
    }
    match best {
        Some((_, Category::Other)) => Some((Category::Other, Some(Kind::Consumer))),
        Some((_, category)) => Some((category, None)),
        None => NOT_ICT.iter().any(|w| stands(w)).then_some((Category::Other, Some(Kind::NotIct))),
    }
}

/// True for a text that is one of the category words alone, for example the cell "Laptop" in a column without a header.
pub fn is_word_alone(text: &str) -> bool {
    let words = fold::words(text);
    WORDS.iter().any(|(_, list)| list.contains(&words.as_str())) || FIRST.iter().any(|(w, _)| *w == words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_in_six_languages() {
        for (text, category) in [
            ("PC Portable", Category::Laptop), ("PC bureau", Category::Desktop), ("Beeldscherm", Category::Monitor), ("Imprimante", Category::Printer),
            ("ComputerMonitor", Category::Monitor), ("Computer monitor", Category::Monitor), ("Drucker", Category::Printer), ("Portátil", Category::Laptop), ("Ecrã", Category::Monitor),
            ("CPU", Category::Desktop), ("Workstation", Category::Desktop), ("Thin Client", Category::ThinClient), ("Switch", Category::Network), ("DVR", Category::Other),
            ("Docking station", Category::Peripheral), ("Scanner", Category::Peripheral), ("Dot Matrix Printer", Category::Printer), ("Tablette", Category::Tablet), ("Servidor", Category::Server),
        ] {
            assert_eq!(of_words(text).map(|n| n.0), Some(category), "{text}");
        }
        assert_eq!(of_words("CBS System"), None);
    }
}
