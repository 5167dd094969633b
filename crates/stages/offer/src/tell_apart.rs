//! A person looks at lines with the same number and says which of them stays, or that all are devices of their own.

use crate::{
    access,
    correct::Work,
    judging,
    rules::{self, Reason},
    store::{lines, numbers::Number, policy},
    twice,
};
use gapless_journey::{
    DonationId, Refusal, RefusalKind,
    offer::{Change, OfferEvent},
};
use gapless_store::{Tx, entities::line};
use gapless_web::{
    App, Failure,
    access::{Act, Actor},
};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a person says of lines with the same number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Word {
    /// All of them are devices of their own.
    AllReal,
    /// One of them stays; the others are the same device once more.
    OneStays,
    /// The device came, or was offered, with another donation: none of them stays.
    Elsewhere,
}

/// Lines with the same number, and what they are.
#[derive(Debug, Clone, Deserialize, ToSchema)]
pub struct TellApartInput {
    /// The lines that were looked at.
    pub lines: Vec<Uuid>,
    /// What they are.
    pub word: Word,
    /// The line that stays, for `one-stays`.
    #[serde(default)]
    pub stays: Option<Uuid>,
}

/// Saves what was said; answers how many lines it concerns.
pub async fn tell_apart(
    app: &App,
    actor: &Actor,
    donation: DonationId,
    input: TellApartInput,
) -> Result<u64, Failure> {
    actor.permit(Act::OfferCorrect)?;
    if input.lines.is_empty() {
        return Err(invalid("nothing-chosen").into());
    }
    if input.word == Word::OneStays && !input.stays.is_some_and(|id| input.lines.contains(&id)) {
        return Err(invalid("offer-none-stays").into());
    }
    let filter = lines::Filter {
        ids: Some(input.lines.clone()),
        ..lines::Filter::default()
    };
    let day = app.zoned(app.now_ms()).date().to_string();
    let (input, filter, day) = (&input, &filter, day.as_str());
    let work = |tx: Tx| async move {
        let donation = access::donation(actor, &*tx, donation).await?;
        let rows = access::chosen(actor, &*tx, donation.id, filter).await?;
        are_alike(&rows)?;
        let policy = policy::of(&*tx, &donation, day).await?;
        let stays = input.stays.filter(|_| input.word == Word::OneStays);
        let stays = rows.iter().find(|row| Some(row.id) == stays);
        let stays = stays.map(|row| (row.id, row.row_number));
        let mut work = Work::default();
        for was in rows {
            let said = said(&was, input.word, stays)?;
            let decided = twice::word_of_coordinator(&was);
            if decided.is_some() && said.code != twice::REAL {
                return Err(Refusal::new("offer-line-decided").into());
            }
            let reasons: Vec<Reason> = serde_json::from_str(&was.reasons)?;
            let before = twice::decision(&reasons).cloned();
            if before.as_ref() == Some(&said) {
                continue;
            }
            let claim = judging::claim(&was)?;
            let mut judged = twice::decided(rules::judge(&claim, &policy), said.clone());
            if let Some(word) = decided {
                judged.verdict = word;
                judged.preparation = rules::preparation(claim.category, word, &policy);
            }
            let mut row = was.clone();
            judging::fill(&mut row, &claim, &judged)?;
            row.duplicate = false;
            let event = OfferEvent::LineCorrected {
                changes: vec![Change {
                    field: twice::FIELD.to_owned(),
                    from: before.map(|reason| reason.code),
                    to: Some(said.code),
                }],
                verdict: judged.verdict,
                category: claim.category,
            };
            work.add(was, row, event);
        }
        work.save(&tx, actor, &donation).await
    };
    Ok(app.store.write(work).await?)
}

const fn invalid(code: &'static str) -> Refusal {
    Refusal::new(code).kind(RefusalKind::Invalid)
}

/// Refuses lines that share no number: a slip would leave devices out that nobody compared.
fn are_alike(rows: &[line::Model]) -> Result<(), Refusal> {
    let Some(first) = rows.first() else {
        return Err(invalid("nothing-chosen"));
    };
    let share = |number: Number| {
        let key = number.key(first);
        key.is_some() && rows.iter().all(|row| number.key(row) == key)
    };
    if Number::ALL.into_iter().any(share) {
        Ok(())
    } else {
        Err(invalid("offer-not-alike"))
    }
}

/// What the line is from now on.
fn said(
    row: &line::Model,
    word: Word,
    stays: Option<(Uuid, i64)>,
) -> Result<Reason, gapless_store::Failure> {
    Ok(match (word, stays) {
        (Word::OneStays, Some((id, stays))) if id != row.id => {
            Reason::new(twice::LEFT_OUT).with("row", stays)
        }
        (Word::AllReal | Word::OneStays, _) => Reason::new(twice::REAL),
        (Word::Elsewhere, _) => {
            let reasons: Vec<Reason> = serde_json::from_str(&row.reasons)?;
            let place = |name: &str| reasons.iter().find_map(|r| r.facts.get(name)).cloned();
            let is_told = |reason: &Reason| {
                twice::is_told(reason)
                    && (reason.facts.contains_key("number") || reason.facts.contains_key("device"))
            };
            if !reasons.iter().any(is_told) {
                return Err(invalid("offer-not-elsewhere").into());
            }
            let place = place("device")
                .or_else(|| place("number"))
                .unwrap_or_default();
            Reason::new(twice::LEFT_OUT_ELSEWHERE).with("where", place)
        }
    })
}
