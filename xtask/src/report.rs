//! The steps of a long command: each is timed, all are run, the end tells which failed.

use std::time::Instant;

/// What was done so far.
#[derive(Default)]
pub struct Report {
    steps: Vec<Step>,
}

struct Step {
    name: &'static str,
    seconds: f64,
    failure: Option<String>,
}

impl Report {
    /// Runs one step. A failure is kept and told at the end, as one run shall show all that is
    /// wrong; gives whether it went well, for steps that need this one.
    pub fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<(), String>) -> bool {
        println!("\n==> {name}");
        let begun = Instant::now();
        let failure = work().err();
        if let Some(why) = &failure {
            println!("{why}");
        }
        let well = failure.is_none();
        self.steps.push(Step {
            name,
            seconds: begun.elapsed().as_secs_f64(),
            failure,
        });
        well
    }

    /// The table of steps with their times.
    pub fn table(&self) -> String {
        let mut lines = vec![format!("{:<28} {:>9}", "step", "seconds")];
        for step in &self.steps {
            let end = if step.failure.is_some() {
                "FAILED"
            } else {
                "ok"
            };
            lines.push(format!("{:<28} {:>9.1}  {end}", step.name, step.seconds));
        }
        let total: f64 = self.steps.iter().map(|step| step.seconds).sum();
        lines.push(format!("{:<28} {total:>9.1}", "all"));
        lines.join("\n")
    }

    /// An error that names the steps which failed, if any did.
    pub fn outcome(&self) -> Result<(), String> {
        let failed = self.steps.iter().filter(|step| step.failure.is_some());
        let names: Vec<&str> = failed.map(|step| step.name).collect();
        if names.is_empty() {
            Ok(())
        } else {
            Err(format!("failed: {}", names.join(", ")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_runs_and_each_failure_is_named() {
        let mut report = Report::default();
        assert!(!report.step("first", || Err("no".to_owned())));
        assert!(report.step("second", || Ok(())));
        assert_eq!(report.outcome(), Err("failed: first".to_owned()));
        assert!(report.table().contains("second"));
    }
}
