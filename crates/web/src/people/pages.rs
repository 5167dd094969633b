//! `/people`: organisations, and for each its sites and people.

pub mod edit;
mod fields;

use super::{Invitation, NewOrganisation, NewSite, cursor};
use crate::access::{Act, not_found};
use crate::ctx::Ctx;
use crate::failure::Outcome;
use crate::i18n::Lang;
use crate::layout::{self, Page};
use crate::ui::{self, Choice, Column, Field, Pager, Tone};
use axum::extract::{Form, Path, Query};
use axum::response::{IntoResponse, Response};
use gapless_journey::{OrganisationId, OrganisationKind, PersonId};
use gapless_store::entities::{organisation, site};
use gapless_store::people::directory::{self, Member, PAGE_ROWS};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

const ORGANISATIONS: &[Column<'_>] = &[
    Column::new("people-name"),
    Column::new("people-kind"),
    Column::new("people-country"),
];
const SITES: &[Column<'_>] = &[
    Column::new("people-site"),
    Column::new("people-address"),
    Column::new("people-hub"),
];
const PEOPLE: &[Column<'_>] = &[
    Column::new("people-name"),
    Column::new("people-role"),
    Column::new("people-site"),
    Column::new("people-signed-in"),
    Column::buttons(),
];

/// Which kind is listed, and where the list stands.
#[derive(Debug, Deserialize)]
pub struct Filter {
    kind: Option<String>,
    cursor: Option<String>,
}

/// The organisations; everybody but the programme goes straight to their own.
pub async fn list(ctx: Ctx, Query(filter): Query<Filter>) -> Outcome<Response> {
    if let Some(own) = ctx.actor.own_only() {
        return ui::see_other(&format!("/people/organisations/{own}"));
    }
    let kind = filter.kind.as_deref().and_then(OrganisationKind::parse);
    let after = cursor::read(filter.cursor.as_deref());
    let mut rows = directory::organisations_page(&ctx.app.store.read, kind, None, after).await?;
    let next = cursor::cut(&mut rows, PAGE_ROWS, |row| cursor::write(row.id, &row.name));
    let title = ctx.t("frame-menu-people");
    let kinds: Vec<(&str, String)> = kind_choices(&ctx);
    let chips: Vec<_> = kinds
        .iter()
        .map(|(word, text)| (*word, text.as_str(), None))
        .collect();
    let body = html! {
        @for row in &rows {
            tr {
                td { a href={ "/people/organisations/" (row.id) } { (row.name) } (closed(&ctx, row)) }
                td { (ctx.t(&format!("kind-{}", row.kind))) }
                td { (row.country.as_deref().unwrap_or_default()) }
            }
        }
    };
    let page = layout::page(
        &ctx,
        &title,
        html! {
            (ui::head(&title, &ctx.t("people-purpose"), None))
            (ui::filters(&ctx, "kind", &ctx.t("people-kind"), &ctx.t("frame-all"), &chips))
            (ui::table(&ctx, &title, ORGANISATIONS, &body, &Pager { next, total: None }))
            @if ctx.may(Act::OrganisationChange) {
                (ui::section(&ctx.t("people-new-organisation"), &new_organisation_form(&ctx)))
            }
        },
    );
    Ok(page.into_response())
}

/// Says that an organisation was closed.
fn closed(ctx: &Ctx, row: &organisation::Model) -> Markup {
    html! { @if row.disabled_at.is_some() { " " (ui::badge(Tone::Plain, ctx.t("people-closed"))) } }
}

fn kind_choices(ctx: &Ctx) -> Vec<(&'static str, String)> {
    let text = |kind: &OrganisationKind| ctx.t(&format!("kind-{kind}")).into_owned();
    OrganisationKind::ALL
        .iter()
        .map(|kind| (kind.as_str(), text(kind)))
        .collect()
}

fn new_organisation_form(ctx: &Ctx) -> Markup {
    let kinds = kind_choices(ctx);
    let kinds: Vec<Choice<'_>> = kinds
        .iter()
        .map(|(word, text)| (*word, text.as_str()))
        .collect();
    let languages: Vec<Choice<'_>> = Lang::ALL
        .iter()
        .map(|lang| (lang.as_str(), lang.own_name()))
        .collect();
    ui::form(
        "/people/organisations",
        html! {
            (Field::text("name", "people-name").required().show(ctx))
            (Field::select("kind", "people-kind", &kinds).value("donor").show(ctx))
            (Field::text("country", "people-country").hint("people-country-hint").show(ctx))
            (Field::select("language", "frame-language", &languages).value(ctx.lang.as_str()).show(ctx))
            (ui::submit(ctx, "people-add"))
        },
    )
}

