//! What the forms of check-in send.

use super::session::own_scans;
use crate::{
    Answer, DifferInput, OpenSession, ScanInput, UndoInput, WeighInput, labels, open_session,
    rules::scanned::kilograms,
};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::{Ctx, Outcome, sent::Sent, ui};
use uuid::Uuid;

/// Opens a session.
pub async fn open(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input = OpenSession {
        dock: sent.text("dock").unwrap_or_default().to_owned(),
        site: key(sent.text("site"))?,
        donations: keys(&sent.all("donations"))?,
    };
    let id = open_session(&ctx.app, &ctx.actor, input).await?;
    ui::see_other(&format!("/receiving/{id}"))
}

/// Takes more donations into a session.
pub async fn add_donations(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let donations = keys(&sent.all("donations"))?;
    open_session::add_donations(&ctx.app, &ctx.actor, id, &donations).await?;
    ui::see_other(&format!("/receiving/{id}"))
}

/// Takes a scan, or the answer to a question.
pub async fn scan(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input = ScanInput {
        code: sent.text("code").unwrap_or_default().to_owned(),
        question: key(sent.text("question"))?,
        answer: answer(&sent)?,
    };
    let answered = input.answer.is_some();
    let done = crate::scan(&ctx.app, &ctx.actor, id, input).await?;
    if ctx.is_fragment && !answered {
        let scans = own_scans(&ctx, id).await?.only(done.scan);
        return Ok(scans.show(&ctx, id, true).into_response());
    }
    ui::see_other(&format!("/receiving/{id}"))
}

fn answer(sent: &Sent) -> Outcome<Option<Answer>> {
    let text = |name: &str| sent.text(name).map(str::to_owned);
    Ok(match sent.text("answer") {
        Some("line") => key(sent.text("line"))?.map(|line| Answer::Line { line }),
        Some("unexpected") => Some(Answer::Unexpected {
            category: text("category").unwrap_or_default(),
            manufacturer: text("manufacturer"),
            model: text("model"),
            is_asset_tag: sent.text("number_is") == Some("asset-tag"),
            donation: key(sent.text("donation"))?,
        }),
        Some("seal") => Some(Answer::Seal {
            seal: text("seal").unwrap_or_default(),
            is_intact: sent.text("is_broken").is_none(),
        }),
        Some("not-that-line") => Some(Answer::NotThatLine),
        Some("leave") => Some(Answer::Leave),
        _ => None,
    })
}

/// Weighs the device that was scanned last.
pub async fn weigh(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let weight_g = kilograms(sent.text("kg").unwrap_or_default())
        .ok_or_else(|| Refusal::new("receiving-weight").kind(RefusalKind::Invalid))?;
    let device = sent.text("device").map(str::to_owned);
    crate::weigh(&ctx.app, &ctx.actor, id, WeighInput { device, weight_g }).await?;
    ui::see_other(&format!("/receiving/{id}"))
}

/// Undoes a check-in.
pub async fn undo(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input = UndoInput {
        device: sent.text("device").unwrap_or_default().to_owned(),
        reason: sent.text("reason").unwrap_or_default().to_owned(),
    };
    crate::undo(&ctx.app, &ctx.actor, id, input).await?;
    ui::redirect(&format!("/receiving/{id}"), "receiving-said-undone")
}

/// Writes down what a device is.
pub async fn differ(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let input = DifferInput {
        device: sent.text("device").unwrap_or_default().to_owned(),
        category: sent.text("category").unwrap_or_default().to_owned(),
        manufacturer: sent.text("manufacturer").map(str::to_owned),
        model: sent.text("model").map(str::to_owned),
    };
    crate::differ(&ctx.app, &ctx.actor, id, input).await?;
    ui::redirect(&format!("/receiving/{id}"), "receiving-said-differs")
}

/// Writes down that a label was printed again, and prints it.
pub async fn replace_label(ctx: Ctx, Path(device): Path<String>) -> Outcome<Response> {
    labels::replace(&ctx.app, &ctx.actor, &device).await?;
    ui::see_other(&format!("/receiving/labels?device={device}"))
}

pub(super) fn key(text: Option<&str>) -> Outcome<Option<Uuid>> {
    let wrong = || {
        Refusal::new("form-wrong")
            .kind(RefusalKind::Invalid)
            .with("what", "id")
    };
    text.map(|text| Uuid::parse_str(text).map_err(|_| wrong().into()))
        .transpose()
}

pub(super) fn keys(texts: &[String]) -> Outcome<Vec<Uuid>> {
    texts
        .iter()
        .filter_map(|text| key(Some(text)).transpose())
        .collect()
}
