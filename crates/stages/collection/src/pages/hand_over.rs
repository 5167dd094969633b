//! `/collection/hand-over/{id}` and `/collection/pick-up/{id}`: look, count, sign. A driver sees it by link.

use crate::{
    access,
    hand_over::{
        prepare::units_of,
        sign::{open_sides, signature_of, weight_of},
    },
    rules::sides::Side,
    store::{self, hand_over as rows},
};
use axum::extract::Path;
use gapless_journey::Role;
use gapless_store::entities::{donation, unit};
use gapless_web::{
    Ctx, Failure, Markup, Outcome,
    access::Act,
    html,
    layout::{Page, plain},
    ui::{self, Column, Field, Pager, Tone},
};
use std::collections::HashMap;
use uuid::Uuid;

/// The page of a hand-over.
pub async fn hand_over(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    with_link(&ctx, id, None).await
}

/// The same with a link that was just made: it is shown in this answer and never again.
pub(super) async fn with_link(ctx: &Ctx, id: Uuid, link: Option<&str>) -> Outcome<Markup> {
    let (row, donation) = access::own_hand_over(&ctx.app, &ctx.actor, id).await?;
    page(ctx, &row, &donation, link).await
}

/// The page of a driver: the hand-over of this pick-up that is signed next.
pub async fn pick_up(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let pick_up = access::own_pick_up(&ctx.app, &ctx.actor, id).await?;
    let next = store::next_of_pick_up(&ctx.app.store.read, pick_up.id).await?;
    let next = next.ok_or_else(Failure::not_found)?;
    let (row, donation) = access::own_hand_over(&ctx.app, &ctx.actor, next.id).await?;
    page(&ctx, &row, &donation, None).await
}

async fn page(
    ctx: &Ctx,
    row: &rows::Model,
    donation: &donation::Model,
    link: Option<&str>,
) -> Outcome<Markup> {
    let units = units_of(&ctx.app.store.read, row).await?;
    let title = ctx
        .tw(
            "collection-hand-over-title",
            &[("number", row.number.clone().into())],
        )
        .into_owned();
    let sides = open_sides(row, &ctx.actor);
    let parties = parties(ctx, row).await?;
    let table = unit_table(ctx, &units).await?;
    let links = links(ctx, row).await?;
    let body = html! {
        (ui::head(&title, &ctx.t(&format!("collection-leg-{}", row.leg)), None))
        @if let Some(link) = link {
            (ui::alert(Tone::Ok, &ctx.t("collection-link-made"), link))
        }
        (parties)
        (table)
        (signatures(ctx, row))
        @match row.status.as_str() {
            "signed" => {
                (ui::alert(Tone::Ok, &ctx.t("collection-complete"), &ctx.t("collection-complete-do")))
                a.btn.btn-primary href={ "/collection/hand-over/" (row.id) "/signed.pdf" } target="_blank" rel="noopener" { (ctx.t("collection-paper")) }
            },
            "cancelled" => (ui::alert(Tone::Ask, &ctx.t("collection-cancelled"), "")),
            _ if units.is_empty() => (ui::alert(Tone::Ask, &ctx.t("collection-nothing-ready"), &ctx.t("collection-nothing-ready-do"))),
            _ if sides.is_empty() => (ui::alert(Tone::Plain, &ctx.t("collection-other-side"), &ctx.t("collection-other-side-do"))),
            _ => (sign_form(ctx, row, &sides, &units)),
        }
        (links)
    };
    // By link there is no account, no menu, and nothing else to see.
    if ctx.actor.link().is_some() {
        return Ok(plain(ctx, &title, body));
    }
    Ok(Page::new(&title)
        .crumb(
            format!("/collection/{}", donation.id),
            donation.number.clone(),
        )
        .show(ctx, body))
}

async fn parties(ctx: &Ctx, row: &rows::Model) -> Outcome<Markup> {
    let c = &ctx.app.store.read;
    let names = store::names(c, &[row.from_id, row.to_id]).await?;
    let sites: Vec<Uuid> = [row.from_site_id, row.to_site_id]
        .into_iter()
        .flatten()
        .collect();
    let sites = store::sites(c, &sites).await?;
    let name = |org: Uuid, site: Option<Uuid>| {
        let org = names.get(&org).map(|o| o.name.clone()).unwrap_or_default();
        match site.and_then(|id| sites.get(&id)) {
            Some(site) => format!("{org} · {}", site.name),
            None => org,
        }
    };
    let keys = [
        "collection-giver",
        "collection-taker",
        "collection-leg",
        "collection-vehicle",
    ]
    .map(|key| ctx.t(key));
    Ok(ui::facts(&[
        (&keys[0], html! { (name(row.from_id, row.from_site_id)) }),
        (&keys[1], html! { (name(row.to_id, row.to_site_id)) }),
        (&keys[2], html! { (ctx.t(&format!("leg-{}", row.leg))) }),
        (&keys[3], html! { (row.vehicle.as_deref().unwrap_or("–")) }),
    ]))
}

const UNITS: &[Column<'_>] = &[
    Column::new("collection-unit"),
    Column::new("collection-kind"),
    Column::new("collection-seal"),
    Column::new("collection-devices").number(),
    Column::new("collection-weight").number(),
];

