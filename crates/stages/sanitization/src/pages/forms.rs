//! The forms of this stage; the same fields for one medium and for many.

use super::certificate;
use crate::rules::{self, ABSENT_WAYS};
use gapless_journey::sanitization::{
    MediumKind, Method, SanitizationResult, Technique, Verification,
};
use gapless_web::ui::{Choice, Field};
use gapless_web::{Ctx, Markup, html};
use std::borrow::Cow;

/// Words with their texts, for a list.
pub(super) struct Words(Vec<(&'static str, Cow<'static, str>)>);

impl Words {
    pub(super) fn of(
        ctx: &Ctx,
        prefix: &str,
        words: impl IntoIterator<Item = &'static str>,
    ) -> Self {
        Self(
            words
                .into_iter()
                .map(|word| (word, ctx.t(&format!("{prefix}{word}"))))
                .collect(),
        )
    }

    pub(super) fn choices(&self) -> Vec<Choice<'_>> {
        self.0
            .iter()
            .map(|(word, text)| (*word, text.as_ref()))
            .collect()
    }
}

/// What a medium is: kind, maker, model, serial number, capacity.
pub(super) fn medium_fields(ctx: &Ctx) -> Markup {
    let kinds = Words::of(
        ctx,
        "medium-kind-",
        MediumKind::ALL.iter().map(|kind| kind.as_str()),
    );
    html! {
        div.row {
            div."col-sm-4" { (Field::select("kind", "sanitization-kind", &kinds.choices()).required().show(ctx)) }
            div."col-sm-4" { (Field::text("serial_number", "bench-serial").autocomplete("off").show(ctx)) }
            div."col-sm-4" { (Field::input("capacity_gb", "sanitization-capacity", "number").limits(Some("0"), None, Some("any")).show(ctx)) }
            div."col-sm-4" { (Field::text("manufacturer", "sanitization-maker").show(ctx)) }
            div."col-sm-4" { (Field::text("model", "sanitization-model").show(ctx)) }
            div."col-sm-4" { (Field::text("interface", "sanitization-interface").show(ctx)) }
        }
    }
}

/// How it was established that there is none.
pub(super) fn none_fields(ctx: &Ctx) -> Markup {
    let ways = Words::of(ctx, "sanitization-way-", ABSENT_WAYS);
    html! {
        (Field::radios("way", "sanitization-way", &ways.choices()).value("opened").required().show(ctx))
        (Field::text("words", "sanitization-words").show(ctx))
    }
}

/// What a device holds that has no medium entered; for a selection.
pub(super) fn new_kind_field(ctx: &Ctx, value: &str) -> Markup {
    let kinds = Words::of(
        ctx,
        "medium-kind-",
        MediumKind::ALL.iter().map(|kind| kind.as_str()),
    );
    let nothing = ctx.t("sanitization-new-kind-none");
    let mut choices: Vec<Choice<'_>> = vec![("", nothing.as_ref())];
    choices.extend(kinds.choices());
    Field::select("new_kind", "sanitization-new-kind", &choices)
        .value(value)
        .hint("sanitization-new-kind-hint")
        .show(ctx)
}

/// An erasure that is typed by hand: what rule 3 needs first, the rest of a certificate folded away.
pub(super) fn record_fields(ctx: &Ctx, kind: MediumKind) -> Markup {
    let (method, technique) = rules::usual(kind);
    let (method, technique) = if technique.destroys() {
        (Method::Clear, Technique::Overwrite)
    } else {
        (method, technique)
    };
    let erasing = Method::ALL
        .iter()
        .filter(|method| **method != Method::Destroy);
    let methods = Words::of(ctx, "method-", erasing.map(|method| method.as_str()));
    let softly = Technique::ALL
        .iter()
        .filter(|technique| !technique.destroys());
    let techniques = Words::of(
        ctx,
        "technique-",
        softly.map(|technique| technique.as_str()),
    );
    let verifications = Words::of(
        ctx,
        "verification-",
        Verification::ALL.iter().map(|v| v.as_str()),
    );
    let results = [
        SanitizationResult::Erased,
        SanitizationResult::ErasedWithExceptions,
        SanitizationResult::Failed,
    ];
    let results = Words::of(ctx, "result-", results.map(SanitizationResult::as_str));
    html! {
        div.row {
            div."col-sm-4" { (Field::select("result", "sanitization-result", &results.choices()).value("erased").required().show(ctx)) }
            div."col-sm-4" { (Field::select("method", "sanitization-method", &methods.choices()).value(method.as_str()).required().show(ctx)) }
            div."col-sm-4" { (Field::select("technique", "sanitization-technique", &techniques.choices()).value(technique.as_str()).required().show(ctx)) }
            div."col-sm-4" { (Field::select("verification", "sanitization-verification", &verifications.choices()).value("sampled").hint("sanitization-verification-hint").required().show(ctx)) }
            div."col-sm-4" { (percent(ctx)) }
            div."col-sm-4" { (Field::text("tool", "sanitization-tool").show(ctx)) }
            div."col-sm-4" { (Field::text("tool_version", "sanitization-tool-version").show(ctx)) }
            div."col-sm-8" { (Field::area("exceptions", "sanitization-exceptions").hint("sanitization-exceptions-hint").show(ctx)) }
        }
        (certificate::of_erasure(ctx))
    }
}

fn percent(ctx: &Ctx) -> Markup {
    Field::input("verified_percent", "sanitization-percent", "number")
        .limits(Some("0"), Some("100"), Some("any"))
        .show(ctx)
}

/// A destruction.
pub(super) fn destroy_fields(ctx: &Ctx) -> Markup {
    let hardly = Technique::ALL
        .iter()
        .filter(|technique| technique.destroys());
    let techniques = Words::of(
        ctx,
        "technique-",
        hardly.map(|technique| technique.as_str()),
    );
    html! {
        div.row {
            div."col-sm-4" { (Field::select("technique", "sanitization-technique", &techniques.choices()).required().show(ctx)) }
            div."col-sm-4" { (Field::input("particle_mm", "sanitization-particle", "number").limits(Some("0"), None, Some("any")).show(ctx)) }
            div."col-sm-4" { (Field::text("machine", "sanitization-machine").show(ctx)) }
            div."col-sm-4" { (Field::text("second_person", "sanitization-witness").show(ctx)) }
            div."col-sm-4" { (Field::input("weight_g", "sanitization-weight", "number").limits(Some("0"), None, Some("1")).show(ctx)) }
            div."col-sm-4" { (Field::input("finished", "sanitization-destroyed-at", "datetime-local").show(ctx)) }
            div."col-sm-4" { (Field::text("recycler", "sanitization-recycler").show(ctx)) }
            div."col-sm-4" { (Field::text("permit", "sanitization-permit").show(ctx)) }
            div."col-sm-4" { (Field::text("location", "sanitization-location").show(ctx)) }
            div."col-sm-8" { (Field::input("photo", "sanitization-photo", "file").hint("sanitization-photo-hint").show(ctx)) }
            div."col-sm-8" { (Field::text("notes", "sanitization-notes").show(ctx)) }
        }
        (certificate::of_destruction(ctx))
    }
}
