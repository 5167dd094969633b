//! Whose donations and lines an actor sees, and which lines they may change (rule 6 of product.md). Who acts at one site sees
//! the donations that hold lines of that office, and those that go through it where it is the hub; changes the office's own
//! lines; and leaves to the donor what is about the whole list. What is not theirs answers "not found".

use crate::store::{
    Connection,
    lines::{self, Filter},
};
use gapless_journey::{DonationId, Refusal, RefusalKind};
use gapless_store::{
    Failure,
    entities::{donation, line},
};
use gapless_web::access::{self, Actor, Scope};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// The donation with this key, when the actor may see it.
pub(crate) async fn donation<C: Connection>(
    actor: &Actor,
    c: &C,
    id: DonationId,
) -> Result<donation::Model, Failure> {
    let found = access::donation(actor, c, id).await?;
    if let Some(office) = seen_office(actor, &found) {
        let of_office = Filter {
            office_id: Some(office),
            ..Filter::default()
        };
        if lines::page(c, found.id, &of_office, None, 1)
            .await?
            .is_empty()
        {
            return Err(Failure::not_found());
        }
    }
    Ok(found)
}

/// The one office whose lines the actor sees in a donation; who keeps its hub sees what goes through it: every line.
pub(crate) fn seen_office(actor: &Actor, donation: &donation::Model) -> Option<Uuid> {
    own_office(actor).filter(|site| donation.hub_id != Some(*site))
}

/// The one office whose lines the actor may change; `None` for whoever acts for the whole donor, or for the programme.
pub(crate) fn own_office(actor: &Actor) -> Option<Uuid> {
    match actor.scope() {
        Scope::Donor(_, Some(site)) => Some(site.0),
        _ => None,
    }
}

/// True when the actor may change this line, as far as it is theirs.
pub(crate) fn is_own(actor: &Actor, row: &line::Model) -> bool {
    own_office(actor).is_none_or(|office| row.office_id == Some(office))
}

/// Refuses what is about the whole list to whoever acts at one office.
pub(crate) fn whole(actor: &Actor) -> Result<(), Refusal> {
    if own_office(actor).is_some() {
        return Err(Refusal::new("offer-whole-list").kind(RefusalKind::Forbidden));
    }
    Ok(())
}

/// Lines that an action takes: a filter takes those that the actor may change; who names a line that is not theirs is told
/// that it is not there.
pub(crate) async fn chosen<C: Connection>(
    actor: &Actor,
    c: &C,
    donation: Uuid,
    filter: &Filter,
) -> Result<Vec<line::Model>, Failure> {
    let Some(office) = own_office(actor) else {
        return lines::chosen(c, donation, filter).await;
    };
    let own = Filter {
        office_id: Some(office),
        ..filter.clone()
    };
    let rows = lines::chosen(c, donation, &own).await?;
    let named: BTreeSet<Uuid> = filter.ids.iter().flatten().copied().collect();
    if filter.ids.is_some() && rows.len() < named.len() {
        return Err(Failure::not_found());
    }
    Ok(rows)
}

/// How many lines that the actor sees stand at each verdict of these donations.
pub(crate) async fn by_verdict<C: Connection>(
    actor: &Actor,
    c: &C,
    donations: &[donation::Model],
) -> Result<HashMap<(Uuid, String), u64>, Failure> {
    let ids = |rows: &[&donation::Model]| rows.iter().map(|row| row.id).collect::<Vec<_>>();
    let (part, whole): (Vec<_>, Vec<_>) = donations
        .iter()
        .partition(|row| seen_office(actor, row).is_some());
    let mut counts = lines::by_verdict(c, &ids(&whole), None).await?;
    if let Some(office) = own_office(actor) {
        counts.extend(lines::by_verdict(c, &ids(&part), Some(office)).await?);
    }
    Ok(counts)
}
