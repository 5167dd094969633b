//! Records as lists: `name=value` of `wmic /format:list`, `Name : value` of PowerShell, and as tables of fixed columns, which
//! both print by themselves.

use super::class::{self, Class, Record};
use std::collections::HashMap;

/// Records that are kept.
const RECORDS_MAX: usize = 5_000;
/// Longest name of a field.
const NAME_MAX: usize = 64;
/// Lines of a header.
const HEADER_LINES_MAX: usize = 2;
/// Letters of a line of dashes.
const RULE_MAX: usize = 2_000;
/// Blank lines that end a record where every line was followed by a blank one on the way.
const GAP_OF_DOUBLED: usize = 3;

/// The records, or nothing where the text is no such list.
pub fn read(text: &str) -> Option<(&'static str, Vec<Record>)> {
    let mut reader = Reader {
        doubled: is_doubled(text),
        ..Reader::default()
    };
    for line in text.lines() {
        reader.line(line.trim_end().trim_start_matches('\u{feff}'));
    }
    reader.finish();
    let is_table = reader.of_table > 0 && reader.of_table == reader.records.len();
    let notation = if is_table { "table" } else { "list" };
    (!reader.records.is_empty()).then_some((notation, reader.records))
}

/// True where each line of fields is followed by a blank one: `wmic` ends its lines with two carriage returns, and some
/// programs make a line of each.
fn is_doubled(text: &str) -> bool {
    let (mut fields, mut beside) = (0_usize, 0_usize);
    let mut before = false;
    for line in text.lines().take(2_000) {
        let is_field = field(line).is_some();
        fields += usize::from(is_field);
        beside += usize::from(is_field && before);
        before = is_field;
    }
    fields > 2 && beside == 0
}

#[derive(Default)]
struct Reader {
    doubled: bool,
    records: Vec<Record>,
    of_table: usize,
    fields: HashMap<String, String>,
    last: String,
    blanks: usize,
    /// The class that the last heading named.
    hint: String,
    columns: Vec<(String, usize)>,
    /// A line that is no field stands right beside the fields.
    is_beside: bool,
    /// Lines that may be the header of a table of PowerShell, which has up to two: the line of dashes below tells.
    above: Vec<String>,
    /// Inside such a table, up to the next blank line.
    is_ruled: bool,
}

impl Reader {
    fn line(&mut self, line: &str) {
        if line.trim().is_empty() {
            self.blanks += 1;
            self.is_ruled = false;
            self.above.clear();
            return;
        }
        if self.is_ruled {
            return self.row(line);
        }
        if is_rule(line) {
            self.finish();
            self.columns = ruled(&std::mem::take(&mut self.above), line);
            self.is_ruled = !self.columns.is_empty();
            return;
        }
        if self.above.len() == HEADER_LINES_MAX {
            self.above.remove(0);
        }
        self.above.push(line.to_owned());
        let gap = if self.doubled { GAP_OF_DOUBLED } else { 1 };
        if let Some((name, value)) = field(line) {
            if self.blanks >= gap || self.fields.contains_key(&name) {
                self.finish();
            }
            if self.fields.is_empty() && self.blanks > 0 {
                self.is_beside = false;
            }
            self.columns.clear();
            self.last.clone_from(&name);
            self.fields.insert(name, unescaped(value));
        } else if line.starts_with("  ") && !self.fields.is_empty() && self.blanks == 0 {
            // PowerShell breaks a long value over lines.
            if let Some(value) = self.fields.get_mut(&self.last) {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else {
            self.is_beside |= self.blanks == 0;
            self.finish();
            let is_heading = self.heading_or_row(line);
            self.is_beside = !is_heading;
        }
        self.blanks = 0;
    }

    /// Takes a line that is no field; true where it names a class.
    fn heading_or_row(&mut self, line: &str) -> bool {
        if let Some(name) = named(line) {
            self.hint = name;
            self.columns.clear();
            return true;
        }
        if let Some(columns) = header(line) {
            self.columns = columns;
        } else {
            self.row(line);
        }
        false
    }

    fn row(&mut self, line: &str) {
        let fields = cut(line, &self.columns);
        let is_whole = fields.len() == self.columns.len() || fields.len() > 1;
        if !is_whole || fields.is_empty() || self.records.len() == RECORDS_MAX {
            return;
        }
        let record = Record::of(&self.hint, fields);
        if let Some(record) = record.filter(|record| record.class != Class::Other) {
            self.records.push(record);
            self.of_table += 1;
        }
    }

    fn finish(&mut self) {
        let fields = std::mem::take(&mut self.fields);
        if fields.is_empty() || self.records.len() == RECORDS_MAX {
            return;
        }
        // A few fields among other lines are of another tool.
        let record = Record::of(&self.hint, fields);
        if let Some(record) = record.filter(|record| !self.is_beside || !record.name.is_empty()) {
            self.records.push(record);
        }
    }
}

/// The name in lower case and the value of a line.
fn field(line: &str) -> Option<(String, &str)> {
    let line = line.trim_end().trim_start_matches('\u{feff}');
    let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))?;
    let name = line.get(..end)?;
    if name.is_empty()
        || name.len() > NAME_MAX
        || !name.starts_with(|c: char| c.is_ascii_uppercase() || c == '_')
    {
        return None;
    }
    let rest = line.get(end..)?;
    let value = match rest.strip_prefix('=') {
        Some(value) => value,
        None => {
            let value = rest.trim_start().strip_prefix(':')?;
            if !value.is_empty() && !value.starts_with(' ') {
                return None;
            }
            value
        }
    };
    Some((name.to_lowercase(), value.trim()))
}

