//! The summary of an offer: taken, not taken, open; weight, pallets, the minimum, the share that works.

use crate::rules::{Policy, Summary};
use gapless_web::{
    Ctx,
    ui::{self, Tone},
};
use maud::{Markup, html};
use uuid::Uuid;

/// The figures, each of which opens the lines it is made of. What the policy asks of a whole offer is not asked of the lines of
/// one office.
pub(super) fn show(
    ctx: &Ctx,
    id: Uuid,
    summary: &Summary,
    policy: &Policy,
    is_whole: bool,
) -> Markup {
    let opens = |verdict: &str| format!("/offer/{id}?verdict={verdict}#lines");
    let (taken, not, open) = (opens("accepted"), opens("rejected"), opens("needs-info"));
    let figure = |n: u64, key: &str, tone: Tone, href: &str| {
        ui::figure(ctx.number(n), &ctx.t(key), tone, Some(href))
    };
    #[expect(clippy::cast_possible_truncation, reason = "grams of one offer")]
    let grams = (summary.weight_kg * 1_000.0) as i64;
    let minimum = &summary.minimum_offer;
    let minimum_key = match (minimum.met, minimum.met_if_open_taken) {
        (true, _) => "offer-minimum-met",
        (false, true) => "offer-minimum-open",
        (false, false) => "offer-minimum-not",
    };
    let minimum_text = ctx.tw(
        minimum_key,
        &[
            ("assets", minimum.assets.into()),
            ("least", minimum.assets_min.into()),
            ("pallets", minimum.pallets_min.into()),
        ],
    );
    html! {
        (ui::figures(&[
            figure(summary.accepted, "offer-we-take", Tone::Ok, &taken),
            figure(summary.rejected, "offer-we-do-not-take", Tone::Plain, &not),
            figure(summary.needs_info, "offer-we-need-to-know", Tone::Ask, &open),
            ui::figure(ctx.weight(grams), &ctx.t("offer-weight"), Tone::Plain, None),
            ui::figure(decimal(ctx, summary.pallets), &ctx.t("offer-pallets"), Tone::Plain, None),
        ]))
        @if is_whole { p { (minimum_text) " " (working(ctx, summary, policy)) } }
        (super::twice::notice(ctx, id, summary.duplicates))
    }
}

fn working(ctx: &Ctx, summary: &Summary, policy: &Policy) -> Markup {
    let Some(share) = summary.working_share else {
        return html! {};
    };
    let percent = |share: f64| (share * 100.0).round();
    let key = if summary.working_share_met == Some(true) {
        "offer-working-met"
    } else {
        "offer-working-not"
    };
    let args = [
        ("share", percent(share).into()),
        ("least", percent(policy.working_share_min).into()),
    ];
    html! { (ctx.tw(key, &args)) }
}

/// One decimal, with the reader's sign.
pub(super) fn decimal(ctx: &Ctx, value: f64) -> String {
    let text = format!("{value:.1}");
    match ctx.lang {
        gapless_web::i18n::Lang::En => text,
        _ => text.replace('.', ","),
    }
}

/// A figure of a line: a decimal only where it has one, a dash where it is not stated.
pub(super) fn short(ctx: &Ctx, value: Option<f64>) -> String {
    let Some(value) = value else {
        return "–".to_owned();
    };
    let text = decimal(ctx, value);
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0"));
    whole.map_or_else(|| text.clone(), str::to_owned)
}
