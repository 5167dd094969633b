//! The whole page of one device: where it stands, what it is, its media, and everything that happened to it.

use super::timeline;
use gapless_store::entities::medium;
use gapless_store::overview::device_page::Detail;
use gapless_web::access::Act;
use gapless_web::bench;
use gapless_web::ui::{Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, html, i18n, layout::Page, ui};

/// The stages that a device passes at the refurbisher, each with its own page for this device.
const ROAD: &[(&str, Act)] = &[
    ("sanitization", Act::SanitizationSee),
    ("assessment", Act::AssessmentSee),
    ("refurbishment", Act::RefurbishmentSee),
];

/// The page.
pub fn show(ctx: &Ctx, detail: &Detail) -> Markup {
    let device = &detail.device;
    let names = [device.manufacturer.as_deref(), device.model.as_deref()];
    let names: Vec<&str> = names.into_iter().flatten().collect();
    let title = format!("{} {}", device.id, names.join(" "));
    Page::new(&title)
        .crumb("/devices", ctx.t("devices-title"))
        .show(
            ctx,
            html! {
                (ui::head(&title, &standing(ctx, detail), None))
                (road(ctx, detail))
                (ui::section(&ctx.t("devices-what"), &what(ctx, detail)))
                @if !detail.media.is_empty() || !device.media_known {
                    (ui::section(&ctx.t("devices-media"), &media(ctx, detail)))
                }
                (ui::section(&ctx.t("timeline-title"), &timeline::show(ctx, detail)))
                @if ctx.may(Act::ReceivingPrint) {
                    (ui::section(&ctx.t("devices-label"), &label(ctx, &device.id)))
                }
            },
        )
}

/// One sentence: in whose hands, where, since when.
fn standing(ctx: &Ctx, detail: &Detail) -> String {
    let unknown = ctx.t("frame-unknown");
    let who = detail
        .name(Some(detail.device.custodian_id))
        .unwrap_or(&unknown);
    let place = detail.name(detail.device.place_id).unwrap_or(&unknown);
    let age = ctx.age(detail.device.stage_since_at);
    ctx.tw(
        "devices-standing",
        &[
            ("who", who.into()),
            ("place", place.into()),
            ("age", age.into()),
        ],
    )
    .into_owned()
}

/// The label is printed as often as anybody likes; that one came off and another took its place is written down.
fn label(ctx: &Ctx, id: &str) -> Markup {
    let print = format!("/receiving/labels?device={id}");
    html! {
        div.btn-list {
            a.btn href=(print) target="_blank" rel="noopener" { (ctx.t("devices-label-print")) }
            (ui::form(&format!("/receiving/labels/{id}/replaced"), html! {
                button.btn type="submit" { (ctx.t("devices-label-replace")) }
            }))
        }
        p.text-secondary { (ctx.t("devices-label-hint")) }
        form.gl-narrow method="get" action="/receiving/labels" target="_blank" {
            (ui::hidden("device", id))
            (Field::input("sheet", "devices-label-used", "number").value("0").show(ctx))
            (ui::submit(ctx, "devices-label-sheet"))
        }
    }
}

fn road(ctx: &Ctx, detail: &Detail) -> Markup {
    let device = &detail.device;
    // A bench opens what lies on it; what has gone on is only told of here.
    let is_on_bench = bench::custodian(&ctx.actor)
        .is_ok_and(|own| own.is_none_or(|own| own == device.custodian_id));
    html! {
        p { (ui::status_badge(ctx, &device.status)) " "
            @if device.media_open > 0 || !device.media_known {
                (ui::badge(Tone::Ask, ctx.t("devices-media-open"))) " "
            }
            @for lock in locks(device) { (ui::badge(Tone::Ask, ctx.t(&format!("lock-{lock}")))) " " }
        }
        nav.gl-tabs aria-label=(ctx.t("devices-stages")) {
            @for (stage, act) in ROAD {
                @if is_on_bench && ctx.may(*act) {
                    a href={ "/" (stage) "/" (device.id) } aria-current=[(device.stage == *stage).then_some("step")] {
                        (ctx.t(&format!("stage-{stage}")))
                    }
                }
            }
            a href={ "/offer/" (device.donation_id) } { (ctx.t("stage-offer")) }
            a href={ "/reporting/" (device.donation_id) } { (ctx.t("stage-reporting")) }
        }
    }
}

