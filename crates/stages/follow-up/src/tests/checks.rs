//! Inventory checks: ticks that come late, twice, from wrong clocks; seasons, reminders, the sample, the link.

use super::addresses;
use super::seed::{DAY_MS, asked, contact, letters, of, project, say, status};
use crate::link::{GiveLink, give};
use crate::open::{Open, open, open_due};
use crate::policy::{SetPolicy, set_policy};
use crate::remind::remind;
use crate::store::checks;
use crate::take_back::{TakeBack, take_back};
use crate::tell::{Tell, tell};
use crate::tick::{Ticks, tick};
use crate::verify::{Verify, verify};
use gapless_journey::Role;
use gapless_journey::follow_up::Finding;
use gapless_store::entities::project as row;
use gapless_web::testing::{Client, NOW_MS, World, code};
use gapless_web::{App, Clock, Routes, on_both_engines};
use jiff::Timestamp;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use uuid::Uuid;

on_both_engines!(
    ticks_come_twice_late_and_with_wrong_clocks,
    a_check_is_answered_when_every_device_has_an_answer,
    the_partner_looks_at_the_sample_once,
    projects_are_asked_when_a_season_begins_and_reminded,
    a_link_opens_one_check_and_nothing_else,
    what_is_not_there_cannot_be_taken_back,
    others_see_nothing,
);

fn at(world: &World, ms: i64) -> App {
    let clock = Clock::fixed(Timestamp::from_millisecond(ms).unwrap());
    App::new(world.app.store.clone(), world.app.settings.clone(), clock)
}

async fn check_status(world: &World, id: Uuid) -> String {
    let found = checks::find(&world.app.store.read, id).await.unwrap();
    found.unwrap().status
}

async fn ticks_come_twice_late_and_with_wrong_clocks(world: World) {
    let (project, ids) = project(&world, "P-1", 3).await;
    let check = asked(&world, project).await;
    let partner = world.actor(Role::ServicePartner);
    // A clock that is a year ahead: kept, and ours counts.
    let wrong = of(&ids[0], Finding::Works, "a", Some(NOW_MS + 365 * DAY_MS));
    let first = say(&world, &partner, check, vec![wrong.clone()]).await;
    assert_eq!((first.counted, first.known), (1, 0));
    let twice = say(&world, &partner, check, vec![wrong]).await;
    assert_eq!((twice.counted, twice.known), (0, 1));
    assert_eq!(
        checks::wrong_clocks(&world.app.store.read, check)
            .await
            .unwrap(),
        1
    );
    // Two phones: the one that saw it later counts, whichever comes first.
    let later = &at(&world, NOW_MS + 3 * DAY_MS);
    let seen = |finding, key, days| Ticks {
        ticks: vec![of(&ids[1], finding, key, Some(NOW_MS + days * DAY_MS))],
        told_by: String::new(),
    };
    let newer = tick(later, &partner, check, &seen(Finding::Broken, "b", 2))
        .await
        .unwrap();
    let older = tick(later, &partner, check, &seen(Finding::Works, "c", 1))
        .await
        .unwrap();
    assert_eq!((newer.counted, older.counted, older.known), (1, 0, 1));
    assert_eq!(status(&world, &ids[1]).await, "broken");
    let kept = checks::not_counted(&world.app.store.read, check)
        .await
        .unwrap();
    assert_eq!(kept.len(), 1, "what is older is kept");
    // Somebody else's device, and no device at all.
    let (_, others) = super::seed::project(&world, "P-2", 1).await;
    let strangers = vec![
        of(&others[0], Finding::Lost, "d", None),
        crate::tick::Tick {
            device: "nonsense".to_owned(),
            ..of(&ids[0], Finding::Lost, "e", None)
        },
    ];
    let strange = say(&world, &partner, check, strangers).await;
    assert_eq!(
        strange.unexpected,
        [others[0].to_string(), "NONSENSE".to_owned()]
    );
    assert_eq!(status(&world, &others[0]).await, "in-use");
    let none = Ticks {
        ticks: Vec::new(),
        told_by: String::new(),
    };
    assert_eq!(
        code(tick(&world.app, &partner, check, &none).await),
        "follow-up-ticks"
    );
}

