//! JSON and JSON lines: the devices of an export, whatever objects hold them. An element is a row with its number, what it
//! holds is a column by its path (`hardware.serial`), and the list above the keys has no place in the file.

mod node;
mod objects;

use super::Field;
use super::grid::{Grid, Row, Source, Taken, place};
use super::header;
use crate::error::ReadError;
use crate::limits::{JSON_NODES_MAX, SHEETS_MAX};
use node::Node;
use objects::Objects;
use std::borrow::Cow;

/// Objects within objects that are looked through for lists of devices, and taken apart into columns.
const DEPTH_MAX: usize = 6;
/// Facts that show an object to be a device itself, and no wrapper around devices.
const FACTS_MIN: usize = 2;
/// Keys under which an object keeps the words for what it stands for, the best first.
const LABELS: &[&str] = &[
    "display_value",
    "displayValue",
    "displayName",
    "display_name",
    "display",
    "name",
    "label",
    "value",
    "text",
    "title",
];
/// Keys of lists of column names.
const HEADS: &[&str] = &[
    "columns",
    "headers",
    "header",
    "fields",
    "cols",
    "columnnames",
    "column_names",
];
/// Keys of rows below such a list.
const BODIES: &[&str] = &["rows", "data", "values", "records", "items", "results"];

/// True for a text that begins as JSON does, and as no list of another kind.
pub fn is_one(text: &str) -> bool {
    let mut marks = text.chars().filter(|c| !c.is_whitespace());
    match (marks.next(), marks.next()) {
        (Some('{'), next) => matches!(next, Some('"' | '}')),
        (Some('['), next) => matches!(next, Some('{' | '[' | '"' | ']')),
        _ => false,
    }
}

/// Reads a document, or a document a line.
pub fn read(text: &str) -> Result<Source, ReadError> {
    let mut left = JSON_NODES_MAX;
    let mut filled = text.lines().filter(|l| !l.trim().is_empty());
    let begins = |line: Option<&str>| line.is_some_and(|l| l.trim_start().starts_with('{'));
    let first = filled.next();
    if begins(filled.next())
        && first.is_some_and(|line| matches!(node::parse(line, &mut left), Ok(Node::Map(_))))
    {
        return lines(text);
    }
    let document = node::parse(text, &mut left).map_err(|why| refused(&why, left))?;
    let mut taken = Taken::default();
    let mut grids = Vec::new();
    for (path, list) in lists(&document) {
        if grids.len() >= SHEETS_MAX {
            let error = ReadError::new("too-many-sheets").with("sheets", grids.len() + 1);
            return Err(error.with("limit", SHEETS_MAX));
        }
        let mut grid = list.grid(&mut taken)?;
        grid.sheet = Some(path);
        grids.push(grid);
    }
    if let [only] = grids.as_mut_slice() {
        only.sheet = None;
    }
    Ok(Source::sheets("json", grids))
}

fn refused(why: &str, left: usize) -> ReadError {
    if left == 0 {
        return ReadError::new("too-many-cells").with("limit", JSON_NODES_MAX);
    }
    ReadError::new("broken-json").with("why", why)
}

/// A document a line: its number is the line's. A line that is none is kept in a column without a name.
fn lines(text: &str) -> Result<Source, ReadError> {
    let (mut left, mut taken) = (JSON_NODES_MAX, Taken::default());
    let mut table = Objects::default();
    let mut strays: Vec<(u32, &str)> = Vec::new();
    let mut number = 0_u32;
    for line in text.lines() {
        number = number.saturating_add(1);
        if line.trim().is_empty() {
            continue;
        }
        match node::parse(line, &mut left) {
            Ok(node @ Node::Map(_)) => table.add(number, None, &node, &mut taken)?,
            Err(_) if left == 0 => return Err(refused("", 0)),
            Ok(_) | Err(_) => strays.push((number, line)),
        }
    }
    let column = table.names.len();
    let mut grid = table.grid(number);
    for (number, line) in strays {
        taken.cell(number, column)?;
        taken.row()?;
        let mut cells = Vec::new();
        place(&mut cells, column, line);
        grid.rows.push(Row { number, cells });
    }
    grid.rows.sort_by_key(|row| row.number);
    Ok(Source::sheets("jsonl", vec![grid]))
}

/// A list of devices within a document.
enum List<'n> {
    /// Objects, each with its key where it has one.
    Objects(Vec<(Option<&'n str>, &'n Node<'n>)>),
    /// Rows of cells, below the names of their columns where these stand apart.
    Rows(Option<&'n [Node<'n>]>, &'n [Node<'n>]),
}

