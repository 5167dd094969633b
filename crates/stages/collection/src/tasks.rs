//! What this stage asks of a person next.

use crate::{
    access,
    hand_over::{prepare::units_of, sign::open_sides},
    store,
};
use gapless_journey::{Role, Stage, collection::Leg};
use gapless_web::{
    App, Failure, Lang,
    access::{Act, Actor},
    t_with,
    tasks::Task,
};
use jiff::ToSpan;
use uuid::Uuid;

/// The tasks of this actor.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    if actor.may(Act::CollectionSign) {
        to_sign(app, actor, lang, &mut tasks).await?;
    }
    if actor.may(Act::CollectionPack) {
        to_pack(app, actor, lang, &mut tasks).await?;
    }
    Ok(tasks)
}

async fn to_sign(
    app: &App,
    actor: &Actor,
    lang: Lang,
    tasks: &mut Vec<Task>,
) -> Result<(), Failure> {
    let Some(organisation) = actor.organisation else {
        return Ok(());
    };
    let rows = store::to_sign(&app.store.read, organisation.0).await?;
    let donations: Vec<Uuid> = rows.iter().map(|row| row.donation_id).collect();
    let booked = store::live_pick_ups(&app.store.read, &donations).await?;
    let tomorrow = app.zoned(app.now_ms()).date().saturating_add(1.day());
    for row in rows {
        let mine = !open_sides(&row, actor).is_empty();
        // What nobody has begun to load is nobody's next step until the day before the lorry comes.
        let begun = row.giver.is_some() || row.taker.is_some();
        let day = booked.get(&row.donation_id).map(|booked| &booked.day);
        let is_near = day.is_some_and(|day| *day <= tomorrow.to_string());
        let ready = begun || is_near || row.leg != Leg::ToCarrier.as_str();
        if !mine || !ready || units_of(&app.store.read, &row).await?.is_empty() {
            continue;
        }
        let text = t_with(
            lang,
            "collection-task-sign",
            &[("number", row.number.clone().into())],
        );
        let link = format!("/collection/hand-over/{}", row.id);
        let task = Task::new(Stage::Collection, "collection-sign", 1, text, link);
        tasks.push(task.oldest(Some(row.prepared_at)));
    }
    Ok(())
}

async fn to_pack(
    app: &App,
    actor: &Actor,
    lang: Lang,
    tasks: &mut Vec<Task>,
) -> Result<(), Failure> {
    let c = &app.store.read;
    let donations = store::donations(c, access::listed(actor)?, None).await?;
    let packing: Vec<_> = donations
        .into_iter()
        .filter(|d| matches!(d.status.as_str(), "agreed" | "collecting"))
        .collect();
    let ids: Vec<Uuid> = packing.iter().map(|d| d.id).collect();
    let states = store::office_states(c, &ids).await?;
    let booked = store::live_pick_ups(c, &ids).await?;
    for donation in &packing {
        let own = |office: Option<Uuid>| actor.site.is_none() || office == actor.site.map(|s| s.0);
        let waiting: u64 = states
            .iter()
            .filter(|((id, office), _)| *id == donation.id && own(*office))
            .map(|(_, state)| state.waiting)
            .sum();
        let args = [
            ("n", waiting.into()),
            ("donation", donation.number.clone().into()),
        ];
        let link = format!("/collection/{}", donation.id);
        if waiting > 0 && actor.role != Role::Coordinator {
            let text = t_with(lang, "collection-task-pack", &args);
            let task = Task::new(
                Stage::Collection,
                "collection-pack",
                waiting,
                text,
                link.clone(),
            );
            tasks.push(task.oldest(donation.agreed_at));
        }
        let is_unbooked = !booked.contains_key(&donation.id) && donation.status == "agreed";
        if is_unbooked && actor.may(Act::CollectionBook) && actor.role != Role::Coordinator {
            let text = t_with(lang, "collection-task-book", &args);
            let task = Task::new(Stage::Collection, "collection-book", 1, text, link);
            tasks.push(task.oldest(donation.agreed_at));
        }
    }
    Ok(())
}