/// Enters an organisation.
pub async fn add_organisation(ctx: Ctx, Form(new): Form<NewOrganisation>) -> Outcome<Response> {
    let id = super::add_organisation(&ctx, &new).await?;
    ui::redirect(&format!("/people/organisations/{id}"), "frame-said-saved")
}

/// Where the list of people stands.
#[derive(Debug, Deserialize)]
pub struct Asked {
    cursor: Option<String>,
}

/// One organisation.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let id = OrganisationId(id);
    ctx.actor.looks_after(id)?;
    let read = &ctx.app.store.read;
    let organisation = directory::organisation(read, id)
        .await?
        .ok_or_else(not_found)?;
    let sites = directory::sites(read, id).await?;
    let after = cursor::read(asked.cursor.as_deref());
    let mut people = directory::list(read, Some(id), after).await?;
    let next = cursor::cut(&mut people, PAGE_ROWS, |member| {
        cursor::write(member.membership_id, &member.name)
    });
    let kind = ctx.t(&format!("kind-{}", organisation.kind));
    let change = ctx.may(Act::OrganisationChange).then(|| html! {
        a.btn href={ "/people/organisations/" (id) "/edit" } { (ctx.t("people-change-organisation")) }
    });
    Ok(Page::new(&organisation.name).show(&ctx, html! {
        (ui::head(&organisation.name, &kind, change.as_ref()))
        (closed(&ctx, &organisation))
        (ui::section(&ctx.t("people-people"), &html! {
            @if people.is_empty() {
                (ui::empty(&ctx.t("people-none"), &ctx.t("people-none-do"), None))
            } @else {
                (ui::table(&ctx, &ctx.t("people-people"), PEOPLE, &people_rows(&ctx, &people, &sites),
                    &Pager { next, total: None }))
            }
        }))
        @if ctx.may(Act::PeopleInvite) && organisation.disabled_at.is_none() {
            (ui::section(&ctx.t("people-invite"), &invite_form(&ctx, &organisation, &sites)))
        }
        (ui::section(&ctx.t("people-sites"), &sites_part(&ctx, &organisation, &sites)))
    }))
}

fn people_rows(ctx: &Ctx, people: &[Member], sites: &[site::Model]) -> Markup {
    let site = |id: Option<Uuid>| sites.iter().find(|site| Some(site.id) == id);
    html! {
        @for member in people {
            tr {
                td { (member.name) br; span.text-secondary { (member.email) } }
                td { (ctx.t(&format!("role-{}", member.role))) }
                td { (site(member.site_id).map_or_else(|| ctx.t("people-all-sites").into_owned(), |s| s.name.clone())) }
                td { (state(ctx, member)) }
                td { (buttons(ctx, member)) }
            }
        }
    }
}

fn state(ctx: &Ctx, member: &Member) -> Markup {
    match (member.disabled_at, member.signed_in_at) {
        (Some(_), _) => ui::badge(Tone::Stop, ctx.t("people-disabled")),
        (None, Some(at)) => html! { (ctx.date_time(at)) },
        (None, None) if !member.has_password => ui::badge(Tone::Ask, ctx.t("people-invited")),
        (None, None) => html! { (ctx.t("people-never")) },
    }
}

fn buttons(ctx: &Ctx, member: &Member) -> Markup {
    let id = member.membership_id;
    let button = |action: String, key: &str| {
        ui::form(
            &action,
            html! { button.btn.btn-sm type="submit" { (ctx.t(key)) } },
        )
    };
    let is_oneself = ctx
        .actor
        .person
        .is_some_and(|person| person.0 == member.person_id);
    html! {
        div.gl-buttons {
            @if !member.has_password && ctx.may(Act::PeopleInvite) {
                (button(format!("/people/members/{id}/invite"), "people-invite-again"))
            }
            @if ctx.may(Act::PeopleChange) && !is_oneself {
                a.btn.btn-sm href={ "/people/members/" (id) } { (ctx.t("people-change-role")) }
                (button(format!("/people/members/{id}/end"), "people-end-role"))
                @let key = if member.disabled_at.is_some() { "people-enable" } else { "people-disable" };
                @let verb = if member.disabled_at.is_some() { "enable" } else { "disable" };
                (button(format!("/people/{}/{verb}?of={}", member.person_id, member.organisation_id), key))
            }
        }
    }
}

