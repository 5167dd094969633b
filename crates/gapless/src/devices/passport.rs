//! `/d/{device}`: the public passport for everybody; the whole page for those who may see it.

use crate::seen;
use axum::extract::Path;
use gapless_journey::DeviceId;
use gapless_store::entities::device;
use gapless_store::overview::{Seen, device_page, devices};
use gapless_web::access::Act;
use gapless_web::{Ctx, Failure, Markup, Outcome, html, layout, ui};

/// Reads an id as scanned or typed.
pub(super) fn parse(id: &str) -> Outcome<DeviceId> {
    DeviceId::parse(id).ok_or_else(Failure::not_found)
}

/// The page of a device. What is public says nothing of the donor, the owner or the place: whoever finds the device
/// may know what it is and what the programme promises, and no more.
pub async fn passport(ctx: Ctx, Path(id): Path<String>) -> Outcome<Markup> {
    let id = parse(&id)?;
    if ctx.may(Act::TimelineSee) {
        let seen = seen::of(&ctx.actor);
        if let Some(detail) = device_page::find(&ctx.app.store.read, seen, id.as_str()).await? {
            return Ok(super::page::show(&ctx, &detail));
        }
    }
    let found = devices::find(&ctx.app.store.read, Seen::Everything, id.as_str()).await?;
    let device = found
        .filter(|device| device.status != "undone")
        .ok_or_else(Failure::not_found)?;
    Ok(public(&ctx, &device))
}

fn public(ctx: &Ctx, device: &device::Model) -> Markup {
    let known = |text: &Option<String>| {
        html! { @match text { Some(text) => (text), None => span.text-secondary { (ctx.t("frame-unknown")) } } }
    };
    let programme = ctx.app.settings.programme.as_str();
    layout::plain(
        ctx,
        &device.id,
        html! {
            h1 { (device.id) }
            p { (ctx.tw("devices-passport-purpose", &[("programme", programme.into())])) }
            (ui::facts(&[
                (&ctx.t("devices-kind"), html! { (ctx.t(&format!("category-{}", device.category))) }),
                (&ctx.t("devices-maker"), known(&device.manufacturer)),
                (&ctx.t("devices-model"), known(&device.model)),
            ]))
            h2 { (ctx.t("devices-promise")) }
            ul {
                li { (ctx.t("devices-promise-data")) }
                li { (ctx.t("devices-promise-works")) }
                li { (ctx.t("devices-promise-end")) }
            }
            @if gapless_follow_up::ask::can_ask(device) {
                h2 { (ctx.t("help-passport")) }
                p { (ctx.t("help-passport-do")) }
                p { a.btn.btn-primary href=(format!("/d/{}/help", device.id)) { (ctx.t("help-ask")) } }
            }
            h2 { (ctx.t("devices-found")) }
            p { (ctx.tw("devices-found-do", &[("id", device.id.as_str().into())])) }
            @if ctx.actor.person.is_none() { p { a href="/sign-in" { (ctx.t("frame-sign-in")) } } }
        },
    )
}
