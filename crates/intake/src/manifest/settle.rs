//! What the model and the free texts of a row tell beside its columns: maker, category, processor, memory, screen, printing.

use super::line::{Claim, Line};
use super::memo::{Memo, ModelFacts};
use crate::fold;
use crate::models;
use crate::values::category::{self, Named};
use crate::values::cpu::Cpu;
use crate::values::{Basis, figures, printing};
use gapless_journey::Category;
use std::collections::HashMap;

/// Texts of a row that may tell what no column does.
pub struct Texts {
    pub category: Vec<String>,
    pub name: String,
    pub notes: String,
    pub system: String,
}

/// Settles what the model and the free texts tell: maker, category, processor, memory, screen, printing.
pub fn settle(claim: &mut Claim, texts: Option<&Texts>, memo: &mut Memo) {
    let model = claim.model.clone().unwrap_or_default();
    let (name, notes) = texts.map_or(("", ""), |t| (t.name.as_str(), t.notes.as_str()));
    let maker = settle_maker(claim, &model, notes, memo);
    let facts = memo.model(maker, &model);
    settle_category(claim, &facts, texts, &model, memo);
    let computer = matches!(
        claim.category,
        Category::Desktop
            | Category::Laptop
            | Category::Server
            | Category::Tablet
            | Category::ThinClient
            | Category::Other
    );
    if computer && claim.kind.is_none() {
        if claim.cpu.as_ref().is_none_or(|c| !c.is_known()) {
            let found = memo
                .find_cpu(&model)
                .or_else(|| memo.find_cpu(notes))
                .or_else(|| memo.find_cpu(name));
            claim.cpu = found.or_else(|| claim.cpu.take());
        }
        // Of a tablet people name the storage alone.
        let tablet = claim.category == Category::Tablet;
        let said = |text: &str| {
            let named = !tablet || fold::has_words(&fold::words(text), "ram");
            figures::ram_in_text(text).filter(|_| named)
        };
        claim.ram_gb = claim
            .ram_gb
            .or_else(|| said(notes))
            .or_else(|| said(&model));
        if tablet {
            claim.storage_gb = claim.storage_gb.or_else(|| figures::mobile_storage(&model));
        }
        claim.storage_gb = claim
            .storage_gb
            .or_else(|| figures::storage_in_text(notes))
            .or_else(|| figures::storage_in_text(&model));
        if claim.category_basis.is_none() && claim.cpu.is_some() {
            (claim.category, claim.category_basis) = (Category::Desktop, Some(Basis::Inferred));
        }
    }
    if maker == Some("Apple") {
        claim.year = claim.year.or_else(|| figures::year(&model));
    }
    claim.seen = facts
        .seen
        .filter(|_| matches!(claim.category, Category::Desktop | Category::Laptop))
        .cloned();
    settle_screen(claim, &facts, &[&model, notes, name]);
    // Without the row's own words (a correction), what they said of the printing stands where the model does not tell.
    let said = claim.printing.filter(|_| texts.is_none());
    claim.printing = (claim.category == Category::Printer)
        .then(|| {
            let words = texts.map(|t| t.category.join(" ")).unwrap_or_default();
            printing::of(maker, &format!("{model} {words} {notes}")).or(said)
        })
        .flatten();
}

fn settle_maker(
    claim: &mut Claim,
    model: &str,
    notes: &str,
    memo: &mut Memo,
) -> Option<&'static str> {
    let stated = claim.manufacturer.clone().unwrap_or_default();
    let by_family = memo.family(model);
    let in_model = by_family.or_else(|| {
        memo.maker(model)
            .filter(|_| fold::words(model).contains(|c: char| c == ' ' || c.is_ascii_digit()))
    });
    let known = if stated.is_empty() {
        in_model
            .or_else(|| memo.family(notes))
            .or_else(|| models::maker_by_number(model))
    } else {
        memo.maker(&stated)
    };
    if stated.is_empty() {
        claim.manufacturer = known.map(str::to_owned);
    }
    // The name of a family is surer than a maker's column that was copied down.
    by_family.or(known)
}

/// A remark begins with what the thing is, or does not say it: "needs a new HDD" is about a part.
fn first_words(notes: &str) -> String {
    notes
        .split_whitespace()
        .take(3)
        .collect::<Vec<_>>()
        .join(" ")
}

fn settle_category(
    claim: &mut Claim,
    facts: &ModelFacts,
    texts: Option<&Texts>,
    model: &str,
    memo: &mut Memo,
) {
    let Some(texts) = texts else {
        if let Some((category, kind)) = facts.any().or_else(|| memo.named(model)) {
            (claim.category, claim.kind, claim.category_basis) =
                (category, kind, Some(Basis::Model));
        }
        return;
    };
    let stated = texts.category.iter().find_map(|t| memo.named(t));
    claim.category_stated = stated.map(|(c, _)| c);
    let by_text = stated
        .or_else(|| memo.named(&texts.name))
        .or_else(|| memo.named(&first_words(&texts.notes)));
    let by_model = facts
        .named
        .or_else(|| {
            facts
                .numbered
                .filter(|n| number_decides(*n, by_text, claim))
        })
        .or_else(|| memo.named(model));
    // A number alone is too little: "3020" is a computer of the maker whose screens begin with 30.
    let mixed = |w: &str| {
        w.bytes().any(|b| b.is_ascii_digit()) && w.bytes().any(|b| b.is_ascii_alphabetic())
    };
    let monitor_model = facts.diagonal.is_some()
        && by_model.is_none()
        && stated.is_none()
        && model.split(' ').any(mixed);
    let chosen = match (by_model, by_text) {
        // A desk phone, a tube or a licence is more than the model's wide category.
        (Some((category, None)), Some((c, Some(kind)))) if c == category => {
            Some(((category, Some(kind)), Basis::Stated))
        }
        (Some(named), Some(said)) if named.0 == said.0 => Some((named, Basis::Stated)),
        (Some(named), _) => Some((named, Basis::Model)),
        (None, Some(said)) => Some((
            said,
            if stated.is_some() {
                Basis::Stated
            } else {
                Basis::Inferred
            },
        )),
        (None, None) => facts
            .usual
            .map(|usual| (usual, Basis::Model))
            .or_else(|| of_system(&texts.system).map(|c| ((c, None), Basis::Inferred))),
    };
    if let Some(((category, kind), basis)) = chosen {
        (claim.category, claim.kind, claim.category_basis) = (category, kind, Some(basis));
    } else if monitor_model && claim.cpu.is_none() && claim.ram_gb.is_none() {
        (claim.category, claim.category_basis) = (Category::Monitor, Some(Basis::Model));
    }
}

