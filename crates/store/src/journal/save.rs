//! Brings the state rows up to date with what the events add up to: changed rows, changed columns.

use super::{Draft, json_list, key_chunks};
use crate::{
    Failure, Tx,
    entities::{device, donation, line, medium, unit},
};
use gapless_journey::{
    DeviceId, DonationId, MediumId,
    device::DeviceState,
    entry::Event,
    fold,
    history::{DonationState, History, LineState, UnitState},
    offer::DonationStatus,
    receiving::ReceivingEvent,
    sanitization::{MediumState, SanitizationEvent},
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::Expr,
    sea_query::ExprTrait,
};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Six weeks after pick-up the status report falls due (product.md, facts about the real programme).
const REPORT_DUE_MS: i64 = 42 * 24 * 60 * 60 * 1000;

/// Writes what changed between two histories.
pub(super) async fn states(
    tx: &Tx,
    before: &History,
    after: &History,
    drafts: &[Draft],
    at: i64,
) -> Result<(), Failure> {
    for (id, state) in &after.donations {
        if before.donations.get(id) != Some(state) {
            donation_row(tx, *id, before.donations.get(id), state, at).await?;
        }
    }
    units(tx, before, after, drafts, at).await?;
    lines(tx, before, after).await?;
    let devices = changed_devices(before, after);
    devices_rows(tx, before, after, &devices, drafts, at).await?;
    media(tx, before, after, drafts, at).await
}

async fn donation_row(
    tx: &Tx,
    id: DonationId,
    before: Option<&DonationState>,
    state: &DonationState,
    at: i64,
) -> Result<(), Failure> {
    let mut update = donation::Entity::update_many()
        .col_expr(donation::Column::Status, Expr::value(state.status.as_str()))
        .col_expr(
            donation::Column::AgreedByDonor,
            Expr::value(state.agreed_by_donor),
        )
        .col_expr(
            donation::Column::AgreedByProgramme,
            Expr::value(state.agreed_by_programme),
        )
        .col_expr(
            donation::Column::Version,
            Expr::col(donation::Column::Version).add(1),
        );
    if before.map(|b| b.status) != Some(state.status) {
        let stamp = match state.status {
            DonationStatus::Offered => Some(donation::Column::OfferedAt),
            DonationStatus::Agreed => Some(donation::Column::AgreedAt),
            DonationStatus::Collecting => Some(donation::Column::PickedUpAt),
            DonationStatus::Receiving
                if before.is_none_or(|b| b.status != DonationStatus::Processing) =>
            {
                Some(donation::Column::ReceivedAt)
            }
            DonationStatus::Finished => Some(donation::Column::FinishedAt),
            _ => None,
        };
        if let Some(column) = stamp {
            update = update.col_expr(column, Expr::value(at));
        }
        if matches!(
            state.status,
            DonationStatus::Collecting | DonationStatus::Receiving
        ) {
            // From the pick-up; from the first check-in where the donor brought the goods itself.
            let due = Expr::col(donation::Column::DueAt).if_null(at + REPORT_DUE_MS);
            update = update.col_expr(donation::Column::DueAt, due);
        }
    }
    update
        .filter(donation::Column::Id.eq(id.0))
        .exec(&**tx)
        .await?;
    Ok(())
}

async fn units(
    tx: &Tx,
    before: &History,
    after: &History,
    drafts: &[Draft],
    at: i64,
) -> Result<(), Failure> {
    for (id, state) in &after.units {
        match before.units.get(id) {
            Some(old) if old == state => {}
            Some(_) => {
                unit_row(id.0, state).update(&**tx).await?;
            }
            None => {
                let draft = drafts.iter().find(|d| d.subject.unit == Some(*id));
                let mut row = unit_row(id.0, state);
                row.id = Set(id.0);
                row.donation_id = Set(draft.map_or(Uuid::nil(), |d| d.subject.donation.0));
                row.office_id = Set(state.place.map(|p| p.0));
                row.opened_at = Set(at);
                row.insert(&**tx).await?;
            }
        }
    }
    Ok(())
}

fn unit_row(id: Uuid, state: &UnitState) -> unit::ActiveModel {
    unit::ActiveModel {
        id: Unchanged(id),
        number: Set(state.number.clone()),
        kind: Set(state.kind.to_string()),
        status: Set(state.status.to_string()),
        seal: Set(state.seal.clone()),
        weight_g: Set(state.weight_g),
        custodian_id: Set(state.custodian.0),
        place_id: Set(state.place.map(|p| p.0)),
        version: Set(1),
        ..Default::default()
    }
}

/// Lines that come to the same state are written together: an agreement on 50,000 lines is a hundred statements.
async fn lines(tx: &Tx, before: &History, after: &History) -> Result<(), Failure> {
    let mut groups: HashMap<(&str, &str, Option<Uuid>), Vec<Uuid>> = HashMap::new();
    for (id, state) in &after.lines {
        // A line that only `after` knows was added late: its own stage inserts the row.
        if before.lines.get(id).is_some_and(|old| old != state) {
            groups.entry(line_key(state)).or_default().push(id.0);
        }
    }
    for ((status, verdict, unit), ids) in groups {
        for chunk in key_chunks(&ids) {
            line::Entity::update_many()
                .col_expr(line::Column::Status, Expr::value(status))
                .col_expr(line::Column::Verdict, Expr::value(verdict))
                .col_expr(line::Column::UnitId, Expr::value(unit))
                .col_expr(
                    line::Column::Version,
                    Expr::col(line::Column::Version).add(1),
                )
                .filter(line::Column::Id.is_in(chunk.iter().copied()))
                .exec(&**tx)
                .await?;
        }
    }
    Ok(())
}

