//! Record an erasure that was typed by hand: of one medium, of several, of all open media of a selection of devices.

use crate::fields::{Core, RecordFields, Source};
use crate::rules::{self, Claim};
use crate::store;
use crate::targets::{Target, targets};
use gapless_journey::sanitization::{
    MediumKind, Method, SanitizationEvent, SanitizationResult, Technique, Verification,
};
use gapless_journey::{DeviceId, SanitizationId};
use gapless_store::entities::sanitization;
use gapless_store::journal::{self, Draft};
use gapless_store::{Failure as StoreFailure, from_millis};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What was done.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Record {
    /// The media.
    #[serde(default, rename = "medium")]
    pub media: Vec<Uuid>,
    /// Devices: all their open media.
    #[serde(default, rename = "id")]
    #[schema(value_type = Vec<String>)]
    pub devices: Vec<DeviceId>,
    /// What a device holds that has no medium entered yet, such as the soldered flash of a phone.
    #[schema(value_type = Option<String>)]
    pub new_kind: Option<MediumKind>,
    /// Level that was reached.
    #[schema(value_type = String)]
    pub method: Method,
    /// How.
    #[schema(value_type = String)]
    pub technique: Technique,
    /// How the result was verified; `none` leaves the medium open.
    #[schema(value_type = String)]
    pub verification: Verification,
    /// What it came to.
    #[schema(value_type = String)]
    pub result: SanitizationResult,
    /// Everything else that is known.
    #[serde(default)]
    pub fields: RecordFields,
}

/// Records it for all of them in one transaction; answers how many media.
pub async fn record(app: &App, actor: &Actor, input: Record) -> Result<usize, Failure> {
    actor.permit(Act::SanitizationRecord)?;
    input.fields.check()?;
    let times = input.fields.times(&app.settings.time_zone)?;
    let account = store::account(&app.store.read, actor).await?;
    let source = &Source::of("typed", actor, account, app.now_ms());
    let input = &input;
    let done = app.store.write(|tx| async move {
        let mut all = targets(&tx, actor, &input.media, &input.devices, input.new_kind).await?;
        let core = input.core();
        let mut drafts = std::mem::take(&mut all.found);
        let mut rows = Vec::with_capacity(all.all.len());
        for target in &all.all {
            rules::check(&input.claim(times), target.kind, source.at_ms)?;
            let (draft, row) = entry(target, core, &input.fields, times, source)?;
            drafts.push(draft);
            rows.push(row);
        }
        journal::append(&tx, &actor.author(), drafts).await?;
        let n = rows.len();
        store::add_records(&tx, rows).await?;
        Ok(n)
    });
    Ok(done.await?)
}

impl Record {
    const fn core(&self) -> Core {
        Core {
            method: self.method,
            technique: self.technique,
            verification: self.verification,
            result: self.result,
        }
    }

    fn claim(&self, (started_at, finished_at): (Option<i64>, Option<i64>)) -> Claim {
        Claim {
            method: self.method,
            technique: self.technique,
            verification: self.verification,
            result: self.result,
            verified_percent: self.fields.verified_percent,
            started_at,
            finished_at,
            exceptions: self.fields.exception_list().len(),
        }
    }
}

/// The event of one erasure and its row.
pub(crate) fn entry(
    target: &Target,
    core: Core,
    fields: &RecordFields,
    times: (Option<i64>, Option<i64>),
    source: &Source,
) -> Result<(Draft, sanitization::Model), StoreFailure> {
    let id = SanitizationId::new();
    let event = SanitizationEvent::SanitizationRecorded {
        sanitization: id,
        method: core.method,
        technique: core.technique,
        verification: core.verification,
        result: core.result,
    };
    let mut draft = bench::medium_draft(&target.device, target.medium, event)?;
    draft.evidence.clone_from(&source.evidence);
    draft.occurred_at = times.1.or(times.0).map(from_millis);
    Ok((
        draft,
        fields.row(id.0, &target.device, target.medium, core, times, source),
    ))
}