/// Numbers of makers are short, and one number may stand on a screen and on a printer: what the row says goes first, but
/// which of the computers a thing is, the number knows better than a hurried hand.
fn number_decides(number: Named, said: Option<Named>, claim: &Claim) -> bool {
    let computer = |c: Category| {
        matches!(
            c,
            Category::Desktop
                | Category::Laptop
                | Category::Tablet
                | Category::ThinClient
                | Category::Server
        )
    };
    let has_processor = claim.cpu.as_ref().is_some_and(Cpu::is_known) || claim.ram_gb.is_some();
    match said {
        Some((said, _)) => said == number.0 || (computer(said) && computer(number.0)),
        None => computer(number.0) || !has_processor,
    }
}

/// What a system runs on, where it runs on one kind of thing only.
fn of_system(system: &str) -> Option<Category> {
    let words = fold::words(system);
    let has = |w: &str| fold::has_words(&words, w);
    if has("ipados") {
        Some(Category::Tablet)
    } else if has("chromeos") || has("chrome os") {
        Some(Category::Laptop)
    } else if has("ios") {
        Some(Category::Phone)
    } else if has("windows server") {
        Some(Category::Server)
    } else {
        None
    }
}

fn settle_screen(claim: &mut Claim, facts: &ModelFacts, texts: &[&str]) {
    if matches!(
        claim.category,
        Category::Printer | Category::Network | Category::Server
    ) {
        return;
    }
    if claim.screen_inch.is_some() {
        claim.screen_basis = claim.screen_basis.or(Some(Basis::Stated));
    } else if let Some(inch) = texts.iter().find_map(|t| figures::screen_in_text(t)) {
        (claim.screen_inch, claim.screen_basis) = (Some(inch), Some(Basis::Stated));
    } else if let Some(inch) = facts
        .diagonal
        .filter(|_| claim.category == Category::Monitor)
    {
        (claim.screen_inch, claim.screen_basis) = (Some(inch), Some(Basis::Model));
    }
}

/// Lines whose kind nothing tells take the kind that the sheet's or file's name says, else that of nearly all their neighbours.
pub fn settle_by_neighbours(lines: &mut [Line], name: &str) {
    if let Some(category) = usual(lines, name) {
        settle_as(category, lines);
    }
}

/// The kind that the sheet's or file's name says, else that of nearly all lines.
pub fn usual(lines: &[Line], name: &str) -> Option<Category> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let by_name =
        category::of_words(stem).filter(|(c, kind)| kind.is_none() && *c != Category::Other);
    let mut counts: HashMap<Category, usize> = HashMap::new();
    for line in lines.iter().filter(|l| l.claim.category_basis.is_some()) {
        *counts.entry(line.claim.category).or_default() += 1;
    }
    let known: usize = counts.values().sum();
    let usual = counts
        .into_iter()
        .max_by_key(|(category, n)| (*n, *category));
    let by_others = usual
        .filter(|(_, n)| known * 2 >= lines.len() && n * 10 >= known * 9)
        .map(|(c, _)| c);
    by_name.map(|(c, _)| c).or(by_others)
}

/// Gives this kind to lines whose kind nothing tells.
pub fn settle_as(category: Category, lines: &mut [Line]) {
    let mut memo = Memo::default();
    for line in lines
        .iter_mut()
        .filter(|l| l.claim.category_basis.is_none())
    {
        let claim = &mut line.claim;
        if claim.model.is_none()
            && claim.manufacturer.is_none()
            && claim.serial_number.is_none()
            && claim.asset_tag.is_none()
            && claim.name.is_none()
        {
            continue;
        }
        claim.category = category;
        claim.category_basis = Some(Basis::Inferred);
        let (model, notes) = (
            claim.model.clone().unwrap_or_default(),
            claim.notes.clone().unwrap_or_default(),
        );
        let maker = memo
            .family(&model)
            .or_else(|| memo.maker(claim.manufacturer.as_deref().unwrap_or_default()))
            .or_else(|| memo.maker(&model));
        let facts = memo.model(maker, &model);
        settle_screen(claim, &facts, &[&model, &notes]);
        claim.seen = facts
            .seen
            .filter(|_| matches!(category, Category::Desktop | Category::Laptop))
            .cloned();
        if category == Category::Printer {
            claim.printing = printing::of(maker, &format!("{model} {notes}"));
        }
    }
}
