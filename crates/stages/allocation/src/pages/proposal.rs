//! `/allocation/{run}`: a proposal: how far it is, what it gives to whom and why, changed by hand with its cost, carried
//! out or put away.

use super::list::{need_text, per_cent};
use super::words;
use crate::alter::cost;
use crate::change::Change;
use crate::explain::{Why, explain};
use crate::problem::Problem;
use crate::proposal::{Line, allocation, left};
use crate::propose::gap_of;
use crate::reserve::{DAYS, day_in};
use crate::rules::wanted::Want;
use crate::store::run::{self, RunStatus, Snapshot};
use axum::extract::Path;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Field, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};
use uuid::Uuid;

/// How often the page looks again while the solver works.
const LOOK: &str = "every 1s";
/// A proposal so near to its bound is as good as the best.
const BEST_GAP: f64 = 1e-6;

/// The page.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let row = run::find(&ctx.app.store.read, id).await?;
    let body = match row.state()? {
        RunStatus::Running => running(&ctx, &row),
        _ => proposal(&ctx, &row)?,
    };
    if ctx.is_fragment {
        return Ok(body);
    }
    let title = ctx.t("allocation-proposal");
    let body = html! { (ui::head(&title, &ctx.t("allocation-proposal-purpose"), None)) (body) };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

fn running(ctx: &Ctx, row: &run::Model) -> Markup {
    let path = format!("/allocation/{}", row.id);
    let whole = |n: i64| u64::try_from(n).unwrap_or(0);
    let seconds = (ctx.now_ms - row.started_at) / 1000;
    html! {
        div #run hx-get=(path) hx-trigger=(LOOK) hx-swap="outerHTML" {
            (ui::progress(&ctx.t("allocation-searching"), whole(seconds), whole(row.seconds_max)))
            @if row.objective > 0.0 { (worth(ctx, row)) }
            p.form-hint { (ctx.t("allocation-searching-hint")) }
            @if row.is_cancelled { (ui::alert(Tone::Ask, &ctx.t("allocation-ending"), "")) }
            @else if ctx.may(Act::AllocationDecide) {
                (ui::form(&format!("{path}/cancel"), html! { (ui::submit(ctx, "allocation-cancel")) }))
            }
            noscript { a.btn href=(path) { (ctx.t("allocation-look")) } }
        }
    }
}

fn worth(ctx: &Ctx, row: &run::Model) -> Markup {
    ui::facts(&[
        (
            &ctx.t("allocation-objective"),
            html! { (format!("{:.1}", row.objective)) },
        ),
        (
            &ctx.t("allocation-bound"),
            html! { (format!("{:.1}", row.bound)) },
        ),
        (&ctx.t("allocation-gap"), html! { (per_cent(gap_of(row))) }),
        (
            &ctx.t("allocation-took"),
            html! { (format!("{:.1} s", row.seconds)) },
        ),
    ])
}

/// What the parts of the page look at.
struct View<'a> {
    row: &'a run::Model,
    taken: Snapshot,
    problem: Problem,
    lines: Vec<Line>,
    whys: Vec<Why>,
    left: Vec<u32>,
    is_open: bool,
}

fn proposal(ctx: &Ctx, row: &run::Model) -> Outcome<Markup> {
    let (problem, change) = cost(row)?;
    let lines = row.current_lines()?;
    let given =
        allocation(&problem, &lines).map_err(|unknown| Failure::fault(unknown.to_string()))?;
    let view = View {
        whys: explain(&problem, &given, gap_of(row) <= BEST_GAP),
        left: left(&problem, &given),
        taken: row.snapshot()?,
        is_open: row.state()? == RunStatus::Proposed && ctx.may(Act::AllocationDecide),
        problem,
        lines,
        row,
    };
    let form = html! {
        (ui::hidden("version", &row.version.to_string()))
        (projects(ctx, &view))
        @if view.is_open { (ui::submit(ctx, "allocation-change")) }
    };
    let path = format!("/allocation/{}", row.id);
    Ok(html! {
        p { (ui::word_badge(ctx, "allocation-status", &row.status))
            @if let (Some(by), Some(at)) = (&row.closed_by, row.closed_at) { " " (by) ", " (ctx.date_time(at)) } }
        (worth(ctx, row))
        (changed(ctx, row, &change))
        @if view.is_open { (ui::form(&format!("{path}/change"), form)) (carry_out(ctx, &view, &path)) }
        @else { (form) }
        (unused(ctx, &view))
    })
}

/// What the changes by hand cost, and what they break.
fn changed(ctx: &Ctx, row: &run::Model, change: &Change) -> Markup {
    if row.version == 0 {
        return html! {};
    }
    let cost = -change.difference;
    let facts = [
        ("cost", format!("{cost:.1}").into()),
        ("of", format!("{:.1}", change.proposed).into()),
    ];
    let key = if cost >= 0.05 {
        "allocation-costs"
    } else if cost <= -0.05 {
        "allocation-gains"
    } else {
        "allocation-costs-nothing"
    };
    let said = ctx.tw(key, &facts);
    let tone = if change.broken.is_empty() {
        Tone::Plain
    } else {
        Tone::Ask
    };
    html! {
        (ui::alert(tone, &said, ""))
        @if !change.broken.is_empty() { ul { @for rule in &change.broken { li { (words::broken(ctx, rule)) } } } }
    }
}

