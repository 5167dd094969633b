//! Pack, seal, hand over, hand over again.

use super::seed::{by_link, withdrawn};
use crate::{
    AssignInput, BookInput, CloseUnit, LinkInput, OpenUnit, PackInput, PrepareInput, SignInput,
    Wording, assign, book, cancel_pick_up, check_seal, choose_hub, close_unit, give, open_unit,
    pack, papers, prepare, reopen_unit, sign, store, unpack,
};
use gapless_journey::Role;
use gapless_store::entities::event;
use gapless_web::on_both_engines;
use gapless_web::testing::{World, code};
use gapless_web::{Lang, access::Actor};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

on_both_engines!(
    goods_go_from_an_office_to_the_refurbisher_and_every_step_is_signed,
    a_unit_is_packed_by_scan_and_opened_again_with_a_reason,
    two_sign_at_once_and_custody_moves_once,
    a_pick_up_is_booked_once_and_called_off,
    an_office_gets_its_packing_list_before_it_packs,
);

const LINES: &[(&str, &str)] = &[
    ("5CG7461XYZ", "ACME-0101"),
    ("8HJ2KLM9", "ACME-0202"),
    ("PF0ABCDE", "ACME-0303"),
];

fn signature(name: &str, units: u64) -> SignInput {
    SignInput {
        name: name.to_owned(),
        units,
        ..Default::default()
    }
}

async fn put(world: &World, actor: &Actor, unit: Uuid, code: &str) -> &'static str {
    let input = PackInput {
        code: Some(code.to_owned()),
        ..Default::default()
    };
    pack(&world.app, actor, unit, input).await.unwrap().outcome
}

/// A donation of which one box is closed at the office, with its people.
async fn packed(world: World) -> (World, Uuid, Uuid, Actor) {
    let id = world
        .agreed(&world.refurbisher, "26-0001", LINES)
        .await
        .unwrap();
    let (office, hub) = (world.donor.sites[0].0, world.donor.sites[1].0);
    let manager = world.actor(Role::DonorManager);
    let wording = Wording {
        text: "Acme Europe Office".to_owned(),
        office,
    };
    let input = AssignInput {
        wordings: vec![wording],
        ..Default::default()
    };
    assert_eq!(assign(&world.app, &manager, id, input).await.unwrap(), 3);
    choose_hub(&world.app, &manager, id, hub).await.unwrap();
    let packer = world.actor(Role::DonorOffice);
    let input = OpenUnit {
        office,
        kind: "box".to_owned(),
    };
    let unit = open_unit(&world.app, &packer, id, input).await.unwrap();
    assert_eq!(
        gapless_papers::sscc::read(&unit.number),
        Some(unit.number.clone())
    );
    assert_eq!(put(&world, &packer, unit.id, "acme-0101").await, "packed");
    assert_eq!(put(&world, &packer, unit.id, "8HJ2KLM9").await, "packed");
    let input = CloseUnit {
        weight_g: Some(12_500),
        seal: Some("S-778".to_owned()),
    };
    close_unit(&world.app, &packer, unit.id, input)
        .await
        .unwrap();
    (world, id, unit.id, packer)
}

/// How many hand-overs wait for a person's signature among their tasks.
async fn to_sign(world: &World, actor: &Actor) -> usize {
    let tasks = crate::tasks::tasks(&world.app, actor, Lang::En).await;
    let tasks = tasks.unwrap();
    let signs = tasks.iter().filter(|task| task.kind == "collection-sign");
    signs.count()
}

fn booking(world: &World) -> BookInput {
    BookInput {
        day: "2026-11-25".to_owned(),
        time_from: "09:00".to_owned(),
        time_until: "12:00".to_owned(),
        carrier: world.carrier.id.0,
        refurbisher: None,
        contact_name: "An Peeters".to_owned(),
        contact_phone: Some("+32 2 555 01 02".to_owned()),
        driver_name: Some("Luc".to_owned()),
        carrier_email: Some("plan@sure-freight.example".to_owned()),
        notes: None,
    }
}

