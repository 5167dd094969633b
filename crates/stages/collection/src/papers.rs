//! Papers of an office: labels of its units and its packing list.

use crate::{access, store};
use gapless_journey::{Refusal, RefusalKind};
use gapless_papers::{
    document::{
        packing_list::{self, PackedDevice, PackedUnit, PackingList, Place},
        unit_label::{UnitLabel, unit_labels},
    },
    limits,
};
use gapless_printing::set;
use gapless_store::entities::{donation, line, site, unit};
use gapless_web::{
    App, Failure, Lang,
    access::{Act, Actor},
    t,
};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// The address of a site, a line each.
pub fn address(site: &site::Model) -> Vec<String> {
    let town = [&site.postal_code, &site.city]
        .into_iter()
        .flatten()
        .cloned()
        .collect::<Vec<_>>();
    [
        site.street.clone(),
        Some(town.join(" ")),
        site.country.clone(),
    ]
    .into_iter()
    .flatten()
    .filter(|line| !line.is_empty())
    .collect()
}

/// Box, pallet or cage in the reader's language.
pub fn unit_kind(lang: Lang, kind: &str) -> String {
    t(lang, &format!("unit-kind-{kind}")).into_owned()
}

/// Labels of one unit, or of all units of an office.
pub async fn labels(
    app: &App,
    actor: &Actor,
    lang: Lang,
    donation: Uuid,
    office: Uuid,
    unit: Option<Uuid>,
) -> Result<Vec<u8>, Failure> {
    actor.permit(Act::CollectionPrint)?;
    let c = &app.store.read;
    let donation = access::donation(c, actor, donation).await?;
    access::office(c, actor, &donation, office).await?;
    let units = store::of_office(c, donation.id, office).await?;
    let keys: Vec<Uuid> = units.iter().map(|unit| unit.id).collect();
    let counts = store::count_of_units(c, &keys).await?;
    let (from, to) = route(app, lang, &donation, office).await?;
    let donor = donor(app, &donation).await?;
    let one = |(place, row): (usize, &unit::Model)| UnitLabel {
        number: row.number.clone(),
        sscc: Some(row.number.clone()),
        url: app.url(&format!("/collection/label/{}", row.number)),
        kind: unit_kind(lang, &row.kind),
        donor: donor.clone(),
        donation: donation.number.clone(),
        from: one_line(&from),
        to: one_line(&to),
        position: place as u64 + 1,
        units: units.len() as u64,
        seal: row.seal.clone(),
        gross_g: row
            .weight_g
            .and_then(|weight_g| u64::try_from(weight_g).ok()),
        devices: counts.get(&row.id).copied(),
    };
    let labels: Vec<UnitLabel> = units
        .iter()
        .enumerate()
        .filter(|(_, row)| unit.is_none_or(|id| row.id == id))
        .map(one)
        .collect();
    if labels.is_empty() {
        return Err(Refusal::new("collection-no-units")
            .kind(RefusalKind::Invalid)
            .into());
    }
    set(app, lang, move |frame| unit_labels(&labels, frame)).await
}

/// The packing list of an office as a PDF.
pub async fn packing_list(
    app: &App,
    actor: &Actor,
    lang: Lang,
    donation: Uuid,
    office: Uuid,
) -> Result<Vec<u8>, Failure> {
    let list = to_pack_and_packed(app, actor, lang, donation, office).await?;
    set(app, lang, move |frame| {
        packing_list::packing_list(&list, frame)
    })
    .await
}

