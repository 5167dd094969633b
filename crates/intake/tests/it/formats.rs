//! The same list in each kind of file, encoding, delimiter, quoting and order of columns: the same lines come out.

use gapless_intake::ReadError;
use gapless_intake::manifest::{self, Claim, Manifest, Options};
use std::io::Write;

pub const HEAD: [&str; 5] = ["Modèle", "Numéro de série", "Processeur", "RAM", "État"];
pub const ROWS: [[&str; 5]; 3] = [
    ["Latitude 5490", "AB12CD3", "i5-8350U", "8 Go", "réparé"],
    ["OptiPlex 7010", "XY98ZW7", "i5-3470", "4 Go", "à l'atelier"],
    ["Latitude 5500", "AB12CD9", "i5-8365U", "16 Go", "cassé"],
];

pub fn read(bytes: &[u8]) -> Result<Manifest, ReadError> {
    manifest::read(bytes, "list", &Options::default())
}

fn text(delimiter: &str, rows: &[[&str; 5]]) -> String {
    let mut out = HEAD.join(delimiter) + "\n";
    for row in rows {
        out.push_str(&row.join(delimiter));
        out.push('\n');
    }
    out
}

pub fn claims(m: &Manifest) -> Vec<(u32, Claim)> {
    m.lines.iter().map(|l| (l.row, l.claim.clone())).collect()
}

/// The claims of the list, with the numbers of their rows.
pub fn wanted(first: u32) -> Vec<(u32, Claim)> {
    let claims = claims(&read(text(";", &ROWS).as_bytes()).unwrap());
    assert_eq!(claims.len(), ROWS.len());
    (first..)
        .zip(claims.into_iter().map(|(_, claim)| claim))
        .collect()
}

fn objects() -> Vec<String> {
    let object = |row: &[&str; 5]| {
        let members = HEAD
            .iter()
            .zip(row)
            .map(|(key, value)| format!("\"{key}\": \"{value}\""));
        format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
    };
    ROWS.iter().map(object).collect()
}

#[test]
fn json_in_whatever_wraps_it_and_json_lines() {
    let objects = objects();
    let list = format!("[{}]", objects.join(",\n"));
    for (text, format, first) in [
        (list.clone(), "json", 1),
        (
            format!("{{\"@odata.count\": 3, \"value\": {list}}}"),
            "json",
            1,
        ),
        (
            format!("{{\"status\": \"ok\", \"data\": {{\"results\": {list}}}}}"),
            "json",
            1,
        ),
        (format!("{}\n", objects.join("\n")), "jsonl", 1),
    ] {
        let m = read(text.as_bytes()).unwrap();
        assert_eq!(m.format, format);
        assert_eq!(
            (m.tables[0].header_row, m.tables[0].sheet.as_deref()),
            (None, None)
        );
        assert_eq!(claims(&m), wanted(first), "{text}");
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(claims(&read(&wide).unwrap()), wanted(first));
    }
    let nested = r#"{"devices": [{"hardware": {"model": "Latitude 5490", "serial": "AB12CD3"}, "ram": {"total": "8 GB"}}]}"#;
    let claim = &read(nested.as_bytes()).unwrap().lines[0].claim;
    assert_eq!(claim.model.as_deref(), Some("Latitude 5490"));
    assert_eq!(claim.ram_gb, Some(8.0));
}

fn html() -> String {
    let cells = |row: &[&str; 5]| row.map(|c| format!("<td>{c}</td>")).concat();
    let row = |row: &[&str; 5]| format!("<tr>{}</tr>\n", cells(row));
    let rows = ROWS.iter().map(row).collect::<Vec<_>>().concat();
    format!(
        "<html><head><meta charset=iso-8859-15></head><body><p>Bonjour</p><table><tr>{}</tr>{rows}</table></body></html>",
        cells(&HEAD)
    )
}

#[test]
fn a_table_of_a_mail_and_a_workbook_that_is_none() {
    let html = html();
    let m = read(html.as_bytes()).unwrap();
    assert_eq!((m.format.as_str(), claims(&m)), ("html", wanted(2)));
    let (bytes, _, _) = encoding_rs::ISO_8859_15.encode(&html);
    let m = read(&bytes).unwrap();
    assert_eq!(
        (m.encoding.as_deref(), claims(&m)),
        (Some("iso-8859-15"), wanted(2))
    );
    assert_eq!(
        read(b"<html><p>Hello</p></html>").unwrap_err().code,
        "wrong-type"
    );
    let cells = |row: &[&str; 5]| {
        row.map(|c| format!("<Cell><Data ss:Type=\"String\">{c}</Data></Cell>"))
            .concat()
    };
    let row = |row: &[&str; 5]| format!("<Row>{}</Row>", cells(row));
    let rows: Vec<String> = std::iter::once(&HEAD).chain(&ROWS).map(row).collect();
    let rows = rows.concat();
    let xml = format!(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"PCs\"><Table>{rows}</Table></Worksheet></Workbook>"
    );
    let m = read(xml.as_bytes()).unwrap();
    assert_eq!(
        (m.format.as_str(), m.lines[0].sheet.as_deref()),
        ("xml", Some("PCs"))
    );
    assert_eq!(claims(&m), wanted(2));
}

