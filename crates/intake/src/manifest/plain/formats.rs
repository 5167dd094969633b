//! Whether the number of a cell is a date, by its format.

use calamine::Style;

/// What a format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// It stays one.
    Number,
    /// A date or a time.
    Date,
    /// What takes more than a look at its beginning.
    Unknown,
}

impl Format {
    /// The format of a style.
    pub fn of(style: &Style) -> Self {
        let Some(format) = &style.number_format else {
            return Self::Unknown;
        };
        // Dates of east Asia have numbers and no code of their own.
        let is_eastern = matches!(format.format_id, None | Some(27..=36 | 50..=58));
        match format.format_code.as_str() {
            "General" if is_eastern => Self::Unknown,
            "General" => Self::Number,
            code => Self::of_code(code),
        }
    }

    fn of_code(code: &str) -> Self {
        const LETTERS: [char; 10] = ['d', 'm', 'y', 'h', 's', 'D', 'M', 'Y', 'H', 'S'];
        // `[$-409]` is a language.
        let language = code.strip_prefix("[$").and_then(|c| c.split_once(']'));
        let (name, rest) = language.unwrap_or(("", code));
        let is_name = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if is_name && rest.starts_with(LETTERS) {
            Self::Date
        } else if code.contains(LETTERS) || code.contains(['a', 'A']) {
            Self::Unknown
        } else {
            Self::Number
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_dates_begin_with_their_letters() {
        for code in [
            "yyyy-mm-dd",
            "DD/MM/YYYY",
            "[$-409]d-mmm-yy",
            "h:mm",
            "m/d/yy h:mm",
        ] {
            assert_eq!(Format::of_code(code), Format::Date, "{code}");
        }
        for code in [
            "0",
            "0.00",
            "#,##0 ;(#,##0)",
            "@",
            "0.00E+00",
            "# ?/?",
            "0%",
        ] {
            assert_eq!(Format::of_code(code), Format::Number, "{code}");
        }
        for code in ["\"d\"0", "[h]:mm:ss", "#,##0;[Red]0", "AM/PM h"] {
            assert_eq!(Format::of_code(code), Format::Unknown, "{code}");
        }
    }
}
