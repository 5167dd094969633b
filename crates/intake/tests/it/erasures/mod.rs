//! Erasure reports that we wrote ourselves, of media that do not exist: what each tool proves is read, and no more. What was
//! interrupted, failed, in part or only read never reads as erased.

mod certificates;
mod documents;
mod transcripts;

use gapless_intake::erasure::{self, Erasure, Report};
use gapless_journey::sanitization::{SanitizationResult, Verification};

fn read(text: &str) -> Report {
    erasure::read(text.as_bytes()).unwrap()
}

fn one(text: &str) -> Erasure {
    let report = read(text);
    assert_eq!(report.erasures.len(), 1, "{text}");
    report.erasures[0].clone()
}

fn is_erased(erasure: &Erasure) -> bool {
    !matches!(erasure.result, SanitizationResult::Failed)
}

/// What a reader says of a text that must not read as erased: a reason, and no level.
fn refused(text: &str) {
    let Ok(report) = erasure::read(text.as_bytes()) else {
        return;
    };
    for erasure in &report.erasures {
        assert!(!is_erased(erasure), "{text}\n{erasure:?}");
        assert!(!erasure.errors.is_empty(), "no reason: {text}");
        assert_eq!(erasure.method, None);
        assert_eq!(erasure.verification, Verification::None);
    }
}

/// A successful text may be cut anywhere: before its proof stands whole, nothing is erased.
fn cut_proves_nothing(text: &str, proof: &str) {
    assert!(read(text).erasures.iter().any(is_erased), "{text}");
    let end = text.rfind(proof).unwrap() + proof.len();
    for (at, _) in text.char_indices().filter(|(at, _)| *at < end) {
        refused(&text[..at]);
    }
}

proptest::proptest! {
    #[test]
    fn whatever_comes_is_read_or_refused(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..600), which in 0_usize..8, at in 0_usize..3_000) {
        let _ = erasure::read(&bytes);
        let texts = [transcripts::SHRED.to_owned(), transcripts::BADBLOCKS.to_owned(), transcripts::DD.to_owned(), transcripts::security_erase(&transcripts::identified(transcripts::SECURITY)), transcripts::sanitize_log("65535", "0x101", "0x2"),
            certificates::certificate(), documents::blancco("Successful", ""), documents::snapshot("Info", "Info").to_string()];
        let mut text = texts[which].clone().into_bytes();
        let at = at.min(text.len());
        text.splice(at..at, bytes);
        let _ = erasure::read(&text);
    }
}
