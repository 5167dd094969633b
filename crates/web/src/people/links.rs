//! `/people/links`: links that were given out to act without an account, such as a driver's; who holds one, whether it
//! was used, and taking it back. The link itself is shown where it is made and is kept nowhere.

use super::cursor;
use crate::access::Act;
use crate::ctx::Ctx;
use crate::failure::{Failure, Outcome};
use crate::layout;
use crate::links::trouble;
use crate::ui::{self, Column, Pager, Tone};
use axum::extract::{Path, Query};
use axum::response::Response;
use gapless_store::entities::link::Model;
use gapless_store::people::{directory, links};
use maud::{Markup, html};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

const COLUMNS: &[Column<'_>] = &[
    Column::new("people-link-to"),
    Column::new("people-link-may"),
    Column::new("people-link-given"),
    Column::new("people-link-ends"),
    Column::new("people-link-state"),
    Column::buttons(),
];

/// Which page of links.
#[derive(Debug, Default, Deserialize, IntoParams)]
pub struct LinksPage {
    /// The `next` of the page before.
    pub cursor: Option<Uuid>,
}

/// The links that the actor looks after, and the cursor of the next page.
pub(super) async fn of_actor(
    ctx: &Ctx,
    after: Option<Uuid>,
) -> Outcome<(Vec<Model>, Option<Uuid>)> {
    let own = ctx.actor.own_only();
    let mut rows = links::given(&ctx.app.store.read, own, after).await?;
    let next = cursor::cut(&mut rows, links::PAGE_ROWS, |row| row.id);
    Ok((rows, next))
}

/// Takes a link back: what it permits ends at once.
pub async fn revoke_link(ctx: &Ctx, id: Uuid) -> Outcome<()> {
    ctx.actor.permit(Act::LinkChange)?;
    let (own, now) = (ctx.actor.own_only(), ctx.now_ms);
    let store = &ctx.app.store;
    let done = store
        .write(|tx| async move { Ok(links::revoke(&*tx, id, own, now).await?) })
        .await?;
    if done {
        Ok(())
    } else {
        Err(Failure::not_found())
    }
}

/// A word for what a link can still do: `open`, or why it does not open.
pub(super) fn state(row: &Model, now_ms: i64) -> &'static str {
    trouble(row, now_ms).map_or("open", |refusal| refusal.code.trim_start_matches("link-"))
}

/// The list.
pub async fn page(ctx: Ctx, Query(asked): Query<LinksPage>) -> Outcome<Markup> {
    let (rows, next) = of_actor(&ctx, asked.cursor).await?;
    let ids = rows.iter().filter_map(|row| row.organisation_id).collect();
    let owners = directory::organisations_of(&ctx.app.store.read, ids).await?;
    let owner = |row: &Model| {
        let found = owners
            .iter()
            .find(|owner| Some(owner.id) == row.organisation_id);
        found.map(|owner| owner.name.clone()).unwrap_or_default()
    };
    let title = ctx.t("frame-menu-links");
    let body = html! { @for row in &rows { (link_row(&ctx, row, &owner(row))) } };
    let pager = Pager {
        next: next.map(|next| next.to_string()),
        ..Pager::default()
    };
    Ok(layout::page(
        &ctx,
        &title,
        html! {
            (ui::head(&title, &ctx.t("people-links-purpose"), None))
            @if rows.is_empty() {
                (ui::empty(&ctx.t("people-no-links"), &ctx.t("people-no-links-do"), None))
            } @else {
                (ui::table(&ctx, &title, COLUMNS, &body, &pager))
            }
        },
    ))
}

fn link_row(ctx: &Ctx, row: &Model, owner: &str) -> Markup {
    let act = row.act.as_deref().unwrap_or_default();
    // Who looks after links may not be who does what they are for: then the page is not theirs to open.
    let page = row
        .path
        .as_ref()
        .filter(|_| Act::parse(act).is_some_and(|act| ctx.may(act)));
    let state = state(row, ctx.now_ms);
    let tone = match state {
        "open" => Tone::Ask,
        "used" => Tone::Ok,
        _ => Tone::Plain,
    };
    html! {
        tr {
            td { (row.name) br; span.text-secondary { (owner) } }
            td {
                @match page {
                    Some(path) => a href=(path) { (ctx.t(&format!("link-act-{act}"))) },
                    None => (ctx.t(&format!("link-act-{act}"))),
                }
            }
            td { (ctx.date_time(row.created_at)) }
            td { (ctx.date_time(row.expires_at)) }
            td { (ui::badge(tone, ctx.t(&format!("link-state-{state}")))) }
            td {
                @if state == "open" {
                    (ui::form(&format!("/people/links/{}/revoke", row.id), html! {
                        button.btn.btn-sm type="submit" { (ctx.t("people-link-revoke")) }
                    }))
                }
            }
        }
    }
}

/// Takes one back.
pub async fn revoke(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    revoke_link(&ctx, id).await?;
    ui::redirect("/people/links", "people-said-link-revoked")
}
