//! Logs as nwipe writes them, good and bad.

use super::*;
use gapless_journey::sanitization::SanitizationResult;

fn log(status: &str, errors: u64, extra: &str) -> String {
    format!(
        "[2026/03/02 10:00:00]    info: nwipe 0.36\n\
         [2026/03/02 10:00:00]  notice: Found /dev/sdb, ATA, ACME SSD 5, 250 GB, S/N=A1B2C3D4\n\
         [2026/03/02 10:00:01]  notice:   method   = Fill With Zeros\n\
         [2026/03/02 10:00:01]  notice:   verify   = 1 (last pass)\n\
         [2026/03/02 10:00:01]  notice: /dev/sdb, sect/blk/dev 512/4096/250059350016\n\
         [2026/03/02 10:00:01]  notice: Invoking method 'Fill With Zeros' on /dev/sdb\n\
         [2026/03/02 10:20:01]  notice: 250059350016 bytes written to /dev/sdb\n\
         [2026/03/02 10:20:01]  notice: Finished pass 1/1, round 1/1, on /dev/sdb\n\
         [2026/03/02 10:40:01]  notice: [SUCCESS] Verified that /dev/sdb is empty.\n{extra}\
         ***** Error Summary *****\n!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors\n\
         sdb | {errors} | 0 | 0\n*****\n***** Drive Status *****\n\
         !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number\n\
         sdb | {status} | 208 MB/s | 00:40:00 | ACME SSD 5/A1B2C3D4\n*****\n"
    )
}

#[test]
fn an_erased_drive_reads_with_its_facts() {
    let report = read(&log("Erased", 0, "")).unwrap();
    let e = &report.erasures[0];
    assert_eq!(
        (e.result, e.verification, e.method),
        (
            SanitizationResult::Erased,
            Verification::Full,
            Some(Method::Clear)
        )
    );
    assert_eq!(
        (e.medium_serial.as_deref(), e.bytes, e.passes),
        (Some("A1B2C3D4"), Some(250_059_350_016), Some(1))
    );
    assert_eq!(
        (e.tool.as_str(), e.finished.as_deref()),
        ("nwipe 0.36", Some("2026-03-02T10:40:01"))
    );
}

#[test]
fn what_was_asked_and_written_is_kept() {
    let extra = "[2026/03/02 10:00:00]  notice:   prng     = Isaac64\n\
         [2026/03/02 10:00:01]  notice: Starting pass 1/3, round 1/2, on /dev/sdb\n\
         [2026/03/02 10:40:02]  notice: 1000 bytes written to /dev/sdb\n";
    let e = &read(&log("Erased", 0, extra)).unwrap().erasures[0];
    assert_eq!((e.passes, e.passes_asked), (Some(1), Some(6)));
    assert_eq!(e.bytes_written, Some(250_059_351_016));
    assert_eq!(e.speed.as_deref(), Some("208 MB/s"));
    assert_eq!(e.prng, None, "no stream was written");
    let stream = format!("{extra}[2026/03/02 10:40:03]  notice: prng stream is active\n");
    let e = &read(&log("Erased", 0, &stream)).unwrap().erasures[0];
    assert_eq!(e.prng.as_deref(), Some("Isaac64"));
}

#[test]
fn nothing_but_a_clean_status_reads_as_erased() {
    let cases = [
        log("-FAILED-", 3, ""),
        log("UABORTED", 0, ""),
        log("INSANITY", 0, ""),
        log("", 0, ""),
        log("Erased", 2, ""),
        log(
            "Erased",
            0,
            "[2026/03/02 10:41:00]   error: write failed on /dev/sdb\n",
        ),
        log(
            "Erased",
            0,
            "[2026/03/02 10:41:00]    info: Nwipe was aborted by the user. Check the summary table.\n",
        ),
        log("Erased", 0, "")
            .split("***** Error")
            .next()
            .unwrap()
            .to_owned(),
        log("Erased", 0, "").replace("Fill With Zeros", "Verify Zeros (0x00)"),
    ];
    for text in cases {
        let report = read(&text).unwrap();
        assert!(
            report
                .erasures
                .iter()
                .all(|e| e.result == SanitizationResult::Failed && e.method.is_none()),
            "{text}"
        );
    }
}

