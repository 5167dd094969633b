//! Which claim a number answers. A match that is not certain is a question for a person, never a guess.

use super::near;
use gapless_journey::offer::LineStatus;
use uuid::Uuid;

/// A claim of a manifest, as far as check-in needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The line.
    pub line: Uuid,
    /// Its donation.
    pub donation: Uuid,
    /// Where it stands.
    pub status: LineStatus,
    /// Folded serial number.
    pub serial_key: Option<String>,
    /// Folded asset tag.
    pub asset_key: Option<String>,
}

impl Claim {
    /// True when a device may still answer it: it is to come, or was given up as missing.
    pub const fn is_awaited(&self) -> bool {
        self.status.is_expected() || matches!(self.status, LineStatus::Missing)
    }
}

/// A device that is here already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub device: String,
    /// Its donation.
    pub donation: Uuid,
    /// The line that it answers.
    pub line: Option<Uuid>,
    /// Folded serial number.
    pub serial_key: Option<String>,
    /// Folded asset tag.
    pub asset_key: Option<String>,
}

/// What a number was found to be.
#[derive(Debug, Clone, PartialEq)]
pub enum Found<'a> {
    /// Exactly one claim of this session's donations waits for it.
    Line(&'a Claim),
    /// Several do: a person chooses.
    Several(Vec<&'a Claim>),
    /// It is here already.
    Already(&'a Known),
    /// It stands on a line that is not to come (refused, withdrawn): a person says whether it is taken in.
    NotAgreed(&'a Claim),
    /// Another donation knows it: named, never merged.
    Elsewhere(Uuid),
    /// One or a few claims are almost the same: a person says whether it is one of them.
    Near(Vec<&'a Claim>),
    /// Nobody knows it.
    Unknown,
}

/// Decides what a folded number is. `here` are the donations of the session; `claims` and `devices` are those that carry
/// the number, wherever they belong; `awaited` are the claims of the session that a near match may mean.
pub fn find<'a>(
    key: &str,
    here: &[Uuid],
    claims: &'a [Claim],
    devices: &'a [Known],
    awaited: &'a [Claim],
) -> Found<'a> {
    let is = |own: &Option<String>| own.as_deref() == Some(key);
    let device = |at_home: bool| {
        devices.iter().find(|d| {
            (is(&d.serial_key) || is(&d.asset_key)) && here.contains(&d.donation) == at_home
        })
    };
    if let Some(known) = device(true) {
        return Found::Already(known);
    }
    let at_home = |claim: &&Claim| here.contains(&claim.donation);
    // The maker's number says more than a sticker: a serial number goes before an asset tag.
    for by_serial in [true, false] {
        let carries = |c: &&Claim| {
            is(if by_serial {
                &c.serial_key
            } else {
                &c.asset_key
            })
        };
        let waiting: Vec<&Claim> = claims
            .iter()
            .filter(at_home)
            .filter(carries)
            .filter(|c| c.is_awaited())
            .collect();
        match waiting.as_slice() {
            [] => {}
            [only] => return Found::Line(only),
            _ => return Found::Several(waiting),
        }
    }
    let carries = |c: &&Claim| is(&c.serial_key) || is(&c.asset_key);
    // The manifest had a typing error, a person said which device it means, and now somebody types what the manifest says.
    let device_of = |c: &Claim| devices.iter().find(|d| d.line == Some(c.line));
    if let Some(known) = claims
        .iter()
        .filter(at_home)
        .filter(carries)
        .find_map(device_of)
    {
        return Found::Already(known);
    }
    if let Some(claim) = claims
        .iter()
        .filter(at_home)
        .filter(carries)
        .find(|c| c.status != LineStatus::Received)
    {
        return Found::NotAgreed(claim);
    }
    let elsewhere = claims
        .iter()
        .filter(|c| !at_home(c))
        .find(carries)
        .map(|c| c.donation)
        .or_else(|| device(false).map(|d| d.donation));
    if let Some(donation) = elsewhere {
        return Found::Elsewhere(donation);
    }
    let keys = awaited.iter().flat_map(|claim| {
        [&claim.serial_key, &claim.asset_key]
            .into_iter()
            .flatten()
            .map(move |key| (key.as_str(), claim))
    });
    let mut near = near::candidates(key, keys);
    near.dedup_by_key(|claim| claim.line);
    if near.is_empty() {
        Found::Unknown
    } else {
        Found::Near(near)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(n: u128, donation: u128, serial: &str, asset: &str, status: LineStatus) -> Claim {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Claim {
            line: Uuid::from_u128(n),
            donation: Uuid::from_u128(donation),
            status,
            serial_key: some(serial),
            asset_key: some(asset),
        }
    }

    #[test]
    fn a_number_is_what_it_is_here_first_and_elsewhere_after() {
        use LineStatus::{Agreed, InTransit, Missing, Received, Refused};
        let claims = [
            claim(1, 1, "SERIAL01", "TAG01", InTransit),
            claim(2, 1, "SERIAL02", "TAG02", Received),
            claim(3, 1, "DOUBLE33", "", Agreed),
            claim(4, 1, "DOUBLE33", "", Agreed),
            claim(5, 1, "REFUSED5", "", Refused),
            claim(6, 2, "SERIAL01", "", Agreed),
            claim(7, 2, "OTHER777", "", Agreed),
            claim(8, 1, "MISSING8", "", Missing),
            // An asset tag that reads like another line's serial number.
            claim(9, 1, "", "SERIAL01", Agreed),
        ];
        let devices = [Known {
            device: "G-1".to_owned(),
            donation: Uuid::from_u128(1),
            line: Some(Uuid::from_u128(2)),
            serial_key: Some("SER1AL02".to_owned()),
            asset_key: Some("TAG02".to_owned()),
        }];
        let here = [Uuid::from_u128(1)];
        let awaited: Vec<Claim> = claims
            .iter()
            .filter(|c| c.donation == here[0] && c.is_awaited())
            .cloned()
            .collect();
        let look = |key: &str| find(key, &here, &claims, &devices, &awaited);
        assert_eq!(look("SERIAL01"), Found::Line(&claims[0]));
        assert_eq!(look("TAG01"), Found::Line(&claims[0]));
        assert_eq!(look("TAG02"), Found::Already(&devices[0]));
        assert_eq!(look("SER1AL02"), Found::Already(&devices[0]));
        assert_eq!(look("SERIAL02"), Found::Already(&devices[0]));
        assert_eq!(
            look("DOUBLE33"),
            Found::Several(vec![&claims[2], &claims[3]])
        );
        assert_eq!(look("REFUSED5"), Found::NotAgreed(&claims[4]));
        assert_eq!(look("OTHER777"), Found::Elsewhere(Uuid::from_u128(2)));
        assert_eq!(look("MISSING8"), Found::Line(&claims[7]));
        assert_eq!(look("MISS1NG8"), Found::Near(vec![&awaited[3]]));
        assert_eq!(look("NOBODY99"), Found::Unknown);
    }
}
