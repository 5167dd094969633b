//! What does not come whole, what comes twice, and who may say so.

use super::addresses;
use super::seed::{handing, of_shipment, planned, project, reserved, sent, status, tell, tick};
use crate::decide::{Decide, decide};
use crate::deliver::deliver;
use crate::link::{GiveLink, give};
use crate::rules::word::{Arrival, Resolution};
use crate::store::arrivals;
use gapless_journey::Role;
use gapless_web::testing::{Client, NOW_MS, World, code};
use gapless_web::{Lang, Routes, on_both_engines};

on_both_engines!(
    ticks_come_twice_late_and_with_wrong_clocks,
    what_did_not_come_whole_is_decided,
    a_link_opens_one_arrival_and_nothing_else,
);

async fn ticks_come_twice_late_and_with_wrong_clocks(world: World) {
    let (project, need) = project(&world, "P-1", true).await;
    let ids = reserved(&world, 2, project, need).await;
    let shipment = sent(&world, &ids).await;
    let first = tell(
        &world,
        shipment,
        vec![tick(
            &ids[0],
            Arrival::Arrived,
            "a",
            Some(NOW_MS + 9_999_999_999),
        )],
    )
    .await;
    assert_eq!((first.counted, first.known), (1, 0));
    assert_eq!(
        arrivals::wrong_clocks(&world.app.store.read, shipment)
            .await
            .unwrap(),
        1
    );
    let twice = tell(
        &world,
        shipment,
        vec![tick(&ids[0], Arrival::Arrived, "a", None)],
    )
    .await;
    assert_eq!((twice.counted, twice.known), (0, 1));
    // Somebody else's list said "missing" before: what is here stays here.
    let late = tell(
        &world,
        shipment,
        vec![tick(&ids[0], Arrival::Missing, "b", None)],
    )
    .await;
    assert_eq!((late.counted, late.known), (0, 1));
    assert_eq!(status(&world, &ids[0]).await, "arrived");
    let stranger = crate::arrive::Tick {
        device: "G-UNKNOWN".to_owned(),
        ..tick(&ids[0], Arrival::Arrived, "c", None)
    };
    assert_eq!(
        tell(&world, shipment, vec![stranger]).await.unexpected,
        ["G-UNKNOWN"]
    );
    let found = arrivals::discrepancies(&world.app.store.read, shipment)
        .await
        .unwrap();
    assert_eq!(
        (found.len(), &*found[0].kind, &*found[0].owner),
        (1, "unexpected", "programme")
    );
}

#[expect(clippy::too_many_lines, reason = "one story, told in its order")]
async fn what_did_not_come_whole_is_decided(world: World) {
    let (project, need) = project(&world, "P-1", true).await;
    let ids = reserved(&world, 3, project, need).await;
    let shipment = sent(&world, &ids).await;
    tell(
        &world,
        shipment,
        vec![
            tick(&ids[0], Arrival::Missing, "0", None),
            tick(&ids[1], Arrival::Damaged, "1", None),
            tick(&ids[2], Arrival::Missing, "2", None),
        ],
    )
    .await;
    assert_eq!(status(&world, &ids[1]).await, "damaged");
    assert_eq!(status(&world, &ids[0]).await, "shipped");
    // What was missing turns up: its discrepancy ends by that.
    tell(
        &world,
        shipment,
        vec![tick(&ids[2], Arrival::Arrived, "3", None)],
    )
    .await;
    let open = arrivals::open(&world.app.store.read).await.unwrap();
    assert_eq!(open.len(), 2);
    let coordinator = world.actor(Role::Coordinator);
    let ending = |resolution| Decide {
        resolution: Some(resolution),
        owner: None,
        why: "as the carrier wrote".to_owned(),
    };
    let of = |kind: &str| open.iter().find(|row| row.kind == kind).unwrap().id;
    assert_eq!(
        code(
            decide(
                &world.app,
                &coordinator,
                of("missing"),
                &ending(Resolution::Mended)
            )
            .await
        ),
        "shipping-resolution"
    );
    decide(
        &world.app,
        &coordinator,
        of("missing"),
        &ending(Resolution::Lost),
    )
    .await
    .unwrap();
    assert_eq!(status(&world, &ids[0]).await, "lost");
    decide(
        &world.app,
        &coordinator,
        of("damaged"),
        &ending(Resolution::Mended),
    )
    .await
    .unwrap();
    assert_eq!(status(&world, &ids[1]).await, "arrived");
    assert_eq!(
        code(
            decide(
                &world.app,
                &coordinator,
                of("damaged"),
                &ending(Resolution::Mended)
            )
            .await
        ),
        "shipping-decided"
    );
    assert_eq!(of_shipment(&world, shipment).await, "arrived");
    let partner = world.actor(Role::ServicePartner);
    let given = deliver(&world.app, &partner, Lang::Fr, shipment, &handing(project))
        .await
        .unwrap();
    assert_eq!(given.n, 2);
    assert_eq!(of_shipment(&world, shipment).await, "closed");
    // Given up is not the end: it may still come, and the shipment is open again.
    tell(
        &world,
        shipment,
        vec![tick(&ids[0], Arrival::Arrived, "4", None)],
    )
    .await;
    assert_eq!(
        (
            status(&world, &ids[0]).await,
            of_shipment(&world, shipment).await
        ),
        ("arrived".to_owned(), "arrived".to_owned())
    );
}

#[expect(clippy::too_many_lines, reason = "one story, told in its order")]
async fn a_link_opens_one_arrival_and_nothing_else(world: World) {
    let (project, need) = project(&world, "P-1", true).await;
    let ids = reserved(&world, 2, project, need).await;
    let shipment = sent(&world, &ids[..1]).await;
    let coordinator = world.actor(Role::Coordinator);
    let whom = GiveLink {
        name: "Moussa".to_owned(),
        email: "moussa@example.org".to_owned(),
    };
    let link = give(&world.app, &coordinator, shipment, &whom)
        .await
        .unwrap()
        .link;
    let (_, token) = link.split_once("/l/").unwrap();
    let routes = || addresses::routes(Routes::new());
    let cookie = format!("gapless_link={token}");
    let by_link: Client = world.client(routes(), Role::Anonymous).with_cookie(&cookie);
    let page = by_link.get(&format!("/shipping/{shipment}/arrival")).await;
    let text = page.text();
    assert!(
        page.status.is_success() && text.contains(&ids[0].to_string()),
        "{text}"
    );
    // Neither serial numbers nor donors, and no other page.
    assert!(
        !text.contains(&format!("SN{}", ids[0])) && !text.contains(world.donor.name),
        "{text}"
    );
    assert!(
        !by_link
            .get(&format!("/shipping/{shipment}"))
            .await
            .status
            .is_success()
    );
    let other = planned(&world).await;
    assert_eq!(
        by_link
            .get(&format!("/shipping/{other}/arrival"))
            .await
            .status
            .as_u16(),
        404
    );
    let fields = [
        ("id", ids[0].to_string()),
        ("arrival", "arrived".to_owned()),
        ("key", "k1".to_owned()),
        ("seen_at", NOW_MS.to_string()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    for _ in 0..2 {
        let answer = by_link
            .post(&format!("/shipping/{shipment}/arrival"), &fields)
            .await;
        assert!(
            answer
                .location()
                .starts_with(&format!("/shipping/{shipment}/arrival")),
            "{}",
            answer.text()
        );
    }
    assert_eq!(status(&world, &ids[0]).await, "arrived");
    let page = by_link
        .get(&format!("/shipping/{shipment}/deliver/{project}"))
        .await;
    assert!(page.status.is_success());
}
