//! Takes a report for a device: the file becomes its evidence, what it names becomes known, its media are opened for
//! sanitization. What a person or the donor said stands; a report only fills what nobody said.

use super::media::{self, Match};
use super::said::{Said, SaidMedium, clean};
use crate::bench;
use crate::entities::{device, device_report, identifier, medium};
use crate::journal::{self, Draft, MediumFacts};
use crate::{Failure, Tx, files};
use gapless_journey::device::DeviceStatus;
use gapless_journey::entry::{Author, Subject};
use gapless_journey::receiving::{IdentifierKind, ReceivingEvent};
use gapless_journey::sanitization::{MediumStatus, SanitizationEvent};
use gapless_journey::{DeviceId, DonationId, MediumId, Refusal, SiteId, fold};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ActiveValue::Unchanged, ColumnTrait, EntityTrait,
    IntoActiveModel, QueryFilter, QuerySelect,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Bytes of what one report says; the longest real one has a hundredth of it.
const SAID_BYTES_MAX: usize = 512 * 1024;
/// Media elsewhere that one number may name.
const ELSEWHERE_MAX: u64 = 20;

/// The form in which it is kept what a report says.
const SCHEMA: &str = "gapless.device/1";

/// A report that was read; its file is kept.
#[derive(Debug, Clone)]
pub struct Arrived {
    /// The file.
    pub sha256: String,
    /// Name under which it came.
    pub file_name: String,
    /// Its size.
    pub bytes: usize,
    /// Name of its format.
    pub format: String,
    /// What it says, JSON `gapless.device/1`.
    pub said: String,
}

impl Arrived {
    /// A file that was read as a report.
    ///
    /// # Errors
    ///
    /// `names-nothing` where it says nothing of a machine, a medium, a screen or a battery; `too-large`.
    pub fn of(
        file_name: &str,
        bytes: &[u8],
        format: &str,
        mut said: serde_json::Value,
    ) -> Result<Self, &'static str> {
        if let Some(fields) = said.as_object_mut() {
            let source = serde_json::json!({"file": file_name, "format": format});
            fields.insert("schema".to_owned(), SCHEMA.into());
            fields.insert("source".to_owned(), source);
        }
        let said = said.to_string();
        if said.len() > SAID_BYTES_MAX {
            return Err("too-large");
        }
        if Said::parse(&said).is_empty() {
            return Err("names-nothing");
        }
        Ok(Self {
            sha256: files::sha256(bytes),
            file_name: clean(file_name),
            bytes: bytes.len(),
            format: format.to_owned(),
            said,
        })
    }
}

/// What became of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Took {
    /// It is the device's now.
    Taken(Taken),
    /// The same file is the device's already; nothing was done.
    Duplicate,
    /// Its number is another device's; nothing was done.
    OtherDevice(OtherDevice),
}

/// What a report brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Numbers that nobody had seen on the device.
    pub numbers: Vec<(IdentifierKind, String)>,
    /// How many media were new to the device.
    pub media_found: usize,
    /// How many were on its list already.
    pub media_known: usize,
    /// Media that are another device's on record; they were left there.
    pub media_elsewhere: Vec<Strange>,
    /// What was not known of the device and is now.
    pub filled: Vec<Column>,
}

/// A medium that another device has on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strange {
    /// Its serial number.
    pub serial: String,
    /// That device.
    pub other: OtherDevice,
}

/// Another device; whoever may not see it must not be told which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherDevice {
    /// Its id.
    pub id: String,
    /// Who has it.
    pub custodian_id: Uuid,
}

gapless_journey::words! {
    /// What is known of a device.
    Column {
        /// Maker.
        Manufacturer = "manufacturer",
        /// Model.
        Model = "model",
        /// Serial number.
        Serial = "serial",
        /// Asset tag.
        AssetTag = "asset-tag",
        /// Processor.
        Cpu = "cpu",
        /// Memory.
        Ram = "ram",
        /// Storage.
        Storage = "storage",
        /// Screen.
        Screen = "screen",
    }
}

