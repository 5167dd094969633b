//! What several pages and forms show in one way.

use crate::rules::hand_over::ConsignmentStatus;
use crate::rules::waste;
use gapless_journey::OrganisationKind;
use gapless_store::Failure as StoreFailure;
use gapless_store::entities::consignment;
use gapless_store::people::directory;
use gapless_web::ui::{self, Choice, Field, Tone};
use gapless_web::{Ctx, Failure, Markup, html};
use std::collections::HashMap;
use uuid::Uuid;

/// Where a consignment stands, in a colour.
pub fn status(ctx: &Ctx, word: &str) -> Markup {
    let tone = match ConsignmentStatus::parse(word) {
        Some(ConsignmentStatus::Certified) => Tone::Ok,
        Some(ConsignmentStatus::Open | ConsignmentStatus::Closed) => Tone::Ask,
        _ => Tone::Plain,
    };
    ui::badge(tone, ctx.t(&format!("recycling-status-{word}")))
}

/// Names of organisations.
pub async fn names(ctx: &Ctx, ids: &[Uuid]) -> Result<HashMap<Uuid, String>, StoreFailure> {
    let ids = ids.iter().copied();
    gapless_store::bench::organisations(&ctx.app.store.read, ids).await
}

/// Organisations of a kind, to choose from.
pub async fn parties(ctx: &Ctx, kind: OrganisationKind) -> Result<Vec<(String, String)>, Failure> {
    let found = directory::organisations(&ctx.app.store.read, Some(kind)).await?;
    let open = found.into_iter().filter(|row| row.disabled_at.is_none());
    Ok(open.map(|row| (row.id.to_string(), row.name)).collect())
}

fn choices(rows: &[(String, String)]) -> Vec<Choice<'_>> {
    rows.iter()
        .map(|(key, text)| (key.as_str(), text.as_str()))
        .collect()
}

/// The fields of what a consignment's paper says; `givers` where one is chosen.
pub fn header(
    ctx: &Ctx,
    givers: Option<&[(String, String)]>,
    recyclers: &[(String, String)],
    known: Option<&consignment::Model>,
) -> Markup {
    let text = |part: fn(&consignment::Model) -> &str| known.map_or("", part);
    let recycler = known.map_or_else(String::new, |row| row.recycler_id.to_string());
    let date = |name, key, value| Field::input(name, key, "date").value(value).required();
    html! {
        @if let Some(known) = known { (ui::hidden("version", &known.version.to_string())) }
        @if let Some(givers) = givers { (Field::select("from", "recycling-from", &choices(givers)).required().show(ctx)) }
        (Field::select("recycler", "recycling-recycler", &choices(recyclers)).value(&recycler).required().show(ctx))
        (Field::text("country", "recycling-country").hint("recycling-country-hint").value(text(|row| &row.country)).required().show(ctx))
        (Field::text("permit_number", "recycling-permit").hint("recycling-permit-hint").value(text(|row| &row.permit_number)).required().show(ctx))
        (date("permit_from", "recycling-permit-from", text(|row| &row.permit_from)).show(ctx))
        (date("permit_to", "recycling-permit-to", text(|row| &row.permit_to)).show(ctx))
        (Field::area("note", "recycling-note").value(text(|row| &row.note)).show(ctx))
        (ui::submit(ctx, if known.is_some() { "recycling-change" } else { "recycling-open" }))
    }
}

/// The field of a waste code: a choice where the list of the country is known, and always what the recycler says.
pub fn code(ctx: &Ctx, country: &str, today: &str) -> Markup {
    let offered: Vec<(String, String)> = waste::offered(country, today)
        .map(|row| {
            let star = if row.is_hazardous { "*" } else { "" };
            (
                row.code.clone(),
                format!("{}{star} {}", row.code, row.words),
            )
        })
        .collect();
    html! {
        @if offered.is_empty() { (Field::text("code", "recycling-code").hint("recycling-code-hint").required().show(ctx)) }
        @else { (Field::select("code", "recycling-code", &choices(&offered)).required().show(ctx)) }
    }
}

/// The same for a code that stands on no list here.
pub fn vouched_code(ctx: &Ctx) -> Markup {
    html! { details { summary { (ctx.t("recycling-vouched")) }
        (Field::text("other_code", "recycling-other-code").hint("recycling-vouched-hint").show(ctx))
    } }
}