impl List<'_> {
    fn grid(&self, taken: &mut Taken) -> Result<Grid, ReadError> {
        match self {
            Self::Objects(objects) => {
                let mut table = Objects::default();
                let mut number = 0_u32;
                for (key, node) in objects {
                    number = number.saturating_add(1);
                    table.add(number, *key, node, taken)?;
                }
                Ok(table.grid(number))
            }
            Self::Rows(head, rows) => {
                let mut out = Vec::new();
                if let Some(head) = head {
                    let cells = cells(head, 0, taken)?;
                    out.push(Row { number: 0, cells });
                }
                let mut number = 0_u32;
                for row in *rows {
                    number = number.saturating_add(1);
                    let one = std::slice::from_ref(row);
                    let row = if let Node::List(list) = row {
                        list
                    } else {
                        one
                    };
                    let cells = cells(row, number, taken)?;
                    if cells.iter().any(|c| !c.trim().is_empty()) {
                        taken.row()?;
                        out.push(Row { number, cells });
                    }
                }
                Ok(Grid::new(None, out, number))
            }
        }
    }
}

fn cells(row: &[Node<'_>], number: u32, taken: &mut Taken) -> Result<Vec<Box<str>>, ReadError> {
    let mut cells = Vec::new();
    for (column, node) in row.iter().enumerate() {
        if let Some(text) = words(node) {
            taken.cell(number, column)?;
            place(&mut cells, column, &text);
        }
    }
    Ok(cells)
}

/// The lists of devices that a document holds, each with its path.
fn lists<'n>(document: &'n Node<'n>) -> Vec<(String, List<'n>)> {
    let mut out = Vec::new();
    collect(document, "", 0, &mut out);
    if out.is_empty() {
        match document {
            Node::List(list) => out.push((String::new(), List::Rows(None, list))),
            whole => out.push((String::new(), List::Objects(vec![(None, whole)]))),
        }
    }
    out
}

fn collect<'n>(node: &'n Node<'n>, path: &str, depth: usize, out: &mut Vec<(String, List<'n>)>) {
    match node {
        Node::List(list) => {
            let maps = list.iter().filter(|n| matches!(n, Node::Map(_))).count();
            let rows = list.iter().filter(|n| matches!(n, Node::List(_))).count();
            if maps * 2 > list.len() {
                let objects = list.iter().map(|n| (None, n)).collect();
                out.push((path.to_owned(), List::Objects(objects)));
            } else if rows * 2 > list.len() {
                out.push((path.to_owned(), List::Rows(None, list)));
            }
        }
        Node::Map(members) if depth < DEPTH_MAX => {
            if is_device(members) {
                out.push((path.to_owned(), List::Objects(vec![(None, node)])));
            } else if let Some(list) = with_head(members) {
                out.push((path.to_owned(), list));
            } else if let Some(objects) = by_key(members) {
                out.push((path.to_owned(), List::Objects(objects)));
            } else {
                for (key, member) in members {
                    let path = if path.is_empty() {
                        key.to_string()
                    } else {
                        format!("{path}.{key}")
                    };
                    collect(member, &path, depth + 1, out);
                }
            }
        }
        _ => {}
    }
}

/// True when an object's own keys name a device.
fn is_device(members: &[(Cow<'_, str>, Node<'_>)]) -> bool {
    let facts = members.iter().filter(|(key, node)| {
        let field = header::exactly(key);
        let tells = field.is_some_and(|f| f.identifies() || matches!(f, Field::Cpu | Field::Ram));
        tells && words(node).is_some()
    });
    facts.count() >= FACTS_MIN
}

/// `{"columns": [...], "rows": [[...]]}`.
fn with_head<'n>(members: &'n [(Cow<'n, str>, Node<'n>)]) -> Option<List<'n>> {
    let member = |keys: &[&str]| {
        let lists = members.iter().filter_map(|(key, node)| match node {
            Node::List(list) => Some((key.to_lowercase(), list.as_slice())),
            _ => None,
        });
        lists
            .into_iter()
            .find(|(key, _)| keys.contains(&key.as_str()))
            .map(|(_, list)| list)
    };
    let (head, rows) = (member(HEADS)?, member(BODIES)?);
    let of_rows = rows.iter().filter(|n| matches!(n, Node::List(_))).count() * 2 > rows.len();
    let named = !head.is_empty() && head.iter().all(|n| words(n).is_some());
    (of_rows && named).then_some(List::Rows(Some(head), rows))
}

/// `{"AB12CD3": {...}, "AB12CD4": {...}}`: devices by their key.
fn by_key<'n>(
    members: &'n [(Cow<'n, str>, Node<'n>)],
) -> Option<Vec<(Option<&'n str>, &'n Node<'n>)>> {
    let devices = members
        .iter()
        .filter(|(_, node)| matches!(node, Node::Map(m) if is_device(m)))
        .count();
    let alike = members.len() > 1 && devices * 10 >= members.len() * 8;
    alike.then(|| {
        members
            .iter()
            .map(|(key, node)| (Some(key.as_ref()), node))
            .collect()
    })
}

