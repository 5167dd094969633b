//! Sessions: a random token in a cookie, a row in the database, and a small memory of this server.
//!
//! The memory spares a list page one query in a hundred requests a second. What this server revokes is forgotten here at
//! once; another server (or a command) is heard after [`REMEMBERED`], which is why it is short.

use crate::access::{Actor, Via};
use crate::app::App;
use crate::ctx::Ctx;
use crate::failure::Outcome;
use crate::guard::{SESSION_COOKIE, set_cookie};
use crate::i18n::Lang;
use crate::token;
use axum::http::HeaderValue;
use gapless_journey::{OrganisationId, OrganisationKind, PersonId, Role, SiteId};
use gapless_store::entities::session::Model;
use gapless_store::people::sessions::{self, Identity};
use std::collections::HashMap;
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// A session ends by itself after two weeks,
const LIFE_MS: i64 = 14 * 24 * 3600 * 1000;
/// or when it was not used for a working day and a night.
const IDLE_MS: i64 = 24 * 3600 * 1000;
/// Its use is noted no more often than this.
const NOTED_MS: i64 = 10 * 60 * 1000;
/// How long another server's revocation may stay unheard.
const REMEMBERED: Duration = Duration::from_secs(5);
/// The memory is emptied when it holds more than this.
const REMEMBERED_MAX: usize = 10_000;

type Held = HashMap<String, (Instant, Arc<Actor>)>;

/// Who holds which token, for a few seconds.
#[derive(Debug, Clone, Default)]
pub struct SessionCache(Arc<RwLock<Held>>);

impl SessionCache {
    fn get(&self, hash: &str) -> Option<Arc<Actor>> {
        let held = self.0.read().ok()?;
        let (at, actor) = held.get(hash)?;
        (at.elapsed() < REMEMBERED).then(|| Arc::clone(actor))
    }

    fn put(&self, hash: String, actor: Arc<Actor>) {
        if let Ok(mut held) = self.0.write() {
            if held.len() >= REMEMBERED_MAX {
                held.clear();
            }
            held.insert(hash, (Instant::now(), actor));
        }
    }

    /// Forgets everything: after any change to people, roles or sessions on this server.
    pub fn forget(&self) {
        if let Ok(mut held) = self.0.write() {
            held.clear();
        }
    }
}

/// Who holds the token of a cookie; `None` when the session ended.
pub(crate) async fn actor(app: &App, token: &str) -> Outcome<Option<Arc<Actor>>> {
    if token.len() != 64 {
        return Ok(None);
    }
    let hash = token::hash(token);
    if let Some(actor) = app.sessions.get(&hash) {
        return Ok(Some(actor));
    }
    let Some(found) = sessions::identity(&app.store.read, &hash).await? else {
        return Ok(None);
    };
    let now = app.now_ms();
    if now >= found.expires_at || now - found.seen_at > IDLE_MS {
        return Ok(None);
    }
    if now - found.seen_at > NOTED_MS {
        let id = found.session_id;
        app.store
            .write(|tx| async move { Ok(sessions::touch(&*tx, id, now).await?) })
            .await?;
    }
    let actor = Arc::new(of_identity(found));
    app.sessions.put(hash, Arc::clone(&actor));
    Ok(Some(actor))
}

fn of_identity(found: Identity) -> Actor {
    let role = found
        .organisation_id
        .and(found.role.as_deref())
        .and_then(Role::parse);
    Actor {
        person: Some(PersonId(found.person_id)),
        name: found.person_name.into(),
        organisation: found.organisation_id.map(OrganisationId),
        organisation_name: found.organisation_name.unwrap_or_default().into(),
        organisation_kind: found
            .organisation_kind
            .as_deref()
            .and_then(OrganisationKind::parse),
        site: found.site_id.map(SiteId),
        role: role.unwrap_or(Role::Anonymous),
        via: Via::Session(found.session_id),
        lang: found.language.as_deref().and_then(Lang::from_tag),
        has_other_roles: found.role_count > 1,
    }
}

/// A session that has just begun.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// The cookie to set.
    pub cookie: HeaderValue,
    /// True when the person must choose one of several roles first.
    pub must_choose: bool,
}

/// Begins a session of a person who has just proved who they are.
pub async fn begin(ctx: &Ctx, person: PersonId, browser: &str) -> Outcome<SignedIn> {
    let token = token::random();
    let roles = gapless_store::people::directory::roles_of(&ctx.app.store.read, person).await?;
    let only = match &*roles {
        [only] => Some(only.membership_id),
        _ => None,
    };
    let now = ctx.now_ms;
    let row = &Model {
        id: Uuid::now_v7(),
        token_hash: token::hash(&token),
        person_id: person.0,
        membership_id: only,
        created_at: now,
        seen_at: now,
        expires_at: now + LIFE_MS,
        revoked_at: None,
        browser: browser.chars().take(200).collect(),
        address: ctx.address.chars().take(64).collect(),
    };
    ctx.app
        .store
        .write(|tx| async move { Ok(sessions::begin(&*tx, row.clone()).await?) })
        .await?;
    let cookie = set_cookie(&ctx.app, SESSION_COOKIE, &token, Some(LIFE_MS / 1000));
    Ok(SignedIn {
        cookie,
        must_choose: only.is_none(),
    })
}
