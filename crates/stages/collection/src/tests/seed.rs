//! A donation that is agreed, its lines, and people who act.

use gapless_journey::{DonationId, LineId, Role, entry::Subject, fold, offer::OfferEvent};
use gapless_store::Tx;
use gapless_store::entities::{donation, line};
use gapless_store::journal::{self, Draft};
use gapless_web::access::{Act, Actor, LinkPermit, Via};
use gapless_web::testing::{NOW_MS, Party, World};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

/// A person with a role, as an action is given them.
pub fn actor(world: &World, role: Role) -> Actor {
    actor_of(world.party_of(role).unwrap(), world, role)
}

/// Somebody who came by the link of a pick-up or a hand-over.
pub fn by_link(world: &World, role: Role, link: Uuid, subject: Uuid) -> Actor {
    let permit = LinkPermit {
        id: link,
        act: Act::CollectionSign,
        subject: subject.to_string(),
    };
    Actor {
        person: None,
        via: Via::Link(permit),
        ..actor(world, role)
    }
}

/// The same in another organisation.
pub fn actor_of(party: &Party, world: &World, role: Role) -> Actor {
    Actor {
        person: world.person(role),
        name: format!("{} {role}", party.name).into(),
        organisation: Some(party.id),
        organisation_name: party.name.into(),
        organisation_kind: role.organisation_kind(),
        role,
        via: Via::Cli,
        ..Actor::anonymous()
    }
}

/// An agreed donation of the donor, bound for a refurbisher, with lines of these serial numbers and asset tags.
pub async fn donation(
    world: &World,
    refurbisher: &Party,
    number: &str,
    lines: &[(&str, &str)],
) -> Uuid {
    let id = Uuid::now_v7();
    let row = donation::Model {
        id,
        number: number.to_owned(),
        donor_id: world.donor.id.0,
        title: "Spring clean-out".to_owned(),
        status: "agreed".to_owned(),
        policy: None,
        contact_id: None,
        refurbisher_id: Some(refurbisher.id.0),
        hub_id: None,
        agreed_by_donor: true,
        agreed_by_programme: true,
        created_at: NOW_MS,
        offered_at: Some(NOW_MS),
        agreed_at: Some(NOW_MS),
        picked_up_at: None,
        received_at: None,
        due_at: None,
        finished_at: None,
        version: 1,
    };
    let rows: Vec<line::ActiveModel> = lines
        .iter()
        .enumerate()
        .map(|(place, (serial, asset))| {
            one_line(id, place, serial, asset)
                .into_active_model()
                .reset_all()
        })
        .collect();
    let (row, rows) = (&row, &rows);
    world
        .app
        .store
        .write(|tx| async move {
            donation::Entity::insert(row.clone().into_active_model().reset_all())
                .exec_without_returning(&*tx)
                .await?;
            for rows in rows.chunks(400) {
                line::Entity::insert_many(rows.to_vec())
                    .exec_without_returning(&*tx)
                    .await?;
            }
            Ok(())
        })
        .await
        .unwrap();
    id
}

fn one_line(donation: Uuid, place: usize, serial: &str, asset: &str) -> line::Model {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    line::Model {
        id: Uuid::now_v7(),
        donation_id: donation,
        manifest_id: None,
        sheet: None,
        row_number: i64::try_from(place).unwrap() + 2,
        ordinal: i64::try_from(place).unwrap(),
        category: "laptop".to_owned(),
        manufacturer: Some("HP".to_owned()),
        model: Some("EliteBook 840 G4".to_owned()),
        serial_number: some(serial),
        serial_key: some(&fold(serial)),
        asset_tag: some(asset),
        asset_key: some(&fold(asset)),
        office: Some("Acme Europe Office".to_owned()),
        office_id: None,
        cpu: None,
        cpu_text: Some("i5-7200U".to_owned()),
        ram_gb: Some(8.0),
        screen_inch: Some(14.0),
        storage_gb: Some(256.0),
        year: Some(2017),
        condition: None,
        weight_g: 2_000,
        reported_broken: false,
        claim: "{}".to_owned(),
        verdict: "accepted".to_owned(),
        verdict_claimed: "accepted".to_owned(),
        overridden_why: None,
        reasons: "[]".to_owned(),
        preparation: "[]".to_owned(),
        duplicate: false,
        status: "agreed".to_owned(),
        unit_id: None,
        version: 1,
    }
}

/// The donor takes a line back, as stage `offer` writes it down.
pub async fn withdrawn(world: &World, donation: Uuid, line: Uuid) {
    let author = &actor(world, Role::DonorManager).author();
    let subject = &Subject::donation(DonationId(donation)).line(LineId(line));
    let work = |tx: Tx| async move {
        let why = "still in use".to_owned();
        let draft = Draft::new(subject.clone(), OfferEvent::LineWithdrawn { why });
        journal::append(&tx, author, vec![draft]).await?;
        Ok(())
    };
    world.app.store.write(work).await.unwrap();
}
