//! What a person has to do next in this stage.

use crate::{
    access,
    store::{donations, lines},
};
use gapless_journey::{OrganisationKind, Stage, Verdict, offer::DonationStatus};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
    i18n::{self, Lang},
    tasks::Task,
};
use uuid::Uuid;

/// Tasks of this stage for one actor.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    if !actor.may(Act::OfferCorrect) && !actor.may(Act::OfferDecide) {
        return Ok(Vec::new());
    }
    let db = &app.store.read;
    let scope = actor.scope();
    let is_donor = actor.organisation_kind == Some(OrganisationKind::Donor);
    let may = |act: Act| actor.may(act) && access::whole(actor).is_ok();
    let mut out = Vec::new();
    for status in [DonationStatus::Draft, DonationStatus::Offered] {
        let rows = donations::page(db, &scope, Some(status.as_str()), None).await?;
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let counts = lines::by_verdict(db, &ids, access::own_office(actor)).await?;
        for row in rows {
            let n = |verdict: Verdict| {
                counts
                    .get(&(row.id, verdict.to_string()))
                    .copied()
                    .unwrap_or(0)
            };
            let open = n(Verdict::NeedsInfo);
            let (kind, n, key) = match (status, is_donor) {
                // A draft is the donor's own affair.
                (DonationStatus::Draft, false) => continue,
                (_, true) if open > 0 => ("offer-answer", open, "offer-task-answer"),
                // Who answers for an office neither sends nor agrees to the list.
                (DonationStatus::Draft, true) if !may(Act::OfferSend) => continue,
                (DonationStatus::Draft, true) => {
                    ("offer-send", n(Verdict::Accepted), "offer-task-send")
                }
                (_, true) if row.agreed_by_donor || !may(Act::OfferAgree) => continue,
                (_, true) => ("offer-agree", n(Verdict::Accepted), "offer-task-agree"),
                (_, false) if row.agreed_by_programme => continue,
                (_, false) => (
                    "offer-decide",
                    n(Verdict::Accepted) + open,
                    "offer-task-decide",
                ),
            };
            let args = [("n", n.into()), ("number", row.number.as_str().into())];
            let text = i18n::t_with(lang, key, &args);
            let link = format!("/offer/{}", row.id);
            let since = row.offered_at.unwrap_or(row.created_at);
            out.push(Task::new(Stage::Offer, kind, n, text, link).oldest(Some(since)));
        }
    }
    Ok(out)
}
