//! Amounts as people type them, and currencies.

/// The largest amount, in cents.
pub const CENTS_MAX: i64 = 10_000_000_000;

/// An amount in cents: `1200`, `1 200,50`, `1.200,50`, `1,200.50`. `None` where it is not one, is not above zero, or is above
/// [`CENTS_MAX`].
pub fn cents(text: &str) -> Option<i64> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\''))
        .collect();
    // The last sign with one or two digits behind it parts the cents; the others group thousands.
    let (whole, rest) = match text.rfind(['.', ',']) {
        Some(at) if (1..=2).contains(&(text.len() - at - 1)) => {
            (text.get(..at)?, text.get(at + 1..)?)
        }
        _ => (&*text, ""),
    };
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    let first = groups
        .first()
        .is_some_and(|first| !first.is_empty() && (groups.len() == 1 || first.len() <= 3));
    let digits: String = groups.concat();
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !grouped || !first || !plain(&digits) || !plain(rest) {
        return None;
    }
    let rest: i64 = format!("{rest:0<2}").parse().ok()?;
    let cents = digits
        .parse::<i64>()
        .ok()?
        .checked_mul(100)?
        .checked_add(rest)?;
    (1..=CENTS_MAX).contains(&cents).then_some(cents)
}

/// Three letters of ISO 4217, as they are written.
pub fn currency(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_uppercase();
    (text.len() == 3 && text.bytes().all(|b| b.is_ascii_uppercase())).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_are_read_as_they_are_typed() {
        for (text, expected) in [
            ("1200", Some(120_000)),
            ("1 200,50", Some(120_050)),
            ("1.200,50", Some(120_050)),
            ("1,200.5", Some(120_050)),
            ("12.000", Some(1_200_000)),
            ("1'234'567", Some(123_456_700)),
            ("0,05", Some(5)),
            ("0", None),
            ("-5", None),
            ("12,34,56", None),
            ("1.2.3", None),
            ("12a", None),
            ("", None),
            (",50", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(cents(text), expected, "{text}");
        }
        assert_eq!(currency(" eur "), Some("EUR".to_owned()));
        assert_eq!(currency("€"), None);
    }

    proptest! {
        #[test]
        fn an_amount_reads_back(n in 1_i64..=CENTS_MAX) {
            let (whole, rest) = (n / 100, n % 100);
            prop_assert_eq!(cents(&format!("{whole},{rest:02}")), Some(n));
            prop_assert_eq!(cents(&format!("{whole}.{rest:02}")), Some(n));
        }

        #[test]
        fn nothing_typed_stops_it(text in "\\PC*") {
            let _ = (cents(&text), currency(&text));
        }
    }
}
