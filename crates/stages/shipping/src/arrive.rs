//! Say what arrived: by scan or tick, device by device, also later than it was seen and more than once.

use crate::access::{self, invalid, line, text};
use crate::rules::arrival::counts;
use crate::rules::word::{Arrival, DiscrepancyKind, Owner, Resolution, ShipmentStatus};
use crate::store::{arrivals, discrepancy, shipments, tick, units};
use gapless_journey::shipping::ShippingEvent;
use gapless_journey::{OrganisationId, Refusal};
use gapless_store::entities::{device, shipment, shipment_device};
use gapless_store::{Failure as StoreFailure, Tx, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::phone::{Seen, seen};
use gapless_web::sign::KeptFile;
use gapless_web::typed::device_code;
use gapless_web::{App, Failure, bench, sign};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Ticks that are sent at once.
pub const TICKS_MAX: usize = 500;
/// Time to clear a discrepancy up, in milliseconds.
const DUE_MS: i64 = 14 * 24 * 60 * 60 * 1000;

/// What was seen of one device.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ArrivalTick)]
pub struct Tick {
    /// A key that the sender makes: sent twice, it counts once.
    #[serde(default)]
    pub key: String,
    /// What was scanned or chosen: the device's id, or the address on its label.
    pub device: String,
    /// `arrived`, `damaged` or `missing`.
    #[schema(value_type = String)]
    pub arrival: Arrival,
    /// What is broken, or what else there is to say.
    #[serde(default)]
    pub note: String,
    /// When it was seen by the clock of the phone, in milliseconds since 1970.
    #[serde(default)]
    pub seen_at: Option<i64>,
    /// A photo as a data URL of JPEG or PNG.
    #[serde(default)]
    pub photo: String,
    /// The same as a file of a form.
    #[serde(skip)]
    #[schema(ignore)]
    pub photo_file: Vec<u8>,
}

/// What was seen.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ArrivalTicks)]
pub struct Ticks {
    /// Device by device.
    pub ticks: Vec<Tick>,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ArrivalTaken)]
pub struct Taken {
    /// `gapless.arrival/1`.
    pub schema: &'static str,
    /// Ticks that said something new.
    pub counted: u64,
    /// Ticks that were known, or older than what is known; they are kept.
    pub known: u64,
    /// Codes that are not of this shipment.
    pub unexpected: Vec<String>,
}

/// A tick whose photo is a file.
struct Kept<'a> {
    tick: &'a Tick,
    photo: Option<KeptFile>,
}

/// Takes ticks in.
pub async fn arrive(app: &App, actor: &Actor, id: Uuid, input: &Ticks) -> Result<Taken, Failure> {
    actor.permit(Act::ShippingReceive)?;
    if input.ticks.is_empty() || input.ticks.len() > TICKS_MAX {
        return Err(invalid("shipping-ticks").with("n", TICKS_MAX).into());
    }
    let mut kept = Vec::new();
    for tick in &input.ticks {
        if tick.arrival == Arrival::Open {
            return Err(invalid("shipping-tick").into());
        }
        if tick.arrival == Arrival::Damaged && text(&tick.note).is_empty() {
            return Err(invalid("shipping-damage-note")
                .with("device", &tick.device)
                .into());
        }
        let photo = sign::keep_photo(&app.store, &tick.photo, &tick.photo_file).await?;
        kept.push(Kept { tick, photo });
    }
    let (kept, now) = (&kept, app.now_ms());
    let done = app.store.write(|tx| async move {
        let mut shipment = access::shipment(&*tx, actor, id).await?;
        let status = access::status(&shipment)?;
        let left = [
            ShipmentStatus::Dispatched,
            ShipmentStatus::Arrived,
            ShipmentStatus::Closed,
        ];
        let dispatched = shipment.dispatched_at.filter(|_| left.contains(&status));
        let dispatched = dispatched.ok_or_else(|| Refusal::new("shipment-not-on-road"))?;
        let mut taken = Taken {
            schema: "gapless.arrival/1",
            ..Taken::default()
        };
        for one in kept {
            take(&tx, actor, &shipment, dispatched, one, now, &mut taken).await?;
        }
        if taken.counted > 0 && status == ShipmentStatus::Dispatched {
            shipment.status = ShipmentStatus::Arrived.to_string();
            shipment.arrived_at = Some(now);
            shipments::save(&tx, shipment).await?;
        }
        settle(&tx, id, now).await?;
        Ok(taken)
    });
    Ok(done.await?)
}

