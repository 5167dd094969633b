//! Whose consignments an actor works on. Others' answer "not found".

use crate::rules::hand_over::ConsignmentStatus;
use crate::store::consignments::{self, Whose};
use crate::store::{self, consignment};
use gapless_journey::{OrganisationKind, Refusal};
use gapless_store::Failure as StoreFailure;
use gapless_web::access::{Actor, Scope, not_found};
pub use gapless_web::typed::{invalid, line, text};
use uuid::Uuid;

/// Whose consignments an actor lists.
pub fn whose(actor: &Actor) -> Result<Whose, Refusal> {
    let own = actor.organisation.map(|id| id.0);
    match (actor.scope(), actor.organisation_kind, own) {
        (Scope::All, ..) => Ok(Whose::All),
        (Scope::Refurbisher(own) | Scope::Carrier(own), ..) => Ok(Whose::From(own.0)),
        (_, Some(OrganisationKind::Recycler), Some(own)) => Ok(Whose::To(own)),
        _ => Err(not_found()),
    }
}

/// A consignment that is the actor's.
pub async fn consignment<C: store::Connection>(
    db: &C,
    actor: &Actor,
    id: Uuid,
) -> Result<consignment::Model, StoreFailure> {
    let whose = whose(actor)?;
    let found = consignments::find(db, id).await?;
    let is_own = |row: &consignment::Model| match whose {
        Whose::All => true,
        Whose::From(own) => row.from_id == own,
        Whose::To(own) => row.recycler_id == own && row.handed_at.is_some(),
    };
    found.filter(is_own).ok_or_else(StoreFailure::not_found)
}

/// Where a consignment stands.
pub fn status(row: &consignment::Model) -> Result<ConsignmentStatus, StoreFailure> {
    ConsignmentStatus::parse(&row.status)
        .ok_or_else(|| StoreFailure::corrupt("consignment.status", &row.status))
}

/// Refuses what can be done only while things are put on it.
pub fn is_open(row: &consignment::Model) -> Result<(), StoreFailure> {
    if status(row)? == ConsignmentStatus::Open {
        return Ok(());
    }
    Err(Refusal::new("consignment-not-open")
        .with("number", &row.number)
        .into())
}

/// A day as ISO 8601 writes it.
pub fn day(text: &str) -> Result<String, Refusal> {
    let day = text.trim().parse::<jiff::civil::Date>();
    day.map(|day| day.to_string())
        .map_err(|_| invalid("recycling-day"))
}

/// A weight that somebody typed in kilograms, in grams: `12,5` or `12.5`, up to a hundred tonnes.
pub fn grams(text: &str) -> Result<i64, Refusal> {
    let wrong = || invalid("recycling-weight");
    let text = text.trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    if part.len() > 3 || whole.len() > 6 || (whole.is_empty() && part.is_empty()) {
        return Err(wrong());
    }
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(part) {
        return Err(wrong());
    }
    let number = |text: &str| text.parse::<i64>().unwrap_or(0);
    let grams = number(whole) * 1_000 + number(&format!("{part:0<3}"));
    if (1..=100_000_000).contains(&grams) {
        Ok(grams)
    } else {
        Err(wrong())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilograms_are_read_as_people_write_them() {
        for (text, grams_) in [
            ("12", Some(12_000)),
            ("12,5", Some(12_500)),
            (" 0.075 ", Some(75)),
            (".5", Some(500)),
            ("0", None),
            ("", None),
            ("-1", None),
            ("1.2345", None),
            ("1e3", None),
            ("999999", None),
            ("100000", Some(100_000_000)),
        ] {
            assert_eq!(grams(text).ok(), grams_, "{text}");
        }
    }
}
