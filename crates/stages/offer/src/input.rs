//! What a correction says, and which lines it takes.

use crate::store::lines::Filter;
use gapless_intake::{
    manifest::Claim,
    values::{Basis, condition, cpu, figures, printing::Printing},
};
use gapless_journey::{AssetTag, Category, Refusal, RefusalKind, SerialNumber, offer::Change};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Fields of a line as a person says they are. A field that is absent stays; an empty text clears it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
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
    /// How a printer prints: a word of `gapless_intake::values::printing`.
    #[serde(default)]
    pub printing: Option<String>,
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
    /// And part of a serial number, asset tag or model.
    #[serde(default)]
    pub search: Option<String>,
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
            && self.model.is_none()
            && self.search.is_none();
        if says_nothing && !self.all {
            return Err(Refusal::new("nothing-chosen").kind(RefusalKind::Invalid));
        }
        Ok(Filter {
            ids: (!self.ids.is_empty()).then(|| self.ids.clone()),
            verdict: self.verdict.clone(),
            category: self.category.clone(),
            office: self.office.clone(),
            model: self.model.clone(),
            search: self.search.clone(),
            ..Filter::default()
        })
    }
}

impl Changes {
    /// True when nothing is to be changed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What a claim says, as the form of a line shows it: the same texts, so that a field which was sent back untouched
    /// changes nothing.
    pub(crate) fn of(claim: &Claim) -> Self {
        let words: Vec<&str> = claim.conditions.iter().map(|c| c.as_str()).collect();
        let figure = |n: Option<f64>| n.map(|n| n.to_string());
        Self {
            category: Some(claim.category.to_string()),
            manufacturer: claim.manufacturer.clone(),
            model: claim.model.clone(),
            serial_number: claim.serial_number.as_ref().map(ToString::to_string),
            asset_tag: claim.asset_tag.as_ref().map(ToString::to_string),
            cpu: claim.cpu.as_ref().map(|cpu| cpu.text.clone()),
            ram: figure(claim.ram_gb),
            screen: figure(claim.screen_inch),
            office: claim.office.clone(),
            condition: (!words.is_empty()).then(|| words.join(",")),
            printing: claim.printing.map(|p| p.to_string()),
        }
    }

    /// What differs between two claims, by the names of the journal.
    pub(crate) fn between(from: &Claim, to: &Claim) -> Vec<Change> {
        let (from, to) = (Self::of(from), Self::of(to));
        let mut told = Vec::new();
        let mut differ = |field: &str, from: Option<String>, to: Option<String>| {
            tell(&mut told, field, from, to);
        };
        differ("category", from.category, to.category);
        differ("manufacturer", from.manufacturer, to.manufacturer);
        differ("model", from.model, to.model);
        differ("serial_number", from.serial_number, to.serial_number);
        differ("asset_tag", from.asset_tag, to.asset_tag);
        differ("cpu", from.cpu, to.cpu);
        differ("ram_gb", from.ram, to.ram);
        differ("screen_inch", from.screen, to.screen);
        differ("office", from.office, to.office);
        differ("condition", from.condition, to.condition);
        differ("printing", from.printing, to.printing);
        told
    }

    /// Changes a claim, and says what changed.
    pub(crate) fn apply(&self, claim: &mut Claim) -> Result<Vec<Change>, Refusal> {
        let now = Self::of(claim);
        let mut told = Vec::new();
        let is_renamed = self.names(claim, &mut told);
        self.numbers(&now, claim, &mut told)?;
        self.figures(&now, claim, &mut told)?;
        if let Some(to) = differs(now.condition.as_deref(), self.condition.as_deref()) {
            claim.conditions = condition::conditions(to);
            tell(&mut told, "condition", now.condition.clone(), some(to));
        }
        if is_renamed {
            claim.settle_by_model();
        }
        self.kind(&now, claim, &mut told)?;
        Ok(told)
    }

    /// What a person says of the category, or of how a printer prints, stands above what the model tells.
    fn kind(&self, now: &Self, claim: &mut Claim, told: &mut Vec<Change>) -> Result<(), Refusal> {
        // A new line has no category yet, although it reads as one.
        let was = now.category.as_deref();
        let was = was.filter(|_| claim.category_basis.is_some());
        if let Some(text) = differs(was, self.category.as_deref()).filter(|to| !to.is_empty()) {
            let category = Category::parse(text)
                .ok_or_else(|| invalid("offer-category-unknown").with("value", text))?;
            tell(told, "category", was.map(str::to_owned), some(text));
            let stated = |claim: &mut Claim| {
                claim.category = category;
                claim.category_basis = Some(Basis::Stated);
                claim.category_stated = None;
                claim.kind = None;
            };
            stated(claim);
            // What is known of the model is another thing for a screen than for a computer.
            claim.settle_by_model();
            stated(claim);
        }
        if let Some(to) = differs(now.printing.as_deref(), self.printing.as_deref()) {
            let read = |text: String| {
                Printing::parse(&text)
                    .ok_or_else(|| invalid("offer-printing-unknown").with("value", text))
            };
            claim.printing = some(to).map(read).transpose()?;
            tell(told, "printing", now.printing.clone(), some(to));
        }
        Ok(())
    }

