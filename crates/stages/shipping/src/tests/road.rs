//! From reserved devices to the project that has them, with what goes wrong on the way.

use super::addresses;
use super::seed::{
    closing, handing, of_shipment, planned, project, reserved, scan, sent, status, tell, tick, unit,
};
use crate::close::{close, reopen};
use crate::deliver::deliver;
use crate::dispatch::{Dispatch, dispatch};
use crate::pack::{TakeOut, affix, pack, take_out};
use crate::rules::word::Arrival;
use crate::settings::{Release, release};
use crate::store::{arrivals, units};
use gapless_journey::Role;
use gapless_store::entities::project as project_row;
use gapless_web::testing::{World, code};
use gapless_web::{Lang, Routes, on_both_engines};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ActiveValue::Unchanged};

on_both_engines!(
    devices_go_from_the_shelf_to_the_project,
    no_unit_closes_while_a_device_lacks_something,
    what_does_not_fit_is_not_packed_and_says_why,
    a_shipment_leaves_only_whole_and_paid,
    the_rest_goes_when_the_first_lot_is_proven,
    pages_papers_and_programs,
);

async fn devices_go_from_the_shelf_to_the_project(world: World) {
    let (project, need) = project(&world, "P-1", true).await;
    let ids = reserved(&world, 3, project, need).await;
    let shipment = sent(&world, &ids).await;
    assert_eq!(status(&world, &ids[0]).await, "shipped");
    let ticks = ids
        .iter()
        .map(|id| tick(id, Arrival::Arrived, &id.to_string(), None))
        .collect();
    assert_eq!(tell(&world, shipment, ticks).await.counted, 3);
    assert_eq!(of_shipment(&world, shipment).await, "arrived");
    let device = world.device(&ids[0]).await.unwrap();
    assert_eq!(
        (&*device.status, device.custodian_id),
        ("arrived", world.service_partner.id.0)
    );
    let partner = world.actor(Role::ServicePartner);
    let given = deliver(&world.app, &partner, Lang::En, shipment, &handing(project))
        .await
        .unwrap();
    assert_eq!(given.n, 3);
    let device = world.device(&ids[2]).await.unwrap();
    assert_eq!(
        (&*device.status, device.custodian_id),
        ("in-use", world.applicant.id.0)
    );
    assert_eq!(of_shipment(&world, shipment).await, "closed");
    // What was handed over is not handed over again.
    let again = deliver(&world.app, &partner, Lang::En, shipment, &handing(project)).await;
    assert_eq!(code(again), "shipping-not-arrived");
}

#[expect(clippy::too_many_lines, reason = "one story, told in its order")]
async fn no_unit_closes_while_a_device_lacks_something(world: World) {
    let (project, need) = project(&world, "P-1", true).await;
    let ids = reserved(&world, 2, project, need).await;
    let shipment = planned(&world).await;
    let number = unit(&world, shipment).await;
    let lead = world.actor(Role::Lead);
    assert_eq!(
        code(close(&world.app, &lead, &number, &closing()).await),
        "shipping-unit-empty"
    );
    let bare = crate::pack::Pack {
        affixed: None,
        ..scan(&ids[0])
    };
    pack(&world.app, &lead, &number, &bare).await.unwrap();
    pack(&world.app, &lead, &number, &scan(&ids[1]))
        .await
        .unwrap();
    let refused = close(&world.app, &lead, &number, &closing()).await;
    let text = format!("{:?}", refused.as_ref().err());
    assert_eq!(code(refused), "shipping-gate");
    assert!(
        text.contains(&format!("{}: record-affixed", ids[0]))
            && !text.contains(&ids[1].to_string()),
        "{text}"
    );
    affix(&world.app, &lead, &number).await.unwrap();
    close(&world.app, &lead, &number, &closing()).await.unwrap();
    let packed = units::packed(&world.app.store.read, shipment)
        .await
        .unwrap();
    let record = packed[0].record.clone().unwrap();
    let bytes = world.app.store.files.get(&record).await.unwrap();
    let record: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    for field in [
        "item_name",
        "weee_category",
        "type_number",
        "serial_number",
        "tester_name",
        "tester_address",
        "tester_phone",
        "tester_email",
        "test_result",
        "test_date",
        "tests_performed",
        "hazardous_substances_evaluated",
        "record_affixed",
        "further_use_certain",
        "usable_without_significant_pretreatment",
        "tested_full_functionality",
        "further_use_lawful",
        "protected_in_transport",
    ] {
        let value = &record[field];
        assert!(
            !value.is_null() && value != "" && value != false,
            "{field}: {record}"
        );
    }
    assert!(world.device(&ids[0]).await.unwrap().export_checked);
    assert_eq!(
        code(pack(&world.app, &lead, &number, &scan(&ids[0])).await),
        "shipping-unit-closed"
    );
    reopen(&world.app, &lead, &number, "wrong seal")
        .await
        .unwrap();
    let out = TakeOut {
        devices: vec![ids[0].to_string()],
        why: "wrong project".to_owned(),
    };
    assert_eq!(take_out(&world.app, &lead, &number, &out).await.unwrap(), 1);
    assert_eq!(status(&world, &ids[0]).await, "reserved");
    assert!(!world.device(&ids[0]).await.unwrap().export_checked);
    assert_eq!(
        code(take_out(&world.app, &lead, &number, &out).await),
        "shipping-not-in-unit"
    );
}

