//! What the smaller tools of Linux print of one part of a machine, written by us, of machines that do not exist: each is known
//! by its content and read whole; cut off anywhere, or with a piece put elsewhere, it stops no reader.

use gapless_intake::hardware::{self, Health, MediumType, NetworkType, Report};
use gapless_intake::report;
use gapless_journey::Category;
use proptest::prelude::*;
use serde_json::json;

fn read(text: &str) -> Report {
    hardware::read(text.as_bytes()).unwrap()
}

fn text(text: Option<&String>) -> &str {
    text.map(String::as_str).unwrap_or_default()
}

const LSPCI: &str = "00:02.0 VGA compatible controller: Intel Corporation UHD Graphics 620 (rev 07) (prog-if 00 [VGA controller])
\tSubsystem: ACME Device 2233
\tMemory at e0000000 (64-bit, prefetchable) [size=256M]

00:1f.6 Ethernet controller: Intel Corporation Ethernet Connection I219-V (rev 21)
04:00.0 Network controller: Intel Corporation Wireless 8265 / 8275 (rev 78)
";

#[test]
fn lspci_names_the_cards_in_each_of_its_forms() {
    let numbered = LSPCI
        .replace("controller: ", "controller [0300]: ")
        .replace("620 (", "620 [8086:5917] (");
    let quoted = "00:02.0 \"VGA compatible controller\" \"Intel Corporation\" \"UHD Graphics 620\" -r07 \"ACME\" \"Device 2233\"\n\
        00:1f.6 \"Ethernet controller\" \"Intel Corporation\" \"Ethernet Connection I219-V\" -r21 \"\" \"\"\n\
        04:00.0 \"Network controller\" \"Intel Corporation\" \"Wireless 8265 / 8275\" -r78 \"\" \"\"\n";
    let records = "Slot:\t00:02.0\nClass:\tVGA compatible controller\nVendor:\tIntel Corporation\nDevice:\tUHD Graphics 620\n\n\
        Slot:\t00:1f.6\nClass:\tEthernet controller\nVendor:\tIntel Corporation\nDevice:\tEthernet Connection I219-V\n\n\
        Slot:\t04:00.0\nClass:\tNetwork controller\nVendor:\tIntel Corporation\nDevice:\tWireless 8265 / 8275\n";
    let numbered = numbered.replace("Ethernet controller [0300]", "Ethernet controller [0200]");
    let numbered = numbered.replace("Network controller [0300]", "Network controller [0280]");
    for form in [LSPCI, &numbered, quoted, records] {
        let device = read(form).device;
        assert_eq!(device.graphics.len(), 1);
        assert_eq!(
            text(device.graphics[0].manufacturer.as_ref()),
            "Intel Corporation"
        );
        assert_eq!(text(device.graphics[0].model.as_ref()), "UHD Graphics 620");
        let kinds: Vec<_> = device
            .network
            .iter()
            .map(|card| card.kind.unwrap())
            .collect();
        assert_eq!(kinds, [NetworkType::Wired, NetworkType::Wireless]);
    }
}

const DIMMS: &str = "Memory Serial Presence Detect Decoder

Decoding EEPROM: /sys/bus/i2c/drivers/ee1004/0-0050
Guessing DIMM is in                              bank 1

---=== SPD EEPROM Information ===---
Fundamental Memory type                          DDR4 SDRAM
Maximum module speed                             2400 MT/s (PC4-19200)
Size                                             8192 MB
Module Manufacturer                              ACME Memory
Assembly Serial Number                           0x12AB34CD

Number of SDRAM DIMMs detected and decoded: 1
";

