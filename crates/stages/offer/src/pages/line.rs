//! One line: what it claims, why it is taken or not, and a form to correct it.

use super::{reason, reasons};
use crate::{
    correct::{CorrectLineInput, correct_line},
    input::Changes,
    store::lines::{self, Filter},
};
use axum::{
    Form,
    extract::Path,
    response::{IntoResponse, Response},
};
use gapless_journey::{Category, DonationId, LineId};
use gapless_store::entities::line;
use gapless_web::{
    Ctx, Failure, Outcome,
    access::{self, Act},
    layout::Page,
    ui::{self, Field, Tone},
};
use maud::{Markup, html};
use serde::Deserialize;

/// `GET /offer/{id}/lines/{line}`
pub async fn show(ctx: Ctx, Path((id, line)): Path<(DonationId, LineId)>) -> Outcome<Markup> {
    let row = load(&ctx, id, line).await?;
    Ok(page(&ctx, id, &row, None))
}

/// The form.
#[derive(Debug, Deserialize)]
pub struct Sent {
    /// The version that the person saw.
    pub version: i64,
    /// The fields.
    #[serde(flatten)]
    pub changes: Changes,
}

/// `POST /offer/{id}/lines/{line}`
pub async fn correct(
    ctx: Ctx,
    Path((id, line)): Path<(DonationId, LineId)>,
    Form(sent): Form<Sent>,
) -> Outcome<Response> {
    let input = CorrectLineInput {
        version: sent.version,
        changes: sent.changes.clone(),
    };
    match correct_line(&ctx.app, &ctx.actor, id, line, input).await {
        Ok(()) => ui::redirect(&format!("/offer/{id}"), "offer-said-corrected"),
        Err(Failure::Refusal(refusal)) if refusal.code == "line-changed-meanwhile" => {
            // The second is told, and shown both: what stands now in the form, what they typed above it.
            let row = load(&ctx, id, line).await?;
            let status = axum::http::StatusCode::CONFLICT;
            Ok((status, page(&ctx, id, &row, Some(&sent.changes))).into_response())
        }
        Err(other) => Err(other),
    }
}

async fn load(ctx: &Ctx, id: DonationId, line: LineId) -> Outcome<line::Model> {
    let db = &ctx.app.store.read;
    access::donation(&ctx.actor, db, id).await?;
    let filter = Filter {
        ids: Some(vec![line.0]),
        ..Filter::default()
    };
    let rows = lines::page(db, id.0, &filter, None, 1).await?;
    rows.into_iter()
        .next()
        .ok_or_else(|| gapless_store::Failure::not_found().into())
}

fn page(ctx: &Ctx, id: DonationId, row: &line::Model, typed: Option<&Changes>) -> Markup {
    let title = ctx.tw("offer-line", &[("row", row.row_number.into())]);
    Page::new(&title).crumb("/offer", ctx.t("offer-donations")).crumb(format!("/offer/{id}"), ctx.t("offer-lines")).show(
        ctx,
        html! {
            (ui::head(&title, &ctx.t("offer-line-purpose"), None))
            p { (ui::word_badge(ctx, "verdict", &row.verdict)) " " (ui::word_badge(ctx, "line-status", &row.status)) }
            @if let Some(why) = &row.overridden_why { p { (ctx.t("offer-by-coordinator")) ": " (why) } }
            ul { @for told in reasons(&row.reasons) { li { (reason(ctx, &told)) } } }
            @if let Some(typed) = typed { (both(ctx, row, typed)) }
            @if ctx.may(Act::OfferCorrect) {
                (ui::form(&format!("/offer/{id}/lines/{}", row.id), html! {
                    (ui::hidden("version", &row.version.to_string()))
                    (fields(ctx, Some(row)))
                    (ui::submit(ctx, "offer-save"))
                }))
            }
        },
    )
}

/// What somebody else saved meanwhile, and what this person typed, side by side.
fn both(ctx: &Ctx, row: &line::Model, typed: &Changes) -> Markup {
    let ram = row.ram_gb.map(|n| n.to_string());
    let screen = row.screen_inch.map(|n| n.to_string());
    let pairs = [
        ("offer-kind", Some(row.category.as_str()), &typed.category),
        (
            "offer-maker",
            row.manufacturer.as_deref(),
            &typed.manufacturer,
        ),
        ("offer-model", row.model.as_deref(), &typed.model),
        (
            "offer-serial",
            row.serial_number.as_deref(),
            &typed.serial_number,
        ),
        (
            "offer-asset-tag",
            row.asset_tag.as_deref(),
            &typed.asset_tag,
        ),
        ("offer-cpu", row.cpu_text.as_deref(), &typed.cpu),
        ("offer-ram", ram.as_deref(), &typed.ram),
        ("offer-screen", screen.as_deref(), &typed.screen),
        ("offer-office", row.office.as_deref(), &typed.office),
    ];
    html! {
        (ui::alert(Tone::Ask, &ctx.t("refusal-line-changed-meanwhile"), &ctx.t("refusal-line-changed-meanwhile-do")))
        table.table {
            thead { tr { th scope="col" { (ctx.t("offer-field")) } th scope="col" { (ctx.t("offer-stands-now")) } th scope="col" { (ctx.t("offer-you-typed")) } } }
            tbody {
                @for (key, now, typed) in pairs {
                    @if now.unwrap_or_default() != typed.as_deref().unwrap_or_default() {
                        tr { th scope="row" { (ctx.t(key)) } td { (super::or_dash(now)) } td { (super::or_dash(typed.as_deref())) } }
                    }
                }
            }
        }
    }
}

/// The fields of a line; empty for a new one.
pub(super) fn fields(ctx: &Ctx, row: Option<&line::Model>) -> Markup {
    let labels: Vec<(&str, String)> = Category::ALL
        .iter()
        .map(|c| (c.as_str(), ctx.t(&format!("category-{c}")).into_owned()))
        .collect();
    let kinds: Vec<(&str, &str)> = labels.iter().map(|(v, l)| (*v, l.as_str())).collect();
    let text = |of: fn(&line::Model) -> Option<String>| row.and_then(of).unwrap_or_default();
    let ram = text(|r| r.ram_gb.map(|n| n.to_string()));
    let screen = text(|r| r.screen_inch.map(|n| n.to_string()));
    let category = text(|r| Some(r.category.clone()));
    let rows = [
        (
            "manufacturer",
            "offer-maker",
            text(|r| r.manufacturer.clone()),
        ),
        ("model", "offer-model", text(|r| r.model.clone())),
        (
            "serial_number",
            "offer-serial",
            text(|r| r.serial_number.clone()),
        ),
        (
            "asset_tag",
            "offer-asset-tag",
            text(|r| r.asset_tag.clone()),
        ),
        ("cpu", "offer-cpu", text(|r| r.cpu_text.clone())),
        ("ram", "offer-ram", ram),
        ("screen", "offer-screen", screen),
        ("office", "offer-office", text(|r| r.office.clone())),
        (
            "condition",
            "offer-condition",
            text(|r| r.condition.clone()),
        ),
    ];
    html! {
        (Field::select("category", "offer-kind", &kinds).value(&category).show(ctx))
        @for (name, key, value) in &rows { (Field::text(name, key).value(value).show(ctx)) }
    }
}
