//! Hand what arrived to its project: with a signature, a photo, and who was trained. The paper of it proves the receipt.

use crate::access::{self, invalid, line, text};
use crate::arrive::settle;
use crate::papers::proof;
use crate::rules::word::Arrival;
use crate::store::{arrivals, delivery, shipments, units};
use gapless_journey::device::DeviceStatus;
use gapless_journey::projects::ApplicationStatus;
use gapless_journey::shipping::ShippingEvent;
use gapless_journey::{OrganisationId, ProjectId, Refusal};
use gapless_store::entities::{project, shipment, shipment_device};
use gapless_store::{Failure as StoreFailure, Tx, files, journal};
use gapless_web::access::{Act, Actor};
use gapless_web::sign::KeptFile;
use gapless_web::{App, Failure, Lang, bench, sign};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A hand-over to a project.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[schema(as = DeliverShipment)]
pub struct Deliver {
    /// The project.
    pub project: Uuid,
    /// The devices; all that arrived for it where none is named.
    #[serde(default, rename = "id")]
    pub devices: Vec<String>,
    /// Name of who takes them, in letters.
    #[serde(rename = "taker_typed")]
    pub taker: String,
    /// As what.
    #[serde(default)]
    pub role: String,
    /// The drawn signature, a PNG as a data URL; without it the typed name signs.
    #[serde(default, rename = "taker_drawn")]
    pub drawn: String,
    /// A photo as a data URL of JPEG or PNG.
    #[serde(default)]
    pub photo: String,
    /// The same as a file of a form.
    #[serde(skip)]
    #[schema(ignore)]
    pub photo_file: Vec<u8>,
    /// People who were trained.
    #[serde(default)]
    pub trained: Option<i64>,
    /// In what, how long, by whom.
    #[serde(default)]
    pub training: String,
    /// What the taker wants on record.
    #[serde(default)]
    pub remark: String,
}

/// What was handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = DeliveredShipment)]
pub struct Delivered {
    /// `gapless.delivery/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// Number on its paper.
    pub number: String,
    /// Devices.
    pub n: usize,
}

/// Hands it over.
pub async fn deliver(
    app: &App,
    actor: &Actor,
    lang: Lang,
    id: Uuid,
    input: &Deliver,
) -> Result<Delivered, Failure> {
    actor.permit(Act::ShippingReceive)?;
    let taker = line(&input.taker);
    if taker.is_empty() {
        return Err(invalid("shipping-taker").into());
    }
    let trained = trained(input)?;
    let db = &app.store.read;
    let shipment = access::shipment(db, actor, id).await?;
    let (project, rows) = chosen(app, &shipment, input).await?;
    let files = kept_files(app, input).await?;
    let n = arrivals::deliveries(db, id).await?.len() + 1;
    let mut row = delivery::Model {
        id: Uuid::now_v7(),
        number: format!("{}-R{n}", shipment.number),
        shipment_id: id,
        project_id: project.id,
        given_by: actor.name.to_string(),
        taker_name: taker,
        taker_role: line(&input.role),
        drawn: files.drawn.as_ref().map(|(hash, _)| hash.clone()),
        photo: files.photo.as_ref().map(|photo| photo.hash.clone()),
        trained,
        training: text(&input.training),
        remark: text(&input.remark),
        handed_at: app.now_ms(),
        paper: None,
    };
    let pdf = proof::print(app, lang, &shipment, &project, &row, &rows).await?;
    let paper_size = pdf.len();
    let paper = app.store.files.put(pdf).await?;
    row.paper = Some(paper.clone());
    let (row, rows, project) = (&row, &rows, &project);
    let (paper, files) = (&paper, &files);
    let done = app.store.write(|tx| async move {
        let again = arrivals::deliveries(&*tx, id).await?.len() + 1;
        if again != n {
            return Err(Refusal::new("shipment-changed").into());
        }
        register(&tx, actor, row, files, (paper, paper_size)).await?;
        arrivals::add_delivery(&tx, row.clone()).await?;
        let ids: Vec<String> = rows.iter().map(|row| row.device_id.clone()).collect();
        let mut drafts = Vec::new();
        for device in units::devices(&*tx, &ids).await? {
            let event = ShippingEvent::HandedToProject {
                project: ProjectId(project.id),
                from: OrganisationId(device.custodian_id),
                to: OrganisationId(project.organisation_id),
            };
            drafts.push(bench::draft(&device, event)?.proved_by(paper));
        }
        journal::append(&tx, &actor.author(), drafts).await?;
        for given in rows {
            let given = shipment_device::Model {
                delivery_id: Some(row.id),
                ..given.clone()
            };
            units::save_one(&tx, given).await?;
        }
        settle(&tx, id, row.handed_at).await
    });
    done.await?;
    Ok(Delivered {
        schema: "gapless.delivery/1",
        id: row.id,
        number: row.number.clone(),
        n: rows.len(),
    })
}

