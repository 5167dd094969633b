//! Invented equipment, and the lists in which invented donors claim it: four languages, four formats.

use gapless_journey::Category;
use gapless_papers::sheet::{Cell, Column, Format, write};
use gapless_web::Failure;

/// One model that companies retire.
pub struct Model {
    /// Kind.
    pub category: Category,
    /// Maker.
    pub maker: &'static str,
    /// Model.
    pub name: &'static str,
    /// Processor; empty where there is none.
    pub cpu: &'static str,
    /// Memory in GB; 0 where there is none.
    pub ram_gb: u32,
    /// How its maker begins serial numbers.
    pub serial: &'static str,
    /// Its drive; empty where there is none.
    pub drive: &'static str,
}

const fn model(
    category: Category,
    maker: &'static str,
    name: &'static str,
    spec: (&'static str, u32),
    serial: &'static str,
    drive: &'static str,
) -> Model {
    Model {
        category,
        maker,
        name,
        cpu: spec.0,
        ram_gb: spec.1,
        serial,
        drive,
    }
}

/// What the lists are made of; each stands as often as companies have it.
pub const MODELS: &[Model] = &[
    model(
        Category::Laptop,
        "Dell",
        "Latitude 5490",
        ("i5-8350U", 8),
        "7H",
        "SATA SSD 256 GB",
    ),
    model(
        Category::Laptop,
        "HP",
        "EliteBook 840 G5",
        ("i5-8250U", 8),
        "5CG8",
        "NVMe 256 GB",
    ),
    model(
        Category::Laptop,
        "Lenovo",
        "ThinkPad T480",
        ("i7-8550U", 16),
        "PF1",
        "NVMe 512 GB",
    ),
    model(Category::Monitor, "Dell", "P2419H", ("", 0), "CN0", ""),
    model(
        Category::Laptop,
        "Dell",
        "Latitude 7400",
        ("i5-8365U", 16),
        "9K",
        "NVMe 256 GB",
    ),
    model(
        Category::Desktop,
        "HP",
        "EliteDesk 800 G4 Mini",
        ("i5-8500T", 8),
        "8CC9",
        "NVMe 256 GB",
    ),
    model(Category::Monitor, "Philips", "243V7Q", ("", 0), "UK0", ""),
    model(
        Category::Desktop,
        "Dell",
        "OptiPlex 7060",
        ("i7-8700", 16),
        "4J",
        "SATA HDD 500 GB",
    ),
    model(
        Category::Phone,
        "Apple",
        "iPhone 11",
        ("", 4),
        "F2L",
        "Flash 64 GB",
    ),
    model(
        Category::Monitor,
        "HP",
        "EliteDisplay E243",
        ("", 0),
        "CNK8",
        "",
    ),
    model(
        Category::Laptop,
        "HP",
        "ProBook 650 G1",
        ("Celeron 2950M", 4),
        "CND4",
        "SATA HDD 500 GB",
    ),
    model(
        Category::Network,
        "Cisco",
        "Catalyst 2960X-24TS",
        ("", 0),
        "FOC2",
        "Flash 128 MB",
    ),
    model(
        Category::Printer,
        "Brother",
        "HL-L5100DN laser",
        ("", 0),
        "E7",
        "",
    ),
    model(
        Category::Tablet,
        "Samsung",
        "Galaxy Tab A 10.1",
        ("", 3),
        "R52M",
        "Flash 32 GB",
    ),
    model(
        Category::Monitor,
        "Iiyama",
        "ProLite E1780SD",
        ("", 0),
        "117",
        "",
    ),
    model(
        Category::ThinClient,
        "HP",
        "t630",
        ("AMD GX-420GI", 8),
        "8CC7",
        "Flash 32 GB",
    ),
];

/// One thing that a donor has.
pub struct Item {
    /// Its model.
    pub model: &'static Model,
    /// Serial number.
    pub serial: String,
    /// Donor's number.
    pub tag: String,
    /// Office as the list names it.
    pub office: &'static str,
    /// State in words.
    pub condition: &'static str,
    /// The list leaves the memory out.
    pub without_ram: bool,
}

/// Letters and digits that serial numbers use here: none that is read as another.
const ALPHABET: &[u8] = b"0123456789BCDFGHJKLMNPQRSTVWXYZ";

/// The n-th thing of a donor; the same n gives the same thing.
pub fn items(prefix: &str, count: usize, offset: usize, offices: &[&'static str]) -> Vec<Item> {
    (offset..offset + count)
        .filter_map(|n| {
            // Two monitors in five, as on desks; the rest in the order of the list above.
            let model = MODELS.get((n * 7 + n / 5) % MODELS.len())?;
            let office = offices.get((n / 9) % offices.len()).copied()?;
            Some(Item {
                model,
                serial: format!("{}{}", model.serial, code(prefix, n)),
                tag: format!("{prefix}-{:05}", 4_100 + n),
                office,
                condition: if n % 17 == 4 { "broken" } else { "" },
                without_ram: n % 13 == 5,
            })
        })
        .collect()
}

/// Six symbols that follow from a donor and a number.
fn code(prefix: &str, n: usize) -> String {
    let seed = prefix
        .bytes()
        .fold(5_381_u64, |h, b| h.wrapping_mul(33) ^ u64::from(b));
    let mut rest = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(n as u64 * 7_919_317);
    let mut text = String::new();
    for _ in 0..6 {
        let at = usize::try_from(rest % ALPHABET.len() as u64).unwrap_or(0);
        text.push(ALPHABET.get(at).copied().map_or('0', char::from));
        rest /= ALPHABET.len() as u64;
    }
    text
}

/// In which shape a donor keeps its list.
#[derive(Clone, Copy)]
pub enum Shape {
    /// English workbook with a title line.
    EnglishWorkbook,
    /// Dutch CSV with semicolons, UTF-8.
    DutchSemicolons,
    /// German CSV with semicolons, Windows-1252.
    GermanWindows,
    /// French, tabs.
    FrenchTabs,
}

impl Shape {
    const fn words(self) -> [&'static str; 9] {
        match self {
            Self::EnglishWorkbook => [
                "Asset tag",
                "Type",
                "Manufacturer",
                "Model",
                "Serial number",
                "Processor",
                "RAM",
                "Office",
                "Condition",
            ],
            Self::DutchSemicolons => [
                "Inventarisnummer",
                "Soort",
                "Merk",
                "Model",
                "Serienummer",
                "Processor",
                "Geheugen",
                "Kantoor",
                "Toestand",
            ],
            Self::GermanWindows => [
                "Inventarnummer",
                "Gerätetyp",
                "Hersteller",
                "Modell",
                "Seriennummer",
                "Prozessor",
                "Arbeitsspeicher",
                "Standort",
                "Zustand",
            ],
            Self::FrenchTabs => [
                "N° inventaire",
                "Type",
                "Marque",
                "Modèle",
                "N° de série",
                "Processeur",
                "Mémoire",
                "Bureau",
                "État",
            ],
        }
    }

    fn kind(self, category: Category) -> &'static str {
        let row = match category {
            Category::Laptop => ["Laptop", "Laptop", "Notebook", "Portable"],
            Category::Desktop => ["Desktop", "Desktop", "PC", "Ordinateur fixe"],
            Category::Monitor => ["Monitor", "Beeldscherm", "Monitor", "Écran"],
            Category::Phone => ["Smartphone", "Smartphone", "Smartphone", "Smartphone"],
            Category::Tablet => ["Tablet", "Tablet", "Tablet", "Tablette"],
            Category::Network => ["Switch", "Switch", "Switch", "Switch"],
            Category::Printer => ["Printer", "Printer", "Drucker", "Imprimante"],
            Category::ThinClient => ["Thin client", "Thin client", "Thin Client", "Client léger"],
            _ => ["Other", "Andere", "Sonstiges", "Autre"],
        };
        let [en, nl, de, fr] = row;
        match self {
            Self::EnglishWorkbook => en,
            Self::DutchSemicolons => nl,
            Self::GermanWindows => de,
            Self::FrenchTabs => fr,
        }
    }

    fn broken(self) -> &'static str {
        match self {
            Self::EnglishWorkbook => "broken",
            Self::DutchSemicolons => "defect",
            Self::GermanWindows => "defekt",
            Self::FrenchTabs => "en panne",
        }
    }

    /// Name of the file.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::EnglishWorkbook => "retired-assets.xlsx",
            Self::DutchSemicolons => "inventaris.csv",
            Self::GermanWindows => "Altgeräte.csv",
            Self::FrenchTabs => "parc-informatique.tsv",
        }
    }
}

