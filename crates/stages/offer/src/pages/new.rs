//! Begin an offer: one form, one file. The same form adds a file to an offer; what is refused about the file is told above
//! it, and what was typed beside it stays.

use super::receive;
use crate::{
    access,
    begin::BeginInput,
    store::donations,
    upload::{UploadInput, upload},
};
use axum::{
    extract::{Path, Request},
    response::{IntoResponse, Response},
};
use gapless_journey::{DonationId, OrganisationKind, Refusal};
use gapless_web::{
    Ctx, Outcome,
    access::Act,
    layout::Page,
    ui::{self, Field, Tone},
};
use maud::{Markup, html};

/// `GET /offer/new`
pub async fn new(ctx: Ctx) -> Outcome<Markup> {
    access::whole(&ctx.actor)?;
    page(&ctx, &Typed::default(), None).await
}

/// `POST /offer/new`
pub async fn create(ctx: Ctx, request: Request) -> Outcome<Response> {
    take(&ctx, None, request).await
}

/// `POST /offer/{id}/file`
pub async fn add_file(ctx: Ctx, Path(id): Path<DonationId>, request: Request) -> Outcome<Response> {
    take(&ctx, Some(id), request).await
}

/// What a person typed beside the file.
#[derive(Default)]
struct Typed {
    donation: Option<DonationId>,
    begin: BeginInput,
}

async fn take(ctx: &Ctx, donation: Option<DonationId>, request: Request) -> Outcome<Response> {
    ctx.actor.permit(Act::OfferCreate)?;
    access::whole(&ctx.actor)?;
    let mut input = UploadInput {
        donation,
        begin: BeginInput::default(),
        file_name: String::new(),
        bytes: Vec::new(),
        map: Vec::new(),
        again: false,
    };
    let turn = receive::turn().await?;
    let came = receive::form(ctx, request, &mut input).await;
    let typed = Typed {
        donation,
        begin: input.begin.clone(),
    };
    let done = match came {
        Ok(()) => upload(&ctx.app, &ctx.actor, input).await,
        Err(failure) => Err(failure),
    };
    drop(turn);
    match done {
        Ok(done) => ui::redirect(&format!("/offer/{}", done.donation), "offer-said-read"),
        Err(failure) => match failure.refusal().filter(|r| is_about_the_form(r)) {
            Some(refusal) => {
                let page = page(ctx, &typed, Some(refusal)).await?;
                Ok((failure.status(), page).into_response())
            }
            None => Err(failure),
        },
    }
}

/// What the person can put right on this very form.
fn is_about_the_form(refusal: &Refusal) -> bool {
    refusal.code.starts_with("read-")
        || matches!(
            refusal.code,
            "offer-same-file" | "offer-title-long" | "offer-donor-missing"
        )
}

async fn page(ctx: &Ctx, typed: &Typed, refusal: Option<&Refusal>) -> Outcome<Markup> {
    let (to, more) = match typed.donation {
        Some(id) => (format!("/offer/{id}/file"), html! {}),
        None => (
            "/offer/new".to_owned(),
            first_fields(ctx, &typed.begin).await?,
        ),
    };
    let body = html! {
        @if let Some(refusal) = refusal { (told(ctx, refusal)) }
        (ui::form_upload(&to, file(ctx, refusal, &more)))
    };
    let Some(id) = typed.donation else {
        let title = ctx.t("offer-new");
        let head = ui::head(&title, &ctx.t("offer-new-purpose"), None);
        let page = Page::new(&title);
        return Ok(page.show(ctx, html! { (head) (body) }));
    };
    let donation = access::donation(&ctx.actor, &ctx.app.store.read, id).await?;
    let title = ctx.t("offer-add-file");
    let head = ui::head(&title, &ctx.t("offer-new-purpose"), None);
    Ok(Page::new(&title)
        .crumb(format!("/offer/{id}"), donation.number)
        .show(ctx, html! { (head) (body) }))
}

/// The file, what else the form asks, and its button.
fn file(ctx: &Ctx, refusal: Option<&Refusal>, more: &Markup) -> Markup {
    html! {
        (Field::input("file", "offer-file", "file").hint("offer-file-hint").required().show(ctx))
        (what_to_send(ctx))
        (more)
        @if refusal.is_some_and(|r| r.code == "offer-same-file") {
            (Field::check("again", "offer-again").show(ctx))
        }
        (ui::submit(ctx, "offer-read-file"))
    }
}

/// What a new offer is asked beside its file.
async fn first_fields(ctx: &Ctx, typed: &BeginInput) -> Outcome<Markup> {
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
    let donor = typed.donor.map(|id| id.to_string()).unwrap_or_default();
    Ok(html! {
        (Field::text("title", "offer-title").hint("offer-title-hint").value(&typed.title).show(ctx))
        @if is_programme {
            (Field::select("donor", "offer-donor", &choices).value(&donor).required().show(ctx))
        }
    })
}

/// What helps most in a list, and an empty one to fill in.
pub(super) fn what_to_send(ctx: &Ctx) -> Markup {
    html! {
        p.small {
            a href={ (ctx.app.settings.guide_url) "/what-to-send.html" } { (ctx.t("offer-what-to-send")) } " · "
            a href={ "/offer/template.xlsx?lang=" (ctx.lang) } { (ctx.t("offer-template")) }
        }
    }
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
