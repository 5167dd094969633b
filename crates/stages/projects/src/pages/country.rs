//! `/projects/countries`: what is known of countries, with source and date.

use super::{question, words};
use crate::access;
use crate::rules::countries::{self, CountryRule, Demand, Standing};
use crate::settings::{AddRule, add_rule};
use crate::store::country;
use axum::response::Response;
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Column, Field, Pager, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};

const COLUMNS: [Column<'_>; 5] = [
    Column::new("projects-country"),
    Column::new("projects-rule-from"),
    Column::new("projects-rule"),
    Column::new("projects-rule-source"),
    Column::new("projects-rule-checked"),
];

/// The page.
pub async fn show(ctx: Ctx) -> Outcome<Markup> {
    let mut rules = country::rules(&ctx.app.store.read).await?;
    rules.sort_by(|a, b| a.country.cmp(&b.country).then(b.from.cmp(&a.from)));
    let today = access::day(&ctx.app, ctx.now_ms);
    let title = ctx.t("projects-countries");
    let rows = html! { @for rule in &rules {
        @let counts = countries::in_force(&rules, &rule.country, &today).is_some_and(|r| r == rule);
        tr {
            td { (words::country(ctx.lang, &rule.country)) @if counts { " " (ui::badge(Tone::Ok, ctx.t("projects-rule-counts"))) } }
            td { (ctx.day(&rule.from)) br; (ctx.t(&format!("standing-{}", rule.standing))) }
            td { (demands(&ctx, rule)) }
            td { (rule.source) }
            td { (ctx.day(&rule.checked_on)) }
        }
    } };
    let body = html! {
        (ui::head(&title, &ctx.t("projects-countries-purpose"), None))
        (question::tabs(&ctx))
        (ui::table(&ctx, &title, &COLUMNS, &rows, &Pager::default()))
        (ui::section(&ctx.t("projects-rule-add"), &form(&ctx)))
    };
    Ok(Page::new(&title).show(&ctx, body))
}

fn demands(ctx: &Ctx, rule: &CountryRule) -> Markup {
    let demand = |key: &str, demand: Demand| {
        (demand != Demand::Unknown).then(|| ctx.t(&format!("rule-{key}-{demand}")))
    };
    let said = [
        rule.is_sanctioned.then(|| ctx.t("rule-sanctioned")),
        rule.max_age_years
            .map(|years| ctx.tw("rule-max-age", &[("years", years.into())])),
        demand("permit", rule.permit),
        demand("inspection", rule.inspection),
    ];
    html! {
        ul { @for text in said.into_iter().flatten() { li { (text) } } }
        @if !rule.note.is_empty() { p.gl-said { (rule.note) } }
    }
}

fn form(ctx: &Ctx) -> Markup {
    let mut names: Vec<(&str, String)> = countries::all()
        .map(|country| (&*country.code, words::country(ctx.lang, &country.code)))
        .collect();
    names.sort_by(|a, b| a.1.cmp(&b.1));
    let names: Vec<(&str, &str)> = names
        .iter()
        .map(|(code, name)| (*code, name.as_str()))
        .collect();
    let standings: Vec<_> = Standing::ALL
        .iter()
        .map(|s| (s.as_str(), ctx.t(&format!("standing-{s}"))))
        .collect();
    let standings: Vec<(&str, &str)> = standings
        .iter()
        .map(|(word, text)| (*word, &**text))
        .collect();
    let known = [
        ("", ctx.t("rule-unknown")),
        ("required", ctx.t("rule-required")),
        ("not-required", ctx.t("rule-not-required")),
    ];
    let known: Vec<(&str, &str)> = known.iter().map(|(word, text)| (*word, &**text)).collect();
    ui::form(
        "/projects/countries",
        html! {
            (Field::select("country", "projects-country", &names).show(ctx))
            (Field::input("from", "projects-rule-from", "date").required().show(ctx))
            (Field::select("standing", "projects-rule-standing", &standings).show(ctx))
            (Field::input("max_age_years", "projects-rule-age", "number").limits(Some("1"), Some("50"), None).show(ctx))
            (Field::select("permit", "projects-rule-permit", &known).show(ctx))
            (Field::select("inspection", "projects-rule-inspection", &known).show(ctx))
            (Field::check("sanctioned", "projects-rule-sanctioned").show(ctx))
            (Field::area("note", "projects-rule-note").show(ctx))
            (Field::text("source", "projects-rule-source").required().show(ctx))
            (ui::submit(ctx, "projects-rule-add"))
        },
    )
}

/// Adds what is known of a country.
pub async fn add(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let mut input: AddRule = sent.read()?;
    input.sanctioned = sent.text("sanctioned").is_some();
    add_rule(&ctx.app, &ctx.actor, &input).await?;
    ui::redirect("/projects/countries", "projects-said-rule")
}
