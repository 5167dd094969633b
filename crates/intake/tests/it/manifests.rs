//! Whole files of our own making: headers, titles, totals, several sheets, several languages, limits, damaged files.

use gapless_intake::manifest::{self, Field, Manifest, Options};
use gapless_intake::{ReadError, limits};
use gapless_journey::{AssetTag, Category};
use rust_xlsxwriter::{Formula, Workbook};
use std::io::Write;

fn read(text: &str) -> Manifest {
    manifest::read(text.as_bytes(), "list.csv", &Options::default()).unwrap()
}

fn fails(bytes: &[u8]) -> ReadError {
    manifest::read(bytes, "list.csv", &Options::default()).unwrap_err()
}

/// Row, category, model, serial number of each line.
fn seen(m: &Manifest) -> Vec<(u32, Category, &str, &str)> {
    m.lines
        .iter()
        .map(|l| {
            let c = &l.claim;
            let serial = c.serial_number.as_ref().map_or("", |s| s.as_str());
            (l.row, c.category, c.model.as_deref().unwrap_or(""), serial)
        })
        .collect()
}

#[test]
fn the_same_devices_in_five_languages() {
    let lists = [
        "Type;Merk;Model;Serienummer;Processor;Geheugen (GB)\nDraagbare computer;Dell;Latitude 5490;AB12CD3;i5-8350U;8\n",
        "Type d'appareil;Marque;Modèle;N° de série;Processeur;Mémoire vive\nPC portable;Dell;Latitude 5490;AB12CD3;i5-8350U;8 Go\n",
        "Gerätetyp\tHersteller\tModell\tSeriennummer\tProzessor\tArbeitsspeicher\nNotebook\tDell\tLatitude 5490\tAB12CD3\ti5-8350U\t8 GB\n",
        "Tipo,Marca,Modelo,Número de serie,Procesador,Memoria RAM\nPortátil,Dell,Latitude 5490,AB12CD3,i5-8350U,8192\n",
        "Tipo|Marca|Modelo|Número de série|Processador|Memória RAM\nPortátil|Dell|Latitude 5490|AB12CD3|i5-8350U|8,0 GB\n",
    ];
    for list in lists {
        let m = read(list);
        assert_eq!(
            seen(&m),
            [(2, Category::Laptop, "Latitude 5490", "AB12CD3")],
            "{list}"
        );
        let claim = &m.lines[0].claim;
        assert_eq!(
            claim.cpu.as_ref().map(|c| c.family.as_str()),
            Some("core-i5"),
            "{list}"
        );
        assert_eq!(claim.ram_gb, Some(8.0), "{list}");
    }
}

#[test]
fn titles_blanks_totals_and_repeated_headers_are_listed() {
    let m = read(
        "Our old equipment,,\n\nPrepared in May,,\nModel,Serial number,Type\nLatitude 5490,AB12CD3,Laptop\n,,\n\
         Model,Serial number,Type\nOptiPlex 7010,XY98ZW7,Desktop\nTotal,2,\n",
    );
    assert_eq!(m.tables[0].header_row, Some(4));
    assert_eq!(seen(&m).iter().map(|l| l.0).collect::<Vec<_>>(), [5, 8]);
    let skipped: Vec<(u32, &str)> = m
        .skipped
        .iter()
        .map(|s| (s.row, s.reason.as_str()))
        .collect();
    assert_eq!(
        skipped,
        [
            (1, "title"),
            (2, "blank"),
            (3, "title"),
            (6, "blank"),
            (7, "repeated-header"),
            (9, "total")
        ]
    );
}

#[test]
fn the_model_wins_over_the_category_column() {
    let m = read(
        "Type,Brand,Model,Serial\nLaptop,Samsung,SM-T510,R52M70\nLaptop,HP,EliteDesk 800 G5 Desktop Mini,8CC048\n",
    );
    assert_eq!(
        seen(&m).iter().map(|l| l.1).collect::<Vec<_>>(),
        [Category::Tablet, Category::Desktop]
    );
    assert_eq!(m.lines[0].claim.category_stated, Some(Category::Laptop));
}

