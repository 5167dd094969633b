//! Give the service partner, or whoever unloads for it, a link to one shipment's arrival and nothing else.

use crate::access::{self, invalid, line};
use crate::rules::word::ShipmentStatus;
use gapless_journey::{OrganisationId, Refusal, Role};
use gapless_web::access::{Act, Actor};
use gapless_web::links::{self, LinkGrant};
use gapless_web::{App, Failure, Lang, mail};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// How long it works: a container is at sea for weeks and in customs for more.
const OPEN_MS: i64 = 120 * 24 * 60 * 60 * 1000;

/// A link to give out.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = ArrivalLink)]
pub struct GiveLink {
    /// Whom it is for.
    pub name: String,
    /// Where it is sent; without it the link is only shown.
    #[serde(default)]
    pub email: String,
}

/// The link, shown once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = GivenArrivalLink)]
pub struct GivenLink {
    /// `gapless.arrival-link/1`.
    pub schema: &'static str,
    /// The full address.
    pub link: String,
}

/// Gives it out.
pub async fn give(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: &GiveLink,
) -> Result<GivenLink, Failure> {
    actor.permit(Act::ShippingPlan)?;
    let name = &line(&input.name);
    let email = &line(&input.email);
    if name.is_empty() || (!email.is_empty() && !email.contains('@')) {
        return Err(invalid("shipping-link-name").into());
    }
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let shipment = access::shipment(&*tx, actor, id).await?;
        let status = access::status(&shipment)?;
        if !matches!(status, ShipmentStatus::Dispatched | ShipmentStatus::Arrived) {
            return Err(Refusal::new("shipment-not-on-road").into());
        }
        let grant = LinkGrant {
            act: Act::ShippingReceive,
            subject: id.to_string(),
            path: format!("/shipping/{id}/arrival"),
            name: name.clone(),
            organisation: OrganisationId(shipment.partner_id),
            role: Role::ServicePartner,
            expires_at: now + OPEN_MS,
            // It is revoked or ends by its day: a container is ticked off device by device.
            uses: 1,
        };
        let path = links::issue_by(&tx, actor, now, grant).await?;
        if !email.is_empty() {
            let own = mail::language_of(&tx, email, None).await?;
            let to = mail::Recipient {
                name: name.clone(),
                address: email.clone(),
                lang: own.or(actor.lang).unwrap_or(Lang::En),
            };
            let args = [
                ("number", shipment.number.clone()),
                ("link", app.url(&path)),
            ];
            let programme = &app.settings.programme;
            mail::queue(&tx, &to, "shipping-arrival", programme, &args, now).await?;
        }
        Ok(path)
    });
    Ok(GivenLink {
        schema: "gapless.arrival-link/1",
        link: app.url(&done.await?),
    })
}
