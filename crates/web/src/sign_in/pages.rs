//! Sign-in, sign-out, and the choice of a role.

use super::{lockout, session};
use crate::access::Via;
use crate::ctx::Ctx;
use crate::failure::{Failure, Outcome};
use crate::guard::{LINK_COOKIE, SESSION_COOKIE, clear_cookie};
use crate::layout;
use crate::ui::{self, Field};
use axum::extract::{Form, Query};
use axum::http::header::{SET_COOKIE, USER_AGENT};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use gapless_journey::PersonId;
use gapless_store::people::{directory, sessions};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

/// Where to go after the sign-in.
#[derive(Debug, Deserialize)]
pub struct Next {
    next: Option<String>,
}

/// What the sign-in form sends.
#[derive(Debug, Deserialize)]
pub struct SignIn {
    email: String,
    password: String,
    next: Option<String>,
}

/// The form.
pub async fn sign_in_page(ctx: Ctx, Query(query): Query<Next>) -> Outcome<Response> {
    if ctx.actor.person.is_some() {
        return ui::see_other("/");
    }
    Ok(show(&ctx, "", &query.next.unwrap_or_default(), None).into_response())
}

fn show(ctx: &Ctx, email: &str, next: &str, error: Option<&str>) -> Markup {
    let title = ctx.t("frame-sign-in");
    layout::plain(
        ctx,
        &title,
        html! {
            div.gl-narrow {
                h1 { (title) }
                @if let Some(error) = error { (ui::alert(ui::Tone::Stop, error, "")) }
                form method="post" action="/sign-in" {
                    (ui::hidden("next", next))
                    (Field::input("email", "frame-email", "email").value(email).required().autocomplete("username")
                        .focus().show(ctx))
                    (Field::input("password", "frame-password", "password").required()
                        .autocomplete("current-password").show(ctx))
                    (ui::submit(ctx, "frame-sign-in"))
                }
                p { a href="/forgotten" { (ctx.t("frame-forgotten")) } }
                (examples(ctx, next))
            }
        },
    )
}

/// One button for each person of the example programme.
fn examples(ctx: &Ctx, next: &str) -> Markup {
    let people = &ctx.app.settings.examples;
    html! {
        @if !people.is_empty() {
            section.gl-examples {
                h2 { (ctx.t("frame-examples")) }
                p { (ctx.t("frame-examples-purpose")) }
                div.gl-choices {
                    @for example in people {
                        form method="post" action="/sign-in" {
                            (ui::hidden("email", example.email))
                            (ui::hidden("password", example.password))
                            (ui::hidden("next", next))
                            button.btn.w-100 type="submit" {
                                strong { (ctx.t(&format!("role-{}", example.role))) }
                                span.text-secondary { (example.name) ", " (example.organisation) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Signs in. Unknown accounts, disabled ones and wrong passwords are answered alike and take as long.
pub async fn sign_in(ctx: Ctx, headers: HeaderMap, Form(sent): Form<SignIn>) -> Outcome<Response> {
    lockout::check(&ctx, &sent.email).await?;
    let found = directory::by_email(&ctx.app.store.read, &sent.email).await?;
    let found = found.filter(|person| person.disabled_at.is_none());
    let hash = found
        .as_ref()
        .and_then(|person| person.password_hash.clone());
    let agrees = ctx.app.hasher.verify(sent.password, hash).await?;
    let Some(person) = found.filter(|_| agrees) else {
        lockout::failed(&ctx, &sent.email).await?;
        let error = ctx.t("refusal-sign-in-wrong");
        let next = sent.next.unwrap_or_default();
        let page = show(&ctx, &sent.email, &next, Some(&error));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    lockout::clear(&ctx, &sent.email).await?;
    let browser = headers
        .get(USER_AGENT)
        .and_then(|v| v.to_str().ok())
        .unwrap_or_default();
    let begun = session::begin(&ctx, PersonId(person.id), browser).await?;
    let to = if begun.must_choose {
        "/choose"
    } else {
        ours(sent.next.as_deref())
    };
    let mut response = ui::see_other(to)?;
    response.headers_mut().append(SET_COOKIE, begun.cookie);
    Ok(response)
}

/// A path of this installation, or the first page: an address of others must not be reached through us.
fn ours(next: Option<&str>) -> &str {
    next.filter(|path| {
        path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && path.is_ascii()
    })
    .unwrap_or("/")
}

/// Signs out, and forgets the link that was opened here too.
pub async fn sign_out(ctx: Ctx) -> Outcome<Response> {
    if let (Via::Session(id), Some(person)) = (&ctx.actor.via, ctx.actor.person) {
        let (id, now) = (*id, ctx.now_ms);
        let work = |tx: gapless_store::Tx| async move {
            Ok(sessions::revoke(&*tx, person, id, now).await?)
        };
        ctx.app.store.write(work).await?;
        ctx.app.sessions.forget();
    }
    let mut response = ui::redirect("/sign-in", "frame-said-signed-out")?;
    for name in [SESSION_COOKIE, LINK_COOKIE] {
        response
            .headers_mut()
            .append(SET_COOKIE, clear_cookie(&ctx.app, name));
    }
    Ok(response)
}

/// The roles to choose from.
pub async fn choose_page(ctx: Ctx) -> Outcome<Response> {
    let Some(person) = ctx.actor.person else {
        return ui::see_other("/sign-in");
    };
    let roles = directory::roles_of(&ctx.app.store.read, person).await?;
    let title = ctx.t("frame-choose");
    let page = layout::plain(
        &ctx,
        &title,
        html! {
            div.gl-narrow {
                h1 { (title) }
                @if roles.is_empty() {
                    (ui::empty(&ctx.t("frame-no-role"), &ctx.t("frame-no-role-do"), None))
                }
                form.gl-choices method="post" action="/choose" {
                    @for role in &roles {
                        button.btn type="submit" name="role" value=(role.membership_id) {
                            strong { (role.organisation_name) }
                            span { (ctx.t(&format!("role-{}", role.role))) }
                        }
                    }
                }
                form method="post" action="/sign-out" {
                    button.btn.btn-link type="submit" { (ctx.t("frame-sign-out")) }
                }
            }
        },
    );
    Ok(page.into_response())
}

/// The role that was chosen.
#[derive(Debug, Deserialize)]
pub struct Chosen {
    role: Uuid,
}

/// Acts in another role from now on.
pub async fn choose(ctx: Ctx, Form(chosen): Form<Chosen>) -> Outcome<Response> {
    let (Via::Session(session), Some(person)) = (&ctx.actor.via, ctx.actor.person) else {
        return ui::see_other("/sign-in");
    };
    let roles = directory::roles_of(&ctx.app.store.read, person).await?;
    if !roles.iter().any(|role| role.membership_id == chosen.role) {
        return Err(Failure::not_found());
    }
    let (session, role) = (*session, chosen.role);
    ctx.app
        .store
        .write(|tx| async move { Ok(sessions::choose(&*tx, session, role).await?) })
        .await?;
    ctx.app.sessions.forget();
    ui::see_other("/")
}

#[cfg(test)]
mod tests {
    use super::ours;

    #[test]
    fn the_sign_in_leads_nowhere_else() {
        for path in [
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "",
            "javascript:1",
        ] {
            assert_eq!(ours(Some(path)), "/", "{path}");
        }
        assert_eq!(ours(Some("/offer?page=2")), "/offer?page=2");
    }
}
