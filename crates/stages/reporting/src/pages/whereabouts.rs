//! `/reporting/whereabouts`: where a donor's own devices are, as far as the projects agreed that donors read their names.

use crate::store::impact as rows;
use axum::extract::Query;
use gapless_journey::OrganisationKind;
use gapless_journey::device::DeviceStatus;
use gapless_store::people::directory;
use gapless_web::access::{Act, Scope};
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Pager, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, html, i18n};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Whose devices.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// The donor, where the programme asks.
    #[serde(default)]
    donor: Option<Uuid>,
}

const COLUMNS: [Column<'_>; 4] = [
    Column::new("impact-project"),
    Column::new("impact-country"),
    Column::new("impact-given").number(),
    Column::new("impact-in-use").number(),
];

/// A project as a donor sees it.
struct Line {
    name: Option<(String, String)>,
    country: String,
    given: i64,
    in_use: i64,
}

/// The page.
pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    ctx.actor.permit(Act::ReportingSee)?;
    let donor = match ctx.actor.scope() {
        // One office sees its own goods, and those are not told apart in the field.
        Scope::Donor(own, None) => Some(own.0),
        Scope::All => asked.donor,
        _ => return Err(Failure::not_found()),
    };
    let title = ctx.t("where-title");
    let body = html! {
        (ui::head(&title, &ctx.t("where-purpose"), None))
        @if matches!(ctx.actor.scope(), Scope::All) { (donors(&ctx, donor).await?) }
        @if let Some(donor) = donor { (table(&ctx, donor).await?) }
    };
    Ok(Page::new(&title).show(&ctx, body))
}

async fn donors(ctx: &Ctx, chosen: Option<Uuid>) -> Outcome<Markup> {
    let kind = Some(OrganisationKind::Donor);
    let all = directory::organisations(&ctx.app.store.read, kind).await?;
    Ok(html! { ul { @for row in &all { li {
        @if chosen == Some(row.id) { strong { (row.name) } }
        @else { a href={ "/reporting/whereabouts?donor=" (row.id) } { (row.name) } }
    } } } })
}

async fn table(ctx: &Ctx, donor: Uuid) -> Outcome<Markup> {
    let lines = lines(ctx, donor).await?;
    if lines.is_empty() {
        return Ok(ui::empty(
            &ctx.t("where-none"),
            &ctx.t("where-none-do"),
            None,
        ));
    }
    let sum = |part: fn(&Line) -> i64| -> i64 { lines.iter().map(part).sum() };
    let rows = html! { @for line in &lines { tr {
        td { @match &line.name {
            Some((number, title)) => a href={ "/impact/projects/" (gapless_web::ctx::encode(number)) } { (number) " " (title) },
            None => span.text-secondary { (ctx.t("where-unnamed")) },
        } }
        td { (i18n::country(ctx.lang, &line.country)) }
        td.text-end { (ctx.number(line.given)) }
        td.text-end { (ctx.number(line.in_use)) }
    } } };
    Ok(html! {
        (ui::figures(&[
            ui::figure(ctx.number(sum(|line| line.in_use)), &ctx.t("impact-in-use"), Tone::Ok, None),
            ui::figure(ctx.number(sum(|line| line.given)), &ctx.t("impact-given"), Tone::Plain, None),
        ]))
        (ui::table(ctx, &ctx.t("where-title"), &COLUMNS, &rows, &Pager::default()))
    })
}

/// A line a project that agreed to be named, and one a country for the others together.
async fn lines(ctx: &Ctx, donor: Uuid) -> Outcome<Vec<Line>> {
    let db = &ctx.app.store.read;
    let found = rows::of_donor(db, donor).await?;
    let ids: Vec<Uuid> = found.iter().map(|(id, ..)| *id).collect();
    let projects = rows::projects_by(db, &ids).await?;
    let mut named: HashMap<Uuid, bool> = HashMap::new();
    for season in rows::seasons_of(db, &ids).await? {
        named.insert(season.project_id, season.donors_named);
    }
    let mut all: BTreeMap<(String, String), Line> = BTreeMap::new();
    for (id, status, n) in &found {
        let Some(project) = projects.iter().find(|row| row.id == *id) else {
            continue;
        };
        let name = named
            .get(id)
            .copied()
            .unwrap_or(false)
            .then(|| (project.number.clone(), project.title.clone()));
        let key = (project.country.clone(), name.clone().unwrap_or_default().0);
        let line = all.entry(key).or_insert_with(|| Line {
            name,
            country: project.country.clone(),
            given: 0,
            in_use: 0,
        });
        line.given += n;
        if status == DeviceStatus::InUse.as_str() {
            line.in_use += n;
        }
    }
    Ok(all.into_values().collect())
}
