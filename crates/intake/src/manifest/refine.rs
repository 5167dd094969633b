//! Where the words of a header leave a choice, the values below decide: "Typ" is a kind of thing in one list and a model in
//! the next, "Nombre" a name or a count, "Description" a model or a remark. What the words say plainly stays.

use super::Column;
use super::columns::{distinct, is_identifier, is_memory, is_tag, running, share};
use super::fields::Field;
use super::free_text;
use super::grid::Row;
use super::vocabulary::SCREEN_DEVICE;
use crate::fold;
use crate::values::figures::{self, Quantity};
use crate::values::{category, cpu, maker};

/// Filled cells of which a column's values may speak.
const FILLED_MIN: usize = 2;
/// Share of the cells that must agree before values decide against a header.
const MOST: f32 = 0.6;
/// Confidence of what the values alone decided.
const BY_VALUES: f32 = 0.6;

/// Lets the values of the columns decide where their headers left a choice.
pub fn refine(columns: &mut [Column], sample: &[&Row]) {
    for i in 0..columns.len() {
        keys(columns, i, sample);
    }
    for i in 0..columns.len() {
        kinds(columns, i, sample);
    }
    persons(columns);
    for i in 0..columns.len() {
        unknown(columns, i, sample);
    }
    second_screen(columns, sample);
    models(columns, sample);
    one_model(columns, sample);
}

fn field(columns: &[Column], i: usize) -> Option<Field> {
    columns
        .get(i)
        .filter(|c| c.why != "map")
        .and_then(|c| c.field)
}

fn set(columns: &mut [Column], i: usize, to: Field) {
    if let Some(column) = columns.get_mut(i) {
        (column.field, column.confidence) = (Some(to), BY_VALUES);
        "values".clone_into(&mut column.why);
    }
}

/// True when another column with values is taken for the field.
fn taken(columns: &[Column], of: Field, but: usize, sample: &[&Row]) -> bool {
    columns.iter().any(|c| {
        c.index != but
            && c.device == 1
            && c.field == Some(of)
            && share(c.index, sample, |_| true).1 > 0
    })
}

fn most(i: usize, sample: &[&Row], least: f32, test: impl Fn(&str) -> bool) -> bool {
    let (agree, filled) = share(i, sample, test);
    filled >= FILLED_MIN && agree >= least
}

/// Keys of databases stand in columns of numbers: a directory's GUID is no tag that anybody could find on a device.
fn keys(columns: &mut [Column], i: usize, sample: &[&Row]) {
    let Some(of) = field(columns, i) else { return };
    let number = matches!(
        of,
        Field::AssetTag | Field::SerialNumber | Field::Name | Field::PartNumber
    );
    if number && most(i, sample, MOST, is_guid) {
        set(columns, i, Field::Ignored);
    }
    // "Nombre" is a count in French and a name in Spanish; "Number" and "N°" count rows or devices.
    let amounts = |text: &str| matches!(figures::quantity(text), Quantity::Of(n) if n < 10_000);
    if of == Field::Quantity && !most(i, sample, 0.3, amounts) {
        let header = columns
            .get(i)
            .map(|c| fold::words(&c.header))
            .unwrap_or_default();
        if header.starts_with("nombre") && share(i, sample, |_| true).1 > 0 {
            set(columns, i, Field::Name);
        }
    }
    let counts = of == Field::RowNumber
        && !taken(columns, Field::Quantity, i, sample)
        && columns.get(i).is_some_and(|c| {
            ["number", "nb", "nr", "numero"].contains(&fold::words(&c.header).as_str())
        })
        && most(i, sample, 1.0, amounts)
        && !running(i, sample)
        && !distinct(i, sample);
    if counts {
        set(columns, i, Field::Quantity);
    }
}

fn is_guid(cell: &str) -> bool {
    let cell = cell.trim_matches(['{', '}']);
    let hex = cell.chars().filter(char::is_ascii_hexdigit).count();
    hex == 32 && cell.len() <= 36 && cell.chars().filter(|c| *c == '-').count() == cell.len() - hex
}

/// A short text that names a kind of thing.
fn is_kind(cell: &str) -> bool {
    category::is_word_alone(cell) || (cell.len() < 40 && category::of_words(cell).is_some())
}

/// A short text that names a maker and no model.
fn is_maker(cell: &str) -> bool {
    fold::words(cell).split(' ').count() <= 3
        && maker::named(cell).is_some()
        && !free_text::names_a_model(cell)
}