/// One record of the binary workbook: its number, its length, its bytes.
pub fn record(number: u16, bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let [low, high] = number.to_le_bytes();
    out.push(low);
    if high > 0 {
        out.push(high);
    }
    let mut length = bytes.len();
    while length > 0x7f {
        out.push(u8::try_from(length & 0x7f).unwrap() | 0x80);
        length >>= 7;
    }
    out.push(u8::try_from(length).unwrap());
    out.extend_from_slice(bytes);
    out
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut out = u32::try_from(units.len()).unwrap().to_le_bytes().to_vec();
    out.extend(units.into_iter().flat_map(u16::to_le_bytes));
    out
}

fn xlsb() -> Vec<u8> {
    xlsb_with(&[], |_| 0)
}

/// The list with records before its rows, and flags of each row.
pub fn xlsb_with(before: &[u8], flags: fn(u32) -> u8) -> Vec<u8> {
    let sheet_entry = [
        &[1, 0, 0, 0][..],
        &[1, 0, 0, 0],
        &wide("rId1"),
        &wide("PCs"),
    ]
    .concat();
    let book = [
        record(0x0183, &[]),
        record(0x018F, &[]),
        record(0x019C, &sheet_entry),
        record(0x0190, &[]),
        record(0x0184, &[]),
    ]
    .concat();
    let mut sheet = [
        record(0x0181, &[]),
        record(0x0194, &[0; 16]),
        before.to_vec(),
        record(0x0191, &[]),
    ]
    .concat();
    for (row, cells) in std::iter::once(&HEAD).chain(&ROWS).enumerate() {
        let row = u32::try_from(row).unwrap();
        let head = [&row.to_le_bytes()[..], &[0; 7], &[flags(row)], &[0; 13]];
        sheet.extend(record(0, &head.concat()));
        for (column, text) in cells.iter().enumerate() {
            let column = u32::try_from(column).unwrap().to_le_bytes();
            sheet.extend(record(6, &[&column[..], &[0; 4], &wide(text)].concat()));
        }
    }
    sheet.extend([record(0x0192, &[]), record(0x0182, &[])].concat());
    let relations = "<Relationships><Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.bin\"/></Relationships>";
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.bin", &sheet),
    ])
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_binary_workbook() {
    let m = read(&xlsb()).unwrap();
    assert_eq!(
        (m.format.as_str(), m.lines[0].sheet.as_deref()),
        ("xlsb", Some("PCs"))
    );
    assert_eq!(claims(&m), wanted(2));
    assert!(m.tables[0].hidden.sheet);
}

#[test]
fn an_archive_of_lists() {
    let (csv, json) = (text(",", &ROWS), format!("[{}]", objects().join(",")));
    let archive = zipped(&[
        ("Brussels/list.csv", csv.as_bytes()),
        ("list.xlsb", &xlsb()),
        ("__MACOSX/._list.csv", b"x"),
        ("Brussels/.DS_Store", b"x"),
        ("list.json", json.as_bytes()),
        ("photo.png", b"\x89PNG\r\n"),
        ("more.zip", &zipped(&[("list.csv", csv.as_bytes())])),
    ]);
    let m = read(&archive).unwrap();
    assert_eq!(m.format, "zip");
    let sheets: Vec<Option<&str>> = m.tables.iter().map(|t| t.sheet.as_deref()).collect();
    assert_eq!(
        sheets,
        [
            Some("Brussels/list.csv"),
            Some("list.xlsb / PCs"),
            Some("list.json")
        ]
    );
    let all = [wanted(2), wanted(2), wanted(1)].concat();
    assert_eq!(claims(&m), all);
    let refused: Vec<(Option<&str>, &str)> = m
        .skipped
        .iter()
        .map(|s| (s.sheet.as_deref(), s.reason.as_str()))
        .collect();
    assert_eq!(
        refused,
        [
            (Some("photo.png"), "not-a-list"),
            (Some("more.zip"), "not-a-list")
        ]
    );
    assert_eq!(
        read(&zipped(&[("a.zip", &archive)])).unwrap_err().code,
        "archive-in-archive"
    );
    let many: Vec<(String, &[u8])> = (0..300)
        .map(|i| (format!("{i}.csv"), csv.as_bytes()))
        .collect();
    let many: Vec<(&str, &[u8])> = many
        .iter()
        .map(|(name, bytes)| (name.as_str(), *bytes))
        .collect();
    assert_eq!(read(&zipped(&many)).unwrap_err().code, "too-many-files");
}

