//! What `hdparm` says of ATA's security: SECURITY ERASE UNIT, SANITIZE, and the states that `hdparm -I` prints. The command
//! answers nothing when it succeeds: a drive counts as erased only where its state afterwards shows that the password,
//! without which no erase begins, is gone; or where its sanitize status says that the operation came to its end.

use super::{Erasure, medium, session::Step};
use crate::limits::REPORT_DRIVES_MAX;
use gapless_journey::sanitization::{Method, Technique, Verification};
use std::collections::HashMap;

/// Complaints that are kept of one drive.
const ERRORS_MAX: usize = 20;
/// Words of a line that complains.
const COMPLAINTS: &[&str] = &[
    "bad/missing sense data",
    "error",
    "failed",
    "refus",
    "not supported",
    "not permitted",
    "no such",
    "invalid",
    "aborted",
];

/// What a drive's identification says of its security.
#[derive(Default, Clone, Copy)]
struct Security {
    enabled: Option<bool>,
    locked: Option<bool>,
    frozen: Option<bool>,
}

/// An erase that was begun, and what came after.
struct Run {
    is_asked: bool,
    scheme: &'static str,
    technique: Option<Technique>,
    method: Method,
    is_sanitize: bool,
    is_finished: bool,
    state: Option<String>,
}

#[derive(Default)]
struct Drive {
    name: String,
    model: Option<String>,
    serial: Option<String>,
    security: Option<Security>,
    runs: Vec<(Run, Vec<String>)>,
}

/// The erasures of a transcript, and what the drives' states warn of.
pub fn read(text: &str, steps: &[Step<'_>], warnings: &mut Vec<String>) -> Vec<Erasure> {
    let speaks = [
        "Issuing SECURITY_ERASE",
        "SANITIZE",
        "Sanitize status",
        "Security:",
    ]
    .iter()
    .any(|word| text.contains(word));
    if !speaks {
        return Vec::new();
    }
    let mut drives = Drives::default();
    let mut at: Option<usize> = None;
    for step in steps {
        if step.tool() == "hdparm" {
            at = step.device().and_then(|name| drives.named(&name));
            if let Some(drive) = at.and_then(|at| drives.all.get_mut(at)) {
                called(step, drive);
            }
        } else if !step.words.is_empty() {
            at = None;
        }
        let mut section = false;
        for line in &step.lines {
            // `/dev/sdb:` heads what is said of a drive.
            if let Some(name) = line
                .trim()
                .strip_suffix(':')
                .filter(|n| n.starts_with("/dev/"))
            {
                at = drives.named(name);
                section = false;
                continue;
            }
            // The output may come without its name, and without the command.
            let speaks = line.contains("Issuing SECURITY_ERASE") || line.trim() == "Security:";
            if at.is_none() && speaks {
                at = drives.named("");
            }
            if let Some(drive) = at.and_then(|at| drives.all.get_mut(at)) {
                take(line, drive, &mut section);
            }
        }
    }
    warnings.extend(drives.all.iter().flat_map(warned));
    drives.all.iter().flat_map(erasures).collect()
}

/// The drives of a transcript by their names.
#[derive(Default)]
struct Drives {
    all: Vec<Drive>,
    places: HashMap<String, usize>,
}

impl Drives {
    fn named(&mut self, name: &str) -> Option<usize> {
        if let Some(at) = self.places.get(name) {
            return Some(*at);
        }
        if self.all.len() == REPORT_DRIVES_MAX {
            return None;
        }
        self.all.push(Drive {
            name: name.to_owned(),
            ..Drive::default()
        });
        let at = self.all.len() - 1;
        self.places.insert(name.to_owned(), at);
        Some(at)
    }
}

/// A command that erases begins a run, whether or not its output is kept.
fn called(step: &Step<'_>, drive: &mut Drive) {
    let asks = |word: &str| step.words.contains(&word);
    if asks("--security-erase-enhanced") {
        begin(
            drive,
            "ATA enhanced security erase",
            Some(Technique::SecureErase),
            Method::Clear,
            false,
        );
    } else if asks("--security-erase") {
        begin(
            drive,
            "ATA security erase",
            Some(Technique::SecureErase),
            Method::Clear,
            false,
        );
    } else {
        let sanitize = step
            .words
            .iter()
            .find_map(|word| word.strip_prefix("--sanitize-"));
        let technique = match sanitize {
            Some("block-erase") => Technique::BlockErase,
            Some("crypto-scramble") => Technique::CryptographicErase,
            Some("overwrite" | "overwrite-passes") => Technique::Overwrite,
            _ => return,
        };
        begin(drive, "ATA sanitize", Some(technique), Method::Purge, true);
    }
}

fn begin(
    drive: &mut Drive,
    scheme: &'static str,
    technique: Option<Technique>,
    method: Method,
    is_sanitize: bool,
) {
    // What was seen before tells nothing of what comes.
    drive.security = None;
    drive.runs.push((
        Run {
            is_asked: true,
            scheme,
            technique,
            method,
            is_sanitize,
            is_finished: false,
            state: None,
        },
        Vec::new(),
    ));
}

fn take(line: &str, drive: &mut Drive, section: &mut bool) {
    let bare = line.trim();
    if issued(bare, drive) {
        return;
    }
    if let Some(state) = bare.strip_prefix("State:") {
        *section = false;
        sanitize_state(drive, state.trim());
        return;
    }
    if bare == "Last Sanitize Operation Completed Without Error" {
        if let Some((run, _)) = drive.runs.last_mut().filter(|(run, _)| run.is_sanitize) {
            // A drive that is still at work says this of the operation before.
            run.is_finished = run.state.as_deref().is_some_and(is_at_rest);
        }
        return;
    }
    for (label, place) in [
        ("Model Number:", &mut drive.model),
        ("Serial Number:", &mut drive.serial),
    ] {
        let value = bare.strip_prefix(label).map(str::trim);
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            *place = Some(value.to_owned());
        }
    }
    if bare == "Security:" {
        drive.security = Some(Security::default());
        *section = true;
        return;
    }
    *section &= line.starts_with([' ', '\t']);
    if *section {
        security_line(bare, drive);
        return;
    }
    // What the drive can do is indented, `SMART error logging` among it; complaints are not.
    if line.starts_with([' ', '\t']) {
        return;
    }
    let folded = bare.to_lowercase();
    if COMPLAINTS.iter().any(|word| folded.contains(word))
        && let Some((_, errors)) = drive.runs.last_mut()
        && errors.len() < ERRORS_MAX
    {
        errors.push(bare.to_owned());
    }
}

