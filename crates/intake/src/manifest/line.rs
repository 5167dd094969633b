//! What one line claims. Plain values, so that a line which a person corrected is judged by the same rules.

use crate::models::Seen;
use crate::values::Basis;
use crate::values::category::Kind;
use crate::values::condition::Condition;
use crate::values::cpu::Cpu;
use crate::values::printing::Printing;
use gapless_journey::{AssetTag, Category, SerialNumber};
use serde::{Deserialize, Serialize};

/// A line of a manifest: where it stands, and what it claims.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Sheet, for workbooks.
    pub sheet: Option<String>,
    /// Row as a spreadsheet shows it.
    pub row: u32,
    /// How many alike devices the row stands for.
    pub quantity: u32,
    /// What it claims.
    pub claim: Claim,
}

/// What is claimed about a device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Kind of thing; `Other` where nothing tells it.
    pub category: Category,
    /// Where the category comes from; absent where nothing tells it.
    pub category_basis: Option<Basis>,
    /// What it is among `other`, and a few things inside the other categories.
    pub kind: Option<Kind>,
    /// What the row says where the model says otherwise.
    pub category_stated: Option<Category>,
    /// Maker, as it was written.
    pub manufacturer: Option<String>,
    /// Model, as it was written.
    pub model: Option<String>,
    /// Maker's number.
    pub serial_number: Option<SerialNumber>,
    /// Donor's number.
    pub asset_tag: Option<AssetTag>,
    /// Processor.
    pub cpu: Option<Cpu>,
    /// Memory in GB.
    pub ram_gb: Option<f64>,
    /// Diagonal in inches.
    pub screen_inch: Option<f64>,
    /// Where the diagonal comes from.
    pub screen_basis: Option<Basis>,
    /// Storage in GB.
    pub storage_gb: Option<f64>,
    /// How a printer prints.
    pub printing: Option<Printing>,
    /// Year of purchase.
    pub year: Option<u16>,
    /// Office or room.
    pub office: Option<String>,
    /// Weight of one, in grams, where stated.
    pub weight_g: Option<u64>,
    /// What the quantity says where it is not understood: the row counts as one device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity_unclear: Option<String>,
    /// States that the row reports.
    pub conditions: Vec<Condition>,
    /// Name in the network, or a label.
    #[serde(default)]
    pub name: Option<String>,
    /// Free text of the row.
    pub notes: Option<String>,
    /// What is known of the model.
    pub seen: Option<Seen>,
}

impl Default for Claim {
    fn default() -> Self {
        Self {
            category: Category::Other,
            category_basis: None,
            kind: None,
            category_stated: None,
            manufacturer: None,
            model: None,
            serial_number: None,
            asset_tag: None,
            cpu: None,
            ram_gb: None,
            screen_inch: None,
            screen_basis: None,
            storage_gb: None,
            printing: None,
            year: None,
            office: None,
            weight_g: None,
            quantity_unclear: None,
            conditions: Vec::new(),
            name: None,
            notes: None,
            seen: None,
        }
    }
}

impl Claim {
    /// Reads again what the model tells (category, diagonal, printing, processors), after a person corrected maker or model.
    pub fn settle_by_model(&mut self) {
        // A diagonal that the model told goes with the model.
        if self.screen_basis == Some(Basis::Model) {
            (self.screen_inch, self.screen_basis) = (None, None);
        }
        super::settle::settle(self, None, &mut super::memo::Memo::default());
    }
}
