//! Reports of macOS that we wrote ourselves, of machines that do not exist, as text, XML and JSON.

use gapless_intake::hardware::{self, Device, Health, MediumType, NetworkType, Report};
use gapless_journey::Category;

fn read(text: &str) -> Report {
    hardware::read(text.as_bytes()).unwrap()
}

const TEXT: &str = "Hardware:

    Hardware Overview:

      Model Name: MacBook Pro
      Model Identifier: MacBookPro9,9
      Processor Name: Quad-Core Intel Core i7
      Processor Speed: 2,3 GHz
      Number of Processors: 1
      Total Number of Cores: 4
      Memory: 8 GB
      Serial Number (system): C02ZZ0ZZZZ99
      Hardware UUID: 11111111-2222-5333-8444-555555555555

Network:

    Ethernet:

      Type: Ethernet
      Hardware: Ethernet
      BSD Device Name: en0
      Ethernet:
          MAC Address: 00:1e:c2:00:00:17

    Wi-Fi:

      Type: AirPort
      Hardware: AirPort
      BSD Device Name: en1
      Ethernet:
          MAC Address: 00:1e:c2:00:00:18

    Parallels Shared Networking Adapter:

      Type: Ethernet
      Hardware: Ethernet
      BSD Device Name: en2
      Ethernet:
          MAC Address: 00:1c:42:00:00:08

Graphics/Displays:

    ACME HD 4000:

      Chipset Model: ACME HD 4000
      Type: GPU
      VRAM (Total): 1024 MB
      Vendor: ACME (0x1002)
      Displays:
        Color LCD:
          Display Type: Built-In Retina LCD
          Resolution: 2880 x 1800 Retina
          Main Display: Yes
        RB 22:
          Resolution: 1280 x 1024 @ 60 Hz
          Display Serial Number: A1234567
        Display Connector:
          Status: No Display Connected

Memory:

    Memory Slots:

      ECC: Disabled

        BANK 0/DIMM0:

          Size: 4 GB
          Type: DDR3
          Speed: 1600 MHz
          Manufacturer: 0x80AD
          Serial Number: 0x00000000

        BANK 1/DIMM0:

          Size: Empty
          Type: Empty

Power:

    Battery Information:

      Model Information:
          Serial Number: D8600417
          Manufacturer: DP
          Device Name: bq20z451
      Charge Information:
          Full Charge Capacity (mAh): 6078
      Health Information:
          Cycle Count: 552
          Condition: Service Recommended
          Maximum Capacity: 81%
      Battery Installed: Yes

    AC Charger Information:

      Connected: No
      Serial Number: XX1

Serial-ATA:

    ACME 7 Series Chipset:

      Vendor: ACME
      Product: 7 Series Chipset

        ACME HDD ST500:

          Capacity: 500,11 GB (500 107 862 016 bytes)
          Model: ACME HDD ST500                   
          Revision: 0001
          Serial Number:             W2A0417
          Removable Media: No
          BSD Name: disk0
          Medium Type: Rotational
          S.M.A.R.T. status: Failing
          Volumes:
            Macintosh HD:
              Capacity: 499 GB (499 000 000 000 bytes)
              Model: no medium

        ACME DVD-R UJ:

          Model: ACME DVD-R UJ
          Serial Number: 417
          Protocol: ATAPI
";

