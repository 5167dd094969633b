//! What a correction says, and which lines it takes.

use crate::store::lines::Filter;
use gapless_intake::{
    manifest::Claim,
    values::{Basis, condition, cpu, figures},
};
use gapless_journey::{AssetTag, Category, Refusal, RefusalKind, SerialNumber, offer::Change};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Fields of a line as a person says they are. A field that is absent stays; an empty text clears it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, ToSchema)]
pub struct Changes {
    /// A word of the categories.
    #[serde(default)]
    pub category: Option<String>,
    /// Maker.
    #[serde(default)]
    pub manufacturer: Option<String>,
    /// Model.
    #[serde(default)]
    pub model: Option<String>,
    /// Serial number.
    #[serde(default)]
    pub serial_number: Option<String>,
    /// Donor's number.
    #[serde(default)]
    pub asset_tag: Option<String>,
    /// Processor, in any spelling.
    #[serde(default)]
    pub cpu: Option<String>,
    /// Memory: `8`, `8 GB`, `8192 MB`.
    #[serde(default)]
    pub ram: Option<String>,
    /// Diagonal in inches.
    #[serde(default)]
    pub screen: Option<String>,
    /// Office as the donor calls it.
    #[serde(default)]
    pub office: Option<String>,
    /// State in words: broken, stolen ...
    #[serde(default)]
    pub condition: Option<String>,
}

/// Which lines an action takes: the keys, or all that a filter shows.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct Choose {
    /// These lines.
    #[serde(default)]
    pub ids: Vec<Uuid>,
    /// All lines with this verdict.
    #[serde(default)]
    pub verdict: Option<String>,
    /// And this category.
    #[serde(default)]
    pub category: Option<String>,
    /// And this office.
    #[serde(default)]
    pub office: Option<String>,
    /// And this model; an empty text means lines without one.
    #[serde(default)]
    pub model: Option<String>,
    /// True to take every line of the donation when nothing else is said.
    #[serde(default)]
    pub all: bool,
}

impl Choose {
    /// The filter; refused when nothing was chosen, so that a slip never changes a whole donation.
    pub(crate) fn filter(&self) -> Result<Filter, Refusal> {
        let says_nothing = self.ids.is_empty()
            && self.verdict.is_none()
            && self.category.is_none()
            && self.office.is_none()
            && self.model.is_none();
        if says_nothing && !self.all {
            return Err(Refusal::new("nothing-chosen").kind(RefusalKind::Invalid));
        }
        Ok(Filter {
            ids: (!self.ids.is_empty()).then(|| self.ids.clone()),
            verdict: self.verdict.clone(),
            category: self.category.clone(),
            office: self.office.clone(),
            model: self.model.clone(),
            search: None,
            status: None,
        })
    }
}

impl Changes {
    /// True when nothing is to be changed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Changes a claim, and says what changed.
    pub(crate) fn apply(&self, claim: &mut Claim) -> Result<Vec<Change>, Refusal> {
        let mut told = Vec::new();
        self.names(claim, &mut told);
        self.numbers(claim, &mut told)?;
        self.figures(claim, &mut told)?;
        if let Some(text) = &self.condition {
            let from = claim
                .conditions
                .iter()
                .map(|c| c.as_str())
                .collect::<Vec<_>>()
                .join(",");
            claim.conditions = condition::conditions(text);
            tell(&mut told, "condition", some(&from), some(text));
        }
        if self.manufacturer.is_some() || self.model.is_some() {
            claim.settle_by_model();
        }
        // What a person says of the category stands above what the model tells.
        if let Some(text) = &self.category {
            let category = Category::parse(text.trim())
                .ok_or_else(|| invalid("offer-category-unknown").with("value", text))?;
            tell(
                &mut told,
                "category",
                Some(claim.category.to_string()),
                some(text),
            );
            claim.category = category;
            claim.category_basis = Some(Basis::Stated);
            claim.category_stated = None;
            claim.kind = None;
        }
        Ok(told)
    }

    fn names(&self, claim: &mut Claim, told: &mut Vec<Change>) {
        let mut set = |field: &str, to: &Option<String>, slot: &mut Option<String>| {
            if let Some(text) = to {
                let to = some(text);
                tell(told, field, slot.clone(), to.clone());
                *slot = to;
            }
        };
        set("manufacturer", &self.manufacturer, &mut claim.manufacturer);
        set("model", &self.model, &mut claim.model);
        set("office", &self.office, &mut claim.office);
    }

    fn numbers(&self, claim: &mut Claim, told: &mut Vec<Change>) -> Result<(), Refusal> {
        if let Some(text) = &self.serial_number {
            let from = claim.serial_number.as_ref().map(ToString::to_string);
            claim.serial_number = match some(text) {
                None => None,
                Some(text) => Some(
                    SerialNumber::parse(&text)
                        .ok_or_else(|| invalid("offer-number-filler").with("value", &text))?,
                ),
            };
            tell(told, "serial_number", from, some(text));
        }
        if let Some(text) = &self.asset_tag {
            let from = claim.asset_tag.as_ref().map(ToString::to_string);
            claim.asset_tag = match some(text) {
                None => None,
                Some(text) => Some(
                    AssetTag::parse(&text)
                        .ok_or_else(|| invalid("offer-number-filler").with("value", &text))?,
                ),
            };
            tell(told, "asset_tag", from, some(text));
        }
        Ok(())
    }

    fn figures(&self, claim: &mut Claim, told: &mut Vec<Change>) -> Result<(), Refusal> {
        if let Some(text) = &self.cpu {
            let from = claim.cpu.as_ref().map(|cpu| cpu.text.clone());
            claim.cpu = some(text).map(|text| cpu::parse(&text));
            tell(told, "cpu", from, some(text));
        }
        if let Some(text) = &self.ram {
            let to = match some(text) {
                None => None,
                // A bare number is gigabytes.
                Some(text) => Some(
                    figures::ram_gb(&text, Some(figures::Unit::Giga))
                        .ok_or_else(|| invalid("offer-ram-unreadable").with("value", &text))?,
                ),
            };
            tell(
                told,
                "ram_gb",
                claim.ram_gb.map(|n| n.to_string()),
                to.map(|n| n.to_string()),
            );
            claim.ram_gb = to;
        }
        if let Some(text) = &self.screen {
            let to = match some(text) {
                None => None,
                Some(text) => Some(
                    figures::screen_inch(&text)
                        .ok_or_else(|| invalid("offer-screen-unreadable").with("value", &text))?,
                ),
            };
            let from = claim.screen_inch.map(|n| n.to_string());
            tell(told, "screen_inch", from, to.map(|n| n.to_string()));
            claim.screen_inch = to;
            claim.screen_basis = to.map(|_| Basis::Stated);
        }
        Ok(())
    }
}

const fn invalid(code: &'static str) -> Refusal {
    Refusal::new(code).kind(RefusalKind::Invalid)
}

fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn tell(told: &mut Vec<Change>, field: &str, from: Option<String>, to: Option<String>) {
    if from != to {
        told.push(Change {
            field: field.to_owned(),
            from,
            to,
        });
    }
}
