//! `/projects/form`: the questions that a programme adds to the form.

use crate::rules::form::{Kind, Step};
use crate::settings::{AddQuestion, Retire, add_question, retire_question};
use crate::store::question;
use axum::response::Response;
use gapless_journey::{Refusal, RefusalKind};
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Lang, Markup, Outcome, html};
use std::collections::BTreeMap;

/// The pages of what a programme sets.
pub(super) fn tabs(ctx: &Ctx) -> Markup {
    let texts = [
        "projects-form",
        "projects-countries",
        "projects-rounds",
        "weight-title",
    ]
    .map(|key| ctx.t(key));
    let paths = [
        "/projects/form",
        "/projects/countries",
        "/projects/rounds",
        "/projects/weights",
    ];
    let tabs: Vec<(&str, &str)> = paths
        .into_iter()
        .zip(texts.iter().map(|text| &**text))
        .collect();
    ui::tabs(ctx, &ctx.t("projects-settings"), &tabs)
}

const COLUMNS: [Column<'_>; 5] = [
    Column::new("projects-question-label"),
    Column::new("projects-question-key"),
    Column::new("projects-question-step"),
    Column::new("projects-question-kind"),
    Column::buttons(),
];

/// The page.
pub async fn show(ctx: Ctx) -> Outcome<Markup> {
    let rows = question::all(&ctx.app.store.read).await?;
    let title = ctx.t("projects-form");
    let mut lines = Vec::new();
    for row in &rows {
        let question = row.question()?;
        lines.push((row, super::words::label(&ctx, &question)));
    }
    let table = html! { @for (row, label) in &lines { tr {
        td { (label) @if row.required { " " (ui::badge(Tone::Plain, ctx.t("projects-required"))) } @if row.retired_at.is_some() { " " (ui::badge(Tone::Plain, ctx.t("projects-retired"))) } }
        td { code { (row.question_key) } }
        td { (ctx.t(&format!("apply-step-{}", row.step))) }
        td { (ctx.t(&format!("question-kind-{}", row.kind))) }
        td { (ui::form("/projects/form/retire", html! {
            (ui::hidden("id", &row.id.to_string()))
            @if row.retired_at.is_some() {
                (ui::hidden("again", "true"))
                button.btn.btn-sm type="submit" { (ctx.t("projects-ask-again")) }
            } @else { button.btn.btn-sm type="submit" { (ctx.t("projects-retire")) } }
        })) }
    } } };
    let body = html! {
        (ui::head(&title, &ctx.t("projects-form-purpose"), None))
        (tabs(&ctx))
        @if rows.is_empty() { (ui::empty(&ctx.t("projects-form-empty"), &ctx.t("projects-form-empty-do"), None)) }
        @else { (ui::table(&ctx, &title, &COLUMNS, &table, &Pager::default())) }
        (ui::section(&ctx.t("projects-question-add"), &form(&ctx)))
    };
    Ok(Page::new(&title).show(&ctx, body))
}

fn form(ctx: &Ctx) -> Markup {
    let steps = Step::ALL.iter().filter(|step| step.has_questions());
    let steps: Vec<_> = steps
        .map(|step| (step.as_str(), ctx.t(&format!("apply-step-{step}"))))
        .collect();
    let kinds: Vec<_> = Kind::ALL
        .iter()
        .map(|kind| (kind.as_str(), ctx.t(&format!("question-kind-{kind}"))))
        .collect();
    let steps: Vec<(&str, &str)> = steps.iter().map(|(word, text)| (*word, &**text)).collect();
    let kinds: Vec<(&str, &str)> = kinds.iter().map(|(word, text)| (*word, &**text)).collect();
    ui::form(
        "/projects/form",
        html! {
            (Field::text("key", "projects-question-key").hint("projects-question-key-hint").required().show(ctx))
            (Field::select("step", "projects-question-step", &steps).show(ctx))
            (Field::select("kind", "projects-question-kind", &kinds).show(ctx))
            (Field::check("required", "projects-required").show(ctx))
            @for lang in Lang::ALL {
                @let id = ctx.ids.unique(&format!("label-{lang}"));
                div.mb-3 {
                    label.form-label for=(id) { (ctx.t("projects-question-label")) " – " span lang=(lang) { (lang.own_name()) } }
                    input.form-control id=(id) type="text" name={ "label-" (lang) } maxlength="400" lang=(lang) required[*lang == Lang::En];
                }
            }
            (Field::area("choices", "projects-question-choices").hint("projects-question-choices-hint").show(ctx))
            (ui::submit(ctx, "projects-question-add"))
        },
    )
}

/// Adds a question.
pub async fn add(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let word = |name: &str| sent.text(name).unwrap_or_default().to_owned();
    let unknown = || Refusal::new("question-step").kind(RefusalKind::Invalid);
    let label: BTreeMap<String, String> = Lang::ALL
        .iter()
        .map(|lang| (lang.to_string(), word(&format!("label-{lang}"))))
        .collect();
    let input = AddQuestion {
        key: word("key"),
        step: Step::parse(&word("step")).ok_or_else(unknown)?,
        kind: Kind::parse(&word("kind")).ok_or_else(unknown)?,
        required: sent.text("required").is_some(),
        choices: word("choices"),
        label,
    };
    add_question(&ctx.app, &ctx.actor, &input).await?;
    ui::redirect("/projects/form", "projects-said-question")
}

/// Asks one no more, or again.
pub async fn retire(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let input: Retire = sent.read()?;
    retire_question(&ctx.app, &ctx.actor, &input).await?;
    ui::redirect("/projects/form", "projects-said-retired")
}
