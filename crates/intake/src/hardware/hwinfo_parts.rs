//! The output of `hwinfo` taken apart: blocks by their numbers, fields by their names, and the parts inside a block.

use std::collections::HashMap;

/// Blocks and parts that are kept; a large server has some thousands.
const BLOCKS_MAX: usize = 20_000;

/// A numbered block, or a part of one.
#[derive(Debug, Default)]
pub struct Block<'t> {
    /// What it is called: `WLAN controller`, `System Info`.
    pub title: &'t str,
    /// Its fields; the first of each name.
    pub fields: HashMap<&'t str, &'t str>,
    /// What is grouped inside it.
    pub parts: Vec<Block<'t>>,
}

impl<'t> Block<'t> {
    /// A field as it stands.
    pub fn field(&self, name: &str) -> Option<&'t str> {
        self.fields
            .get(name)
            .copied()
            .filter(|value| !value.is_empty())
    }

    /// The words in the quotes of a field, without the numbers beside them.
    pub fn text(&self, name: &str) -> Option<&'t str> {
        self.field(name).and_then(quoted)
    }

    /// Plugged into a port.
    pub fn is_on_usb(&self) -> bool {
        self.field("Vendor")
            .is_some_and(|vendor| vendor.starts_with("usb "))
            || self
                .field("Hotplug")
                .is_some_and(|bus| bus.starts_with("USB"))
    }

    /// `0000:00:02` of `0000:00:02.1`.
    pub fn slot(&self) -> Option<&'t str> {
        let bus = self.field("SysFS BusID")?;
        bus.rsplit_once('.').map(|(slot, _)| slot)
    }
}

/// What stands between the first quote and the last.
pub fn quoted(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once('"')?;
    let (inner, _) = rest.rsplit_once('"')?;
    let inner = inner.trim_matches('"').trim();
    (!inner.is_empty()).then_some(inner)
}

/// The number that a text begins with.
pub fn leading(text: &str) -> Option<u64> {
    let text = text.trim_start();
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    text.get(..end)?.parse().ok()
}

/// The blocks of a text.
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut count = 0;
    // True while the lines that are further in belong to the last part.
    let mut in_part = false;
    for line in text.lines() {
        let body = line.trim_start();
        let column = line.len() - body.len();
        let body = body.trim_end();
        if column == 0 {
            if let Some(title) = title(body) {
                count += 1;
                if count > BLOCKS_MAX {
                    break;
                }
                blocks.push(Block {
                    title,
                    ..Block::default()
                });
                in_part = false;
            }
            continue;
        }
        let Some(block) = blocks.last_mut() else {
            continue;
        };
        let Some((name, value)) = body.split_once(':') else {
            continue;
        };
        let value = value.trim();
        if column > 2 && in_part {
            if let Some(part) = block.parts.last_mut() {
                part.fields.entry(name).or_insert(value);
            }
            continue;
        }
        // A part has a number of its own and nothing else beside its name.
        in_part = value.is_empty() || value.starts_with('#');
        if in_part {
            count += 1;
            let title = name.split(" #").next().unwrap_or(name);
            block.parts.push(Block {
                title,
                ..Block::default()
            });
            if count > BLOCKS_MAX {
                break;
            }
        } else {
            block.fields.entry(name).or_insert(value);
        }
    }
    blocks
}

/// The class of `24: PCI 200.0: 0282 WLAN controller`.
fn title(line: &str) -> Option<&str> {
    let (number, rest) = line.split_once(": ")?;
    let is_number = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    let (_, class) = rest.split_once(": ")?;
    let (code, title) = class.split_once(' ')?;
    let is_code = (4..=5).contains(&code.len()) && code.chars().all(|c| c.is_ascii_hexdigit());
    (is_number && is_code).then_some(title)
}
