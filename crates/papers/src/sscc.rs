//! Numbers of packing units: SSCC of 18 digits (GS1 General Specifications, 2.2.1).

use crate::code::sscc_check;

/// Digits of extension, prefix and serial number together; the eighteenth is the check digit.
const BODY_DIGITS: usize = 17;

/// The number of the n-th unit of an installation with this GS1 company prefix; `None` when the prefix leaves no room for
/// it, or is none. The extension digit is always 0.
pub fn number(prefix: &str, serial: i64) -> Option<String> {
    let width = BODY_DIGITS.checked_sub(1 + prefix.len())?;
    if serial < 0 || !prefix.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let body = format!("0{prefix}{serial:0width$}");
    if body.len() != BODY_DIGITS {
        return None;
    }
    let check = sscc_check(&body)?;
    Some(format!("{body}{check}"))
}

/// A number as scanned, with or without its application identifier: 18 digits with a right check digit.
pub fn read(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix("]C1").unwrap_or(text);
    let text = text.rsplit('/').next().unwrap_or(text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if text.chars().any(char::is_alphabetic) {
        return None;
    }
    let number = match digits.len() {
        18 => digits.as_str(),
        20 => digits.strip_prefix("00")?,
        _ => return None,
    };
    let (body, check) = number.split_at_checked(17)?;
    (sscc_check(body)?.to_string() == check).then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_number_reads_back_and_no_wrong_digit_does(prefix in "[0-9]{4,12}", serial in 0..=9_999_i64, at in 0_usize..18, to in 0_u8..10) {
            let number = number(&prefix, serial).unwrap();
            prop_assert_eq!(number.len(), 18);
            prop_assert_eq!(read(&number), Some(number.clone()));
            prop_assert_eq!(read(&format!("]C100{number}")), Some(number.clone()));
            let mut digits = number.clone().into_bytes();
            let wrong = b'0' + to;
            prop_assume!(digits[at] != wrong);
            digits[at] = wrong;
            prop_assert_eq!(read(&String::from_utf8(digits).unwrap()), None);
        }
    }

    #[test]
    fn the_first_and_the_last() {
        assert_eq!(number("0400000", 0).as_deref(), Some("004000000000000008"));
        assert!(number("0400000", 999_999_999).is_some());
        assert_eq!(number("0400000", 1_000_000_000), None);
        assert_eq!(number("0400000", -1), None);
        assert_eq!(number("12a4", 1), None);
        assert_eq!(number("12345678901234567", 1), None);
    }
}
