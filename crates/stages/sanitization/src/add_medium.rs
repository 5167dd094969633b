//! Add a medium that was found in a device.

use gapless_journey::sanitization::{MediumKind, SanitizationEvent};
use gapless_journey::{DeviceId, IDENTIFIER_CHARS_MAX, Refusal, RefusalKind, fold, is_filler};
use gapless_store::bench as floor;
use gapless_store::journal::{self, MediumFacts};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Bytes of a gigabyte as makers of drives count.
const GB: f64 = 1_000_000_000.0;

/// What was found.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AddMedium {
    /// The device.
    #[schema(value_type = String)]
    pub device: DeviceId,
    /// What it is.
    #[schema(value_type = String)]
    pub kind: MediumKind,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Maker's number.
    pub serial_number: Option<String>,
    /// Capacity in GB.
    pub capacity_gb: Option<f64>,
    /// Interface.
    pub interface: Option<String>,
    /// Firmware.
    pub firmware: Option<String>,
}

/// Adds it; answers its key.
pub async fn add_medium(app: &App, actor: &Actor, input: AddMedium) -> Result<Uuid, Failure> {
    actor.permit(Act::SanitizationRecord)?;
    check(&input)?;
    let input = &input;
    let done = app.store.write(|tx| async move {
        let devices = bench::devices(&tx, actor, std::slice::from_ref(&input.device)).await?;
        let device = devices
            .first()
            .ok_or_else(gapless_store::Failure::not_found)?;
        // A filler is no number: "To be filled by O.E.M." must never match a report.
        let serial = input
            .serial_number
            .clone()
            .filter(|serial| !is_filler(serial));
        let key = serial.as_deref().map(fold);
        let there = floor::media(&*tx, std::slice::from_ref(&device.id)).await?;
        if key.is_some() && there.iter().any(|row| row.serial_key == key) {
            return Err(Refusal::new("medium-entered")
                .with("serial", serial.unwrap_or_default())
                .into());
        }
        let id = Uuid::now_v7();
        let event = SanitizationEvent::MediumFound {
            medium_kind: input.kind,
            serial,
        };
        let draft = bench::medium_draft(device, id, event)?.describing_medium(facts(input));
        journal::append(&tx, &actor.author(), vec![draft]).await?;
        Ok(id)
    });
    Ok(done.await?)
}

fn check(input: &AddMedium) -> Result<(), Refusal> {
    let texts = [
        &input.manufacturer,
        &input.model,
        &input.serial_number,
        &input.interface,
        &input.firmware,
    ];
    if texts
        .into_iter()
        .flatten()
        .any(|text| text.chars().count() > IDENTIFIER_CHARS_MAX)
    {
        return Err(Refusal::new("field-too-long")
            .kind(RefusalKind::Invalid)
            .with("n", IDENTIFIER_CHARS_MAX));
    }
    if input
        .capacity_gb
        .is_some_and(|gb| !(0.0..1e9).contains(&gb))
    {
        return Err(Refusal::new("number-negative").kind(RefusalKind::Invalid));
    }
    Ok(())
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "checked: below 10^18 bytes"
)]
fn facts(input: &AddMedium) -> MediumFacts {
    MediumFacts {
        manufacturer: input.manufacturer.clone(),
        model: input.model.clone(),
        bytes: input.capacity_gb.map(|gb| (gb * GB) as i64),
        facts: serde_json::json!({"interface": input.interface, "firmware": input.firmware}),
    }
}
