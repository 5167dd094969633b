//! The paper of a hand-over, with what both sides counted and signed.

use super::{sign::signature_of, signature::Signature};
use crate::{
    papers::{address, unit_kind},
    rules::sides::Side,
    store::{self, hand_over},
};
use gapless_papers::document::{
    hand_over::{self as document, HandOver, HandedUnit, Mark, Party},
    packing_list::Place,
};
use gapless_printing::set;
use gapless_store::entities::{donation, unit};
use gapless_web::{App, Failure, Lang, i18n, t_with};
use uuid::Uuid;

/// Sets the paper.
pub async fn print(
    app: &App,
    lang: Lang,
    row: &hand_over::Model,
    donation: &donation::Model,
    units: &[unit::Model],
) -> Result<Vec<u8>, Failure> {
    let value = value(app, lang, row, donation, units).await?;
    set(app, lang, move |frame| document::hand_over(&value, frame)).await
}

async fn value(
    app: &App,
    lang: Lang,
    row: &hand_over::Model,
    donation: &donation::Model,
    units: &[unit::Model],
) -> Result<HandOver, Failure> {
    let c = &app.store.read;
    let names = store::names(c, &[row.from_id, row.to_id, donation.donor_id]).await?;
    let site_ids: Vec<Uuid> = [row.from_site_id, row.to_site_id]
        .into_iter()
        .flatten()
        .collect();
    let sites = store::sites(c, &site_ids).await?;
    let keys: Vec<Uuid> = units.iter().map(|unit| unit.id).collect();
    let counts = store::count_of_units(c, &keys).await?;
    let name = |id: Uuid| names.get(&id).map(|o| o.name.clone()).unwrap_or_default();
    let party = |org: Uuid, site: Option<Uuid>| {
        let site = site.and_then(|id| sites.get(&id));
        Place {
            name: site.map_or_else(
                || name(org),
                |site| format!("{} · {}", name(org), site.name),
            ),
            address: site.map(address).unwrap_or_default(),
            contact: None,
        }
    };
    let giver = signature_of(row, Side::Giver);
    let taker = signature_of(row, Side::Taker);
    let remarks = [&giver, &taker]
        .into_iter()
        .flatten()
        .flat_map(|s| remarks(lang, s, units));
    let remarks: Vec<String> = remarks.collect();
    let at = row.completed_at.unwrap_or_else(|| app.now_ms());
    let place = row
        .from_site_id
        .or(row.to_site_id)
        .and_then(|id| sites.get(&id));
    Ok(HandOver {
        number: row.number.clone(),
        donor: name(donation.donor_id),
        donation: donation.number.clone(),
        at: i18n::date_time(lang, &app.zoned(at)),
        place: place.map(|site| site.name.clone()).unwrap_or_default(),
        vehicle: row.vehicle.clone(),
        from: Party {
            place: party(row.from_id, row.from_site_id),
            signature: signed(app, lang, giver).await?,
        },
        to: Party {
            place: party(row.to_id, row.to_site_id),
            signature: signed(app, lang, taker).await?,
        },
        units: units
            .iter()
            .map(|unit| HandedUnit {
                number: unit.number.clone(),
                kind: unit_kind(lang, &unit.kind),
                seal: unit.seal.clone(),
                devices: Some(counts.get(&unit.id).copied().unwrap_or(0)),
                gross_g: unit
                    .weight_g
                    .and_then(|weight_g| u64::try_from(weight_g).ok()),
            })
            .collect(),
        remarks,
    })
}

/// What a signer wrote down, with what they counted where it differs.
fn remarks(lang: Lang, signature: &Signature, units: &[unit::Model]) -> Vec<String> {
    let mut remarks = Vec::new();
    if signature.units != units.len() as u64 {
        let args = [
            ("name", signature.name.clone().into()),
            ("n", signature.units.into()),
        ];
        remarks.push(t_with(lang, "collection-paper-counted", &args).into_owned());
    }
    if let Some(weight_g) = signature.weight_g {
        let weight = i18n::weight(lang, weight_g);
        let args = [
            ("name", signature.name.clone().into()),
            ("weight", weight.into()),
        ];
        remarks.push(t_with(lang, "collection-paper-weighed", &args).into_owned());
    }
    if let Some(remark) = &signature.remark {
        remarks.push(format!("{}: {remark}", signature.name));
    }
    remarks
}

async fn signed(
    app: &App,
    lang: Lang,
    signature: Option<Signature>,
) -> Result<Option<document::Signature>, Failure> {
    let Some(signature) = signature else {
        return Ok(None);
    };
    let mark = match &signature.drawn {
        Some(hash) => Mark::Picture {
            bytes: app.store.files.get(hash).await?,
        },
        None => Mark::Typed,
    };
    Ok(Some(document::Signature {
        name: signature.name,
        role: signature.role,
        at: i18n::date_time(lang, &app.zoned(signature.at)),
        mark,
    }))
}
