//! `gapless read`: reports of erasure, one or several, whole and broken.

use super::{folder, gapless, path, status, text};
use serde_json::Value;

/// A log as nwipe writes one.
fn log(status: &str) -> String {
    format!(
        "[2026/03/02 10:00:00]    info: nwipe 0.36\n\
         [2026/03/02 10:00:00]    info: Program options are set as follows...\n\
         [2026/03/02 10:00:00]    info: Found drive model=\"ACME SSD 5\", serial=\"A1B2C3D4\"\n\
         [2026/03/02 10:00:01]  notice:   method   = Fill With Zeros\n\
         [2026/03/02 10:00:01]  notice:   rounds   = 1\n\
         [2026/03/02 10:00:01]  notice:   verify   = 1 (last pass)\n\
         [2026/03/02 10:00:01]  notice: /dev/sdb, sect/blk/dev 512/4096/250059350016\n\
         [2026/03/02 10:00:01]  notice: Invoking method 'Fill With Zeros' on /dev/sdb\n\
         [2026/03/02 10:20:01]  notice: 250059350016 bytes written to /dev/sdb\n\
         [2026/03/02 10:20:01]  notice: Finished pass 1/1, round 1/1, on /dev/sdb\n\
         [2026/03/02 10:40:01]  notice: [SUCCESS] Verified that /dev/sdb is empty.\n\
         ***** Error Summary *****\n!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors\n\
         sdb | 0 | 0 | 0\n*****\n***** Drive Status *****\n\
         !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number\n\
         sdb | {status} | 208 MB/s | 00:40:00 | ACME SSD 5/A1B2C3D4\n*****\n"
    )
}

#[test]
fn a_report_is_read_in_every_form() {
    let folder = folder(&[("good.log", log("Erased").as_bytes())]);
    let good = path(folder.path(), "good.log");
    let done = gapless(&["read", &good, "--format", "json"]);
    assert_eq!((status(&done), text(&done.stderr)), (0, String::new()));
    let d: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(d["schema"], "gapless.device/1");
    assert_eq!(d["erasures"][0]["result"], "erased");
    assert_eq!(d["erasures"][0]["medium_serial"], "A1B2C3D4");
    let line = text(&gapless(&["read", &good, "--format", "jsonl"]).stdout);
    assert_eq!(serde_json::from_str::<Value>(line.trim()).unwrap(), d);
    let table = text(&gapless(&["read", &good]).stdout);
    assert!(
        table.starts_with("file") && table.contains("A1B2C3D4"),
        "{table}"
    );
}

#[test]
fn what_is_broken_or_missing_does_not_hide_what_is_good() {
    let folder = folder(&[
        ("good.log", log("Erased").as_bytes()),
        ("photo.png", b"\x89PNG\r\n"),
        ("failed.log", log("-FAILED-").as_bytes()),
    ]);
    let at = |name: &str| path(folder.path(), name);
    let done = gapless(&[
        "read",
        &at("photo.png"),
        &at("good.log"),
        "--format",
        "json",
    ]);
    assert_eq!(status(&done), 1);
    assert!(
        text(&done.stderr).contains("photo.png: this is no report"),
        "{}",
        text(&done.stderr)
    );
    // Two files were asked for: a list, also of one.
    let d: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(d.as_array().unwrap().len(), 1);
    let done = gapless(&[
        "read",
        &at("nowhere.log"),
        &at("good.log"),
        "--format",
        "jsonl",
    ]);
    assert_eq!(status(&done), 3);
    assert!(
        text(&done.stderr).contains("could not open") && text(&done.stdout).contains("A1B2C3D4")
    );
    // A medium that was not erased is something found.
    let done = gapless(&["read", &at("failed.log")]);
    assert_eq!(status(&done), 1);
    assert!(
        text(&done.stdout).contains("failed"),
        "{}",
        text(&done.stdout)
    );
    assert_eq!(status(&gapless(&["read"])), 2);
}

#[test]
fn a_hardware_report_is_read_in_every_form() {
    let dmi = "# dmidecode 3.4\nHandle 0x0001, DMI type 1, 27 bytes\nSystem Information\n\tManufacturer: ACME\n\
         \tProduct Name: Roadbook 15\n\tSerial Number: RB15-000417\n\nHandle 0x0003, DMI type 3, 22 bytes\n\
         Chassis Information\n\tType: Notebook\n";
    let folder = folder(&[("machine.txt", dmi.as_bytes())]);
    let at = path(folder.path(), "machine.txt");
    let done = gapless(&["read", &at, "--format", "json"]);
    assert_eq!((status(&done), text(&done.stderr)), (0, String::new()));
    let d: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(d["schema"], "gapless.device/1");
    assert_eq!(d["source"]["format"], "dmidecode");
    assert_eq!(d["category"], "laptop");
    assert_eq!(d["serial_number"], "RB15-000417");
    assert_eq!(d.get("erasures"), None, "absent facts are absent");
    let table = text(&gapless(&["read", &at]).stdout);
    assert!(table.contains("ACME Roadbook 15"), "{table}");
}

#[test]
fn the_table_names_the_cards() {
    let lspci = "00:02.0 VGA compatible controller: Intel Corporation UHD Graphics 620 (rev 07)\n\
         00:1f.6 Ethernet controller: Intel Corporation Ethernet Connection (4) I219-V (rev 21)\n\
         02:00.0 Network controller: Intel Corporation Wireless 8265 / 8275 (rev 78)\n";
    let folder = folder(&[("cards.txt", lspci.as_bytes())]);
    let done = gapless(&["read", &path(folder.path(), "cards.txt")]);
    let table = text(&done.stdout);
    let of = |part: &str, name: &str| {
        let mut rows = table.lines();
        let row = rows.find(|row| row.contains(&format!(" {part} ")) && row.contains(name));
        row.unwrap_or_else(|| panic!("{part} {name}: {table}"))
    };
    of("graphics", "UHD Graphics 620");
    assert!(of("network", "I219-V").contains("wired"), "{table}");
    assert!(of("network", "8265").contains("wireless"), "{table}");
}
