//! What devices of one class have in common, and how many there are: ready devices gathered so that a batch of one donor
//! and one model stays together.

use super::tier::tier;
use crate::decimal::Decimal;
use crate::problem::{Attributes, Class, QUANTITY_MAX, ROWS_MAX, Tier};
use gapless_journey::Category;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// With more classes than this, models of one make-up are not told apart: the solver would need too long for a
/// difference that few projects see.
pub const CLASSES_MAX: usize = 400;

/// Devices that are alike to the database.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    /// A word of `Category`.
    pub category: String,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Processor.
    pub cpu_text: Option<String>,
    /// Memory in GB.
    pub ram_gb: Option<f64>,
    /// Diagonal in inches.
    pub screen_inch: Option<f64>,
    /// Their donation.
    pub donation_id: Uuid,
    /// Where they lie.
    pub place_id: Option<Uuid>,
    /// How many.
    pub n: i64,
}

/// What devices of a class have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Kind {
    /// A word of `Category`.
    pub category: String,
    /// Maker and model; nothing where models are not told apart.
    pub model: String,
    /// A step of the ladder; nothing where no processor is known.
    pub cpu_tier: Option<u32>,
    /// Memory in whole gigabytes.
    pub ram_gb: Option<u32>,
    /// Diagonal in tenths of an inch.
    pub screen_tenths: Option<u32>,
    /// Their donation.
    pub donation: Uuid,
    /// Where they lie.
    pub place: Option<Uuid>,
}

/// A class as a proposal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stock {
    /// Its name: no other class of the proposal has it.
    pub name: String,
    /// What its devices have in common.
    pub kind: Kind,
    /// True when models are told apart.
    pub by_model: bool,
    /// How many there are.
    pub quantity: u32,
}

/// The kind of such devices.
pub fn kind(row: &Counted, by_model: bool) -> Kind {
    let words = [&row.manufacturer, &row.model];
    let words: Vec<&str> = words
        .into_iter()
        .flatten()
        .map(|word| word.trim())
        .collect();
    Kind {
        category: row.category.clone(),
        model: if by_model {
            words.join(" ")
        } else {
            String::new()
        },
        cpu_tier: row.cpu_text.as_deref().map(tier),
        // Half a gigabyte that the graphics take for themselves is still the module that was built in.
        ram_gb: row.ram_gb.and_then(|gb| whole(gb.round())),
        screen_tenths: row
            .screen_inch
            .and_then(|inch| whole((inch * 10.0).round())),
        donation: row.donation_id,
        place: row.place_id,
    }
}

fn whole(value: f64) -> Option<u32> {
    if !(0.0..=100_000.0).contains(&value) {
        return None;
    }
    format!("{value:.0}").parse().ok()
}

/// The classes that ready devices make, by kind; the numbers of their donations stand in the names.
pub fn classes(rows: &[Counted], donations: &HashMap<Uuid, String>) -> Vec<Stock> {
    let fine = gather(rows, true);
    let (kinds, by_model) = if fine.len() > CLASSES_MAX {
        (gather(rows, false), false)
    } else {
        (fine, true)
    };
    let mut names = HashSet::new();
    kinds
        .into_iter()
        .take(ROWS_MAX)
        .map(|(kind, n)| {
            let batch = donations.get(&kind.donation).map_or("", String::as_str);
            Stock {
                name: unique(&mut names, label(&kind, batch)),
                by_model,
                quantity: u32::try_from(n).unwrap_or(u32::MAX).min(QUANTITY_MAX),
                kind,
            }
        })
        .collect()
}

fn gather(rows: &[Counted], by_model: bool) -> BTreeMap<Kind, i64> {
    let mut kinds = BTreeMap::new();
    for row in rows {
        *kinds.entry(kind(row, by_model)).or_insert(0) += row.n;
    }
    kinds
}

