//! Weigh a device: the one that was scanned last, or one by its id.

use crate::{
    access,
    outcome::{Facts, Outcome},
    rules::scanned::WEIGHT_G_MAX,
    scan::{Scan, ScanOutput},
    store::{self, scan},
};
use gapless_journey::{
    DeviceId, DonationId, Refusal, RefusalKind, SiteId, entry::Subject, receiving::ReceivingEvent,
};
use gapless_store::{
    Failure as StoreFailure,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A weight.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct WeighInput {
    /// The device; without it, the one that this person checked in last.
    #[serde(default)]
    pub device: Option<String>,
    /// Grams.
    pub weight_g: i64,
}

/// Writes a weight down.
pub async fn weigh(
    app: &App,
    actor: &Actor,
    session: Uuid,
    input: WeighInput,
) -> Result<ScanOutput, Failure> {
    actor.permit(Act::ReceivingCheckIn)?;
    let (now_ms, input) = (app.now_ms(), &input);
    let row = app
        .store
        .write(|tx| async move {
            let session = access::open_session(&*tx, actor, session).await?;
            let scan = Scan {
                tx: &tx,
                actor,
                session: &session,
                now_ms,
            };
            let code = format!("{} g", input.weight_g);
            match &input.device {
                Some(device) => weigh_this(&scan, &code, device, input.weight_g).await,
                None => weigh_last(&scan, &code, input.weight_g).await,
            }
        })
        .await?;
    Ok(ScanOutput::of(&row))
}

/// Weighs the device that this person checked in last.
pub(crate) async fn weigh_last(
    scan: &Scan<'_>,
    code: &str,
    weight_g: i64,
) -> Result<scan::Model, StoreFailure> {
    let last = store::last_device(&**scan.tx, scan.session.id, scan.person()).await?;
    match last.and_then(|last| last.device_id) {
        Some(device) => weigh_this(scan, code, &device, weight_g).await,
        None => Err(Refusal::new("receiving-nothing-to-weigh").into()),
    }
}

async fn weigh_this(
    scan: &Scan<'_>,
    code: &str,
    device: &str,
    weight_g: i64,
) -> Result<scan::Model, StoreFailure> {
    if !(1..=WEIGHT_G_MAX).contains(&weight_g) {
        return Err(Refusal::new("receiving-weight")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let found = store::devices(&**scan.tx, &[device.to_owned()]).await?;
    let here = store::donations_of(&**scan.tx, &[scan.session.id]).await?;
    let found = found
        .get(device)
        .filter(|d| here.iter().any(|row| row.donation_id == d.donation_id))
        .ok_or_else(StoreFailure::not_found)?;
    let id = DeviceId::parse(device).ok_or_else(StoreFailure::not_found)?;
    let subject = Subject::donation(DonationId(found.donation_id)).device(id);
    let draft = Draft::new(subject, ReceivingEvent::DeviceWeighed { weight_g })
        .at(scan.session.site_id.map(SiteId));
    journal::append(scan.tx, &scan.actor.author(), vec![draft]).await?;
    let facts = Facts {
        weight_g: Some(weight_g),
        ..Default::default()
    };
    let row = scan.row(code, Outcome::Weighed, &facts)?;
    let row = scan::Model {
        device_id: Some(found.id.clone()),
        donation_id: Some(found.donation_id),
        line_id: found.line_id,
        ..row
    };
    scan.keep(row).await
}
