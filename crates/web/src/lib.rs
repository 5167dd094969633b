//! What every page needs: layout, components, access, languages, sign-in, mail.
//! What must never live here: a stage of the journey; a stage uses this crate and never the other way round.
#![cfg_attr(
    test,
    expect(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may stop"
    )
)]

pub mod access;
pub mod app;
pub mod assets;
pub mod bench;
pub mod ctx;
mod failure;
mod frame;
mod guard;
pub mod i18n;
pub mod keys;
pub mod layout;
pub mod links;
pub mod mail;
pub mod people;
pub mod phone;
mod routes;
pub mod sent;
pub mod sign;
pub mod sign_in;
pub mod tasks;
pub mod testing;
pub mod token;
pub mod typed;
pub mod ui;

pub use app::{App, Clock, Example, Settings, Smtp};
pub use ctx::{Ctx, Ids, Theme};
pub use failure::{Failure, Outcome};
pub use guard::Unkept;
pub use i18n::{FluentValue, Lang, t, t_with};
pub use maud::{Markup, PreEscaped, html};
pub use routes::{RouteInfo, Routes};

use access::Act;

/// The addresses of this crate: sign-in, account, links, people, assets.
pub fn routes(r: Routes) -> Routes {
    people_api(keys_pages(members_pages(parties_pages(account(r)))))
}

fn account(r: Routes) -> Routes {
    r.get("/assets/{hash}/{name}", Act::Public, assets::serve)
        .get("/sign-in", Act::Public, sign_in::sign_in_page)
        .post("/sign-in", Act::Public, sign_in::sign_in)
        .post("/sign-out", Act::Public, sign_in::sign_out)
        .get("/choose", Act::Public, sign_in::choose_page)
        .post("/choose", Act::Public, sign_in::choose)
        .get("/forgotten", Act::Public, sign_in::forgotten)
        .post("/forgotten", Act::Public, sign_in::forgotten_send)
        .get("/l/{token}", Act::Public, links::open)
        .post("/l/{token}", Act::Public, sign_in::set_password)
        .get("/account", Act::Account, sign_in::account::account)
        .post(
            "/account/language",
            Act::Account,
            sign_in::account::language,
        )
        .post(
            "/account/password",
            Act::Account,
            sign_in::account::password,
        )
        .post(
            "/account/sessions/{id}/end",
            Act::Account,
            sign_in::account::end_session,
        )
        .get("/admin/mail", Act::MailSee, mail::pages::list)
        .get("/admin/mail/{id}", Act::MailSee, mail::pages::show)
}

fn parties_pages(r: Routes) -> Routes {
    r.get("/people", Act::PeopleSee, people::pages::list)
        .post(
            "/people/organisations",
            Act::OrganisationChange,
            people::pages::add_organisation,
        )
        .get(
            "/people/organisations/{id}",
            Act::PeopleSee,
            people::pages::show,
        )
        .get(
            "/people/organisations/{id}/edit",
            Act::OrganisationChange,
            people::pages::edit::organisation,
        )
        .post(
            "/people/organisations/{id}",
            Act::OrganisationChange,
            people::pages::edit::save_organisation,
        )
        .post(
            "/people/organisations/{id}/close",
            Act::OrganisationChange,
            people::pages::edit::close,
        )
        .post(
            "/people/organisations/{id}/reopen",
            Act::OrganisationChange,
            people::pages::edit::reopen,
        )
        .post(
            "/people/organisations/{id}/sites",
            Act::SiteChange,
            people::pages::add_site,
        )
        .get(
            "/people/sites/{id}",
            Act::SiteChange,
            people::pages::edit::site,
        )
        .post(
            "/people/sites/{id}",
            Act::SiteChange,
            people::pages::edit::save_site,
        )
}

fn members_pages(r: Routes) -> Routes {
    r.post(
        "/people/organisations/{id}/invite",
        Act::PeopleInvite,
        people::pages::invite,
    )
    .get(
        "/people/members/{id}",
        Act::PeopleChange,
        people::pages::edit::role,
    )
    .post(
        "/people/members/{id}",
        Act::PeopleChange,
        people::pages::edit::save_role,
    )
    .post(
        "/people/members/{id}/invite",
        Act::PeopleInvite,
        people::pages::invite_again,
    )
    .post(
        "/people/members/{id}/end",
        Act::PeopleChange,
        people::pages::end_role,
    )
    .post(
        "/people/{id}/disable",
        Act::PeopleChange,
        people::pages::disable,
    )
    .post(
        "/people/{id}/enable",
        Act::PeopleChange,
        people::pages::enable,
    )
}

fn keys_pages(r: Routes) -> Routes {
    r.get("/people/keys", Act::KeyChange, people::keys::page)
        .post("/people/keys", Act::KeyChange, people::keys::add)
        .post(
            "/people/keys/{id}/revoke",
            Act::KeyChange,
            people::keys::revoke,
        )
        .get("/people/links", Act::LinkChange, people::links::page)
        .post(
            "/people/links/{id}/revoke",
            Act::LinkChange,
            people::links::revoke,
        )
}

fn parties_api(r: Routes) -> Routes {
    use people::api::parties;
    r.api_get(
        "/api/v1/organisations",
        Act::PeopleSee,
        parties::organisations,
    )
    .api_post(
        "/api/v1/organisations",
        Act::OrganisationChange,
        parties::add_organisation,
    )
    .api_put(
        "/api/v1/organisations/{id}",
        Act::OrganisationChange,
        parties::change_organisation,
    )
    .api_post(
        "/api/v1/organisations/{id}/close",
        Act::OrganisationChange,
        parties::close_organisation,
    )
    .api_post(
        "/api/v1/organisations/{id}/reopen",
        Act::OrganisationChange,
        parties::reopen_organisation,
    )
    .api_get(
        "/api/v1/organisations/{id}/sites",
        Act::PeopleSee,
        parties::sites,
    )
    .api_post(
        "/api/v1/organisations/{id}/sites",
        Act::SiteChange,
        parties::add_site,
    )
    .api_put("/api/v1/sites/{id}", Act::SiteChange, parties::change_site)
}

fn people_api(r: Routes) -> Routes {
    use people::api;
    parties_api(r)
        .api_post(
            "/api/v1/organisations/{id}/people",
            Act::PeopleInvite,
            api::invite,
        )
        .api_get("/api/v1/people", Act::PeopleSee, api::people)
        .api_put("/api/v1/people/{id}", Act::PeopleChange, api::change_role)
        .api_delete("/api/v1/people/{id}", Act::PeopleChange, api::end_role)
        .api_post(
            "/api/v1/people/{id}/invite",
            Act::PeopleInvite,
            api::invite_again,
        )
        .api_post(
            "/api/v1/persons/{id}/disable",
            Act::PeopleChange,
            api::disable,
        )
        .api_post(
            "/api/v1/persons/{id}/enable",
            Act::PeopleChange,
            api::enable,
        )
        .api_get("/api/v1/keys", Act::KeyChange, api::keys)
        .api_post("/api/v1/keys", Act::KeyChange, api::add_key)
        .api_delete("/api/v1/keys/{id}", Act::KeyChange, api::revoke_key)
        .api_get("/api/v1/links", Act::LinkChange, api::links)
        .api_delete("/api/v1/links/{id}", Act::LinkChange, api::revoke_link)
}