/// What a value says in words: its text, the label of an object, a list joined.
fn words<'n>(node: &'n Node<'n>) -> Option<Cow<'n, str>> {
    match node {
        Node::Nothing => None,
        Node::Text(text) => Some(Cow::Borrowed(text)),
        Node::Map(members) => {
            let label = |wanted: &&str| {
                let found = members.iter().find(|(key, _)| key == wanted);
                found.and_then(|(_, node)| match node {
                    Node::Text(text) => Some(Cow::Borrowed(text.as_ref())),
                    _ => None,
                })
            };
            LABELS.iter().find_map(label)
        }
        Node::List(list) => {
            let texts: Vec<Cow<'_, str>> = list
                .iter()
                .filter(|n| !matches!(n, Node::List(_)))
                .filter_map(words)
                .collect();
            (!texts.is_empty()).then(|| Cow::Owned(texts.join(", ")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(Option<String>, Vec<(u32, Vec<String>)>)> {
        let rows = |g: &Grid| {
            g.rows
                .iter()
                .map(|r| (r.number, r.cells.iter().map(ToString::to_string).collect()))
                .collect()
        };
        read(text)
            .unwrap()
            .grids
            .iter()
            .map(|g| (g.sheet.clone(), rows(g)))
            .collect()
    }

    #[test]
    fn objects_are_taken_apart_by_their_paths() {
        let text = r#"{"total": 2, "rows": [{"serial": "A1", "model": {"id": 4, "name": "Latitude"}, "disks": [{"gb": 256}, {"gb": 512}]},
            null, {"serial": 123456789012, "custom_fields": {"RAM": {"field": "x", "value": "8"}}, "tags": ["a", "b"], "on": true}]}"#;
        let tables = cells(text);
        assert_eq!(tables[0].0, None);
        let rows = &tables[0].1;
        assert_eq!(
            rows[0],
            (
                0,
                vec![
                    "serial".to_owned(),
                    "model".into(),
                    "disks.1.gb".into(),
                    "disks.2.gb".into(),
                    "RAM".into(),
                    "tags".into(),
                    "on".into()
                ]
            )
        );
        assert_eq!(
            rows[1],
            (
                1,
                vec![
                    "A1".to_owned(),
                    "Latitude".into(),
                    "256".into(),
                    "512".into()
                ]
            )
        );
        assert_eq!(rows[2].0, 3);
        assert_eq!(rows[2].1[0], "123456789012");
        assert_eq!(rows[2].1[4..], ["8", "a, b", "true"]);
    }

    #[test]
    fn devices_are_found_in_whatever_holds_them() {
        for (text, sheets, rows) in [
            (r#"[{"serial": "A1"}]"#, vec![None], 2),
            (r#"{"data": {"items": [{"serial": "A1"}]}}"#, vec![None], 2),
            (
                r#"{"pcs": [{"serial": "A1"}], "screens": [{"serial": "B1"}]}"#,
                vec![Some("pcs"), Some("screens")],
                2,
            ),
            (
                r#"{"columns": [{"name": "serial"}, "model"], "rows": [["A1", "Latitude"]]}"#,
                vec![None],
                2,
            ),
            (
                r#"[["serial", "model"], ["A1", "Latitude"]]"#,
                vec![None],
                2,
            ),
            (
                r#"{"A1": {"serial": "A1", "model": "x"}, "A2": {"serial": "A2", "model": "y"}}"#,
                vec![None],
                3,
            ),
            (
                r#"{"serial": "A1", "model": "x", "disks": [{"serial": "D1", "model": "z"}]}"#,
                vec![None],
                2,
            ),
            (r#"["A1", "A2"]"#, vec![None], 2),
        ] {
            let tables = cells(text);
            assert_eq!(
                tables.iter().map(|t| t.0.as_deref()).collect::<Vec<_>>(),
                sheets,
                "{text}"
            );
            assert_eq!(tables[0].1.len(), rows, "{text}");
        }
    }

    #[test]
    fn a_line_is_a_row_by_its_number() {
        let rows = &cells("{\"serial\":\"A1\"}\n\n{\"serial\":\"A2\"}\nnot one\n")[0].1;
        assert_eq!(rows.iter().map(|r| r.0).collect::<Vec<_>>(), [0, 1, 3, 4]);
        assert_eq!(rows[3].1, ["", "not one"]);
    }

    #[test]
    fn what_is_broken_too_deep_or_too_much_is_refused() {
        assert_eq!(read("{\"a\": [1, 2").err().unwrap().code, "broken-json");
        assert_eq!(
            read(&"[".repeat(100_000)).err().unwrap().code,
            "broken-json"
        );
        let many = format!("[{}0]", "0,".repeat(JSON_NODES_MAX));
        assert_eq!(read(&many).err().unwrap().code, "too-many-cells");
        assert!(!is_one("[Name],[Serial]\n") && is_one(" [ {") && !is_one("{Name};x"));
    }

    proptest::proptest! {
        #[test]
        fn no_text_stops_it(text in "[\\[\\]{}\":,a-z0-9 \n]{0,120}") {
            let _ = read(&text);
        }
    }
}
