//! Figures as tools and systems write them: sizes with their units, grouped digits, numbers with words behind them.

/// The number that a text begins with: `16` of `16 cores`.
pub fn leading(text: &str) -> Option<u32> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_ascii_digit());
    text.get(..end.unwrap_or(text.len()))?.parse().ok()
}

/// The digits of a number that may be grouped by points, commas, blanks or apostrophes: `1.024`, `60,002 mWh`.
pub fn grouped(text: &str) -> Option<u64> {
    let digits: String = text
        .trim()
        .chars()
        .take_while(|c| c.is_ascii_digit() || is_group(*c))
        .filter(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

/// Signs that stand between the digits of a number.
fn is_group(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | ',' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{ff}')
}

/// A size by powers of two, as memory is counted: `8 GB`, `1,5 GB`, `8192 MB`, `16 Go`.
pub fn binary_bytes(text: &str) -> Option<u64> {
    sized(text, 1_024.0)
}

/// A size of a medium: the bytes in brackets where they are given, else its rounded size by powers of two, as was counted
/// before the bytes were named.
pub fn stated_bytes(text: &str) -> Option<u64> {
    if let Some((_, inside)) = text.split_once('(') {
        return grouped(inside).filter(|bytes| *bytes > 0);
    }
    sized(text, 1_024.0)
}

fn sized(text: &str, step: f64) -> Option<u64> {
    let text = text.trim();
    let end = text.find(|c: char| !(c.is_ascii_digit() || is_group(c)))?;
    let number = decimal(text.get(..end)?.trim())?;
    let unit = text.get(end..)?.trim_start().chars().next()?;
    let power = match unit.to_ascii_uppercase() {
        'K' => 1,
        'M' => 2,
        'G' => 3,
        'T' => 4,
        _ => return None,
    };
    let bytes = (number * step.powi(power)).round();
    // Larger than any there is, or none at all.
    if !(1.0..1e17).contains(&bytes) {
        return None;
    }
    format!("{bytes:.0}").parse().ok()
}

/// A number with a decimal sign, or with groups of three: `233,76`, `8.072`, `1 024,5`.
fn decimal(text: &str) -> Option<f64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let last = text.rfind(['.', ',']);
    let Some(last) = last else {
        return text.parse().ok();
    };
    let (whole, rest) = text.split_at_checked(last)?;
    let rest = rest.get(1..)?;
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    // Three digits behind the only sign are a group, unless nothing but a zero stands before it.
    if rest.len() == 3 && whole != "0" {
        return format!("{whole}{rest}").parse().ok();
    }
    format!("{whole}.{rest}").parse().ok()
}

/// Milliwatt-hours as watt-hours, two decimals.
pub fn watt_hours(milliwatt_hours: u64) -> Option<f64> {
    let small = u32::try_from(milliwatt_hours).ok().filter(|n| *n > 0)?;
    Some((f64::from(small) / 10.0).round() / 100.0)
}

/// A resolution: `1920x1080` of `1920 x 1080 @ 60 Hz`.
pub fn pixels(text: &str) -> Option<String> {
    let (across, down) = text.split_once(['x', 'X', '×'])?;
    let (across, down) = (leading(across)?, leading(down)?);
    (across > 0 && down > 0).then(|| format!("{across}x{down}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_in_the_signs_of_several_languages() {
        assert_eq!(binary_bytes("8 GB"), Some(8 << 30));
        assert_eq!(binary_bytes("16 Go"), Some(16 << 30));
        assert_eq!(binary_bytes("8.072 MB"), Some(8_072 << 20));
        assert_eq!(binary_bytes("8\u{a0}072 Mo"), Some(8_072 << 20));
        assert_eq!(binary_bytes("1,50 GB"), Some(3 << 29));
        assert_eq!(binary_bytes("Empty"), None);
        assert_eq!(binary_bytes("0 MB"), None);
        let bytes = "320,07 GB (320 072 933 376 bytes)";
        assert_eq!(stated_bytes(bytes), Some(320_072_933_376));
        assert_eq!(grouped("60,002 mWh"), Some(60_002));
        assert_eq!(watt_hours(60_002), Some(60.0));
        assert_eq!(watt_hours(0), None);
        assert_eq!(pixels("2880 x 1800 Retina").as_deref(), Some("2880x1800"));
    }
}
