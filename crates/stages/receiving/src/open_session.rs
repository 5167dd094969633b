//! Open a check-in session at a dock, for one donation or several.

use crate::{access, store};
use gapless_journey::{Refusal, RefusalKind, offer::DonationStatus};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Longest name of a dock.
const DOCK_CHARS_MAX: usize = 60;
/// Donations in one session; more are no session but a whole hall.
const DONATIONS_MAX: usize = 20;

/// A session to open.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct OpenSession {
    /// What people call the dock.
    pub dock: String,
    /// The hall, a site of the refurbisher.
    #[serde(default)]
    pub site: Option<Uuid>,
    /// The donations whose goods come in.
    pub donations: Vec<Uuid>,
}

/// Opens it; answers its key.
pub async fn open_session(app: &App, actor: &Actor, input: OpenSession) -> Result<Uuid, Failure> {
    actor.permit(Act::ReceivingCheckIn)?;
    let refurbisher = access::refurbisher(actor)?.ok_or_else(Failure::not_found)?;
    let dock: String = input.dock.trim().chars().take(DOCK_CHARS_MAX).collect();
    if dock.is_empty() {
        return Err(Refusal::new("receiving-dock-missing")
            .kind(RefusalKind::Invalid)
            .into());
    }
    if input.donations.is_empty() || input.donations.len() > DONATIONS_MAX {
        return Err(Refusal::new("receiving-no-donation")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let row = store::session::Model {
        id: Uuid::now_v7(),
        refurbisher_id: refurbisher,
        site_id: input.site,
        dock,
        opened_at: app.now_ms(),
        opened_by: actor.name.clone().into_owned(),
        closed_at: None,
        closed_by: None,
        version: 1,
    };
    let (row, input) = (&row, &input);
    app.store
        .write(|tx| async move {
            check(&tx, actor, &input.donations).await?;
            if let Some(site) = input.site {
                let sites = store::sites(&*tx, &[site]).await?;
                if sites
                    .get(&site)
                    .is_none_or(|s| s.organisation_id != refurbisher)
                {
                    return Err(gapless_store::Failure::not_found());
                }
            }
            Ok(store::open(&*tx, row.clone(), &input.donations).await?)
        })
        .await?;
    Ok(row.id)
}

/// Takes more donations into an open session: a lorry brought more than was announced.
pub async fn add_donations(
    app: &App,
    actor: &Actor,
    session: Uuid,
    donations: &[Uuid],
) -> Result<(), Failure> {
    actor.permit(Act::ReceivingCheckIn)?;
    app.store
        .write(|tx| async move {
            access::open_session(&*tx, actor, session).await?;
            check(&tx, actor, donations).await?;
            let there = store::donations_of(&*tx, &[session]).await?;
            let new: Vec<Uuid> = donations
                .iter()
                .copied()
                .filter(|id| there.iter().all(|row| row.donation_id != *id))
                .collect();
            if there.len() + new.len() > DONATIONS_MAX {
                return Err(Refusal::new("receiving-no-donation")
                    .kind(RefusalKind::Invalid)
                    .into());
            }
            if new.is_empty() {
                return Ok(());
            }
            Ok(store::add_donations(&*tx, session, &new).await?)
        })
        .await?;
    Ok(())
}

async fn check(
    tx: &gapless_store::Tx,
    actor: &Actor,
    donations: &[Uuid],
) -> Result<(), gapless_store::Failure> {
    let found = store::donations(&**tx, donations).await?;
    if found.len() != donations.len() || found.iter().any(|d| !access::sees(actor, d)) {
        return Err(gapless_store::Failure::not_found());
    }
    for donation in &found {
        let open = matches!(
            DonationStatus::parse(&donation.status),
            Some(
                DonationStatus::Agreed
                    | DonationStatus::Collecting
                    | DonationStatus::Receiving
                    | DonationStatus::Processing
            )
        );
        if !open {
            return Err(Refusal::new("donation-not-receiving")
                .with("status", &donation.status)
                .into());
        }
    }
    Ok(())
}