#[expect(clippy::too_many_lines, reason = "one story, told in its order")]
async fn a_check_is_answered_when_every_device_has_an_answer(world: World) {
    let (project, ids) = project(&world, "P-1", 4).await;
    let check = asked(&world, project).await;
    let partner = world.actor(Role::ServicePartner);
    let answers = vec![
        of(&ids[0], Finding::Works, "", None),
        of(&ids[1], Finding::Stolen, "", None),
        of(&ids[2], Finding::Retired, "", None),
    ];
    say(&world, &partner, check, answers).await;
    assert_eq!(check_status(&world, check).await, "open");
    // The last one goes home with the partner: nothing is left to ask for.
    let back = TakeBack {
        devices: vec![ids[3].to_string()],
        why: "Not needed".to_owned(),
    };
    assert_eq!(
        take_back(&world.app, &partner, project, &back)
            .await
            .unwrap(),
        1
    );
    assert_eq!(status(&world, &ids[3]).await, "taken-back");
    assert_eq!(check_status(&world, check).await, "answered");
    let rows = checks::devices(&world.app.store.read, check).await.unwrap();
    let sampled: Vec<_> = rows.iter().filter(|row| row.sampled).collect();
    assert_eq!(sampled.len(), 1, "one of what can be looked at");
    assert_eq!(sampled[0].device_id, ids[0].to_string());
    let counted = checks::find(&world.app.store.read, check).await.unwrap();
    let counted = counted.unwrap();
    assert_eq!((counted.asked, counted.working), (4, 1));
    // A late answer about what came back is kept and changes nothing.
    let late = say(
        &world,
        &partner,
        check,
        vec![of(&ids[3], Finding::Lost, "", None)],
    )
    .await;
    assert_eq!((late.counted, late.known), (0, 1));
    assert_eq!(status(&world, &ids[3]).await, "taken-back");
    // What was stolen turns up.
    let found = say(
        &world,
        &partner,
        check,
        vec![of(&ids[1], Finding::Works, "", None)],
    )
    .await;
    assert_eq!(found.counted, 1);
    assert_eq!(status(&world, &ids[1]).await, "in-use");
    let told = Tell {
        version: 2,
        users: Some(240),
        users_how: "Class lists".to_owned(),
        story: "We read.".to_owned(),
        story_public: Some("on".to_owned()),
        donors_named: Some("on".to_owned()),
        told_by: String::new(),
    };
    tell(&world.app, &partner, check, &told).await.unwrap();
    assert_eq!(
        code(tell(&world.app, &partner, check, &told).await),
        "follow-up-changed"
    );
    let how = Tell {
        version: 3,
        users_how: String::new(),
        ..told
    };
    assert_eq!(
        code(tell(&world.app, &partner, check, &how).await),
        "follow-up-users-how"
    );
}

