//! Texts of cells: those that a workbook keeps apart, and those that stand in their cells.

use super::elements::{Attributes, are_attributes, each, passed, tag};
use std::borrow::Cow;
use std::io::Read;

/// The texts of a workbook, in their order.
pub fn read(part: impl Read) -> Option<Vec<Box<str>>> {
    let mut strings: Vec<Box<str>> = Vec::new();
    each(part, ["<sst", "</si>", "</sst>"], |text| {
        let text = if strings.is_empty() && !text.starts_with("<si") {
            // The first tag stands before the first text; nobody has to believe how many it says there are.
            let (attributes, rest) = text.split_once('>')?;
            let attributes = format!(" {attributes}");
            are_attributes(&attributes).then_some(rest)?
        } else {
            text
        };
        let (attributes, is_closed, inner) = tag(text.trim_start(), "<si")?;
        are_attributes(attributes).then_some(())?;
        if is_closed {
            strings.push("".into());
            return Some(inner);
        }
        let (string, rest) = joined(inner, "</si>")?;
        strings.push(string.into());
        Some(rest)
    })?;
    Some(strings)
}

/// The texts up to a tag as one, and what follows it; how they are drawn and spoken is passed over.
pub fn joined<'t>(text: &'t str, end: &str) -> Option<(Cow<'t, str>, &'t str)> {
    let mut out = Cow::Borrowed("");
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if let Some(behind) = rest.strip_prefix(end) {
            return Some((out, behind));
        }
        if rest.starts_with("<t") {
            let (attributes, is_closed, inner) = tag(rest, "<t")?;
            let is_whole = is_preserved(attributes)?;
            rest = inner;
            if is_closed {
                continue;
            }
            let at = memchr::memchr(b'<', inner.as_bytes())?;
            let said = plain(inner.get(..at)?)?;
            rest = inner.get(at..)?.strip_prefix("</t>")?;
            let said = if is_whole { said } else { trimmed(said) };
            if out.is_empty() {
                out = said;
            } else {
                out.to_mut().push_str(&said);
            }
        } else if let Some(behind) = rest.strip_prefix("<r>").or(rest.strip_prefix("</r>")) {
            rest = behind;
        } else if rest.starts_with("<rPr") {
            rest = passed(rest, ["<rPr", "</rPr>"], &["<t", "</si", "</is"])?;
        } else if rest.starts_with("<rPh") {
            rest = passed(rest, ["<rPh", "</rPh>"], &["<rPh", "</si", "</is"])?;
        } else {
            rest = passed(rest, ["<phoneticPr", "</phoneticPr>"], &["<"])?;
        }
    }
}

/// Whether the blanks around a text belong to it.
fn is_preserved(attributes: &str) -> Option<bool> {
    let mut is_preserved = false;
    for (name, value) in Attributes(attributes) {
        is_preserved |= name? == "xml:space" && value == "preserve";
    }
    Some(is_preserved)
}

fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    let blank = [' ', '\t', '\r', '\n'];
    match text {
        Cow::Borrowed(text) => text.trim_matches(blank).into(),
        Cow::Owned(text) => text.trim_matches(blank).to_owned().into(),
    }
}

/// A text with its entities read; nothing where it holds one that is not known, or letters written as numbers in the way of
/// spreadsheets (`_x000D_`).
pub fn plain(text: &str) -> Option<Cow<'_, str>> {
    if memchr::memchr3(b'&', b'_', b'\r', text.as_bytes()).is_none() {
        return Some(text.into());
    }
    if spells_letters(text) || text.contains('\r') {
        return None;
    }
    if !text.contains('&') {
        return Some(text.into());
    }
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('&');
    out.push_str(parts.next()?);
    for part in parts {
        let (name, behind) = part.split_once(';')?;
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "#10" | "#xA" => '\n',
            "#9" | "#x9" => '\t',
            _ => return None,
        });
        out.push_str(behind);
    }
    // What entities spell may be such a number too.
    (!spells_letters(&out)).then(|| out.into())
}

/// `_x000D_`
fn spells_letters(text: &str) -> bool {
    let is_one = |w: &[u8]| match w {
        [b'_', b'x' | b'X', number @ .., b'_'] => number.iter().all(u8::is_ascii_hexdigit),
        _ => false,
    };
    text.as_bytes().windows(7).any(is_one)
}
