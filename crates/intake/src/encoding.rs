//! Bytes of a text file -> text, and the name of the encoding. A byte order mark decides, then valid UTF-8, then what the
//! bytes mean in words (`western`); a file of several encodings is read piece by piece, and no letter of it is lost.

mod western;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::memchr_iter;
use std::borrow::Cow;

/// Bytes that are looked at to find UTF-16 without its mark.
const SNIFF_BYTES: usize = 512;
/// Invalid places for each valid letter beyond ASCII, above which a text is no UTF-8 at all.
const INVALID_PER_LETTER_MAX: usize = 4;

/// The text of a file, and the name of its encoding as interfaces.md prints it.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, &'static str) {
    decode_labelled(bytes, None)
}

/// The same, where the file itself names its encoding (`<meta charset>`); its bytes are believed before its word.
pub fn decode_labelled<'a>(bytes: &'a [u8], label: Option<&str>) -> (Cow<'a, str>, &'static str) {
    let marked = Encoding::for_bom(bytes);
    let body = bytes
        .get(marked.map_or(0, |(_, mark)| mark)..)
        .unwrap_or_default();
    let wide = marked
        .map(|(encoding, _)| encoding)
        .filter(|encoding| *encoding != UTF_8)
        .or_else(|| utf_16_without_mark(bytes));
    if let Some(encoding) = wide {
        let (text, _) = encoding.decode_without_bom_handling(body);
        return (text, name(encoding));
    }
    if let Ok(text) = std::str::from_utf8(body) {
        return (encoded_twice(text), "utf-8");
    }
    if marked.is_some() || partly_utf_8(body) {
        return (Cow::Owned(piece_by_piece(body)), "utf-8");
    }
    let labelled = label
        .and_then(|label| Encoding::for_label(label.trim().as_bytes()))
        .filter(|encoding| encoding.is_single_byte());
    let encoding = labelled.unwrap_or_else(|| western::guess(body));
    let (text, _) = encoding.decode_without_bom_handling(body);
    (text, name(encoding))
}

/// How a text goes on whose beginning was seen, for a file that is read piece by piece: one byte is one line break in it.
#[derive(Clone, Copy)]
pub struct Steady {
    encoding: &'static Encoding,
    /// Nothing beyond ASCII was seen: the first such letter decides.
    is_open: bool,
}

impl Steady {
    /// By the beginning of a file, with the bytes of its mark; nothing for UTF-16, whose line breaks are two bytes.
    pub fn of(head: &[u8]) -> Option<(Self, usize)> {
        let (_, name) = decode(head);
        let encoding = Encoding::for_label(name.as_bytes())?;
        let mark = Encoding::for_bom(head).map_or(0, |(_, mark)| mark);
        let is_open = head.is_ascii();
        let steady = Self { encoding, is_open };
        let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
        (!is_wide).then_some((steady, mark))
    }

    /// Its name, as far as the text was read.
    pub fn name(self) -> &'static str {
        name(self.encoding)
    }

    /// Some whole lines. What is no UTF-8 in a file of UTF-8 is taken for what Windows writes.
    pub fn decode<'a>(&mut self, lines: &'a [u8]) -> Cow<'a, str> {
        if self.encoding == UTF_8 {
            if let Ok(text) = std::str::from_utf8(lines) {
                self.is_open &= text.is_ascii();
                return encoded_twice(text);
            }
            if !self.is_open {
                return Cow::Owned(piece_by_piece(lines));
            }
            self.is_open = false;
            if let Some((steady, _)) = Self::of(lines) {
                self.encoding = steady.encoding;
                return self.decode(lines);
            }
        }
        self.encoding.decode_without_bom_handling(lines).0
    }
}

/// True where valid letters of UTF-8 stand beside bytes that are none: a file put together from several. In the single-byte
/// encodings such letters come about by chance only.
fn partly_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += chunk.invalid().len();
    }
    bad <= good.saturating_mul(INVALID_PER_LETTER_MAX)
}

/// What is valid UTF-8 stays, what is not is taken for what Windows writes.
fn piece_by_piece(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() + bytes.len() / 8);
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        out.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
    }
    out
}

/// A program that took UTF-8 for Windows-1252 and wrote it as UTF-8 again leaves "NumÃ©ro". Lines that can be read back are:
/// other text does not turn into valid UTF-8 by chance.
fn encoded_twice(text: &str) -> Cow<'_, str> {
    let is_suspect = |bytes: &[u8]| {
        let next = |at: usize| bytes.get(at + 1);
        memchr_iter(0xC3, bytes).any(|at| matches!(next(at), Some(0x82 | 0x83 | 0xA2)))
    };
    if !is_suspect(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive(['\n', '\r']) {
        match is_suspect(line.as_bytes())
            .then(|| once_less(line))
            .flatten()
        {
            Some(repaired) => out.push_str(&repaired),
            None => out.push_str(line),
        }
    }
    Cow::Owned(out)
}

