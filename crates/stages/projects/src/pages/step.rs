//! `/apply/{token}/{step}`: one page of the form. What was typed is kept whatever it is; what is wrong is told beside it.

use super::words;
use crate::access;
use crate::rules::countries;
use crate::rules::form::{Gap, Kind, Question, Step};
use crate::rules::needs::{self, Keyboard, NEEDS_MAX, NeedKind, System, Tier, TypedNeed};
use crate::save::{StepInput, gaps_of, save};
use crate::store::{file, link, question};
use axum::extract::Path;
use axum::response::Response;
use gapless_web::layout::plain;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Tone};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};

/// Empty lines below those that are filled in.
const BLANK_LINES: usize = 2;
/// Lines that a new list of needs shows.
const LINES_MIN: usize = 3;

fn step_of(word: &str) -> Outcome<Step> {
    Step::parse(word).ok_or_else(Failure::not_found)
}

/// The page of a step.
pub async fn show(ctx: Ctx, Path((token, step)): Path<(String, String)>) -> Outcome<Markup> {
    let step = step_of(&step)?;
    let db = &ctx.app.store.read;
    let row = link::open(db, &token).await?;
    let form = question::form(db).await?;
    let answers = row.answers()?;
    let typed = row.needs()?;
    let gaps = gaps_of(&form, &row, step, false)?;
    let title = ctx.t(&format!("apply-step-{step}"));
    let files = if step == Step::Files {
        file::of(db, row.id).await?
    } else {
        Vec::new()
    };
    let questions: Vec<&Question> = form.of(step).collect();
    let body = html! {
        (head(&ctx, &token, step, &title))
        @if access::in_the_way(&row)?.is_some() { (ui::alert(Tone::Plain, &ctx.t("apply-closed-step"), &ctx.t("apply-closed-step-do"))) }
        @match step {
            Step::Files => (super::attach::part(&ctx, &token, &files)),
            _ => form method="post" action={ "/apply/" (token) "/" (step) } data-keep=(row.saved_at) {
                @match step {
                    Step::Needs => (lines(&ctx, &typed, &gaps)),
                    _ => @for question in &questions { (field(&ctx, question, answers.all(&question.key), gap_of(&gaps, &question.key))) },
                }
                div.gl-buttons {
                    button.btn.btn-primary type="submit" { (ctx.t("apply-save-next")) }
                    button.btn type="submit" name="then" value="stay" { (ctx.t("apply-save")) }
                }
            },
        }
        p { a href={ "/apply/" (token) } { (ctx.t("apply-overview")) } }
        div hidden data-text-kept=(ctx.t("apply-kept")) data-text-offline=(ctx.t("apply-offline")) {}
        script defer src=(gapless_web::assets::url("apply.js")) {}
    };
    Ok(plain(&ctx, &title, body))
}

fn head(ctx: &Ctx, token: &str, step: Step, title: &str) -> Markup {
    let n = Step::ALL
        .iter()
        .position(|s| *s == step)
        .map_or(0, |at| at + 1);
    let args = [("n", n.into()), ("of", Step::ALL.len().into())];
    html! {
        p.text-secondary {
            (ctx.tw("apply-step-of", &args))
            @if let Some(before) = step.before() { " · " a href={ "/apply/" (token) "/" (before) } { (ctx.t("apply-back")) } }
        }
        h1 { (title) }
        @if let Some(text) = gapless_web::i18n::word(ctx.lang, &format!("apply-step-{step}"), "hint") { p { (text) } }
    }
}

fn gap_of<'g>(gaps: &'g [Gap], question: &str) -> Option<&'g Gap> {
    gaps.iter().find(|gap| gap.question == question)
}

/// Saves a step and leads to the next one; to the same one where something is wrong or the person stays.
pub async fn post(
    ctx: Ctx,
    Path((token, step)): Path<(String, String)>,
    sent: Sent,
) -> Outcome<Response> {
    let step = step_of(&step)?;
    let gaps = save(&ctx.app, &ctx.actor, &token, step, &input(step, &sent)).await?;
    if !gaps.is_empty() {
        return ui::see_other(&format!("/apply/{token}/{step}#wrong"));
    }
    match step.next().filter(|_| sent.text("then") != Some("stay")) {
        Some(next) => ui::see_other(&format!("/apply/{token}/{next}")),
        None => ui::redirect(&format!("/apply/{token}/{step}"), "apply-said-saved"),
    }
}

