//! The output of `inxi` taken apart: sections, the things in each, and what is said of a thing. The JSON has the same keys
//! as the text, each with its place in front: `004#0#2#model`.

use serde_json::Value;

/// Things that are kept of one output.
const THINGS_MAX: usize = 20_000;
/// Keys of several words, which begin a line.
const HEADS: [&str; 2] = ["Local Storage", "HDD Total Size"];

/// A section: `Machine`, `Drives`.
#[derive(Debug)]
pub struct Section {
    /// Its name.
    pub name: String,
    /// What it lists.
    pub things: Vec<Thing>,
}

/// One thing of a section: the key that begins it, and all keys up to the next one.
#[derive(Debug)]
pub struct Thing {
    /// The key that begins it, without a number: `Device` of `Device-2`. Empty for what stands before the first key.
    pub head: String,
    /// The values: that of the head first.
    pairs: Vec<(String, String)>,
}

impl Thing {
    /// What stands behind the head itself.
    pub fn value(&self) -> Option<&str> {
        self.pairs.first().and_then(|(_, value)| said(value))
    }

    /// The first value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        let mut pairs = self.pairs.iter().skip(1);
        pairs
            .find(|(name, _)| name == key)
            .and_then(|(_, value)| said(value))
    }
}

/// Nothing for what was hidden, or could not be asked.
fn said(text: &str) -> Option<&str> {
    let text = text.trim();
    let is_hidden = text.starts_with('<') && text.ends_with('>');
    let is_none = matches!(
        text,
        "" | "N/A" | "n/a" | "none" | "unknown" | "Unknown" | "undefined"
    );
    (!is_hidden && !is_none).then_some(text)
}

/// Puts a key and its value behind the others, or begins a thing with them.
fn push(things: &mut Vec<Thing>, key: &str, value: String) {
    let is_head = key.starts_with(|c: char| c.is_ascii_uppercase()) && !is_inner(key);
    if is_head || things.is_empty() {
        if things.len() < THINGS_MAX {
            let head = key
                .rsplit_once('-')
                .filter(|(_, n)| n.parse::<u32>().is_ok());
            let head = head.map_or(key, |(head, _)| head).to_owned();
            let pairs = vec![(key.to_owned(), value)];
            things.push(Thing { head, pairs });
        }
    } else if let Some(thing) = things.last_mut() {
        thing.pairs.push((key.to_owned(), value));
    }
}

/// Keys that begin with a capital and still say something of the thing before them.
fn is_inner(key: &str) -> bool {
    matches!(key, "EC" | "L1" | "L2" | "L3" | "X")
}

/// The sections of a JSON document, or nothing where it is none of inxi's.
pub fn sections_of_json(json: &Value) -> Option<Vec<Section>> {
    let mut sections = Vec::new();
    for one in json.as_array()? {
        let (name, lines) = one.as_object()?.iter().next()?;
        let mut things = Vec::new();
        let (_, name) = placed(name)?;
        for line in lines.as_array()? {
            let mut pairs: Vec<(u32, &str, &Value)> = line
                .as_object()?
                .iter()
                .filter_map(|(key, value)| placed(key).map(|(place, key)| (place, key, value)))
                .collect();
            pairs.sort_by_key(|(place, ..)| *place);
            for (_, key, value) in pairs {
                let value = match value {
                    Value::String(text) => text.clone(),
                    Value::Number(number) => number.to_string(),
                    _ => String::new(),
                };
                push(&mut things, key, value);
            }
        }
        sections.push(Section {
            name: name.to_owned(),
            things,
        });
    }
    (!sections.is_empty()).then_some(sections)
}

/// `004#0#2#model`: the place in the output, and the key.
fn placed(key: &str) -> Option<(u32, &str)> {
    let mut parts = key.splitn(4, '#');
    let place = parts.next()?.parse().ok()?;
    let (_, _, name) = (parts.next()?, parts.next()?, parts.next()?);
    Some((place, name))
}

/// The sections of a text, or nothing where it is none of inxi's.
pub fn sections_of_text(text: &str) -> Option<Vec<Section>> {
    const NAMES: [&str; 17] = [
        "Audio",
        "Battery",
        "Bluetooth",
        "CPU",
        "Drives",
        "Graphics",
        "Info",
        "Logical",
        "Machine",
        "Memory",
        "Network",
        "Partition",
        "RAID",
        "Repos",
        "Sensors",
        "Swap",
        "System",
    ];
    let text = plain(text);
    let mut sections: Vec<Section> = Vec::new();
    for line in text.lines() {
        let is_inner = line.starts_with([' ', '\t']);
        let mut body = line.trim();
        if let Some((name, rest)) = body.split_once(':').filter(|_| !is_inner) {
            let is_alone = rest.is_empty() || rest.starts_with([' ', '\t']);
            if NAMES.contains(&name) && is_alone {
                let (name, things) = (name.to_owned(), Vec::new());
                sections.push(Section { name, things });
                body = rest.trim();
            }
        }
        if let Some(section) = sections.last_mut() {
            take_line(&mut section.things, body);
        }
    }
    let has = |name: &str| sections.iter().any(|section| section.name == name);
    // The words of the sections alone are everybody's: two of them, and one that says what a machine is made of.
    let is_its = sections.len() > 1
        && ["CPU", "Machine", "Drives", "Graphics"]
            .into_iter()
            .any(has);
    (is_its && sections.iter().any(|section| !section.things.is_empty())).then_some(sections)
}

/// The text without colours: those of terminals, and those of chat.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\u{1b}' => {
                if rest.next_if_eq(&'[').is_some() {
                    // Up to the letter that ends the sequence.
                    for c in rest.by_ref() {
                        if c.is_ascii_alphabetic() || c == '\n' {
                            break;
                        }
                    }
                }
            }
            '\u{3}' => {
                for _ in 0..2 {
                    rest.next_if(char::is_ascii_digit);
                }
            }
            '\u{2}' | '\u{f}' | '\r' => {}
            c => plain.push(c),
        }
    }
    plain
}

/// `Device-1: Intel HD Graphics 620 vendor: Lenovo driver: i915`: a word that ends with a colon is a key; the words up to
/// the next one are its value. A line that begins with no key goes on with the value above it.
fn take_line(things: &mut Vec<Thing>, line: &str) {
    let several = HEADS.into_iter().find_map(|head| {
        let rest = line.strip_prefix(head)?.strip_prefix(':')?;
        Some((head, rest))
    });
    let (mut key, line) = several.map_or((None, line), |(head, rest)| (Some(head), rest));
    let mut value = String::new();
    let mut is_first = true;
    for word in line.split_whitespace() {
        let name = word.strip_suffix(':').filter(|name| is_key(name));
        match name {
            Some(name) => {
                put(things, key.take(), is_first, &mut value);
                is_first = false;
                key = Some(name);
            }
            None => {
                if !value.is_empty() {
                    value.push(' ');
                }
                value.push_str(word);
            }
        }
    }
    put(things, key, is_first, &mut value);
}

fn is_key(name: &str) -> bool {
    let is_named = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '_' | '.' | '(' | ')');
    !name.is_empty() && name.chars().all(is_named) && !name.contains("://")
}

fn put(things: &mut Vec<Thing>, key: Option<&str>, is_first: bool, value: &mut String) {
    let value = std::mem::take(value);
    match key {
        Some(key) => push(things, key, value),
        None if value.is_empty() || !is_first => {}
        None => match things.last_mut().and_then(|thing| thing.pairs.last_mut()) {
            Some((_, last)) => {
                last.push(' ');
                last.push_str(&value);
            }
            None => push(things, "", value),
        },
    }
}
