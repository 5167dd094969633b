//! `/shipping/settings`: first lot, container, how long a test counts; who answers for tests; what goes at once.

use super::list::choices;
use crate::settings::policy;
use crate::store::{settings as kept, units};
use gapless_journey::OrganisationKind;
use gapless_store::people::directory;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Field, Pager};
use gapless_web::{Ctx, Markup, Outcome, html};
use uuid::Uuid;

const COLUMNS: [Column<'_>; 5] = [
    Column::new("shipping-policy-from"),
    Column::new("shipping-policy-first-lot").number(),
    Column::new("shipping-policy-sea").number(),
    Column::new("shipping-policy-test-days").number(),
    Column::new("shipping-by"),
];

/// The page.
pub async fn show(ctx: Ctx) -> Outcome<Markup> {
    let title = ctx.t("shipping-settings");
    let body = html! {
        (ui::head(&title, &ctx.t("shipping-settings-purpose"), None))
        (policies(&ctx).await?)
        (testers(&ctx).await?)
        @if ctx.may(Act::ShippingPlan) { (lots(&ctx).await?) }
    };
    Ok(Page::new(&title).show(&ctx, body))
}

async fn policies(ctx: &Ctx) -> Outcome<Markup> {
    let now = policy(&ctx.app).await?;
    let all = kept::policies(&ctx.app.store.read).await?;
    let title = ctx.t("shipping-policies");
    let rows = html! { @for row in &all { tr {
        td { (ctx.day(&row.begins)) }
        td.text-end { (ctx.number(row.first_lot)) }
        td.text-end { (ctx.number(row.sea_systems)) }
        td.text-end { (ctx.number(row.test_days)) }
        td { (row.added_by) }
    } } };
    let (first, sea, days) = (
        now.first_lot.to_string(),
        now.sea_systems.to_string(),
        now.test_days.to_string(),
    );
    let number = |name, key, value| {
        Field::input(name, key, "number")
            .value(value)
            .limits(Some("0"), Some("100000"), Some("1"))
            .required()
    };
    let body = html! {
        @if all.is_empty() { p { (ctx.t("shipping-policies-built-in")) } }
        @else { (ui::table(ctx, &title, &COLUMNS, &rows, &Pager::default())) }
        @if ctx.may(Act::ShippingPlan) { (ui::form("/shipping/settings/policy", html! {
            (Field::input("from", "shipping-policy-from", "date").required().show(ctx))
            (number("first_lot", "shipping-policy-first-lot", &first).hint("shipping-policy-first-lot-hint").show(ctx))
            (number("sea_systems", "shipping-policy-sea", &sea).show(ctx))
            (number("test_days", "shipping-policy-test-days", &days).show(ctx))
            (ui::submit(ctx, "shipping-policy-set"))
        })) }
    };
    Ok(ui::section(&title, &body))
}

async fn testers(ctx: &Ctx) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let all = directory::organisations(db, Some(OrganisationKind::Refurbisher)).await?;
    let own = ctx.actor.own_only();
    let seen: Vec<_> = all
        .into_iter()
        .filter(|row| own.is_none_or(|own| own.0 == row.id))
        .collect();
    let mut known = Vec::new();
    for row in &seen {
        known.push((row, kept::tester(db, row.id).await?));
    }
    let named: Vec<(String, String)> = seen
        .iter()
        .map(|row| (row.id.to_string(), row.name.clone()))
        .collect();
    let body = html! {
        p.form-hint { (ctx.t("shipping-tester-hint")) }
        ul { @for (row, said) in &known { li { (row.name) ": "
            @match said { Some(said) => { (said.phone) " · " (said.email) } None => { (ctx.t("shipping-tester-none")) } }
        } } }
        (ui::form("/shipping/settings/tester", html! {
            (Field::select("organisation", "shipping-from", &choices(&named)).required().show(ctx))
            (Field::area("address", "shipping-tester-address").hint("shipping-tester-address-hint").show(ctx))
            (Field::input("phone", "shipping-tester-phone", "tel").required().show(ctx))
            (Field::input("email", "shipping-tester-email", "email").required().show(ctx))
            (ui::submit(ctx, "shipping-tester-set"))
        }))
    };
    Ok(ui::section(&ctx.t("shipping-tester"), &body))
}

async fn lots(ctx: &Ctx) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let waiting = units::waiting(db, None).await?;
    let keys: Vec<Uuid> = waiting
        .iter()
        .filter_map(|(project, ..)| *project)
        .collect();
    let mut open = Vec::new();
    let mut released = Vec::new();
    for project in crate::store::shipments::projects(db, &keys).await? {
        let text = format!("{} {}", project.number, project.title);
        match units::released(db, project.id).await? {
            Some(row) => released.push((text, row)),
            None => open.push((project.id.to_string(), text)),
        }
    }
    let body = html! {
        p.form-hint { (ctx.t("shipping-lot-hint")) }
        @if !released.is_empty() { ul { @for (text, row) in &released { li { (text) ": " (row.why) " · " (row.released_by) } } } }
        @if !open.is_empty() { (ui::form("/shipping/settings/lot", html! {
            (Field::select("project", "shipping-project", &choices(&open)).required().show(ctx))
            (Field::text("why", "shipping-why").required().show(ctx))
            (ui::submit(ctx, "shipping-lot-release"))
        })) }
    };
    Ok(ui::section(&ctx.t("shipping-lot"), &body))
}
