//! Hardware reports: real ones that nobody of this project wrote, where a machine has them, against what their index says of them.

use super::{corpus, fold, sheet};
use gapless_intake::hardware::{self, Device, Report};
use std::collections::{BTreeMap, HashMap};

/// What the index keeps of fields that nobody filled in.
const FILLERS: [&str; 6] = [
    "defaultstring",
    "empty",
    "notspecified",
    "systemmanufacturer",
    "systemproductname",
    "tobefilledbyo.e.m.",
];

/// Cells that agree and cells that the index gives, by column.
#[derive(Default)]
struct Count {
    right: BTreeMap<&'static str, usize>,
    all: BTreeMap<&'static str, usize>,
    wrong: Vec<String>,
}

impl Count {
    fn cell(
        &mut self,
        row: &HashMap<String, String>,
        column: &'static str,
        got: Option<&str>,
        is_right: impl Fn(&str, &str) -> bool,
    ) {
        let said = row[column].trim();
        // The index keeps what firmware says where nobody filled a field in; here it counts as absent.
        if said.is_empty() || FILLERS.contains(&fold(said).as_str()) {
            return;
        }
        *self.all.entry(column).or_default() += 1;
        if is_right(said, got.unwrap_or_default()) {
            *self.right.entry(column).or_default() += 1;
        } else {
            self.wrong
                .push(format!("{} {column}: {said} / {got:?}", row["file"]));
        }
    }

    fn print(&self) {
        for (column, all) in &self.all {
            println!(
                "{column}: {} of {all}",
                self.right.get(column).unwrap_or(&0)
            );
        }
        for line in &self.wrong {
            println!("  {line}");
        }
    }

    /// The share of a column that agrees.
    fn share(&self, column: &str) -> f64 {
        let (right, all) = (self.right.get(column), self.all[column]);
        *right.unwrap_or(&0) as f64 / all as f64
    }
}

fn same(said: &str, got: &str) -> bool {
    fold(said) == fold(got)
}

/// Inches by which two ways to round a diagonal may differ.
const DIAGONAL_OFF_MAX: f64 = 0.11;

fn close(within: f64) -> impl Fn(&str, &str) -> bool {
    move |said, got| {
        let (said, got): (f64, f64) = (said.parse().unwrap(), got.parse().unwrap_or(f64::NAN));
        (said - got).abs() <= within
    }
}

fn compare(count: &mut Count, row: &HashMap<String, String>, device: &Device) {
    if let Some(screen) = device.screens.first() {
        let diagonal = screen.diagonal_inch.map(|inch| inch.to_string());
        // The index has two: by the centimetres of the screen, and by the largest picture. Where they differ, one of them
        // is wrong, now this, now that.
        let by_cm = row["diagonal_in"].clone();
        count.cell(
            row,
            "diagonal_in_dtd_mm",
            diagonal.as_deref(),
            |said, got| {
                close(DIAGONAL_OFF_MAX)(said, got)
                    || (!by_cm.is_empty() && close(DIAGONAL_OFF_MAX)(&by_cm, got))
            },
        );
        count.cell(
            row,
            "year",
            screen.year.map(|y| y.to_string()).as_deref(),
            same,
        );
        count.cell(row, "native", screen.native.as_deref(), same);
        let (maker, name) = (screen.manufacturer.clone(), screen.model.clone());
        let panel = format!("{} {}", maker.unwrap_or_default(), name.unwrap_or_default());
        count.cell(row, "panel", Some(&panel), |said, got| {
            let (got, said) = (fold(got), fold(said));
            let (maker, name) = got.split_at_checked(3).unwrap_or(("?", "?"));
            // A product code without a name stands there as a decimal number.
            let decimal = u16::from_str_radix(name, 16).map(|code| code.to_string());
            let is_code = decimal.is_ok_and(|code| said.ends_with(&code));
            said.starts_with(maker) && (said.ends_with(name) || is_code)
        });
    } else if let Some(medium) = device.media.first() {
        count.cell(row, "model", medium.model.as_deref(), same);
        let number = |n: Option<u64>| n.map(|n| n.to_string());
        let reallocated = number(medium.reallocated);
        count.cell(row, "grown_defects", reallocated.as_deref(), same);
        count.cell(row, "pending", number(medium.pending).as_deref(), same);
        count.cell(
            row,
            "uncorrectable",
            number(medium.uncorrectable).as_deref(),
            same,
        );
        let verdict = medium
            .self_check_passed
            .map(|passed| if passed { "PASSED/OK" } else { "FAILED" });
        count.cell(row, "overall", verdict, same);
    } else {
        count.cell(row, "manufacturer", device.manufacturer.as_deref(), same);
        count.cell(row, "model", device.model.as_deref(), same);
        count.cell(row, "chassis", device.chassis.as_deref(), same);
        count.cell(
            row,
            "cpu",
            device.cpus.first().map(|cpu| cpu.text.as_str()),
            same,
        );
        let ram = device
            .memory
            .as_ref()
            .map(|memory| (memory.total_bytes >> 20) as f64 / 1024.0);
        count.cell(
            row,
            "ram_gb",
            ram.map(|gb| gb.to_string()).as_deref(),
            close(0.01),
        );
    }
}

