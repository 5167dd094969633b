use super::*;
use crate::manifest::workbook;
use calamine::Reader;
use rust_xlsxwriter::{Format as Style, Workbook};
use std::io::{Cursor, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

const SHEET: &str = "xl/worksheets/sheet1.xml";

type Rows = Vec<(u32, Vec<Box<str>>)>;

/// As a workbook is read: a sheet that stops its reader is broken.
fn rows(bytes: &[u8], plain: Option<Book<'_>>) -> Result<Rows, String> {
    let read = catch_unwind(AssertUnwindSafe(|| workbook::xlsx(bytes, plain)));
    let grids = read.map_err(|_| "stopped")?;
    let grids = grids.map_err(|e| e.code.to_owned())?;
    let rows = grids.into_iter().flat_map(|grid| grid.rows);
    Ok(rows.map(|row| (row.number, row.cells)).collect())
}

/// What is read here, or nothing where the sheet is left to the workbook reader; whatever it is, that reader says the same.
fn read(bytes: &[u8]) -> Option<Rows> {
    let mut book = Book::open(bytes)?;
    let styles = catch_unwind(|| {
        let mut reader = calamine::Xlsx::new(Cursor::new(bytes)).ok()?;
        let sheet = reader.worksheet_cells_reader("List").ok()?;
        Some(sheet.styles().to_vec())
    });
    let styles = styles.ok()??;
    let mut taken = Taken::default();
    let found = book.rows("List", &styles, &mut taken).ok()??;
    let found: Rows = found.into_iter().map(|r| (r.number, r.cells)).collect();
    assert_eq!(Ok(found.clone()), rows(bytes, None));
    assert_eq!(Ok(found.clone()), rows(bytes, Book::open(bytes)));
    Some(found)
}

/// A list with texts, numbers, dates, formulas, blanks and a place of its own for each.
fn book() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("List").unwrap();
    let date = Style::new().set_num_format("yyyy-mm-dd");
    let money = Style::new().set_num_format("#,##0.00");
    let bold = Style::new().set_bold();
    for row in 0..9_u32 {
        let number = f64::from(row);
        sheet
            .write(row * 2, 0, format!("Latitude & <{row}>"))
            .unwrap();
        sheet.write(row * 2, 2, " kept \"as\" it is ").unwrap();
        sheet.write(row * 2, 3, number * 1.25).unwrap();
        let day = 43_000.0 + number;
        sheet
            .write_number_with_format(row * 2, 4, day, &date)
            .unwrap();
        sheet
            .write_with_format(row * 2, 5, 1e9 + number, &money)
            .unwrap();
        sheet.write_blank(row * 2, 6, &bold).unwrap();
        sheet.write(row * 2, 7, row % 3 == 0).unwrap();
        let formula = rust_xlsxwriter::Formula::new("A1&\"<\"").set_result("A<");
        sheet.write(row * 2, 8, formula).unwrap();
    }
    let parts = [(&bold, "Rich "), (&Style::default(), "text & more")];
    sheet.write_rich_string(1, 1, &parts).unwrap();
    sheet.write(90, 12, "réparé\tà l'atelier").unwrap();
    book.save_to_buffer().unwrap()
}

/// The book with another text for its sheet, or for another part.
fn with(part: &str, text: &[u8]) -> Vec<u8> {
    let bytes = book();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for i in 0..archive.len() {
        let name = archive.name_for_index(i).unwrap().to_owned();
        if name == part {
            out.start_file(name, zip::write::SimpleFileOptions::default())
                .unwrap();
            out.write_all(text).unwrap();
        } else {
            out.raw_copy_file(archive.by_index_raw(i).unwrap()).unwrap();
        }
    }
    out.finish().unwrap().into_inner()
}

fn part(name: &str) -> String {
    let bytes = book();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut text = String::new();
    let mut part = archive.by_name(name).unwrap();
    part.read_to_string(&mut text).unwrap();
    text
}

fn sheet(rows: &str) -> Vec<u8> {
    let text = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    with(SHEET, text.as_bytes())
}

