//! Give a driver, a service partner, or a hub keeper without an account, a link by which they sign and do nothing else.

use crate::{
    access,
    store::{self, pick_up},
};
use gapless_journey::{OrganisationId, Refusal, RefusalKind, Role};
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::{
    App, Failure, Lang,
    access::{Act, Actor},
    links::{self, LinkGrant},
    mail,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// How long a link works after the day of the pick-up, in milliseconds: a lorry may be late.
const AFTER_MS: i64 = 14 * 24 * 60 * 60 * 1000;
/// How long a link works at most where no day is known.
const OPEN_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// A link to give out.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct LinkInput {
    /// `driver`, `service-partner` or `hub-keeper`; at a pick-up the first or the second, by who is booked for it.
    pub role: String,
    /// Whom it is for.
    pub name: String,
    /// Where it is sent; without it the link is only shown.
    #[serde(default)]
    pub email: Option<String>,
}

/// The link, shown once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = HandOverLink)]
pub struct GivenLink {
    /// `gapless.hand-over-link/1`.
    pub schema: &'static str,
    /// The full address.
    pub link: String,
}

/// Gives out a link for the hand-over, or for both of its pick-up.
pub async fn give(
    app: &App,
    actor: &Actor,
    id: Uuid,
    input: LinkInput,
) -> Result<GivenLink, Failure> {
    actor.permit(Act::CollectionLink)?;
    let (row, donation) = access::own_hand_over(app, actor, id).await?;
    let invalid = |code| Refusal::new(code).kind(RefusalKind::Invalid);
    let name =
        access::text(Some(&input.name), 120).ok_or_else(|| invalid("collection-name-missing"))?;
    let role = Role::parse(&input.role).ok_or_else(|| invalid("collection-link-role"))?;
    if row.status != "prepared" {
        return Err(Refusal::new("collection-hand-over-closed")
            .with("status", &row.status)
            .into());
    }
    let pick_up = match row.pick_up_id {
        Some(id) => pick_up(&app.store.read, id).await?,
        None => None,
    };
    let is_carrier = match &pick_up {
        Some(row) => store::carrier_role(&app.store.read, row).await? == role,
        None => false,
    };
    if !is_carrier && role != Role::HubKeeper {
        return Err(invalid("collection-link-role").into());
    }
    let email = access::text(input.email.as_deref(), 200);
    let (row, donation, pick_up, name, email) = (&row, &donation, &pick_up, name.as_str(), &email);
    let path = app
        .store
        .write(|tx| async move {
            let path = match pick_up {
                Some(pick_up) if is_carrier => {
                    give_for_pick_up(&tx, app, actor, pick_up, name).await?
                }
                _ => {
                    let grant = LinkGrant {
                        act: Act::CollectionSign,
                        subject: row.id.to_string(),
                        path: format!("/collection/hand-over/{}", row.id),
                        name: name.to_owned(),
                        organisation: OrganisationId(donation.donor_id),
                        role,
                        expires_at: app.now_ms() + OPEN_MS,
                        uses: 1,
                    };
                    links::issue_by(&tx, actor, app.now_ms(), grant).await?
                }
            };
            if let Some(address) = email {
                let own = mail::language_of(&tx, address, None).await?;
                let to = mail::Recipient {
                    name: name.to_owned(),
                    address: address.clone(),
                    lang: own.or(actor.lang).unwrap_or(Lang::En),
                };
                let args = [
                    ("donation", donation.number.clone()),
                    ("number", row.number.clone()),
                    ("link", app.url(&path)),
                ];
                let programme = &app.settings.programme;
                mail::queue(&tx, &to, "collection-sign", programme, &args, app.now_ms()).await?;
            }
            Ok(path)
        })
        .await?;
    Ok(GivenLink {
        schema: "gapless.hand-over-link/1",
        link: app.url(&path),
    })
}

/// The link of whoever is booked: one for both hand-overs of a pick-up, at the hub and at the refurbisher.
pub(crate) async fn give_for_pick_up(
    tx: &Tx,
    app: &App,
    actor: &Actor,
    row: &pick_up::Model,
    name: &str,
) -> Result<String, StoreFailure> {
    let day: Option<jiff::civil::Date> = row.day.parse().ok();
    let ends = day
        .and_then(|day| day.to_zoned(app.settings.time_zone.clone()).ok())
        .map_or(app.now_ms() + OPEN_MS, |day| {
            day.timestamp().as_millisecond() + AFTER_MS
        });
    let grant = LinkGrant {
        act: Act::CollectionSign,
        subject: row.id.to_string(),
        path: format!("/collection/pick-up/{}", row.id),
        name: name.to_owned(),
        organisation: OrganisationId(row.carrier_id),
        role: store::carrier_role(&**tx, row).await?,
        expires_at: ends,
        uses: 2,
    };
    links::issue_by(tx, actor, app.now_ms(), grant).await
}