async fn what_does_not_fit_is_not_packed_and_says_why(world: World) {
    let (project_id, need) = project(&world, "P-1", true).await;
    let ids = reserved(&world, 2, project_id, need).await;
    let shipment = planned(&world).await;
    let number = unit(&world, shipment).await;
    let lead = world.actor(Role::Lead);
    let unknown = crate::pack::Pack {
        code: "NO-SUCH".to_owned(),
        ..scan(&ids[0])
    };
    assert_eq!(
        code(pack(&world.app, &lead, &number, &unknown).await),
        "shipping-scan-unknown"
    );
    let ready = world
        .checked_in(gapless_journey::Category::Monitor, 1)
        .await
        .unwrap();
    assert_eq!(
        code(pack(&world.app, &lead, &number, &scan(&ready[0])).await),
        "shipping-not-reserved"
    );
    assert_eq!(
        pack(&world.app, &lead, &number, &scan(&ids[0]))
            .await
            .unwrap()
            .outcome,
        "packed"
    );
    assert_eq!(
        pack(&world.app, &lead, &number, &scan(&ids[0]))
            .await
            .unwrap()
            .outcome,
        "already"
    );
    let other = unit(&world, shipment).await;
    assert_eq!(
        code(pack(&world.app, &lead, &other, &scan(&ids[0])).await),
        "shipping-other-unit"
    );
    let moved = project_row::ActiveModel {
        id: Unchanged(project_id),
        country: Set("KE".to_owned()),
        ..Default::default()
    };
    let moved = &moved;
    let done = world.app.store.write(|tx| async move {
        moved.clone().update(&*tx).await?;
        Ok(())
    });
    done.await.unwrap();
    assert_eq!(
        code(pack(&world.app, &lead, &number, &scan(&ids[1])).await),
        "shipping-other-country"
    );
    // Another refurbisher finds neither the unit nor the shipment.
    let stranger = world.elsewhere();
    assert_eq!(
        code(pack(&world.app, &stranger, &number, &scan(&ids[1])).await),
        "shipping-scan-unknown"
    );
}

async fn a_shipment_leaves_only_whole_and_paid(world: World) {
    let (project_id, need) = project(&world, "P-1", false).await;
    let ids = reserved(&world, 1, project_id, need).await;
    let shipment = planned(&world).await;
    let number = unit(&world, shipment).await;
    let lead = world.actor(Role::Lead);
    let count = |units| Dispatch {
        units,
        remark: String::new(),
    };
    assert_eq!(
        code(dispatch(&world.app, &lead, shipment, &count(1)).await),
        "shipping-unit-open"
    );
    pack(&world.app, &lead, &number, &scan(&ids[0]))
        .await
        .unwrap();
    close(&world.app, &lead, &number, &closing()).await.unwrap();
    assert_eq!(
        code(dispatch(&world.app, &lead, shipment, &count(2)).await),
        "shipping-count"
    );
    assert_eq!(
        code(dispatch(&world.app, &lead, shipment, &count(1)).await),
        "shipping-unpaid"
    );
    let paid = project_row::ActiveModel {
        id: Unchanged(project_id),
        may_ship: Set(true),
        ..Default::default()
    };
    let paid = &paid;
    let done = world.app.store.write(|tx| async move {
        paid.clone().update(&*tx).await?;
        Ok(())
    });
    done.await.unwrap();
    assert_eq!(
        dispatch(&world.app, &lead, shipment, &count(1))
            .await
            .unwrap(),
        1
    );
    assert_eq!(
        code(dispatch(&world.app, &lead, shipment, &count(1)).await),
        "shipment-left"
    );
    let device = world.device(&ids[0]).await.unwrap();
    assert_eq!(
        (&*device.status, device.custodian_id),
        ("shipped", world.carrier.id.0)
    );
}