/// What a person calls it: model, processor, memory, screen, donation.
fn label(kind: &Kind, batch: &str) -> String {
    let mut parts = Vec::new();
    if !kind.model.is_empty() {
        parts.push(kind.model.clone());
    }
    if let Some(tier) = kind.cpu_tier.filter(|tier| *tier > 1) {
        parts.push(format!("i{tier}"));
    }
    if let Some(gb) = kind.ram_gb {
        parts.push(format!("{gb} GB"));
    }
    if let Some(tenths) = kind.screen_tenths {
        parts.push(format!("{}.{}″", tenths / 10, tenths % 10));
    }
    if parts.is_empty() {
        parts.push(kind.category.clone());
    }
    if !batch.is_empty() {
        parts.push(batch.to_owned());
    }
    parts.join(" · ")
}

/// The same make-up at two places is two classes.
fn unique(names: &mut HashSet<String>, label: String) -> String {
    let mut name = label.clone();
    let mut again = 1_u32;
    while !names.insert(name.clone()) {
        again += 1;
        name = format!("{label} ({again})");
    }
    name
}

/// The class as the problem states it; nothing for a category that is no word of ours.
pub fn class(stock: &Stock) -> Option<Class> {
    let kind = &stock.kind;
    Some(Class {
        name: stock.name.clone(),
        category: Category::parse(&kind.category)?,
        has: Attributes {
            cpu_tier: kind.cpu_tier.and_then(Tier::parse),
            ram_gb: kind.ram_gb.map(Decimal::from),
            screen_inch: kind.screen_tenths.and_then(tenths),
            // Projects ask for no looks, and a batch is of one make-up more than of one grade.
            grade: None,
        },
        quantity: stock.quantity,
    })
}

/// Tenths as a number.
pub fn tenths(tenths: u32) -> Option<Decimal> {
    Decimal::parse(&format!("{}.{}", tenths / 10, tenths % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(model: &str, n: i64) -> Counted {
        Counted {
            category: "laptop".to_owned(),
            manufacturer: Some("Dell".to_owned()),
            model: Some(model.to_owned()),
            cpu_text: Some("i5-6300U".to_owned()),
            ram_gb: Some(7.9),
            screen_inch: Some(14.0),
            donation_id: Uuid::from_u128(1),
            place_id: None,
            n,
        }
    }

    #[test]
    fn a_batch_of_one_model_is_one_class_under_a_name_that_people_read() {
        let other_spelling = Counted {
            cpu_text: Some("Intel Core i5-6300U @ 2.4GHz".to_owned()),
            ..row("Latitude E7470", 5)
        };
        let donations = HashMap::from([(Uuid::from_u128(1), "26-0031".to_owned())]);
        let made = classes(&[row("Latitude E7470", 20), other_spelling], &donations);
        assert_eq!(made.len(), 1);
        assert_eq!(
            (made[0].name.as_str(), made[0].quantity),
            ("Dell Latitude E7470 · i5 · 8 GB · 14.0″ · 26-0031", 25)
        );
        let class = class(&made[0]).unwrap();
        assert_eq!(class.has.cpu_tier, Tier::parse(5));
        assert_eq!(class.has.screen_inch, Decimal::parse("14"));
    }

    #[test]
    fn two_places_are_two_classes_with_names_of_their_own() {
        let away = Counted {
            place_id: Some(Uuid::from_u128(9)),
            ..row("E7470", 2)
        };
        let made = classes(&[row("E7470", 1), away], &HashMap::new());
        assert_eq!(made.len(), 2);
        assert_ne!(made[0].name, made[1].name);
    }

    #[test]
    fn too_many_models_are_not_told_apart() {
        let rows: Vec<Counted> = (0..=CLASSES_MAX)
            .map(|n| row(&format!("Model {n}"), 1))
            .collect();
        let made = classes(&rows, &HashMap::new());
        assert_eq!(made.len(), 1);
        assert_eq!(made[0].quantity, 401);
        assert!(!made[0].by_model && made[0].kind.model.is_empty());
    }

    #[test]
    fn what_is_not_known_stays_unknown() {
        let bare = Counted {
            manufacturer: None,
            model: None,
            cpu_text: None,
            ram_gb: Some(f64::NAN),
            screen_inch: None,
            ..row("", 3)
        };
        let made = classes(&[bare], &HashMap::new());
        assert_eq!(made[0].name, "laptop");
        assert_eq!(class(&made[0]).unwrap().has, Attributes::default());
    }
}