fn invite_form(ctx: &Ctx, to: &organisation::Model, sites: &[site::Model]) -> Markup {
    let languages: Vec<Choice<'_>> = Lang::ALL
        .iter()
        .map(|lang| (lang.as_str(), lang.own_name()))
        .collect();
    let language = to.language.as_deref().unwrap_or(ctx.lang.as_str());
    ui::form(
        &format!("/people/organisations/{}/invite", to.id),
        html! {
            (Field::text("name", "people-name").required().autocomplete("off").show(ctx))
            (Field::input("email", "frame-email", "email").required().autocomplete("off").show(ctx))
            (fields::role(ctx, to, sites, "", None))
            (Field::select("language", "frame-language", &languages).value(language).show(ctx))
            (ui::submit(ctx, "people-invite"))
        },
    )
}

fn sites_part(ctx: &Ctx, of: &organisation::Model, sites: &[site::Model]) -> Markup {
    let rows = html! {
        @for site in sites {
            tr {
                td {
                    @if ctx.may(Act::SiteChange) { a href={ "/people/sites/" (site.id) } { (site.name) } }
                    @else { (site.name) }
                }
                td { (address_of(site)) }
                td { @if site.is_hub { (ui::badge(Tone::Ok, ctx.t("people-hub"))) } }
            }
        }
    };
    html! {
        @if sites.is_empty() {
            (ui::empty(&ctx.t("people-no-sites"), &ctx.t("people-no-sites-do"), None))
        } @else {
            (ui::table(ctx, &ctx.t("people-sites"), SITES, &rows, &Pager::default()))
        }
        @if ctx.may(Act::SiteChange) && of.disabled_at.is_none() {
            details.gl-more {
                summary.btn { (ctx.t("people-new-site")) }
                (ui::form(&format!("/people/organisations/{}/sites", of.id), html! {
                    (fields::site(ctx, None))
                    (ui::submit(ctx, "people-add"))
                }))
            }
        }
    }
}

fn address_of(site: &site::Model) -> String {
    let town = [site.postal_code.as_deref(), site.city.as_deref()];
    let town: Vec<&str> = town.into_iter().flatten().collect();
    let town = Some(town.join(" ")).filter(|town| !town.is_empty());
    let parts = [site.street.clone(), town, site.country.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Enters a site.
pub async fn add_site(
    ctx: Ctx,
    Path(of): Path<Uuid>,
    Form(new): Form<NewSite>,
) -> Outcome<Response> {
    super::add_site(&ctx, OrganisationId(of), &new).await?;
    ui::redirect(&format!("/people/organisations/{of}"), "frame-said-saved")
}

/// Invites a person.
pub async fn invite(
    ctx: Ctx,
    Path(to): Path<Uuid>,
    Form(sent): Form<Invitation>,
) -> Outcome<Response> {
    super::invite(&ctx, OrganisationId(to), &sent).await?;
    ui::redirect(
        &format!("/people/organisations/{to}"),
        "people-said-invited",
    )
}

/// Sends an invitation again.
pub async fn invite_again(ctx: Ctx, Path(member): Path<Uuid>) -> Outcome<Response> {
    super::invite_again(&ctx, member).await?;
    ui::redirect("/people", "people-said-invited")
}

/// Ends a role.
pub async fn end_role(ctx: Ctx, Path(member): Path<Uuid>) -> Outcome<Response> {
    super::end_role(&ctx, member).await?;
    ui::redirect("/people", "frame-said-saved")
}

/// The organisation whose page the form stood on.
#[derive(Debug, Deserialize)]
pub struct Of {
    of: Option<Uuid>,
}

fn back(of: &Of) -> String {
    of.of.map_or_else(
        || "/people".to_owned(),
        |of| format!("/people/organisations/{of}"),
    )
}

/// Disables a person.
pub async fn disable(
    ctx: Ctx,
    Path(person): Path<Uuid>,
    Query(of): Query<Of>,
) -> Outcome<Response> {
    super::disable(&ctx, PersonId(person)).await?;
    ui::redirect(&back(&of), "frame-said-saved")
}

/// Lets a person in again.
pub async fn enable(ctx: Ctx, Path(person): Path<Uuid>, Query(of): Query<Of>) -> Outcome<Response> {
    super::enable(&ctx, PersonId(person)).await?;
    ui::redirect(&back(&of), "frame-said-saved")
}
