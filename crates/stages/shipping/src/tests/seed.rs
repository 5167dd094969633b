//! Reserved devices, a project that waits for them, a shipment that is planned.

use crate::arrive::{Taken, Tick, Ticks, arrive};
use crate::change::{Change, Leg, Road, change, road};
use crate::close::{Close, close};
use crate::deliver::Deliver;
use crate::dispatch::{Dispatch, dispatch};
use crate::pack::{Pack, pack};
use crate::plan::{Plan, plan};
use crate::rules::facts::Facts;
use crate::rules::word::{Arrival, Mode, UnitKind};
use crate::settings::{SetTester, set_tester};
use crate::store::shipments;
use crate::unit::{OpenUnit, open};
use gapless_journey::allocation::AllocationEvent;
use gapless_journey::assessment::{
    AssessmentEvent, CosmeticGrade, FunctionalGrade, Outcome as Found, Route, TestResult,
};
use gapless_journey::refurbishment::RefurbishmentEvent;
use gapless_journey::{Category, DeviceId, NeedId, ProjectId, Role};
use gapless_store::entities::{assessment, device, need, project};
use gapless_store::journal;
use gapless_web::bench;
use gapless_web::testing::World;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
use uuid::Uuid;

/// A day in the past of the world of tests, in milliseconds.
pub const TESTED_MS: i64 = gapless_web::testing::NOW_MS - 5 * 24 * 60 * 60 * 1000;

/// A selected project that paid.
pub async fn project(world: &World, number: &str, may_ship: bool) -> (Uuid, Uuid) {
    let (id, need_id) = (Uuid::now_v7(), Uuid::now_v7());
    let project = project::Model {
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
        may_ship,
        selected_at: 0,
        closed_at: None,
    };
    let need = need::Model {
        id: need_id,
        project_id: id,
        position: 1,
        category: "monitor".to_owned(),
        complete_system: false,
        quantity: 100,
        min_cpu_tier: None,
        min_ram_gb: None,
        min_screen_inch: None,
        keyboard: "any".to_owned(),
        system: "any".to_owned(),
        note: String::new(),
    };
    let (project, need) = (&project, &need);
    let done = world.app.store.write(|tx| async move {
        project::Entity::insert(project.clone().into_active_model().reset_all())
            .exec_without_returning(&*tx)
            .await?;
        need::Entity::insert(need.clone().into_active_model().reset_all())
            .exec_without_returning(&*tx)
            .await?;
        Ok(())
    });
    done.await.unwrap();
    (id, need_id)
}

/// Screens that were tested, are ready, and are reserved for a need.
#[expect(
    clippy::too_many_lines,
    reason = "all that a device goes through before"
)]
pub async fn reserved(world: &World, n: u32, project: Uuid, need: Uuid) -> Vec<DeviceId> {
    let ids = world.checked_in(Category::Monitor, n).await.unwrap();
    let lead = &world.actor(Role::Lead);
    let devices = &ids;
    let done = world.app.store.write(|tx| async move {
        let results = vec![TestResult {
            test: "screen".to_owned(),
            outcome: Found::Pass,
            fault: None,
            measured: None,
        }];
        let mut drafts = Vec::new();
        for device in bench::devices(&tx, lead, devices).await? {
            for event in [
                AssessmentEvent::TestRecorded {
                    results: results.clone(),
                    passed: true,
                },
                AssessmentEvent::Graded {
                    functional: FunctionalGrade::F5,
                    cosmetic: CosmeticGrade::C5,
                    scheme: "test@1".to_owned(),
                },
                AssessmentEvent::Routed {
                    route: Route::Reuse,
                    why: None,
                },
            ] {
                drafts.push(bench::draft(&device, event)?);
            }
            drafts.push(bench::draft(&device, RefurbishmentEvent::MadeReady)?);
            let kept = AllocationEvent::Reserved {
                project: ProjectId(project),
                need: NeedId(need),
                until: "2027-06-30".to_owned(),
            };
            drafts.push(bench::draft(&device, kept)?);
            let named = device::ActiveModel {
                model: Set(Some("E232".to_owned())),
                manufacturer: Set(Some("HP".to_owned())),
                serial_number: Set(Some(format!("SN{}", device.id))),
                serial_key: Set(Some(format!("SN{}", device.id.replace('-', "")))),
                ..device.clone().into_active_model()
            };
            named.update(&*tx).await?;
            let row = assessment::Model {
                device_id: device.id.clone(),
                donation_id: device.donation_id,
                results: serde_json::to_string(&results).unwrap(),
                faults: "[]".to_owned(),
                battery_percent: None,
                scheme: "test@1".to_owned(),
                functional_suggested: None,
                cosmetic_suggested: None,
                route_suggested: None,
                route_rule: None,
                why: None,
                note: None,
                assessed_by: "T".to_owned(),
                assessed_at: TESTED_MS,
                version: 1,
            };
            assessment::Entity::insert(row.into_active_model().reset_all())
                .exec_without_returning(&*tx)
                .await?;
        }
        journal::append(&tx, &lead.author(), drafts).await
    });
    done.await.unwrap();
    ids
}

