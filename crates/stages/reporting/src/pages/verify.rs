//! `/v/{certificate}`: what anybody who holds a certificate can ask: is it ours, and is it in force. It says nothing of
//! whose data it was about; the paper says that to whoever holds it.

use crate::make;
use crate::store::certificates;
use crate::words;
use axum::extract::Path;
use gapless_web::layout::plain;
use gapless_web::ui::{self, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};
use uuid::Uuid;

/// The page.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    // By its key alone: numbers can be counted up by whoever is curious, keys cannot.
    let found = certificates::find(&ctx.app.store.read, &id.to_string()).await?;
    let row = found.ok_or_else(Failure::not_found)?;
    let hash = make::certificate(&ctx.app, &row).await?;
    let kind = words::word(ctx.lang, "certificate-kind", &row.kind);
    let args = [
        ("number", row.number.as_str().into()),
        ("date", ctx.date_long(row.issued_at).into()),
        ("programme", ctx.app.settings.programme.as_str().into()),
    ];
    let (tone, key) = match row.voided_at {
        None => (Tone::Ok, "reporting-verify-in-force"),
        Some(_) => (Tone::Stop, "reporting-verify-void"),
    };
    let says = ctx.tw(key, &args).into_owned();
    let title = format!("{kind} {}", row.number);
    let body = html! {
        h1 { (title) }
        (ui::alert(tone, &says, &ctx.t("reporting-verify-compare")))
        @if let Some(at) = row.voided_at {
            p { (ctx.tw("reporting-void-since", &[("date", ctx.date(at).into())])) }
            @if let Some(new) = &row.replaced_by { p { (ctx.t("reporting-replaced-by")) " " (new) } }
        }
        p { "SHA-256 (PDF): " code { (hash) } }
    };
    Ok(plain(&ctx, &title, body))
}
