//! The fields that a form to enter and a form to change share.

use crate::ctx::Ctx;
use crate::people::rules;
use crate::ui::{Choice, Field};
use gapless_journey::OrganisationKind;
use gapless_store::entities::{organisation, site};
use maud::{Markup, html};
use uuid::Uuid;

/// What is said of a site, empty or as it stands.
pub(super) fn site(ctx: &Ctx, site: Option<&site::Model>) -> Markup {
    let text = |of: fn(&site::Model) -> Option<&String>| {
        site.and_then(of).map(String::as_str).unwrap_or_default()
    };
    let hub = site.filter(|site| site.is_hub).map_or("", |_| "on");
    html! {
        (Field::text("name", "people-site").value(text(|s| Some(&s.name))).required().show(ctx))
        (Field::text("street", "people-street").value(text(|s| s.street.as_ref())).show(ctx))
        (Field::text("postal_code", "people-postal-code").value(text(|s| s.postal_code.as_ref())).show(ctx))
        (Field::text("city", "people-city").value(text(|s| s.city.as_ref())).show(ctx))
        (Field::text("country", "people-country").value(text(|s| s.country.as_ref()))
            .hint("people-country-hint").show(ctx))
        (Field::check("is_hub", "people-is-hub").value(hub).show(ctx))
    }
}

/// A role that the actor may give at an organisation, and the site at which it is held.
pub(super) fn role(
    ctx: &Ctx,
    of: &organisation::Model,
    sites: &[site::Model],
    now: &str,
    site: Option<Uuid>,
) -> Markup {
    let kind = OrganisationKind::parse(&of.kind);
    let roles = kind
        .map(|kind| rules::grantable(&ctx.actor, kind))
        .unwrap_or_default();
    let roles: Vec<_> = roles
        .iter()
        .map(|role| (role.as_str(), ctx.t(&format!("role-{role}"))))
        .collect();
    let roles: Vec<Choice<'_>> = roles.iter().map(|(word, text)| (*word, &**text)).collect();
    let all = ctx.t("people-all-sites");
    let ids: Vec<_> = sites
        .iter()
        .map(|site| (site.id.to_string(), site.name.as_str()))
        .collect();
    let mut choices: Vec<Choice<'_>> = vec![("", &all)];
    choices.extend(ids.iter().map(|(id, name)| (id.as_str(), *name)));
    let site = site.map(|site| site.to_string()).unwrap_or_default();
    html! {
        (Field::select("role", "people-role", &roles).value(now).show(ctx))
        (Field::select("site", "people-site", &choices).value(&site).hint("people-site-hint").show(ctx))
    }
}