#[test]
fn reports_agree_with_their_index() {
    let Some(folder) = corpus("hardware") else {
        return;
    };
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for row in sheet(&folder.join("index.csv")) {
        let name = row["file"].split('/').next().unwrap().to_owned();
        if !["dmi", "edid", "smart"].contains(&name.as_str()) {
            continue;
        }
        let bytes = std::fs::read(folder.join(&row["file"])).unwrap();
        match hardware::read(&bytes) {
            Ok(Report { device, .. }) => compare(counts.entry(name).or_default(), &row, &device),
            Err(error) => counts
                .entry(name)
                .or_default()
                .wrong
                .push(format!("{}: {error}", row["file"])),
        }
    }
    for (folder, count) in &counts {
        println!("== {folder}");
        count.print();
    }
    for (folder, column) in [
        ("dmi", "manufacturer"),
        ("dmi", "model"),
        ("dmi", "chassis"),
        ("dmi", "cpu"),
        ("dmi", "ram_gb"),
        ("edid", "diagonal_in_dtd_mm"),
        ("edid", "native"),
        ("edid", "panel"),
        ("edid", "year"),
        ("smart", "model"),
        ("smart", "overall"),
    ] {
        assert!(counts[folder].share(column) >= 0.99, "{folder} {column}");
    }
}

/// The counters of sectors. The index has other numbers in their place (8 where the drives say 7, 122 and 3433), so that the
/// lines of the reports themselves are the measure: each that names a counter gives it.
#[test]
fn every_counter_of_a_report_is_read() {
    let Some(folder) = corpus("hardware") else {
        return;
    };
    let mut counters = 0;
    for row in sheet(&folder.join("index.csv")) {
        if !row["file"].starts_with("smart/") {
            continue;
        }
        let bytes = std::fs::read(folder.join(&row["file"])).unwrap();
        let report = hardware::read(&bytes).unwrap();
        let medium = &report.device.media[0];
        for line in String::from_utf8_lossy(&bytes).lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let read = match words.as_slice() {
                ["5", "Reallocated_Sector_Ct", ..] => medium.reallocated,
                ["197", "Current_Pending_Sector", ..] => medium.pending,
                ["198", "Offline_Uncorrectable", ..] => medium.uncorrectable,
                _ => continue,
            };
            let said = words.iter().rev().find_map(|word| word.parse::<u64>().ok());
            let is_plain = !line.contains('(');
            assert!(read.is_some(), "{}: {line}", row["file"]);
            assert!(!is_plain || read == said, "{}: {line}", row["file"]);
            counters += 1;
        }
    }
    assert!(counters > 300, "{counters} counters");
}

/// Every report of a format that is read yields something of the device, or says why it does not.
#[test]
fn no_report_is_read_as_nothing() {
    let Some(folder) = corpus("hardware") else {
        return;
    };
    let mut read = 0;
    for row in sheet(&folder.join("index.csv")) {
        let kind = row["kind"].as_str();
        let is_ours = kind.starts_with("lshw")
            || kind.starts_with("smartctl")
            || kind.starts_with("workbench snapshot")
            || kind.starts_with("hdparm")
            || kind.starts_with("edid")
            || kind == "dmidecode"
            || row["file"].contains("_lscpu")
            || row["file"].contains("cpuinfo_");
        if !is_ours {
            continue;
        }
        let bytes = std::fs::read(folder.join(&row["file"])).unwrap();
        let report =
            hardware::read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", row["file"]));
        let device = &report.device;
        let is_empty = *device == Device::default();
        assert!(!is_empty || !report.warnings.is_empty(), "{}", row["file"]);
        if kind.starts_with("lshw") || kind.starts_with("workbench") {
            println!(
                "{}: {:?} {:?} {:?}, {} cpus, {:?} MB, {} media",
                row["file"],
                device.manufacturer,
                device.model,
                device.category,
                device.cpus.len(),
                device.memory.as_ref().map(|m| m.total_bytes >> 20),
                device.media.len()
            );
        }
        read += 1;
    }
    assert!(read > 150, "{read} reports");
}
