//! What the donor's list, our own record and the reports say of one device, and where they contradict each other. Nothing
//! is decided here: a person sees who says what.

use gapless_intake::values::cpu;
use gapless_journey::receiving::IdentifierKind;
use gapless_journey::{Category, fold};
use gapless_store::entities::{device, device_report, line};
use gapless_store::reports::Said;

/// Memory and storage of two sources may differ by this share: what a graphics chip takes is not counted by all.
const SIZE_SHARE: f64 = 0.13;
/// Diagonals of two sources may differ by this: makers round them.
const INCHES: f64 = 0.6;
/// A Lenovo type number has at least this many characters.
const TYPE_NUMBER_CHARS_MIN: usize = 8;

gapless_journey::words! {
    /// What is said.
    Fact {
        /// The maker's number.
        Serial = "serial",
        /// The donor's number.
        AssetTag = "asset-tag",
        /// What it is.
        Category = "category",
        /// Model.
        Model = "model",
        /// Processor.
        Cpu = "cpu",
        /// Memory.
        Ram = "ram",
        /// Storage.
        Storage = "storage",
        /// Screen.
        Screen = "screen",
    }
}

/// A value, as it is said.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number, a name, or a word of `Category`.
    Text(String),
    /// A size in GB, or inches.
    Number(f64),
}

/// Who says it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Source<'a> {
    /// The donor's list.
    List,
    /// Our own record: what was read and typed here.
    Record,
    /// A report.
    Report(&'a device_report::Model),
}

/// A fact of which not all say the same: each value with who says it.
#[derive(Debug, Clone, PartialEq)]
pub struct Contradiction<'a> {
    /// The fact.
    pub fact: Fact,
    /// Who says what, in the order of the sources.
    pub said: Vec<(Value, Vec<Source<'a>>)>,
}

/// A report with what it says.
pub type Heard = (device_report::Model, Said);

/// Reads what reports say.
pub fn hear(reports: Vec<device_report::Model>) -> Vec<Heard> {
    let one = |row: device_report::Model| {
        let said = Said::parse(&row.said);
        (row, said)
    };
    reports.into_iter().map(one).collect()
}

/// Where the sources contradict each other.
pub fn contradictions<'a>(
    line: Option<&line::Model>,
    device: &device::Model,
    heard: &'a [Heard],
) -> Vec<Contradiction<'a>> {
    let maker = device.manufacturer.as_deref().unwrap_or_default();
    let one = |fact: Fact| {
        let mut all: Vec<(Source<'a>, Value)> = Vec::new();
        all.extend(
            line.and_then(|line| of_line(fact, line))
                .map(|value| (Source::List, value)),
        );
        all.extend(of_device(fact, device).map(|value| (Source::Record, value)));
        for (row, said) in heard {
            let value = of_report(fact, said, &device.category);
            all.extend(value.map(|value| (Source::Report(row), value)));
        }
        let says = |(source, _): &(Source<'_>, Value)| matches!(source, Source::Report(_));
        // What people corrected between list and record is no news; a report against either is.
        let contradicts = all.iter().filter(|one| says(one)).any(|report| {
            all.iter()
                .any(|other| !agree(fact, &report.1, &other.1, maker))
        });
        contradicts.then(|| Contradiction {
            fact,
            said: grouped(all),
        })
    };
    Fact::ALL.iter().copied().filter_map(one).collect()
}

/// Each value once, with all who say it.
fn grouped<'a>(all: Vec<(Source<'a>, Value)>) -> Vec<(Value, Vec<Source<'a>>)> {
    let mut said: Vec<(Value, Vec<Source<'a>>)> = Vec::new();
    for (source, value) in all {
        match said.iter_mut().find(|(known, _)| *known == value) {
            Some((_, sources)) => sources.push(source),
            None => said.push((value, vec![source])),
        }
    }
    said
}

fn text(text: Option<&str>) -> Option<Value> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    text.map(|text| Value::Text(text.to_owned()))
}

fn of_line(fact: Fact, line: &line::Model) -> Option<Value> {
    match fact {
        Fact::Serial => text(line.serial_number.as_deref()),
        Fact::AssetTag => text(line.asset_tag.as_deref()),
        Fact::Category => text(Some(&line.category)),
        Fact::Model => text(line.model.as_deref()),
        Fact::Cpu => text(line.cpu_text.as_deref()),
        Fact::Ram => line.ram_gb.map(Value::Number),
        Fact::Storage => line.storage_gb.map(Value::Number),
        Fact::Screen => line.screen_inch.map(Value::Number),
    }
}

