//! Inventories of agents and what phones say of themselves, that we wrote ourselves, of devices that do not exist.

use gapless_intake::hardware::{self, Device, MediumType, NetworkType, Report};
use gapless_journey::Category;

fn read(text: &str) -> Report {
    hardware::read(text.as_bytes()).unwrap()
}

const XML: &str = r#"<?xml version="1.0" encoding="UTF-8" ?>
<REQUEST>
  <CONTENT>
    <BIOS>
      <ASSETTAG>LUM-00017</ASSETTAG>
      <SMANUFACTURER>LENOVO</SMANUFACTURER>
      <SMODEL>20ZZS0A000</SMODEL>
      <SSN>PF0ZZ123</SSN>
    </BIOS>
    <HARDWARE>
      <CHASSIS_TYPE>Notebook</CHASSIS_TYPE>
      <DESCRIPTION>ThinkPad T999</DESCRIPTION>
      <MEMORY>7867</MEMORY>
      <UUID>11111111-2222-4333-8444-555555555555</UUID>
      <VMSYSTEM>Physical</VMSYSTEM>
    </HARDWARE>
    <CPUS><NAME>Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz</NAME><CORE>4</CORE><THREAD>8</THREAD></CPUS>
    <MEMORIES><CAPACITY>8192</CAPACITY><CAPTION>DIMM A</CAPTION><TYPE>DDR4</TYPE><SPEED>2400</SPEED><SERIALNUMBER>7A0142C3</SERIALNUMBER></MEMORIES>
    <MEMORIES><CAPACITY>No</CAPACITY><CAPTION>DIMM B</CAPTION></MEMORIES>
    <STORAGES><NAME>nvme0n1</NAME><MODEL>ACME NVMe 256</MODEL><DISKSIZE>256060</DISKSIZE><SERIAL>AC256-1</SERIAL><INTERFACE>NVME</INTERFACE><TYPE>disk</TYPE><FIRMWARE>1.0</FIRMWARE></STORAGES>
    <STORAGES><MODEL>Stick &amp; Co</MODEL><DISKSIZE>8000</DISKSIZE><INTERFACE>USB</INTERFACE><TYPE>disk</TYPE></STORAGES>
    <MONITORS><CAPTION>RB 22</CAPTION><MANUFACTURER>ACME</MANUFACTURER><DESCRIPTION>12/2017</DESCRIPTION><SERIAL>A1234</SERIAL></MONITORS>
    <BATTERIES><NAME>RB-BAT-3</NAME><CAPACITY>57020</CAPACITY><REAL_CAPACITY>41230</REAL_CAPACITY><MANUFACTURER>ACME</MANUFACTURER></BATTERIES>
    <VIDEOS><NAME>ACME Graphics 620</NAME><MEMORY>512</MEMORY></VIDEOS>
    <NETWORKS><DESCRIPTION>wlan0</DESCRIPTION><MACADDR>54:e1:ad:00:00:17</MACADDR><TYPE>wifi</TYPE><VIRTUALDEV>0</VIRTUALDEV></NETWORKS>
    <NETWORKS><DESCRIPTION>wlan0</DESCRIPTION><MACADDR>54:e1:ad:00:00:17</MACADDR><TYPE>wifi</TYPE><VIRTUALDEV>0</VIRTUALDEV></NETWORKS>
    <NETWORKS><DESCRIPTION>docker0</DESCRIPTION><MACADDR>02:42:ad:00:00:17</MACADDR><VIRTUALDEV>1</VIRTUALDEV></NETWORKS>
  </CONTENT>
  <DEVICEID>pc-17-2020-01-02-10-00-00</DEVICEID>
  <QUERY>INVENTORY</QUERY>
</REQUEST>
"#;

const JSON: &str = r#"{"action": "inventory", "deviceid": "pc-17", "itemtype": "Computer", "content": {
  "bios": {"assettag": "LUM-00017", "smanufacturer": "LENOVO", "smodel": "20ZZS0A000", "ssn": "PF0ZZ123"},
  "hardware": {"chassis_type": "Notebook", "description": "ThinkPad T999", "memory": 7867, "uuid": "11111111-2222-4333-8444-555555555555", "vmsystem": "Physical"},
  "cpus": [{"name": "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz", "core": 4, "thread": 8}],
  "memories": [{"capacity": 8192, "caption": "DIMM A", "type": "DDR4", "speed": "2400", "serialnumber": "7A0142C3"}],
  "storages": [{"name": "nvme0n1", "model": "ACME NVMe 256", "disksize": 256060, "serial": "AC256-1", "interface": "NVME", "type": "disk", "firmware": "1.0"},
               {"model": "Stick & Co", "disksize": 8000, "interface": "USB", "type": "disk"}],
  "monitors": [{"caption": "RB 22", "manufacturer": "ACME", "description": "12/2017", "serial": "A1234"}],
  "batteries": [{"name": "RB-BAT-3", "capacity": 57020, "real_capacity": 41230, "manufacturer": "ACME"}],
  "videos": [{"name": "ACME Graphics 620", "memory": 512}],
  "networks": [{"description": "wlan0", "mac": "54:e1:ad:00:00:17", "type": "wifi", "virtualdev": false},
               {"description": "docker0", "mac": "02:42:ad:00:00:17", "virtualdev": true}],
  "versionclient": "GLPI-Agent_v9"}}"#;