#[test]
fn a_computer_and_its_screen_in_one_row_are_two_lines() {
    let m = read(
        "PC model,PC serial,CPU,Monitor make,Monitor model,Monitor serial\nOptiPlex 7010,AAA1112,i5-3470,Dell,P2419H,MMM3334\n",
    );
    assert_eq!(
        seen(&m),
        [
            (2, Category::Desktop, "OptiPlex 7010", "AAA1112"),
            (2, Category::Monitor, "P2419H", "MMM3334")
        ]
    );
    assert_eq!(m.lines[1].claim.screen_inch, Some(23.8));
}

#[test]
fn fillers_are_absent_and_a_map_stands_above_guesses() {
    let text = "Ref,What,Where\nL-1,Latitude 5490,N/A\n-,OptiPlex 7010,To be filled by O.E.M.\n";
    let mut options = Options::default();
    for map in ["Ref=asset_tag", "B=model", "Where=serial_number"] {
        options.add(map).unwrap();
    }
    let m = manifest::read(text.as_bytes(), "x.csv", &options).unwrap();
    assert_eq!(seen(&m).iter().map(|l| l.3).collect::<Vec<_>>(), ["", ""]);
    assert_eq!(
        m.lines[0].claim.asset_tag.as_ref().map(AssetTag::as_str),
        Some("L-1")
    );
    assert!(m.lines[1].claim.asset_tag.is_none());
    options.map.push(("Nowhere".to_owned(), Field::Model));
    assert_eq!(
        manifest::read(text.as_bytes(), "x.csv", &options)
            .unwrap_err()
            .code,
        "no-such-column"
    );
}

#[test]
fn a_list_without_a_header_is_read_by_its_values() {
    let m = read("SCH03241,ROOM01\nSCH03287,ROOM02\nSCH03267,ROOM03\n");
    assert_eq!(m.tables[0].header_row, None);
    assert_eq!(m.lines.len(), 3);
    assert_eq!(
        m.lines[0].claim.asset_tag.as_ref().map(AssetTag::as_str),
        Some("SCH03241")
    );
}

#[test]
fn a_quantity_multiplies() {
    let m = read("Description;Model;Qty\nMonitor;P2419H;12\n");
    assert_eq!(
        (m.lines[0].quantity, m.lines[0].claim.category),
        (12, Category::Monitor)
    );
}

#[test]
fn a_quantity_that_cannot_be_is_told() {
    let m = read(
        "Description;Model;Qty\nMonitor;P1;200000\nMonitor;P2;0\nMonitor;P3;-3\nMonitor;P4;abc\nMonitor;P5;\nMonitor;P6;2\n",
    );
    let lines: Vec<(u32, u32, Option<&str>)> = m
        .lines
        .iter()
        .map(|l| (l.row, l.quantity, l.claim.quantity_unclear.as_deref()))
        .collect();
    assert_eq!(lines, [(5, 1, Some("abc")), (6, 1, None), (7, 2, None)]);
    let skipped: Vec<(u32, &str)> = m
        .skipped
        .iter()
        .map(|s| (s.row, s.reason.as_str()))
        .collect();
    assert_eq!(
        skipped,
        [
            (2, "quantity-too-large"),
            (3, "quantity-none"),
            (4, "quantity-none")
        ]
    );
    assert_eq!(m.tables[0].quantity_unclear, [5]);
    assert!(m.skipped[0].text.contains("200000"));
}

#[test]
fn any_delimiter_keeps_every_column() {
    let list = "Type;Brand;Model;Serial number;Screen\nLaptop;Dell;Latitude 5490;AB12CD3;15,6\nLaptop;Dell;Latitude 5490;AB12CD4;14\n";
    for delimiter in ["#", "=", "_", "·", "\u{1f}", "!", " | "] {
        let m = read(&list.replace(';', delimiter));
        let sign = delimiter.trim_matches(' ');
        assert_eq!(m.delimiter.as_deref(), Some(sign), "{delimiter}");
        let model = "Latitude 5490";
        assert_eq!(
            seen(&m),
            [
                (2, Category::Laptop, model, "AB12CD3"),
                (3, Category::Laptop, model, "AB12CD4")
            ],
            "{delimiter}"
        );
        assert_eq!(m.lines[0].claim.screen_inch, Some(15.6), "{delimiter}");
    }
}

