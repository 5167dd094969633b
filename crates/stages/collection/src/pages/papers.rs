//! Papers as PDF.

use crate::{access, papers, store};
use axum::extract::{Path, Query};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use gapless_web::{Ctx, Failure, Outcome, ui};
use serde::Deserialize;
use uuid::Uuid;

/// Which unit.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    unit: Option<Uuid>,
}

/// Labels of an office's units, or of one.
pub async fn labels(
    ctx: Ctx,
    Path((id, office)): Path<(Uuid, Uuid)>,
    Query(asked): Query<Asked>,
) -> Outcome<Response> {
    let pdf = papers::labels(&ctx.app, &ctx.actor, ctx.lang, id, office, asked.unit).await?;
    Ok(answer("labels.pdf", pdf))
}

/// The packing list of an office.
pub async fn packing_list(ctx: Ctx, Path((id, office)): Path<(Uuid, Uuid)>) -> Outcome<Response> {
    let pdf = papers::packing_list(&ctx.app, &ctx.actor, ctx.lang, id, office).await?;
    Ok(answer("packing-list.pdf", pdf))
}

/// The paper of a hand-over, as it was signed.
pub async fn hand_over_paper(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let (row, _) = access::own_hand_over(&ctx.app, &ctx.actor, id).await?;
    let hash = row.paper.ok_or_else(Failure::not_found)?;
    let pdf = ctx.app.store.files.get(&hash).await?;
    Ok(answer(&format!("{}.pdf", row.number), pdf))
}

/// Where the QR code of a unit's label leads.
pub async fn label_target(ctx: Ctx, Path(number): Path<String>) -> Outcome<Response> {
    let c = &ctx.app.store.read;
    let number = gapless_papers::sscc::read(&number).ok_or_else(Failure::not_found)?;
    let unit = store::unit_by_number(c, &number)
        .await?
        .ok_or_else(Failure::not_found)?;
    access::unit(c, &ctx.actor, unit.id).await?;
    ui::see_other(&format!("/collection/unit/{}", unit.id))
}

fn answer(name: &str, pdf: Vec<u8>) -> Response {
    let disposition = format!("inline; filename=\"{name}\"");
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, pdf).into_response()
}
