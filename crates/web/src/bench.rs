//! What the stages of the work bench share: whose devices an actor works on, a device opened, a scan that jumps to one.
//! What must never live here: a rule of a stage, a table.

use crate::access::{Actor, Scope, not_found};
use crate::ctx::Ctx;
use crate::failure::Outcome;
use crate::i18n::{Lang, t};
use crate::layout::page;
use crate::ui::{self, Column, DeviceHead, Tone};
use axum::response::{IntoResponse, Response};
use gapless_journey::entry::{Event, Subject};
use gapless_journey::{DeviceId, DonationId, MediumId, Refusal, RefusalKind, SiteId};
use gapless_store::bench::Row;
use gapless_store::entities::{device, medium};
use gapless_store::journal::Draft;
use gapless_store::{Failure, Tx, bench};
use maud::{Markup, html};
use serde::Deserialize;
use std::borrow::Cow;
use uuid::Uuid;

/// Whose devices an actor sees on the bench: all for the programme, its own for a refurbisher, none for others.
pub fn custodian(actor: &Actor) -> Result<Option<Uuid>, Refusal> {
    match actor.scope() {
        Scope::All => Ok(None),
        Scope::Refurbisher(organisation) => Ok(Some(organisation.0)),
        _ => Err(not_found()),
    }
}

/// The devices of one act, each once, each the actor's own; others' answer as if they were not there.
pub async fn devices(
    tx: &Tx,
    actor: &Actor,
    ids: &[DeviceId],
) -> Result<Vec<device::Model>, Failure> {
    let mut asked: Vec<String> = ids.iter().map(ToString::to_string).collect();
    asked.sort_unstable();
    asked.dedup();
    if asked.is_empty() {
        return Err(Refusal::new("nothing-chosen")
            .kind(RefusalKind::Invalid)
            .into());
    }
    if asked.len() > bench::BULK_MAX {
        let refusal = Refusal::new("too-many-chosen").kind(RefusalKind::TooLarge);
        return Err(refusal.with("n", bench::BULK_MAX).into());
    }
    let custodian = custodian(actor)?;
    let found = bench::devices(&**tx, &asked).await?;
    let are_ours = found
        .iter()
        .all(|device| custodian.is_none_or(|own| own == device.custodian_id));
    if found.len() == asked.len() && are_ours {
        Ok(found)
    } else {
        Err(Failure::not_found())
    }
}

/// The subject of an event of a device.
pub fn subject(device: &device::Model) -> Result<Subject, Failure> {
    let id =
        DeviceId::parse(&device.id).ok_or_else(|| Failure::corrupt("device id", &device.id))?;
    Ok(Subject::donation(DonationId(device.donation_id)).device(id))
}

/// An event of a device, where it lies.
pub fn draft(device: &device::Model, event: impl Into<Event>) -> Result<Draft, Failure> {
    Ok(Draft::new(subject(device)?, event).at(device.place_id.map(SiteId)))
}

/// An event of a medium in a device.
pub fn medium_draft(
    device: &device::Model,
    medium: Uuid,
    event: impl Into<Event>,
) -> Result<Draft, Failure> {
    let subject = subject(device)?.medium(MediumId(medium));
    Ok(Draft::new(subject, event).at(device.place_id.map(SiteId)))
}

/// A device opened on the bench, with what its head shows.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The device.
    pub device: device::Model,
    /// Its media.
    pub media: Vec<medium::Model>,
    /// Number of its donation.
    pub donation: String,
    /// Who has it.
    pub custodian: String,
}

impl Opened {
    /// What the head shows.
    pub fn head(&self) -> DeviceHead<'_> {
        DeviceHead {
            device: &self.device,
            media: &self.media,
            donation: &self.donation,
            custodian: &self.custodian,
        }
    }
}

/// Opens a device of the reader's own by its id.
pub async fn open(ctx: &Ctx, id: &str) -> Outcome<Opened> {
    let id = DeviceId::parse(id).ok_or_else(not_found)?;
    let own = custodian(&ctx.actor)?;
    let db = &ctx.app.store.read;
    let mut found = bench::devices(db, &[id.to_string()]).await?;
    let device = found
        .pop()
        .filter(|row| own.is_none_or(|own| own == row.custodian_id))
        .ok_or_else(not_found)?;
    let media = bench::media(db, std::slice::from_ref(&device.id)).await?;
    let donation = bench::donations(db, [device.donation_id])
        .await?
        .remove(&device.donation_id);
    let custodian = bench::organisations(db, [device.custodian_id])
        .await?
        .remove(&device.custodian_id);
    Ok(Opened {
        donation: donation.map(|row| row.number).unwrap_or_default(),
        custodian: custodian.unwrap_or_default(),
        device,
        media,
    })
}

