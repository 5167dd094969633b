//! `/shipping/{shipment}`: all of a shipment, and what is done next.

use super::list::choices;
use super::{plan_form, shown};
use crate::access;
use crate::decide::choices as endings;
use crate::papers::PaperKind;
use crate::plan::facts;
use crate::rules::facts::Facts;
use crate::rules::word::{
    DiscrepancyKind, ImportPaper, Owner, ShipmentStatus, StepKind, UnitKind, UnitStatus,
};
use crate::store::{arrivals, delivery, discrepancy, shipments, unit, units};
use axum::extract::Path;
use gapless_journey::countries;
use gapless_store::country_rules;
use gapless_store::entities::{project, shipment, shipment_device};
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// The page.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    page(&ctx, id, None).await
}

/// The same with a link that was just made: it is shown in this answer and never again.
pub(super) async fn page(ctx: &Ctx, id: Uuid, link: Option<&str>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let row = access::shipment(db, &ctx.actor, id).await?;
    let status = access::status(&row)?;
    let facts = facts(&row)?;
    let all = units::of(db, id).await?;
    let packed = units::packed(db, id).await?;
    let keys: Vec<Uuid> = packed
        .iter()
        .map(|row| row.project_id)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let projects = shipments::projects(db, &keys).await?;
    let is_packing = status == ShipmentStatus::Packing;
    let is_on_road = matches!(status, ShipmentStatus::Dispatched | ShipmentStatus::Arrived);
    let title = format!("{} {}", ctx.t("shipping-shipment"), row.number);
    let body = html! {
        (ui::head(&title, &ctx.t("shipping-show-purpose"), None))
        @if let Some(link) = link { (ui::alert(Tone::Ok, &ctx.t("shipping-link-made"), link)) }
        (head(ctx, &row, &facts, &packed, &all).await?)
        @if is_packing { (country(ctx, &row).await?) }
        (unit_table(ctx, &all, &packed))
        @if is_packing && ctx.may(Act::ShippingPack) { (open_unit(ctx, id)) }
        (project_table(ctx, &projects, &packed, id, is_on_road))
        @if is_packing && ctx.may(Act::ShippingDispatch) { (dispatch(ctx, id, &facts)) }
        @if !packed.is_empty() { (papers(ctx, id, &projects, &facts)) }
        (road(ctx, &row, is_packing).await?)
        @if is_on_road && ctx.may(Act::ShippingReceive) {
            p { a.btn.btn-primary href={ "/shipping/" (id) "/arrival" } { (ctx.t("shipping-arrival")) } }
        }
        @if is_on_road && ctx.may(Act::ShippingPlan) { (give_link(ctx, id)) }
        (discrepancies(ctx, id).await?)
        (deliveries(ctx, id, &projects).await?)
        @if is_packing && ctx.may(Act::ShippingPlan) {
            (plan_form::change(ctx, &row, &facts, &packed).await?)
            @if packed.is_empty() { (ui::confirm(ctx, "shipping-cancel", &format!("/shipping/{id}/cancel"), &ctx.t("shipping-cancel-warning"))) }
        }
    };
    Ok(Page::new(&title).wide().show(ctx, body))
}

