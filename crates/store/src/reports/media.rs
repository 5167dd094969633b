//! Which media of a report are known already, and which are new to the device. A medium is known by its serial number; one
//! without is known by what it is, so that two reports of one machine do not make two media of one.

use super::said::SaidMedium;
use crate::entities::medium;
use gapless_journey::sanitization::{MediumKind, MediumStatus};
use gapless_journey::{SerialNumber, fold};

/// Two tools may count the size of one medium differently by less than this share of it.
const SIZE_SHARE: f64 = 0.03;

/// What a medium of a report is to the device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Match {
    /// It is this one of the device; the place in the list of its media.
    Known(usize),
    /// The device's list does not have it.
    New,
}

/// The serial number of a medium, where it is one.
pub(super) fn serial(medium: &SaidMedium) -> Option<String> {
    let serial = medium
        .serial_number
        .as_deref()
        .and_then(SerialNumber::parse);
    serial.map(|serial| serial.to_string())
}

/// What kind it is.
pub(super) fn kind(medium: &SaidMedium) -> MediumKind {
    match medium.kind.as_deref() {
        Some("hdd") => MediumKind::Hdd,
        Some("ssd") => MediumKind::SataSsd,
        Some("nvme-ssd") => MediumKind::NvmeSsd,
        Some("flash") => MediumKind::Flash,
        _ => MediumKind::Unknown,
    }
}

/// Pairs the media of a report with those of the device, each with one at most; what is the same medium twice in the report
/// is left out.
pub(super) fn pair<'a>(
    there: &[medium::Model],
    said: &'a [SaidMedium],
) -> Vec<(&'a SaidMedium, Match)> {
    let mut taken = vec![false; there.len()];
    let mut keys: Vec<String> = Vec::new();
    let mut found = Vec::new();
    let mut unnamed = Vec::new();
    for one in said.iter().filter(|one| one.bears_data()) {
        let key = serial(one).map(|serial| fold(&serial));
        if let Some(key) = &key {
            if keys.contains(key) {
                continue;
            }
            keys.push(key.clone());
        }
        let at = key.and_then(|key| {
            there
                .iter()
                .position(|row| row.serial_key.as_deref() == Some(key.as_str()))
        });
        match at {
            Some(at) => {
                if let Some(taken) = taken.get_mut(at) {
                    *taken = true;
                }
                found.push((one, Match::Known(at)));
            }
            None => unnamed.push(one),
        }
    }
    for one in unnamed {
        let fits = |(at, row): &(usize, &medium::Model)| {
            taken.get(*at) == Some(&false) && is_same(row, one)
        };
        let at = there.iter().enumerate().find(fits).map(|(at, _)| at);
        if let Some(taken) = at.and_then(|at| taken.get_mut(at)) {
            *taken = true;
        }
        found.push((one, at.map_or(Match::New, Match::Known)));
    }
    found
}

/// True when a medium on record may be the one that the report describes, although no serial number says so: one of the two
/// has none, and all that both know agrees. Of a medium that is erased already this must be certain, or another one would
/// pass as erased: it is one more medium, which somebody has to look for.
fn is_same(row: &medium::Model, said: &SaidMedium) -> bool {
    let both_named = row.serial_key.is_some() && serial(said).is_some();
    let is_open = [MediumStatus::Open, MediumStatus::Failed]
        .iter()
        .any(|status| row.status == status.as_str());
    if both_named || row.status == MediumStatus::Destroyed.as_str() {
        return false;
    }
    if !is_open && serial(said).is_some() {
        return false;
    }
    let unknown = MediumKind::Unknown;
    let (theirs, ours) = (kind(said), MediumKind::parse(&row.kind).unwrap_or(unknown));
    if theirs != ours && theirs != unknown && ours != unknown {
        return false;
    }
    let models = row.model.as_deref().zip(said.model.as_deref());
    if models.is_some_and(|(one, other)| !is_alike(one, other)) {
        return false;
    }
    let sizes = row
        .bytes
        .and_then(|n| u64::try_from(n).ok())
        .zip(said.bytes);
    let is_certain = models.is_some() || sizes.is_some();
    (is_open || is_certain) && sizes.is_none_or(|(one, other)| is_near(one, other))
}

