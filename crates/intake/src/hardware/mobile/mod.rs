//! What phones and tablets say of themselves over a cable: `getprop` and `dumpsys battery` of Android, `ideviceinfo` for Apple's.

mod android;
mod apple;

use super::Report;

/// Reads it, or nothing where the text is none of these.
pub fn read(text: &str) -> Option<Report> {
    android::read(text).or_else(|| apple::read(text))
}

/// Digits of the number by which a network knows a phone.
const IMEI_LENGTH: usize = 15;

/// An IMEI that is one: fifteen digits, the last of which checks the others (Luhn; 3GPP TS 23.003, annex B).
fn imei(text: &str) -> Option<&str> {
    let text = text.trim();
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    if digits.len() != IMEI_LENGTH || text.len() != IMEI_LENGTH || digits.iter().all(|d| *d == 0) {
        return None;
    }
    let sum: u32 = digits
        .iter()
        .enumerate()
        .map(|(at, digit)| match at % 2 {
            0 => *digit,
            _ => digit * 2 / 10 + digit * 2 % 10,
        })
        .sum();
    sum.is_multiple_of(10).then_some(text)
}

/// The warning that carries the numbers of the radio.
fn imei_note(numbers: &[&str]) -> Option<String> {
    (!numbers.is_empty()).then(|| format!("IMEI: {}", numbers.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_the_network_checks_itself() {
        assert_eq!(imei("490154203237518"), Some("490154203237518"));
        assert_eq!(imei("490154203237519"), None);
        assert_eq!(imei("000000000000000"), None);
        assert_eq!(imei("49015420323751"), None);
    }
}
