//! `/impact`: what all of it came to, for everybody. Counted figures apart from computed ones; each opens to what it is made
//! of, down to the kinds of devices of a project and no further.

use crate::impact::figures::{CountryFigures, Figures, ProjectFigures, shown};
use crate::impact::footprint::{SOURCE, factors};
use crate::impact::map::{self, Tile};
use crate::impact::{iati, table as sheet};
use crate::store::impact as rows;
use axum::extract::{Path, Query};
use axum::response::Response;
use gapless_web::layout::{Page, plain};
use gapless_web::ui::{self, Column, Pager, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, assets, html, i18n, sign};
use serde::Deserialize;
use uuid::Uuid;

/// Stories of one page.
const STORIES: u64 = 3;
/// Projects of one page; all of them stand in the table to download.
const ROWS_MAX: usize = 100;

const COUNTRIES: [Column<'_>; 4] = [
    Column::new("impact-country"),
    Column::new("impact-projects").number(),
    Column::new("impact-given").number(),
    Column::new("impact-in-use").number(),
];
const PROJECTS: [Column<'_>; 5] = [
    Column::new("impact-project"),
    Column::new("impact-title"),
    Column::new("impact-country"),
    Column::new("impact-given").number(),
    Column::new("impact-in-use").number(),
];
const DEVICES: [Column<'_>; 4] = [
    Column::new("impact-kind"),
    Column::new("impact-status"),
    Column::new("impact-devices").number(),
    Column::new("impact-weight").number(),
];
const FACTORS: [Column<'_>; 5] = [
    Column::new("impact-kind"),
    Column::new("impact-low").number(),
    Column::new("impact-median").number(),
    Column::new("impact-high").number(),
    Column::new("impact-models").number(),
];

/// What of it is asked for.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// A country whose projects are listed.
    #[serde(default)]
    country: String,
}

fn frame(ctx: &Ctx, title: &str, body: Markup) -> Markup {
    if ctx.actor.person.is_none() {
        return plain(ctx, title, body);
    }
    Page::new(title).show(ctx, body)
}

/// The page.
pub async fn show(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let figures = shown(&ctx.app.store).await?;
    let programme = ctx.app.settings.programme.as_str();
    let title = ctx.t("impact-page").into_owned();
    let purpose = ctx.tw("impact-purpose", &[("programme", programme.into())]);
    let body = html! {
        (ui::head(&title, &purpose, None))
        @if figures.given == 0 {
            (ui::empty(&ctx.t("impact-none"), &ctx.t("impact-none-do"), None))
        } @else {
            (counted(&ctx, &figures))
            (ui::section(&ctx.t("impact-where"), &html! { (map(&ctx, &figures)) (where_to(&ctx, &figures)) }))
            (stories(&ctx, None).await?)
            (ui::section(&ctx.t("impact-all-projects"), &projects(&ctx, &figures, &asked.country)))
            (ui::section(&ctx.t("impact-computed"), &computed(&ctx, &figures)))
            (ui::section(&ctx.t("impact-unknown"), &unknown(&ctx, &figures)))
        }
        (ui::section(&ctx.t("impact-open-data"), &open_data(&ctx)))
    };
    Ok(frame(&ctx, &title, body))
}

fn counted(ctx: &Ctx, figures: &Figures) -> Markup {
    let figure = |n: i64, key: &str, tone: Tone, href: Option<&str>| {
        ui::figure(ctx.number(n), &ctx.t(key), tone, href)
    };
    let n = |len: usize| i64::try_from(len).unwrap_or(i64::MAX);
    html! {
        (ui::figures(&[
            figure(figures.in_use, "impact-in-use", Tone::Ok, Some("#projects")),
            figure(figures.given, "impact-given", Tone::Plain, Some("#projects")),
            figure(n(figures.projects.len()), "impact-projects", Tone::Plain, Some("#projects")),
            figure(n(figures.countries.len()), "impact-countries", Tone::Plain, Some("#countries")),
            figure(figures.trained, "impact-trained", Tone::Plain, None),
            figure(figures.users, "impact-users", Tone::Plain, None),
            ui::figure(ctx.weight(figures.recycled_g), &ctx.t("impact-recycled"), Tone::Plain, None),
        ]))
        @if figures.checked_projects > 0 { p { (ctx.tw("impact-checked", &[("working", ctx.number(figures.checked_working).into()), ("n", ctx.number(figures.checked).into()), ("projects", figures.checked_projects.into())]))
            " " (ctx.tw("impact-users-said", &[("n", figures.users_projects.into())])) } }
        p.text-secondary { (ctx.t("impact-counted")) " " (ctx.tw("impact-counted-at", &[("time", ctx.date_time(figures.counted_at).into())])) }
    }
}

