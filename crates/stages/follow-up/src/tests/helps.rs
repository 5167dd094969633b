//! Help: who scans the sticker asks, the partner answers, repairs, swaps; nobody else reads it.

use super::addresses;
use super::seed::{asked, letters, of, project, say, status};
use crate::ask::{Ask, Line, add, ask};
use crate::end::{End, end};
use crate::part::{FitPart, fit};
use crate::reply::reply;
use crate::rules::word::Topic;
use crate::store::helps;
use crate::swap::{Swap, swap};
use crate::take_back::{TakeBack, take_back};
use gapless_journey::Role;
use gapless_journey::follow_up::{Finding, HelpOutcome};
use gapless_web::access::Actor;
use gapless_web::testing::{Client, NOW_MS, World, code};
use gapless_web::{Lang, Routes, on_both_engines};
use uuid::Uuid;

on_both_engines!(
    who_scans_the_sticker_gets_an_answer,
    a_device_that_cannot_be_helped_is_swapped,
    parts_come_from_devices_that_are_known,
    help_is_for_devices_of_projects,
);

fn asking() -> Ask {
    Ask {
        topic: Topic::Start,
        text: "The screen stays black".to_owned(),
        name: "Awa".to_owned(),
        contact: "awa@example.org".to_owned(),
        photo: String::new(),
        photo_file: Vec::new(),
    }
}

async fn asked_for(world: &World, device: &str) -> Uuid {
    let asked = ask(&world.app, Lang::Fr, device, &asking()).await;
    asked.unwrap().id
}

fn line(text: &str) -> Line {
    Line {
        text: text.to_owned(),
    }
}

#[expect(clippy::too_many_lines, reason = "one story, told in its order")]
async fn who_scans_the_sticker_gets_an_answer(world: World) {
    let (project, ids) = project(&world, "P-1", 2).await;
    let passer: Client = world.client(addresses::routes(Routes::new()), Role::Anonymous);
    let form = format!("/d/{}/help", ids[0]);
    let page = passer.get(&form).await.text();
    assert!(page.contains("contact") && page.len() < 60_000, "{page}");
    let fields = [
        ("topic", "start"),
        ("text", "Black screen"),
        ("name", "Awa"),
        ("contact", "awa@example.org"),
    ];
    let sent = passer.post(&form, &fields).await;
    let own = sent.location().split('?').next().unwrap().to_owned();
    assert!(own.starts_with("/help/"), "{own}");
    assert_eq!(status(&world, &ids[0]).await, "broken");
    assert!(
        letters(&world)
            .await
            .iter()
            .any(|(_, template)| template == "follow-up-help")
    );
    let (open, _) = helps::page(
        &world.app.store.read,
        crate::store::projects::Whose::All,
        false,
        None,
    )
    .await
    .unwrap();
    let id = open[0].id;
    // An answer that was ticked before help was asked for is older than it.
    let check = asked(&world, project).await;
    let partner = world.actor(Role::ServicePartner);
    reply(&world.app, &partner, id, &line("Hold the button"))
        .await
        .unwrap();
    assert!(
        letters(&world)
            .await
            .contains(&("awa@example.org".to_owned(), "follow-up-answer".to_owned()))
    );
    let page = passer.get(&own).await.text();
    assert!(
        page.contains("Hold the button") && !page.contains("awa@example.org"),
        "{page}"
    );
    passer.post(&own, &[("text", "It starts now")]).await;
    let ending = End {
        outcome: HelpOutcome::Solved,
        text: "Held the button".to_owned(),
    };
    end(&world.app, &partner, id, &ending).await.unwrap();
    assert_eq!(status(&world, &ids[0]).await, "in-use");
    assert_eq!(
        code(end(&world.app, &partner, id, &ending).await),
        "help-ended"
    );
    assert_eq!(
        code(reply(&world.app, &partner, id, &line("?")).await),
        "help-ended"
    );
    let token = own.trim_start_matches("/help/");
    assert_eq!(
        code(add(&world.app, &Actor::anonymous(), token, &line("?")).await),
        "help-ended"
    );
    assert_eq!(passer.get("/help/nothing").await.status.as_u16(), 404);
    // Another partner's.
    let stranger = Actor {
        organisation: Some(world.carrier.id),
        ..partner
    };
    assert_eq!(
        code(reply(&world.app, &stranger, id, &line("?")).await),
        "not-found"
    );
    let late = say(
        &world,
        &world.actor(Role::Coordinator),
        check,
        vec![of(&ids[0], Finding::Broken, "k", Some(NOW_MS))],
    )
    .await;
    assert_eq!(late.counted, 1, "it was seen broken after all");
}

