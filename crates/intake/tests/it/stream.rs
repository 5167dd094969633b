//! Long lists that are read line by line: the lines are those of the list read as a whole, however the bytes come.

use gapless_intake::manifest::{self, Broken, Line, Manifest, Opened, Options, Own, Said};
use std::fmt::Write as _;
use std::io::{Error, Read};

const HEADER: [&str; 11] = [
    "Asset tag",
    "Type",
    "Manufacturer",
    "Model",
    "Serial number",
    "Processor",
    "Memory",
    "Purchased",
    "Office",
    "Weight (kg)",
    "Condition",
];

/// So many bytes at most at once, and a fault where it ends in one.
struct Slow<'a> {
    bytes: &'a [u8],
    at_once: usize,
    fails: bool,
}

impl Read for Slow<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.bytes.is_empty() && self.fails {
            return Err(Error::other("the stick was pulled out"));
        }
        let n = self.at_once.min(buffer.len()).min(self.bytes.len());
        let (now, later) = self.bytes.split_at(n);
        buffer[..n].copy_from_slice(now);
        self.bytes = later;
        Ok(n)
    }
}

/// A row, its cells quoted where they need it.
fn row(cells: &[&str], delimiter: char, end: &str) -> String {
    let quoted = |text: &&str| {
        if text.contains([delimiter, '"', '\n', '\r']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            (*text).to_owned()
        }
    };
    let cells: Vec<String> = cells.iter().map(quoted).collect();
    cells.join(&delimiter.to_string()) + end
}

/// A number without a digit, another one for each row.
fn letters(n: usize) -> String {
    let letter = |at: u32| char::from(b'A' + u8::try_from(n / 26_usize.pow(at) % 26).unwrap());
    (0..7).map(letter).collect()
}

/// A list in which most things stand that lists hold, its rows divided by `delimiter` and ended by `end`.
fn list(rows: usize, delimiter: char, end: &str) -> String {
    let row = |cells: &[&str]| row(cells, delimiter, end);
    let models = [
        ("Laptop", "Dell", "Latitude 5490", "i5-8350U"),
        ("Desktop", "HP", "EliteDesk 800 G3", "Core i7-7700"),
        ("Monitor", "Dell", "P2419H", ""),
        ("Laptop", "Apple", "MacBook Pro 2017", ""),
        (
            "Laptop",
            "Lenovo",
            "ThinkPad \"X1\" Carbon",
            "Celeron N4100",
        ),
        ("", "HP", "", ""),
    ];
    let offices = [
        "Brussels",
        "Antwerp, 3rd floor; east",
        "Liège\nCour",
        "N/A",
        "",
    ];
    let mut out = row(&["List of the year", "", ""]) + end + &row(&HEADER);
    for n in 0..rows {
        let (kind, maker, model, cpu) = models[n % models.len()];
        let serial = match n % 17 {
            3 => "N/A".to_owned(),
            5 => String::new(),
            7 => "ASK OWNER 7".to_owned(),
            11 => format!("DOUBLE{}", n % 3),
            13 => letters(n),
            14 => "Gesamt".to_owned(),
            _ => format!("SN{:06}X", n * 7),
        };
        let memory = ["8 GB", "4096 MB", "16"][n % 3];
        let bought = ["2019-03-02", "2017", ""][n % 3];
        let weight = ["", "2,4", "6"][n / 5 % 3];
        let state = ["", "good", "broken", "stolen"][n / 7 % 4];
        let tag = format!("INV-{n:05}");
        out += &row(&[
            &tag,
            kind,
            maker,
            model,
            &serial,
            cpu,
            memory,
            bought,
            offices[n / 2 % offices.len()],
            weight,
            state,
        ]);
        match n % 500 {
            120 => out += end,
            130 => out += &row(&HEADER),
            140 => out += &row(&["Monitors:", "", ""]),
            150 => out += &row(&["Total", "", "", "", "", "", "", "", "", "150", ""]),
            160 => out += &row(&["----", "----", "----"]),
            170 => out += &row(&["Please ask the owner first", "", ""]),
            _ => {}
        }
    }
    out
}

fn whole(bytes: &[u8]) -> Manifest {
    manifest::read(bytes, "list.csv", &Options::default()).unwrap()
}

