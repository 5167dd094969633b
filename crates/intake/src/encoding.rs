//! Bytes of a text file -> text, and the name of the encoding. A byte order mark decides, then valid UTF-8, then what
//! Windows writes in western Europe; other guesses only where the bytes speak for them.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Bytes that are looked at to guess an encoding or the kind of a file.
const SNIFF_BYTES: usize = 64 * 1024;

/// The text of a file, and the name of its encoding as interfaces.md prints it.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, &'static str) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let body = bytes.get(mark..).unwrap_or_default();
        return (encoding.decode_without_bom_handling(body).0, name(encoding));
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        return (
            encoding.decode_without_bom_handling(bytes).0,
            name(encoding),
        );
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (Cow::Borrowed(text), "utf-8");
    }
    let mostly = mostly_utf_8(bytes);
    let encoding = if mostly { UTF_8 } else { guess(bytes) };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    (text, name(encoding))
}

/// A file of several encodings: when nearly all of its non-ASCII is valid UTF-8, the rest are damaged cells.
fn mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad.saturating_mul(20)
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(
        bytes.get(..SNIFF_BYTES.min(bytes.len())).unwrap_or(bytes),
        true,
    );
    let guessed = detector.guess(None, Utf8Detection::Deny);
    // A short list with two accents misleads the detector; the programme's donors write western European.
    if guessed.is_single_byte() {
        guessed
    } else {
        WINDOWS_1252
    }
}

/// UTF-16 without a mark shows as a zero in every other byte of its first lines.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(512))?;
    if head.len() < 8 {
        return None;
    }
    let zeros = |odd: usize| {
        head.iter()
            .skip(odd)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let half = head.len() / 2;
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 10 >= half * 8 && even * 10 <= half {
        Some(UTF_16LE)
    } else if even * 10 >= half * 8 && odd * 10 <= half {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "UTF-8" => "utf-8",
        "UTF-16LE" => "utf-16le",
        "UTF-16BE" => "utf-16be",
        "windows-1252" => "windows-1252",
        "ISO-8859-15" => "iso-8859-15",
        "macintosh" => "macintosh",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_encoding_reads_the_same_text() {
        let text = "Numéro;Modèle\n1;Écran 22\"\n";
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked: Vec<u8> = [&[0xEF, 0xBB, 0xBF][..], text.as_bytes()].concat();
        let (windows, _, _) = WINDOWS_1252.encode(text);
        for (bytes, name) in [
            (text.as_bytes(), "utf-8"),
            (&marked, "utf-8"),
            (&utf_16, "utf-16le"),
            (&windows, "windows-1252"),
        ] {
            assert_eq!(decode(bytes), (Cow::Borrowed(text), name));
        }
    }
}
