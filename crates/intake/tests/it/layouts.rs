//! Files as donors lay them out: several tables on a sheet, headers of two lines, merged and hidden cells, notes below.

use gapless_intake::manifest::{self, Field, Manifest, Options};
use gapless_journey::Category;
use rust_xlsxwriter::{Format, Workbook, Worksheet};

fn read(bytes: &[u8], name: &str) -> Manifest {
    let m = manifest::read(bytes, name, &Options::default()).unwrap();
    nothing_vanishes(&m);
    m
}

/// Each row down to the last that is named is a line, is skipped or is a header.
fn nothing_vanishes(m: &Manifest) {
    let mut sheets: Vec<Option<&str>> = m.tables.iter().map(|t| t.sheet.as_deref()).collect();
    sheets.dedup();
    for sheet in sheets {
        let lines = m.lines.iter().filter(|l| l.sheet.as_deref() == sheet);
        let lines: Vec<u32> = lines.map(|l| l.row).collect();
        let skipped = m.skipped.iter().filter(|s| s.sheet.as_deref() == sheet);
        let skipped: Vec<(u32, u32)> = skipped.map(|s| (s.row, s.last_row)).collect();
        let last = lines.iter().chain(skipped.iter().map(|s| &s.1)).max();
        for row in 1..=last.copied().unwrap_or(0) {
            let told = lines.contains(&row)
                || skipped.iter().any(|s| s.0 <= row && row <= s.1)
                || m.tables.iter().any(|t| t.header_row == Some(row));
            assert!(told, "row {row} of {sheet:?}");
        }
    }
}

fn lines(m: &Manifest) -> Vec<(u32, Category, &str)> {
    m.lines
        .iter()
        .map(|l| {
            let serial = l.claim.serial_number.as_ref().map_or("", |s| s.as_str());
            (l.row, l.claim.category, serial)
        })
        .collect()
}

fn skipped(m: &Manifest) -> Vec<(u32, &str)> {
    m.skipped
        .iter()
        .map(|s| (s.row, s.reason.as_str()))
        .collect()
}

fn write(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells
            .iter()
            .enumerate()
            .filter(|(_, text)| !text.is_empty())
        {
            let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            sheet.write_string(row, column, *text).unwrap();
        }
    }
}

#[test]
fn tables_one_below_the_other_have_headers_of_their_own() {
    let text = "Our laptops;;;\nModel;Serial number;CPU;RAM\nLatitude 5490;AB12CD3;i5-8350U;8 GB\nLatitude 5490;AB12CD4;i5-8350U;8 GB\n\
        ;;;\nOur screens;;;\nBrand;Size;Serial number;Model\nDell;24;MON4411;P2419H\nDell;24;MON4412;P2419H\nTotal;2;;\n";
    let m = read(text.as_bytes(), "list.csv");
    let heads: Vec<Option<u32>> = m.tables.iter().map(|t| t.header_row).collect();
    assert_eq!(heads, [Some(2), Some(7)]);
    assert_eq!(m.tables.iter().map(|t| t.lines).collect::<Vec<_>>(), [2, 2]);
    let serials: Vec<&str> = lines(&m).iter().map(|l| l.2).collect();
    assert_eq!(serials, ["AB12CD3", "AB12CD4", "MON4411", "MON4412"]);
    assert_eq!(
        skipped(&m),
        [(1, "title"), (5, "blank"), (6, "title"), (10, "total")]
    );
    assert_eq!(m.lines[2].claim.screen_inch, Some(24.0));
}

#[test]
fn a_place_names_a_column_of_one_of_the_tables() {
    let text = "Asset tag;Model;What\nAAA111;Latitude 5490;x\n\nBrand;Model;Serial number\nDell;P2419H;MON4411\n";
    let mut options = Options::default();
    options.add("!A1=serial_number").unwrap();
    options.add("!C4=notes").unwrap();
    let m = manifest::read(text.as_bytes(), "x.csv", &options).unwrap();
    let fields = |t: usize| {
        m.tables[t]
            .columns
            .iter()
            .map(|c| c.field)
            .collect::<Vec<_>>()
    };
    assert_eq!(fields(0)[0], Some(Field::SerialNumber));
    assert_eq!(
        fields(1),
        [
            Some(Field::Manufacturer),
            Some(Field::Model),
            Some(Field::Notes)
        ]
    );
}

