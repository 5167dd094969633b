//! Enters organisations and their sites.

use super::rules;
use crate::access::{Act, not_found};
use crate::ctx::Ctx;
use crate::failure::Outcome;
use crate::i18n::Lang;
use gapless_journey::{OrganisationId, OrganisationKind, Refusal, RefusalKind, SiteId};
use gapless_store::Tx;
use gapless_store::entities::site;
use gapless_store::people::directory;
use serde::Deserialize;
use utoipa::ToSchema;

/// An organisation to enter.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewOrganisation {
    /// `donor`, `refurbisher`, `carrier`, `applicant`, `service-partner`, `recycler` or `programme`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Country code, ISO 3166-1 alpha-2.
    #[serde(default)]
    pub country: String,
    /// Language of letters to it: `en`, `nl`, `fr`, `de`, `pt`.
    #[serde(default)]
    pub language: String,
}

/// A site to enter.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewSite {
    /// What its people call it.
    pub name: String,
    /// `on` when goods of the organisation's other offices are gathered here.
    #[serde(default)]
    pub is_hub: String,
    /// Street and number.
    #[serde(default)]
    pub street: String,
    /// Postal code.
    #[serde(default)]
    pub postal_code: String,
    /// City.
    #[serde(default)]
    pub city: String,
    /// Country code, ISO 3166-1 alpha-2.
    #[serde(default)]
    pub country: String,
}

/// Enters an organisation.
pub async fn add_organisation(ctx: &Ctx, new: &NewOrganisation) -> Outcome<OrganisationId> {
    ctx.actor.permit(Act::OrganisationChange)?;
    let kind = OrganisationKind::parse(&new.kind)
        .ok_or_else(|| Refusal::new("bad-request").kind(RefusalKind::Invalid))?;
    let name = &rules::filled(&new.name, 200)?;
    let country = &rules::country(&new.country)?;
    let language = Lang::parse(&new.language).map(Lang::as_str);
    let work = |tx: Tx| async move {
        let now = ctx.now_ms;
        Ok(
            directory::add_organisation(&*tx, kind, name, country.as_deref(), language, now)
                .await?,
        )
    };
    Ok(ctx.app.store.write(work).await?)
}

/// Enters a site of an organisation.
pub async fn add_site(ctx: &Ctx, of: OrganisationId, new: &NewSite) -> Outcome<SiteId> {
    ctx.actor.permit(Act::SiteChange)?;
    rules::looks_after(&ctx.actor, of)?;
    directory::organisation(&ctx.app.store.read, of)
        .await?
        .ok_or_else(not_found)?;
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let row = &site::Model {
        id: SiteId::new().0,
        organisation_id: of.0,
        name: rules::filled(&new.name, 200)?,
        is_hub: !new.is_hub.is_empty(),
        street: some(&new.street),
        postal_code: some(&new.postal_code),
        city: some(&new.city),
        country: rules::country(&new.country)?,
        created_at: ctx.now_ms,
        disabled_at: None,
    };
    let work = |tx: Tx| async move { Ok(directory::add_site(&*tx, row.clone()).await?) };
    Ok(ctx.app.store.write(work).await?)
}
