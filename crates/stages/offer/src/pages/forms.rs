//! What the forms of an offer send. Each calls one action and leads back with one sentence.

use super::show::Asked;
use crate::{
    AddLateInput, AnswerInput, Changes, Choose, CorrectInput, DecideInput, WithdrawInput, add_late,
    agree as agree_action, answer as answer_action, correct, decide, refuse as refuse_action,
    send as send_action, withdraw,
};
use axum::{extract::Path, response::Response};
use gapless_journey::{DonationId, Refusal, RefusalKind};
use gapless_web::{Ctx, Outcome, sent::Sent, ui};
use serde::Deserialize;
use uuid::Uuid;

/// `POST /offer/{id}/send`
pub async fn send(ctx: Ctx, Path(id): Path<DonationId>) -> Outcome<Response> {
    send_action(&ctx.app, &ctx.actor, id).await?;
    ui::redirect(&format!("/offer/{id}"), "offer-said-sent")
}

/// `POST /offer/{id}/agree`
pub async fn agree(ctx: Ctx, Path(id): Path<DonationId>) -> Outcome<Response> {
    agree_action(&ctx.app, &ctx.actor, id).await?;
    ui::redirect(&format!("/offer/{id}"), "offer-said-agreed")
}

/// A reason.
#[derive(Debug, Deserialize)]
pub struct Why {
    /// Why.
    pub reason: String,
}

/// `POST /offer/{id}/refuse`
pub async fn refuse(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    axum::Form(sent): axum::Form<Why>,
) -> Outcome<Response> {
    refuse_action(&ctx.app, &ctx.actor, id, &sent.reason).await?;
    ui::redirect(&format!("/offer/{id}"), "offer-said-refused")
}

/// An answer to one question.
#[derive(Debug, Deserialize)]
pub struct Answered {
    question: String,
    #[serde(default)]
    category: String,
    manufacturer: Option<String>,
    model: Option<String>,
    file: Option<Uuid>,
    #[serde(default)]
    every_model: bool,
    #[serde(default)]
    ram: Option<String>,
    #[serde(default)]
    cpu: Option<String>,
    #[serde(default)]
    screen: Option<String>,
    #[serde(default)]
    printing: Option<String>,
    #[serde(default)]
    kind: Option<String>,
}

/// `POST /offer/{id}/answer`
pub async fn answer(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    axum::Form(sent): axum::Form<Answered>,
) -> Outcome<Response> {
    let input = AnswerInput {
        question: sent.question,
        category: sent.category,
        manufacturer: sent.manufacturer,
        model: sent.model,
        file: sent.file,
        every_model: sent.every_model,
        changes: Changes {
            ram: sent.ram,
            cpu: sent.cpu,
            screen: sent.screen,
            printing: sent.printing,
            category: sent.kind,
            ..Changes::default()
        },
    };
    answer_action(&ctx.app, &ctx.actor, id, input).await?;
    ui::redirect(&format!("/offer/{id}"), "offer-said-answered")
}

/// What the bar below the lines sends.
struct Bar {
    act: String,
    value: String,
    choose: Choose,
    /// Where the lines were seen.
    back: String,
}

impl Bar {
    /// One name many times is a list, which a plain form struct does not hold.
    fn read(id: DonationId, body: &str) -> Self {
        let sent = form_pairs(body);
        let value_of = |name: &str| {
            let found = sent.iter().find(|(n, v)| n == name && !v.is_empty());
            found.map(|(_, v)| v.clone())
        };
        let asked = Asked {
            verdict: value_of("verdict"),
            category: value_of("category"),
            office: value_of("office"),
            search: value_of("search"),
            model: value_of("model"),
            ..Asked::default()
        };
        let back = format!("/offer/{id}{}", asked.query());
        let choose = if value_of("all").is_some() {
            Choose {
                ids: Vec::new(),
                verdict: asked.verdict,
                category: asked.category,
                office: asked.office,
                model: asked.model,
                search: asked.search,
                all: true,
            }
        } else {
            let ids = sent.iter().filter(|(n, _)| n == "id");
            Choose {
                ids: ids.filter_map(|(_, v)| v.parse().ok()).collect(),
                ..Choose::default()
            }
        };
        Self {
            act: value_of("act").unwrap_or_default(),
            value: value_of("value").unwrap_or_default(),
            choose,
            back,
        }
    }
}

/// `POST /offer/{id}/chosen`: the word of what to do, its value, and the chosen lines, or all that the filter shows.
pub async fn chosen(ctx: Ctx, Path(id): Path<DonationId>, body: String) -> Outcome<Response> {
    let Bar {
        act,
        value,
        choose,
        back,
    } = Bar::read(id, &body);
    let (app, actor) = (&ctx.app, &ctx.actor);
    let some = Some(value.clone());
    let mut changes = Changes::default();
    match act.as_str() {
        "accepted" | "rejected" => {
            let input = DecideInput {
                choose,
                verdict: act,
                why: value,
            };
            decide(app, actor, id, input).await?;
            return ui::redirect(&back, "offer-said-decided");
        }
        "withdraw" => {
            withdraw(app, actor, id, WithdrawInput { choose, why: value }).await?;
            return ui::redirect(&back, "offer-said-withdrawn");
        }
        "ram" => changes.ram = some,
        "cpu" => changes.cpu = some,
        "screen" => changes.screen = some,
        "category" => changes.category = Some(category_word(&ctx, &value)),
        "office" => changes.office = some,
        "condition" => changes.condition = some,
        _ => {
            return Err(Refusal::new("nothing-chosen")
                .kind(RefusalKind::Invalid)
                .into());
        }
    }
    correct(app, actor, id, CorrectInput { choose, changes }).await?;
    ui::redirect(&back, "offer-said-corrected")
}

/// `POST /offer/{id}/withdraw`: chosen lines that do not come after all, from where they are packed.
pub async fn not_coming(ctx: Ctx, Path(id): Path<DonationId>, sent: Sent) -> Outcome<Response> {
    let ids = sent.all("id");
    let input = WithdrawInput {
        choose: Choose {
            ids: ids.iter().filter_map(|id| id.parse().ok()).collect(),
            ..Choose::default()
        },
        why: sent.text("reason").unwrap_or_default().to_owned(),
    };
    withdraw(&ctx.app, &ctx.actor, id, input).await?;
    ui::redirect(&format!("/collection/{id}/lines"), "offer-said-withdrawn")
}

/// A category as a person types it: our word, or the word of their language.
fn category_word(ctx: &Ctx, typed: &str) -> String {
    let typed = typed.trim();
    gapless_journey::Category::ALL
        .iter()
        .find(|c| {
            typed.eq_ignore_ascii_case(c.as_str())
                || ctx.t(&format!("category-{c}")).to_lowercase() == typed.to_lowercase()
        })
        .map_or_else(|| typed.to_owned(), ToString::to_string)
}

/// A late line.
#[derive(Debug, Deserialize)]
pub struct Late {
    why: String,
    #[serde(flatten)]
    changes: Changes,
}

/// `POST /offer/{id}/late`
pub async fn late(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    axum::Form(sent): axum::Form<Late>,
) -> Outcome<Response> {
    let input = AddLateInput {
        changes: sent.changes,
        why: sent.why,
    };
    add_late(&ctx.app, &ctx.actor, id, input).await?;
    ui::redirect(&format!("/offer/{id}"), "offer-said-added")
}

/// The pairs of a form, decoded.
pub(super) fn form_pairs(body: &str) -> Vec<(String, String)> {
    serde_urlencoded::from_str(body).unwrap_or_default()
}
