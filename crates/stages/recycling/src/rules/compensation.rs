//! What is owed for devices sent abroad, and what was recycled for them. A certificate counts once.

use gapless_journey::{Refusal, RefusalKind};
use std::collections::BTreeSet;
use std::sync::LazyLock;

const DUE: &str = include_str!("../../../../../data/compensation.csv");

/// What is owed for a device, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// First day.
    pub from: String,
    /// Grams of waste to be recycled for one device sent.
    pub grams_per_device: u64,
    /// Where that is written.
    pub source: String,
}

static KNOWN: LazyLock<Vec<Due>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(DUE.as_bytes());
    let rows = reader.records().filter_map(|row| {
        let row = row.ok()?;
        Some(Due {
            from: row.get(0)?.to_owned(),
            grams_per_device: row.get(1)?.parse().ok()?,
            source: row.get(2)?.to_owned(),
        })
    });
    rows.collect()
});

/// What is owed for a device sent on a day; `None` before anything was.
pub fn due_on(day: &str) -> Option<&'static Due> {
    KNOWN
        .iter()
        .filter(|due| *due.from <= *day)
        .max_by(|a, b| a.from.cmp(&b.from))
}

/// Waste that was bought or recycled, on one certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Number of the certificate, as it is written there.
    pub certificate: String,
    /// Its weight in grams.
    pub weight_g: u64,
}

/// By what a certificate's number is told from others: blanks, dashes and the case of letters make no other number.
pub fn certificate_key(number: &str) -> String {
    number
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

/// Refuses an entry without a number (`certificate-number-missing`), without a weight (`compensation-weight-missing`), or
/// whose certificate was used before (`certificate-used`). `used` holds keys of [`certificate_key`].
pub fn may_enter(entry: &Entry, used: &BTreeSet<String>) -> Result<(), Refusal> {
    let key = certificate_key(&entry.certificate);
    if key.is_empty() {
        return Err(Refusal::new("certificate-number-missing").kind(RefusalKind::Invalid));
    }
    if entry.weight_g == 0 {
        return Err(Refusal::new("compensation-weight-missing").kind(RefusalKind::Invalid));
    }
    if used.contains(&key) {
        return Err(Refusal::new("certificate-used").with("certificate", entry.certificate.trim()));
    }
    Ok(())
}

/// What the ledger says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// Devices sent.
    pub devices: u64,
    /// Grams owed for them.
    pub due_g: u64,
    /// Grams on certificates.
    pub recorded_g: u64,
    /// Grams still owed; none when more was recycled than is owed.
    pub open_g: u64,
}

/// The balance of devices sent, each group by the day it was sent, against what was entered.
pub fn balance(sent: &[(&str, u64)], entries: &[Entry]) -> Balance {
    let (mut devices, mut due_g) = (0_u64, 0_u64);
    for (day, n) in sent {
        let each = due_on(day).map_or(0, |due| due.grams_per_device);
        devices = devices.saturating_add(*n);
        due_g = due_g.saturating_add(each.saturating_mul(*n));
    }
    let recorded_g = entries
        .iter()
        .fold(0_u64, |sum, entry| sum.saturating_add(entry.weight_g));
    Balance {
        devices,
        due_g,
        recorded_g,
        open_g: due_g.saturating_sub(recorded_g),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(certificate: &str, weight_g: u64) -> Entry {
        Entry {
            certificate: certificate.to_owned(),
            weight_g,
        }
    }

    #[test]
    fn twenty_kilograms_are_owed_for_a_device() {
        assert_eq!(KNOWN.len(), DUE.lines().count() - 1);
        assert!(KNOWN.iter().all(|due| !due.source.is_empty()));
        let entries = [entry("A", 30_000), entry("B", 15_000)];
        let found = balance(&[("2026-01-01", 2), ("2026-05-01", 1)], &entries);
        let expected = Balance {
            devices: 3,
            due_g: 60_000,
            recorded_g: 45_000,
            open_g: 15_000,
        };
        assert_eq!(found, expected);
        assert_eq!(due_on("2008-12-31"), None);
        assert_eq!(balance(&[("2008-12-31", 4)], &[]).due_g, 0);
    }

    #[test]
    fn a_certificate_counts_once_however_it_is_written() {
        let used = BTreeSet::from([certificate_key("wl-2026/0017")]);
        let said = |certificate: &str, weight_g| {
            may_enter(&entry(certificate, weight_g), &used).map_err(|refusal| refusal.code)
        };
        assert_eq!(said("WL-2026/0018", 1), Ok(()));
        assert_eq!(said(" WL 2026 0017 ", 1), Err("certificate-used"));
        assert_eq!(said(" - ", 1), Err("certificate-number-missing"));
        assert_eq!(said("WL-2026/0018", 0), Err("compensation-weight-missing"));
    }

    proptest! {
        #[test]
        fn what_is_open_and_what_is_recorded_cover_what_is_due(n in 0_u64..100_000, weights in prop::collection::vec(1_u64..1_000_000, 0..20)) {
            let entries: Vec<Entry> = weights.iter().map(|g| entry("A", *g)).collect();
            let found = balance(&[("2026-01-01", n)], &entries);
            prop_assert!(found.open_g + found.recorded_g >= found.due_g);
            prop_assert_eq!(found.open_g == 0, found.recorded_g >= found.due_g);
        }
    }
}
