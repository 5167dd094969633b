//! A list on its way in. The form is read part by part; one that is too long is let pass and told, because a browser whose
//! sending is cut off shows a broken connection and not our sentence.

use crate::upload::{UploadInput, too_large};
use axum::{
    body::Body,
    extract::{FromRequest, Multipart, Request, multipart::MultipartError},
    http::{StatusCode, header::CONTENT_LENGTH},
};
use futures::StreamExt;
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::{Ctx, Failure};
use tokio::sync::{Semaphore, SemaphorePermit};

/// Lists that come in at one time; more wait with nothing in memory yet.
const TURNS_MAX: usize = 8;
/// Bytes of a list that is too long which are let pass before the connection is cut after all.
const PASS_BYTES_MAX: usize = 1 << 30;
/// Room for the other fields of the form and for the borders of its parts.
const FORM_BYTES: usize = 64 * 1024;

static TURNS: Semaphore = Semaphore::const_new(TURNS_MAX);

/// A turn at taking in a list.
pub(crate) async fn turn() -> Result<SemaphorePermit<'static>, Failure> {
    TURNS.acquire().await.map_err(Failure::fault)
}

/// Reads the form into an input. What was typed is kept there also when the file is refused.
pub(super) async fn form(
    ctx: &Ctx,
    request: Request,
    input: &mut UploadInput,
) -> Result<(), Failure> {
    let limit = ctx.app.settings.upload_bytes_max;
    let length = request.headers().get(CONTENT_LENGTH);
    let length = length.and_then(|value| value.to_str().ok()?.parse::<usize>().ok());
    if length.is_some_and(|length| length > limit.saturating_add(FORM_BYTES)) {
        pass(request.into_body()).await;
        return Err(too_large(limit).into());
    }
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| half_sent())?;
    let broken = |error: MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => too_large(limit),
        _ => half_sent(),
    };
    while let Some(part) = form.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file" => {
                input.file_name = file_name(part.file_name().unwrap_or_default());
                input.bytes = part.bytes().await.map_err(broken)?.into();
            }
            "title" => input.begin.title = part.text().await.map_err(broken)?,
            "donor" => input.begin.donor = part.text().await.map_err(broken)?.parse().ok(),
            "again" => input.again = part.text().await.map_err(broken)? == "on",
            _ => {}
        }
    }
    Ok(())
}

/// Reads and forgets.
async fn pass(body: Body) {
    let mut parts = body.into_data_stream();
    let mut passed = 0_usize;
    while let Some(Ok(part)) = parts.next().await {
        passed = passed.saturating_add(part.len());
        if passed > PASS_BYTES_MAX {
            break;
        }
    }
}

/// A body that broke off, or that is no form.
pub(crate) const fn half_sent() -> Refusal {
    Refusal::new("read-half-sent").kind(RefusalKind::Invalid)
}

/// The name alone, without a path that some browsers send.
pub(super) fn file_name(text: &str) -> String {
    let name = text.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_the_senders_machine_is_not_kept() {
        assert_eq!(file_name("C:\\Users\\ana\\lijst.xlsx"), "lijst.xlsx");
        assert_eq!(file_name("/home/ana/li\u{7}st.csv"), "list.csv");
    }
}