/// The cells that the rows of every work list begin with: its choice, the device under `stage` (a path), what it is, its
/// donation. The first columns are [`FIRST_COLUMNS`], the form of the choice is `chosen`.
pub fn first_cells(ctx: &Ctx, stage: &str, row: &Row, donations: &[(Uuid, String, i64)]) -> Markup {
    let donation = donations.iter().find(|(id, ..)| *id == row.donation_id);
    html! {
        (ui::pick("chosen", &row.id, &ctx.tw("frame-select-row", &[("name", row.id.as_str().into())])))
        td { a href={ (stage) "/" (row.id) } { (row.id) } }
        td { (ui::what(ctx, row)) @if let Some(serial) = &row.serial_number { br; code { (serial) } } }
        td.text-nowrap { (donation.map_or("", |(_, number, _)| number)) }
    }
}

/// The columns of [`first_cells`].
pub const FIRST_COLUMNS: [Column<'static>; 4] = [
    Column::pick(),
    Column::new("bench-device"),
    Column::new("bench-what"),
    Column::new("bench-donation"),
];

/// Narrows a work list to one donation.
pub fn donation_filter(ctx: &Ctx, donations: &[(Uuid, String, i64)]) -> Markup {
    let ids: Vec<String> = donations.iter().map(|(id, ..)| id.to_string()).collect();
    let choices: Vec<(&str, &str, Option<u64>)> = ids
        .iter()
        .zip(donations)
        .map(|(id, (_, number, n))| (id.as_str(), number.as_str(), u64::try_from(*n).ok()))
        .collect();
    let (label, all) = (ctx.t("bench-donation"), ctx.t("frame-all"));
    ui::filters(ctx, "donation", &label, &all, &choices)
}

/// Narrows a work list to one of the words of a property, each with its text and how many there are.
pub fn word_filter(
    ctx: &Ctx,
    name: &str,
    label_key: &str,
    choices: &[(&str, Cow<'_, str>, u64)],
) -> Markup {
    let choices: Vec<(&str, &str, Option<u64>)> = choices
        .iter()
        .map(|(word, text, n)| (*word, text.as_ref(), Some(*n)))
        .collect();
    let (label, all) = (ctx.t(label_key), ctx.t("frame-all"));
    ui::filters(ctx, name, &label, &all, &choices)
}

/// What was scanned.
#[derive(Debug, Deserialize)]
pub struct Scan {
    /// The code.
    #[serde(default)]
    pub code: String,
}

/// Answers a scan: leads to the one device it means under `stage` (a path), or shows which it may mean.
pub async fn jump(ctx: &Ctx, stage: &str, code: &str) -> Outcome<Response> {
    let found = bench::by_code(&ctx.app.store.read, code.trim(), custodian(&ctx.actor)?).await?;
    if let [one] = found.as_slice() {
        return ui::see_other(&format!("{stage}/{}", one.id));
    }
    let (tone, word) = if found.is_empty() {
        (Tone::Stop, "unknown")
    } else {
        (Tone::Ask, "several")
    };
    let title = ctx.t("bench-scan-title");
    let text = ctx.tw(
        &format!("bench-scan-{word}"),
        &[("code", code.trim().into())],
    );
    let next = ctx.t(&format!("bench-scan-{word}-do"));
    let body = html! {
        (ui::head(&title, &ctx.t("bench-scan-purpose"), None))
        (ui::jump_box(ctx, &format!("{stage}/scan")))
        (ui::alert(tone, &text, &next))
        ul.list-group { @for device in &found {
            li.list-group-item {
                a href={ (stage) "/" (device.id) } { (device.id) } " " (ui::what(ctx, device)) " " (ui::status_badge(ctx, &device.status))
            }
        } }
    };
    Ok(page(ctx, &title, body).into_response())
}

/// How it was established that a device holds no medium, in the reader's words. The event keeps a word of ours, and after a
/// colon what the technician added.
pub fn absent_way(lang: Lang, why: &str) -> String {
    let (way, words) = why.split_once(": ").unwrap_or((why, ""));
    let key = format!("sanitization-way-{way}");
    let said = t(lang, &key);
    match (said == key, words.is_empty()) {
        (true, _) => why.to_owned(),
        (false, true) => said.into_owned(),
        (false, false) => format!("{said}: {words}"),
    }
}
