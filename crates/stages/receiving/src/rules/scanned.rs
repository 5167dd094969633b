//! What a scanner or a keyboard sent: our device id, the number of a packing unit, a weight, an answer, or a number of
//! the donor's.

use gapless_journey::{DeviceId, fold, is_filler};
use gapless_papers::code::sscc_check;

/// Longest text that is taken for a code; longer text is a note that got into the wrong box.
pub const CODE_CHARS_MAX: usize = 80;
/// Heaviest thing that one person weighs at a dock, in grams.
pub const WEIGHT_G_MAX: i64 = 2_000_000;

/// What was scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanned {
    /// One of our own labels.
    Device(DeviceId),
    /// The SSCC of a packing unit, 18 digits.
    Unit(String),
    /// A weight in grams, typed as `1.6 kg`.
    Weight(i64),
    /// One character: the answer to the question above.
    Key(char),
    /// A serial number or an asset tag: as read, and folded for matching.
    Number {
        /// As read.
        text: String,
        /// Folded.
        key: String,
    },
    /// Nothing that could name a device.
    Nothing,
}

/// Reads what was sent.
pub fn read(text: &str) -> Scanned {
    let text = text.trim();
    // The QR code of our labels is an address; what it names stands at its end.
    let text = match text.split_once("://") {
        Some((_, rest)) => rest.rsplit('/').next().unwrap_or(rest),
        None => text,
    };
    if text.is_empty() || text.chars().count() > CODE_CHARS_MAX {
        return Scanned::Nothing;
    }
    let mut characters = text.chars();
    if let (Some(only), None) = (characters.next(), characters.next()) {
        return Scanned::Key(only.to_ascii_lowercase());
    }
    if let Some(device) = DeviceId::parse(text) {
        return Scanned::Device(device);
    }
    if let Some(unit) = sscc(text) {
        return Scanned::Unit(unit);
    }
    if let Some(weight_g) = weight(text) {
        return Scanned::Weight(weight_g);
    }
    if is_filler(text) {
        return Scanned::Nothing;
    }
    Scanned::Number {
        text: text.to_owned(),
        key: fold(text),
    }
}

/// The 18 digits of an SSCC with a right check digit, with or without its application identifier and the scanner's prefix.
pub fn sscc(text: &str) -> Option<String> {
    let text = text.strip_prefix("]C1").unwrap_or(text);
    let digits: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '(' | ')' | '-'))
        .collect();
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
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

/// A weight as typed: `1.6 kg`, `1,6kg`, `850 g`.
pub fn weight(text: &str) -> Option<i64> {
    let lower = text.trim().to_lowercase();
    let (number, factor) = match lower.strip_suffix("kg") {
        Some(number) => (number, 1000.0),
        None => (lower.strip_suffix('g')?, 1.0),
    };
    grams(number, factor)
}

/// Kilograms as typed in a box that asks for kilograms: `1.6`, `1,6`, or with its unit.
pub fn kilograms(text: &str) -> Option<i64> {
    weight(text).or_else(|| grams(text, 1000.0))
}

fn grams(number: &str, factor: f64) -> Option<i64> {
    let number: f64 = number.trim().replace(',', ".").parse().ok()?;
    let grams = (number * factor).round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "bounded just here"
    )]
    (grams >= 1.0 && grams <= WEIGHT_G_MAX as f64).then_some(grams as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_kind_of_code_is_told_apart() {
        let number = |text: &str| Scanned::Number {
            text: text.to_owned(),
            key: fold(text),
        };
        let id = DeviceId::from_random(7);
        for (text, expected) in [
            ("5cg7461xyz ", number("5cg7461xyz")),
            ("SOF-00123", number("SOF-00123")),
            (id.as_str(), Scanned::Device(id.clone())),
            ("1.6 kg", Scanned::Weight(1600)),
            ("850g", Scanned::Weight(850)),
            ("Y", Scanned::Key('y')),
            ("", Scanned::Nothing),
            ("N/A", Scanned::Nothing),
            ("To Be Filled By O.E.M.", Scanned::Nothing),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
        let address = format!("https://gapless.example.org/d/{id}");
        assert_eq!(read(&address), Scanned::Device(id));
    }

    proptest! {
        #[test]
        fn only_a_right_check_digit_is_a_unit(body in "[0-9]{17}", check in 0_u32..10) {
            let right = sscc_check(&body).unwrap();
            let number = format!("{body}{check}");
            let found = sscc(&number);
            prop_assert_eq!(found.is_some(), check == right);
            if check == right {
                let whole = Some(number.clone());
                prop_assert_eq!(sscc(&format!("]C100{number}")), whole.clone());
                prop_assert_eq!(sscc(&format!("(00) {number}")), whole);
            }
        }
    }
}
