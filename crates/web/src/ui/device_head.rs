//! The head of a device on the work bench: its number, what it is, how far it is, who has it, what comes next.

use super::{Tone, badge, status_badge};
use crate::ctx::Ctx;
use gapless_journey::device::DeviceStatus;
use gapless_store::bench::Row;
use gapless_store::entities::{device, medium};
use maud::{Markup, html};

/// A device with what its head shows.
#[derive(Debug, Clone)]
pub struct DeviceHead<'a> {
    /// The device.
    pub device: &'a device::Model,
    /// Its media.
    pub media: &'a [medium::Model],
    /// Number of its donation.
    pub donation: &'a str,
    /// Who has it.
    pub custodian: &'a str,
}

/// The steps of the bench; each leads to the panel where it is done.
const STEPS: [(&str, &str); 4] = [
    ("bench-step-received", ""),
    ("bench-step-sanitize", "/sanitization"),
    ("bench-step-assess", "/assessment"),
    ("bench-step-ready", "/refurbishment"),
];

/// The head, with the steps as links: the panels of one device follow one another by a key each.
pub fn device_head(ctx: &Ctx, head: &DeviceHead<'_>) -> Markup {
    let device = head.device;
    let (step, is_over) = step_of(device);
    html! {
        header.gl-device {
            div.gl-device-name {
                h1 { a href={ "/d/" (device.id) } { (device.id) } }
                p.gl-device-what { (what(ctx, device)) " " (status_badge(ctx, &device.status)) }
            }
            ol.gl-steps aria-label=(ctx.t("bench-steps")) {
                @for (place, (key, path)) in STEPS.iter().enumerate() {
                    @let is_here = place == step && !is_over;
                    li.gl-step-done[place < step || is_over] aria-current=[is_here.then_some("step")] {
                        @if path.is_empty() { (ctx.t(key)) } @else {
                            a href={ (path) "/" (device.id) } { (ctx.t(key)) }
                        }
                    }
                }
            }
            dl.gl-facts {
                div { dt { (ctx.t("bench-donation")) } dd { (head.donation) } }
                div { dt { (ctx.t("bench-custodian")) } dd { (head.custodian) } }
                @if let Some(serial) = &device.serial_number {
                    div { dt { (ctx.t("bench-serial")) } dd { code { (serial) } } }
                }
                @if let Some(tag) = &device.asset_tag {
                    div { dt { (ctx.t("bench-asset-tag")) } dd { code { (tag) } } }
                }
                div { dt { (ctx.t("bench-media")) } dd { (media_line(ctx, device.media_known, head.media)) } }
                div { dt { (ctx.t("bench-next")) } dd { strong { (ctx.t(next_key(device))) } } }
            }
        }
    }
}

/// A box for the scanner that leads to a device: our id, its serial number or asset tag.
pub fn jump_box(ctx: &Ctx, action: &str) -> Markup {
    let label = ctx.t("bench-scan");
    html! {
        form.gl-scan method="get" action=(action) {
            label.visually-hidden for="scan" { (label) }
            input #scan.form-control.form-control-lg name="code" type="text" placeholder=(label) autocomplete="off"
                autocapitalize="characters" spellcheck="false" maxlength="200" required autofocus;
            button.btn.btn-lg type="submit" { (ctx.t("bench-scan-open")) }
        }
    }
}

/// What a device is.
#[derive(Debug, Clone, Copy)]
pub struct What<'a> {
    manufacturer: Option<&'a str>,
    model: Option<&'a str>,
    category: &'a str,
}

impl<'a> From<&'a device::Model> for What<'a> {
    fn from(device: &'a device::Model) -> Self {
        Self {
            manufacturer: device.manufacturer.as_deref(),
            model: device.model.as_deref(),
            category: &device.category,
        }
    }
}

impl<'a> From<&'a Row> for What<'a> {
    fn from(row: &'a Row) -> Self {
        Self {
            manufacturer: row.manufacturer.as_deref(),
            model: row.model.as_deref(),
            category: &row.category,
        }
    }
}

/// Maker, model and kind in one line.
pub fn what<'a>(ctx: &Ctx, device: impl Into<What<'a>>) -> Markup {
    let what = device.into();
    let maker = what.manufacturer.unwrap_or_default();
    let model = what.model.unwrap_or_default();
    html! {
        @if !maker.is_empty() || !model.is_empty() { (maker) " " (model) " · " }
        (ctx.t(&format!("category-{}", what.category)))
    }
}

/// The media of a device in one line: each with its status, or that nobody looked, or that it holds none.
pub fn media_line<'a>(
    ctx: &Ctx,
    is_known: bool,
    media: impl IntoIterator<Item = &'a medium::Model>,
) -> Markup {
    let mut media = media.into_iter().peekable();
    html! {
        @if !is_known { (badge(Tone::Ask, ctx.t("bench-media-unknown"))) }
        @else if media.peek().is_none() { (badge(Tone::Plain, ctx.t("bench-media-none"))) }
        @for medium in media {
            span.gl-medium {
                (ctx.t(&format!("medium-kind-{}", medium.kind))) " "
                @if let Some(serial) = &medium.serial_number { code { (serial) } " " }
                (medium_badge(ctx, medium))
            }
        }
    }
}

/// The status of a medium; an exception that somebody signed for is accounted for.
pub fn medium_badge(ctx: &Ctx, medium: &medium::Model) -> Markup {
    if medium.exception_accepted {
        return badge(Tone::Ok, ctx.t("medium-status-accepted"));
    }
    super::word_badge(ctx, "medium-status", &medium.status)
}

/// Which step a device stands at, and whether the bench is done with it.
fn step_of(device: &device::Model) -> (usize, bool) {
    match DeviceStatus::parse(&device.status) {
        Some(DeviceStatus::Received | DeviceStatus::Sanitizing | DeviceStatus::Sanitized) => {
            (if device.stage == "sanitization" { 1 } else { 2 }, false)
        }
        Some(DeviceStatus::Assessed | DeviceStatus::InRepair) => (3, false),
        _ => (3, true),
    }
}

/// What to do next, as a message key.
fn next_key(device: &device::Model) -> &'static str {
    match (step_of(device), device.media_known, device.route.as_deref()) {
        ((_, true), ..) => "bench-next-none",
        ((1, _), false, _) => "bench-next-media",
        ((1, _), true, _) => "bench-next-erase",
        ((2, _), ..) => "bench-next-assess",
        _ if device.tests_passed.is_none() => "bench-next-retest",
        (_, _, Some("reuse")) => "bench-next-ready",
        (_, _, Some("repair")) => "bench-next-repair",
        (_, _, Some(_)) => "bench-next-send",
        (_, _, None) => "bench-next-route",
    }
}