#[expect(clippy::too_many_lines, reason = "one story, step by step")]
async fn goods_go_from_an_office_to_the_refurbisher_and_every_step_is_signed(world: World) {
    let (world, id, unit, packer) = packed(world).await;
    let app = &world.app;
    let keeper = world.actor(Role::HubKeeper);
    let office = world.donor.sites[0].0;
    let input = PrepareInput {
        leg: "to-hub".to_owned(),
        office,
        vehicle: None,
    };
    let transfer = prepare(app, &packer, id, input.clone()).await.unwrap();
    assert_eq!(prepare(app, &packer, id, input).await.unwrap(), transfer);
    let stranger = world.actor_of(&world.other_donor, Role::DonorManager);
    assert_eq!(
        code(sign(app, &stranger, Lang::En, transfer, signature("X", 1)).await),
        "not-found"
    );
    let wrong = sign(app, &packer, Lang::En, transfer, signature("Ann", 2)).await;
    assert_eq!(code(wrong), "collection-count-differs");
    let first = sign(app, &packer, Lang::En, transfer, signature("Ann", 1))
        .await
        .unwrap();
    assert!(!first.completed);
    let again = sign(app, &packer, Lang::En, transfer, signature("Ann", 1)).await;
    assert_eq!(code(again), "collection-side-signed");
    let taker = SignInput {
        side: Some("taker".to_owned()),
        ..signature("Kim", 1)
    };
    let second = sign(app, &keeper, Lang::En, transfer, taker).await.unwrap();
    assert!(second.completed);
    assert_eq!(unit_status(&world, unit).await, "at-hub");
    book(app, &keeper, id, booking(&world)).await.unwrap();
    assert_eq!(to_sign(&world, &keeper).await, 0, "the lorry comes in days");
    let now = app.now();
    app.clock.set("2026-11-24T09:00:00Z".parse().unwrap());
    assert_eq!(
        to_sign(&world, &keeper).await,
        1,
        "the lorry comes tomorrow"
    );
    app.clock.set(now);
    let hand_over = last_hand_over(&world, id).await;
    let given = LinkInput {
        role: "driver".to_owned(),
        name: "Luc".to_owned(),
        email: None,
    };
    give(app, &keeper, hand_over.id, given).await.unwrap();
    let pick_up = hand_over.pick_up_id.unwrap();
    let link = store::links_of(&app.store.read, pick_up).await.unwrap()[0].id;
    let driver = by_link(&world, Role::Driver, link, pick_up);
    sign(app, &driver, Lang::Nl, hand_over.id, signature("Luc", 1))
        .await
        .unwrap();
    let done = sign(app, &keeper, Lang::En, hand_over.id, signature("Kim", 1))
        .await
        .unwrap();
    assert!(done.completed);
    assert_eq!(unit_status(&world, unit).await, "in-transit");
    let delivery = last_hand_over(&world, id).await;
    assert_eq!(delivery.leg, "to-refurbisher");
    sign(app, &driver, Lang::Nl, delivery.id, signature("Luc", 1))
        .await
        .unwrap();
    let technician = world.actor(Role::Technician);
    let remark = SignInput {
        remark: Some("The box is wet".to_owned()),
        ..signature("Sam", 0)
    };
    let done = sign(app, &technician, Lang::En, delivery.id, remark)
        .await
        .unwrap();
    assert_eq!(unit_status(&world, unit).await, "arrived");
    // Used twice, the link does nothing more.
    let third = sign(app, &driver, Lang::Nl, delivery.id, signature("Luc", 1)).await;
    assert_eq!(code(third), "collection-hand-over-closed");
    let paper = done.paper.unwrap();
    assert!(
        app.store
            .files
            .get(&paper)
            .await
            .unwrap()
            .starts_with(b"%PDF")
    );
    let proven = event::Entity::find()
        .filter(event::Column::UnitId.eq(unit))
        .filter(event::Column::Kind.eq("custody-handed-over"))
        .order_by_asc(event::Column::Id)
        .all(&app.store.read)
        .await
        .unwrap();
    assert_eq!(proven.len(), 3);
    assert!(proven.iter().any(|row| row.evidence.contains(&paper)));
    let custodians: Vec<_> = proven.iter().map(|row| row.custodian_after).collect();
    let (donor, carrier) = (Some(world.donor.id.0), Some(world.carrier.id.0));
    assert_eq!(custodians, [donor, carrier, Some(world.refurbisher.id.0)]);
}

async fn unit_status(world: &World, unit: Uuid) -> String {
    store::unit(&world.app.store.read, unit)
        .await
        .unwrap()
        .unwrap()
        .status
}

async fn last_hand_over(world: &World, donation: Uuid) -> store::hand_over::Model {
    store::hand_overs(&world.app.store.read, donation)
        .await
        .unwrap()
        .pop()
        .unwrap()
}

async fn a_unit_is_packed_by_scan_and_opened_again_with_a_reason(world: World) {
    let (world, id, unit, packer) = packed(world).await;
    let app = &world.app;
    let input = PackInput {
        code: Some("PF0ABCDE".to_owned()),
        ..Default::default()
    };
    assert_eq!(
        code(pack(app, &packer, unit, input).await),
        "unit-wrong-state"
    );
    assert!(check_seal(app, &packer, unit, "s778", true).await.unwrap());
    assert!(!check_seal(app, &packer, unit, "S-779", true).await.unwrap());
    assert_eq!(
        code(reopen_unit(app, &packer, unit, " ").await),
        "collection-reason-missing"
    );
    reopen_unit(app, &packer, unit, "one laptop must stay")
        .await
        .unwrap();
    assert_eq!(put(&world, &packer, unit, "ACME-0101").await, "already");
    assert_eq!(put(&world, &packer, unit, "NOBODY-77").await, "unknown");
    let lines = store::packed_in(&app.store.read, &[unit]).await.unwrap();
    assert_eq!(lines.len(), 2);
    assert_eq!(unpack(app, &packer, unit, &[lines[0].id]).await.unwrap(), 1);
    withdrawn(&world, id, lines[0].id).await;
    let code_of = lines[0].serial_number.clone().unwrap();
    assert_eq!(put(&world, &packer, unit, &code_of).await, "not-agreed");
    let stranger = world.actor_of(&world.other_donor, Role::DonorOffice);
    let input = PackInput {
        code: Some("PF0ABCDE".to_owned()),
        ..Default::default()
    };
    assert_eq!(code(pack(app, &stranger, unit, input).await), "not-found");
}

