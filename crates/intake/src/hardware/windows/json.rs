//! Records as JSON: one, a list, lists inside lists, or lists under the names of their classes, as `ConvertTo-Json` writes
//! what a script put together.

use super::class::{self, Class, Record};
use serde_json::{Map, Value};
use std::collections::HashMap;

/// Records that are kept.
const RECORDS_MAX: usize = 5_000;
/// How deep records are looked for.
const DEPTH_MAX: usize = 6;

/// The records, or nothing where the document has none.
pub fn read(json: &Value) -> Option<Vec<Record>> {
    let mut records = Vec::new();
    collect(json, "", 0, &mut records);
    (!records.is_empty()).then_some(records)
}

fn collect(value: &Value, hint: &str, depth: usize, records: &mut Vec<Record>) {
    if depth == DEPTH_MAX || records.len() == RECORDS_MAX {
        return;
    }
    match value {
        Value::Array(list) => {
            for one in list {
                collect(one, hint, depth + 1, records);
            }
        }
        Value::Object(object) => {
            // Windows PowerShell wraps a list of a list.
            if let (Some(list), Some(_)) = (object.get("value"), object.get("Count")) {
                return collect(list, hint, depth + 1, records);
            }
            if is_of_management(object) {
                let record = Record::of(hint, fields(object));
                if let Some(record) = record.filter(|record| !record.fields.is_empty()) {
                    let is_summary = record.class == Class::ComputerInfo;
                    records.push(record);
                    // The summary of PowerShell holds records of the processors and the network.
                    if !is_summary {
                        return;
                    }
                }
            }
            for (name, inner) in object {
                if inner.is_object() || inner.is_array() {
                    let named = class::of_name(name).is_some() || class::is_name(name);
                    collect(inner, if named { name } else { "" }, depth + 1, records);
                }
            }
        }
        _ => {}
    }
}

/// The management writes its names with capitals, which tells its records from what other tools write.
fn is_of_management(object: &Map<String, Value>) -> bool {
    let values = object.iter().filter(|(_, value)| !value.is_object());
    let (mut all, mut own) = (0_usize, 0_usize);
    for (name, _) in values {
        all += 1;
        own += usize::from(name.starts_with(|c: char| c.is_ascii_uppercase() || c == '_'));
    }
    own > 0 && own * 2 > all
}

/// The values of a record as the other notations write them.
fn fields(object: &Map<String, Value>) -> HashMap<String, String> {
    let mut fields = HashMap::new();
    for (name, value) in object {
        let name = name.to_lowercase();
        let text = match value {
            Value::Object(inner) if name == "cimclass" => inner
                .get("CimClassName")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            // A list that a script asked to count.
            Value::Object(inner) => match inner.get("value") {
                Some(Value::Array(list)) => joined(list),
                _ => continue,
            },
            Value::Array(list) if list.iter().any(|one| !scalar(one).is_empty()) => joined(list),
            value => scalar(value),
        };
        if !text.is_empty() {
            fields.insert(name, text);
        }
    }
    fields
}

fn joined(list: &[Value]) -> String {
    let words: Vec<String> = list.iter().map(scalar).collect();
    format!("{{{}}}", words.join(","))
}

fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        _ => String::new(),
    }
}