async fn head(
    ctx: &Ctx,
    row: &shipment::Model,
    facts: &Facts,
    packed: &[shipment_device::Model],
    all: &[unit::Model],
) -> Outcome<Markup> {
    let names = shown::names(ctx, &[row.from_id, row.partner_id, row.forwarder_id]).await?;
    let name = |id: Uuid| names.get(&id).cloned().unwrap_or_default();
    let gross: Option<i64> = all.iter().map(|unit| unit.weight_g).sum();
    let keys = [
        "shipping-status",
        "shipping-mode",
        "shipping-from",
        "shipping-partner",
        "shipping-forwarder",
        "shipping-day",
        "shipping-document",
        "shipping-devices",
        "shipping-gross",
    ]
    .map(|key| ctx.t(key));
    Ok(ui::facts(&[
        (&keys[0], shown::status(ctx, &row.status)),
        (
            &keys[1],
            html! { (ctx.t(&format!("shipping-mode-{}", row.mode))) },
        ),
        (&keys[2], html! { (name(row.from_id)) }),
        (
            &keys[3],
            html! { (name(row.partner_id)) ", " (row.country) },
        ),
        (&keys[4], html! { (name(row.forwarder_id)) }),
        (&keys[5], html! { (ctx.day(&row.planned_day)) }),
        (
            &keys[6],
            html! { @if facts.document.is_empty() { "–" } @else { (facts.document) } },
        ),
        (&keys[7], html! { (ctx.number(packed.len())) }),
        (
            &keys[8],
            html! { @match gross { Some(gross) if !all.is_empty() => { (ctx.weight(gross)) } _ => { "–" } } },
        ),
    ]))
}

/// What the country asks of an import, and what it issued.
async fn country(ctx: &Ctx, row: &shipment::Model) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let rules = country_rules::rules(db).await?;
    let today = ctx.app.zoned(ctx.now_ms).date().to_string();
    let kept = shipments::imports(db, row.id).await?;
    let rule = countries::in_force(&rules, &row.country, &today);
    let kinds: Vec<(&str, String)> = ImportPaper::ALL
        .iter()
        .map(|kind| {
            (
                kind.as_str(),
                ctx.t(&format!("shipping-import-{kind}")).into_owned(),
            )
        })
        .collect();
    let body = html! {
        @match rule {
            None => { p { (ctx.t("shipping-country-none")) } }
            Some(rule) => {
                p { (rule.note) " " span.form-hint { (rule.source) " · " (ctx.t(&format!("country-standing-{}", rule.standing))) } }
            }
        }
        @if !kept.is_empty() { ul { @for paper in &kept {
            li { (ctx.t(&format!("shipping-import-{}", paper.kind))) ": " (paper.number) }
        } } }
        @if ctx.may(Act::ShippingPlan) { (ui::form(&format!("/shipping/{}/import", row.id), html! {
            (Field::select("kind", "shipping-import", &choices(&kinds)).required().show(ctx))
            (Field::text("number", "shipping-import-number").required().show(ctx))
            (ui::submit(ctx, "shipping-import-keep"))
        })) }
    };
    Ok(ui::section(&ctx.t("shipping-country-rules"), &body))
}

const UNITS: [Column<'_>; 5] = [
    Column::new("shipping-unit"),
    Column::new("shipping-kind"),
    Column::new("shipping-unit-status"),
    Column::new("shipping-devices").number(),
    Column::new("shipping-gross").number(),
];

fn unit_table(ctx: &Ctx, all: &[unit::Model], packed: &[shipment_device::Model]) -> Markup {
    let title = ctx.t("shipping-units");
    if all.is_empty() {
        return ui::section(
            &title,
            &ui::empty(
                &ctx.t("shipping-units-none"),
                &ctx.t("shipping-units-none-do"),
                None,
            ),
        );
    }
    let mut counts: HashMap<&str, u64> = HashMap::new();
    for row in packed {
        *counts.entry(&row.unit).or_default() += 1;
    }
    let rows = html! { @for unit in all { tr {
        td { a href={ "/shipping/unit/" (unit.number) } { (unit.number) } }
        td { (ctx.t(&format!("shipping-unit-kind-{}", unit.kind))) }
        td { @if unit.status == UnitStatus::Closed.as_str() { (ui::badge(Tone::Ok, ctx.t("shipping-unit-status-closed"))) }
            @else { (ui::badge(Tone::Ask, ctx.t("shipping-unit-status-open"))) } }
        td.text-end { (ctx.number(counts.get(&*unit.number).copied().unwrap_or(0))) }
        td.text-end { @if let Some(weight) = unit.weight_g { (ctx.weight(weight)) } @else { "–" } }
    } } };
    ui::section(
        &title,
        &ui::table(ctx, &title, &UNITS, &rows, &Pager::default()),
    )
}

