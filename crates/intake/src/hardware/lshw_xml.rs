//! The XML of `lshw`, whole or cut off: made into the tree that its JSON is, which one reader reads.

use super::xml::{Piece, Pieces};
use super::{Report, broken_json, lshw};
use serde_json::{Map, Value};

/// Deepest nesting that is followed; a machine has about ten.
const DEPTH_MAX: usize = 100;

/// Reads it, or nothing where the text is none of lshw's.
pub fn read(text: &str) -> Option<Report> {
    if !text.trim_start().starts_with('<') || !text.contains("<node ") {
        return None;
    }
    let (tree, is_whole) = tree(text);
    let mut report = lshw::document(&tree)?;
    if !is_whole {
        report.warnings.push(broken_json::WARNING.to_owned());
    }
    Some(report)
}

/// A node that is open, and the tag inside it that waits for its text.
#[derive(Default)]
struct Open {
    fields: Map<String, Value>,
    waits: Option<Waits>,
}

/// Where a text belongs.
enum Waits {
    /// A field of the node.
    Field(String),
    /// The words for a capability.
    Capability(String),
}

impl Open {
    fn set(&mut self, group: &str, name: &str, value: Value) {
        let group = self
            .fields
            .entry(group)
            .or_insert_with(|| Value::Object(Map::new()));
        if let Some(group) = group.as_object_mut() {
            group.insert(name.to_owned(), value);
        }
    }

    fn add_child(&mut self, child: Self) {
        let children = self
            .fields
            .entry("children")
            .or_insert_with(|| Value::Array(Vec::new()));
        if let Some(children) = children.as_array_mut() {
            children.push(Value::Object(child.fields));
        }
    }

    /// Sizes are numbers; other texts stay texts. A second value of a field makes a list.
    fn take_text(&mut self, text: &str) {
        match self.waits.take() {
            Some(Waits::Capability(name)) => self.set("capabilities", &name, Value::from(text)),
            Some(Waits::Field(name)) => {
                let is_size = matches!(name.as_str(), "size" | "capacity" | "clock" | "width");
                let number = text.parse::<u64>().ok().filter(|_| is_size);
                let value = number.map_or_else(|| Value::from(text), Value::from);
                match self.fields.get_mut(&name) {
                    None => {
                        self.fields.insert(name, value);
                    }
                    Some(Value::Array(list)) => list.push(value),
                    Some(first) => {
                        let list = vec![first.take(), value];
                        *first = Value::Array(list);
                    }
                }
            }
            None => {}
        }
    }
}

/// The nodes of the document as a list, and whether each of them was closed.
fn tree(text: &str) -> (Value, bool) {
    // The list that holds the outermost nodes is a node itself, never closed by a tag of one.
    let mut open = vec![Open::default()];
    let mut is_whole = true;
    for piece in Pieces::of(text) {
        match piece {
            Piece::Open("node", attributes, is_closed) => {
                if open.len() == DEPTH_MAX {
                    is_whole = false;
                    break;
                }
                let mut node = Open::default();
                for (name, value) in attributes {
                    let value = match (name, value.as_ref()) {
                        ("claimed" | "disabled", text) => Value::from(text == "true"),
                        (_, text) => Value::from(text),
                    };
                    node.fields.insert(name.to_owned(), value);
                }
                open.push(node);
                if is_closed {
                    close(&mut open);
                }
            }
            Piece::Close("node") => close(&mut open),
            piece => {
                if let Some(node) = open.last_mut() {
                    inside(node, piece);
                }
            }
        }
    }
    is_whole &= open.len() == 1;
    while open.len() > 1 {
        close(&mut open);
    }
    let nodes = open
        .pop()
        .and_then(|mut list| list.fields.remove("children"));
    (nodes.unwrap_or_default(), is_whole)
}

/// The last node that is open becomes a child of the one above it.
fn close(open: &mut Vec<Open>) {
    if open.len() < 2 {
        return;
    }
    let child = open.pop().unwrap_or_default();
    if let Some(above) = open.last_mut() {
        above.add_child(child);
    }
}

/// What a node says of itself.
fn inside(node: &mut Open, piece: Piece<'_>) {
    match piece {
        Piece::Open("setting", attributes, _) => {
            let of = |name| {
                attributes
                    .iter()
                    .find(|(key, _)| *key == name)
                    .map(|(_, v)| v)
            };
            if let (Some(id), Some(value)) = (of("id"), of("value")) {
                node.set("configuration", id, Value::from(value.as_ref()));
            }
        }
        Piece::Open("capability", attributes, is_closed) => {
            if let Some((_, id)) = attributes.into_iter().find(|(key, _)| *key == "id") {
                node.set("capabilities", &id, Value::from(true));
                node.waits = (!is_closed).then(|| Waits::Capability(id.into_owned()));
            }
        }
        Piece::Open("list" | "configuration" | "capabilities" | "resources" | "resource", ..) => {
            node.waits = None;
        }
        Piece::Open(name, _, is_closed) => {
            node.waits = (!is_closed).then(|| Waits::Field(name.to_owned()));
        }
        Piece::Text(text) => node.take_text(&text),
        Piece::Close(_) => node.waits = None,
    }
}
