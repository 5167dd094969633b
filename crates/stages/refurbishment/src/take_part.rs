//! Take a part out of a device: into stock, or straight into another device. Or enter a part that was bought.

use crate::fit_part::fit;
use crate::rules;
use crate::store::part::{self, PartStatus};
use gapless_journey::refurbishment::RefurbishmentEvent;
use gapless_journey::{DeviceId, Refusal, RefusalKind, fold, is_filler};
use gapless_store::journal;
use gapless_web::access::{Act, Actor, not_found};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What is taken or came.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct TakePart {
    /// The device it comes from; none for a bought part.
    #[schema(value_type = Option<String>)]
    pub device: Option<DeviceId>,
    /// Kind of part.
    pub kind: String,
    /// What it is.
    pub description: String,
    /// Maker's number.
    pub serial_number: Option<String>,
    /// The device it goes into at once; none for stock.
    #[schema(value_type = Option<String>)]
    pub into: Option<DeviceId>,
}

/// Takes it; answers its key.
pub async fn take_part(app: &App, actor: &Actor, input: TakePart) -> Result<Uuid, Failure> {
    actor.permit(Act::RefurbishmentWork)?;
    rules::part(&input.kind, &input.description)?;
    let organisation = actor.organisation.ok_or_else(not_found)?.0;
    if input.device.is_some() && input.device == input.into {
        return Err(Refusal::new("part-same-device")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let (input, now) = (&input, app.now_ms());
    let done = app.store.write(|tx| async move {
        let serial = input
            .serial_number
            .clone()
            .filter(|serial| !is_filler(serial));
        let row = part::Model {
            id: Uuid::now_v7(),
            organisation_id: organisation,
            kind: input.kind.clone(),
            description: input.description.trim().to_owned(),
            serial_key: serial.as_deref().map(fold),
            serial_number: serial,
            from_device_id: input.device.as_ref().map(ToString::to_string),
            status: PartStatus::InStock.to_string(),
            into_device_id: None,
            came_at: now,
            came_by: actor.name.to_string(),
            fitted_at: None,
            fitted_by: None,
        };
        if let Some(from) = &input.device {
            let devices = bench::devices(&tx, actor, std::slice::from_ref(from)).await?;
            for device in &devices {
                let event = RefurbishmentEvent::PartTaken {
                    part: name(&row),
                    to: input.into.clone(),
                };
                journal::append(&tx, &actor.author(), vec![bench::draft(device, event)?]).await?;
            }
        }
        part::add(&tx, vec![row.clone()]).await?;
        if let Some(into) = &input.into {
            fit(&tx, actor, &row, into, now).await?;
        }
        Ok(row.id)
    });
    Ok(done.await?)
}

/// What a part is called in the events.
pub(crate) fn name(row: &part::Model) -> String {
    let serial = row
        .serial_number
        .as_deref()
        .map(|serial| format!(" ({serial})"))
        .unwrap_or_default();
    format!("{}: {}{serial}", row.kind, row.description)
}