fn once_less(line: &str) -> Option<String> {
    let (bytes, _, lossy) = WINDOWS_1252.encode(line);
    if lossy {
        return None;
    }
    String::from_utf8(bytes.into_owned()).ok()
}

/// UTF-16 without a mark shows as a zero in every other byte of its first lines.
fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(SNIFF_BYTES))?;
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
        "ISO-8859-15" => "iso-8859-15",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{ISO_8859_15, MACINTOSH};

    fn utf_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn each_encoding_reads_the_same_text() {
        let text = "Numéro;Modèle\n1;Écran 22\"\n";
        let mark = [0xEF, 0xBB, 0xBF];
        for (bytes, name) in [
            (text.as_bytes().to_vec(), "utf-8"),
            ([&mark[..], text.as_bytes()].concat(), "utf-8"),
            (utf_16(text, u16::to_le_bytes), "utf-16le"),
            (utf_16(text, u16::to_be_bytes), "utf-16be"),
            (
                [vec![0xFF, 0xFE], utf_16(text, u16::to_le_bytes)].concat(),
                "utf-16le",
            ),
            (
                [vec![0xFE, 0xFF], utf_16(text, u16::to_be_bytes)].concat(),
                "utf-16be",
            ),
            (WINDOWS_1252.encode(text).0.into_owned(), "windows-1252"),
        ] {
            assert_eq!(decode(&bytes), (Cow::Borrowed(text), name));
        }
    }

    #[test]
    fn the_bytes_of_words_tell_which_single_byte_encoding_it_is() {
        let mac = "Numéro d’inventaire;Modèle;État\rA-1;Écran plat 22°;à réparer\r";
        let german = "Gerätetyp;Größe;Prüfung\rBildschirm;22 Zoll;für Schüler\r";
        for text in [mac, german] {
            let (bytes, _) = encode(text, MACINTOSH);
            assert_eq!(decode(&bytes), (Cow::Borrowed(text), "macintosh"));
        }
        // Files of a Mac that went through other programs have other line ends.
        let lines = mac.replace('\r', "\n");
        let (bytes, _) = encode(&lines, MACINTOSH);
        assert_eq!(decode(&bytes), (Cow::Borrowed(lines.as_str()), "macintosh"));
        let euro = "Désignation;Prix;Cœur\nÉcran;120 €;œuvre\n";
        assert_eq!(
            decode(&ISO_8859_15.encode(euro).0),
            (Cow::Borrowed(euro), "iso-8859-15")
        );
        let quotes = "N° d’inventaire;Prix\n1;120 €\n2;«\u{a0}cassé\u{a0}» – à jeter…\n";
        assert_eq!(
            decode(&WINDOWS_1252.encode(quotes).0),
            (Cow::Borrowed(quotes), "windows-1252")
        );
        let half = "Scherm;Maat\nP2419H;23½\nE190;19¼\n";
        assert_eq!(
            decode(&WINDOWS_1252.encode(half).0),
            (Cow::Borrowed(half), "windows-1252")
        );
    }

    /// `encoding_rs` writes every encoding that it reads.
    fn encode(text: &str, encoding: &'static Encoding) -> (Vec<u8>, bool) {
        let (bytes, _, lossy) = encoding.encode(text);
        assert!(!lossy, "{text}");
        (bytes.into_owned(), lossy)
    }

    #[test]
    fn a_file_of_two_encodings_keeps_every_letter() {
        let mut bytes = "Modèle;État\nLatitude;réparé\n".as_bytes().to_vec();
        bytes.extend_from_slice(
            &WINDOWS_1252
                .encode("OptiPlex;cassé\nÉcran;à l’état neuf\n")
                .0,
        );
        let text = "Modèle;État\nLatitude;réparé\nOptiPlex;cassé\nÉcran;à l’état neuf\n";
        assert_eq!(decode(&bytes), (Cow::Borrowed(text), "utf-8"));
    }

    #[test]
    fn what_was_encoded_twice_is_read_once_and_other_text_stays() {
        let text = "Numéro de série;État\nA1;réparé à l’atelier\n";
        let twice: String = WINDOWS_1252
            .decode_without_bom_handling(text.as_bytes())
            .0
            .into_owned();
        assert_eq!(decode(twice.as_bytes()).0, text);
        for text in ["INFORMAÇÃO;SITUAÇÃO\n", "Ã;â;Â\n", "Â 5\n"] {
            assert_eq!(decode(text.as_bytes()).0, text);
        }
    }
}