/// Takes a report for a device that is on the bench. `insists`: a person says that it is right here although its number is
/// another device's.
pub async fn take(
    tx: &Tx,
    author: &Author,
    device: &device::Model,
    arrived: &Arrived,
    insists: bool,
    now_ms: i64,
) -> Result<Took, Failure> {
    let status = DeviceStatus::parse(&device.status)
        .ok_or_else(|| Failure::corrupt("device.status", &device.status))?;
    if status.has_left_the_bench() {
        return Err(Refusal::new("device-left-bench")
            .with("status", status)
            .into());
    }
    if is_there(tx, device, &arrived.sha256).await? {
        return Ok(Took::Duplicate);
    }
    let said = Said::parse(&arrived.said);
    let mut numbers = if said.is_about(&device.category) {
        said.numbers()
    } else {
        Vec::new()
    };
    let other = other_device(tx, device, &numbers).await?;
    if let Some(other) = other.as_ref().filter(|_| !insists) {
        return Ok(Took::OtherDevice(other.clone()));
    }
    files::register(
        tx,
        &arrived.sha256,
        &arrived.file_name,
        "application/octet-stream",
        arrived.bytes,
        author.person,
    )
    .await?;
    numbers.retain(|(_, number)| !fold(number).is_empty());
    let numbers = unseen(tx, device, numbers).await?;
    let mut drafts = vec![draft(
        device,
        ReceivingEvent::ReportRead {
            format: arrived.format.clone(),
        },
    )?];
    for (kind, value) in &numbers {
        let event = ReceivingEvent::IdentifierSeen {
            identifier: *kind,
            value: value.clone(),
            source: arrived.format.clone(),
        };
        drafts.push(draft(device, event)?);
    }
    let mut taken = Taken {
        numbers,
        ..Taken::default()
    };
    find_media(tx, device, &said, &mut taken, &mut drafts).await?;
    let drafts = drafts
        .into_iter()
        .map(|draft| draft.proved_by(arrived.sha256.as_str()));
    journal::append(tx, author, drafts.collect()).await?;
    taken.filled = fill(tx, device, &said, other.is_some()).await?;
    keep(tx, author, device, arrived, other.is_some(), now_ms).await?;
    Ok(Took::Taken(taken))
}

fn subject(device: &device::Model) -> Result<Subject, Failure> {
    let id =
        DeviceId::parse(&device.id).ok_or_else(|| Failure::corrupt("device id", &device.id))?;
    Ok(Subject::donation(DonationId(device.donation_id)).device(id))
}

fn draft(device: &device::Model, event: ReceivingEvent) -> Result<Draft, Failure> {
    Ok(Draft::new(subject(device)?, event).at(device.place_id.map(SiteId)))
}

async fn is_there(tx: &Tx, device: &device::Model, sha256: &str) -> Result<bool, Failure> {
    let found = device_report::Entity::find()
        .filter(device_report::Column::DeviceId.eq(device.id.as_str()))
        .filter(device_report::Column::Sha256.eq(sha256))
        .one(&**tx)
        .await?;
    Ok(found.is_some())
}

/// Another device that one of these numbers names, where this one does not carry it. Asset tags of two donors may be equal.
async fn other_device(
    tx: &Tx,
    device: &device::Model,
    numbers: &[(IdentifierKind, String)],
) -> Result<Option<OtherDevice>, Failure> {
    let telling = numbers
        .iter()
        .filter(|(kind, _)| matches!(kind, IdentifierKind::Serial | IdentifierKind::Uuid));
    for (kind, number) in telling {
        let found = super::devices_with(&**tx, *kind, number).await?;
        if found.iter().any(|one| one.id == device.id) {
            continue;
        }
        if let Some(other) = found.into_iter().next() {
            return Ok(Some(OtherDevice {
                id: other.id,
                custodian_id: other.custodian_id,
            }));
        }
    }
    Ok(None)
}

