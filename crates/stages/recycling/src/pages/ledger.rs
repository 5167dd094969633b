//! `/recycling/ledger`: what was recycled or bought for the devices that were sent abroad.

use crate::compensate::{standing, unused};
use crate::rules::compensation::due_on;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Choice, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};

const COLUMNS: [Column<'_>; 6] = [
    Column::new("recycling-certificate-number"),
    Column::new("recycling-source"),
    Column::new("recycling-issuer"),
    Column::new("recycling-country"),
    Column::new("recycling-certificate-day"),
    Column::new("recycling-weight").number(),
];

/// The page.
pub async fn show(ctx: Ctx) -> Outcome<Markup> {
    let (balance, rows) = standing(&ctx.app).await?;
    let title = ctx.t("recycling-ledger");
    let weight = |grams: u64| ctx.weight(i64::try_from(grams).unwrap_or(i64::MAX));
    let today = ctx.app.zoned(ctx.now_ms).date().to_string();
    let due = due_on(&today);
    let each = due.map_or(0, |due| due.grams_per_device);
    let lines = html! { @for row in &rows { tr {
        td { @if row.file.is_some() { a href={ "/recycling/ledger/" (row.id) "/certificate" } { (row.certificate) } } @else { (row.certificate) } }
        td { (ctx.t(&format!("recycling-source-{}", row.kind))) }
        td { (row.issuer) }
        td { (row.country) }
        td { (ctx.day(&row.issued_on)) }
        td.text-end { (ctx.weight(row.weight_g)) }
    } } };
    let body = html! {
        (ui::head(&title, &ctx.tw("recycling-ledger-purpose", &[("weight", weight(each).into())]), None))
        (ui::figures(&[
            ui::figure(ctx.number(i64::try_from(balance.devices).unwrap_or(i64::MAX)), &ctx.t("recycling-sent"), Tone::Plain, None),
            ui::figure(weight(balance.due_g), &ctx.t("recycling-due"), Tone::Plain, None),
            ui::figure(weight(balance.recorded_g), &ctx.t("recycling-recorded"), Tone::Ok, None),
            ui::figure(weight(balance.open_g), &ctx.t("recycling-still-open"), if balance.open_g > 0 { Tone::Ask } else { Tone::Ok }, None),
        ]))
        @if let Some(due) = due { p.form-hint { (due.source) } }
        @if rows.is_empty() { p { (ctx.t("recycling-ledger-none")) } }
        @else { (ui::table(&ctx, &title, &COLUMNS, &lines, &Pager::default())) }
        @if ctx.may(Act::LedgerEnter) { (entering(&ctx).await?) }
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

async fn entering(ctx: &Ctx) -> Outcome<Markup> {
    let open = unused(&ctx.app.store.read).await?;
    let named: Vec<(String, String)> = open
        .iter()
        .map(|row| {
            let number = row.certificate.as_deref().unwrap_or_default();
            let weight = ctx.weight(row.certified_g.unwrap_or(0));
            let text = format!("{} · {} · {number} · {weight}", row.number, row.country);
            (row.id.to_string(), text)
        })
        .collect();
    let choices: Vec<Choice<'_>> = named
        .iter()
        .map(|(key, text)| (key.as_str(), text.as_str()))
        .collect();
    Ok(html! {
        @if !choices.is_empty() { (ui::section(&ctx.t("recycling-enter-own"), &ui::form("/recycling/ledger", html! {
            (Field::select("consignment", "recycling-consignment", &choices).required().show(ctx))
            (ui::submit(ctx, "recycling-enter"))
        }))) }
        (ui::section(&ctx.t("recycling-enter-bought"), &ui::form_upload("/recycling/ledger", html! {
            (Field::text("certificate", "recycling-certificate-number").required().show(ctx))
            (Field::text("issuer", "recycling-issuer").required().show(ctx))
            (Field::text("country", "recycling-country").hint("recycling-bought-country-hint").required().show(ctx))
            (Field::input("day", "recycling-certificate-day", "date").required().show(ctx))
            (Field::text("weight_kg", "recycling-kg").required().show(ctx))
            (Field::text("note", "recycling-note").show(ctx))
            label.form-label for="document-file" { (ctx.t("recycling-document")) }
            input #document-file.form-control type="file" name="document_file" accept="application/pdf,image/jpeg,image/png" required;
            (ui::submit(ctx, "recycling-enter"))
        })))
    })
}
