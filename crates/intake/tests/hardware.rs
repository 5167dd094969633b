//! Hardware reports: real ones that nobody of this project wrote, where a machine has them (`GAPLESS_CORPUS` names the
//! folder), against what their index says of them.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a test may stop, and prints its figures"
)]

use gapless_intake::hardware::{self, Device, Report};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

fn folder() -> Option<PathBuf> {
    let Some(root) = std::env::var_os("GAPLESS_CORPUS") else {
        println!("skipped: GAPLESS_CORPUS names no folder of samples");
        return None;
    };
    let path = Path::new(&root).join("hardware");
    if !path.is_dir() {
        println!("skipped: {} is no folder", path.display());
        return None;
    }
    Some(path)
}

fn fold(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect()
}

/// Rows of the index by their header.
fn index(path: &Path) -> Vec<HashMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let head = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            head.iter()
                .map(str::to_owned)
                .zip(row.iter().map(str::to_owned))
                .collect()
        })
        .collect()
}

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
        if said.is_empty() {
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

fn close(within: f64) -> impl Fn(&str, &str) -> bool {
    move |said, got| {
        let (said, got): (f64, f64) = (said.parse().unwrap(), got.parse().unwrap_or(f64::NAN));
        (said - got).abs() <= within
    }
}

fn compare(count: &mut Count, row: &HashMap<String, String>, device: &Device) {
    if let Some(screen) = device.screens.first() {
        let diagonal = screen.diagonal_inch.map(|inch| inch.to_string());
        count.cell(row, "diagonal_in_dtd_mm", diagonal.as_deref(), close(0.11));
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
            let got = fold(got);
            fold(said).starts_with(got.get(..3).unwrap_or("?"))
                && fold(said).ends_with(got.get(3..).unwrap_or("?"))
        });
    } else if let Some(medium) = device.media.first() {
        count.cell(row, "model", medium.model.as_deref(), same);
        let number = |n: Option<u64>| n.map(|n| n.to_string());
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
    let Some(folder) = folder() else { return };
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for row in index(&folder.join("index.csv")) {
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
    // Makers and models are left out: the index keeps the fillers that we count as absent.
    for (folder, column) in [
        ("dmi", "chassis"),
        ("dmi", "cpu"),
        ("dmi", "ram_gb"),
        ("edid", "year"),
        ("smart", "model"),
        ("smart", "overall"),
    ] {
        assert!(counts[folder].share(column) >= 0.99, "{folder} {column}");
    }
}

/// Every report of a format that is read yields something of the device, or says why it does not.
#[test]
fn no_report_is_read_as_nothing() {
    let Some(folder) = folder() else { return };
    let mut read = 0;
    for row in index(&folder.join("index.csv")) {
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
