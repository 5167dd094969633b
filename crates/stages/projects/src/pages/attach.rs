//! Papers and pictures of an application: added, looked at, taken away.

use crate::attach::{Consent, FILES_MAX, FileInput, Kept, attach, bytes, detach, of_link};
use crate::store::{application, file, link};
use axum::extract::{FromRequest, Path, Request};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Field};
use gapless_web::{Ctx, Markup, Outcome, html};
use uuid::Uuid;

/// The files of an application and the form for one more.
pub(super) fn part(ctx: &Ctx, token: &str, files: &[file::Model]) -> Markup {
    let words: Vec<(&str, String)> = [Consent::Nobody, Consent::Shown, Consent::Inside]
        .iter()
        .map(|word| {
            (
                word.as_str(),
                ctx.t(&format!("apply-consent-{word}")).into_owned(),
            )
        })
        .collect();
    let choices: Vec<(&str, &str)> = words
        .iter()
        .map(|(word, text)| (*word, text.as_str()))
        .collect();
    let add = |kind: &str, label: &str, title: &str, more: Markup| {
        html! {
            section.gl-card {
                h2 { (title) }
                form method="post" action={ "/apply/" (token) "/file" } enctype="multipart/form-data" data-shrink {
                    (ui::hidden("kind", kind))
                    (Field::input("file", label, "file").required().show(ctx))
                    (more)
                    (ui::submit(ctx, "apply-attach"))
                }
            }
        }
    };
    let of_photo = html! {
        (Field::text("caption", "apply-caption").show(ctx))
        (Field::radios("consent", "apply-consent", &choices).required().show(ctx))
    };
    html! {
        @if !files.is_empty() {
            ul.gl-files { @for file in files { li {
                a href={ "/apply/" (token) "/file/" (file.id) } { (file.name) }
                " " span.text-secondary { (ctx.tw("apply-file-size", &[("n", (file.bytes / 1024).max(1).into())])) }
                @if !file.consent.is_empty() { " · " (ctx.t(&format!("apply-consent-{}", file.consent))) }
                @if !file.caption.is_empty() { " · " (file.caption) }
                form method="post" action={ "/apply/" (token) "/file/" (file.id) "/remove" } { button.btn.btn-link type="submit" { (ctx.t("apply-detach")) } }
            } } }
        }
        @if files.len() < FILES_MAX {
            (add("photo", "apply-photo", &ctx.t("apply-photos"), of_photo))
            (add("paper", "apply-paper", &ctx.t("apply-papers"), html! {}))
        }
    }
}

/// Adds a file.
pub async fn add(ctx: Ctx, Path(token): Path<String>, request: Request) -> Outcome<Response> {
    take(&ctx, &token, request).await?;
    ui::redirect(&format!("/apply/{token}/files"), "apply-said-attached")
}

/// Keeps the file that a request carries. Who holds no link sends us nothing: the body is read behind that door.
pub(crate) async fn take(ctx: &Ctx, token: &str, request: Request) -> Outcome<Kept> {
    link::open(&ctx.app.store.read, token).await?;
    let sent = Sent::from_request(request, &()).await?;
    let input: FileInput = sent.read()?;
    let upload = sent.uploads().into_iter().next();
    let upload = upload.ok_or(Refusal::new("file-missing").kind(RefusalKind::Invalid))?;
    attach(&ctx.app, &ctx.actor, token, upload, &input).await
}

/// Takes one away.
pub async fn remove(ctx: Ctx, Path((token, id)): Path<(String, Uuid)>) -> Outcome<Response> {
    detach(&ctx.app, &ctx.actor, &token, id).await?;
    ui::redirect(&format!("/apply/{token}/files"), "apply-said-detached")
}

/// A file, for whoever holds the link.
pub async fn show(ctx: Ctx, Path((token, id)): Path<(String, Uuid)>) -> Outcome<Response> {
    let (file, bytes) = of_link(&ctx.app, &token, id).await?;
    Ok(answer(file, bytes))
}

/// A file of an application that was sent, for the programme.
pub async fn of_application(
    ctx: Ctx,
    Path((application, id)): Path<(Uuid, Uuid)>,
) -> Outcome<Response> {
    let row = application::sent(&ctx.app.store.read, application).await?;
    let (file, bytes) = bytes(&ctx.app, row.id, id).await?;
    Ok(answer(file, bytes))
}

fn answer(file: file::Model, bytes: Vec<u8>) -> Response {
    let name = gapless_web::ctx::encode(&file.name);
    let headers = [
        (CONTENT_TYPE, file.media_type),
        (
            CONTENT_DISPOSITION,
            format!("inline; filename*=UTF-8''{name}"),
        ),
        // Nothing in a file of others may run or load here.
        (
            CONTENT_SECURITY_POLICY,
            "sandbox; default-src 'none'; style-src 'unsafe-inline'".to_owned(),
        ),
    ];
    (headers, bytes).into_response()
}
