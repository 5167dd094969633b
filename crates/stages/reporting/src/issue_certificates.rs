//! Issues the certificates that the devices of a donation still lack: each numbered once and for ever, each with the
//! fields of its records as they are known now. Refused while a medium of the device is open.

use crate::certificate::document::{self as certificate, CertificateDocument};
use crate::document::Party;
use crate::letters::Letters;
use crate::rules::certify::{self, Proposal, number, proposals, sequence};
use crate::sight;
use crate::store::entities::certificate::Model;
use crate::store::rows::{self, Raw, Selection};
use crate::store::{certificates, donations, word};
use crate::{make, store::runs::RunKind};
use gapless_journey::{
    Category, CertificateId, DeviceId, DonationId, MediumId, Refusal, RefusalKind,
    entry::{Author, Subject},
    reporting::{CertificateKind, ReportingEvent},
    sanitization::{MediumState, MediumStatus},
};
use gapless_store::entities::{device, donation};
use gapless_store::journal::{self, Draft};
use gapless_store::{Failure as StoreFailure, Tx, from_millis};
use gapless_web::access::{Act, Actor};
use gapless_web::i18n::Lang;
use gapless_web::{App, Outcome};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// Devices of one transaction.
const DEVICES_A_TRANSACTION: usize = 400;
/// Devices that one request may name.
pub const DEVICES_MAX: usize = 500;

/// For which devices.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct IssueCertificates {
    /// The donation: key or number.
    #[serde(default)]
    pub donation: String,
    /// Our ids; none means every device of the donation whose media are closed.
    #[serde(default)]
    pub devices: Vec<String>,
}

/// What was issued.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct IssuedCertificates {
    /// `gapless.certificates-issued/1`.
    pub schema: &'static str,
    /// Their numbers.
    pub numbers: Vec<String>,
    /// Devices that could not be certified, each with the code of the reason.
    pub refused: Vec<RefusedDevice>,
    /// The run that makes their papers.
    pub run: Option<Uuid>,
}

/// A device that could not be certified.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RefusedDevice {
    /// Our id.
    pub device: String,
    /// Code of the refusal.
    pub code: String,
}

/// What the certificates of one donation share.
pub(crate) struct Shared<'a> {
    pub app: &'a App,
    pub author: Author,
    pub donation: &'a donation::Model,
    pub lang: Lang,
    pub issuer: Party,
    pub issuer_address: Vec<String>,
    pub donor: Party,
    pub hub: Option<String>,
    pub offices: HashMap<Uuid, String>,
}

/// Issues what is lacking, and has the papers made.
pub async fn issue(
    app: &App,
    actor: &Actor,
    input: IssueCertificates,
) -> Outcome<IssuedCertificates> {
    let sight = sight::donation(&app.store, actor, Act::CertificateIssue, &input.donation).await?;
    let donation = &sight.whole()?;
    if input.devices.len() > DEVICES_MAX {
        let kind = RefusalKind::TooLarge;
        return Err(Refusal::new("batch-too-large")
            .kind(kind)
            .with("n", DEVICES_MAX)
            .into());
    }
    let letters = Letters::after_report(app, donation).await?;
    let mut issued = of_donation(app, actor, donation, &input.devices, letters.as_ref()).await?;
    if issued.numbers.is_empty() && issued.refused.is_empty() {
        return Err(Refusal::new("certificates-none").into());
    }
    if !issued.numbers.is_empty() {
        let run = make::start(app, actor, donation, RunKind::Certificates, None).await?;
        issued.run = Some(run);
    }
    Ok(issued)
}

