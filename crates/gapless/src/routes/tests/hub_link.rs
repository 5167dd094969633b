//! A hub keeper without an account takes goods over by a link, and does nothing else with it.

use crate::router;
use gapless_collection::{
    AssignInput, CloseUnit, LinkInput, OpenUnit, PackInput, PrepareInput, Wording, assign,
    choose_hub, close_unit, give, open_unit, pack, prepare,
};
use gapless_journey::Role;
use gapless_store::entities::{link, unit};
use gapless_store::people::mails;
use gapless_web::on_both_engines;
use gapless_web::testing::{Client, World};
use sea_orm::{EntityTrait, QueryOrder};
use uuid::Uuid;

on_both_engines!(a_hub_keeper_takes_over_by_link_and_does_nothing_else);

/// A box of an office that waits to be handed over to the hub; the donation, the box and the hand-over.
async fn waiting(world: &World) -> (Uuid, Uuid, Uuid) {
    let lines = [("5CG7461XYZ", "ACME-0101")];
    let id = world.agreed(&world.refurbisher, "26-0001", &lines).await;
    let (app, id) = (&world.app, id.unwrap());
    let (office, hub) = (world.donor.sites[0].0, world.donor.sites[1].0);
    let (manager, packer) = (
        &world.actor(Role::DonorManager),
        &world.actor(Role::DonorOffice),
    );
    let wording = Wording {
        text: "Acme Europe Office".to_owned(),
        office,
    };
    let all = AssignInput {
        wordings: vec![wording],
        ..Default::default()
    };
    assign(app, manager, id, all).await.unwrap();
    choose_hub(app, manager, id, hub).await.unwrap();
    let kind = "box".to_owned();
    let unit = open_unit(app, packer, id, OpenUnit { office, kind }).await;
    let unit = unit.unwrap().id;
    let line = PackInput {
        code: Some("acme-0101".to_owned()),
        ..Default::default()
    };
    pack(app, packer, unit, line).await.unwrap();
    let closed = CloseUnit {
        weight_g: Some(2_500),
        seal: None,
    };
    close_unit(app, packer, unit, closed).await.unwrap();
    let to_hub = PrepareInput {
        leg: "to-hub".to_owned(),
        office,
        vehicle: None,
    };
    let hand_over = prepare(app, packer, id, to_hub).await.unwrap();
    (id, unit, hand_over)
}

/// Opens a link as somebody without an account: the page that it leads to, and who holds it.
async fn open(world: &World, link: &str) -> (String, Client) {
    let path = &link[link.find("/l/").unwrap()..];
    let nobody = world.client(router::routes(), Role::Anonymous);
    let opened = nobody.get(path).await;
    let cookie = opened.headers["set-cookie"].to_str().unwrap().to_owned();
    (opened.location().to_owned(), nobody.with_cookie(&cookie))
}

async fn a_hub_keeper_takes_over_by_link_and_does_nothing_else(world: World) {
    let (donation, unit, hand_over) = waiting(&world).await;
    let office = world.client(router::routes(), Role::DonorOffice);
    let sign = format!("/collection/hand-over/{hand_over}/sign");
    let ours = [("units", "1"), ("sign_typed", "Ann Office")];
    let given = office.post(&sign, &ours).await;
    assert_eq!(given.status, 303, "{}", given.text());

    let to = LinkInput {
        role: "hub-keeper".to_owned(),
        name: "Kim De Wit".to_owned(),
        email: Some("kim@acme.example".to_owned()),
    };
    let manager = world.actor(Role::DonorManager);
    let link = give(&world.app, &manager, hand_over, to).await.unwrap();
    let read = &world.app.store.read;
    let written = mails::list(read, None).await.unwrap();
    assert_eq!(written[0].to_address, "kim@acme.example");
    assert!(written[0].body.contains(&link.link), "{}", written[0].body);
    let kept = link::Entity::find().all(read).await.unwrap();
    let token = link.link.rsplit('/').next().unwrap();
    assert!(kept.iter().all(|row| row.token_hash != token));

    let (path, keeper) = open(&world, &link.link).await;
    assert_eq!(path, format!("/collection/hand-over/{hand_over}"));
    let page = keeper.get(&path).await;
    assert_eq!(page.status, 200, "{}", page.text());
    for elsewhere in [
        format!("/collection/{donation}"),
        format!("/collection/unit/{unit}"),
        "/people".to_owned(),
        "/".to_owned(),
    ] {
        let answer = keeper.get(&elsewhere).await;
        let to = answer.location();
        assert!(to.starts_with("/sign-in"), "{elsewhere}: {}", answer.status);
    }
    let other = format!("/collection/hand-over/{}/sign", Uuid::now_v7());
    let theirs = [("units", "1"), ("sign_typed", "Kim De Wit")];
    let answer = keeper.post(&other, &theirs).await;
    assert_eq!(answer.status, 404, "{}", answer.text());

    let taken = keeper.post(&sign, &theirs).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    let found = unit::Entity::find_by_id(unit).one(read).await.unwrap();
    assert_eq!(found.unwrap().status, "at-hub");
    let newest = link::Entity::find().order_by_desc(link::Column::Id);
    let spent = newest.one(read).await.unwrap().unwrap();
    assert_eq!((spent.uses, spent.uses_max), (1, 1));
    let again = keeper.post(&sign, &theirs).await;
    assert!(again.status.is_client_error(), "{}", again.status);
    let reopened = world.client(router::routes(), Role::Anonymous);
    let said = reopened.get(&format!("/l/{token}")).await.text();
    assert!(said.contains("This link was already used"), "{said}");
}