async fn the_partner_looks_at_the_sample_once(world: World) {
    let (project, ids) = project(&world, "P-1", 2).await;
    let coordinator = world.actor(Role::Coordinator);
    let all = SetPolicy {
        from: "2020-01-01".to_owned(),
        months: "1,7".to_owned(),
        remind_days: "5,10,15".to_owned(),
        sample_percent: 50,
    };
    set_policy(&world.app, &coordinator, &all).await.unwrap();
    let check = asked(&world, project).await;
    let partner = world.actor(Role::ServicePartner);
    let look = |device: String, finding| Verify {
        device,
        finding,
        note: "seen".to_owned(),
    };
    let early = look(ids[0].to_string(), Finding::Broken);
    assert_eq!(
        code(verify(&world.app, &partner, check, &early).await),
        "follow-up-not-sampled"
    );
    let answers = ids
        .iter()
        .map(|id| of(id, Finding::Works, "", None))
        .collect();
    say(&world, &partner, check, answers).await;
    let rows = checks::devices(&world.app.store.read, check).await.unwrap();
    let sampled = rows
        .iter()
        .find(|row| row.sampled)
        .unwrap()
        .device_id
        .clone();
    let found = look(sampled.clone(), Finding::Broken);
    let there = &at(&world, NOW_MS + 2 * DAY_MS);
    verify(there, &partner, check, &found).await.unwrap();
    let device = ids.iter().find(|id| id.to_string() == sampled).unwrap();
    assert_eq!(status(&world, device).await, "broken");
    assert_eq!(
        code(verify(there, &partner, check, &found).await),
        "follow-up-verified"
    );
    // What the phone of the project saw before the partner looked comes a day later, and changes nothing.
    let before = Ticks {
        ticks: vec![of(device, Finding::Works, "x", Some(NOW_MS + DAY_MS))],
        told_by: String::new(),
    };
    let late = &at(&world, NOW_MS + 3 * DAY_MS);
    let taken = tick(late, &partner, check, &before).await.unwrap();
    assert_eq!((taken.counted, taken.known), (0, 1));
    assert_eq!(status(&world, device).await, "broken");
}

async fn projects_are_asked_when_a_season_begins_and_reminded(world: World) {
    let (project, _) = project(&world, "P-1", 2).await;
    contact(&world, project).await;
    let day = |text: &str| -> i64 {
        let at: Timestamp = format!("{text}T10:00:00Z").parse().unwrap();
        at.as_millisecond()
    };
    assert_eq!(open_due(&at(&world, day("2026-12-20"))).await.unwrap(), 0);
    let january = &at(&world, day("2027-01-02"));
    assert_eq!(open_due(january).await.unwrap(), 1);
    assert_eq!(open_due(january).await.unwrap(), 0, "once a season");
    let first = checks::of_project(&world.app.store.read, project)
        .await
        .unwrap();
    assert_eq!((first.len(), first[0].season.as_str()), (1, "2027-01"));
    assert_eq!(
        letters(&world).await,
        [(
            "school@example.org".to_owned(),
            "follow-up-check".to_owned()
        )]
    );
    assert_eq!(remind(&at(&world, day("2027-01-06"))).await.unwrap(), 0);
    for (now, more) in [("2027-01-07", 1), ("2027-01-12", 2), ("2027-01-17", 3)] {
        let before = letters(&world).await.len();
        let late = &at(&world, day(now));
        assert_eq!(remind(late).await.unwrap(), 1, "{now}");
        assert_eq!(remind(late).await.unwrap(), 0, "{now} once");
        assert_eq!(letters(&world).await.len() - before, more, "{now}");
    }
    // The next season begins: what was not answered is over, and says so.
    let july = &at(&world, day("2027-07-03"));
    assert_eq!(open_due(july).await.unwrap(), 1);
    assert_eq!(check_status(&world, first[0].id).await, "lapsed");
    // A project that ended is asked no longer.
    let done = world.app.store.write(|tx| async move {
        let ended = row::ActiveModel {
            id: Set(project),
            status: Set("closed".to_owned()),
            ..Default::default()
        };
        ended.update(&*tx).await?;
        Ok(())
    });
    done.await.unwrap();
    assert_eq!(open_due(&at(&world, day("2028-01-03"))).await.unwrap(), 0);
    let all = checks::of_project(&world.app.store.read, project)
        .await
        .unwrap();
    assert!(all.iter().all(|row| row.status == "lapsed"), "{all:?}");
    let coordinator = world.actor(Role::Coordinator);
    let again = Open {
        project,
        season: String::new(),
    };
    assert_eq!(
        code(open(&world.app, &coordinator, &again).await),
        "follow-up-project-closed"
    );
}

