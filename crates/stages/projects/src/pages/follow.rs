//! `/apply/{token}`: where an application stands, for whoever holds its link: what lacks, then what becomes of it.

use super::history::{self, Reader};
use super::start;
use crate::rules::form::{Gap, Step};
use crate::save::gaps;
use crate::send::{
    AnswerInput, Withdraw, answer as answer_act, send as send_act, withdraw as withdraw_act,
};
use crate::store::{application, event, link, question, round};
use axum::extract::Path;
use axum::response::Response;
use gapless_journey::QuestionId;
use gapless_journey::projects::{ApplicationStatus, ProjectEvent};
use gapless_web::layout::plain;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Field, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};

/// The page.
pub async fn show(ctx: Ctx, Path(token): Path<String>) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let row = link::open(db, &token).await?;
    let status = row.state()?;
    let title = match row.title.as_str() {
        "" => ctx.t("apply-draft"),
        title => title.to_owned().into(),
    };
    let events = event::told(db, row.id).await?;
    let body = html! {
        h1 { (title) }
        @if let Some(number) = &row.number {
            p { (ctx.tw("apply-number", &[("number", number.clone().into())])) " " (ui::word_badge(&ctx, "application-status", status.as_str())) }
        }
        @if status == ApplicationStatus::Draft {
            (draft(&ctx, &token, &row).await?)
        } @else {
            (questions(&ctx, &token, &events))
            h2 { (ctx.t("apply-history")) }
            (ui::timeline(&history::steps(&ctx, &events, Reader::Applicant)))
            (steps(&ctx, &token, &[]))
        }
        @if !status.is_ended() { (withdraw_form(&ctx, &token)) }
    };
    Ok(plain(&ctx, &title, body))
}

/// What a draft still lacks, and the button that sends it.
async fn draft(ctx: &Ctx, token: &str, row: &application::Model) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let gaps = gaps(&question::form(db).await?, row)?;
    let rounds = round::at(db, ctx.now_ms).await?;
    let link = ctx.app.url(&format!("/apply/{token}"));
    Ok(html! {
        (ui::alert(Tone::Plain, &ctx.t("apply-keep-link"), &link))
        (start::round(ctx, &rounds))
        (steps(ctx, token, &gaps))
        @if gaps.is_empty() {
            (ui::form(&format!("/apply/{token}/send"), html! {
                p { (ctx.t("apply-send-hint")) }
                (ui::submit(ctx, "apply-send"))
            }))
        } @else {
            p { (ctx.tw("apply-lacks", &[("n", gaps.len().into())])) }
        }
    })
}

/// The steps, with how many answers of each lack.
fn steps(ctx: &Ctx, token: &str, gaps: &[Gap]) -> Markup {
    html! {
        ol.gl-steps {
            @for step in Step::ALL {
                @let n = gaps.iter().filter(|gap| gap.step == *step).count();
                li {
                    a href={ "/apply/" (token) "/" (step) } { (ctx.t(&format!("apply-step-{step}"))) }
                    @if n > 0 { " " (ui::badge(Tone::Ask, ctx.tw("apply-step-lacks", &[("n", n.into())]))) }
                }
            }
        }
    }
}

/// Questions of the programme that wait for an answer.
fn questions(ctx: &Ctx, token: &str, events: &[(i64, ProjectEvent)]) -> Markup {
    let is_answered = |id: QuestionId| {
        events.iter().any(|(_, event)| matches!(event, ProjectEvent::Answered { question, .. } if *question == id))
    };
    let open = events.iter().filter_map(|(_, event)| match event {
        ProjectEvent::Asked { question, text } if !is_answered(*question) => {
            Some((*question, text))
        }
        _ => None,
    });
    html! {
        @for (id, text) in open {
            section.gl-card {
                h2 { (ctx.t("apply-question")) }
                p.gl-said { (text) }
                (ui::form(&format!("/apply/{token}/answer"), html! {
                    (ui::hidden("question", &id.to_string()))
                    (Field::area("text", "apply-answer").show(ctx))
                    (ui::submit(ctx, "apply-answer-send"))
                }))
            }
        }
    }
}

fn withdraw_form(ctx: &Ctx, token: &str) -> Markup {
    html! {
        details {
            summary { (ctx.t("apply-withdraw")) }
            (ui::form(&format!("/apply/{token}/withdraw"), html! {
                (Field::area("why", "apply-withdraw-why").show(ctx))
                button.btn.btn-danger type="submit" { (ctx.t("apply-withdraw")) }
            }))
        }
    }
}

/// Sends it.
pub async fn send(ctx: Ctx, Path(token): Path<String>) -> Outcome<Response> {
    send_act(&ctx.app, &ctx.actor, &token).await?;
    ui::redirect(&format!("/apply/{token}"), "apply-said-sent")
}

/// Takes it back.
pub async fn withdraw(ctx: Ctx, Path(token): Path<String>, sent: Sent) -> Outcome<Response> {
    let input: Withdraw = sent.read()?;
    withdraw_act(&ctx.app, &ctx.actor, &token, &input).await?;
    ui::redirect(&format!("/apply/{token}"), "apply-said-withdrawn")
}

/// Answers a question.
pub async fn answer(ctx: Ctx, Path(token): Path<String>, sent: Sent) -> Outcome<Response> {
    let input: AnswerInput = sent.read()?;
    answer_act(&ctx.app, &ctx.actor, &token, &input).await?;
    ui::redirect(&format!("/apply/{token}"), "apply-said-answered")
}
