//! Where the header is, and what a header's words mean.

use super::fields::Field;
use super::grid::{Grid, Row};
use super::place;
use super::vocabulary::{self, COMPONENTS, PHRASES, SCREEN_DEVICE};
use crate::fold;
use crate::limits::HEADER_ROWS_MAX;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Longest text that can be a header, in characters.
const HEADER_CHARS_MAX: usize = 90;

/// Meaning of one header.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Meaning {
    pub field: Field,
    /// 2 when the words say that it is about a second device in the row.
    pub device: u8,
    pub confidence: f32,
}

static JOINED: LazyLock<HashMap<String, Field>> = LazyLock::new(|| {
    PHRASES
        .all()
        .map(|(phrase, field)| (phrase.replace(' ', ""), field))
        .collect()
});

/// Joined phrases by their first letter: a slip is seldom in it, and a header is compared with few of them.
static BY_START: LazyLock<HashMap<u8, Vec<(&'static str, Field)>>> = LazyLock::new(|| {
    let mut out: HashMap<u8, Vec<(&'static str, Field)>> = HashMap::new();
    for (phrase, field) in JOINED.iter().filter(|(phrase, _)| phrase.len() >= 6) {
        if let Some(first) = phrase.as_bytes().first() {
            out.entry(*first).or_default().push((phrase, *field));
        }
    }
    out
});
/// Cells whose meaning is kept: the same ones are asked for by each search for a header.
const MET_MAX: usize = 4_096;

thread_local! {
    /// Meanings of cells met before. Misspelt words are looked for in the whole vocabulary, which takes its time.
    static MET: RefCell<HashMap<Box<str>, Option<Meaning>>> = RefCell::default();
}

/// What a header means, if its words are known.
pub fn meaning(header: &str) -> Option<Meaning> {
    if header.chars().count() > HEADER_CHARS_MAX {
        return None;
    }
    MET.with_borrow_mut(|met| {
        if let Some(known) = met.get(header) {
            return *known;
        }
        if met.len() >= MET_MAX {
            met.clear();
        }
        let found = understood(header);
        met.insert(header.into(), found);
        found
    })
}

fn understood(header: &str) -> Option<Meaning> {
    let words = vocabulary::words_of(header);
    if words.is_empty() {
        return None;
    }
    if vocabulary::aside(&words) {
        return Some(Meaning {
            field: Field::Ignored,
            device: 1,
            confidence: 0.9,
        });
    }
    if numbered_part(&words) {
        return None;
    }
    if let Some(second) = second_device(&words) {
        return Some(second);
    }
    let (field, confidence) = one(&words)?;
    let part = COMPONENTS
        .iter()
        .any(|c| words.contains(c) && fold::has_words(&words, c));
    if part
        && (field.identifies() || field == Field::Category || field == Field::Notes)
        && PHRASES.alone(&words).is_none()
    {
        let own = words.starts_with("device ");
        return own.then_some(Meaning {
            field,
            device: 1,
            confidence,
        });
    }
    Some(Meaning {
        field,
        device: 1,
        confidence,
    })
}

/// The field that a header names by its very words, with nothing beside them. What is known and not used counts as none.
pub fn exactly(header: &str) -> Option<Field> {
    if header.len() > HEADER_CHARS_MAX {
        return None;
    }
    let words = fold::header_words(header);
    let joined = || JOINED.get(&words.replace(' ', "")).copied();
    let field = PHRASES.alone(&words).or_else(joined)?;
    (!matches!(field, Field::Ignored | Field::RowNumber)).then_some(field)
}

/// "Monitor make", "Ecran n° de série": the screen that stands beside the computer of the row.
fn second_device(words: &str) -> Option<Meaning> {
    let (first, rest) = words.split_once(' ')?;
    if !SCREEN_DEVICE.contains(&first) {
        return None;
    }
    let rest = if matches!(rest, "no" | "nr" | "number" | "id") {
        "asset tag"
    } else {
        rest
    };
    let (field, confidence) = one(rest)?;
    field.identifies().then_some(Meaning {
        field,
        device: 2,
        confidence: confidence * 0.95,
    })
}