/// Kind, maker, model and label are told apart by what stands below them.
fn kinds(columns: &mut [Column], i: usize, sample: &[&Row]) {
    let Some(of) = field(columns, i) else { return };
    if columns.get(i).is_none_or(|c| c.device != 1) {
        return;
    }
    let to = match of {
        Field::Category => instead_of_kind(columns, i, sample),
        Field::Model => instead_of_model(columns, i, sample),
        Field::Ignored => from_a_seller(columns, i, sample),
        Field::Notes | Field::Name => {
            let free = |of| !taken(columns, of, i, sample);
            if most(i, sample, MOST, category::is_word_alone) && free(Field::Category) {
                Some(Field::Category)
            } else {
                let processor = |c: &str| {
                    c.len() < 70
                        && figures::storage_in_text(c).is_none()
                        && figures::ram_in_text(c).is_none()
                        && cpu::find(c).is_some()
                        && maker::of_family(&fold::words(c)).is_none()
                };
                (most(i, sample, MOST, processor) && free(Field::Cpu)).then_some(Field::Cpu)
            }
        }
        _ => None,
    };
    if let Some(to) = to {
        set(columns, i, to);
    }
}

fn instead_of_kind(columns: &[Column], i: usize, sample: &[&Row]) -> Option<Field> {
    let chassis = |c: &str| category::of_chassis(c).is_some();
    if most(i, sample, 0.2, is_kind) || most(i, sample, MOST, chassis) {
        return None;
    }
    let free = |of| !taken(columns, of, i, sample);
    if most(i, sample, MOST, is_maker) && free(Field::Manufacturer) {
        return Some(Field::Manufacturer);
    }
    let numbered = |c: &str| c.bytes().any(|b| b.is_ascii_digit());
    let beside_maker =
        free(Field::Model) && !free(Field::Manufacturer) && most(i, sample, MOST, numbered);
    if beside_maker || most(i, sample, 0.4, free_text::names_a_model) {
        return Some(Field::Model);
    }
    let label = |c: &str| !c.contains(' ') && c.bytes().any(|b| b.is_ascii_digit());
    (most(i, sample, MOST, label) && distinct(i, sample)).then_some(Field::Name)
}

fn instead_of_model(columns: &[Column], i: usize, sample: &[&Row]) -> Option<Field> {
    let free = |of| !taken(columns, of, i, sample);
    if most(i, sample, MOST, category::is_word_alone) && free(Field::Category) {
        return Some(Field::Category);
    }
    if most(i, sample, MOST, is_maker) && free(Field::Manufacturer) && !free(Field::Model) {
        return Some(Field::Manufacturer);
    }
    // "Reference" of a model, or of the thing itself.
    let tags = most(i, sample, 0.8, is_tag)
        && distinct(i, sample)
        && share(i, sample, |_| true).1 >= 4
        && !most(i, sample, 0.1, free_text::names_a_model);
    tags.then(|| {
        if free(Field::AssetTag) {
            Field::AssetTag
        } else {
            Field::Notes
        }
    })
}

/// A column of sellers that holds makers: "Vendor" of many lists.
fn from_a_seller(columns: &[Column], i: usize, sample: &[&Row]) -> Option<Field> {
    const SELLER: &[&str] = &[
        "vendor",
        "supplier",
        "leverancier",
        "fournisseur",
        "lieferant",
        "proveedor",
        "fornecedor",
        "fornitore",
    ];
    let header = columns.get(i).map(|c| fold::words(&c.header))?;
    let seller = SELLER.iter().any(|w| fold::has_words(&header, w));
    (seller && most(i, sample, MOST, is_maker) && !taken(columns, Field::Manufacturer, i, sample))
        .then_some(Field::Manufacturer)
}

/// "Nom" beside "Prénom" is a person's; what is about a person is never kept.
fn persons(columns: &mut [Column]) {
    let first_names = [
        "prenom",
        "vorname",
        "voornaam",
        "first name",
        "firstname",
        "given name",
        "apellido",
        "apellidos",
        "cognome",
        "sobrenome",
        "achternaam",
        "nachname",
        "last name",
        "surname",
    ];
    let is_first = |c: &Column| first_names.contains(&fold::header_words(&c.header).as_str());
    if !columns.iter().any(is_first) {
        return;
    }
    for column in columns.iter_mut().filter(|c| c.why != "map") {
        let words = fold::header_words(&column.header);
        if ["nom", "naam", "name", "nombre", "nombres", "nome"].contains(&words.as_str()) {
            (column.field, column.confidence) = (Some(Field::Person), 0.9);
        }
    }
}

