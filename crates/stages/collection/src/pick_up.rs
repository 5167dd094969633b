//! Book the pick-up, write to the carrier, or call it off.

use crate::{
    access,
    hand_over::{link::give_for_pick_up, prepare::new_row},
    rules::times,
    store::{self, pick_up},
};
use gapless_journey::{
    DonationId, OrganisationId, OrganisationKind, Refusal, RefusalKind,
    collection::{CollectionEvent, Leg},
    entry::Subject,
};
use gapless_store::{
    Failure as StoreFailure, Tx,
    entities::{donation, organisation},
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure, Lang,
    access::{Act, Actor},
    mail,
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A pick-up to book.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct BookInput {
    /// The day, ISO 8601.
    pub day: String,
    /// From when, `09:00`.
    pub time_from: String,
    /// Until when, `12:00`.
    pub time_until: String,
    /// The carrier.
    pub carrier: Uuid,
    /// The refurbisher; not needed where the donation has one.
    #[serde(default)]
    pub refurbisher: Option<Uuid>,
    /// Whom the driver asks for.
    pub contact_name: String,
    /// Their telephone.
    #[serde(default)]
    pub contact_phone: Option<String>,
    /// Who drives, where it is known.
    #[serde(default)]
    pub driver_name: Option<String>,
    /// Where the link to sign is sent.
    #[serde(default)]
    pub carrier_email: Option<String>,
    /// Ramp, badge, height of the gate.
    #[serde(default)]
    pub notes: Option<String>,
}

/// Books it: one pick-up a donation. The carrier gets a mail with the link by which the driver signs.
#[expect(clippy::too_many_lines, reason = "one transaction, step by step")]
pub async fn book(
    app: &App,
    actor: &Actor,
    donation: Uuid,
    input: BookInput,
) -> Result<Uuid, Failure> {
    actor.permit(Act::CollectionBook)?;
    let now_ms = app.now_ms();
    let today = app.zoned(now_ms).date();
    times::window(&input.day, &input.time_from, &input.time_until, today)?;
    let invalid = |code| Refusal::new(code).kind(RefusalKind::Invalid);
    let contact = access::text(Some(&input.contact_name), 120)
        .ok_or_else(|| invalid("collection-contact-missing"))?;
    let email = access::text(input.carrier_email.as_deref(), 200);
    if email.as_deref().is_some_and(|email| !email.contains('@')) {
        return Err(invalid("collection-email").into());
    }
    let (input, contact, email) = (&input, contact.as_str(), &email);
    let id = app
        .store
        .write(|tx| async move {
            let donation = access::donation(&*tx, actor, donation).await?;
            if store::live_pick_up(&*tx, donation.id).await?.is_some() {
                return Err(Refusal::new("collection-pick-up-booked").into());
            }
            let site = pick_up_site(&tx, &donation).await?;
            let carrier = carrier(&tx, input.carrier).await?;
            let refurbisher = refurbisher(&tx, &donation, input.refurbisher).await?;
            let halls = store::offices(&*tx, refurbisher.id).await?;
            let row = pick_up::Model {
                id: Uuid::now_v7(),
                donation_id: donation.id,
                day: input.day.trim().to_owned(),
                time_from: input.time_from.trim().to_owned(),
                time_until: input.time_until.trim().to_owned(),
                site_id: site,
                carrier_id: carrier.id,
                refurbisher_id: refurbisher.id,
                destination_id: halls.first().map(|hall| hall.id),
                contact_name: contact.to_owned(),
                contact_phone: access::text(input.contact_phone.as_deref(), 60),
                driver_name: access::text(input.driver_name.as_deref(), 120),
                carrier_email: email.clone(),
                notes: access::text(input.notes.as_deref(), 1_000),
                booked_at: now_ms,
                booked_by: actor.name.clone().into_owned(),
                cancelled_at: None,
                cancelled_why: None,
            };
            store::add_pick_up(&*tx, row.clone()).await?;
            if donation.refurbisher_id.is_none() {
                store::set_refurbisher(&*tx, donation.id, refurbisher.id).await?;
            }
            let mut hand_over = new_row(
                &tx,
                &donation,
                Leg::ToCarrier,
                donation.donor_id,
                carrier.id,
                actor,
                now_ms,
            )
            .await?;
            hand_over.from_site_id = Some(site);
            hand_over.pick_up_id = Some(row.id);
            store::add_hand_over(&*tx, hand_over).await?;
            let event = CollectionEvent::PickUpBooked {
                day: row.day.clone(),
                carrier: OrganisationId(carrier.id),
            };
            let draft = Draft::new(Subject::donation(DonationId(donation.id)), event);
            journal::append(&tx, &actor.author(), vec![draft]).await?;
            if email.is_some() {
                tell_carrier(&tx, app, actor, &donation, &row, &carrier).await?;
            }
            Ok(row.id)
        })
        .await?;
    Ok(id)
}

/// Calls it off, with the reason. What was signed stands, so a pick-up that has begun is not called off.
pub async fn cancel(app: &App, actor: &Actor, donation: Uuid, reason: &str) -> Result<(), Failure> {
    actor.permit(Act::CollectionBook)?;
    let (why, now_ms) = (&access::reason(reason)?, app.now_ms());
    app.store
        .write(|tx| async move {
            let donation = access::donation(&*tx, actor, donation).await?;
            let live = store::live_pick_up(&*tx, donation.id).await?;
            let live = live.ok_or_else(StoreFailure::not_found)?;
            let signed = store::hand_overs(&*tx, donation.id)
                .await?
                .into_iter()
                .any(|h| h.pick_up_id == Some(live.id) && h.status == "signed");
            if signed {
                return Err(Refusal::new("collection-pick-up-begun").into());
            }
            Ok(store::cancel_pick_up(&*tx, live.id, why, now_ms).await?)
        })
        .await?;
    Ok(())
}

/// Where the carrier finds the goods: the hub, or the donor's only office.
async fn pick_up_site(tx: &Tx, donation: &donation::Model) -> Result<Uuid, StoreFailure> {
    if let Some(hub) = donation.hub_id {
        return Ok(hub);
    }
    let offices = store::offices(&**tx, donation.donor_id).await?;
    let chosen = match offices.as_slice() {
        [only] => Some(only.id),
        [first, second, ..] if first.is_hub && !second.is_hub => Some(first.id),
        _ => None,
    };
    let hub = chosen.ok_or_else(|| Refusal::new("collection-no-hub"))?;
    store::set_hub(&**tx, donation.id, hub).await?;
    Ok(hub)
}

async fn party(
    tx: &Tx,
    id: Uuid,
    kind: OrganisationKind,
) -> Result<organisation::Model, StoreFailure> {
    let found = organisation_in_use(tx, id).await?;
    Ok(found
        .filter(|o| o.kind == kind.as_str())
        .ok_or_else(|| which(kind))?)
}

/// Who picks up: a carrier, or a service partner.
async fn carrier(tx: &Tx, id: Uuid) -> Result<organisation::Model, StoreFailure> {
    let found = organisation_in_use(tx, id).await?;
    Ok(found
        .filter(|o| store::pick_up_role(o).is_some())
        .ok_or_else(|| which(OrganisationKind::Carrier))?)
}

async fn organisation_in_use(
    tx: &Tx,
    id: Uuid,
) -> Result<Option<organisation::Model>, StoreFailure> {
    let found = store::names(&**tx, &[id]).await?.remove(&id);
    Ok(found.filter(|o| o.disabled_at.is_none()))
}

fn which(kind: OrganisationKind) -> Refusal {
    Refusal::new("collection-which-party")
        .kind(RefusalKind::Invalid)
        .with("kind", kind)
}

async fn refurbisher(
    tx: &Tx,
    donation: &donation::Model,
    given: Option<Uuid>,
) -> Result<organisation::Model, StoreFailure> {
    let id = donation
        .refurbisher_id
        .or(given)
        .ok_or_else(|| which(OrganisationKind::Refurbisher))?;
    party(tx, id, OrganisationKind::Refurbisher).await
}

async fn tell_carrier(
    tx: &Tx,
    app: &App,
    actor: &Actor,
    donation: &donation::Model,
    row: &pick_up::Model,
    carrier: &organisation::Model,
) -> Result<(), StoreFailure> {
    let Some(address) = row.carrier_email.clone() else {
        return Ok(());
    };
    let name = row
        .driver_name
        .clone()
        .unwrap_or_else(|| carrier.name.clone());
    let link = give_for_pick_up(tx, app, actor, row, &name).await?;
    let lang = carrier
        .language
        .as_deref()
        .and_then(Lang::from_tag)
        .unwrap_or(Lang::En);
    let site = store::site(&**tx, row.site_id).await?;
    let place = site
        .as_ref()
        .map(crate::papers::address)
        .unwrap_or_default();
    let to = mail::Recipient {
        name,
        address,
        lang,
    };
    let window = format!("{} {}–{}", row.day, row.time_from, row.time_until);
    let contact = match &row.contact_phone {
        Some(phone) => format!("{}, {phone}", row.contact_name),
        None => row.contact_name.clone(),
    };
    let args = [
        ("donation", donation.number.clone()),
        ("window", window),
        ("place", place.join(", ")),
        ("contact", contact),
        ("notes", row.notes.clone().unwrap_or_else(|| "–".to_owned())),
        ("link", app.url(&link)),
    ];
    let programme = &app.settings.programme;
    mail::queue(
        tx,
        &to,
        "collection-pick-up",
        programme,
        &args,
        app.now_ms(),
    )
    .await?;
    Ok(())
}
