//! Waste codes as dated data: a code belongs to a jurisdiction, and counts from one day until another.

use gapless_journey::{Refusal, RefusalKind, words};
use std::sync::LazyLock;

const CODES: &str = include_str!("../../../../../data/waste_codes.csv");

/// Digits of a code of the list of waste.
const DIGITS: usize = 6;

/// The countries in which the list of the European Union is law: its members.
const UNION: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

words! {
    /// Whose list of waste a code stands on.
    Jurisdiction {
        /// The European Union.
        Union = "EU",
        /// The United Kingdom, which keeps the older battery codes.
        Kingdom = "UK",
    }
}

impl Jurisdiction {
    /// The list that counts in a country (two letters of ISO 3166-1); `None` where no list is known here.
    pub fn of_country(country: &str) -> Option<Self> {
        if UNION.contains(&country) {
            Some(Self::Union)
        } else if country == "GB" {
            Some(Self::Kingdom)
        } else {
            None
        }
    }
}

/// A code on one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WasteCode {
    /// Whose list.
    pub jurisdiction: Jurisdiction,
    /// Six digits.
    pub code: String,
    /// Waste that is dangerous: written with a star.
    pub is_hazardous: bool,
    /// First day; empty where the source names none.
    pub from: String,
    /// First day on which it counts no longer; empty while it counts.
    pub until: String,
    /// What it stands for, in English.
    pub words: String,
    /// Where that is written.
    pub source: String,
}

impl WasteCode {
    /// True when the code counts on a day.
    fn counts_on(&self, day: &str) -> bool {
        *self.from <= *day && (self.until.is_empty() || *day < *self.until)
    }
}

static KNOWN: LazyLock<Vec<WasteCode>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(CODES.as_bytes());
    let rows = reader.records().filter_map(|row| {
        let row = row.ok()?;
        Some(WasteCode {
            jurisdiction: Jurisdiction::parse(row.get(0)?)?,
            code: row.get(1)?.to_owned(),
            is_hazardous: row.get(2)? == "1",
            from: row.get(3)?.to_owned(),
            until: row.get(4)?.to_owned(),
            words: row.get(5)?.to_owned(),
            source: row.get(6)?.to_owned(),
        })
    });
    rows.collect()
});

/// The six digits of a code as people write it: `16 02 13*`, `160213`. Refusal `waste-code-unknown` for anything else.
pub fn digits(written: &str) -> Result<String, Refusal> {
    let code = written.trim();
    let code = code.strip_suffix('*').unwrap_or(code);
    let code: String = code
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '.')
        .collect();
    if code.len() == DIGITS && code.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(code);
    }
    Err(unknown(written))
}

/// True when a list that is known here calls a code hazardous.
pub fn is_hazardous(digits: &str) -> bool {
    KNOWN
        .iter()
        .any(|row| row.code == digits && row.is_hazardous)
}

/// The codes that count in a country on a day, for whoever chooses one; none where no list is known here.
pub fn offered(country: &str, day: &str) -> impl Iterator<Item = &'static WasteCode> {
    let list = Jurisdiction::of_country(country);
    KNOWN
        .iter()
        .filter(move |row| Some(row.jurisdiction) == list && row.counts_on(day))
}

/// The code as it counts in a country on a day. `None` where no list is known here: then nobody can say it is wrong.
/// Refusals: `waste-code-unknown`, `waste-code-not-valid`.
pub fn valid(
    country: &str,
    written: &str,
    day: &str,
) -> Result<Option<&'static WasteCode>, Refusal> {
    let code = digits(written)?;
    let Some(list) = Jurisdiction::of_country(country) else {
        return Ok(None);
    };
    let mut rows = KNOWN
        .iter()
        .filter(|row| row.jurisdiction == list && row.code == code)
        .peekable();
    if rows.peek().is_none() {
        return Err(unknown(written));
    }
    match rows.find(|row| row.counts_on(day)) {
        Some(found) => Ok(Some(found)),
        None => Err(Refusal::new("waste-code-not-valid")
            .with("code", code)
            .with("day", day)),
    }
}

/// The same, where a recycler may vouch for a code that stands on no list here: lists change, and the one that knows the new
/// code first is who gets the waste. A code that is known to have ended is refused all the same.
pub fn accepted(country: &str, written: &str, day: &str, vouched: bool) -> Result<(), Refusal> {
    match valid(country, written, day) {
        Err(refusal) if vouched && refusal.code == "waste-code-unknown" => {
            digits(written).map(|_| ())
        }
        said => said.map(|_| ()),
    }
}

fn unknown(written: &str) -> Refusal {
    Refusal::new("waste-code-unknown")
        .kind(RefusalKind::Invalid)
        .with("code", written.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert_eq!(KNOWN.len(), CODES.lines().count() - 1);
        for row in KNOWN.iter() {
            assert_eq!(digits(&row.code), Ok(row.code.clone()), "{row:?}");
            assert!(!row.words.is_empty() && !row.source.is_empty(), "{row:?}");
            assert!(row.until.is_empty() || row.from < row.until, "{row:?}");
        }
    }

    #[test]
    fn the_code_of_the_day_counts_where_the_waste_is() {
        for (country, written, day, expected) in [
            ("BE", "16 02 13*", "2026-11-22", "160213"),
            ("BE", "16.02.14", "2026-11-22", "160214"),
            ("BE", "16 02 14", "2001-12-31", "waste-code-not-valid"),
            ("BE", "20 01 34", "2026-11-08", "200134"),
            ("BE", "20 01 34", "2026-11-09", "waste-code-not-valid"),
            ("BE", "16 06 05", "2026-11-09", "waste-code-unknown"),
            ("GB", "20 01 34", "2026-11-09", "200134"),
            ("GB", "16 06 05", "2026-11-22", "160605"),
            ("BE", "99 99 99", "2026-11-22", "waste-code-unknown"),
            ("BE", "16 02", "2026-11-22", "waste-code-unknown"),
            ("KE", "16 02", "2026-11-22", "waste-code-unknown"),
            ("KE", "99 99 99", "2026-11-22", "no list"),
        ] {
            let said = match valid(country, written, day) {
                Ok(Some(row)) => row.code.clone(),
                Ok(None) => "no list".to_owned(),
                Err(refusal) => refusal.code.to_owned(),
            };
            assert_eq!(said, expected, "{country} {written} {day}");
        }
    }

    #[test]
    fn who_gets_the_waste_may_know_a_code_that_we_do_not() {
        let said = |written: &str, vouched| {
            accepted("BE", written, "2026-11-24", vouched).map_err(|refusal| refusal.code)
        };
        assert_eq!(said("20 01 44", true), Ok(()));
        assert_eq!(said("20 01 44", false), Err("waste-code-unknown"));
        assert_eq!(said("20 01 34", true), Err("waste-code-not-valid"));
        assert_eq!(said("20 01", true), Err("waste-code-unknown"));
    }

    #[test]
    fn what_is_offered_is_valid() {
        for (country, day, n) in [
            ("BE", "2026-11-08", 8),
            ("BE", "2026-11-09", 6),
            ("GB", "2026-11-09", 9),
            ("KE", "2026-11-09", 0),
        ] {
            assert_eq!(offered(country, day).count(), n, "{country} {day}");
            assert!(offered(country, day).all(|row| valid(country, &row.code, day).is_ok()));
        }
    }
}
