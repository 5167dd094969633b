//! What a project owes, on its page; its invoices; who adopts it; and the minutes of the committee as a paper.

use super::words;
use crate::access;
use crate::money::{self, Adopt, Agree, Invoice, Receive, Waive};
use crate::papers::{invoice_of, minutes_of};
use crate::store::payment::{self, PaymentStatus};
use crate::store::{application, event};
use axum::extract::{Path, Query};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use gapless_journey::projects::{ApplicationStatus, PaymentKind, ProjectEvent};
use gapless_journey::{OrganisationKind, Refusal, RefusalKind};
use gapless_store::people::directory;
use gapless_web::access::Act;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Choice, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};
use serde::Deserialize;
use uuid::Uuid;

const COLUMNS: [Column<'_>; 5] = [
    Column::new("payment-kind"),
    Column::new("payment-amount").number(),
    Column::new("payment-payer"),
    Column::new("payment-status"),
    Column::buttons(),
];

/// The part of a project's page.
pub async fn part(ctx: &Ctx, row: &application::Model) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let rows = payment::of(db, row.id).await?;
    let is_project = row.state()? == ApplicationStatus::Selected;
    if rows.is_empty() && !is_project {
        return Ok(html! {});
    }
    let title = ctx.t("payment-title");
    let open = rows
        .iter()
        .filter(|paid| paid.before_shipping && !is_settled(paid))
        .count();
    let adopted = adopters(ctx, row.id).await?;
    let changes = is_project && ctx.may(Act::ProjectMoney);
    let donors = if changes {
        directory::organisations(db, Some(OrganisationKind::Donor)).await?
    } else {
        Vec::new()
    };
    Ok(ui::section(
        &title,
        &html! {
            @if is_project {
                @if open > 0 { (ui::alert(Tone::Ask, &ctx.tw("payment-open", &[("n", open.into())]), &ctx.t("payment-open-do"))) }
                @else { p { (ui::badge(Tone::Ok, ctx.t("payment-clear"))) } }
            }
            @if !adopted.is_empty() { p { (ctx.t("payment-adopted")) " " strong { (adopted.join(", ")) } } }
            @if !rows.is_empty() { (ui::table(ctx, &title, &COLUMNS, &table(ctx, row.id, &rows, changes), &Pager::default())) }
            @if changes { (agree_form(ctx, row)) (adopt_form(ctx, row.id, &donors)) }
        },
    ))
}

async fn adopters(ctx: &Ctx, id: Uuid) -> Outcome<Vec<String>> {
    let events = event::told(&ctx.app.store.read, id).await?;
    let names = events.into_iter().filter_map(|(_, event)| match event {
        ProjectEvent::Adopted { name, .. } => Some(name),
        _ => None,
    });
    Ok(names.collect())
}

fn is_settled(row: &payment::Model) -> bool {
    let status = PaymentStatus::parse(&row.status);
    matches!(status, Some(PaymentStatus::Paid | PaymentStatus::Waived))
}

fn table(ctx: &Ctx, project: Uuid, rows: &[payment::Model], changes: bool) -> Markup {
    let path = |act: &str| format!("/projects/{project}/payment/{act}");
    html! { @for row in rows { tr {
        td { (ctx.t(&format!("payment-kind-{}", row.kind)))
            @if row.before_shipping { " " (ui::badge(Tone::Plain, ctx.t("payment-before"))) }
            @if !row.note.is_empty() { br; span.text-secondary { (row.note) } } }
        td.text-end { (words::money(ctx.lang, row.cents, &row.currency)) }
        td { (row.payer) }
        td { (ui::word_badge(ctx, "payment-status", &row.status))
            @if let Some(number) = &row.invoice { " " a href={ "/projects/" (project) "/invoice/" (row.id) } { (number) }
                @if !is_settled(row) { " " (ctx.tw("payment-due", &[("day", ctx.day(&row.due).into())])) } } }
        td { @if changes && !is_settled(row) {
            @if row.invoice.is_none() { (ui::form(&path("invoice"), html! {
                (ui::hidden("payment", &row.id.to_string()))
                button.btn.btn-sm type="submit" { (ctx.t("payment-invoice")) }
            })) }
            details { summary { (ctx.t("payment-receive")) } (ui::form(&path("receive"), html! {
                (ui::hidden("payment", &row.id.to_string()))
                (Field::input("day", "payment-day", "date").required().show(ctx))
                (ui::submit(ctx, "payment-receive"))
            })) }
            details { summary { (ctx.t("payment-waive")) } (ui::form(&path("waive"), html! {
                (ui::hidden("payment", &row.id.to_string()))
                (Field::text("why", "projects-why").required().show(ctx))
                (ui::submit(ctx, "payment-waive"))
            })) }
        } }
    } } }
}

