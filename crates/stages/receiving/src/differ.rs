//! What stands there is not what its line says: write down what it is. A decision is asked for.

use crate::{access, store};
use gapless_journey::{
    Category, DeviceId, DiscrepancyId, DonationId, LineId, Refusal, RefusalKind, SiteId,
    entry::Subject,
    receiving::{DiscrepancyKind, ReceivingEvent},
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

/// What was found.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct DifferInput {
    /// The device.
    pub device: String,
    /// What it is, a word such as `laptop`.
    pub category: String,
    /// Maker, as read on the device.
    #[serde(default)]
    pub manufacturer: Option<String>,
    /// Model, as read on the device.
    #[serde(default)]
    pub model: Option<String>,
}

/// Writes down what it is, and raises a discrepancy where the device answers a line.
pub async fn differ(
    app: &App,
    actor: &Actor,
    session: Uuid,
    input: DifferInput,
) -> Result<(), Failure> {
    actor.permit(Act::ReceivingCheckIn)?;
    let category = Category::parse(&input.category)
        .ok_or_else(|| Refusal::new("receiving-category-missing").kind(RefusalKind::Invalid))?;
    let text = |text: &Option<String>| {
        let text = text
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty());
        text.map(|text| text.chars().take(120).collect::<String>())
    };
    let found_maker = &text(&input.manufacturer);
    let found_model = &text(&input.model);
    let device = input.device.as_str();
    app.store
        .write(|tx| async move {
            let session = access::open_session(&*tx, actor, session).await?;
            let here = store::donations_of(&*tx, &[session.id]).await?;
            let found = store::devices(&*tx, &[device.to_owned()]).await?;
            let found = found
                .get(device)
                .filter(|d| here.iter().any(|row| row.donation_id == d.donation_id))
                .ok_or_else(StoreFailure::not_found)?;
            let id = DeviceId::parse(device).ok_or_else(StoreFailure::not_found)?;
            let mut subject = Subject::donation(DonationId(found.donation_id)).device(id);
            let place = session.site_id.map(SiteId);
            if let Some(line) = found.line_id {
                subject = subject.line(LineId(line));
            }
            let differs = ReceivingEvent::DeviceDiffers {
                category,
                manufacturer: found_maker.clone().or_else(|| found.manufacturer.clone()),
                model: found_model.clone().or_else(|| found.model.clone()),
            };
            let mut drafts = vec![Draft::new(subject.clone(), differs).at(place)];
            let open = store::open_of_device(&*tx, device, found.donation_id).await?;
            if found.line_id.is_some() && open.is_empty() {
                let raised = ReceivingEvent::DiscrepancyRaised {
                    discrepancy: DiscrepancyId::new(),
                    discrepancy_kind: DiscrepancyKind::Mismatched,
                };
                drafts.push(Draft::new(subject, raised).at(place));
            }
            journal::append(&tx, &actor.author(), drafts).await?;
            Ok(())
        })
        .await?;
    Ok(())
}
