//! Hardware reports that we wrote ourselves, of machines that do not exist: what each says is read, and nothing else.

use gapless_intake::hardware::{self, Health, MediumType, Report};
use gapless_intake::report;
use gapless_journey::Category;
use serde_json::json;

fn read(text: &str) -> Report {
    hardware::read(text.as_bytes()).unwrap()
}

const DMI: &str = "# dmidecode 3.4
Handle 0x0001, DMI type 1, 27 bytes
System Information
\tManufacturer: ACME
\tProduct Name: Roadbook 15
\tVersion: To Be Filled By O.E.M.
\tSerial Number: RB15-000417
\tUUID: 03000200-0400-0500-0006-000700080009
\tSKU Number: Default string

Handle 0x0003, DMI type 3, 22 bytes
Chassis Information
\tManufacturer: ACME
\tType: Notebook
\tSerial Number: To Be Filled By O.E.M.
\tAsset Tag: LUM-00017

Handle 0x0004, DMI type 4, 48 bytes
Processor Information
\tType: Central Processor
\tFamily: Core i5
\tVersion: Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz
\tStatus: Populated, Enabled
\tCore Count: 4

Handle 0x0005, DMI type 4, 48 bytes
Processor Information
\tType: Central Processor
\tVersion: Not Specified
\tStatus: Unpopulated

Handle 0x0010, DMI type 17, 40 bytes
Memory Device
\tSize: 8 GB
\tLocator: DIMM A
\tType: DDR4
\tSpeed: 2400 MT/s
\tSerial Number: 00000000

Handle 0x0011, DMI type 17, 40 bytes
Memory Device
\tSize: No Module Installed
\tLocator: DIMM B

Handle 0x0012, DMI type 17, 40 bytes
Memory Device
\tSize: 16384 kB
\tLocator: SYSTEM ROM
\tType: Flash

Handle 0x0020, DMI type 22, 26 bytes
Portable Battery
\tName: RB-BAT-3
\tDesign Capacity: 48000 mWh
";

#[test]
fn dmidecode_gives_the_machine_and_its_parts() {
    let Report {
        format,
        device,
        warnings,
    } = read(DMI);
    assert_eq!(format, "dmidecode");
    assert_eq!(device.category, Some(Category::Laptop));
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    assert_eq!(text(&device.manufacturer), "ACME");
    assert_eq!(text(&device.model), "Roadbook 15");
    assert_eq!(text(&device.serial_number), "RB15-000417");
    assert_eq!(text(&device.asset_tag), "LUM-00017");
    assert_eq!(device.cpus.len(), 1, "an empty socket holds none");
    let cpu = &device.cpus[0];
    assert_eq!((cpu.family.as_str(), cpu.cores), ("core-i5", Some(4)));
    assert_eq!(cpu.at_least_core_i3, Some(true));
    let memory = device.memory.unwrap();
    assert_eq!(memory.total_bytes, 8 << 30, "the firmware's chip is none");
    assert_eq!(memory.modules.len(), 1);
    assert_eq!(memory.modules[0].speed_mts, Some(2400));
    assert_eq!(device.batteries[0].design_wh, Some(48.0));
    assert!(
        warnings.iter().any(|text| text.contains("'00000000'")),
        "{warnings:?}"
    );
}

/// Old firmware lists each core, and names a processor by its family alone.
#[test]
fn a_socket_is_one_processor_whatever_the_firmware_lists() {
    let one = "Processor Information\n\tSocket Designation: U2E1\n\tType: Central Processor\n\tFamily: Core 2\n\
        \tID: 7A 06 01 00 FF FB EB BF\n\tVersion: CPU Version\n\n";
    let two = format!(
        "Handle 0x0004, DMI type 4, 35 bytes\n{one}Handle 0x0005, DMI type 4, 35 bytes\n{one}"
    );
    let cpus = read(&two).device.cpus;
    assert_eq!(cpus.len(), 1);
    assert_eq!(
        (cpus[0].text.as_str(), cpus[0].family.as_str()),
        ("CPU Version", "core2")
    );
    let server = format!(
        "{two}Handle 0x0003, DMI type 3, 17 bytes\nChassis Information\n\tType: Rack Mount Chassis\n"
    );
    assert_eq!(read(&server).device.cpus.len(), 2);
    let terminal = DMI
        .replace("Type: Notebook", "Type: Desktop")
        .replace("Roadbook 15", "Roadbook Thin Client");
    assert_eq!(read(&terminal).device.category, Some(Category::ThinClient));
}

