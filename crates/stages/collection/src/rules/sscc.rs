//! Numbers of packing units: SSCC of 18 digits (GS1 General Specifications, 2.2.1).

use gapless_papers::code::sscc_check;

/// Extension digit and prefix. 040 to 049 are GS1's restricted circulation numbers: an installation without a company
/// prefix of its own may number what never leaves its partners' docks with them.
const PREFIX: &str = "00400000";
/// Units that one installation can number.
pub const SERIAL_MAX: i64 = 999_999_999;

/// The number of the n-th unit; `None` past [`SERIAL_MAX`].
pub fn number(serial: i64) -> Option<String> {
    if !(0..=SERIAL_MAX).contains(&serial) {
        return None;
    }
    let body = format!("{PREFIX}{serial:09}");
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
        fn every_number_reads_back_and_no_wrong_digit_does(serial in 0..=SERIAL_MAX, at in 0_usize..18, to in 0_u8..10) {
            let number = number(serial).unwrap();
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
        assert_eq!(number(0).as_deref(), Some("004000000000000008"));
        assert!(number(SERIAL_MAX).is_some());
        assert_eq!(number(SERIAL_MAX + 1), None);
        assert_eq!(number(-1), None);
    }
}
