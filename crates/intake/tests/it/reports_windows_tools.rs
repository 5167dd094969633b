//! Reports of the tools of Windows (`systeminfo`, `msinfo32`, `dxdiag`, `powercfg`) that we wrote ourselves, of machines that do
//! not exist.

use gapless_intake::hardware::{self, MediumType, Report};
use gapless_journey::Category;

fn read(text: &str) -> Report {
    hardware::read(text.as_bytes()).unwrap()
}

/// As Windows writes it to a file.
fn utf_16(text: &str) -> Vec<u8> {
    let marked = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    marked.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

const SYSTEMINFO: [&str; 6] = [
    "\nHost Name:                 PC-17\nSystem Manufacturer:       ACME\nSystem Model:              Roadbook 15\nSystem Type:               x64-based PC\nProcessor(s):              1 Processor(s) Installed.\n                           [01]: Intel64 Family 6 Model 142 Stepping 10 GenuineIntel ~1600 Mhz\nTotal Physical Memory:     8,072 MB\n",
    "\nSystemhersteller:          ACME\nSystemmodell:              Roadbook 15\nGesamter physischer Speicher: 8.072 MB\n",
    "\nFabricant du système:      ACME\nModèle du système:         Roadbook 15\nMémoire physique totale:   8\u{a0}072 Mo\n",
    "\nSysteemfabrikant:          ACME\nSysteemmodel:              Roadbook 15\nTotaal fysiek geheugen:    8.072 MB\n",
    "\nFabricante del sistema:    ACME\nModelo el sistema:         Roadbook 15\nCantidad total de memoria física: 8.072 MB\n",
    "\nFabricante do sistema:     ACME\nModelo do sistema:         Roadbook 15\nMemória física total:      8.072 MB\n",
];

#[test]
fn systeminfo_in_six_languages() {
    for text in SYSTEMINFO {
        let report = read(text);
        assert_eq!(report.format, "systeminfo", "{text}");
        assert_eq!(report.device.manufacturer.as_deref(), Some("ACME"));
        assert_eq!(report.device.model.as_deref(), Some("Roadbook 15"));
        let memory = report.device.memory.unwrap();
        assert_eq!(memory.total_bytes, 8_072 << 20);
        assert!(report.device.cpus.is_empty());
    }
    let csv = "\"Host Name\",\"System Manufacturer\",\"System Model\",\"Total Physical Memory\"\n\"PC-17\",\"ACME\",\"Roadbook 15\",\"8,072 MB\"\n";
    assert_eq!(read(csv).device.model.as_deref(), Some("Roadbook 15"));
}

#[test]
fn msinfo32_as_text_and_as_xml() {
    let text = "System Information report written at: 01/02/20 10:00:00\nSystem Name: PC-17\n[System Summary]\n\nItem\tValue\t\nSystem Manufacturer\tACME\t\nSystem Model\tRoadbook 15\t\nProcessor\tIntel(R) Core(TM) i5-8250U CPU @ 1.60GHz, 1800 Mhz, 4 Core(s), 8 Logical Processor(s)\t\nPlatform Role\tMobile\t\nInstalled Physical Memory (RAM)\t8.00 GB\t\nTotal Physical Memory\t7.88 GB\t\n\n[Disks]\n\nItem\tValue\t\nDescription\tDisk drive\t\nModel\tACME SSD 256GB\t\nBytes/Sector\t512\t\nMedia Type\tFixed hard disk\t\nSize\t238.47 GB (256,052,966,400 bytes)\t\n";
    let check = |report: &Report| {
        assert_eq!(report.format, "msinfo32");
        let device = &report.device;
        assert_eq!(device.category, Some(Category::Laptop));
        assert_eq!(device.model.as_deref(), Some("Roadbook 15"));
        assert_eq!(device.cpus[0].cores, Some(4));
        assert_eq!(device.memory.as_ref().unwrap().total_bytes, 8 << 30);
        assert_eq!(device.media[0].bytes, Some(256_052_966_400));
        assert_eq!(device.media[0].kind, Some(MediumType::Ssd));
    };
    check(&hardware::read(&utf_16(text)).unwrap());
    let mut nfo = String::from(
        "<?xml version=\"1.0\"?>\n<MsInfo><Metadata><Version>8.0</Version></Metadata><Category name=\"System Summary\">",
    );
    for line in text.lines().filter(|line| line.contains('\t')) {
        let (item, value) = line.split_once('\t').unwrap();
        let data = format!(
            "<Data><Item><![CDATA[{item}]]></Item><Value><![CDATA[{}]]></Value></Data>",
            value.trim()
        );
        nfo.push_str(&data);
    }
    nfo.push_str("</Category></MsInfo>");
    check(&hardware::read(&utf_16(&nfo)).unwrap());
    let cut = nfo.get(..nfo.find("Platform").unwrap()).unwrap();
    let report = read(cut);
    assert_eq!(report.device.model.as_deref(), Some("Roadbook 15"));
    assert!(report.warnings[0].contains("cut off"));
}

#[test]
fn the_battery_report_as_page_and_as_xml() {
    let page = "<!DOCTYPE html><html><body><h1>Battery report</h1><table><tr><td class=\"label\">COMPUTER NAME</td><td>PC-17</td></tr>
<tr><td class=\"label\">SYSTEM PRODUCT NAME</td><td>ACME Inc. Roadbook 15</td></tr></table>
<h2>Installed batteries</h2><table><thead><tr><td> </td><td>BATTERY 1</td></tr></thead>
<tr><td><span class=\"label\">NAME</span></td><td>RB-BAT-3</td></tr>
<tr><td><span class=\"label\">MANUFACTURER</span></td><td>ACME</td></tr>
<tr><td><span class=\"label\">SERIAL NUMBER</span></td><td>00417</td></tr>
<tr><td><span class=\"label\">DESIGN CAPACITY</span></td><td>57,020 mWh
      </td></tr>
<tr style=\"height:0.4em;\"></tr><tr><td><span class=\"label\">FULL CHARGE CAPACITY</span></td><td>41,230 mWh</td></tr>
<tr><td><span class=\"label\">CYCLE COUNT</span></td><td>311</td></tr></table></body></html>";
    let xml = "<?xml version=\"1.0\" encoding=\"utf-8\"?><BatteryReport xmlns=\"http://schemas.microsoft.com/battery/2012\"><SystemInformation><SystemManufacturer>ACME Inc.</SystemManufacturer><SystemProductName>Roadbook 15</SystemProductName></SystemInformation><Batteries><Battery><Id>RB-BAT-3</Id><Manufacturer>ACME</Manufacturer><SerialNumber>00417</SerialNumber><RelativeCapacity>0</RelativeCapacity><DesignCapacity>57020</DesignCapacity><FullChargeCapacity>41230</FullChargeCapacity><CycleCount>311</CycleCount></Battery></Batteries><RuntimeEstimates><DesignCapacity><Capacity>57020</Capacity></DesignCapacity></RuntimeEstimates></BatteryReport>";
    for text in [page, xml] {
        let report = read(text);
        assert_eq!(report.format, "battery-report");
        assert_eq!(report.device.manufacturer.as_deref(), Some("ACME Inc."));
        assert_eq!(report.device.model.as_deref(), Some("Roadbook 15"));
        let battery = &report.device.batteries[0];
        assert_eq!(battery.model.as_deref(), Some("RB-BAT-3"));
        assert_eq!(
            (battery.design_wh, battery.full_wh),
            (Some(57.02), Some(41.23))
        );
        assert_eq!(battery.cycles, Some(311));
    }
}

#[test]
fn dxdiag_names_the_machine_and_its_processor() {
    let text = "------------------\nSystem Information\n------------------\n      Time of this report: 1/2/2020, 10:00:00\n      System Manufacturer: ACME\n             System Model: Roadbook 15\n                Processor: Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz (8 CPUs), ~1.8GHz\n                   Memory: 8192MB RAM\n      Available OS Memory: 8072MB RAM\n---------------\nDisplay Devices\n---------------\n           Card name: ACME Graphics 620\n        Monitor Name: Generic PnP Monitor\n       Monitor Model: unknown\n          Monitor Id: ACM00A1\n         Native Mode: 1920 x 1080(p) (60.006Hz)\n         Output Type: Internal\n";
    let device = read(text).device;
    assert_eq!(device.model.as_deref(), Some("Roadbook 15"));
    assert_eq!(
        device.cpus[0].text,
        "Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz"
    );
    assert_eq!(device.memory.unwrap().total_bytes, 8 << 30);
    assert_eq!(device.screens[0].model.as_deref(), Some("00A1"));
    assert_eq!(device.screens[0].native.as_deref(), Some("1920x1080"));
}

#[test]
fn a_cut_anywhere_never_stops_the_reader() {
    for text in SYSTEMINFO {
        for bytes in [text.as_bytes().to_vec(), utf_16(text)] {
            for end in 0..bytes.len() {
                let _ = hardware::read(&bytes[..end]);
            }
        }
    }
}