/// Those of these numbers that nobody had seen on the device, each once.
async fn unseen(
    tx: &Tx,
    device: &device::Model,
    numbers: Vec<(IdentifierKind, String)>,
) -> Result<Vec<(IdentifierKind, String)>, Failure> {
    let mut known: BTreeSet<(String, String)> = identifier::Entity::find()
        .select_only()
        .columns([identifier::Column::Kind, identifier::Column::ValueKey])
        .filter(identifier::Column::DeviceId.eq(device.id.as_str()))
        .into_tuple::<(String, String)>()
        .all(&**tx)
        .await?
        .into_iter()
        .collect();
    Ok(numbers
        .into_iter()
        .filter(|(kind, number)| known.insert((kind.to_string(), fold(number))))
        .collect())
}

/// Registers the media that are new to the device, and completes those that are on its list.
async fn find_media(
    tx: &Tx,
    device: &device::Model,
    said: &Said,
    taken: &mut Taken,
    drafts: &mut Vec<Draft>,
) -> Result<(), Failure> {
    let there = bench::media(&**tx, std::slice::from_ref(&device.id)).await?;
    for (one, found) in media::pair(&there, &said.media) {
        let serial = media::serial(one);
        if let Match::Known(at) = found {
            taken.media_known += 1;
            if let Some(row) = there.get(at) {
                complete(tx, row, one).await?;
            }
            continue;
        }
        if let Some(serial) = &serial
            && let Some(other) = elsewhere(tx, device, serial).await?
        {
            taken.media_elsewhere.push(Strange {
                serial: serial.clone(),
                other,
            });
            continue;
        }
        taken.media_found += 1;
        let event = SanitizationEvent::MediumFound {
            medium_kind: media::kind(one),
            serial,
        };
        let subject = subject(device)?.medium(MediumId(Uuid::now_v7()));
        let draft = Draft::new(subject, event).at(device.place_id.map(SiteId));
        drafts.push(draft.describing_medium(facts(one)));
    }
    Ok(())
}

/// The device that has a medium of this number on record and still has it.
async fn elsewhere(
    tx: &Tx,
    device: &device::Model,
    serial: &str,
) -> Result<Option<OtherDevice>, Failure> {
    let ids: Vec<String> = medium::Entity::find()
        .select_only()
        .column(medium::Column::DeviceId)
        .filter(medium::Column::SerialKey.eq(fold(serial)))
        .filter(medium::Column::DeviceId.ne(device.id.as_str()))
        .filter(medium::Column::Status.ne(MediumStatus::Destroyed.as_str()))
        .limit(ELSEWHERE_MAX)
        .into_tuple()
        .all(&**tx)
        .await?;
    let found = bench::devices(&**tx, &ids).await?.into_iter().next();
    Ok(found.map(|other| OtherDevice {
        id: other.id,
        custodian_id: other.custodian_id,
    }))
}

fn facts(said: &SaidMedium) -> MediumFacts {
    MediumFacts {
        manufacturer: said.manufacturer.clone(),
        model: said.model.clone(),
        bytes: said.bytes.and_then(|n| i64::try_from(n).ok()),
        facts: serde_json::Value::Object(told(said)),
    }
}

/// The further facts of a medium that the report tells.
fn told(said: &SaidMedium) -> serde_json::Map<String, serde_json::Value> {
    let mut facts = serde_json::Map::new();
    let mut add = |name: &str, value: Option<serde_json::Value>| {
        facts.extend(value.map(|value| (name.to_owned(), value)));
    };
    add("firmware", said.firmware.clone().map(Into::into));
    add("health", said.health.clone().map(Into::into));
    add("power_on_hours", said.power_on_hours.map(Into::into));
    add("wear_percent", said.wear_percent.map(Into::into));
    facts
}