fn trained(input: &Deliver) -> Result<i64, Refusal> {
    let n = input.trained.unwrap_or(0);
    if (0..=10_000).contains(&n) {
        Ok(n)
    } else {
        Err(invalid("shipping-trained"))
    }
}

/// What was drawn and photographed: SHA-256 and size, and of a photo its media type.
struct Files {
    drawn: Option<(String, usize)>,
    photo: Option<KeptFile>,
}

async fn kept_files(app: &App, input: &Deliver) -> Result<Files, Failure> {
    let mut drawn = None;
    if let Some(bytes) = sign::drawn(&input.drawn)? {
        let size = bytes.len();
        drawn = Some((app.store.files.put(bytes).await?, size));
    }
    let photo = sign::keep_photo(&app.store, &input.photo, &input.photo_file).await?;
    Ok(Files { drawn, photo })
}

async fn register(
    tx: &Tx,
    actor: &Actor,
    row: &delivery::Model,
    files: &Files,
    paper: (&String, usize),
) -> Result<(), StoreFailure> {
    let drawn = files.drawn.as_ref();
    let drawn = drawn.map(|(hash, size)| (hash, *size, "signature.png", "image/png"));
    if let Some(photo) = &files.photo {
        let name = format!("{}-photo", row.number);
        photo.register(tx, &name, actor.person).await?;
    }
    let paper = Some((paper.0, paper.1, "receipt.pdf", "application/pdf"));
    for (hash, size, end, media_type) in [drawn, paper].into_iter().flatten() {
        let name = format!("{}-{end}", row.number);
        files::register(tx, hash, &name, media_type, size, actor.person).await?;
    }
    Ok(())
}

/// What is handed over: what arrived whole for the project and nobody handed over yet.
async fn chosen(
    app: &App,
    shipment: &shipment::Model,
    input: &Deliver,
) -> Result<(project::Model, Vec<shipment_device::Model>), Failure> {
    let db = &app.store.read;
    let found = shipments::projects(db, &[input.project]).await?;
    let project = found.into_iter().next();
    let project = project.ok_or_else(|| Refusal::new("shipping-not-arrived"))?;
    if project.status != ApplicationStatus::Selected.as_str() {
        return Err(Refusal::new("shipping-project-closed")
            .with("project", &project.number)
            .into());
    }
    let mut rows = units::packed(db, shipment.id).await?;
    rows.retain(|row| {
        row.project_id == project.id
            && row.delivery_id.is_none()
            && row.arrival == Arrival::Arrived.as_str()
    });
    if !input.devices.is_empty() {
        let n = rows.len();
        rows.retain(|row| input.devices.contains(&row.device_id));
        if rows.len() < input.devices.len().min(n + 1) {
            return Err(Refusal::new("shipping-not-arrived").into());
        }
    }
    let ids: Vec<String> = rows.iter().map(|row| row.device_id.clone()).collect();
    let devices = units::devices(db, &ids).await?;
    let arrived = DeviceStatus::Arrived.as_str();
    if rows.is_empty() || devices.iter().any(|device| device.status != arrived) {
        return Err(StoreFailure::from(Refusal::new("shipping-not-arrived")).into());
    }
    Ok((project, rows))
}
