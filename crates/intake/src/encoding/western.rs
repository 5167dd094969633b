//! Which single-byte encoding the bytes of a text are: that in which its letters stand in words and its signs where signs stand.
//! Windows-1252, ISO-8859-15 and Mac Roman are weighed first; another guess only where none of the three makes sense.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, WINDOWS_1252};

/// Bytes beyond ASCII that are weighed.
const WEIGHED_MAX: usize = 4_096;
/// Bytes that the general detector looks at.
const DETECTOR_BYTES: usize = 64 * 1024;
/// What line ends of a Macintosh weigh, for Mac Roman and against it.
const LINE_ENDS_WEIGHT: i64 = 3;
/// A letter within a word of its own case, and the same for a letter that is rare in western Europe.
const IN_WORD: i64 = 3;
const RARE_IN_WORD: i64 = 2;
/// A sign within a word, a capital behind a small letter.
const OUT_OF_PLACE: i64 = -3;
/// A control character: no text has one.
const CONTROL: i64 = -6;

/// A byte beyond ASCII between its neighbours.
struct Place {
    before: u8,
    byte: u8,
    after: u8,
}

/// The encoding of a text that is no UTF-8.
pub fn guess(bytes: &[u8]) -> &'static Encoding {
    let places = places(bytes);
    let returns_only = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    let weigh = |encoding: &'static Encoding| {
        let table = table(encoding);
        let sum: i64 = places.iter().map(|place| weight(place, &table)).sum();
        match (encoding == MACINTOSH, returns_only) {
            (true, true) => sum + LINE_ENDS_WEIGHT,
            (true, false) => sum - LINE_ENDS_WEIGHT,
            (false, _) => sum,
        }
    };
    let mut best = (weigh(WINDOWS_1252), WINDOWS_1252);
    for encoding in [ISO_8859_15, MACINTOSH] {
        let sum = weigh(encoding);
        if sum > best.0 {
            best = (sum, encoding);
        }
    }
    let other = detected(bytes);
    if other.is_single_byte() && weigh(other) > best.0 {
        return other;
    }
    best.1
}

fn detected(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let head = bytes.get(..DETECTOR_BYTES).unwrap_or(bytes);
    detector.feed(head, true);
    detector.guess(None, Utf8Detection::Deny)
}

fn places(bytes: &[u8]) -> Vec<Place> {
    let at = |i: Option<usize>| i.and_then(|i| bytes.get(i)).copied().unwrap_or(b'\n');
    bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| !byte.is_ascii())
        .take(WEIGHED_MAX)
        .map(|(i, byte)| Place {
            before: at(i.checked_sub(1)),
            byte: *byte,
            after: at(Some(i + 1)),
        })
        .collect()
}

/// What each byte means.
fn table(encoding: &'static Encoding) -> Vec<char> {
    (0..=u8::MAX)
        .map(|byte| {
            let bytes = [byte];
            let (text, _) = encoding.decode_without_bom_handling(&bytes);
            text.chars().next().unwrap_or('\u{fffd}')
        })
        .collect()
}

fn weight(place: &Place, table: &[char]) -> i64 {
    let of = |byte: u8| table.get(usize::from(byte)).copied().unwrap_or('\u{fffd}');
    let (before, c, after) = (of(place.before), of(place.byte), of(place.after));
    if c.is_control() || c == '\u{fffd}' {
        CONTROL
    } else if is_letter(c) {
        letter(before, c, after)
    } else {
        sign(before, c, after)
    }
}

/// Letters of words; ª, º and the like are signs.
fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        && !matches!(
            c,
            'ª' | 'º' | 'µ' | 'ƒ' | 'π' | 'Ω' | 'ﬁ' | 'ﬂ' | 'ı' | 'ˆ' | 'ˇ'
        )
}

/// Letters beyond ASCII that the languages of western Europe write.
fn is_usual(c: char) -> bool {
    matches!(c.to_lowercase().next().unwrap_or(c), 'à'..='ö' | 'ø'..='ý' | 'ÿ' | 'œ')
        && !matches!(c, 'ð' | 'Ð' | 'þ' | 'Þ' | '÷' | '×')
        || c == 'ß'
}

fn letter(before: char, c: char, after: char) -> i64 {
    let latin = u32::from(c) < 0x370;
    let beside = is_letter(before) || is_letter(after);
    if !latin {
        // Greek and Cyrillic stand among their own.
        let alike = |n: char| is_letter(n) && u32::from(n) >= 0x370;
        let strange = |n: char| is_letter(n) && u32::from(n) < 0x370;
        return if strange(before) || strange(after) {
            OUT_OF_PLACE
        } else if alike(before) || alike(after) {
            RARE_IN_WORD
        } else {
            -1
        };
    }
    if before.is_ascii_digit() || (c.is_uppercase() && before.is_lowercase()) {
        return OUT_OF_PLACE;
    }
    let among_capitals = before.is_uppercase() && after.is_uppercase();
    if c.is_lowercase() && among_capitals && c != 'ß' {
        return -1;
    }
    let foreign = |n: char| is_letter(n) && !n.is_ascii();
    if foreign(before) && foreign(after) {
        // Three in a row: no western language writes them.
        return -1;
    }
    match (is_usual(c), beside) {
        (true, true) => IN_WORD,
        (false, true) => RARE_IN_WORD - i64::from(c.is_uppercase()),
        // "à" and "é" stand alone; a capital does not.
        (true, false) => i64::from(c.is_lowercase()),
        (false, false) => -1,
    }
}

fn sign(before: char, c: char, after: char) -> i64 {
    let (left, right) = (is_letter(before), is_letter(after));
    match c {
        '’' | '‘' if left && right => IN_WORD,
        '°' | 'º' if before.is_ascii_digit() || matches!(before, 'n' | 'N') => 2,
        '\u{a0}' | '²' | '³' | '’' | '‘' => 1,
        _ if left && right => OUT_OF_PLACE,
        '€' | '£' | '½' | '¼' | '¾' | '“' | '”' | '„' | '«' | '»' | '–' | '—' | '…' => {
            1
        }
        '™' | '®' | '©' if !right => 1,
        'ª' | '·' | '•' | '×' | '±' | 'µ' | '°' => 0,
        _ if left || right => OUT_OF_PLACE,
        _ => -1,
    }
}