/// The file in which a donor claims its things.
pub fn list(shape: Shape, items: &[Item]) -> Result<Vec<u8>, Failure> {
    let rows = items.iter().map(|item| row(shape, item));
    match shape {
        Shape::EnglishWorkbook => {
            let columns = shape.words().map(Column::text);
            let rows = rows.map(|row| {
                row.iter()
                    .map(|cell| Cell::from(cell.as_str()))
                    .collect::<Vec<_>>()
            });
            write("Assets", &columns, rows, Format::Xlsx).map_err(Failure::fault)
        }
        Shape::DutchSemicolons => Ok(text(shape, rows, ";").into_bytes()),
        Shape::FrenchTabs => Ok(text(shape, rows, "\t").into_bytes()),
        Shape::GermanWindows => {
            // Windows-1252 writes the letters of these words as Latin-1 does: one byte, the same number.
            let text = text(shape, rows, ";");
            Ok(text
                .chars()
                .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
                .collect())
        }
    }
}

fn text(shape: Shape, rows: impl Iterator<Item = [String; 9]>, delimiter: &str) -> String {
    let mut out = shape.words().join(delimiter);
    for row in rows {
        out.push_str("\r\n");
        out.push_str(&row.join(delimiter));
    }
    out.push_str("\r\n");
    out
}

