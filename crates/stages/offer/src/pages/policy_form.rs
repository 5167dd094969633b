//! The form of a policy's draft: every field of the policy that a coordinator may change.

use crate::rules::{PREPARATIONS, Policy};
use gapless_intake::values::printing::Printing;
use gapless_journey::{Category, Refusal, RefusalKind};
use gapless_web::{
    Ctx, Outcome,
    sent::Sent,
    ui::{self, Field, Tone},
};
use maud::{Markup, html};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Fields of one line: name and label.
const TEXTS: &[(&str, &str)] = &[
    ("name", "policy-name"),
    ("source", "policy-source"),
    ("cpu_minimum", "policy-cpu-name"),
    ("cpu_families", "policy-cpu"),
    ("cpu_families_below", "policy-cpu-below"),
    ("ram_min_gb", "policy-ram"),
    ("ram_tolerance_gb", "policy-ram-tolerance"),
    ("screen_min_inch", "policy-screen"),
    ("offer_min_assets", "policy-assets"),
    ("offer_min_pallets", "policy-pallets"),
    ("working_share_min", "policy-working"),
];
/// Fields that hold several words.
const LISTS: [&str; 2] = ["cpu_families", "cpu_families_below"];
/// Fields that hold a number.
const NUMBERS: [&str; 6] = [
    "ram_min_gb",
    "ram_tolerance_gb",
    "screen_min_inch",
    "offer_min_assets",
    "offer_min_pallets",
    "working_share_min",
];
/// Fields of which each word is ticked or not.
const TICKED: [&str; 3] = ["categories", "computers", "printing"];
/// Begins the fields of what the donor must do, one a kind: `preparation-laptop`.
const PREPARATION: &str = "preparation-";
/// Fields that are so or not.
const SWITCHES: [&str; 2] = ["other_ict_by_word", "crt"];

/// What stands in the form.
#[derive(Debug, Default)]
pub(super) struct Filled {
    texts: BTreeMap<String, String>,
    ticks: BTreeSet<(String, String)>,
}

impl Filled {
    /// As a policy says.
    pub(super) fn of(policy: &Policy) -> Outcome<Self> {
        let body = serde_json::to_value(policy)?;
        let mut filled = Self::default();
        for (name, value) in body.as_object().into_iter().flatten() {
            let words = || value.as_array().into_iter().flatten();
            match value {
                Value::String(text) => {
                    filled.texts.insert(name.clone(), text.clone());
                }
                Value::Number(number) => {
                    filled.texts.insert(name.clone(), number.to_string());
                }
                Value::Bool(true) => {
                    filled.ticks.insert((name.clone(), "on".to_owned()));
                }
                Value::Object(kinds) => {
                    for (kind, steps) in kinds {
                        let steps = steps.as_array().into_iter().flatten();
                        let steps = steps.filter_map(Value::as_str).map(str::to_owned);
                        let field = format!("{PREPARATION}{kind}");
                        filled.ticks.extend(steps.map(|step| (field.clone(), step)));
                    }
                }
                Value::Array(_) if TICKED.contains(&name.as_str()) => {
                    let words = words().filter_map(Value::as_str);
                    let ticks = words.map(|word| (name.clone(), word.to_owned()));
                    filled.ticks.extend(ticks);
                }
                Value::Array(_) => {
                    let words: Vec<&str> = words().filter_map(Value::as_str).collect();
                    filled.texts.insert(name.clone(), words.join(", "));
                }
                _ => {}
            }
        }
        Ok(filled)
    }

    /// As a person sent it.
    pub(super) fn sent(sent: &Sent) -> Self {
        let mut filled = Self::default();
        for (name, value) in sent.fields() {
            let is_tick = TICKED.contains(&name.as_str())
                || SWITCHES.contains(&name.as_str())
                || name.starts_with(PREPARATION);
            if is_tick {
                filled.ticks.insert((name.clone(), value.clone()));
            } else {
                filled.texts.insert(name.clone(), value.trim().to_owned());
            }
        }
        filled
    }

    fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// Puts the form into the policy's JSON; refused at the first number that is none.
    pub(super) fn into_policy(self, body: &mut Map<String, Value>) -> Result<(), Refusal> {
        let texts = TEXTS.iter().map(|(name, _)| *name).chain(["valid_from"]);
        for name in texts {
            let text = self.text(name);
            let value = if LISTS.contains(&name) {
                let words = text.split(',').map(str::trim).filter(|w| !w.is_empty());
                words.map(str::to_owned).collect::<Vec<_>>().into()
            } else if NUMBERS.contains(&name) {
                number(name, text)?
            } else {
                text.into()
            };
            body.insert(name.to_owned(), value);
        }
        for name in TICKED {
            let words = self.ticks.iter().filter(|(field, _)| field == name);
            let words: Vec<String> = words.map(|(_, word)| word.clone()).collect();
            body.insert(name.to_owned(), words.into());
        }
        for name in SWITCHES {
            let is_on = self.ticks.iter().any(|(field, _)| field == name);
            body.insert(name.to_owned(), is_on.into());
        }
        body.insert("preparation".to_owned(), self.preparation().into());
        Ok(())
    }

