//! Sign one's own side. When the second side signs, custody moves, and the paper with both signatures proves it.

use super::{
    paper,
    prepare::{new_row, units_of},
    signature::{Signature, counted},
};
use crate::{
    access,
    rules::sides::{Side, Signer, may_sign, sides},
    store::{self, hand_over},
};
use gapless_journey::{
    DonationId, HandOverId, OrganisationId, Refusal, RefusalKind, SiteId, UnitId,
    collection::{CollectionEvent, Leg},
    entry::Subject,
};
use gapless_store::{
    Failure as StoreFailure, Tx,
    entities::{donation, unit},
    files,
    journal::{self, Draft},
};
use gapless_web::{
    App, Failure, Lang,
    access::{Act, Actor},
    links,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A signature.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct SignInput {
    /// `giver` or `taker`; not needed where the signer has one side.
    #[serde(default)]
    pub side: Option<String>,
    /// The name in letters.
    pub name: String,
    /// As what: driver, office contact.
    #[serde(default)]
    pub role: Option<String>,
    /// The drawn signature, a PNG as a data URL; without it the typed name signs.
    #[serde(default)]
    pub drawn: Option<String>,
    /// Units that the signer counted.
    pub units: u64,
    /// Weight that the signer read, in grams.
    #[serde(default)]
    pub weight_g: Option<i64>,
    /// What the signer wants on record; needed where the counts differ.
    #[serde(default)]
    pub remark: Option<String>,
    /// Number plate.
    #[serde(default)]
    pub vehicle: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct SignOutput {
    /// `gapless.hand-over-signed/1`.
    pub schema: &'static str,
    /// True when both sides have signed and custody has moved.
    pub completed: bool,
    /// SHA-256 of the paper, when it is complete.
    pub paper: Option<String>,
}

/// Who an actor is, for a signature.
pub fn signer(actor: &Actor) -> Result<Signer, Failure> {
    let organisation = actor.organisation.ok_or_else(Failure::not_found)?;
    let key = match (actor.person, actor.link()) {
        (Some(person), _) => person.to_string(),
        (None, Some(link)) => link.id.to_string(),
        (None, None) => format!("{:?}", actor.via),
    };
    Ok(Signer {
        organisation,
        role: actor.role,
        key,
    })
}

/// The sides of a hand-over that an actor may sign and that nobody has signed.
pub fn open_sides(row: &hand_over::Model, actor: &Actor) -> Vec<Side> {
    let Ok(signer) = signer(actor) else {
        return Vec::new();
    };
    let Some(leg) = Leg::parse(&row.leg) else {
        return Vec::new();
    };
    let own = sides(
        leg,
        OrganisationId(row.from_id),
        OrganisationId(row.to_id),
        &signer,
    );
    own.into_iter()
        .filter(|side| row.status == "prepared" && signature_of(row, *side).is_none())
        .filter(|side| other_key(row, *side).as_deref() != Some(signer.key.as_str()))
        .collect()
}

/// A side's signature.
pub fn signature_of(row: &hand_over::Model, side: Side) -> Option<Signature> {
    let text = match side {
        Side::Giver => row.giver.as_deref(),
        Side::Taker => row.taker.as_deref(),
    }?;
    serde_json::from_str(text).ok()
}

fn other_key(row: &hand_over::Model, side: Side) -> Option<String> {
    let other = if side == Side::Giver {
        Side::Taker
    } else {
        Side::Giver
    };
    signature_of(row, other).map(|signature| signature.key)
}

/// The weight of all units; `None` where one was not weighed.
pub fn weight_of(units: &[unit::Model]) -> Option<i64> {
    units.iter().map(|unit| unit.weight_g).sum()
}

/// Signs.
pub async fn sign(
    app: &App,
    actor: &Actor,
    lang: Lang,
    id: Uuid,
    input: SignInput,
) -> Result<SignOutput, Failure> {
    actor.permit(Act::CollectionSign)?;
    let (mut row, donation) = access::own_hand_over(app, actor, id).await?;
    if row.status != "prepared" {
        return Err(Refusal::new("collection-hand-over-closed")
            .with("status", &row.status)
            .into());
    }
    let side = side(&row, actor, input.side.as_deref())?;
    let units = units_of(&app.store.read, &row).await?;
    if units.is_empty() {
        return Err(Refusal::new("collection-nothing-to-hand-over").into());
    }
    let picture = gapless_web::sign::drawn(input.drawn.as_deref().unwrap_or_default())?;
    let mut signature = signature(app, actor, &input)?;
    counted(&signature, units.len() as u64, weight_of(&units))?;
    let size = picture.as_ref().map_or(0, Vec::len);
    if let Some(bytes) = picture {
        signature.drawn = Some(app.store.files.put(bytes).await?);
    }
    let text = serde_json::to_string(&signature)?;
    match side {
        Side::Giver => row.giver = Some(text),
        Side::Taker => row.taker = Some(text),
    }
    row.vehicle = access::text(input.vehicle.as_deref(), 40).or(row.vehicle);
    let mut printed = None;
    if row.giver.is_some() && row.taker.is_some() {
        row.completed_at = Some(signature.at);
        let pdf = paper::print(app, lang, &row, &donation, &units).await?;
        let bytes = pdf.len();
        let hash = app.store.files.put(pdf).await?;
        row.paper = Some(hash.clone());
        row.status = "signed".to_owned();
        printed = Some((hash, bytes));
    }
    let done = Done {
        row,
        donation,
        units,
        picture: signature.drawn.map(|hash| (hash, size)),
        printed,
    };
    let (done, now_ms) = (&done, app.now_ms());
    app.store
        .write(|tx| async move { done.save(&tx, actor, now_ms).await })
        .await?;
    let paper = done.row.paper.clone();
    Ok(SignOutput {
        schema: "gapless.hand-over-signed/1",
        completed: paper.is_some(),
        paper,
    })
}

fn side(row: &hand_over::Model, actor: &Actor, asked: Option<&str>) -> Result<Side, Failure> {
    let signer = signer(actor)?;
    let leg = Leg::parse(&row.leg).ok_or_else(|| Failure::fault("hand_over.leg"))?;
    let own = sides(
        leg,
        OrganisationId(row.from_id),
        OrganisationId(row.to_id),
        &signer,
    );
    let asked = asked.and_then(Side::parse);
    let open = open_sides(row, actor);
    let side = asked
        .or_else(|| open.first().copied())
        .or_else(|| own.first().copied());
    let side =
        side.ok_or_else(|| Refusal::new("collection-not-your-side").kind(RefusalKind::Forbidden))?;
    let is_signed = signature_of(row, side).is_some();
    may_sign(
        side,
        &own,
        is_signed,
        other_key(row, side).as_deref(),
        &signer,
    )?;
    Ok(side)
}

fn signature(app: &App, actor: &Actor, input: &SignInput) -> Result<Signature, Failure> {
    let name = access::text(Some(&input.name), 120)
        .ok_or_else(|| Refusal::new("collection-name-missing").kind(RefusalKind::Invalid))?;
    Ok(Signature {
        name,
        role: access::text(input.role.as_deref(), 80),
        at: app.now_ms(),
        key: signer(actor)?.key,
        drawn: None,
        units: input.units,
        weight_g: input.weight_g,
        remark: access::text(input.remark.as_deref(), 1_000),
    })
}

/// A signed hand-over that is about to be saved.
struct Done {
    row: hand_over::Model,
    donation: donation::Model,
    units: Vec<unit::Model>,
    picture: Option<(String, usize)>,
    printed: Option<(String, usize)>,
}

impl Done {
    async fn save(&self, tx: &Tx, actor: &Actor, now_ms: i64) -> Result<(), StoreFailure> {
        links::spend(tx, actor, now_ms).await?;
        if !store::save_signature(&**tx, &self.row).await? {
            return Err(Refusal::new("collection-changed-meanwhile").into());
        }
        if store::frozen(&**tx, self.row.id).await?.is_empty() {
            let units: Vec<Uuid> = self.units.iter().map(|unit| unit.id).collect();
            store::freeze(&**tx, self.row.id, &units).await?;
        }
        if let Some((hash, bytes)) = &self.picture {
            let name = format!("{}-signature.png", self.row.number);
            files::register(tx, hash, &name, "image/png", *bytes, actor.person).await?;
        }
        let Some((hash, bytes)) = &self.printed else {
            return Ok(());
        };
        let name = format!("{}.pdf", self.row.number);
        files::register(tx, hash, &name, "application/pdf", *bytes, actor.person).await?;
        journal::append(tx, &actor.author(), self.events(hash)?).await?;
        if self.row.leg == Leg::ToCarrier.as_str() {
            self.next(tx, actor, now_ms).await?;
        }
        Ok(())
    }

    fn events(&self, paper: &str) -> Result<Vec<Draft>, StoreFailure> {
        let leg = Leg::parse(&self.row.leg)
            .ok_or_else(|| StoreFailure::corrupt("hand_over.leg", &self.row.leg))?;
        let mut drafts = Vec::with_capacity(self.units.len() * 2);
        for unit in &self.units {
            let subject = Subject::donation(DonationId(self.row.donation_id)).unit(UnitId(unit.id));
            let handed = CollectionEvent::CustodyHandedOver {
                hand_over: HandOverId(self.row.id),
                from: OrganisationId(self.row.from_id),
                to: OrganisationId(self.row.to_id),
                leg,
            };
            let place = self.row.from_site_id.map(SiteId);
            drafts.push(
                Draft::new(subject.clone(), handed)
                    .at(place)
                    .proved_by(paper),
            );
            if let (Some(site), true) = (self.row.to_site_id, leg != Leg::ToCarrier) {
                let arrived = CollectionEvent::UnitArrived { at: SiteId(site) };
                drafts.push(
                    Draft::new(subject, arrived)
                        .at(Some(SiteId(site)))
                        .proved_by(paper),
                );
            }
        }
        Ok(drafts)
    }

    /// What the carrier took, it hands over to the refurbisher: the same units, by the same link.
    async fn next(&self, tx: &Tx, actor: &Actor, now_ms: i64) -> Result<(), StoreFailure> {
        let pick_up = match self.row.pick_up_id {
            Some(id) => store::pick_up(&**tx, id).await?,
            None => None,
        };
        let Some(pick_up) = pick_up else {
            return Ok(());
        };
        let (from, to) = (self.row.to_id, pick_up.refurbisher_id);
        let mut row = new_row(
            tx,
            &self.donation,
            Leg::ToRefurbisher,
            from,
            to,
            actor,
            now_ms,
        )
        .await?;
        row.to_site_id = pick_up.destination_id;
        row.pick_up_id = Some(pick_up.id);
        row.vehicle.clone_from(&self.row.vehicle);
        store::add_hand_over(&**tx, row.clone()).await?;
        let units: Vec<Uuid> = self.units.iter().map(|unit| unit.id).collect();
        Ok(store::freeze(&**tx, row.id, &units).await?)
    }
}