async fn take(
    tx: &Tx,
    actor: &Actor,
    shipment: &shipment::Model,
    dispatched: i64,
    one: &Kept<'_>,
    now: i64,
    taken: &mut Taken,
) -> Result<(), StoreFailure> {
    let tick = one.tick;
    let key = if tick.key.trim().is_empty() {
        Uuid::now_v7().to_string()
    } else {
        format!("{}/{}", shipment.id, line(&tick.key))
    };
    if arrivals::is_known(&**tx, &key).await? {
        taken.known += 1;
        return Ok(());
    }
    let code = device_code(&tick.device);
    let Some(row) = units::one(&**tx, shipment.id, &code).await? else {
        unexpected(tx, shipment, &code, &text(&tick.note), now).await?;
        taken.unexpected.push(code);
        return Ok(());
    };
    let seen = seen(tick.seen_at, dispatched, now);
    if news(tx, actor, shipment, one, row, &key, seen, now).await? {
        taken.counted += 1;
    } else {
        taken.known += 1;
    }
    Ok(())
}

/// Keeps a tick of a device, and follows it where it says something new.
#[expect(
    clippy::too_many_arguments,
    reason = "what is known, what was said, when, and by whom"
)]
async fn news(
    tx: &Tx,
    actor: &Actor,
    shipment: &shipment::Model,
    one: &Kept<'_>,
    row: shipment_device::Model,
    key: &str,
    seen: Seen,
    now: i64,
) -> Result<bool, StoreFailure> {
    let tick = one.tick;
    let known = Arrival::parse(&row.arrival)
        .ok_or_else(|| StoreFailure::corrupt("shipment_device.arrival", &row.arrival))?;
    let is_new = row.delivery_id.is_none() && counts(known, row.arrival_at, tick.arrival, seen.at);
    let note = text(&tick.note);
    let kept = tick::Model {
        tick_key: key.to_owned(),
        shipment_id: shipment.id,
        device_id: row.device_id.clone(),
        arrival: tick.arrival.to_string(),
        note: note.clone(),
        observed_at: tick.seen_at.unwrap_or(now),
        recorded_at: now,
        wrong_clock: seen.wrong_clock,
        counted: is_new,
        added_by: actor.name.to_string(),
    };
    arrivals::add_tick(tx, kept).await?;
    if let Some(photo) = &one.photo {
        let name = format!("{}-{}-arrival", shipment.number, row.device_id);
        photo.register(tx, &name, actor.person).await?;
    }
    if !is_new {
        return Ok(false);
    }
    let photo = one.photo.as_ref().map(|photo| photo.hash.clone());
    tell(
        tx,
        actor,
        shipment,
        &row,
        known,
        tick.arrival,
        &note,
        photo.as_deref(),
    )
    .await?;
    raise(
        tx,
        actor,
        shipment,
        &row.device_id,
        tick.arrival,
        &note,
        now,
    )
    .await?;
    let row = shipment_device::Model {
        arrival: tick.arrival.to_string(),
        arrival_note: note,
        arrival_photo: photo.or(row.arrival_photo),
        arrival_at: Some(seen.at),
        ..row
    };
    units::save_one(tx, row).await?;
    Ok(true)
}

async fn device(tx: &Tx, id: &str) -> Result<device::Model, StoreFailure> {
    let found = units::devices(&**tx, &[id.to_owned()]).await?;
    found.into_iter().next().ok_or_else(StoreFailure::not_found)
}

/// The custody events of what came.
#[expect(
    clippy::too_many_arguments,
    reason = "what is known, what was said, and by whom"
)]
async fn tell(
    tx: &Tx,
    actor: &Actor,
    shipment: &shipment::Model,
    row: &shipment_device::Model,
    known: Arrival,
    said: Arrival,
    note: &str,
    photo: Option<&str>,
) -> Result<(), StoreFailure> {
    if said == Arrival::Missing {
        return Ok(());
    }
    let device = device(tx, &row.device_id).await?;
    let mut drafts = Vec::new();
    if matches!(known, Arrival::Open | Arrival::Missing) {
        let event = ShippingEvent::ReceivedByPartner {
            from: OrganisationId(device.custodian_id),
            to: OrganisationId(shipment.partner_id),
        };
        drafts.push(bench::draft(&device, event)?);
    }
    if said == Arrival::Damaged {
        let event = ShippingEvent::DamagedInTransit {
            note: note.to_owned(),
        };
        let draft = bench::draft(&device, event)?;
        drafts.push(match photo {
            Some(hash) => draft.proved_by(hash),
            None => draft,
        });
    }
    journal::append(tx, &actor.author(), drafts).await?;
    Ok(())
}

