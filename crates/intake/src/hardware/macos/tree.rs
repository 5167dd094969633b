//! The three notations of system_profiler as one tree: sections of items that have fields and items in them.

use serde_json::Value;

/// Lines of a text that are looked at.
const LINES_MAX: usize = 500_000;
/// Deepest nesting of a text.
const DEPTH_MAX: usize = 64;
/// Indentation of the first items of a section.
const ITEM_INDENT: usize = 4;

/// What a section is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Hardware,
    Memory,
    /// Disks on a bus of their own.
    Disks,
    Nvme,
    Volumes,
    Burning,
    Displays,
    Power,
    Network,
    Ethernet,
    Other,
}

/// A data type of the report.
#[derive(Debug)]
pub struct Section {
    pub kind: Kind,
    pub title: String,
    pub item: Item,
}

/// Something with a name, fields (names in lower case), and things in it.
#[derive(Debug, Default)]
pub struct Item {
    pub name: String,
    pub fields: Vec<(String, String)>,
    pub items: Vec<Item>,
}

impl Item {
    /// The first of these fields that says something.
    pub fn field(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| {
            let (_, value) = self.fields.iter().find(|(own, _)| own == name)?;
            let value = value.trim();
            (!value.is_empty()).then_some(value)
        })
    }

    /// As [`Self::field`], among the items in it too.
    pub fn deep(&self, names: &[&str]) -> Option<&str> {
        self.field(names)
            .or_else(|| self.items.iter().find_map(|item| item.deep(names)))
    }

    /// It and all in it, without what lies under an item that `skips` names.
    pub fn each<'i>(&'i self, skips: &dyn Fn(&Item) -> bool, found: &mut Vec<&'i Item>) {
        if skips(self) {
            return;
        }
        found.push(self);
        for item in &self.items {
            item.each(skips, found);
        }
    }
}

/// The items of the sections of a kind.
pub fn of(sections: &[Section], kind: Kind) -> impl Iterator<Item = &Item> {
    sections
        .iter()
        .filter(move |section| section.kind == kind)
        .map(|section| &section.item)
}

/// The sections of `-xml` (a list of data types) and of `-json` (an object of them); nothing for another document.
pub fn of_value(value: &Value) -> Option<Vec<Section>> {
    let mut sections = Vec::new();
    match value {
        Value::Array(list) => {
            for one in list {
                match one.get("_dataType").and_then(Value::as_str) {
                    Some(name) => sections.push(section(name, one.get("_items"))),
                    // Documents of several calls, one behind the other.
                    None if one.is_object() => sections.extend(of_value(one).unwrap_or_default()),
                    None => {}
                }
            }
        }
        Value::Object(fields) => {
            let types = fields.iter().filter(|(name, value)| {
                name.starts_with("SP") && name.ends_with("DataType") && value.is_array()
            });
            sections.extend(types.map(|(name, items)| section(name, Some(items))));
        }
        _ => {}
    }
    (!sections.is_empty()).then_some(sections)
}

fn section(name: &str, items: Option<&Value>) -> Section {
    let mut item = Item::default();
    fill(&mut item, "_items", items.unwrap_or(&Value::Null));
    Section {
        kind: kind_of_type(name),
        title: name.to_owned(),
        item,
    }
}

/// Puts a value into an item: under its name, or as the items in it.
fn fill(item: &mut Item, name: &str, value: &Value) {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Null => return,
        Value::Array(list) => {
            let items = list.iter().filter(|one| one.is_object()).map(of_object);
            if name == "_items" {
                item.items.extend(items);
            } else {
                let items: Vec<Item> = items.collect();
                let name = name.to_lowercase();
                item.items.push(Item {
                    name,
                    items,
                    ..Item::default()
                });
            }
            return;
        }
        Value::Object(_) => {
            let mut inner = of_object(value);
            inner.name = name.to_lowercase();
            item.items.push(inner);
            return;
        }
    };
    item.fields.push((name.to_lowercase(), text));
}

fn of_object(value: &Value) -> Item {
    let mut item = Item::default();
    for (name, value) in value.as_object().into_iter().flatten() {
        match value {
            Value::String(text) if name == "_name" => item.name.clone_from(text),
            value => fill(&mut item, name, value),
        }
    }
    item
}

