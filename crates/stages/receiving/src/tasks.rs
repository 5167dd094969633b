//! What this stage asks of a person next.

use crate::{access, rules::decisions, store};
use gapless_journey::{Stage, receiving::DiscrepancyKind};
use gapless_web::{
    App, Failure, Lang,
    access::{Act, Actor},
    t_with,
    tasks::Task,
};

/// The tasks of this actor.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    if actor.may(Act::DiscrepancyDecide) {
        discrepancies(app, actor, lang, &mut tasks).await?;
    }
    if actor.may(Act::ReceivingCheckIn) {
        check_in(app, actor, lang, &mut tasks).await?;
    }
    Ok(tasks)
}

async fn discrepancies(
    app: &App,
    actor: &Actor,
    lang: Lang,
    tasks: &mut Vec<Task>,
) -> Result<(), Failure> {
    let of = access::discrepancies(actor)?;
    for (id, number, kind, n, oldest, due) in store::open_tasks(&app.store.read, of).await? {
        let Some(word) = DiscrepancyKind::parse(&kind) else {
            continue;
        };
        if decisions::choices(word, actor.role).is_empty() {
            continue;
        }
        let key = format!("receiving-task-{kind}");
        let text = t_with(lang, &key, &[("n", n.into()), ("donation", number.into())]);
        let link = format!("/receiving/discrepancies?donation={id}&kind={kind}");
        let task = Task::new(Stage::Receiving, "receiving-discrepancy", n, text, link);
        tasks.push(task.oldest(Some(oldest)).due(Some(due)).blocking());
    }
    Ok(())
}

async fn check_in(
    app: &App,
    actor: &Actor,
    lang: Lang,
    tasks: &mut Vec<Task>,
) -> Result<(), Failure> {
    let of = access::refurbisher(actor)?;
    let sessions = store::page(&app.store.read, of, None).await?;
    for session in sessions.iter().filter(|s| s.closed_at.is_none()) {
        let text = t_with(
            lang,
            "receiving-task-session",
            &[("dock", session.dock.clone().into())],
        );
        let link = format!("/receiving/{}", session.id);
        let task = Task::new(Stage::Receiving, "receiving-session", 1, text, link);
        tasks.push(task.oldest(Some(session.opened_at)));
    }
    let expected = store::expected_of(&app.store.read, of).await?;
    let ids: Vec<_> = expected.iter().map(|e| e.donation.id).collect();
    let units = store::unit_progress(&app.store.read, &ids).await?;
    let books = store::shown_books(&app.store, &ids).await?;
    for one in &expected {
        let id = one.donation.id;
        let arrived = units.get(&id).is_some_and(|(arrived, _)| *arrived > 0);
        let waiting = books.get(&id).map_or(0, |b| b.expected);
        if arrived && waiting > 0 {
            let args = [
                ("n", waiting.into()),
                ("donation", one.donation.number.clone().into()),
            ];
            let text = t_with(lang, "receiving-task-arrived", &args);
            let task = Task::new(
                Stage::Receiving,
                "receiving-arrived",
                waiting,
                text,
                "/receiving",
            );
            tasks.push(task.oldest(one.donation.picked_up_at));
        }
    }
    Ok(())
}
