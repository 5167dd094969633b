//! What people type: cut to a length that a page and a paper can bear, or refused.

use gapless_journey::{DeviceId, Refusal, RefusalKind};

/// Characters of a line of text.
const LINE_CHARS_MAX: usize = 200;
/// Characters of a reason or a description.
const TEXT_CHARS_MAX: usize = 1_000;
/// Characters of what a scanner reads.
const CODE_CHARS_MAX: usize = 60;

/// A line of text, trimmed and cut.
pub fn line(text: &str) -> String {
    text.trim().chars().take(LINE_CHARS_MAX).collect()
}

/// Several lines of text, trimmed and cut.
pub fn text(text: &str) -> String {
    text.trim().chars().take(TEXT_CHARS_MAX).collect()
}

/// A refusal of what was typed.
pub fn invalid(code: &'static str) -> Refusal {
    Refusal::new(code).kind(RefusalKind::Invalid)
}

/// A device's id out of what a scanner reads from its label, which may be an address; what is no id stays as it is, in
/// capitals.
pub fn device_code(scanned: &str) -> String {
    let last = scanned.trim().rsplit('/').next().unwrap_or_default();
    let typed: String = last
        .trim()
        .to_uppercase()
        .chars()
        .take(CODE_CHARS_MAX)
        .collect();
    DeviceId::parse(&typed).map_or(typed, |id| id.to_string())
}