/// A machine that somebody put together says nothing of itself: its board does.
#[test]
fn a_filler_is_absent_and_the_board_speaks() {
    let text = DMI
        .replace("Manufacturer: ACME\n\tProduct Name: Roadbook 15", "Manufacturer: To Be Filled By O.E.M.\n\tProduct Name: To Be Filled By O.E.M.")
        .replace(
            "Handle 0x0003",
            "Handle 0x0002, DMI type 2, 15 bytes\nBase Board Information\n\tManufacturer: BoardCo\n\tProduct Name: B450X\n\nHandle 0x0003",
        );
    let report = read(&text);
    assert_eq!(report.device.manufacturer.as_deref(), Some("BoardCo"));
    assert_eq!(report.device.model.as_deref(), Some("B450X"));
    let told = report.warnings.join("\n");
    assert!(told.contains("To Be Filled By O.E.M."), "{told}");
}

const SMART: &str = "smartctl 7.3 2022-02-28 r5338 [x86_64-linux-6.1.0] (local build)
Copyright (C) 2002-22, Bruce Allen, Christian Franke, www.smartmontools.org

=== START OF INFORMATION SECTION ===
Device Model:     ACME SPIN 500
Serial Number:    AS500-7781
Firmware Version: 1A02
User Capacity:    500,107,862,016 bytes [500 GB]
Rotation Rate:    7200 rpm

=== START OF READ SMART DATA SECTION ===
SMART overall-health self-assessment test result: PASSED

ID# ATTRIBUTE_NAME          FLAG     VALUE WORST THRESH TYPE      UPDATED  WHEN_FAILED RAW_VALUE
  5 Reallocated_Sector_Ct   0x0033   100   100   010    Pre-fail  Always       -       8
  9 Power_On_Hours          0x0032   074   074   000    Old_age   Always       -       23456h+12m+3.5s
197 Current_Pending_Sector  0x0012   100   100   000    Old_age   Always       -       2
198 Offline_Uncorrectable   0x0010   100   100   000    Old_age   Offline      -       0
";

#[test]
fn smartctl_gives_the_medium_and_its_health() {
    let report = read(SMART);
    let medium = &report.device.media[0];
    assert_eq!(medium.model.as_deref(), Some("ACME SPIN 500"));
    assert_eq!(medium.serial_number.as_deref(), Some("AS500-7781"));
    assert_eq!(medium.bytes, Some(500_107_862_016));
    assert_eq!(medium.kind, Some(MediumType::HardDisk));
    assert_eq!(medium.power_on_hours, Some(23_456));
    let counts = (medium.reallocated, medium.pending, medium.uncorrectable);
    assert_eq!(counts, (Some(8), Some(2), Some(0)));
    // It says of itself that all is well; what waits to be replaced says otherwise.
    assert_eq!(medium.self_check_passed, Some(true));
    assert_eq!(medium.health, Some(Health::Failing));
    assert_eq!(medium.health_reasons.len(), 2);
    let two = format!("{SMART}\n{}", SMART.replace("AS500-7781", "AS500-7782"));
    assert_eq!(read(&two).device.media.len(), 2);
}

fn smart_json() -> serde_json::Value {
    json!({
        "smartctl": {"version": [7, 3]},
        "device": {"name": "/dev/nvme0", "protocol": "NVMe"},
        "model_name": "ACME FLASH 256",
        "serial_number": "AF256-0042",
        "user_capacity": {"bytes": 256_060_514_304_u64},
        "smart_status": {"passed": true},
        "power_on_time": {"hours": 900},
        "nvme_smart_health_information_log": {"percentage_used": 93, "media_errors": 0}
    })
}

#[test]
fn smartctl_tells_the_same_in_json() {
    let report = read(&smart_json().to_string());
    let medium = &report.device.media[0];
    assert_eq!(medium.kind, Some(MediumType::NvmeSsd));
    assert_eq!(
        (medium.wear_percent, medium.health),
        (Some(93), Some(Health::Worn))
    );
    let refused = json!({"smartctl": {"messages": [{"string": "Unable to detect device type"}]}});
    let list = json!([smart_json(), "", refused]);
    let report = read(&list.to_string());
    assert_eq!(report.device.media.len(), 1);
    assert!(report.warnings[0].contains("Unable to detect device type"));
}

