//! How a command fails: what, on which input, why, and what to do about it.

use std::fmt::Display;
use std::process::ExitCode;

/// Exit status of wrong usage.
const USAGE: u8 = 2;
/// Exit status of what could not be done.
const COULD_NOT: u8 = 3;

/// Why a command was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    what: String,
    why: Option<String>,
    advice: Option<String>,
    status: u8,
}

impl Trouble {
    /// The command was called in a way that cannot work; the sentence says what to write.
    pub fn usage(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            why: None,
            advice: None,
            status: USAGE,
        }
    }

    /// Something could not be done: `what` reads on after "could not".
    pub fn could_not(what: impl Display, why: &dyn Display) -> Self {
        Self::because(what, why.to_string())
    }

    /// The same with the reason in words.
    pub fn because(what: impl Display, why: impl Into<String>) -> Self {
        Self {
            what: format!("could not {what}"),
            why: Some(why.into()),
            advice: None,
            status: COULD_NOT,
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advise(mut self, advice: impl Into<String>) -> Self {
        self.advice = Some(advice.into());
        self
    }

    /// Says it on standard error.
    pub fn report(&self) -> ExitCode {
        eprintln!("{self}");
        ExitCode::from(self.status)
    }
}

impl Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "gapless: {}", self.what)?;
        if let Some(why) = &self.why {
            write!(f, ": {why}")?;
        }
        if let Some(advice) = &self.advice {
            write!(f, "\n  {advice}")?;
        }
        Ok(())
    }
}

/// A failure below that says enough itself.
impl From<gapless_store::Failure> for Trouble {
    fn from(failure: gapless_store::Failure) -> Self {
        Self::could_not("use the database", &failure)
    }
}

impl From<gapless_web::Failure> for Trouble {
    fn from(failure: gapless_web::Failure) -> Self {
        Self::could_not("do it", &failure)
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::could_not("write JSON", &error)
    }
}
