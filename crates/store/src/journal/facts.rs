//! What is known of a device or medium beside what events decide, and the rows that hang on events.

use super::Draft;
use crate::{
    Failure, Tx,
    entities::{discrepancy, identifier},
};
use gapless_journey::{
    DeviceId,
    entry::{Author, Event},
    fold,
    receiving::{IdentifierKind, ReceivingEvent},
    reporting::ReportingEvent,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr,
    sea_query::ExprTrait,
};
use uuid::Uuid;

/// Days in which a discrepancy should be decided.
const DISCREPANCY_DAYS: i64 = 14;
/// Milliseconds of a day.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What is known of a device at check-in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeviceFacts {
    /// Who gave it.
    pub donor: Uuid,
    /// The donor's office it came from.
    pub office: Option<Uuid>,
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Serial number as found, or as claimed where nobody read another.
    pub serial_number: Option<String>,
    /// Donor's number.
    pub asset_tag: Option<String>,
    /// Processor.
    pub cpu_text: Option<String>,
    /// Memory in GB.
    pub ram_gb: Option<f64>,
    /// Diagonal in inches.
    pub screen_inch: Option<f64>,
    /// Storage in GB.
    pub storage_gb: Option<f64>,
    /// Year of production or purchase.
    pub year: Option<i32>,
    /// The packing unit that brought it.
    pub unit: Option<Uuid>,
}

/// What is known of a medium when it is found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MediumFacts {
    /// Maker.
    pub manufacturer: Option<String>,
    /// Model.
    pub model: Option<String>,
    /// Capacity in bytes.
    pub bytes: Option<i64>,
    /// Further facts, a JSON object.
    pub facts: serde_json::Value,
}

/// A device id out of a table.
pub(crate) fn device_id(text: &str) -> Result<DeviceId, Failure> {
    DeviceId::parse(text).ok_or_else(|| Failure::corrupt("device id", text))
}

/// Writes the rows that hang on events: numbers seen, discrepancies raised and decided.
pub(super) async fn note(
    tx: &Tx,
    drafts: &[Draft],
    author: &Author,
    at: i64,
) -> Result<(), Failure> {
    let mut seen = Vec::new();
    let mut raised = Vec::new();
    for draft in drafts {
        let Event::Receiving(event) = &draft.event else {
            continue;
        };
        match event {
            ReceivingEvent::DeviceCheckedIn { .. } => {
                if let (Some(facts), Some(device)) = (&draft.device, &draft.subject.device) {
                    seen.extend(numbers(device, facts, at));
                }
            }
            ReceivingEvent::IdentifierSeen {
                identifier,
                value,
                source,
            } => {
                if let Some(device) = &draft.subject.device {
                    seen.push(number(device, *identifier, value, source, at));
                }
            }
            ReceivingEvent::DiscrepancyRaised {
                discrepancy,
                discrepancy_kind,
            } => {
                raised.push(discrepancy::ActiveModel {
                    id: Set(discrepancy.0),
                    donation_id: Set(draft.subject.donation.0),
                    kind: Set(discrepancy_kind.to_string()),
                    line_id: Set(draft.subject.line.map(|i| i.0)),
                    device_id: Set(draft.subject.device.as_ref().map(ToString::to_string)),
                    note: Set(None),
                    raised_at: Set(at),
                    due_at: Set(at + DISCREPANCY_DAYS * DAY_MS),
                    resolution: Set(None),
                    why: Set(None),
                    decided_at: Set(None),
                    decided_by: Set(None),
                });
            }
            _ => {}
        }
    }
    for chunk in seen.chunks(super::INSERT_ROWS) {
        identifier::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(&**tx)
            .await?;
    }
    for chunk in raised.chunks(super::INSERT_ROWS) {
        discrepancy::Entity::insert_many(chunk.to_vec())
            .exec_without_returning(&**tx)
            .await?;
    }
    decide(tx, drafts, author, at).await?;
    all_decided(tx, drafts).await
}

/// The books of a donation are not finished while something that does not agree waits for a decision.
async fn all_decided(tx: &Tx, drafts: &[Draft]) -> Result<(), Failure> {
    for draft in drafts {
        let Event::Reporting(ReportingEvent::ReportIssued { .. }) = &draft.event else {
            continue;
        };
        let open = discrepancy::Entity::find()
            .filter(discrepancy::Column::DonationId.eq(draft.subject.donation.0))
            .filter(discrepancy::Column::Resolution.is_null())
            .count(&**tx)
            .await?;
        if open > 0 {
            return Err(gapless_journey::Refusal::new("discrepancies-open")
                .with("n", open)
                .into());
        }
    }
    Ok(())
}

async fn decide(tx: &Tx, drafts: &[Draft], author: &Author, at: i64) -> Result<(), Failure> {
    for draft in drafts {
        let Event::Receiving(ReceivingEvent::DiscrepancyDecided {
            discrepancy,
            resolution,
            why,
        }) = &draft.event
        else {
            continue;
        };
        let done = discrepancy::Entity::update_many()
            .col_expr(
                discrepancy::Column::Resolution,
                Expr::value(resolution.as_str()),
            )
            .col_expr(discrepancy::Column::Why, Expr::value(why.as_str()))
            .col_expr(discrepancy::Column::DecidedAt, Expr::value(at))
            .col_expr(
                discrepancy::Column::DecidedBy,
                Expr::value(author.name.as_str()),
            )
            .filter(discrepancy::Column::Id.eq(discrepancy.0))
            .filter(discrepancy::Column::DonationId.eq(draft.subject.donation.0))
            .filter(Expr::col(discrepancy::Column::Resolution).is_null())
            .exec(&**tx)
            .await?;
        if done.rows_affected == 0 {
            return Err(gapless_journey::Refusal::new("discrepancy-decided").into());
        }
    }
    Ok(())
}

fn numbers(device: &DeviceId, facts: &DeviceFacts, at: i64) -> Vec<identifier::ActiveModel> {
    [
        (IdentifierKind::Serial, &facts.serial_number),
        (IdentifierKind::AssetTag, &facts.asset_tag),
    ]
    .into_iter()
    .filter_map(|(kind, value)| {
        value
            .as_ref()
            .map(|value| number(device, kind, value, "check-in", at))
    })
    .collect()
}

fn number(
    device: &DeviceId,
    kind: IdentifierKind,
    value: &str,
    source: &str,
    at: i64,
) -> identifier::ActiveModel {
    identifier::ActiveModel {
        id: Set(Uuid::now_v7()),
        device_id: Set(device.to_string()),
        kind: Set(kind.to_string()),
        value: Set(value.to_owned()),
        value_key: Set(fold(value)),
        source: Set(source.to_owned()),
        seen_at: Set(at),
    }
}
