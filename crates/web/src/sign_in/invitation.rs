//! Invitations and forgotten passwords: a link by mail, behind which a person sets their name and password.

use super::session;
use crate::ctx::Ctx;
use crate::failure::{Failure, Outcome};
use crate::i18n::Lang;
use crate::links::trouble;
use crate::mail::{self, Recipient};
use crate::ui::{self, Field};
use crate::{layout, token};
use axum::extract::{Form, Path};
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use gapless_journey::{OrganisationId, PersonId, Refusal, RefusalKind};
use gapless_store::entities::{link::Model, person};
use gapless_store::people::{attempts, directory, links, sessions};
use gapless_store::{Failure as StoreFailure, Tx};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

/// An invitation lasts two weeks,
const INVITATION_MS: i64 = 14 * 24 * 3600 * 1000;
/// a new password an hour.
const PASSWORD_MS: i64 = 3600 * 1000;

/// Sends a person the link by which they set their password; an earlier link ends.
pub async fn invite(
    tx: &Tx,
    ctx: &Ctx,
    to: &Recipient,
    person: PersonId,
    organisation: OrganisationId,
    organisation_name: &str,
) -> Result<(), StoreFailure> {
    let url = give(tx, ctx, person, &to.name, "invitation", Some(organisation)).await?;
    let args = [
        ("url", url),
        ("organisation", organisation_name.to_owned()),
        ("by", ctx.actor.name.to_string()),
    ];
    let programme = &ctx.app.settings.programme;
    mail::queue(tx, to, "invitation", programme, &args, ctx.now_ms).await?;
    Ok(())
}

async fn give(
    tx: &Tx,
    ctx: &Ctx,
    person: PersonId,
    name: &str,
    purpose: &str,
    organisation: Option<OrganisationId>,
) -> Result<String, StoreFailure> {
    let life = if purpose == "invitation" {
        INVITATION_MS
    } else {
        PASSWORD_MS
    };
    let token = token::random();
    links::revoke_for_person(&**tx, person.0, purpose, ctx.now_ms).await?;
    let row = Model {
        id: Uuid::now_v7(),
        token_hash: token::hash(&token),
        purpose: purpose.to_owned(),
        act: None,
        subject: None,
        path: None,
        name: name.to_owned(),
        organisation_id: organisation.map(|id| id.0),
        role: None,
        person_id: Some(person.0),
        issued_by: ctx.actor.person.map(|id| id.0),
        created_at: ctx.now_ms,
        expires_at: ctx.now_ms + life,
        uses_max: 1,
        uses: 0,
        revoked_at: None,
    };
    links::add(&**tx, row).await?;
    Ok(ctx.app.url(&format!("/l/{token}")))
}

/// The link by which a person sets their first or a new password, for a command that prints it.
pub async fn password_link(
    tx: &Tx,
    ctx: &Ctx,
    person: PersonId,
    name: &str,
    is_first: bool,
) -> Result<String, StoreFailure> {
    let purpose = if is_first { "invitation" } else { "password" };
    give(tx, ctx, person, name, purpose, None).await
}

/// The form for a forgotten password.
pub async fn forgotten(ctx: Ctx) -> Markup {
    let title = ctx.t("frame-forgotten");
    layout::plain(
        &ctx,
        &title,
        html! {
            div.gl-narrow {
                h1 { (title) }
                p { (ctx.t("frame-forgotten-purpose")) }
                form method="post" action="/forgotten" {
                    (Field::input("email", "frame-email", "email").required().autocomplete("username").focus().show(&ctx))
                    (ui::submit(&ctx, "frame-forgotten-send"))
                }
            }
        },
    )
}

/// The address of a forgotten account.
#[derive(Debug, Deserialize)]
pub struct Forgotten {
    email: String,
}

/// Sends the link, when there is such an account; the answer is the same when there is none.
pub async fn forgotten_send(ctx: Ctx, Form(sent): Form<Forgotten>) -> Outcome<Response> {
    super::lockout::check(&ctx, &sent.email).await?;
    let found = directory::by_email(&ctx.app.store.read, &sent.email).await?;
    if let Some(person) = &found.filter(|person| person.disabled_at.is_none()) {
        send_new_password(&ctx, person).await?;
    }
    // Asking counts like a failure, so that nobody's mailbox is filled from here.
    super::lockout::failed(&ctx, &sent.email).await?;
    ui::redirect("/sign-in", "frame-said-forgotten")
}

