//! `/admin/mail`: mail that was sent, and mail that would be.

use crate::ctx::Ctx;
use crate::failure::{Failure, Outcome};
use crate::layout::{self, Page};
use crate::ui::{self, Column, Pager, Tone};
use axum::extract::{Path, Query};
use gapless_store::entities::mail::Model;
use gapless_store::people::mails;
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

/// Where the list stands.
#[derive(Debug, Deserialize)]
pub struct Cursor {
    cursor: Option<Uuid>,
}

const COLUMNS: &[Column<'_>] = &[
    Column::new("frame-mail-subject"),
    Column::new("frame-mail-to"),
    Column::new("frame-mail-when"),
    Column::new("frame-mail-state"),
];

/// The list, newest first.
pub async fn list(ctx: Ctx, Query(cursor): Query<Cursor>) -> Outcome<Markup> {
    let mut rows = mails::list(&ctx.app.store.read, cursor.cursor).await?;
    let next = gapless_store::cut(&mut rows, mails::PAGE_ROWS, |mail| mail.id.to_string());
    let title = ctx.t("frame-mail-title");
    let purpose = if ctx.app.settings.smtp.is_some() {
        "frame-mail-purpose"
    } else {
        "frame-mail-purpose-waiting"
    };
    let body = html! {
        @for mail in &rows {
            tr {
                td { a href={ "/admin/mail/" (mail.id) } { (mail.subject) } }
                td { (mail.to_name) " " span.text-secondary { (mail.to_address) } }
                td { (ctx.date_time(mail.created_at)) }
                td { (state(&ctx, mail)) }
            }
        }
    };
    Ok(layout::page(
        &ctx,
        &title,
        html! {
            (ui::head(&title, &ctx.t(purpose), None))
            @if rows.is_empty() {
                (ui::empty(&ctx.t("frame-mail-none"), &ctx.t("frame-mail-none-do"), None))
            } @else {
                (ui::table(&ctx, &title, COLUMNS, &body, &Pager { next, total: None }))
            }
        },
    ))
}

/// One mail, as it was or would be sent.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let mail = mails::find(&ctx.app.store.read, id)
        .await?
        .ok_or_else(Failure::not_found)?;
    Ok(Page::new(&mail.subject).show(
        &ctx,
        html! {
            (ui::head(&mail.subject, &format!("{} <{}>", mail.to_name, mail.to_address), None))
            (ui::facts(&[
                (&ctx.t("frame-mail-when"), html! { (ctx.date_time(mail.created_at)) }),
                (&ctx.t("frame-mail-state"), state(&ctx, &mail)),
            ]))
            @if mail.body.is_empty() {
                p.text-secondary { (ctx.t("frame-mail-body-gone")) }
            } @else {
                pre.gl-letter { (mail.body) }
            }
        },
    ))
}

fn state(ctx: &Ctx, mail: &Model) -> Markup {
    if let Some(at) = mail.sent_at {
        return ui::badge(
            Tone::Ok,
            ctx.tw("frame-mail-sent", &[("when", ctx.date_time(at).into())]),
        );
    }
    match &mail.failure {
        Some(why) => {
            html! { (ui::badge(Tone::Stop, ctx.t("frame-mail-failed"))) " " small { (why) } }
        }
        None => ui::badge(Tone::Plain, ctx.t("frame-mail-waiting")),
    }
}
