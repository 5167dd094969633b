//! Put lines into a unit, by scan or by selection, and take them out again.

use crate::{access, store};
use gapless_journey::{
    DonationId, LineId, Refusal, RefusalKind, SiteId, UnitId, collection::CollectionEvent,
    entry::Subject, fold,
};
use gapless_store::{
    Failure as StoreFailure, Tx,
    entities::{line, unit},
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Lines packed at once.
const LINES_MAX: usize = 2_000;

/// What goes into a unit: what was scanned, or lines that were chosen.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct PackInput {
    /// A serial number or an asset tag.
    #[serde(default)]
    pub code: Option<String>,
    /// Lines.
    #[serde(default)]
    pub lines: Vec<Uuid>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct PackOutput {
    /// `gapless.packed/1`.
    pub schema: &'static str,
    /// `packed`, `already` (in this unit), `other-unit`, `choose` (several lines carry the number), `not-agreed`,
    /// `unknown`.
    pub outcome: &'static str,
    /// The lines that it is about.
    pub lines: Vec<Uuid>,
    /// The number of the unit that it is in.
    pub unit: Option<String>,
    /// True when a line stood on another office's list and is on this office's now.
    pub was_elsewhere: bool,
}

impl PackOutput {
    const fn new(outcome: &'static str, lines: Vec<Uuid>) -> Self {
        Self {
            schema: "gapless.packed/1",
            outcome,
            lines,
            unit: None,
            was_elsewhere: false,
        }
    }
}

/// Packs.
pub async fn pack(
    app: &App,
    actor: &Actor,
    unit: Uuid,
    input: PackInput,
) -> Result<PackOutput, Failure> {
    actor.permit(Act::CollectionPack)?;
    let code = access::text(input.code.as_deref(), 120);
    if code.is_none() && (input.lines.is_empty() || input.lines.len() > LINES_MAX) {
        return Err(Refusal::new("collection-nothing-chosen")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let (code, input) = (&code, &input);
    let output = app
        .store
        .write(|tx| async move {
            let (unit, _) = access::unit(&*tx, actor, unit).await?;
            match code {
                Some(code) => scanned(&tx, actor, &unit, code).await,
                None => {
                    let lines = store::by_ids(&*tx, unit.donation_id, &input.lines).await?;
                    if lines.len() != input.lines.len() {
                        return Err(StoreFailure::not_found());
                    }
                    put(&tx, actor, &unit, &lines).await
                }
            }
        })
        .await?;
    Ok(output)
}

async fn scanned(
    tx: &Tx,
    actor: &Actor,
    unit: &unit::Model,
    code: &str,
) -> Result<PackOutput, StoreFailure> {
    let found = store::by_code(&**tx, unit.donation_id, &fold(code)).await?;
    let ready: Vec<line::Model> = found
        .iter()
        .filter(|line| line.status == "agreed")
        .cloned()
        .collect();
    match ready.as_slice() {
        [only] => return put(tx, actor, unit, std::slice::from_ref(only)).await,
        [] => {}
        _ => {
            return Ok(PackOutput::new(
                "choose",
                ready.iter().map(|line| line.id).collect(),
            ));
        }
    }
    let lines = found.iter().map(|line| line.id).collect();
    if found.iter().any(|line| line.unit_id == Some(unit.id)) {
        return Ok(PackOutput::new("already", lines));
    }
    if let Some(other) = found.iter().find_map(|line| line.unit_id) {
        let number = store::unit(&**tx, other).await?.map(|other| other.number);
        return Ok(PackOutput {
            unit: number,
            ..PackOutput::new("other-unit", lines)
        });
    }
    Ok(PackOutput::new(
        if found.is_empty() {
            "unknown"
        } else {
            "not-agreed"
        },
        lines,
    ))
}

async fn put(
    tx: &Tx,
    actor: &Actor,
    unit: &unit::Model,
    lines: &[line::Model],
) -> Result<PackOutput, StoreFailure> {
    let subject = Subject::donation(DonationId(unit.donation_id)).unit(UnitId(unit.id));
    let drafts = lines
        .iter()
        .map(|line| {
            Draft::new(
                subject.clone().line(LineId(line.id)),
                CollectionEvent::UnitPacked,
            )
            .at(unit.place_id.map(SiteId))
        })
        .collect();
    journal::append(tx, &actor.author(), drafts).await?;
    // What lies in an office's box is at that office, whatever the list said.
    let mut output = PackOutput::new("packed", lines.iter().map(|line| line.id).collect());
    if let Some(office) = unit.office_id {
        let moved: Vec<Uuid> = lines
            .iter()
            .filter(|line| line.office_id != Some(office))
            .map(|line| line.id)
            .collect();
        output.was_elsewhere = lines
            .iter()
            .any(|line| line.office_id.is_some_and(|other| other != office));
        if !moved.is_empty() {
            store::set_office(&**tx, unit.donation_id, &moved, office).await?;
        }
    }
    output.unit = Some(unit.number.clone());
    Ok(output)
}

/// Takes lines out of a unit that is open; answers how many.
pub async fn unpack(
    app: &App,
    actor: &Actor,
    unit: Uuid,
    lines: &[Uuid],
) -> Result<usize, Failure> {
    actor.permit(Act::CollectionPack)?;
    if lines.is_empty() || lines.len() > LINES_MAX {
        return Err(Refusal::new("collection-nothing-chosen")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let n = app
        .store
        .write(|tx| async move {
            let (unit, _) = access::unit(&*tx, actor, unit).await?;
            let subject = Subject::donation(DonationId(unit.donation_id)).unit(UnitId(unit.id));
            let drafts: Vec<Draft> = lines
                .iter()
                .map(|line| {
                    let subject = subject.clone().line(LineId(*line));
                    Draft::new(subject, CollectionEvent::UnitUnpacked).at(unit.place_id.map(SiteId))
                })
                .collect();
            let n = drafts.len();
            journal::append(&tx, &actor.author(), drafts).await?;
            Ok(n)
        })
        .await?;
    Ok(n)
}
