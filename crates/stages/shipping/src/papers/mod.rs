//! Papers of a shipment. Each is checked before it is printed: a field that must stand on it and is not known is named
//! instead. They are in English, and beside it in the language of the destination where it is one of ours.

mod consignment;
mod declarations;
mod labels;
pub mod proof;
mod tables;
mod words;

use crate::access::{self, invalid};
use crate::gather::{Gathered, gather, tester};
use crate::plan::facts;
use crate::rules::facts::Facts;
use crate::rules::gate::Tester;
use crate::store::{leg, shipments, unit, units};
use gapless_journey::OrganisationId;
use gapless_journey::words as word_list;
use gapless_papers::document::form::{Form, Part, form};
use gapless_papers::document::packing_list::Place;
use gapless_papers::sheet::{Sheet, xlsx};
use gapless_printing::set;
use gapless_store::entities::shipment;
use gapless_store::people::directory;
use gapless_web::access::Act;
use gapless_web::{App, Ctx, Failure, Lang};
use uuid::Uuid;
use words::Words;

pub use words::cents;

word_list! {
    /// A paper of a shipment.
    PaperKind {
        /// The records that are fixed on the devices.
        ItemRecords = "item-records",
        /// The protocol of tests, a line a device.
        Protocol = "protocol",
        /// Deeds of donation, one a project.
        Deed = "deed",
        /// Nothing in it is waste.
        NonWaste = "non-waste",
        /// Who is liable.
        Liability = "liability",
        /// What is in which unit.
        PackingList = "packing-list",
        /// Values for customs.
        Invoice = "pro-forma-invoice",
        /// The consignment note.
        Cmr = "cmr",
        /// Labels of the units.
        UnitLabels = "unit-labels",
        /// Where units stand in the container.
        LoadPlan = "load-plan",
    }
}

impl PaperKind {
    /// True for what is a table, and comes as a workbook, too.
    pub const fn is_table(self) -> bool {
        matches!(self, Self::Protocol | Self::PackingList | Self::Invoice)
    }
}

/// What all papers of a shipment are made of.
struct Load {
    shipment: shipment::Model,
    facts: Facts,
    legs: Vec<leg::Model>,
    units: Vec<unit::Model>,
    gathered: Gathered,
    shipper: Place,
    consignee: Place,
    carrier: Place,
    tester: Tester,
    words: Words,
    today: String,
}

impl Load {
    fn gross_g(&self) -> Option<i64> {
        self.units.iter().map(|unit| unit.weight_g).sum()
    }

    /// Who sends and who receives.
    fn parties(&self) -> Part {
        Part::Parties {
            parties: vec![
                (self.words.label("shipper"), self.shipper.clone()),
                (self.words.label("consignee"), self.consignee.clone()),
            ],
        }
    }

    /// The address of who answers for the tests, in one line; refuses while it is not known how to reach them.
    fn tester_address(&self) -> Result<String, Failure> {
        let tester = &self.tester;
        let address = tester.address.join(", ");
        check(&[
            ("tester_name", &tester.name),
            ("tester_address", &address),
            ("tester_phone", &tester.phone),
            ("tester_email", &tester.email),
        ])?;
        Ok(address)
    }
}

