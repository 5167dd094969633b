//! The text of a PDF, as far as the erasure programs' simple writers need it: pages as they are written, each text placed by its
//! position, plain or deflated. No fonts with own encodings, no encryption, no object streams.

use crate::limits::REPORT_BYTES_MAX;
use std::io::Read;

/// Most content streams of a document.
const STREAMS_MAX: usize = 2_000;
/// Most pieces of text of a page.
const PIECES_MAX: usize = 20_000;
/// Heights that differ by no more stand in one line, in points.
const LINE_POINTS: f64 = 2.5;

/// A text and where it stands.
struct Piece {
    x: f64,
    y: f64,
    /// Turned text stands in no line of others.
    is_turned: bool,
    text: String,
}

/// The text of a document, one line of the paper a line, page by page.
pub fn text(bytes: &[u8]) -> String {
    let mut out = String::new();
    let mut left = REPORT_BYTES_MAX;
    for stream in streams(bytes).take(STREAMS_MAX) {
        let mut buffer = Vec::new();
        let content: &[u8] = if stream.is_deflated {
            let read = flate2::read::ZlibDecoder::new(stream.bytes)
                .take(left as u64)
                .read_to_end(&mut buffer);
            if read.is_err() {
                continue;
            }
            &buffer
        } else {
            stream.bytes
        };
        left = left.saturating_sub(content.len());
        // Pictures and fonts hold no text operators.
        if left == 0 || !contains(content, b"BT") || !contains(content, b"Tj") {
            continue;
        }
        lines(pieces(content), &mut out);
    }
    out
}

struct Stream<'b> {
    bytes: &'b [u8],
    is_deflated: bool,
}

fn find(bytes: &[u8], from: usize, word: &[u8]) -> Option<usize> {
    let found = bytes
        .get(from..)?
        .windows(word.len())
        .position(|window| window == word)?;
    Some(from + found)
}

fn contains(bytes: &[u8], word: &[u8]) -> bool {
    find(bytes, 0, word).is_some()
}

/// The streams of a document, from `stream` to `endstream`, with what their dictionary says.
fn streams(bytes: &[u8]) -> impl Iterator<Item = Stream<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = find(bytes, at, b"stream")?;
        let body = start + b"stream".len();
        let end = find(bytes, body, b"endstream")?;
        let head = bytes.get(at..start).unwrap_or_default();
        at = end + b"endstream".len();
        let inner = bytes.get(body..end).unwrap_or_default();
        let inner = inner
            .strip_prefix(b"\r\n")
            .or_else(|| inner.strip_prefix(b"\n"))
            .unwrap_or(inner);
        // The dictionary of this stream begins after the last object before it.
        let dictionary = head
            .rsplitn(2, |byte| *byte == b'j')
            .next()
            .unwrap_or_default();
        Some(Stream {
            bytes: inner,
            is_deflated: contains(dictionary, b"FlateDecode"),
        })
    })
}

/// What the operators of a content stream write.
fn pieces(content: &[u8]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut numbers: Vec<f64> = Vec::new();
    let mut said = String::new();
    let (mut x, mut y, mut is_turned) = (0.0, 0.0, false);
    let mut rest = content;
    while let Some((byte, after)) = rest.split_first() {
        match byte {
            b'(' => {
                let (text, after) = literal(after);
                said.push_str(&text);
                rest = after;
                continue;
            }
            b if b.is_ascii_whitespace() || matches!(b, b'[' | b']') => {
                rest = after;
                continue;
            }
            _ => {}
        }
        let end = rest
            .iter()
            .position(|b| b.is_ascii_whitespace() || matches!(b, b'(' | b'[' | b']'))
            .unwrap_or(rest.len())
            .max(1);
        let (word, after) = rest.split_at(end.min(rest.len()));
        rest = after;
        let word = std::str::from_utf8(word).unwrap_or_default();
        if let Ok(number) = word.parse::<f64>() {
            // Operators take six numbers at most.
            if numbers.len() == 16 {
                numbers.clear();
            }
            numbers.push(number);
            continue;
        }
        match (word, numbers.as_slice()) {
            ("BT", _) => (x, y, is_turned) = (0.0, 0.0, false),
            ("Td" | "TD", [.., dx, dy]) => {
                x += dx;
                y += dy;
            }
            ("Tm", [.., _, turn, _, _, at_x, at_y]) => {
                (x, y) = (*at_x, *at_y);
                is_turned = turn.abs() > 0.1;
            }
            ("Tj" | "TJ" | "'", _) if !said.is_empty() && out.len() < PIECES_MAX => {
                out.push(Piece {
                    x,
                    y,
                    is_turned,
                    text: std::mem::take(&mut said),
                });
            }
            _ => {}
        }
        if !word.starts_with('/') {
            numbers.clear();
            said.clear();
        }
    }
    out
}

/// A text up to its closing bracket, and what follows it.
fn literal(bytes: &[u8]) -> (String, &[u8]) {
    let mut out = Vec::new();
    let mut depth = 0_u32;
    let mut rest = bytes;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b'\\' => {
                let Some((escaped, after)) = rest.split_first() else {
                    break;
                };
                rest = after;
                match escaped {
                    b'n' | b'r' | b't' => out.push(b' '),
                    b'0'..=b'7' => {
                        let mut code = u32::from(escaped - b'0');
                        for _ in 0..2 {
                            if let Some((digit @ b'0'..=b'7', after)) = rest.split_first() {
                                code = code * 8 + u32::from(digit - b'0');
                                rest = after;
                            }
                        }
                        out.push(u8::try_from(code & 0xFF).unwrap_or(b'?'));
                    }
                    other => out.push(*other),
                }
            }
            b')' if depth == 0 => break,
            b')' => {
                depth -= 1;
                out.push(b')');
            }
            b'(' => {
                depth += 1;
                out.push(b'(');
            }
            other => out.push(*other),
        }
    }
    let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&out);
    (text.into_owned(), rest)
}

/// Pieces in the order of the paper: from the top, and in each line from the left.
fn lines(mut pieces: Vec<Piece>, out: &mut String) {
    pieces.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut at = 0;
    while let Some(first) = pieces.get(at) {
        let (top, turned) = (first.y, first.is_turned);
        let end = pieces
            .iter()
            .skip(at)
            .position(|piece| turned || piece.is_turned || top - piece.y > LINE_POINTS)
            .map_or(pieces.len(), |n| at + n.max(1));
        if let Some(line) = pieces.get_mut(at..end) {
            line.sort_by(|a, b| a.x.total_cmp(&b.x));
            for (n, piece) in line.iter().enumerate() {
                if n > 0 {
                    out.push_str("  ");
                }
                out.push_str(piece.text.trim());
            }
            out.push('\n');
        }
        at = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_where_the_paper_has_them() {
        let page = b"%PDF-1.3\n1 0 obj\n<< /Length 9 >>stream\r\nBT /GS0 gs 300 290 TD /F1 12 Tf 0 0 0 rg 0 Tc (Status:) Tj ET\r\n\
            BT 60 290.5 TD /F1 12 Tf (Duration \\(h\\):) Tj ET\nBT 0 1 -1 0 30 280 Tm (ERASED) Tj ET\n\
            BT 365 290 TD [(ER) 3 (ASED)] TJ ET\nendstream\nendobj\n";
        assert_eq!(text(page), "Duration (h):  Status:  ERASED\nERASED\n");
        assert_eq!(text(b"%PDF-1.3 stream BT (a) Tj"), "");
    }
}
