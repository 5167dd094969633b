//! `/collection/{donation}`: the offices, the hub, the pick-up and the hand-overs.

use crate::{
    access,
    rules::offices::{Office, suggest},
    store::{self, OfficeState},
};
use axum::extract::Path;
use gapless_store::entities::{donation, site};
use gapless_web::{
    Ctx, Markup, Outcome,
    access::Act,
    html,
    layout::Page,
    ui::{self, Column, Field, Pager, Tone},
};
use std::collections::HashMap;
use uuid::Uuid;

/// The page.
pub async fn donation(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let donation = access::donation(c, &ctx.actor, id).await?;
    let offices = store::offices(c, donation.donor_id).await?;
    let states = store::shown_states(&ctx.app.store, &[id]).await?;
    let title = ctx
        .tw(
            "collection-title",
            &[("number", donation.number.clone().into())],
        )
        .into_owned();
    let groups = groups(&ctx, &donation, &offices).await?;
    let links =
        html! { a.btn href={ "/collection/" (id) "/lines" } { (ctx.t("collection-lines")) } };
    let body = html! {
        (ui::head(&title, &ctx.t("collection-donation-purpose"), Some(&links)))
        (facts(&ctx, &donation, &offices).await?)
        (groups)
        (office_table(&ctx, &donation, &offices, &states).await?)
        (pick_up(&ctx, &donation).await?)
        (hand_overs(&ctx, &donation).await?)
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

async fn facts(ctx: &Ctx, donation: &donation::Model, offices: &[site::Model]) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let orgs: Vec<Uuid> = [Some(donation.donor_id), donation.refurbisher_id]
        .into_iter()
        .flatten()
        .collect();
    let names = store::names(c, &orgs).await?;
    let name = |id: Option<Uuid>| {
        id.and_then(|id| names.get(&id)).map_or_else(
            || ctx.t("collection-not-chosen").into_owned(),
            |o| o.name.clone(),
        )
    };
    let hub = donation
        .hub_id
        .and_then(|id| offices.iter().find(|o| o.id == id));
    let hub_text = hub.map_or_else(
        || ctx.t("collection-not-chosen").into_owned(),
        |o| o.name.clone(),
    );
    let named: Vec<(String, &str)> = offices
        .iter()
        .map(|o| (o.id.to_string(), o.name.as_str()))
        .collect();
    let choices: Vec<ui::Choice<'_>> = named
        .iter()
        .map(|(id, name)| (id.as_str(), *name))
        .collect();
    let chosen = donation
        .hub_id
        .or_else(|| offices.first().map(|o| o.id))
        .map(|id| id.to_string())
        .unwrap_or_default();
    let labels = [
        "collection-donor",
        "collection-state",
        "collection-hub",
        "collection-goes-to",
    ]
    .map(|key| ctx.t(key));
    let rows: Vec<(&str, Markup)> = vec![
        (&labels[0], html! { (name(Some(donation.donor_id))) }),
        (
            &labels[1],
            ui::word_badge(ctx, "donation-status", &donation.status),
        ),
        (&labels[2], html! { (hub_text) }),
        (&labels[3], html! { (name(donation.refurbisher_id)) }),
    ];
    let can = ctx.may(Act::CollectionBook) && offices.len() > 1 && is_packing(donation);
    Ok(html! {
        (ui::facts(&rows))
        @if can {
            details open[donation.hub_id.is_none()] {
                summary { (ctx.t("collection-choose-hub")) }
                (ui::form(&format!("/collection/{}/hub", donation.id), html! {
                    (Field::select("hub", "collection-hub", &choices).value(&chosen).hint("collection-hub-hint").show(ctx))
                    (ui::submit(ctx, "frame-save"))
                }))
            }
        }
    })
}

fn is_packing(donation: &donation::Model) -> bool {
    matches!(donation.status.as_str(), "agreed" | "collecting")
}

/// Wordings of the manifest that nobody has assigned, each with the office that it probably means.
async fn groups(ctx: &Ctx, donation: &donation::Model, offices: &[site::Model]) -> Outcome<Markup> {
    let groups = store::groups(&ctx.app.store, donation.id).await?;
    let open: Vec<_> = groups
        .iter()
        .filter(|group| group.office.is_none())
        .collect();
    if open.is_empty()
        || !ctx.may(Act::CollectionPack)
        || offices.is_empty()
        || !is_packing(donation)
    {
        return Ok(html! {});
    }
    let known: Vec<Office> = offices
        .iter()
        .map(|o| Office {
            id: o.id,
            name: o.name.clone(),
            city: o.city.clone(),
            country: o.country.clone(),
        })
        .collect();
    Ok(html! {
        section.gl-section {
            h2 { (ctx.t("collection-assign-title")) }
            p { (ctx.t("collection-assign-purpose")) }
            (ui::form(&format!("/collection/{}/offices", donation.id), html! {
                @for (place, group) in open.iter().enumerate() {
                    @let text = group.text.as_deref().unwrap_or_default();
                    @let meant = suggest(text, &known).or_else(|| (offices.len() == 1).then(|| offices[..1].first().map(|o| o.id)).flatten());
                    div.gl-assign {
                        (ui::hidden("text", if text.is_empty() { "\u{2014}" } else { text }))
                        label.form-label for={ "office-" (place) } {
                            @if text.is_empty() { em { (ctx.t("collection-no-office")) } } @else { "“" (text) "”" }
                            " · " (ctx.tw("collection-n-lines", &[("n", group.lines.into())]))
                        }
                        select.form-select id={ "office-" (place) } name="office" {
                            option value="-" { (ctx.t("collection-choose-office")) }
                            @for office in offices {
                                option value=(office.id) selected[meant == Some(office.id)] { (office.name) }
                            }
                        }
                    }
                }
                (ui::submit(ctx, "collection-assign"))
            }))
        }
    })
}

const OFFICES: &[Column<'_>] = &[
    Column::new("collection-office"),
    Column::new("collection-packed").number(),
    Column::new("collection-units").number(),
    Column::new("collection-weight").number(),
    Column::buttons(),
];

async fn office_table(
    ctx: &Ctx,
    donation: &donation::Model,
    offices: &[site::Model],
    states: &HashMap<(Uuid, Option<Uuid>), OfficeState>,
) -> Outcome<Markup> {
    let units = store::of_donation(&ctx.app.store.read, donation.id).await?;
    let own: Vec<_> = offices
        .iter()
        .filter(|o| access::works_at(&ctx.actor, donation, Some(o.id)))
        .map(|office| {
            let theirs: Vec<_> = units
                .iter()
                .filter(|u| u.office_id == Some(office.id))
                .collect();
            let weight_g: i64 = theirs.iter().filter_map(|u| u.weight_g).sum();
            (
                office,
                states
                    .get(&(donation.id, Some(office.id)))
                    .cloned()
                    .unwrap_or_default(),
                theirs.len(),
                weight_g,
            )
        })
        .collect();
    let title = ctx.t("collection-offices");
    let rows = html! {
        @for (office, state, units, weight_g) in &own {
            tr {
                td {
                    a href={ "/collection/" (donation.id) "/office/" (office.id) } { strong { (office.name) } }
                    @if donation.hub_id == Some(office.id) { " " (ui::badge(Tone::Plain, ctx.t("collection-hub"))) }
                }
                td.text-end { (ctx.tw("collection-packed-of", &[("n", (state.packed + state.gone).into()), ("of", state.lines().into())])) }
                td.text-end { (ctx.number(i64::try_from(*units).unwrap_or(0))) }
                td.text-end { @if *weight_g > 0 { (ctx.weight(*weight_g)) } @else { "–" } }
                td {
                    a.btn.btn-sm href={ "/collection/" (donation.id) "/office/" (office.id) } { (ctx.t("collection-pack")) }
                }
            }
        }
    };
    Ok(html! {
        section.gl-section {
            h2 { (title) }
            @if own.is_empty() { (ui::empty(&ctx.t("collection-no-offices"), &ctx.t("collection-no-offices-do"), None)) }
            @else { (ui::table(ctx, &title, OFFICES, &rows, &Pager::default())) }
        }
    })
}

async fn pick_up(ctx: &Ctx, donation: &donation::Model) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let booked = store::live_pick_up(c, donation.id).await?;
    let can = ctx.may(Act::CollectionBook) && is_packing(donation);
    let title = ctx.t("collection-pick-up");
    let Some(booked) = booked else {
        return Ok(html! {
            section.gl-section {
                h2 { (title) }
                p { (ctx.t("collection-not-booked")) }
                @if can { a.btn.btn-primary href={ "/collection/" (donation.id) "/pick-up" } { (ctx.t("collection-book")) } }
            }
        });
    };
    let names = store::names(c, &[booked.carrier_id]).await?;
    let site = store::site(c, booked.site_id).await?;
    let keys = [
        "collection-when",
        "collection-where",
        "collection-carrier",
        "collection-contact",
        "collection-notes",
    ]
    .map(|key| ctx.t(key));
    let rows: Vec<(&str, Markup)> = vec![
        (
            &keys[0],
            html! { (ctx.day(&booked.day)) ", " (booked.time_from) "–" (booked.time_until) },
        ),
        (
            &keys[1],
            html! { (site.map(|s| s.name).unwrap_or_default()) },
        ),
        (
            &keys[2],
            html! { (names.get(&booked.carrier_id).map(|o| o.name.clone()).unwrap_or_default()) @if let Some(driver) = &booked.driver_name { ", " (driver) } },
        ),
        (
            &keys[3],
            html! { (booked.contact_name) @if let Some(phone) = &booked.contact_phone { ", " (phone) } },
        ),
        (&keys[4], html! { (booked.notes.as_deref().unwrap_or("–")) }),
    ];
    Ok(html! {
        section.gl-section {
            h2 { (title) }
            (ui::facts(&rows))
            @if can {
                (ui::confirm(ctx, "collection-cancel-pick-up", &format!("/collection/{}/pick-up/cancel", donation.id), &ctx.t("collection-cancel-warning")))
            }
        }
    })
}