#[test]
fn the_text_gives_the_machine_and_its_parts() {
    let Report {
        format,
        device,
        warnings,
    } = read(TEXT);
    assert_eq!(format, "system-profiler");
    assert_eq!(device.category, Some(Category::Laptop));
    assert_eq!(device.manufacturer.as_deref(), Some("Apple Inc."));
    assert_eq!(device.model.as_deref(), Some("MacBookPro9,9"));
    assert_eq!(device.model_name.as_deref(), Some("MacBook Pro"));
    assert_eq!(device.serial_number.as_deref(), Some("C02ZZ0ZZZZ99"));
    assert!(device.uuid.is_some());
    assert_eq!(device.cpus.len(), 1);
    assert_eq!(device.cpus[0].cores, Some(4));
    assert_eq!(device.cpus[0].at_least_core_i3, Some(true));
    let memory = device.memory.unwrap();
    assert_eq!(memory.total_bytes, 8 << 30);
    assert_eq!(memory.modules.len(), 1);
    assert_eq!(memory.modules[0].manufacturer, None);
    assert_eq!(memory.modules[0].serial_number, None);
    assert_eq!(device.media.len(), 2);
    assert_eq!(device.media[0].serial_number.as_deref(), Some("W2A0417"));
    assert_eq!(device.media[0].bytes, Some(500_107_862_016));
    assert_eq!(device.media[0].kind, Some(MediumType::HardDisk));
    assert_eq!(device.media[0].health, Some(Health::Failing));
    assert_eq!(device.media[1].kind, Some(MediumType::Optical));
    assert_eq!(device.screens.len(), 2);
    assert_eq!(device.screens[0].native.as_deref(), Some("2880x1800"));
    assert_eq!(device.screens[1].native, None);
    assert_eq!(device.screens[1].serial_number.as_deref(), Some("A1234567"));
    assert_eq!(device.batteries.len(), 1);
    assert_eq!(device.batteries[0].cycles, Some(552));
    assert_eq!(device.batteries[0].capacity_percent, Some(81));
    assert_eq!(device.graphics.len(), 1);
    assert_eq!(device.graphics[0].manufacturer.as_deref(), Some("ACME"));
    assert_eq!(device.graphics[0].memory_bytes, Some(1 << 30));
    let kinds: Vec<_> = device.network.iter().map(|card| card.kind).collect();
    assert_eq!(
        kinds,
        [Some(NetworkType::Wired), Some(NetworkType::Wireless)]
    );
    assert!(
        warnings
            .iter()
            .any(|text| text.contains("Service Recommended"))
    );
}

#[test]
fn what_was_cut_off_is_read_as_far_as_it_came() {
    let mut seen = 0;
    for end in 0..TEXT.len() {
        if let Ok(report) = hardware::read(&TEXT.as_bytes()[..end]) {
            seen += usize::from(report.device.serial_number.is_some());
        }
    }
    assert!(seen > TEXT.len() / 2);
}

#[test]
fn an_old_machine_whose_sizes_have_no_bytes() {
    let text = "Hardware:\n\n    Hardware Overview:\n\n      Machine Name: Power Mac G9\n      Machine Model: PowerMac19,2\n      CPU Type: PowerPC G9 (1.1)\n      Number Of CPUs: 2\n      Memory: 1.5 GB\n      Serial Number: CK999999R6V\n\nATA:\n\n    ATA Bus:\n\n        ACME 6B250S0:\n\n          Capacity: 232.89 GB\n          Model: ACME 6B250S0\n          Serial Number: B6990417\n          Protocol: ata\n";
    let device = read(text).device;
    assert_eq!(device.category, Some(Category::Desktop));
    assert_eq!(device.model.as_deref(), Some("PowerMac19,2"));
    assert_eq!(device.cpus.len(), 1);
    assert_eq!(device.memory.unwrap().total_bytes, 3 << 29);
    let bytes = device.media[0].bytes.unwrap();
    assert!((249_900_000_000..250_200_000_000).contains(&bytes));
}