/// "Display 1 Model": the panel inside a machine, as inventory tools export it.
fn numbered_part(words: &str) -> bool {
    let mut parts = words.split(' ');
    let (first, second) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    SCREEN_DEVICE.contains(&first) && second.parse::<u32>().is_ok() && parts.next().is_some()
}

fn one(words: &str) -> Option<(Field, f32)> {
    if let Some(field) = PHRASES.alone(words) {
        return Some((field, 0.98));
    }
    let joined = words.replace(' ', "");
    if let Some(field) = JOINED.get(&joined) {
        return Some((*field, 0.95));
    }
    // "Marque de la machine (Model, Référence)": one cell holds maker and model.
    let has = |w: &str| fold::has_words(words, w);
    if [
        "marque",
        "brand",
        "merk",
        "marca",
        "make",
        "hersteller",
        "manufacturer",
    ]
    .iter()
    .any(|w| has(w))
        && ["model", "modele", "modelo", "modell", "reference"]
            .iter()
            .any(|w| has(w))
    {
        return Some((Field::Model, 0.9));
    }
    let slip = (joined.len() >= 8).then(|| misspelt(&joined, 1)).flatten();
    slip.or_else(|| within(words))
        .or_else(|| misspelt(&joined, 2))
}

/// The longest phrase that stands within the header.
fn within(words: &str) -> Option<(Field, f32)> {
    const SHORT: &[&str] = &[
        "cpu", "ram", "hdd", "ssd", "mac", "qty", "tag", "sn", "s n", "os", "ip",
    ];
    let mut best: Option<(usize, Field)> = None;
    PHRASES.each(words, |found| {
        // Short words say little in a longer header: "No of the PC" is not a running number.
        let weak = matches!(found.value, Field::RowNumber | Field::Ignored);
        let length = found.phrase.len();
        let usable = (length >= 4 && !(weak && length < 5)) || SHORT.contains(&found.phrase);
        if usable && best.is_none_or(|(n, _)| length > n) {
            best = Some((length, found.value));
        }
    });
    let (length, field) = best?;
    #[expect(clippy::cast_precision_loss, reason = "lengths of a header")]
    let share = length as f32 / words.len() as f32;
    Some((field, 0.55 + 0.35 * share))
}

/// One slip in a word of six letters and more, two in one of eleven and more.
fn misspelt(joined: &str, most: usize) -> Option<(Field, f32)> {
    let length = joined.chars().count();
    let limit = match length {
        0..=5 => return None,
        6..=10 => 1,
        _ => most,
    };
    let alike = BY_START.get(joined.as_bytes().first()?)?;
    alike
        .iter()
        .filter(|(phrase, _)| phrase.len().abs_diff(length) <= limit)
        .filter_map(|(phrase, field)| {
            fold::edits(joined, phrase, limit).map(|n| (n, *phrase, field))
        })
        .min_by_key(|(n, phrase, _)| (*n, *phrase))
        .map(|(_, _, field)| (*field, 0.7))
}

/// Index, among the rows of the grid, of the header; `None` when the table has none. The row that a person named, or the
/// one that holds the headers which they named, is the header, whatever else it says.
pub fn find(grid: &Grid, named: &[(String, Field)]) -> Option<usize> {
    let placed = |(name, _): &(String, Field)| place::parse(name, grid.sheet.as_deref());
    let first = grid.rows.iter().take(HEADER_ROWS_MAX);
    let at = |number: u32| first.clone().position(|row| row.number == number);
    // A sheet of several tables has several headers: a row that is not here is another table's.
    let header_row = named.iter().find_map(|n| at(placed(n)?.header_row?));
    if header_row.is_some() {
        return header_row;
    }
    if let Some(number) = grid.group_row {
        return at(number + 1);
    }
    let rows = grid.rows.iter().take(HEADER_ROWS_MAX).enumerate();
    let holds = |row: &Row| {
        let texts: Vec<String> = row.filled().map(fold::words).collect();
        named
            .iter()
            .filter(|(name, _)| texts.contains(&fold::words(name)))
            .count()
    };
    if let Some((i, _)) = rows
        .map(|(i, row)| (i, holds(row)))
        .filter(|(_, n)| *n > 0)
        .max_by_key(|(i, n)| (*n, std::cmp::Reverse(*i)))
    {
        return Some(i);
    }
    let mut best: Option<(f32, usize)> = None;
    for (i, row) in grid.rows.iter().take(HEADER_ROWS_MAX).enumerate() {
        let Some(score) = score(row, grid) else {
            continue;
        };
        if best.is_none_or(|(s, _)| score > s + 0.01) {
            best = Some((score, i));
        }
    }
    best.map(|(_, i)| i)
}

