//! `/projects/{application}/review`: a reviewer declares a conflict or none, and only then reads the application and scores it.

use super::history::{self, Reader};
use super::{application as read, words};
use crate::review::declare::{Declare, declare as declare_act, reviewer};
use crate::review::score::{NOT_APPLICABLE, ScoreInput, score as score_act};
use crate::store::{application, event, file, question, review};
use axum::extract::Path;
use axum::response::Response;
use gapless_journey::Refusal;
use gapless_journey::projects::{ApplicationStatus, Criterion, SCORE_MAX, Score};
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Choice, Field, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};
use uuid::Uuid;

/// An application that the committee reads; what is not with it yet is not there for a reviewer.
pub(crate) async fn with_committee(ctx: &Ctx, id: Uuid) -> Outcome<application::Model> {
    let row = application::sent(&ctx.app.store.read, id).await?;
    match row.state()? {
        ApplicationStatus::Draft | ApplicationStatus::Sent | ApplicationStatus::Withdrawn => {
            Err(Failure::not_found())
        }
        // What was declined for its conditions never came to the committee.
        ApplicationStatus::Declined if row.decided_at.is_none() => Err(Failure::not_found()),
        _ => Ok(row),
    }
}

/// What this reviewer declared; a refusal until they declared that nothing binds them.
pub(crate) async fn opened(ctx: &Ctx, id: Uuid) -> Outcome<application::Model> {
    let row = with_committee(ctx, id).await?;
    let own = review::by(&ctx.app.store.read, id, reviewer(&ctx.actor)?.0).await?;
    match own {
        None => Err(Refusal::new("conflict-not-declared").into()),
        Some(own) if own.conflict => Err(Refusal::new("reviewer-in-conflict").into()),
        Some(_) => Ok(row),
    }
}

/// The page.
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let row = with_committee(&ctx, id).await?;
    let own = review::by(db, id, reviewer(&ctx.actor)?.0).await?;
    let number = row.number.clone().unwrap_or_default();
    let whose = format!(
        "{}, {}",
        row.organisation,
        words::country(ctx.lang, &row.country)
    );
    let title = format!("{number} · {}", row.title);
    let body = html! {
        (ui::head(&title, &whose, None))
        @match &own {
            None => (declaration(&ctx, id)),
            Some(own) if own.conflict => {
                (ui::alert(Tone::Ask, &ctx.t("review-conflict"), &own.why))
                details { summary { (ctx.t("review-declare-anew")) } (declaration(&ctx, id)) }
            }
            Some(own) => (application(&ctx, &row, own).await?),
        }
    };
    let page = Page::new(&title).crumb("/projects/committee", ctx.t("committee-title"));
    Ok(page.show(&ctx, body))
}

fn declaration(ctx: &Ctx, id: Uuid) -> Markup {
    ui::section(
        &ctx.t("review-declare"),
        &ui::form(
            &format!("/projects/{id}/review/declare"),
            html! {
                p { (ctx.t("review-declare-say")) }
                (Field::area("why", "review-declare-why").hint("review-declare-why-hint").show(ctx))
                div.gl-buttons {
                    button.btn.btn-primary type="submit" name="conflict" value="false" { (ctx.t("review-declare-none")) }
                    button.btn.btn-danger type="submit" name="conflict" value="true" { (ctx.t("review-declare-conflict")) }
                }
            },
        ),
    )
}

/// The application with the form of scores.
async fn application(ctx: &Ctx, row: &application::Model, own: &review::Model) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let form = question::form(db).await?;
    let events = event::told(db, row.id).await?;
    let files = file::of(db, row.id).await?;
    let status = row.state()?;
    let open = matches!(
        status,
        ApplicationStatus::Eligible | ApplicationStatus::Waiting
    );
    let given = own.scores()?;
    let base = format!("/projects/{}/review/file/", row.id);
    Ok(html! {
        p { (ui::word_badge(ctx, "application-status", status.as_str()))
            @if let Some(mean) = own.mean { " " (ui::badge(Tone::Ok, ctx.tw("review-own-mean", &[("mean", words::points(ctx, mean).into())]))) }
        }
        (read::answers(ctx, &form, row)?)
        (read::needs(ctx, &row.needs()?))
        (read::attached(ctx, &base, &files))
        (ui::section(&ctx.t("apply-history"), &ui::timeline(&history::steps(ctx, &events, Reader::Reviewer))))
        @if open { (scores(ctx, row.id, &given)) } @else { (given_scores(ctx, &given)) }
        details { summary { (ctx.t("review-declare-anew")) } (declaration(ctx, row.id)) }
    })
}

