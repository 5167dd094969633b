//! `gapless check`: the forms of its result, its statuses, and what it says of what it cannot read.

use super::{folder, gapless, path, status, text};
use gapless_papers::sheet::{self, Cell, Column};
use serde_json::Value;
use std::fmt::Write as _;
use std::io::Write as _;

const LIST: &str = "Type;Brand;Model;Serial number;CPU;RAM\n\
    Laptop;Dell;Latitude 5490;AB12CD3;i5-8350U;8 GB\n\
    Laptop;Dell;Latitude D630;CD34EF5;Core 2 Duo T7250;2 GB\n\
    Laptop;Unheard;Model X;EF56GH7;i5-6300U;\n\
    Laptop;Dell;Latitude 5490;ab12cd3;i5-8350U;8 GB\n";

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn the_document_is_as_the_interface_says() {
    let folder = folder(&[("list.csv", LIST.as_bytes())]);
    let done = gapless(&[
        "check",
        &path(folder.path(), "list.csv"),
        "--format",
        "json",
    ]);
    assert_eq!((status(&done), text(&done.stderr)), (0, String::new()));
    let d = json(&done.stdout);
    assert_eq!(d["schema"], "gapless.check/1");
    assert_eq!(d["policy"]["name"], "close-the-gap");
    assert_eq!(d["files"][0]["delimiter"], ";");
    assert_eq!(d["files"][0]["tables"][0]["header_row"], 1);
    let s = &d["summary"];
    assert_eq!(
        (&s["lines"], &s["accepted"], &s["duplicates"]),
        (&4.into(), &2.into(), &1.into())
    );
    assert_eq!(s["minimum_offer"]["met"], false);
    let first = &d["lines"][0];
    assert_eq!(
        (&first["row"], &first["cpu"]["family"]),
        (&2.into(), &"core-i5".into())
    );
    assert_eq!(
        (&first["verdict"], &first["ram_gb"]),
        (&"accepted".into(), &8.0.into())
    );
    assert_eq!(
        d["lines"][1]["reasons"][0]["text"],
        "Core 2 is below Core i3"
    );
    assert_eq!(d["lines"][2]["verdict"], "needs-info");
    let twice = d["lines"][3]["reasons"].as_array().unwrap().last().unwrap();
    assert_eq!(
        twice["text"],
        "The same serial number stands in list.csv, row 2"
    );
}

#[test]
fn every_form_tells_the_same_lines() {
    let folder = folder(&[("list.csv", LIST.as_bytes())]);
    let list = path(folder.path(), "list.csv");
    let whole = json(&gapless(&["check", &list, "--format", "json"]).stdout);
    let streamed = text(&gapless(&["check", &list, "--format", "jsonl"]).stdout);
    let rows: Vec<Value> = streamed
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    assert_eq!(rows.len(), 5);
    assert_eq!(rows[..4], whole["lines"].as_array().unwrap()[..]);
    for part in ["schema", "summary", "policy", "files"] {
        assert_eq!(rows[4][part], whole[part], "{part}");
    }
    let table = text(&gapless(&["check", &list]).stdout);
    assert!(table.starts_with("row  verdict"), "{table}");
    assert!(
        table.contains("4 lines: 2 accepted, 1 rejected, 1 need information"),
        "{table}"
    );
    let csv = text(&gapless(&["check", &list, "--format", "csv"]).stdout);
    assert_eq!(csv.lines().count(), 5);
    let book = path(folder.path(), "out.xlsx");
    let done = gapless(&["check", &list, "--format", "xlsx", "--output", &book]);
    assert_eq!((status(&done), done.stdout.len()), (0, 0));
    let back = json(&gapless(&["check", &book, "--format", "json"]).stdout);
    assert_eq!(back["summary"]["lines"], 4);
    assert_eq!(back["lines"][0]["serial_number"], "AB12CD3");
}