/// Issues what these devices lack, or every device of the donation; the donor is told where `letters` are given.
pub(crate) async fn of_donation(
    app: &App,
    actor: &Actor,
    donation: &donation::Model,
    devices: &[String],
    letters: Option<&Letters<'_>>,
) -> Outcome<IssuedCertificates> {
    let shared = &Shared::read(app, actor, donation).await?;
    let mut issued = IssuedCertificates {
        schema: "gapless.certificates-issued/1",
        ..IssuedCertificates::default()
    };
    let mut after = String::new();
    loop {
        let chunk = if devices.is_empty() {
            let limit = DEVICES_A_TRANSACTION;
            certificates::certifiable(&app.store.read, donation.id, &after, limit).await?
        } else {
            devices.iter().map(|id| folded(id)).collect()
        };
        let Some(last) = chunk.last().cloned() else {
            break;
        };
        let part = &chunk;
        let work = |tx: Tx| async move {
            let done = for_devices(&tx, shared, part, None).await?;
            let numbers: Vec<String> = done.rows.into_iter().map(|row| row.number).collect();
            if let Some(letters) = letters {
                letters.certificates_issued(&tx, &numbers).await?;
            }
            Ok((numbers, done.refused))
        };
        let (numbers, refused) = app.store.write(work).await?;
        issued.numbers.extend(numbers);
        issued
            .refused
            .extend(refused.iter().map(|(device, refusal)| RefusedDevice {
                device: device.clone(),
                code: refusal.code.to_owned(),
            }));
        if let ([_], Some((_, refusal))) = (devices, refused.into_iter().next()) {
            return Err(refusal.into());
        }
        if !devices.is_empty() {
            break;
        }
        after = last;
    }
    Ok(issued)
}

fn folded(id: &str) -> String {
    DeviceId::parse(id).map_or_else(|| id.to_owned(), |id| id.to_string())
}

impl<'a> Shared<'a> {
    /// Reads what the certificates of a donation share.
    pub async fn read(app: &'a App, actor: &Actor, donation: &'a donation::Model) -> Outcome<Self> {
        let db = &app.store.read;
        let issuer = actor
            .organisation
            .ok_or_else(|| Refusal::new("custodian-unknown"))?;
        let organisations = donations::organisations(db, vec![donation.donor_id, issuer.0]).await?;
        let sites = donations::sites(db, vec![donation.donor_id, issuer.0]).await?;
        let party = |id: Uuid| {
            let name = organisations
                .get(&id)
                .map(|row| row.name.clone())
                .unwrap_or_default();
            Party { id, name }
        };
        let own = sites
            .values()
            .filter(|site| site.organisation_id == issuer.0);
        let address = own
            .min_by_key(|site| site.created_at)
            .map(address)
            .unwrap_or_default();
        let donor = organisations.get(&donation.donor_id);
        let language = donor
            .and_then(|row| row.language.as_deref())
            .and_then(Lang::from_tag);
        Ok(Self {
            app,
            author: actor.author(),
            donation,
            lang: language.unwrap_or(Lang::En),
            issuer: party(issuer.0),
            issuer_address: address,
            donor: party(donation.donor_id),
            hub: donation
                .hub_id
                .and_then(|id| sites.get(&id))
                .map(|site| site.name.clone()),
            offices: sites
                .into_values()
                .map(|site| (site.id, site.name))
                .collect(),
        })
    }
}

fn address(site: &gapless_store::entities::site::Model) -> Vec<String> {
    let city = [&site.postal_code, &site.city]
        .into_iter()
        .flatten()
        .map(String::as_str);
    let city = city.collect::<Vec<_>>().join(" ");
    let lines = [site.street.clone(), Some(city), site.country.clone()];
    lines
        .into_iter()
        .flatten()
        .filter(|line| !line.trim().is_empty())
        .collect()
}

/// What one transaction issued.
#[derive(Default)]
pub(crate) struct Chunk {
    pub rows: Vec<Model>,
    pub refused: Vec<(String, Refusal)>,
}

/// A certificate that stands for a void one.
pub(crate) struct Replacing<'a> {
    pub number: &'a str,
    pub kind: CertificateKind,
    pub media: &'a [Uuid],
}

