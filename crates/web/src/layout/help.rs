//! The help link of a screen: the guide's page of the reader's role, at the heading about this screen. That each heading
//! exists is a test of the guide in `gapless`, which walks every screen as every role.

use super::MENU;
use crate::access::{Act, allows};
use crate::ctx::Ctx;
use gapless_journey::Role;
use maud::{Markup, html};

/// The guide's page of what is the same for everybody.
pub const FOR_ALL: &str = "introduction";

/// The link.
pub(super) fn help(ctx: &Ctx) -> Markup {
    let (page, part) = place(ctx.actor.role, &ctx.path);
    let href = format!("{}/{page}.html#{part}", ctx.app.settings.guide_url);
    html! { a.gl-help href=(href) target="_blank" rel="noopener" { (ctx.t("frame-help")) } }
}

/// The page of the guide and its heading. A role's page names its headings as the paths of the screens begin.
fn place(role: Role, path: &str) -> (&'static str, &str) {
    let screen = first(path);
    match screen {
        "" => (guide_page(role), "tasks"),
        "d" if allows(role, Act::TimelineSee) => (guide_page(role), "devices"),
        "d" | "help" => (FOR_ALL, "device-passport"),
        "v" => (FOR_ALL, "check-a-certificate"),
        "search" => (FOR_ALL, "search"),
        "account" | "choose" => (FOR_ALL, "account"),
        "sign-in" | "forgotten" | "l" => (FOR_ALL, "sign-in"),
        "api" => ("api", "sign-in"),
        "apply" => ("applicant", "apply"),
        "impact" => ("impact", "counted"),
        // Who checks by link has no page of their role about it.
        "follow-up" if !allows(role, Act::FollowUpSee) => ("follow-up", "inventory-checks"),
        known if MENU.iter().any(|entry| first(entry.path) == known) => (guide_page(role), known),
        _ => (FOR_ALL, "finding-your-way"),
    }
}

/// The first part of a path.
fn first(path: &str) -> &str {
    let path = path.trim_start_matches('/');
    path.split_once('/').map_or(path, |(first, _)| first)
}

/// The guide's page of a role; the one for everybody where a role has none.
pub const fn guide_page(role: Role) -> &'static str {
    match role {
        Role::Administrator => "administrator",
        Role::Coordinator => "coordinator",
        Role::Committee => "committee",
        Role::DonorManager => "donor",
        Role::DonorOffice => "office",
        Role::HubKeeper => "hub",
        Role::DonorAuditor => "auditor",
        Role::Technician => "technician",
        Role::Lead => "lead",
        Role::Driver => "driver",
        Role::ServicePartner => "service-partner",
        Role::Recycler => "recycler",
        _ => FOR_ALL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_is_about_the_screen_and_the_role() {
        for (role, path, expected) in [
            (Role::Technician, "/", ("technician", "tasks")),
            (Role::Technician, "/d/G-7Q4K2X", ("technician", "devices")),
            (Role::Anonymous, "/d/G-7Q4K2X", (FOR_ALL, "device-passport")),
            (
                Role::Driver,
                "/collection/hand-over/1",
                ("driver", "collection"),
            ),
            (
                Role::Administrator,
                "/admin/jobs",
                ("administrator", "admin"),
            ),
            (Role::DonorOffice, "/search", (FOR_ALL, "search")),
            (Role::Lead, "/nowhere/1", (FOR_ALL, "finding-your-way")),
        ] {
            assert_eq!(place(role, path), expected, "{role} {path}");
        }
    }
}
