//! `cargo xtask test`: everything that must hold before a change lands.

mod build;
mod count;
pub mod documentation;
mod each;
mod output;

use crate::postgres::Postgres;
use crate::report::Report;
use crate::{assets, packages, shell, tidy, workspace};
use count::Count;
use std::env;
use std::path::Path;

/// Real donors' files lie beside the repository on some machines only; tests that read them say
/// that they were skipped where they are absent.
const CORPUS: &str = "../shared/samples";
/// What is known of models, for the test that compares ours with it.
const PRIORS: &str = "../shared/refdata/model_priors.csv";

#[derive(clap::Args)]
pub struct Arguments {
    /// Install what is missing without asking
    #[arg(long)]
    yes: bool,
    /// Run only the tests whose names contain this, and no other check
    filter: Option<String>,
}

pub fn run(arguments: &Arguments) -> Result<(), String> {
    let root = workspace::root();
    let this = documentation::this_program()?;
    let mut report = Report::default();
    let ready = report.step("install", || {
        packages::ensure(packages::TO_TEST, arguments.yes)
    }) && report.step("assets", assets::ensure);
    if !ready {
        return report.outcome();
    }
    let filter = arguments.filter.as_deref();
    if filter.is_none() {
        report.step("format", || {
            shell::run(&mut build::cargo(&root, &["fmt", "--all", "--check"]))
        });
        report.step("tidy", || tidy::check(&root));
    }
    let mut warnings = Vec::new();
    let mut count = Count::default();
    if report.step("build and lint", || build::build(&root, &mut warnings)) {
        report.step("tests", || test(&root, filter, &mut count));
        if filter.is_none() {
            report.step("documentation", || documentation::check(&root, &this));
            if documentation::has_examples(&root) {
                report.step("examples in documentation", || examples(&root, &mut count));
            }
        }
    }
    if filter.is_none() {
        report.step("warnings", || none_of(&warnings));
    }
    println!("\n{}\n", report.table());
    println!(
        "tests on SQLite: {}, on PostgreSQL: {}",
        count.on_sqlite, count.on_postgres
    );
    println!("{} passed, {} failed", count.passed, count.failed);
    report.outcome()?;
    count.verdict(filter.is_none())
}

fn test(root: &Path, filter: Option<&str>, count: &mut Count) -> Result<(), String> {
    let server = Postgres::start()?;
    let mut env = vec![("GAPLESS_TEST_POSTGRES", server.url.clone())];
    for (name, path) in [("GAPLESS_CORPUS", CORPUS), ("GAPLESS_PRIORS", PRIORS)] {
        let path = root.join(path);
        if env::var_os(name).is_none() && path.exists() {
            env.push((name, path.display().to_string()));
        }
    }
    each::run(root, filter, &env, |name, passed| count.add(name, passed))
}

fn examples(root: &Path, count: &mut Count) -> Result<(), String> {
    let mut command = build::cargo(root, &["test", "--doc", "--workspace", "--locked"]);
    output::run(&mut command, |line| count.read(line))
}

/// A warning of the compiler or of Clippy is a failure, but one that does not keep the tests from
/// running: the build shows each where it is.
fn none_of(warnings: &[String]) -> Result<(), String> {
    if warnings.is_empty() {
        return Ok(());
    }
    Err(format!(
        "the build warned; look above for what:\n{}",
        warnings.join("\n")
    ))
}
