//! Reports of programs that are sold: Blancco (XML and JSON), WipeDrive and BitRaser (XML and JSON), by the fields that they
//! publish. Only a status that says success, without a counted error, in a document that is whole, reads as erased.

use super::tree::{self, Node, folded};
use super::{Erasure, Report, medium, named_technique};
use crate::limits::REPORT_DRIVES_MAX;
use gapless_journey::sanitization::{Method, SanitizationResult, Technique, Verification};
use serde_json::Value;
use std::collections::HashMap;

/// A program: its name, the words that a document of it holds, and where its fields stand.
struct Program {
    format: &'static str,
    tool: &'static str,
    marks: &'static [&'static str],
    /// Names of the part that is one erasure; empty where any part with a serial number and a status is one.
    record: &'static [&'static str],
    status: &'static [&'static str],
}

const PROGRAMS: &[Program] = &[
    Program {
        format: "blancco",
        tool: "Blancco",
        marks: &["blancco"],
        record: &["erasure"],
        status: &["state", "erasurestate", "status"],
    },
    Program {
        format: "wipedrive",
        tool: "WipeDrive",
        marks: &["wipedrive", "whitecanyon", "nistmethodtype"],
        record: &["operation"],
        status: &["actionresult", "result", "status"],
    },
    Program {
        format: "bitraser",
        tool: "BitRaser",
        marks: &["bitraser"],
        record: &[],
        status: &[
            "erasurestatus",
            "erasestatus",
            "wipestatus",
            "status",
            "result",
            "state",
        ],
    },
];

const SERIAL: &[&str] = &[
    "serial",
    "serialnumber",
    "serialno",
    "driveserial",
    "driveserialnumber",
    "diskserial",
    "diskserialnumber",
    "diskserialno",
    "hddserialnumber",
    "mediaserial",
];
const MODEL: &[&str] = &[
    "model",
    "modelnumber",
    "drivemodel",
    "diskmodel",
    "diskmodelname",
    "product",
    "modelno",
];
const CAPACITY: &[&str] = &[
    "capacity",
    "sizebytes",
    "capacitybytes",
    "bytes",
    "drivesizebytes",
    "size",
    "drivesize",
];
const SCHEME: &[&str] = &[
    "erasurestandardname",
    "erasurestandard",
    "erasuremethod",
    "erasemethod",
    "wipemethod",
    "wipepattern",
    "pattern",
    "method",
    "standard",
    "algorithm",
    "actiontype",
    "action",
];
const LEVEL: &[&str] = &["nistmethodtype", "nistmethod", "nisttype"];
const STARTED: &[&str] = &[
    "starttime",
    "erasurestarttime",
    "started",
    "startdate",
    "start",
    "startdatetime",
];
const FINISHED: &[&str] = &[
    "endtime",
    "erasureendtime",
    "finishtime",
    "finished",
    "completed",
    "enddate",
    "end",
    "enddatetime",
    "timestamp",
];
const VERIFICATION: &[&str] = &[
    "verification",
    "verificationtype",
    "verificationmethod",
    "verifymethod",
    "verificationpercent",
    "verificationpercentage",
    "verify",
    "verified",
];
const ROUNDS: &[&str] = &[
    "totalerasurerounds",
    "overwritingrounds",
    "passes",
    "numberofpasses",
    "totalpasses",
];
const VERSION: &[&str] = &[
    "productversion",
    "softwareversion",
    "programversion",
    "applicationversion",
    "toolversion",
];
const DEVICE: &[&str] = &[
    "device",
    "devicename",
    "devicepath",
    "drivepath",
    "disknumber",
    "drivenumber",
];
/// Counters of which each must be nothing.
const TROUBLE: &[&str] = &[
    "failedsectors",
    "totalerrors",
    "errors",
    "errorcount",
    "writeerrors",
    "readerrors",
    "verificationerrors",
    "verifyerrors",
    "unerasedsectors",
    "failedblocks",
    "skippedsectors",
    "dirtysectors",
];
const SUCCESS: &[&str] = &[
    "successful",
    "success",
    "succeeded",
    "erased",
    "completed",
    "passed",
    "pass",
    "erasedsuccessfully",
    "completedsuccessfully",
    "successfullycompleted",
    "successfullyerased",
    "erasuresuccessful",
];
const EXCEPTIONS: &[&str] = &[
    "erasedwithexceptions",
    "successfulwithexceptions",
    "completedwithexceptions",
    "successwithexceptions",
];