/// One tile a country of Africa; the table below says the same.
fn map(ctx: &Ctx, figures: &Figures) -> Markup {
    let at = |code: &str| {
        let found = figures.countries.iter().find(|row| row.country == code);
        found.map_or(0, |row| row.in_use)
    };
    let (width, height) = map::size();
    let side = map::tile() - 4;
    let tiles = map::tiles(at);
    // The letters on a tile begin its name, so that who says what they see is understood.
    let named = |tile: &Tile| {
        let name = i18n::country(ctx.lang, tile.country);
        format!("{} {name}: {}", tile.country, ctx.number(tile.n))
    };
    html! {
        link rel="stylesheet" href=(assets::url("map.css"));
        figure.gl-map {
            svg viewBox=(format!("0 0 {width} {height}")) role="group" aria-label=(ctx.t("impact-map")) {
                @for tile in &tiles {
                    @let square = html! {
                        title { (named(tile)) }
                        rect.(format!("gl-tile gl-tile-{}", tile.shade)) x=(tile.x) y=(tile.y) width=(side) height=(side) rx="4" {}
                        text.(format!("gl-tile-text-{}", tile.shade)) x=(tile.x + side / 2) y=(tile.y + side / 2 + 4) text-anchor="middle" aria-hidden="true" { (tile.country) }
                    };
                    @if tile.n > 0 { a href={ "/impact?country=" (tile.country) "#projects" } aria-label=(named(tile)) { (square) } }
                    @else { g aria-hidden="true" { (square) } }
                }
            }
            figcaption.text-secondary { (ctx.t("impact-map-hint")) }
        }
    }
}

/// What projects told, as far as they agreed that everybody reads it.
async fn stories(ctx: &Ctx, project: Option<Uuid>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let found = rows::stories(db, project, STORIES).await?;
    if found.is_empty() {
        return Ok(html! {});
    }
    let ids: Vec<Uuid> = found.iter().map(|row| row.project_id).collect();
    let projects = rows::projects_by(db, &ids).await?;
    let by = |id: Uuid| projects.iter().find(|row| row.id == id);
    let body = html! { @for story in &found { figure {
        blockquote.gl-said { (story.story) }
        figcaption.text-secondary {
            @if let Some(project) = by(story.project_id) {
                a href={ "/impact/projects/" (gapless_web::ctx::encode(&project.number)) } { (project.title) }
                ", " (i18n::country(ctx.lang, &project.country)) ", " (story.season)
            }
        }
    } } };
    Ok(ui::section(&ctx.t("impact-story"), &body))
}

fn where_to(ctx: &Ctx, figures: &Figures) -> Markup {
    let most = figures
        .countries
        .iter()
        .map(|row| row.given)
        .max()
        .unwrap_or(0);
    let line = |row: &CountryFigures| {
        let name = i18n::country(ctx.lang, &row.country);
        html! { tr {
            td { a href={ "/impact?country=" (row.country) "#projects" } { (name) } br; progress aria-label=(name) max=(most) value=(row.given) {} }
            td.text-end { (ctx.number(row.projects)) }
            td.text-end { (ctx.number(row.given)) }
            td.text-end { (ctx.number(row.in_use)) }
        } }
    };
    let rows = html! { @for row in &figures.countries { (line(row)) } };
    let label = ctx.t("impact-where");
    html! { div #countries { (ui::table(ctx, &label, &COUNTRIES, &rows, &Pager::default())) } }
}

fn projects(ctx: &Ctx, figures: &Figures, country: &str) -> Markup {
    let found: Vec<&ProjectFigures> = figures
        .projects
        .iter()
        .filter(|project| country.is_empty() || project.country == country)
        .collect();
    let rows = html! { @for project in found.iter().take(ROWS_MAX) { tr {
        td { a href={ "/impact/projects/" (gapless_web::ctx::encode(&project.number)) } { (project.number) } }
        td { (project.title) }
        td { (i18n::country(ctx.lang, &project.country)) }
        td.text-end { (ctx.number(project.given)) }
        td.text-end { (ctx.number(project.in_use)) }
    } } };
    let label = ctx.t("impact-all-projects");
    html! { div #projects {
        @if !country.is_empty() { p { (i18n::country(ctx.lang, country)) " · " a href="/impact#projects" { (ctx.t("impact-every-country")) } } }
        (ui::table(ctx, &label, &PROJECTS, &rows, &Pager::default()))
        @if found.len() > ROWS_MAX { p { (ctx.tw("impact-more", &[("n", ROWS_MAX.into()), ("of", found.len().into())])) } }
    } }
}

fn computed(ctx: &Ctx, figures: &Figures) -> Markup {
    let all = figures.footprint;
    let weighed = [
        ("n", figures.weighed.into()),
        ("of", figures.given.into()),
        ("weight", ctx.weight(figures.weight_g).into()),
    ];
    let range = [
        ("low", ctx.number(all.low_kg).into()),
        ("median", ctx.number(all.median_kg).into()),
        ("high", ctx.number(all.high_kg).into()),
        ("n", all.devices.into()),
        ("source", SOURCE.into()),
    ];
    let rows = html! { @for factor in factors() { tr {
        td { (ctx.t(&format!("category-{}", factor.category))) }
        td.text-end { (ctx.number(factor.low_kg)) }
        td.text-end { (ctx.number(factor.median_kg)) }
        td.text-end { (ctx.number(factor.high_kg)) }
        td.text-end { (ctx.number(factor.models)) }
    } } };
    let label = ctx.t("impact-factors");
    html! {
        h3 { (ctx.t("impact-mass")) }
        p { @if figures.weighed > 0 { (ctx.tw("impact-mass-said", &weighed)) } @else { (ctx.t("impact-mass-none")) } }
        h3 { (ctx.t("impact-embodied")) }
        p { (ctx.tw("impact-embodied-said", &range)) }
        details { summary { (label) } (ui::table(ctx, &label, &FACTORS, &rows, &Pager::default())) }
    }
}

