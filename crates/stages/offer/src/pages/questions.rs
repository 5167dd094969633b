//! What we need to know, asked once for all lines that are alike, the largest group first.

use super::{or_dash, reason, reasons, show::Asked};
use crate::{
    remember::Tables,
    rules::{Reason, cpu_words},
    store::lines::Open,
};
use gapless_intake::{
    manifest::Field as Column,
    values::{cpu, printing::Printing},
};
use gapless_journey::Category;
use gapless_store::entities::manifest;
use gapless_web::{Ctx, ctx::encode, ui};
use maud::{Markup, html};
use std::{
    collections::{BTreeSet, HashMap, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
};
use uuid::Uuid;

/// Questions that a page shows; the rest follow when these are answered.
const SHOWN: usize = 8;
/// Kinds and models from which on a file is asked, and not each of them.
const MODELS_OF_A_FILE: usize = 2;
/// The word of the address that asks model by model.
const BY_MODEL: &str = "model";

/// One question for lines that are alike.
#[derive(Clone)]
struct Question {
    reason: Reason,
    /// The file that has no column for what is asked; then every kind and model of it is meant.
    file: Option<(Uuid, String)>,
    category: String,
    manufacturer: Option<String>,
    model: Option<String>,
    models: usize,
    lines: u64,
    /// No file of these lines has a column for it.
    has_no_column: bool,
}

impl Question {
    /// How the address names a question that was passed over.
    fn key(&self) -> String {
        let mut hasher = DefaultHasher::new();
        let file = self.file.as_ref().map(|(id, _)| *id);
        (&self.reason.code, file, &self.category).hash(&mut hasher);
        (&self.manufacturer, &self.model).hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }
}

/// The column that would answer a question.
fn column(code: &str) -> Option<Column> {
    Some(match code {
        "ram-missing" => Column::Ram,
        "cpu-missing" | "cpu-varies" => Column::Cpu,
        "screen-missing" => Column::Screen,
        _ => return None,
    })
}

/// True when one value may answer it for every model.
fn is_of_a_file(code: &str) -> bool {
    matches!(code, "ram-missing" | "cpu-missing" | "screen-missing")
}

/// Which columns each file has.
struct Files(HashMap<Uuid, (String, BTreeSet<&'static str>)>);

impl Files {
    fn of(files: &[manifest::Model]) -> Self {
        let columns = |file: &manifest::Model| {
            let read = serde_json::from_str::<Tables>(&file.reading).ok()?;
            let all = read.tables.iter().flat_map(|table| &table.columns);
            let fields = all.filter_map(|column| column.field);
            Some(fields.map(Column::as_str).collect())
        };
        let of = |file: &manifest::Model| {
            let columns = columns(file)?;
            Some((file.id, (file.file_name.clone(), columns)))
        };
        Self(files.iter().filter_map(of).collect())
    }

    /// The name of a file that has no column for what is asked.
    fn without(&self, file: Option<Uuid>, code: &str) -> Option<&str> {
        let (name, columns) = self.0.get(&file?)?;
        let asked = column(code)?;
        (!columns.contains(asked.as_str())).then_some(name)
    }
}

type Alike = (String, String, Option<String>, Option<String>);

/// One question for each model, or for a whole file that has no column for it.
fn questions(rows: Vec<Open>, files: &Files, by_model: bool) -> Vec<Question> {
    let mut models: HashMap<(String, Uuid), BTreeSet<(String, Option<String>, Option<String>)>> =
        HashMap::new();
    let mut asked = Vec::with_capacity(rows.len());
    for (json, category, manufacturer, model, file, lines) in rows {
        // The deciding reason stands first; it names what is missing.
        let Some(reason) = reasons(&json).into_iter().next() else {
            continue;
        };
        let is_whole = !by_model && is_of_a_file(&reason.code);
        let name = files.without(file, &reason.code).map(str::to_owned);
        if let (true, Some(file), Some(_)) = (is_whole, file, &name) {
            let of = (category.clone(), manufacturer.clone(), model.clone());
            models
                .entry((reason.code.clone(), file))
                .or_default()
                .insert(of);
        }
        let lines = u64::try_from(lines).unwrap_or(0);
        asked.push((reason, (category, manufacturer, model), file, name, lines));
    }
    let mut of_files: HashMap<(String, Uuid), Question> = HashMap::new();
    let mut of_models: HashMap<Alike, Question> = HashMap::new();
    for (reason, (category, manufacturer, model), file, name, lines) in asked {
        let of_file = file.map(|file| (reason.code.clone(), file));
        let n = of_file.as_ref().and_then(|key| models.get(key));
        let n = n.map_or(0, BTreeSet::len);
        let has_no_column = name.is_some();
        let mut question = Question {
            reason,
            file: None,
            category,
            manufacturer,
            model,
            models: n,
            lines: 0,
            has_no_column,
        };
        let question = match (of_file, name) {
            (Some(key), Some(name)) if n >= MODELS_OF_A_FILE => {
                question.file = Some((key.1, name));
                (question.manufacturer, question.model) = (None, None);
                question.category = String::new();
                of_files.entry(key).or_insert(question)
            }
            _ => {
                let key = (
                    question.reason.code.clone(),
                    question.category.clone(),
                    question.manufacturer.clone(),
                    question.model.clone(),
                );
                of_models.entry(key).or_insert(question)
            }
        };
        question.lines += lines;
        question.has_no_column &= has_no_column;
    }
    let mut all: Vec<Question> = of_files
        .into_values()
        .chain(of_models.into_values())
        .collect();
    all.sort_by(|a, b| b.lines.cmp(&a.lines).then_with(|| a.model.cmp(&b.model)));
    all
}

/// What lines need to be told, and how the reader asked for it.
pub(super) struct Asks<'a> {
    pub id: Uuid,
    pub rows: Vec<Open>,
    pub files: &'a [manifest::Model],
    pub asked: &'a Asked,
    pub may_answer: bool,
}

/// The questions with a form each.
pub(super) fn show(ctx: &Ctx, asks: Asks<'_>) -> Markup {
    let Asks {
        id,
        rows,
        files,
        asked,
        may_answer,
    } = asks;
    if rows.is_empty() {
        return html! {};
    }
    let files = Files::of(files);
    let by_model = asked.ask.as_deref() == Some(BY_MODEL);
    let mut all = questions(rows, &files, by_model);
    let open: u64 = all.iter().map(|question| question.lines).sum();
    let skipped = asked.skip.clone().unwrap_or_default();
    let skipped: Vec<&str> = skipped.split(',').filter(|key| !key.is_empty()).collect();
    let before = all.len();
    all.retain(|question| !skipped.contains(&question.key().as_str()));
    let passed = before - all.len();
    let title = ctx.tw("offer-questions", &[("n", open.into())]);
    let page = Shown {
        id,
        by_model,
        skipped: &skipped,
        may_answer,
    };
    ui::section(
        &title,
        &html! {
            div #questions {
                @for (n, question) in all.iter().take(SHOWN).enumerate() { (one(ctx, &page, n, question)) }
                @if all.len() > SHOWN {
                    p.text-secondary { (ctx.tw("offer-questions-more", &[("n", (all.len() - SHOWN).into())])) }
                }
                @if passed > 0 {
                    p { (ctx.tw("offer-questions-skipped", &[("n", passed.into())])) " "
                        a href={ "/offer/" (id) "#questions" } { (ctx.t("offer-questions-again")) } }
                }
            }
        },
    )
}

/// How the questions of a page are shown.
struct Shown<'a> {
    id: Uuid,
    by_model: bool,
    skipped: &'a [&'a str],
    may_answer: bool,
}