/// What a step's form sent.
fn input(step: Step, sent: &Sent) -> StepInput {
    let mut input = StepInput::default();
    if step == Step::Needs {
        // Blank fields stand for themselves: the lists of all columns are as long.
        let column = |name: &str| -> Vec<String> {
            let fields = sent.fields().iter().filter(|(field, _)| field == name);
            fields.map(|(_, value)| value.trim().to_owned()).collect()
        };
        let names = [
            "kind",
            "quantity",
            "cpu_tier",
            "ram_gb",
            "screen_inch",
            "keyboard",
            "system",
            "note",
        ];
        let columns = names.map(column);
        let n = columns.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..n.min(NEEDS_MAX * 2) {
            let [
                kind,
                quantity,
                cpu_tier,
                ram_gb,
                screen_inch,
                keyboard,
                system,
                note,
            ] = columns
                .each_ref()
                .map(|column| column.get(at).cloned().unwrap_or_default());
            input.needs.push(TypedNeed {
                kind,
                quantity,
                cpu_tier,
                ram_gb,
                screen_inch,
                keyboard,
                system,
                note,
            });
        }
        return input;
    }
    for (name, value) in sent.fields() {
        input
            .answers
            .entry(name.clone())
            .or_default()
            .push(value.clone());
    }
    input
}

/// One question with its answer.
fn field(ctx: &Ctx, question: &Question, given: &[String], gap: Option<&Gap>) -> Markup {
    let id = ctx.ids.unique(&format!("q-{}", question.key));
    let hint = words::hint(ctx, question);
    let error = gap.map(|gap| wrong(ctx, gap, question));
    let hint_id = hint.as_ref().map(|_| format!("{id}-hint"));
    let error_id = error.as_ref().map(|_| format!("{id}-error"));
    let described: Vec<&str> = [&hint_id, &error_id]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let notes = html! {
        @if let (Some(hint), Some(id)) = (&hint, &hint_id) { div.form-hint id=(id) { (hint) } }
        @if let (Some(error), Some(id)) = (&error, &error_id) { span id="wrong" {} div.invalid-feedback id=(id) { (error) } }
    };
    let label = words::label(ctx, question);
    let is_many = question.kind == Kind::Many;
    let has_few = question.choices.len() <= 6;
    match question.kind {
        Kind::Choice | Kind::Many if is_many || has_few => html! {
            fieldset.mb-3 aria-describedby=[described] {
                legend.form-label.required[question.is_required] { (label) }
                @for word in question.choices.iter() {
                    label.form-check {
                        input.form-check-input type=(if is_many { "checkbox" } else { "radio" }) name=(question.key) value=(word)
                            checked[given.iter().any(|g| g == word)];
                        span { (words::choice(ctx, question, word)) }
                    }
                }
                (notes)
            }
        },
        _ => html! {
            div.mb-3 {
                label.form-label.required[question.is_required] for=(id) { (label) }
                (control(ctx, question, &id, given, error.is_some(), described.as_deref()))
                (notes)
            }
        },
    }
}

fn control(
    ctx: &Ctx,
    question: &Question,
    id: &str,
    given: &[String],
    is_wrong: bool,
    described: Option<&str>,
) -> Markup {
    let value = given.first().map_or("", String::as_str);
    let invalid = is_wrong.then_some("true");
    match question.kind {
        Kind::Text => html! {
            textarea.form-control.is-invalid[is_wrong] id=(id) name=(question.key) rows="5" aria-describedby=[described] aria-invalid=[invalid] { (value) }
        },
        Kind::Country => {
            let mut names: Vec<(String, &str)> = countries::all()
                .map(|country| (words::country(ctx.lang, &country.code), &*country.code))
                .collect();
            names.sort_by_key(|(name, _)| gapless_journey::fold(name));
            select(question, id, value, is_wrong, described, names)
        }
        Kind::Choice => {
            let of = |word: &'_ std::borrow::Cow<'static, str>| {
                words::choice(ctx, question, word).into_owned()
            };
            let names: Vec<(String, &str)> = question
                .choices
                .iter()
                .map(|word| (of(word), &**word))
                .collect();
            select(question, id, value, is_wrong, described, names)
        }
        kind => {
            let (input, mode, complete) = match kind {
                Kind::Number => ("text", Some("numeric"), None),
                Kind::Amount => ("text", Some("decimal"), None),
                Kind::Email => ("email", None, Some("email")),
                Kind::Phone => ("tel", None, Some("tel")),
                _ => ("text", None, None),
            };
            html! {
                input.form-control.is-invalid[is_wrong] id=(id) type=(input) name=(question.key) value=[Some(value).filter(|v| !v.is_empty())]
                    inputmode=[mode] autocomplete=[complete] aria-describedby=[described] aria-invalid=[invalid];
            }
        }
    }
}