/// What stands on the packing list of an office: what it has still to pack, and what is in its units.
pub async fn to_pack_and_packed(
    app: &App,
    actor: &Actor,
    lang: Lang,
    donation: Uuid,
    office: Uuid,
) -> Result<PackingList, Failure> {
    actor.permit(Act::CollectionPrint)?;
    let c = &app.store.read;
    let donation = access::donation(c, actor, donation).await?;
    access::office(c, actor, &donation, office).await?;
    let units = store::of_office(c, donation.id, office).await?;
    let keys: Vec<Uuid> = units.iter().map(|unit| unit.id).collect();
    let lines = store::packed_in(c, &keys).await?;
    let (waiting, more) = still_to_pack(app, donation.id, office, lines.len()).await?;
    let (from, to) = route(app, lang, &donation, office).await?;
    let preparations: BTreeSet<String> = lines
        .iter()
        .chain(&waiting)
        .flat_map(|line| serde_json::from_str::<Vec<String>>(&line.preparation).unwrap_or_default())
        .collect();
    let mut packed: HashMap<Uuid, Vec<PackedDevice>> = HashMap::new();
    for line in &lines {
        if let Some(unit) = line.unit_id {
            packed
                .entry(unit)
                .or_default()
                .push(packed_device(lang, line));
        }
    }
    Ok(PackingList {
        donor: donor(app, &donation).await?,
        donation: donation.number.clone(),
        office: from,
        goes_to: to,
        packed_on: None,
        to_pack: waiting
            .iter()
            .map(|line| packed_device(lang, line))
            .collect(),
        to_pack_more: more,
        units: units
            .into_iter()
            .map(|unit| PackedUnit {
                devices: packed.remove(&unit.id).unwrap_or_default(),
                number: unit.number,
                kind: unit_kind(lang, &unit.kind),
                seal: unit.seal,
                gross_g: unit
                    .weight_g
                    .and_then(|weight_g| u64::try_from(weight_g).ok()),
            })
            .collect(),
        preparations: preparations
            .iter()
            .map(|code| t(lang, &format!("preparation-{code}")).into_owned())
            .collect(),
    })
}

/// What an office has still to pack, as far as the paper has room beside what is packed, and how many more there are.
async fn still_to_pack(
    app: &App,
    donation: Uuid,
    office: Uuid,
    packed: usize,
) -> Result<(Vec<line::Model>, u64), Failure> {
    let c = &app.store.read;
    let room = limits::PACKED_DEVICES_MAX.saturating_sub(packed) as u64;
    let lines = store::to_pack(c, donation, office, room).await?;
    let states = store::office_states(c, &[donation]).await?;
    // Lines that nobody assigned stand on every office's list.
    let all: u64 = [Some(office), None]
        .iter()
        .filter_map(|office| states.get(&(donation, *office)))
        .map(|state| state.waiting)
        .sum();
    let more = all.saturating_sub(lines.len() as u64);
    Ok((lines, more))
}

fn packed_device(lang: Lang, line: &line::Model) -> PackedDevice {
    let words = [&line.manufacturer, &line.model].into_iter().flatten();
    PackedDevice {
        asset_tag: line.asset_tag.clone(),
        serial: line.serial_number.clone(),
        kind: t(lang, &format!("category-{}", line.category)).into_owned(),
        model: words.cloned().collect::<Vec<_>>().join(" "),
        quantity: 1,
    }
}

fn one_line(place: &Place) -> String {
    let mut parts = vec![place.name.clone()];
    parts.extend(place.address.iter().skip(1).cloned());
    parts.join(", ")
}

async fn donor(app: &App, donation: &donation::Model) -> Result<String, Failure> {
    let names = store::names(&app.store.read, &[donation.donor_id]).await?;
    Ok(names
        .get(&donation.donor_id)
        .map(|o| o.name.clone())
        .unwrap_or_default())
}

/// From where to where an office's units go: to the hub, and from the hub to the refurbisher.
async fn route(
    app: &App,
    lang: Lang,
    donation: &donation::Model,
    office: Uuid,
) -> Result<(Place, Place), Failure> {
    let c = &app.store.read;
    let place = |site: &site::Model| Place {
        name: site.name.clone(),
        address: address(site),
        contact: None,
    };
    let from = store::site(c, office)
        .await?
        .ok_or_else(Failure::not_found)?;
    let hub = donation.hub_id.filter(|hub| *hub != office);
    let to = match (hub, donation.refurbisher_id) {
        (Some(hub), _) => store::site(c, hub).await?.as_ref().map(place),
        (None, Some(refurbisher)) => {
            let halls = store::offices(c, refurbisher).await?;
            let names = store::names(c, &[refurbisher]).await?;
            let name = names
                .get(&refurbisher)
                .map(|o| o.name.clone())
                .unwrap_or_default();
            let address = halls.first().map(address).unwrap_or_default();
            Some(Place {
                name,
                address,
                contact: None,
            })
        }
        (None, None) => None,
    };
    let unknown = || Place {
        name: t(lang, "collection-not-chosen").into_owned(),
        ..Default::default()
    };
    Ok((place(&from), to.unwrap_or_else(unknown)))
}
