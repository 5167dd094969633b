//! What papers say of a shipment as a whole.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What papers say of a shipment. Empty is not said yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default)]
#[schema(as = ShipmentFacts)]
pub struct Facts {
    /// A word of `Container`.
    pub container: String,
    /// Incoterm with its place.
    pub incoterm: String,
    /// Number of the transport document: waybill, bill of lading, CMR.
    pub document: String,
    /// How goods are packed and stacked against damage (WEEE Directive, Annex VI, 1(d)).
    pub packing: String,
    /// Why use at the destination is lawful by its rules on products, environment and health (Art. 29(1)(d)).
    pub lawful: String,
    /// Three letters of ISO 4217.
    pub currency: String,
    /// How the value for customs was found.
    pub value_method: String,
    /// Value of one device for customs by category, in hundredths of the currency.
    pub values: BTreeMap<String, i64>,
    /// Who declares that nothing in it is waste, and is liable.
    pub declarant: String,
    /// As what.
    pub declarant_role: String,
    /// Where.
    pub declarant_place: String,
    /// Why it goes another way than its size suggests.
    pub mode_why: String,
}

impl Facts {
    /// The names of what a shipment may not leave without, where they are not said.
    pub fn missing(&self) -> Vec<&'static str> {
        let said = [
            ("incoterm", &self.incoterm),
            ("transport_document", &self.document),
            ("packing_and_stacking", &self.packing),
            ("further_use_lawful", &self.lawful),
            ("currency", &self.currency),
            ("value_method", &self.value_method),
            ("declarant", &self.declarant),
            ("declarant_role", &self.declarant_role),
            ("declarant_place", &self.declarant_place),
        ];
        let empty = said.iter().filter(|(_, text)| text.trim().is_empty());
        empty.map(|(name, _)| *name).collect()
    }
}
