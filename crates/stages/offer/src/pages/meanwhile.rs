//! Two people at one line: the second is told who saved what, sees it beside what they typed, and chooses field by field.

use super::{line::Sent, or_dash};
use crate::input::Changes;
use gapless_store::entities::line;
use gapless_web::{
    Ctx,
    ui::{self, Tone},
};
use maud::{Markup, html};

/// A field in three states.
struct Both<'a> {
    name: &'a str,
    label: String,
    now: Option<&'a str>,
    typed: Option<&'a str>,
    /// True where the person changed it; what they left as it was, they would not take back from the other.
    is_mine: bool,
}

fn fields(changes: &Changes) -> [(&'static str, &'static str, Option<&str>); 11] {
    [
        ("category", "offer-kind", changes.category.as_deref()),
        (
            "manufacturer",
            "offer-maker",
            changes.manufacturer.as_deref(),
        ),
        ("model", "offer-model", changes.model.as_deref()),
        (
            "serial_number",
            "offer-serial",
            changes.serial_number.as_deref(),
        ),
        ("asset_tag", "offer-asset-tag", changes.asset_tag.as_deref()),
        ("cpu", "offer-cpu", changes.cpu.as_deref()),
        ("ram", "offer-ram", changes.ram.as_deref()),
        ("screen", "offer-screen", changes.screen.as_deref()),
        ("office", "offer-office", changes.office.as_deref()),
        ("condition", "offer-condition", changes.condition.as_deref()),
        ("printing", "offer-printing", changes.printing.as_deref()),
    ]
}

fn both<'a>(ctx: &Ctx, now: &'a Changes, typed: &'a Changes, seen: &'a Changes) -> Vec<Both<'a>> {
    let filled = |text: Option<&'a str>| text.map(str::trim).filter(|text| !text.is_empty());
    fields(now)
        .into_iter()
        .zip(fields(typed))
        .zip(fields(seen))
        // A field that was not sent is not touched.
        .filter(|((_, typed), _)| typed.2.is_some())
        .map(|(((name, key, now), (_, _, typed)), (_, _, seen))| Both {
            name,
            label: ctx.t(key).into_owned(),
            now: filled(now),
            typed: filled(typed),
            is_mine: filled(typed) != filled(seen),
        })
        .filter(|field| field.now != field.typed)
        .collect()
}

/// What stands now beside what was typed, one choice a field, and the button that saves the choice.
pub(super) fn choose(
    ctx: &Ctx,
    row: &line::Model,
    now: &Changes,
    sent: &Sent,
    last: Option<(String, i64)>,
) -> Markup {
    let seen: Changes = serde_json::from_str(&sent.seen).unwrap_or_default();
    let fields = both(ctx, now, &sent.changes, &seen);
    let who = last.map(|(who, at)| {
        let args = [
            ("who", who.as_str().into()),
            ("when", ctx.date_time(at).into()),
        ];
        ctx.tw("offer-saved-by", &args).into_owned()
    });
    let seen_now = serde_json::to_string(now).unwrap_or_default();
    html! {
        (ui::alert(Tone::Ask, &ctx.t("refusal-line-changed-meanwhile"), &ctx.t("refusal-line-changed-meanwhile-do")))
        @if let Some(who) = who { p { (who) } }
        @if fields.is_empty() {
            p { (ctx.t("offer-the-same")) }
            p { a.btn.btn-primary href={ "/offer/" (row.donation_id) "/lines/" (row.id) } { (ctx.t("offer-keep-theirs")) } }
        } @else {
            (ui::form(&format!("/offer/{}/lines/{}", row.donation_id, row.id), html! {
                (ui::hidden("version", &row.version.to_string()))
                (ui::hidden("seen", &seen_now))
                (choices(ctx, &fields))
                (ui::submit(ctx, "offer-save-choice"))
                " " a.btn href={ "/offer/" (row.donation_id) "/lines/" (row.id) } { (ctx.t("offer-keep-theirs")) }
            }))
        }
    }
}

/// A group of two for each field: beside each other where there is room, below each other on a phone.
fn choices(ctx: &Ctx, fields: &[Both<'_>]) -> Markup {
    let (stands, typed) = (ctx.t("offer-stands-now"), ctx.t("offer-you-typed"));
    html! {
        @for field in fields {
            fieldset.mb-3 {
                legend.form-label { (field.label) }
                div.row {
                    div."col-sm-6" { (choice(field, field.now, &stands, !field.is_mine)) }
                    div."col-sm-6" { (choice(field, field.typed, &typed, field.is_mine)) }
                }
            }
        }
    }
}

fn choice(field: &Both<'_>, value: Option<&str>, of: &str, is_on: bool) -> Markup {
    html! {
        label.form-check {
            input.form-check-input type="radio" name=(field.name) value=(value.unwrap_or_default()) checked[is_on];
            span.form-check-label { span.text-secondary { (of) ": " } (or_dash(value)) }
        }
    }
}
