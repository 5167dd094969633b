//! The sample of a check: at which devices the service partner looks again.

use super::check::{Shown, buttons};
use super::shown;
use crate::store::check_device;
use gapless_web::ui::{self, Field, Tone};
use gapless_web::{Ctx, Markup, html};

/// The section; nothing before a sample was drawn.
pub fn show(ctx: &Ctx, shown: &Shown) -> Markup {
    let sampled: Vec<&check_device::Model> = shown.rows.iter().filter(|row| row.sampled).collect();
    if sampled.is_empty() {
        return html! {};
    }
    let action = format!("/follow-up/checks/{}/verify", shown.check.id);
    let body = html! {
        p.form-hint { (ctx.t("follow-up-sample-hint")) }
        ul.gl-cards { @for row in sampled { li.gl-card {
            p { strong { (row.device_id) } " " @if let Some(device) = shown.devices.get(&row.device_id) { (ui::what(ctx, device)) } }
            p { (ctx.t("follow-up-said")) " " (shown::finding(ctx, row.finding.as_deref())) }
            @match &row.verified {
                Some(found) => p {
                    (ctx.t("follow-up-found")) " " (shown::finding(ctx, Some(found))) " " (row.verified_note) " · " (row.verified_by)
                    @if row.finding.as_ref() != Some(found) { " " (ui::badge(Tone::Stop, ctx.t("follow-up-differs"))) }
                },
                None => form method="post" action=(action) {
                    (ui::hidden("device", &row.device_id))
                    (Field::text("note", "follow-up-note").show(ctx))
                    (buttons(ctx))
                },
            }
        } } }
    };
    html! { div #sample { (ui::section(&ctx.t("follow-up-sample"), &body)) } }
}
