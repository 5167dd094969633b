//! A project that has devices, brought by the service partner.

use crate::open::{Open, open};
use crate::tick::{Taken, tick};
use crate::tick::{Tick, Ticks};
use gapless_journey::follow_up::Finding;
use gapless_journey::{Category, DeviceId, Role};
use gapless_store::entities::{delivery, device, mail, project, project_contact, shipment};
use gapless_web::access::Actor;
use gapless_web::testing::{NOW_MS, World};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
use uuid::Uuid;

pub const DAY_MS: i64 = 24 * 60 * 60 * 1000;

#[expect(clippy::too_many_lines, reason = "rows one by one")]
/// A selected project with `n` laptops at work for a year.
pub async fn project(world: &World, number: &str, n: u32) -> (Uuid, Vec<DeviceId>) {
    let ids = world.checked_in(Category::Laptop, n).await.unwrap();
    let (id, sent) = (Uuid::now_v7(), Uuid::now_v7());
    let row = project::Model {
        id,
        number: number.to_owned(),
        status: "selected".to_owned(),
        title: "Library".to_owned(),
        organisation_id: world.applicant.id.0,
        country: "SN".to_owned(),
        kind: "education".to_owned(),
        language: "fr".to_owned(),
        score: 400,
        min_lot: 1,
        may_ship: true,
        selected_at: 0,
        closed_at: None,
    };
    let shipment = shipment::Model {
        id: sent,
        number: format!("S-{number}"),
        mode: "air".to_owned(),
        status: "closed".to_owned(),
        from_id: world.refurbisher.id.0,
        partner_id: world.service_partner.id.0,
        forwarder_id: world.carrier.id.0,
        country: "SN".to_owned(),
        facts: "{}".to_owned(),
        planned_day: String::new(),
        created_by: String::new(),
        created_at: 0,
        dispatched_at: Some(0),
        arrived_at: Some(0),
        closed_at: Some(0),
        version: 1,
    };
    let delivery = delivery::Model {
        id: Uuid::now_v7(),
        number: format!("S-{number}-R1"),
        shipment_id: sent,
        project_id: id,
        given_by: String::new(),
        taker_name: String::new(),
        taker_role: String::new(),
        drawn: None,
        photo: None,
        trained: 0,
        training: String::new(),
        remark: String::new(),
        handed_at: NOW_MS - 365 * DAY_MS,
        paper: None,
    };
    let (row, shipment, delivery, devices) = (&row, &shipment, &delivery, &ids);
    let done = world.app.store.write(|tx| async move {
        project::Entity::insert(row.clone().into_active_model().reset_all())
            .exec_without_returning(&*tx)
            .await?;
        shipment::Entity::insert(shipment.clone().into_active_model().reset_all())
            .exec_without_returning(&*tx)
            .await?;
        delivery::Entity::insert(delivery.clone().into_active_model().reset_all())
            .exec_without_returning(&*tx)
            .await?;
        for device in devices {
            let found = device::Entity::find_by_id(device.to_string());
            let mut found = found.one(&*tx).await?.unwrap().into_active_model();
            found.status = Set("in-use".to_owned());
            found.project_id = Set(Some(id));
            found.custodian_id = Set(world.applicant.id.0);
            found.serial_number = Set(Some(format!("SN{device}")));
            found.update(&*tx).await?;
        }
        Ok(())
    });
    done.await.unwrap();
    (id, ids)
}

/// An open check of a project.
pub async fn asked(world: &World, project: Uuid) -> Uuid {
    let coordinator = world.actor(Role::Coordinator);
    let input = Open {
        project,
        season: String::new(),
    };
    open(&world.app, &coordinator, &input).await.unwrap().id
}

/// A tick.
pub fn of(device: &DeviceId, finding: Finding, key: &str, seen_at: Option<i64>) -> Tick {
    Tick {
        key: key.to_owned(),
        device: format!("https://gapless.example/d/{device}"),
        finding,
        note: String::new(),
        seen_at,
        photo: String::new(),
        photo_file: Vec::new(),
    }
}

/// What somebody says.
pub async fn say(world: &World, actor: &Actor, check: Uuid, ticks: Vec<Tick>) -> Taken {
    let input = Ticks {
        ticks,
        told_by: String::new(),
    };
    tick(&world.app, actor, check, &input).await.unwrap()
}

/// How far a device is.
pub async fn status(world: &World, id: &DeviceId) -> String {
    world.device(id).await.unwrap().status
}

/// Gives a project an address for letters.
pub async fn contact(world: &World, project: Uuid) {
    let row = project_contact::Model {
        id: project,
        email: "school@example.org".to_owned(),
        language: "fr".to_owned(),
    };
    let sql = format!(
        "INSERT INTO application (id, number, status, language, email, organisation, organisation_key, title, country, kind, \
         computers, open_questions, answers, needs, created_at, saved_at, scorers, disputed, flagged) VALUES ({}, NULL, 'selected', \
         'fr', '{}', '', '', '', '', '', 0, 0, '{{}}', '[]', 0, 0, 0, FALSE, FALSE)",
        match world.app.store.read.get_database_backend() {
            sea_orm::DbBackend::Postgres => format!("'{}'", row.id),
            _ => format!("X'{}'", row.id.simple()),
        },
        row.email
    );
    let sql = &sql;
    let done = world.app.store.write(|tx| async move {
        use sea_orm::ConnectionTrait;
        tx.execute_unprepared(sql).await?;
        Ok(())
    });
    done.await.unwrap();
}

/// Addresses and templates of the letters that were written, in their order.
pub async fn letters(world: &World) -> Vec<(String, String)> {
    use sea_orm::QueryOrder;
    let all = mail::Entity::find()
        .order_by_asc(mail::Column::Id)
        .all(&world.app.store.read)
        .await
        .unwrap();
    all.into_iter()
        .map(|row| (row.to_address, row.template))
        .collect()
}