/// The sections of the text; nothing where it is not built as system_profiler builds it.
pub fn of_text(text: &str) -> Option<Vec<Section>> {
    let mut sections: Vec<Section> = Vec::new();
    // The items that are open, with their indentation.
    let mut open: Vec<(usize, Item)> = Vec::new();
    let mut title: Option<&str> = None;
    let mut blanks = 0_usize;
    for line in text.lines().take(LINES_MAX) {
        let line = line.trim_start_matches('\u{feff}').trim_end();
        let body = line.trim_start();
        if body.is_empty() {
            blanks += 1;
            continue;
        }
        let is_apart = std::mem::take(&mut blanks) > 0;
        let indent = line.len() - body.len();
        if indent == 0 {
            finish(&mut open, &mut sections);
            title = body
                .strip_suffix(':')
                .filter(|name| name.len() < 60 && !name.contains(['=', '<', '{']));
            continue;
        }
        if let Some(title) = title.take() {
            // A blank line stands below each heading.
            if indent < ITEM_INDENT || !is_apart {
                continue;
            }
            sections.push(Section {
                kind: kind_of_heading(title),
                title: title.to_owned(),
                item: Item::default(),
            });
        }
        if !sections.is_empty() {
            line_of(indent, body, &mut open, &mut sections);
        }
    }
    finish(&mut open, &mut sections);
    let has_fields = sections.iter().any(|section| has_field(&section.item));
    has_fields.then_some(sections)
}

fn has_field(item: &Item) -> bool {
    !item.fields.is_empty() || item.items.iter().any(has_field)
}

fn line_of(indent: usize, body: &str, open: &mut Vec<(usize, Item)>, sections: &mut [Section]) {
    while open.last().is_some_and(|(own, _)| *own >= indent) {
        close(open, sections);
    }
    if let Some(name) = body.strip_suffix(':') {
        if open.len() < DEPTH_MAX {
            let name = name.trim().to_owned();
            let item = Item {
                name,
                ..Item::default()
            };
            open.push((indent, item));
        }
    } else if let Some((name, value)) = body.split_once(": ") {
        let field = (name.trim().to_lowercase(), value.trim().to_owned());
        match open.last_mut() {
            Some((_, item)) => item.fields.push(field),
            // Some sections have fields of their own.
            None => sections
                .last_mut()
                .into_iter()
                .for_each(|section| section.item.fields.push(field.clone())),
        }
    }
}

fn close(open: &mut Vec<(usize, Item)>, sections: &mut [Section]) {
    let Some((_, item)) = open.pop() else {
        return;
    };
    match (open.last_mut(), sections.last_mut()) {
        (Some((_, above)), _) => above.items.push(item),
        (None, Some(section)) => section.item.items.push(item),
        (None, None) => {}
    }
}

fn finish(open: &mut Vec<(usize, Item)>, sections: &mut [Section]) {
    while !open.is_empty() {
        close(open, sections);
    }
}

fn kind_of_type(name: &str) -> Kind {
    match name {
        "SPHardwareDataType" => Kind::Hardware,
        "SPMemoryDataType" => Kind::Memory,
        "SPSerialATADataType"
        | "SPParallelATADataType"
        | "SPSASDataType"
        | "SPParallelSCSIDataType" => Kind::Disks,
        "SPNVMeDataType" => Kind::Nvme,
        "SPStorageDataType" => Kind::Volumes,
        "SPDiscBurningDataType" => Kind::Burning,
        "SPDisplaysDataType" => Kind::Displays,
        "SPPowerDataType" => Kind::Power,
        "SPNetworkDataType" => Kind::Network,
        "SPEthernetDataType" => Kind::Ethernet,
        _ => Kind::Other,
    }
}

/// Headings changed over the years.
fn kind_of_heading(title: &str) -> Kind {
    match title {
        "Hardware" => Kind::Hardware,
        "Memory" => Kind::Memory,
        "Serial-ATA" | "SATA" | "SATA/SATA Express" | "ATA" | "Parallel ATA" | "IDE" | "SAS"
        | "SCSI" | "Parallel SCSI" => Kind::Disks,
        "NVMExpress" | "NVMe" | "NVM Express" => Kind::Nvme,
        "Storage" => Kind::Volumes,
        "Disc Burning" => Kind::Burning,
        "Graphics/Displays" | "Displays" => Kind::Displays,
        "Power" => Kind::Power,
        "Network" => Kind::Network,
        "Ethernet Cards" | "Ethernet" => Kind::Ethernet,
        _ => Kind::Other,
    }
}
