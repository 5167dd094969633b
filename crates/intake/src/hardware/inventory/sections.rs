//! An inventory as sections of entries with fields, whatever it was written in; all names in lower case.

use crate::hardware::elements;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// Entries of one section that are kept.
const ENTRIES_MAX: usize = 1_000;

/// An entry of a section.
#[derive(Debug, Default)]
pub struct Entry(HashMap<String, String>);

impl Entry {
    /// A field that says something.
    pub fn field(&self, name: &str) -> Option<&str> {
        let value = self.0.get(name)?.trim();
        (!value.is_empty()).then_some(value)
    }

    /// A field that is a whole number.
    pub fn number(&self, name: &str) -> Option<u64> {
        let text = self.field(name)?;
        let whole = text.split(['.', ' ']).next()?;
        whole.parse().ok()
    }
}

/// The sections of an inventory.
#[derive(Debug, Default)]
pub struct Sections {
    entries: BTreeMap<String, Vec<Entry>>,
    /// What GLPI files the device under, where it says so.
    pub item_type: Option<String>,
    /// Devices that were asked over the network.
    pub devices: usize,
}

impl Sections {
    /// The entries of a section.
    pub fn all(&self, name: &str) -> &[Entry] {
        self.entries.get(name).map_or(&[], Vec::as_slice)
    }

    /// The first entry of a section.
    pub fn first(&self, name: &str) -> Option<&Entry> {
        self.all(name).first()
    }

    /// The names of the sections.
    pub fn names(&self) -> Vec<&str> {
        self.entries.keys().map(String::as_str).collect()
    }

    fn push(&mut self, name: &str, entry: Entry) {
        let entries = self.entries.entry(name.to_lowercase()).or_default();
        if entries.len() < ENTRIES_MAX {
            entries.push(entry);
        }
    }
}

/// `<REQUEST><CONTENT>` of OCS, FusionInventory and older GLPI agents.
pub fn of_xml(text: &str) -> Option<(Sections, bool)> {
    let document = elements::read(text)?;
    if !document.root.name.eq_ignore_ascii_case("request") {
        return None;
    }
    let content = document.root.first("content")?;
    let mut sections = Sections::default();
    for one in &content.elements {
        // Inventories over the network nest what they say in a device.
        if one.name.eq_ignore_ascii_case("device") {
            sections.devices += 1;
            if sections.devices == 1 {
                for part in &one.elements {
                    sections.push(&part.name, of_element(part));
                }
            }
        } else {
            sections.push(&one.name, of_element(one));
        }
    }
    Some((sections, document.is_cut))
}

fn of_element(element: &elements::Element) -> Entry {
    let mut fields = HashMap::new();
    for one in &element.elements {
        if let Some(text) = one.said() {
            let name = one.name.to_lowercase();
            fields.entry(name).or_insert_with(|| text.to_owned());
        }
    }
    Entry(fields)
}

/// The JSON of the GLPI agent, with its envelope or as its content alone.
pub fn of_json(json: &Value) -> Option<Sections> {
    let content = json.get("content").filter(|content| content.is_object());
    let has = |name: &str| json.get(name).is_some();
    let is_its = match content {
        Some(content) => {
            has("action")
                || has("deviceid")
                || has("itemtype")
                || content.get("versionclient").is_some()
        }
        None => has("versionclient") || (has("hardware") && has("bios")),
    };
    if !is_its {
        return None;
    }
    let text = |name: &str| json.get(name).and_then(Value::as_str).map(str::to_owned);
    let mut sections = Sections {
        item_type: text("itemtype"),
        ..Sections::default()
    };
    for (name, value) in content.unwrap_or(json).as_object()? {
        match value {
            Value::Array(list) => {
                for one in list.iter().filter(|one| one.is_object()) {
                    sections.push(name, of_value(one));
                }
            }
            Value::Object(_) => sections.push(name, of_value(value)),
            _ => {}
        }
    }
    Some(sections)
}

fn of_value(value: &Value) -> Entry {
    let mut fields = HashMap::new();
    for (name, value) in value.as_object().into_iter().flatten() {
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(yes) => yes.to_string(),
            _ => continue,
        };
        fields.insert(name.to_lowercase(), text);
    }
    Entry(fields)
}
