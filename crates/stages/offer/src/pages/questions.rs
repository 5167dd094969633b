//! What we need to know, asked once for all lines that are alike, the largest group first.

use super::{or_dash, reason, reasons};
use crate::rules::Reason;
use gapless_web::{
    Ctx,
    ui::{self, Field},
};
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

/// Rows as the store gives them: reasons, category, maker, model.
pub(super) type Row = (String, String, Option<String>, Option<String>);

fn questions(rows: Vec<Row>) -> Vec<Question> {
    let mut groups: HashMap<(String, String, Option<String>, Option<String>), Question> =
        HashMap::new();
    for (json, category, manufacturer, model) in rows {
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
            .lines += 1;
    }
    let mut all: Vec<Question> = groups.into_values().collect();
    all.sort_by(|a, b| b.lines.cmp(&a.lines).then_with(|| a.model.cmp(&b.model)));
    all
}

/// The questions with a form each.
pub(super) fn show(ctx: &Ctx, id: Uuid, rows: Vec<Row>, may_answer: bool) -> Markup {
    let open = rows.len();
    let all = questions(rows);
    if all.is_empty() {
        return html! {};
    }
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
    let field = match question.reason.code.as_str() {
        code if code.contains("ram") => Some(("ram", "offer-answer-ram", "offer-ram-hint")),
        code if code.contains("cpu") => Some(("cpu", "offer-answer-cpu", "offer-cpu-hint")),
        code if code.contains("screen") => {
            Some(("screen", "offer-answer-screen", "offer-screen-hint"))
        }
        code if code.contains("printing") || code.contains("category") => None,
        _ => None,
    };
    let label = format!("answer-{n}");
    html! {
        div.gl-question {
            p #(label) {
                strong { (ctx.number(question.lines)) " × " (if name.is_empty() { kind.as_ref() } else { or_dash(Some(&name)) }) }
                ": " (reason(ctx, &question.reason))
            }
            @if may_answer {
                @if let Some((name, key, hint)) = field {
                    (ui::form(&format!("/offer/{id}/answer"), html! {
                        (ui::hidden("question", &question.reason.code))
                        (ui::hidden("category", &question.category))
                        @if let Some(maker) = &question.manufacturer { (ui::hidden("manufacturer", maker)) }
                        @if let Some(model) = &question.model { (ui::hidden("model", model)) }
                        (Field::text(name, key).hint(hint).required().show(ctx))
                        (ui::submit(ctx, "offer-answer-all"))
                    }))
                }
                p { a href={ "/offer/" (id) "?verdict=needs-info&category=" (question.category) @if let Some(model) = &question.model { "&model=" (gapless_web::ctx::encode(model)) } "#lines" } { (ctx.t("offer-mark-some")) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_ask_the_same_are_one_question() {
        let ask = r#"[{"code":"ram-missing"},{"code":"cpu-ok"}]"#.to_owned();
        let row = |model: &str| {
            (
                ask.clone(),
                "laptop".to_owned(),
                None,
                Some(model.to_owned()),
            )
        };
        let all = questions(vec![row("E5480"), row("X1"), row("E5480")]);
        assert_eq!(all.len(), 2);
        assert_eq!((all[0].lines, all[0].model.as_deref()), (2, Some("E5480")));
        assert_eq!(all[0].reason.code, "ram-missing");
    }
}
