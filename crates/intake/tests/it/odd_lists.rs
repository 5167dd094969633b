//! Lists that nobody sent yet: made up from the words that people write above columns in seven languages, in any order, with
//! values in local forms. Each must come to the same devices.

use gapless_intake::manifest::{self, Line, Options};
use gapless_journey::Category;

/// Fields of `odd_lists.txt`, in the order of a device.
const FIELDS: [&str; 9] = [
    "kind", "maker", "model", "serial", "tag", "cpu", "ram", "storage", "inch",
];
/// What a list of others holds in each of their columns.
const OTHERS: [&str; 7] = [
    "899,00",
    "A Person",
    "Room 12",
    "2023-05-01",
    "2024-05-01 10:00",
    "Windows 10 Pro",
    "10.0.0.12",
];
const LANGUAGES: [&str; 7] = ["en", "nl", "fr", "de", "es", "pt", "it"];

/// The words of a language for a field.
fn words(language: &str, field: &str) -> Vec<&'static str> {
    let start = format!("{language} {field}: ");
    let line = include_str!("odd_lists.txt")
        .lines()
        .find_map(|l| l.strip_prefix(&start))
        .unwrap();
    line.split(" | ").collect()
}

/// A device in the columns of [`Words::heads`], but for kind, memory, storage and diagonal, which are figures.
type Device = (
    usize,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    u32,
    u32,
    f64,
);

const DEVICES: &[Device] = &[
    (
        0,
        "Dell",
        "Latitude 5480",
        "ABC1234",
        "INV-0001",
        "i5-7300U",
        8,
        256,
        14.0,
    ),
    (
        0,
        "HP",
        "EliteBook 840 G5",
        "5CG8123XYZ",
        "INV-0002",
        "Intel Core i7-8650U",
        16,
        512,
        14.0,
    ),
    (
        1,
        "Lenovo",
        "ThinkCentre M710q",
        "PC0ABCDE",
        "INV-0003",
        "Core i3-7100T",
        4,
        128,
        0.0,
    ),
    (
        1,
        "Unheard",
        "Box 77",
        "XK99812A",
        "INV-0004",
        "Celeron J3060",
        4,
        500,
        0.0,
    ),
    (2, "Dell", "P2419H", "CN0ABC777", "INV-0005", "", 0, 0, 23.8),
    (
        0,
        "Fujitsu",
        "LIFEBOOK E746",
        "YLAB012345",
        "INV-0006",
        "Core i5-6200U",
        8,
        256,
        15.6,
    ),
];

fn cell(language: &str, device: &Device, column: usize, bare: bool) -> String {
    let units = words(language, "units");
    let decimal = |n: f64| {
        let text = format!("{n:.1}");
        if language == "en" {
            text
        } else {
            text.replace('.', ",")
        }
    };
    let unit = |i: usize| if bare { "" } else { units[i] };
    match column {
        0 => words(language, "kinds")[device.0].to_owned(),
        1 => device.1.to_owned(),
        2 => device.2.to_owned(),
        3 => device.3.to_owned(),
        4 => device.4.to_owned(),
        5 => device.5.to_owned(),
        6 if device.6 > 0 => format!("{} {}", device.6, unit(0)),
        7 if device.7 > 0 => format!("{} {}", device.7, unit(0)),
        8 if device.8 > 0.0 => format!("{} {}", decimal(device.8), unit(1)),
        _ => String::new(),
    }
}

/// What is wrong with a line, if anything.
fn differs(line: &Line, device: &Device) -> Option<String> {
    let c = &line.claim;
    let category = [Category::Laptop, Category::Desktop, Category::Monitor][device.0];
    let said = |name: &str, got: Option<String>, wanted: &str| {
        let got = got.unwrap_or_default();
        (got != wanted).then(|| format!("{name}: {got:?}, not {wanted:?}"))
    };
    let figure = |n: f64| {
        if n > 0.0 {
            n.to_string()
        } else {
            String::new()
        }
    };
    said("category", Some(c.category.to_string()), category.as_str())
        .or_else(|| said("maker", c.manufacturer.clone(), device.1))
        .or_else(|| said("model", c.model.clone(), device.2))
        .or_else(|| {
            said(
                "serial",
                c.serial_number.as_ref().map(ToString::to_string),
                device.3,
            )
        })
        .or_else(|| {
            said(
                "tag",
                c.asset_tag.as_ref().map(ToString::to_string),
                device.4,
            )
        })
        .or_else(|| said("cpu", c.cpu.as_ref().map(|c| c.text.clone()), device.5))
        .or_else(|| {
            said(
                "ram",
                c.ram_gb.map(|n| n.to_string()),
                &figure(f64::from(device.6)),
            )
        })
        .or_else(|| {
            said(
                "storage",
                c.storage_gb.map(|n| n.to_string()),
                &figure(f64::from(device.7)),
            )
        })
        .or_else(|| {
            said(
                "inch",
                c.screen_inch.map(|n| n.to_string()),
                &figure(device.8),
            )
        })
}

