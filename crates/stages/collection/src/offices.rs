//! Say at which office the agreed lines are, and which office is the hub.

use crate::{access, store};
use gapless_journey::{Refusal, RefusalKind};
use gapless_store::{Failure as StoreFailure, Tx, entities::donation};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Lines or wordings in one assignment.
const ITEMS_MAX: usize = 5_000;

/// Lines for an office: chosen one by one, or all of one wording of the manifest.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct AssignInput {
    /// Wordings of the manifest and the office that each means; an empty wording is "no office named".
    #[serde(default)]
    pub wordings: Vec<Wording>,
    /// Lines chosen one by one.
    #[serde(default)]
    pub lines: Vec<Uuid>,
    /// The office for those lines.
    #[serde(default)]
    pub office: Option<Uuid>,
}

/// What the manifest says, and the office that it means.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct Wording {
    /// As it stands in the manifest; empty where it names none.
    #[serde(default)]
    pub text: String,
    /// The office.
    pub office: Uuid,
}

/// Assigns them; answers how many lines.
pub async fn assign(
    app: &App,
    actor: &Actor,
    donation: Uuid,
    input: AssignInput,
) -> Result<u64, Failure> {
    actor.permit(Act::CollectionPack)?;
    if input.lines.len() > ITEMS_MAX || input.wordings.len() > ITEMS_MAX {
        return Err(Refusal::new("collection-too-many")
            .kind(RefusalKind::TooLarge)
            .into());
    }
    let input = &input;
    let n = app
        .store
        .write(|tx| async move {
            let donation = access::donation(&*tx, actor, donation).await?;
            let mut n = 0;
            for wording in &input.wordings {
                own_office(&tx, &donation, wording.office).await?;
                let text = Some(wording.text.as_str()).filter(|text| !text.is_empty());
                n += store::set_office_of_group(&*tx, donation.id, text, wording.office).await?;
            }
            if !input.lines.is_empty() {
                let office = input.office.ok_or_else(|| {
                    Refusal::new("collection-which-office").kind(RefusalKind::Invalid)
                })?;
                own_office(&tx, &donation, office).await?;
                let lines = store::by_ids(&*tx, donation.id, &input.lines).await?;
                if let Some(line) = lines.iter().find(|line| line.status != "agreed") {
                    return Err(Refusal::new("line-not-to-pack")
                        .with("status", &line.status)
                        .into());
                }
                n += store::set_office(&*tx, donation.id, &input.lines, office).await?;
            }
            Ok(n)
        })
        .await?;
    Ok(n)
}

/// Chooses the hub of a donation.
pub async fn choose_hub(
    app: &App,
    actor: &Actor,
    donation: Uuid,
    hub: Uuid,
) -> Result<(), Failure> {
    actor.permit(Act::CollectionBook)?;
    app.store
        .write(|tx| async move {
            let donation = access::donation(&*tx, actor, donation).await?;
            own_office(&tx, &donation, hub).await?;
            if store::live_pick_up(&*tx, donation.id).await?.is_some() {
                return Err(Refusal::new("collection-pick-up-booked").into());
            }
            Ok(store::set_hub(&*tx, donation.id, hub).await?)
        })
        .await?;
    Ok(())
}

/// Refuses a place that is not the donor's.
pub(crate) async fn own_office(
    tx: &Tx,
    donation: &donation::Model,
    office: Uuid,
) -> Result<(), StoreFailure> {
    match store::site(&**tx, office).await? {
        Some(site) if site.organisation_id == donation.donor_id && site.disabled_at.is_none() => {
            Ok(())
        }
        _ => Err(StoreFailure::not_found()),
    }
}