fn locks(device: &gapless_store::entities::device::Model) -> Vec<String> {
    serde_json::from_str(&device.locks).unwrap_or_default()
}

fn what(ctx: &Ctx, detail: &Detail) -> Markup {
    let device = &detail.device;
    let lang = ctx.lang;
    let text = |text: Option<&str>| {
        html! { @match text { Some(text) => (text), None => span.text-secondary { (ctx.t("frame-unknown")) } } }
    };
    let number = |value: Option<f64>, unit: &str| {
        text(
            value
                .map(|value| format!("{} {unit}", i18n::decimal(lang, value, 1)))
                .as_deref(),
        )
    };
    let line = detail.line.as_ref().map(|line| {
        ctx.tw("devices-line-row", &[("row", line.row_number.into())])
            .into_owned()
    });
    let line = match (&line, device.line_id) {
        (Some(line), _) => html! { (line) },
        (None, Some(_)) => text(None),
        (None, None) => ui::badge(Tone::Ask, ctx.t("discrepancy-unexpected")),
    };
    let grades = [
        device.functional_grade.as_deref(),
        device.cosmetic_grade.as_deref(),
    ];
    let grades: Vec<&str> = grades.into_iter().flatten().collect();
    let route = device
        .route
        .as_ref()
        .map(|route| ctx.t(&format!("route-{route}")));
    ui::facts(&[
        (
            &ctx.t("devices-donation"),
            html! {
                a href={ "/reporting/" (device.donation_id) } { (detail.donation.number) }
                " " (detail.name(Some(detail.donation.donor_id)).unwrap_or_default())
            },
        ),
        (&ctx.t("devices-line"), line),
        (
            &ctx.t("devices-kind"),
            html! { (ctx.t(&format!("category-{}", device.category))) },
        ),
        (
            &ctx.t("devices-serial"),
            text(device.serial_number.as_deref()),
        ),
        (&ctx.t("devices-asset"), text(device.asset_tag.as_deref())),
        (
            &ctx.t("devices-office"),
            text(detail.name(device.office_id)),
        ),
        (&ctx.t("devices-cpu"), text(device.cpu_text.as_deref())),
        (&ctx.t("devices-ram"), number(device.ram_gb, "GB")),
        (&ctx.t("devices-storage"), number(device.storage_gb, "GB")),
        (&ctx.t("devices-screen"), number(device.screen_inch, "″")),
        (
            &ctx.t("devices-weight"),
            text(device.weight_g.map(|g| ctx.weight(g)).as_deref()),
        ),
        (
            &ctx.t("devices-grade"),
            text(Some(grades.join(" ")).filter(|g| !g.is_empty()).as_deref()),
        ),
        (&ctx.t("devices-route"), text(route.as_deref())),
        (
            &ctx.t("devices-received"),
            html! { (ctx.date(device.received_at)) },
        ),
    ])
}

const MEDIA_COLUMNS: &[Column<'_>] = &[
    Column::new("devices-medium"),
    Column::new("devices-model"),
    Column::new("devices-serial"),
    Column::new("devices-size").number(),
    Column::new("devices-status"),
];

fn media(ctx: &Ctx, detail: &Detail) -> Markup {
    if detail.media.is_empty() {
        return html! { p { (ctx.t("devices-media-unknown")) } };
    }
    let model = |medium: &medium::Model| {
        let names = [medium.manufacturer.as_deref(), medium.model.as_deref()];
        names.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let rows = html! {
        @for medium in &detail.media {
            tr {
                td { (ctx.t(&format!("medium-kind-{}", medium.kind))) }
                td { (model(medium)) }
                td { (medium.serial_number.as_deref().unwrap_or_default()) }
                td.text-end { @if let Some(bytes) = medium.bytes { (ctx.number(bytes / 1_000_000_000)) " GB" } }
                td { (ui::word_badge(ctx, "medium-status", &medium.status)) }
            }
        }
    };
    ui::table(
        ctx,
        &ctx.t("devices-media"),
        MEDIA_COLUMNS,
        &rows,
        &Pager::default(),
    )
}
