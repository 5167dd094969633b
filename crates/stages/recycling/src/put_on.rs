//! Put devices, or loose goods, on a consignment, each with its waste code and weight.

use crate::access::{self, grams, invalid, is_open, line};
use crate::rules::waste;
use crate::rules::word::{Basis, ItemKind};
use crate::store::{consignments, item};
use gapless_journey::recycling::RecyclingEvent;
use gapless_journey::{Category, ConsignmentId, Refusal, weights};
use gapless_store::entities::device;
use gapless_store::{Failure as StoreFailure, bench as floor, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::typed::device_code;
use gapless_web::{App, Failure, bench};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Devices that are put on at once.
const AT_ONCE: usize = 500;

/// Devices.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ConsignDevices)]
pub struct PutOn {
    /// What was scanned or chosen.
    #[serde(default, rename = "id")]
    pub devices: Vec<String>,
    /// Their waste code.
    #[serde(default)]
    pub code: String,
    /// Anything: the recycler gave the code, which stands on no list here.
    #[serde(default)]
    pub vouched: Option<String>,
    /// What each weighs, in kilograms; without it what the scale said at check-in, or else what its kind weighs.
    #[serde(default)]
    pub weight_kg: String,
}

/// Loose goods.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ConsignGoods)]
pub struct PutLoose {
    /// `parts`, `media`, `batteries`, `other`.
    #[schema(value_type = String)]
    pub kind: ItemKind,
    /// What it is.
    #[serde(default)]
    pub description: String,
    /// Its waste code.
    #[serde(default)]
    pub code: String,
    /// Anything: the recycler gave the code, which stands on no list here.
    #[serde(default)]
    pub vouched: Option<String>,
    /// Kilograms.
    #[serde(default)]
    pub weight_kg: String,
}

/// Puts devices on; answers how many.
pub async fn put_on(app: &App, actor: &Actor, id: Uuid, input: &PutOn) -> Result<usize, Failure> {
    actor.permit(Act::RecyclingWork)?;
    let mut wanted: Vec<String> = input.devices.iter().map(|code| device_code(code)).collect();
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.is_empty() {
        return Err(invalid("nothing-chosen").into());
    }
    if wanted.len() > AT_ONCE {
        return Err(invalid("too-many-chosen").with("n", AT_ONCE).into());
    }
    let weight = match input.weight_kg.trim() {
        "" => None,
        typed => Some(grams(typed)?),
    };
    let vouched = input.vouched.is_some();
    let (wanted, today) = (&wanted, &app.zoned(app.now_ms()).date().to_string());
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let row = access::consignment(&*tx, actor, id).await?;
        is_open(&row)?;
        waste::accepted(&row.country, &input.code, today, vouched)?;
        let found = floor::devices(&*tx, wanted).await?;
        let (mut drafts, mut items) = (Vec::new(), Vec::new());
        for code in wanted {
            let device = found.iter().find(|device| device.id == *code);
            let device = device
                .filter(|device| device.custodian_id == row.from_id)
                .ok_or_else(|| Refusal::new("recycling-not-here").with("device", code))?;
            let event = RecyclingEvent::Consigned {
                consignment: ConsignmentId(id),
            };
            drafts.push(bench::draft(device, event)?);
            let (weight_g, basis) = weight_of(device, weight)?;
            items.push(item::Model {
                id: Uuid::now_v7(),
                consignment_id: id,
                kind: ItemKind::Device.to_string(),
                device_id: Some(device.id.clone()),
                description: String::new(),
                code: line(&input.code),
                vouched,
                weight_g,
                basis: basis.to_string(),
                added_by: actor.name.to_string(),
                added_at: now,
            });
        }
        journal::append(&tx, &actor.author(), drafts).await?;
        consignments::add_items(&tx, items).await
    });
    done.await?;
    Ok(wanted.len())
}

/// Weighed before kind: what a scale says is the better figure, and which it was is kept.
fn weight_of(device: &device::Model, typed: Option<i64>) -> Result<(i64, Basis), StoreFailure> {
    if let Some(weighed) = typed.or(device.weight_g.filter(|g| *g > 0)) {
        return Ok((weighed, Basis::Weighed));
    }
    let category = Category::parse(&device.category)
        .ok_or_else(|| StoreFailure::corrupt("device.category", &device.category))?;
    let kind = i64::try_from(weights::weight_g(category)).unwrap_or(i64::MAX);
    Ok((kind, Basis::Kind))
}

/// Puts loose goods on.
pub async fn put_loose(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: &PutLoose,
) -> Result<(), Failure> {
    actor.permit(Act::RecyclingWork)?;
    if input.kind == ItemKind::Device {
        return Err(invalid("recycling-loose").into());
    }
    let description = &line(&input.description);
    if description.is_empty() {
        return Err(invalid("recycling-loose").into());
    }
    let weight_g = grams(&input.weight_kg)?;
    let vouched = input.vouched.is_some();
    let (now, today) = (app.now_ms(), &app.zoned(app.now_ms()).date().to_string());
    let done = app.store.write(|tx| async move {
        let row = access::consignment(&*tx, actor, id).await?;
        is_open(&row)?;
        waste::accepted(&row.country, &input.code, today, vouched)?;
        let item = item::Model {
            id: Uuid::now_v7(),
            consignment_id: id,
            kind: input.kind.to_string(),
            device_id: None,
            description: description.clone(),
            code: line(&input.code),
            vouched,
            weight_g,
            basis: Basis::Weighed.to_string(),
            added_by: actor.name.to_string(),
            added_at: now,
        };
        consignments::add_items(&tx, vec![item]).await
    });
    Ok(done.await?)
}