fn agree_form(ctx: &Ctx, row: &application::Model) -> Markup {
    let kinds: Vec<(&str, String)> = PaymentKind::ALL
        .iter()
        .map(|kind| {
            let word = kind.as_str();
            (word, ctx.t(&format!("payment-kind-{word}")).into_owned())
        })
        .collect();
    let choices: Vec<Choice<'_>> = kinds
        .iter()
        .map(|(word, text)| (*word, text.as_str()))
        .collect();
    html! { details {
        summary { (ctx.t("payment-agree")) }
        (ui::form(&format!("/projects/{}/payment", row.id), html! {
            (Field::select("kind", "payment-kind", &choices).required().show(ctx))
            (Field::text("amount", "payment-amount").hint("payment-amount-hint").required().show(ctx))
            (Field::text("currency", "payment-currency").value("EUR").required().show(ctx))
            (Field::text("payer", "payment-payer").value(&row.organisation).required().show(ctx))
            (Field::area("payer_address", "payment-address").show(ctx))
            (Field::text("note", "payment-note").show(ctx))
            (Field::check("before_shipping", "payment-before-say").value("on").show(ctx))
            (ui::submit(ctx, "payment-agree"))
        }))
    } }
}

fn adopt_form(
    ctx: &Ctx,
    id: Uuid,
    donors: &[gapless_store::entities::organisation::Model],
) -> Markup {
    let keys: Vec<String> = donors.iter().map(|donor| donor.id.to_string()).collect();
    let nobody = ctx.t("payment-adopt-other");
    let choices: Vec<Choice<'_>> = std::iter::once(("", &*nobody))
        .chain(
            keys.iter()
                .zip(donors)
                .map(|(key, donor)| (key.as_str(), donor.name.as_str())),
        )
        .collect();
    html! { details {
        summary { (ctx.t("payment-adopt")) }
        (ui::form(&format!("/projects/{id}/adopt"), html! {
            (Field::select("organisation", "payment-adopt-donor", &choices).show(ctx))
            (Field::text("name", "payment-adopt-name").hint("payment-adopt-hint").show(ctx))
            (ui::submit(ctx, "payment-adopt"))
        }))
    } }
}

/// Agrees money.
pub async fn agree(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input: Agree = sent.read()?;
    money::agree(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/projects/{id}"), "payment-said-agreed")
}

/// Writes an invoice.
pub async fn invoice(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input: Invoice = sent.read()?;
    money::invoice(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/projects/{id}"), "payment-said-invoiced")
}

/// Writes down that it was paid.
pub async fn receive(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input: Receive = sent.read()?;
    money::receive(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/projects/{id}"), "payment-said-received")
}

/// Waives it.
pub async fn waive(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input: Waive = sent.read()?;
    money::waive(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/projects/{id}"), "payment-said-waived")
}

/// Notes who adopts it.
pub async fn adopt(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input: Adopt = sent.read()?;
    money::adopt(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/projects/{id}"), "payment-said-adopted")
}

/// The invoice as a PDF.
pub async fn paper(ctx: Ctx, Path((id, paid)): Path<(Uuid, Uuid)>) -> Outcome<Response> {
    let db = &ctx.app.store.read;
    let row = application::sent(db, id).await?;
    let paid = payment::find(db, id, paid).await?;
    let pdf = invoice_of(&ctx, &row, &paid).await?;
    Ok(answer(paid.invoice.as_deref().unwrap_or("invoice"), pdf))
}

/// Which day.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct OnDay {
    /// As `2026-11-22`.
    #[serde(default)]
    pub day: String,
}

/// The minutes of the decisions of a day.
pub async fn minutes(ctx: Ctx, Query(asked): Query<OnDay>) -> Outcome<Response> {
    let invalid = |code| Refusal::new(code).kind(RefusalKind::Invalid);
    let from = access::begin_of(&ctx.app, &asked.day).ok_or(invalid("date-wrong"))?;
    let to = access::next_day(&ctx.app, from);
    let day = access::day(&ctx.app, from);
    let pdf = minutes_of(&ctx, from, to, &day).await?;
    let pdf = pdf.ok_or(Refusal::new("minutes-empty").kind(RefusalKind::NotFound))?;
    Ok(answer(&format!("minutes-{day}"), pdf))
}

fn answer(name: &str, pdf: Vec<u8>) -> Response {
    let disposition = format!("inline; filename=\"{name}.pdf\"");
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, pdf).into_response()
}
