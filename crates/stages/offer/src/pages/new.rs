//! Begin an offer: one form, one file.

use crate::{
    begin::BeginInput,
    store::donations,
    upload::{UploadInput, upload},
};
use axum::{
    extract::Multipart,
    response::{IntoResponse, Response},
};
use gapless_journey::{DonationId, OrganisationKind, Refusal, RefusalKind};
use gapless_web::{
    Ctx, Failure, Outcome,
    layout::Page,
    ui::{self, Field, Tone},
};
use maud::{Markup, html};

/// `GET /offer/new`
pub async fn new(ctx: Ctx) -> Outcome<Markup> {
    page(&ctx, None).await
}

/// `POST /offer/new`
pub async fn create(ctx: Ctx, form: Multipart) -> Outcome<Response> {
    let input = read_form(form).await?;
    uploaded(&ctx, input).await
}

/// `POST /offer/{id}/file`
pub async fn add_file(
    ctx: Ctx,
    axum::extract::Path(id): axum::extract::Path<DonationId>,
    form: Multipart,
) -> Outcome<Response> {
    let mut input = read_form(form).await?;
    input.donation = Some(id);
    uploaded(&ctx, input).await
}

async fn uploaded(ctx: &Ctx, input: UploadInput) -> Outcome<Response> {
    match upload(&ctx.app, &ctx.actor, input).await {
        Ok(done) => ui::redirect(&format!("/offer/{}", done.donation), "offer-said-read"),
        Err(Failure::Refusal(refusal)) if is_about_the_file(&refusal) => {
            let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
            Ok((status, page(ctx, Some(&refusal)).await?).into_response())
        }
        Err(other) => Err(other),
    }
}

/// What the person can put right on this very form is told above it; nothing typed elsewhere is lost.
fn is_about_the_file(refusal: &Refusal) -> bool {
    refusal.code.starts_with("read-") || refusal.code == "offer-same-file"
}

async fn page(ctx: &Ctx, refusal: Option<&Refusal>) -> Outcome<Markup> {
    let is_programme = ctx.actor.organisation_kind == Some(OrganisationKind::Programme);
    let donors = if is_programme {
        donations::of_kind(&ctx.app.store.read, OrganisationKind::Donor).await?
    } else {
        Vec::new()
    };
    let donors: Vec<(String, String)> = donors
        .into_iter()
        .map(|(id, name)| (id.to_string(), name))
        .collect();
    let choices: Vec<(&str, &str)> = donors
        .iter()
        .map(|(id, name)| (id.as_str(), name.as_str()))
        .collect();
    let title = ctx.t("offer-new");
    Ok(Page::new(&title).crumb("/offer", ctx.t("offer-donations")).show(
        ctx,
        html! {
            (ui::head(&title, &ctx.t("offer-new-purpose"), None))
            @if let Some(refusal) = refusal { (told(ctx, refusal)) }
            (ui::form_upload("/offer/new", html! {
                (Field::input("file", "offer-file", "file").hint("offer-file-hint").required().show(ctx))
                (Field::text("title", "offer-title").hint("offer-title-hint").show(ctx))
                @if is_programme {
                    (Field::select("donor", "offer-donor", &choices).required().show(ctx))
                }
                @if refusal.is_some_and(|r| r.code == "offer-same-file") {
                    (Field::check("again", "offer-again").show(ctx))
                }
                (ui::submit(ctx, "offer-read-file"))
            }))
        },
    ))
}

fn told(ctx: &Ctx, refusal: &Refusal) -> Markup {
    let (what, next) = ctx.refusal(refusal);
    let fact = |name: &str| {
        refusal
            .facts
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, value)| value.to_string())
    };
    html! {
        (ui::alert(Tone::Ask, &what, &next))
        @if let (Some(id), Some(number)) = (fact("donation"), fact("number")) {
            p { a href={ "/offer/" (id) } { (ctx.t("offer-see")) " " (number) } }
        }
    }
}

async fn read_form(mut form: Multipart) -> Outcome<UploadInput> {
    let mut input = UploadInput {
        donation: None,
        begin: BeginInput::default(),
        file_name: String::new(),
        bytes: Vec::new(),
        map: Vec::new(),
        again: false,
    };
    let broken = |_| Refusal::new("read-half-sent").kind(RefusalKind::Invalid);
    while let Some(part) = form.next_field().await.map_err(broken)? {
        let name = part.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file" => {
                input.file_name = file_name(part.file_name().unwrap_or_default());
                input.bytes = part.bytes().await.map_err(broken)?.to_vec();
            }
            "title" => input.begin.title = part.text().await.map_err(broken)?,
            "donor" => {
                input.begin.donor = part.text().await.map_err(broken)?.parse().ok();
            }
            "again" => input.again = part.text().await.map_err(broken)? == "on",
            _ => {}
        }
    }
    Ok(input)
}

/// The name alone, without a path that some browsers send.
fn file_name(text: &str) -> String {
    let name = text.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(200).collect()
}
