//! What the donor gives, as their own list says it, and the log of a tool that erased a drive.

use std::fmt::Write;

/// Laptops; the first eight are in Lyon.
pub const LAPTOPS: usize = 16;
/// Monitors and desktops.
pub const MONITORS: usize = 8;
const DESKTOPS: usize = 6;

/// The serial number of a laptop. No two are alike but for one sign.
pub fn laptop(n: usize) -> String {
    format!("5CG{}{}", 8_100 + n * 137, ["QK", "ZT", "LM", "WD"][n % 4])
}

/// The serial number of a monitor.
pub fn monitor(n: usize) -> String {
    format!("CN0{}TV{}", 1_203 + n * 211, ["HX", "PL", "RQ"][n % 3])
}

/// The serial number of a desktop.
pub fn desktop(n: usize) -> String {
    format!("CZC{}X{}", 5_011 + n * 307, ["AW", "KM"][n % 2])
}

/// The desktop that is below the policy, and is taken all the same.
pub const PENTIUM: &str = "CZC9017PQT";
/// What stands on no list.
pub const STRANGER: &str = "ZZTOP99X1";
/// The drive that the log is about.
pub const DRIVE: &str = "S3Z8NB0K412907";

/// The list as the donor's system exports it; one title says nothing, one model is mistyped.
pub fn manifest() -> String {
    let mut text = "Ref. 7;Serial number;Type;Make;Model;CPU;RAM;Screen;Office\n".to_owned();
    let mut row = 0;
    let mut add = |rest: String| {
        row += 1;
        writeln!(text, "ACM-{row:04};{rest}").unwrap();
    };
    for n in 0..LAPTOPS {
        let office = match n {
            0..8 => "Lyon",
            8..14 => "Mechelen",
            _ => "Gebouw 3",
        };
        let model = if n == 2 {
            "EliteBok 840 G4"
        } else {
            "EliteBook 840 G4"
        };
        let serial = laptop(n);
        add(format!(
            "{serial};Laptop;HP;{model};i5-7300U;8 GB;14;{office}"
        ));
    }
    for n in 0..DESKTOPS {
        add(format!(
            "{};Desktop;Dell;OptiPlex;i5-7500;;;Mechelen",
            desktop(n)
        ));
    }
    for n in 0..MONITORS {
        add(format!("{};Monitor;Dell;P2419H;;;24;Mechelen", monitor(n)));
    }
    add(format!(
        "{PENTIUM};Desktop;Dell;OptiPlex 390;Pentium G630;4 GB;;Mechelen"
    ));
    add("X5MN012873;Printer;Epson;WorkForce WF-2010W inkjet;;;;Mechelen".to_owned());
    text
}

/// Every serial number that came in the pallet, and what is left of the box.
pub fn to_paste() -> String {
    let mut all: Vec<String> = vec![laptop(6)];
    all.extend((8..LAPTOPS).map(laptop));
    all.extend((0..DESKTOPS).map(desktop));
    all.extend((0..MONITORS).map(monitor));
    all.push(PENTIUM.to_owned());
    all.join("\n")
}

/// What nwipe wrote about [`DRIVE`].
pub fn erasure_log() -> String {
    format!(
        "[2026/11/20 09:00:00]    info: nwipe 0.36\n\
         [2026/11/20 09:00:01]  notice: Found /dev/sda, ATA, SAMSUNG MZ7LN256, 256 GB, S/N={DRIVE}\n\
         [2026/11/20 09:00:02]  notice:   method   = Fill With Zeros\n\
         [2026/11/20 09:00:02]  notice:   verify   = 1 (last pass)\n\
         [2026/11/20 09:00:02]  notice: Invoking method 'Fill With Zeros' on /dev/sda\n\
         [2026/11/20 09:21:00]  notice: 256060514304 bytes written to /dev/sda\n\
         [2026/11/20 09:21:00]  notice: Finished pass 1/1, round 1/1, on /dev/sda\n\
         [2026/11/20 09:41:00]  notice: [SUCCESS] Verified that /dev/sda is empty.\n\
         ***** Error Summary *****\n\
         !   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors\n\
         sda | 0 | 0 | 0\n*****\n***** Drive Status *****\n\
         !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number\n\
         sda | Erased | 212 MB/s | 00:41:00 | SAMSUNG MZ7LN256/{DRIVE}\n*****\n"
    )
}
