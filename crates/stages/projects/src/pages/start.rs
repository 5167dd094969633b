//! `/apply`: what the programme gives, whom, and the way into the form.

use crate::begin::{Begin, begin as begin_act};
use crate::rules::eligibility::COMPUTERS_MIN;
use crate::send::{Again, again as again_act};
use crate::store::round;
use crate::store::round::Rounds;
use axum::response::Response;
use gapless_web::layout::plain;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Field, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};

/// The page.
pub async fn show(ctx: Ctx) -> Outcome<Markup> {
    let title = ctx.t("apply-title");
    let rounds = round::at(&ctx.app.store.read, ctx.now_ms).await?;
    let facts = ["give", "who", "cost", "need"];
    let body = html! {
        h1 { (title) }
        p { (ctx.tw("apply-purpose", &[("programme", ctx.app.settings.programme.clone().into())])) }
        (round(&ctx, &rounds))
        ul { @for fact in facts { li { (ctx.tw(&format!("apply-fact-{fact}"), &[("n", COMPUTERS_MIN.into())])) } } }
        (ui::form("/apply", html! {
            (Field::input("email", "apply-email", "email").hint("apply-email-hint").autocomplete("email").show(&ctx))
            (ui::submit(&ctx, "apply-begin"))
        }))
        h2 { (ctx.t("apply-again")) }
        (ui::form("/apply/again", html! {
            (Field::input("email", "apply-again-email", "email").autocomplete("email").show(&ctx))
            button.btn type="submit" { (ctx.t("apply-again-send")) }
        }))
    };
    Ok(plain(&ctx, &title, body))
}

/// Until when applications are taken, or from when.
pub(super) fn round(ctx: &Ctx, rounds: &Rounds) -> Markup {
    match rounds {
        Rounds::None => html! {},
        Rounds::Open(row) => html! {
            p { strong { (ctx.tw("apply-open-until", &[("day", ctx.date(row.closes_at - 1).into()), ("name", row.name.clone().into())])) } }
        },
        Rounds::Closed(None) => ui::alert(
            Tone::Ask,
            &ctx.t("apply-not-open"),
            &ctx.t("apply-not-open-do"),
        ),
        Rounds::Closed(Some(row)) => {
            let next = ctx.tw(
                "apply-opens",
                &[
                    ("day", ctx.date(row.opens_at).into()),
                    ("name", row.name.clone().into()),
                ],
            );
            ui::alert(Tone::Ask, &ctx.t("apply-not-open"), &next)
        }
    }
}

/// Begins a draft and leads into it.
pub async fn begin(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input: Begin = sent.read()?;
    let begun = begin_act(&ctx.app, &ctx.actor, &input, ctx.lang).await?;
    ui::see_other(&begun.path)
}

/// Sends new links.
pub async fn again(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input: Again = sent.read()?;
    again_act(&ctx.app, &ctx.actor, &input).await?;
    ui::redirect("/apply", "apply-said-again")
}
