//! `/projects/{application}`: an application as the programme reads it, what stands against it, and what is said to it.

use super::{follow, words};
use crate::rules::eligibility::{self, Finding, Weight};
use crate::rules::form::{Form, Step};
use crate::rules::needs::TypedNeed;
use crate::rules::place;
use crate::screen::{Ask, Check, ask as ask_act, check as check_act, findings};
use crate::store::{application, event, file, question};
use axum::extract::Path;
use axum::response::Response;
use gapless_journey::projects::ApplicationStatus;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};
use uuid::Uuid;

/// The page.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let row = application::sent(db, id).await?;
    let form = question::form(db).await?;
    let events = event::told(db, id).await?;
    let files = file::of(db, id).await?;
    let status = row.state()?;
    let found = if status == ApplicationStatus::Sent {
        findings(&ctx.app, &row, &application::around(db, &row).await?)?
    } else {
        Vec::new()
    };
    let title = format!(
        "{} · {}",
        row.number.as_deref().unwrap_or_default(),
        row.title
    );
    let purpose = format!(
        "{}, {}",
        row.organisation,
        words::country(ctx.lang, &row.country)
    );
    let body = html! {
        (ui::head(&title, &purpose, None))
        p { (ui::word_badge(&ctx, "application-status", status.as_str())) " " (ctx.tw("projects-asks", &[("n", row.computers.into())]))
            @if row.open_questions > 0 { " " (ui::badge(Tone::Ask, ctx.t("projects-asked"))) }
        }
        @if status == ApplicationStatus::Sent { (conditions(&ctx, &found)) }
        @if ctx.may(Act::ProjectScreen) && !status.is_ended() { (acts(&ctx, &row, status, &found)) }
        (answers(&ctx, &form, &row)?)
        (needs(&ctx, &row.needs()?))
        (attached(&ctx, &row, &files))
        (ui::section(&ctx.t("apply-history"), &ui::timeline(&follow::history(&ctx, &events))))
    };
    Ok(Page::new(&title).show(&ctx, body))
}

/// What stands against it, and what must be looked at.
fn conditions(ctx: &Ctx, found: &[Finding]) -> Markup {
    ui::section(
        &ctx.t("projects-conditions"),
        &html! {
            @if found.is_empty() { (ui::alert(Tone::Ok, &ctx.t("eligibility-none"), "")) }
            ul.gl-findings { @for finding in found { li {
                (ui::badge(if finding.weight == Weight::Against { Tone::Stop } else { Tone::Ask }, ctx.t(&format!("finding-{}", finding.weight))))
                " " (sentence(ctx, finding))
            } } }
        },
    )
}

