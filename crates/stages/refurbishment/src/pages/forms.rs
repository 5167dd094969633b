//! The forms of this stage; the same fields for one device and for many.

use crate::rules::{LANGUAGES, PART_KINDS, SYSTEMS};
use gapless_journey::refurbishment::WorkKind;
use gapless_web::ui::{Choice, Field};
use gapless_web::{Ctx, Markup, html};

/// Which work: a box each.
pub(super) fn works(ctx: &Ctx, prefix: &str, known: &[WorkKind]) -> Markup {
    html! {
        fieldset.gl-row {
            legend.form-label { (ctx.t("refurbishment-work")) }
            @for kind in known {
                @let id = format!("{prefix}-{kind}");
                label.form-check for=(id) {
                    input.form-check-input id=(id) type="checkbox" name="work" value=(kind);
                    span.form-check-label { (ctx.t(&format!("work-{kind}"))) }
                }
            }
        }
    }
}

/// Operating system and language of an installation.
pub(super) fn system(ctx: &Ctx, prefix: &str) -> Markup {
    let (system, language, list) = (
        format!("{prefix}-system"),
        format!("{prefix}-language"),
        format!("{prefix}-systems"),
    );
    html! {
        div.gl-row {
            div {
                label.form-label for=(system) { (ctx.t("refurbishment-system")) }
                input.form-control id=(system) name="system" list=(list) maxlength="120" autocomplete="off";
                datalist id=(list) { @for known in SYSTEMS { option value=(known) {} } }
            }
            div {
                label.form-label for=(language) { (ctx.t("refurbishment-language")) }
                select.form-select id=(language) name="language" {
                    option value="" { "–" }
                    @for tag in LANGUAGES { option value=(tag) { (ctx.t(&format!("language-{tag}"))) } }
                }
            }
        }
    }
}

/// What a part is.
pub(super) fn part(ctx: &Ctx) -> Markup {
    let kinds: Vec<_> = PART_KINDS
        .iter()
        .map(|kind| (*kind, ctx.t(&format!("part-{kind}"))))
        .collect();
    let choices: Vec<Choice<'_>> = kinds
        .iter()
        .map(|(word, text)| (*word, text.as_ref()))
        .collect();
    html! {
        div.row {
            div."col-sm-4" { (Field::select("kind", "refurbishment-part-kind", &choices).required().show(ctx)) }
            div."col-sm-4" { (Field::text("description", "refurbishment-part-words").required().show(ctx)) }
            div."col-sm-4" { (Field::text("serial_number", "bench-serial").autocomplete("off").show(ctx)) }
        }
    }
}

/// Where to, why, and who took it at the donor's. What lies with the parts already goes on to recycling alone. `action`
/// is for buttons of a form that does other things, too.
pub(super) fn send(ctx: &Ctx, is_on_shelf: bool, action: Option<&str>) -> Markup {
    let button = |to: &str| {
        html! { button.btn type="submit" formaction=[action] name="to" value=(to) { (ctx.t(&format!("refurbishment-to-{to}"))) } }
    };
    html! {
        (Field::text("why", "refurbishment-why").hint("refurbishment-why-hint").show(ctx))
        @if !is_on_shelf {
            (Field::text("received_by", "refurbishment-received-by")
                .hint("refurbishment-received-by-hint").autocomplete("off").show(ctx))
        }
        div.gl-buttons {
            @if !is_on_shelf { (button("parts")) }
            (button("recycling"))
            @if !is_on_shelf { (button("back")) }
        }
    }
}