#[test]
fn a_long_list_is_printed_while_it_is_read_and_says_the_same() {
    let mut list =
        "Asset tag;Type;Model;Serial number;Processor;RAM;Purchased;Office;Condition\n".to_owned();
    let models = [
        "Laptop;Latitude 5490;{};i5-8350U;8 GB;2018",
        "Laptop;MacBook Pro 2017;{};;16 GB;",
        "Monitor;P2419H;{};;;2016-05-01",
        "Desktop;OptiPlex \"7010\";{};Core 2 Duo;2 GB;2009",
    ];
    for n in 0..6_000 {
        let serial = match n % 50 {
            7 => "N/A".to_owned(),
            9 => "DOUBLE99".to_owned(),
            _ => format!("AB{n:05}C"),
        };
        let model = models[n % models.len()].replace("{}", &serial);
        let office = ["Gent", "\"Rue de l'Église 5;\nLiège\"", ""][n % 3];
        let state = ["", "broken", "stolen"][n / 9 % 3];
        let _ = writeln!(list, "INV-{n};{model};{office};{state}");
    }
    let folder = folder(&[("long.csv", list.as_bytes()), ("list.csv", LIST.as_bytes())]);
    let both = [
        path(folder.path(), "list.csv"),
        path(folder.path(), "long.csv"),
    ];
    let whole = json(&gapless(&["check", &both[0], &both[1], "--format", "json"]).stdout);
    let streamed = gapless(&["check", &both[0], &both[1], "--format", "jsonl"]);
    assert_eq!(status(&streamed), 0, "{}", text(&streamed.stderr));
    let rows: Vec<Value> = text(&streamed.stdout)
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect();
    let (last, rows) = rows.split_last().unwrap();
    let expected = whole["lines"].as_array().unwrap();
    assert_eq!(rows.len(), expected.len());
    for (row, expected) in rows.iter().zip(expected) {
        assert_eq!(row, expected);
    }
    assert!(whole["summary"]["duplicates"].as_u64() > Some(100));
    for part in ["summary", "policy", "files"] {
        assert_eq!(last[part], whole[part], "{part}");
    }
    // What cannot be read on is named, and what came before stands.
    std::fs::write(&both[1], format!("{list}{}\n", "x;".repeat(2_000))).unwrap();
    let broken = gapless(&["check", &both[1], &both[0], "--format", "jsonl"]);
    assert_eq!(status(&broken), 1);
    assert!(
        text(&broken.stderr).contains("could not read long.csv: row 6002 has 2000 columns"),
        "{}",
        text(&broken.stderr)
    );
    let printed = text(&broken.stdout);
    assert_eq!(printed.lines().count(), rows.len() + 1);
    assert!(printed.lines().nth(5_999).unwrap().contains("\"long.csv\""));
    // Field by field in the order of the document, whichever way a line was made.
    let keys = |row: &str| {
        let names = [
            "\"row\"",
            "\"quantity\"",
            "\"serial_number\"",
            "\"cpu\"",
            "\"verdict\"",
            "\"preparation\"",
        ];
        let places = names.map(|name| row.find(name).unwrap());
        assert!(places.is_sorted(), "{row}");
    };
    text(&streamed.stdout)
        .lines()
        .take(expected.len())
        .for_each(keys);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_reported() {
    let cut = {
        let columns = [Column::text("Model")];
        let rows = vec![vec![Cell::from("Latitude 5490")]];
        let mut bytes = sheet::write("A", &columns, rows, sheet::Format::Xlsx).unwrap();
        bytes.truncate(bytes.len() / 2);
        bytes
    };
    let folder = folder(&[
        ("good.csv", LIST.as_bytes()),
        ("cut.xlsx", &cut),
        ("photo.png", b"\x89PNG\r\n"),
        ("empty.csv", b""),
    ]);
    let at = |name: &str| path(folder.path(), name);
    for (bad, what, to_do) in [
        (
            "cut.xlsx",
            "its ZIP container is broken",
            "save it under a new name",
        ),
        (
            "photo.png",
            "this is a picture, not a list of equipment",
            "XLSX, ODS, XLS, CSV or JSON",
        ),
        (
            "empty.csv",
            "the file is empty",
            "send the list with its rows",
        ),
    ] {
        for format in ["json", "jsonl", "table"] {
            let done = gapless(&["check", &at(bad), &at("good.csv"), "--format", format]);
            let told = text(&done.stderr);
            assert_eq!(status(&done), 1, "{bad}: {told}");
            assert!(
                told.starts_with(&format!("gapless: could not read {bad}: ")),
                "{told}"
            );
            assert!(told.contains(what) && told.contains(to_do), "{told}");
            assert!(text(&done.stdout).contains("EF56GH7"), "{bad} {format}");
        }
    }
    let done = gapless(&[
        "check",
        &at("nowhere.csv"),
        &at("good.csv"),
        "--format",
        "json",
    ]);
    assert_eq!(status(&done), 3);
    assert!(
        text(&done.stderr).contains("could not open") && text(&done.stderr).contains("your rights")
    );
    assert_eq!(json(&done.stdout)["summary"]["lines"], 4);
    // A single file that is no list still gives a document, which says that there is nothing.
    let done = gapless(&["check", &at("empty.csv"), "--format", "json"]);
    assert_eq!(
        (status(&done), &json(&done.stdout)["summary"]["lines"]),
        (1, &0.into())
    );
}

/// A container with one part of so many mebibytes of blanks: a few kilobytes that unpack to all memory there is.
fn bomb(mebibytes: usize) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    writer
        .start_file("xl/worksheets/sheet1.xml", options)
        .unwrap();
    for _ in 0..mebibytes {
        writer.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The head of an encrypted workbook, and the name of the stream that holds the secret.
fn locked() -> Vec<u8> {
    let name = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
    let head = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    [&head[..], &[0; 600], &name.collect::<Vec<u8>>()].concat()
}

#[test]
fn what_is_too_much_or_locked_is_refused_before_it_costs_anything() {
    let rows = "Latitude 5490;AB\n".repeat(2_000_000);
    let wide = vec!["x"; 10_000].join(",");
    let folder = folder(&[
        ("good.csv", LIST.as_bytes()),
        ("locked.xlsx", &locked()),
        ("bomb.xlsx", &bomb(513)),
        ("rows.csv", rows.as_bytes()),
        ("wide.csv", wide.as_bytes()),
        ("list.pdf", b"%PDF-1.7"),
    ]);
    let at = |name: &str| path(folder.path(), name);
    let large = std::fs::File::create(at("large.csv")).unwrap();
    // 200 MB that take no room on the disk.
    large.set_len(200 << 20).unwrap();
    for (bad, what, to_do) in [
        (
            "locked.xlsx",
            "protected by a password",
            "remove the password",
        ),
        (
            "bomb.xlsx",
            "unpacks to more than 512 MB",
            "table of the equipment alone",
        ),
        ("rows.csv", "more than 200000 rows", "in parts"),
        (
            "wide.csv",
            "row 1 has 10000 columns",
            "table of the equipment alone",
        ),
        ("large.csv", "larger than 64 MB", "in parts"),
        (
            "list.pdf",
            "this is a PDF document",
            "XLSX, ODS, XLS, CSV or JSON",
        ),
    ] {
        let done = gapless(&["check", &at(bad), &at("good.csv"), "--format", "json"]);
        let told = text(&done.stderr);
        assert_eq!(status(&done), 1, "{bad}: {told}");
        assert!(
            told.starts_with(&format!("gapless: could not read {bad}: ")),
            "{told}"
        );
        assert!(told.contains(what) && told.contains(to_do), "{told}");
        assert_eq!(json(&done.stdout)["summary"]["lines"], 4, "{bad}");
    }
}

#[test]
fn what_a_file_hides_is_read_and_said() {
    let cells = |texts: [&str; 3]| {
        let cell = |t: &str| format!("<Cell><Data ss:Type=\"String\">{t}</Data></Cell>");
        texts.map(cell).concat()
    };
    let list = format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
        <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
        <Worksheet ss:Name=\"PCs\"><Table><Row>{}</Row><Row>{}</Row><Row ss:Hidden=\"1\">{}</Row></Table></Worksheet></Workbook>",
        cells(["Model", "Serial number", "RAM"]),
        cells(["Latitude 5490", "AB12CD3", "8 GB"]),
        cells(["Latitude 5480", "EF56GH7", "8 GB"]),
    );
    let folder = folder(&[("list.xml", list.as_bytes())]);
    let list = path(folder.path(), "list.xml");
    let d = json(&gapless(&["check", &list, "--format", "json"]).stdout);
    assert_eq!(d["summary"]["lines"], 2);
    assert_eq!(
        d["files"][0]["tables"][0]["hidden"]["rows"],
        serde_json::json!([[3, 3]])
    );
    let table = text(&gapless(&["check", &list]).stdout);
    assert!(
        table.contains("hidden in list.xml, PCs, and read all the same: 1 row"),
        "{table}"
    );
}

#[test]
fn formulas_and_mixed_encodings_lose_no_row() {
    let utf8 = "Type;Marque;Modèle;Numéro de série\nPortable;Dell;Latitude 5490;AB12CD3\n";
    // Somebody pasted a line of an older file: é as one byte.
    let mixed = [utf8.as_bytes(), b"\xC9cran;Dell;P2419H;CD34EF5\n"].concat();
    let formulas = "Model;Serial number;Comment\nLatitude 5490;=1+1;\"=cmd|' /C calc'!A0\"\n\
        Latitude 5490;AB12CD3;\"=HYPERLINK(\"\"http://x\"\")\"\n";
    let folder = folder(&[("mixed.csv", &mixed), ("formulas.csv", formulas.as_bytes())]);
    let read = |name: &str| {
        let done = gapless(&["check", &path(folder.path(), name), "--format", "json"]);
        assert_eq!(status(&done), 0, "{}", text(&done.stderr));
        json(&done.stdout)
    };
    let d = read("mixed.csv");
    assert_eq!(d["summary"]["lines"], 2);
    assert_eq!(d["lines"][0]["category"], "laptop");
    assert_eq!(d["lines"][1]["category"], "monitor");
    assert_eq!(d["lines"][1]["serial_number"], "CD34EF5");
    assert_eq!(read("formulas.csv")["summary"]["lines"], 2);
    // What goes into a spreadsheet again must not begin to calculate there.
    let list = path(folder.path(), "formulas.csv");
    let csv = text(&gapless(&["check", &list, "--format", "csv"]).stdout);
    assert!(!csv.contains(",=") && !csv.contains("\"="), "{csv}");
}

#[test]
fn a_slip_of_the_command_line_is_told() {
    let folder = folder(&[
        ("list.csv", LIST.as_bytes()),
        ("policy.json", b"{\"name\": \"x\"}"),
    ]);
    let list = path(folder.path(), "list.csv");
    let policy = path(folder.path(), "policy.json");
    for (arguments, says) in [
        (vec!["check"], "Usage"),
        (vec!["check", &list, "--format", "yaml"], "possible values"),
        (vec!["check", &list, "--format", "xlsx"], "add --output"),
        (vec!["check", &list, "--map", "Model=colour"], "fields are"),
        (vec!["check", &list, "--policy", &policy], "cannot be used"),
        (
            vec!["check", &list, "--format", "csv", "--output", &list],
            "would overwrite",
        ),
    ] {
        let done = gapless(&arguments);
        assert_eq!(status(&done), 2, "{arguments:?}");
        assert!(text(&done.stderr).contains(says), "{}", text(&done.stderr));
        assert_eq!(done.stdout.len(), 0);
    }
    let done = gapless(&["check", &list, "--policy", "nowhere.json"]);
    assert_eq!(status(&done), 3, "{}", text(&done.stderr));
    let done = gapless(&[
        "check",
        &list,
        "--output",
        &path(folder.path(), "no/such/out.csv"),
    ]);
    assert_eq!(status(&done), 3, "{}", text(&done.stderr));
    assert_eq!(std::fs::read_to_string(&list).unwrap(), LIST);
}

#[test]
fn a_policy_file_and_a_map_stand_above_the_usual() {
    let policy = include_str!("../../../../data/policies/close-the-gap.json")
        .replace("\"ram_min_gb\": 4.0", "\"ram_min_gb\": 16.0")
        .replace("\"name\": \"close-the-gap\"", "\"name\": \"sixteen\"");
    let list = "Ref;What;Chip;Size\nL-1;Latitude 5490;i5-8350U;16\nL-2;Latitude 5490;i5-8350U;8\n";
    let folder = folder(&[
        ("list.csv", list.as_bytes()),
        ("sixteen.json", policy.as_bytes()),
    ]);
    let arguments = [
        "check",
        &path(folder.path(), "list.csv"),
        "--policy",
        &path(folder.path(), "sixteen.json"),
        "--map",
        "Ref=asset_tag",
        "--map",
        "B=model",
        "--map",
        "Size=ram",
        "--format",
        "json",
    ];
    let d = json(&gapless(&arguments).stdout);
    assert_eq!(d["policy"]["name"], "sixteen");
    let verdicts: Vec<&Value> = d["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| &l["verdict"])
        .collect();
    assert_eq!(verdicts, ["accepted", "rejected"]);
    assert_eq!(d["lines"][0]["asset_tag"], "L-1");
    let done = gapless(&[
        "check",
        &path(folder.path(), "list.csv"),
        "--map",
        "Nowhere=model",
    ]);
    assert_eq!(status(&done), 1);
    assert!(text(&done.stderr).contains("there is no column 'Nowhere'"));
}

#[test]
fn lines_of_the_first_file_are_out_before_the_second_is_read() {
    use std::io::{BufRead, BufReader};
    let folder = folder(&[("first.csv", LIST.as_bytes())]);
    // The second file is a pipe that nobody writes into yet: who waited for it would print nothing.
    let pipe = path(folder.path(), "second.csv");
    let made = std::process::Command::new("mkfifo")
        .arg(&pipe)
        .status()
        .unwrap();
    assert!(made.success());
    let first = path(folder.path(), "first.csv");
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_gapless"))
        .args(["check", &first, &pipe, "--format", "jsonl"])
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    for _ in 0..4 {
        let line: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
        assert_eq!(line["file"], "first.csv");
    }
    std::fs::write(&pipe, "Model;Serial\nLatitude 5490;AB12CD3\n").unwrap();
    let rest: Vec<Value> = lines
        .map(|l| serde_json::from_str(&l.unwrap()).unwrap())
        .collect();
    assert_eq!(rest.len(), 2);
    assert_eq!(rest[0]["file"], "second.csv");
    // A number of an earlier file is still known.
    assert_eq!(rest[1]["summary"]["duplicates"], 2);
    assert!(child.wait().unwrap().success());
}

#[test]
fn who_stops_reading_ends_it_without_a_word() {
    let mut list = "Type;Model;Serial\n".to_owned();
    list.extend((0..20_000).map(|n| format!("Monitor;P2419H;MON{n:06}\n")));
    let folder = folder(&[("long.csv", list.as_bytes())]);
    for format in ["jsonl", "json", "table", "csv"] {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_gapless"))
            .args([
                "check",
                &path(folder.path(), "long.csv"),
                "--format",
                format,
            ])
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let done = child.wait_with_output().unwrap();
        assert_eq!(
            (status(&done), text(&done.stderr)),
            (0, String::new()),
            "{format}"
        );
    }
}