fn select(
    question: &Question,
    id: &str,
    value: &str,
    is_wrong: bool,
    described: Option<&str>,
    names: Vec<(String, &str)>,
) -> Markup {
    html! {
        select.form-select.is-invalid[is_wrong] id=(id) name=(question.key) aria-describedby=[described] aria-invalid=[is_wrong.then_some("true")] {
            option value="" { "–" }
            @for (name, word) in names { option value=(word) selected[word == value] { (name) } }
        }
    }
}

/// The sentence of what is wrong.
fn wrong(ctx: &Ctx, gap: &Gap, question: &Question) -> String {
    let most = match question.kind {
        Kind::Text => crate::rules::form::TEXT_CHARS_MAX as u64,
        Kind::Number => question.most.unwrap_or(0),
        _ => crate::rules::form::LINE_CHARS_MAX as u64,
    };
    ctx.tw(&format!("apply-gap-{}", gap.code), &[("n", most.into())])
        .into_owned()
}

/// The lines of what is asked for.
fn lines(ctx: &Ctx, typed: &[TypedNeed], gaps: &[Gap]) -> Markup {
    let n = (typed.len() + BLANK_LINES).clamp(LINES_MIN, NEEDS_MAX);
    let blank = TypedNeed::default();
    html! {
        @for at in 0..n {
            @let need = typed.get(at).unwrap_or(&blank);
            @let gap = gaps.iter().find(|gap| gap.question == (at + 1).to_string());
            fieldset.gl-card {
                legend { (ctx.tw("apply-need", &[("n", (at + 1).into())])) }
                @if let Some(gap) = gap {
                    span id="wrong" {}
                    div.invalid-feedback { (ctx.tw(&format!("apply-gap-{}", gap.code), &[("n", needs::QUANTITY_MAX.into())])) }
                }
                (pick(ctx, "kind", &need.kind, NeedKind::ALL.iter().map(|k| k.as_str()), "need-kind"))
                (number(ctx, "quantity", &need.quantity))
                details open[typed.get(at).is_some()] {
                    summary { (ctx.t("apply-need-more")) }
                    (pick(ctx, "cpu_tier", &need.cpu_tier, Tier::ALL.iter().map(|t| t.as_str()), "need-tier"))
                    (number(ctx, "ram_gb", &need.ram_gb))
                    (number(ctx, "screen_inch", &need.screen_inch))
                    (pick(ctx, "keyboard", &need.keyboard, Keyboard::ALL.iter().map(|k| k.as_str()), "need-keyboard"))
                    (pick(ctx, "system", &need.system, System::ALL.iter().map(|s| s.as_str()), "need-system"))
                    (text(ctx, "note", &need.note))
                }
            }
        }
    }
}

fn pick<'w>(
    ctx: &Ctx,
    name: &str,
    value: &str,
    of: impl Iterator<Item = &'w str>,
    family: &str,
) -> Markup {
    let id = ctx.ids.unique(&format!("need-{name}"));
    html! {
        div.mb-2 {
            label.form-label for=(id) { (ctx.t(&format!("apply-need-{name}"))) }
            select.form-select id=(id) name=(name) {
                @for word in of { option value=(word) selected[word == value] { (ctx.t(&format!("{family}-{word}"))) } }
            }
        }
    }
}

fn number(ctx: &Ctx, name: &str, value: &str) -> Markup {
    entry(ctx, name, value, Some("numeric"))
}

fn text(ctx: &Ctx, name: &str, value: &str) -> Markup {
    entry(ctx, name, value, None)
}

fn entry(ctx: &Ctx, name: &str, value: &str, mode: Option<&str>) -> Markup {
    let id = ctx.ids.unique(&format!("need-{name}"));
    html! {
        div.mb-2 {
            label.form-label for=(id) { (ctx.t(&format!("apply-need-{name}"))) }
            input.form-control id=(id) type="text" name=(name) value=[Some(value).filter(|v| !v.is_empty())] inputmode=[mode];
        }
    }
}
