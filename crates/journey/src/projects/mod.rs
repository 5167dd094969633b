//! Events of the stage `projects`: what happens to an application, and what it adds up to.

mod state;
#[cfg(test)]
mod tests;

use crate::{OrganisationId, PaymentId, PersonId, QuestionId, words};
use serde::{Deserialize, Serialize};

pub use state::{ApplicationState, Owed, REVIEWERS_MIN, Reviewer, SCORE_MAX};

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
        /// The committee would take it, and waits: for equipment, for money, for a permit.
        Waiting = "waiting",
        /// It was selected: a project.
        Selected = "selected",
        /// It was declined.
        Declined = "declined",
        /// The applicant took it back.
        Withdrawn = "withdrawn",
        /// The project has ended.
        Closed = "closed",
    }
}

words! {
    /// What a project is judged by (the programme's published criteria; `product.md`, facts about the real programme).
    Criterion {
        /// Electricity, room, security.
        Infrastructure = "infrastructure",
        /// IT skills and training.
        Capacity = "capacity",
        /// Who keeps the devices working.
        Servicing = "servicing",
        /// What information technology adds to what they do.
        AddedValue = "added-value",
        /// Money for refurbishing, freight and duty.
        Budget = "budget",
    }
}

words! {
    /// What the committee decided.
    Decision {
        /// It becomes a project.
        Selected = "selected",
        /// It waits.
        Waiting = "waiting",
        /// It does not become one.
        Declined = "declined",
        /// Something must be known first.
        MoreInformation = "more-information",
    }
}

words! {
    /// How somebody of the programme spoke with an applicant.
    ContactWay {
        /// They were there.
        Visit = "visit",
        /// By telephone or video.
        Call = "call",
    }
}

words! {
    /// What money is for.
    PaymentKind {
        /// The project's share of refurbishing.
        Contribution = "contribution",
        /// Somebody else pays for the project.
        Sponsorship = "sponsorship",
        /// Transport.
        Freight = "freight",
        /// Customs.
        Duty = "duty",
    }
}

/// One criterion of a reviewer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// What is judged.
    pub criterion: Criterion,
    /// 0 to 5; `None` where it does not apply, and is left out of the mean.
    pub value: Option<u8>,
    /// Why.
    pub why: String,
}

impl ApplicationStatus {
    /// True when nothing more will happen to it.
    pub const fn is_ended(self) -> bool {
        matches!(self, Self::Declined | Self::Withdrawn | Self::Closed)
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
    /// A reviewer says whether something binds them to the applicant. Said again, it takes the place of what was said before:
    /// a conflict takes back the reviewer's scores.
    ConflictDeclared {
        /// The reviewer.
        reviewer: PersonId,
        /// Something does.
        conflict: bool,
        /// What; needed where there is a conflict.
        why: Option<String>,
    },
    /// A reviewer scored it; the last one of a reviewer counts.
    Scored {
        /// The reviewer.
        reviewer: PersonId,
        /// Each criterion once.
        scores: Vec<Score>,
    },
    /// Somebody of the programme spoke with the applicant.
    Contacted {
        /// How.
        way: ContactWay,
        /// The day, ISO 8601.
        day: String,
        /// With whom, and what was seen and said.
        text: String,
    },
    /// The committee decided.
    Decided {
        /// What.
        decision: Decision,
        /// Why.
        why: String,
    },
    /// A decision stands although the scores that led to it changed afterwards.
    DecisionUpheld {
        /// Why.
        why: String,
    },
    /// A decision is taken back, and the committee decides anew.
    Reopened {
        /// Why.
        why: String,
    },
    /// Money was agreed.
    PaymentAgreed {
        /// Its key.
        payment: PaymentId,
        /// What for.
        payment_kind: PaymentKind,
        /// How much, in cents.
        cents: i64,
        /// Three letters of ISO 4217.
        currency: String,
        /// Who pays.
        payer: String,
        /// It must be paid before the project ships.
        before_shipping: bool,
    },
    /// An invoice was written for it.
    PaymentInvoiced {
        /// Which money.
        payment: PaymentId,
        /// Number of the invoice, once and for ever.
        number: String,
    },
    /// It was paid.
    PaymentReceived {
        /// Which money.
        payment: PaymentId,
        /// The day, ISO 8601.
        day: String,
    },
    /// It need not be paid.
    PaymentWaived {
        /// Which money.
        payment: PaymentId,
        /// Why.
        why: String,
    },
    /// A donor or a sponsor takes the project under its wing.
    Adopted {
        /// Who, where it is an organisation of ours.
        organisation: Option<OrganisationId>,
        /// Their name.
        name: String,
    },
    /// The project has ended.
    Closed {
        /// Why.
        why: String,
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
            Self::ConflictDeclared { .. } => "conflict-declared",
            Self::Scored { .. } => "scored",
            Self::Contacted { .. } => "contacted",
            Self::Decided { .. } => "decided",
            Self::DecisionUpheld { .. } => "decision-upheld",
            Self::Reopened { .. } => "reopened",
            Self::PaymentAgreed { .. } => "payment-agreed",
            Self::PaymentInvoiced { .. } => "payment-invoiced",
            Self::PaymentReceived { .. } => "payment-received",
            Self::PaymentWaived { .. } => "payment-waived",
            Self::Adopted { .. } => "adopted",
            Self::Closed { .. } => "closed",
        }
    }
}