/// A discrepancy where something does not agree; what was missing and came is found.
async fn raise(
    tx: &Tx,
    actor: &Actor,
    shipment: &shipment::Model,
    device: &str,
    said: Arrival,
    note: &str,
    now: i64,
) -> Result<(), StoreFailure> {
    if let Some(open) = arrivals::open_of(&**tx, shipment.id, device).await? {
        let found = discrepancy::Model {
            resolution: Some(Resolution::Found.to_string()),
            why: "it came later".to_owned(),
            decided_by: actor.name.to_string(),
            decided_at: Some(now),
            ..open
        };
        arrivals::save(tx, found).await?;
    }
    let kind = match said {
        Arrival::Missing => DiscrepancyKind::Missing,
        Arrival::Damaged => DiscrepancyKind::Damaged,
        Arrival::Arrived | Arrival::Open => return Ok(()),
    };
    let row = new(shipment.id, kind, device, note, now);
    let row = discrepancy::Model {
        device_id: Some(device.to_owned()),
        ..row
    };
    arrivals::raise(tx, row).await
}

fn new(
    shipment: Uuid,
    kind: DiscrepancyKind,
    code: &str,
    note: &str,
    now: i64,
) -> discrepancy::Model {
    // Who carried it answers first for what did not come whole; what came too much is a question to who packed.
    let owner = match kind {
        DiscrepancyKind::Missing | DiscrepancyKind::Damaged => Owner::Carrier,
        DiscrepancyKind::Unexpected => Owner::Programme,
    };
    discrepancy::Model {
        id: Uuid::now_v7(),
        shipment_id: shipment,
        device_id: None,
        code: code.to_owned(),
        kind: kind.to_string(),
        note: note.to_owned(),
        owner: owner.to_string(),
        raised_at: now,
        due_at: now + DUE_MS,
        resolution: None,
        why: String::new(),
        decided_by: String::new(),
        decided_at: None,
    }
}

async fn unexpected(
    tx: &Tx,
    shipment: &shipment::Model,
    code: &str,
    note: &str,
    now: i64,
) -> Result<(), StoreFailure> {
    let known = arrivals::discrepancies(&**tx, shipment.id).await?;
    let is_known = known
        .iter()
        .any(|row| row.code == code && row.kind == DiscrepancyKind::Unexpected.as_str());
    if is_known {
        return Ok(());
    }
    let row = new(shipment.id, DiscrepancyKind::Unexpected, code, note, now);
    arrivals::raise(tx, row).await
}

/// Closes a shipment whose devices are all accounted for: with a project, or cleared up.
pub(crate) async fn settle(tx: &Tx, id: Uuid, now: i64) -> Result<(), StoreFailure> {
    let Some(mut shipment) = shipments::find(&**tx, id).await? else {
        return Ok(());
    };
    let found = arrivals::discrepancies(&**tx, id).await?;
    let is_open = found.iter().any(|row| row.resolution.is_none());
    let is_given_up = |row: &shipment_device::Model| {
        let device = &*row.device_id;
        // Given up is not the end: what came after all waits to be handed over.
        let is_here = row.arrival == Arrival::Arrived.as_str();
        let mut decided = found
            .iter()
            .filter(|row| row.device_id.as_deref() == Some(device));
        !is_here
            && decided.any(|row| {
                [Resolution::Lost.as_str(), Resolution::WrittenOff.as_str()]
                    .contains(&row.resolution.as_deref().unwrap_or_default())
            })
    };
    let rows = units::packed(&**tx, id).await?;
    let all = rows
        .iter()
        .all(|row| row.delivery_id.is_some() || is_given_up(row));
    let is_closed = shipment.status == ShipmentStatus::Closed.as_str();
    let is_all = all && !is_open;
    if is_all && !is_closed {
        shipment.status = ShipmentStatus::Closed.to_string();
        shipment.closed_at = Some(now);
        shipments::save(tx, shipment).await?;
    } else if !is_all && is_closed {
        // What was given up turned up.
        shipment.status = ShipmentStatus::Arrived.to_string();
        shipment.closed_at = None;
        shipments::save(tx, shipment).await?;
    }
    Ok(())
}