#[test]
fn xml_and_json_of_agents_say_the_same() {
    let (of_xml, of_json) = (read(XML), read(JSON));
    assert_eq!(of_xml.format, "inventory-xml");
    assert_eq!(of_json.format, "inventory-json");
    assert_eq!(of_xml.device, of_json.device);
    let device = of_xml.device;
    assert_eq!(device.category, Some(Category::Laptop));
    assert_eq!(device.manufacturer.as_deref(), Some("LENOVO"));
    assert_eq!(device.model.as_deref(), Some("20ZZS0A000"));
    assert_eq!(device.model_name.as_deref(), Some("ThinkPad T999"));
    assert_eq!(device.serial_number.as_deref(), Some("PF0ZZ123"));
    assert_eq!(device.asset_tag.as_deref(), Some("LUM-00017"));
    assert_eq!(device.cpus[0].cores, Some(4));
    let memory = device.memory.unwrap();
    assert_eq!((memory.total_bytes, memory.modules.len()), (8 << 30, 1));
    assert_eq!(device.media.len(), 1);
    assert_eq!(device.media[0].kind, Some(MediumType::NvmeSsd));
    assert_eq!(device.media[0].bytes, Some(256_060_000_000));
    assert_eq!(device.screens[0].year, Some(2017));
    assert_eq!(device.batteries[0].full_wh, Some(41.23));
    assert_eq!(device.graphics[0].memory_bytes, Some(512 << 20));
    assert_eq!(device.network.len(), 1);
    assert_eq!(device.network[0].kind, Some(NetworkType::Wireless));
}

#[test]
fn a_screen_is_read_from_what_it_says_itself() {
    // A made-up block of 128 bytes: maker ACM, product 00A1, 48 by 27 centimetres, 2017.
    let mut block = [0_u8; 128];
    block[..8].copy_from_slice(&[0, 255, 255, 255, 255, 255, 255, 0]);
    block[8..12].copy_from_slice(&[0x04, 0x6D, 0xA1, 0x00]);
    block[16..19].copy_from_slice(&[12, 27, 1]);
    block[21..23].copy_from_slice(&[48, 27]);
    block[127] = 0_u8.wrapping_sub(block.iter().fold(0, |sum, byte| sum.wrapping_add(*byte)));
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let text: String = block
        .chunks(3)
        .flat_map(|three| {
            let all = three
                .iter()
                .fold(0_u32, |all, byte| all << 8 | u32::from(*byte));
            let all = all << (8 * (3 - three.len()));
            [18, 12, 6, 0].map(|shift| char::from(letters[(all >> shift & 63) as usize]))
        })
        .collect();
    let xml = format!(
        "<REQUEST><CONTENT><MONITORS><BASE64>{text}</BASE64></MONITORS></CONTENT></REQUEST>"
    );
    let screen = read(&xml).device.screens.remove(0);
    assert_eq!(screen.manufacturer.as_deref(), Some("ACM"));
    assert_eq!(screen.model.as_deref(), Some("00A1"));
    assert_eq!(screen.diagonal_inch, Some(21.7));
}

#[test]
fn devices_asked_over_the_network() {
    let xml = "<REQUEST><CONTENT><DEVICE><INFO><TYPE>PRINTER</TYPE><MANUFACTURER>ACME</MANUFACTURER><MODEL>Press 9</MODEL><SERIAL>PR000417</SERIAL></INFO></DEVICE></CONTENT><QUERY>SNMPQUERY</QUERY></REQUEST>";
    let json = r#"{"action": "netinventory", "itemtype": "Printer", "content": {"network_device": {"type": "Printer", "manufacturer": "ACME", "model": "Press 9", "serial": "PR000417"}}}"#;
    for text in [xml, json] {
        let device = read(text).device;
        assert_eq!(device.category, Some(Category::Printer));
        assert_eq!(device.serial_number.as_deref(), Some("PR000417"));
    }
    let list = "<REQUEST><CONTENT><SOFTWARES><NAME>x</NAME></SOFTWARES></CONTENT></REQUEST>";
    let report = read(list);
    assert_eq!(report.device, Device::default());
    assert!(report.warnings[0].contains("softwares"));
}