async fn a_link_opens_one_check_and_nothing_else(world: World) {
    let (project, ids) = project(&world, "P-1", 2).await;
    let check = asked(&world, project).await;
    let partner = world.actor(Role::ServicePartner);
    let input = GiveLink {
        name: "Awa".to_owned(),
        email: String::new(),
    };
    let link = give(&world.app, &partner, check, &input)
        .await
        .unwrap()
        .link;
    let routes = addresses::routes(Routes::new());
    let (_, token) = link.split_once("/l/").unwrap();
    let cookie = format!("gapless_link={token}");
    let by_link: Client = world.client(routes, Role::Anonymous).with_cookie(&cookie);
    let text = by_link
        .get(&format!("/follow-up/checks/{check}"))
        .await
        .text();
    assert!(text.contains(&ids[0].to_string()), "{text}");
    assert!(
        !text.contains(&format!("SN{}", ids[0])) && !text.contains(world.donor.name),
        "{text}"
    );
    assert!(text.len() < 60_000, "{} bytes", text.len());
    let (other, _) = super::seed::project(&world, "P-2", 1).await;
    let other = asked(&world, other).await;
    let paths = [
        format!("/follow-up/checks/{other}"),
        "/follow-up".to_owned(),
        format!("/follow-up/projects/{project}"),
    ];
    for path in paths {
        assert!(!by_link.get(&path).await.status.is_success(), "{path}");
    }
    let fields = [
        ("id", ids[0].to_string()),
        ("finding", "broken".to_owned()),
        ("key", "k1".to_owned()),
        ("seen_at", NOW_MS.to_string()),
    ];
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    for _ in 0..2 {
        let answer = by_link
            .post(&format!("/follow-up/checks/{check}/ticks"), &fields)
            .await;
        assert!(
            answer
                .location()
                .starts_with(&format!("/follow-up/checks/{check}")),
            "{}",
            answer.text()
        );
    }
    assert_eq!(status(&world, &ids[0]).await, "broken");
    let wrong = by_link
        .post(
            &format!("/follow-up/checks/{check}/ticks"),
            &[("id", "x"), ("finding", "maybe")],
        )
        .await;
    assert_eq!(wrong.status.as_u16(), 422, "{}", wrong.text());
}

async fn what_is_not_there_cannot_be_taken_back(world: World) {
    let (project, ids) = project(&world, "P-1", 2).await;
    let check = asked(&world, project).await;
    let partner = world.actor(Role::ServicePartner);
    say(
        &world,
        &partner,
        check,
        vec![of(&ids[0], Finding::Lost, "", None)],
    )
    .await;
    let both = TakeBack {
        devices: ids.iter().map(ToString::to_string).collect(),
        why: "End".to_owned(),
    };
    assert_eq!(
        code(take_back(&world.app, &partner, project, &both).await),
        "follow-up-not-there"
    );
    assert_eq!(status(&world, &ids[1]).await, "in-use", "all or nothing");
    let none = TakeBack {
        devices: Vec::new(),
        why: "End".to_owned(),
    };
    assert_eq!(
        code(take_back(&world.app, &partner, project, &none).await),
        "nothing-chosen"
    );
}

async fn others_see_nothing(world: World) {
    let (project, ids) = project(&world, "P-1", 1).await;
    let check = asked(&world, project).await;
    // A carrier drives, and is no service partner.
    let carrier = world.actor(Role::Driver);
    let ticks = Ticks {
        ticks: vec![of(&ids[0], Finding::Lost, "", None)],
        told_by: String::new(),
    };
    assert_eq!(
        code(tick(&world.app, &carrier, check, &ticks).await),
        "forbidden"
    );
    let stranger = gapless_web::access::Actor {
        organisation: Some(world.carrier.id),
        ..world.actor(Role::ServicePartner)
    };
    assert_eq!(
        code(tick(&world.app, &stranger, check, &ticks).await),
        "not-found"
    );
    let back = TakeBack {
        devices: vec![ids[0].to_string()],
        why: "Mine".to_owned(),
    };
    assert_eq!(
        code(take_back(&world.app, &stranger, project, &back).await),
        "not-found"
    );
    assert_eq!(status(&world, &ids[0]).await, "in-use");
}
