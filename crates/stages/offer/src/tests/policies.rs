//! Policies are dated data: seen, copied, changed, put in force from a day; what was judged stays under its own.

use super::seed::{LIST, code, input, lines_of, offered, verdicts};
use crate::{
    Changes, Choose, CorrectInput, PolicyInput, UploadInput, change_policy, copy_policy, correct,
    put_in_force, store::policy, upload,
};
use gapless_journey::Role;
use gapless_web::on_both_engines;
use gapless_web::testing::World;
use serde_json::{Value, json};
use uuid::Uuid;

on_both_engines!(
    a_policy_is_copied_changed_and_put_in_force,
    an_old_donation_stays_under_its_policy,
);

async fn body(world: &World, id: Uuid) -> Value {
    let row = policy::by_id(&world.app.store.read, id).await.unwrap();
    serde_json::from_str(&row.body).unwrap()
}

/// A copy of the policy in force that asks for more memory from a day on, not yet in force.
async fn draft(world: &World, from: &str, ram: f64) -> Uuid {
    let coordinator = world.actor(Role::Coordinator);
    let id = copy_policy(&world.app, &coordinator, None).await.unwrap();
    let mut policy = body(world, id).await;
    policy["name"] = json!("more-memory");
    policy["valid_from"] = json!(from);
    policy["ram_min_gb"] = json!(ram);
    change_policy(&world.app, &coordinator, id, PolicyInput { policy })
        .await
        .unwrap();
    id
}

async fn a_policy_is_copied_changed_and_put_in_force(world: World) {
    let (app, coordinator) = (&world.app, world.actor(Role::Coordinator));
    let manager = world.actor(Role::DonorManager);
    assert_eq!(code(copy_policy(app, &manager, None).await), "forbidden");
    let id = draft(&world, "2026-11-30", 8.0).await;
    // A draft judges nothing.
    let now = policy::in_force(&app.store.read, "2026-12-24")
        .await
        .unwrap();
    assert_eq!(now.name, "close-the-gap");
    let mut wrong = body(&world, id).await;
    wrong["ram_tolerance_gb"] = json!(99.0);
    let refused = change_policy(app, &coordinator, id, PolicyInput { policy: wrong }).await;
    assert_eq!(code(refused), "policy-value");
    put_in_force(app, &coordinator, id).await.unwrap();
    let on = async |day: &str| policy::in_force(&app.store.read, day).await.unwrap().name;
    assert_eq!(on("2026-11-29").await, "close-the-gap");
    assert_eq!(on("2026-11-30").await, "more-memory");
    // What was put in force is never changed, and no second begins on its day or on a day that has passed.
    let policy = body(&world, id).await;
    let again = change_policy(app, &coordinator, id, PolicyInput { policy }).await;
    assert_eq!(code(again), "policy-in-force");
    assert_eq!(
        code(put_in_force(app, &coordinator, id).await),
        "policy-in-force"
    );
    let twin = draft(&world, "2026-11-30", 16.0).await;
    assert_eq!(
        code(put_in_force(app, &coordinator, twin).await),
        "policy-day-taken"
    );
    let past = draft(&world, "2026-11-21", 16.0).await;
    assert_eq!(
        code(put_in_force(app, &coordinator, past).await),
        "policy-day-past"
    );
    let copy = copy_policy(app, &coordinator, Some(id)).await.unwrap();
    assert_eq!(body(&world, copy).await["ram_min_gb"], json!(8.0));
}

async fn an_old_donation_stays_under_its_policy(world: World) {
    let (app, coordinator) = (&world.app, world.actor(Role::Coordinator));
    let manager = world.actor(Role::DonorManager);
    let old = offered(&world, LIST).await;
    let id = draft(&world, "2026-11-22", 16.0).await;
    put_in_force(app, &coordinator, id).await.unwrap();
    assert_eq!(verdicts(&lines_of(&world, old.donation).await), "+-??+");
    let eight = CorrectInput {
        choose: Choose {
            verdict: Some("needs-info".to_owned()),
            ..Choose::default()
        },
        changes: Changes {
            ram: Some("8".to_owned()),
            ..Changes::default()
        },
    };
    // A line that is put right, and a file that is added, are judged by the policy that judged the rest.
    correct(app, &manager, old.donation, eight).await.unwrap();
    assert_eq!(verdicts(&lines_of(&world, old.donation).await), "+-+++");
    let more = UploadInput {
        donation: Some(old.donation),
        ..input(
            "more.csv",
            "Type;Model;Serial;CPU;RAM\nLaptop;Model Z;ZZ99YY8;i5-8350U;8\n",
        )
    };
    upload(app, &manager, more).await.unwrap();
    assert_eq!(verdicts(&lines_of(&world, old.donation).await), "+-++++");
    let found = gapless_web::access::donation(&manager, &app.store.read, old.donation)
        .await
        .unwrap();
    assert_eq!(found.policy.as_deref(), Some("close-the-gap@2022-01-01"));
    // A new one is judged by the policy of today.
    let new = offered(
        &world,
        "Type;Model;Serial;CPU;RAM\nLaptop;Model Z;ZZ99YY9;i5-8350U;8\n",
    )
    .await;
    assert_eq!(verdicts(&lines_of(&world, new.donation).await), "-");
}
