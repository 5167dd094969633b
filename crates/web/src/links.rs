//! Links that act without an account: one act on one subject, until it was done or the time is over. A driver signs by
//! one. Opening a link sets a cookie and leads to the page; the page and its form are ordinary addresses of that act.

use crate::access::{Act, Actor, LinkPermit, Via};
use crate::app::App;
use crate::ctx::Ctx;
use crate::failure::{Failure, Outcome};
use crate::guard::{LINK_COOKIE, set_cookie};
use crate::token;
use axum::extract::Path;
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use gapless_journey::{OrganisationId, OrganisationKind, Refusal, RefusalKind, Role};
use gapless_store::entities::link::Model;
use gapless_store::people::{directory, links};
use gapless_store::{Failure as StoreFailure, Tx};
use uuid::Uuid;

/// What a link permits.
#[derive(Debug, Clone)]
pub struct LinkGrant {
    /// The one act.
    pub act: Act,
    /// The one subject: the text form of its id.
    pub subject: String,
    /// The page that it opens, an address of that act.
    pub path: String,
    /// Whom it is given to, in words: it is the name in the events that follow.
    pub name: String,
    /// For whom they act.
    pub organisation: OrganisationId,
    /// In which role; it must hold the act.
    pub role: Role,
    /// When it ends, in milliseconds.
    pub expires_at: i64,
    /// How many times the act may be done.
    pub uses: u32,
}

/// Gives out a link; returns its path, `/l/{token}`. `App::url` makes the full address.
pub async fn issue(tx: &Tx, ctx: &Ctx, grant: LinkGrant) -> Result<String, StoreFailure> {
    issue_by(tx, &ctx.actor, ctx.now_ms, grant).await
}

/// The same where there is no request: an action that a program or a job calls too.
pub async fn issue_by(
    tx: &Tx,
    actor: &Actor,
    now_ms: i64,
    grant: LinkGrant,
) -> Result<String, StoreFailure> {
    let token = token::random();
    let row = Model {
        id: Uuid::now_v7(),
        token_hash: token::hash(&token),
        purpose: "act".to_owned(),
        act: Some(grant.act.as_str().to_owned()),
        subject: Some(grant.subject),
        path: Some(grant.path),
        name: grant.name,
        organisation_id: Some(grant.organisation.0),
        role: Some(grant.role.as_str().to_owned()),
        person_id: None,
        issued_by: actor.person.map(|person| person.0),
        created_at: now_ms,
        expires_at: grant.expires_at,
        uses_max: i32::try_from(grant.uses).unwrap_or(i32::MAX),
        uses: 0,
        revoked_at: None,
    };
    links::add(&**tx, row).await?;
    Ok(format!("/l/{token}"))
}

/// Uses the actor's link once, in the transaction of the act itself; nothing for an actor who came otherwise. An action
/// that can be done by link calls it first.
pub async fn spend(tx: &Tx, actor: &Actor, now_ms: i64) -> Result<(), StoreFailure> {
    let Some(permit) = actor.link() else {
        return Ok(());
    };
    if links::spend(&**tx, permit.id, now_ms).await? {
        Ok(())
    } else {
        Err(Refusal::new("link-used").kind(RefusalKind::Conflict).into())
    }
}

/// Why a link does not open; `None` when it does.
pub(crate) fn trouble(row: &Model, now: i64) -> Option<Refusal> {
    let code = if row.revoked_at.is_some() {
        "link-revoked"
    } else if now >= row.expires_at {
        "link-expired"
    } else if row.uses >= row.uses_max {
        "link-used"
    } else {
        return None;
    };
    Some(Refusal::new(code).kind(RefusalKind::Forbidden))
}

/// Who acts by the link of a cookie, when the link is for this act. A link that was used still shows its page, so that
/// a driver can look at what they signed; [`spend`] refuses the act itself.
pub(crate) async fn actor(app: &App, token: &str, act: Act) -> Outcome<Option<Actor>> {
    let Some(row) = links::by_token(&app.store.read, &token::hash(token)).await? else {
        return Ok(None);
    };
    if row.act.as_deref() != Some(act.as_str()) {
        return Ok(None);
    }
    if let Some(refusal) = trouble(&row, app.now_ms()).filter(|refusal| refusal.code != "link-used")
    {
        return Err(refusal.into());
    }
    let (Some(organisation), Some(subject)) = (row.organisation_id, row.subject) else {
        return Ok(None);
    };
    let organisation = directory::organisation(&app.store.read, OrganisationId(organisation))
        .await?
        .ok_or_else(Failure::not_found)?;
    Ok(Some(Actor {
        name: row.name.into(),
        organisation: Some(OrganisationId(organisation.id)),
        organisation_name: organisation.name.into(),
        organisation_kind: OrganisationKind::parse(&organisation.kind),
        role: row
            .role
            .as_deref()
            .and_then(Role::parse)
            .unwrap_or(Role::Anonymous),
        via: Via::Link(LinkPermit {
            id: row.id,
            act,
            subject,
        }),
        ..Actor::anonymous()
    }))
}

/// `/l/{token}`: opens a link, or says why it does not open.
pub async fn open(ctx: Ctx, Path(token): Path<String>) -> Outcome<Response> {
    let unknown = || Refusal::new("link-unknown").kind(RefusalKind::NotFound);
    let row = links::by_token(&ctx.app.store.read, &token::hash(&token))
        .await?
        .ok_or_else(unknown)?;
    if let Some(refusal) = trouble(&row, ctx.now_ms) {
        return Err(refusal.into());
    }
    if row.purpose != "act" {
        return Ok(crate::sign_in::open_link_password(&ctx, &token, &row)
            .await?
            .into_response());
    }
    let path = row.path.unwrap_or_else(|| "/".to_owned());
    let seconds = (row.expires_at - ctx.now_ms) / 1000;
    let cookie = set_cookie(&ctx.app, LINK_COOKIE, &token, Some(seconds));
    let to = HeaderValue::from_str(&path).map_err(Failure::fault)?;
    Ok((
        StatusCode::SEE_OTHER,
        [(LOCATION, to), (SET_COOKIE, cookie)],
    )
        .into_response())
}
