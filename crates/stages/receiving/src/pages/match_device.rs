//! `/receiving/discrepancies/{discrepancy}/match`: which line an unexpected device answers after all.

use super::{
    discrepancies::address,
    scans::{line_text, title as name},
};
use crate::{
    MatchInput, access, match_device as action,
    match_device::may_be_matched,
    rules::near,
    store::{self, Shown, Sought},
};
use axum::extract::{Path, Query};
use axum::response::Response;
use gapless_journey::{Refusal, RefusalKind};
use gapless_store::entities::device;
use gapless_web::{
    Ctx, Failure, Markup, Outcome, html,
    layout::Page,
    sent::Sent,
    ui::{self, Column, Field, Pager},
};
use serde::Deserialize;
use uuid::Uuid;

/// Which lines to choose from.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    cursor: Option<Uuid>,
}

impl Asked {
    /// A number that is also a row is looked for as both.
    fn sought(&self) -> Sought {
        let key = gapless_journey::fold(&self.q);
        Sought {
            row: self.q.trim().parse().ok(),
            key: Some(key).filter(|key| !key.is_empty()),
        }
    }
}

/// The page.
pub async fn match_page(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let (row, donation) = access::discrepancy(c, &ctx.actor, id).await?;
    may_be_matched(&ctx.actor, &row)?;
    let device = row.device_id.ok_or_else(Failure::not_found)?;
    let mut found = store::devices(c, std::slice::from_ref(&device)).await?;
    let device = found.remove(&device).ok_or_else(Failure::not_found)?;
    let sought = asked.sought();
    let is_first = sought == Sought::default() && asked.cursor.is_none();
    let near = if is_first {
        near_lines(c, donation.id, &device).await?
    } else {
        Vec::new()
    };
    let mut lines = store::awaited_lines(c, donation.id, &sought, asked.cursor).await?;
    let next = gapless_store::cut(&mut lines, store::PAGE_ROWS, |line| line.id.to_string());
    let pager = Pager { next, total: None };
    let title = ctx.t("receiving-match-title");
    Ok(Page::new(&title)
        .wide()
        .crumb(
            address(Some(donation.id), None, None),
            ctx.t("receiving-discrepancies").into_owned(),
        )
        .show(
            &ctx,
            html! {
                (ui::head(&title, &ctx.t("receiving-match-purpose"), None))
                (about(&ctx, &donation.number, &device))
                form.gl-narrow method="get" {
                    (Field::text("q", "receiving-match-search").value(&asked.q).show(&ctx))
                    button.btn type="submit" { (ctx.t("receiving-match-find")) }
                }
                @if lines.is_empty() {
                    (ui::empty(&ctx.t("receiving-match-none"), &ctx.t("receiving-match-none-do"), None))
                } @else {
                    (choice(&ctx, id, &near, &lines, &pager))
                }
            },
        ))
}

/// What the device is, as it was found.
fn about(ctx: &Ctx, donation: &str, device: &device::Model) -> Markup {
    let number = |number: &Option<String>| html! { (number.as_deref().unwrap_or("–")) };
    let what = name(device.manufacturer.as_ref(), device.model.as_ref());
    ui::facts(&[
        (
            &ctx.t("receiving-device"),
            html! { a href={ "/d/" (device.id) } { (device.id) } },
        ),
        (&ctx.t("receiving-donation"), html! { (donation) }),
        (
            &ctx.t("receiving-category"),
            html! { (ctx.t(&format!("category-{}", device.category))) " " (what) },
        ),
        (&ctx.t("receiving-serial"), number(&device.serial_number)),
        (&ctx.t("receiving-asset"), number(&device.asset_tag)),
    ])
}

/// Lines whose number is almost the device's: what was mistyped is among them.
async fn near_lines<C: store::Connection>(
    c: &C,
    donation: Uuid,
    device: &device::Model,
) -> Outcome<Vec<Shown>> {
    let awaited = store::awaited(c, &[donation]).await?;
    let mut ids = Vec::new();
    for number in [&device.serial_key, &device.asset_key]
        .into_iter()
        .flatten()
    {
        let keys = awaited.iter().flat_map(|claim| {
            [&claim.serial_key, &claim.asset_key]
                .into_iter()
                .flatten()
                .map(|key| (key.as_str(), claim.line))
        });
        ids.extend(near::candidates(number, keys));
    }
    let mut lines: Vec<Shown> = store::lines(c, &ids).await?.into_values().collect();
    lines.sort_by_key(|line| line.id);
    Ok(lines)
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("receiving-match-choose"),
    Column::new("receiving-serial"),
    Column::new("receiving-asset"),
    Column::new("receiving-model"),
    Column::new("receiving-claim"),
    Column::new("receiving-state"),
];

fn choice(ctx: &Ctx, id: Uuid, near: &[Shown], lines: &[Shown], pager: &Pager) -> Markup {
    let is_near = |line: &&Shown| near.iter().all(|near| near.id != line.id);
    let title = ctx.t("receiving-match-lines");
    let body = html! {
        @for line in near { (line_row(ctx, line, true)) }
        @for line in lines.iter().filter(is_near) { (line_row(ctx, line, false)) }
    };
    ui::form(
        &format!("/receiving/discrepancies/{id}/match"),
        html! {
            (ui::table(ctx, &title, COLUMNS, &body, pager))
            (Field::text("reason", "frame-reason").required().hint("receiving-match-reason-hint").show(ctx))
            (ui::submit(ctx, "receiving-match-save"))
        },
    )
}

fn line_row(ctx: &Ctx, line: &Shown, is_near: bool) -> Markup {
    let place = line_text(ctx, line);
    html! {
        tr {
            td { input.form-check-input type="radio" name="line" value=(line.id) required aria-label=(place); }
            td {
                (line.serial_number.as_deref().unwrap_or("–"))
                @if is_near { br; span.text-secondary { (ctx.t("receiving-match-near")) } }
            }
            td { (line.asset_tag.as_deref().unwrap_or("–")) }
            td {
                (ctx.t(&format!("category-{}", line.category))) " "
                (name(line.manufacturer.as_ref(), line.model.as_ref()))
            }
            td { (place) }
            td { (ui::word_badge(ctx, "line-status", &line.status)) }
        }
    }
}

/// Matches, and leads back to what else does not agree.
pub async fn match_form(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let (_, donation) = access::discrepancy(&ctx.app.store.read, &ctx.actor, id).await?;
    let missing = || Refusal::new("receiving-line-missing").kind(RefusalKind::Invalid);
    let input = MatchInput {
        line: super::forms::key(sent.text("line"))?.ok_or_else(missing)?,
        reason: sent.text("reason").unwrap_or_default().to_owned(),
    };
    action(&ctx.app, &ctx.actor, id, input).await?;
    let back = address(Some(donation.id), None, None);
    ui::redirect(&back, "receiving-said-matched")
}