#[test]
fn modules_speak_for_themselves() {
    let memory = read(DIMMS).device.memory.unwrap();
    assert_eq!(memory.total_bytes, 8 << 30);
    let module = &memory.modules[0];
    assert_eq!(
        (module.kind.as_deref(), module.speed_mts),
        (Some("DDR4"), Some(2400))
    );
    assert_eq!(text(module.serial_number.as_ref()), "12AB34CD");
    // A type that the decoder does not know has no size: the sum of the others would be wrong.
    let unknown = "\nDecoding EEPROM: /sys/bus/i2c/drivers/eeprom/0-0052\nFundamental Memory type                 Unknown (0x0c)\n";
    let report = read(&format!("{DIMMS}{unknown}"));
    assert_eq!(report.device.memory, None);
    assert!(report.warnings[0].contains("size of 1 module"));
}

const LSBLK: &str = "NAME          SIZE RM TYPE ROTA TRAN   MODEL         SERIAL     MOUNTPOINT
sda         465.8G  0 disk    1 sata   ACME SPIN 500 AS500-7781
├─sda1        512M  0 part    1                                 /boot
└─sda2      465.3G  0 part    1
sdb           3.8G  1 disk    1 usb    Stick
sr0          1024M  1 rom     1 sata   ACME DVD
nvme0n1     238.5G  0 disk    0 nvme                 AF256-0042
";

#[test]
fn block_devices_in_a_table_and_in_pairs() {
    let pairs = "NAME=\"sda\" SIZE=\"465.8G\" RM=\"0\" TYPE=\"disk\" ROTA=\"1\" TRAN=\"sata\" MODEL=\"ACME SPIN 500\" SERIAL=\"AS500-7781\"\n\
        NAME=\"sda1\" SIZE=\"512M\" RM=\"0\" TYPE=\"part\" ROTA=\"1\" TRAN=\"\" MODEL=\"\" SERIAL=\"\"\n\
        NAME=\"nvme0n1\" SIZE=\"238.5G\" RM=\"0\" TYPE=\"disk\" ROTA=\"0\" TRAN=\"nvme\" MODEL=\"\" SERIAL=\"AF256-0042\"\n";
    for form in [LSBLK, pairs] {
        let report = read(form);
        assert_eq!(report.format, "lsblk");
        let media = &report.device.media;
        assert_eq!(media.len(), 2, "{media:?}");
        assert_eq!(text(media[0].model.as_ref()), "ACME SPIN 500");
        assert_eq!(text(media[0].serial_number.as_ref()), "AS500-7781");
        assert_eq!(media[0].kind, Some(MediumType::HardDisk));
        assert_eq!(text(media[1].serial_number.as_ref()), "AF256-0042");
        assert_eq!(media[1].kind, Some(MediumType::NvmeSsd));
    }
}

const NVME_LOG: &str = "Smart Log for NVME device:nvme0n1 namespace-id:ffffffff
critical_warning\t\t\t: 0
percentage_used\t\t\t\t: 93%
power_on_hours\t\t\t\t: 9,123
media_errors\t\t\t\t: 0
";

const NVME_LIST: &str = "Node             SN                   Model                                    Namespace Usage                      Format           FW Rev
---------------- -------------------- ---------------------------------------- --------- -------------------------- ---------------- --------
/dev/nvme0n1     AF256-0042           ACME FLASH 256                           1         100.00  GB / 256.06  GB    512   B +  0 B   1A02
";

#[test]
fn nvme_tells_its_drives_and_their_wear() {
    let log = json!({"critical_warning": 0, "data_units_read": "12", "percent_used": 93, "power_on_hours": "9123", "media_errors": 0});
    for form in [NVME_LOG.to_owned(), log.to_string()] {
        let report = read(&form);
        assert_eq!(report.format, "nvme-smart-log");
        let medium = &report.device.media[0];
        assert_eq!(
            (medium.wear_percent, medium.power_on_hours),
            (Some(93), Some(9_123))
        );
        assert_eq!(
            (medium.self_check_passed, medium.health),
            (Some(true), Some(Health::Worn))
        );
    }
    let media = read(NVME_LIST).device.media;
    assert_eq!(text(media[0].serial_number.as_ref()), "AF256-0042");
    assert_eq!(media[0].bytes, Some(256_060_000_000));
    let nested = json!({"Devices": [{"HostNQN": "nqn", "Subsystems": [{"Controllers": [
        {"SerialNumber": "AF256-0042", "ModelNumber": "ACME FLASH 256", "Firmware": "1A02",
         "Namespaces": [{"PhysicalSize": 256_060_514_304_u64}]}]}]}]});
    let media = read(&nested.to_string()).device.media;
    assert_eq!(media[0].bytes, Some(256_060_514_304));
}

