//! The form of an application: what is asked, step by step. Ours is a table; a programme adds questions of its own as data.

use super::answers::Answers;
use gapless_journey::words;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

words! {
    /// One page of the form.
    Step {
        /// Who asks.
        Organisation = "organisation",
        /// What for, and for whom.
        Purpose = "purpose",
        /// Where it will stand.
        Room = "room",
        /// Who knows how to use and to mend it.
        Skills = "skills",
        /// Who pays, and which authority agrees.
        Money = "money",
        /// What is asked for.
        Needs = "needs",
        /// Papers and pictures.
        Files = "files",
    }
}

impl Step {
    /// The step after it.
    pub fn next(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|step| *step == self)?;
        Self::ALL.get(at + 1).copied()
    }

    /// The step before it.
    pub fn before(self) -> Option<Self> {
        let at = Self::ALL.iter().position(|step| *step == self)?;
        Self::ALL.get(at.checked_sub(1)?).copied()
    }

    /// True for the steps that are made of questions.
    pub const fn has_questions(self) -> bool {
        !matches!(self, Self::Needs | Self::Files)
    }
}

words! {
    /// How a question is answered.
    Kind {
        /// One line.
        Line = "line",
        /// Several lines.
        Text = "text",
        /// A whole number.
        Number = "number",
        /// An amount of money.
        Amount = "amount",
        /// One of some choices.
        Choice = "choice",
        /// Some of some choices.
        Many = "many",
        /// An address of mail.
        Email = "email",
        /// A telephone number.
        Phone = "phone",
        /// A country.
        Country = "country",
        /// A place: a plus code, or latitude and longitude.
        Place = "place",
    }
}

/// Most characters of an answer in one line.
pub const LINE_CHARS_MAX: usize = 200;
/// Most characters of an answer in several lines.
pub const TEXT_CHARS_MAX: usize = 4_000;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its key, by which its answer is kept.
    pub key: Cow<'static, str>,
    /// The page that it stands on.
    pub step: Step,
    /// How it is answered.
    pub kind: Kind,
    /// Whether the form can be sent without it.
    pub is_required: bool,
    /// What can be chosen.
    pub choices: Cow<'static, [Cow<'static, str>]>,
    /// The largest number.
    pub most: Option<u64>,
    /// Its words, where a programme added it; ours are in the language files.
    pub own: Option<Words>,
}

/// What a programme's own question says, by language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The question.
    pub label: BTreeMap<String, String>,
}

impl Words {
    /// The text in a language; in English, or in any, where that one is missing.
    pub fn in_language<'t>(texts: &'t BTreeMap<String, String>, language: &str) -> &'t str {
        let found = texts.get(language).or_else(|| texts.get("en"));
        found
            .or_else(|| texts.values().next())
            .map_or("", String::as_str)
    }
}

macro_rules! questions {
    ($($step:ident { $($key:ident: $kind:ident $(($most:literal))? $([$($choice:literal),+])? $(= $required:ident)?),+ $(,)? })+) => {
        const OURS: &[Question] = &[$($(Question {
            key: Cow::Borrowed(stringify!($key)),
            step: Step::$step,
            kind: Kind::$kind,
            is_required: questions!(@required $($required)?),
            choices: Cow::Borrowed(&[$($(Cow::Borrowed($choice)),+)?]),
            most: questions!(@most $($most)?),
            own: None,
        }),+),+];
    };
    (@required required) => { true };
    (@required) => { false };
    (@most $most:literal) => { Some($most) };
    (@most) => { None };
}

// The five criteria that the programme publishes (infrastructure, capacity, servicing, added value, budget) stand behind
// these questions, with what peers ask beside them: room, electricity, plug, internet, users counted how.
questions! {
    Organisation {
        organisation: Line = required,
        registration: Line,
        kind: Choice["education", "health", "social"] = required,
        profit: Choice["no", "yes"] = required,
        country: Country = required,
        town: Line = required,
        address: Text,
        place: Place,
        contact_name: Line = required,
        contact_role: Line,
        email: Email = required,
        phone: Phone,
        languages: Many["en", "fr", "pt", "es", "ar", "sw", "other"] = required,
    }
    Purpose {
        title: Line = required,
        purpose: Text = required,
        change: Text = required,
        pupils: Number(1_000_000),
        teachers: Number(1_000_000),
        patients: Number(10_000_000),
        staff: Number(1_000_000),
        counted: Line,
    }
    Room {
        secure: Choice["yes", "partly", "no"] = required,
        lockable: Choice["yes", "no"] = required,
        weather: Choice["yes", "partly", "no"] = required,
        electricity: Choice["grid", "solar", "generator", "mixed", "none"] = required,
        hours: Number(24) = required,
        voltage: Choice["220-240", "100-127", "unknown"] = required,
        plug: Choice["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "unknown"] = required,
        internet: Choice["none", "mobile", "wired", "wireless", "satellite"] = required,
        furniture: Choice["yes", "planned", "no"] = required,
        room: Text,
    }
    Skills {
        skills: Choice["none", "some", "good"] = required,
        training: Text = required,
        maintains: Choice["own", "partner", "company", "nobody"] = required,
        maintains_who: Line,
        servicing: Text,
    }
    Money {
        budget: Amount,
        currency: Line,
        contribution: Choice["applicant", "sponsor", "unknown"] = required,
        freight: Choice["applicant", "sponsor", "unknown"] = required,
        duty: Choice["applicant", "sponsor", "exempt", "unknown"] = required,
        money: Text,
        authorities: Choice["agreed", "asked", "not-needed", "no"] = required,
        authorities_who: Line,
    }
}

/// The questions of an installation: ours, and those that it added.
#[derive(Debug, Clone)]
pub struct Form {
    questions: Vec<Question>,
}

impl Form {
    /// With a programme's own questions, in their order, behind ours of the same step.
    pub fn with(own: impl IntoIterator<Item = Question>) -> Self {
        let mut questions = OURS.to_vec();
        questions.extend(own);
        Self { questions }
    }

    /// Those of one step.
    pub fn of(&self, step: Step) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(move |q| q.step == step)
    }

    /// True when a key is one of ours, which no programme can take.
    pub fn is_ours(key: &str) -> bool {
        OURS.iter().any(|question| question.key == key)
    }

    /// What of the answers to one step cannot stand as it is. What lacks is told when `is_whole`.
    pub fn gaps(&self, step: Step, answers: &Answers, is_whole: bool) -> Vec<Gap> {
        self.of(step)
            .filter_map(|question| {
                let code = question.trouble(answers)?;
                (is_whole || code != MISSING).then(|| Gap {
                    step,
                    question: question.key.to_string(),
                    code,
                })
            })
            .collect()
    }
}