/// `Issuing SECURITY_ERASE command, ...`: the run that the command began, or one whose command was not kept.
fn issued(bare: &str, drive: &mut Drive) -> bool {
    let Some(command) = bare.strip_prefix("Issuing ") else {
        return false;
    };
    let last = drive.runs.last();
    if command.starts_with("SECURITY_ERASE") {
        if !last.is_some_and(|(run, _)| !run.is_sanitize && run.state.is_none()) {
            let technique = Some(Technique::SecureErase);
            begin(drive, "ATA security erase", technique, Method::Clear, false);
        }
        // Its output was seen: a further one is a further run.
        if let Some((run, _)) = drive.runs.last_mut() {
            run.state = Some("issued".to_owned());
        }
        return true;
    }
    let technique = match command.strip_prefix("SANITIZE_") {
        Some(kind) if kind.starts_with("BLOCK_ERASE") => Technique::BlockErase,
        Some(kind) if kind.starts_with("CRYPTO") => Technique::CryptographicErase,
        Some(kind) if kind.starts_with("OVERWRITE") => Technique::Overwrite,
        _ => return false,
    };
    if !last.is_some_and(|(run, _)| run.is_sanitize && run.state.is_none()) {
        begin(drive, "ATA sanitize", Some(technique), Method::Purge, true);
    }
    true
}

/// `SD0 Sanitize Idle` and `SD4 Sanitize operation succeeded`: no operation runs, none failed, none is locked out.
fn is_at_rest(state: &str) -> bool {
    state.starts_with("SD0") || state.starts_with("SD4")
}

fn sanitize_state(drive: &mut Drive, state: &str) {
    if !drive.runs.last().is_some_and(|(run, _)| run.is_sanitize) {
        // A status alone tells of an operation whose kind it does not name.
        begin(drive, "ATA sanitize", None, Method::Purge, true);
        if let Some((run, _)) = drive.runs.last_mut() {
            run.is_asked = false;
        }
    }
    if let Some((run, _)) = drive.runs.last_mut() {
        run.state = Some(state.to_owned());
        run.is_finished = false;
    }
}

/// `not  enabled`, `locked`: two words of which the first may be missing.
fn security_line(bare: &str, drive: &mut Drive) {
    let Some(security) = &mut drive.security else {
        return;
    };
    let words: Vec<&str> = bare.split_whitespace().collect();
    let (word, is_so) = match words.as_slice() {
        ["not", word] => (*word, false),
        [word] => (*word, true),
        _ => return,
    };
    match word {
        "enabled" => security.enabled = Some(is_so),
        "locked" => security.locked = Some(is_so),
        "frozen" => security.frozen = Some(is_so),
        _ => return,
    }
    let is_free = security.enabled == Some(false) && security.locked == Some(false);
    if let Some((run, _)) = drive.runs.last_mut().filter(|(run, _)| !run.is_sanitize) {
        run.is_finished = is_free;
    }
}

fn warned(drive: &Drive) -> Vec<String> {
    let name = if drive.name.is_empty() {
        "the drive"
    } else {
        &drive.name
    };
    let mut out = Vec::new();
    if drive
        .runs
        .iter()
        .any(|(run, _)| !run.is_asked && run.is_finished)
    {
        out.push(format!(
            "{name}: its status does not say whether data was written since it was sanitized"
        ));
    }
    let Some(security) = drive.security else {
        return out;
    };
    if security.locked == Some(true) {
        out.push(format!(
            "{name} is locked by a password: it cannot be read or overwritten without it"
        ));
    } else if security.enabled == Some(true) {
        out.push(format!(
            "{name} has a password set: an erase that was begun did not come to its end"
        ));
    }
    if security.frozen == Some(true) && drive.runs.is_empty() {
        out.push(format!(
            "{name} has its security frozen: it refuses to be erased until it was without power"
        ));
    }
    out
}

fn erasures(drive: &Drive) -> Vec<Erasure> {
    let one = |(run, errors): &(Run, Vec<String>)| {
        let mut erasure = Erasure::unproven("hdparm", &drive.name);
        erasure.medium_model.clone_from(&drive.model);
        erasure.medium_serial = drive.serial.as_deref().and_then(medium::serial);
        erasure.scheme = Some(run.scheme.to_owned());
        erasure.errors.clone_from(errors);
        erasure.technique = run.technique;
        if !run.is_finished {
            let text = if run.is_sanitize {
                let state = run.state.as_deref().unwrap_or("not shown");
                format!("the sanitize operation is not shown as finished: state {state}")
            } else if drive
                .security
                .is_some_and(|security| security.enabled == Some(true))
            {
                "the password that was set for the erase is still set".to_owned()
            } else {
                "the transcript does not show the drive's security state after the erase".to_owned()
            };
            erasure.errors.push(text);
        }
        erasure.erased_if_clean(run.method, run.technique, Verification::None)
    };
    drive.runs.iter().map(one).collect()
}
