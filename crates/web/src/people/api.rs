//! People over the API: the same actions as the pages.
#![expect(
    unused_qualifications,
    reason = "utoipa writes the whole path of every extractor it sees"
)]

pub mod parties;

use super::keys::{KeysPage, NewKey, make_key, of_actor};
use super::links::{self, LinksPage};
use super::{Changed, Invitation, RoleEdit, cursor};
use crate::ctx::Ctx;
use crate::failure::Outcome;
use crate::guard::Unkept;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::{Extension, Json};
use gapless_journey::{OrganisationId, PersonId};
use gapless_store::people::directory::{self, Member, PAGE_ROWS};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// What was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct Made {
    /// `gapless.made/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
}

impl Made {
    const fn new(id: Uuid) -> Self {
        Self {
            schema: "gapless.made/1",
            id,
        }
    }
}

/// A person in a role.
#[derive(Debug, Serialize, ToSchema)]
pub struct PersonInRole {
    /// The membership.
    pub id: Uuid,
    /// The person.
    pub person: Uuid,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their role.
    pub role: String,
    /// For whom they act.
    pub organisation: Uuid,
    /// The one site they act at.
    pub site: Option<Uuid>,
    /// True when they may not sign in.
    pub disabled: bool,
}

impl From<&Member> for PersonInRole {
    fn from(member: &Member) -> Self {
        Self {
            id: member.membership_id,
            person: member.person_id,
            name: member.name.clone(),
            email: member.email.clone(),
            role: member.role.clone(),
            organisation: member.organisation_id,
            site: member.site_id,
            disabled: member.disabled_at.is_some(),
        }
    }
}

/// People in roles.
#[derive(Debug, Serialize, ToSchema)]
pub struct People {
    /// `gapless.people/1`.
    pub schema: &'static str,
    /// One page.
    pub people: Vec<PersonInRole>,
    /// The cursor of the next page; absent on the last.
    pub next: Option<String>,
}

/// Where the list stands.
#[derive(Debug, Deserialize, IntoParams)]
pub struct PeoplePage {
    /// The `next` of the page before.
    pub cursor: Option<String>,
}

/// People whom the caller looks after, by name.
#[utoipa::path(get, path = "/api/v1/people", params(PeoplePage), tag = "people",
    responses((status = 200, body = People)))]
pub async fn people(ctx: Ctx, Query(page): Query<PeoplePage>) -> Outcome<Json<People>> {
    let after = cursor::read(page.cursor.as_deref());
    let mut rows = directory::list(&ctx.app.store.read, ctx.actor.own_only(), after).await?;
    let next = cursor::cut(&mut rows, PAGE_ROWS, |member| {
        cursor::write(member.membership_id, &member.name)
    });
    let people = rows.iter().map(PersonInRole::from).collect();
    Ok(Json(People {
        schema: "gapless.people/1",
        people,
        next,
    }))
}

/// Invites a person to an organisation.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/people", request_body = Invitation, tag = "people",
    params(("id" = Uuid, Path)), responses((status = 201, body = Made)))]
pub async fn invite(
    ctx: Ctx,
    Path(to): Path<Uuid>,
    Json(sent): Json<Invitation>,
) -> Outcome<(StatusCode, Json<Made>)> {
    let id = super::invite(&ctx, OrganisationId(to), &sent).await?;
    Ok((StatusCode::CREATED, Json(Made::new(id))))
}

/// Sends an invitation again.
#[utoipa::path(post, path = "/api/v1/people/{id}/invite", tag = "people",
    params(("id" = Uuid, Path)), responses((status = 200, body = Changed)))]
pub async fn invite_again(ctx: Ctx, Path(membership): Path<Uuid>) -> Outcome<Json<Changed>> {
    super::invite_again(&ctx, membership).await?;
    Ok(Json(Changed::DONE))
}

/// Gives a person another role, or the same at another site. The membership ends, and the one made takes its place.
#[utoipa::path(put, path = "/api/v1/people/{id}", request_body = RoleEdit, tag = "people",
    params(("id" = Uuid, Path)), responses((status = 200, body = Made)))]
pub async fn change_role(
    ctx: Ctx,
    Path(membership): Path<Uuid>,
    Json(sent): Json<RoleEdit>,
) -> Outcome<Json<Made>> {
    let (_, id) = super::change_role(&ctx, membership, &sent).await?;
    Ok(Json(Made::new(id)))
}

/// Ends a role of a person.
#[utoipa::path(delete, path = "/api/v1/people/{id}", tag = "people",
    params(("id" = Uuid, Path)), responses((status = 200, body = Changed)))]
pub async fn end_role(ctx: Ctx, Path(membership): Path<Uuid>) -> Outcome<Json<Changed>> {
    super::end_role(&ctx, membership).await?;
    Ok(Json(Changed::DONE))
}

/// Disables a person in every organisation.
#[utoipa::path(post, path = "/api/v1/persons/{id}/disable", tag = "people",
    params(("id" = Uuid, Path)), responses((status = 200, body = Changed)))]
pub async fn disable(ctx: Ctx, Path(person): Path<Uuid>) -> Outcome<Json<Changed>> {
    super::disable(&ctx, PersonId(person)).await?;
    Ok(Json(Changed::DONE))
}