/// How much a row looks like a header: the fields that its cells mean, less what looks like data.
fn score(row: &Row, grid: &Grid) -> Option<f32> {
    let mut fields: Vec<(Field, u8)> = Vec::new();
    let (mut sum, mut filled, mut data) = (0.0_f32, 0.0_f32, 0.0_f32);
    let mut known = 0.0_f32;
    for cell in row.filled() {
        filled += 1.0;
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        if digits * 2 > cell.chars().count() || digits >= 5 {
            data += 1.0;
            continue;
        }
        let Some(meaning) = meaning(cell) else {
            continue;
        };
        known += 1.0;
        let weight = if meaning.field == Field::Ignored || meaning.field == Field::RowNumber {
            0.4
        } else {
            1.0
        };
        if !fields.contains(&(meaning.field, meaning.device)) {
            fields.push((meaning.field, meaning.device));
            sum += meaning.confidence * weight;
        }
    }
    let score = sum - data * 0.7;
    let narrow = grid.rows.iter().take(50).all(|r| r.cells.len() <= 2);
    let useful = fields
        .iter()
        .filter(|(f, _)| !matches!(f, Field::Ignored | Field::RowNumber | Field::Person))
        .count();
    let enough = if narrow {
        score >= 0.9 && useful >= 1
    } else {
        // Three and more headers, all of them known, are a header even where one alone tells of the device (Autopilot).
        score >= 1.5 && (useful >= 2 || (useful == 1 && known > 2.5 && filled - known < 0.5))
    };
    // A row of data may name a category, a maker and a screen; a header means something in most cells that it fills, or
    // means many things (exports of two hundred columns).
    (enough && (sum / filled.max(1.0) >= 0.2 || useful >= 5)).then_some(score)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_in_several_languages() {
        for (header, field) in [
            ("Serienummer", Field::SerialNumber),
            ("N° DE SERIE", Field::SerialNumber),
            ("NumSerie", Field::SerialNumber),
            ("Seriennummer", Field::SerialNumber),
            ("Nº Inventary", Field::AssetTag),
            ("PROCESSEUR\n/CPU (si oui)", Field::Cpu),
            ("MEMOIRE RAM(si oui)", Field::Ram),
            ("MARCA_PROCESADOR", Field::CpuVendor),
            ("MODELO_PROCESADOR", Field::Cpu),
            ("NUMERO_SERIE", Field::SerialNumber),
            (
                "Marque de la machine (Model,Référence,Version)",
                Field::Model,
            ),
            ("TotalMemory_GB", Field::Ram),
            ("Type de machine (PC/Impri/Tablette)", Field::Category),
            ("Serail Number", Field::SerialNumber),
            ("Bildschirmgröße", Field::Screen),
            ("Tamaño de pantalla", Field::Screen),
            ("Anzahl", Field::Quantity),
            ("Aankoopdatum", Field::Year),
            ("Etat", Field::Condition),
            ("processer", Field::Cpu),
        ] {
            assert_eq!(meaning(header).map(|m| m.field), Some(field), "{header}");
        }
        assert_eq!(meaning("Battery 1 Serial Number"), None);
        assert_eq!(
            meaning("Monitor_make").map(|m| (m.field, m.device)),
            Some((Field::Manufacturer, 2))
        );
        assert_eq!(meaning("zzzz"), None);
    }
}
