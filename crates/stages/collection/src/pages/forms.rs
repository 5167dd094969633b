//! What the forms of collection send.

use super::hand_over::with_link;
use super::unit::answer;
use crate::{
    AssignInput, BookInput, CloseUnit, LinkInput, OpenUnit, PackInput, PrepareInput, SignInput,
    Wording, access, store,
};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::{Ctx, Outcome, ctx::encode, sent::Sent, ui};
use uuid::Uuid;

/// Assigns wordings, or chosen lines, to offices.
pub async fn assign(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let lines = keys(&sent.all("id"))?;
    let input = if lines.is_empty() {
        let wordings = sent.all("text").into_iter().zip(sent.all("office"));
        // A dash stands for "names no office" and for "left for later": a blank field would not be sent.
        let wordings = wordings
            .filter(|(_, office)| office != "-")
            .map(|(text, office)| {
                let text = if text == "\u{2014}" {
                    String::new()
                } else {
                    text
                };
                key(Some(&office)).map(|office| office.map(|office| Wording { text, office }))
            });
        let wordings = wordings.collect::<Outcome<Vec<_>>>()?;
        AssignInput {
            wordings: wordings.into_iter().flatten().collect(),
            ..Default::default()
        }
    } else {
        AssignInput {
            lines,
            office: key(sent.text("office"))?,
            ..Default::default()
        }
    };
    crate::assign(&ctx.app, &ctx.actor, id, input).await?;
    ui::redirect(&format!("/collection/{id}"), "collection-said-assigned")
}

/// Chooses the hub.
pub async fn choose_hub(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let hub = key(sent.text("hub"))?.ok_or_else(|| invalid("collection-which-office"))?;
    crate::choose_hub(&ctx.app, &ctx.actor, id, hub).await?;
    ui::redirect(&format!("/collection/{id}"), "collection-said-hub")
}

/// Begins a unit.
pub async fn open_unit(
    ctx: Ctx,
    Path((id, office)): Path<(Uuid, Uuid)>,
    sent: Sent,
) -> Outcome<Response> {
    let kind = text(&sent, "kind").unwrap_or_default();
    let opened = crate::open_unit(&ctx.app, &ctx.actor, id, OpenUnit { office, kind }).await?;
    ui::see_other(&format!("/collection/unit/{}", opened.id))
}

/// Packs: a scan, an answer to "which one?", or a selection of an office's list.
pub async fn pack(ctx: Ctx, unit: Option<Path<Uuid>>, sent: Sent) -> Outcome<Response> {
    let unit = match unit {
        Some(Path(unit)) => unit,
        None => key(sent.text("unit"))?.ok_or_else(|| invalid("collection-nothing-chosen"))?,
    };
    let mut lines = keys(&sent.all("id"))?;
    lines.extend(key(sent.text("line"))?);
    let code = text(&sent, "code");
    let input = PackInput {
        code: code.clone(),
        lines,
    };
    let done = crate::pack(&ctx.app, &ctx.actor, unit, input).await?;
    let Some(code) = code else {
        return ui::redirect(
            &format!("/collection/unit/{unit}"),
            "collection-said-packed",
        );
    };
    let outcome = if done.was_elsewhere {
        "moved"
    } else {
        done.outcome
    };
    if ctx.is_fragment {
        let c = &ctx.app.store.read;
        let (row, _) = access::unit(c, &ctx.actor, unit).await?;
        let lines = store::by_ids(c, row.donation_id, &done.lines).await?;
        return Ok(
            answer(&ctx, unit, outcome, &code, done.unit.as_deref(), &lines).into_response(),
        );
    }
    ui::see_other(&format!(
        "/collection/unit/{unit}?outcome={outcome}&code={}",
        encode(&code)
    ))
}

/// Takes chosen lines out.
pub async fn unpack(ctx: Ctx, Path(unit): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    crate::unpack(&ctx.app, &ctx.actor, unit, &keys(&sent.all("id"))?).await?;
    ui::redirect(
        &format!("/collection/unit/{unit}"),
        "collection-said-unpacked",
    )
}

/// Closes a unit.
pub async fn close_unit(ctx: Ctx, Path(unit): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input = CloseUnit {
        weight_g: grams(sent.text("kg"))?,
        seal: text(&sent, "seal"),
    };
    crate::close_unit(&ctx.app, &ctx.actor, unit, input).await?;
    ui::redirect(
        &format!("/collection/unit/{unit}"),
        "collection-said-closed",
    )
}

/// Opens it again.
pub async fn reopen_unit(ctx: Ctx, Path(unit): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let reason = sent.text("reason").unwrap_or_default();
    crate::reopen_unit(&ctx.app, &ctx.actor, unit, reason).await?;
    ui::redirect(
        &format!("/collection/unit/{unit}"),
        "collection-said-reopened",
    )
}

/// Sets a seal.
pub async fn seal(ctx: Ctx, Path(unit): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    crate::set_seal(
        &ctx.app,
        &ctx.actor,
        unit,
        sent.text("seal").unwrap_or_default(),
    )
    .await?;
    ui::redirect(
        &format!("/collection/unit/{unit}"),
        "collection-said-sealed",
    )
}

