//! `/people/keys`: API keys. The key is shown once, on the answer to the form that made it.

use super::{cursor, rules, store};
use crate::access::{Act, not_found};
use crate::ctx::Ctx;
use crate::failure::Outcome;
use crate::guard::Unkept;
use crate::keys::{make, revoke as revoke_key};
use crate::layout;
use crate::ui::{self, Choice, Column, Field, Pager, Tone};
use axum::Extension;
use axum::extract::{Form, Path, Query};
use axum::response::Response;
use gapless_journey::{OrganisationId, OrganisationKind, Refusal, RefusalKind, Role};
use gapless_store::Tx;
use gapless_store::entities::api_key::Model;
use gapless_store::people::directory;
use maud::{Markup, html};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

const COLUMNS: &[Column<'_>] = &[
    Column::new("people-key-for"),
    Column::new("people-key-id"),
    Column::new("people-role"),
    Column::new("people-key-made"),
    Column::new("people-key-used"),
    Column::buttons(),
];

/// A key to make.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct NewKey {
    /// What it is for.
    pub name: String,
    /// In which role it acts; one of the organisation's kind.
    pub role: String,
}

/// Makes a key for the actor's own organisation.
pub async fn make_key(ctx: &Ctx, new: &NewKey) -> Outcome<String> {
    ctx.actor.permit(Act::KeyChange)?;
    let (of, kind) = own(ctx)?;
    let role = Role::parse(&new.role)
        .ok_or_else(|| Refusal::new("bad-request").kind(RefusalKind::Invalid))?;
    rules::check_grant(&ctx.actor, kind, role)?;
    let name = &rules::filled(&new.name, 120)?;
    let work = |tx: Tx| async move { make(&tx, ctx, of, role, name).await };
    Ok(ctx.app.store.write(work).await?)
}

fn own(ctx: &Ctx) -> Outcome<(OrganisationId, OrganisationKind)> {
    let (Some(of), Some(kind)) = (ctx.actor.organisation, ctx.actor.organisation_kind) else {
        return Err(not_found().into());
    };
    Ok((of, kind))
}

/// Which page of keys.
#[derive(Debug, Default, Deserialize, IntoParams)]
pub struct KeysPage {
    /// The `next` of the page before.
    pub cursor: Option<String>,
}

/// The keys that the actor looks after, newest first, and the cursor of the next page.
pub(super) async fn of_actor(ctx: &Ctx, asked: &KeysPage) -> Outcome<(Vec<Model>, Option<String>)> {
    let before = asked.cursor.as_deref().and_then(|text| {
        let (at, id) = text.split_once('.')?;
        Some((at.parse().ok()?, id.to_owned()))
    });
    let mut rows = store::keys(&ctx.app.store.read, ctx.actor.own_only(), before).await?;
    let write = |row: &Model| format!("{}.{}", row.created_at, row.id);
    let next = cursor::cut(&mut rows, store::KEY_ROWS, write);
    Ok((rows, next))
}

/// The list, and the form for a new one.
pub async fn page(ctx: Ctx, Query(asked): Query<KeysPage>) -> Outcome<Markup> {
    show(&ctx, &asked, None).await
}

async fn show(ctx: &Ctx, asked: &KeysPage, made: Option<&str>) -> Outcome<Markup> {
    let (rows, next) = of_actor(ctx, asked).await?;
    let ids = rows.iter().map(|row| row.organisation_id).collect();
    let owners = directory::organisations_of(&ctx.app.store.read, ids).await?;
    let (_, kind) = own(ctx)?;
    let roles = rules::grantable(&ctx.actor, kind);
    let roles: Vec<_> = roles
        .iter()
        .map(|role| (role.as_str(), ctx.t(&format!("role-{role}"))))
        .collect();
    let roles: Vec<Choice<'_>> = roles.iter().map(|(word, text)| (*word, &**text)).collect();
    let title = ctx.t("frame-menu-keys");
    let owner = |row: &Model| {
        let found = owners.iter().find(|owner| owner.id == row.organisation_id);
        found.map(|owner| owner.name.clone()).unwrap_or_default()
    };
    let body = html! { @for row in &rows { (key_row(ctx, row, &owner(row))) } };
    Ok(layout::page(
        ctx,
        &title,
        html! {
            (ui::head(&title, &ctx.t("people-keys-purpose"), None))
            @if let Some(key) = made {
                (ui::alert(Tone::Ok, &ctx.t("people-key-new"), &ctx.t("people-key-new-do")))
                pre.gl-letter { (key) }
            }
            @if rows.is_empty() {
                (ui::empty(&ctx.t("people-no-keys"), &ctx.t("people-no-keys-do"), None))
            } @else {
                (ui::table(ctx, &title, COLUMNS, &body, &Pager { next, total: None }))
            }
            (ui::section(&ctx.t("people-new-key"), &ui::form("/people/keys", html! {
                (Field::text("name", "people-key-for").hint("people-key-for-hint").required().show(ctx))
                (Field::select("role", "people-role", &roles).show(ctx))
                (ui::submit(ctx, "people-make-key"))
            })))
        },
    ))
}

fn key_row(ctx: &Ctx, row: &Model, owner: &str) -> Markup {
    html! {
        tr {
            td { (row.name) br; span.text-secondary { (owner) } }
            td { code { "gk_" (row.id) "_…" } }
            td { (ctx.t(&format!("role-{}", row.role))) }
            td { (ctx.date(row.created_at)) }
            td { @match row.seen_at { Some(at) => (ctx.date_time(at)), None => (ctx.t("people-never")) } }
            td {
                @if row.revoked_at.is_some() {
                    (ui::badge(Tone::Plain, ctx.t("people-key-revoked")))
                } @else {
                    (ui::form(&format!("/people/keys/{}/revoke", row.id), html! {
                        button.btn.btn-sm type="submit" { (ctx.t("people-key-revoke")) }
                    }))
                }
            }
        }
    }
}

/// Makes a key. The answer itself shows it, so that it stands in no address and in no history, and is not kept.
pub async fn add(ctx: Ctx, Form(new): Form<NewKey>) -> Outcome<(Extension<Unkept>, Markup)> {
    let key = make_key(&ctx, &new).await?;
    Ok((
        Extension(Unkept),
        show(&ctx, &KeysPage::default(), Some(&key)).await?,
    ))
}

/// Revokes a key.
pub async fn revoke(ctx: Ctx, Path(id): Path<String>) -> Outcome<Response> {
    revoke_key(&ctx, &id).await?;
    ui::redirect("/people/keys", "frame-said-saved")
}
