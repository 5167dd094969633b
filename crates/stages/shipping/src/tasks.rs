//! What an actor has to do next in this stage.

use crate::access::whose;
use crate::rules::word::ShipmentStatus;
use crate::store::{arrivals, shipments, units};
use gapless_journey::Stage;
use gapless_web::access::{Act, Actor};
use gapless_web::tasks::Task;
use gapless_web::{App, Failure, Lang, bench, t_with};

/// The tasks of this actor: what waits to be packed, what is on its way to them, what does not agree.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    if !actor.may(Act::ShippingSee) {
        return Ok(tasks);
    }
    let db = &app.store.read;
    if actor.may(Act::ShippingPack) {
        let waiting = units::waiting(db, bench::custodian(actor)?).await?;
        let n: i64 = waiting.iter().map(|(.., n)| n).sum();
        if let Some(n) = u64::try_from(n).ok().filter(|n| *n > 0) {
            let text = t_with(lang, "shipping-task-pack", &[("n", n.into())]);
            tasks.push(Task::new(
                Stage::Shipping,
                "shipping-pack",
                n,
                text,
                "/shipping",
            ));
        }
    }
    if actor.may(Act::ShippingReceive) && !actor.may(Act::ShippingPlan) {
        for status in [ShipmentStatus::Dispatched, ShipmentStatus::Arrived] {
            let (rows, _) = shipments::page(db, whose(actor)?, Some(status.as_str()), None).await?;
            for row in rows {
                let text = t_with(
                    lang,
                    "shipping-task-receive",
                    &[("number", row.number.clone().into())],
                );
                let link = format!("/shipping/{}/arrival", row.id);
                let task = Task::new(Stage::Shipping, "shipping-receive", 1, text, link);
                tasks.push(task.oldest(row.dispatched_at));
            }
        }
    }
    if actor.may(Act::ShippingPlan) {
        let open = arrivals::open(db).await?;
        if let Some(first) = open.first() {
            let n = open.len() as u64;
            let text = t_with(lang, "shipping-task-discrepancies", &[("n", n.into())]);
            let link = format!("/shipping/{}#discrepancies", first.shipment_id);
            let task = Task::new(Stage::Shipping, "shipping-discrepancies", n, text, link);
            tasks.push(task.oldest(open.iter().map(|row| row.raised_at).min()));
        }
    }
    Ok(tasks)
}