/// Issues what these devices lack, in the caller's transaction.
pub(crate) async fn for_devices(
    tx: &Tx,
    shared: &Shared<'_>,
    devices: &[String],
    replacing: Option<&Replacing<'_>>,
) -> Result<Chunk, StoreFailure> {
    let selection = Selection::Keys {
        lines: Vec::new(),
        devices: devices.to_vec(),
    };
    let raw = rows::load(&**tx, shared.donation.id, &selection).await?;
    let uuids = rows::board_uuids(&**tx, devices).await?;
    let mut chunk = Chunk::default();
    let mut proposed: Vec<(&device::Model, Proposal)> = Vec::new();
    for device in &raw.devices {
        match lacking(&raw, device)? {
            Ok(found) => proposed.extend(found.into_iter().map(|proposal| (device, proposal))),
            Err(refusal) => chunk.refused.push((device.id.clone(), refusal)),
        }
    }
    for id in devices
        .iter()
        .filter(|id| !raw.devices.iter().any(|device| device.id == **id))
    {
        chunk
            .refused
            .push((id.clone(), Refusal::new("device-unknown")));
    }
    if let Some(replacing) = replacing {
        // A new certificate says again what the void one said, and nothing beside it.
        proposed.retain(|(_, proposal)| proposal.kind == replacing.kind);
        for (_, proposal) in &mut proposed {
            proposal.media.retain(|id| replacing.media.contains(id));
        }
        proposed.retain(|(_, p)| replacing.media.is_empty() == p.media.is_empty());
    }
    let numbers = numbers(tx, shared, &proposed).await?;
    let mut rows = Vec::with_capacity(proposed.len());
    let mut drafts = Vec::with_capacity(proposed.len());
    for ((device, proposal), number) in proposed.iter().zip(numbers) {
        let made = make_one(shared, &raw, &uuids, device, proposal, number, replacing)?;
        drafts.extend(events(shared.donation.id, device, proposal, &made.0));
        rows.push(made);
    }
    chunk.rows = rows.iter().map(|(row, _)| row.clone()).collect();
    certificates::add(tx, rows).await?;
    journal::append(tx, &shared.author, drafts).await?;
    Ok(chunk)
}

type Lacking = Result<Vec<Proposal>, Refusal>;

fn lacking(raw: &Raw, device: &device::Model) -> Result<Lacking, StoreFailure> {
    let id = DeviceId::parse(&device.id)
        .ok_or_else(|| StoreFailure::corrupt("device.id", &device.id))?;
    let rows = raw.media.get(&device.id).map_or(&[][..], Vec::as_slice);
    let mut media = Vec::with_capacity(rows.len());
    for row in rows {
        let status = word("medium.status", &row.status, MediumStatus::parse)?;
        let exception_accepted = row.exception_accepted;
        media.push((
            row.id,
            MediumState {
                device: id.clone(),
                status,
                exception_accepted,
            },
        ));
    }
    let mut covered = Vec::new();
    let issued = raw
        .certificates
        .get(&device.id)
        .map_or(&[][..], Vec::as_slice);
    for certificate in issued.iter().filter(|row| row.voided_at.is_none()) {
        let kind = word(
            "certificate.kind",
            &certificate.kind,
            CertificateKind::parse,
        )?;
        match raw.covered.get(&certificate.id) {
            Some(about) => covered.extend(about.iter().map(|id| (kind, Some(*id)))),
            None => covered.push((kind, None)),
        }
    }
    Ok(proposals(&certify::Device {
        id: &device.id,
        category: word("device.category", &device.category, Category::parse)?,
        media_known: device.media_known,
        media: &media,
        covered: &covered,
    }))
}

/// Numbers for the proposals, in their order; each kind and year has its own sequence.
async fn numbers(
    tx: &Tx,
    shared: &Shared<'_>,
    proposed: &[(&device::Model, Proposal)],
) -> Result<Vec<String>, StoreFailure> {
    let year = shared.app.zoned(shared.app.now_ms()).year();
    let mut next: HashMap<CertificateKind, i64> = HashMap::new();
    for kind in CertificateKind::ALL {
        let n = proposed
            .iter()
            .filter(|(_, proposal)| proposal.kind == *kind)
            .count();
        if let Some(n) = i64::try_from(n).ok().filter(|n| *n > 0) {
            next.insert(
                *kind,
                certificates::take_numbers(tx, &sequence(*kind, year), n).await?,
            );
        }
    }
    let numbered = proposed.iter().map(|(_, proposal)| {
        let place = next.entry(proposal.kind).or_insert(1);
        *place += 1;
        number(&sequence(proposal.kind, year), *place - 1)
    });
    Ok(numbered.collect())
}