async fn send_new_password(ctx: &Ctx, person: &person::Model) -> Outcome<()> {
    let lang = person
        .language
        .as_deref()
        .and_then(Lang::from_tag)
        .unwrap_or(ctx.lang);
    let to = &Recipient {
        name: person.name.clone(),
        address: person.email.clone(),
        lang,
    };
    let id = PersonId(person.id);
    let work = |tx: Tx| async move {
        let url = give(&tx, ctx, id, &to.name, "password", None).await?;
        let programme = &ctx.app.settings.programme;
        mail::queue(&tx, to, "password", programme, &[("url", url)], ctx.now_ms).await?;
        Ok(())
    };
    Ok(ctx.app.store.write(work).await?)
}

/// The form behind an invitation or a forgotten password; `links::open` leads here.
pub async fn open_link_password(ctx: &Ctx, token: &str, row: &Model) -> Outcome<Markup> {
    let person = person_of(ctx, row).await?;
    Ok(show(ctx, token, row, &person.name, &person.email, None))
}

async fn person_of(ctx: &Ctx, row: &Model) -> Outcome<person::Model> {
    let id = PersonId(row.person_id.ok_or_else(Failure::not_found)?);
    directory::person(&ctx.app.store.read, id)
        .await?
        .ok_or_else(Failure::not_found)
}

fn show(
    ctx: &Ctx,
    token: &str,
    row: &Model,
    name: &str,
    email: &str,
    error: Option<&str>,
) -> Markup {
    let is_invitation = row.purpose == "invitation";
    let key = if is_invitation {
        "frame-invitation"
    } else {
        "frame-new-password"
    };
    let title = ctx.t(key);
    layout::plain(
        ctx,
        &title,
        html! {
            div.gl-narrow {
                h1 { (title) }
                p { (ctx.tw("frame-account-of", &[("email", email.to_owned().into())])) }
                form method="post" action={ "/l/" (token) } {
                    @if is_invitation {
                        (Field::text("name", "frame-your-name").value(name).required().autocomplete("name").show(ctx))
                    }
                    (Field::input("password", "frame-new-password", "password").required()
                        .hint("frame-password-hint").error(error).autocomplete("new-password").show(ctx))
                    (ui::submit(ctx, "frame-set-password"))
                }
            }
        },
    )
}

/// The new password, and the name of an invited person.
#[derive(Debug, Deserialize)]
pub struct NewPassword {
    name: Option<String>,
    password: String,
}

/// Sets the password, ends every session, and signs in.
pub async fn set_password(
    ctx: Ctx,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form(sent): Form<NewPassword>,
) -> Outcome<Response> {
    let unknown = || Refusal::new("link-unknown").kind(RefusalKind::NotFound);
    let row = links::by_token(&ctx.app.store.read, &token::hash(&token))
        .await?
        .ok_or_else(unknown)?;
    if let Some(refusal) = trouble(&row, ctx.now_ms) {
        return Err(refusal.into());
    }
    let person = person_of(&ctx, &row).await?;
    let hash = match ctx.app.hasher.hash(sent.password).await {
        Ok(hash) => hash,
        Err(Failure::Refusal(refusal)) => {
            let (what, _) = ctx.refusal(&refusal);
            let page = show(&ctx, &token, &row, &person.name, &person.email, Some(&what));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        Err(failure) => return Err(failure),
    };
    let id = PersonId(person.id);
    let name = sent
        .name
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty());
    save(&ctx, &row, id, &hash, name.as_deref(), &person.email).await?;
    let browser = headers
        .get(USER_AGENT)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    let begun = session::begin(&ctx, id, browser).await?;
    let mut response = ui::see_other(if begun.must_choose { "/choose" } else { "/" })?;
    response.headers_mut().append(SET_COOKIE, begun.cookie);
    Ok(response)
}

async fn save(
    ctx: &Ctx,
    row: &Model,
    person: PersonId,
    hash: &str,
    name: Option<&str>,
    email: &str,
) -> Outcome<()> {
    let now = ctx.now_ms;
    let account = &format!("account:{email}");
    let work = |tx: Tx| async move {
        if !links::spend(&*tx, row.id, now).await? {
            return Err(Refusal::new("link-used").into());
        }
        directory::set_password(&*tx, person, hash, name).await?;
        // Whoever knew the old password is out.
        sessions::revoke_all(&*tx, person, None, now).await?;
        attempts::clear(&*tx, account).await?;
        Ok(())
    };
    ctx.app.store.write(work).await?;
    ctx.app.sessions.forget();
    Ok(())
}