#[test]
fn a_sheet_reads_as_the_workbook_reader_reads_it() {
    let rows = read(&book()).unwrap();
    assert_eq!(rows.len(), 11);
    let cells: Vec<&str> = rows[2].1.iter().map(|c| &**c).collect();
    let wanted = [
        "Latitude & <1>",
        "",
        " kept \"as\" it is ",
        "1.25",
        "2017-09-23",
        "1000000001",
        "",
        "false",
        "A<",
    ];
    assert_eq!(cells, wanted);
    assert_eq!(&*rows[1].1[1], "Rich text & more");
}

#[test]
fn what_few_programs_write_is_read_too() {
    for rows in [
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>one</t></is></c></row>",
        "<row><c t=\"inlineStr\"><is><t> a </t><t xml:space=\"preserve\"> b</t></is></c><c><v>7</v></c></row>\n<row/>\
         <row ht=\"3\" >\n<c r=\"C3\"/><c><v>-1.5e3</v></c> </row>",
        "<row r=\"3\"><c r=\"B3\" t=\"e\"><f>X()</f><v>#N/A</v></c><c t=\"str\"><f/><v>&lt;PC_x64&gt;</v></c></row>",
        "<row r=\"2\"><c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>R</t></r><rPh sb=\"0\"><t>no</t></rPh></is></c></row>",
        "<row r=\"2\"><c><v></v></c><c t=\"b\"><v>1</v></c></row><row r=\"9\"></row>",
    ] {
        assert!(read(&sheet(rows)).is_some(), "{rows}");
    }
}

#[test]
fn what_is_not_known_is_left_to_the_workbook_reader() {
    for rows in [
        "<!-- <row> --><row r=\"1\"><c><v>1</v></c></row>",
        "<row r=\"1\"><c t=\"inlineStr\"><is><t><![CDATA[a]]></t></is></c></row>",
        "<row r=\"1\"><c t=\"str\"><v>_x0041_</v></c></row>",
        "<row r=\"1\"><c t=\"str\"><v>&#x26;&eacute;</v></c></row>",
        "<row r=\"1\"><c t=\"d\"><v>2020-01-01</v></c></row>",
        "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r='1'><c><v>1</v></c></row>",
        "<row r=\"5\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>",
        "<row r=\"1\"><c><v>1</v><f>A1</f></c></row>",
        "<row r=\"1\"><c t=\"s\"><v>99999</v></c></row>",
        "<row r=\"1\"><c><v>1,5</v></c></row>",
        "<x:row r=\"1\"><x:c><x:v>1</x:v></x:c></x:row>",
        "<row r=\"1\"><c><v>1</v></c>",
    ] {
        assert_eq!(read(&sheet(rows)), None, "{rows}");
    }
}

#[test]
fn a_sheet_of_many_pieces_is_read_whole() {
    let row = |n: u32| {
        format!("<row r=\"{n}\"><c r=\"B{n}\" t=\"inlineStr\"><is><t>é{n}</t></is></c></row>")
    };
    let text: String = (1..6_000).map(row).collect();
    let rows = read(&sheet(&text)).unwrap();
    assert_eq!(rows.len(), 5_999);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(100))]

    /// A sheet, or the texts of a book, with a few bytes that are others: if it is read here, it is read the same.
    #[test]
    fn damage_is_never_read_in_another_way(
        changes in proptest::collection::vec((0.0..1.0_f64, "[<>/\"'&; =a-zA-Z0-9_-]{0,3}", 0..4_usize), 1..4),
        strings in proptest::bool::ANY,
    ) {
        let name = if strings { "xl/sharedStrings.xml" } else { SHEET };
        let mut text = part(name);
        for (place, new, gone) in changes {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share of a short text")]
            let mut at = (place * text.len() as f64) as usize;
            let mut end = (at + gone).min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            while !text.is_char_boundary(end) {
                end += 1;
            }
            text.replace_range(at..end, &new);
        }
        let _left_to_the_workbook_reader = read(&with(name, text.as_bytes()));
    }
}
