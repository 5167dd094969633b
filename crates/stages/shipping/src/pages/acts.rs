//! What the forms post to.

use super::show::page;
use crate::arrive::{Tick, Ticks, arrive as arrive_act};
use crate::change::{self, Change, Leg, Road};
use crate::close::{Close, close as close_act, reopen as reopen_act};
use crate::decide::decide as decide_act;
use crate::deliver::{Deliver, deliver as deliver_act};
use crate::dispatch::dispatch as dispatch_act;
use crate::link::give;
use crate::pack::{affix as affix_act, pack as pack_act, take_out as take_out_act};
use crate::papers::cents;
use crate::plan::plan as plan_act;
use crate::rules::facts::Facts;
use crate::rules::word::{Arrival, Mode};
use crate::settings::{release, set_policy, set_tester};
use crate::track::track as track_act;
use crate::unit::{open, remove as remove_act};
use axum::extract::Path;
use axum::response::Response;
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::sent::Sent;
use gapless_web::{Ctx, Markup, Outcome, ui};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Plans a shipment.
pub async fn plan(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let planned = plan_act(&ctx.app, &ctx.actor, &sent.read()?).await?;
    ui::redirect(
        &format!("/shipping/{}", planned.id),
        "shipping-said-planned",
    )
}

/// Changes what papers say.
pub async fn change(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let wrong = |what: &str| {
        Refusal::new("shipping-form")
            .kind(RefusalKind::Invalid)
            .with("what", what)
    };
    let text = |name: &str| sent.text(name).unwrap_or_default().to_owned();
    let mut values = BTreeMap::new();
    for (name, value) in sent.fields() {
        if let Some(category) = name.strip_prefix("value-")
            && !value.trim().is_empty()
        {
            values.insert(category.to_owned(), cents(value)?);
        }
    }
    let input = Change {
        version: text("version").parse().map_err(|_| wrong("version"))?,
        mode: Mode::parse(&text("mode")).ok_or_else(|| wrong("mode"))?,
        day: text("day"),
        facts: Facts {
            container: text("container"),
            incoterm: text("incoterm"),
            document: text("document"),
            packing: text("packing"),
            lawful: text("lawful"),
            currency: text("currency"),
            value_method: text("value_method"),
            values,
            declarant: text("declarant"),
            declarant_role: text("declarant_role"),
            declarant_place: text("declarant_place"),
            mode_why: text("mode_why"),
        },
    };
    change::change(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/shipping/{id}"), "shipping-said-changed")
}

/// Plans the road: the fields of legs stand side by side, one of each a leg; a leg without places is none.
pub async fn road(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let column = |name: &str| -> Vec<String> {
        let values = sent.fields().iter().filter(|(field, _)| field == name);
        values.map(|(_, value)| value.trim().to_owned()).collect()
    };
    let columns = ["mode", "from", "to", "carrier", "departs", "arrives"].map(column);
    let cell = |name: usize, at: usize| {
        columns
            .get(name)
            .and_then(|c| c.get(at))
            .cloned()
            .unwrap_or_default()
    };
    let n = columns.first().map_or(0, Vec::len);
    let mut legs = Vec::new();
    for at in 0..n {
        let leg = Leg {
            mode: Mode::parse(&cell(0, at)).unwrap_or(Mode::Road),
            from: cell(1, at),
            to: cell(2, at),
            carrier: cell(3, at),
            departs: cell(4, at),
            arrives: cell(5, at),
        };
        if !(leg.from.is_empty() && leg.to.is_empty() && leg.carrier.is_empty()) {
            legs.push(leg);
        }
    }
    change::road(&ctx.app, &ctx.actor, id, &Road { legs }).await?;
    ui::redirect(&format!("/shipping/{id}"), "shipping-said-changed")
}

/// Keeps a paper of the country.
pub async fn import(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    change::import(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/shipping/{id}"), "shipping-said-changed")
}

/// Calls a shipment off.
pub async fn cancel(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    change::cancel(&ctx.app, &ctx.actor, id).await?;
    ui::redirect(&format!("/shipping/{id}"), "shipping-said-cancelled")
}

/// Begins a unit.
pub async fn open_unit(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let unit = open(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(
        &format!("/shipping/unit/{}", unit.number),
        "shipping-said-opened",
    )
}

/// Takes an empty unit away.
pub async fn remove_unit(ctx: Ctx, Path(number): Path<String>) -> Outcome<Response> {
    let id = remove_act(&ctx.app, &ctx.actor, &number).await?;
    ui::redirect(&format!("/shipping/{id}"), "shipping-said-changed")
}

/// Packs a device.
pub async fn pack(ctx: Ctx, Path(number): Path<String>, sent: Sent) -> Outcome<Response> {
    let packed = pack_act(&ctx.app, &ctx.actor, &number, &sent.read()?).await?;
    let said = if packed.outcome == "packed" {
        "shipping-said-packed"
    } else {
        "shipping-said-already"
    };
    ui::redirect(&format!("/shipping/unit/{number}"), said)
}

/// Takes devices out.
pub async fn take_out(ctx: Ctx, Path(number): Path<String>, sent: Sent) -> Outcome<Response> {
    take_out_act(&ctx.app, &ctx.actor, &number, &sent.read()?).await?;
    ui::redirect(
        &format!("/shipping/unit/{number}"),
        "shipping-said-taken-out",
    )
}

/// The records are fixed on all devices.
pub async fn affix(ctx: Ctx, Path(number): Path<String>) -> Outcome<Response> {
    affix_act(&ctx.app, &ctx.actor, &number).await?;
    ui::redirect(&format!("/shipping/unit/{number}"), "shipping-said-affixed")
}

/// Closes a unit.
pub async fn close(ctx: Ctx, Path(number): Path<String>, sent: Sent) -> Outcome<Response> {
    let input: Close = sent.read()?;
    close_act(&ctx.app, &ctx.actor, &number, &input).await?;
    ui::redirect(&format!("/shipping/unit/{number}"), "shipping-said-closed")
}

/// Opens a unit again.
pub async fn reopen(ctx: Ctx, Path(number): Path<String>, sent: Sent) -> Outcome<Response> {
    reopen_act(
        &ctx.app,
        &ctx.actor,
        &number,
        sent.text("why").unwrap_or_default(),
    )
    .await?;
    ui::redirect(
        &format!("/shipping/unit/{number}"),
        "shipping-said-reopened",
    )
}

/// Gives a shipment to the carrier.
pub async fn dispatch(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    dispatch_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/shipping/{id}"), "shipping-said-dispatched")
}

/// Writes down what happened on the road.
pub async fn track(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    track_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/shipping/{id}"), "shipping-said-tracked")
}

/// Gives out a link; it is shown once.
pub async fn link(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Markup> {
    let given = give(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    page(&ctx, id, Some(&given.link)).await
}

/// Takes ticks of the arrival in.
pub async fn arrive(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let wrong = |what: &str| {
        Refusal::new("shipping-form")
            .kind(RefusalKind::Invalid)
            .with("what", what)
    };
    let said = sent.text("arrival").and_then(Arrival::parse);
    let arrival = said.ok_or_else(|| wrong("arrival"))?;
    let key = sent.text("key").unwrap_or_default();
    let one = |device: String| Tick {
        key: if key.is_empty() {
            String::new()
        } else {
            format!("{key}/{device}")
        },
        device,
        arrival,
        note: sent.text("note").unwrap_or_default().to_owned(),
        seen_at: sent.text("seen_at").and_then(|text| text.parse().ok()),
        photo: sent.text("photo").unwrap_or_default().to_owned(),
        photo_file: sent.file(),
    };
    let ticks = Ticks {
        ticks: sent.all("id").into_iter().map(one).collect(),
    };
    let taken = arrive_act(&ctx.app, &ctx.actor, id, &ticks).await?;
    let said = if !taken.unexpected.is_empty() {
        "shipping-said-unexpected"
    } else if taken.counted > 0 {
        "shipping-said-arrived"
    } else {
        "shipping-said-known"
    };
    ui::redirect(&format!("/shipping/{id}/arrival"), said)
}

/// Decides a discrepancy.
pub async fn decide(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let shipment = decide_act(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/shipping/{shipment}"), "shipping-said-decided")
}

/// Hands devices to their project.
pub async fn deliver(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input = Deliver {
        photo_file: sent.file(),
        ..sent.read()?
    };
    deliver_act(&ctx.app, &ctx.actor, ctx.lang, id, &input).await?;
    ui::redirect(
        &format!("/shipping/{id}/arrival"),
        "shipping-said-delivered",
    )
}

/// Sets the policy.
pub async fn policy(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    set_policy(&ctx.app, &ctx.actor, &sent.read()?).await?;
    ui::redirect("/shipping/settings", "shipping-said-set")
}

/// Says who answers for tests.
pub async fn tester(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    set_tester(&ctx.app, &ctx.actor, &sent.read()?).await?;
    ui::redirect("/shipping/settings", "shipping-said-set")
}

/// Lets all of a project go at once.
pub async fn lot(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    release(&ctx.app, &ctx.actor, &sent.read()?).await?;
    ui::redirect("/shipping/settings", "shipping-said-set")
}