/// One by one: nobody reads ten thousand lines that differ in one.
fn same(lines: &[Line], expected: &[Line]) {
    for (line, expected) in lines.iter().zip(expected) {
        assert_eq!(line, expected);
    }
    assert_eq!(lines.len(), expected.len());
}

/// A line of a kind with what is its own.
fn with(kind: &Line, own: Own) -> Line {
    let mut line = kind.clone();
    line.row = own.row;
    line.claim.serial_number = Some(own.serial_number);
    line.claim.asset_tag = own.asset_tag;
    line.claim.year = own.year.or(line.claim.year);
    line.claim.office = own.office;
    line.claim.weight_g = own.weight_g;
    line
}

/// The lines of a long list, how many of them were told as alike, and how it was read.
fn streamed(input: impl Read) -> Result<(Vec<Line>, usize, Manifest), Broken> {
    let mut lines = match manifest::open(input, "list.csv", &Options::default())? {
        Opened::Lines(lines) => lines,
        Opened::Whole(_) => panic!("the list is long"),
    };
    let (mut kinds, mut out, mut alike) = (Vec::new(), Vec::new(), 0);
    while let Some(said) = lines.next_line()? {
        match said {
            Said::Line(line) => out.push(*line),
            Said::First(line, own) => {
                assert_eq!(with(&line, own), *line, "its own is the line's");
                kinds.push((*line).clone());
                out.push(*line);
            }
            Said::Alike(kind, own) => {
                alike += 1;
                out.push(with(&kinds[kind], own));
            }
        }
    }
    Ok((out, alike, lines.end()))
}

fn slow(bytes: &[u8], at_once: usize) -> Slow<'_> {
    Slow {
        bytes,
        at_once,
        fails: false,
    }
}

#[test]
fn a_long_list_gives_the_lines_of_the_whole_one() {
    for (delimiter, end) in [(';', "\r\n"), (',', "\n"), ('\t', "\r"), ('¦', "\n")] {
        let text = list(4_000, delimiter, end);
        let expected = whole(text.as_bytes());
        for at_once in [usize::MAX, 4_097] {
            let (lines, alike, told) = streamed(slow(text.as_bytes(), at_once)).unwrap();
            assert!(alike * 10 > lines.len() * 7, "{alike} of {}", lines.len());
            same(&lines, &expected.lines);
            assert_eq!(told.tables, expected.tables);
            assert_eq!(told.skipped, expected.skipped);
            assert_eq!(
                (&told.encoding, &told.delimiter, &told.format),
                (&expected.encoding, &expected.delimiter, &expected.format)
            );
        }
    }
}

#[test]
fn a_word_among_the_numbers_is_the_same_as_in_the_whole_list() {
    // Nothing but numbers, tags and places: a total looks like a line.
    let mut text = "Asset tag,Serial number,Office,Weight (kg),Model\n".to_owned();
    for n in 0..6_000 {
        let word = match n % 500 {
            7 => "Total",
            8 => "missing",
            9 => "SUBTOTAL",
            _ => &letters(n),
        };
        let model = if n % 2 == 0 { "" } else { "ThinkPad T480" };
        text += &row(&[&format!("T{n}"), word, "Gent", "2", model], ',', "\n");
    }
    let expected = whole(text.as_bytes());
    let (lines, _, told) = streamed(slow(text.as_bytes(), usize::MAX)).unwrap();
    same(&lines, &expected.lines);
    assert_eq!(told.skipped, expected.skipped);
}

#[test]
fn encodings_and_a_line_that_names_the_delimiter_are_the_same() {
    let plain = list(4_000, ';', "\r\n");
    let latin: Vec<u8> = plain
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let marked = format!("\u{feff}{plain}").into_bytes();
    let named = format!("sep=;\r\n{plain}").into_bytes();
    // ASCII for longer than what is looked at first.
    let late =
        plain.replace("Liège", "Liege") + "INV-9;Laptop;HP;ProBook;LATE1;;8 GB;2019;Liège;;\r\n";
    let late: Vec<u8> = late
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    for bytes in [latin, marked, named, late] {
        let expected = whole(&bytes);
        let (lines, _, told) = streamed(slow(&bytes, 10_000)).unwrap();
        same(&lines, &expected.lines);
        assert_eq!(told.encoding, expected.encoding);
    }
}

