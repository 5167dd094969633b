//! Whose donations, offices, units and hand-overs an actor may work on. Others' answer "not found".

use crate::store::{self, hand_over, pick_up};
use gapless_journey::{Refusal, RefusalKind};
use gapless_store::{
    Failure as StoreFailure,
    entities::{donation, site, unit},
};
use gapless_web::{
    App, Failure,
    access::{Actor, Scope},
};
use uuid::Uuid;

/// Which donations an actor's list holds.
pub fn listed(actor: &Actor) -> Result<store::Listed, Failure> {
    let all = store::Listed::default();
    match actor.scope() {
        Scope::All => Ok(all),
        Scope::Donor(id, _) => Ok(store::Listed {
            donor: Some(id.0),
            ..all
        }),
        Scope::Refurbisher(id) => Ok(store::Listed {
            refurbisher: Some(id.0),
            ..all
        }),
        Scope::Carrier(id) => Ok(store::Listed {
            carrier: Some(id.0),
            ..all
        }),
        Scope::Subject(_) | Scope::Nothing => Err(Failure::not_found()),
    }
}

/// A donation that is the actor's, by any connection: the read pool or a transaction.
pub async fn donation<C: store::Connection>(
    c: &C,
    actor: &Actor,
    id: Uuid,
) -> Result<donation::Model, StoreFailure> {
    let found = store::donation(c, id)
        .await?
        .ok_or_else(StoreFailure::not_found)?;
    let own = match actor.scope() {
        Scope::All => true,
        Scope::Donor(org, _) => found.donor_id == org.0,
        Scope::Refurbisher(org) => found.refurbisher_id == Some(org.0),
        Scope::Carrier(org) => store::pick_ups_of_carrier(c, id, org.0).await?,
        Scope::Subject(_) | Scope::Nothing => false,
    };
    if own {
        Ok(found)
    } else {
        Err(StoreFailure::not_found())
    }
}

/// True when an actor may work at this office of a donation: an office contact at their own, everybody else at all.
pub fn works_at(actor: &Actor, donation: &donation::Model, office: Option<Uuid>) -> bool {
    match actor.scope() {
        Scope::Donor(_, Some(site)) => office == Some(site.0) || donation.hub_id == Some(site.0),
        _ => true,
    }
}

/// An office of the donation's donor at which the actor may work; another donor's answers as if it were not there.
pub async fn office<C: store::Connection>(
    c: &C,
    actor: &Actor,
    donation: &donation::Model,
    id: Uuid,
) -> Result<site::Model, StoreFailure> {
    let site = store::site(c, id).await?;
    site.filter(|site| site.organisation_id == donation.donor_id)
        .filter(|site| works_at(actor, donation, Some(site.id)))
        .ok_or_else(StoreFailure::not_found)
}

/// A unit that is the actor's, with its donation.
pub async fn unit<C: store::Connection>(
    c: &C,
    actor: &Actor,
    id: Uuid,
) -> Result<(unit::Model, donation::Model), StoreFailure> {
    let unit = store::unit(c, id)
        .await?
        .ok_or_else(StoreFailure::not_found)?;
    let donation = donation(c, actor, unit.donation_id).await?;
    if works_at(actor, &donation, unit.office_id) {
        Ok((unit, donation))
    } else {
        Err(StoreFailure::not_found())
    }
}

/// A hand-over that is the actor's: of their donation, or of their link.
pub async fn own_hand_over(
    app: &App,
    actor: &Actor,
    id: Uuid,
) -> Result<(hand_over::Model, donation::Model), Failure> {
    let c = &app.store.read;
    let row = hand_over(c, id).await?.ok_or_else(Failure::not_found)?;
    if let Scope::Subject(subject) = actor.scope() {
        let is_own = subject == row.id.to_string()
            || row
                .pick_up_id
                .is_some_and(|pick_up| subject == pick_up.to_string());
        if !is_own {
            return Err(Failure::not_found());
        }
        let donation = store::donation(c, row.donation_id).await?;
        return Ok((row, donation.ok_or_else(Failure::not_found)?));
    }
    let donation = donation(c, actor, row.donation_id).await?;
    if works_at(actor, &donation, row.from_site_id) {
        Ok((row, donation))
    } else {
        Err(Failure::not_found())
    }
}

/// A pick-up that is the actor's.
pub async fn own_pick_up(app: &App, actor: &Actor, id: Uuid) -> Result<pick_up::Model, Failure> {
    let c = &app.store.read;
    let row = pick_up(c, id).await?.ok_or_else(Failure::not_found)?;
    let is_own = match actor.scope() {
        Scope::Subject(subject) => subject == row.id.to_string(),
        Scope::Carrier(org) => row.carrier_id == org.0,
        _ => donation(c, actor, row.donation_id).await.is_ok(),
    };
    if is_own {
        Ok(row)
    } else {
        Err(Failure::not_found())
    }
}

/// A reason that says something.
pub fn reason(text: &str) -> Result<String, Refusal> {
    let text: String = text.trim().chars().take(500).collect();
    if text.is_empty() {
        return Err(Refusal::new("collection-reason-missing").kind(RefusalKind::Invalid));
    }
    Ok(text)
}

/// A text of a form: trimmed, cut, `None` when it says nothing.
pub fn text(given: Option<&str>, chars_max: usize) -> Option<String> {
    let given = given.map(str::trim).filter(|text| !text.is_empty())?;
    Some(given.chars().take(chars_max).collect())
}
