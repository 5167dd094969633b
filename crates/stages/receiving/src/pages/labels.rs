//! Labels as PDF.

use crate::labels;
use axum::extract::{Path, Query};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use gapless_papers::document::device_label::Stock;
use gapless_web::{Ctx, Outcome};
use serde::Deserialize;
use uuid::Uuid;

/// Which labels, on what.
#[derive(Debug, Deserialize)]
pub struct Asked {
    /// Device ids, with commas between them.
    #[serde(default)]
    device: String,
    /// Labels of an A4 sheet that are gone; absent for a roll.
    #[serde(default)]
    sheet: Option<usize>,
}

impl Asked {
    fn stock(&self) -> Stock {
        self.sheet.map_or(Stock::Roll, |used| Stock::Sheet { used })
    }
}

/// Labels of some devices.
pub async fn device_labels(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Response> {
    let devices: Vec<String> = asked
        .device
        .split(',')
        .filter(|id| !id.is_empty())
        .map(str::to_owned)
        .collect();
    let pdf = labels::of_devices(&ctx.app, &ctx.actor, ctx.lang, &devices, asked.stock()).await?;
    Ok(pdf_answer("labels.pdf", pdf))
}

/// Labels of all devices that a session checked in.
pub async fn session_labels(
    ctx: Ctx,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Outcome<Response> {
    let pdf = labels::of_session(&ctx.app, &ctx.actor, ctx.lang, id, asked.stock()).await?;
    Ok(pdf_answer("labels.pdf", pdf))
}

fn pdf_answer(name: &str, pdf: Vec<u8>) -> Response {
    let disposition = format!("inline; filename=\"{name}\"");
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, disposition),
    ];
    (headers, pdf).into_response()
}
