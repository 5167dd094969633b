//! What must be true of every language.

use super::*;
use jiff::Timestamp;

#[test]
fn every_key_exists_in_every_language_with_the_same_variables() {
    let english = keys(Lang::En);
    assert!(english.len() > 50, "the English files were not found");
    for lang in Lang::ALL.iter().skip(1) {
        let theirs = keys(*lang);
        let missing: Vec<_> = english.iter().filter(|key| !theirs.contains(key)).collect();
        let extra: Vec<_> = theirs.iter().filter(|key| !english.contains(key)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{lang}: missing {missing:?}, extra {extra:?}"
        );
    }
}

#[test]
fn no_key_stands_twice_and_every_key_can_be_read() {
    for lang in Lang::ALL {
        let keys = keys(*lang);
        for pair in keys.windows(2) {
            assert_ne!(pair[0].0, pair[1].0, "{lang}: stands twice");
        }
        for (key, variables) in keys {
            let args: Vec<_> = variables
                .iter()
                .map(|v| (v.as_str(), FluentValue::from(3)))
                .collect();
            let text = t_with(*lang, &key, &args);
            assert!(
                !text.is_empty() && !text.contains("{$"),
                "{lang} {key}: {text}"
            );
            assert_ne!(
                text,
                key.as_str(),
                "{lang}: is not a message that Fluent can read"
            );
        }
    }
}

#[test]
fn a_missing_key_shows_itself() {
    assert_eq!(t(Lang::Fr, "frame-no-such-key"), "frame-no-such-key");
}

#[test]
fn numbers_follow_the_language() {
    for (lang, expected) in [
        (Lang::En, "1,234,567.5"),
        (Lang::Nl, "1.234.567,5"),
        (Lang::Fr, "1\u{202f}234\u{202f}567,5"),
        (Lang::De, "1.234.567,5"),
        (Lang::Pt, "1\u{a0}234\u{a0}567,5"),
    ] {
        assert_eq!(decimal(lang, 1_234_567.5, 1), expected);
    }
    assert_eq!(number(Lang::En, -1000), "\u{2212}1,000");
    assert_eq!(decimal(Lang::En, -0.04, 1), "0.0");
    assert_eq!(weight(Lang::De, 1_640), "1,6\u{a0}kg");
    assert_eq!(weight(Lang::En, 1_240_000), "1,240\u{a0}kg");
    assert_eq!(bytes(Lang::En, 1_440_000), "1.4\u{a0}MB");
    assert_eq!(bytes(Lang::En, 999_999), "1.0\u{a0}MB");
}

#[test]
fn dates_follow_the_language() {
    let at = "2026-11-01T09:05:00Z"
        .parse::<Timestamp>()
        .unwrap()
        .in_tz("UTC")
        .unwrap();
    assert_eq!(date_long(Lang::Fr, &at), "1er novembre 2026");
    assert_eq!(date_long(Lang::De, &at), "1. November 2026");
    assert_eq!(date_long(Lang::Pt, &at), "1 de novembro de 2026");
    assert_eq!(date_time(Lang::Nl, &at), "1 nov 2026, 09:05");
}