fn open_unit(ctx: &Ctx, id: Uuid) -> Markup {
    let kinds: Vec<(&str, String)> = UnitKind::ALL
        .iter()
        .map(|kind| {
            (
                kind.as_str(),
                ctx.t(&format!("shipping-unit-kind-{kind}")).into_owned(),
            )
        })
        .collect();
    let size = |name, key, value| {
        Field::input(name, key, "number")
            .value(value)
            .limits(Some("5"), Some("600"), Some("1"))
            .required()
    };
    ui::form(
        &format!("/shipping/{id}/units"),
        html! {
            (Field::select("kind", "shipping-kind", &choices(&kinds)).required().show(ctx))
            (size("length_cm", "shipping-length", "120").show(ctx))
            (size("width_cm", "shipping-width", "80").show(ctx))
            (size("height_cm", "shipping-height", "160").show(ctx))
            (ui::submit(ctx, "shipping-unit-open"))
        },
    )
}

const PROJECTS: [Column<'_>; 4] = [
    Column::new("shipping-project"),
    Column::new("shipping-devices").number(),
    Column::new("shipping-here").number(),
    Column::new("shipping-handed").number(),
];

fn project_table(
    ctx: &Ctx,
    projects: &[project::Model],
    packed: &[shipment_device::Model],
    id: Uuid,
    is_on_road: bool,
) -> Markup {
    if projects.is_empty() {
        return html! {};
    }
    let title = ctx.t("shipping-projects");
    let count = |project: Uuid, is: fn(&shipment_device::Model) -> bool| {
        packed
            .iter()
            .filter(|row| row.project_id == project && is(row))
            .count()
    };
    let rows = html! { @for project in projects { tr {
        td { (project.number) " " (project.title)
            @if !project.may_ship { " " (ui::badge(Tone::Ask, ctx.t("allocation-unpaid"))) }
            @if is_on_road && ctx.may(Act::ShippingReceive) && count(project.id, |row| row.arrival == "arrived" && row.delivery_id.is_none()) > 0 {
                " " a href={ "/shipping/" (id) "/deliver/" (project.id) } { (ctx.t("shipping-deliver")) }
            } }
        td.text-end { (ctx.number(count(project.id, |_| true))) }
        td.text-end { (ctx.number(count(project.id, |row| row.arrival == "arrived" || row.arrival == "damaged"))) }
        td.text-end { (ctx.number(count(project.id, |row| row.delivery_id.is_some()))) }
    } } };
    ui::section(
        &title,
        &ui::table(ctx, &title, &PROJECTS, &rows, &Pager::default()),
    )
}

fn dispatch(ctx: &Ctx, id: Uuid, facts: &Facts) -> Markup {
    let missing = facts.missing();
    let names: Vec<String> = missing
        .iter()
        .map(|name| ctx.t(&format!("shipping-field-{name}")).into_owned())
        .collect();
    let body = html! {
        @if !names.is_empty() { (ui::alert(Tone::Ask, &ctx.t("shipping-facts-missing"), &names.join(" · "))) }
        (ui::form(&format!("/shipping/{id}/dispatch"), html! {
            (Field::input("units", "shipping-counted", "number").hint("shipping-counted-hint").limits(Some("1"), Some("500"), Some("1")).required().show(ctx))
            (Field::area("remark", "shipping-remark").show(ctx))
            (ui::submit(ctx, "shipping-dispatch"))
        }))
    };
    ui::section(&ctx.t("shipping-dispatch"), &body)
}

