//! Say what a report that waits is about: link it to a medium, or dismiss it with a reason.

use crate::rules;
use crate::store::{self, ReportStatus};
use crate::targets::{Target, is_closed, targets};
use crate::upload::{device_of, note, times};
use gapless_intake::erasure::Erasure;
use gapless_journey::sanitization::{MediumKind, Method, SanitizationEvent, Technique};
use gapless_journey::{Refusal, RefusalKind, fold, is_filler};
use gapless_store::journal::{self, MediumFacts};
use gapless_store::{Failure as StoreFailure, Tx, bench as floor};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// To what a report is linked: a medium, or a device by any of its numbers.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct LinkReport {
    /// The report.
    pub report: Uuid,
    /// The medium.
    pub medium: Option<Uuid>,
    /// Or the device: our id, its serial number or asset tag.
    pub code: Option<String>,
}

/// Why a report is not ours.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct DismissReport {
    /// The report.
    pub report: Uuid,
    /// Why.
    pub reason: String,
}

/// Links a report and records it; answers the device.
pub async fn link_report(app: &App, actor: &Actor, input: LinkReport) -> Result<String, Failure> {
    actor.permit(Act::SanitizationRecord)?;
    let (input, now, zone) = (&input, app.now_ms(), &app.settings.time_zone);
    let done = app.store.write(|tx| async move {
        let mut row = waiting(&tx, actor, input.report).await?;
        let erasure: Erasure = serde_json::from_str(&row.record)?;
        let target = match (input.medium, input.code.as_deref()) {
            (Some(medium), _) => targets(&tx, actor, &[medium], &[], None)
                .await?
                .all
                .into_iter()
                .next(),
            (None, Some(code)) => Some(medium_for(&tx, actor, code, &row).await?),
            (None, None) => None,
        };
        let Some(target) = target else {
            return Err(Refusal::new("report-needs-medium")
                .kind(RefusalKind::Invalid)
                .into());
        };
        let technique = erasure.technique.unwrap_or(Technique::Overwrite);
        rules::level(
            erasure.method.unwrap_or(Method::Clear),
            technique,
            target.kind,
        )?;
        let id = note(
            &tx,
            actor,
            &target,
            &erasure,
            times(&erasure, zone),
            &row.sha256,
            now,
        )
        .await?;
        row.status = ReportStatus::Linked.to_string();
        row.device_id = Some(target.device.id.clone());
        row.sanitization_id = Some(id);
        decided(&tx, actor, row, now).await?;
        Ok(target.device.id)
    });
    Ok(done.await?)
}

/// Dismisses a report; it stays on file with the reason.
pub async fn dismiss_report(app: &App, actor: &Actor, input: DismissReport) -> Result<(), Failure> {
    actor.permit(Act::SanitizationRecord)?;
    let why = input.reason.trim();
    if why.is_empty() {
        return Err(Refusal::new("reason-missing")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let (report, now) = (input.report, app.now_ms());
    let done = app.store.write(|tx| async move {
        let mut row = waiting(&tx, actor, report).await?;
        row.status = ReportStatus::Dismissed.to_string();
        row.why = Some(why.to_owned());
        decided(&tx, actor, row, now).await
    });
    Ok(done.await?)
}

/// The report, when it is the actor's and still waits.
async fn waiting(tx: &Tx, actor: &Actor, id: Uuid) -> Result<store::Model, StoreFailure> {
    let row = store::report(&**tx, id).await?;
    if bench::custodian(actor)?.is_some_and(|own| own != row.organisation_id) {
        return Err(StoreFailure::not_found());
    }
    if row.status != ReportStatus::Waiting.as_str() {
        let by = row.decided_by.unwrap_or_default();
        return Err(Refusal::new("report-answered").with("by", by).into());
    }
    Ok(row)
}

async fn decided(
    tx: &Tx,
    actor: &Actor,
    mut row: store::Model,
    now: i64,
) -> Result<(), StoreFailure> {
    row.decided_at = Some(now);
    row.decided_by = Some(actor.name.to_string());
    if store::decide(tx, &row).await? {
        Ok(())
    } else {
        Err(Refusal::new("report-answered").with("by", "").into())
    }
}

/// The medium of a device that a report is about: the one with its serial number, else the only open one without a
/// number, else a new one that the report itself describes.
async fn medium_for(
    tx: &Tx,
    actor: &Actor,
    code: &str,
    row: &store::Model,
) -> Result<Target, StoreFailure> {
    let device = device_of(tx, actor, code).await?;
    let media = floor::media(&**tx, std::slice::from_ref(&device.id)).await?;
    let serial = row
        .serial_number
        .clone()
        .filter(|serial| !is_filler(serial));
    let key = serial.as_deref().map(fold);
    let same = media
        .iter()
        .find(|medium| key.is_some() && medium.serial_key == key);
    let mut nameless = media
        .iter()
        .filter(|medium| medium.serial_key.is_none() && !is_closed(medium));
    let only = match (nameless.next(), nameless.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    };
    if let Some(medium) = same.or(only) {
        let kind = MediumKind::parse(&medium.kind).unwrap_or(MediumKind::Unknown);
        return Ok(Target {
            medium: medium.id,
            kind,
            device,
        });
    }
    let id = Uuid::now_v7();
    let event = SanitizationEvent::MediumFound {
        medium_kind: MediumKind::Unknown,
        serial,
    };
    let facts = MediumFacts {
        model: row.model.clone(),
        bytes: row.bytes,
        ..MediumFacts::default()
    };
    let draft = bench::medium_draft(&device, id, event)?.describing_medium(facts);
    journal::append(tx, &actor.author(), vec![draft]).await?;
    Ok(Target {
        device,
        medium: id,
        kind: MediumKind::Unknown,
    })
}
