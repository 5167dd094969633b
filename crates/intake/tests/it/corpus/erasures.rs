//! Real erasure reports that nobody of this project wrote, where a machine has them: what was
//! erased reads as erased, and nothing else does.

use super::{corpus, files, name};
use gapless_intake::erasure::{self, Report};
use gapless_intake::report;
use gapless_journey::sanitization::{SanitizationResult, Technique, Verification};

fn shown(name: &str, report: &Report) {
    for e in &report.erasures {
        println!(
            "{name:34} {} {:?} {} {:?} {} {:?} {:?}",
            e.device, e.medium_serial, e.result, e.scheme, e.verification, e.bytes, e.errors
        );
    }
}

#[test]
fn logs_of_nwipe_never_flatter() {
    let Some(folder) = corpus("erasure/nwipe034") else {
        return;
    };
    for path in files(&folder) {
        let name = name(&path);
        let bytes = std::fs::read(&path).unwrap();
        let report = erasure::read(&bytes).unwrap();
        shown(&name, &report);
        assert!(!report.erasures.is_empty(), "{name} holds a drive");
        let is_bad =
            name.contains("interrupted") || name.contains("fails") || name.starts_with("verify_");
        for e in &report.erasures {
            let is_erased = e.result == SanitizationResult::Erased;
            assert_eq!(is_erased, !is_bad, "{name}: {:?}", e.errors);
            assert_eq!(is_erased, e.method.is_some(), "{name}");
            assert_eq!(is_erased, e.errors.is_empty(), "{name}");
        }
        // What is cut off before the table of the drives' states proves nothing.
        let text = String::from_utf8_lossy(&bytes);
        let table = text.find("Drive Status").unwrap();
        for (at, _) in text
            .char_indices()
            .filter(|(at, _)| *at < table)
            .step_by(211)
        {
            let erased = erasure::read(text.get(..at).unwrap().as_bytes()).is_ok_and(|report| {
                let mut erasures = report.erasures.iter();
                erasures.any(|e| e.result != SanitizationResult::Failed)
            });
            assert!(!erased, "{name} cut at {at}");
        }
    }
}

/// Serial number, kind, and outcome of each erasure, in the order of the file.
type Expected = &'static [(&'static str, &'static str, bool)];

const SNAPSHOTS: &[(&str, Expected)] = &[
    (
        "acer-happy.live-test1.yaml",
        &[("EraseBasic", "random", true)],
    ),
    (
        "acer-happy.snapshot-test1.yaml",
        &[("EraseBasic", "random", true)],
    ),
    (
        "complete.export.snapshot.json",
        &[
            ("EraseBasic", "random", true),
            ("EraseBasic", "random", false),
            ("EraseSectors", "zero", true),
        ],
    ),
    (
        "erased-i5.snapshot.json",
        &[("EraseSectors", "random", true)],
    ),
    (
        "real-eee-1001pxd.snapshot.12.yaml",
        &[("EraseBasic", "random", true)],
    ),
    (
        "real-eee-1001pxd.snapshot.13.yaml",
        &[("EraseBasic", "random", true)],
    ),
    (
        "workbench-server-3.erase.yaml",
        &[("EraseSectors", "random", true)],
    ),
];

#[test]
fn snapshots_tell_of_their_erasures() {
    let Some(folder) = corpus("erasure/ereuse") else {
        return;
    };
    for path in files(&folder) {
        let name = name(&path);
        let bytes = std::fs::read(&path).unwrap();
        let report = erasure::read(&bytes).unwrap();
        shown(&name, &report);
        assert_eq!(report.format, "ereuse-snapshot", "{name}");
        for e in &report.erasures {
            assert_eq!(e.technique, Some(Technique::Overwrite), "{name}");
            assert!(e.finished.is_some(), "{name}");
        }
        let Some((_, expected)) = SNAPSHOTS.iter().find(|(known, _)| *known == name) else {
            continue;
        };
        assert_eq!(report.erasures.len(), expected.len(), "{name}");
        for (e, (scheme, last, is_erased)) in report.erasures.iter().zip(*expected) {
            assert_eq!(e.scheme.as_deref(), Some(*scheme), "{name}");
            assert_eq!(e.result == SanitizationResult::Erased, *is_erased, "{name}");
            let is_read_back = *is_erased && *scheme == "EraseSectors" && *last == "random";
            assert_eq!(e.verification == Verification::Full, is_read_back, "{name}");
        }
        // The snapshot of a machine describes it as well.
        let whole = report::read(&bytes).unwrap();
        assert_eq!(whole.erasures.len(), expected.len(), "{name}");
        if name.contains("snapshot") && name.contains("real") {
            assert!(whole.device.model.is_some(), "{name}");
        }
    }
}

#[test]
fn states_of_security_are_no_erasures() {
    let Some(folder) = corpus("erasure/hdparm") else {
        return;
    };
    for path in files(&folder) {
        let name = name(&path);
        let report = report::read(&std::fs::read(&path).unwrap()).unwrap();
        println!("{name:34} {:?}", report.warnings);
        assert!(report.erasures.is_empty(), "{name}");
        assert_eq!(report.format, "hdparm", "{name}");
    }
    // Excerpts of a page: the drive's state after the erase is not among them.
    let Some(folder) = corpus("erasure") else {
        return;
    };
    for path in files(&folder) {
        let name = name(&path);
        let Ok(report) = erasure::read(&std::fs::read(&path).unwrap()) else {
            continue;
        };
        shown(&name, &report);
        for e in &report.erasures {
            assert_eq!(e.result, SanitizationResult::Failed, "{name}");
        }
    }
}