#[test]
fn an_archive_that_unpacks_to_too_much_is_refused() {
    let mut blanks = vec![b' '; 60 << 20];
    // What is no list is passed over by its first bytes, and counts all the same.
    blanks[..4].copy_from_slice(b"\x89PNG");
    let parts: Vec<String> = (0..9).map(|i| format!("{i}.csv")).collect();
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|name| (name.as_str(), blanks.as_slice()))
        .collect();
    assert_eq!(read(&zipped(&parts)).unwrap_err().code, "unpacks-too-large");
}

#[test]
fn a_table_pasted_from_elsewhere() {
    for delimiter in ["\t", " | ", ";"] {
        assert_eq!(
            claims(&read(text(delimiter, &ROWS).as_bytes()).unwrap()),
            wanted(2)
        );
    }
    let returns = text("\t", &ROWS).replace('\n', "\r");
    let (mac, _, _) = encoding_rs::MACINTOSH.encode(&returns);
    let m = read(&mac).unwrap();
    assert_eq!(
        (m.encoding.as_deref(), claims(&m)),
        (Some("macintosh"), wanted(2))
    );
}

fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    let units =
        |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    match encoding {
        "utf-8 with a mark" => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        "utf-16le" => units(u16::to_le_bytes),
        "utf-16be" => units(u16::to_be_bytes),
        "windows-1252" => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        "macintosh" => encoding_rs::MACINTOSH.encode(text).0.into_owned(),
        _ => text.as_bytes().to_vec(),
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(32))]

    /// Serial numbers, remarks with quotes, delimiters and line breaks: written in any way, they read back.
    #[test]
    fn a_list_reads_back_however_it_is_written(
        serials in proptest::collection::hash_set("[A-Z]{2}[0-9]{2}[A-Z0-9]{4}[0-9]", 2..20),
        remarks in proptest::collection::vec("[a-zé,;|\t\"\n ]{0,12}", 20),
        order in proptest::sample::subsequence((0..120_usize).collect::<Vec<_>>(), 1),
        delimiter in proptest::sample::select(vec![',', ';', '\t', '|']),
        encoding in proptest::sample::select(vec!["utf-8", "utf-8 with a mark", "utf-16le", "utf-16be", "windows-1252", "macintosh"]),
        quoted in proptest::bool::ANY,
        returns in proptest::sample::select(vec!["\n", "\r\n"]),
    ) {
        let head = ["Modèle", "Numéro de série", "Mémoire", "Remarques", "État"];
        let mut places: Vec<usize> = (0..5).collect();
        let mut left = order[0];
        for i in (1..5).rev() {
            places.swap(i, left % (i + 1));
            left /= i + 1;
        }
        let mark = delimiter.to_string();
        let write = |row: [&str; 5]| {
            let cell = |i: &usize| {
                let text = row[*i];
                let needs = text.contains([delimiter, '"', '\n', '\r']) || text.starts_with(' ');
                if quoted || needs { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
            };
            places.iter().map(cell).collect::<Vec<_>>().join(&mark) + returns
        };
        let mut text = write(head);
        for (serial, remark) in serials.iter().zip(&remarks) {
            text.push_str(&write(["Latitude 5490", serial, "8 Go", remark, "réparé"]));
        }
        let m = read(&encoded(&text, encoding)).unwrap();
        let found: Vec<(u32, &str, Option<f64>)> = m.lines.iter().map(|l| {
            let serial = l.claim.serial_number.as_ref().map_or("", |s| s.as_str());
            (l.row, serial, l.claim.ram_gb)
        }).collect();
        let wanted: Vec<(u32, &str, Option<f64>)> = (2..).zip(&serials).map(|(row, s)| (row, s.as_str(), Some(8.0))).collect();
        proptest::prop_assert_eq!(found, wanted, "{:?}", text);
        for (line, remark) in m.lines.iter().zip(&remarks) {
            let notes = line.claim.notes.clone().unwrap_or_default();
            proptest::prop_assert!(remark.trim() == notes || notes.is_empty(), "{:?} {:?}", remark, notes);
        }
    }
}
