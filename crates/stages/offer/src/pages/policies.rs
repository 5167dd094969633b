//! Acceptance policies: see them, copy one, change the copy, put it in force from a day.

use crate::{
    policies::{PolicyInput, change_policy, copy_policy, put_in_force},
    rules::Policy,
    store::policy::{self, Model},
};
use axum::{Form, extract::Path, response::Response};
use gapless_web::{
    Ctx, Failure, Outcome,
    access::Act,
    layout::Page,
    ui::{self, Column, Field, Pager, Tone},
};
use maud::{Markup, html};
use serde::Deserialize;
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
    Ok(Page::new(&title).crumb("/offer", ctx.t("offer-donations")).show(
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
    Ok(page(&ctx, None, &policy::first()?))
}

/// `GET /offer/policies/{id}`
pub async fn show(ctx: Ctx, Path(id): Path<Uuid>) -> Outcome<Markup> {
    let row = policy::by_id(&ctx.app.store.read, id).await?;
    let policy: Policy = serde_json::from_str(&row.body).map_err(Failure::fault)?;
    Ok(page(&ctx, Some(&row), &policy))
}

fn page(ctx: &Ctx, row: Option<&Model>, policy: &Policy) -> Markup {
    let title = ctx.tw("policy-one", &[("name", policy.name.as_str().into())]);
    let is_draft = row.is_some_and(|row| row.in_force_at.is_none());
    let copy_path = row.map_or_else(
        || "/offer/policies".to_owned(),
        |row| format!("/offer/policies/{}/copy", row.id),
    );
    let copy = ui::form(&copy_path, ui::submit(ctx, "policy-copy"));
    let action = (ctx.may(Act::PolicyChange) && !is_draft).then_some(&copy);
    Page::new(&title).crumb("/offer", ctx.t("offer-donations")).crumb("/offer/policies", ctx.t("policy-title")).show(
        ctx,
        html! {
            (ui::head(&title, &ctx.t("policy-one-purpose"), action))
            @if let (true, Some(row), true) = (is_draft, row, ctx.may(Act::PolicyChange)) {
                (form(ctx, row.id, policy))
                (ui::form(&format!("/offer/policies/{}/in-force", row.id), ui::submit(ctx, "policy-put-in-force")))
            } @else { (facts(ctx, policy)) }
        },
    )
}

fn facts(ctx: &Ctx, policy: &Policy) -> Markup {
    let kinds: Vec<String> = policy
        .categories
        .iter()
        .map(|c| ctx.t(&format!("category-{c}")).into_owned())
        .collect();
    let t = |key: &str| ctx.t(key).into_owned();
    let rows = [
        (t("policy-from"), html! { (policy.valid_from) }),
        (t("policy-source"), html! { (policy.source) }),
        (t("policy-kinds"), html! { (kinds.join(", ")) }),
        (t("policy-cpu"), html! { (policy.cpu_families.join(", ")) }),
        (
            t("policy-cpu-below"),
            html! { (policy.cpu_families_below.join(", ")) },
        ),
        (
            t("policy-ram"),
            html! { (policy.ram_min_gb) " (−" (policy.ram_tolerance_gb) ")" },
        ),
        (t("policy-screen"), html! { (policy.screen_min_inch) }),
        (t("policy-printing"), html! { (policy.printing.join(", ")) }),
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
    ui::facts(&rows)
}

fn form(ctx: &Ctx, id: Uuid, policy: &Policy) -> Markup {
    let text = [
        ("name", "policy-name", policy.name.clone()),
        ("source", "policy-source", policy.source.clone()),
        ("cpu_minimum", "policy-cpu-name", policy.cpu_minimum.clone()),
        ("cpu_families", "policy-cpu", policy.cpu_families.join(", ")),
        (
            "cpu_families_below",
            "policy-cpu-below",
            policy.cpu_families_below.join(", "),
        ),
        ("ram_min_gb", "policy-ram", policy.ram_min_gb.to_string()),
        (
            "ram_tolerance_gb",
            "policy-ram-tolerance",
            policy.ram_tolerance_gb.to_string(),
        ),
        (
            "screen_min_inch",
            "policy-screen",
            policy.screen_min_inch.to_string(),
        ),
        ("printing", "policy-printing", policy.printing.join(", ")),
        (
            "offer_min_assets",
            "policy-assets",
            policy.offer_min_assets.to_string(),
        ),
        (
            "offer_min_pallets",
            "policy-pallets",
            policy.offer_min_pallets.to_string(),
        ),
        (
            "working_share_min",
            "policy-working",
            policy.working_share_min.to_string(),
        ),
    ];
    ui::form(
        &format!("/offer/policies/{id}"),
        html! {
            (Field::input("valid_from", "policy-from", "date").value(&policy.valid_from).required().show(ctx))
            @for (name, key, value) in &text { (Field::text(name, key).value(value).show(ctx)) }
            (ui::submit(ctx, "policy-save"))
        },
    )
}

/// The form of a draft.
#[derive(Debug, Deserialize)]
pub struct Sent {
    name: String,
    valid_from: String,
    source: String,
    cpu_minimum: String,
    cpu_families: String,
    cpu_families_below: String,
    ram_min_gb: String,
    ram_tolerance_gb: String,
    screen_min_inch: String,
    printing: String,
    offer_min_assets: String,
    offer_min_pallets: String,
    working_share_min: String,
}

/// `POST /offer/policies/{id}`
pub async fn change(ctx: Ctx, Path(id): Path<Uuid>, Form(sent): Form<Sent>) -> Outcome<Response> {
    let row = policy::by_id(&ctx.app.store.read, id).await?;
    let mut body: serde_json::Value = serde_json::from_str(&row.body).map_err(Failure::fault)?;
    let list = |text: &str| -> Vec<String> {
        text.split(',')
            .map(|w| w.trim().to_owned())
            .filter(|w| !w.is_empty())
            .collect()
    };
    // A number that cannot be read is left as text, and the check of the policy names its field.
    let number = |text: &str| -> serde_json::Value {
        let text = text.trim().replace(',', ".");
        serde_json::from_str(&text).unwrap_or(serde_json::Value::String(text))
    };
    let fields = [
        ("name", sent.name.trim().into()),
        ("valid_from", sent.valid_from.trim().into()),
        ("source", sent.source.trim().into()),
        ("cpu_minimum", sent.cpu_minimum.trim().into()),
        ("cpu_families", list(&sent.cpu_families).into()),
        ("cpu_families_below", list(&sent.cpu_families_below).into()),
        ("ram_min_gb", number(&sent.ram_min_gb)),
        ("ram_tolerance_gb", number(&sent.ram_tolerance_gb)),
        ("screen_min_inch", number(&sent.screen_min_inch)),
        ("printing", list(&sent.printing).into()),
        ("offer_min_assets", number(&sent.offer_min_assets)),
        ("offer_min_pallets", number(&sent.offer_min_pallets)),
        ("working_share_min", number(&sent.working_share_min)),
    ];
    if let Some(object) = body.as_object_mut() {
        for (name, value) in fields {
            object.insert(name.to_owned(), value);
        }
    }
    change_policy(&ctx.app, &ctx.actor, id, PolicyInput { policy: body }).await?;
    ui::redirect(&format!("/offer/policies/{id}"), "policy-said-saved")
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
