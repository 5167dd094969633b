//! `/follow-up/projects/{project}`: its devices, its checks, its requests for help; what is taken back.

use super::shown;
use crate::access;
use crate::policy::policy;
use crate::store::{checks, helps, projects};
use axum::extract::Path;
use gapless_journey::OrganisationId;
use gapless_journey::projects::ApplicationStatus;
use gapless_store::entities::{device, project};
use gapless_store::people::directory;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};
use uuid::Uuid;

const CHECKS: [Column<'_>; 4] = [
    Column::new("follow-up-season"),
    Column::new("follow-up-status"),
    Column::new("follow-up-users").number(),
    Column::new("follow-up-answered"),
];
const DEVICES: [Column<'_>; 4] = [
    Column::pick(),
    Column::new("bench-device"),
    Column::new("bench-what"),
    Column::new("follow-up-stands"),
];
const HELP: [Column<'_>; 4] = [
    Column::new("follow-up-asked"),
    Column::new("bench-device"),
    Column::new("help-topic"),
    Column::new("help-how"),
];

/// The page.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let row = access::project(db, &ctx.actor, id).await?;
    let partner = match projects::partner(db, id).await? {
        Some(partner) => directory::organisation(db, OrganisationId(partner)).await?,
        None => None,
    };
    let devices = projects::devices(db, id).await?;
    let works = devices.iter().filter(|row| row.status == "in-use").count();
    let title = format!("{} {}", row.number, row.title);
    let is_closed = row.status != ApplicationStatus::Selected.as_str();
    let body = html! {
        (ui::head(&title, &ctx.t("follow-up-project-purpose"), None))
        @if is_closed && !devices.is_empty() {
            (ui::alert(Tone::Ask, &ctx.t("follow-up-closed"), &ctx.t("follow-up-closed-do")))
        }
        (ui::figures(&[
            ui::figure(ctx.number(devices.len()), &ctx.t("follow-up-devices"), Tone::Plain, None),
            ui::figure(ctx.number(works), &ctx.t("follow-up-works"), Tone::Ok, None),
        ]))
        (ui::facts(&[
            (&ctx.t("follow-up-country"), html! { (row.country) }),
            (&ctx.t("follow-up-partner"), html! { (partner.map_or_else(|| ctx.t("frame-unknown").into_owned(), |row| row.name)) }),
        ]))
        (seasons(&ctx, &row).await?)
        (table(&ctx, &row, &devices))
        (helps(&ctx, id).await?)
    };
    Ok(Page::new(&title).show(&ctx, body))
}

async fn seasons(ctx: &Ctx, project: &project::Model) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let all = checks::of_project(db, project.id).await?;
    let title = ctx.t("follow-up-checks");
    let lines = html! { @for row in &all { tr {
        td { (shown::check(ctx, row)) }
        td { (shown::status(ctx, &row.status)) }
        td.text-end { @if let Some(n) = row.users { (ctx.number(n)) } }
        td { @if let Some(at) = row.answered_at { (ctx.date(at)) } }
    } } };
    let today = policy(&ctx.app, db)
        .await?
        .season(&ctx.app, ctx.now_ms)
        .map(|season| season.to_string());
    let can_ask = project.status == ApplicationStatus::Selected.as_str()
        && ctx.may(Act::FollowUpPlan)
        && today
            .as_ref()
            .is_some_and(|season| !all.iter().any(|row| row.season == *season));
    let body = html! {
        @if all.is_empty() { p { (ctx.t("follow-up-never-asked")) } }
        @else { (ui::table(ctx, &title, &CHECKS, &lines, &Pager::default())) }
        @if can_ask { (ui::form("/follow-up/checks", html! {
            (ui::hidden("project", &project.id.to_string()))
            p.form-hint { (ctx.t("follow-up-ask-now-hint")) }
            (ui::submit(ctx, "follow-up-ask-now"))
        })) }
    };
    Ok(ui::section(&title, &body))
}

fn table(ctx: &Ctx, project: &project::Model, devices: &[device::Model]) -> Markup {
    let title = ctx.t("follow-up-devices");
    let can_take = ctx.may(Act::FollowUpField);
    let can = |row: &device::Model| can_take && row.status != "lost" && row.status != "stolen";
    let lines = html! { @for row in devices { tr {
        @if can(row) { (ui::pick("chosen", &row.id, &row.id)) } @else { td {} }
        td { a href={ "/d/" (row.id) } { (row.id) } }
        td { (ui::what(ctx, row)) }
        td { (ui::status_badge(ctx, &row.status)) }
    } } };
    let body = html! {
        @if devices.is_empty() { p { (ctx.t("follow-up-no-device")) } } @else {
            (ui::table(ctx, &title, &DEVICES, &lines, &Pager::default()))
            @if can_take { form #chosen method="post" action={ "/follow-up/projects/" (project.id) "/take-back" } {
                p.form-hint { (ctx.t("follow-up-take-back-hint")) }
                (Field::text("why", "follow-up-why").required().show(ctx))
                (ui::submit(ctx, "follow-up-take-back"))
            } }
        }
    };
    ui::section(&title, &body)
}

async fn helps(ctx: &Ctx, project: Uuid) -> Outcome<Markup> {
    let all = helps::of_project(&ctx.app.store.read, project).await?;
    if all.is_empty() {
        return Ok(html! {});
    }
    let title = ctx.t("follow-up-help-list");
    let lines = html! { @for row in &all { tr {
        td { a href={ "/follow-up/help/" (row.id) } { (ctx.date(row.asked_at)) } }
        td { (row.device_id) }
        td { (ctx.t(&format!("help-topic-{}", row.topic))) }
        td { (super::help::how(ctx, row.outcome.as_deref())) }
    } } };
    let table = ui::table(ctx, &title, &HELP, &lines, &Pager::default());
    Ok(ui::section(&title, &table))
}
