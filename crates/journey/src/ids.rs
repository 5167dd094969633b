//! The keys of things. A key is never a serial number or an asset tag: those are evidence, and evidence can be wrong.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new key; version 7, so that keys sort by the time they were made.
            pub fn new() -> Self { Self(Uuid::now_v7()) }
        }

        impl Default for $name {
            fn default() -> Self { Self::new() }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> { Uuid::parse_str(text).map(Self) }
        }
    )+};
}

ids! {
    /// One consignment of a donor.
    DonationId,
    /// One claim of a manifest.
    LineId,
    /// A manifest: one file as it came.
    ManifestId,
    /// A packing unit: box, pallet or cage.
    UnitId,
    /// A drive or another data-bearing part of a device.
    MediumId,
    /// One attempt at sanitizing a medium.
    SanitizationId,
    /// A custody event.
    EventId,
    /// A person.
    PersonId,
    /// An organisation.
    OrganisationId,
    /// A place of an organisation: office, hub, hall, depot, school.
    SiteId,
    /// Something that does not agree and waits for a decision.
    DiscrepancyId,
    /// A signed change of custodian.
    HandOverId,
    /// An order to repair or upgrade one device.
    WorkOrderId,
    /// A certificate.
    CertificateId,
    /// An application for a project.
    ApplicationId,
    /// A question that an applicant is asked.
    QuestionId,
    /// A project: an application that was sent, under the same key.
    ProjectId,
    /// A line of what a project asks for.
    NeedId,
    /// What a project or somebody for it owes.
    PaymentId,
    /// A shipment to projects.
    ShipmentId,
    /// An inventory check of one project.
    CheckId,
    /// A request for help.
    HelpId,
    /// Goods that go to a recycler together.
    ConsignmentId,
}

/// Crockford's base 32: no I, L, O, U, so a person reads it back without doubt.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Payload symbols of a device id: 32^5, about 33.5 million devices an installation.
const PAYLOAD_SYMBOLS: u32 = 5;

/// Our number of a device, as printed on its bar code: `G-` + five symbols + one check symbol, e.g. `G-7Q4K2X`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DeviceId(String);

impl DeviceId {
    /// The id for a random number; only the lowest 25 bits count.
    pub fn from_random(random: u32) -> Self {
        let mut rest = random % 32_u32.pow(PAYLOAD_SYMBOLS);
        let mut digits = [0_u32; PAYLOAD_SYMBOLS as usize];
        for digit in digits.iter_mut().rev() {
            *digit = rest % 32;
            rest /= 32;
        }
        let mut text = String::from("G-");
        text.extend(digits.iter().map(|d| symbol(*d)));
        text.push(symbol(check(&digits)));
        Self(text)
    }

    /// Reads an id as scanned or typed: case, blanks and the dash do not matter, O reads as 0, I and L as 1.
    /// `None` when it is no device id or its check symbol does not agree.
    pub fn parse(text: &str) -> Option<Self> {
        let folded: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .collect::<String>()
            .to_uppercase();
        let body = folded.strip_prefix('G')?;
        if body.len() != PAYLOAD_SYMBOLS as usize + 1 {
            return None;
        }
        let digits: Vec<u32> = body.chars().map(value).collect::<Option<_>>()?;
        let (last, payload) = digits.split_last()?;
        (check(payload) == *last).then(|| {
            Self(format!(
                "G-{}",
                digits.iter().map(|d| symbol(*d)).collect::<String>()
            ))
        })
    }

    /// The id as printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Serialize for DeviceId {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for DeviceId {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a device id"))
    }
}

fn symbol(digit: u32) -> char {
    SYMBOLS.get(digit as usize).map_or('0', |b| char::from(*b))
}

fn value(c: char) -> Option<u32> {
    let c = match c {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    SYMBOLS
        .iter()
        .position(|s| char::from(*s) == c)
        .and_then(|p| u32::try_from(p).ok())
}

/// Odd weights are units modulo 32, so every single wrong symbol changes the sum; unequal weights catch most swaps.
fn check(digits: &[u32]) -> u32 {
    const WEIGHTS: [u32; 5] = [3, 5, 7, 11, 13];
    digits.iter().zip(WEIGHTS).map(|(d, w)| d * w).sum::<u32>() % 32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_reads_back_however_it_is_typed(random in any::<u32>()) {
            let id = DeviceId::from_random(random);
            prop_assert_eq!(DeviceId::parse(&id.as_str().to_lowercase().replace('-', " ")), Some(id.clone()));
            prop_assert_eq!(DeviceId::parse(id.as_str()), Some(id));
        }

        #[test]
        fn one_wrong_symbol_is_never_another_device(random in any::<u32>(), at in 2_usize..8, to in 0_u32..32) {
            let id = DeviceId::from_random(random);
            let mut typed: Vec<char> = id.as_str().chars().collect();
            prop_assume!(typed[at] != symbol(to));
            typed[at] = symbol(to);
            prop_assert_eq!(DeviceId::parse(&typed.into_iter().collect::<String>()), None);
        }
    }

    #[test]
    fn other_codes_are_not_device_ids() {
        for text in ["", "G-", "5CG7461XYZ", "G-1234567", "GAPLESS", "G-12345é"] {
            assert_eq!(DeviceId::parse(text), None, "{text}");
        }
    }
}