/// `wmic` escapes its lists as if they were XML.
fn unescaped(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    value
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// The class that a heading or a command names.
fn named(line: &str) -> Option<String> {
    let words: Vec<&str> = line
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-'))
        .filter(|word| !word.is_empty())
        .collect();
    if let Some(word) = words.iter().find(|word| class::is_name(word)) {
        return Some((*word).to_owned());
    }
    let at = words
        .iter()
        .position(|word| word.eq_ignore_ascii_case("wmic"));
    if let Some(word) = at.and_then(|at| words.get(at + 1)) {
        return Some((*word).to_owned());
    }
    let command = words
        .iter()
        .find_map(|word| match word.to_lowercase().as_str() {
            "get-physicaldisk" => Some("MSFT_PhysicalDisk"),
            "get-disk" => Some("MSFT_Disk"),
            "get-netadapter" => Some("MSFT_NetAdapter"),
            "get-computerinfo" => Some("ComputerInfo"),
            "get-storagereliabilitycounter" => Some("MSFT_StorageReliabilityCounter"),
            _ => None,
        });
    command.map(str::to_owned)
}

/// Columns that tables of people have; a line of these words alone is a header.
const COLUMNS: &[&str] = &[
    "adapterram",
    "adaptertype",
    "banklabel",
    "bustype",
    "capacity",
    "caption",
    "chassistypes",
    "configuredclockspeed",
    "description",
    "deviceid",
    "devicelocator",
    "domain",
    "primaryownername",
    "servicename",
    "socketdesignation",
    "firmwarerevision",
    "formfactor",
    "healthstatus",
    "friendlyname",
    "identifyingnumber",
    "ifindex",
    "interfacedescription",
    "linkspeed",
    "index",
    "interfacetype",
    "macaddress",
    "manufacturer",
    "maxclockspeed",
    "mediatype",
    "memorytype",
    "model",
    "name",
    "number",
    "numberofcores",
    "numberoflogicalprocessors",
    "operationalstatus",
    "partnumber",
    "partitions",
    "product",
    "releasedate",
    "serialnumber",
    "size",
    "skunumber",
    "smbiosassettag",
    "smbiosbiosversion",
    "smbiosmemorytype",
    "speed",
    "status",
    "systemfamily",
    "systemtype",
    "tag",
    "totalphysicalmemory",
    "uuid",
    "vendor",
    "version",
];

/// The columns of a header and where they begin, in characters.
fn header(line: &str) -> Option<Vec<(String, usize)>> {
    let mut columns = Vec::new();
    let mut word = String::new();
    let mut begin = 0;
    for (at, c) in line.chars().chain([' ']).enumerate() {
        if c == ' ' {
            if !word.is_empty() {
                columns.push((std::mem::take(&mut word).to_lowercase(), begin));
            }
        } else {
            if word.is_empty() {
                begin = at;
            }
            word.push(c);
        }
    }
    let is_header = columns
        .iter()
        .all(|(name, _)| COLUMNS.contains(&name.as_str()));
    (is_header && line.starts_with(char::is_uppercase)).then_some(columns)
}

/// The line of dashes under a header of PowerShell.
fn is_rule(line: &str) -> bool {
    line.contains("--") && line.chars().all(|c| c == '-' || c == ' ')
}

/// The columns of a header by the dashes below it; a name may have blanks in it ("Friendly Name").
fn ruled(header: &[String], rule: &str) -> Vec<(String, usize)> {
    let mut columns = Vec::new();
    let mut before = ' ';
    for (at, c) in rule.chars().enumerate().take(RULE_MAX) {
        if c == '-' && before == ' ' {
            columns.push((String::new(), at));
        }
        before = c;
    }
    let ends: Vec<usize> = columns.iter().skip(1).map(|(_, begin)| *begin).collect();
    for line in header {
        let letters: Vec<char> = line.chars().take(RULE_MAX).collect();
        let ends = ends.iter().copied().chain([letters.len()]);
        for ((name, begin), end) in columns.iter_mut().zip(ends) {
            let end = end.min(letters.len());
            let part = letters.get((*begin).min(end)..end).unwrap_or_default();
            let part = part.iter().filter(|c| c.is_ascii_alphanumeric());
            name.extend(part.map(char::to_ascii_lowercase));
        }
    }
    columns.retain(|(name, _)| !name.is_empty());
    columns
}

fn cut(line: &str, columns: &[(String, usize)]) -> HashMap<String, String> {
    let letters: Vec<char> = line.chars().collect();
    let ends = columns
        .iter()
        .skip(1)
        .map(|(_, begin)| *begin)
        .chain([letters.len()]);
    columns
        .iter()
        .zip(ends)
        .filter_map(|((name, begin), end)| {
            let end = end.min(letters.len());
            let part: String = letters.get((*begin).min(end)..end)?.iter().collect();
            let part = part.trim();
            (!part.is_empty()).then(|| (name.clone(), part.to_owned()))
        })
        .collect()
}