fn papers(ctx: &Ctx, id: Uuid, projects: &[project::Model], facts: &Facts) -> Markup {
    let has_container = !facts.container.is_empty();
    let kinds = PaperKind::ALL
        .iter()
        .filter(|kind| has_container || **kind != PaperKind::LoadPlan);
    let body = html! {
        p.form-hint { (ctx.t("shipping-papers-hint")) }
        ul { @for kind in kinds { li {
            @if *kind == PaperKind::Deed {
                (ctx.t("ship-paper-deed")) ": "
                @for project in projects { a href={ "/shipping/" (id) "/paper/deed?project=" (project.id) } target="_blank" rel="noopener" { (project.number) } " " }
            } @else {
                a href={ "/shipping/" (id) "/paper/" (kind) } target="_blank" rel="noopener" { (ctx.t(&format!("ship-paper-{kind}"))) }
                @if kind.is_table() { " · " a href={ "/shipping/" (id) "/table/" (kind) } { "XLSX" } }
            }
        } } }
    };
    ui::section(&ctx.t("shipping-papers"), &body)
}

const LEGS: [Column<'_>; 5] = [
    Column::new("shipping-mode"),
    Column::new("shipping-leg-from"),
    Column::new("shipping-leg-to"),
    Column::new("shipping-leg-carrier"),
    Column::new("shipping-leg-days"),
];

/// The road as it is planned, and what happened on it.
async fn road(ctx: &Ctx, row: &shipment::Model, is_packing: bool) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let legs = shipments::legs(db, row.id).await?;
    let steps = shipments::steps(db, row.id).await?;
    let title = ctx.t("shipping-road");
    let rows = html! { @for leg in &legs { tr {
        td { (ctx.t(&format!("shipping-mode-{}", leg.mode))) }
        td { (leg.from_place) } td { (leg.to_place) } td { (leg.carrier) }
        td { (ctx.day(&leg.departs)) " – " (ctx.day(&leg.arrives)) }
    } } };
    let told: Vec<ui::Step> = steps
        .iter()
        .map(|step| ui::Step {
            tone: if step.kind == StepKind::Delayed.as_str() {
                Tone::Ask
            } else {
                Tone::Ok
            },
            when: ctx.day(&step.happened_on),
            when_iso: step.happened_on.clone(),
            title: format!(
                "{} {}",
                ctx.t(&format!("shipping-step-{}", step.kind)),
                step.place
            ),
            body: html! { @if !step.note.is_empty() { " " (step.note) } " · " (step.added_by) },
        })
        .collect();
    let kinds: Vec<(&str, String)> = StepKind::ALL
        .iter()
        .map(|kind| {
            (
                kind.as_str(),
                ctx.t(&format!("shipping-step-{kind}")).into_owned(),
            )
        })
        .collect();
    let body = html! {
        @if legs.is_empty() { p { (ctx.t("shipping-legs-none")) } }
        @else { (ui::table(ctx, &title, &LEGS, &rows, &Pager::default())) }
        @if is_packing && ctx.may(Act::ShippingPlan) { details { summary { (ctx.t("shipping-legs-change")) } (plan_form::legs(ctx, row.id, &legs)) } }
        @if !told.is_empty() { (ui::timeline(&told)) }
        @if row.dispatched_at.is_some() && row.closed_at.is_none() && ctx.may(Act::ShippingReceive) {
            details { summary { (ctx.t("shipping-step-add")) } (ui::form(&format!("/shipping/{}/steps", row.id), html! {
                (Field::select("kind", "shipping-step", &choices(&kinds)).required().show(ctx))
                (Field::text("place", "shipping-step-place").show(ctx))
                (Field::input("day", "shipping-step-day", "date").required().show(ctx))
                (Field::area("note", "shipping-step-words").show(ctx))
                (ui::submit(ctx, "shipping-step-add"))
            })) }
        }
    };
    Ok(ui::section(&title, &body))
}

