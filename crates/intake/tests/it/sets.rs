//! Archives and folders of reports of one machine that does not exist: one device, with what disagrees named.

use gapless_intake::report::{self, Part, Report};
use gapless_journey::Category;
use gapless_journey::sanitization::SanitizationResult;
use std::io::{Cursor, Write};

fn part(name: &str, text: &str) -> Part {
    Part {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
    }
}

const DMI: &str = "# dmidecode 3.4\nHandle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: ACME\n\tProduct Name: Roadbook 15\n\
    \tSerial Number: RB15-000417\n\nHandle 0x0003, DMI type 3, 22 bytes\nChassis Information\n\tManufacturer: ACME\n\tType: Notebook\n";

const SMART: &str = "smartctl 7.3 2022-02-28 r5338 [x86_64-linux-6.1.0] (local build)\n\n=== START OF INFORMATION SECTION ===\n\
    Device Model:     ACME SPIN 500\nSerial Number:    AS500-7781\nUser Capacity:    500,107,862,016 bytes [500 GB]\nRotation Rate:    7200 rpm\n\n\
    === START OF READ SMART DATA SECTION ===\nSMART overall-health self-assessment test result: PASSED\n";

fn log(serial: &str, status: &str) -> String {
    format!(
        "[2026/03/02 10:00:00]    info: nwipe 0.36\n[2026/03/02 10:00:00]  notice: Found /dev/sda, ATA, ACME SPIN 500, 500 GB, S/N={serial}\n\
         [2026/03/02 10:00:01]  notice:   method   = Fill With Zeros\n[2026/03/02 10:00:01]  notice:   verify   = 1 (last pass)\n\
         [2026/03/02 10:00:01]  notice: Invoking method 'Fill With Zeros' on /dev/sda\n\
         [2026/03/02 10:40:01]  notice: [SUCCESS] Verified that /dev/sda is empty.\n\
         ***** Drive Status *****\n!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number\n\
         sda | {status} | 208 MB/s | 00:40:00 | ACME SPIN 500/{serial}\n*****\n"
    )
}

fn certificate(status: &str) -> String {
    format!(
        "Disk Erasure Report\nMake/Model: ACME SPIN 500   Serial: AS500-7781\nDisk Erasure Details\nStart time: 2026/03/02 10:00:01   End time: 2026/03/02 10:40:02\n\
         Status: {status}\nMethod: Fill With Zeros\nErrors(pass/sync/verify): 0/0/0\nDisc Erasure by NWIPE version 0.36\n"
    )
}

fn set(parts: &[Part]) -> Report {
    report::read_set(parts.to_vec()).unwrap()
}

#[test]
fn a_folder_is_one_machine() {
    let report = set(&[
        part("logs/edid.txt", "no report"),
        part("logs/smartctl", SMART),
        part("logs/dmidecode", DMI),
        part("nwipe_log.txt", &log("AS500-7781", "Erased")),
    ]);
    assert_eq!(report.format, "report-set");
    assert_eq!(report.device.model.as_deref(), Some("Roadbook 15"));
    assert_eq!(report.device.category, Some(Category::Laptop));
    assert_eq!(report.device.media.len(), 1);
    assert_eq!(report.erasures.len(), 1);
    assert_eq!(report.erasures[0].result, SanitizationResult::Erased);
    assert_eq!(
        report.warnings,
        ["no report that is known here: logs/edid.txt"]
    );
}

#[test]
fn what_disagrees_is_named() {
    let other = DMI.replace("RB15-000417", "RB15-000999");
    let report = set(&[
        part("a", DMI),
        part("b", &other),
        part("c", SMART),
        part("d", &log("XK-1234", "Erased")),
    ]);
    let told = report.warnings.join("\n");
    assert!(
        told.contains("'RB15-000417', but b says 'RB15-000999'"),
        "{told}"
    );
    assert!(told.contains("erasure of XK-1234: no medium"), "{told}");
}

