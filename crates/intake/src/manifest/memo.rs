//! Meanings of texts met before: lists repeat the same models and words thousands of times.

use crate::fold;
use crate::models::{self, Seen};
use crate::values::category::{self, Named};
use crate::values::condition::{self, Condition};
use crate::values::cpu::{self, Cpu};
use crate::values::maker;
use std::collections::HashMap;

/// Texts whose meaning is remembered; lists repeat the same models and words thousands of times.
const MEMO_MAX: usize = 20_000;

/// Meanings of texts met before.
#[derive(Default)]
pub struct Memo {
    named: HashMap<String, Option<Named>>,
    conditions: HashMap<String, Vec<Condition>>,
    makers: HashMap<String, Option<&'static str>>,
    models: HashMap<(Option<&'static str>, String), ModelFacts>,
    cpus: HashMap<String, Option<Cpu>>,
    found: HashMap<String, Option<Cpu>>,
}

#[derive(Clone)]
pub struct ModelFacts {
    /// What its name says.
    pub named: Option<Named>,
    /// What its number says by the maker's rule.
    pub numbered: Option<Named>,
    /// What its maker makes, whatever the model.
    pub usual: Option<Named>,
    pub seen: Option<&'static Seen>,
    pub diagonal: Option<f64>,
}

impl ModelFacts {
    /// The surest of what the model tells of its category.
    pub fn any(&self) -> Option<Named> {
        self.named.or(self.numbered).or(self.usual)
    }
}

fn remember<K: std::hash::Hash + Eq, V: Clone>(
    map: &mut HashMap<K, V>,
    key: K,
    make: impl FnOnce(&K) -> V,
) -> V {
    if let Some(value) = map.get(&key) {
        return value.clone();
    }
    let value = make(&key);
    if map.len() < MEMO_MAX {
        map.insert(key, value.clone());
    }
    value
}

impl Memo {
    pub fn named(&mut self, text: &str) -> Option<Named> {
        if text.is_empty() {
            return None;
        }
        remember(&mut self.named, text.to_owned(), |t| category::of_words(t))
    }
    pub fn conditions(&mut self, text: &str) -> Vec<Condition> {
        if text.is_empty() {
            return Vec::new();
        }
        remember(&mut self.conditions, text.to_owned(), |t| {
            condition::conditions(t)
        })
    }
    pub fn maker(&mut self, text: &str) -> Option<&'static str> {
        if text.is_empty() {
            return None;
        }
        remember(&mut self.makers, text.to_owned(), |t| maker::named(t))
    }
    pub fn family(&mut self, text: &str) -> Option<&'static str> {
        // A key apart from the maker's own.
        remember(&mut self.makers, format!("\u{1}{text}"), |_| {
            maker::of_family(&fold::words(text))
        })
    }
    pub fn model(&mut self, maker: Option<&'static str>, model: &str) -> ModelFacts {
        remember(
            &mut self.models,
            (maker, model.to_owned()),
            |(maker, model)| ModelFacts {
                named: models::category_by_name(*maker, model),
                numbered: models::category_by_number(*maker, model),
                usual: models::category_of_maker(*maker, model),
                seen: models::seen(*maker, model),
                diagonal: models::diagonal_inch(*maker, model),
            },
        )
    }
    pub fn cpu(&mut self, text: &str) -> Option<Cpu> {
        remember(&mut self.cpus, text.to_owned(), |t| Some(cpu::parse(t)))
    }
    pub fn find_cpu(&mut self, text: &str) -> Option<Cpu> {
        if text.is_empty() {
            return None;
        }
        remember(&mut self.found, text.to_owned(), |t| cpu::find(t))
    }
}
