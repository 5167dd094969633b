//! The forms of what is planned: what papers say, and the road.

use super::list::choices;
use crate::rules::facts::Facts;
use crate::rules::word::{Container, Mode};
use crate::store::{leg, units};
use gapless_store::entities::{shipment, shipment_device};
use gapless_web::ui::{self, Field};
use gapless_web::{Ctx, Markup, Outcome, html};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The road, a part of the form each leg.
pub(super) fn legs(ctx: &Ctx, id: Uuid, legs: &[leg::Model]) -> Markup {
    // Two empty legs more than there are; more come with the next time.
    let n = legs.len() + 2;
    let value =
        |at: usize, of: fn(&leg::Model) -> &String| legs.get(at).map_or("", |leg| of(leg).as_str());
    ui::form(
        &format!("/shipping/{id}/road"),
        html! {
            @for at in 0..n { fieldset {
                legend.form-label { (ctx.tw("shipping-leg", &[("n", (at + 1).into())])) }
                label.form-label for={ "leg-mode-" (at) } { (ctx.t("shipping-mode")) }
                select.form-select id={ "leg-mode-" (at) } name="mode" { @for mode in Mode::ALL {
                    option value=(mode) selected[value(at, |leg| &leg.mode) == mode.as_str()] { (ctx.t(&format!("shipping-mode-{mode}"))) }
                } }
                @for (name, key, text, kind) in [
                    ("from", "shipping-leg-from", value(at, |leg| &leg.from_place), "text"), ("to", "shipping-leg-to", value(at, |leg| &leg.to_place), "text"),
                    ("carrier", "shipping-leg-carrier", value(at, |leg| &leg.carrier), "text"), ("departs", "shipping-leg-departs", value(at, |leg| &leg.departs), "date"),
                    ("arrives", "shipping-leg-arrives", value(at, |leg| &leg.arrives), "date"),
                ] {
                    label.form-label for={ "leg-" (name) "-" (at) } { (ctx.t(key)) }
                    input.form-control id={ "leg-" (name) "-" (at) } name=(name) type=(kind) value=(text) maxlength="200";
                }
            } }
            (ui::submit(ctx, "shipping-legs-keep"))
        },
    )
}

/// What papers must say, and how it goes.
pub(super) async fn change(
    ctx: &Ctx,
    row: &shipment::Model,
    facts: &Facts,
    packed: &[shipment_device::Model],
) -> Outcome<Markup> {
    let ids: Vec<String> = packed.iter().map(|row| row.device_id.clone()).collect();
    let devices = units::devices(&ctx.app.store.read, &ids).await?;
    let mut categories: BTreeMap<&str, i64> = facts
        .values
        .iter()
        .map(|(word, cents)| (&**word, *cents))
        .collect();
    for device in &devices {
        categories.entry(&device.category).or_default();
    }
    let word = |family: &str, words: Vec<&'static str>| -> Vec<(&'static str, String)> {
        words
            .into_iter()
            .map(|word| {
                (
                    word,
                    ctx.t(&format!(
                        "{family}-{}",
                        if word.is_empty() { "none" } else { word }
                    ))
                    .into_owned(),
                )
            })
            .collect()
    };
    let modes = word(
        "shipping-mode",
        Mode::ALL.iter().map(|word| word.as_str()).collect(),
    );
    let containers = word(
        "ship-container",
        Container::ALL.iter().map(|word| word.as_str()).collect(),
    );
    let area =
        |name: &'static str, value| Field::area(name, field_key(name)).value(value).show(ctx);
    let line =
        |name: &'static str, value| Field::text(name, field_key(name)).value(value).show(ctx);
    let version = row.version.to_string();
    let body = ui::form(
        &format!("/shipping/{}/change", row.id),
        html! {
            (ui::hidden("version", &version))
            (Field::select("mode", "shipping-mode", &choices(&modes)).value(&row.mode).show(ctx))
            (Field::input("day", "shipping-day", "date").value(&row.planned_day).required().show(ctx))
            (Field::select("container", "shipping-field-container", &choices(&containers)).value(&facts.container).show(ctx))
            (line("incoterm", &facts.incoterm)) (line("document", &facts.document))
            (area("packing", &facts.packing)) (area("lawful", &facts.lawful))
            (line("currency", &facts.currency)) (area("value_method", &facts.value_method))
            @for (category, cents) in &categories {
                @let name = format!("value-{category}");
                label.form-label for=(name) { (ctx.tw("shipping-value-of", &[("kind", ctx.t(&format!("category-{category}")).into())])) }
                input.form-control id=(name) name=(name) inputmode="decimal" maxlength="12" value=(if *cents > 0 { format!("{}.{:02}", cents / 100, cents % 100) } else { String::new() });
            }
            (line("declarant", &facts.declarant)) (line("declarant_role", &facts.declarant_role)) (line("declarant_place", &facts.declarant_place))
            (area("mode_why", &facts.mode_why))
            (ui::submit(ctx, "shipping-change"))
        },
    );
    Ok(ui::section(
        &ctx.t("shipping-facts"),
        &html! { p.form-hint { (ctx.t("shipping-facts-hint")) } (body) },
    ))
}

fn field_key(name: &str) -> &'static str {
    match name {
        "incoterm" => "shipping-field-incoterm",
        "document" => "shipping-field-transport_document",
        "packing" => "shipping-field-packing_and_stacking",
        "lawful" => "shipping-field-further_use_lawful",
        "currency" => "shipping-field-currency",
        "value_method" => "shipping-field-value_method",
        "declarant" => "shipping-field-declarant",
        "declarant_role" => "shipping-field-declarant_role",
        "declarant_place" => "shipping-field-declarant_place",
        _ => "shipping-field-mode_why",
    }
}
