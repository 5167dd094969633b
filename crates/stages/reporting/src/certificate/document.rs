//! A certificate as a document for machines: `gapless.certificate/1`, every field as it was known when it was issued.
//! Words are those of `journey`; what was not known is absent. The PDF is made from this and from nothing else.

use crate::document::Party;
use gapless_store::entities::{medium, sanitization};
use gapless_store::{Failure, from_millis};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

/// Name and version of the shape.
pub const SCHEMA: &str = "gapless.certificate/1";

/// A certificate of sanitization or of destruction of one device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CertificateDocument {
    /// [`SCHEMA`].
    pub schema: String,
    /// Its key.
    pub id: Uuid,
    /// Its number, once and for ever.
    pub number: String,
    /// A word of `CertificateKind`.
    pub kind: String,
    /// When it was issued.
    #[schema(value_type = String)]
    pub issued_at: Timestamp,
    /// By whom.
    pub issued_by: String,
    /// Number of the void certificate that it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// For which organisation.
    pub issuer: Party,
    /// Address of the issuer, a line each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub issuer_address: Vec<String>,
    /// Whose data.
    pub donor: Party,
    /// Number of the donation.
    pub donation: String,
    /// The donor's office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// The donor's hub.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hub: Option<String>,
    /// The device.
    pub device: Device,
    /// Its media that this certificate is about; empty when it holds none.
    pub media: Vec<Medium>,
    /// How it was established that there is no medium.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_medium_why: Option<String>,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_medium_by: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub no_medium_at: Option<Timestamp>,
}

/// The device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Device {
    /// Our id.
    pub id: String,
    /// A word of `Category`.
    pub category: String,
    /// Maker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<String>,
    /// Model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Maker's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// The donor's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asset_tag: Option<String>,
    /// UUID of the board.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
}

/// One medium and what was done to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Medium {
    /// Its key.
    pub id: Uuid,
    /// A word of `MediumKind`.
    pub kind: String,
    /// Maker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manufacturer: Option<String>,
    /// Model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// Maker's number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// Capacity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<i64>,
    /// What was read out of it: firmware, interface, hours.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    #[schema(value_type = Object)]
    pub facts: Map<String, Value>,
    /// The record that proves what was done; absent fields are not known.
    #[schema(value_type = Object)]
    pub record: Map<String, Value>,
}

impl Medium {
    /// A medium with the record that proves what was done to it.
    pub fn of(row: &medium::Model, record: &sanitization::Model) -> Result<Self, Failure> {
        let facts = serde_json::from_str::<Value>(&row.facts)?;
        Ok(Self {
            id: row.id,
            kind: row.kind.clone(),
            manufacturer: row.manufacturer.clone(),
            model: row.model.clone(),
            serial_number: row.serial_number.clone(),
            bytes: row.bytes,
            facts: facts.as_object().cloned().unwrap_or_default(),
            record: fields(record)?,
        })
    }
}

/// Every field of a record that is known, under the names of its table.
fn fields(r: &sanitization::Model) -> Result<Map<String, Value>, Failure> {
    let at = |ms: Option<i64>| ms.map(|ms| from_millis(ms).to_string());
    let known = [
        ("id", json!(r.id)),
        ("result", json!(r.result)),
        ("method", json!(r.method)),
        ("technique", json!(r.technique)),
        ("verification", json!(r.verification)),
        ("verified_percent", json!(r.verified_percent)),
        ("verification_tool", json!(r.verification_tool)),
        ("tool", json!(r.tool)),
        ("tool_version", json!(r.tool_version)),
        ("standard", json!(r.standard)),
        ("standard_revision", json!(r.standard_revision)),
        ("passes", json!(r.passes)),
        ("passes_asked", json!(r.passes_asked)),
        ("started_at", json!(at(r.started_at))),
        ("finished_at", json!(at(r.finished_at))),
        ("operator", json!(r.operator)),
        ("second_person", json!(r.second_person)),
        ("host", json!(r.host)),
        ("location", json!(r.location)),
        ("bytes", json!(r.bytes)),
        ("capacity_bytes", json!(r.capacity_bytes)),
        ("hidden_areas", json!(r.hidden_areas)),
        ("interface", json!(r.interface)),
        ("firmware", json!(r.firmware)),
        ("health_before", json!(r.health_before)),
        ("health_after", json!(r.health_after)),
        ("notes", json!(r.notes)),
        ("particle_mm", json!(r.particle_mm)),
        ("machine", json!(r.machine)),
        ("weight_g", json!(r.weight_g)),
        ("recycler", json!(r.recycler)),
        ("permit", json!(r.permit)),
        ("photo", json!(r.photo)),
        ("source", json!(r.source)),
        ("exceptions", serde_json::from_str::<Value>(&r.exceptions)?),
        ("more", serde_json::from_str::<Value>(&r.more)?),
        ("evidence", serde_json::from_str::<Value>(&r.evidence)?),
        ("recorded_at", json!(at(Some(r.recorded_at)))),
        ("recorded_by", json!(r.recorded_by)),
        ("countersigned_at", json!(at(r.countersigned_at))),
        ("countersigned_by", json!(r.countersigned_by)),
        ("accepted_at", json!(at(r.accepted_at))),
        ("accepted_by", json!(r.accepted_by)),
        ("accepted_why", json!(r.accepted_why)),
    ];
    let says = |value: &Value| match value {
        Value::Null => false,
        Value::Array(list) => !list.is_empty(),
        Value::Object(map) => !map.is_empty(),
        _ => true,
    };
    let known = known.into_iter().filter(|(_, value)| says(value));
    Ok(known
        .map(|(name, value)| (name.to_owned(), value))
        .collect())
}
