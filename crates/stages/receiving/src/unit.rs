//! Open a packing unit at the dock: its seal is looked at first, then its goods are counted out of it.

use crate::{
    access,
    outcome::{Facts, Outcome},
    scan::Scan,
    store::{self, scan},
};
use gapless_journey::{
    DonationId, Refusal, RefusalKind, SiteId, UnitId,
    collection::{CollectionEvent, UnitStatus},
    entry::Subject,
    fold,
};
use gapless_store::{
    Failure,
    entities::unit,
    journal::{self, Draft},
};
use uuid::Uuid;

/// Longest seal number.
const SEAL_CHARS_MAX: usize = 60;

/// The label of a unit was scanned.
pub(crate) async fn open_unit(
    scan: &Scan<'_>,
    code: &str,
    number: &str,
) -> Result<scan::Model, Failure> {
    let unknown = |facts: &Facts| scan.row(code, Outcome::Unknown, facts);
    let Some(found) = store::unit_by_number(&**scan.tx, number).await? else {
        return scan.keep(unknown(&Facts::default())?).await;
    };
    let here = store::donations_of(&**scan.tx, &[scan.session.id]).await?;
    if here.iter().all(|row| row.donation_id != found.donation_id) {
        // A unit of another of our donations is named, so that the session can take it in.
        let donation = store::donation(&**scan.tx, found.donation_id).await?;
        let seen = donation.filter(|d| access::sees(scan.actor, d));
        let facts = Facts {
            number: seen.map(|d| d.number),
            ..Default::default()
        };
        return scan.keep(unknown(&facts)?).await;
    }
    let about = |row: scan::Model| scan::Model {
        unit_id: Some(found.id),
        donation_id: Some(found.donation_id),
        ..row
    };
    let facts = Facts {
        number: Some(found.number.clone()),
        status: Some(found.status.clone()),
        ..Default::default()
    };
    match UnitStatus::parse(&found.status) {
        Some(UnitStatus::Emptied) => {
            scan.keep(about(scan.row(code, Outcome::UnitOpened, &facts)?))
                .await
        }
        Some(UnitStatus::Arrived) if found.seal.is_some() => {
            let facts = Facts {
                seal: found.seal.clone(),
                ..facts
            };
            scan.keep(about(scan.row(code, Outcome::AskSeal, &facts)?))
                .await
        }
        Some(UnitStatus::Arrived) => {
            journal::append(scan.tx, &scan.actor.author(), vec![emptied(scan, &found)]).await?;
            scan.keep(about(scan.row(code, Outcome::UnitOpened, &facts)?))
                .await
        }
        _ => {
            scan.keep(about(scan.row(code, Outcome::NotHandedOver, &facts)?))
                .await
        }
    }
}

/// The seal was looked at; the unit is opened in any case, and what was found stands in its history.
pub(crate) async fn check_seal(
    scan: &Scan<'_>,
    id: Uuid,
    seal: &str,
    is_intact: bool,
) -> Result<scan::Model, Failure> {
    let found = store::unit(&**scan.tx, id)
        .await?
        .ok_or_else(Failure::not_found)?;
    let seal: String = seal.trim().chars().take(SEAL_CHARS_MAX).collect();
    if seal.is_empty() && is_intact {
        return Err(Refusal::new("receiving-seal-missing")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let is_same = found.seal.as_deref().map(fold) == Some(fold(&seal));
    let intact = is_intact && is_same;
    let checked = CollectionEvent::SealChecked {
        seal: seal.clone(),
        intact,
    };
    let subject = Subject::donation(DonationId(found.donation_id)).unit(UnitId(found.id));
    let drafts = vec![
        Draft::new(subject, checked).at(scan.session.site_id.map(SiteId)),
        emptied(scan, &found),
    ];
    journal::append(scan.tx, &scan.actor.author(), drafts).await?;
    let facts = Facts {
        number: Some(found.number.clone()),
        seal: Some(seal),
        is_intact: Some(intact),
        ..Default::default()
    };
    let row = scan.row(&found.number, Outcome::UnitOpened, &facts)?;
    let row = scan::Model {
        unit_id: Some(found.id),
        donation_id: Some(found.donation_id),
        ..row
    };
    scan.keep(row).await
}

fn emptied(scan: &Scan<'_>, found: &unit::Model) -> Draft {
    let subject = Subject::donation(DonationId(found.donation_id)).unit(UnitId(found.id));
    Draft::new(subject, CollectionEvent::UnitEmptied).at(scan.session.site_id.map(SiteId))
}
