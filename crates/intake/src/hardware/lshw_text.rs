//! The text of `lshw`: made into the tree that its JSON is, which one reader reads. The text leaves out the class of a
//! node, which its id tells.

use super::{Report, lshw};
use serde_json::{Map, Value, json};

/// Deepest nesting that is followed; a machine has about ten.
const DEPTH_MAX: usize = 100;
/// Lines that are looked at.
const LINES_MAX: usize = 200_000;

/// Reads it, or nothing where the text is none of lshw's.
pub fn read(text: &str) -> Option<Report> {
    let has = |word: &str| text.lines().any(|line| line.trim_start().starts_with(word));
    if !has("*-") || !(has("description:") || has("product:") || has("physical id:")) {
        return None;
    }
    lshw::document(&tree(text))
}

/// A node that is open, and the column at which it began.
struct Open {
    column: usize,
    fields: Map<String, Value>,
}

fn tree(text: &str) -> Value {
    let mut outermost: Vec<Value> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for line in text.lines().take(LINES_MAX) {
        let body = line.trim_start();
        let column = line.len() - body.len();
        let body = body.trim_end();
        if let Some(name) = body.strip_prefix("*-") {
            close(&mut open, &mut outermost, column);
            if open.len() < DEPTH_MAX {
                let fields = node(name);
                open.push(Open { column, fields });
            }
        } else if let Some((name, value)) = body.split_once(": ") {
            if let Some(node) = open.last_mut() {
                field(&mut node.fields, name, value.trim());
            }
        } else if !body.is_empty() && column == 0 && open.is_empty() && outermost.is_empty() {
            // The name of the machine stands before all.
            let mut fields = Map::new();
            fields.insert("class".to_owned(), Value::from("system"));
            fields.insert("capabilities".to_owned(), json!({}));
            open.push(Open { column, fields });
        }
    }
    close(&mut open, &mut outermost, 0);
    Value::Array(outermost)
}

/// Closes the nodes that began at this column or to the right of it.
fn close(open: &mut Vec<Open>, outermost: &mut Vec<Value>, column: usize) {
    while open.last().is_some_and(|node| node.column >= column) {
        let Some(child) = open.pop() else { return };
        let child = Value::Object(child.fields);
        match open.last_mut() {
            None => outermost.push(child),
            Some(above) => {
                let children = above.fields.entry("children").or_insert_with(|| json!([]));
                if let Some(children) = children.as_array_mut() {
                    children.push(child);
                }
            }
        }
    }
}

/// A node by its line: `cpu:0`, `disk:1 DISABLED`, `network UNCLAIMED`.
fn node(line: &str) -> Map<String, Value> {
    let mut words = line.split_whitespace();
    let id = words.next().unwrap_or_default();
    let class = match id.split(':').next().unwrap_or_default() {
        "core" => "bus",
        "memory" | "bank" | "cache" | "firmware" | "flash" => "memory",
        "cpu" => "processor",
        "disk" | "namespace" | "cdrom" => "disk",
        "nvme" | "sata" | "ide" | "storage" | "raid" | "scsi" | "usbstorage" => "storage",
        "display" => "display",
        "network" => "network",
        "battery" => "power",
        _ => "generic",
    };
    let mut fields = Map::new();
    fields.insert("id".to_owned(), Value::from(id));
    fields.insert("class".to_owned(), Value::from(class));
    fields.insert("claimed".to_owned(), Value::from(true));
    if words.any(|word| word == "DISABLED") {
        fields.insert("disabled".to_owned(), Value::from(true));
    }
    fields
}

fn field(fields: &mut Map<String, Value>, name: &str, value: &str) {
    let value = match name {
        "configuration" => pairs(value),
        "capabilities" => value
            .split(' ')
            .map(|word| (word.to_owned(), Value::from(true)))
            .collect(),
        "size" | "capacity" => match size(value) {
            Some(bytes) => Value::from(bytes),
            None => return,
        },
        "clock" => match hertz(value) {
            Some(hertz) => Value::from(hertz),
            None => return,
        },
        _ => Value::from(value),
    };
    let name = match name {
        "bus info" => "businfo",
        "logical name" => "logicalname",
        name => name,
    };
    fields.entry(name).or_insert(value);
}

/// `boot=normal chassis=notebook family=ThinkPad X1 uuid=...`: a word without a sign belongs to the value before it.
fn pairs(text: &str) -> Value {
    let mut settings: Vec<(String, String)> = Vec::new();
    for word in text.split(' ') {
        if let Some((name, value)) = word.split_once('=') {
            settings.push((name.to_owned(), value.to_owned()));
        } else if let Some((_, value)) = settings.last_mut() {
            value.push(' ');
            value.push_str(word);
        }
    }
    settings
        .into_iter()
        .map(|(name, value)| (name, Value::from(value)))
        .collect()
}

/// `8GiB`, `465GiB (500GB)`, `48750mWh`: the second is the number that is printed on the medium.
fn size(text: &str) -> Option<u64> {
    let inner = text
        .split_once('(')
        .and_then(|(_, rest)| rest.split_once(')'));
    let text = inner.map_or(text, |(inner, _)| inner);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (number, unit) = text.split_at_checked(digits)?;
    let unit: u64 = match unit.split_whitespace().next()? {
        "bytes" | "mWh" => 1,
        "KiB" => 1 << 10,
        "MiB" => 1 << 20,
        "GiB" => 1 << 30,
        "TiB" => 1 << 40,
        "kB" | "KB" => 1_000,
        "MB" => 1_000_000,
        "GB" => 1_000_000_000,
        "TB" => 1_000_000_000_000,
        _ => return None,
    };
    number.parse::<u64>().ok()?.checked_mul(unit)
}

/// `2400MHz (0.4ns)`.
fn hertz(text: &str) -> Option<u64> {
    let (number, unit) = text
        .split_once("Hz")?
        .0
        .split_at_checked(text.find(|c: char| !c.is_ascii_digit())?)?;
    let unit: u64 = match unit {
        "M" => 1_000_000,
        "G" => 1_000_000_000,
        _ => return None,
    };
    number.parse::<u64>().ok()?.checked_mul(unit)
}
