//! What `badblocks -w -s -v` says: patterns that were written over a medium and read back. Its output does not name the
//! medium: only the command does.

use super::{Erasure, medium, session::Step};
use gapless_journey::sanitization::{Method, Technique, Verification};

/// Size of a block where the command names none.
const BLOCK_BYTES: u64 = 1024;
/// Complaints that are kept of one run.
const ERRORS_MAX: usize = 20;

/// The runs of a transcript.
pub fn read(steps: &[Step<'_>]) -> Vec<Erasure> {
    steps.iter().flat_map(runs).collect()
}

/// Each run begins by saying what is checked.
fn runs(step: &Step<'_>) -> Vec<Erasure> {
    let is_head = |line: &str| {
        line.starts_with("Checking for bad blocks") || line.starts_with("Checking blocks")
    };
    let heads = step.lines.iter().filter(|line| is_head(line)).count();
    if heads == 0 {
        let is_called = step.tool() == "badblocks" && writes(step);
        return is_called
            .then(|| run(step, &step.lines))
            .into_iter()
            .collect();
    }
    let mut out: Vec<Vec<&str>> = Vec::new();
    for line in &step.lines {
        if is_head(line) || out.is_empty() {
            // The table of blocks and the mode are two heads of one run.
            let continues = out.last().is_some_and(|run| {
                run.iter()
                    .all(|line| is_head(line) || line.starts_with("From block"))
            });
            if !continues {
                out.push(Vec::new());
            }
        }
        if let Some(run) = out.last_mut() {
            run.push(line);
        }
    }
    out.retain(|run| run.iter().any(|line| is_head(line)));
    out.iter()
        .filter(|lines| {
            // Reading alone erases nothing, and is no erasure that failed.
            lines
                .iter()
                .any(|line| line.contains("read-write mode") || line.starts_with("Testing with"))
                || (step.tool() == "badblocks" && writes(step))
        })
        .map(|lines| run(step, lines))
        .collect()
}

/// The command asks to write: `-w`, alone or among others (`-wsv`).
fn writes(step: &Step<'_>) -> bool {
    step.words
        .iter()
        .any(|word| word.starts_with('-') && !word.starts_with("--") && word.contains('w'))
}

/// What a run printed.
#[derive(Default)]
struct Seen {
    destroys: bool,
    written: u32,
    compared: u32,
    last_block: Option<u64>,
    is_complete: bool,
    errors: Vec<String>,
}

impl Seen {
    fn complain(&mut self, text: &str) {
        if self.errors.len() < ERRORS_MAX {
            self.errors.push(text.to_owned());
        }
    }

    fn take(&mut self, line: &str) {
        self.destroys |= line.ends_with("in read-write mode") && !line.contains("non-destructive");
        if let Some((first, last)) = line
            .strip_prefix("From block ")
            .and_then(|rest| rest.split_once(" to "))
        {
            if first.trim() != "0" {
                self.complain("it did not begin at the first block");
            }
            self.last_block = last.trim().parse().ok();
        } else if line.starts_with("Testing with ") {
            // A pattern that was verified is whole; the one before must have been, too.
            if self.written > self.compared {
                self.complain("a pattern was not read back");
            }
            self.written += u32::from(line.contains("pattern"));
        } else if line.starts_with("Reading and comparing") {
            self.compared += 1;
        } else if line.starts_with("Pass completed") {
            self.is_complete =
                line.contains(", 0 bad blocks found.") && line.contains("(0/0/0 errors)");
            if !self.is_complete {
                self.complain(line);
            }
        } else if line.starts_with("Interrupted") || line.contains("badblocks: ") {
            self.complain(line);
        } else if !line.is_empty() && line.chars().all(|c| c.is_ascii_digit()) {
            self.complain(&format!("bad block {line}"));
        }
    }
}

fn run(step: &Step<'_>, lines: &[&str]) -> Erasure {
    let is_called = step.tool() == "badblocks";
    let device = step.device().filter(|_| is_called);
    let mut seen = Seen::default();
    for line in lines {
        seen.take(line.trim());
    }
    let asks_range = is_called && has_range(step);
    let refusals = [
        (
            !seen.destroys,
            "the medium was not written over: no destructive read-write mode",
        ),
        (
            !seen.is_complete,
            "the transcript does not show the end of the run without errors",
        ),
        (
            seen.written == 0 || seen.compared < seen.written,
            "a pattern was not read back",
        ),
        (device.is_none(), "the transcript does not name the medium"),
        (
            asks_range,
            "the command names a range of blocks, not the whole medium",
        ),
    ];
    let mut erasure = Erasure::unproven("badblocks", device.as_deref().unwrap_or_default());
    erasure.errors = seen.errors;
    let refused = refusals.iter().filter(|(is_so, _)| *is_so);
    erasure
        .errors
        .extend(refused.map(|(_, text)| (*text).to_owned()));
    let part = device.as_deref().and_then(medium::why_not_whole);
    erasure.errors.extend(part.map(str::to_owned));
    let block = step
        .option("-b", "-b")
        .map_or(Some(BLOCK_BYTES), |text| text.parse().ok())
        .filter(|_| is_called && !asks_range);
    erasure.bytes = seen
        .last_block
        .and_then(|last| last.checked_add(1))
        .zip(block)
        .and_then(|(blocks, block)| blocks.checked_mul(block));
    erasure.passes = Some(seen.compared).filter(|n| *n > 0);
    erasure.passes_asked = Some(seen.written).filter(|n| *n > 0);
    erasure.technique = Some(Technique::Overwrite).filter(|_| seen.written > 0 && seen.destroys);
    erasure.erased_if_clean(
        Method::Clear,
        Some(Technique::Overwrite),
        Verification::Full,
    )
}

/// Numbers behind the device are the last block and the first.
fn has_range(step: &Step<'_>) -> bool {
    let after = step
        .words
        .iter()
        .skip_while(|word| !word.contains("/dev/"))
        .skip(1);
    after
        .take_while(|word| !word.contains(['|', '>', ';', '&']))
        .any(|word| word.chars().all(|c| c.is_ascii_digit()))
}
