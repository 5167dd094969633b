//! XML and JSON documents of erasure programs as one tree of names and texts. Bounded: names, depth and parts have limits,
//! and a document that is cut off says so.

use crate::markup::{self, Markup, Piece, local, unescape};
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
    let text = text.trim_start_matches('\u{feff}').trim();
    if !text.starts_with('<') {
        return None;
    }
    let mut pieces = Markup::new(text);
    let mut open: Vec<Node> = vec![Node::default()];
    let mut left = NODES_MAX;
    let mut is_ended = false;
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Text(text) => {
                // Behind the end of the document, or before its begin, nothing is said.
                is_ended &= open.len() > 1 || text.trim().is_empty();
                push_text(&mut open, &unescape(text));
            }
            Piece::Plain(text) if !pieces.is_cut() => push_text(&mut open, text),
            Piece::Plain(_) => {}
            Piece::Close(name) => {
                // An end that fits no beginning: the document is damaged.
                if open.len() < 2 || open.last().is_some_and(|node| !ends(node, name)) {
                    is_ended = false;
                    break;
                }
                close(&mut open);
                is_ended = true;
            }
            Piece::Open {
                name,
                attributes,
                shut,
            } => {
                left = left.checked_sub(1)?;
                if open.len() == DEPTH_MAX {
                    return None;
                }
                open.push(element(name, attributes));
                if shut {
                    close(&mut open);
                    is_ended = true;
                }
            }
        }
    }
    let is_whole = is_ended && open.len() == 1 && !pieces.is_cut();
    while open.len() > 1 {
        close(&mut open);
    }
    let root = open.pop().filter(|root| !root.children.is_empty())?;
    Some((root, is_whole))
}

/// The tag is the first part of an element that was opened, so that its end can be told.
fn element(tag: &str, attributes: &str) -> Node {
    let tag = local(tag);
    let mut node = Node::leaf(tag, "");
    node.children.push(Node::leaf("", tag));
    for (name, value) in markup::attributes(attributes) {
        let value = unescape(value);
        if name == "name" {
            node.name = folded(&value);
        } else {
            node.children.push(Node::leaf(name, &value));
        }
    }
    node
}

fn ends(node: &Node, name: &str) -> bool {
    node.children
        .first()
        .is_some_and(|tag| tag.text == local(name))
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

fn push_text(open: &mut [Node], text: &str) {
    let text = text.trim();
    let Some(node) = open.last_mut().filter(|_| !text.is_empty()) else {
        return;
    };
    if !node.text.is_empty() {
        node.text.push(' ');
    }
    node.text.push_str(text);
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