/// Drives asked one after the other, their answers in one file.
#[test]
fn documents_after_one_another_are_a_list() {
    let drive = |serial: &str| json!({"smartctl": {"version": [7, 3]}, "device": {"protocol": "ATA"}, "model_name": "ACME SPIN 500", "serial_number": serial});
    let two = format!("{}\n{}\n", drive("AS500-7781"), drive("AS500-7782"));
    let report = read(&two);
    assert_eq!(report.device.media.len(), 2);
    assert!(report.warnings.is_empty());
}

const UPOWER_DUMP: &str = "Device: /org/freedesktop/UPower/devices/line_power_AC
  native-path:          AC
  power supply:         yes
  line-power
    online:             no

Device: /org/freedesktop/UPower/devices/battery_BAT0
  native-path:          BAT0
  model:                RB-BAT-3
  power supply:         yes
  battery
    energy-full:         40 Wh
    energy-full-design:  50 Wh

Device: /org/freedesktop/UPower/devices/DisplayDevice
  power supply:         yes
  battery
    energy-full:         40 Wh
";

const ACPICONF: &str = "Design capacity:\t48000 mWh
Last full capacity:\t36000 mWh
Design voltage:\t\t12000 mV
Model number:\t\tRB-BAT-3
Serial number:\t\t4711
OEM info:\t\tACME
";

const ACPI: &str = "Battery 0: Discharging, 57%, 01:30:00 remaining
Battery 0: design capacity 4400 mAh, last full capacity 3300 mAh = 75%
Adapter 0: off-line
";

const SYSFS: &str = "/sys/class/power_supply/AC/online:1
/sys/class/power_supply/AC/type:Mains
/sys/class/power_supply/BAT0/energy_full:36000000
/sys/class/power_supply/BAT0/energy_full_design:48000000
/sys/class/power_supply/BAT0/model_name:RB-BAT-3
/sys/class/power_supply/BAT0/technology:Li-ion
/sys/class/power_supply/BAT0/type:Battery
";

#[test]
fn one_battery_is_one_by_each_tool() {
    for (form, format, share) in [
        (UPOWER_DUMP, "upower", 80),
        (ACPICONF, "acpi-battery", 75),
        (ACPI, "acpi", 75),
        (SYSFS, "battery-uevent", 75),
    ] {
        let report = read(form);
        assert_eq!(report.format, format);
        assert_eq!(report.device.batteries.len(), 1, "{format}");
        assert_eq!(report.device.batteries[0].capacity_percent, Some(share));
    }
}

const IP_LINK: &str = "1: lo: <LOOPBACK,UP> mtu 65536 state UNKNOWN
    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
2: enp0s31f6: <BROADCAST> mtu 1500 state DOWN
    link/ether 02:00:5e:10:00:02 brd ff:ff:ff:ff:ff:ff
3: docker0: <BROADCAST> mtu 1500 state DOWN
    link/ether 02:42:00:00:00:01 brd ff:ff:ff:ff:ff:ff
";

#[test]
fn interfaces_are_cards_by_their_addresses() {
    let bare = "enp0s31f6 02:00:5e:10:00:02 1000\n";
    let document =
        json!([{"ifname": "enp0s31f6", "link_type": "ether", "address": "02:00:5e:10:00:02"}]);
    for form in [IP_LINK, bare, &document.to_string()] {
        let network = read(form).device.network;
        assert_eq!(network.len(), 1);
        assert_eq!(text(network[0].mac.as_ref()), "02:00:5e:10:00:02");
        assert_eq!(network[0].kind, Some(NetworkType::Wired));
    }
}