#[test]
fn blank_cells_at_the_end_of_a_row_are_none() {
    let mut text = list(4_000, ';', "\n");
    for n in 0..3 {
        let tail = ";".repeat(2_000);
        let _ = writeln!(
            text,
            "INV-T{n};Laptop;Dell;Latitude 5490;TAIL{n}99;i5-8350U;8 GB;2019;Gent;;{tail}"
        );
    }
    let _ = writeln!(text, "{}", ";".repeat(16_000));
    let expected = whole(text.as_bytes());
    let (lines, _, told) = streamed(text.as_bytes()).unwrap();
    same(&lines, &expected.lines);
    assert_eq!(told.skipped, expected.skipped);
}

#[test]
fn a_quantity_that_is_not_understood_is_told_of_each_row() {
    let mut text = "Model;Serial number;Memory;Processor;Quantity\n".to_owned();
    for n in 0..8_000 {
        let quantity = ["1", "a few", "3"][n % 3];
        let _ = writeln!(text, "Latitude 5490;SN{n:06}X;8 GB;i5-8350U;{quantity}");
    }
    let expected = whole(text.as_bytes());
    let (lines, _, told) = streamed(text.as_bytes()).unwrap();
    same(&lines, &expected.lines);
    assert_eq!(told.tables, expected.tables);
    assert!(told.tables[0].quantity_unclear.len() > 2_000);
}

#[test]
fn what_is_short_or_no_plain_text_is_read_as_a_whole() {
    let is_whole = |bytes: &[u8]| {
        let opened = manifest::open(bytes, "list.csv", &Options::default()).unwrap();
        matches!(opened, Opened::Whole(_))
    };
    assert!(is_whole(list(20, ';', "\n").as_bytes()));
    let long = list(4_000, ';', "\n");
    let wide: Vec<u8> = long.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(is_whole(&wide));
    let object = r#"{"model": "Latitude 5490", "serial": "AB12CD3"}"#;
    let json = format!("[{}]", vec![object; 4_000].join(","));
    assert!(is_whole(json.as_bytes()));
    // Two tables in the beginning.
    let two = format!("Model;Serial number;RAM\nP2419H;CN0A1;8 GB\n\n{long}");
    assert!(is_whole(two.as_bytes()));
}

#[test]
fn a_fault_in_the_middle_is_told_and_what_came_before_stands() {
    let text = list(6_000, ';', "\n");
    let input = Slow {
        bytes: text.as_bytes(),
        at_once: 50_000,
        fails: true,
    };
    assert!(matches!(streamed(input), Err(Broken::Input(_))));
    let wide = format!("{text}{}\n", ";x".repeat(2_000));
    let Err(Broken::Read(error)) = streamed(wide.as_bytes()) else {
        panic!("a row of 2,000 columns is none");
    };
    assert_eq!(error.code, "too-many-columns");
    let mut options = Options::default();
    options.add("No such column=model").unwrap();
    let Err(Broken::Read(error)) = manifest::open(text.as_bytes(), "list.csv", &options) else {
        panic!("the column is nowhere");
    };
    assert_eq!(error.code, "no-such-column");
}

#[test]
fn an_open_quote_takes_no_more_than_its_cell() {
    let mut text = list(5_000, ';', "\n");
    text += "INV-X;Monitor;Dell;\"24 inch;OPEN1;;;;;;\n";
    for n in 0..300 {
        let _ = writeln!(
            text,
            "INV-Z{n};Laptop;Dell;Latitude 5490;ZN{n:06};i5-8350U;8 GB;2019;Gent;;"
        );
    }
    let expected = whole(text.as_bytes());
    let (lines, _, _) = streamed(text.as_bytes()).unwrap();
    same(&lines, &expected.lines);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 12, failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_bytes_stop_it(noise in proptest::collection::vec(proptest::num::u8::ANY, 0..400), at in 0..200_000_usize, at_once in 1_000..300_000_usize) {
        let mut bytes = list(3_000, ',', "\n").into_bytes();
        let at = at.min(bytes.len());
        bytes.splice(at..at, noise);
        let opened = manifest::open(slow(&bytes, at_once), "list.csv", &Options::default());
        if let Ok(Opened::Lines(mut lines)) = opened {
            while let Ok(Some(_)) = lines.next_line() {}
        }
    }
}
