//! Every real report that a machine has (`GAPLESS_CORPUS` names the folder): none crashes the reader, none is answered by
//! nothing without a reason, and of each folder nearly all are read.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a test may stop, and prints its figures"
)]

use gapless_intake::hardware::Device;
use gapless_intake::report;
use std::collections::BTreeMap;
use std::path::Path;

/// What became of the files of one folder.
#[derive(Default)]
struct Count {
    files: usize,
    /// The device has something.
    described: usize,
    /// The device has nothing, and the report says why.
    reasoned: usize,
    refused: Vec<String>,
    formats: BTreeMap<String, usize>,
}

/// Folders of formats that other readers are for, measured elsewhere.
const ELSEWHERE: [&str; 3] = ["glpi_macos", "glpi_wmi", "truth"];

#[test]
fn every_file_is_read_or_answered_by_a_reason() {
    let Some(root) = std::env::var_os("GAPLESS_CORPUS") else {
        println!("skipped: GAPLESS_CORPUS names no folder of samples");
        return;
    };
    let root = Path::new(&root).join("hardware");
    if !root.is_dir() {
        println!("skipped: {} is no folder", root.display());
        return;
    }
    let is_verbose = std::env::var_os("GAPLESS_CORPUS_VERBOSE").is_some();
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for folder in std::fs::read_dir(&root).unwrap() {
        let folder = folder.unwrap().path();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        if !folder.is_dir() || ELSEWHERE.contains(&name.as_str()) {
            continue;
        }
        let count = counts.entry(name).or_default();
        let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
        files.sort_by_key(|file| file.as_ref().unwrap().path());
        for file in files {
            let path = file.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let bytes = std::fs::read(&path).unwrap();
            count.files += 1;
            match report::read(&bytes) {
                Err(error) => count.refused.push(format!("{name}: {}", error.english())),
                Ok(report) => {
                    let is_empty = report.device == Device::default() && report.erasures.is_empty();
                    assert!(!is_empty || !report.warnings.is_empty(), "{name}: empty");
                    if is_empty {
                        count.reasoned += 1;
                    } else {
                        count.described += 1;
                    }
                    if is_verbose {
                        println!("{name}: {}", serde_json::to_string(&report).unwrap());
                    }
                    *count.formats.entry(report.format).or_default() += 1;
                }
            }
        }
    }
    for (folder, count) in &counts {
        println!(
            "{folder}: {} files, {} described, {} empty with a reason, {} refused, {:?}",
            count.files,
            count.described,
            count.reasoned,
            count.refused.len(),
            count.formats
        );
        for line in &count.refused {
            println!("  {line}");
        }
        let read = (count.files - count.refused.len()) as f64 / count.files as f64;
        assert!(read >= 0.99, "{folder}: {read}");
    }
    assert!(counts["dmi"].described == counts["dmi"].files);
}
