//! The words of questions and answers: ours from the language files, a programme's own from its data.

use crate::rules::answers::Answers;
use crate::rules::form::{Kind, Question, Words};
use gapless_web::{Ctx, Lang, i18n};
use std::borrow::Cow;

/// What a question asks.
pub fn label(ctx: &Ctx, question: &Question) -> Cow<'static, str> {
    match &question.own {
        Some(words) => Cow::Owned(Words::in_language(&words.label, ctx.lang.as_str()).to_owned()),
        None => ctx.t(&format!("apply-q-{}", question.key)),
    }
}

/// A sentence below it, where there is one.
pub fn hint(ctx: &Ctx, question: &Question) -> Option<Cow<'static, str>> {
    if question.own.is_some() {
        return None;
    }
    i18n::word(ctx.lang, &format!("apply-q-{}", question.key), "hint").map(Cow::Borrowed)
}

/// What can be chosen, in words.
pub fn choice(ctx: &Ctx, question: &Question, word: &str) -> Cow<'static, str> {
    if question.own.is_some() {
        return Cow::Owned(word.to_owned());
    }
    // Letters of plugs and names of languages are the same list for many questions.
    let key = match &*question.key {
        "plug" if word.len() == 1 => return Cow::Owned(word.to_uppercase()),
        key => format!("apply-c-{key}-{word}"),
    };
    ctx.t(&key)
}

/// The answer to a question, in words; nothing where there is none.
pub fn answer(ctx: &Ctx, question: &Question, answers: &Answers) -> Option<String> {
    let given = answers.all(&question.key);
    if given.is_empty() {
        return None;
    }
    let said = given.iter().map(|text| match question.kind {
        Kind::Choice | Kind::Many if question.choices.iter().any(|c| c == text) => {
            choice(ctx, question, text).into_owned()
        }
        Kind::Country => country(ctx.lang, text),
        _ => text.clone(),
    });
    Some(said.collect::<Vec<_>>().join(", "))
}

/// The name of a country, or what was typed.
pub fn country(lang: Lang, code: &str) -> String {
    i18n::country(lang, code)
}

/// An amount, with its digits grouped as the reader's language does: `1 234,50 EUR`.
pub fn money(lang: Lang, cents: i64, currency: &str) -> String {
    let separator = if lang == Lang::En { "." } else { "," };
    let (whole, rest) = (cents.div_euclid(100), cents.rem_euclid(100));
    format!(
        "{}{separator}{rest:02} {currency}",
        i18n::number(lang, whole)
    )
}

/// A score in points, of hundredths: `4.2`.
pub fn points(ctx: &Ctx, hundredths: i64) -> String {
    let separator = if ctx.lang == Lang::En { "." } else { "," };
    let tenths = (hundredths + 5).div_euclid(10);
    format!(
        "{}{separator}{}",
        tenths.div_euclid(10),
        tenths.rem_euclid(10)
    )
}
