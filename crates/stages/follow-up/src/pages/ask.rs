//! `/d/{device}/help`: ask for help with a device, by its sticker. `/help/{token}`: the answer.

use super::shown::style;
use crate::access;
use crate::ask::{self, Ask, can_ask};
use crate::rules::word::Topic;
use crate::store::helps;
use axum::extract::Path;
use axum::response::Response;
use gapless_web::layout::plain;
use gapless_web::sent::Sent;
use gapless_web::typed::device_code;
use gapless_web::ui::{self, Choice, Field, Tone};
use gapless_web::{Ctx, Markup, Outcome, assets, html};

/// The form, with what to try first.
pub async fn form(ctx: Ctx, Path(device): Path<String>) -> Outcome<Markup> {
    let device = access::device(&ctx.app.store.read, &device_code(&device)).await?;
    let title = ctx.tw("help-title", &[("device", device.id.as_str().into())]);
    let texts: Vec<(&str, String)> = Topic::ALL
        .iter()
        .map(|topic| {
            (
                topic.as_str(),
                ctx.t(&format!("help-topic-{topic}")).into_owned(),
            )
        })
        .collect();
    let choices: Vec<Choice<'_>> = texts
        .iter()
        .map(|(key, text)| (*key, text.as_str()))
        .collect();
    let body = html! {
        (style())
        (ui::head(&title, &ctx.t("help-purpose"), None))
        @if can_ask(&device) {
            h2 { (ctx.t("help-first")) }
            @for topic in Topic::ALL { details { summary { (ctx.t(&format!("help-topic-{topic}"))) } p { (ctx.t(&format!("help-try-{topic}"))) } } }
            h2 { (ctx.t("help-ask")) }
            (ui::form_upload(&format!("/d/{}/help", device.id), html! {
                (Field::select("topic", "help-topic", &choices).required().show(&ctx))
                (Field::area("text", "help-text").hint("help-text-hint").required().show(&ctx))
                (Field::text("name", "help-name").autocomplete("name").required().show(&ctx))
                (Field::text("contact", "help-contact").hint("help-contact-hint").show(&ctx))
                label.form-label for="photo-file" { (ctx.t("help-photo")) }
                input #photo-file.form-control type="file" name="photo_file" accept="image/jpeg,image/png" capture="environment" data-photo="photo";
                (ui::submit(&ctx, "help-send"))
            }))
            script defer src=(assets::url("offline.js")) {}
        } @else { (ui::empty(&ctx.t("help-none"), &ctx.t("help-none-do"), None)) }
    };
    Ok(plain(&ctx, &title, body))
}

/// Asks.
pub async fn send(ctx: Ctx, Path(device): Path<String>, sent: Sent) -> Outcome<Response> {
    let input = Ask {
        photo_file: sent.file(),
        ..sent.read()?
    };
    let asked = ask::ask(&ctx.app, ctx.lang, &device_code(&device), &input).await?;
    ui::redirect(&asked.path, "help-said-asked")
}

/// The request and what was answered. Its link shows no more than who holds it wrote and was told.
pub async fn show(ctx: Ctx, Path(token): Path<String>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let row = ask::opened(&ctx.app, db, &token).await?;
    let talk = helps::talk(db, row.id).await?;
    let title = ctx.tw("help-title", &[("device", row.device_id.as_str().into())]);
    let waits = row.ended_at.is_none();
    let body = html! {
        (style())
        (ui::head(&title, &ctx.t("help-follow-purpose"), None))
        @if !waits { (ui::alert(Tone::Ok, &super::help::ended(&ctx, &row), &row.ended_text)) }
        @else if row.answered_at.is_none() { (ui::alert(Tone::Ask, &ctx.t("help-waits"), &ctx.t("help-waits-do"))) }
        (super::help::talk(&ctx, &row, &talk))
        @if waits { (ui::form(&format!("/help/{token}"), html! {
            (Field::area("text", "help-more").required().show(&ctx))
            (ui::submit(&ctx, "help-say"))
        })) }
        p { a href={ "/d/" (row.device_id) } { (row.device_id) } }
    };
    Ok(plain(&ctx, &title, body))
}

/// Adds a line.
pub async fn say(ctx: Ctx, Path(token): Path<String>, sent: Sent) -> Outcome<Response> {
    ask::add(&ctx.app, &ctx.actor, &token, &sent.read()?).await?;
    ui::redirect(&format!("/help/{token}"), "help-said-said")
}