/// A header in words that are not known: values that cannot be mistaken say what they are, where nothing else does.
fn unknown(columns: &mut [Column], i: usize, sample: &[&Row]) {
    let open = columns
        .get(i)
        .is_some_and(|c| c.field.is_none() && c.why.is_empty());
    if !open || share(i, sample, |_| true).1 < 3 {
        return;
    }
    let free = |columns: &[Column], of| !taken(columns, of, i, sample);
    let drive = |c: &str| {
        let words = fold::words(c);
        let names = ["ssd", "hdd", "nvme", "emmc"]
            .iter()
            .any(|w| words.ends_with(w));
        let amount = figures::storage_in_text(c).is_some_and(|gb| gb >= 100.0);
        (names || amount) && c.bytes().any(|b| b.is_ascii_digit()) && c.len() < 20
    };
    let diagonal = |c: &str| c.len() < 14 && figures::screen_in_text(c).is_some();
    let mixed = |c: &str| {
        is_identifier(c)
            && (7..=14).contains(&c.len())
            && c.bytes().all(|b| b.is_ascii_alphanumeric())
            && c.bytes().any(|b| b.is_ascii_alphabetic())
    };
    if free(columns, Field::Ram) && most(i, sample, 0.8, is_memory) && !most(i, sample, 0.1, drive)
    {
        set(columns, i, Field::Ram);
    } else if free(columns, Field::Storage) && most(i, sample, 0.8, drive) {
        set(columns, i, Field::Storage);
    } else if free(columns, Field::Screen) && most(i, sample, 0.8, diagonal) {
        set(columns, i, Field::Screen);
    } else if free(columns, Field::SerialNumber)
        && most(i, sample, 0.8, mixed)
        && distinct(i, sample)
        && !alike(i, sample)
    {
        set(columns, i, Field::SerialNumber);
    }
}

/// Tags of one donor begin alike; serial numbers of several makers do not.
fn alike(i: usize, sample: &[&Row]) -> bool {
    let mut starts = sample
        .iter()
        .filter_map(|r| r.cell(i).get(..2))
        .map(str::to_ascii_uppercase);
    let Some(first) = starts.next() else {
        return true;
    };
    starts.all(|s| s == first)
}

/// "Monitor" above the names of screens, in a list of computers: the second device of the row.
fn second_screen(columns: &mut [Column], sample: &[&Row]) {
    let first = columns
        .iter()
        .any(|c| c.device == 1 && matches!(c.field, Some(Field::Model | Field::Cpu | Field::Ram)));
    let second = columns
        .iter()
        .any(|c| c.device == 2 && c.field == Some(Field::Model));
    if !first || second {
        return;
    }
    for column in columns
        .iter_mut()
        .filter(|c| c.why != "map" && c.device == 1)
    {
        let header = fold::header_words(&column.header);
        let of_screen = SCREEN_DEVICE.contains(&header.as_str());
        let open = column.why == "values"
            || matches!(
                column.field,
                None | Some(Field::Screen | Field::Category | Field::Ignored)
            );
        if of_screen && open && most(column.index, sample, 0.5, free_text::names_a_model) {
            (column.field, column.device, column.confidence) = (Some(Field::Model), 2, BY_VALUES);
            "values".clone_into(&mut column.why);
            return;
        }
    }
}

/// Without a column of models, the column whose values name models is one: a label, a description, a product number.
fn models(columns: &mut [Column], sample: &[&Row]) {
    if columns.iter().any(|c| {
        c.device == 1 && c.field == Some(Field::Model) && share(c.index, sample, |_| true).1 > 0
    }) {
        return;
    }
    let candidates = columns.iter().filter(|c| {
        c.why != "map"
            && c.device == 1
            && matches!(
                c.field,
                None | Some(
                    Field::Name
                        | Field::Notes
                        | Field::PartNumber
                        | Field::Category
                        | Field::AssetTag
                )
            )
    });
    let best = candidates
        .map(|c| (share(c.index, sample, free_text::names_a_model), c))
        .filter(|((agree, filled), _)| *filled >= FILLED_MIN && *agree >= 0.5)
        .max_by(|((a, _), x), ((b, _), y)| {
            let number = |c: &Column| c.field == Some(Field::PartNumber);
            a.total_cmp(b)
                .then(number(x).cmp(&number(y)))
                .then(y.index.cmp(&x.index))
        });
    let Some((_, column)) = best else { return };
    let (i, of) = (column.index, column.field);
    // A long text is taken apart row by row.
    let long = share(i, sample, |c| {
        c.chars().count() > 40 || c.split_whitespace().count() > 6
    })
    .0 > 0.3;
    if of == Some(Field::Notes) && long {
        return;
    }
    set(columns, i, if long { Field::Notes } else { Field::Model });
}

/// Of several columns of models the one in words goes before one of numbers.
fn one_model(columns: &mut [Column], sample: &[&Row]) {
    let all: Vec<usize> = columns
        .iter()
        .filter(|c| c.device == 1 && c.field == Some(Field::Model) && c.why != "map")
        .map(|c| c.index)
        .collect();
    if all.len() < 2 {
        return;
    }
    for i in all {
        let numbers = columns.get(i).is_some_and(|c| {
            let words = fold::header_words(&c.header);
            [
                "number",
                "no",
                "nr",
                "num",
                "numero",
                "nummer",
                "identifier",
                "id",
                "code",
                "n",
                "reference",
            ]
            .iter()
            .any(|w| fold::has_words(&words, w))
        });
        let names = share(i, sample, free_text::names_a_model).0;
        if let Some(column) = columns.get_mut(i) {
            column.confidence =
                (column.confidence - if numbers { 0.2 } else { 0.0 } - (1.0 - names) * 0.1)
                    .max(0.36);
        }
    }
}