#[test]
fn tables_side_by_side_are_two() {
    let text = "Laptops;;;;Screens;;\nModel;Serial number;RAM;;Model;Serial number;Size\nLatitude 5490;AB12CD3;8 GB;;P2419H;MON4411;24\n\
        Latitude 5490;AB12CD4;8 GB;;P2419H;MON4412;24\n;;;;P2419H;MON4413;24\n";
    let m = read(text.as_bytes(), "list.csv");
    assert_eq!(m.tables.iter().map(|t| t.lines).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(m.tables[1].columns[0].header, "Model");
    assert_eq!(m.tables[1].place_of(&m.tables[1].columns[1]), "!F2");
    let rows: Vec<(u32, &str)> = lines(&m).iter().map(|l| (l.0, l.2)).collect();
    assert_eq!(
        rows,
        [
            (3, "AB12CD3"),
            (4, "AB12CD4"),
            (3, "MON4411"),
            (4, "MON4412"),
            (5, "MON4413")
        ]
    );
    assert_eq!(m.lines[3].claim.category, Category::Monitor);
}

#[test]
fn a_header_of_two_lines_tells_the_computer_from_its_screen() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Parc").unwrap();
    write(
        sheet,
        &[
            &["Parc informatique"],
            &["Bureau", "Ordinateur", "", "", "Écran", ""],
            &[
                "",
                "Marque",
                "Modèle",
                "N° de série",
                "Modèle",
                "N° de série",
            ],
            &[
                "Lyon",
                "Dell",
                "OptiPlex 7010",
                "AAA1112",
                "P2419H",
                "MMM3334",
            ],
            &["", "Dell", "OptiPlex 7010", "AAA1113", "P2419H", "MMM3335"],
            &["Paris", "Dell", "OptiPlex 7010", "AAA1114", "", ""],
        ],
    );
    let format = Format::new();
    sheet
        .merge_range(0, 0, 0, 5, "Parc informatique", &format)
        .unwrap();
    sheet
        .merge_range(1, 1, 1, 3, "Ordinateur", &format)
        .unwrap();
    sheet.merge_range(1, 4, 1, 5, "Écran", &format).unwrap();
    sheet.merge_range(1, 0, 2, 0, "Bureau", &format).unwrap();
    sheet.merge_range(3, 0, 4, 0, "Lyon", &format).unwrap();
    let m = read(&book.save_to_buffer().unwrap(), "parc.xlsx");
    assert_eq!(m.tables[0].header_row, Some(3));
    assert_eq!(skipped(&m), [(1, "title"), (2, "header")]);
    let wanted = [
        (4, Category::Desktop, "AAA1112"),
        (4, Category::Monitor, "MMM3334"),
        (5, Category::Desktop, "AAA1113"),
        (5, Category::Monitor, "MMM3335"),
        (6, Category::Desktop, "AAA1114"),
    ];
    assert_eq!(lines(&m), wanted);
    // A merged cell is the office of both rows.
    let offices: Vec<Option<&str>> = m.lines.iter().map(|l| l.claim.office.as_deref()).collect();
    assert_eq!(offices[0], Some("Lyon"));
    assert_eq!(offices[2], Some("Lyon"));
    assert_eq!(offices[4], Some("Paris"));
}

#[test]
fn hidden_sheets_rows_and_columns_are_read_and_said() {
    let mut book = Workbook::new();
    let rows: [&[&str]; 4] = [
        &["Model", "Serial number", "Condition"],
        &["Latitude 5490", "AB12CD3", "ok"],
        &["Latitude 5490", "AB12CD4", "sold"],
        &["Latitude 5490", "AB12CD5", "ok"],
    ];
    let sheet = book.add_worksheet().set_name("List").unwrap();
    write(sheet, &rows);
    sheet.set_row_hidden(2).unwrap();
    sheet.set_column_hidden(2).unwrap();
    let other = book.add_worksheet().set_name("Old & more").unwrap();
    write(other, &rows);
    other.set_hidden(true);
    let m = read(&book.save_to_buffer().unwrap(), "list.xlsx");
    assert_eq!(m.lines.len(), 6);
    let hidden = &m.tables[0].hidden;
    assert_eq!(
        (hidden.sheet, &hidden.rows[..], &hidden.columns[..]),
        (false, &[(3, 3)][..], &[2][..])
    );
    assert!(m.tables[1].hidden.sheet);
}

#[test]
fn a_cell_that_is_a_date_tells_the_year() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(
        sheet,
        &[
            &["Model", "Serial number", "Purchase date"],
            &["Latitude 5490", "AB12CD3"],
            &["Latitude 5490", "AB12CD4"],
        ],
    );
    let date = Format::new().set_num_format("dd/mm/yyyy");
    for (row, days) in [(1, 43_101.0), (2, 43_466.4)] {
        sheet.write_with_format(row, 2, days, &date).unwrap();
    }
    let m = read(&book.save_to_buffer().unwrap(), "list.xlsx");
    let years: Vec<Option<u16>> = m.lines.iter().map(|l| l.claim.year).collect();
    assert_eq!(years, [Some(2018), Some(2019)]);
}

#[test]
fn sections_name_the_category_and_notes_are_no_devices() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    write(
        sheet,
        &[
            &["Asset tag", "Model", "Serial number", "Remarks"],
            &["Laptops", "", "", ""],
            &["L-0001", "X1", "AB12CD3", ""],
            &["Printers:", "", "", ""],
            &["P-0001", "X2", "PR12CD3", "line one\nline two"],
            &["", "", "", ""],
            &["Legend", "green: keep", "", ""],
            &["All of these have been checked by us", "", "", ""],
        ],
    );
    sheet
        .merge_range(1, 0, 1, 3, "Laptops", &Format::new())
        .unwrap();
    let m = read(&book.save_to_buffer().unwrap(), "list.xlsx");
    assert_eq!(
        lines(&m),
        [
            (3, Category::Laptop, "AB12CD3"),
            (5, Category::Printer, "PR12CD3")
        ]
    );
    assert_eq!(
        skipped(&m),
        [
            (2, "title"),
            (4, "title"),
            (6, "blank"),
            (7, "no-facts"),
            (8, "no-facts")
        ]
    );
}

#[test]
fn a_table_drawn_with_signs_is_read() {
    for text in [
        "| Model | Serial number | Type |\n|---|:---:|---|\n| Latitude 5490 | AB12CD3 | Laptop |\n| P2419H | MON4411 | Monitor |\n",
        "+---------------+---------------+---------+\n| Model         | Serial number | Type    |\n+---------------+---------------+---------+\n\
         | Latitude 5490 | AB12CD3       | Laptop  |\n| P2419H        | MON4411       | Monitor |\n+---------------+---------------+---------+\n",
    ] {
        let m = read(text.as_bytes(), "paste.txt");
        let serials: Vec<&str> = lines(&m).iter().map(|l| l.2).collect();
        assert_eq!(serials, ["AB12CD3", "MON4411"], "{text}");
    }
}