const FRU: &str = "FRU Device Description : Builtin FRU Device (ID 0)
 Chassis Type          : Rack Mount Chassis
 Board Product         : RS-BOARD
 Product Manufacturer  : ACME
 Product Name          : Rackstar 2
 Product Serial        : RS2-0099

FRU Device Description : PS1 (ID 5)
 Product Manufacturer  : PowerCo
";

const SCSI: &str = "Attached devices:
Host: scsi0 Channel: 00 Id: 00 Lun: 00
  Vendor: ATA      Model: ACME SPIN 500    Rev: 1A02
  Type:   Direct-Access                    ANSI  SCSI revision: 05
Host: scsi1 Channel: 00 Id: 00 Lun: 00
  Vendor: ACME     Model: DVD-RW           Rev: 0001
  Type:   CD-ROM                           ANSI  SCSI revision: 05
";

const NVIDIA: &str = "==============NVSMI LOG==============
GPU 00000000:01:00.0
    Product Name                          : NVIDIA Example 1650
    FB Memory Usage
        Total                             : 4096 MiB
        Used                              : 5 MiB
    BAR1 Memory Usage
        Total                             : 256 MiB
";

#[test]
fn servers_drives_and_graphics_cards_by_their_own_tools() {
    let device = read(FRU).device;
    assert_eq!(
        (
            text(device.manufacturer.as_ref()),
            text(device.serial_number.as_ref())
        ),
        ("ACME", "RS2-0099")
    );
    assert_eq!(device.category, Some(Category::Server));
    let media = read(SCSI).device.media;
    assert_eq!(
        (media.len(), text(media[0].model.as_ref())),
        (1, "ACME SPIN 500")
    );
    let graphics = read(NVIDIA).device.graphics;
    assert_eq!(text(graphics[0].model.as_ref()), "Example 1650");
    assert_eq!(graphics[0].memory_bytes, Some(4 << 30));
}

/// What is known and says nothing of the machine is answered by its reason.
#[test]
fn a_known_report_without_facts_has_its_reason() {
    for (form, format) in [
        (
            "Bus 001 Device 002: ID 8087:0024 Intel Corp. Hub\n",
            "lsusb",
        ),
        (
            "/org/freedesktop/UPower/devices/battery_BAT0\n",
            "upower-names",
        ),
        (
            "/dev/sda -d scsi # /dev/sda, SCSI device\n",
            "smartctl-scan",
        ),
        ("No EEPROM found, the kernel is too old.\n", "decode-dimms"),
    ] {
        let report = read(form);
        assert_eq!((report.format.as_str(), report.warnings.len()), (format, 1));
    }
}

/// Every form, for the tests that hold of all of them.
const FORMS: [&str; 13] = [
    LSBLK,
    LSPCI,
    DIMMS,
    NVME_LOG,
    NVME_LIST,
    UPOWER_DUMP,
    ACPICONF,
    ACPI,
    SYSFS,
    IP_LINK,
    FRU,
    SCSI,
    NVIDIA,
];

#[test]
fn a_report_cut_off_at_any_byte_stops_no_reader() {
    for form in FORMS {
        for end in 0..form.len() {
            if let Ok(report) = report::read(&form.as_bytes()[..end]) {
                let is_empty = report.device == hardware::Device::default();
                assert!(!is_empty || !report.warnings.is_empty(), "{end} of {form}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_report_with_any_piece_put_elsewhere_stops_no_reader(
        form in 0..FORMS.len(), from in 0..4_000_usize, length in 0..400_usize, to in 0..4_000_usize,
    ) {
        let mut bytes = FORMS[form].as_bytes().to_vec();
        let from = from.min(bytes.len());
        let piece: Vec<u8> = bytes.iter().skip(from).take(length).copied().collect();
        let to = to.min(bytes.len());
        bytes.splice(to..to, piece);
        let _ = report::read(&bytes);
    }
}