#[test]
fn the_summary_of_a_probe() {
    let text = "system:ubuntu-22.04\nuser:\narch:x86_64\nkernel:5.15.0\nvendor:ACME\nmodel:Roadbook 15\nyear:2018\nhwaddr:ABC\ntype:notebook\n";
    let device = read(text).device;
    assert_eq!(device.category, Some(Category::Laptop));
    assert_eq!(device.model.as_deref(), Some("Roadbook 15"));
}

const GETPROP: &str = "[gsm.version.baseband]: [G960FXX]
[persist.radio.imei]: [490154203237518]
[ril.serialnumber]: [R58ZZ0417]
[ro.build.characteristics]: [phone]
[ro.product.manufacturer]: [acme]
[ro.product.marketname]: [Acme Nine]
[ro.product.model]: [AC-G999F]
[ro.serialno]: [2d1f99999999ece]
[ro.soc.manufacturer]: [Acme]
[ro.soc.model]: [AC9810]

Current Battery Service state:
  AC powered: false
  present: true
  health: 4
  level: 85
  Cycle count: 512
";

#[test]
fn android_names_itself_and_its_numbers() {
    let Report {
        format,
        device,
        warnings,
    } = read(GETPROP);
    assert_eq!(format, "android-getprop");
    assert_eq!(device.category, Some(Category::Phone));
    assert_eq!(device.manufacturer.as_deref(), Some("acme"));
    assert_eq!(device.model.as_deref(), Some("AC-G999F"));
    assert_eq!(device.model_name.as_deref(), Some("Acme Nine"));
    assert_eq!(device.serial_number.as_deref(), Some("R58ZZ0417"));
    assert_eq!(device.cpus[0].text, "Acme AC9810");
    assert_eq!(device.batteries[0].cycles, Some(512));
    let told = |word: &str| warnings.iter().any(|text| text.contains(word));
    assert!(told("490154203237518") && told("dead"), "{warnings:?}");
    let tablet = GETPROP.replace("[phone]", "[tablet,nosdcard]");
    assert_eq!(read(&tablet).device.category, Some(Category::Tablet));
    let alone = "Current Battery Service state:\n  AC powered: false\n  level: 85\n  health: 2\n";
    assert!(read(alone).warnings[0].contains("charge of the day"));
}

const IDEVICE: &str = "ActivationState: Activated
DeviceClass: iPad
InternationalMobileEquipmentIdentity: 490154203237518
ModelNumber: ZZ999
NonVolatileRAM:
 SerialNumber: not this one
ProductType: iPad99,1
SerialNumber: DMPZZ0417
TotalDiskCapacity: 64000000000
UniqueDeviceID: 00001111-000A1234B567890C
WiFiAddress: 14:bc:61:00:00:17
";

#[test]
fn apples_devices_as_text_and_as_xml() {
    let fields: Vec<String> = IDEVICE
        .lines()
        .filter(|line| !line.starts_with(' '))
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| match value.parse::<u64>() {
            Ok(number) if name == "TotalDiskCapacity" => {
                format!("<key>{name}</key><integer>{number}</integer>")
            }
            _ => format!("<key>{name}</key><string>{value}</string>"),
        })
        .collect();
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plist version=\"1.0\">\n<dict>{}</dict></plist>",
        fields.concat()
    );
    for text in [IDEVICE, &xml] {
        let Report {
            format,
            device,
            warnings,
        } = read(text);
        assert_eq!(format, "ideviceinfo");
        assert_eq!(device.category, Some(Category::Tablet));
        assert_eq!(device.model.as_deref(), Some("iPad99,1"));
        assert_eq!(device.serial_number.as_deref(), Some("DMPZZ0417"));
        assert_eq!(device.media[0].bytes, Some(64_000_000_000));
        assert_eq!(device.media[0].kind, Some(MediumType::Flash));
        assert_eq!(device.network[0].mac.as_deref(), Some("14:bc:61:00:00:17"));
        assert_eq!(warnings, ["IMEI: 490154203237518"]);
    }
}

#[test]
fn a_cut_anywhere_never_stops_the_reader() {
    for text in [XML, JSON, GETPROP, IDEVICE] {
        for end in 0..text.len() {
            let _ = hardware::read(&text.as_bytes()[..end]);
        }
    }
    let cut = &XML[..XML.find("<STORAGES>").unwrap()];
    let report = read(cut);
    assert_eq!(report.device.serial_number.as_deref(), Some("PF0ZZ123"));
    assert!(report.warnings.iter().any(|text| text.contains("cut off")));
}