impl Shown<'_> {
    /// The page without one question more.
    fn without(&self, question: &Question) -> String {
        let mut keys: Vec<String> = self.skipped.iter().map(|key| (*key).to_owned()).collect();
        keys.push(question.key());
        let ask = if self.by_model { "ask=model&" } else { "" };
        format!("/offer/{}?{ask}skip={}#questions", self.id, keys.join(","))
    }
}

fn one(ctx: &Ctx, page: &Shown<'_>, n: usize, question: &Question) -> Markup {
    let id = page.id;
    html! {
        div.gl-question {
            (asked(ctx, question))
            @if page.may_answer {
                @if let Some(field) = field(ctx, n, &question.reason) {
                    (ui::form(&format!("/offer/{id}/answer"), html! {
                        (ui::hidden("question", &question.reason.code))
                        @if let Some((file, _)) = &question.file {
                            (ui::hidden("file", &file.to_string()))
                            (ui::hidden("every_model", "true"))
                        } @else {
                            (ui::hidden("category", &question.category))
                            @if let Some(maker) = &question.manufacturer { (ui::hidden("manufacturer", maker)) }
                            @if let Some(model) = &question.model { (ui::hidden("model", model)) }
                        }
                        (field)
                        (ui::submit(ctx, "offer-answer-all"))
                    }))
                }
                p {
                    @if question.file.is_some() {
                        a href={ "/offer/" (id) "?ask=" (BY_MODEL) "#questions" } { (ctx.t("offer-ask-by-model")) }
                    } @else {
                        a href={ "/offer/" (id) "?verdict=needs-info&category=" (question.category) @if let Some(model) = &question.model { "&model=" (encode(model)) } "#lines" } { (ctx.t("offer-mark-some")) }
                    }
                    " · " a href=(page.without(question)) { (ctx.t("offer-question-skip")) }
                }
            }
        }
    }
}