/// Lets a disabled person in again.
#[utoipa::path(post, path = "/api/v1/persons/{id}/enable", tag = "people",
    params(("id" = Uuid, Path)), responses((status = 200, body = Changed)))]
pub async fn enable(ctx: Ctx, Path(person): Path<Uuid>) -> Outcome<Json<Changed>> {
    super::enable(&ctx, PersonId(person)).await?;
    Ok(Json(Changed::DONE))
}

/// An API key, without its secret.
#[derive(Debug, Serialize, ToSchema)]
pub struct Key {
    /// Its public part.
    pub id: String,
    /// What it is for.
    pub name: String,
    /// In which role it acts.
    pub role: String,
    /// For whom.
    pub organisation: Uuid,
    /// True when it was revoked.
    pub revoked: bool,
}

/// API keys.
#[derive(Debug, Serialize, ToSchema)]
pub struct Keys {
    /// `gapless.keys/1`.
    pub schema: &'static str,
    /// At most 50, newest first.
    pub keys: Vec<Key>,
    /// The cursor of the next page; absent on the last.
    pub next: Option<String>,
}

/// A key that was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct MadeKey {
    /// `gapless.key/1`.
    pub schema: &'static str,
    /// The whole key, shown this once.
    pub key: String,
}

/// API keys that the caller looks after.
#[utoipa::path(get, path = "/api/v1/keys", params(KeysPage), tag = "people",
    responses((status = 200, body = Keys)))]
pub async fn keys(ctx: Ctx, Query(page): Query<KeysPage>) -> Outcome<Json<Keys>> {
    let (rows, next) = of_actor(&ctx, &page).await?;
    let keys = rows.into_iter().map(|row| Key {
        id: row.id,
        name: row.name,
        role: row.role,
        organisation: row.organisation_id,
        revoked: row.revoked_at.is_some(),
    });
    Ok(Json(Keys {
        schema: "gapless.keys/1",
        keys: keys.collect(),
        next,
    }))
}

/// Makes an API key for the caller's organisation.
#[utoipa::path(post, path = "/api/v1/keys", request_body = NewKey, tag = "people",
    responses((status = 201, body = MadeKey)))]
pub async fn add_key(
    ctx: Ctx,
    Json(new): Json<NewKey>,
) -> Outcome<(StatusCode, Extension<Unkept>, Json<MadeKey>)> {
    let key = make_key(&ctx, &new).await?;
    Ok((
        StatusCode::CREATED,
        Extension(Unkept),
        Json(MadeKey {
            schema: "gapless.key/1",
            key,
        }),
    ))
}

/// Revokes an API key.
#[utoipa::path(delete, path = "/api/v1/keys/{id}", tag = "people",
    params(("id" = String, Path)), responses((status = 200, body = Changed)))]
pub async fn revoke_key(ctx: Ctx, Path(id): Path<String>) -> Outcome<Json<Changed>> {
    crate::keys::revoke(&ctx, &id).await?;
    Ok(Json(Changed::DONE))
}

/// A link that was given out to act without an account. The link itself is kept nowhere.
#[derive(Debug, Serialize, ToSchema)]
pub struct GivenLink {
    /// Its key.
    pub id: Uuid,
    /// Whom it was given to.
    pub name: String,
    /// For whom they act.
    pub organisation: Option<Uuid>,
    /// The one act that it permits.
    pub act: Option<String>,
    /// The one subject of that act.
    pub subject: Option<String>,
    /// When it was given, in milliseconds since 1970.
    pub created_at: i64,
    /// When it ends.
    pub expires_at: i64,
    /// `open`, `used`, `expired` or `revoked`.
    pub state: &'static str,
}

/// Links that were given out.
#[derive(Debug, Serialize, ToSchema)]
pub struct GivenLinks {
    /// `gapless.links/1`.
    pub schema: &'static str,
    /// At most 50, newest first.
    pub links: Vec<GivenLink>,
    /// Cursor of the next page.
    pub next: Option<Uuid>,
}

/// Links that the caller looks after.
#[utoipa::path(get, path = "/api/v1/links", tag = "people", params(LinksPage),
    responses((status = 200, body = GivenLinks)))]
pub async fn links(ctx: Ctx, Query(page): Query<LinksPage>) -> Outcome<Json<GivenLinks>> {
    let (rows, next) = links::of_actor(&ctx, page.cursor).await?;
    let links = rows.into_iter().map(|row| GivenLink {
        state: links::state(&row, ctx.now_ms),
        id: row.id,
        name: row.name,
        organisation: row.organisation_id,
        act: row.act,
        subject: row.subject,
        created_at: row.created_at,
        expires_at: row.expires_at,
    });
    Ok(Json(GivenLinks {
        schema: "gapless.links/1",
        links: links.collect(),
        next,
    }))
}

/// Takes a link back.
#[utoipa::path(delete, path = "/api/v1/links/{id}", tag = "people",
    params(("id" = Uuid, Path)), responses((status = 200, body = Changed)))]
pub async fn revoke_link(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Json<Changed>> {
    links::revoke_link(&ctx, id).await?;
    Ok(Json(Changed::DONE))
}
