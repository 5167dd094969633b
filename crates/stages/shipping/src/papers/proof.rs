//! The proof of receipt: what a project took over, with its signature. A donor's shows the donor's own devices alone.

use super::set_form;
use super::words::Words;
use crate::rules::kinds;
use crate::store::{arrivals, delivery, shipments, units};
use gapless_journey::OrganisationId;
use gapless_papers::document::form::{Part, SignField};
use gapless_papers::document::packing_list::Place;
use gapless_store::entities::{device, project, shipment, shipment_device};
use gapless_store::people::directory;
use gapless_web::access::{Act, Scope};
use gapless_web::{App, Ctx, Failure, Lang, i18n};
use std::collections::HashMap;
use uuid::Uuid;

/// Sets the paper over these devices.
#[expect(clippy::too_many_lines, reason = "one paper, its parts in their order")]
pub async fn print(
    app: &App,
    lang: Lang,
    shipment: &shipment::Model,
    project: &project::Model,
    delivery: &delivery::Model,
    rows: &[shipment_device::Model],
) -> Result<Vec<u8>, Failure> {
    let db = &app.store.read;
    let second = Lang::from_tag(&project.language).filter(|lang| *lang != Lang::En);
    let words = Words { second };
    let name = async |id: Uuid| -> Result<String, Failure> {
        let found = directory::organisation(db, OrganisationId(id)).await?;
        Ok(found.map(|row| row.name).unwrap_or_default())
    };
    let ids: Vec<String> = rows.iter().map(|row| row.device_id.clone()).collect();
    let devices: HashMap<String, device::Model> = units::devices(db, &ids)
        .await?
        .into_iter()
        .map(|row| (row.id.clone(), row))
        .collect();
    let lines = rows.iter().map(|row| {
        let known = devices.get(&row.device_id);
        let text = |of: fn(&device::Model) -> &Option<String>| {
            known
                .and_then(|device| of(device).clone())
                .unwrap_or_default()
        };
        let kind = known.and_then(|device| kinds::kind(&device.category));
        vec![
            row.device_id.clone(),
            kind.map_or("", |kind| &*kind.name).to_owned(),
            format!("{} {}", text(|d| &d.manufacturer), text(|d| &d.model)),
            text(|d| &d.serial_number),
            text(|d| &d.asset_tag),
        ]
    });
    let at = app.zoned(delivery.handed_at);
    let when = i18n::date_time(lang, &at);
    let picture = match &delivery.drawn {
        Some(hash) => Some(app.store.files.get(hash).await?),
        None => None,
    };
    let place = |name: String, line: &str| Place {
        name,
        address: vec![line.to_owned()],
        contact: None,
    };
    let taker = name(project.organisation_id).await?;
    let parts = vec![
        Part::Parties {
            parties: vec![
                (
                    words.label("partner"),
                    place(name(shipment.partner_id).await?, &shipment.country),
                ),
                (
                    words.label("recipient"),
                    place(taker.clone(), &project.title),
                ),
            ],
        },
        words.facts(
            4,
            &[
                ("shipment", &shipment.number),
                ("project", &project.number),
                ("date", &when),
                ("devices", &rows.len().to_string()),
                ("trained", &delivery.trained.to_string()),
                ("training", &delivery.training),
                ("remark", &delivery.remark),
            ],
        ),
        Part::Text {
            paragraphs: words.statement("says-receipt"),
        },
        Part::Table {
            columns: vec![
                words.column("device", 4),
                words.column("kind", 6),
                words.column("type-number", 6),
                words.column("serial-number", 5),
                words.column("asset-tag", 4),
            ],
            rows: lines.collect(),
            total: None,
        },
        Part::Signatures {
            fields: vec![
                SignField {
                    picture: None,
                    typed: true,
                    ..words.sign("handed-by", &delivery.given_by, &when)
                },
                SignField {
                    typed: picture.is_none(),
                    picture,
                    ..words.sign(
                        "taken-by",
                        &delivery.taker_name,
                        &format!("{} · {when}", delivery.taker_role),
                    )
                },
            ],
        },
    ];
    set_form(app, words.form("paper-receipt", &delivery.number, parts)).await
}

/// The proof for its reader: the signed paper for the programme and the partner, for a donor the same over its own
/// devices, with the donor's numbers.
pub async fn of_reader(ctx: &Ctx, id: Uuid) -> Result<(String, Vec<u8>), Failure> {
    ctx.actor.permit(Act::ShippingProof)?;
    let db = &ctx.app.store.read;
    let delivery = arrivals::delivery(db, id)
        .await?
        .ok_or_else(Failure::not_found)?;
    let shipment = shipments::find(db, delivery.shipment_id).await?;
    let shipment = shipment.ok_or_else(Failure::not_found)?;
    let name = format!("{}.pdf", delivery.number);
    let donor = match ctx.actor.scope() {
        Scope::All => None,
        Scope::Carrier(own) if own.0 == shipment.partner_id => None,
        Scope::Donor(own, site) => Some((own.0, site)),
        _ => return Err(Failure::not_found()),
    };
    let Some((donor, site)) = donor else {
        let hash = delivery.paper.ok_or_else(Failure::not_found)?;
        return Ok((name, ctx.app.store.files.get(&hash).await?));
    };
    let mut rows = arrivals::delivered(db, id).await?;
    rows.retain(|row| row.donor_id == donor);
    if let Some(site) = site {
        let ids: Vec<String> = rows.iter().map(|row| row.device_id.clone()).collect();
        let devices = units::devices(db, &ids).await?;
        let is_own = |id: &str| {
            devices
                .iter()
                .any(|d| d.id == id && d.office_id == Some(site.0))
        };
        rows.retain(|row| is_own(&row.device_id));
    }
    if rows.is_empty() {
        return Err(Failure::not_found());
    }
    let projects = shipments::projects(db, &[delivery.project_id]).await?;
    let project = projects.first().ok_or_else(Failure::not_found)?;
    let pdf = print(&ctx.app, ctx.lang, &shipment, project, &delivery, &rows).await?;
    Ok((name, pdf))
}
