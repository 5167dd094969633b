//! Texts that people and machines give as evidence, parsed once at the edge.

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

/// Longest serial number or asset tag that is kept, in characters; longer text is a note in the wrong column.
pub const IDENTIFIER_CHARS_MAX: usize = 80;

/// What makers and scripts write where there is no number. They never match anything.
/// Folded: upper case, letters and digits only.
const FILLERS: &[&str] = &[
    "",
    "NA",
    "NONE",
    "NULL",
    "NIL",
    "UNKNOWN",
    "INVALID",
    "NOSERIAL",
    "NOSERIALNUMBER",
    "NOSN",
    "NOASSETTAG",
    "NOASSETINFORMATION",
    "TOBEFILLED",
    "TOBEFILLEDBYOEM",
    "DEFAULTSTRING",
    "SYSTEMSERIALNUMBER",
    "CHASSISSERIALNUMBER",
    "SERIALNUMBER",
    "NOTAPPLICABLE",
    "NOTAVAILABLE",
    "NOTSPECIFIED",
    "NOTPROVIDED",
    "OEM",
    "TBD",
    "TBC",
    "XXX",
    "XXXX",
    "XXXXX",
    "0123456789",
    "123456789",
    "1234567890",
    "12345678",
    "1234567",
    "123456",
    "12345",
];

/// The key under which two spellings of the same number meet: upper case, letters and digits only.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

fn fold_into(text: &str, folded: &mut String) {
    // Nearly all numbers are ASCII, and each is folded many times.
    if text.is_ascii() {
        let kept = text.bytes().filter(u8::is_ascii_alphanumeric);
        folded.extend(kept.map(|b| char::from(b.to_ascii_uppercase())));
        return;
    }
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    folded.extend(kept.flat_map(char::to_uppercase));
}

/// True for text that stands where a number should be but is none: fillers, one character, one character repeated.
pub fn is_filler(text: &str) -> bool {
    // Nearly every real number mixes letters and digits, and no filler does.
    let has = |is: fn(&u8) -> bool| text.as_bytes().iter().any(is);
    if has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic) {
        return false;
    }
    let folded = fold(text);
    let mut characters = folded.chars();
    let first = characters.next();
    folded.chars().count() < 2
        || FILLERS.contains(&folded.as_str())
        || characters.all(|c| Some(c) == first)
}

macro_rules! identifier {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(CompactString);

        impl $name {
            /// Trims the text; `None` for fillers and for text over [`IDENTIFIER_CHARS_MAX`] characters.
            pub fn parse(text: &str) -> Option<Self> {
                let text = text.trim();
                let is_short = text.len() <= IDENTIFIER_CHARS_MAX
                    || text.chars().count() <= IDENTIFIER_CHARS_MAX;
                (is_short && !is_filler(text)).then(|| Self(text.into()))
            }

            /// As it was given.
            pub fn as_str(&self) -> &str { &self.0 }

            /// The folded form, for matching.
            pub fn key(&self) -> String { fold(&self.0) }

            /// The same, in place of what a text held: for whoever matches millions.
            pub fn key_into(&self, key: &mut String) {
                key.clear();
                fold_into(&self.0, key);
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.pad(&self.0) }
        }
    };
}

identifier! {
    /// The maker's number of one device or medium.
    SerialNumber
}
identifier! {
    /// The donor's own number of a device.
    AssetTag
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_filler_mixes_letters_and_digits() {
        for filler in FILLERS {
            let has = |is: fn(&u8) -> bool| filler.as_bytes().iter().any(is);
            assert!(
                !has(u8::is_ascii_digit) || !has(u8::is_ascii_alphabetic),
                "{filler}"
            );
        }
    }

    #[test]
    fn a_key_takes_the_place_of_the_one_before() {
        let mut key = "LEFT".to_owned();
        for text in ["sof-00123", "ab 12é"] {
            let number = SerialNumber::parse(text).unwrap();
            number.key_into(&mut key);
            assert_eq!(key, number.key());
        }
    }

    #[test]
    fn fillers_are_absent_and_numbers_are_kept() {
        for filler in [
            "",
            "-",
            "1",
            "N/A",
            "No Serial",
            "To Be Filled By O.E.M.",
            "0000000000",
            "xxxx",
        ] {
            assert_eq!(SerialNumber::parse(filler), None, "{filler}");
        }
        for (text, key) in [
            (" 5cg7461xyz ", "5CG7461XYZ"),
            ("SOF-00123", "SOF00123"),
            ("PF0ABCDE", "PF0ABCDE"),
        ] {
            assert_eq!(AssetTag::parse(text).map(|t| t.key()), Some(key.to_owned()));
        }
    }
}