/// A finding in words.
pub fn sentence(ctx: &Ctx, finding: &Finding) -> String {
    let facts: Vec<(&str, gapless_web::FluentValue<'_>)> = finding
        .facts
        .iter()
        .map(|(name, value)| {
            let said = match *name {
                "country" => words::country(ctx.lang, value),
                "status" => ctx.t(&format!("application-status-{value}")).into_owned(),
                "standing" => ctx.t(&format!("standing-{value}")).into_owned(),
                "checked" => ctx.day(value),
                _ => value.clone(),
            };
            (*name, said.into())
        })
        .collect();
    ctx.tw(&format!("eligibility-{}", finding.code), &facts)
        .into_owned()
}

fn acts(
    ctx: &Ctx,
    row: &application::Model,
    status: ApplicationStatus,
    found: &[Finding],
) -> Markup {
    let against = !eligibility::against(found).is_empty();
    let path = |act: &str| format!("/projects/{}/{act}", row.id);
    html! {
        @if status == ApplicationStatus::Sent {
            (ui::section(&ctx.t("projects-decide"), &ui::form(&path("check"), html! {
                (Field::area("why", "projects-why").hint(if against { "projects-why-against" } else { "projects-why-hint" }).show(ctx))
                (Field::area("letter", "projects-letter").hint("projects-letter-hint").show(ctx))
                div.gl-buttons {
                    button.btn.btn-primary type="submit" name="passed" value="true" { (ctx.t("projects-pass")) }
                    button.btn.btn-danger type="submit" name="passed" value="false" { (ctx.t("projects-decline")) }
                }
            })))
        }
        (ui::section(&ctx.t("projects-ask"), &ui::form(&path("ask"), html! {
            (Field::area("text", "projects-question").hint("projects-question-hint").show(ctx))
            (ui::submit(ctx, "projects-ask-send"))
        })))
    }
}

fn answers(ctx: &Ctx, form: &Form, row: &application::Model) -> Outcome<Markup> {
    let answers = row.answers()?;
    Ok(html! {
        @for step in Step::ALL.iter().filter(|step| step.has_questions()) {
            @let rows: Vec<(String, Markup)> = form.of(*step).filter_map(|question| {
                let said = words::answer(ctx, question, &answers)?;
                let map = (&*question.key == "place").then(|| place::parse(&said)).flatten();
                let said = html! {
                    span.gl-said { (said) }
                    @if let Some(point) = map {
                        " " a href={ "https://www.openstreetmap.org/?mlat=" (format!("{:.5}", point.latitude)) "&mlon=" (format!("{:.5}", point.longitude)) "&zoom=15" }
                            target="_blank" rel="noopener noreferrer" { (ctx.t("projects-map")) }
                    }
                };
                Some((words::label(ctx, question).into_owned(), said))
            }).collect();
            @if !rows.is_empty() {
                @let rows: Vec<(&str, Markup)> = rows.iter().map(|(label, said)| (label.as_str(), said.clone())).collect();
                (ui::section(&ctx.t(&format!("apply-step-{step}")), &ui::facts(&rows)))
            }
        }
    })
}

const NEEDS: [Column<'_>; 8] = [
    Column::new("apply-need-kind"),
    Column::new("apply-need-quantity").number(),
    Column::new("apply-need-cpu_tier"),
    Column::new("apply-need-ram_gb").number(),
    Column::new("apply-need-screen_inch").number(),
    Column::new("apply-need-keyboard"),
    Column::new("apply-need-system"),
    Column::new("apply-need-note"),
];

fn needs(ctx: &Ctx, lines: &[TypedNeed]) -> Markup {
    let title = ctx.t("apply-step-needs");
    let word = |family: &str, word: &str| {
        if word.is_empty() {
            String::new()
        } else {
            ctx.t(&format!("{family}-{word}")).into_owned()
        }
    };
    let rows = html! { @for need in lines { tr {
        td { (word("need-kind", &need.kind)) }
        td.text-end { (need.quantity) }
        td { (word("need-tier", &need.cpu_tier)) }
        td.text-end { (need.ram_gb) }
        td.text-end { (need.screen_inch) }
        td { (word("need-keyboard", &need.keyboard)) }
        td { (word("need-system", &need.system)) }
        td { (need.note) }
    } } };
    ui::section(
        &title,
        &ui::table(ctx, &title, &NEEDS, &rows, &Pager::default()),
    )
}

fn attached(ctx: &Ctx, row: &application::Model, files: &[file::Model]) -> Markup {
    html! { @if !files.is_empty() {
        (ui::section(&ctx.t("apply-step-files"), &html! {
            ul.gl-files { @for file in files { li {
                a href={ "/projects/" (row.id) "/file/" (file.id) } target="_blank" rel="noopener" { (file.name) }
                @if !file.consent.is_empty() { " · " (ctx.t(&format!("apply-consent-{}", file.consent))) }
                @if !file.caption.is_empty() { " · " (file.caption) }
            } } }
        }))
    } }
}

/// Says whether it meets the conditions.
pub async fn check(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input: Check = sent.read()?;
    check_act(&ctx.app, &ctx.actor, id, &input).await?;
    let key = if input.passed {
        "projects-said-eligible"
    } else {
        "projects-said-declined"
    };
    ui::redirect(&format!("/projects/{id}"), key)
}

/// Asks the applicant.
pub async fn ask(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input: Ask = sent.read()?;
    ask_act(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/projects/{id}"), "projects-said-asked")
}
