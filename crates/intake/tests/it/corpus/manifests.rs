//! Real manifests that nobody of this project wrote, where a machine has them: every row is found, none is lost, and what truth sheets say agrees with what was read.

use super::{corpus, files, fold, name, sheet};
use gapless_intake::manifest::{self, Line, Manifest, Options};
use std::collections::HashMap;

/// Each row of the file is a line, is skipped, or is a header.
fn nothing_vanishes(file: &str, manifest: &Manifest, rows: u32) {
    for row in 1..=rows {
        let line = manifest.lines.iter().any(|l| l.row == row);
        let skipped = manifest
            .skipped
            .iter()
            .any(|s| s.row <= row && row <= s.last_row);
        let header = manifest.tables.iter().any(|t| t.header_row == Some(row));
        assert!(line || skipped || header, "{file}: row {row} vanished");
    }
}

#[derive(Default)]
struct Score {
    right: usize,
    all: usize,
}

impl Score {
    fn add(&mut self, right: bool) {
        self.all += 1;
        self.right += usize::from(right);
    }
    fn text(&self) -> String {
        if self.all == 0 {
            "-".to_owned()
        } else {
            format!("{}/{}", self.right, self.all)
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a few thousand cells")]
    fn share(&self) -> f64 {
        self.right as f64 / self.all.max(1) as f64
    }
}

const CELLS: &[&str] = &[
    "category",
    "manufacturer",
    "model",
    "serial",
    "cpu",
    "ram_gb",
    "screen_in",
];

fn said(line: &Line, cell: &str) -> String {
    let c = &line.claim;
    let text = |t: &Option<String>| t.clone().unwrap_or_default();
    match cell {
        "category" => c.category.as_str().to_owned(),
        "manufacturer" => text(&c.manufacturer),
        "model" => text(&c.model),
        "serial" => c
            .serial_number
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        "cpu" => c.cpu.as_ref().map(|c| c.text.clone()).unwrap_or_default(),
        "ram_gb" => c.ram_gb.map(|n| n.to_string()).unwrap_or_default(),
        _ => c.screen_inch.map(|n| n.to_string()).unwrap_or_default(),
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, step by step")]
fn manifests_agree_with_their_truth() {
    let Some(folder) = corpus("manifests") else {
        return;
    };
    let verbose = std::env::var_os("GAPLESS_CORPUS_VERBOSE").is_some();
    let (mut found, mut total): (Score, HashMap<&str, Score>) = (Score::default(), HashMap::new());
    println!("{:34} {:>9} {}", "file", "rows", CELLS.join(" "));
    for path in files(&folder.join("truth")) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let manifest = manifest::read(
            &std::fs::read(folder.join(&name)).unwrap(),
            &name,
            &Options::default(),
        )
        .unwrap();
        let mut scores: HashMap<&str, Score> = HashMap::new();
        let mut rows = Score::default();
        for truth in sheet(&path) {
            let (of, row) = truth["row"]
                .rsplit_once('!')
                .map_or((None, truth["row"].as_str()), |(s, r)| (Some(s), r));
            let row: u32 = row.parse().unwrap();
            let line = manifest
                .lines
                .iter()
                .find(|l| l.row == row && (of.is_none() || l.sheet.as_deref() == of));
            rows.add(line.is_some());
            found.add(line.is_some());
            let Some(line) = line else {
                println!("  {name} row {row}: no line");
                continue;
            };
            for cell in CELLS {
                let (expected, got) = (fold(&truth[*cell]), fold(&said(line, cell)));
                if expected.is_empty() {
                    continue;
                }
                let same = match (expected.parse::<f64>(), got.parse::<f64>()) {
                    (Ok(a), Ok(b)) => (a - b).abs() < 0.05,
                    _ => expected == got,
                };
                scores.entry(cell).or_default().add(same);
                total.entry(cell).or_default().add(same);
                if verbose && !same {
                    println!(
                        "  {name} row {row} {cell}: expected {:?}, got {:?}",
                        truth[*cell],
                        said(line, cell)
                    );
                }
            }
        }
        let cells: Vec<String> = CELLS
            .iter()
            .map(|c| scores.get(c).map_or("-".to_owned(), Score::text))
            .collect();
        println!("{name:34} {:>9} {}", rows.text(), cells.join("  "));
    }
    println!(
        "{:34} {:>9} {}",
        "all",
        found.text(),
        CELLS
            .iter()
            .map(|c| total[c].text())
            .collect::<Vec<_>>()
            .join("  ")
    );
    assert!(found.share() >= 0.995, "rows found: {}", found.text());
    for (cell, floor) in [
        ("category", 0.98),
        ("manufacturer", 0.98),
        ("model", 0.98),
        ("serial", 0.98),
        ("cpu", 0.95),
        ("ram_gb", 0.98),
        ("screen_in", 0.95),
    ] {
        assert!(
            total[cell].share() >= floor,
            "{cell}: {}",
            total[cell].text()
        );
    }
}

#[test]
fn every_manifest_is_read_and_no_row_vanishes() {
    let Some(folder) = corpus("manifests") else {
        return;
    };
    for path in files(&folder) {
        let name = name(&path);
        if name == "index.csv" {
            // The folder's own table of contents lists no equipment.
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let manifest = manifest::read(&bytes, &name, &Options::default()).unwrap();
        println!(
            "{name:40} lines {:5} skipped {:3} tables {}",
            manifest.lines.len(),
            manifest.skipped.len(),
            manifest.tables.len()
        );
        if name.to_lowercase().strip_suffix(".csv").is_some() {
            let last = manifest
                .lines
                .iter()
                .map(|l| l.row)
                .chain(manifest.skipped.iter().map(|s| s.last_row))
                .max()
                .unwrap();
            nothing_vanishes(&name, &manifest, last);
        }
    }
}

#[test]
fn processors_agree_with_their_truth() {
    let Some(folder) = corpus("hardware/truth") else {
        return;
    };
    let mut score = Score::default();
    for truth in sheet(&folder.join("cpu.csv")) {
        if truth["doubtful"] == "yes" {
            continue;
        }
        let cpu = gapless_intake::values::cpu::parse(&truth["cpu_string"]);
        // The label of a bare "dual core" beside a named family is a slip of the sheet; what counts is which side of Core i3.
        let same = cpu.at_least_core_i3 == Some(truth["at_least_core_i3"] == "yes");
        score.add(same);
        if !same || cpu.family != truth["tier"] {
            println!(
                "  {}: expected {} {}, got {} {:?}",
                truth["cpu_string"],
                truth["tier"],
                truth["at_least_core_i3"],
                cpu.family,
                cpu.at_least_core_i3
            );
        }
    }
    println!("processors {}", score.text());
    assert!(score.share() >= 0.99, "processors: {}", score.text());
}