/// The question as a sentence.
fn asked(ctx: &Ctx, question: &Question) -> Markup {
    let of = column(&question.reason.code).map(|field| ctx.t(&format!("field-{field}")));
    let of = of.unwrap_or_default();
    if let Some((_, name)) = &question.file {
        let args = [
            ("file", name.as_str().into()),
            ("column", of.as_ref().into()),
            ("n", question.lines.into()),
            ("models", question.models.into()),
        ];
        return html! {
            p { strong { (ctx.tw("offer-question-file", &args)) } " " (reason(ctx, &question.reason)) }
        };
    }
    let name = [question.manufacturer.as_deref(), question.model.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let kind = ctx.t(&format!("category-{}", question.category));
    html! {
        p {
            strong { (ctx.number(question.lines)) " × " (if name.is_empty() { kind.as_ref() } else { or_dash(Some(&name)) }) }
            ": " (reason(ctx, &question.reason))
            @if question.has_no_column {
                div.small { (ctx.tw("offer-question-no-column", &[("column", of.as_ref().into())])) }
            }
        }
    }
}

/// Processors with which a model was sold, as a person may write them.
fn sold_with(reason: &Reason) -> Vec<String> {
    let families = reason.facts.get("cpu").map_or("", String::as_str);
    families
        .split(", ")
        .map(|family| (family, cpu_words(family)))
        .filter(|(family, words)| cpu::parse(words).family == *family)
        .map(|(_, words)| words)
        .collect()
}

/// What answers a question, if a value does. Several stand on one page, so each field has an id of its own.
fn field(ctx: &Ctx, n: usize, reason: &Reason) -> Option<Markup> {
    let sold = if reason.code == "cpu-varies" {
        sold_with(reason)
    } else {
        Vec::new()
    };
    let text = |name: &str, key: &str, hint: &str| {
        let id = format!("answer-{n}");
        let list = (!sold.is_empty()).then(|| format!("{id}-sold"));
        html! {
            div.mb-3 {
                label.form-label.required for=(id) { (ctx.t(key)) }
                input.form-control id=(id) name=(name) type="text" maxlength="200" required list=[list.as_deref()] aria-describedby={ (id) "-hint" };
                @if let Some(list) = &list {
                    datalist id=(list) { @for words in &sold { option value=(words) {} } }
                }
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
    Some(match reason.code.as_str() {
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

    fn ask(row: u32) -> String {
        format!(
            r#"[{{"code":"ram-missing"}},{{"code":"duplicate-row","facts":{{"row":"{row}"}}}}]"#
        )
    }

    fn row(model: &str, n: u32, file: Option<Uuid>, lines: i64) -> Open {
        let model = Some(model.to_owned());
        (ask(n), "laptop".to_owned(), None, model, file, lines)
    }

    #[test]
    fn lines_that_ask_the_same_are_one_question() {
        let rows = vec![
            row("E5480", 2, None, 140),
            row("X1", 3, None, 1),
            row("E5480", 4, None, 6),
        ];
        let all = questions(rows, &Files(HashMap::new()), false);
        assert_eq!(all.len(), 2);
        assert_eq!(
            (all[0].lines, all[0].model.as_deref()),
            (146, Some("E5480"))
        );
        assert_eq!(all[0].reason.code, "ram-missing");
        assert_ne!(all[0].key(), all[1].key());
    }

    #[test]
    fn a_file_without_the_column_is_asked_once() {
        let (with, without) = (Uuid::now_v7(), Uuid::now_v7());
        let columns = |fields: &[&'static str]| fields.iter().copied().collect::<BTreeSet<_>>();
        let files = Files(HashMap::from([
            (with, ("a.csv".to_owned(), columns(&["model", "ram"]))),
            (without, ("b.csv".to_owned(), columns(&["model"]))),
        ]));
        let rows = || {
            vec![
                row("E5480", 2, Some(without), 140),
                row("X1", 3, Some(without), 6),
                row("X1", 3, Some(with), 1),
            ]
        };
        let told = |by_model: bool| {
            let all = questions(rows(), &files, by_model);
            let name = |q: &Question| q.file.as_ref().map(|(_, name)| name.clone());
            let told = all.iter().map(|q| (name(q), q.model.clone(), q.lines));
            told.collect::<Vec<_>>()
        };
        let model = |text: &str| Some(text.to_owned());
        assert_eq!(
            told(false),
            [
                (Some("b.csv".to_owned()), None, 146),
                (None, model("X1"), 1)
            ]
        );
        assert_eq!(
            told(true),
            [(None, model("E5480"), 140), (None, model("X1"), 7)]
        );
    }

    #[test]
    fn the_processors_of_a_model_can_be_chosen() {
        let reason = Reason::new("cpu-varies").with("cpu", "core-i3, core-i5");
        assert_eq!(sold_with(&reason), ["Core i3", "Core i5"]);
    }
}