fn of_device(fact: Fact, device: &device::Model) -> Option<Value> {
    match fact {
        Fact::Serial => text(device.serial_number.as_deref()),
        Fact::AssetTag => text(device.asset_tag.as_deref()),
        Fact::Category => text(Some(&device.category)),
        Fact::Model => text(device.model.as_deref()),
        Fact::Cpu => text(device.cpu_text.as_deref()),
        Fact::Ram => device.ram_gb.map(Value::Number),
        Fact::Storage => device.storage_gb.map(Value::Number),
        Fact::Screen => device.screen_inch.map(Value::Number),
    }
}

fn of_report(fact: Fact, said: &Said, category: &str) -> Option<Value> {
    let is_about = said.is_about(category);
    match fact {
        Fact::Serial | Fact::AssetTag | Fact::Category | Fact::Model if !is_about => None,
        Fact::Serial => text(said.serial_number.as_deref()),
        Fact::AssetTag => text(said.asset_tag.as_deref()),
        Fact::Category => text(said.category.as_deref()),
        Fact::Model => model(said),
        Fact::Cpu => text(said.cpu_text()),
        Fact::Ram => said.ram_gb().map(Value::Number),
        Fact::Storage if !said.is_whole() => None,
        Fact::Storage => said.storage_gb().map(Value::Number),
        Fact::Screen => said.screen_inch(category).map(Value::Number),
    }
}

/// What a report says otherwise than our record, as the record would keep it.
pub fn otherwise(fact: Fact, said: &Said, device: &device::Model) -> Option<Value> {
    let says = of_report(fact, said, &device.category)?;
    let maker = device.manufacturer.as_deref().unwrap_or_default();
    if of_device(fact, device).is_some_and(|known| agree(fact, &says, &known, maker)) {
        return None;
    }
    let number = |wanted: IdentifierKind| {
        let mut numbers = said.numbers().into_iter();
        numbers.find_map(|(kind, number)| (kind == wanted).then_some(Value::Text(number)))
    };
    match fact {
        Fact::Serial => number(IdentifierKind::Serial),
        Fact::AssetTag => number(IdentifierKind::AssetTag),
        Fact::Model => text(said.model_name.as_deref().or(said.model.as_deref())),
        Fact::Category => Category::parse(said.category.as_deref()?).map(|_| says),
        Fact::Cpu | Fact::Ram | Fact::Storage | Fact::Screen => Some(says),
    }
}

/// The value of our record.
pub fn recorded(fact: Fact, device: &device::Model) -> Option<Value> {
    of_device(fact, device)
}

/// The name that people use beside the one of the firmware.
fn model(said: &Said) -> Option<Value> {
    match (said.model_name.as_deref(), said.model.as_deref()) {
        (Some(name), Some(model)) => text(Some(&format!("{name} ({model})"))),
        (name, model) => text(name.or(model)),
    }
}

fn agree(fact: Fact, one: &Value, other: &Value, maker: &str) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let allowed = match fact {
                Fact::Screen => INCHES,
                _ => one.max(*other) * SIZE_SHARE,
            };
            (one - other).abs() <= allowed
        }
        (Value::Text(one), Value::Text(other)) => match fact {
            Fact::Cpu => same_tier(one, other),
            Fact::Model => same_model(one, other, maker),
            _ => fold(one) == fold(other),
        },
        _ => true,
    }
}

/// The same kind of processor, as far as both names tell: a clock or a suffix more is no contradiction.
fn same_tier(one: &str, other: &str) -> bool {
    let (one, other) = (cpu::parse(one), cpu::parse(other));
    if !one.is_known() || !other.is_known() {
        return true;
    }
    let generations = one.generation.zip(other.generation);
    one.vendor == other.vendor
        && one.family == other.family
        && generations.is_none_or(|(one, other)| one == other)
}

