//! `/allocation`: what is ready and what is coming, what projects ask for, what is kept for whom, and the way to a
//! proposal.

use crate::propose::{SECONDS, SECONDS_MAX, gap_of};
use crate::rules::kind::{Stock, classes};
use crate::rules::wanted::Want;
use crate::store::run::{self, RunStatus};
use crate::store::stock::{self, Coming};
use crate::store::{reservation, wants};
use gapless_journey::SiteId;
use gapless_store::bench;
use gapless_store::entities::project;
use gapless_store::people::directory;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use uuid::Uuid;

/// Proposals that the page lists.
const RUNS: u64 = 8;

/// The page.
pub async fn list(ctx: Ctx) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let rows = stock::ready(db).await?;
    let coming = stock::coming(db).await?;
    let keys = rows.iter().map(|row| row.donation_id);
    let donations =
        bench::donations(db, keys.chain(coming.iter().map(|row| row.donation_id))).await?;
    let numbers: HashMap<Uuid, String> = donations
        .iter()
        .map(|(id, row)| (*id, row.number.clone()))
        .collect();
    let due: HashMap<Uuid, Option<i64>> = donations
        .iter()
        .map(|(id, row)| (*id, row.due_at))
        .collect();
    let stock = classes(&rows, &numbers);
    let mut places = HashMap::new();
    for place in stock.iter().filter_map(|class| class.kind.place) {
        if let Entry::Vacant(unknown) = places.entry(place) {
            let site = directory::site(db, SiteId(place)).await?;
            unknown.insert(site.map_or_else(String::new, |site| site.name));
        }
    }
    let wants = wants::open(db).await?;
    let projects = wants::projects(db).await?;
    let kept = reservation::kept(db).await?;
    let runs = run::newest(db, RUNS).await?;
    let title = ctx.t("stage-allocation");
    let ready: i64 = rows.iter().map(|row| row.n).sum();
    let asked: u64 = wants.iter().map(|want| u64::from(want.open())).sum();
    let reserved: i64 = kept.iter().map(|row| row.n).sum();
    let is_waiting = runs
        .iter()
        .any(|row| row.status == RunStatus::Running.as_str());
    let body = html! {
        (ui::head(&title, &ctx.t("allocation-purpose"), None))
        (ui::figures(&[
            ui::figure(ctx.number(ready), &ctx.t("allocation-ready"), Tone::Ok, Some("#stock")),
            ui::figure(ctx.number(asked), &ctx.t("allocation-asked"), Tone::Ask, Some("#needs")),
            ui::figure(ctx.number(reserved), &ctx.t("allocation-reserved"), Tone::Plain, Some("#kept")),
        ]))
        @if ctx.may(Act::AllocationDecide) && !is_waiting { (ask(&ctx)) }
        @if !runs.is_empty() { (proposals(&ctx, &runs)) }
        div #needs { (needs(&ctx, &wants, &projects)) }
        div #stock { (in_stock(&ctx, &stock, &places)) (on_the_way(&ctx, &coming, &numbers, &due)) }
        div #kept { (reservations(&ctx, &kept, &projects)) }
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

fn ask(ctx: &Ctx) -> Markup {
    let (seconds, most) = (SECONDS.to_string(), SECONDS_MAX.to_string());
    ui::form(
        "/allocation/propose",
        html! {
            (Field::input("seconds", "allocation-seconds", "number").value(&seconds).hint("allocation-seconds-hint")
                .limits(Some("1"), Some(&most), Some("1")).show(ctx))
            (ui::submit(ctx, "allocation-propose"))
        },
    )
}

const RUN_COLUMNS: [Column<'_>; 5] = [
    Column::new("allocation-when"),
    Column::new("allocation-by"),
    Column::new("allocation-status"),
    Column::new("allocation-objective").number(),
    Column::new("allocation-gap").number(),
];

fn proposals(ctx: &Ctx, runs: &[run::Model]) -> Markup {
    let title = ctx.t("allocation-proposals");
    let rows = html! { @for row in runs { tr {
        td { a href={ "/allocation/" (row.id) } { (ctx.date_time(row.started_at)) } }
        td { (row.started_by) }
        td { (ui::word_badge(ctx, "allocation-status", &row.status)) }
        td.text-end { (format!("{:.1}", row.objective)) }
        td.text-end { (per_cent(gap_of(row))) }
    } } };
    let table = ui::table(ctx, &title, &RUN_COLUMNS, &rows, &Pager::default());
    ui::section(&title, &table)
}

/// A part as per cent with two places.
pub(super) fn per_cent(part: f64) -> String {
    format!("{:.2} %", part * 100.0)
}

const NEED_COLUMNS: [Column<'_>; 5] = [
    Column::new("allocation-project"),
    Column::new("allocation-need"),
    Column::new("allocation-wanted").number(),
    Column::new("allocation-given").number(),
    Column::new("allocation-open").number(),
];

fn needs(ctx: &Ctx, wants: &[Want], projects: &[project::Model]) -> Markup {
    let title = ctx.t("allocation-needs");
    if wants.is_empty() {
        let empty = ui::empty(
            &ctx.t("allocation-needs-none"),
            &ctx.t("allocation-needs-none-do"),
            None,
        );
        return ui::section(&title, &empty);
    }
    let unpaid = |id: Uuid| projects.iter().any(|row| row.id == id && !row.may_ship);
    let rows = html! { @for want in wants { tr {
        td { a href={ "/projects/" (want.project) } { (want.number) } " " (want.title)
            @if unpaid(want.project) { " " (ui::badge(Tone::Ask, ctx.t("allocation-unpaid"))) } }
        td { (need_text(ctx, want)) }
        td.text-end { (ctx.number(want.wanted)) }
        td.text-end { (ctx.number(want.given)) }
        td.text-end { (ctx.number(want.open())) }
    } } };
    ui::section(
        &title,
        &ui::table(ctx, &title, &NEED_COLUMNS, &rows, &Pager::default()),
    )
}

/// What is needed: its kind and what it must have at least.
pub(super) fn need_text(ctx: &Ctx, want: &Want) -> String {
    let kind = ctx.t(&format!("category-{}", want.category));
    let mut parts = vec![if want.is_screen {
        ctx.t("allocation-screen-of-system").into_owned()
    } else {
        kind.into_owned()
    }];
    if let Some(tier) = want.min_cpu_tier {
        parts.push(format!("i{tier}"));
    }
    if let Some(gb) = want.min_ram_gb {
        parts.push(format!("{gb} GB"));
    }
    if let Some(tenths) = want.min_screen_tenths {
        parts.push(format!("{}.{}″", tenths / 10, tenths % 10));
    }
    parts.join(" · ")
}

const STOCK_COLUMNS: [Column<'_>; 4] = [
    Column::new("allocation-class"),
    Column::new("allocation-kind"),
    Column::new("allocation-place"),
    Column::new("allocation-n").number(),
];

fn in_stock(ctx: &Ctx, stock: &[Stock], places: &HashMap<Uuid, String>) -> Markup {
    let title = ctx.t("allocation-stock");
    if stock.is_empty() {
        let empty = ui::empty(
            &ctx.t("allocation-stock-none"),
            &ctx.t("allocation-stock-none-do"),
            None,
        );
        return ui::section(&title, &empty);
    }
    let rows = html! { @for class in stock { tr {
        td { (class.name) }
        td { (ctx.t(&format!("category-{}", class.kind.category))) }
        td { @if let Some(place) = class.kind.place.and_then(|place| places.get(&place)) { (place) } }
        td.text-end { (ctx.number(class.quantity)) }
    } } };
    ui::section(
        &title,
        &ui::table(ctx, &title, &STOCK_COLUMNS, &rows, &Pager::default()),
    )
}

const COMING_COLUMNS: [Column<'_>; 4] = [
    Column::new("allocation-donation"),
    Column::new("allocation-kind"),
    Column::new("allocation-n").number(),
    Column::new("allocation-expected"),
];

fn on_the_way(
    ctx: &Ctx,
    coming: &[Coming],
    numbers: &HashMap<Uuid, String>,
    due: &HashMap<Uuid, Option<i64>>,
) -> Markup {
    if coming.is_empty() {
        return html! {};
    }
    let title = ctx.t("allocation-coming");
    let number = |id: &Uuid| numbers.get(id).map_or("", String::as_str);
    let rows = html! { @for row in coming { tr {
        td { (number(&row.donation_id)) }
        td { (ctx.t(&format!("category-{}", row.category))) }
        td.text-end { (ctx.number(row.n)) }
        td { @match due.get(&row.donation_id).copied().flatten() {
            Some(at) => { (ctx.date(at)) }
            None => { (ctx.t("allocation-expected-unknown")) }
        } }
    } } };
    let hint = html! { p.form-hint { (ctx.t("allocation-coming-hint")) } };
    let table = ui::table(ctx, &title, &COMING_COLUMNS, &rows, &Pager::default());
    ui::section(&title, &html! { (hint) (table) })
}

const KEPT_COLUMNS: [Column<'_>; 3] = [
    Column::new("allocation-project"),
    Column::new("allocation-n").number(),
    Column::buttons(),
];

fn reservations(ctx: &Ctx, kept: &[reservation::Kept], projects: &[project::Model]) -> Markup {
    if kept.is_empty() {
        return html! {};
    }
    let title = ctx.t("allocation-kept");
    let named = |id: Uuid| {
        let found = projects.iter().find(|project| project.id == id);
        found.map_or_else(
            || id.to_string(),
            |project| format!("{} {}", project.number, project.title),
        )
    };
    let rows = html! { @for row in kept { tr {
        td { a href={ "/projects/" (row.project_id) } { (named(row.project_id)) } }
        td.text-end { (ctx.number(row.n)) }
        td { a href={ "/allocation/reserved/" (row.project_id) } { (ctx.t("allocation-kept-see")) } }
    } } };
    ui::section(
        &title,
        &ui::table(ctx, &title, &KEPT_COLUMNS, &rows, &Pager::default()),
    )
}
