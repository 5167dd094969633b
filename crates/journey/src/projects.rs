//! Events of the stage `projects`: what happens to an application, and what it adds up to.

use crate::{QuestionId, Refusal, words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

words! {
    /// What an application is for.
    ProjectKind {
        /// Schools, training, libraries.
        Education = "education",
        /// Clinics, hospitals, care.
        Health = "health",
        /// Social work, environment, good governance.
        Social = "social",
    }
}

words! {
    /// Where an application stands.
    ApplicationStatus {
        /// The applicant still writes it.
        Draft = "draft",
        /// It was sent, and is looked at.
        Sent = "sent",
        /// It meets the conditions, and waits for the committee.
        Eligible = "eligible",
        /// It was declined.
        Declined = "declined",
        /// The applicant took it back.
        Withdrawn = "withdrawn",
    }
}

impl ApplicationStatus {
    /// True when nothing more will happen to it.
    pub const fn is_ended(self) -> bool {
        matches!(self, Self::Declined | Self::Withdrawn)
    }
}

/// What happens to an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ProjectEvent {
    /// The applicant sent it.
    Applied {
        /// Its number, once and for ever.
        number: String,
    },
    /// The applicant changed what was sent.
    Amended {
        /// The parts of the form that changed.
        steps: Vec<String>,
    },
    /// The programme looked whether it meets the conditions.
    EligibilityChecked {
        /// It does, or it is let in all the same.
        passed: bool,
        /// What stands against it, by code.
        against: Vec<String>,
        /// Why, in words; needed to decline it, and to let it in against the conditions.
        why: Option<String>,
    },
    /// The programme asks the applicant.
    Asked {
        /// Key of the question.
        question: QuestionId,
        /// What is asked.
        text: String,
    },
    /// The applicant answers.
    Answered {
        /// The question.
        question: QuestionId,
        /// The answer.
        text: String,
    },
    /// The applicant takes it back.
    Withdrawn {
        /// Why, if they say so.
        why: Option<String>,
    },
}

impl ProjectEvent {
    /// Its word, as it is stored.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Applied { .. } => "applied",
            Self::Amended { .. } => "amended",
            Self::EligibilityChecked { .. } => "eligibility-checked",
            Self::Asked { .. } => "asked",
            Self::Answered { .. } => "answered",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }
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
}

impl Default for ApplicationState {
    fn default() -> Self {
        Self {
            status: ApplicationStatus::Draft,
            number: None,
            open: BTreeSet::new(),
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

    /// Admits an event and adds it up, or refuses it and changes nothing.
    pub fn take(&mut self, event: &ProjectEvent) -> Result<(), Refusal> {
        use ApplicationStatus::{Declined, Draft, Eligible, Sent, Withdrawn};
        if self.status.is_ended() {
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
                if self.status == Eligible && self.open.is_empty() {
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
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied() -> ProjectEvent {
        ProjectEvent::Applied {
            number: "P26-0001".to_owned(),
        }
    }

    fn checked(passed: bool, against: &[&str], why: Option<&str>) -> ProjectEvent {
        ProjectEvent::EligibilityChecked {
            passed,
            against: against.iter().map(ToString::to_string).collect(),
            why: why.map(str::to_owned),
        }
    }

    fn asked(question: QuestionId) -> ProjectEvent {
        ProjectEvent::Asked {
            question,
            text: "How many rooms?".to_owned(),
        }
    }

    fn refused(state: &ApplicationState, event: &ProjectEvent) -> &'static str {
        let mut next = state.clone();
        let refusal = next.take(event).unwrap_err();
        assert_eq!(next, *state, "a refusal changes nothing");
        refusal.code
    }

    #[test]
    fn an_application_is_sent_once() {
        let state = ApplicationState::of(&[applied()]).unwrap();
        assert_eq!(state.number.as_deref(), Some("P26-0001"));
        assert_eq!(refused(&state, &applied()), "application-sent");
    }

    #[test]
    fn nothing_but_sending_happens_to_a_draft() {
        let draft = ApplicationState::default();
        for event in [
            asked(QuestionId::new()),
            checked(true, &[], None),
            ProjectEvent::Amended { steps: Vec::new() },
        ] {
            assert_eq!(refused(&draft, &event), "application-not-sent");
        }
    }

    #[test]
    fn against_the_conditions_needs_a_reason_either_way() {
        let sent = ApplicationState::of(&[applied()]).unwrap();
        for (event, then) in [
            (checked(true, &["lot-small"], None), None),
            (checked(false, &[], None), None),
            (checked(true, &[], None), Some(ApplicationStatus::Eligible)),
            (
                checked(true, &["lot-small"], Some("a branch of P25-0007")),
                Some(ApplicationStatus::Eligible),
            ),
            (
                checked(false, &["lot-small"], Some("too small")),
                Some(ApplicationStatus::Declined),
            ),
        ] {
            let mut state = sent.clone();
            match then {
                None => assert_eq!(refused(&state, &event), "eligibility-why-missing"),
                Some(status) => {
                    state.take(&event).unwrap();
                    assert_eq!(state.status, status);
                    let again = refused(&state, &event);
                    assert!(again == "application-checked" || again == "application-ended");
                }
            }
        }
    }

    #[test]
    fn a_question_is_answered_once_and_opens_the_form_again() {
        let question = QuestionId::new();
        let amended = ProjectEvent::Amended { steps: Vec::new() };
        let answered = ProjectEvent::Answered {
            question,
            text: "Two".to_owned(),
        };
        let mut state = ApplicationState::of(&[applied(), checked(true, &[], None)]).unwrap();
        assert_eq!(refused(&state, &amended), "application-in-review");
        state.take(&asked(question)).unwrap();
        state.take(&amended).unwrap();
        state.take(&answered).unwrap();
        assert_eq!(refused(&state, &answered), "question-answered");
        assert_eq!(refused(&state, &amended), "application-in-review");
    }

    #[test]
    fn what_ended_stays_ended() {
        let withdrawn = ProjectEvent::Withdrawn { why: None };
        let state = ApplicationState::of(&[applied(), withdrawn.clone()]).unwrap();
        for event in [applied(), withdrawn, asked(QuestionId::new())] {
            assert_eq!(refused(&state, &event), "application-ended");
        }
    }
}