    /// True when maker or model changed.
    fn names(&self, claim: &mut Claim, told: &mut Vec<Change>) -> bool {
        let mut set = |field: &str, sent: &Option<String>, slot: &mut Option<String>| {
            let Some(to) = differs(slot.as_deref(), sent.as_deref()) else {
                return false;
            };
            let from = std::mem::replace(slot, some(to));
            tell(told, field, from, some(to));
            true
        };
        let maker = set("manufacturer", &self.manufacturer, &mut claim.manufacturer);
        let model = set("model", &self.model, &mut claim.model);
        set("office", &self.office, &mut claim.office);
        maker || model
    }

    fn numbers(
        &self,
        now: &Self,
        claim: &mut Claim,
        told: &mut Vec<Change>,
    ) -> Result<(), Refusal> {
        let filler = |text: &str| invalid("offer-number-filler").with("value", text);
        if let Some(to) = differs(now.serial_number.as_deref(), self.serial_number.as_deref()) {
            let number = |text: String| SerialNumber::parse(&text).ok_or_else(|| filler(&text));
            claim.serial_number = some(to).map(number).transpose()?;
            tell(told, "serial_number", now.serial_number.clone(), some(to));
        }
        if let Some(to) = differs(now.asset_tag.as_deref(), self.asset_tag.as_deref()) {
            let number = |text: String| AssetTag::parse(&text).ok_or_else(|| filler(&text));
            claim.asset_tag = some(to).map(number).transpose()?;
            tell(told, "asset_tag", now.asset_tag.clone(), some(to));
        }
        Ok(())
    }

    fn figures(
        &self,
        now: &Self,
        claim: &mut Claim,
        told: &mut Vec<Change>,
    ) -> Result<(), Refusal> {
        if let Some(to) = differs(now.cpu.as_deref(), self.cpu.as_deref()) {
            claim.cpu = some(to).as_deref().map(cpu::parse);
            tell(told, "cpu", now.cpu.clone(), some(to));
        }
        if let Some(to) = differs(now.ram.as_deref(), self.ram.as_deref()) {
            // A bare number is gigabytes.
            let read = |text: String| {
                figures::ram_gb(&text, Some(figures::Unit::Giga))
                    .ok_or_else(|| invalid("offer-ram-unreadable").with("value", text))
            };
            claim.ram_gb = some(to).map(read).transpose()?;
            let to = claim.ram_gb.map(|n| n.to_string());
            tell(told, "ram_gb", now.ram.clone(), to);
        }
        if let Some(to) = differs(now.screen.as_deref(), self.screen.as_deref()) {
            let read = |text: String| {
                figures::screen_inch(&text)
                    .ok_or_else(|| invalid("offer-screen-unreadable").with("value", text))
            };
            claim.screen_inch = some(to).map(read).transpose()?;
            claim.screen_basis = claim.screen_inch.map(|_| Basis::Stated);
            let to = claim.screen_inch.map(|n| n.to_string());
            tell(told, "screen_inch", now.screen.clone(), to);
        }
        Ok(())
    }
}

/// What a field is to be, where it was sent and is not what it is already; an empty text clears it.
fn differs<'a>(now: Option<&str>, sent: Option<&'a str>) -> Option<&'a str> {
    sent.map(str::trim)
        .filter(|to| *to != now.unwrap_or_default().trim())
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

#[cfg(test)]
mod tests {
    use super::*;

    fn printer() -> Claim {
        Claim {
            category: Category::Printer,
            category_basis: Some(Basis::Stated),
            model: Some("Office line 12".to_owned()),
            printing: Some(Printing::Laser),
            ..Claim::default()
        }
    }

    #[test]
    fn a_form_sent_back_untouched_changes_nothing() {
        let mut claim = printer();
        let told = Changes::of(&claim).apply(&mut claim).unwrap();
        assert!(told.is_empty(), "{told:?}");
        assert_eq!(claim, printer());
    }

    #[test]
    fn a_new_asset_tag_does_not_forget_how_the_printer_prints() {
        let mut claim = printer();
        let changes = Changes {
            asset_tag: Some("T-12".to_owned()),
            ..Changes::of(&claim)
        };
        let told = changes.apply(&mut claim).unwrap();
        assert_eq!(
            (told.len(), told[0].field.as_str(), claim.printing),
            (1, "asset_tag", Some(Printing::Laser))
        );
    }

    #[test]
    fn another_model_brings_its_own_diagonal() {
        let mut claim = Claim {
            category: Category::Monitor,
            category_basis: Some(Basis::Stated),
            manufacturer: Some("Dell".to_owned()),
            model: Some("P2419H".to_owned()),
            ..Claim::default()
        };
        claim.settle_by_model();
        assert_eq!(claim.screen_inch, Some(23.8));
        let changes = Changes {
            model: Some("P1914S".to_owned()),
            ..Changes::of(&claim)
        };
        changes.apply(&mut claim).unwrap();
        assert_ne!(claim.screen_inch, Some(23.8));
    }

    #[test]
    fn a_cleared_figure_is_open_again() {
        let mut claim = Claim {
            ram_gb: Some(8.0),
            ..printer()
        };
        let changes = Changes {
            ram: Some(" ".to_owned()),
            ..Changes::default()
        };
        let told = changes.apply(&mut claim).unwrap();
        assert_eq!(claim.ram_gb, None);
        assert_eq!(told[0].to, None);
    }
}
