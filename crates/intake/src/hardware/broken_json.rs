//! JSON that was cut off: what came is read, and the report says that it is not whole.

use serde_json::Value;

/// What the reader of a document that was mended is told.
pub const WARNING: &str = "the document is cut off or damaged: it was read as far as it goes";
/// Deepest nesting that is mended; serde_json stops at 128 itself.
const DEPTH_MAX: usize = 120;

/// Most documents of one file.
const DOCUMENTS_MAX: usize = 4_096;

/// A document, and whether it had to be mended. Nothing where the text is no JSON from its beginning.
pub fn read(text: &str) -> Option<(Value, bool)> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if !text.starts_with(['{', '[']) {
        return None;
    }
    if let Ok(value) = serde_json::from_str(text) {
        return Some((value, false));
    }
    if let Some(several) = several(text) {
        return Some(several);
    }
    Some((serde_json::from_str(&mended(text)?).ok()?, true))
}

/// Documents after one another, as a tool that is run for each drive leaves them in one file, with or without commas: a
/// list of them. The last one may be cut off.
fn several(text: &str) -> Option<(Value, bool)> {
    let mut documents = Vec::new();
    let mut rest = text;
    let mut is_mended = false;
    while !rest.is_empty() && documents.len() < DOCUMENTS_MAX {
        let mut stream = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        match stream.next() {
            Some(Ok(document)) if document.is_object() || document.is_array() => {
                documents.push(document);
            }
            _ => {
                is_mended = true;
                let last = mended(rest).and_then(|text| serde_json::from_str(&text).ok());
                documents.extend(last);
                break;
            }
        }
        let after = rest.get(stream.byte_offset()..).unwrap_or_default();
        rest = after.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    }
    (documents.len() > 1).then(|| (Value::Array(documents), is_mended))
}

/// The text up to the last value that is whole, with what is open closed.
fn mended(text: &str) -> Option<String> {
    let mut open: Vec<char> = Vec::new();
    // Where the text can be cut, and what must then be closed.
    let mut whole: Option<(usize, Vec<char>)> = None;
    let mut in_text = false;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if in_text {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => in_text = false,
                _ => {}
            }
            continue;
        }
        match c {
            '"' => in_text = true,
            '{' | '[' => {
                open.push(if c == '{' { '}' } else { ']' });
                if open.len() > DEPTH_MAX {
                    return None;
                }
            }
            '}' | ']' => {
                if open.pop() != Some(c) {
                    break;
                }
                whole = Some((at + c.len_utf8(), open.clone()));
                if open.is_empty() {
                    break;
                }
            }
            ',' => whole = Some((at, open.clone())),
            _ => {}
        }
    }
    let (end, open) = whole?;
    let mut mended = text.get(..end)?.to_owned();
    mended.extend(open.iter().rev());
    Some(mended)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_cut_off_is_read_as_far_as_it_came() {
        let whole = r#"{"id": "pc", "children": [{"id": "cpu", "n": 2}, {"id": "disk, or so", "size": 12}]}"#;
        assert_eq!(read(whole).map(|(_, mended)| mended), Some(false));
        for (end, _) in whole.char_indices().skip(14) {
            let (value, mended) = read(whole.get(..end).unwrap()).unwrap();
            assert!(mended);
            assert_eq!(value["id"], "pc", "cut at {end}");
        }
        let two = r#"{"id": "pc", "serial": "1"} trailing {"#;
        assert_eq!(read(two).map(|(_, mended)| mended), Some(true));
        assert_eq!(read("no json"), None);
        assert_eq!(read(&"[".repeat(10_000)), None);
    }
}
