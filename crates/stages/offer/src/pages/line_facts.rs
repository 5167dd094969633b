//! What a line claims, to read. Beside the form stand only the facts that the form does not ask for.

use super::{figures::short, or_dash};
use gapless_intake::manifest::Claim;
use gapless_store::entities::line;
use gapless_web::{Ctx, i18n, ui};
use maud::{Markup, html};

/// The facts of a line; with `has_form` those that are not in its fields.
pub(super) fn show(ctx: &Ctx, row: &line::Model, claim: &Claim, has_form: bool) -> Markup {
    let mut rows = if has_form {
        Vec::new()
    } else {
        asked(ctx, row, claim)
    };
    rows.extend(told(ctx, row, claim));
    let labels: Vec<_> = rows.iter().map(|(key, _)| ctx.t(key)).collect();
    let rows: Vec<(&str, Markup)> = labels
        .iter()
        .zip(rows)
        .map(|(label, (_, value))| (label.as_ref(), html! { (value) }))
        .collect();
    ui::facts(&rows)
}

/// What the form asks for too; a dash where the line does not say it.
fn asked(ctx: &Ctx, row: &line::Model, claim: &Claim) -> Vec<(&'static str, String)> {
    let text = |value: Option<&str>| or_dash(value).to_owned();
    let states: Vec<&str> = claim
        .conditions
        .iter()
        .map(|state| i18n::word(ctx.lang, "condition", state.as_str()).unwrap_or(state.as_str()))
        .collect();
    let kind = ctx.t(&format!("category-{}", row.category));
    let mut facts = vec![
        ("offer-asset-tag", text(row.asset_tag.as_deref())),
        ("offer-serial", text(row.serial_number.as_deref())),
        ("offer-kind", kind.into_owned()),
        ("offer-maker", text(row.manufacturer.as_deref())),
        ("offer-model", text(row.model.as_deref())),
        ("offer-cpu", text(row.cpu_text.as_deref())),
        ("offer-ram", short(ctx, row.ram_gb)),
        ("offer-screen", short(ctx, row.screen_inch)),
        ("offer-office", text(row.office.as_deref())),
        (
            "offer-condition",
            text((!states.is_empty()).then(|| states.join(", ")).as_deref()),
        ),
    ];
    if let Some(printing) = claim.printing {
        let word = i18n::word(ctx.lang, "printing", printing.as_str());
        let word = word.unwrap_or(printing.as_str()).to_owned();
        facts.push(("offer-printing", word));
    }
    facts
}

/// What the line says beside that, and its weight, which is estimated where it does not say it.
fn told(ctx: &Ctx, row: &line::Model, claim: &Claim) -> Vec<(&'static str, String)> {
    let weight = if claim.weight_g.is_some() {
        "field-weight"
    } else {
        "offer-weight"
    };
    let facts = [
        (
            "offer-storage",
            claim.storage_gb.map(|gb| short(ctx, Some(gb))),
        ),
        ("field-year", claim.year.map(|year| year.to_string())),
        (weight, Some(ctx.weight(row.weight_g))),
        ("field-name", claim.name.clone()),
        ("field-notes", claim.notes.clone()),
        ("offer-sheet", row.sheet.clone()),
    ];
    facts
        .into_iter()
        .filter_map(|(key, value)| value.map(|value| (key, value)))
        .collect()
}
