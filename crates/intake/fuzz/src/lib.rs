//! What must hold for any bytes. The fuzz targets and the ordinary test that replays what they found ask the same.

use gapless_intake::hardware::{self, Device};
use gapless_intake::manifest::{self, Opened, Options};
use gapless_intake::values::cpu as names;
use gapless_intake::{erasure as erasures, report as reports};

/// Bytes of the list that [`long_list`] makes, more than what is read before the first line.
const LONG_BYTES: usize = 160 * 1024;

/// Any bytes as a donor's list: read, or refused with a reason; a blank row is no line.
pub fn manifest(bytes: &[u8]) {
    let Ok(manifest) = manifest::read(bytes, "list", &Options::default()) else {
        return;
    };
    for skipped in &manifest.skipped {
        assert!(skipped.row <= skipped.last_row);
        let is_line = manifest.lines.iter().any(|line| {
            line.sheet == skipped.sheet && (skipped.row..=skipped.last_row).contains(&line.row)
        });
        assert!(!is_line || skipped.reason != "blank");
    }
}

/// Any bytes, again and again, as a list that is read line by line: to its end or to a fault.
pub fn long_list(bytes: &[u8]) {
    if bytes.is_empty() {
        return;
    }
    let long: Vec<u8> = bytes.iter().copied().cycle().take(LONG_BYTES).collect();
    if let Ok(Opened::Lines(mut lines)) = manifest::open(&*long, "list", &Options::default()) {
        while let Ok(Some(_)) = lines.next_line() {}
        let read = lines.end();
        assert!(read.skipped.iter().all(|s| s.row <= s.last_row));
    }
}

/// Any bytes as a hardware report: a device, or a reason; never an empty answer without one.
pub fn hardware(bytes: &[u8]) {
    if let Ok(report) = hardware::read(bytes) {
        assert!(report.device != Device::default() || !report.warnings.is_empty());
    }
}

/// Any bytes as an erasure report: what reads as erased names a method.
pub fn erasure(bytes: &[u8]) {
    if let Ok(report) = erasures::read(bytes) {
        for erasure in &report.erasures {
            let is_erased = erasure.result.as_str() == "erased";
            assert!(!is_erased || erasure.method.is_some());
        }
    }
}

/// Any bytes as any report, or as an archive of reports.
pub fn report(bytes: &[u8]) {
    let _ = reports::read(bytes);
}

/// Any text as the name of a processor.
pub fn cpu(bytes: &[u8]) {
    let _ = names::parse(&String::from_utf8_lossy(bytes));
}