/// Refuses to print while one of these is empty; the names of the fields stand in the refusal.
fn check(fields: &[(&'static str, &str)]) -> Result<(), Failure> {
    let empty = fields.iter().filter(|(_, text)| text.trim().is_empty());
    let names: Vec<&str> = empty.map(|(name, _)| *name).collect();
    if names.is_empty() {
        return Ok(());
    }
    Err(invalid("shipping-paper-fields")
        .with("fields", names.join(", "))
        .into())
}

async fn load(ctx: &Ctx, id: Uuid) -> Result<Load, Failure> {
    let db = &ctx.app.store.read;
    let shipment = access::shipment(db, &ctx.actor, id).await?;
    let packed = units::packed(db, id).await?;
    if packed.is_empty() {
        return Err(invalid("shipping-nothing").into());
    }
    let gathered = gather(&ctx.app, db, &shipment, packed).await?;
    let mut languages: Vec<&str> = gathered.projects.values().map(|p| &*p.language).collect();
    languages.sort_unstable();
    let second = languages.first().and_then(|tag| Lang::from_tag(tag));
    Ok(Load {
        facts: facts(&shipment)?,
        legs: shipments::legs(db, id).await?,
        units: units::of(db, id).await?,
        shipper: place(ctx, shipment.from_id).await?,
        consignee: place(ctx, shipment.partner_id).await?,
        carrier: place(ctx, shipment.forwarder_id).await?,
        tester: tester(db, shipment.from_id).await?,
        words: Words {
            second: second.filter(|lang| *lang != Lang::En),
        },
        today: ctx.app.zoned(ctx.now_ms).date().to_string(),
        gathered,
        shipment,
    })
}

/// An organisation with its address and how to reach it.
async fn place(ctx: &Ctx, id: Uuid) -> Result<Place, Failure> {
    let db = &ctx.app.store.read;
    let known = tester(db, id).await?;
    let named = directory::organisation(db, OrganisationId(id)).await?;
    let contact = [known.phone, known.email];
    let contact: Vec<String> = contact
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let mut address = known.address;
    if address.is_empty() {
        address.extend(named.and_then(|row| row.country));
    }
    Ok(Place {
        name: known.name,
        address,
        contact: Some(contact.join(" · ")).filter(|text| !text.is_empty()),
    })
}

/// A paper as a PDF with the name of its file; a deed is for one project.
pub async fn print(
    ctx: &Ctx,
    id: Uuid,
    kind: PaperKind,
    project: Option<Uuid>,
) -> Result<(String, Vec<u8>), Failure> {
    ctx.actor.permit(Act::ShippingSee)?;
    let load = load(ctx, id).await?;
    let name = format!("{}-{kind}.pdf", load.shipment.number);
    let paper = match kind {
        PaperKind::ItemRecords => return Ok((name, labels::item_records(&ctx.app, &load).await?)),
        PaperKind::UnitLabels => return Ok((name, labels::unit_labels(&ctx.app, &load).await?)),
        PaperKind::Protocol => tables::protocol(&load)?,
        PaperKind::PackingList => tables::packing_list(&load)?,
        PaperKind::Invoice => tables::invoice(&load)?,
        PaperKind::Cmr => consignment::cmr(&load)?,
        PaperKind::LoadPlan => consignment::load_plan(&load)?,
        PaperKind::NonWaste => declarations::non_waste(&load)?,
        PaperKind::Liability => declarations::liability(&load)?,
        PaperKind::Deed => declarations::deed(ctx, &load, project).await?,
    };
    Ok((name, set_form(&ctx.app, paper).await?))
}

/// A table as a workbook with the name of its file.
pub async fn workbook(ctx: &Ctx, id: Uuid, kind: PaperKind) -> Result<(String, Vec<u8>), Failure> {
    ctx.actor.permit(Act::ShippingSee)?;
    if !kind.is_table() {
        return Err(Failure::not_found());
    }
    let load = load(ctx, id).await?;
    let paper = match kind {
        PaperKind::Protocol => tables::protocol(&load)?,
        PaperKind::PackingList => tables::packing_list(&load)?,
        _ => tables::invoice(&load)?,
    };
    let name = format!("{}-{kind}.xlsx", load.shipment.number);
    let (title, made_at) = (format!("{} {}", paper.title, paper.number), ctx.app.now());
    let sheets = sheets(&paper);
    let work = move || xlsx(&sheets, &title, Some(made_at));
    let bytes = tokio::task::spawn_blocking(work)
        .await?
        .map_err(Failure::fault)?;
    Ok((name, bytes))
}

/// The tables of a paper as sheets.
fn sheets(paper: &Form) -> Vec<Sheet> {
    use gapless_papers::sheet::{Cell, Column};
    let tables = paper.parts.iter().filter_map(|part| match part {
        Part::Table {
            columns,
            rows,
            total,
        } => Some((columns, rows, total)),
        _ => None,
    });
    let made = tables.map(|(columns, rows, total)| {
        let heads = columns.iter().map(|column| {
            if column.is_number {
                Column::number(&*column.head)
            } else {
                Column::code(&*column.head)
            }
        });
        let cell = |(column, text): (usize, &String)| {
            let is_number = columns.get(column).is_some_and(|column| column.is_number);
            match text.parse::<f64>() {
                Ok(number) if is_number => Cell::Number(number),
                _ => Cell::from(text.clone()),
            }
        };
        let rows = rows
            .iter()
            .chain(total)
            .map(|row| row.iter().enumerate().map(cell).collect());
        Sheet::new(paper.title.clone(), heads.collect(), rows.collect())
    });
    made.collect()
}

pub(crate) async fn set_form(app: &App, paper: Form) -> Result<Vec<u8>, Failure> {
    set(app, Lang::En, move |frame| form(&paper, frame)).await
}
