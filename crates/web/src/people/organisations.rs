//! Enters organisations and their sites, changes them, closes an organisation and opens it again.

use super::{rules, store};
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
    ctx.actor.looks_after(of)?;
    let organisation = directory::organisation(&ctx.app.store.read, of)
        .await?
        .ok_or_else(not_found)?;
    rules::check_open(&organisation)?;
    let empty = site::Model {
        id: SiteId::new().0,
        organisation_id: of.0,
        name: String::new(),
        is_hub: false,
        street: None,
        postal_code: None,
        city: None,
        country: None,
        created_at: ctx.now_ms,
        disabled_at: None,
    };
    let row = &filled_in(empty, new)?;
    let work = |tx: Tx| async move { Ok(directory::add_site(&*tx, row.clone()).await?) };
    Ok(ctx.app.store.write(work).await?)
}

/// A site with what was sent of it.
fn filled_in(row: site::Model, new: &NewSite) -> Result<site::Model, Refusal> {
    let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok(site::Model {
        name: rules::filled(&new.name, 200)?,
        is_hub: !new.is_hub.is_empty(),
        street: some(&new.street),
        postal_code: some(&new.postal_code),
        city: some(&new.city),
        country: rules::country(&new.country)?,
        ..row
    })
}

/// What an organisation is from now on. Its kind stays: the roles of its people hang on it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct OrganisationEdit {
    /// Its name.
    pub name: String,
    /// Country code, ISO 3166-1 alpha-2.
    #[serde(default)]
    pub country: String,
    /// Language of letters to it: `en`, `nl`, `fr`, `de`, `pt`.
    #[serde(default)]
    pub language: String,
    /// The `version` that was seen; refused when somebody else saved meanwhile.
    pub version: String,
}

/// Changes an organisation.
pub async fn change_organisation(
    ctx: &Ctx,
    id: OrganisationId,
    edit: &OrganisationEdit,
) -> Outcome<()> {
    ctx.actor.permit(Act::OrganisationChange)?;
    ctx.actor.looks_after(id)?;
    let name = &rules::filled(&edit.name, 200)?;
    let country = &rules::country(&edit.country)?;
    let language = Lang::parse(&edit.language).map(Lang::as_str);
    let work = |tx: Tx| async move {
        let row = directory::organisation(&*tx, id)
            .await?
            .ok_or_else(not_found)?;
        rules::check_unchanged(&edit.version, &rules::version_of_organisation(&row))?;
        directory::change_organisation(&*tx, id, name, country.as_deref(), language).await?;
        Ok(())
    };
    ctx.app.store.write(work).await?;
    // Its name stands in what is remembered of sessions.
    ctx.app.sessions.forget();
    Ok(())
}

/// Closes an organisation: nobody acts for it from now on, and nothing is entered there. Refused while something is open.
pub async fn close_organisation(ctx: &Ctx, id: OrganisationId) -> Outcome<()> {
    ctx.actor.permit(Act::OrganisationChange)?;
    ctx.actor.looks_after(id)?;
    if ctx.actor.organisation == Some(id) {
        return Err(Refusal::new("organisation-own").into());
    }
    let now = ctx.now_ms;
    let work = |tx: Tx| async move {
        let row = directory::organisation(&*tx, id)
            .await?
            .ok_or_else(not_found)?;
        rules::check_open(&row)?;
        let open = store::open_of(&*tx, id, now).await?;
        if open.donations + open.devices + open.links > 0 {
            return Err(Refusal::new("organisation-open")
                .with("donations", open.donations)
                .with("devices", open.devices)
                .with("links", open.links)
                .into());
        }
        directory::close_organisation(&*tx, id, Some(now)).await?;
        Ok(())
    };
    ctx.app.store.write(work).await?;
    ctx.app.sessions.forget();
    Ok(())
}

/// Opens an organisation again: its people have the roles that they had.
pub async fn reopen_organisation(ctx: &Ctx, id: OrganisationId) -> Outcome<()> {
    ctx.actor.permit(Act::OrganisationChange)?;
    ctx.actor.looks_after(id)?;
    let work = |tx: Tx| async move {
        directory::organisation(&*tx, id)
            .await?
            .ok_or_else(not_found)?;
        directory::close_organisation(&*tx, id, None).await?;
        Ok(())
    };
    ctx.app.store.write(work).await?;
    ctx.app.sessions.forget();
    Ok(())
}

/// What a site is from now on.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct SiteEdit {
    /// Its name, its address, and whether it is a hub.
    #[serde(flatten)]
    pub site: NewSite,
    /// The `version` that was seen; refused when somebody else saved meanwhile.
    pub version: String,
}

/// Changes a site; the answer is the organisation that it belongs to.
pub async fn change_site(ctx: &Ctx, id: SiteId, edit: &SiteEdit) -> Outcome<OrganisationId> {
    ctx.actor.permit(Act::SiteChange)?;
    let work = |tx: Tx| async move {
        let row = directory::site(&*tx, id).await?.ok_or_else(not_found)?;
        let of = OrganisationId(row.organisation_id);
        ctx.actor.looks_after(of)?;
        rules::check_unchanged(&edit.version, &rules::version_of_site(&row))?;
        directory::change_site(&*tx, filled_in(row, &edit.site)?).await?;
        Ok(of)
    };
    Ok(ctx.app.store.write(work).await?)
}