/// The code of an answer that lacks.
pub const MISSING: &str = "missing";

/// What keeps a form from being sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// Where.
    pub step: Step,
    /// Which question, or which part of the step.
    pub question: String,
    /// Why: the message is `apply-gap-<code>`.
    pub code: &'static str,
}

impl Question {
    /// What is wrong with its answer; [`MISSING`] where there is none and one is needed.
    fn trouble(&self, answers: &Answers) -> Option<&'static str> {
        let given = answers.all(&self.key);
        let Some(first) = given.first() else {
            return self.is_required.then_some(MISSING);
        };
        let is_known = |word: &String| self.choices.iter().any(|choice| choice == word);
        let is_right = match self.kind {
            Kind::Line | Kind::Phone => first.chars().count() <= LINE_CHARS_MAX,
            Kind::Text => first.chars().count() <= TEXT_CHARS_MAX,
            Kind::Choice | Kind::Many => given.iter().all(is_known),
            Kind::Number => {
                super::answers::whole(first).is_some_and(|n| self.most.is_none_or(|most| n <= most))
            }
            Kind::Amount => super::answers::amount_cents(first).is_some(),
            Kind::Email => is_address(first),
            Kind::Country => super::countries::known(first),
            Kind::Place => super::place::parse(first).is_some(),
        };
        let code = match self.kind {
            Kind::Line | Kind::Phone | Kind::Text => "long",
            Kind::Choice | Kind::Many => "choice",
            Kind::Number => "number",
            Kind::Amount => "amount",
            Kind::Email => "email",
            Kind::Country => "country",
            Kind::Place => "place",
        };
        (!is_right).then_some(code)
    }
}

/// An address that mail can be sent to, as far as its shape tells.
pub fn is_address(text: &str) -> bool {
    let is_short = text.len() <= LINE_CHARS_MAX;
    let parts = text.split_once('@');
    is_short
        && !text.contains(char::is_whitespace)
        && parts.is_some_and(|(name, host)| {
            !name.is_empty()
                && !host.contains('@')
                && host.split('.').count() > 1
                && host.split('.').all(|part| !part.is_empty())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_unique_and_every_step_has_its_way() {
        let mut keys: Vec<&str> = OURS.iter().map(|q| &*q.key).collect();
        keys.sort_unstable();
        let n = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), n);
        for step in Step::ALL {
            let asked = OURS.iter().any(|q| q.step == *step);
            assert_eq!(asked, step.has_questions(), "{step}");
        }
        assert_eq!(Step::Organisation.before(), None);
        assert_eq!(Step::Files.next(), None);
        assert_eq!(Step::Needs.before(), Some(Step::Money));
        for question in OURS {
            let has_choices = matches!(question.kind, Kind::Choice | Kind::Many);
            assert_eq!(
                has_choices,
                !question.choices.is_empty(),
                "{}",
                question.key
            );
        }
    }

    #[test]
    fn each_kind_of_answer_is_looked_at() {
        let form = Form::with([]);
        for (key, answer, code) in [
            ("organisation", "", Some(MISSING)),
            ("organisation", "École d'Abidjan", None),
            ("registration", "", None),
            ("kind", "commerce", Some("choice")),
            ("country", "XX", Some("country")),
            ("country", "KE", None),
            ("email", "head@school", Some("email")),
            ("email", "head@school.example", None),
            ("pupils", "12O", Some("number")),
            ("pupils", "1 200", None),
            ("hours", "25", Some("number")),
            ("budget", "12 000,50", None),
            ("budget", "plenty", Some("amount")),
            ("place", "somewhere", Some("place")),
        ] {
            let answers = Answers::from([(key.to_owned(), vec![answer.to_owned()])]);
            let question = OURS.iter().find(|q| q.key == key).unwrap();
            assert_eq!(question.trouble(&answers), code, "{key} {answer}");
        }
        let long = "x".repeat(TEXT_CHARS_MAX + 1);
        let answers = Answers::from([("purpose".to_owned(), vec![long])]);
        let gaps = form.gaps(Step::Purpose, &answers, false);
        assert_eq!(gaps.len(), 1, "what lacks is not told yet: {gaps:?}");
        assert_eq!(gaps[0].code, "long");
    }
}
