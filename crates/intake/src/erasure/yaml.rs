//! The part of YAML that snapshots are written in: mappings and lists by indentation, scalars with and without quotes, and
//! JSON inside. No anchors, no tags, no texts over several lines: what is not understood makes the document none.

use serde_json::{Map, Value};

/// Deepest nesting that is read.
const DEPTH_MAX: usize = 64;
/// Most lines of a document.
const LINES_MAX: usize = 200_000;

/// A line that says something.
#[derive(Clone)]
struct Line<'t> {
    indent: usize,
    text: &'t str,
}

/// Reads a document, or nothing where it is none of these.
pub fn read(text: &str) -> Option<Value> {
    let mut lines = Vec::new();
    for line in text.lines() {
        let bare = line.trim_start_matches(' ');
        let said = uncommented(bare).trim_end();
        if said.is_empty() || said == "---" {
            continue;
        }
        if said == "..." {
            break;
        }
        if said.starts_with('\t') || lines.len() == LINES_MAX {
            return None;
        }
        lines.push(Line {
            indent: line.len() - bare.len(),
            text: said,
        });
    }
    let mut at = 0;
    let value = block(&mut lines, &mut at, 0)?;
    (at == lines.len()).then_some(value)
}

/// The text before a comment; a `#` inside quotes or inside a word is none.
fn uncommented(text: &str) -> &str {
    let mut quote = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            None if c == '#' && before.is_whitespace() => {
                return text.get(..at).unwrap_or_default();
            }
            None if (c == '"' || c == '\'') && !before.is_alphanumeric() => quote = Some(c),
            Some(_) | None => {}
        }
        before = c;
    }
    text
}

fn block(lines: &mut [Line<'_>], at: &mut usize, depth: usize) -> Option<Value> {
    let first = lines.get(*at)?.clone();
    if depth == DEPTH_MAX {
        return None;
    }
    if is_item(first.text) {
        return list(lines, at, first.indent, depth);
    }
    if key(first.text).is_some() {
        return mapping(lines, at, first.indent, depth);
    }
    *at += 1;
    scalar(first.text)
}

fn is_item(text: &str) -> bool {
    text == "-" || text.starts_with("- ")
}

fn list(lines: &mut [Line<'_>], at: &mut usize, indent: usize, depth: usize) -> Option<Value> {
    let mut out = Vec::new();
    while let Some(line) = lines.get_mut(*at).filter(|line| line.indent >= indent) {
        if line.indent != indent || !is_item(line.text) {
            return None;
        }
        let rest = line.text.get(1..).unwrap_or_default();
        let inner = rest.trim_start();
        if inner.is_empty() {
            *at += 1;
            out.push(nested(lines, at, indent + 1, depth)?);
            continue;
        }
        // What follows the dash is a line of its own, as deep as it stands.
        line.indent = indent + 1 + (rest.len() - inner.len());
        line.text = inner;
        out.push(block(lines, at, depth + 1)?);
    }
    Some(Value::Array(out))
}

fn mapping(lines: &mut [Line<'_>], at: &mut usize, indent: usize, depth: usize) -> Option<Value> {
    let mut out = Map::new();
    while let Some(line) = lines.get(*at).filter(|line| line.indent >= indent) {
        if line.indent != indent {
            return None;
        }
        let (name, value) = key(line.text)?;
        *at += 1;
        let value = if value.is_empty() {
            // A list may stand as deep as the key that it belongs to.
            let is_list = lines
                .get(*at)
                .is_some_and(|next| next.indent == indent && is_item(next.text));
            nested(lines, at, indent + usize::from(!is_list), depth)?
        } else {
            scalar(value)?
        };
        out.insert(name, value);
        // The items of an enclosing list end the mapping.
        if lines
            .get(*at)
            .is_some_and(|next| next.indent == indent && is_item(next.text))
        {
            break;
        }
    }
    Some(Value::Object(out))
}

/// What stands deeper, or nothing.
fn nested(lines: &mut [Line<'_>], at: &mut usize, indent: usize, depth: usize) -> Option<Value> {
    match lines.get(*at) {
        Some(next) if next.indent >= indent => block(lines, at, depth + 1),
        _ => Some(Value::Null),
    }
}

/// `name: value`, the name with or without quotes.
fn key(text: &str) -> Option<(String, &str)> {
    if text.starts_with(['{', '[']) {
        return None;
    }
    let (name, rest) = match text.chars().next()? {
        quote @ ('"' | '\'') => {
            let (name, rest) = text.get(1..)?.split_once(quote)?;
            (name, rest.trim_start().strip_prefix(':')?)
        }
        _ => {
            let end = text.match_indices(':').map(|(at, _)| at).find(|at| {
                text.get(at + 1..)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })?;
            (text.get(..end)?, text.get(end + 1..)?)
        }
    };
    Some((name.trim().to_owned(), rest.trim()))
}

fn scalar(text: &str) -> Option<Value> {
    let text = text.trim();
    if let Some(inner) = text.strip_prefix('\'') {
        return Some(Value::String(inner.strip_suffix('\'')?.replace("''", "'")));
    }
    if text.starts_with(['"', '{', '[']) {
        return serde_json::from_str(text).ok();
    }
    // Texts over several lines, anchors, tags.
    if text.starts_with(['|', '>', '&', '*', '!']) {
        return None;
    }
    Some(match text {
        "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => match serde_json::from_str::<Value>(text) {
            Ok(number @ Value::Number(_)) => number,
            _ => Value::String(text.to_owned()),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_snapshot_reads_as_it_does_in_json() {
        let text = "# a comment\n---\ntype: Snapshot\nuuid: 'f5efd26e-8754'\nversion: 11.0 # with a comment\nclosed: false\n\
            components:\n  - type: HardDrive\n    model: \"ACME: SPIN\"\n    size: 238475\n    serialNumber: null\n    actions:\n    - type: EraseBasic\n      steps: []\n    -\n      type: TestDataStorage\n\
            - bad: no\n";
        assert_eq!(read(text), None, "an item that belongs nowhere");
        let text = text.replace("- bad: no\n", "empty:\nlast: a#b\n");
        assert_eq!(
            read(&text),
            Some(
                json!({"type": "Snapshot", "uuid": "f5efd26e-8754", "version": 11.0, "closed": false,
                "components": [{"type": "HardDrive", "model": "ACME: SPIN", "size": 238_475, "serialNumber": null,
                    "actions": [{"type": "EraseBasic", "steps": []}, {"type": "TestDataStorage"}]}],
                "empty": null, "last": "a#b"})
            )
        );
        let list = "- a\n- - b\n  - c\n";
        assert_eq!(read(list), Some(json!(["a", ["b", "c"]])));
    }

    #[test]
    fn what_is_not_understood_is_none() {
        for text in [
            "",
            "a: |\n  text\n",
            "a: &x 1\n",
            "a:\n\tb: 1\n",
            "a: 1\n   b: 2\n",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        let deep: Vec<String> = (0..1_000).map(|n| " ".repeat(n) + "a:").collect();
        assert_eq!(read(&deep.join("\n")), None);
        assert_eq!(read(&"- ".repeat(1_000)), None);
    }
}
