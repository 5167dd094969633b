//! Adds the events of a donation up again and names every difference from the state rows (`gapless doctor`).

use super::{entry, facts::device_id, load};
use crate::{
    Failure, Store,
    entities::{device, donation, event, line, medium, unit},
};
use gapless_journey::{
    DonationId, LineId, MediumId, OrganisationId, UnitId, Verdict,
    history::{DonationState, History, LineState},
    offer::LineStatus,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// One thing that the events and the tables tell differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What: `device G-7Q4K2X`, `line ...`.
    pub subject: String,
    /// What the events add up to.
    pub by_events: String,
    /// What the table says.
    pub by_table: String,
}

/// Every difference of one donation; empty when its rows are what its events add up to.
pub async fn rebuild(store: &Store, id: Uuid) -> Result<Vec<Difference>, Failure> {
    let Some(donation) = donation::Entity::find_by_id(id).one(&store.read).await? else {
        return Err(Failure::not_found());
    };
    let by_table = tables(store, &donation).await?;
    let mut by_events = begin(store, &donation).await?;
    let mut differences = Vec::new();
    let rows = event::Entity::find()
        .filter(event::Column::DonationId.eq(id))
        .order_by_asc(event::Column::Id)
        .all(&store.read)
        .await?;
    for row in &rows {
        if let Err(refusal) = by_events.take(&entry(row)?) {
            differences.push(Difference {
                subject: format!("event {} {}", row.kind, row.id),
                by_events: refusal.to_string(),
                by_table: "admitted".to_owned(),
            });
        }
    }
    compare(
        "donation",
        &by_events.donations,
        &by_table.donations,
        &mut differences,
    );
    compare("line", &by_events.lines, &by_table.lines, &mut differences);
    compare("unit", &by_events.units, &by_table.units, &mut differences);
    compare(
        "device",
        &by_events.devices,
        &by_table.devices,
        &mut differences,
    );
    compare(
        "medium",
        &by_events.media,
        &by_table.media,
        &mut differences,
    );
    let books = by_table.books(DonationId(id));
    if !books.balance() {
        differences.push(Difference {
            subject: format!("books of donation {}", donation.number),
            by_events: "balance".to_owned(),
            by_table: format!("{books:?}"),
        });
    }
    Ok(differences)
}

/// The donation before its first event: claims come from the manifest, not from events of their own.
async fn begin(store: &Store, donation: &donation::Model) -> Result<History, Failure> {
    let mut history = History::default();
    let state = DonationState::draft(OrganisationId(donation.donor_id));
    history.donations.insert(DonationId(donation.id), state);
    for row in lines_of(store, donation.id).await? {
        let verdict = Verdict::parse(&row.verdict_claimed)
            .ok_or_else(|| Failure::corrupt("line.verdict_claimed", &row.verdict_claimed))?;
        // A line that was added late comes with its own event.
        if row.manifest_id.is_some() {
            let state = LineState {
                status: LineStatus::Offered,
                verdict,
                unit: None,
            };
            history.lines.insert(LineId(row.id), state);
        }
    }
    Ok(history)
}

async fn lines_of(store: &Store, donation: Uuid) -> Result<Vec<line::Model>, Failure> {
    Ok(line::Entity::find()
        .filter(line::Column::DonationId.eq(donation))
        .all(&store.read)
        .await?)
}

async fn tables(store: &Store, donation: &donation::Model) -> Result<History, Failure> {
    let mut history = History::default();
    history
        .donations
        .insert(DonationId(donation.id), load::donation_state(donation)?);
    for row in lines_of(store, donation.id).await? {
        let state = LineState {
            status: LineStatus::parse(&row.status)
                .ok_or_else(|| Failure::corrupt("line.status", &row.status))?,
            verdict: Verdict::parse(&row.verdict)
                .ok_or_else(|| Failure::corrupt("line.verdict", &row.verdict))?,
            unit: row.unit_id.map(UnitId),
        };
        history.lines.insert(LineId(row.id), state);
    }
    for row in unit::Entity::find()
        .filter(unit::Column::DonationId.eq(donation.id))
        .all(&store.read)
        .await?
    {
        history
            .units
            .insert(UnitId(row.id), load::unit_state(&row)?);
    }
    for row in device::Entity::find()
        .filter(device::Column::DonationId.eq(donation.id))
        .all(&store.read)
        .await?
    {
        history
            .devices
            .insert(device_id(&row.id)?, load::device_state(&row)?);
    }
    for row in medium::Entity::find()
        .filter(medium::Column::DonationId.eq(donation.id))
        .all(&store.read)
        .await?
    {
        history
            .media
            .insert(MediumId(row.id), load::medium_state(&row)?);
    }
    Ok(history)
}

fn compare<K: Ord + std::fmt::Display, V: PartialEq + std::fmt::Debug>(
    what: &str,
    by_events: &std::collections::BTreeMap<K, V>,
    by_table: &std::collections::BTreeMap<K, V>,
    differences: &mut Vec<Difference>,
) {
    let absent = || "absent".to_owned();
    for (id, state) in by_events {
        let table = by_table.get(id);
        if table != Some(state) {
            differences.push(Difference {
                subject: format!("{what} {id}"),
                by_events: format!("{state:?}"),
                by_table: table.map_or_else(absent, |t| format!("{t:?}")),
            });
        }
    }
    for (id, state) in by_table
        .iter()
        .filter(|(id, _)| !by_events.contains_key(id))
    {
        differences.push(Difference {
            subject: format!("{what} {id}"),
            by_events: absent(),
            by_table: format!("{state:?}"),
        });
    }
}
