//! `/collection/unit/{unit}`: scan what goes in; close, seal, print, open again.

use super::lines::{cells, model};
use crate::{access, store};
use axum::extract::{Path, Query};
use gapless_store::entities::{donation, line, unit};
use gapless_web::{
    Ctx, Markup, Outcome,
    access::Act,
    html,
    layout::Page,
    ui::{self, Column, Field, Pager, Sound},
};
use serde::Deserialize;
use uuid::Uuid;

/// What was scanned last, where scripts are off.
#[derive(Debug, Default, Deserialize)]
pub struct Last {
    #[serde(default)]
    outcome: Option<String>,
    #[serde(default)]
    code: Option<String>,
}

/// The page.
pub async fn unit(ctx: Ctx, Path(id): Path<Uuid>, Query(last): Query<Last>) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let (unit, donation) = access::unit(c, &ctx.actor, id).await?;
    let lines = store::packed_in(c, &[id]).await?;
    let kind = ctx.t(&format!("unit-kind-{}", unit.kind));
    let title = format!("{kind} {}", unit.number);
    let is_open = unit.status == "open" && ctx.may(Act::CollectionPack);
    let office = unit.office_id.unwrap_or_default();
    let papers = html! {
        @if ctx.may(Act::CollectionPrint) {
            a.btn href={ "/collection/" (donation.id) "/office/" (office) "/labels.pdf?unit=" (id) } target="_blank" rel="noopener" {
                (ctx.t("collection-label"))
            }
        }
    };
    let choose = match (&last.outcome, &last.code) {
        (Some(outcome), Some(code)) => {
            let found = store::by_code(c, donation.id, &gapless_journey::fold(code)).await?;
            Some(answer(&ctx, id, outcome, code, None, &found))
        }
        _ => None,
    };
    Ok(Page::new(&title)
        .crumb(
            format!("/collection/{}", donation.id),
            donation.number.clone(),
        )
        .crumb(
            format!("/collection/{}/office/{office}", donation.id),
            ctx.t("collection-office"),
        )
        .script("scan.js")
        .show(
            &ctx,
            html! {
                (ui::head(&title, &ctx.t("collection-unit-purpose"), Some(&papers)))
                (facts(&ctx, &unit, lines.len()))
                @if is_open {
                    (ui::scan_box(&ctx, &format!("/collection/unit/{id}/scan"), "collection-scan"))
                    ol #scans.gl-scans { @if let Some(choose) = &choose { (choose) } }
                }
                (tools(&ctx, &unit, &donation, lines.len()))
                (contents(&ctx, id, &lines, is_open))
            },
        ))
}

fn facts(ctx: &Ctx, unit: &unit::Model, devices: usize) -> Markup {
    let keys = [
        "collection-state",
        "collection-devices",
        "collection-weight",
        "collection-seal",
    ]
    .map(|key| ctx.t(key));
    ui::facts(&[
        (&keys[0], ui::word_badge(ctx, "unit-status", &unit.status)),
        (
            &keys[1],
            html! { (ctx.number(i64::try_from(devices).unwrap_or(0))) },
        ),
        (
            &keys[2],
            html! { (unit.weight_g.map_or_else(|| "–".to_owned(), |g| ctx.weight(g))) },
        ),
        (&keys[3], html! { (unit.seal.as_deref().unwrap_or("–")) }),
    ])
}

