//! What people see of this stage.

mod balance;
pub mod certificates;
pub mod impact;
pub mod items;
pub mod list;
pub mod live;
pub mod report;
pub mod runs;
pub mod verify;
pub mod whereabouts;

use crate::rules::blocking::{Block, Blocker};
use crate::rules::forecast::Forecast;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use gapless_web::ui::{self, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};

/// The path of a donation's live page.
pub(crate) fn path(number: &str) -> String {
    format!("/reporting/{}", gapless_web::ctx::encode(number))
}

/// When the report can be expected, in one sentence.
pub(crate) fn forecast(ctx: &Ctx, forecast: &Forecast) -> Markup {
    match forecast {
        Forecast::NotBegun => html! { (ctx.t("reporting-forecast-not-begun")) },
        Forecast::Done => html! { (ui::badge(Tone::Ok, ctx.t("reporting-forecast-done"))) },
        Forecast::Still => html! { (ui::badge(Tone::Ask, ctx.t("reporting-forecast-still"))) },
        Forecast::At { at_ms, days, late } => {
            let (tone, key) = if *late {
                (Tone::Stop, "reporting-forecast-late")
            } else {
                (Tone::Ok, "reporting-forecast-on-course")
            };
            let date = ctx.date(*at_ms);
            let text = ctx.tw(key, &[("date", date.into()), ("n", (*days).into())]);
            ui::badge(tone, text)
        }
    }
}

/// One thing that blocks, in words, with where it is settled.
pub(crate) fn blocker(ctx: &Ctx, number: &str, blocker: &Blocker) -> Markup {
    let text = ctx.tw(
        &format!("reporting-block-{}", blocker.block),
        &[("n", blocker.n.into())],
    );
    let show = match blocker.block {
        Block::Expected => Some("expected"),
        // Missing items are listed here; what else does not agree stands where it is decided.
        Block::Undecided => None,
        Block::MediaUnknown | Block::MediaOpen | Block::MediaFailed => Some("media-open"),
        Block::Ungraded => Some("ungraded"),
    };
    html! {
        @match show {
            Some(show) => a href={ (path(number)) "?show=" (show) "#items" } { (text) },
            None => a href="/receiving/discrepancies" { (text) },
        }
    }
}

/// A file as an answer: shown where a browser can, with its name where it is saved.
pub(crate) fn file(bytes: Vec<u8>, media_type: &'static str, name: &str) -> Response {
    let shown = if media_type == crate::make::PDF {
        "inline"
    } else {
        "attachment"
    };
    let safe: String = name
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c))
        .collect();
    let headers = [
        (CONTENT_TYPE, media_type.to_owned()),
        (CONTENT_DISPOSITION, format!("{shown}; filename=\"{safe}\"")),
    ];
    (headers, bytes).into_response()
}

/// A stored file as an answer.
pub(crate) async fn stored(
    ctx: &Ctx,
    sha256: &str,
    media_type: &'static str,
    name: &str,
) -> Outcome<Response> {
    Ok(file(
        ctx.app.store.files.get(sha256).await?,
        media_type,
        name,
    ))
}