fn row(shape: Shape, item: &Item) -> [String; 9] {
    let model = item.model;
    let ram = match (model.ram_gb, item.without_ram) {
        (0, _) | (_, true) => String::new(),
        (n, false) => format!("{n} GB"),
    };
    [
        item.tag.clone(),
        shape.kind(model.category).to_owned(),
        model.maker.to_owned(),
        model.name.to_owned(),
        item.serial.clone(),
        model.cpu.to_owned(),
        ram,
        item.office.to_owned(),
        if item.condition.is_empty() {
            String::new()
        } else {
            shape.broken().to_owned()
        },
    ]
}

/// An erasure log as nwipe writes it, for one drive.
pub fn erasure_log(
    serial: &str,
    model: &str,
    at: jiff::civil::DateTime,
    is_erased: bool,
) -> Vec<u8> {
    let stamp = |minutes: i64| {
        let at = at
            .checked_add(jiff::Span::new().minutes(minutes))
            .unwrap_or(at);
        at.strftime("%Y/%m/%d %H:%M:%S").to_string()
    };
    let (status, errors, end) = if is_erased {
        ("Erased", 0, "[SUCCESS] Verified that /dev/sdb is empty.")
    } else {
        (
            "FAILED",
            3,
            "[FAILURE] 3 sectors of /dev/sdb could not be written.",
        )
    };
    format!(
        "[{t0}]    info: nwipe 0.36\n\
         [{t0}]  notice: Found /dev/sdb, ATA, {model}, 256 GB, S/N={serial}\n\
         [{t0}]  notice:   method   = Fill With Zeros\n\
         [{t0}]  notice:   verify   = 1 (last pass)\n\
         [{t0}]  notice: /dev/sdb, sect/blk/dev 512/4096/256060514304\n\
         [{t0}]  notice: Invoking method 'Fill With Zeros' on /dev/sdb\n\
         [{t1}]  notice: 256060514304 bytes written to /dev/sdb\n\
         [{t1}]  notice: Finished pass 1/1, round 1/1, on /dev/sdb\n\
         [{t2}]  notice: {end}\n\
         ***** Error Summary *****\n!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors\n\
         sdb | {errors} | 0 | 0\n*****\n***** Drive Status *****\n\
         !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number\n\
         sdb | {status} | 212 MB/s | 00:41:00 | {model}/{serial}\n*****\n",
        t0 = stamp(0),
        t1 = stamp(21),
        t2 = stamp(41),
    )
    .into_bytes()
}
