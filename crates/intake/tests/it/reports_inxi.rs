//! What `inxi` prints, written by us, of machines that do not exist: its text of several versions, with colours and without,
//! and its JSON are one machine.

use gapless_intake::hardware::{self, Health, MediumType, NetworkType, Report};
use gapless_intake::report;
use gapless_journey::Category;
use serde_json::json;

fn read(text: &str) -> Report {
    hardware::read(text.as_bytes()).unwrap()
}

fn text(text: Option<&String>) -> &str {
    text.map(String::as_str).unwrap_or_default()
}

const NOW: &str = "System:
  Host: bench Kernel: 6.1.0 arch: x86_64 bits: 64
Machine:
  Type: Laptop System: ACME product: Roadbook 15 v: 1.0
    serial: RB15-000417 Chassis: type: 10 serial: <filter>
  Mobo: ACME model: RB15-BOARD v: A serial: X1 UEFI: AcmeBios v: 1.2 date: 01/02/2018
Battery:
  ID-1: BAT0 charge: 20.0 Wh (55.6%) condition: 36.0/48.0 Wh (75.0%)
    volts: 11.6 min: 11.4 model: ACME RB-BAT-3 type: Li-ion serial: 4711 cycles: 210
  Device-1: hidpp_battery_0 model: Mouse charge: 50%
Memory:
  System RAM: total: 16 GiB available: 15.5 GiB used: 3 GiB (19.4%)
  Array-1: capacity: 32 GiB slots: 2 EC: None
  Device-1: DIMM A type: DDR4 detail: synchronous size: 8 GiB speed: 2400 MT/s
    manufacturer: ACME Memory part-no: AM-8 serial: 12AB34CD
  Device-2: DIMM B type: DDR4 size: 8 GiB speed: spec: 3200 MT/s
    actual: 2400 MT/s
CPU:
  Info: quad core model: Intel Core i5-8250U bits: 64 type: MT MCP arch: Coffee Lake
  Speed (MHz): avg: 800 min/max: 400/3400