async fn a_device_that_cannot_be_helped_is_swapped(world: World) {
    let (project, ids) = project(&world, "P-1", 3).await;
    let check = asked(&world, project).await;
    let partner = world.actor(Role::ServicePartner);
    let back = TakeBack {
        devices: vec![ids[2].to_string()],
        why: "Spare".to_owned(),
    };
    take_back(&world.app, &partner, project, &back)
        .await
        .unwrap();
    let id = asked_for(&world, ids[0].as_str()).await;
    let swapping = |spare: &str, works: Option<&str>| Swap {
        spare: spare.to_owned(),
        works: works.map(str::to_owned),
        text: "Mainboard".to_owned(),
    };
    let untested = swapping(ids[2].as_str(), None);
    assert_eq!(
        code(swap(&world.app, &partner, id, &untested).await),
        "help-swap-works"
    );
    let used = swapping(ids[1].as_str(), Some("on"));
    assert_eq!(
        code(swap(&world.app, &partner, id, &used).await),
        "help-no-spare"
    );
    swap(
        &world.app,
        &partner,
        id,
        &swapping(ids[2].as_str(), Some("on")),
    )
    .await
    .unwrap();
    assert_eq!(status(&world, &ids[0]).await, "taken-back");
    let spare = world.device(&ids[2]).await.unwrap();
    assert_eq!(
        (spare.status.as_str(), spare.custodian_id),
        ("in-use", world.applicant.id.0)
    );
    let old = world.device(&ids[0]).await.unwrap();
    assert_eq!(old.custodian_id, world.service_partner.id.0);
    let row = helps::find(&world.app.store.read, id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(row.swapped_with.as_deref(), Some(ids[2].as_str()));
    // The one that stayed is the last that has no answer; the spare came after the question.
    say(
        &world,
        &partner,
        check,
        vec![
            of(&ids[1], Finding::Works, "", None),
            of(&ids[2], Finding::Works, "", None),
        ],
    )
    .await;
    let found = crate::store::checks::find(&world.app.store.read, check)
        .await
        .unwrap();
    assert_eq!(found.unwrap().status, "answered");
}

async fn parts_come_from_devices_that_are_known(world: World) {
    let (_, ids) = project(&world, "P-1", 2).await;
    let partner = world.actor(Role::ServicePartner);
    let id = asked_for(&world, ids[0].as_str()).await;
    let part = |from: &str| FitPart {
        part: "Memory 8 GB".to_owned(),
        from: from.to_owned(),
    };
    let fitted = async |from: &str| fit(&world.app, &partner, id, &part(from)).await;
    assert_eq!(code(fitted("G-NOTHING").await), "help-part-from");
    assert_eq!(code(fitted(ids[0].as_str()).await), "help-part-from");
    fitted("").await.unwrap();
    fitted(ids[1].as_str()).await.unwrap();
    let talk = helps::talk(&world.app.store.read, id).await.unwrap();
    assert_eq!(talk.len(), 2);
    assert!(talk[1].text.contains(ids[1].as_str()), "{talk:?}");
    assert_eq!(status(&world, &ids[1]).await, "in-use");
    let nobody = FitPart {
        part: " ".to_owned(),
        from: String::new(),
    };
    assert_eq!(
        code(fit(&world.app, &partner, id, &nobody).await),
        "help-part"
    );
}

async fn help_is_for_devices_of_projects(world: World) {
    let ids = world
        .checked_in(gapless_journey::Category::Laptop, 1)
        .await
        .unwrap();
    let on_the_bench = ask(&world.app, Lang::En, ids[0].as_str(), &asking()).await;
    assert_eq!(code(on_the_bench), "help-not-here");
    let (_, ids) = project(&world, "P-1", 1).await;
    let nameless = Ask {
        name: " ".to_owned(),
        ..asking()
    };
    assert_eq!(
        code(ask(&world.app, Lang::En, ids[0].as_str(), &nameless).await),
        "help-name"
    );
    for _ in 0..5 {
        asked_for(&world, ids[0].as_str()).await;
    }
    let sixth = ask(&world.app, Lang::En, ids[0].as_str(), &asking()).await;
    assert_eq!(code(sixth), "help-asked");
}
