//! What the events of one application add up to, and which of them may follow.

use super::{ApplicationStatus, Criterion, Decision, ProjectEvent, Score};
use crate::{PaymentId, PersonId, QuestionId, Refusal};
use std::collections::{BTreeMap, BTreeSet};

/// Reviewers without a conflict who must have scored before the committee decides.
pub const REVIEWERS_MIN: usize = 2;
/// The best score of a criterion.
pub const SCORE_MAX: u8 = 5;

/// One who looks at an application for the committee.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reviewer {
    /// Something binds them to the applicant.
    pub conflict: bool,
    /// Their scores; empty before they gave any.
    pub scores: Vec<Score>,
}

/// Money of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// It must be paid before the project ships.
    pub before_shipping: bool,
    /// Number of its invoice.
    pub invoice: Option<String>,
    /// It was paid, or need not be.
    pub settled: bool,
}

/// What the events of one application add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApplicationState {
    /// Where it stands.
    pub status: ApplicationStatus,
    /// Its number, since it was sent.
    pub number: Option<String>,
    /// Questions without an answer.
    pub open: BTreeSet<QuestionId>,
    /// Who declared whether they have a conflict.
    pub reviewers: BTreeMap<PersonId, Reviewer>,
    /// The scores that led to the decision changed after it.
    pub flagged: bool,
    /// Money.
    pub owed: BTreeMap<PaymentId, Owed>,
}

impl Default for ApplicationState {
    fn default() -> Self {
        Self {
            status: ApplicationStatus::Draft,
            number: None,
            open: BTreeSet::new(),
            reviewers: BTreeMap::new(),
            flagged: false,
            owed: BTreeMap::new(),
        }
    }
}

