//! Makers of equipment: the short name under which a maker is known here, from what people write.

use crate::fold;

/// Spellings -> the name of the maker. Folded words; the first that stands in the text wins.
const MAKERS: &[(&str, &str)] = &[
    ("hewlett packard enterprise", "HPE"), ("hewlett packard", "HP"), ("hewlett", "HP"), ("hpe", "HPE"), ("hp inc", "HP"), ("hp", "HP"),
    ("dell", "Dell"), ("alienware", "Dell"), ("lenovo", "Lenovo"), ("ibm", "IBM"), ("apple", "Apple"), ("acer", "Acer"), ("asustek", "ASUS"), ("asus", "ASUS"),
    ("toshiba", "Toshiba"), ("dynabook", "Dynabook"), ("fujitsu siemens", "Fujitsu"), ("fujitsu", "Fujitsu"), ("samsung", "Samsung"), ("sony", "Sony"),
    ("microsoft", "Microsoft"), ("msi", "MSI"), ("panasonic", "Panasonic"), ("huawei", "Huawei"), ("honor", "Honor"), ("xiaomi", "Xiaomi"), ("google", "Google"),
    ("medion", "Medion"), ("packard bell", "Packard Bell"), ("compaq", "Compaq"), ("gateway", "Gateway"), ("lg", "LG"), ("goldstar", "LG"), ("philips", "Philips"), ("aoc", "AOC"),
    ("iiyama", "Iiyama"), ("benq", "BenQ"), ("viewsonic", "ViewSonic"), ("view sonic", "ViewSonic"), ("eizo", "Eizo"), ("nec", "NEC"), ("planar", "Planar"),
    ("canon", "Canon"), ("cannon", "Canon"), ("epson", "Epson"), ("brother", "Brother"), ("xerox", "Xerox"), ("kyocera", "Kyocera"), ("lexmark", "Lexmark"), ("ricoh", "Ricoh"), ("oki", "Oki"),
    ("konica minolta", "Konica Minolta"), ("konica", "Konica Minolta"), ("sharp", "Sharp"), ("zebra", "Zebra"), ("dymo", "Dymo"), ("kodak", "Kodak"), ("pantum", "Pantum"),
    ("cisco", "Cisco"), ("meraki", "Cisco"), ("d link", "D-Link"), ("dlink", "D-Link"), ("netgear", "Netgear"), ("tp link", "TP-Link"), ("tplink", "TP-Link"), ("ubiquiti", "Ubiquiti"),
    ("mikrotik", "MikroTik"), ("juniper", "Juniper"), ("fortinet", "Fortinet"), ("aruba", "Aruba"), ("zyxel", "Zyxel"), ("ruckus", "Ruckus"), ("linksys", "Linksys"), ("3com", "3Com"), ("sonicwall", "SonicWall"), ("watchguard", "WatchGuard"), ("palo alto", "Palo Alto"),
    ("logitech", "Logitech"), ("jabra", "Jabra"), ("plantronics", "Plantronics"), ("poly", "Poly"), ("polycom", "Polycom"), ("targus", "Targus"), ("kensington", "Kensington"), ("yealink", "Yealink"), ("apc", "APC"),
    ("nokia", "Nokia"), ("motorola", "Motorola"), ("oneplus", "OnePlus"), ("oppo", "Oppo"), ("blackberry", "BlackBerry"), ("htc", "HTC"), ("wyse", "Wyse"), ("igel", "Igel"), ("ncomputing", "NComputing"), ("synology", "Synology"), ("qnap", "QNAP"), ("netapp", "NetApp"),
    ("dahua", "Dahua"), ("hikvision", "Hikvision"), ("vmware", "VMware"), ("qemu", "QEMU"), ("gigabyte", "Gigabyte"), ("asrock", "ASRock"), ("intel", "Intel"), ("supermicro", "Supermicro"), ("positivo", "Positivo"), ("vaio", "Vaio"), ("chuwi", "Chuwi"), ("zebronics", "Zebronics"), ("hcl", "HCL"), ("wipro", "Wipro"),
];

/// Model families that only one maker has, folded.
const FAMILIES: &[(&str, &str)] = &[
    ("latitude", "Dell"), ("optiplex", "Dell"), ("vostro", "Dell"), ("inspiron", "Dell"), ("poweredge", "Dell"), ("xps", "Dell"),
    ("thinkpad", "Lenovo"), ("thinkcentre", "Lenovo"), ("ideapad", "Lenovo"), ("thinkvision", "Lenovo"), ("thinkbook", "Lenovo"), ("thinkstation", "Lenovo"),
    ("elitebook", "HP"), ("probook", "HP"), ("elitedesk", "HP"), ("prodesk", "HP"), ("zbook", "HP"), ("eliteone", "HP"), ("proone", "HP"), ("elitepad", "HP"), ("elitedisplay", "HP"), ("prodisplay", "HP"), ("proliant", "HPE"),
    ("laserjet", "HP"), ("officejet", "HP"), ("deskjet", "HP"), ("designjet", "HP"), ("pagewide", "HP"), ("pavilion", "HP"),
    ("macbook", "Apple"), ("imac", "Apple"), ("iphone", "Apple"), ("ipad", "Apple"), ("mac mini", "Apple"), ("lifebook", "Fujitsu"), ("esprimo", "Fujitsu"),
    ("travelmate", "Acer"), ("veriton", "Acer"), ("aspire", "Acer"), ("satellite", "Toshiba"), ("tecra", "Toshiba"), ("portege", "Toshiba"), ("vivobook", "ASUS"), ("zenbook", "ASUS"), ("galaxy", "Samsung"),
    ("surface pro", "Microsoft"), ("surface laptop", "Microsoft"), ("surface book", "Microsoft"), ("surface go", "Microsoft"), ("workcentre", "Xerox"), ("versalink", "Xerox"), ("phaser", "Xerox"), ("ecosys", "Kyocera"), ("taskalfa", "Kyocera"), ("bizhub", "Konica Minolta"),
    ("imageclass", "Canon"), ("imagerunner", "Canon"), ("pixma", "Canon"), ("i sensys", "Canon"), ("catalyst", "Cisco"), ("aironet", "Cisco"), ("flexscan", "Eizo"), ("syncmaster", "Samsung"),
];

/// The maker that a text names, first among several.
pub fn named(text: &str) -> Option<&'static str> {
    named_in(&fold::words(text))
}

/// As [`named`], for text that is already folded words.
pub fn named_in(words: &str) -> Option<&'static str> {
    let first = words.split(' ').next().unwrap_or_default();
    MAKERS
        .iter()
        .find(|(w, _)| *w == first || (words.starts_with(w) && fold::has_words(words, w)))
        .or_else(|| MAKERS.iter().find(|(w, _)| words.contains(w) && fold::has_words(words, w)))
        .map(|(_, maker)| *maker)
}

/// The maker that a model's family tells, in folded words.
pub fn of_family(words: &str) -> Option<&'static str> {
    FAMILIES.iter().find(|(w, _)| words.contains(w) && fold::has_words(words, w)).map(|(_, maker)| *maker)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makers_by_their_names_and_by_their_families() {
        assert_eq!(named("Dell Inc."), Some("Dell"));
        assert_eq!(named("Hewlett-Packard"), Some("HP"));
        assert_eq!(named("D-Link"), Some("D-Link"));
        assert_eq!(named("shp office"), None);
        assert_eq!(of_family("hp laserjet e50145"), Some("HP"));
        assert_eq!(of_family("optiplex 7010"), Some("Dell"));
    }
}
