//! Where what was entered is changed: an organisation, a site, a person's role.

use super::fields;
use crate::access::not_found;
use crate::ctx::Ctx;
use crate::failure::Outcome;
use crate::i18n::Lang;
use crate::layout::Page;
use crate::people::{self, OrganisationEdit, RoleEdit, SiteEdit, rules};
use crate::ui::{self, Choice, Field};
use axum::extract::{Form, Path};
use axum::response::Response;
use gapless_journey::{OrganisationId, SiteId};
use gapless_store::entities::organisation;
use gapless_store::people::directory;
use maud::{Markup, html};
use uuid::Uuid;

fn path_of(id: OrganisationId) -> String {
    format!("/people/organisations/{id}")
}

async fn organisation_of(ctx: &Ctx, id: OrganisationId) -> Outcome<organisation::Model> {
    ctx.actor.looks_after(id)?;
    let found = directory::organisation(&ctx.app.store.read, id).await?;
    Ok(found.ok_or_else(not_found)?)
}

/// The form for an organisation, and the way to close it.
pub async fn organisation(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let id = OrganisationId(id);
    let row = organisation_of(&ctx, id).await?;
    let title = ctx.t("people-change-organisation");
    let unknown = ctx.t("frame-unknown");
    let mut languages: Vec<Choice<'_>> = vec![("", &unknown)];
    languages.extend(Lang::ALL.iter().map(|l| (l.as_str(), l.own_name())));
    let country = row.country.as_deref().unwrap_or_default();
    let language = row.language.as_deref().unwrap_or_default();
    Ok(Page::new(&title).crumb(path_of(id), row.name.clone()).show(&ctx, html! {
        (ui::head(&title, &row.name, None))
        (ui::form(&path_of(id), html! {
            (ui::hidden("version", &rules::version_of_organisation(&row)))
            (Field::text("name", "people-name").value(&row.name).required().show(&ctx))
            (Field::text("country", "people-country").value(country).hint("people-country-hint").show(&ctx))
            (Field::select("language", "frame-language", &languages).value(language).show(&ctx))
            (ui::submit(&ctx, "frame-save"))
        }))
        (closing(&ctx, &row))
    }))
}

/// Nobody is offered to close the organisation for which they act.
fn closing(ctx: &Ctx, row: &organisation::Model) -> Markup {
    let is_closed = row.disabled_at.is_some();
    let (title, verb) = if is_closed {
        ("people-reopen", "reopen")
    } else {
        ("people-close", "close")
    };
    html! {
        @if ctx.actor.organisation != Some(OrganisationId(row.id)) {
            (ui::section(&ctx.t(title), &html! {
                @if !is_closed { p { (ctx.t("people-close-purpose")) } }
                (ui::form(&format!("/people/organisations/{}/{verb}", row.id), html! {
                    button.btn type="submit" { (ctx.t(title)) }
                }))
            }))
        }
    }
}

/// Changes an organisation.
pub async fn save_organisation(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Form(sent): Form<OrganisationEdit>,
) -> Outcome<Response> {
    let id = OrganisationId(id);
    people::change_organisation(&ctx, id, &sent).await?;
    ui::redirect(&path_of(id), "frame-said-saved")
}

/// Closes an organisation.
pub async fn close(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let id = OrganisationId(id);
    people::close_organisation(&ctx, id).await?;
    ui::redirect(&path_of(id), "people-said-closed")
}

/// Opens an organisation again.
pub async fn reopen(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let id = OrganisationId(id);
    people::reopen_organisation(&ctx, id).await?;
    ui::redirect(&path_of(id), "people-said-reopened")
}

/// The form for a site.
pub async fn site(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let row = directory::site(&ctx.app.store.read, SiteId(id))
        .await?
        .ok_or_else(not_found)?;
    let of = organisation_of(&ctx, OrganisationId(row.organisation_id)).await?;
    let title = ctx.t("people-change-site");
    let back = path_of(OrganisationId(of.id));
    Ok(Page::new(&title).crumb(back, of.name).show(
        &ctx,
        html! {
            (ui::head(&title, &row.name, None))
            (ui::form(&format!("/people/sites/{id}"), html! {
                (ui::hidden("version", &rules::version_of_site(&row)))
                (fields::site(&ctx, Some(&row)))
                (ui::submit(&ctx, "frame-save"))
            }))
        },
    ))
}

/// Changes a site.
pub async fn save_site(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Form(sent): Form<SiteEdit>,
) -> Outcome<Response> {
    let of = people::change_site(&ctx, SiteId(id), &sent).await?;
    ui::redirect(&path_of(of), "frame-said-saved")
}

/// The form for a person's role.
pub async fn role(ctx: Ctx, Path(member): Path<Uuid>) -> Outcome<Markup> {
    let read = &ctx.app.store.read;
    let row = directory::member(read, member)
        .await?
        .ok_or_else(not_found)?;
    let id = OrganisationId(row.organisation_id);
    let of = organisation_of(&ctx, id).await?;
    let sites = directory::sites(read, id).await?;
    let title = ctx.t("people-change-role");
    Ok(Page::new(&title).crumb(path_of(id), of.name.clone()).show(
        &ctx,
        html! {
            (ui::head(&row.name, &ctx.t("people-change-role-purpose"), None))
            (ui::form(&format!("/people/members/{member}"), html! {
                (fields::role(&ctx, &of, &sites, &row.role, row.site_id))
                (ui::submit(&ctx, "frame-save"))
            }))
        },
    ))
}

/// Changes a person's role.
pub async fn save_role(
    ctx: Ctx,
    Path(member): Path<Uuid>,
    Form(sent): Form<RoleEdit>,
) -> Outcome<Response> {
    let (of, _) = people::change_role(&ctx, member, &sent).await?;
    ui::redirect(&path_of(of), "frame-said-saved")
}
