//! API keys: `gk_<id>_<secret>`, for a program of one organisation in one role. The secret is shown once.

use crate::access::{Act, Actor, Via};
use crate::app::App;
use crate::ctx::Ctx;
use crate::failure::{Failure, Outcome};
use crate::token;
use gapless_journey::{OrganisationId, OrganisationKind, Refusal, RefusalKind, Role};
use gapless_store::Tx;
use gapless_store::entities::api_key::Model;
use gapless_store::people::keys;
use std::sync::Arc;

/// Its use is noted no more often than this.
const NOTED_MS: i64 = 10 * 60 * 1000;

/// Who the program behind an `Authorization` header acts for.
pub(crate) async fn actor(app: &App, header: &str) -> Outcome<Arc<Actor>> {
    let wrong = || Failure::from(Refusal::new("key-wrong").kind(RefusalKind::Unauthenticated));
    let key = header.strip_prefix("Bearer gk_").ok_or_else(wrong)?;
    let (id, secret) = key.split_once('_').ok_or_else(wrong)?;
    let (key, owner) = keys::find(&app.store.read, id).await?.ok_or_else(wrong)?;
    let now = app.now_ms();
    if !token::same(&token::hash(secret), &key.secret_hash)
        || key.expires_at.is_some_and(|end| now >= end)
    {
        return Err(wrong());
    }
    if key.seen_at.is_none_or(|seen| now - seen > NOTED_MS) {
        app.store
            .write(|tx| async move { Ok(keys::touch(&*tx, id, now).await?) })
            .await?;
    }
    Ok(Arc::new(Actor {
        name: key.name.into(),
        organisation: Some(OrganisationId(owner.id)),
        organisation_name: owner.name.into(),
        organisation_kind: OrganisationKind::parse(&owner.kind),
        role: Role::parse(&key.role).unwrap_or(Role::Anonymous),
        via: Via::ApiKey(key.id),
        ..Actor::anonymous()
    }))
}

/// Makes a key and returns it whole, for the only time.
pub async fn make(
    tx: &Tx,
    ctx: &Ctx,
    organisation: OrganisationId,
    role: Role,
    name: &str,
) -> Result<String, gapless_store::Failure> {
    let (id, secret) = (token::short(), token::random());
    let row = Model {
        id: id.clone(),
        secret_hash: token::hash(&secret),
        organisation_id: organisation.0,
        role: role.as_str().to_owned(),
        name: name.to_owned(),
        created_by: ctx.actor.person.map(|person| person.0),
        created_at: ctx.now_ms,
        seen_at: None,
        expires_at: None,
        revoked_at: None,
    };
    keys::add(&**tx, row).await?;
    Ok(format!("gk_{id}_{secret}"))
}

/// Revokes a key; of the actor's own organisation, or any for the programme.
pub async fn revoke(ctx: &Ctx, id: &str) -> Outcome<()> {
    ctx.actor.permit(Act::KeyChange)?;
    let (of, now) = (ctx.actor.own_only(), ctx.now_ms);
    let done = ctx
        .app
        .store
        .write(|tx| async move { Ok(keys::revoke(&*tx, id, of, now).await?) })
        .await?;
    if done {
        Ok(())
    } else {
        Err(Failure::not_found())
    }
}