    /// What is ticked for each kind, in the order in which it is done.
    fn preparation(&self) -> Map<String, Value> {
        let mut kinds = Map::new();
        for (field, _) in &self.ticks {
            let Some(kind) = field.strip_prefix(PREPARATION) else {
                continue;
            };
            let is_on = |step: &str| self.ticks.contains(&(field.clone(), step.to_owned()));
            let steps = PREPARATIONS.iter().map(|(step, _)| *step);
            let steps: Vec<&str> = steps.filter(|step| is_on(step)).collect();
            kinds.insert(kind.to_owned(), steps.into());
        }
        kinds
    }
}

fn number(name: &'static str, text: &str) -> Result<Value, Refusal> {
    let wrong = || {
        Refusal::new("policy-value")
            .kind(RefusalKind::Invalid)
            .with("field", name)
    };
    let text = text.replace(',', ".");
    if name == "offer_min_assets" {
        return text.parse::<u32>().map(Value::from).map_err(|_| wrong());
    }
    text.parse::<f64>().map(Value::from).map_err(|_| wrong())
}

/// What is wrong, with the field as the form calls it.
pub(super) fn told(ctx: &Ctx, refusal: &Refusal) -> Markup {
    let (what, next) = ctx.refusal(refusal);
    let fact = refusal.facts.iter().find(|(name, _)| *name == "field");
    let field = fact.map(|(_, value)| value.to_string()).unwrap_or_default();
    let mut labels = TEXTS.iter().copied().chain([
        ("valid_from", "policy-from"),
        ("printing", "policy-printing"),
        ("preparation", "offer-before"),
    ]);
    let label = labels.find(|(name, _)| *name == field);
    let what = match label {
        Some((_, key)) => ctx.tw("refusal-policy-value", &[("field", ctx.t(key).into())]),
        None => what,
    };
    ui::alert(Tone::Ask, &what, &next)
}

/// Kinds that a policy can ask a preparation of: all of them together, and each.
pub(super) fn prepared_kinds(ctx: &Ctx) -> Vec<(String, String)> {
    let every = ctx.t("offer-every-kind").into_owned();
    let mut kinds = vec![(Policy::EVERY_KIND.to_owned(), every)];
    kinds.extend(kinds_of(ctx));
    kinds
}

fn kinds_of(ctx: &Ctx) -> impl Iterator<Item = (String, String)> {
    Category::ALL
        .iter()
        .map(|c| (c.to_string(), ctx.t(&format!("category-{c}")).into_owned()))
}

/// The form.
pub(super) fn form(ctx: &Ctx, id: Uuid, filled: &Filled) -> Markup {
    let kinds: Vec<(String, String)> = kinds_of(ctx).collect();
    let steps: Vec<(String, String)> = PREPARATIONS
        .iter()
        .map(|(step, _)| ((*step).to_owned(), super::todo(ctx, step).into_owned()))
        .collect();
    let ways: Vec<(String, String)> = Printing::ALL
        .iter()
        .map(|p| (p.to_string(), ctx.t(&format!("printing-{p}")).into_owned()))
        .collect();
    let ticks = |name: &str, legend: &str, words: &[(String, String)]| {
        html! {
            fieldset.mb-3 {
                legend.form-label { (legend) }
                @for (word, label) in words {
                    label.form-check.form-check-inline {
                        input.form-check-input type="checkbox" name=(name) value=(word)
                            checked[filled.ticks.contains(&(name.to_owned(), word.clone()))];
                        span.form-check-label { (label) }
                    }
                }
            }
        }
    };
    let switch = |name: &str| {
        let is_on = filled.ticks.iter().any(|(field, _)| field == name);
        if is_on { "on" } else { "" }
    };
    ui::form(
        &format!("/offer/policies/{id}"),
        html! {
            (Field::input("valid_from", "policy-from", "date").value(filled.text("valid_from")).required().show(ctx))
            (ticks("categories", &ctx.t("policy-kinds"), &kinds))
            (ticks("computers", &ctx.t("policy-computers"), &kinds))
            (ticks("printing", &ctx.t("policy-printing"), &ways))
            (Field::check("other_ict_by_word", "policy-other-by-word").value(switch("other_ict_by_word")).show(ctx))
            (Field::check("crt", "policy-crt").value(switch("crt")).show(ctx))
            @for (name, key) in TEXTS { (Field::text(name, key).value(filled.text(name)).show(ctx)) }
            h2 { (ctx.t("offer-before")) }
            @for (kind, label) in prepared_kinds(ctx) { (ticks(&format!("{PREPARATION}{kind}"), &label, &steps)) }
            (ui::submit(ctx, "policy-save"))
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_sent_back_untouched_is_the_same_policy() {
        let policy = Policy::embedded("close-the-gap").unwrap();
        let mut body = serde_json::to_value(&policy).unwrap();
        let filled = Filled::of(&policy).unwrap();
        filled.into_policy(body.as_object_mut().unwrap()).unwrap();
        let mut back = Policy::parse(&body.to_string()).unwrap();
        let mut policy = policy;
        for one in [&mut back, &mut policy] {
            one.categories.sort();
            one.preparation.values_mut().for_each(|steps| steps.sort());
        }
        assert_eq!(back, policy);
    }

    #[test]
    fn a_number_that_is_none_is_named() {
        assert_eq!(number("ram_min_gb", "4,5").unwrap(), Value::from(4.5));
        let refusal = number("offer_min_assets", "30.5").unwrap_err();
        assert_eq!(refusal.code, "policy-value");
    }
}
