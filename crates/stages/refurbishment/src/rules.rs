//! What this stage decides: which part kinds there are, what an installation must say. Pure.

use gapless_journey::refurbishment::WorkKind;
use gapless_journey::{Refusal, RefusalKind};

/// Kinds of parts.
pub const PART_KINDS: [&str; 13] = [
    "memory",
    "storage",
    "battery",
    "charger",
    "screen",
    "keyboard",
    "board",
    "fan",
    "case-part",
    "cable",
    "network-card",
    "camera",
    "other",
];

/// Operating systems that are offered; another one may be typed.
pub const SYSTEMS: [&str; 5] = [
    "Windows 11 Pro",
    "Windows 10 Pro",
    "Ubuntu 24.04 LTS",
    "Linux Mint 22",
    "ChromeOS Flex",
];

/// Languages of an installation, BCP 47: those of the programme's countries.
pub const LANGUAGES: [&str; 8] = ["en", "fr", "nl", "de", "pt", "es", "ar", "sw"];

/// Characters of a description or note.
pub const WORDS_CHARS_MAX: usize = 500;

/// An installation names its system and language; other work names none.
pub fn installation(
    kind: WorkKind,
    system: Option<&str>,
    language: Option<&str>,
) -> Result<Option<(String, String)>, Refusal> {
    if kind != WorkKind::Install {
        return Ok(None);
    }
    let blank = |text: Option<&str>| {
        text.map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    match (blank(system), blank(language)) {
        (Some(system), Some(language)) if is_language(&language) => Ok(Some((system, language))),
        _ => Err(Refusal::new("system-missing").kind(RefusalKind::Invalid)),
    }
}

/// True for what may be a language tag (BCP 47, shape only).
pub fn is_language(tag: &str) -> bool {
    tag.len() <= 35
        && tag.split('-').enumerate().all(|(at, part)| {
            let is_short =
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
            is_short
                && (at > 0 || (part.len() >= 2 && part.bytes().all(|b| b.is_ascii_alphabetic())))
        })
}

/// Refuses words that are too long, and a part of no known kind.
pub fn part(kind: &str, description: &str) -> Result<(), Refusal> {
    if !PART_KINDS.contains(&kind) {
        return Err(Refusal::new("part-kind-unknown")
            .kind(RefusalKind::Invalid)
            .with("kind", kind));
    }
    if description.trim().is_empty() {
        return Err(Refusal::new("part-words-missing").kind(RefusalKind::Invalid));
    }
    words(Some(description))
}

/// Refuses words that are too long.
pub fn words(text: Option<&str>) -> Result<(), Refusal> {
    if text.is_some_and(|text| text.chars().count() > WORDS_CHARS_MAX) {
        return Err(Refusal::new("field-too-long")
            .kind(RefusalKind::Invalid)
            .with("n", WORDS_CHARS_MAX));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_installation_names_system_and_language() {
        let code = |kind, system, language| {
            installation(kind, system, language).map_err(|refusal| refusal.code)
        };
        assert_eq!(code(WorkKind::Clean, None, None), Ok(None));
        assert_eq!(
            code(WorkKind::Install, Some(" "), Some("fr")),
            Err("system-missing")
        );
        assert_eq!(
            code(WorkKind::Install, Some("Linux Mint 22"), None),
            Err("system-missing")
        );
        let both = Ok(Some(("Linux Mint 22".to_owned(), "pt-BR".to_owned())));
        assert_eq!(
            code(WorkKind::Install, Some("Linux Mint 22"), Some("pt-BR")),
            both
        );
    }

    #[test]
    fn languages_have_the_shape_of_a_tag() {
        for (tag, expected) in [
            ("fr", true),
            ("pt-BR", true),
            ("zh-Hant-TW", true),
            ("", false),
            ("f", false),
            ("français", false),
            ("fr_FR", false),
        ] {
            assert_eq!(is_language(tag), expected, "{tag}");
        }
        assert!(LANGUAGES.iter().all(|tag| is_language(tag)));
    }

    #[test]
    fn a_part_says_what_it_is() {
        assert!(part("memory", "DDR4 8 GB").is_ok());
        assert_eq!(
            part("memory", " ").map_err(|refusal| refusal.code),
            Err("part-words-missing")
        );
        assert_eq!(
            part("wheel", "round").map_err(|refusal| refusal.code),
            Err("part-kind-unknown")
        );
    }
}
