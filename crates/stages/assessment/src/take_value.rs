//! Take a report's value in place of the one on record: one fact of one device, because a person says so. The entry says what
//! stood there and what stands there now, and the report is its evidence.

use crate::reports::open;
use crate::rules::sources::{self, Fact, Value};
use crate::store;
use gapless_journey::device::DeviceStatus;
use gapless_journey::entry::{AnyEvent, Event};
use gapless_journey::receiving::{DiscrepancyKind, IdentifierKind, ReceivingEvent};
use gapless_journey::{
    Category, DeviceId, DiscrepancyId, LineId, Refusal, RefusalKind, SiteId, fold,
};
use gapless_store::entities::{device, device_report};
use gapless_store::journal::{self, Draft};
use gapless_store::reports::{self, Said};
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::access::{Act, Actor};
use gapless_web::i18n::{Lang, decimal, t, t_with};
use gapless_web::{App, Failure, bench};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Which value.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct TakeValue {
    /// Key of the report.
    pub report: Uuid,
    /// `serial`, `asset-tag`, `category`, `model`, `cpu`, `ram`, `storage` or `screen`.
    #[schema(value_type = String)]
    pub fact: Fact,
}

/// What stands on record now.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ValueTaken {
    /// `gapless.report-value-taken/1`.
    pub schema: &'static str,
    /// The device.
    pub device: String,
    /// The fact.
    #[schema(value_type = String)]
    pub fact: Fact,
    /// Its value: a text, or a number in GB or inches.
    #[schema(value_type = Object)]
    pub value: serde_json::Value,
}

/// Takes it. `lang` is the language in which the entry says why.
pub async fn take_value(
    app: &App,
    actor: &Actor,
    lang: Lang,
    device: &DeviceId,
    input: TakeValue,
) -> Result<ValueTaken, Failure> {
    actor.permit(Act::AssessmentRecord)?;
    let (fact, report) = (input.fact, input.report);
    let done = app.store.write(|tx| async move {
        let device = open(&tx, actor, device).await?;
        let status = DeviceStatus::parse(&device.status)
            .ok_or_else(|| StoreFailure::corrupt("device.status", &device.status))?;
        if status.has_left_the_bench() {
            let refusal = Refusal::new("device-left-bench");
            return Err(refusal.with("status", status).into());
        }
        let all = reports::of_device(&*tx, &device.id).await?;
        let report = all.into_iter().find(|row| row.id == report);
        let report = report.ok_or_else(StoreFailure::not_found)?;
        let said = Said::parse(&report.said);
        let value = sources::otherwise(fact, &said, &device)
            .ok_or_else(|| Refusal::new("report-says-no-other").kind(RefusalKind::Invalid))?;
        is_free(&tx, &device, fact, &value).await?;
        let drafts = match (fact, &value) {
            (Fact::Category, Value::Text(word)) => is_another_kind(&tx, &device, word).await?,
            _ => vec![corrects(&tx, lang, &device, &report, fact, &value).await?],
        };
        let drafts = drafts
            .into_iter()
            .map(|draft| draft.proved_by(report.sha256.as_str()));
        journal::append(&tx, &actor.author(), drafts.collect()).await?;
        store::set_fact(&tx, &device.id, fact, &value).await?;
        Ok(ValueTaken {
            schema: "gapless.report-value-taken/1",
            device: device.id,
            fact,
            value: match value {
                Value::Text(text) => text.into(),
                Value::Number(number) => number.into(),
            },
        })
    });
    Ok(done.await?)
}

/// Refuses a serial number that another device carries; two donors may give equal asset tags.
async fn is_free(
    tx: &Tx,
    device: &device::Model,
    fact: Fact,
    value: &Value,
) -> Result<(), StoreFailure> {
    let (Fact::Serial, Value::Text(number)) = (fact, value) else {
        return Ok(());
    };
    let key = fold(number);
    let found = reports::devices_with(&**tx, IdentifierKind::Serial, number).await?;
    let is_carried = found
        .iter()
        .any(|one| one.id != device.id && one.serial_key.as_ref() == Some(&key));
    if is_carried {
        return Err(Refusal::new("number-carried").into());
    }
    Ok(())
}

/// What is recorded at check-in is found to be another kind of thing: where its line says otherwise, a decision is asked for.
async fn is_another_kind(
    tx: &Tx,
    device: &device::Model,
    word: &str,
) -> Result<Vec<Draft>, StoreFailure> {
    let category = Category::parse(word).ok_or_else(|| StoreFailure::corrupt("category", word))?;
    let place = device.place_id.map(SiteId);
    let mut subject = bench::subject(device)?;
    if let Some(line) = device.line_id {
        subject = subject.line(LineId(line));
    }
    let differs = ReceivingEvent::DeviceDiffers {
        category,
        manufacturer: device.manufacturer.clone(),
        model: device.model.clone(),
    };
    let mut drafts = vec![Draft::new(subject.clone(), differs).at(place)];
    let line = reports::claim(&**tx, device).await?;
    if line.is_some_and(|line| line.category != word)
        && !store::is_disputed(&**tx, &device.id).await?
    {
        let raised = ReceivingEvent::DiscrepancyRaised {
            discrepancy: DiscrepancyId::new(),
            discrepancy_kind: DiscrepancyKind::Mismatched,
        };
        drafts.push(Draft::new(subject, raised).at(place));
    }
    Ok(drafts)
}

/// The entry that says what stood on record since check-in and is not so.
async fn corrects(
    tx: &Tx,
    lang: Lang,
    device: &device::Model,
    report: &device_report::Model,
    fact: Fact,
    value: &Value,
) -> Result<Draft, StoreFailure> {
    let event = store::check_in(&**tx, &device.id).await?;
    let event = event.ok_or_else(|| StoreFailure::corrupt("check-in of device", &device.id))?;
    let from = match sources::recorded(fact, device) {
        Some(known) => value_text(lang, fact, &known),
        None => t(lang, "frame-unknown").into_owned(),
    };
    let why = t_with(
        lang,
        "assessment-value-taken",
        &[
            ("fact", t(lang, &format!("assessment-fact-{fact}")).into()),
            ("from", from.into()),
            ("to", value_text(lang, fact, value).into()),
            ("file", report.file_name.as_str().into()),
        ],
    );
    let why = why.into_owned();
    bench::draft(device, Event::Any(AnyEvent::Corrected { event, why }))
}

/// A value for people.
pub(crate) fn value_text(lang: Lang, fact: Fact, value: &Value) -> String {
    match (fact, value) {
        (Fact::Category, Value::Text(word)) => t(lang, &format!("category-{word}")).into_owned(),
        (_, Value::Text(text)) => text.clone(),
        (Fact::Screen, Value::Number(inch)) => format!("{} ″", decimal(lang, *inch, 1)),
        (_, Value::Number(gb)) => format!("{} GB", decimal(lang, *gb, 1)),
    }
}
