//! Papers as files.

use crate::papers::{PaperKind, print, proof, workbook};
use axum::extract::{Path, Query};
use axum::response::Response;
use gapless_papers::sheet::Format;
use gapless_printing::answer;
use gapless_web::{Ctx, Failure, Outcome};
use serde::Deserialize;
use uuid::Uuid;

/// Which deed.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    project: Option<Uuid>,
}

/// A paper as PDF.
pub async fn show(
    ctx: Ctx,
    Path((id, kind)): Path<(Uuid, String)>,
    Query(asked): Query<Asked>,
) -> Outcome<Response> {
    let kind = PaperKind::parse(&kind).ok_or_else(Failure::not_found)?;
    let (name, pdf) = print(&ctx, id, kind, asked.project).await?;
    Ok(answer(&name, "application/pdf", pdf))
}

/// A table as a workbook.
pub async fn table(ctx: Ctx, Path((id, kind)): Path<(Uuid, String)>) -> Outcome<Response> {
    let kind = PaperKind::parse(&kind).ok_or_else(Failure::not_found)?;
    let (name, bytes) = workbook(&ctx, id, kind).await?;
    Ok(answer(&name, Format::Xlsx.content_type(), bytes))
}

/// The proof of receipt.
pub async fn proof_of(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let (name, pdf) = proof::of_reader(&ctx, id).await?;
    Ok(answer(&name, "application/pdf", pdf))
}