async fn the_rest_goes_when_the_first_lot_is_proven(world: World) {
    let (project, need) = project(&world, "P-1", true).await;
    let ids = reserved(&world, 22, project, need).await;
    let shipment = planned(&world).await;
    let number = unit(&world, shipment).await;
    let lead = world.actor(Role::Lead);
    for id in &ids[..20] {
        pack(&world.app, &lead, &number, &scan(id)).await.unwrap();
    }
    assert_eq!(
        code(pack(&world.app, &lead, &number, &scan(&ids[20])).await),
        "shipping-first-lot"
    );
    let known = Release {
        project,
        why: "the third lot of this partner".to_owned(),
    };
    assert_eq!(code(release(&world.app, &lead, &known).await), "forbidden");
    release(&world.app, &world.actor(Role::Coordinator), &known)
        .await
        .unwrap();
    pack(&world.app, &lead, &number, &scan(&ids[20]))
        .await
        .unwrap();
}

#[expect(clippy::too_many_lines, reason = "one story, told in its order")]
async fn pages_papers_and_programs(world: World) {
    let (project, need) = project(&world, "P-1", true).await;
    let ids = reserved(&world, 2, project, need).await;
    let shipment = sent(&world, &ids).await;
    let routes = || addresses::routes(Routes::new());
    let ours = world.client(routes(), Role::Coordinator);
    let show = format!("/shipping/{shipment}");
    for path in ["/shipping", "/shipping/new", "/shipping/settings", &*show] {
        let page = ours.get(path).await;
        assert!(page.status.is_success(), "{path}: {}", page.text());
    }
    for kind in crate::papers::PaperKind::ALL {
        let answer = ours.get(&format!("{show}/paper/{kind}")).await;
        if kind.as_str() == "load-plan" {
            assert_eq!(answer.status.as_u16(), 422, "no container was chosen");
            continue;
        }
        assert!(
            answer.status.is_success() && answer.body.starts_with(b"%PDF"),
            "{kind}: {}",
            answer.text()
        );
        if kind.is_table() {
            let sheet = ours.get(&format!("{show}/table/{kind}")).await;
            assert!(sheet.body.starts_with(b"PK"), "{kind}");
        }
    }
    let json = ours
        .get(&format!("/api/v1/shipping/{shipment}"))
        .await
        .json();
    assert_eq!(json["status"], "dispatched");
    assert_eq!(json["devices"].as_array().unwrap().len(), 2);
    let partner = world.client(routes(), Role::ServicePartner);
    assert!(
        partner
            .get("/shipping")
            .await
            .text()
            .contains(json["number"].as_str().unwrap())
    );
    let body = serde_json::json!({"ticks": [{"device": ids[0], "arrival": "arrived", "key": "x"}, {"device": ids[1], "arrival": "arrived"}]});
    let taken = partner
        .json(
            "POST",
            &format!("/api/v1/shipping/{shipment}/arrival"),
            &body,
        )
        .await
        .json();
    assert_eq!(taken["counted"], 2);
    let hand = [
        ("project", project.to_string()),
        ("taker_typed", "Awa".to_owned()),
        ("trained", "3".to_owned()),
    ];
    let hand: Vec<(&str, &str)> = hand
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let answer = partner.post(&format!("{show}/deliver"), &hand).await;
    assert!(
        answer.location().contains("shipping-said-delivered"),
        "{}",
        answer.text()
    );
    let made = arrivals::deliveries(&world.app.store.read, shipment)
        .await
        .unwrap();
    let proof = format!("/shipping/delivery/{}/proof", made[0].id);
    let donor = world.client(routes(), Role::DonorManager);
    assert!(donor.get(&proof).await.body.starts_with(b"%PDF"));
    let other = world.client_of(routes(), &world.other_donor, Role::DonorManager);
    assert_eq!(other.get(&proof).await.status.as_u16(), 404);
}