const JSON: &str = r#"{
  "SPHardwareDataType": [{"_name": "hardware_overview", "chip_type": "Apple M9", "machine_model": "Mac99,7", "machine_name": "MacBook Air",
    "model_number": "Z1AB0001CLL/A", "number_processors": "proc 8:4:4", "physical_memory": "16 GB",
    "platform_UUID": "11111111-2222-5333-8444-555555555555", "serial_number": "ZZ9ZZ0ZZZZ"}],
  "SPMemoryDataType": [{"SPMemoryDataType": "16 GB", "dimm_manufacturer": "ACME", "dimm_type": "LPDDR5"}],
  "SPNVMeDataType": [{"_name": "Apple SSD Controller", "_items": [{"_name": "APPLE SSD AP0512Z", "device_model": "APPLE SSD AP0512Z",
    "device_revision": "999.1", "device_serial": "0ba0417", "size_in_bytes": 500277792768, "smart_status": "Verified",
    "volumes": [{"_name": "disk0s1", "size_in_bytes": 524288000}]}]}],
  "SPDisplaysDataType": [{"_name": "Apple M9", "sppci_model": "Apple M9", "spdisplays_vendor": "sppci_vendor_Apple",
    "spdisplays_ndrvs": [{"_name": "Color LCD", "_spdisplays_display-vendor-id": "610", "_spdisplays_display-year": "2022",
      "_spdisplays_pixels": "2560 x 1664", "_spdisplays_resolution": "1470 x 956 @ 60.00Hz", "spdisplays_connection_type": "spdisplays_internal"}]}],
  "SPPowerDataType": [{"_name": "spbattery_information", "sppower_battery_health_info": {"sppower_battery_cycle_count": 12,
    "sppower_battery_health": "Good", "sppower_battery_health_maximum_capacity": "100%"}, "sppower_battery_model_info":
    {"sppower_battery_device_name": "bq40z651", "sppower_battery_serial_number": "F8Y0417"}}]
}"#;

#[test]
fn apple_silicon_as_json() {
    let device = read(JSON).device;
    assert_eq!(device.category, Some(Category::Laptop));
    assert_eq!(device.cpus[0].cores, Some(8));
    assert_eq!(device.cpus[0].text, "Apple M9");
    assert_eq!(device.memory.as_ref().unwrap().total_bytes, 16 << 30);
    assert_eq!(device.media.len(), 1);
    assert_eq!(device.media[0].kind, Some(MediumType::NvmeSsd));
    assert_eq!(device.media[0].health, Some(Health::Passed));
    assert_eq!(device.screens[0].manufacturer.as_deref(), Some("APP"));
    assert_eq!(device.screens[0].year, Some(2022));
    assert_eq!(device.batteries[0].cycles, Some(12));
    assert_eq!(device.batteries[0].capacity_percent, Some(100));
    for end in (0..JSON.len()).step_by(7) {
        let _ = hardware::read(&JSON.as_bytes()[..end]);
    }
}

/// The same as a property list.
fn plist(value: &serde_json::Value) -> String {
    use serde_json::Value;
    match value {
        Value::Object(fields) => {
            let inside: Vec<String> = fields
                .iter()
                .map(|(name, value)| format!("<key>{name}</key>{}", plist(value)))
                .collect();
            format!("<dict>{}</dict>", inside.concat())
        }
        Value::Array(list) => format!(
            "<array>{}</array>",
            list.iter().map(plist).collect::<String>()
        ),
        Value::Number(number) => format!("<integer>{number}</integer>"),
        Value::String(text) => format!("<string>{text}</string>"),
        Value::Bool(yes) => format!("<{yes}/>"),
        Value::Null => String::new(),
    }
}

#[test]
fn xml_says_the_same_as_json() {
    let json: serde_json::Value = serde_json::from_str(JSON).unwrap();
    let types: Vec<serde_json::Value> = json
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, items)| serde_json::json!({"_dataType": name, "_items": items}))
        .collect();
    let body = plist(&serde_json::Value::Array(types));
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">{body}</plist>"
    );
    let mut of_xml = read(&text);
    let mut of_json = read(JSON);
    of_xml.warnings.sort();
    of_json.warnings.sort();
    assert_eq!(of_xml, of_json);
    for end in (0..text.len()).step_by(3) {
        let _ = hardware::read(&text.as_bytes()[..end]);
    }
    let cut = read(&text[..text.len() - 200]);
    assert!(cut.warnings.iter().any(|text| text.contains("cut off")));
}

#[test]
fn what_is_no_device_is_told() {
    let text = "Applications:\n\n    Terminal:\n\n      Version: 2.1.2\n      Kind: Intel\n";
    let report = read(text);
    assert_eq!(report.device, Device::default());
    assert!(report.warnings[0].contains("Applications"));
    let binary = hardware::read(b"bplist00\xd1\x01\x02").unwrap();
    assert!(binary.warnings[0].contains("XML"));
}