/// Reads XML or JSON, or nothing where it is of none of these programs.
pub fn read(text: &str, json: Option<&Value>) -> Option<Report> {
    let program = PROGRAMS
        .iter()
        .find(|program| folded_contains(text, program.marks))?;
    let (root, is_whole) = match json {
        Some(json) => (tree::of_json(json)?, true),
        None => tree::of_xml(text)?,
    };
    let version = root.field(VERSION).map(|v| format!("{} {v}", program.tool));
    let tool = version.unwrap_or_else(|| program.tool.to_owned());
    let mut records: Vec<&Node> = Vec::new();
    root.walk(&mut |node| {
        if records.len() < REPORT_DRIVES_MAX && is_record(node, program) {
            records.push(node);
        }
    });
    let disks = disks(&root);
    let mut erasures: Vec<Erasure> = records
        .iter()
        .map(|node| erasure(node, &disks, program, &tool))
        .collect();
    let mut warnings = Vec::new();
    if !is_whole {
        let text = "the document is cut off or damaged: nothing in it reads as erased";
        warnings.push(text.to_owned());
        for erasure in &mut erasures {
            erasure.errors.push("the document is cut off".to_owned());
            erasure.doubt();
        }
    }
    if erasures.is_empty() {
        // A report of the machine alone is for others to read.
        return None;
    }
    if erasures.iter().any(|e| e.medium_serial.is_none()) {
        warnings.push("a drive has no readable serial number".to_owned());
    }
    warnings.push("the signature of the report was not checked".to_owned());
    Some(Report {
        format: program.format.to_owned(),
        erasures,
        warnings,
    })
}

/// True where the text holds one of the words, in any case.
fn folded_contains(text: &str, words: &[&str]) -> bool {
    let bytes = text.as_bytes();
    words.iter().any(|word| {
        bytes
            .windows(word.len())
            .any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
    })
}

fn is_record(node: &Node, program: &Program) -> bool {
    let has = |names: &[&str]| {
        node.children
            .iter()
            .any(|child| child.is(names) && !child.text.is_empty())
    };
    let has_status = node.children.iter().any(|child| child.is(program.status));
    if program.record.is_empty() {
        return has(SERIAL) && has_status;
    }
    node.is(program.record) && has_status
}

fn erasure(node: &Node, disks: &HashMap<&str, &Node>, program: &Program, tool: &str) -> Erasure {
    // Where a record names its medium by a number alone, the medium stands among the hardware.
    let target = node
        .field(&["targetid", "diskid", "driveid"])
        .and_then(|id| disks.get(id).copied());
    let field = |names: &[&str]| {
        node.field(names)
            .or_else(|| target.and_then(|target| target.field(names)))
    };
    let mut erasure = Erasure::unproven(tool, field(DEVICE).unwrap_or_default());
    erasure.medium_serial = field(SERIAL).and_then(medium::serial);
    erasure.medium_model = field(MODEL).map(str::to_owned);
    erasure.bytes = field(CAPACITY)
        .and_then(|text| text.parse().ok())
        .filter(|n| *n > 0);
    erasure.scheme = field(SCHEME).map(str::to_owned);
    erasure.started = field(STARTED).map(time);
    erasure.finished = field(FINISHED).map(time);
    let count = |names: &[&str]| node.field(names).and_then(|text| text.parse::<u32>().ok());
    erasure.passes = count(ROUNDS).filter(|n| *n > 0);
    let status = node.children.iter().find(|child| child.is(program.status));
    let outcome = status.map_or(Outcome::Not(String::new()), |node| outcome(node, program));
    let mut has_exceptions = false;
    match outcome {
        Outcome::Success => {}
        Outcome::Exceptions => has_exceptions = true,
        Outcome::Not(said) => erasure.errors.push(format!("status: {said}")),
    }
    for child in node.children.iter().filter(|child| child.is(TROUBLE)) {
        if child.text.parse::<u64>() != Ok(0) && !child.text.is_empty() {
            let text = format!("{}: {}", child.name, child.text);
            erasure.errors.push(text);
        }
    }
    let level = field(LEVEL).unwrap_or_default();
    if folded(level) == "unknown" {
        erasure
            .errors
            .push(format!("level of the erasure: {level}"));
    }
    let said = format!("{} {level}", erasure.scheme.as_deref().unwrap_or_default()).to_lowercase();
    let method = if said.contains("purge") {
        Method::Purge
    } else {
        Method::Clear
    };
    let technique = technique(
        &said,
        count(&["overwritingrounds"]),
        count(&["firmwarerounds"]),
    );
    let verification = verification(node.field(VERIFICATION).unwrap_or_default());
    if said.trim_start().starts_with("verif") {
        let text = "the method verifies and writes nothing";
        erasure.errors.push(text.to_owned());
    }
    if has_exceptions {
        return with_exceptions(erasure, method, technique, verification);
    }
    erasure.erased_if_clean(method, technique, verification)
}

