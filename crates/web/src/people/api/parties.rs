//! Organisations and their sites over the API.
#![expect(
    unused_qualifications,
    reason = "utoipa writes the whole path of every extractor it sees"
)]

use super::{Changed, Made};
use crate::access::not_found;
use crate::ctx::Ctx;
use crate::failure::Outcome;
use crate::people::{self, NewOrganisation, NewSite, OrganisationEdit, SiteEdit, cursor, rules};
use axum::Json;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use gapless_journey::{OrganisationId, OrganisationKind, SiteId};
use gapless_store::entities::{organisation, site};
use gapless_store::people::directory::{self, PAGE_ROWS};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// An organisation.
#[derive(Debug, Serialize, ToSchema)]
pub struct Organisation {
    /// Its key.
    pub id: Uuid,
    /// What it is in the programme.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Country code.
    pub country: Option<String>,
    /// Language of letters to it.
    pub language: Option<String>,
    /// True when it was closed: nobody acts for it.
    pub closed: bool,
    /// What to send back with a change.
    pub version: String,
}

impl From<organisation::Model> for Organisation {
    fn from(row: organisation::Model) -> Self {
        Self {
            version: rules::version_of_organisation(&row),
            id: row.id,
            kind: row.kind,
            name: row.name,
            country: row.country,
            language: row.language,
            closed: row.disabled_at.is_some(),
        }
    }
}

/// Organisations.
#[derive(Debug, Serialize, ToSchema)]
pub struct Organisations {
    /// `gapless.organisations/1`.
    pub schema: &'static str,
    /// At most 50, by name.
    pub organisations: Vec<Organisation>,
    /// The cursor of the next page; absent on the last.
    pub next: Option<String>,
}

/// Which kind of organisation is listed, and where the list stands.
#[derive(Debug, Deserialize, IntoParams)]
pub struct OrganisationsPage {
    /// A kind of organisation; all when it is absent.
    pub kind: Option<String>,
    /// The `next` of the page before.
    pub cursor: Option<String>,
}

/// Organisations that the caller looks after.
#[utoipa::path(get, path = "/api/v1/organisations", params(OrganisationsPage), tag = "people",
    responses((status = 200, body = Organisations)))]
pub async fn organisations(
    ctx: Ctx,
    Query(page): Query<OrganisationsPage>,
) -> Outcome<Json<Organisations>> {
    let kind = page.kind.as_deref().and_then(OrganisationKind::parse);
    let (read, own) = (&ctx.app.store.read, ctx.actor.own_only());
    let after = cursor::read(page.cursor.as_deref());
    let mut rows = directory::organisations_page(read, kind, own, after).await?;
    let next = cursor::cut(&mut rows, PAGE_ROWS, |row| cursor::write(row.id, &row.name));
    Ok(Json(Organisations {
        schema: "gapless.organisations/1",
        organisations: rows.into_iter().map(Organisation::from).collect(),
        next,
    }))
}

/// Enters an organisation.
#[utoipa::path(post, path = "/api/v1/organisations", request_body = NewOrganisation, tag = "people",
    responses((status = 201, body = Made)))]
pub async fn add_organisation(
    ctx: Ctx,
    Json(new): Json<NewOrganisation>,
) -> Outcome<(StatusCode, Json<Made>)> {
    let id = people::add_organisation(&ctx, &new).await?;
    Ok((StatusCode::CREATED, Json(Made::new(id.0))))
}

/// Changes an organisation. Refused when somebody else changed it since its `version` was read.
#[utoipa::path(put, path = "/api/v1/organisations/{id}", request_body = OrganisationEdit, tag = "people",
    params(("id" = Uuid, Path)), responses((status = 200, body = Changed)))]
pub async fn change_organisation(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<OrganisationEdit>,
) -> Outcome<Json<Changed>> {
    people::change_organisation(&ctx, OrganisationId(id), &sent).await?;
    Ok(Json(Changed::DONE))
}