/// The folder that ShredOS leaves: the log of a run, and a certificate for each drive.
#[test]
fn a_log_and_its_certificate_are_one_erasure() {
    let report = set(&[
        part("log", &log("AS500-7781", "Erased")),
        part("pdf", &certificate("ERASED")),
    ]);
    assert_eq!(report.erasures.len(), 1, "{:?}", report.erasures);
    assert_eq!(report.erasures[0].result, SanitizationResult::Erased);
    for (log_status, paper) in [("-FAILED-", "ERASED"), ("Erased", "ABORTED")] {
        let report = set(&[
            part("log", &log("AS500-7781", log_status)),
            part("pdf", &certificate(paper)),
        ]);
        assert_eq!(report.erasures.len(), 1);
        assert_eq!(report.erasures[0].result, SanitizationResult::Failed);
        assert!(report.erasures[0].method.is_none());
        assert!(
            report
                .warnings
                .iter()
                .any(|text| text.contains("but pdf says"))
        );
    }
}

#[test]
fn an_archive_is_read_as_its_files() {
    let zipped = |files: &[(&str, &[u8])]| {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, zip::write::SimpleFileOptions::default())
                .unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let log = log("AS500-7781", "Erased");
    let host = "hwaddr:x\nvendor:ACME\nmodel:Roadbook 15\ntype:desktop\n";
    let inner = zipped(&[("x", b"y")]);
    let bytes = zipped(&[
        ("hw.info/host", host.as_bytes()),
        ("hw.info/logs/dmidecode", DMI.as_bytes()),
        ("hw.info/logs/smartctl", SMART.as_bytes()),
        ("nwipe.log", log.as_bytes()),
        ("inner.zip", &inner),
    ]);
    let report = report::read(&bytes).unwrap();
    assert_eq!(report.format, "hw-probe");
    assert_eq!(report.device.manufacturer.as_deref(), Some("ACME"));
    assert_eq!(
        report.device.category,
        Some(Category::Laptop),
        "the logs stand first"
    );
    assert_eq!(report.device.serial_number.as_deref(), Some("RB15-000417"));
    assert_eq!((report.device.media.len(), report.erasures.len()), (1, 1));
    assert_eq!(
        report.warnings,
        ["inner.zip: an archive inside an archive is not opened"]
    );
    // In a folder the archive is opened, and what is inside it stays shut.
    let folder = [
        Part {
            name: "hw.zip".to_owned(),
            bytes: bytes.clone(),
        },
        part("broken.zip", "PK\u{3}\u{4} and no more"),
    ];
    let report = set(&folder);
    assert_eq!(report.device.serial_number.as_deref(), Some("RB15-000417"));
    let told = report.warnings.join("\n");
    assert!(
        told.contains("hw.zip/inner.zip: an archive inside"),
        "{told}"
    );
    assert!(
        told.contains("broken.zip: the archive is damaged"),
        "{told}"
    );
    // The door for erasure reports takes the same file.
    let erasures = gapless_intake::erasure::read(&bytes).unwrap();
    assert_eq!(
        (erasures.format.as_str(), erasures.erasures.len()),
        ("archive", 1)
    );
    let empty = zipped(&[("a", b"text"), ("b", b"text")]);
    let error = report::read(&empty).unwrap_err();
    assert_eq!((error.code, error.fact("parts")), ("no-report-inside", "2"));
    assert_eq!(
        report::read(b"PK\x03\x04 and no more").unwrap_err().code,
        "archive-broken"
    );
}

#[test]
fn a_screen_does_not_name_the_machine() {
    let mut block = vec![0_u8; 128];
    block[..8].copy_from_slice(&[0, 255, 255, 255, 255, 255, 255, 0]);
    block[8..18].copy_from_slice(&[0x04, 0x6D, 0x01, 0x24, 7, 0, 0, 0, 12, 29]);
    block[21..23].copy_from_slice(&[53, 30]);
    let sum = block.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
    block[127] = 0_u8.wrapping_sub(sum);
    let screen = Part {
        name: "edid".to_owned(),
        bytes: block,
    };
    let report = set(&[screen.clone(), part("dmidecode", DMI), screen]);
    assert_eq!(report.device.manufacturer.as_deref(), Some("ACME"));
    assert_eq!(report.device.category, Some(Category::Laptop));
    assert_eq!(report.device.screens.len(), 1);
    assert!(
        !report.warnings.iter().any(|text| text.contains("but")),
        "{:?}",
        report.warnings
    );
}
