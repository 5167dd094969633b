//! What an actor has to do next in this stage, derived from state.

use crate::pages::live::outlook;
use crate::rules::blocking::{blockers, may_issue};
use crate::rules::forecast::Forecast;
use crate::store::{certificates, counts, donations};
use gapless_journey::Stage;
use gapless_journey::offer::DonationStatus;
use gapless_web::access::{Act, Actor};
use gapless_web::tasks::Task;
use gapless_web::{App, Failure, Lang, t_with};
use uuid::Uuid;

/// Reports named one by one; who has more of them opens the list.
const REPORTS_MAX: u64 = 20;

/// The tasks of this actor: reports that fall due, for who issues them; certificates that are lacking, for who may.
pub async fn tasks(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<Task>, Failure> {
    let mut tasks = Vec::new();
    let (issues, certifies) = (
        actor.may(Act::ReportIssue),
        actor.may(Act::CertificateIssue),
    );
    if !issues && !certifies {
        return Ok(tasks);
    }
    let db = &app.store.read;
    let due = donations::due(db, &actor.scope(), REPORTS_MAX).await?;
    let ids: Vec<Uuid> = due.iter().map(|donation| donation.id).collect();
    let counts = counts::counts(db, &ids, app.now_ms()).await?;
    for donation in &due {
        let counts = counts.get(&donation.id).copied().unwrap_or_default();
        let path = format!("/reporting/{}", donation.number);
        if issues {
            let status = DonationStatus::parse(&donation.status);
            let is_ready = status.is_some_and(|status| may_issue(status, &counts).is_ok());
            let blocked: u64 = blockers(&counts).iter().map(|one| one.n).sum();
            let late = matches!(
                outlook(donation, &counts, app.now_ms()),
                Forecast::At { late: true, .. }
            );
            let key = match (is_ready, late) {
                (true, _) => "reporting-task-issue",
                (false, true) => "reporting-task-late",
                (false, false) => "reporting-task-due",
            };
            let args = [
                ("number", donation.number.as_str().into()),
                ("n", blocked.into()),
            ];
            let text = t_with(lang, key, &args).into_owned();
            let link = if is_ready {
                format!("{path}/report")
            } else {
                path.clone()
            };
            let task = Task::new(
                Stage::Reporting,
                "reporting-due",
                blocked.max(1),
                text,
                link,
            );
            tasks.push(task.due(donation.due_at));
        }
        if certifies && counts.media_open == 0 && counts.media_unknown == 0 {
            let lacking = certificates::uncertified(db, donation.id).await?;
            if lacking > 0 {
                let args = [
                    ("number", donation.number.as_str().into()),
                    ("n", lacking.into()),
                ];
                let text = t_with(lang, "reporting-task-certificates", &args).into_owned();
                let link = format!("{path}/certificates");
                let task = Task::new(
                    Stage::Reporting,
                    "reporting-certificates",
                    lacking,
                    text,
                    link,
                );
                tasks.push(task.due(donation.due_at));
            }
        }
    }
    Ok(tasks)
}
