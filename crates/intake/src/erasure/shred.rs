//! What `shred -v` says: passes over a medium. A medium is overwritten where the last pass says that it came to its end;
//! nothing was read back. A line of `shred` that is not known is an error: its messages come in every language.

use super::{Erasure, medium};
use crate::limits::REPORT_DRIVES_MAX;
use gapless_journey::sanitization::{Method, Technique, Verification};
use std::collections::HashMap;

/// Complaints that are kept of one medium.
const ERRORS_MAX: usize = 20;

#[derive(Default)]
struct Run {
    device: String,
    passes: u32,
    passes_asked: u32,
    is_finished: bool,
    errors: Vec<String>,
}

/// The media of a transcript.
pub fn read(text: &str) -> Vec<Erasure> {
    if !text.contains("shred: ") {
        return Vec::new();
    }
    let mut runs: Vec<Run> = Vec::new();
    // The run of each medium that is under way.
    let mut latest: HashMap<&str, usize> = HashMap::new();
    for line in text.lines() {
        let Some(said) = line.split("shred: ").nth(1).map(str::trim) else {
            continue;
        };
        let (device, said) = said.split_once(": ").unwrap_or((said, ""));
        let device = device.trim_matches(['\'', '"', '‘', '’']);
        let pass = pass(said);
        let known = latest.get(device).copied();
        // A run begins anew with its first pass.
        let is_new = pass.as_ref().is_some_and(|pass| pass.number == 1)
            && known
                .and_then(|at| runs.get(at))
                .is_some_and(|run| run.passes > 1 || run.is_finished);
        let at = match known {
            Some(at) if !is_new => at,
            _ if runs.len() < REPORT_DRIVES_MAX => {
                runs.push(Run {
                    device: device.to_owned(),
                    ..Run::default()
                });
                latest.insert(device, runs.len() - 1);
                runs.len() - 1
            }
            _ => continue,
        };
        let Some(run) = runs.get_mut(at) else {
            continue;
        };
        match pass {
            Some(pass) => {
                run.is_finished = pass.number == pass.of && pass.is_finished;
                run.passes = pass.number;
                run.passes_asked = pass.of;
            }
            None if run.errors.len() < ERRORS_MAX => run.errors.push(line.trim().to_owned()),
            None => {}
        }
    }
    runs.retain(|run| run.passes > 0 || run.device.starts_with("/dev/"));
    runs.into_iter().map(erasure).collect()
}

struct Pass {
    number: u32,
    of: u32,
    is_finished: bool,
}

/// `pass 3/3 (000000)...466GiB/466GiB 100%`; the word for a pass is that of the language.
fn pass(said: &str) -> Option<Pass> {
    let (head, progress) = said.split_once(")...")?;
    let (head, pattern) = head.rsplit_once(" (")?;
    let is_pattern = pattern == "random" || pattern.chars().all(|c| c.is_ascii_hexdigit());
    let (number, of) = head.rsplit(' ').next()?.split_once('/')?;
    let (number, of) = (number.parse().ok()?, of.parse().ok()?);
    // Other languages translate the word for random numbers.
    let is_word = pattern.chars().all(char::is_alphabetic);
    (is_pattern || is_word).then_some(Pass {
        number,
        of,
        is_finished: progress.trim_end().ends_with(" 100%")
            || progress.trim_end().ends_with(" 100 %"),
    })
}

fn erasure(run: Run) -> Erasure {
    let mut erasure = Erasure::unproven("shred", &run.device);
    erasure.errors = run.errors;
    erasure.passes_asked = Some(run.passes_asked).filter(|n| *n > 0);
    let finished = run.passes - u32::from(!run.is_finished && run.passes > 0);
    erasure.passes = Some(finished).filter(|n| *n > 0);
    erasure.technique = Some(Technique::Overwrite).filter(|_| run.passes > 0);
    erasure
        .errors
        .extend(medium::why_not_whole(&run.device).map(str::to_owned));
    if !run.is_finished {
        let text = "the transcript does not show the end of the last pass";
        erasure.errors.push(text.to_owned());
    }
    erasure.erased_if_clean(
        Method::Clear,
        Some(Technique::Overwrite),
        Verification::None,
    )
}