/// What came of a scan into a unit.
pub(super) fn answer(
    ctx: &Ctx,
    unit: Uuid,
    outcome: &str,
    code: &str,
    number: Option<&str>,
    lines: &[line::Model],
) -> Markup {
    let known = [
        "packed",
        "moved",
        "already",
        "other-unit",
        "choose",
        "not-agreed",
        "unknown",
    ];
    let outcome = known
        .iter()
        .copied()
        .find(|word| *word == outcome)
        .unwrap_or("unknown");
    let sound = match outcome {
        "packed" | "moved" | "already" => Sound::Ok,
        "choose" => Sound::Ask,
        _ => Sound::Stop,
    };
    let text = ctx.tw(
        &format!("collection-scan-{outcome}"),
        &[("unit", number.unwrap_or("–").to_owned().into())],
    );
    ui::scan_answer(
        sound,
        &html! {
            div { strong { (code) } " " (text) }
            @if outcome == "choose" {
                @for (place, line) in lines.iter().filter(|line| line.status == "agreed").enumerate() {
                    (ui::form(&format!("/collection/unit/{unit}/scan"), html! {
                        (ui::hidden("line", &line.id.to_string()))
                        button.btn type="submit" data-key=(place + 1) { kbd { (place + 1) " ↵" } " " (model(line)) " · " (line.asset_tag.as_deref().unwrap_or_default()) }
                    }))
                }
            } @else if let Some(line) = lines.first() { p.text-secondary { (model(line)) } }
        },
    )
}

fn tools(ctx: &Ctx, unit: &unit::Model, donation: &donation::Model, devices: usize) -> Markup {
    let base = format!("/collection/unit/{}", unit.id);
    let can =
        ctx.may(Act::CollectionPack) && matches!(donation.status.as_str(), "agreed" | "collecting");
    html! {
        @if unit.status == "open" && can && devices > 0 {
            section.gl-section {
                h2 { (ctx.t("collection-close-unit")) }
                (ui::form(&format!("{base}/close"), html! {
                    (Field::text("kg", "collection-gross-kg").autocomplete("off").show(ctx))
                    (Field::text("seal", "collection-seal-number").autocomplete("off").hint("collection-seal-hint").show(ctx))
                    (ui::submit(ctx, "collection-close-unit"))
                }))
            }
        }
        @if matches!(unit.status.as_str(), "closed" | "at-hub") && ctx.may(Act::CollectionSeal) {
            section.gl-section {
                h2 { (ctx.t("collection-seal")) }
                (ui::form(&format!("{base}/seal"), html! {
                    (Field::text("seal", "collection-seal-number").required().autocomplete("off").show(ctx))
                    (ui::submit(ctx, "collection-set-seal"))
                }))
                @if unit.seal.is_some() {
                    (ui::form(&format!("{base}/seal-check"), html! {
                        (Field::text("found", "collection-seal-found").required().autocomplete("off").show(ctx))
                        (Field::check("is_broken", "collection-seal-is-broken").show(ctx))
                        (ui::submit(ctx, "collection-check-seal"))
                    }))
                }
            }
        }
        @if unit.status == "closed" && can {
            (ui::confirm(ctx, "collection-reopen", &format!("{base}/reopen"), &ctx.t("collection-reopen-warning")))
        }
    }
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("collection-asset"),
    Column::new("collection-serial"),
    Column::new("collection-model"),
];

fn contents(ctx: &Ctx, unit: Uuid, lines: &[line::Model], is_open: bool) -> Markup {
    let title = ctx.t("collection-contents");
    let mut columns = COLUMNS.to_vec();
    if is_open {
        columns.insert(0, Column::pick());
    }
    let rows = html! {
        @for row in lines {
            tr {
                @if is_open { (ui::pick("take-out", &row.id.to_string(), row.serial_number.as_deref().unwrap_or_default())) }
                (cells(row))
            }
        }
    };
    html! {
        section.gl-section {
            h2 { (title) }
            @if lines.is_empty() { (ui::empty(&ctx.t("collection-unit-is-empty"), &ctx.t("collection-unit-is-empty-do"), None)) }
            @else {
                (ui::table(ctx, &title, &columns, &rows, &Pager::default()))
                @if is_open {
                    (ui::selection_bar(ctx, "take-out", &format!("/collection/unit/{unit}/unpack"), &html! {
                        (ui::submit(ctx, "collection-unpack"))
                    }))
                }
            }
        }
    }
}
