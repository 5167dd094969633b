//! Objects taken apart into the columns of a table, each by its path.

use super::super::grid::{Grid, Row, Taken, bounded, place};
use super::node::Node;
use super::{DEPTH_MAX, words};
use crate::error::ReadError;
use std::borrow::Cow;
use std::collections::HashMap;

/// Objects of a list within a device that have columns of their own; the rest of them are parts like those before.
const PARTS_SHOWN: usize = 8;
/// Keys of wrappers that say nothing of what they hold.
const WRAPPERS: &[&str] = &[
    "fields",
    "attributes",
    "properties",
    "custom_fields",
    "customfields",
    "_source",
    "node",
    "item",
    "values",
];

/// Objects becoming rows: columns in the order in which their keys first came.
#[derive(Default)]
pub struct Objects {
    /// Names of the columns.
    pub names: Vec<String>,
    places: HashMap<String, usize>,
    rows: Vec<Row>,
}

impl Objects {
    /// One more row.
    pub fn add(
        &mut self,
        number: u32,
        key: Option<&str>,
        node: &Node<'_>,
        taken: &mut Taken,
    ) -> Result<(), ReadError> {
        let mut facts = Vec::new();
        if let Some(key) = key {
            facts.push(("key".to_owned(), Cow::Borrowed(key)));
        }
        flatten(node, "", 0, &mut facts);
        let mut cells = Vec::new();
        for (name, text) in facts {
            if text.trim().is_empty() {
                continue;
            }
            let next = self.names.len();
            let column = *self.places.entry(name).or_insert_with_key(|name| {
                self.names.push(name.clone());
                next
            });
            taken.cell(number, column)?;
            place(&mut cells, column, &text);
        }
        if !cells.is_empty() {
            taken.row()?;
            self.rows.push(Row { number, cells });
        }
        Ok(())
    }

    /// The table of them.
    pub fn grid(self, last: u32) -> Grid {
        let cells = self.names.iter().map(|n| bounded(n)).collect();
        let mut rows = vec![Row { number: 0, cells }];
        rows.extend(self.rows);
        Grid::new(None, rows, last)
    }
}

/// Takes an object apart into paths and texts.
fn flatten<'n>(
    node: &'n Node<'n>,
    path: &str,
    depth: usize,
    out: &mut Vec<(String, Cow<'n, str>)>,
) {
    if depth > DEPTH_MAX {
        return;
    }
    let deeper = |key: &str| match path {
        _ if WRAPPERS.contains(&key.to_lowercase().as_str()) => path.to_owned(),
        "" => key.to_owned(),
        path => format!("{path}.{key}"),
    };
    match node {
        Node::Nothing => {}
        Node::Text(text) => out.push((
            if path.is_empty() {
                "value".to_owned()
            } else {
                path.to_owned()
            },
            Cow::Borrowed(text),
        )),
        Node::Map(members) => {
            // An object that has a name stands for it: its number and its address say nothing more.
            let label = if depth > 0 { words(node) } else { None };
            let named = label.is_some();
            if let Some(label) = label.filter(|_| !path.is_empty()) {
                out.push((path.to_owned(), label));
            }
            for (key, member) in members {
                let nested = matches!(member, Node::Map(_) | Node::List(_));
                if nested || !named {
                    flatten(member, &deeper(key), depth + 1, out);
                }
            }
        }
        Node::List(list) if list.iter().any(|n| matches!(n, Node::Map(_))) => {
            for (i, part) in list.iter().take(PARTS_SHOWN).enumerate() {
                let path = if list.len() == 1 {
                    path.to_owned()
                } else {
                    format!("{path}.{}", i + 1)
                };
                flatten(part, &path, depth + 1, out);
            }
        }
        Node::List(_) => {
            if let Some(text) = words(node) {
                out.push((path.to_owned(), text));
            }
        }
    }
}
