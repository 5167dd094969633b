//! What `dd` says. It is told what to copy and not to erase: a medium counts as overwritten only where the transcript shows
//! the command, and that writing went on until the medium was full. Nothing was read back.

use super::{Erasure, medium, session::Step};
use gapless_journey::sanitization::{Method, Technique, Verification};

/// Sources that overwrite.
const SOURCES: &[&str] = &["/dev/zero", "/dev/urandom", "/dev/random", "/dev/hwrng"];
/// How systems say that a medium is full, in the languages of the programme.
const FULL: &[&str] = &[
    "No space left on device",
    "end of device",
    "End of device",
    "Er is geen ruimte meer over op het apparaat",
    "Aucun espace disponible sur le périphérique",
    "Auf dem Gerät ist kein Speicherplatz mehr verfügbar",
    "No queda espacio en el dispositivo",
    "Não há espaço disponível no dispositivo",
    "Não existe espaço disponível no dispositivo",
    "Spazio esaurito sul device",
    "Spazio esaurito sul dispositivo",
];
/// Complaints that are kept of one run.
const ERRORS_MAX: usize = 20;

/// The runs of a transcript.
pub fn read(steps: &[Step<'_>]) -> Vec<Erasure> {
    steps.iter().filter_map(run).collect()
}

fn run(step: &Step<'_>) -> Option<Erasure> {
    let is_called = step.tool() == "dd";
    let argument = |name: &str| {
        let word = step.words.iter().find_map(|word| word.strip_prefix(name));
        word.map(|word| word.trim_matches(['\'', '"']))
            .filter(|_| is_called)
    };
    let (source, target) = (argument("if="), argument("of="));
    // Copying from a medium into a file is no erasure that failed.
    if is_called && !target.is_some_and(|target| target.starts_with("/dev/")) {
        return None;
    }
    let own: Vec<&str> = step
        .lines
        .iter()
        .filter(|line| line.trim_start().starts_with("dd: "))
        .copied()
        .collect();
    let copied = step.lines.iter().rev().find_map(|line| bytes_copied(line));
    let named = own.iter().find_map(|line| medium::named_in(line));
    if !is_called && (copied.is_none() || named.is_none()) {
        return None;
    }
    let device = target.map(str::to_owned).or(named)?;
    let mut erasure = Erasure::unproven("dd", &device);
    let is_full =
        |line: &str| FULL.iter().any(|text| line.contains(text)) && line.contains(&device);
    let was_filled = own.iter().any(|line| is_full(line));
    let complaints = own.iter().filter(|line| !is_full(line));
    erasure.errors.extend(
        complaints
            .take(ERRORS_MAX)
            .map(|line| line.trim().to_owned()),
    );
    erasure
        .errors
        .extend(medium::why_not_whole(&device).map(str::to_owned));
    let mut refuse = |is_so: bool, text: &str| {
        if is_so {
            erasure.errors.push(text.to_owned());
        }
    };
    refuse(
        !source.is_some_and(|source| SOURCES.contains(&source)),
        "the transcript does not show that zeros or random numbers were written",
    );
    refuse(
        ["seek=", "oseek=", "count="]
            .iter()
            .any(|name| argument(name).is_some()),
        "the command names a part of the medium, not the whole",
    );
    refuse(
        !was_filled,
        "the transcript does not show that writing went on to the end of the medium",
    );
    refuse(
        copied.is_none(),
        "the transcript does not show the end of the run",
    );
    erasure.bytes_written = copied;
    erasure.technique = Some(Technique::Overwrite).filter(|_| copied.is_some_and(|n| n > 0));
    Some(erasure.erased_if_clean(
        Method::Clear,
        Some(Technique::Overwrite),
        Verification::None,
    ))
}

/// `4194304 bytes (4.2 MB, 4.0 MiB) copied, 0.00397583 s, 1.1 GB/s`, in any language: a number, a word, and the sizes in
/// brackets before a comma. BSD says `4194304 bytes transferred in 0.003976 secs (1054904940 bytes/sec)`.
fn bytes_copied(line: &str) -> Option<u64> {
    let (number, rest) = line.trim().split_once(' ')?;
    let is_gnu = rest
        .split_once(") ")
        .is_some_and(|(sizes, speed)| sizes.contains(" (") && speed.contains("/s"));
    let is_bsd = rest.starts_with("bytes transferred in ");
    number.parse().ok().filter(|_| is_gnu || is_bsd)
}
