//! The fields of a line, for correcting one and for adding one.

use crate::input::Changes;
use gapless_intake::{manifest::Claim, values::printing::Printing};
use gapless_journey::Category;
use gapless_store::entities::line;
use gapless_web::{
    Ctx,
    ui::{self, Field},
};
use maud::{Markup, html};

/// The form of a line that stands, with what is in its fields.
pub(super) fn of_line(ctx: &Ctx, row: &line::Model, claim: &Claim, values: &Changes) -> Markup {
    let seen = serde_json::to_string(&Changes::of(claim)).unwrap_or_default();
    let fields = html! {
        (ui::hidden("version", &row.version.to_string()))
        (ui::hidden("seen", &seen))
        (fields(ctx, Some(claim), values))
        (ui::submit(ctx, "offer-save"))
    };
    ui::form(
        &format!("/offer/{}/lines/{}", row.donation_id, row.id),
        fields,
    )
}

/// The fields of a line; without a claim those of a new one.
pub(super) fn fields(ctx: &Ctx, claim: Option<&Claim>, values: &Changes) -> Markup {
    let is_unknown = claim.is_some_and(|c| c.category_basis.is_none());
    let is_printer = claim.is_none_or(|c| c.category == Category::Printer);
    let labels: Vec<(&str, String)> = Category::ALL
        .iter()
        .map(|c| (c.as_str(), ctx.t(&format!("category-{c}")).into_owned()))
        .collect();
    let ways: Vec<(&str, String)> = Printing::ALL
        .iter()
        .map(|p| (p.as_str(), ctx.t(&format!("printing-{p}")).into_owned()))
        .collect();
    let mut kinds: Vec<(&str, &str)> = labels.iter().map(|(v, l)| (*v, l.as_str())).collect();
    let mut printing: Vec<(&str, &str)> = vec![("", "–")];
    printing.extend(ways.iter().map(|(v, l)| (*v, l.as_str())));
    // What nothing tells must not be stated by saving another field.
    if is_unknown {
        kinds.insert(0, ("", "–"));
    }
    let category = values.category.as_deref().filter(|_| !is_unknown);
    let texts = [
        ("manufacturer", "offer-maker", &values.manufacturer),
        ("model", "offer-model", &values.model),
        ("serial_number", "offer-serial", &values.serial_number),
        ("asset_tag", "offer-asset-tag", &values.asset_tag),
        ("cpu", "offer-cpu", &values.cpu),
        ("ram", "offer-ram", &values.ram),
        ("screen", "offer-screen", &values.screen),
        ("office", "offer-office", &values.office),
        ("condition", "offer-condition", &values.condition),
    ];
    html! {
        (Field::select("category", "offer-kind", &kinds).value(category.unwrap_or_default()).show(ctx))
        @for (name, key, value) in texts {
            (Field::text(name, key).value(value.as_deref().unwrap_or_default()).show(ctx))
        }
        @if is_printer {
            (Field::select("printing", "offer-printing", &printing)
                .value(values.printing.as_deref().unwrap_or_default()).show(ctx))
        }
    }
}