/// Fills what nobody knew of a medium on record; what was said stays.
async fn complete(tx: &Tx, row: &medium::Model, said: &SaidMedium) -> Result<(), Failure> {
    let mut facts: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&row.facts).unwrap_or_default();
    for (name, value) in told(said) {
        let entry = facts.entry(name).or_insert(serde_json::Value::Null);
        if entry.is_null() {
            *entry = value;
        }
    }
    let serial = row.serial_number.clone().or_else(|| media::serial(said));
    let full = medium::ActiveModel {
        id: Unchanged(row.id),
        manufacturer: Set(row
            .manufacturer
            .clone()
            .or_else(|| said.manufacturer.clone())),
        model: Set(row.model.clone().or_else(|| said.model.clone())),
        serial_key: Set(serial.as_deref().map(fold)),
        serial_number: Set(serial),
        bytes: Set(row
            .bytes
            .or_else(|| said.bytes.and_then(|n| i64::try_from(n).ok()))),
        facts: Set(serde_json::Value::Object(facts).to_string()),
        ..Default::default()
    };
    full.update(&**tx).await?;
    Ok(())
}

/// Fills what nobody said of the device; answers what. The numbers of a report that names another device are not taken.
async fn fill(
    tx: &Tx,
    device: &device::Model,
    said: &Said,
    is_others: bool,
) -> Result<Vec<Column>, Failure> {
    let mut filled = Vec::new();
    let mut row = device::ActiveModel {
        id: Unchanged(device.id.clone()),
        ..Default::default()
    };
    macro_rules! absent {
        ($column:ident, $word:ident, $value:expr) => {
            if device.$column.is_none() {
                if let Some(value) = $value {
                    row.$column = Set(Some(value));
                    filled.push(Column::$word);
                }
            }
        };
    }
    let is_about = said.is_about(&device.category);
    let about = |text: &Option<String>| text.clone().filter(|_| is_about);
    absent!(manufacturer, Manufacturer, about(&said.manufacturer));
    let model = said.model_name.clone().or_else(|| said.model.clone());
    absent!(model, Model, about(&model));
    if is_about && !is_others {
        let number = |wanted: IdentifierKind| {
            let mut numbers = said.numbers().into_iter();
            numbers.find_map(|(kind, number)| (kind == wanted).then_some(number))
        };
        let (serial, asset) = (
            number(IdentifierKind::Serial),
            number(IdentifierKind::AssetTag),
        );
        if device.serial_number.is_none() {
            row.serial_key = Set(serial.as_deref().map(fold));
        }
        if device.asset_tag.is_none() {
            row.asset_key = Set(asset.as_deref().map(fold));
        }
        absent!(serial_number, Serial, serial);
        absent!(asset_tag, AssetTag, asset);
    }
    absent!(cpu_text, Cpu, said.cpu_text().map(str::to_owned));
    absent!(ram_gb, Ram, said.ram_gb());
    absent!(
        storage_gb,
        Storage,
        said.storage_gb().filter(|_| said.is_whole())
    );
    absent!(screen_inch, Screen, said.screen_inch(&device.category));
    if !filled.is_empty() {
        row.update(&**tx).await?;
    }
    Ok(filled)
}

async fn keep(
    tx: &Tx,
    author: &Author,
    device: &device::Model,
    arrived: &Arrived,
    is_insisted: bool,
    now_ms: i64,
) -> Result<(), Failure> {
    let row = device_report::Model {
        id: Uuid::now_v7(),
        device_id: device.id.clone(),
        sha256: arrived.sha256.clone(),
        file_name: arrived.file_name.clone(),
        format: arrived.format.clone(),
        said: arrived.said.clone(),
        is_insisted,
        read_at: now_ms,
        read_by: author.name.clone(),
    };
    device_report::Entity::insert(row.into_active_model().reset_all())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