/// The same model, as far as two spellings can be compared: every word of the one that tells models apart stands in the
/// other. Names of two kinds (`MacBookPro14,1`, a type number) cannot be compared with what people write.
fn same_model(one: &str, other: &str, maker: &str) -> bool {
    let (one_key, other_key) = (fold(one), fold(other));
    if one_key.contains(&other_key) || other_key.contains(&one_key) {
        return true;
    }
    let cannot_be_compared = |name: &str| is_apple_name(name) || is_type_number(name, maker);
    if cannot_be_compared(one) != cannot_be_compared(other) {
        return true;
    }
    let (ours, theirs) = (telling(one), telling(other));
    if ours.is_empty() || theirs.is_empty() {
        return true;
    }
    ours.iter().all(|word| other_key.contains(word))
        || theirs.iter().all(|word| one_key.contains(word))
}

/// Words with a figure in them: they tell one model of a family from another.
fn telling(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric());
    words
        .map(fold)
        .filter(|word| word.chars().count() > 1 && word.chars().any(|c| c.is_ascii_digit()))
        .collect()
}

fn is_apple_name(name: &str) -> bool {
    name.contains(',') && !name.contains(' ')
}

fn is_type_number(name: &str, maker: &str) -> bool {
    maker.eq_ignore_ascii_case("lenovo")
        && !name.contains(' ')
        && name.chars().count() >= TYPE_NUMBER_CHARS_MIN
        && name.chars().any(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn models_are_compared_as_far_as_they_can_be() {
        for (one, other, is_same) in [
            ("EliteBook 840 G4", "HP EliteBook 840 G4", true),
            ("840G4", "HP EliteBook 840 G4", true),
            ("EliteBook 840 G4", "HP EliteBook 840 G5", false),
            ("Latitude 5480", "Latitude 5480/5488", true),
            ("Latitude 5480", "Latitude 5490", false),
            ("MacBook Pro 13 2017", "MacBookPro14,1", true),
            ("ThinkPad T470", "20HES0XX00", true),
            ("T470", "ThinkPad T470 (20HES0XX00)", true),
            ("ThinkPad T470", "ThinkPad T480 (20L5S0XX00)", false),
            ("ProBook", "HP EliteBook", true),
        ] {
            let maker = if one.contains('T') { "LENOVO" } else { "HP" };
            assert_eq!(same_model(one, other, maker), is_same, "{one} / {other}");
        }
    }

    #[test]
    fn processors_are_compared_by_tier_and_generation() {
        for (one, other, is_same) in [
            ("i5-7200U", "Intel(R) Core(TM) i5-7300U CPU @ 2.60GHz", true),
            ("Core i5", "Intel(R) Core(TM) i5-7200U CPU @ 2.50GHz", true),
            ("i7", "Intel(R) Core(TM) i5-7200U CPU @ 2.50GHz", false),
            (
                "i5-6200U",
                "Intel(R) Core(TM) i5-7200U CPU @ 2.50GHz",
                false,
            ),
            ("good one", "Intel(R) Core(TM) i5-7200U CPU @ 2.50GHz", true),
        ] {
            assert_eq!(same_tier(one, other), is_same, "{one} / {other}");
        }
    }

    #[test]
    fn sizes_may_differ_by_what_tools_count_differently() {
        let same = |fact, one, other| agree(fact, &Value::Number(one), &Value::Number(other), "");
        assert!(same(Fact::Ram, 8.0, 7.7) && !same(Fact::Ram, 8.0, 4.0));
        assert!(same(Fact::Storage, 250.0, 256.0) && !same(Fact::Storage, 256.0, 500.0));
        assert!(same(Fact::Screen, 14.0, 13.9) && !same(Fact::Screen, 14.0, 15.6));
    }

    #[test]
    fn each_value_stands_once_with_all_who_say_it() {
        let row = device_report::Model {
            id: Uuid::nil(),
            device_id: "G-1".to_owned(),
            sha256: String::new(),
            file_name: "a.txt".to_owned(),
            format: "lshw".to_owned(),
            said: String::new(),
            is_insisted: false,
            read_at: 0,
            read_by: "T".to_owned(),
        };
        let (eight, four) = (Value::Number(8.0), Value::Number(4.0));
        let all = vec![
            (Source::List, eight.clone()),
            (Source::Record, eight.clone()),
            (Source::Report(&row), four.clone()),
        ];
        let said = grouped(all);
        assert_eq!(said[0], (eight, vec![Source::List, Source::Record]));
        assert_eq!(said[1], (four, vec![Source::Report(&row)]));
    }
}