/// A small generator of numbers, so that each run makes the same lists.
fn next(seed: &mut u64) -> usize {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 40).unwrap()
}

/// One list: its text, its headers, and which columns it has.
fn list(language: &str, turn: usize, seed: &mut u64) -> (String, Vec<String>, Vec<usize>) {
    let mut order: Vec<usize> = (0..9).collect();
    for i in (1..9).rev() {
        order.swap(i, next(seed) % (i + 1));
    }
    // Some lists leave columns out, never the kind, the maker, the model, the serial number and the diagonal.
    if turn.is_multiple_of(3) {
        order.retain(|c| [0, 1, 2, 3, 8].contains(c) || !next(seed).is_multiple_of(4));
    }
    // Some have columns that tell nothing of the device.
    let others = words(language, "others");
    let extra: Vec<usize> = (0..others.len())
        .filter(|_| turn.is_multiple_of(2) && next(seed).is_multiple_of(2))
        .collect();
    let mut heads: Vec<String> = order
        .iter()
        .map(|c| {
            let choice = words(language, FIELDS[*c]);
            choice[next(seed) % choice.len()].to_owned()
        })
        .collect();
    heads.extend(extra.iter().map(|i| others[*i].to_owned()));
    if turn.is_multiple_of(5) {
        heads = heads.iter().map(|h| h.to_uppercase()).collect();
    }
    let mut text = heads.join(";");
    for device in DEVICES {
        let mut cells: Vec<String> = order
            .iter()
            .map(|c| {
                cell(language, device, *c, turn.is_multiple_of(4))
                    .trim()
                    .to_owned()
            })
            .collect();
        cells.extend(extra.iter().map(|i| OTHERS[*i].to_owned()));
        text.push('\n');
        text.push_str(&cells.join(";"));
    }
    (text, heads, order)
}