const HAND_OVERS: &[Column<'_>] = &[
    Column::new("collection-number"),
    Column::new("collection-leg"),
    Column::new("collection-signed"),
    Column::buttons(),
];

async fn hand_overs(ctx: &Ctx, donation: &donation::Model) -> Outcome<Markup> {
    let rows = store::hand_overs(&ctx.app.store.read, donation.id).await?;
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|row| {
            row.status != "cancelled" && access::works_at(&ctx.actor, donation, row.from_site_id)
        })
        .collect();
    let title = ctx.t("collection-hand-overs");
    let can = ctx.may(Act::CollectionSign);
    let body = html! {
        @for row in &rows {
            tr {
                td { @if can { a href={ "/collection/hand-over/" (row.id) } { (row.number) } } @else { (row.number) } }
                td { (ctx.t(&format!("leg-{}", row.leg))) }
                td {
                    @match row.completed_at {
                        Some(at) => (ui::badge(Tone::Ok, ctx.date_time(at))),
                        None if row.giver.is_some() || row.taker.is_some() => (ui::badge(Tone::Ask, ctx.t("collection-one-side"))),
                        None => (ui::badge(Tone::Plain, ctx.t("collection-no-side"))),
                    }
                }
                td {
                    @if row.paper.is_some() {
                        a.btn.btn-sm href={ "/collection/hand-over/" (row.id) "/paper.pdf" } target="_blank" rel="noopener" { (ctx.t("collection-paper")) }
                    } @else if can { a.btn.btn-sm href={ "/collection/hand-over/" (row.id) } { (ctx.t("collection-sign")) } }
                }
            }
        }
    };
    Ok(html! {
        section.gl-section {
            h2 { (title) }
            @if rows.is_empty() { p.text-secondary { (ctx.t("collection-no-hand-overs")) } }
            @else { (ui::table(ctx, &title, HAND_OVERS, &body, &Pager::default())) }
        }
    })
}
