//! XML and JSON documents of erasure programs as one tree of names and texts. Bounded: names, depth and parts have limits,
//! and a document that is cut off says so.

use serde_json::Value;

/// Deepest nesting that is kept.
const DEPTH_MAX: usize = 48;
/// Most parts of a document.
const NODES_MAX: usize = 500_000;

/// A part of a document.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its name: the tag, the key, or what the attribute `name` says; letters and digits in lower case.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Its parts; attributes are parts, too.
    pub children: Vec<Node>,
}

impl Node {
    fn leaf(name: &str, text: &str) -> Self {
        Self {
            name: folded(name),
            text: text.trim().to_owned(),
            children: Vec::new(),
        }
    }

    /// True when it has one of these names, folded.
    pub fn is(&self, names: &[&str]) -> bool {
        names.contains(&self.name.as_str())
    }

    /// The text of the nearest part with one of these names, folded; what is named first is preferred.
    pub fn field(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| self.find(name))
    }

    fn find(&self, name: &str) -> Option<&str> {
        let own = self.children.iter();
        let near = own
            .clone()
            .find(|child| child.is(&[name]) && !child.text.is_empty());
        near.map(|child| child.text.as_str())
            .or_else(|| self.children.iter().find_map(|child| child.find(name)))
    }

    /// Calls with each part, itself first.
    pub fn walk<'n>(&'n self, visit: &mut dyn FnMut(&'n Self)) {
        visit(self);
        for child in &self.children {
            child.walk(visit);
        }
    }
}

/// Letters and digits, in lower case.
pub fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// A JSON document. A list of objects of which each has other keys is one object, as some programs write it.
pub fn of_json(json: &Value) -> Option<Node> {
    let mut left = NODES_MAX;
    let mut root = Node::default();
    json_into(&mut root, json, 0, &mut left)?;
    Some(root)
}

fn json_into(node: &mut Node, json: &Value, depth: usize, left: &mut usize) -> Option<()> {
    *left = left.checked_sub(1)?;
    if depth == DEPTH_MAX {
        return None;
    }
    match json {
        Value::Null => {}
        Value::Bool(is_so) => node.text = is_so.to_string(),
        Value::Number(number) => node.text = number.to_string(),
        Value::String(text) => node.text = text.trim().to_owned(),
        Value::Array(list) => {
            for one in list {
                match one {
                    Value::Object(_) | Value::Array(_) => json_into(node, one, depth + 1, left)?,
                    other => json_into(node, other, depth + 1, left)?,
                }
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                // A list of records is as many parts of this name.
                let records = value
                    .as_array()
                    .filter(|list| list.iter().all(Value::is_object) && repeats(list));
                let values = records.map_or(std::slice::from_ref(value), Vec::as_slice);
                for value in values {
                    let mut child = Node::leaf(name, "");
                    json_into(&mut child, value, depth + 1, left)?;
                    node.children.push(child);
                }
            }
        }
    }
    Some(())
}

/// True where two objects of a list share a key: they are records, and not the fields of one.
fn repeats(list: &[Value]) -> bool {
    let mut seen: std::collections::HashSet<&str> = std::collections::HashSet::new();
    list.iter()
        .filter_map(Value::as_object)
        .flat_map(|fields| fields.keys())
        .any(|key| !seen.insert(key))
}

/// An XML document, and whether it is whole. Nothing where the text is no XML.
pub fn of_xml(text: &str) -> Option<(Node, bool)> {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    if !rest.starts_with('<') {
        return None;
    }
    let mut open: Vec<Node> = vec![Node::default()];
    let mut left = NODES_MAX;
    let mut is_whole = false;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        if let Some(node) = open.last_mut() {
            push_text(node, &unescaped(before));
        }
        let skipped = [("<!--", "-->"), ("<?", "?>"), ("<!DOCTYPE", ">")];
        if let Some(data) = tag.strip_prefix("<![CDATA[") {
            let Some((data, after)) = data.split_once("]]>") else {
                break;
            };
            if let Some(node) = open.last_mut() {
                push_text(node, data);
            }
            rest = after;
            continue;
        }
        if let Some((_, end)) = skipped.iter().find(|(start, _)| tag.starts_with(start)) {
            let Some((_, after)) = tag.split_once(end) else {
                break;
            };
            rest = after;
            continue;
        }
        let Some((inside, after)) = tag_end(tag) else {
            break;
        };
        rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            // An end that fits no beginning: the document is damaged.
            if open.len() < 2 || open.last().is_some_and(|node| !ends(node, name.trim())) {
                break;
            }
            close(&mut open);
        } else {
            let is_empty = inside.ends_with('/');
            left = left.checked_sub(1)?;
            if open.len() == DEPTH_MAX {
                return None;
            }
            open.push(element(inside.trim_end_matches('/')));
            if is_empty {
                close(&mut open);
            }
        }
        if open.len() == 1 {
            is_whole = true;
        }
    }
    is_whole &= open.len() == 1 && rest.trim().is_empty();
    while open.len() > 1 {
        close(&mut open);
    }
    let root = open.pop().filter(|root| !root.children.is_empty())?;
    Some((root, is_whole))
}

