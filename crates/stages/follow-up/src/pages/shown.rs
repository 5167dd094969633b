//! What several pages show in one way.

use crate::rules::season::Season;
use crate::rules::word::CheckStatus;
use crate::store::check;
use gapless_journey::follow_up::Finding;
use gapless_web::access::Act;
use gapless_web::ui::{self, Tone};
use gapless_web::{Ctx, Markup, assets, html};

/// How far a check is, in a colour.
pub fn status(ctx: &Ctx, word: &str) -> Markup {
    let tone = match CheckStatus::parse(word) {
        Some(CheckStatus::Answered) => Tone::Ok,
        Some(CheckStatus::Open) => Tone::Ask,
        _ => Tone::Plain,
    };
    ui::badge(tone, ctx.t(&format!("follow-up-status-{word}")))
}

/// What was found, in a colour.
pub fn finding(ctx: &Ctx, word: Option<&str>) -> Markup {
    let Some(known) = word.and_then(Finding::parse) else {
        return ui::badge(Tone::Plain, ctx.t("follow-up-finding-open"));
    };
    let tone = match known {
        Finding::Works => Tone::Ok,
        Finding::Broken => Tone::Ask,
        Finding::Lost | Finding::Stolen => Tone::Stop,
        Finding::Retired => Tone::Plain,
    };
    ui::badge(tone, ctx.t(&format!("finding-{known}")))
}

/// A season by its first day: `1 January 2027`.
pub fn season(ctx: &Ctx, text: &str) -> String {
    let day = Season::parse(text).and_then(Season::first_day);
    day.map_or_else(|| text.to_owned(), |day| ctx.day(&day.to_string()))
}

/// The season of a check, which leads to it for who may answer.
pub fn check(ctx: &Ctx, row: &check::Model) -> Markup {
    let season = season(ctx, &row.season);
    html! {
        @if ctx.may(Act::FollowUpCheck) { a href={ "/follow-up/checks/" (row.id) } { (season) } }
        @else { (season) }
    }
}

/// The styles of answers, cards and talk, which pages elsewhere need not carry.
pub fn style() -> Markup {
    html! { link rel="stylesheet" href=(assets::url("field.css")); }
}
