//! Everything that the page of one device shows.

use super::seen::Seen;
use crate::Failure;
use crate::entities::{device, donation, event, identifier, line, medium, organisation, site};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// Events that one page shows; a device that was tested daily for a year has fewer.
pub const EVENTS_MAX: u64 = 500;
/// Media, or numbers, of one device.
const PARTS_MAX: u64 = 100;

/// Everything that the page of one device shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Detail {
    /// The device.
    pub device: device::Model,
    /// Its donation.
    pub donation: donation::Model,
    /// The line that it answers.
    pub line: Option<line::Model>,
    /// Its media.
    pub media: Vec<medium::Model>,
    /// Numbers that were seen on it.
    pub identifiers: Vec<identifier::Model>,
    /// What happened to it, and before that to its line: oldest first.
    pub events: Vec<event::Model>,
    /// Names of the organisations and sites that all this names.
    pub names: HashMap<Uuid, String>,
}

impl Detail {
    /// The name of an organisation or a site.
    pub fn name(&self, id: Option<Uuid>) -> Option<&str> {
        self.names.get(&id?).map(String::as_str)
    }
}

/// The page of a device; `None` when there is none or the reader does not see it.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    seen: Seen,
    id: &str,
) -> Result<Option<Detail>, Failure> {
    let Some(device) = super::devices::find(db, seen, id).await? else {
        return Ok(None);
    };
    let Some(donation) = donation::Entity::find_by_id(device.donation_id)
        .one(db)
        .await?
    else {
        return Ok(None);
    };
    let line = match device.line_id {
        Some(id) => line::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let media = medium::Entity::find()
        .filter(medium::Column::DeviceId.eq(id))
        .order_by_asc(medium::Column::Id)
        .limit(PARTS_MAX)
        .all(db)
        .await?;
    let identifiers = identifier::Entity::find()
        .filter(identifier::Column::DeviceId.eq(id))
        .order_by_asc(identifier::Column::Id)
        .limit(PARTS_MAX)
        .all(db)
        .await?;
    let events = events(db, &device).await?;
    let names = names(db, &device, &donation, &events).await?;
    Ok(Some(Detail {
        device,
        donation,
        line,
        media,
        identifiers,
        events,
        names,
    }))
}

/// What happened to a device; before it was checked in, to its line and to the unit that it travelled in; and to its donation
/// as a whole. Oldest first.
pub async fn events<C: ConnectionTrait>(
    db: &C,
    device: &device::Model,
) -> Result<Vec<event::Model>, Failure> {
    let mut all = Vec::new();
    if let Some(line) = device.line_id {
        all = event::Entity::find()
            .filter(event::Column::LineId.eq(line))
            .filter(event::Column::DeviceId.is_null())
            .order_by_asc(event::Column::Id)
            .limit(EVENTS_MAX)
            .all(db)
            .await?;
    }
    all.extend(around(db, device).await?);
    let own = super::timeline(db, &device.id, EVENTS_MAX).await?;
    all.extend(own);
    all.sort_by_key(|event| event.id);
    Ok(all)
}

/// Events that name neither the device nor its line, but the unit it came in or the donation as a whole.
async fn around<C: ConnectionTrait>(
    db: &C,
    device: &device::Model,
) -> Result<Vec<event::Model>, Failure> {
    let line = match device.line_id {
        Some(id) => line::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let unit = line.and_then(|line| line.unit_id);
    let mut of = Condition::any().add(event::Column::UnitId.is_null());
    if let Some(unit) = unit {
        of = of.add(event::Column::UnitId.eq(unit));
    }
    Ok(event::Entity::find()
        .filter(event::Column::DonationId.eq(device.donation_id))
        .filter(event::Column::LineId.is_null())
        .filter(event::Column::DeviceId.is_null())
        .filter(of)
        .order_by_asc(event::Column::Id)
        .limit(EVENTS_MAX)
        .all(db)
        .await?)
}

async fn names<C: ConnectionTrait>(
    db: &C,
    device: &device::Model,
    donation: &donation::Model,
    events: &[event::Model],
) -> Result<HashMap<Uuid, String>, Failure> {
    let mut parties = BTreeSet::from([device.custodian_id, donation.donor_id]);
    let mut places: BTreeSet<Uuid> = device
        .place_id
        .into_iter()
        .chain(device.office_id)
        .collect();
    for event in events {
        parties.extend(event.organisation_id);
        parties.extend(event.custodian_before);
        parties.extend(event.custodian_after);
        places.extend(event.place_id);
    }
    let mut names: HashMap<Uuid, String> = organisation::Entity::find()
        .select_only()
        .columns([organisation::Column::Id, organisation::Column::Name])
        .filter(organisation::Column::Id.is_in(parties))
        .into_tuple::<(Uuid, String)>()
        .all(db)
        .await?
        .into_iter()
        .collect();
    let sites: Vec<(Uuid, String)> = site::Entity::find()
        .select_only()
        .columns([site::Column::Id, site::Column::Name])
        .filter(site::Column::Id.is_in(places))
        .into_tuple()
        .all(db)
        .await?;
    names.extend(sites);
    Ok(names)
}