/// Two sheets with the same headers, and two columns of one name.
fn two_of_a_name() -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, serial) in [("PCs", "AAA111"), ("Screens", "BBB222")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in [
            ["Equipment 2024", "", "", ""],
            ["Type", "Number", "Model", "Model"],
            ["Laptop", serial, "Latitude 5490", "P2419H"],
        ]
        .iter()
        .enumerate()
        {
            for (column, text) in cells.iter().enumerate() {
                let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
                sheet.write_string(row, column, *text).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_place_corrects_one_column_of_one_sheet() {
    let read = |maps: &[&str]| {
        let mut options = Options::default();
        for map in maps {
            options.add(map).unwrap();
        }
        manifest::read(&two_of_a_name(), "a.xlsx", &options)
    };
    let fields = |m: &Manifest, table: usize| {
        let columns = &m.tables[table].columns;
        columns.iter().map(|c| c.field).collect::<Vec<_>>()
    };
    let before = read(&[]).unwrap();
    let table = &before.tables[1];
    assert_eq!(table.place_of(&table.columns[3]), "Screens!D2");
    // Only the second of the two, only in the second sheet; the header row is where it was.
    let after = read(&["Screens!D2=notes"]).unwrap();
    assert_eq!(fields(&after, 0), fields(&before, 0));
    assert_eq!(after.tables[1].header_row, Some(2));
    let mut wanted = fields(&before, 1);
    wanted[3] = Some(Field::Notes);
    assert_eq!(fields(&after, 1), wanted);
    // A header or a letter means the first such column of every table, as before.
    for by_name in ["Number=serial_number", "B=serial_number"] {
        let m = read(&[by_name]).unwrap();
        let columns = [fields(&m, 0)[1], fields(&m, 1)[1]];
        assert_eq!(columns, [Some(Field::SerialNumber); 2], "{by_name}");
    }
    for nowhere in [
        "Screens!H2=notes",
        "Screens!D99=notes",
        "Elsewhere!D2=notes",
    ] {
        assert_eq!(read(&[nowhere]).unwrap_err().code, "no-such-column");
    }
    // A place keeps the header that a name had found.
    let text = "List\nRef,Thing,Where\nL-1,Latitude 5490,AB12CD3\n";
    let mut options = Options::default();
    options.add("!C2=serial_number").unwrap();
    let m = manifest::read(text.as_bytes(), "x.csv", &options).unwrap();
    assert_eq!((m.tables[0].header_row, m.lines.len()), (Some(2), 1));
    let column = &m.tables[0].columns[2];
    assert_eq!(
        (column.field, column.why.as_str()),
        (Some(Field::SerialNumber), "map")
    );
}

#[test]
fn a_workbook_with_titles_formulas_and_several_sheets() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("PCs").unwrap();
    sheet.write_string(0, 0, "Equipment to donate").unwrap();
    for (i, head) in ["Inventarnummer", "Modell", "Seriennummer", "RAM"]
        .iter()
        .enumerate()
    {
        sheet
            .write_string(3, u16::try_from(i).unwrap(), *head)
            .unwrap();
    }
    sheet.write_string(4, 0, "INV-7").unwrap();
    sheet.write_string(4, 1, "Latitude 5490").unwrap();
    sheet.write_number(4, 2, 12_345_678_901.0).unwrap();
    sheet
        .write_formula(4, 3, Formula::new("4+4").set_result("8"))
        .unwrap();
    let other = book.add_worksheet().set_name("Monitors").unwrap();
    other.write_string(0, 0, "Model").unwrap();
    other.write_string(0, 1, "Serial").unwrap();
    other.write_string(1, 0, "P2419H").unwrap();
    other.write_string(1, 1, "MON-44").unwrap();
    // A cell in the last corner of a sheet costs one cell, not the whole sheet; it lies beyond the columns of any list.
    let m = manifest::read(
        &book.save_to_buffer().unwrap(),
        "a.xlsx",
        &Options::default(),
    )
    .unwrap();
    assert_eq!(
        m.tables.iter().map(|t| t.header_row).collect::<Vec<_>>(),
        [Some(4), Some(1)]
    );
    assert_eq!(
        seen(&m),
        [
            (5, Category::Laptop, "Latitude 5490", "12345678901"),
            (2, Category::Monitor, "P2419H", "MON-44")
        ]
    );
    assert_eq!(
        (m.lines[0].claim.ram_gb, m.lines[1].sheet.as_deref()),
        (Some(8.0), Some("Monitors"))
    );
}

#[test]
fn what_is_no_list_is_refused_with_its_reason() {
    let cut = {
        let mut book = Workbook::new();
        book.add_worksheet().write_string(0, 0, "Model").unwrap();
        let mut bytes = book.save_to_buffer().unwrap();
        bytes.truncate(bytes.len() / 2);
        bytes
    };
    let locked: Vec<u8> = [
        &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..],
        &[0; 600],
        &"EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>(),
    ]
    .concat();
    let wide = vec!["x"; limits::COLUMNS_MAX + 9_000].join(",");
    for (bytes, code) in [
        (&b""[..], "empty"),
        (b"\n \n\n", "empty"),
        (b"%PDF-1.7 ...", "wrong-type"),
        (b"\x89PNG\r\n", "wrong-type"),
        (&cut, "broken-zip"),
        (&locked, "password"),
        (wide.as_bytes(), "too-many-columns"),
        (
            "Model,Serial\n".repeat(limits::ROWS_MAX + 1).as_bytes(),
            "too-many-rows",
        ),
        (&vec![b'a'; limits::FILE_BYTES_MAX + 1], "too-large"),
        (&zipped("xl/workbook.xml", b"<x/>", 1), "broken-workbook"),
        (&zipped("notes.txt", b"hello", 1), "no-rows"),
        (&zipped("ppt/slides.xml", b"<x/>", 1), "wrong-type"),
    ] {
        let error = fails(bytes);
        assert_eq!(error.code, code, "{error}");
        assert!(!error.english().is_empty() && !error.english_advice().is_empty());
    }
}

/// A container with one part of `times` times the bytes.
fn zipped(name: &str, bytes: &[u8], times: usize) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer
        .start_file(name, zip::write::SimpleFileOptions::default())
        .unwrap();
    for _ in 0..times {
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_zip_bomb_is_refused_before_a_workbook_reader_sees_it() {
    let bomb = zipped("xl/worksheets/sheet1.xml", &vec![b' '; 1 << 20], 513);
    assert!(bomb.len() < 4 << 20);
    assert_eq!(fails(&bomb).code, "unpacks-too-large");
}

#[test]
fn a_locked_document_of_the_open_format_asks_for_its_password() {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let locked = "<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
        <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">\
        <manifest:encryption-data manifest:checksum-type=\"SHA256\"/></manifest:file-entry></manifest:manifest>";
    for (name, bytes) in [
        (
            "mimetype",
            &b"application/vnd.oasis.opendocument.spreadsheet"[..],
        ),
        ("content.xml", b"\x91\x02\xfe\x00 not to be read"),
        ("META-INF/manifest.xml", locked.as_bytes()),
    ] {
        writer.start_file(name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    let bytes = writer.finish().unwrap().into_inner();
    assert_eq!(fails(&bytes).code, "password");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Each row of any text is a line, is skipped or is a header.
    #[test]
    fn no_row_vanishes(rows in proptest::collection::vec("[a-zA-Z0-9 ,;\"é-]{0,40}", 1..40)) {
        let mut text = String::from("Model,Serial,Type\n");
        text.push_str(&rows.join("\n"));
        text.push('\n');
        if let Ok(m) = manifest::read(text.as_bytes(), "x.csv", &Options::default()) {
            let last = m.lines.iter().map(|l| l.row).chain(m.skipped.iter().map(|s| s.last_row)).max().unwrap_or(1);
            for row in 1..=last {
                let told = m.lines.iter().any(|l| l.row == row)
                    || m.skipped.iter().any(|s| s.row <= row && row <= s.last_row)
                    || m.tables.iter().any(|t| t.header_row == Some(row));
                proptest::prop_assert!(told, "row {} of {:?}", row, text);
            }
        }
    }

    #[test]
    fn no_bytes_stop_it(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..600), zip in proptest::bool::ANY) {
        let mut bytes = bytes;
        if zip {
            bytes.splice(0..0, *b"PK\x03\x04");
        }
        let _ = manifest::read(&bytes, "x", &Options::default());
        let _ = gapless_intake::erasure::read(&bytes);
    }
}