#[test]
fn hidden_sectors_are_an_exception_and_a_partition_is_no_medium() {
    let hidden = "[2026/03/02 10:00:00] warning:  *** HIDDEN SECTORS DETECTED ! *** on /dev/sdb\n";
    let e = &read(&log("Erased", 0, hidden)).unwrap().erasures[0];
    assert_eq!(e.result, SanitizationResult::ErasedWithExceptions);
    assert!(e.errors[0].contains("hidden sectors"));
    let part = log("Erased", 0, "").replace("sdb", "sdb1");
    let e = &read(&part).unwrap().erasures[0];
    assert_eq!((e.result, e.method), (SanitizationResult::Failed, None));
}

#[test]
fn the_tables_head_tells_which_counts_are_errors() {
    let retried = log("Erased", 0, "")
        .replace("I\\O Errors", "I\\O Errors | I/O Retries")
        .replace("sdb | 0 | 0 | 0", "sdb | 0 | 0 | 0 | 7");
    let e = &read(&retried).unwrap().erasures[0];
    assert_eq!(e.result, SanitizationResult::Erased);
    let unread = log("Erased", 0, "").replace("sdb | 0 | 0 | 0", "sdb | 0 | # | 0");
    let e = &read(&unread).unwrap().erasures[0];
    assert_eq!(e.result, SanitizationResult::Failed);
}

#[test]
fn a_row_without_its_end_says_nothing() {
    let text = log("Erased", 0, "");
    let end = text.find("| ACME SSD 5/A1B2").unwrap() + "| ACME SSD 5/A1B2".len();
    let e = &read(&text[..end]).unwrap().erasures[0];
    assert_eq!(e.result, SanitizationResult::Failed);
}

#[test]
fn drives_are_named_as_the_first_versions_did() {
    let text = log("Erased", 0, "").replace(
        "notice: Found /dev/sdb, ATA, ACME SSD 5, 250 GB, S/N=A1B2C3D4",
        "info: Found drive model=\"ACME SSD 5\", device path=\"/dev/sdb\", size=\"250 GB\", serial number=\"A1B2C3D4\"",
    );
    let e = &read(&text).unwrap().erasures[0];
    assert_eq!(e.medium_serial.as_deref(), Some("A1B2C3D4"));
    assert_eq!(e.medium_model.as_deref(), Some("ACME SSD 5"));
}

proptest::proptest! {
    #[test]
    fn a_log_cut_anywhere_is_never_erased(cut in 0.0_f64..0.93) {
        let text = log("Erased", 0, "");
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a short text")]
        let at = (text.len() as f64 * cut) as usize;
        let part = text.get(..at).unwrap_or_default();
        let erased = read(part).is_some_and(|r| r.erasures.iter().any(|e| e.result == SanitizationResult::Erased));
        proptest::prop_assert!(!erased || part.contains("| Erased |"));
    }

    /// Wherever an error of the drive stands in a good log, the drive is not erased.
    #[test]
    fn an_error_of_the_drive_stands_above_its_status(line in 0_usize..9, which in 0_usize..3) {
        let said = ["  error: write error on /dev/sdb", "  fatal: /dev/sdb: Input/output error", "  error: 3 verification errors on '/dev/sdb'."];
        let text = log("Erased", 0, "");
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.insert(line, format!("[2026/03/02 10:30:00] {}", said[which]));
        let report = read(&(lines.join("\n") + "\n")).unwrap();
        proptest::prop_assert!(report.erasures.iter().all(|e| e.result == SanitizationResult::Failed && e.method.is_none()));
    }
}
