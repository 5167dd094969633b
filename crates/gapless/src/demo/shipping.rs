//! What was reserved goes on its way: packed and checked by the refurbisher, flown out, received by the service partner
//! with one device damaged, and handed to the project.

use super::people::Party;
use super::road::Cast;
use super::store;
use gapless_journey::Role;
use gapless_shipping::arrive::{Ticks, arrive};
use gapless_shipping::change::{Change, Road, change, road};
use gapless_shipping::close::{Close, close};
use gapless_shipping::deliver::{Deliver, deliver};
use gapless_shipping::dispatch::{Dispatch, dispatch};
use gapless_shipping::pack::{Pack, pack};
use gapless_shipping::plan::{Plan, plan};
use gapless_shipping::settings::{Release, SetTester, release, set_tester};
use gapless_shipping::track::{Step, track};
use gapless_shipping::unit::{OpenUnit, open};
use gapless_web::{App, Failure, Lang, Outcome};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use uuid::Uuid;

/// Devices of one pallet.
const PALLET: usize = 12;

/// Devices that stay on the shelf for the next shipment.
const LATER: usize = 6;

/// The input of an action out of JSON, as a program sends it.
pub fn input<T: DeserializeOwned>(value: Value) -> Outcome<T> {
    Ok(serde_json::from_value(value)?)
}

/// Sends all that is reserved, and hands it over.
pub async fn send(app: &App, cast: &Cast<'_>, partner: &Party) -> Outcome<()> {
    let Some((project, mut devices)) = store::reserved(&app.store).await? else {
        return Err(Failure::fault("the example programme reserved nothing"));
    };
    devices.truncate(devices.len().saturating_sub(LATER));
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let lead = cast.refurbisher.actor(Role::Lead)?;
    cast.days.go(-6, "09:00")?;
    let planned = json!({
        "mode": "air", "from": cast.refurbisher.id, "partner": partner.id, "forwarder": cast.carrier.id,
        "country": project.country, "day": cast.days.day(-4)?,
    });
    let shipment = plan(app, coordinator, &input::<Plan>(planned)?).await?.id;
    let known =
        json!({ "project": project.id, "why": "The partner proved the receipt of earlier lots" });
    release(app, coordinator, &input::<Release>(known)?).await?;
    let tester = json!({ "organisation": cast.refurbisher.id, "phone": "+32 9 555 01 20", "email": "lab@ateliers-renouveau.example" });
    set_tester(app, coordinator, &input::<SetTester>(tester)?).await?;
    let legs = json!({ "legs": [
        { "mode": "road", "from": "Gent", "to": "Brussels Airport", "carrier": "Transports Duval", "departs": cast.days.day(-4)?, "arrives": cast.days.day(-4)? },
        { "mode": "air", "from": "Brussels Airport", "to": project.country, "carrier": "Sahara Cargo", "departs": cast.days.day(-3)?, "arrives": cast.days.day(-2)? },
    ] });
    road(app, coordinator, shipment, &input::<Road>(legs)?).await?;
    declare(app, cast, shipment, -4, "", "AWB 074-5521 8830").await?;
    let units = packed(app, cast, shipment, &devices).await?;
    cast.days.go(-4, "08:30")?;
    if !project.may_ship {
        return Ok(());
    }
    let counted = json!({ "units": units, "remark": "Two drivers, both documents on board" });
    dispatch(app, lead, shipment, &input::<Dispatch>(counted)?).await?;
    arrived(app, cast, partner, shipment, project.id, &devices).await
}

/// What papers must say of a shipment that leaves on a day; a container has its number and its bill of lading.
pub async fn declare(
    app: &App,
    cast: &Cast<'_>,
    shipment: Uuid,
    day: i64,
    container: &str,
    document: &str,
) -> Outcome<()> {
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let mode = if container.is_empty() { "air" } else { "sea" };
    let mode_why = match mode {
        "air" => "The school opens in a few days",
        _ => "The container is shared with a hospital’s beds",
    };
    let said = json!({ "version": 1, "mode": mode, "day": cast.days.day(day)?, "facts": {
        "container": container,
        "incoterm": "DAP, door of the service partner", "document": document,
        "packing": "Screens upright, foam between the layers, corner posts, stretch film",
        "lawful": "Used in lessons by a registered school; no import rule in force stands against it",
        "currency": "EUR", "value_method": "Price of used equipment of the same kind and age, 30 % off for its grade",
        "values": { "laptop": 9000, "desktop": 6000, "monitor": 2500, "thin_client": 2000, "printer": 4000, "tablet": 5000,
            "phone": 3000, "server": 12000, "network": 2500, "peripheral": 500, "other": 500 },
        "declarant": "Ines Peeters", "declarant_role": "Export manager", "declarant_place": "Gent",
        "mode_why": mode_why,
    } });
    change(app, coordinator, shipment, &input::<Change>(said)?).await
}

/// Packs devices on pallets and closes each; answers how many there are.
pub async fn packed(
    app: &App,
    cast: &Cast<'_>,
    shipment: Uuid,
    devices: &[String],
) -> Outcome<usize> {
    let lead = cast.refurbisher.actor(Role::Lead)?;
    let pallets: Vec<&[String]> = devices.chunks(PALLET).collect();
    for pallet in &pallets {
        let measures =
            json!({ "kind": "pallet", "length_cm": 120, "width_cm": 80, "height_cm": 140 });
        let unit = open(app, lead, shipment, &input::<OpenUnit>(measures)?)
            .await?
            .number;
        for device in *pallet {
            let scanned = json!({ "code": device, "affixed": "on" });
            pack(app, lead, &unit, &input::<Pack>(scanned)?).await?;
        }
        let weight = format!("{}.5", 18 + 6 * pallet.len());
        let closing = json!({ "weight_kg": weight, "protection": "Foam between the layers, corner posts, stretch film", "seal": "BE-771 20" });
        close(app, lead, &unit, &input::<Close>(closing)?).await?;
    }
    Ok(pallets.len())
}

async fn arrived(
    app: &App,
    cast: &Cast<'_>,
    partner: &Party,
    shipment: Uuid,
    project: Uuid,
    devices: &[String],
) -> Outcome<()> {
    let receiver = partner.actor(Role::ServicePartner)?;
    cast.days.go(-2, "11:00")?;
    let reached = json!({ "kind": "cleared", "place": "Airport customs", "day": cast.days.day(-2)?, "note": "No inspection" });
    track(app, receiver, shipment, &input::<Step>(reached)?).await?;
    let ticks: Vec<Value> = devices
        .iter()
        .enumerate()
        .map(|(n, device)| {
            let (arrival, note) = match n {
                0 => ("damaged", "Corner of the case broken"),
                1 => ("missing", ""),
                _ => ("arrived", ""),
            };
            json!({ "device": device, "arrival": arrival, "note": note })
        })
        .collect();
    arrive(
        app,
        receiver,
        shipment,
        &input::<Ticks>(json!({ "ticks": ticks }))?,
    )
    .await?;
    cast.days.go(-1, "10:00")?;
    // The last one stays with the partner until its charger is found.
    let handed = devices.iter().skip(2).take(devices.len().saturating_sub(3));
    let handed: Vec<&String> = handed.collect();
    let signed = json!({
        "project": project, "id": handed, "taker_typed": "Amina Otieno", "role": "Head teacher", "trained": 6,
        "training": "Half a day for the six teachers who look after the room, by the service partner",
    });
    deliver(
        app,
        receiver,
        Lang::En,
        shipment,
        &input::<Deliver>(signed)?,
    )
    .await?;
    Ok(())
}
