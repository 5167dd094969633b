//! `/projects/{application}`: an application as the programme reads it, what stands against it, and what is said to it.

use super::history::{self, Reader};
use super::{application as read, words};
use crate::review::contact::{Contact, contact as contact_act};
use crate::review::decide::{self, Decide};
use crate::review::weighed_on;
use crate::rules::countries::{self, Country};
use crate::rules::eligibility::{self, Finding, Weight};
use crate::rules::scoring::Standing;
use crate::screen::{Ask, Check, ask as ask_act, check as check_act, findings};
use crate::store::{application, event, file, project, question, review, weight};
use axum::extract::Path;
use axum::response::Response;
use gapless_journey::projects::{ApplicationStatus, ContactWay, Decision};
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Choice, Field, Tone};
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
    let base = format!("/projects/{id}/file/");
    let body = html! {
        (ui::head(&title, &purpose, None))
        p { (ui::word_badge(&ctx, "application-status", status.as_str())) " " (ctx.tw("projects-asks", &[("n", row.computers.into())]))
            @if row.open_questions > 0 { " " (ui::badge(Tone::Ask, ctx.t("projects-asked"))) }
        }
        @if status == ApplicationStatus::Sent { (conditions(&ctx, &found)) }
        @if let Some(country) = countries::country(&row.country) { (about_country(&ctx, country)) }
        @if ctx.may(Act::ProjectScreen) && !status.is_ended() { (acts(&ctx, &row, status, &found)) }
        (committee(&ctx, &row, status).await?)
        (project_of(&ctx, id).await?)
        (super::money::part(&ctx, &row).await?)
        (read::answers(&ctx, &form, &row)?)
        (read::needs(&ctx, &row.needs()?))
        (read::attached(&ctx, &base, &files))
        (ui::section(&ctx.t("apply-history"), &ui::timeline(&history::steps(&ctx, &events, Reader::Programme))))
    };
    Ok(Page::new(&title).show(&ctx, body))
}

/// What is known of the country in general: aid and income, with the year of it.
fn about_country(ctx: &Ctx, country: &Country) -> Markup {
    let mut known = Vec::new();
    if country.is_recipient {
        known.push(ctx.t("country-recipient").into_owned());
    }
    if country.is_least_developed {
        known.push(ctx.t("country-least-developed").into_owned());
    }
    if !country.income.is_empty() {
        let group = ctx
            .t(&format!("country-income-{}", country.income))
            .into_owned();
        let year = country.income_year.as_str().into();
        let facts = [("group", group.into()), ("year", year)];
        known.push(ctx.tw("country-income", &facts).into_owned());
    }
    let name = words::country(ctx.lang, &country.code);
    html! { @if !known.is_empty() { p.text-secondary { (name) ": " (known.join(", ")) "." } } }
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
        @if status != ApplicationStatus::Sent { (contact_form(ctx, row.id)) }
        @let ask = ui::form(&path("ask"), html! {
            (Field::area("text", "projects-question").hint("projects-question-hint").show(ctx))
            (ui::submit(ctx, "projects-ask-send"))
        });
        @if status == ApplicationStatus::Sent { (ui::section(&ctx.t("projects-ask"), &ask)) }
        @else { details { summary { (ctx.t("projects-ask")) } (ask) } }
    }
}

/// What the committee gave, and what can be decided.
async fn committee(
    ctx: &Ctx,
    row: &application::Model,
    status: ApplicationStatus,
) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let reviews = review::of(db, row.id).await?;
    let weights = weight::of_day(db, &weighed_on(&ctx.app, row)).await?;
    let mut given = Vec::new();
    for review in &reviews {
        given.push(review.scores()?);
    }
    let counted = given.iter().filter(|scores| !scores.is_empty());
    let standing = Standing::of(counted.map(Vec::as_slice), &weights);
    let with_committee = matches!(
        status,
        ApplicationStatus::Eligible | ApplicationStatus::Waiting
    );
    let decides = ctx.may(Act::ProjectDecide);
    Ok(html! {
        @if row.flagged { (ui::alert(Tone::Stop, &ctx.t("committee-flagged"), &ctx.t("committee-flagged-do"))) }
        @if !reviews.is_empty() {
            (ui::section(&ctx.t("committee-title"), &html! {
                @if let Some(score) = standing.score {
                    p { strong { (words::points(ctx, score)) } " " (ctx.tw("committee-of", &[("n", standing.scorers.into())]))
                        @if let Some(spread) = standing.spread.filter(|_| standing.scorers > 1) { " " (ctx.tw("committee-spread-of", &[("spread", words::points(ctx, spread).into())])) }
                    }
                }
                @if standing.is_disputed() {
                    @let apart: Vec<String> = standing.apart.iter().map(|criterion| ctx.t(&format!("criterion-{criterion}")).into_owned()).collect();
                    (ui::alert(Tone::Ask, &ctx.t("committee-apart"), &apart.join(", ")))
                }
                @for (review, scores) in reviews.iter().zip(&given) {
                    details open[!review.conflict] {
                        summary { (review.name) " "
                            @if review.conflict { (ui::badge(Tone::Plain, ctx.t("review-state-conflict"))) }
                            @else if let Some(mean) = review.mean { (ui::badge(Tone::Ok, words::points(ctx, mean))) }
                            @else { (ui::badge(Tone::Ask, ctx.t("review-state-open"))) }
                        }
                        @if review.conflict { p.gl-said { (review.why) } }
                        (super::review::table_of(ctx, scores))
                    }
                }
            }))
        }
        @if decides && with_committee { (decision(ctx, row.id)) }
        @if decides && status == ApplicationStatus::Selected || row.flagged { (revision(ctx, row, status)) }
    })
}