/// Closes an organisation: nobody acts for it from now on. Refused while something of it is open.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/close", tag = "people",
    params(("id" = Uuid, Path)), responses((status = 200, body = Changed)))]
pub async fn close_organisation(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<Changed>> {
    people::close_organisation(&ctx, OrganisationId(id)).await?;
    Ok(Json(Changed::DONE))
}

/// Opens a closed organisation again.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/reopen", tag = "people",
    params(("id" = Uuid, Path)), responses((status = 200, body = Changed)))]
pub async fn reopen_organisation(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<Changed>> {
    people::reopen_organisation(&ctx, OrganisationId(id)).await?;
    Ok(Json(Changed::DONE))
}

/// A site of an organisation.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrganisationSite)]
pub struct Site {
    /// Its key.
    pub id: Uuid,
    /// What its people call it.
    pub name: String,
    /// True when goods of the organisation's other offices are gathered here.
    pub is_hub: bool,
    /// Street and number.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Country code.
    pub country: Option<String>,
    /// What to send back with a change.
    pub version: String,
}

impl From<site::Model> for Site {
    fn from(row: site::Model) -> Self {
        Self {
            version: rules::version_of_site(&row),
            id: row.id,
            name: row.name,
            is_hub: row.is_hub,
            street: row.street,
            postal_code: row.postal_code,
            city: row.city,
            country: row.country,
        }
    }
}

/// Sites of an organisation.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrganisationSites)]
pub struct Sites {
    /// `gapless.sites/1`.
    pub schema: &'static str,
    /// At most 50, by name.
    pub sites: Vec<Site>,
    /// The cursor of the next page; absent on the last.
    pub next: Option<String>,
}

/// Where the list of sites stands.
#[derive(Debug, Deserialize, IntoParams)]
pub struct SitesPage {
    /// The `next` of the page before.
    pub cursor: Option<String>,
}

/// Sites of an organisation.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/sites", tag = "people",
    params(("id" = Uuid, Path), SitesPage), responses((status = 200, body = Sites)))]
pub async fn sites(
    ctx: Ctx,
    Path(of): Path<Uuid>,
    Query(page): Query<SitesPage>,
) -> Outcome<Json<Sites>> {
    let (read, of) = (&ctx.app.store.read, OrganisationId(of));
    ctx.actor.looks_after(of)?;
    directory::organisation(read, of)
        .await?
        .ok_or_else(not_found)?;
    let after = cursor::read(page.cursor.as_deref());
    let mut rows = directory::sites_page(read, of, after).await?;
    let next = cursor::cut(&mut rows, PAGE_ROWS, |row| cursor::write(row.id, &row.name));
    Ok(Json(Sites {
        schema: "gapless.sites/1",
        sites: rows.into_iter().map(Site::from).collect(),
        next,
    }))
}

/// Enters a site of an organisation.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/sites", request_body = NewSite, tag = "people",
    params(("id" = Uuid, Path)), responses((status = 201, body = Made)))]
pub async fn add_site(
    ctx: Ctx,
    Path(of): Path<Uuid>,
    Json(new): Json<NewSite>,
) -> Outcome<(StatusCode, Json<Made>)> {
    let id = people::add_site(&ctx, OrganisationId(of), &new).await?;
    Ok((StatusCode::CREATED, Json(Made::new(id.0))))
}

/// Changes a site. Refused when somebody else changed it since its `version` was read.
#[utoipa::path(put, path = "/api/v1/sites/{id}", request_body = SiteEdit, tag = "people",
    params(("id" = Uuid, Path)), responses((status = 200, body = Changed)))]
pub async fn change_site(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Json(sent): Json<SiteEdit>,
) -> Outcome<Json<Changed>> {
    people::change_site(&ctx, SiteId(id), &sent).await?;
    Ok(Json(Changed::DONE))
}