Graphics:
  Device-1: Intel UHD Graphics 620 vendor: ACME driver: i915 v: kernel
  Device-2: Lite-On Camera driver: uvcvideo type: USB
  Monitor-1: eDP-1 model: ACME 0x2401 built: 2017 res: 1920x1080 dpi: 142
    size: 344x194mm (13.54x7.64\") diag: 395mm (15.5\")
Network:
  Device-1: Intel Ethernet I219-V vendor: ACME driver: e1000e
  IF: enp0s31f6 state: down mac: 02:00:5e:10:00:02
  Device-2: Intel Wireless 8265 / 8275 driver: iwlwifi
  IF: wlp4s0 state: up mac: 02:00:5e:10:00:01
  IF-ID-1: docker0 state: down mac: 02:42:00:00:00:01
Drives:
  Local Storage: total: 238.47 GiB used: 20 GiB (8.4%)
  ID-1: /dev/nvme0n1 vendor: ACME model: FLASH 256 size: 238.47 GiB type: SSD
    serial: AF256-0042 fw-rev: 1A02
  SMART: yes health: PASSED on: 1y 2d 3h
  ID-2: /dev/sdb vendor: Stick model: Stick size: 4 GiB type: USB
Info:
  Processes: 200 Uptime: 1h
";

const BEFORE: &str = "Machine:   System: ACME (portable) product: Roadbook 15 serial: RB15-000417
           Mobo: ACME model: RB15-BOARD
CPU:       Quad core Intel Core i5-8250U (-HT-MCP-) cache: 6144 KB
Graphics:  Card: Intel UHD Graphics 620
Network:   Card-1: Intel Ethernet Connection I219-V driver: e1000e
           IF: enp0s31f6 state: down mac: 02:00:5e:10:00:02
           Card-2: Intel Wireless 8265 / 8275 driver: iwlwifi
           IF: wlp4s0 state: up mac: 02:00:5e:10:00:01
Drives:    HDD Total Size: 256.1GB (20.0% used)
           ID-1: /dev/nvme0n1 model: FLASH_256 size: 256.1GB serial: AF256-0042
Info:      Processes: 200 Memory: 3000.0/16000.0MB
";

fn check(report: &Report) {
    let device = &report.device;
    assert_eq!(text(device.manufacturer.as_ref()), "ACME");
    assert_eq!(text(device.model.as_ref()), "Roadbook 15");
    assert_eq!(text(device.serial_number.as_ref()), "RB15-000417");
    assert_eq!(device.category, Some(Category::Laptop));
    assert_eq!(device.cpus.len(), 1);
    assert_eq!(device.cpus[0].cores, Some(4), "{:?}", device.cpus);
    assert_eq!(device.cpus[0].family, "core-i5");
    assert_eq!(device.graphics.len(), 1, "a camera is none");
    assert_eq!(text(device.graphics[0].model.as_ref()), "UHD Graphics 620");
    let cards: Vec<_> = device
        .network
        .iter()
        .map(|card| (text(card.mac.as_ref()), card.kind.unwrap()))
        .collect();
    assert_eq!(
        cards,
        [
            ("02:00:5e:10:00:02", NetworkType::Wired),
            ("02:00:5e:10:00:01", NetworkType::Wireless)
        ]
    );
    assert_eq!(device.media.len(), 1, "a stick is none of its media");
    assert_eq!(device.media[0].kind, Some(MediumType::NvmeSsd));
    assert_eq!(text(device.media[0].serial_number.as_ref()), "AF256-0042");
}

#[test]
fn the_text_of_each_version_is_one_machine() {
    let report = read(NOW);
    assert_eq!(report.format, "inxi");
    check(&report);
    let device = &report.device;
    assert_eq!(text(device.chassis.as_ref()), "Notebook");
    let memory = device.memory.as_ref().unwrap();
    assert_eq!((memory.total_bytes, memory.modules.len()), (16 << 30, 2));
    assert_eq!(
        memory.modules[1].speed_mts,
        Some(2400),
        "what it does, not what it could"
    );
    let battery = &device.batteries[0];
    assert_eq!(
        device.batteries.len(),
        1,
        "a mouse is none of its batteries"
    );
    assert_eq!(
        (battery.full_wh, battery.cycles, battery.capacity_percent),
        (Some(36.0), Some(210), Some(75))
    );
    assert_eq!(device.screens[0].diagonal_inch, Some(15.5));
    let medium = &device.media[0];
    assert_eq!(
        (medium.power_on_hours, medium.health),
        (Some(365 * 24 + 2 * 24 + 3), Some(Health::Passed))
    );
    let report = read(BEFORE);
    check(&report);
    assert_eq!(report.device.memory.unwrap().total_bytes, 16_000_000_000);
}

#[test]
fn colours_are_no_part_of_it() {
    let coloured = NOW
        .replace("Machine:", "\u{1b}[1;34mMachine:\u{1b}[0m")
        .replace("product:", "\u{1b}[1;34mproduct:\u{1b}[0m");
    check(&read(&coloured));
    let chat = BEFORE
        .replace("CPU:", "\u{3}12CPU:\u{3}")
        .replace("Card:", "\u{3}12Card:\u{3}");
    check(&read(&chat));
}

#[test]
fn its_json_tells_the_same() {
    let document = json!([
        {"000#1#0#Machine": [{"000#0#1#Type": "Laptop", "001#1#1#System": "ACME", "002#1#2#product": "Roadbook 15", "004#0#3#serial": "RB15-000417", "005#1#1#Chassis": "", "006#0#2#type": "10"}]},
        {"001#1#0#CPU": [{"000#1#1#Info": "", "001#0#2#model": "Intel Core i5-8250U", "003#0#2#bits": 64}, {"015#1#1#Topology": "", "016#0#2#cpus": "1", "018#1#3#cores": "4"}]},
        {"002#1#0#Graphics": [{"001#1#1#Device": "Intel UHD Graphics 620", "002#0#2#vendor": "ACME"}, {"001#1#1#Device": "Lite-On Camera", "002#0#2#type": "USB"}]},
        {"003#1#0#Network": [
            {"001#1#1#Device": "Intel Ethernet I219-V"}, {"000#1#2#IF": "enp0s31f6", "002#0#3#mac": "02:00:5e:10:00:02"},
            {"001#1#1#Device": "Intel Wireless 8265 / 8275"}, {"000#1#2#IF": "wlp4s0", "002#0#3#mac": "02:00:5e:10:00:01"},
            {"000#1#1#IF-ID": "docker0", "002#0#2#mac": "02:42:00:00:00:01"}]},
        {"004#1#0#Drives": [{"000#1#1#Local Storage": ""}, {"001#1#1#ID": "/dev/nvme0n1", "004#0#2#model": "FLASH 256", "005#0#2#size": "238.47 GiB", "012#0#2#serial": "AF256-0042"}]}
    ]);
    let report = read(&document.to_string());
    assert_eq!(report.format, "inxi-json");
    check(&report);
    assert_eq!(text(report.device.chassis.as_ref()), "Notebook");
}

#[test]
fn cut_off_at_any_byte_it_stops_no_reader() {
    for form in [NOW, BEFORE] {
        for end in 0..form.len() {
            let _ = report::read(&form.as_bytes()[..end]);
        }
    }
}
