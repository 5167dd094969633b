//! What we need to know, asked once for all lines that are alike, the largest group first.

use super::{or_dash, reason, reasons};
use crate::{rules::Reason, store::lines::Open};
use gapless_intake::values::printing::Printing;
use gapless_journey::Category;
use gapless_web::{Ctx, ui};
use maud::{Markup, html};
use std::collections::HashMap;
use uuid::Uuid;

/// Questions that a page shows; the rest follow when these are answered.
const SHOWN: usize = 8;

/// One question for lines that are alike.
struct Question {
    reason: Reason,
    category: String,
    manufacturer: Option<String>,
    model: Option<String>,
    lines: u64,
}

fn questions(rows: Vec<Open>) -> Vec<Question> {
    let mut groups: HashMap<(String, String, Option<String>, Option<String>), Question> =
        HashMap::new();
    for (json, category, manufacturer, model, lines) in rows {
        // The deciding reason stands first; it names what is missing.
        let Some(reason) = reasons(&json).into_iter().next() else {
            continue;
        };
        let key = (
            reason.code.clone(),
            category.clone(),
            manufacturer.clone(),
            model.clone(),
        );
        groups
            .entry(key)
            .or_insert(Question {
                reason,
                category,
                manufacturer,
                model,
                lines: 0,
            })
            .lines += u64::try_from(lines).unwrap_or(0);
    }
    let mut all: Vec<Question> = groups.into_values().collect();
    all.sort_by(|a, b| b.lines.cmp(&a.lines).then_with(|| a.model.cmp(&b.model)));
    all
}

/// The questions with a form each.
pub(super) fn show(ctx: &Ctx, id: Uuid, rows: Vec<Open>, may_answer: bool) -> Markup {
    let all = questions(rows);
    if all.is_empty() {
        return html! {};
    }
    let open: u64 = all.iter().map(|question| question.lines).sum();
    let title = ctx.tw("offer-questions", &[("n", open.into())]);
    ui::section(
        &title,
        &html! {
            @for (n, question) in all.iter().take(SHOWN).enumerate() { (one(ctx, id, n, question, may_answer)) }
            @if all.len() > SHOWN {
                p.text-secondary { (ctx.tw("offer-questions-more", &[("n", (all.len() - SHOWN).into())])) }
            }
        },
    )
}

fn one(ctx: &Ctx, id: Uuid, n: usize, question: &Question, may_answer: bool) -> Markup {
    let name = [question.manufacturer.as_deref(), question.model.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let kind = ctx.t(&format!("category-{}", question.category));
    html! {
        div.gl-question {
            p {
                strong { (ctx.number(question.lines)) " × " (if name.is_empty() { kind.as_ref() } else { or_dash(Some(&name)) }) }
                ": " (reason(ctx, &question.reason))
            }
            @if may_answer {
                @if let Some(field) = field(ctx, n, &question.reason.code) {
                    (ui::form(&format!("/offer/{id}/answer"), html! {
                        (ui::hidden("question", &question.reason.code))
                        (ui::hidden("category", &question.category))
                        @if let Some(maker) = &question.manufacturer { (ui::hidden("manufacturer", maker)) }
                        @if let Some(model) = &question.model { (ui::hidden("model", model)) }
                        (field)
                        (ui::submit(ctx, "offer-answer-all"))
                    }))
                }
                p { a href={ "/offer/" (id) "?verdict=needs-info&category=" (question.category) @if let Some(model) = &question.model { "&model=" (gapless_web::ctx::encode(model)) } "#lines" } { (ctx.t("offer-mark-some")) } }
            }
        }
    }
}

/// What answers a question, if a value does. Several stand on one page, so each field has an id of its own.
fn field(ctx: &Ctx, n: usize, code: &str) -> Option<Markup> {
    let text = |name: &str, key: &str, hint: &str| {
        let id = format!("answer-{n}");
        html! {
            div.mb-3 {
                label.form-label.required for=(id) { (ctx.t(key)) }
                input.form-control id=(id) name=(name) type="text" maxlength="200" required aria-describedby={ (id) "-hint" };
                div.form-hint id={ (id) "-hint" } { (ctx.t(hint)) }
            }
        }
    };
    let choice = |name: &str, key: &str, words: Vec<(&str, String)>| {
        let id = format!("answer-{n}");
        html! {
            div.mb-3 {
                label.form-label.required for=(id) { (ctx.t(key)) }
                select.form-select id=(id) name=(name) required {
                    option value="" { "–" }
                    @for (value, label) in words { option value=(value) { (label) } }
                }
            }
        }
    };
    Some(match code {
        "ram-missing" => text("ram", "offer-answer-ram", "offer-ram-hint"),
        "cpu-missing" | "cpu-unclear" | "cpu-varies" => {
            text("cpu", "offer-answer-cpu", "offer-cpu-hint")
        }
        "screen-missing" => text("screen", "offer-answer-screen", "offer-screen-hint"),
        "printing-missing" => {
            let word = |p: &Printing| (p.as_str(), ctx.t(&format!("printing-{p}")).into_owned());
            let words = Printing::ALL.iter().map(word).collect();
            choice("printing", "offer-answer-printing", words)
        }
        "category-missing" => {
            let word = |c: &Category| (c.as_str(), ctx.t(&format!("category-{c}")).into_owned());
            let words = Category::ALL.iter().map(word).collect();
            choice("kind", "offer-answer-kind", words)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_ask_the_same_are_one_question() {
        let ask = |row: u32| {
            format!(
                r#"[{{"code":"ram-missing"}},{{"code":"duplicate-row","facts":{{"row":"{row}"}}}}]"#
            )
        };
        let row = |model: &str, n: u32, lines: i64| {
            let model = Some(model.to_owned());
            (ask(n), "laptop".to_owned(), None, model, lines)
        };
        let all = questions(vec![
            row("E5480", 2, 140),
            row("X1", 3, 1),
            row("E5480", 4, 6),
        ]);
        assert_eq!(all.len(), 2);
        assert_eq!(
            (all[0].lines, all[0].model.as_deref()),
            (146, Some("E5480"))
        );
        assert_eq!(all[0].reason.code, "ram-missing");
    }
}