type Made = (Model, Vec<(Uuid, Uuid)>);

fn make_one(
    shared: &Shared<'_>,
    raw: &Raw,
    uuids: &HashMap<String, String>,
    device: &device::Model,
    proposal: &Proposal,
    number: String,
    replacing: Option<&Replacing<'_>>,
) -> Result<Made, StoreFailure> {
    let id = CertificateId::new().0;
    let rows = raw.media.get(&device.id).map_or(&[][..], Vec::as_slice);
    let mut media = Vec::with_capacity(proposal.media.len());
    let mut about = Vec::with_capacity(proposal.media.len());
    for row in rows.iter().filter(|row| proposal.media.contains(&row.id)) {
        let record = raw.record(row);
        let record = record
            .ok_or_else(|| Refusal::new("certificate-no-record").with("device", &device.id))?;
        media.push(certificate::Medium::of(row, record)?);
        about.push((row.id, record.id));
    }
    let line = device
        .line_id
        .and_then(|id| raw.lines.iter().find(|line| line.id == id));
    let office = line.and_then(|line| line.office_id).or(device.office_id);
    let absent = raw.absent.get(&device.id).filter(|_| about.is_empty());
    let at = shared.app.now_ms();
    let document = CertificateDocument {
        schema: certificate::SCHEMA.to_owned(),
        id,
        number: number.clone(),
        kind: proposal.kind.to_string(),
        issued_at: from_millis(at),
        issued_by: shared.author.name.clone(),
        replaces: replacing.map(|replacing| replacing.number.to_owned()),
        issuer: shared.issuer.clone(),
        issuer_address: shared.issuer_address.clone(),
        donor: shared.donor.clone(),
        donation: shared.donation.number.clone(),
        office: office.and_then(|id| shared.offices.get(&id).cloned()),
        hub: shared.hub.clone(),
        device: certificate::Device {
            id: device.id.clone(),
            category: device.category.clone(),
            manufacturer: device.manufacturer.clone(),
            model: device.model.clone(),
            serial_number: device.serial_number.clone(),
            asset_tag: line
                .and_then(|l| l.asset_tag.clone())
                .or_else(|| device.asset_tag.clone()),
            uuid: uuids.get(&device.id).cloned(),
        },
        media,
        no_medium_why: absent.map(|absent| absent.why.clone()),
        no_medium_by: absent.map(|absent| absent.by.clone()),
        no_medium_at: absent.map(|absent| from_millis(absent.at)),
    };
    let row = Model {
        id,
        number,
        kind: proposal.kind.to_string(),
        donation_id: shared.donation.id,
        device_id: device.id.clone(),
        office_id: office,
        language: shared.lang.as_str().to_owned(),
        snapshot: serde_json::to_string(&document)?,
        file: None,
        issued_at: at,
        issued_by: shared.author.name.clone(),
        issued_by_id: shared.author.person.map(|person| person.0),
        voided_at: None,
        voided_by: None,
        voided_why: None,
        replaced_by: None,
        void_file: None,
    };
    Ok((row, about))
}

/// One event a medium, so that the trail of each says by which certificate it is covered; one for a device without.
fn events(donation: Uuid, device: &device::Model, proposal: &Proposal, row: &Model) -> Vec<Draft> {
    let Some(id) = DeviceId::parse(&device.id) else {
        return Vec::new();
    };
    let subject = Subject::donation(DonationId(donation)).device(id);
    let event = ReportingEvent::CertificateIssued {
        certificate: CertificateId(row.id),
        number: row.number.clone(),
        certificate_kind: proposal.kind,
    };
    if proposal.media.is_empty() {
        return vec![Draft::new(subject, event)];
    }
    let about =
        |medium: &Uuid| Draft::new(subject.clone().medium(MediumId(*medium)), event.clone());
    proposal.media.iter().map(about).collect()
}