fn line_key(state: &LineState) -> (&'static str, &'static str, Option<Uuid>) {
    (
        state.status.as_str(),
        state.verdict.as_str(),
        state.unit.map(|u| u.0),
    )
}

/// Devices of which the state, or that of one of their media, changed.
fn changed_devices(before: &History, after: &History) -> Vec<DeviceId> {
    let mut changed: Vec<DeviceId> = after
        .devices
        .iter()
        .filter(|(id, state)| before.devices.get(id) != Some(state))
        .map(|(id, _)| id.clone())
        .collect();
    let media = |history: &History| {
        let mut by_device: BTreeMap<DeviceId, Vec<(MediumId, MediumState)>> = BTreeMap::new();
        for (id, medium) in &history.media {
            by_device
                .entry(medium.device.clone())
                .or_default()
                .push((*id, medium.clone()));
        }
        by_device
    };
    if before.media != after.media {
        let (old, new) = (media(before), media(after));
        changed.extend(
            new.into_iter()
                .filter(|(id, m)| old.get(id) != Some(m))
                .map(|(id, _)| id),
        );
    }
    changed.sort();
    changed.dedup();
    changed
}

async fn devices_rows(
    tx: &Tx,
    before: &History,
    after: &History,
    changed: &[DeviceId],
    drafts: &[Draft],
    at: i64,
) -> Result<(), Failure> {
    let mut open: HashMap<&DeviceId, i64> = HashMap::new();
    for medium in after.media.values().filter(|m| !m.is_closed()) {
        *open.entry(&medium.device).or_default() += 1;
    }
    let mut new = Vec::new();
    for id in changed {
        let Some(state) = after.devices.get(id) else {
            continue;
        };
        let media_open = open.get(id).copied().unwrap_or(0);
        let mut row = device_row(id, state, media_open, after.media_closed(id))?;
        match before.devices.get(id) {
            Some(old) => {
                let stage = old.stage(before.media_closed(id));
                if row.stage != Set(stage.to_string()) {
                    row.stage_since_at = Set(at);
                }
                row.update(&**tx).await?;
            }
            None => {
                row.stage_since_at = Set(at);
                describe(&mut row, id, drafts, at);
                new.push(row);
            }
        }
    }
    for chunk in new.chunks(super::INSERT_ROWS) {
        device::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

fn device_row(
    id: &DeviceId,
    state: &DeviceState,
    media_open: i64,
    media_closed: bool,
) -> Result<device::ActiveModel, Failure> {
    Ok(device::ActiveModel {
        id: Unchanged(id.to_string()),
        donation_id: Set(state.donation.0),
        line_id: Set(state.line.map(|l| l.0)),
        category: Set(state.category.to_string()),
        status: Set(state.status.to_string()),
        stage: Set(state.stage(media_closed).to_string()),
        custodian_id: Set(state.custodian.0),
        place_id: Set(state.place.map(|p| p.0)),
        media_known: Set(state.media_known),
        media_open: Set(media_open),
        tests_passed: Set(state.tests_passed),
        functional_grade: Set(state.functional.map(|g| g.to_string())),
        cosmetic_grade: Set(state.cosmetic.map(|g| g.to_string())),
        locks: Set(json_list(&state.locks)?),
        route: Set(state.route.map(|r| r.to_string())),
        open_orders: Set(json_list(&state.open_orders)?),
        project_id: Set(state.project.map(|p| p.0)),
        need_id: Set(state.need.map(|n| n.0)),
        shipment_id: Set(state.shipment.map(|s| s.0)),
        export_checked: Set(state.export_checked),
        consignment_id: Set(state.consignment.map(|c| c.0)),
        ..Default::default()
    })
}

/// Fills a new device row with what was known at check-in.
fn describe(row: &mut device::ActiveModel, id: &DeviceId, drafts: &[Draft], at: i64) {
    let draft = drafts.iter().find(|d| {
        d.subject.device.as_ref() == Some(id)
            && matches!(
                &d.event,
                Event::Receiving(ReceivingEvent::DeviceCheckedIn { .. })
            )
    });
    let weight = draft.and_then(|d| match &d.event {
        Event::Receiving(ReceivingEvent::DeviceCheckedIn { weight_g, .. }) => *weight_g,
        _ => None,
    });
    let facts = draft
        .and_then(|d| d.device.as_deref().cloned())
        .unwrap_or_default();
    row.id = Set(id.to_string());
    row.donor_id = Set(facts.donor);
    row.office_id = Set(facts.office);
    row.manufacturer = Set(facts.manufacturer);
    row.model = Set(facts.model);
    row.serial_key = Set(facts.serial_number.as_deref().map(fold));
    row.serial_number = Set(facts.serial_number);
    row.asset_key = Set(facts.asset_tag.as_deref().map(fold));
    row.asset_tag = Set(facts.asset_tag);
    row.cpu_text = Set(facts.cpu_text);
    row.ram_gb = Set(facts.ram_gb);
    row.screen_inch = Set(facts.screen_inch);
    row.storage_gb = Set(facts.storage_gb);
    row.year = Set(facts.year);
    row.unit_id = Set(facts.unit);
    row.weight_g = Set(weight);
    row.received_at = Set(at);
    row.version = Set(1);
}

async fn media(
    tx: &Tx,
    before: &History,
    after: &History,
    drafts: &[Draft],
    at: i64,
) -> Result<(), Failure> {
    let mut new = Vec::new();
    for (id, state) in &after.media {
        let closed_at = state.is_closed().then_some(at);
        match before.media.get(id) {
            Some(old) if old == state => {}
            Some(_) => {
                medium::Entity::update_many()
                    .col_expr(medium::Column::Status, Expr::value(state.status.as_str()))
                    .col_expr(
                        medium::Column::ExceptionAccepted,
                        Expr::value(state.exception_accepted),
                    )
                    .col_expr(medium::Column::ClosedAt, Expr::value(closed_at))
                    .filter(medium::Column::Id.eq(id.0))
                    .exec(&**tx)
                    .await?;
            }
            None => new.push(new_medium(*id, state, drafts, at)),
        }
    }
    for chunk in new.chunks(super::INSERT_ROWS) {
        medium::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(&**tx)
            .await?;
    }
    // An undone check-in takes its media with it; the events that found them stand.
    let gone: Vec<Uuid> = before
        .media
        .keys()
        .filter(|id| !after.media.contains_key(id))
        .map(|id| id.0)
        .collect();
    for chunk in key_chunks(&gone) {
        medium::Entity::delete_many()
            .filter(medium::Column::Id.is_in(chunk.iter().copied()))
            .exec(&**tx)
            .await?;
    }
    weighed(tx, drafts).await?;
    differing(tx, drafts).await
}

fn new_medium(id: MediumId, state: &MediumState, drafts: &[Draft], at: i64) -> medium::ActiveModel {
    let draft = drafts.iter().find(|d| {
        d.subject.medium == Some(id)
            && matches!(
                &d.event,
                Event::Sanitization(SanitizationEvent::MediumFound { .. })
            )
    });
    let (kind, serial) = match draft.map(|d| &d.event) {
        Some(Event::Sanitization(SanitizationEvent::MediumFound {
            medium_kind,
            serial,
        })) => (medium_kind.to_string(), serial.clone()),
        _ => (
            gapless_journey::sanitization::MediumKind::Unknown.to_string(),
            None,
        ),
    };
    let facts = draft
        .and_then(|d| d.medium.as_deref().cloned())
        .unwrap_or_default();
    medium::ActiveModel {
        id: Set(id.0),
        device_id: Set(state.device.to_string()),
        donation_id: Set(draft.map_or(Uuid::nil(), |d| d.subject.donation.0)),
        kind: Set(kind),
        manufacturer: Set(facts.manufacturer),
        model: Set(facts.model),
        serial_key: Set(serial.as_deref().map(fold)),
        serial_number: Set(serial),
        bytes: Set(facts.bytes),
        status: Set(state.status.to_string()),
        exception_accepted: Set(state.exception_accepted),
        facts: Set(object(&facts.facts)),
        found_at: Set(at),
        closed_at: Set(state.is_closed().then_some(at)),
    }
}

/// A weight is a measurement, not a state; the row shows the last one.
async fn weighed(tx: &Tx, drafts: &[Draft]) -> Result<(), Failure> {
    for draft in drafts {
        let Event::Receiving(ReceivingEvent::DeviceWeighed { weight_g }) = &draft.event else {
            continue;
        };
        let Some(id) = &draft.subject.device else {
            continue;
        };
        device::Entity::update_many()
            .col_expr(device::Column::WeightG, Expr::value(*weight_g))
            .filter(device::Column::Id.eq(id.as_str()))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

/// Maker and model as read on a device take the place of what its line claimed; the line keeps the claim.
async fn differing(tx: &Tx, drafts: &[Draft]) -> Result<(), Failure> {
    for draft in drafts {
        let Event::Receiving(ReceivingEvent::DeviceDiffers {
            manufacturer,
            model,
            ..
        }) = &draft.event
        else {
            continue;
        };
        let Some(id) = &draft.subject.device else {
            continue;
        };
        device::Entity::update_many()
            .col_expr(
                device::Column::Manufacturer,
                Expr::value(manufacturer.clone()),
            )
            .col_expr(device::Column::Model, Expr::value(model.clone()))
            .filter(device::Column::Id.eq(id.as_str()))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

/// Facts that nobody gave are an empty object.
fn object(facts: &serde_json::Value) -> String {
    match facts {
        serde_json::Value::Null => "{}".to_owned(),
        facts => facts.to_string(),
    }
}
