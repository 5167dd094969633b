//! What an applicant answered, as it was typed: a wrong answer is kept too, so that nobody types it again.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Answers by the key of their question; a question with several choices has several.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Vec<String>>);

impl<const N: usize> From<[(String, Vec<String>); N]> for Answers {
    fn from(answers: [(String, Vec<String>); N]) -> Self {
        let mut out = Self::default();
        for (key, values) in answers {
            out.put(&key, values);
        }
        out
    }
}

impl Answers {
    /// All answers to a question.
    pub fn all(&self, key: &str) -> &[String] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// The answer to a question; empty where there is none.
    pub fn one(&self, key: &str) -> &str {
        self.all(key).first().map_or("", String::as_str)
    }

    /// A whole number, where one was answered.
    pub fn number(&self, key: &str) -> Option<u64> {
        whole(self.one(key))
    }

    /// Puts answers in the place of those before; blank ones are none.
    pub fn put(&mut self, key: &str, values: Vec<String>) {
        let mut values: Vec<String> = values.into_iter().map(|v| v.trim().to_owned()).collect();
        values.retain(|value| !value.is_empty());
        if values.is_empty() {
            self.0.remove(key);
        } else {
            self.0.insert(key.to_owned(), values);
        }
    }
}

/// A whole number as people write it: "1 200", "1.200", "1,200".
pub fn whole(text: &str) -> Option<u64> {
    let groups: Vec<&str> = text
        .trim()
        .split([' ', '.', ',', '\u{a0}', '\u{202f}', '\''])
        .collect();
    let are_threes = groups.iter().skip(1).all(|group| group.len() == 3);
    let digits = groups.concat();
    let are_digits = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    (are_threes && are_digits)
        .then(|| digits.parse().ok())
        .flatten()
}

/// An amount of money in hundredths: "12 000,50", "12,000.50", "12000".
pub fn amount_cents(text: &str) -> Option<u64> {
    let text = text.trim();
    let cut = text.rfind([',', '.']).filter(|at| text.len() - at <= 3);
    let (units, cents) = match cut {
        Some(at) => (text.get(..at)?, text.get(at + 1..)?),
        None => (text, ""),
    };
    let cents = match cents.len() {
        0 => 0,
        1 => cents.parse::<u64>().ok()? * 10,
        _ => cents.parse().ok()?,
    };
    whole(units)?.checked_mul(100)?.checked_add(cents)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, n) in [
            ("1200", Some(1200)),
            ("1 200", Some(1200)),
            ("1.200", Some(1200)),
            ("1,200", Some(1200)),
            ("1,20", None),
            ("", None),
            ("-3", None),
            ("twelve", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(whole(text), n, "{text}");
        }
        for (text, cents) in [
            ("12 000,50", Some(1_200_050)),
            ("12,000.5", Some(1_200_050)),
            ("12000", Some(1_200_000)),
            ("12.000", Some(1_200_000)),
            ("1,", Some(100)),
            ("a lot", None),
        ] {
            assert_eq!(amount_cents(text), cents, "{text}");
        }
    }

    #[test]
    fn a_blank_answer_is_none() {
        let mut answers = Answers::from([("town".to_owned(), vec![" Kisumu ".to_owned()])]);
        assert_eq!(answers.one("town"), "Kisumu");
        answers.put("town", vec!["  ".to_owned()]);
        assert_eq!(answers, Answers::default());
    }
}