async fn unit_table(ctx: &Ctx, units: &[unit::Model]) -> Outcome<Markup> {
    let keys: Vec<Uuid> = units.iter().map(|u| u.id).collect();
    let counts: HashMap<Uuid, u64> = store::count_of_units(&ctx.app.store.read, &keys).await?;
    let title = ctx.t("collection-units");
    let rows = html! {
        @for unit in units {
            tr {
                td { (unit.number) }
                td { (ctx.t(&format!("unit-kind-{}", unit.kind))) }
                td { (unit.seal.as_deref().unwrap_or("–")) }
                td.text-end { (ctx.number(counts.get(&unit.id).copied().unwrap_or(0))) }
                td.text-end { @if let Some(weight_g) = unit.weight_g { (ctx.weight(weight_g)) } @else { "–" } }
            }
        }
    };
    let devices: u64 = counts.values().sum();
    let weight = weight_of(units).map_or_else(|| "–".to_owned(), |g| ctx.weight(g));
    Ok(html! {
        @if !units.is_empty() {
            (ui::table(ctx, &title, UNITS, &rows, &Pager::default()))
            p { strong { (ctx.tw("collection-total", &[("units", units.len().into()), ("devices", devices.into()), ("weight", weight.into())])) } }
        }
    })
}

fn signatures(ctx: &Ctx, row: &rows::Model) -> Markup {
    html! {
        @for side in [Side::Giver, Side::Taker] {
            @if let Some(signature) = signature_of(row, side) {
                p.gl-signed {
                    (ui::badge(Tone::Ok, ctx.t(&format!("collection-{side}-signed")))) " "
                    strong { (signature.name) }
                    @if let Some(role) = &signature.role { ", " (role) }
                    " · " (ctx.date_time(signature.at)) " · "
                    (ctx.tw("collection-counted", &[("n", signature.units.into())]))
                    @if let Some(remark) = &signature.remark { br; (ctx.t("collection-remark")) ": " (remark) }
                }
            }
        }
    }
}

fn sign_form(ctx: &Ctx, row: &rows::Model, sides: &[Side], units: &[unit::Model]) -> Markup {
    let words: Vec<_> = sides
        .iter()
        .map(|side| (side.as_str(), ctx.t(&format!("collection-{side}"))))
        .collect();
    let choices: Vec<ui::Choice<'_>> = words.iter().map(|(word, text)| (*word, &**text)).collect();
    let first = choices.first().map(|(word, _)| *word).unwrap_or_default();
    html! {
        section.gl-section {
            h2 { (ctx.t("collection-sign")) }
            p { (ctx.tw("collection-sign-says", &[("n", units.len().into())])) }
            (ui::form(&format!("/collection/hand-over/{}/sign", row.id), html! {
                @if choices.len() > 1 { (Field::radios("side", "collection-side", &choices).value(first).required().show(ctx)) }
                @else { (ui::hidden("side", first)) }
                (Field::input("units", "collection-count", "number").limits(Some("0"), Some("1000"), Some("1")).hint("collection-count-hint").required().show(ctx))
                (Field::text("kg", "collection-weight-read").hint("collection-weight-read-hint").autocomplete("off").show(ctx))
                (Field::text("vehicle", "collection-vehicle").value(row.vehicle.as_deref().unwrap_or_default()).autocomplete("off").show(ctx))
                (Field::area("remark", "collection-remark").hint("collection-remark-hint").show(ctx))
                (Field::text("as", "collection-as").hint("collection-as-hint").show(ctx))
                (ui::signature_pad(ctx, "sign", "collection-signature"))
                (ui::submit(ctx, "collection-sign"))
            }))
        }
    }
}

/// For who keeps the pick-up: give a link, call the transfer off.
async fn links(ctx: &Ctx, row: &rows::Model) -> Outcome<Markup> {
    let is_open = row.status == "prepared";
    if !is_open {
        return Ok(html! {});
    }
    let mut given = store::links_of(&ctx.app.store.read, row.id).await?;
    if let Some(pick_up) = row.pick_up_id {
        given.extend(store::links_of(&ctx.app.store.read, pick_up).await?);
    }
    let mut roles = vec![Role::HubKeeper];
    if let Some(id) = row.pick_up_id
        && let Some(pick_up) = store::pick_up(&ctx.app.store.read, id).await?
    {
        roles.insert(0, store::carrier_role(&ctx.app.store.read, &pick_up).await?);
    }
    let words: Vec<_> = roles
        .iter()
        .map(|role| (role.as_str(), ctx.t(&format!("role-{role}"))))
        .collect();
    let choices: Vec<ui::Choice<'_>> = words.iter().map(|(word, text)| (*word, &**text)).collect();
    Ok(html! {
        @if ctx.may(Act::CollectionLink) {
            details {
                summary { (ctx.t("collection-give-link")) }
                p { (ctx.t("collection-give-link-purpose")) }
                @for link in &given {
                    p.text-secondary {
                        (link.name) " · " (ctx.tw("collection-link-used", &[("n", link.uses.into()), ("of", link.uses_max.into())]))
                        " · " (ctx.tw("collection-link-until", &[("at", ctx.date(link.expires_at).into())]))
                    }
                }
                (ui::form(&format!("/collection/hand-over/{}/link", row.id), html! {
                    (Field::select("role", "collection-link-for", &choices).show(ctx))
                    (Field::text("name", "collection-name").required().show(ctx))
                    (Field::input("email", "collection-email", "email").hint("collection-email-hint").show(ctx))
                    (ui::submit(ctx, "collection-give-link"))
                }))
            }
        }
        @if row.pick_up_id.is_none() && ctx.may(Act::CollectionTransfer) {
            details {
                summary { (ctx.t("collection-cancel-hand-over")) }
                (ui::form(&format!("/collection/hand-over/{}/cancel", row.id), html! {
                    button.btn.btn-outline-danger type="submit" { (ctx.t("collection-cancel-hand-over")) }
                }))
            }
        }
    })
}