/// The inside of a tag and what follows it; a `>` inside quotes ends nothing.
fn tag_end(tag: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    for (at, c) in tag.char_indices().skip(1) {
        match quote {
            Some(open) if c == open => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c == '>' => return Some((tag.get(1..at)?, tag.get(at + 1..)?)),
            Some(_) | None => {}
        }
    }
    None
}

/// The tag is the first part of an element that was opened, so that its end can be told.
fn element(inside: &str) -> Node {
    let (tag, mut rest) = inside
        .split_once(|c: char| c.is_whitespace())
        .unwrap_or((inside, ""));
    let tag = tag.rsplit(':').next().unwrap_or(tag);
    let mut node = Node::leaf(tag, "");
    node.children.push(Node::leaf("", tag));
    while let Some((name, after)) = rest.split_once('=') {
        let after = after.trim_start();
        let Some(quote) = after.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            break;
        };
        let Some((value, after)) = after.get(1..).and_then(|value| value.split_once(quote)) else {
            break;
        };
        let (name, value) = (name.trim(), unescaped(value));
        if name == "name" {
            node.name = folded(&value);
        } else {
            node.children.push(Node::leaf(name, &value));
        }
        rest = after;
    }
    node
}

fn ends(node: &Node, name: &str) -> bool {
    let name = name.rsplit(':').next().unwrap_or(name);
    node.children.first().is_some_and(|tag| tag.text == name)
}

fn close(open: &mut Vec<Node>) {
    let Some(mut node) = open.pop() else {
        return;
    };
    node.children.remove(0);
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

fn push_text(node: &mut Node, text: &str) {
    let text = text.trim();
    if text.is_empty() {
        return;
    }
    if !node.text.is_empty() {
        node.text.push(' ');
    }
    node.text.push_str(text);
}

fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let plain = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&#10;", "\n"),
        ("&#13;", ""),
    ];
    let text = plain
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    text.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn xml_reads_as_a_tree_and_says_where_it_is_cut() {
        let text = "<?xml version=\"1.0\"?><!-- <a> --><root a=\"x > y\"><entries name=\"disk\"><entry name=\"serial\">A&amp;B</entry>\
            <entry name='model'><![CDATA[ACME <1>]]></entry><x:empty/></entries></root>\n";
        let (root, is_whole) = of_xml(text).unwrap();
        assert!(is_whole);
        assert_eq!(root.field(&["serial"]), Some("A&B"));
        assert_eq!(root.field(&["model"]), Some("ACME <1>"));
        assert_eq!(root.field(&["a"]), Some("x > y"));
        for (end, _) in text.trim_end().char_indices().skip(45) {
            assert!(
                of_xml(text.get(..end).unwrap()).is_none_or(|(_, whole)| !whole),
                "cut at {end}"
            );
        }
        assert!(!of_xml("<a><b></a></b>").unwrap().1);
        assert_eq!(of_xml(&"<a>".repeat(1_000)), None);
        assert_eq!(of_xml("no xml"), None);
    }

    #[test]
    fn lists_of_fields_and_lists_of_records_are_told_apart() {
        let fields = json!({"erasures": [{"erasure": [{"state": "Successful"}, {"target": [{"serial": "A"}]}]},
            {"erasure": [{"state": "Failed"}, {"target": [{"serial": "B"}]}]}]});
        let records = json!({"erasures": {"erasure": [{"state": "Successful", "target": {"serial": "A"}}, {"state": "Failed", "target": {"serial": "B"}}]}});
        for json in [fields, records] {
            let root = of_json(&json).unwrap();
            let mut found = Vec::new();
            root.walk(&mut |node| {
                if node.is(&["erasure"]) {
                    found.push((
                        node.field(&["state"]).unwrap(),
                        node.field(&["serial"]).unwrap(),
                    ));
                }
            });
            assert_eq!(found, [("Successful", "A"), ("Failed", "B")]);
        }
    }
}
