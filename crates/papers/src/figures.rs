//! Numbers as a reader of each language writes them; ISO stays for machines.

/// What stands between thousands, and what before decimals.
fn marks(language: &str) -> (char, char) {
    match language {
        "en" => (',', '.'),
        "fr" => ('\u{202f}', ','),
        // nl, de, pt
        _ => ('.', ','),
    }
}

/// A whole number with its thousands apart: 12,345 in English, 12.345 in German.
pub fn count(language: &str, number: u64) -> String {
    let digits = number.to_string();
    let (thousands, _) = marks(language);
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    text
}

/// Grams as kilograms with one decimal, rounded half up: 1,240.5 kg.
pub fn kilograms(language: &str, weight_g: u64) -> String {
    let tenths = weight_g.saturating_add(50) / 100;
    let (_, decimal) = marks(language);
    format!(
        "{}{decimal}{} kg",
        count(language, tenths / 10),
        tenths % 10
    )
}

/// Parts of a whole in percent with one decimal; `None` of nothing.
pub fn percent(language: &str, part: u64, whole: u64) -> Option<String> {
    let tenths = (part.saturating_mul(2000) + whole).checked_div(whole.saturating_mul(2))?;
    let (_, decimal) = marks(language);
    let space = if matches!(language, "fr" | "de") {
        "\u{a0}"
    } else {
        ""
    };
    Some(format!("{}{decimal}{}{space}%", tenths / 10, tenths % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_reader_writes_them() {
        assert_eq!(count("en", 0), "0");
        assert_eq!(count("en", 999), "999");
        assert_eq!(count("en", 1_234_567), "1,234,567");
        assert_eq!(count("de", 12_345), "12.345");
        assert_eq!(count("fr", 12_345), "12\u{202f}345");
        assert_eq!(kilograms("en", 1_240_449), "1,240.4 kg");
        assert_eq!(kilograms("nl", 1_240_450), "1.240,5 kg");
        assert_eq!(kilograms("pt", 0), "0,0 kg");
        assert_eq!(percent("en", 1, 3).unwrap(), "33.3%");
        assert_eq!(percent("de", 2, 3).unwrap(), "66,7\u{a0}%");
        assert_eq!(percent("en", 1, 0), None);
    }
}