#[test]
fn lists_in_seven_languages_come_to_the_same_devices() {
    let mut wrong: Vec<String> = Vec::new();
    let (mut made, mut seed) = (0, 7_u64);
    for language in LANGUAGES {
        for turn in 0..30 {
            let (text, heads, order) = list(language, turn, &mut seed);
            made += 1;
            let m = manifest::read(text.as_bytes(), "list.csv", &Options::default()).unwrap();
            if m.lines.len() != DEVICES.len() {
                wrong.push(format!("{language} {heads:?}: {} lines", m.lines.len()));
                continue;
            }
            let has = |c: usize| order.contains(&c);
            for (line, device) in m.lines.iter().zip(DEVICES) {
                let mut wanted = *device;
                wanted.4 = if has(4) { wanted.4 } else { "" };
                wanted.5 = if has(5) { wanted.5 } else { "" };
                wanted.6 = if has(6) { wanted.6 } else { 0 };
                wanted.7 = if has(7) { wanted.7 } else { 0 };
                if let Some(why) = differs(line, &wanted) {
                    wrong.push(format!("{language} {heads:?}: {why}"));
                    break;
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {made} lists:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_column_of_free_text_is_taken_apart() {
    for (text, told) in [
        (
            "Description;Qty\nDell Latitude 5480 i5-7300U 8GB 256SSD S/N ABC1234 14inch;1\nHP EliteBook 840 G5 i7-8650U 16GB 512GB SSD S/N 5CG8123XYZ 14inch;1\n",
            "laptop Latitude 5480 ABC1234 core-i5 8 256 14",
        ),
        (
            "Omschrijving;Aantal\nLaptop Dell Latitude 5480, Core i5-7300U, 8 GB RAM, 256 GB SSD, 14\", SN: ABC1234;1\nVaste PC HP EliteDesk 800 G2 SFF, i5-6500, 8 GB RAM, 256 GB SSD, SN: CZC1234ABC;1\n",
            "laptop Latitude 5480 ABC1234 core-i5 8 256 14",
        ),
    ] {
        let m = manifest::read(text.as_bytes(), "list.csv", &Options::default()).unwrap();
        let c = &m.lines[0].claim;
        let got = format!(
            "{} {} {} {} {} {} {}",
            c.category,
            c.model.clone().unwrap_or_default(),
            c.serial_number.as_ref().map_or("", |s| s.as_str()),
            c.cpu.as_ref().map_or("", |c| c.family.as_str()),
            c.ram_gb.unwrap_or_default(),
            c.storage_gb.unwrap_or_default(),
            c.screen_inch.unwrap_or_default()
        );
        assert_eq!(got, told, "{:?}", m.tables[0].columns);
    }
}

#[test]
fn ugly_lists_are_understood_by_their_values() {
    for (text, told) in [
        (
            "PC Name,User,Make & Model,Serial,Specs,Monitor,Monitor Serial\n\
             PC01,A Person,Dell OptiPlex 3050,ABC1234,i5-7500 / 8GB / 256GB SSD,Dell P2217H,CN01234\n\
             PC02,B Person,HP ProDesk 400 G4,CZC1234XYZ,i3-7100 / 4GB / 500GB HDD,HP E222,CNK1234\n",
            &[
                "desktop Dell OptiPlex 3050 ABC1234 core-i5 8 256",
                "monitor Dell P2217H CN01234  0 0",
                "desktop HP ProDesk 400 G4 CZC1234XYZ core-i3 4 500",
                "monitor HP E222 CNK1234  0 0",
            ][..],
        ),
        (
            "Nombre;Apellido;Equipo;Marca;Modelo;No. de serie;Estado;Observaciones\n\
             A;Person;Laptop;Dell;Latitude 3490;ABC1234;Dañado;no enciende\n\
             B;Person;CPU;HP;Compaq 6000 Pro;MXL1234ABC;Regular;sin disco duro\n",
            &[
                "laptop Latitude 3490 ABC1234  0 0 broken",
                "desktop Compaq 6000 Pro MXL1234ABC  0 0 incomplete",
            ],
        ),
        (
            "Marque;Type;S/N;Etat\nHP;EliteBook 8470p;CZC1234ABC;OK\nHP;Compaq 8200 Elite;CZC1234ABD;HS\nDell;1908FP;CN0ABC123;OK\n",
            &[
                "laptop EliteBook 8470p CZC1234ABC  0 0",
                "desktop Compaq 8200 Elite CZC1234ABD  0 0 broken",
                "monitor 1908FP CN0ABC123  0 0",
            ],
        ),
        (
            "hostname,vendor,model,serial,cpu_model,mem_total_kb,disk_total_gb,last_seen\n\
             ws-001,Dell Inc.,OptiPlex 9020,ABC1234,Intel(R) Core(TM) i5-4590 CPU @ 3.30GHz,8388608,465,2024-01-01\n\
             ws-002,LENOVO,20HES0XX00,PF0ABCDE,Intel(R) Core(TM) i5-7200U CPU @ 2.50GHz,8388608,238,2024-01-01\n",
            &[
                "desktop OptiPlex 9020 ABC1234 core-i5 8 465",
                "laptop 20HES0XX00 PF0ABCDE core-i5 8 238",
            ],
        ),
    ] {
        let m = manifest::read(text.as_bytes(), "list.csv", &Options::default()).unwrap();
        let got: Vec<String> = m.lines.iter().map(short).collect();
        assert_eq!(got, told, "{:?}", m.tables[0].columns);
    }
}

fn short(line: &Line) -> String {
    let c = &line.claim;
    let mut out = format!(
        "{} {} {} {} {} {}",
        c.category,
        c.model.clone().unwrap_or_default(),
        c.serial_number.as_ref().map_or("", |s| s.as_str()),
        c.cpu.as_ref().map_or("", |c| c.family.as_str()),
        c.ram_gb.unwrap_or_default(),
        c.storage_gb.unwrap_or_default()
    );
    for condition in &c.conditions {
        out.push(' ');
        out.push_str(condition.as_str());
    }
    out
}