fn lshw() -> serde_json::Value {
    json!({"id": "bench", "class": "system", "description": "Notebook", "vendor": "ACME", "product": "Roadbook 15 (RB15)",
    "serial": "RB15-000417", "configuration": {"chassis": "notebook"},
    "children": [{"id": "core", "class": "bus", "children": [
        {"id": "cpu:0", "class": "processor", "handle": "DMI:0004", "product": "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz", "version": "6.142.10", "configuration": {"cores": "4"}},
        {"id": "cpu:1", "class": "processor", "version": "6.142.10"},
        {"id": "memory", "class": "memory", "size": 8_589_934_592_u64, "children": [
            {"id": "bank:0", "class": "memory", "description": "SODIMM DDR4 Synchronous", "slot": "DIMM A", "size": 8_589_934_592_u64}]},
        {"id": "sata", "class": "storage", "children": [
            {"id": "disk", "class": "disk", "description": "ATA Disk", "product": "ACME SPIN 500", "serial": "AS500-7781", "size": 500_107_862_016_u64}]},
        {"id": "usb:0", "class": "storage", "capabilities": {"emulated": "Emulated device"}, "children": [
            {"id": "disk", "class": "disk", "description": "SCSI Disk", "product": "Stick", "serial": "1", "size": 4_002_910_208_u64}]}
    ]}]})
}

#[test]
fn lshw_gives_the_machine_without_what_is_plugged_in() {
    let report = read(&lshw().to_string());
    let device = &report.device;
    assert_eq!(device.category, Some(Category::Laptop));
    assert_eq!(device.model.as_deref(), Some("Roadbook 15"));
    assert_eq!((device.cpus.len(), device.cpus[0].cores), (1, Some(4)));
    assert_eq!(device.memory.as_ref().unwrap().total_bytes, 8 << 30);
    assert_eq!(
        device.media.len(),
        1,
        "a stick in a port is none of its media"
    );
    // Cut off in the middle, as by a full disk: what came is read, and said so.
    let text = lshw().to_string();
    let cut = text.find("\"id\":\"usb:0\"").unwrap();
    let report = read(&text[..cut]);
    assert_eq!(report.device.serial_number.as_deref(), Some("RB15-000417"));
    assert!(report.warnings.iter().any(|text| text.contains("cut off")));
}

#[test]
fn a_snapshot_is_one_machine_with_contradictions_named() {
    let outputs = json!({"type": "Snapshot", "data": {
        "dmidecode": DMI.replace("RB15-000417", "RB15-000999"),
        "lshw": lshw(),
        "smart": [smart_json()]
    }});
    let report = read(&json!({"type": "Envelope", "data": outputs}).to_string());
    assert_eq!(report.format, "ereuse-snapshot");
    assert_eq!(report.device.serial_number.as_deref(), Some("RB15-000999"));
    assert_eq!(report.device.media.len(), 2);
    let told = report.warnings.join("\n");
    assert!(
        told.contains("'RB15-000999', but lshw says 'RB15-000417'"),
        "{told}"
    );
    let components = json!({"type": "Snapshot", "device": {"type": "Desktop", "manufacturer": "ACME", "model": "Tower 3"},
        "components": [{"type": "RamModule", "size": 4096.0, "interface": "DDR3"},
            {"type": "SolidStateDrive", "model": "ACME FLASH 256", "serialNumber": "AF256-0042", "size": 256_060.5,
             "actions": [{"type": "TestDataStorage", "assessment": false, "reallocatedSectorCount": 3}]}]});
    let device = read(&components.to_string()).device;
    assert_eq!(device.memory.unwrap().total_bytes, 4 << 30);
    assert_eq!(device.media[0].bytes, Some(256_060_500_000));
    assert_eq!(device.media[0].health, Some(Health::Failing));
}

/// The base block of a screen of 527 by 296 millimetres.
fn edid() -> Vec<u8> {
    let mut block = vec![0; 128];
    block[..8].copy_from_slice(&[0, 255, 255, 255, 255, 255, 255, 0]);
    // ACM, product 0x2401, number 7, week 12 of 2019, 53 by 30 centimetres.
    block[8..18].copy_from_slice(&[0x04, 0x6D, 0x01, 0x24, 7, 0, 0, 0, 12, 29]);
    block[21..23].copy_from_slice(&[53, 30]);
    // 1920 by 1080, 527 by 296 millimetres.
    block[54..72].copy_from_slice(&[
        0x02, 0x3A, 0x80, 0x18, 0x71, 0x38, 0x2D, 0x40, 0x58, 0x2C, 0x45, 0, 0x0F, 0x28, 0x21, 0,
        0, 0x1E,
    ]);
    block[72..90].copy_from_slice(b"\0\0\0\xFC\0ACME 24W\n    ");
    block[90..108].copy_from_slice(b"\0\0\0\xFF\0AW24-00093\n  ");
    let sum = block.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
    block[127] = 0_u8.wrapping_sub(sum);
    block
}

