//! Loads the states that a batch of proposed events touches, and no more.

use super::{Draft, facts::device_id, key_chunks};
use crate::{
    Failure, Tx,
    entities::{device, donation, line, medium, unit},
};
use gapless_journey::{
    ConsignmentId, DonationId, LineId, MediumId, NeedId, OrganisationId, ProjectId, ShipmentId,
    SiteId, UnitId, Verdict,
    assessment::{CosmeticGrade, FunctionalGrade, Route},
    collection::{CollectionEvent, UnitKind, UnitStatus},
    device::{DeviceState, DeviceStatus},
    entry::Event,
    history::{DonationState, History, LineState, UnitState},
    offer::{DonationStatus, LineStatus, OfferEvent},
    receiving::ReceivingEvent,
    sanitization::{MediumState, MediumStatus},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Words of `LineStatus` that are still to come.
const EXPECTED: [LineStatus; 4] = [
    LineStatus::Agreed,
    LineStatus::Packed,
    LineStatus::AtHub,
    LineStatus::InTransit,
];

/// What a batch touches.
#[derive(Default)]
struct Touched {
    donations: BTreeSet<Uuid>,
    whole_lists: BTreeSet<Uuid>,
    lines: BTreeSet<Uuid>,
    lines_of_units: BTreeSet<Uuid>,
    units: BTreeSet<Uuid>,
    devices: BTreeSet<String>,
}

impl Touched {
    fn by(drafts: &[Draft]) -> Self {
        let mut touched = Self::default();
        for draft in drafts {
            let subject = &draft.subject;
            touched.donations.insert(subject.donation.0);
            touched.lines.extend(subject.line.map(|i| i.0));
            touched.units.extend(subject.unit.map(|i| i.0));
            touched
                .devices
                .extend(subject.device.as_ref().map(ToString::to_string));
            match &draft.event {
                Event::Offer(OfferEvent::ListAgreed { .. } | OfferEvent::OfferRefused { .. }) => {
                    touched.whole_lists.insert(subject.donation.0);
                }
                Event::Collection(CollectionEvent::CustodyHandedOver { .. }) => {
                    touched.lines_of_units.extend(subject.unit.map(|i| i.0));
                }
                Event::Receiving(
                    ReceivingEvent::DeviceCheckedIn {
                        line: Some(line), ..
                    }
                    | ReceivingEvent::DeviceMatched { line },
                ) => {
                    touched.lines.insert(line.0);
                }
                _ => {}
            }
        }
        touched
    }
}

/// The states that these events touch.
pub(super) async fn history(tx: &Tx, drafts: &[Draft]) -> Result<History, Failure> {
    let mut touched = Touched::by(drafts);
    let mut history = History::default();
    let donations: Vec<Uuid> = touched.donations.iter().copied().collect();
    for row in donation::Entity::find()
        .filter(donation::Column::Id.is_in(donations))
        .all(&**tx)
        .await?
    {
        history
            .donations
            .insert(DonationId(row.id), donation_state(&row)?);
    }
    devices(tx, &touched, &mut history).await?;
    touched
        .lines
        .extend(history.devices.values().filter_map(|d| d.line.map(|l| l.0)));
    lines(tx, &touched, &mut history).await?;
    let units: Vec<Uuid> = touched.units.iter().copied().collect();
    if !units.is_empty() {
        for row in unit::Entity::find()
            .filter(unit::Column::Id.is_in(units))
            .all(&**tx)
            .await?
        {
            history.units.insert(UnitId(row.id), unit_state(&row)?);
        }
    }
    history.expected_elsewhere = expected_elsewhere(tx, &history).await?;
    Ok(history)
}

async fn devices(tx: &Tx, touched: &Touched, history: &mut History) -> Result<(), Failure> {
    let ids: Vec<String> = touched.devices.iter().cloned().collect();
    for ids in ids.chunks(1_000) {
        let rows = device::Entity::find()
            .filter(device::Column::Id.is_in(ids.iter().map(String::as_str)))
            .all(&**tx)
            .await?;
        for row in rows {
            history
                .devices
                .insert(device_id(&row.id)?, device_state(&row)?);
        }
        let rows = medium::Entity::find()
            .filter(medium::Column::DeviceId.is_in(ids.iter().map(String::as_str)))
            .all(&**tx)
            .await?;
        for row in rows {
            history.media.insert(MediumId(row.id), medium_state(&row)?);
        }
    }
    Ok(())
}

async fn lines(tx: &Tx, touched: &Touched, history: &mut History) -> Result<(), Failure> {
    let mut wanted = Vec::new();
    for donation in &touched.whole_lists {
        wanted.push(line::Column::DonationId.eq(*donation));
    }
    if !touched.lines_of_units.is_empty() {
        wanted.push(line::Column::UnitId.is_in(touched.lines_of_units.iter().copied()));
    }
    let ids: Vec<Uuid> = touched.lines.iter().copied().collect();
    wanted.extend(key_chunks(&ids).map(|chunk| line::Column::Id.is_in(chunk.iter().copied())));
    for filter in wanted {
        // Four columns, not thirty: an agreement touches every line of a donation, up to 50,000.
        let rows: Vec<(Uuid, String, String, Option<Uuid>)> = line::Entity::find()
            .select_only()
            .columns([
                line::Column::Id,
                line::Column::Status,
                line::Column::Verdict,
                line::Column::UnitId,
            ])
            .filter(filter)
            .into_tuple()
            .all(&**tx)
            .await?;
        for (id, status, verdict, unit) in rows {
            let state = LineState {
                status: LineStatus::parse(&status)
                    .ok_or_else(|| Failure::corrupt("line.status", &status))?,
                verdict: Verdict::parse(&verdict)
                    .ok_or_else(|| Failure::corrupt("line.verdict", &verdict))?,
                unit: unit.map(UnitId),
            };
            history.lines.insert(LineId(id), state);
        }
    }
    Ok(())
}

/// Whether any line that is not at hand is still expected. Only a batch that can end the waiting asks.
async fn expected_elsewhere(tx: &Tx, history: &History) -> Result<bool, Failure> {
    let Some(donation) = history
        .donations
        .iter()
        .filter(|(_, d)| !matches!(d.status, DonationStatus::Draft | DonationStatus::Offered))
        .map(|(id, _)| id.0)
        .next()
    else {
        return Ok(false);
    };
    let at_hand = u64::try_from(history.lines.len()).unwrap_or(u64::MAX);
    let found: Vec<Uuid> = line::Entity::find()
        .select_only()
        .column(line::Column::Id)
        .filter(line::Column::DonationId.eq(donation))
        .filter(line::Column::Status.is_in(EXPECTED.map(LineStatus::as_str)))
        .limit(at_hand.saturating_add(1))
        .into_tuple()
        .all(&**tx)
        .await?;
    Ok(found
        .iter()
        .any(|id| !history.lines.contains_key(&LineId(*id))))
}

pub(super) fn donation_state(row: &donation::Model) -> Result<DonationState, Failure> {
    Ok(DonationState {
        status: DonationStatus::parse(&row.status)
            .ok_or_else(|| Failure::corrupt("donation.status", &row.status))?,
        donor: OrganisationId(row.donor_id),
        agreed_by_donor: row.agreed_by_donor,
        agreed_by_programme: row.agreed_by_programme,
    })
}

pub(super) fn unit_state(row: &unit::Model) -> Result<UnitState, Failure> {
    Ok(UnitState {
        number: row.number.clone(),
        kind: UnitKind::parse(&row.kind).ok_or_else(|| Failure::corrupt("unit.kind", &row.kind))?,
        status: UnitStatus::parse(&row.status)
            .ok_or_else(|| Failure::corrupt("unit.status", &row.status))?,
        seal: row.seal.clone(),
        weight_g: row.weight_g,
        custodian: OrganisationId(row.custodian_id),
        place: row.place_id.map(SiteId),
    })
}

pub(super) fn medium_state(row: &medium::Model) -> Result<MediumState, Failure> {
    Ok(MediumState {
        device: device_id(&row.device_id)?,
        status: MediumStatus::parse(&row.status)
            .ok_or_else(|| Failure::corrupt("medium.status", &row.status))?,
        exception_accepted: row.exception_accepted,
    })
}

/// The device as the journal knows it.
pub(crate) fn device_state(row: &device::Model) -> Result<DeviceState, Failure> {
    let word = |column, text: &Option<String>| match text {
        Some(text) => Failure::corrupt(column, text),
        None => Failure::corrupt(column, ""),
    };
    Ok(DeviceState {
        donation: DonationId(row.donation_id),
        line: row.line_id.map(LineId),
        category: gapless_journey::Category::parse(&row.category)
            .ok_or_else(|| Failure::corrupt("device.category", &row.category))?,
        status: DeviceStatus::parse(&row.status)
            .ok_or_else(|| Failure::corrupt("device.status", &row.status))?,
        custodian: OrganisationId(row.custodian_id),
        place: row.place_id.map(SiteId),
        media_known: row.media_known,
        tests_passed: row.tests_passed,
        functional: row
            .functional_grade
            .as_deref()
            .map(|g| FunctionalGrade::parse(g).ok_or(()))
            .transpose()
            .map_err(|()| word("device.functional_grade", &row.functional_grade))?,
        cosmetic: row
            .cosmetic_grade
            .as_deref()
            .map(|g| CosmeticGrade::parse(g).ok_or(()))
            .transpose()
            .map_err(|()| word("device.cosmetic_grade", &row.cosmetic_grade))?,
        locks: serde_json::from_str(&row.locks)?,
        route: row
            .route
            .as_deref()
            .map(|r| Route::parse(r).ok_or(()))
            .transpose()
            .map_err(|()| word("device.route", &row.route))?,
        open_orders: serde_json::from_str(&row.open_orders)?,
        project: row.project_id.map(ProjectId),
        need: row.need_id.map(NeedId),
        shipment: row.shipment_id.map(ShipmentId),
        export_checked: row.export_checked,
        consignment: row.consignment_id.map(ConsignmentId),
    })
}