fn give_link(ctx: &Ctx, id: Uuid) -> Markup {
    let body = ui::form(
        &format!("/shipping/{id}/link"),
        html! {
            (Field::text("name", "shipping-link-name").required().show(ctx))
            (Field::input("email", "shipping-link-email", "email").show(ctx))
            (ui::submit(ctx, "shipping-link-give"))
        },
    );
    ui::section(
        &ctx.t("shipping-link"),
        &html! { p.form-hint { (ctx.t("shipping-link-hint")) } (body) },
    )
}

const DISCREPANCIES: [Column<'_>; 5] = [
    Column::new("shipping-device"),
    Column::new("shipping-discrepancy"),
    Column::new("shipping-note"),
    Column::new("shipping-owner"),
    Column::new("shipping-decision"),
];

async fn discrepancies(ctx: &Ctx, id: Uuid) -> Outcome<Markup> {
    let found = arrivals::discrepancies(&ctx.app.store.read, id).await?;
    if found.is_empty() {
        return Ok(html! {});
    }
    let title = ctx.t("shipping-discrepancies");
    let rows = html! { @for row in &found { tr {
        td { (row.code) }
        td { (ctx.t(&format!("shipping-discrepancy-{}", row.kind))) }
        td { (row.note) }
        td { (ctx.t(&format!("shipping-owner-{}", row.owner))) }
        td { @match &row.resolution {
            Some(word) => { (ctx.t(&format!("shipping-resolution-{word}"))) ": " (row.why) " · " (row.decided_by) }
            None => { (ctx.tw("shipping-due", &[("day", ctx.date(row.due_at).into())]))
                @if ctx.may(Act::ShippingPlan) { (decide(ctx, row)) } }
        } }
    } } };
    let table = ui::table(ctx, &title, &DISCREPANCIES, &rows, &Pager::default());
    Ok(html! { div #discrepancies { (ui::section(&title, &table)) } })
}

fn decide(ctx: &Ctx, row: &discrepancy::Model) -> Markup {
    let kind = DiscrepancyKind::parse(&row.kind);
    let named = |family: &str, word: &str| ctx.t(&format!("shipping-{family}-{word}")).into_owned();
    let mut words: Vec<(&str, String)> = vec![("", ctx.t("shipping-resolution-open").into_owned())];
    words.extend(
        kind.map_or(&[][..], endings)
            .iter()
            .map(|word| (word.as_str(), named("resolution", word.as_str()))),
    );
    let owners: Vec<(&str, String)> = Owner::ALL
        .iter()
        .map(|word| (word.as_str(), named("owner", word.as_str())))
        .collect();
    html! { details { summary { (ctx.t("shipping-decide")) } (ui::form(&format!("/shipping/discrepancy/{}", row.id), html! {
        (Field::select("resolution", "shipping-decision", &choices(&words)).show(ctx))
        (Field::select("owner", "shipping-owner", &choices(&owners)).value(&row.owner).show(ctx))
        (Field::text("why", "shipping-why").show(ctx))
        (ui::submit(ctx, "shipping-decide"))
    })) } }
}

async fn deliveries(ctx: &Ctx, id: Uuid, projects: &[project::Model]) -> Outcome<Markup> {
    let found: Vec<delivery::Model> = arrivals::deliveries(&ctx.app.store.read, id).await?;
    if found.is_empty() {
        return Ok(html! {});
    }
    let named = |id: Uuid| {
        projects
            .iter()
            .find(|row| row.id == id)
            .map_or("", |row| row.number.as_str())
    };
    let body = html! { ul { @for row in &found { li {
        (row.number) " · " (named(row.project_id)) " · " (row.taker_name) " · " (ctx.date_time(row.handed_at))
        @if ctx.may(Act::ShippingProof) { " · " a href={ "/shipping/delivery/" (row.id) "/proof" } target="_blank" rel="noopener" { (ctx.t("shipping-proof")) } }
    } } } };
    Ok(ui::section(&ctx.t("shipping-deliveries"), &body))
}