/// One tool writes the maker before the model, another does not.
fn is_alike(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    one.contains(&other) || other.contains(&one)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "compared to a share of the size"
)]
fn is_near(one: u64, other: u64) -> bool {
    one.abs_diff(other) as f64 <= one.max(other) as f64 * SIZE_SHARE
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn row(kind: &str, serial: &str, model: &str, gb: i64) -> medium::Model {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        medium::Model {
            id: Uuid::nil(),
            device_id: "G-1".to_owned(),
            donation_id: Uuid::nil(),
            kind: kind.to_owned(),
            manufacturer: None,
            model: some(model),
            serial_number: some(serial),
            serial_key: some(&fold(serial)),
            bytes: (gb > 0).then_some(gb * 1_000_000_000),
            status: "open".to_owned(),
            exception_accepted: false,
            facts: "{}".to_owned(),
            found_at: 0,
            closed_at: None,
        }
    }

    fn said(kind: &str, serial: &str, model: &str, gb: u64) -> SaidMedium {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        SaidMedium {
            kind: some(kind),
            serial_number: some(serial),
            model: some(model),
            bytes: (gb > 0).then_some(gb * 1_000_000_000),
            ..SaidMedium::default()
        }
    }

    #[test]
    fn a_medium_is_known_by_its_number_else_by_what_it_is() {
        let there = [
            row("nvme-ssd", "S3X-1", "SAMSUNG MZVLB256HAHQ", 256),
            row("hdd", "", "", 500),
        ];
        let table = [
            (
                said("nvme-ssd", "s3x1", "MZVLB256HAHQ", 256),
                Match::Known(0),
            ),
            (said("", "", "MZVLB256HAHQ", 256), Match::Known(0)),
            (said("hdd", "WD-9", "WDC WD5000", 500), Match::Known(1)),
            (said("hdd", "WD-9", "WDC WD10", 1_000), Match::New),
            (said("ssd", "WD-9", "WDC Green", 500), Match::New),
            (said("nvme-ssd", "S3X-2", "MZVLB256HAHQ", 256), Match::New),
        ];
        for (one, expected) in table {
            let said = [one];
            assert_eq!(pair(&there, &said)[0].1, expected, "{:?}", said[0]);
        }
    }

    #[test]
    fn an_erased_medium_hides_no_other() {
        let erased = |serial: &str, model: &str| medium::Model {
            status: "erased".to_owned(),
            ..row("hdd", serial, model, 0)
        };
        let table = [
            (erased("", ""), said("hdd", "WD-9", "", 0), Match::New),
            (erased("", ""), said("hdd", "", "WDC", 0), Match::New),
            (
                erased("WD-1", "WDC"),
                said("hdd", "", "WDC", 0),
                Match::Known(0),
            ),
            (
                erased("WD-1", "WDC"),
                said("hdd", "WD-1", "", 0),
                Match::Known(0),
            ),
        ];
        for (there, one, expected) in table {
            assert_eq!(
                pair(&[there], std::slice::from_ref(&one))[0].1,
                expected,
                "{one:?}"
            );
        }
    }

    #[test]
    fn one_on_record_is_one_of_the_report_and_no_more() {
        let there = [row("hdd", "", "", 500)];
        let twins = [said("hdd", "A-1", "", 500), said("hdd", "A-2", "", 500)];
        let found: Vec<Match> = pair(&there, &twins).into_iter().map(|(_, m)| m).collect();
        assert_eq!(found, [Match::Known(0), Match::New]);
        let twice = [said("hdd", "A-1", "", 500), said("hdd", "A-1", "", 500)];
        assert_eq!(pair(&there, &twice).len(), 1);
        assert!(pair(&there, &[said("optical", "", "DVD", 0)]).is_empty());
    }
}
