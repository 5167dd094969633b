//! Paste many numbers at once.

use crate::{BulkInput, BulkOutput, access, bulk as action};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use gapless_web::{
    Ctx, Markup, Outcome, html,
    layout::Page,
    sent::Sent,
    ui::{self, Column, Field, Pager, Tone},
};
use uuid::Uuid;

/// The page.
pub async fn bulk(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let session = access::session(&ctx.app, &ctx.actor, id).await?;
    Ok(page(&ctx, id, &session.dock, "", None))
}

/// Checks them in, or says of each row why nothing was saved.
pub async fn bulk_form(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let session = access::session(&ctx.app, &ctx.actor, id).await?;
    let text = sent.text("codes").unwrap_or_default().to_owned();
    // Rows of a spreadsheet come with tabs and commas between their cells.
    let codes = text
        .split(['\n', '\t', ';', ','])
        .map(str::to_owned)
        .collect();
    let done = action(&ctx.app, &ctx.actor, id, BulkInput { codes }).await?;
    if done.saved {
        return ui::redirect(&format!("/receiving/{id}"), "receiving-said-bulk");
    }
    let good: Vec<&str> = done
        .rows
        .iter()
        .filter(|row| row.result == "ready")
        .map(|row| row.code.as_str())
        .collect();
    let page = page(&ctx, id, &session.dock, &good.join("\n"), Some(&done));
    Ok(page.into_response())
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("receiving-code"),
    Column::new("receiving-result"),
    Column::new("receiving-device"),
];

fn page(ctx: &Ctx, id: Uuid, dock: &str, codes: &str, done: Option<&BulkOutput>) -> Markup {
    let title = ctx.t("receiving-bulk");
    let back = format!("/receiving/{id}");
    let rows = html! {
        @for row in done.iter().flat_map(|done| &done.rows) {
            tr {
                td { (row.code) }
                td {
                    (ui::badge(if row.result == "ready" { Tone::Ok } else { Tone::Ask },
                        ctx.t(&format!("receiving-row-{}", row.result))))
                }
                td { @if let Some(device) = &row.device { a href={ "/d/" (device) } { (device) } } }
            }
        }
    };
    let conflicts = done.map_or(0, |done| {
        done.rows.iter().filter(|r| r.result != "ready").count()
    });
    Page::new(&title).crumb(back.clone(), dock.to_owned()).show(ctx, html! {
        (ui::head(&title, &ctx.t("receiving-bulk-purpose"), None))
        @if done.is_some() {
            (ui::alert(Tone::Ask, &ctx.tw("receiving-bulk-refused", &[("n", conflicts.into())]),
                &ctx.t("receiving-bulk-refused-do")))
            (ui::table(ctx, &title, COLUMNS, &rows, &Pager::default()))
        }
        (ui::form(&format!("/receiving/{id}/bulk"), html! {
            (Field::area("codes", "receiving-bulk-codes").value(codes).hint("receiving-bulk-hint").required().focus().show(ctx))
            (ui::submit(ctx, "receiving-bulk-save"))
        }))
    })
}
