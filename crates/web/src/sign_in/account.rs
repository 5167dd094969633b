//! `/account`: one's own language, password and sessions.

use crate::access::{Act, Via};
use crate::ctx::Ctx;
use crate::failure::{Failure, Outcome};
use crate::i18n::Lang;
use crate::layout;
use crate::ui::{self, Choice, Column, Field, Pager, Tone};
use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use gapless_journey::{PersonId, Refusal, RefusalKind};
use gapless_store::Tx;
use gapless_store::people::{directory, sessions};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

const COLUMNS: &[Column<'_>] = &[
    Column::new("frame-session-browser"),
    Column::new("frame-session-address"),
    Column::new("frame-session-seen"),
    Column::buttons(),
];

/// The person of a session; a program or a link has no account.
fn me(ctx: &Ctx) -> Outcome<(PersonId, Uuid)> {
    ctx.actor.permit(Act::Account)?;
    match (&ctx.actor.via, ctx.actor.person) {
        (Via::Session(session), Some(person)) => Ok((person, *session)),
        _ => Err(Failure::not_found()),
    }
}

/// The page.
pub async fn account(ctx: Ctx) -> Outcome<Markup> {
    show(&ctx, None).await
}

async fn show(ctx: &Ctx, error: Option<&str>) -> Outcome<Markup> {
    let (person, _) = me(ctx)?;
    let person_row = directory::person(&ctx.app.store.read, person)
        .await?
        .ok_or_else(Failure::not_found)?;
    let title = ctx.t("frame-account");
    let languages: Vec<Choice<'_>> = Lang::ALL
        .iter()
        .map(|lang| (lang.as_str(), lang.own_name()))
        .collect();
    let chosen = ctx.actor.lang.unwrap_or(ctx.lang);
    Ok(layout::page(
        ctx,
        &title,
        html! {
            (ui::head(&title, &format!("{} · {}", ctx.actor.name, person_row.email), None))
            (ui::section(&ctx.t("frame-language"), &ui::form("/account/language", html! {
                (Field::select("language", "frame-language", &languages).value(chosen.as_str()).show(ctx))
                (ui::submit(ctx, "frame-save"))
            })))
            (ui::section(&ctx.t("frame-password"), &ui::form("/account/password", html! {
                // For the browser's keeper of passwords.
                input type="text" hidden autocomplete="username" value=(person_row.email);
                (Field::input("old", "frame-old-password", "password").required().error(error)
                    .autocomplete("current-password").show(ctx))
                (Field::input("new", "frame-new-password", "password").required().hint("frame-password-hint")
                    .autocomplete("new-password").show(ctx))
                (ui::submit(ctx, "frame-set-password"))
            })))
            (ui::section(&ctx.t("frame-sessions"), &list(ctx).await?))
        },
    ))
}

async fn list(ctx: &Ctx) -> Outcome<Markup> {
    let (person, current) = me(ctx)?;
    let rows = sessions::of_person(&ctx.app.store.read, person, ctx.now_ms).await?;
    let body = html! {
        @for row in &rows {
            tr {
                td { (row.browser) }
                td { (row.address) }
                td { (ctx.date_time(row.seen_at)) }
                td {
                    @if row.id == current {
                        (ui::badge(Tone::Ok, ctx.t("frame-session-this")))
                    } @else {
                        (ui::form(&format!("/account/sessions/{}/end", row.id), html! {
                            button.btn.btn-sm type="submit" { (ctx.t("frame-session-end")) }
                        }))
                    }
                }
            }
        }
    };
    Ok(ui::table(
        ctx,
        &ctx.t("frame-sessions"),
        COLUMNS,
        &body,
        &Pager::default(),
    ))
}

/// The language that was chosen.
#[derive(Debug, Deserialize)]
pub struct Language {
    language: String,
}

/// Keeps the language; mail comes in it too.
pub async fn language(ctx: Ctx, Form(sent): Form<Language>) -> Outcome<Response> {
    let (person, _) = me(&ctx)?;
    let lang = Lang::parse(&sent.language)
        .ok_or_else(|| Refusal::new("bad-request").kind(RefusalKind::Invalid))?;
    let work =
        |tx: Tx| async move { Ok(directory::set_language(&*tx, person, lang.as_str()).await?) };
    ctx.app.store.write(work).await?;
    ctx.app.sessions.forget();
    // The switch of the page would win over the setting, so it is set too.
    ui::redirect(&format!("/account?lang={lang}"), "frame-said-saved")
}

/// The old password and the new one.
#[derive(Debug, Deserialize)]
pub struct Passwords {
    old: String,
    new: String,
}

/// Sets a new password and ends every other session.
pub async fn password(ctx: Ctx, Form(sent): Form<Passwords>) -> Outcome<Response> {
    let (person, session) = me(&ctx)?;
    let row = directory::person(&ctx.app.store.read, person)
        .await?
        .ok_or_else(Failure::not_found)?;
    super::lockout::check(&ctx, &row.email).await?;
    if !ctx.app.hasher.verify(sent.old, row.password_hash).await? {
        super::lockout::failed(&ctx, &row.email).await?;
        let error = ctx.t("refusal-password-wrong");
        let page = show(&ctx, Some(&error)).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let hash = &ctx.app.hasher.hash(sent.new).await?;
    let now = ctx.now_ms;
    let work = |tx: Tx| async move {
        directory::set_password(&*tx, person, hash, None).await?;
        Ok(sessions::revoke_all(&*tx, person, Some(session), now).await?)
    };
    ctx.app.store.write(work).await?;
    ctx.app.sessions.forget();
    ui::redirect("/account", "frame-said-password")
}

/// Ends one of one's sessions.
pub async fn end_session(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let (person, _) = me(&ctx)?;
    let now = ctx.now_ms;
    let work = |tx: Tx| async move {
        // Another person's session is not there for this one.
        if !sessions::of_person(&*tx, person, now)
            .await?
            .iter()
            .any(|session| session.id == id)
        {
            return Err(gapless_store::Failure::not_found());
        }
        Ok(sessions::revoke(&*tx, person, id, now).await?)
    };
    ctx.app.store.write(work).await?;
    ctx.app.sessions.forget();
    ui::redirect("/account", "frame-said-session-ended")
}
