//! What can come of a scan.

use gapless_journey::words;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

words! {
    /// What came of a scan.
    Outcome {
        /// It answered a line and is checked in.
        CheckedIn = "checked-in",
        /// It stands on no line and is checked in.
        Unexpected = "unexpected",
        /// It was here before; nothing was counted twice.
        Already = "already",
        /// A packing unit was opened.
        UnitOpened = "unit-opened",
        /// A device was weighed.
        Weighed = "weighed",
        /// Nothing that could name a device.
        Unreadable = "unreadable",
        /// A label of ours that no device carries, or a unit that nobody knows.
        Unknown = "unknown",
        /// The unit was not handed over to this refurbisher yet.
        NotHandedOver = "not-handed-over",
        /// The check-in was undone.
        Undone = "undone",
        /// Asks: the same device as that line?
        AskNear = "ask-near",
        /// Asks: which of these lines?
        AskSeveral = "ask-several",
        /// Asks: unexpected?
        AskUnexpected = "ask-unexpected",
        /// Asks: unexpected here, although another donation knows it?
        AskElsewhere = "ask-elsewhere",
        /// Asks: unexpected, although its line is not to come?
        AskNotAgreed = "ask-not-agreed",
        /// Asks: which seal is on the unit?
        AskSeal = "ask-seal",
        /// A question that was answered with no.
        Dropped = "dropped",
    }
}

impl Outcome {
    /// True while a person must answer.
    pub const fn is_question(self) -> bool {
        matches!(
            self,
            Self::AskNear
                | Self::AskSeveral
                | Self::AskUnexpected
                | Self::AskElsewhere
                | Self::AskNotAgreed
                | Self::AskSeal
        )
    }
}

/// What else is to be said of a scan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Lines that it may be.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Uuid>,
    /// Another donation's number, or a unit's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Who did it before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When it was done before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<i64>,
    /// Where a device stands, or the status of a line or a unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// A seal's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seal: Option<String>,
    /// The seal was whole and the right one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_intact: Option<bool>,
    /// Grams.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight_g: Option<i64>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The hardware report out of which the number was read: it waits for the answer, or came with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
}

/// A hardware report whose number was scanned.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// Its SHA-256.
    pub sha256: String,
    /// Name of the file.
    pub name: String,
    /// What became of it, a word of `reports::Fate`; absent while the question is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fate: Option<String>,
}