/// Looks at a seal.
pub async fn check_seal(ctx: Ctx, Path(unit): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let is_whole = sent.text("is_broken").is_none();
    let found = sent.text("found").unwrap_or_default();
    let intact = crate::check_seal(&ctx.app, &ctx.actor, unit, found, is_whole).await?;
    let said = if intact {
        "collection-said-seal-whole"
    } else {
        "collection-said-seal-broken"
    };
    ui::redirect(&format!("/collection/unit/{unit}"), said)
}

/// Prepares a transfer.
pub async fn prepare(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let office = key(sent.text("office"))?.ok_or_else(|| invalid("collection-which-office"))?;
    let input = PrepareInput {
        leg: text(&sent, "leg").unwrap_or_default(),
        office,
        vehicle: text(&sent, "vehicle"),
    };
    let hand_over = crate::prepare(&ctx.app, &ctx.actor, id, input).await?;
    ui::see_other(&format!("/collection/hand-over/{hand_over}"))
}

/// Calls a transfer off.
pub async fn cancel_hand_over(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let donation = crate::cancel_hand_over(&ctx.app, &ctx.actor, id).await?;
    ui::redirect(
        &format!("/collection/{donation}"),
        "collection-said-cancelled",
    )
}

/// Signs.
pub async fn sign(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let units = sent.text("units").and_then(|n| n.parse().ok());
    let input = SignInput {
        side: text(&sent, "side"),
        name: text(&sent, "sign_typed").unwrap_or_default(),
        role: text(&sent, "as"),
        drawn: text(&sent, "sign_drawn"),
        units: units.ok_or_else(|| invalid("collection-count-missing"))?,
        weight_g: grams(sent.text("kg"))?,
        remark: text(&sent, "remark"),
        vehicle: text(&sent, "vehicle"),
    };
    crate::sign(&ctx.app, &ctx.actor, ctx.lang, id, input).await?;
    ui::redirect(
        &format!("/collection/hand-over/{id}"),
        "collection-said-signed",
    )
}

/// Gives out a link and shows it once.
pub async fn give_link(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input = LinkInput {
        role: text(&sent, "role").unwrap_or_default(),
        name: text(&sent, "name").unwrap_or_default(),
        email: text(&sent, "email"),
    };
    let given = crate::give(&ctx.app, &ctx.actor, id, input).await?;
    Ok(with_link(&ctx, id, Some(&given.link))
        .await?
        .into_response())
}

/// Books the pick-up.
pub async fn book(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let carrier = key(sent.text("carrier"))?;
    let input = BookInput {
        day: text(&sent, "day").unwrap_or_default(),
        time_from: text(&sent, "time_from").unwrap_or_default(),
        time_until: text(&sent, "time_until").unwrap_or_default(),
        carrier: carrier
            .ok_or_else(|| invalid("collection-which-party").with("kind", "carrier"))?,
        refurbisher: key(sent.text("refurbisher"))?,
        contact_name: text(&sent, "contact_name").unwrap_or_default(),
        contact_phone: text(&sent, "contact_phone"),
        driver_name: text(&sent, "driver_name"),
        carrier_email: text(&sent, "carrier_email"),
        notes: text(&sent, "notes"),
    };
    crate::book(&ctx.app, &ctx.actor, id, input).await?;
    ui::redirect(&format!("/collection/{id}"), "collection-said-booked")
}

/// Calls the pick-up off.
pub async fn cancel_pick_up(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let reason = sent.text("reason").unwrap_or_default();
    crate::cancel_pick_up(&ctx.app, &ctx.actor, id, reason).await?;
    ui::redirect(&format!("/collection/{id}"), "collection-said-cancelled")
}

fn text(sent: &Sent, name: &str) -> Option<String> {
    sent.text(name).map(str::to_owned)
}

fn invalid(code: &'static str) -> Refusal {
    Refusal::new(code).kind(RefusalKind::Invalid)
}

fn key(text: Option<&str>) -> Outcome<Option<Uuid>> {
    let wrong = || invalid("form-wrong").with("what", "id");
    text.map(|text| Uuid::parse_str(text).map_err(|_| wrong().into()))
        .transpose()
}

fn keys(texts: &[String]) -> Outcome<Vec<Uuid>> {
    texts
        .iter()
        .filter_map(|text| key(Some(text)).transpose())
        .collect()
}

/// Kilograms as people type them, in grams.
fn grams(text: Option<&str>) -> Outcome<Option<i64>> {
    let Some(text) = text else { return Ok(None) };
    let number = text.to_lowercase();
    let number = number
        .trim()
        .trim_end_matches("kg")
        .trim()
        .replace(',', ".");
    let kilograms: f64 = number.parse().map_err(|_| invalid("collection-weight"))?;
    if !(0.001..=2_000_000.0).contains(&kilograms) {
        return Err(invalid("collection-weight").into());
    }
    #[expect(clippy::cast_possible_truncation, reason = "bounded just above")]
    Ok(Some((kilograms * 1000.0).round() as i64))
}
