//! Enter the recycler's certificate: the evidence that ends a device's road. One certificate ends one consignment.

use crate::access::{self, day, grams, invalid, line};
use crate::rules::compensation::certificate_key;
use crate::rules::hand_over::ConsignmentStatus;
use crate::rules::word::Treatment;
use crate::store::{consignment, consignments};
use gapless_journey::Refusal;
use gapless_journey::recycling::RecyclingEvent;
use gapless_store::{bench as floor, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench, sign};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A certificate.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = CertifyConsignment)]
pub struct Certify {
    /// Its number.
    #[serde(default)]
    pub certificate: String,
    /// The day on it.
    pub day: String,
    /// Kilograms that were recycled.
    pub weight_kg: String,
    /// What was done: `R3`, `R4`, `R5` and so on.
    #[schema(value_type = String)]
    pub treatment: Treatment,
    /// The paper as a data URL of PDF, JPEG or PNG.
    #[serde(default)]
    pub document: String,
    /// The same as a file of a form.
    #[serde(skip)]
    #[schema(ignore)]
    pub document_file: Vec<u8>,
}

/// Enters it; answers how many devices it ends.
pub async fn certify(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: &Certify,
) -> Result<usize, Failure> {
    actor.permit(Act::RecyclingCertify)?;
    let number = &line(&input.certificate);
    let key = &certificate_key(number);
    if key.is_empty() {
        return Err(invalid("certificate-number-missing").into());
    }
    let (on, certified_g) = (&day(&input.day)?, grams(&input.weight_kg)?);
    let kept = sign::keep_document(&app.store, &input.document, &input.document_file).await?;
    let kept = &kept.ok_or_else(|| invalid("recycling-document"))?;
    let (now, today) = (app.now_ms(), &app.zoned(app.now_ms()).date().to_string());
    let done = app.store.write(|tx| async move {
        let row = access::consignment(&*tx, actor, id).await?;
        if access::status(&row)? != ConsignmentStatus::HandedOver {
            return Err(Refusal::new("consignment-not-at-recycler").into());
        }
        if *on < row.handed_on || on > today {
            return Err(invalid("recycling-certificate-day").into());
        }
        if row.gross_g.is_some_and(|gross| certified_g > gross) {
            return Err(Refusal::new("recycling-too-much").into());
        }
        let known = consignments::by_certificate(&*tx, row.recycler_id, key).await?;
        if known.is_some() {
            return Err(Refusal::new("certificate-used")
                .with("certificate", number)
                .into());
        }
        kept.register(&tx, &format!("{}-certificate", row.number), actor.person)
            .await?;
        let items = consignments::items(&*tx, id).await?;
        let ids: Vec<String> = items
            .into_iter()
            .filter_map(|item| item.device_id)
            .collect();
        let mut drafts = Vec::new();
        for device in floor::devices(&*tx, &ids).await? {
            let event = RecyclingEvent::Recycled {
                certificate: number.clone(),
            };
            drafts.push(bench::draft(&device, event)?.proved_by(&kept.hash));
        }
        let n = drafts.len();
        journal::append(&tx, &actor.author(), drafts).await?;
        let row = consignment::Model {
            status: ConsignmentStatus::Certified.to_string(),
            certificate: Some(number.clone()),
            certificate_key: Some(key.clone()),
            certificate_day: on.clone(),
            certificate_file: Some(kept.hash.clone()),
            treatment: input.treatment.to_string(),
            certified_g: Some(certified_g),
            certified_by: actor.name.to_string(),
            certified_at: Some(now),
            ..row
        };
        consignments::save(&tx, row).await?;
        Ok(n)
    });
    Ok(done.await?)
}