impl ApplicationState {
    /// Adds up what was admitted before, in its order.
    pub fn of<'e>(events: impl IntoIterator<Item = &'e ProjectEvent>) -> Result<Self, Refusal> {
        let mut state = Self::default();
        for event in events {
            state.take(event)?;
        }
        Ok(state)
    }

    /// Reviewers whose scores count.
    pub fn scorers(&self) -> impl Iterator<Item = (PersonId, &[Score])> {
        let counts = |r: &&Reviewer| !r.conflict && !r.scores.is_empty();
        self.reviewers
            .iter()
            .filter(move |(_, r)| counts(r))
            .map(|(id, r)| (*id, r.scores.as_slice()))
    }

    /// Nothing that must be paid before shipping is open.
    pub fn may_ship(&self) -> bool {
        self.status == ApplicationStatus::Selected
            && self
                .owed
                .values()
                .all(|owed| owed.settled || !owed.before_shipping)
    }

    /// Admits an event and adds it up, or refuses it and changes nothing.
    pub fn take(&mut self, event: &ProjectEvent) -> Result<(), Refusal> {
        use ApplicationStatus::{Closed, Declined, Draft, Eligible, Selected, Sent, Withdrawn};
        // A conflict that comes to light late is said even of what was declined.
        let late = matches!(
            event,
            ProjectEvent::ConflictDeclared { .. }
                | ProjectEvent::DecisionUpheld { .. }
                | ProjectEvent::Reopened { .. }
        );
        if self.status.is_ended() && !(late && self.status == Declined) {
            return Err(Refusal::new("application-ended").with("status", self.status));
        }
        match event {
            ProjectEvent::Applied { number } => {
                if self.status != Draft {
                    return Err(Refusal::new("application-sent"));
                }
                self.number = Some(number.clone());
                self.status = Sent;
            }
            ProjectEvent::Withdrawn { .. } => self.status = Withdrawn,
            _ if self.status == Draft => return Err(Refusal::new("application-not-sent")),
            ProjectEvent::Amended { .. } => {
                // What the committee reads does not change under its eyes, but for what it asked.
                if self.status != Sent && self.open.is_empty() {
                    return Err(Refusal::new("application-in-review"));
                }
            }
            ProjectEvent::EligibilityChecked {
                passed,
                against,
                why,
            } => {
                if self.status != Sent {
                    return Err(Refusal::new("application-checked"));
                }
                if why.is_none() && (!passed || !against.is_empty()) {
                    return Err(Refusal::new("eligibility-why-missing"));
                }
                self.status = if *passed { Eligible } else { Declined };
            }
            ProjectEvent::Asked { question, .. } => {
                self.open.insert(*question);
            }
            ProjectEvent::Answered { question, .. } => {
                if !self.open.remove(question) {
                    return Err(Refusal::new("question-answered"));
                }
            }
            ProjectEvent::Contacted { .. } | ProjectEvent::Adopted { .. } => {}
            ProjectEvent::Closed { .. } => {
                if self.status != Selected {
                    return Err(Refusal::new("project-not-selected").with("status", self.status));
                }
                self.status = Closed;
            }
            ProjectEvent::ConflictDeclared { .. }
            | ProjectEvent::Scored { .. }
            | ProjectEvent::Decided { .. }
            | ProjectEvent::DecisionUpheld { .. }
            | ProjectEvent::Reopened { .. } => self.review(event)?,
            ProjectEvent::PaymentAgreed { .. }
            | ProjectEvent::PaymentInvoiced { .. }
            | ProjectEvent::PaymentReceived { .. }
            | ProjectEvent::PaymentWaived { .. } => self.pay(event)?,
        }
        Ok(())
    }

    /// The committee's part.
    fn review(&mut self, event: &ProjectEvent) -> Result<(), Refusal> {
        use ApplicationStatus::{Declined, Eligible, Selected, Sent, Waiting};
        if self.status == Sent {
            return Err(Refusal::new("application-not-checked"));
        }
        match event {
            ProjectEvent::ConflictDeclared {
                reviewer,
                conflict,
                why,
            } => {
                if *conflict && why.as_deref().is_none_or(|why| why.trim().is_empty()) {
                    return Err(Refusal::new("conflict-why-missing"));
                }
                let known = self.reviewers.entry(*reviewer).or_default();
                known.conflict = *conflict;
                if *conflict && !known.scores.is_empty() {
                    known.scores.clear();
                    self.flagged |= self.status != Eligible;
                }
            }
            ProjectEvent::Scored { reviewer, scores } => {
                if self.status != Eligible && self.status != Waiting {
                    return Err(Refusal::new("review-ended").with("status", self.status));
                }
                let known = self.reviewers.get_mut(reviewer);
                let known = known.ok_or(Refusal::new("conflict-not-declared"))?;
                if known.conflict {
                    return Err(Refusal::new("reviewer-in-conflict"));
                }
                complete(scores)?;
                known.scores.clone_from(scores);
            }
            ProjectEvent::Decided { decision, why } => {
                if self.status != Eligible && self.status != Waiting {
                    return Err(Refusal::new("application-decided").with("status", self.status));
                }
                if why.trim().is_empty() {
                    return Err(Refusal::new("decision-why-missing"));
                }
                let scorers = self.scorers().count();
                if *decision != Decision::MoreInformation && scorers < REVIEWERS_MIN {
                    return Err(Refusal::new("reviewers-few")
                        .with("n", scorers)
                        .with("min", REVIEWERS_MIN));
                }
                self.flagged = false;
                self.status = match decision {
                    Decision::Selected => Selected,
                    Decision::Waiting => Waiting,
                    Decision::Declined => Declined,
                    Decision::MoreInformation => self.status,
                };
            }
            ProjectEvent::DecisionUpheld { .. } => {
                if !self.flagged {
                    return Err(Refusal::new("decision-not-flagged"));
                }
                self.flagged = false;
            }
            _ => {
                if self.status == Eligible || (self.status == Declined && self.reviewers.is_empty())
                {
                    return Err(Refusal::new("application-not-decided").with("status", self.status));
                }
                self.flagged = false;
                self.status = Eligible;
            }
        }
        Ok(())
    }

    /// The money's part.
    fn pay(&mut self, event: &ProjectEvent) -> Result<(), Refusal> {
        let (payment, invoice) = match event {
            ProjectEvent::PaymentAgreed {
                payment,
                cents,
                before_shipping,
                ..
            } => {
                if self.status != ApplicationStatus::Selected {
                    return Err(Refusal::new("project-not-selected").with("status", self.status));
                }
                if *cents <= 0 {
                    return Err(Refusal::new("payment-amount"));
                }
                let owed = Owed {
                    before_shipping: *before_shipping,
                    invoice: None,
                    settled: false,
                };
                self.owed.insert(*payment, owed);
                return Ok(());
            }
            ProjectEvent::PaymentInvoiced { payment, number } => (payment, Some(number)),
            ProjectEvent::PaymentReceived { payment, .. }
            | ProjectEvent::PaymentWaived { payment, .. } => (payment, None),
            _ => return Ok(()),
        };
        let owed = self.owed.get_mut(payment);
        let owed = owed.ok_or(Refusal::new("payment-unknown"))?;
        if owed.settled {
            return Err(Refusal::new("payment-settled"));
        }
        match invoice {
            Some(_) if owed.invoice.is_some() => return Err(Refusal::new("payment-invoiced")),
            Some(number) => owed.invoice = Some(number.clone()),
            None => owed.settled = true,
        }
        Ok(())
    }
}

/// Each criterion once, each with a reason, none above the best.
fn complete(scores: &[Score]) -> Result<(), Refusal> {
    for criterion in Criterion::ALL {
        let of: Vec<&Score> = scores
            .iter()
            .filter(|s| s.criterion == *criterion)
            .collect();
        let [score] = of.as_slice() else {
            return Err(Refusal::new("score-missing").with("criterion", criterion));
        };
        if score.value.is_some_and(|value| value > SCORE_MAX) {
            return Err(Refusal::new("score-range").with("criterion", criterion));
        }
        if score.why.trim().is_empty() {
            return Err(Refusal::new("score-why-missing").with("criterion", criterion));
        }
    }
    if scores.iter().all(|score| score.value.is_none()) {
        return Err(Refusal::new("score-none"));
    }
    Ok(())
}