/// A shipment that is planned, with all that papers must say.
pub async fn planned(world: &World) -> Uuid {
    let coordinator = world.actor(Role::Coordinator);
    let input = Plan {
        mode: Mode::Air,
        from: world.refurbisher.id.0,
        partner: world.service_partner.id.0,
        forwarder: world.carrier.id.0,
        country: "sn".to_owned(),
        day: "2026-12-10".to_owned(),
    };
    let id = plan(&world.app, &coordinator, &input).await.unwrap().id;
    let facts = Facts {
        incoterm: "DAP Dakar".to_owned(),
        document: "AWB 074-1".to_owned(),
        packing: "Screens upright, foam between them".to_owned(),
        lawful: "Used by a school; no import rule stands against it".to_owned(),
        currency: "EUR".to_owned(),
        value_method: "Prices of used equipment of the same age".to_owned(),
        values: [("monitor".to_owned(), 2500)].into(),
        declarant: "Ann".to_owned(),
        declarant_role: "Export manager".to_owned(),
        declarant_place: "Ghent".to_owned(),
        ..Facts::default()
    };
    let input = Change {
        version: 1,
        mode: Mode::Air,
        day: "2026-12-10".to_owned(),
        facts,
    };
    change(&world.app, &coordinator, id, &input).await.unwrap();
    let leg = Leg {
        mode: Mode::Air,
        from: "Brussels".to_owned(),
        to: "Dakar".to_owned(),
        carrier: "Air".to_owned(),
        departs: "2026-12-10".to_owned(),
        arrives: "2026-12-11".to_owned(),
    };
    let all = Road { legs: vec![leg] };
    road(&world.app, &coordinator, id, &all).await.unwrap();
    let tester = SetTester {
        organisation: None,
        address: "Street 1\n9000 Ghent".to_owned(),
        phone: "+32 9 1".to_owned(),
        email: "lab@example.org".to_owned(),
    };
    set_tester(&world.app, &world.actor(Role::Lead), &tester)
        .await
        .unwrap();
    id
}

/// An open unit of a shipment.
pub async fn unit(world: &World, shipment: Uuid) -> String {
    let input = OpenUnit {
        kind: UnitKind::Pallet,
        length_cm: 120,
        width_cm: 80,
        height_cm: 150,
    };
    let lead = world.actor(Role::Lead);
    open(&world.app, &lead, shipment, &input)
        .await
        .unwrap()
        .number
}

/// What a scan sends.
pub fn scan(code: &DeviceId) -> Pack {
    Pack {
        code: code.to_string(),
        hazards: String::new(),
        affixed: Some("on".to_owned()),
    }
}

/// What closes a unit.
pub fn closing() -> Close {
    Close {
        weight_kg: "212,5".to_owned(),
        protection: "foam, film".to_owned(),
        seal: "S1".to_owned(),
        stackable: None,
    }
}

/// A shipment on the road with these devices.
pub async fn sent(world: &World, ids: &[DeviceId]) -> Uuid {
    let shipment = planned(world).await;
    let number = unit(world, shipment).await;
    let lead = world.actor(Role::Lead);
    for id in ids {
        pack(&world.app, &lead, &number, &scan(id)).await.unwrap();
    }
    close(&world.app, &lead, &number, &closing()).await.unwrap();
    let counted = Dispatch {
        units: 1,
        remark: String::new(),
    };
    dispatch(&world.app, &lead, shipment, &counted)
        .await
        .unwrap();
    shipment
}

/// A tick.
pub fn tick(device: &DeviceId, arrival: Arrival, key: &str, seen_at: Option<i64>) -> Tick {
    Tick {
        key: key.to_owned(),
        device: format!("https://gapless.example/d/{device}"),
        arrival,
        note: "seen".to_owned(),
        seen_at,
        photo: String::new(),
        photo_file: Vec::new(),
    }
}

/// How far a device is.
pub async fn status(world: &World, id: &DeviceId) -> String {
    world.device(id).await.unwrap().status
}

/// How far a shipment is.
pub async fn of_shipment(world: &World, id: Uuid) -> String {
    let found = shipments::find(&world.app.store.read, id).await.unwrap();
    found.unwrap().status
}

/// What the partner says of its arrival.
pub async fn tell(world: &World, shipment: Uuid, ticks: Vec<Tick>) -> Taken {
    let partner = world.actor(Role::ServicePartner);
    arrive(&world.app, &partner, shipment, &Ticks { ticks })
        .await
        .unwrap()
}

/// A hand-over to a project.
pub fn handing(project: Uuid) -> Deliver {
    Deliver {
        project,
        devices: Vec::new(),
        taker: "Awa".to_owned(),
        role: "Head teacher".to_owned(),
        drawn: String::new(),
        photo: String::new(),
        photo_file: Vec::new(),
        trained: Some(12),
        training: "Two mornings".to_owned(),
        remark: String::new(),
    }
}
