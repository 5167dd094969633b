//! Acceptance policies: see them, copy one, change the copy, put it in force from a day.

use super::policy_form::{self, Filled};
use crate::{
    policies::{PolicyInput, change_policy, copy_policy, put_in_force},
    rules::{Policy, cpu_words},
    store::policy::{self, Model},
};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use gapless_journey::{Category, RefusalKind};
use gapless_web::{
    Ctx, Failure, Outcome,
    access::Act,
    i18n,
    layout::Page,
    sent::Sent,
    ui::{self, Column, Pager, Tone},
};
use maud::{Markup, html};
use uuid::Uuid;

const COLUMNS: &[Column<'_>] = &[
    Column::new("policy-name"),
    Column::new("policy-from"),
    Column::new("policy-made-by"),
    Column::new("policy-minimum"),
];

/// `GET /offer/policies`
pub async fn list(ctx: Ctx) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let rows = policy::all(db).await?;
    let day = ctx.app.zoned(ctx.now_ms).date().to_string();
    let current = policy::in_force(db, &day).await?;
    let title = ctx.t("policy-title");
    let copy = ui::form("/offer/policies", ui::submit(&ctx, "policy-copy-current"));
    let action = ctx.may(Act::PolicyChange).then_some(&copy);
    let body = html! {
        @for row in &rows {
            @if let Ok(policy) = serde_json::from_str::<Policy>(&row.body) {
                tr {
                    td { a href={ "/offer/policies/" (row.id) } { (row.name) } }
                    td { @match &row.valid_from { Some(day) => { (day) } None => { (ui::badge(Tone::Ask, ctx.t("policy-draft"))) } } }
                    td { (row.made_by) ", " (ctx.date(row.made_at)) }
                    td { (minimum(&ctx, &policy)) }
                }
            }
        }
        @let first = policy::first()?;
        tr {
            td { a href="/offer/policies/first" { (first.name) } }
            td { (first.valid_from) }
            td { (ctx.t("policy-with-program")) }
            td { (minimum(&ctx, &first)) }
        }
    };
    Ok(Page::new(&title).show(
        &ctx,
        html! {
            (ui::head(&title, &ctx.t("policy-purpose"), action))
            p { (ctx.tw("policy-in-force-now", &[("name", current.name.as_str().into()), ("from", current.valid_from.as_str().into())])) }
            (ui::table(&ctx, &title, COLUMNS, &body, &Pager::default()))
        },
    ))
}

fn minimum(ctx: &Ctx, policy: &Policy) -> std::borrow::Cow<'static, str> {
    ctx.tw(
        "policy-minimum-is",
        &[
            ("cpu", policy.cpu_minimum.as_str().into()),
            ("ram", policy.ram_min_gb.into()),
            ("screen", policy.screen_min_inch.into()),
        ],
    )
}

/// `GET /offer/policies/first`: the one that comes with the program.
pub async fn first(ctx: Ctx) -> Outcome<Markup> {
    let policy = policy::first()?;
    let facts = facts(&ctx, &policy);
    Ok(page(&ctx, None, &policy, &facts))
}

/// `GET /offer/policies/{id}`
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let row = policy::by_id(&ctx.app.store.read, id).await?;
    let policy: Policy = serde_json::from_str(&row.body)?;
    let is_draft = row.in_force_at.is_none();
    let body = if is_draft && ctx.may(Act::PolicyChange) {
        html! {
            (policy_form::form(&ctx, row.id, &Filled::of(&policy)?))
            (ui::form(&format!("/offer/policies/{id}/in-force"), ui::submit(&ctx, "policy-put-in-force")))
        }
    } else {
        facts(&ctx, &policy)
    };
    Ok(page(&ctx, Some(&row), &policy, &body))
}

fn page(ctx: &Ctx, row: Option<&Model>, policy: &Policy, body: &Markup) -> Markup {
    let title = ctx.tw("policy-one", &[("name", policy.name.as_str().into())]);
    let is_draft = row.is_some_and(|row| row.in_force_at.is_none());
    let copy_path = row.map_or_else(
        || "/offer/policies".to_owned(),
        |row| format!("/offer/policies/{}/copy", row.id),
    );
    let copy = ui::form(&copy_path, ui::submit(ctx, "policy-copy"));
    let action = (ctx.may(Act::PolicyChange) && !is_draft).then_some(&copy);
    Page::new(&title).show(
        ctx,
        html! {
            (ui::head(&title, &ctx.t("policy-one-purpose"), action))
            (body)
        },
    )
}

