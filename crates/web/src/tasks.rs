//! What a person has to do next. A task is derived from state by its stage, never stored, and is gone when it is done.

use crate::ui::Tone;
use gapless_journey::Stage;
use serde::Serialize;
use utoipa::ToSchema;

/// Something that one actor has to do next, as its stage derived it. `text` is in the actor's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Task {
    /// What kind of task: fixed, kebab-case, begins with the stage (`sanitization-media-open`).
    pub kind: &'static str,
    /// Where the work is; `None` for what belongs to no stage (an invitation, a dead job).
    #[schema(value_type = Option<String>)]
    pub stage: Option<Stage>,
    /// The sentence: "7 media of donation 24-0031 are open".
    pub text: String,
    /// How many things wait.
    pub n: u64,
    /// Since when the oldest waits, in milliseconds since 1970.
    pub oldest_at: Option<i64>,
    /// When it falls due, in milliseconds since 1970.
    pub due_at: Option<i64>,
    /// True when something must be put right before the work can go on.
    pub is_blocking: bool,
    /// The page where it is done.
    pub link: String,
}

impl Task {
    /// A task of a stage: `n` things wait.
    pub fn new(
        stage: Stage,
        kind: &'static str,
        n: u64,
        text: impl Into<String>,
        link: impl Into<String>,
    ) -> Self {
        Self {
            kind,
            stage: Some(stage),
            text: text.into(),
            n,
            oldest_at: None,
            due_at: None,
            is_blocking: false,
            link: link.into(),
        }
    }

    /// A task that belongs to no stage.
    pub fn elsewhere(
        kind: &'static str,
        n: u64,
        text: impl Into<String>,
        link: impl Into<String>,
    ) -> Self {
        Self {
            stage: None,
            ..Self::new(Stage::Offer, kind, n, text, link)
        }
    }

    /// Since when the oldest of them waits.
    #[must_use]
    pub fn oldest(mut self, at_ms: Option<i64>) -> Self {
        self.oldest_at = at_ms;
        self
    }

    /// When it falls due.
    #[must_use]
    pub fn due(mut self, at_ms: Option<i64>) -> Self {
        self.due_at = at_ms;
        self
    }

    /// Other work waits for it.
    #[must_use]
    pub fn blocking(mut self) -> Self {
        self.is_blocking = true;
        self
    }

    /// How it looks: late is red, what blocks or falls due within a week is amber.
    pub fn tone(&self, now_ms: i64) -> Tone {
        const WEEK_MS: i64 = 7 * 24 * 60 * 60 * 1000;
        match self.due_at {
            Some(due) if due < now_ms => Tone::Stop,
            Some(due) if due - now_ms < WEEK_MS => Tone::Ask,
            _ if self.is_blocking => Tone::Ask,
            _ => Tone::Plain,
        }
    }
}

/// Puts tasks in the order in which they should be done: what is due first, then what blocks, then what waited longest.
pub fn sort(tasks: &mut [Task]) {
    tasks.sort_by_key(|task| {
        (
            task.due_at.unwrap_or(i64::MAX),
            !task.is_blocking,
            task.oldest_at.unwrap_or(i64::MAX),
            task.stage,
        )
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_task_is_the_one_to_do_next() {
        let task = |text: &str| Task::new(Stage::Offer, "offer-test", 1, text, "/offer");
        let mut tasks = [
            task("whenever"),
            task("old").oldest(Some(5)),
            task("blocks").blocking(),
            task("due later").due(Some(20)),
            task("due").due(Some(10)),
        ];
        sort(&mut tasks);
        let order: Vec<&str> = tasks.iter().map(|task| task.text.as_str()).collect();
        assert_eq!(order, ["due", "due later", "blocks", "old", "whenever"]);
    }

    #[test]
    fn late_is_red_and_soon_is_amber() {
        let task = Task::new(Stage::Reporting, "reporting-due", 1, "", "/reporting");
        assert_eq!(task.clone().due(Some(9)).tone(10), Tone::Stop);
        assert_eq!(task.clone().due(Some(11)).tone(10), Tone::Ask);
        assert_eq!(task.clone().blocking().tone(10), Tone::Ask);
        assert_eq!(task.tone(10), Tone::Plain);
    }
}