fn with_exceptions(
    mut erasure: Erasure,
    method: Method,
    technique: Option<Technique>,
    verification: Verification,
) -> Erasure {
    let said = std::mem::take(&mut erasure.errors);
    let mut erasure = erasure.erased_if_clean(method, technique, verification);
    erasure.result = SanitizationResult::ErasedWithExceptions;
    erasure.errors = said;
    erasure.errors.push("erased with exceptions".to_owned());
    erasure
}

/// The media of the hardware by their numbers.
fn disks(root: &Node) -> HashMap<&str, &Node> {
    let mut disks = HashMap::new();
    root.walk(&mut |one| {
        if !one.is(&["disk", "drive"]) {
            return;
        }
        let id = one
            .children
            .iter()
            .find(|child| child.is(&["id", "diskid", "driveid", "targetid"]));
        if let Some(id) = id {
            disks.entry(id.text.as_str()).or_insert(one);
        }
    });
    disks
}

enum Outcome {
    Success,
    Exceptions,
    Not(String),
}

fn outcome(status: &Node, program: &Program) -> Outcome {
    // A status with a question or a number in it is another one.
    let is_plain = |c: char| c.is_alphabetic() || " _-.!".contains(c);
    let said = if status.text.chars().all(is_plain) {
        folded(&status.text)
    } else {
        status.text.clone()
    };
    // WipeDrive numbers its results, 2 is success: number and word must not disagree.
    let index = status.children.iter().find(|child| child.is(&["index"]));
    let index = index
        .map(|child| child.text.as_str())
        .filter(|_| program.format == "wipedrive");
    let is_word = SUCCESS.contains(&said.as_str());
    match index {
        Some("2") if is_word || said.is_empty() => Outcome::Success,
        Some(index) => Outcome::Not(format!("{} ({index})", status.text)),
        None if is_word => Outcome::Success,
        None if EXCEPTIONS.contains(&said.as_str()) => Outcome::Exceptions,
        None => Outcome::Not(status.text.clone()),
    }
}

/// How it was done, as far as the name of the method or the counted rounds tell.
fn technique(said: &str, overwriting: Option<u32>, firmware: Option<u32>) -> Option<Technique> {
    let overwrites = firmware.is_none_or(|n| n == 0) && overwriting.is_some_and(|n| n > 0);
    named_technique(said).or_else(|| overwrites.then_some(Technique::Overwrite))
}

/// A share of the medium, or words; what is not understood is none.
fn verification(said: &str) -> Verification {
    let folded = folded(said);
    let share: Option<f64> = said.trim().trim_end_matches('%').trim().parse().ok();
    match share {
        Some(share) if share >= 100.0 => return Verification::Full,
        Some(share) if share > 0.0 => return Verification::Sampled,
        Some(_) => return Verification::None,
        None => {}
    }
    if [
        "full",
        "total",
        "totalverification",
        "fullverification",
        "all",
        "complete",
    ]
    .contains(&folded.as_str())
    {
        Verification::Full
    } else if folded.starts_with("random")
        || folded.starts_with("sampl")
        || folded.starts_with("partial")
    {
        Verification::Sampled
    } else {
        Verification::None
    }
}

/// ISO times as they stand, but for a zone without its colon (`+0200`) and a space for the `T`; WipeDrive's
/// `Saturday, 04 Jan 2020 14:28:24` by its parts; other forms as they stand.
fn time(text: &str) -> String {
    const MONTHS: &[&str] = &[
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let bytes = text.as_bytes();
    if bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-') {
        let text = text.replacen(' ', "T", 1);
        let zone = text
            .len()
            .checked_sub(5)
            .and_then(|at| text.split_at_checked(at));
        return match zone {
            Some((head, zone))
                if head.len() >= 19 && zone.starts_with(['+', '-']) && !zone.contains(':') =>
            {
                let (hours, minutes) = zone.split_at_checked(3).unwrap_or((zone, ""));
                format!("{head}{hours}:{minutes}")
            }
            _ => text,
        };
    }
    let words: Vec<&str> = text
        .rsplit(", ")
        .next()
        .unwrap_or(text)
        .split_whitespace()
        .collect();
    if let [day, month, year, clock] = words.as_slice() {
        let start = month.get(..3).unwrap_or_default().to_lowercase();
        let month = MONTHS.iter().position(|name| *name == start);
        if let (Some(month), Ok(day), Ok(year)) = (month, day.parse::<u8>(), year.parse::<u16>()) {
            return format!("{year}-{:02}-{day:02}T{clock}", month + 1);
        }
    }
    text.to_owned()
}
