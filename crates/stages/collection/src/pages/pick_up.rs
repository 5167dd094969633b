//! `/collection/{donation}/pick-up`: book it.

use crate::access;
use axum::extract::Path;
use gapless_journey::OrganisationKind;
use gapless_web::{
    Ctx, Markup, Outcome, html,
    layout::Page,
    ui::{self, Field},
};
use uuid::Uuid;

/// The page.
pub async fn pick_up(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let donation = access::donation(c, &ctx.actor, id).await?;
    let parties = |kind| async move {
        let found = gapless_store::people::directory::organisations(c, Some(kind)).await?;
        let named = found
            .into_iter()
            .filter(|o| o.disabled_at.is_none())
            .map(|o| (o.id.to_string(), o.name));
        Ok::<Vec<(String, String)>, gapless_web::Failure>(named.collect())
    };
    let mut carriers = parties(OrganisationKind::Carrier).await?;
    carriers.extend(parties(OrganisationKind::ServicePartner).await?);
    let refurbishers = parties(OrganisationKind::Refurbisher).await?;
    let carriers: Vec<ui::Choice<'_>> = carriers
        .iter()
        .map(|(id, name)| (id.as_str(), name.as_str()))
        .collect();
    let refurbishers: Vec<ui::Choice<'_>> = refurbishers
        .iter()
        .map(|(id, name)| (id.as_str(), name.as_str()))
        .collect();
    let today = ctx.app.zoned(ctx.now_ms).date().to_string();
    let title = ctx.t("collection-book");
    Ok(Page::new(&title).crumb(format!("/collection/{id}"), donation.number.clone()).show(&ctx, html! {
        (ui::head(&title, &ctx.t("collection-book-purpose"), None))
        (ui::form(&format!("/collection/{id}/pick-up"), html! {
            (Field::input("day", "collection-day", "date").limits(Some(&today), None, None).required().show(&ctx))
            div.gl-row {
                (Field::input("time_from", "collection-from", "time").value("09:00").required().show(&ctx))
                (Field::input("time_until", "collection-until", "time").value("12:00").required().show(&ctx))
            }
            (Field::select("carrier", "collection-carrier", &carriers).hint("collection-carrier-hint").required().show(&ctx))
            @if donation.refurbisher_id.is_none() {
                (Field::select("refurbisher", "collection-goes-to", &refurbishers).required().show(&ctx))
            }
            (Field::text("contact_name", "collection-contact").hint("collection-contact-hint").required().show(&ctx))
            (Field::input("contact_phone", "collection-phone", "tel").show(&ctx))
            (Field::text("driver_name", "collection-driver").show(&ctx))
            (Field::input("carrier_email", "collection-carrier-email", "email").hint("collection-carrier-email-hint").show(&ctx))
            (Field::area("notes", "collection-notes").hint("collection-notes-hint").show(&ctx))
            (ui::submit(&ctx, "collection-book"))
        }))
    }))
}
