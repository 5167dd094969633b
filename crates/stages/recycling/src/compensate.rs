//! The ledger of compensation: what was recycled or bought for the devices that were sent abroad. A certificate counts once.

use crate::access::{day, grams, invalid, line, text};
use crate::open::country;
use crate::rules::compensation::{Balance, Entry, balance, certificate_key, may_enter};
use crate::rules::hand_over::ConsignmentStatus;
use crate::rules::word::CompensationKind;
use crate::store::{self, compensation, consignment, consignments, ledger};
use gapless_journey::{OrganisationId, Refusal, countries};
use gapless_store::people::directory;
use gapless_store::{Failure as StoreFailure, Tx};
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Failure, sign};
use serde::Deserialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;
use uuid::Uuid;

/// What was recycled or bought.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[schema(as = EnterCompensation)]
pub struct Enter {
    /// One of our consignments that its recycler certified; all else is read from it. Without it: what was bought.
    #[serde(default)]
    pub consignment: Option<Uuid>,
    /// Number of the certificate.
    #[serde(default)]
    pub certificate: String,
    /// Who issued it.
    #[serde(default)]
    pub issuer: String,
    /// Where it was recycled, two letters of ISO 3166-1.
    #[serde(default)]
    pub country: String,
    /// The day on it.
    #[serde(default)]
    pub day: String,
    /// Kilograms.
    #[serde(default)]
    pub weight_kg: String,
    /// What there is to say.
    #[serde(default)]
    pub note: String,
    /// The certificate as a data URL of PDF, JPEG or PNG.
    #[serde(default)]
    pub document: String,
    /// The same as a file of a form.
    #[serde(skip)]
    #[schema(ignore)]
    pub document_file: Vec<u8>,
}

/// Enters it.
pub async fn enter(app: &App, actor: &Actor, input: &Enter) -> Result<(), Failure> {
    actor.permit(Act::LedgerEnter)?;
    match input.consignment {
        Some(id) => recycled(app, actor, id, input).await,
        None => bought(app, actor, input).await,
    }
}

/// From one of our consignments.
async fn recycled(app: &App, actor: &Actor, id: Uuid, input: &Enter) -> Result<(), Failure> {
    let now = app.now_ms();
    let done = app.store.write(|tx| async move {
        let found = consignments::find(&*tx, id).await?;
        let row = found.ok_or_else(StoreFailure::not_found)?;
        if row.status != ConsignmentStatus::Certified.as_str() {
            return Err(Refusal::new("consignment-not-certified").into());
        }
        let recycler = directory::organisation(&*tx, OrganisationId(row.recycler_id)).await?;
        let number = row.certificate.clone().unwrap_or_default();
        let entry = compensation::Model {
            id: Uuid::now_v7(),
            kind: CompensationKind::Recycled.to_string(),
            consignment_id: Some(id),
            certificate_key: certificate_key(&number),
            certificate: number,
            issuer: recycler.map(|row| row.name).unwrap_or_default(),
            country: row.country.clone(),
            issued_on: row.certificate_day.clone(),
            weight_g: row.certified_g.unwrap_or(0),
            file: row.certificate_file.clone(),
            note: text(&input.note),
            added_by: actor.name.to_string(),
            added_at: now,
        };
        add(&tx, entry).await
    });
    Ok(done.await?)
}

/// Bought from somebody who recycled it.
async fn bought(app: &App, actor: &Actor, input: &Enter) -> Result<(), Failure> {
    let number = line(&input.certificate);
    let issuer = line(&input.issuer);
    if issuer.is_empty() {
        return Err(invalid("recycling-issuer").into());
    }
    let kept = sign::keep_document(&app.store, &input.document, &input.document_file).await?;
    let kept = &kept.ok_or_else(|| invalid("recycling-document"))?;
    let entry = &compensation::Model {
        id: Uuid::now_v7(),
        kind: CompensationKind::Bought.to_string(),
        consignment_id: None,
        certificate_key: certificate_key(&number),
        certificate: number,
        issuer,
        country: country(&input.country)?,
        issued_on: day(&input.day)?,
        weight_g: grams(&input.weight_kg)?,
        file: Some(kept.hash.clone()),
        note: text(&input.note),
        added_by: actor.name.to_string(),
        added_at: app.now_ms(),
    };
    let done = app.store.write(|tx| async move {
        let name = format!("{}-compensation", entry.certificate_key);
        kept.register(&tx, &name, actor.person).await?;
        add(&tx, entry.clone()).await
    });
    Ok(done.await?)
}

/// What was sent abroad is compensated where equipment is sent: waste of a rich country is no compensation.
fn counts(country: &str) -> bool {
    countries::country(country).is_some_and(|row| row.is_recipient)
}

async fn add(tx: &Tx, entry: compensation::Model) -> Result<(), StoreFailure> {
    if !counts(&entry.country) {
        return Err(invalid("recycling-not-where-used")
            .with("country", &entry.country)
            .into());
    }
    let mut used = BTreeSet::new();
    if ledger::by_certificate(&**tx, &entry.certificate_key)
        .await?
        .is_some()
    {
        used.insert(entry.certificate_key.clone());
    }
    if let Some(id) = entry.consignment_id
        && ledger::of_consignment(&**tx, id).await?.is_some()
    {
        used.insert(entry.certificate_key.clone());
    }
    may_enter(&as_entry(&entry), &used)?;
    ledger::add(tx, entry).await
}

fn as_entry(row: &compensation::Model) -> Entry {
    Entry {
        certificate: row.certificate.clone(),
        weight_g: u64::try_from(row.weight_g).unwrap_or(0),
    }
}

/// What the ledger says today.
pub async fn standing(app: &App) -> Result<(Balance, Vec<compensation::Model>), StoreFailure> {
    let db = &app.store.read;
    let rows = ledger::all(db).await?;
    let entries: Vec<Entry> = rows.iter().map(as_entry).collect();
    let sent: Vec<(String, u64)> = ledger::sent(db)
        .await?
        .into_iter()
        .map(|(at, n)| {
            let day = app.zoned(at).date().to_string();
            (day, u64::try_from(n).unwrap_or(0))
        })
        .collect();
    let sent: Vec<(&str, u64)> = sent.iter().map(|(day, n)| (day.as_str(), *n)).collect();
    Ok((balance(&sent, &entries), rows))
}

/// Certified consignments whose certificate is not in the ledger.
pub async fn unused<C: store::Connection>(db: &C) -> Result<Vec<consignment::Model>, StoreFailure> {
    let rows = ledger::all(db).await?;
    let mut found = consignments::certified(db).await?;
    found.retain(|row| {
        counts(&row.country) && !rows.iter().any(|line| line.consignment_id == Some(row.id))
    });
    Ok(found)
}
