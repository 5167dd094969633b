//! Answer one question for all lines that are alike: "146 Latitude 5480 without memory: is it at least 4 GB in all?"

use crate::{
    access, correct,
    input::Changes,
    rules::Reason,
    store::{lines, policy},
};
use gapless_journey::{DonationId, Refusal, RefusalKind, Verdict};
use gapless_store::Tx;
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An answer for every open line that asks the same.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct AnswerInput {
    /// Code of the reason that asks, e.g. `ram-missing`.
    pub question: String,
    /// Category of the lines.
    #[serde(default)]
    pub category: String,
    /// Maker of the lines; absent where they name none.
    #[serde(default)]
    pub manufacturer: Option<String>,
    /// Model of the lines; absent where they name none.
    #[serde(default)]
    pub model: Option<String>,
    /// The file of the lines; absent for the lines of every file.
    #[serde(default)]
    pub file: Option<Uuid>,
    /// True when the answer holds for every line that asks the same, whatever its category, maker and model: what the list
    /// has no column for is told once.
    #[serde(default)]
    pub every_model: bool,
    /// What is so in all of them.
    pub changes: Changes,
}

/// Gives one answer to all lines that ask the same; answers how many.
pub async fn answer(
    app: &App,
    actor: &Actor,
    donation: DonationId,
    input: AnswerInput,
) -> Result<u64, Failure> {
    actor.permit(Act::OfferCorrect)?;
    if input.changes.is_empty() {
        return Err(Refusal::new("nothing-changed")
            .kind(RefusalKind::Invalid)
            .into());
    }
    let alike = !input.every_model;
    let filter = lines::Filter {
        verdict: Some(Verdict::NeedsInfo.to_string()),
        category: alike.then(|| input.category.clone()),
        model: alike.then(|| input.model.clone().unwrap_or_default()),
        manifest: input.file,
        ..lines::Filter::default()
    };
    let day = app.zoned(app.now_ms()).date().to_string();
    let (input, filter, day) = (&input, &filter, day.as_str());
    let work = |tx: Tx| async move {
        let donation = access::donation(actor, &*tx, donation).await?;
        let mut rows = access::chosen(actor, &*tx, donation.id, filter).await?;
        rows.retain(|row| {
            (input.every_model || row.manufacturer == input.manufacturer)
                && asks(&row.reasons, &input.question)
        });
        let policy = policy::of(&*tx, &donation, day).await?;
        correct::change(&tx, actor, &donation, rows, &input.changes, &policy).await
    };
    Ok(app.store.write(work).await?)
}

/// True when the reasons of a line hold the question.
fn asks(reasons: &str, question: &str) -> bool {
    serde_json::from_str::<Vec<Reason>>(reasons)
        .is_ok_and(|reasons| reasons.iter().any(|reason| reason.code == question))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_found_among_the_reasons() {
        assert!(asks(
            r#"[{"code":"cpu-ok"},{"code":"ram-missing"}]"#,
            "ram-missing"
        ));
        assert!(!asks(r#"[{"code":"cpu-ok"}]"#, "ram-missing"));
        assert!(!asks("no json", "ram-missing"));
    }
}