#[test]
fn a_screen_says_its_size_in_every_form_of_its_edid() {
    let hex: Vec<String> = edid().iter().map(|byte| format!("{byte:02x}")).collect();
    let lines: Vec<String> = hex.chunks(16).map(|line| line.join(" ")).collect();
    let together: Vec<String> = hex.chunks(16).map(<[String]>::concat).collect();
    let decoded = format!(
        "edid-decode (hex):\n\n{}\n\n----\nBlock 0, Base EDID:\n",
        lines.join("\n")
    );
    for (format, bytes) in [
        ("edid", edid()),
        ("edid-hex", lines.join("\n").into_bytes()),
        (
            "edid-hex",
            format!("EDID:\n\t{}\n", together.join("\n\t")).into_bytes(),
        ),
        ("edid-decode", decoded.into_bytes()),
    ] {
        let report = hardware::read(&bytes).unwrap();
        assert_eq!(report.format, format);
        let screen = &report.device.screens[0];
        assert_eq!(screen.manufacturer.as_deref(), Some("ACM"));
        assert_eq!(screen.model.as_deref(), Some("ACME 24W"));
        assert_eq!(screen.serial_number.as_deref(), Some("AW24-00093"));
        assert_eq!(
            (screen.diagonal_inch, screen.year),
            (Some(23.8), Some(2019))
        );
        assert_eq!(screen.native.as_deref(), Some("1920x1080"));
        assert!(report.warnings.is_empty(), "{:?}", report.warnings);
    }
    let mut broken = edid();
    broken[20] ^= 1;
    let warned = hardware::read(&broken).unwrap().warnings;
    assert!(warned[0].contains("checksum"));
}

#[test]
fn what_is_no_report_is_refused_by_its_reason() {
    for (bytes, code) in [
        (&b""[..], "empty"),
        (b"Dear colleagues,", "not-a-report"),
        (b"{\"a\": 1}", "not-a-report"),
        (b"[1, 2", "not-a-report"),
        (&[0, 255, 255, 255, 255, 255, 255, 0], "not-a-report"),
    ] {
        assert_eq!(report::read(bytes).unwrap_err().code, code);
    }
}

const LSCPU: &str = "Architecture:                       x86_64
CPU(s):                             8
Thread(s) per core:                 2
Core(s) per socket:                 4
Socket(s):                          1
Model name:                         Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz
";

const LSCPU_GERMAN: &str = "Architektur:                     x86_64
CPU(s):                          8
Thread(s) pro Kern:              2
Kern(e) pro Socket:              4
Socket(s):                       1
NUMA-Knoten0 CPU(s):             0-7
Modellname:                      Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz
";

const LSCPU_FRENCH: &str = "Architecture :                          x86_64
Processeur(s) :                         8
Thread(s) par cœur :                    2
Cœur(s) par socket :                    4
Socket(s) :                             1
Nom de modèle :                         Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz
";

#[test]
fn processors_are_counted_by_sockets() {
    let nested = json!({"lscpu": [
        {"field": "Architecture:", "data": "x86_64"},
        {"field": "Vendor ID:", "data": "GenuineIntel", "children": [
            {"field": "Model name:", "data": "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz", "children": [
                {"field": "Core(s) per socket:", "data": "4"}, {"field": "Socket(s):", "data": "2"}]}]}]});
    let one = "processor\t: 0\nmodel name\t: Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz\nphysical id\t: 0\n\
        cpu cores\t: 4\nbogomips\t: 3600.0\n\n";
    let cpuinfo = format!(
        "{one}{}{}",
        one.replace("processor\t: 0", "processor\t: 1"),
        one.replace("id\t: 0", "id\t: 1")
    );
    for (format, text, sockets) in [
        ("lscpu", LSCPU.to_owned(), 1),
        ("lscpu", LSCPU_GERMAN.to_owned(), 1),
        ("lscpu", LSCPU_FRENCH.to_owned(), 1),
        ("lscpu", nested.to_string(), 2),
        ("cpuinfo", cpuinfo, 2),
    ] {
        let report = read(&text);
        assert_eq!(
            (report.format.as_str(), report.device.cpus.len()),
            (format, sockets)
        );
        let cpu = &report.device.cpus[0];
        assert_eq!((cpu.family.as_str(), cpu.cores), ("core-i5", Some(4)));
    }
}