async fn two_sign_at_once_and_custody_moves_once(world: World) {
    let (world, id, unit, packer) = packed(world).await;
    let app = &world.app;
    let (keeper, manager) = (
        world.actor(Role::HubKeeper),
        world.actor(Role::DonorManager),
    );
    let office = world.donor.sites[0].0;
    let input = PrepareInput {
        leg: "to-hub".to_owned(),
        office,
        vehicle: None,
    };
    let transfer = prepare(app, &packer, id, input).await.unwrap();
    sign(app, &packer, Lang::En, transfer, signature("Ann", 1))
        .await
        .unwrap();
    let taker = || SignInput {
        side: Some("taker".to_owned()),
        ..signature("Kim", 1)
    };
    let (one, other) = tokio::join!(
        sign(app, &keeper, Lang::En, transfer, taker()),
        sign(app, &manager, Lang::En, transfer, taker()),
    );
    let mut codes = [code(one), code(other)];
    codes.sort_unstable();
    assert_eq!(codes[1], "done", "{codes:?}");
    assert!(codes[0].starts_with("collection-"), "{codes:?}");
    assert_eq!(unit_status(&world, unit).await, "at-hub");
}

async fn a_pick_up_is_booked_once_and_called_off(world: World) {
    let (world, id, _, _) = packed(world).await;
    let app = &world.app;
    let keeper = world.actor(Role::HubKeeper);
    let past = BookInput {
        day: "2026-11-01".to_owned(),
        ..booking(&world)
    };
    assert_eq!(
        code(book(app, &keeper, id, past).await),
        "collection-day-past"
    );
    let pick_up = book(app, &keeper, id, booking(&world)).await.unwrap();
    assert_eq!(
        code(book(app, &keeper, id, booking(&world)).await),
        "collection-pick-up-booked"
    );
    assert_eq!(
        store::links_of(&app.store.read, pick_up)
            .await
            .unwrap()
            .len(),
        1
    );
    cancel_pick_up(app, &keeper, id, "the lorry is broken")
        .await
        .unwrap();
    let links = store::links_of(&app.store.read, pick_up).await.unwrap();
    assert!(links[0].revoked_at.is_some());
    book(app, &keeper, id, booking(&world)).await.unwrap();
}

async fn an_office_gets_its_packing_list_before_it_packs(world: World) {
    let id = world
        .agreed(&world.refurbisher, "26-0001", LINES)
        .await
        .unwrap();
    let (office, hub) = (world.donor.sites[0].0, world.donor.sites[1].0);
    let packer = world.actor(Role::DonorOffice);
    let list = async |office| {
        papers::to_pack_and_packed(&world.app, &packer, Lang::En, id, office)
            .await
            .unwrap()
    };
    // Lines that nobody assigned stand on every office's list.
    for office in [office, hub] {
        let before = list(office).await;
        let tags: Vec<_> = before.to_pack.iter().map(|d| d.asset_tag.clone()).collect();
        let agreed: Vec<_> = LINES
            .iter()
            .map(|(_, tag)| Some((*tag).to_owned()))
            .collect();
        assert_eq!((tags, before.to_pack_more), (agreed, 0));
        assert_eq!(before.to_pack[0].serial.as_deref(), Some("5CG7461XYZ"));
        assert_eq!(before.to_pack[0].kind, "Laptop");
        assert!(before.units.is_empty());
    }
    let input = OpenUnit {
        office,
        kind: "box".to_owned(),
    };
    let unit = open_unit(&world.app, &packer, id, input).await.unwrap();
    assert_eq!(put(&world, &packer, unit.id, "acme-0101").await, "packed");
    let after = list(office).await;
    assert_eq!((after.to_pack.len(), after.units.len()), (2, 1));
    let packed = &after.units[0].devices;
    assert_eq!(packed.len(), 1);
    assert_eq!(packed[0].asset_tag.as_deref(), Some("ACME-0101"));
    assert!(!after.to_pack.contains(&packed[0]));
    let stranger = world.actor_of(&world.other_donor, Role::DonorOffice);
    let refused = papers::packing_list(&world.app, &stranger, Lang::En, id, office).await;
    assert_eq!(code(refused), "not-found");
}
