//! What cannot be used, in Europe and in Kenya, goes to recyclers with papers; and what was bought in compensation.

use super::people::Party;
use super::road::Cast;
use super::shipping::input;
use super::store;
use gapless_journey::Role;
use gapless_papers::document::form::{Form, Part, form};
use gapless_printing::set;
use gapless_recycling::certify::{Certify, certify};
use gapless_recycling::close::{Close, close};
use gapless_recycling::compensate::{Enter, enter};
use gapless_recycling::hand_over::{HandOver, hand_over};
use gapless_recycling::open::{Open, open};
use gapless_recycling::put_on::{PutLoose, PutOn, put_loose, put_on};
use gapless_web::access::Actor;
use gapless_web::{App, Lang, Outcome};
use serde_json::json;
use uuid::Uuid;

/// Where a recycler works, and what it says.
struct Where {
    country: &'static str,
    code: &'static str,
    permit: &'static str,
}

/// The first consignments of the refurbisher and of the service partner are certified; the last is packed.
pub async fn recycle(
    app: &App,
    cast: &Cast<'_>,
    partner: &Party,
    here: &Party,
    there: &Party,
) -> Outcome<()> {
    let lead = cast.refurbisher.actor(Role::Lead)?;
    let depot = partner.actor(Role::ServicePartner)?;
    cast.days.go(-38, "10:00")?;
    let waiting = store::waiting(&app.store, cast.refurbisher.id.0, "for-recycling").await?;
    let belgian = Where {
        country: "BE",
        code: "160214",
        permit: "OVAM 4471/R",
    };
    let first = packed(app, cast, lead, here, &belgian, &waiting).await?;
    given(app, lead, first, "180").await?;
    cast.days.go(-29, "15:00")?;
    certified(app, cast, here, first, "MK-2026/0431", -30, "171,5").await?;
    cast.days.go(-12, "09:00")?;
    let back = store::waiting(&app.store, partner.id.0, "taken-back").await?;
    let kenyan = Where {
        country: "KE",
        code: "160213",
        permit: "NEMA/WM/2231",
    };
    let second = packed(app, cast, depot, there, &kenyan, &back).await?;
    given(app, depot, second, "96").await?;
    cast.days.go(-5, "11:00")?;
    certified(app, cast, there, second, "TS 0098", -6, "92").await?;
    cast.days.go(-3, "09:30")?;
    ledger(app, cast, second).await?;
    cast.days.go(-1, "16:00")?;
    let parts = store::waiting(&app.store, cast.refurbisher.id.0, "for-parts").await?;
    let stripped = parts.get(..2).unwrap_or_default();
    let third = packed(app, cast, lead, here, &belgian, stripped).await?;
    let whole = json!({ "weight_kg": "74" });
    close(app, lead, third, &input::<Close>(whole)?).await
}

/// Begins a consignment, and puts devices and some cables on it.
async fn packed(
    app: &App,
    cast: &Cast<'_>,
    actor: &Actor,
    recycler: &Party,
    at: &Where,
    devices: &[String],
) -> Outcome<Uuid> {
    let said = json!({
        "from": actor.organisation, "recycler": recycler.id, "country": at.country, "permit_number": at.permit,
        "permit_from": cast.days.day(-700)?, "permit_to": cast.days.day(380)?,
    });
    let id = open(app, actor, &input::<Open>(said)?).await?.id;
    if !devices.is_empty() {
        let all = json!({ "id": devices, "code": at.code });
        put_on(app, actor, id, &input::<PutOn>(all)?).await?;
    }
    let cables = json!({ "kind": "other", "description": "Cables and broken chargers", "code": "160216", "weight_kg": "38" });
    put_loose(app, actor, id, &input::<PutLoose>(cables)?).await?;
    Ok(id)
}

async fn given(app: &App, actor: &Actor, id: Uuid, kilograms: &str) -> Outcome<()> {
    let whole = json!({ "weight_kg": kilograms });
    close(app, actor, id, &input::<Close>(whole)?).await?;
    let version = store::consignment_version(&app.store, id).await?;
    let taken = json!({ "version": version, "taker": "The driver of the recycler" });
    hand_over(app, actor, id, &input::<HandOver>(taken)?).await
}

async fn certified(
    app: &App,
    cast: &Cast<'_>,
    recycler: &Party,
    id: Uuid,
    number: &str,
    day: i64,
    kilograms: &str,
) -> Outcome<()> {
    let clerk = recycler.actor(Role::Recycler)?;
    let said = json!({ "certificate": number, "day": cast.days.day(day)?, "weight_kg": kilograms, "treatment": "R4" });
    let entered = Certify {
        document_file: paper(app, number, kilograms).await?,
        ..input::<Certify>(said)?
    };
    certify(app, clerk, id, &entered).await?;
    Ok(())
}

/// One line from our own consignment, one that was bought.
async fn ledger(app: &App, cast: &Cast<'_>, own: Uuid) -> Outcome<()> {
    let coordinator = cast.programme.actor(Role::Coordinator)?;
    let from_own = json!({ "consignment": own });
    enter(app, coordinator, &input::<Enter>(from_own)?).await?;
    let bought = json!({
        "certificate": "AFR-EW-26-118", "issuer": "East Africa E-Waste Pool", "country": "KE",
        "day": cast.days.day(-20)?, "weight_kg": "1250", "note": "For the two containers of last year",
    });
    let bought = Enter {
        document_file: paper(app, "AFR-EW-26-118", "1250").await?,
        ..input::<Enter>(bought)?
    };
    enter(app, coordinator, &bought).await
}

/// A certificate as a recycler writes it.
async fn paper(app: &App, number: &str, kilograms: &str) -> Outcome<Vec<u8>> {
    let said = format!("We certify that {kilograms} kg of electronic waste were recycled.");
    let paper = Form {
        title: "Certificate of recycling".to_owned(),
        second: None,
        number: number.to_owned(),
        wide: false,
        parts: vec![Part::Text {
            paragraphs: vec![said],
        }],
    };
    set(app, Lang::En, move |frame| form(&paper, frame)).await
}