#[test]
fn media_are_listed_without_what_is_virtual_or_plugged_in() {
    let now = json!({"blockdevices": [
        {"name": "loop0", "size": 4096, "type": "loop", "rota": false},
        {"name": "sda", "size": 500_107_862_016_u64, "type": "disk", "rota": true, "tran": "sata", "model": "ACME SPIN 500", "serial": "AS500-7781"},
        {"name": "sdb", "size": 4_002_910_208_u64, "type": "disk", "rota": true, "tran": "usb", "model": "Stick"},
        {"name": "nvme0n1", "size": 256_060_514_304_u64, "type": "disk", "rota": false, "tran": "nvme", "serial": "AF256-0042"}]});
    let media = read(&now.to_string()).device.media;
    let kinds: Vec<_> = media.iter().map(|medium| medium.kind.unwrap()).collect();
    assert_eq!(kinds, [MediumType::HardDisk, MediumType::NvmeSsd]);
    let before =
        json!({"blockdevices": [{"name": "sda", "size": "238,5G", "type": "disk", "rota": "0"}]});
    let media = read(&before.to_string()).device.media;
    assert_eq!(media[0].kind, Some(MediumType::Ssd));
    assert_eq!(media[0].bytes, Some(256_087_425_024));
    let nvme = json!({"Devices": [{"DevicePath": "/dev/nvme0n1", "ModelNumber": "ACME FLASH 256", "SerialNumber": "AF256-0042", "PhysicalSize": 256_060_514_304_u64}]});
    let media = read(&nvme.to_string()).device.media;
    assert_eq!(media[0].serial_number.as_deref(), Some("AF256-0042"));
    let hdparm = "\n/dev/sda:\n\nATA device, with non-removable media\n\tModel Number:       ACME SPIN 500\n\
        \tSerial Number:      AS500-7781\n\tLBA48  user addressable sectors:  976773168\n\
        \tLogical  Sector size:                   512 bytes\n\tNominal Media Rotation Rate: 7200\n";
    let media = read(hdparm).device.media;
    assert_eq!(
        (media[0].bytes, media[0].kind),
        (Some(500_107_862_016), Some(MediumType::HardDisk))
    );
}

#[test]
fn batteries_say_what_they_held_and_hold() {
    let upower = "  native-path:          BAT0\n  vendor:               ACME\n  model:                RB-BAT-3\n  serial:               4711\n\
        \x20 power supply:         yes\n  battery\n    energy-full:         39,264 Wh\n    energy-full-design:  48 Wh\n    charge-cycles:       210\n\n\
        \x20 native-path:          /sys/mouse\n  power supply:         no\n  battery\n    percentage:          50%\n";
    let uevent = "POWER_SUPPLY_NAME=BAT0\nPOWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_TECHNOLOGY=Li-ion\nPOWER_SUPPLY_CYCLE_COUNT=210\n\
        POWER_SUPPLY_VOLTAGE_MIN_DESIGN=12000000\nPOWER_SUPPLY_CHARGE_FULL_DESIGN=4000000\nPOWER_SUPPLY_CHARGE_FULL=3272000\n\
        POWER_SUPPLY_MODEL_NAME=RB-BAT-3\n";
    for (format, text) in [("upower", upower), ("battery-uevent", uevent)] {
        let report = read(text);
        assert_eq!(
            (report.format.as_str(), report.device.batteries.len()),
            (format, 1)
        );
        let battery = &report.device.batteries[0];
        assert_eq!(battery.model.as_deref(), Some("RB-BAT-3"));
        assert_eq!(
            (battery.design_wh, battery.full_wh, battery.cycles),
            (Some(48.0), Some(39.26), Some(210))
        );
    }
}

#[test]
fn a_report_cut_off_at_any_byte_stops_no_reader() {
    let documents = [lshw().to_string(), smart_json().to_string()];
    let texts = [DMI, SMART, LSCPU].map(str::to_owned);
    for form in documents.iter().chain(&texts) {
        for end in 0..form.len() {
            let _ = report::read(&form.as_bytes()[..end]);
        }
    }
    let block = edid();
    for end in 0..block.len() {
        let _ = report::read(&block[..end]);
    }
}