fn projects(ctx: &Ctx, view: &View<'_>) -> Markup {
    let mut seen = Vec::new();
    for want in &view.taken.wants {
        if !seen.contains(&want.project) {
            seen.push(want.project);
        }
    }
    html! { @for id in seen { (project(ctx, view, id)) } }
}

fn project(ctx: &Ctx, view: &View<'_>, id: Uuid) -> Markup {
    let wants: Vec<&Want> = view
        .taken
        .wants
        .iter()
        .filter(|want| want.project == id)
        .collect();
    let Some(first) = wants.first() else {
        return html! {};
    };
    let title = format!("{} {} ({})", first.number, first.title, first.country);
    ui::section(
        &title,
        &html! { @for want in wants { (need(ctx, view, want)) } },
    )
}

fn need(ctx: &Ctx, view: &View<'_>, want: &Want) -> Markup {
    let (project, name) = (want.project_name(), want.need_name());
    let lines: Vec<&Line> = view
        .lines
        .iter()
        .filter(|line| line.project == project && line.need == name)
        .collect();
    let given: u32 = lines.iter().map(|line| line.quantity).sum();
    let place = view
        .problem
        .needs()
        .iter()
        .position(|need| need.asked.project == project && need.asked.need == name);
    let why = place.and_then(|place| view.whys.get(place));
    let tone = if given >= want.open() {
        Tone::Ok
    } else {
        Tone::Ask
    };
    let proposed = [("n", given.into()), ("of", want.open().into())];
    html! {
        div.gl-need {
            h3 { (need_text(ctx, want)) " " (ui::badge(tone, ctx.tw("allocation-proposes", &proposed))) }
            @if let Some(why) = why { @for said in words::why(ctx, why) { p.text-secondary { (said) } } }
            @for line in lines { (line_row(ctx, view, line)) }
            @if view.is_open && let Some(place) = place { (more(ctx, view, place, &project, &name)) }
        }
    }
}

fn line_row(ctx: &Ctx, view: &View<'_>, line: &Line) -> Markup {
    if !view.is_open {
        return html! { p { (ctx.number(line.quantity)) " × " (line.class) } };
    }
    html! {
        (fields(line.class.as_str(), &line.project, &line.need))
        label.gl-quantity {
            input.form-control type="number" name="quantity" min="0" max="100000" inputmode="numeric" value=(line.quantity);
            span { "× " (line.class) }
        }
    }
}

fn fields(class: &str, project: &str, need: &str) -> Markup {
    html! {
        (ui::hidden("class", class))
        (ui::hidden("project", project))
        (ui::hidden("need", need))
    }
}

/// A line that is added by hand: any class that fits and of which something is left.
fn more(ctx: &Ctx, view: &View<'_>, place: usize, project: &str, need: &str) -> Markup {
    let free: Vec<(&str, u32)> = view
        .problem
        .pairs_of(place)
        .iter()
        .filter_map(|pair| {
            let left = view
                .left
                .get(pair.class)
                .copied()
                .filter(|left| *left > 0)?;
            let class = view.problem.classes().get(pair.class)?;
            let is_new = !view.lines.iter().any(|line| {
                line.class == class.name && line.project == project && line.need == need
            });
            is_new.then_some((class.name.as_str(), left))
        })
        .collect();
    if free.is_empty() {
        return html! {};
    }
    html! {
        details {
            summary { (ctx.t("allocation-add")) }
            (ui::hidden("project", project))
            (ui::hidden("need", need))
            div.gl-quantity {
                input.form-control type="number" name="quantity" min="0" max="100000" inputmode="numeric" aria-label=(ctx.t("allocation-n"));
                select.form-select name="class" aria-label=(ctx.t("allocation-class")) {
                    @for (class, left) in free { option value=(class) { (class) " (" (ctx.number(left)) ")" } }
                }
            }
        }
    }
}

fn carry_out(ctx: &Ctx, view: &View<'_>, path: &str) -> Markup {
    let n: u64 = view.lines.iter().map(|line| u64::from(line.quantity)).sum();
    let until = day_in(&ctx.app, DAYS);
    let body = html! {
        @if n > 0 {
            (ui::form(&format!("{path}/reserve"), html! {
                (ui::hidden("version", &view.row.version.to_string()))
                p { (ctx.tw("allocation-reserve-say", &[("n", n.into())])) }
                (Field::input("until", "allocation-until", "date").value(&until).hint("allocation-until-hint").required().show(ctx))
                (ui::submit(ctx, "allocation-reserve"))
            }))
        }
        (ui::form(&format!("{path}/cancel"), html! { button.btn type="submit" { (ctx.t("allocation-drop")) } }))
    };
    ui::section(&ctx.t("allocation-carry-out"), &body)
}

fn unused(ctx: &Ctx, view: &View<'_>) -> Markup {
    let classes = view.problem.classes().iter().zip(&view.left);
    let left: Vec<_> = classes.filter(|(_, left)| **left > 0).collect();
    if left.is_empty() {
        return html! {};
    }
    let n: u64 = left.iter().map(|(_, left)| u64::from(**left)).sum();
    let said = ctx.tw(
        "allocation-unused-n",
        &[("n", n.into()), ("classes", left.len().into())],
    );
    let list = html! { details { summary { (said) } ul { @for (class, left) in left { li { (ctx.number(*left)) " × " (class.name) } } } } };
    ui::section(&ctx.t("allocation-unused"), &list)
}