fn unknown(ctx: &Ctx, figures: &Figures) -> Markup {
    let unweighed = figures.given - figures.weighed;
    html! { ul {
        li { (ctx.t("impact-unknown-avoided")) }
        li { (ctx.t("impact-unknown-heard")) }
        @if unweighed > 0 { li { (ctx.tw("impact-unknown-weight", &[("n", unweighed.into())])) } }
        @if figures.footprint.without_factor > 0 { li { (ctx.tw("impact-unknown-factor", &[("n", figures.footprint.without_factor.into())])) } }
    } }
}

fn open_data(ctx: &Ctx) -> Markup {
    html! { ul {
        li { a href="/impact/figures.csv" { (ctx.t("impact-csv")) } }
        li { a href="/api/v1/impact" { (ctx.t("impact-json")) } }
        @if ctx.app.settings.iati_organisation.is_some() {
            li { a href="/impact/iati.xml" { (ctx.t("impact-iati")) } }
        }
    } }
}

fn figures_of(ctx: &Ctx, project: &ProjectFigures) -> Vec<Markup> {
    let figure = |n: i64, key: &str, tone: Tone| ui::figure(ctx.number(n), &ctx.t(key), tone, None);
    let mut all = vec![
        figure(project.in_use, "impact-in-use", Tone::Ok),
        figure(project.given, "impact-given", Tone::Plain),
        figure(project.trained, "impact-trained", Tone::Plain),
    ];
    all.extend(
        project
            .users
            .map(|n| figure(n, "impact-users", Tone::Plain)),
    );
    all
}

/// A project: what it was given, by kind and by where it stands.
pub async fn project(ctx: Ctx, Path(number): Path<String>) -> Outcome<Markup> {
    let figures = shown(&ctx.app.store).await?;
    let found = figures
        .projects
        .iter()
        .find(|project| project.number == number);
    let project = found.ok_or_else(Failure::not_found)?;
    let row = rows::project(&ctx.app.store.read, &project.number).await?;
    let lines = html! { @for row in &project.devices { tr {
        td { (ctx.t(&format!("category-{}", row.category))) }
        td { (ui::status_badge(&ctx, &row.status)) }
        td.text-end { (ctx.number(row.n)) }
        td.text-end { @if row.weighed > 0 { (ctx.weight(row.weight_g)) } @else { (ctx.t("frame-unknown")) } }
    } } };
    let country = i18n::country(ctx.lang, &project.country);
    let body = html! {
        (ui::head(&project.title, &format!("{} · {country}", project.number), None))
        (ui::figures(&figures_of(&ctx, project)))
        @if let Some(season) = &project.checked_in { p { (ctx.tw("impact-checked-in", &[("season", season.as_str().into()), ("working", ctx.number(project.checked_working).into()), ("n", ctx.number(project.checked).into())])) } }
        @if let Some(row) = &row { (stories(&ctx, Some(row.id)).await?) (photos(&ctx, row.id).await?) }
        (ui::section(&ctx.t("impact-devices"), &ui::table(&ctx, &project.title, &DEVICES, &lines, &Pager::default())))
        p { a href="/impact" { (ctx.t("impact-page")) } }
    };
    Ok(frame(&ctx, &project.title, body))
}

async fn photos(ctx: &Ctx, project: Uuid) -> Outcome<Markup> {
    let found = rows::photos(&ctx.app.store.read, project).await?;
    Ok(html! { @for photo in &found { figure {
        img.gl-photo src={ "/impact/photos/" (photo.id) } alt=(photo.caption) loading="lazy";
        figcaption.text-secondary { (photo.caption) }
    } } })
}

/// A photo that may be shown.
pub async fn photo(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let found = rows::photo(&ctx.app.store.read, id).await?;
    let row = found.ok_or_else(Failure::not_found)?;
    let bytes = ctx.app.store.files.get(&row.file).await?;
    let media_type = sign::media_type(&bytes);
    Ok(super::file(bytes, media_type, "photo"))
}

/// The figures as a table.
pub async fn csv(ctx: Ctx) -> Outcome<Response> {
    let figures = shown(&ctx.app.store).await?;
    let bytes = sheet::csv(&figures)?;
    Ok(super::file(bytes, "text/csv; charset=utf-8", "impact.csv"))
}

/// The activities file for IATI.
pub async fn activities(ctx: Ctx) -> Outcome<Response> {
    let bytes = iati::file(&ctx.app, None).await?;
    Ok(super::file(bytes, "application/xml", "iati-activities.xml"))
}
