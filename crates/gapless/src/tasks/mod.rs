//! The first page of everyone: what they have to do next. Each stage derives its own tasks; this only gathers them.

mod stages;

use axum::Json;
use gapless_journey::OrganisationKind;
use gapless_store::overview::backlog;
use gapless_web::access::Act;
use gapless_web::tasks::{self, Task};
use gapless_web::{App, Ctx, Lang, Markup, Outcome, access::Actor, html, layout, t_with, ui};
use serde::Serialize;
use utoipa::ToSchema;

/// Tasks of one page; somebody with more does the first of them first.
const TASKS_MAX: usize = 200;

/// Every task of an actor, the one to do next first.
async fn all(app: &App, actor: &Actor, lang: Lang) -> Outcome<Vec<Task>> {
    let mut all = Box::pin(stages::tasks(app, actor, lang)).await?;
    if actor.may(Act::JobChange) {
        all.extend(dead_jobs(app, lang).await?);
    }
    tasks::sort(&mut all);
    all.truncate(TASKS_MAX);
    Ok(all)
}

async fn dead_jobs(app: &App, lang: Lang) -> Outcome<Option<Task>> {
    let counts = backlog::counts(&app.store.read).await?;
    let dead = counts
        .iter()
        .find(|(status, _)| *status == "dead")
        .map_or(0, |(_, n)| *n);
    let text = t_with(lang, "tasks-dead-jobs", &[("n", dead.into())]);
    let n = u64::try_from(dead).unwrap_or(0);
    Ok((n > 0).then(|| Task::elsewhere("jobs-dead", n, text, "/admin/jobs").blocking()))
}

/// `/`: my tasks.
pub async fn page(ctx: Ctx) -> Outcome<Markup> {
    let tasks = all(&ctx.app, &ctx.actor, ctx.lang).await?;
    let title = ctx.t("tasks-title");
    let body = html! {
        (ui::head(&title, &ctx.t("tasks-purpose"), None))
        @if tasks.is_empty() {
            (ui::empty(&ctx.t("tasks-none"), &ctx.t(begin_key(&ctx)), Some(&begin(&ctx))))
        } @else {
            ol.gl-tasks { @for task in &tasks { (item(&ctx, task)) } }
        }
    };
    Ok(layout::page(&ctx, &title, body))
}

fn item(ctx: &Ctx, task: &Task) -> Markup {
    let tone = task.tone(ctx.now_ms);
    html! {
        li class=(tone.class()) {
            a href=(task.link) { (task.text) }
            p.text-secondary {
                @if let Some(stage) = task.stage { span { (ctx.t(&format!("stage-{stage}"))) } }
                @if let Some(due) = task.due_at {
                    @let key = if due < ctx.now_ms { "tasks-late" } else { "tasks-due" };
                    " · " (ui::badge(tone, ctx.tw(key, &[("when", ctx.age(due).into())])))
                }
                @if let Some(oldest) = task.oldest_at {
                    " · " (ctx.tw("tasks-oldest", &[("when", ctx.age(oldest).into())]))
                }
                @if task.is_blocking && task.due_at.is_none() {
                    " · " (ui::badge(tone, ctx.t("tasks-blocks")))
                }
            }
        }
    }
}

/// What somebody without tasks can begin with.
fn begin_key(ctx: &Ctx) -> &'static str {
    match ctx.actor.organisation_kind {
        Some(OrganisationKind::Donor) if ctx.may(Act::OfferCreate) => "tasks-none-donor",
        Some(OrganisationKind::Programme) if ctx.may(Act::PeopleInvite) => "tasks-none-programme",
        _ => "tasks-none-other",
    }
}

fn begin(ctx: &Ctx) -> Markup {
    let link = |href: &str, key: &str| html! { a.btn.btn-primary href=(href) { (ctx.t(key)) } };
    match ctx.actor.organisation_kind {
        Some(OrganisationKind::Donor) if ctx.may(Act::OfferCreate) => {
            link("/offer", "tasks-begin-offer")
        }
        Some(OrganisationKind::Programme) if ctx.may(Act::PeopleInvite) => {
            link("/people", "tasks-begin-people")
        }
        _ => html! {},
    }
}

/// The tasks of whoever asks.
#[derive(Debug, Serialize, ToSchema)]
pub struct Tasks {
    /// `gapless.tasks/1`.
    schema: &'static str,
    /// The one to do next first.
    tasks: Vec<Task>,
}

/// What the key's role has to do next, the first thing first.
#[utoipa::path(get, path = "/api/v1/tasks", tag = "across", responses((status = 200, body = Tasks)))]
pub async fn api(ctx: Ctx) -> Outcome<Json<Tasks>> {
    let tasks = all(&ctx.app, &ctx.actor, ctx.lang).await?;
    Ok(Json(Tasks {
        schema: "gapless.tasks/1",
        tasks,
    }))
}