/// What the stages that come after know of it, once it was selected.
async fn project_of(ctx: &Ctx, id: Uuid) -> Outcome<Markup> {
    let Some((project, lines)) = project::find(&ctx.app.store.read, id).await? else {
        return Ok(html! {});
    };
    let asked: i64 = lines.iter().map(|line| line.quantity).sum();
    let facts = [
        (
            ctx.t("project-since"),
            html! { (ctx.date(project.selected_at)) },
        ),
        (ctx.t("project-asked"), html! { (ctx.number(asked)) }),
        (
            ctx.t("project-lot"),
            html! { (ctx.number(project.min_lot)) },
        ),
    ];
    let facts = facts
        .each_ref()
        .map(|(label, said)| (&**label, said.clone()));
    Ok(ui::section(&ctx.t("project-title"), &ui::facts(&facts)))
}

fn decision(ctx: &Ctx, id: Uuid) -> Markup {
    let words: Vec<(&str, String)> = Decision::ALL
        .iter()
        .map(|decision| {
            let word = decision.as_str();
            (word, ctx.t(&format!("decision-{word}")).into_owned())
        })
        .collect();
    let choices: Vec<Choice<'_>> = words
        .iter()
        .map(|(word, text)| (*word, text.as_str()))
        .collect();
    ui::section(
        &ctx.t("committee-decides"),
        &ui::form(
            &format!("/projects/{id}/decide"),
            html! {
                (Field::radios("decision", "committee-decision", &choices).required().show(ctx))
                (Field::area("why", "projects-why").hint("committee-why-hint").required().show(ctx))
                (Field::area("letter", "projects-letter").hint("committee-letter-hint").show(ctx))
                (ui::submit(ctx, "committee-decide"))
            },
        ),
    )
}

/// A decision that was made: that it stands, that it is made anew, that the project has ended.
fn revision(ctx: &Ctx, row: &application::Model, status: ApplicationStatus) -> Markup {
    let one = |act: &str, key: &str, tone: &str| {
        let body = html! {
            (Field::area("why", "projects-why").required().show(ctx))
            button class={ "btn " (tone) } type="submit" { (ctx.t(key)) }
        };
        html! { details { summary { (ctx.t(key)) } (ui::form(&format!("/projects/{}/{act}", row.id), body)) } }
    };
    html! {
        @if row.flagged { (one("uphold", "committee-uphold", "btn-primary")) }
        (one("reopen", "committee-reopen", "btn-danger"))
        @if status == ApplicationStatus::Selected { (one("close", "committee-close", "btn-danger")) }
    }
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

fn contact_form(ctx: &Ctx, id: Uuid) -> Markup {
    let words = [ContactWay::Visit, ContactWay::Call].map(|way| {
        let word = way.as_str();
        (word, ctx.t(&format!("contact-{word}")).into_owned())
    });
    let choices = words.each_ref().map(|(word, text)| (*word, text.as_str()));
    html! { details {
        summary { (ctx.t("contact-title")) }
        (ui::form(&format!("/projects/{id}/contact"), html! {
            (Field::radios("way", "contact-way", &choices).required().show(ctx))
            (Field::input("day", "contact-day", "date").required().show(ctx))
            (Field::area("text", "contact-text").hint("contact-text-hint").required().show(ctx))
            (ui::submit(ctx, "contact-do"))
        }))
    } }
}

/// Writes down a visit or a call.
pub async fn contact(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input: Contact = sent.read()?;
    contact_act(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/projects/{id}"), "contact-said-noted")
}

/// Writes down what the committee decided.
pub async fn decide(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input: Decide = sent.read()?;
    decide::decide(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/projects/{id}"), "committee-said-decided")
}

/// Says that a decision stands.
pub async fn uphold(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    decide::uphold(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/projects/{id}"), "committee-said-upheld")
}

/// Takes a decision back.
pub async fn reopen(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    decide::reopen(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/projects/{id}"), "committee-said-reopened")
}

/// Ends a project.
pub async fn close(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    decide::close(&ctx.app, &ctx.actor, id, &sent.read()?).await?;
    ui::redirect(&format!("/projects/{id}"), "committee-said-closed")
}