fn facts(ctx: &Ctx, policy: &Policy) -> Markup {
    let printing: Vec<&str> = policy
        .printing
        .iter()
        .map(|p| i18n::word(ctx.lang, "printing", p).unwrap_or(p))
        .collect();
    let t = |key: &str| ctx.t(key).into_owned();
    let rows = [
        (t("policy-from"), html! { (policy.valid_from) }),
        (t("policy-source"), html! { (policy.source) }),
        (t("policy-kinds"), kinds(ctx, &policy.categories)),
        (t("policy-other-ict"), other_ict(ctx, policy)),
        (t("policy-computers"), kinds(ctx, &policy.computers)),
        (t("policy-cpu-name"), html! { (policy.cpu_minimum) }),
        (
            t("policy-cpu"),
            html! { (cpu_words(&policy.cpu_families.join(", "))) },
        ),
        (
            t("policy-cpu-below"),
            html! { (cpu_words(&policy.cpu_families_below.join(", "))) },
        ),
        (
            t("policy-ram"),
            html! { (policy.ram_min_gb) " (−" (policy.ram_tolerance_gb) ")" },
        ),
        (t("policy-screen"), html! { (policy.screen_min_inch) }),
        (t("policy-tubes"), tubes(ctx, policy)),
        (t("policy-printing"), html! { (printing.join(", ")) }),
        (t("policy-assets"), html! { (policy.offer_min_assets) }),
        (t("policy-pallets"), html! { (policy.offer_min_pallets) }),
        (
            t("policy-working"),
            html! { (policy.working_share_min * 100.0) " %" },
        ),
    ];
    let rows: Vec<(&str, Markup)> = rows
        .iter()
        .map(|(label, value)| (label.as_str(), value.clone()))
        .collect();
    html! {
        (ui::facts(&rows))
        (ui::section(&t("offer-before"), &preparation(ctx, policy)))
    }
}

fn kinds(ctx: &Ctx, kinds: &[Category]) -> Markup {
    let words: Vec<_> = kinds
        .iter()
        .map(|kind| ctx.t(&format!("category-{kind}")))
        .collect();
    html! { (super::or_dash(Some(words.join(", ").as_str()).filter(|text| !text.is_empty()))) }
}

fn other_ict(ctx: &Ctx, policy: &Policy) -> Markup {
    let key = if policy.other_ict_by_word {
        "policy-by-word"
    } else {
        "policy-not-taken"
    };
    html! { (ctx.t(key)) }
}

fn tubes(ctx: &Ctx, policy: &Policy) -> Markup {
    let key = if policy.crt {
        "policy-taken"
    } else {
        "policy-not-taken"
    };
    html! { (ctx.t(key)) }
}

/// What the donor must do before handing over, for every kind and for each.
fn preparation(ctx: &Ctx, policy: &Policy) -> Markup {
    let kinds = policy_form::prepared_kinds(ctx);
    let rows: Vec<_> = kinds
        .iter()
        .filter_map(|(kind, label)| Some((label, policy.preparation.get(kind)?)))
        .filter(|(_, steps)| !steps.is_empty())
        .collect();
    html! {
        @if rows.is_empty() { (super::or_dash(None)) }
        @else {
            ul {
                @for (label, steps) in rows {
                    li {
                        (label) ": "
                        @for (n, step) in steps.iter().enumerate() { @if n > 0 { "; " } (super::todo(ctx, step)) }
                    }
                }
            }
        }
    }
}

/// `POST /offer/policies/{id}`. What is refused is told above the form, with what was typed in it.
pub async fn change(ctx: Ctx, Path(id): Path<Uuid>, sent: Sent) -> Outcome<Response> {
    let row = policy::by_id(&ctx.app.store.read, id).await?;
    let mut body: serde_json::Value = serde_json::from_str(&row.body)?;
    let filled = Filled::sent(&sent);
    let put = match body.as_object_mut() {
        Some(object) => filled.into_policy(object).map_err(Failure::from),
        None => Ok(()),
    };
    let done = match put {
        Ok(()) => change_policy(&ctx.app, &ctx.actor, id, PolicyInput { policy: body }).await,
        Err(failure) => Err(failure),
    };
    let refusal = match done {
        Ok(()) => return ui::redirect(&format!("/offer/policies/{id}"), "policy-said-saved"),
        Err(Failure::Refusal(refusal)) if refusal.kind == RefusalKind::Invalid => refusal,
        Err(other) => return Err(other),
    };
    let policy: Policy = serde_json::from_str(&row.body)?;
    let body = html! {
        (policy_form::told(&ctx, &refusal))
        (policy_form::form(&ctx, id, &Filled::sent(&sent)))
    };
    let page = page(&ctx, Some(&row), &policy, &body);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// `POST /offer/policies`
pub async fn copy_current(ctx: Ctx) -> Outcome<Response> {
    let id = copy_policy(&ctx.app, &ctx.actor, None).await?;
    ui::redirect(&format!("/offer/policies/{id}"), "policy-said-copied")
}

/// `POST /offer/policies/{id}/copy`
pub async fn copy(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    let id = copy_policy(&ctx.app, &ctx.actor, Some(id)).await?;
    ui::redirect(&format!("/offer/policies/{id}"), "policy-said-copied")
}

/// `POST /offer/policies/{id}/in-force`
pub async fn in_force(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Response> {
    put_in_force(&ctx.app, &ctx.actor, id).await?;
    ui::redirect("/offer/policies", "policy-said-in-force")
}
