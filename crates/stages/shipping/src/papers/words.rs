//! Words of papers in English and a second language.

use gapless_journey::{Refusal, RefusalKind};
use gapless_papers::document::form::{Form, FormColumn, Part, SignField};
use gapless_web::{Lang, t};

/// The languages of a paper.
pub struct Words {
    /// Beside English.
    pub second: Option<Lang>,
}

impl Words {
    /// A label in both languages, `Consignee / Destinataire`; once where they are the same.
    pub fn label(&self, key: &str) -> String {
        let key = format!("ship-{key}");
        let english = t(Lang::En, &key);
        match self.second.map(|lang| t(lang, &key)) {
            Some(other) if other != english => format!("{english} / {other}"),
            _ => english.into_owned(),
        }
    }

    /// A statement in each language, a paragraph each.
    pub fn statement(&self, key: &str) -> Vec<String> {
        let key = format!("ship-{key}");
        let languages = [Some(Lang::En), self.second];
        let said = languages.into_iter().flatten();
        said.map(|lang| t(lang, &key).into_owned()).collect()
    }

    /// A paper with its title in both languages.
    pub fn form(&self, key: &str, number: &str, parts: Vec<Part>) -> Form {
        let key = format!("ship-{key}");
        Form {
            title: t(Lang::En, &key).into_owned(),
            second: self.second.map(|lang| t(lang, &key).into_owned()),
            number: number.to_owned(),
            wide: false,
            parts,
        }
    }

    /// A heading.
    pub fn heading(&self, key: &str) -> Part {
        Part::Heading {
            text: self.label(key),
        }
    }

    /// Pairs of label and value.
    pub fn facts(&self, columns: u8, pairs: &[(&str, &str)]) -> Part {
        let pairs = pairs
            .iter()
            .map(|(key, value)| (self.label(key), (*value).to_owned()));
        Part::Facts {
            columns,
            pairs: pairs.collect(),
        }
    }

    /// A column of words.
    pub fn column(&self, key: &str, width: u8) -> FormColumn {
        FormColumn {
            head: self.label(key),
            width,
            is_number: false,
        }
    }

    /// A column of numbers.
    pub fn number(&self, key: &str, width: u8) -> FormColumn {
        FormColumn {
            is_number: true,
            ..self.column(key, width)
        }
    }

    /// A field that is signed by hand.
    pub fn sign(&self, key: &str, name: &str, under: &str) -> SignField {
        SignField {
            heading: self.label(key),
            name: name.to_owned(),
            under: under.to_owned(),
            picture: None,
            typed: false,
        }
    }
}

/// Kilograms with a decimal point, as papers for customs write them.
pub fn kilograms(grams: i64) -> String {
    format!("{}.{}", grams / 1000, (grams % 1000) / 100)
}

/// An amount with two decimals.
pub fn amount(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// An amount that a person typed, in hundredths.
pub fn cents(text: &str) -> Result<i64, Refusal> {
    let wrong = || {
        Refusal::new("shipping-value")
            .kind(RefusalKind::Invalid)
            .with("kind", text)
    };
    let text = text.trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let part = match part.len() {
        0 => "00".to_owned(),
        1 => format!("{part}0"),
        2 => part.to_owned(),
        _ => return Err(wrong()),
    };
    if whole.is_empty()
        || whole.len() > 9
        || !whole
            .chars()
            .chain(part.chars())
            .all(|c| c.is_ascii_digit())
    {
        return Err(wrong());
    }
    format!("{whole}{part}").parse().map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_back() {
        for (text, n) in [("80", 8000), ("80.5", 8050), ("80,25", 8025), ("0.01", 1)] {
            assert_eq!(cents(text).unwrap(), n);
        }
        for text in ["", "-1", "1.234", "eighty", "1 000", "9999999999"] {
            assert!(cents(text).is_err(), "{text}");
        }
        assert_eq!(amount(8050), "80.50");
        assert_eq!(kilograms(12_340), "12.3");
    }
}