fn scores(ctx: &Ctx, id: Uuid, given: &[Score]) -> Markup {
    let words: Vec<(String, String)> = (0..=SCORE_MAX)
        .rev()
        .map(|value| {
            let key = format!("review-value-{value}");
            (value.to_string(), format!("{value} {}", ctx.t(&key)))
        })
        .chain([(
            NOT_APPLICABLE.to_owned(),
            ctx.t("review-value-na").into_owned(),
        )])
        .collect();
    let choices: Vec<Choice<'_>> = words
        .iter()
        .map(|(value, text)| (value.as_str(), text.as_str()))
        .collect();
    ui::section(
        &ctx.t("review-scores"),
        &ui::form(
            &format!("/projects/{id}/review/score"),
            html! {
                p { (ctx.t("review-scores-say")) }
                @for criterion in Criterion::ALL {
                    @let own = given.iter().find(|score| score.criterion == *criterion);
                    @let value = own.map_or(String::new(), |score| score.value.map_or(NOT_APPLICABLE.to_owned(), |value| value.to_string()));
                    fieldset.gl-part {
                        legend { (ctx.t(&format!("criterion-{criterion}"))) }
                        p.text-secondary { (ctx.t(&format!("criterion-{criterion}-say"))) }
                        (Field::radios(&format!("value-{criterion}"), "review-value", &choices).value(&value).required().show(ctx))
                        (Field::area(&format!("why-{criterion}"), "review-why").value(own.map_or("", |score| &score.why)).required().show(ctx))
                    }
                }
                (ui::submit(ctx, "review-score"))
            },
        ),
    )
}

fn given_scores(ctx: &Ctx, given: &[Score]) -> Markup {
    html! { @if !given.is_empty() {
        (ui::section(&ctx.t("review-own"), &table_of(ctx, given)))
    } }
}

/// Scores with their reasons.
pub(super) fn table_of(ctx: &Ctx, given: &[Score]) -> Markup {
    let rows: Vec<(String, Markup)> = given
        .iter()
        .map(|score| {
            let value = match score.value {
                Some(value) => value.to_string(),
                None => ctx.t("review-value-na").into_owned(),
            };
            let label = ctx
                .t(&format!("criterion-{}", score.criterion))
                .into_owned();
            (
                label,
                html! { strong { (value) } " " span.gl-said { (score.why) } },
            )
        })
        .collect();
    let rows: Vec<(&str, Markup)> = rows
        .iter()
        .map(|(label, said)| (label.as_str(), said.clone()))
        .collect();
    ui::facts(&rows)
}

/// A file, for a reviewer whom nothing binds.
pub async fn file_of(ctx: Ctx, Path((id, file)): Path<(Uuid, Uuid)>) -> Outcome<Response> {
    opened(&ctx, id).await?;
    super::attach::of_application(ctx, Path((id, file))).await
}

/// Declares.
pub async fn declare(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    with_committee(&ctx, id).await?;
    let input: Declare = sent.read()?;
    declare_act(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect(&format!("/projects/{id}/review"), "review-said-declared")
}

/// Scores.
pub async fn score(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    opened(&ctx, id).await?;
    let by = |begin: &str| {
        let of = sent.fields().iter();
        of.filter_map(|(name, value)| Some((name.strip_prefix(begin)?.to_owned(), value.clone())))
            .collect()
    };
    let input = ScoreInput {
        values: by("value-"),
        reasons: by("why-"),
    };
    score_act(&ctx.app, &ctx.actor, id, &input).await?;
    ui::redirect("/projects/committee", "review-said-scored")
}
