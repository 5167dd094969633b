//! Every real report that a machine has: none crashes the reader, none is answered by
//! nothing without a reason, and of each folder nearly all are read.

use super::{corpus, files, name};
use gapless_intake::hardware::{self, Device};
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

/// Folders that hold other things, or are looked at below.
const ELSEWHERE: [&str; 3] = ["glpi_macos", "glpi_wmi", "truth"];

#[test]
fn every_file_is_read_or_answered_by_a_reason() {
    let Some(root) = corpus("hardware") else {
        return;
    };
    let is_verbose = std::env::var_os("GAPLESS_CORPUS_VERBOSE").is_some();
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for folder in std::fs::read_dir(&root).unwrap() {
        let folder = folder.unwrap().path();
        if !folder.is_dir() || ELSEWHERE.contains(&name(&folder).as_str()) {
            continue;
        }
        let count = counts.entry(name(&folder)).or_default();
        for path in files(&folder) {
            let name = name(&path);
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

/// Files that are read as nothing and give no reason, and files that are refused, each with its reason.
fn unheard(folder: &Path) -> (Vec<String>, Vec<String>) {
    let (mut silent, mut refused) = (Vec::new(), Vec::new());
    for path in files(folder) {
        match hardware::read(&std::fs::read(&path).unwrap()) {
            Ok(report) if report.device == Device::default() && report.warnings.is_empty() => {
                silent.push(name(&path));
            }
            Ok(report) => println!(
                "{}: {}",
                name(&path),
                serde_json::to_string(&report).unwrap()
            ),
            Err(error) => refused.push(format!("{}: {error}", name(&path))),
        }
    }
    (silent, refused)
}

#[test]
fn dumps_of_windows_say_something() {
    let Some(folder) = corpus("hardware/glpi_wmi") else {
        return;
    };
    let (silent, refused) = unheard(&folder);
    assert!(
        silent.is_empty() && refused.is_empty(),
        "{silent:#?} {refused:#?}"
    );
}

#[test]
fn reports_of_macos_say_something_or_why_not() {
    let Some(folder) = corpus("hardware/glpi_macos") else {
        return;
    };
    // Some files are lists of expectations of a test: a refusal with its reason is the right answer.
    let (silent, refused) = unheard(&folder);
    println!("refused: {refused:#?}");
    assert!(silent.is_empty(), "{silent:#?}");
}
