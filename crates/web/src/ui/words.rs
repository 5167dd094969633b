//! The fixed words of `journey` as badges: each word has one colour everywhere. The text is the key `<family>-<word>`.

use super::{Tone, badge};
use crate::ctx::Ctx;
use maud::Markup;

/// A word in its colour: `word_badge(ctx, "verdict", "accepted")` shows the text of `verdict-accepted`.
pub fn word_badge(ctx: &Ctx, family: &str, word: &str) -> Markup {
    badge(tone_of(word), ctx.t(&format!("{family}-{word}")))
}

/// A device's status (model.md) in its colour.
pub fn status_badge(ctx: &Ctx, status: &str) -> Markup {
    word_badge(ctx, "status", status)
}

fn tone_of(word: &str) -> Tone {
    match word {
        "accepted" | "agreed" | "received" | "sanitized" | "erased" | "destroyed" | "assessed"
        | "ready" | "reserved" | "packed" | "shipped" | "arrived" | "in-use" | "done"
        | "closed" | "finished" | "reuse" | "recycled" | "no-medium" | "passed" => Tone::Ok,
        "needs-info"
        | "open"
        | "unexpected"
        | "mismatched"
        | "in-repair"
        | "sanitizing"
        | "repair"
        | "erased-with-exceptions"
        | "offered"
        | "waiting"
        | "broken" => Tone::Ask,
        "missing" | "lost" | "stolen" | "failed" | "damaged" | "dead" => Tone::Stop,
        _ => Tone::Plain,
    }
}
