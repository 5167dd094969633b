//! A refusal is what a person can act on; its sentence is made from the code and the facts at the edge, in their language.

use std::borrow::Cow;

/// How a refusal answers over HTTP and at the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalKind {
    /// What was sent cannot be used (HTTP 422).
    Invalid,
    /// The state of things stands in the way (HTTP 409).
    Conflict,
    /// Not yours or not there: the two are never told apart (HTTP 404).
    NotFound,
    /// Your role does not allow it (HTTP 403).
    Forbidden,
    /// Sign in first (HTTP 401).
    Unauthenticated,
    /// A limit was passed (HTTP 413).
    TooLarge,
    /// Too often (HTTP 429).
    TooMany,
}

/// Why something was not done. `refusal-<code>` is the sentence, `refusal-<code>-do` what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Fixed code, kebab-case.
    pub code: &'static str,
    /// How it answers.
    pub kind: RefusalKind,
    /// What the sentence names.
    pub facts: Vec<(&'static str, Cow<'static, str>)>,
}

impl Refusal {
    /// A refusal because the state of things stands in the way.
    pub const fn new(code: &'static str) -> Self {
        Self {
            code,
            kind: RefusalKind::Conflict,
            facts: Vec::new(),
        }
    }

    /// The same with another way to answer.
    #[must_use]
    pub const fn kind(mut self, kind: RefusalKind) -> Self {
        self.kind = kind;
        self
    }

    /// The same, naming one more fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.push((name, Cow::Owned(value.to_string())));
        self
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)?;
        for (name, value) in &self.facts {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
