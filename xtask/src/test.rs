//! `cargo xtask test`: everything that must hold before a change lands.

mod count;

use crate::postgres::Postgres;
use crate::report::Report;
use crate::tidy::tree::Tree;
use crate::{assets, packages, shell, tidy, workspace};
use count::Count;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::{env, thread};

/// Real donors' files lie beside the repository on some machines only; tests that read them say
/// that they were skipped where they are absent.
const CORPUS: &str = "../shared/samples";

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
    let mut report = Report::default();
    if !report.step("install", || {
        packages::ensure(packages::TO_TEST, arguments.yes)
    }) {
        return report.outcome();
    }
    if !report.step("assets", assets::ensure) {
        return report.outcome();
    }
    if arguments.filter.is_none() {
        report.step("format", || cargo(&root, &["fmt", "--all", "--check"]));
        report.step("tidy", || tidy::check(&root));
        report.step("lint", || cargo(&root, LINT));
        report.step("documentation", || document(&root));
    }
    let mut count = Count::default();
    if report.step("build", || cargo(&root, BUILD)) {
        report.step("tests", || {
            test(&root, arguments.filter.as_deref(), &mut count)
        });
        if arguments.filter.is_none() && has_doc_tests(&root) {
            report.step("examples in documentation", || doc_tests(&root, &mut count));
        }
    }
    println!("\n{}\n", report.table());
    println!(
        "tests on SQLite: {}, on PostgreSQL: {}",
        count.on_sqlite, count.on_postgres
    );
    println!("{} passed, {} failed", count.passed, count.failed);
    report.outcome()?;
    count.verdict(arguments.filter.is_none())
}

/// `--workspace --all-targets` throughout: another selection would turn on other features of
/// crates that are shared, and cargo would build those once more.
const LINT: &[&str] = &[
    "clippy",
    "--workspace",
    "--all-targets",
    "--locked",
    "--",
    "-D",
    "warnings",
];
const BUILD: &[&str] = &["build", "--workspace", "--all-targets", "--locked"];

fn cargo(root: &Path, words: &[&str]) -> Result<(), String> {
    shell::run(command(root).args(words))
}

fn command(root: &Path) -> Command {
    let mut command = Command::new(env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()));
    command.current_dir(root);
    // What cargo tells us of this package is not for the packages that we build.
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name.as_ref());
        }
    }
    if env::var_os("CI").is_some() {
        // A build that is thrown away gains nothing from notes for the next one.
        command
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TERM_COLOR", "never");
    }
    command
}

fn document(root: &Path) -> Result<(), String> {
    let words = ["doc", "--workspace", "--no-deps", "--locked"];
    shell::run(command(root).args(words).env("RUSTDOCFLAGS", "-D warnings"))
}

fn test(root: &Path, filter: Option<&str>, count: &mut Count) -> Result<(), String> {
    let server = Postgres::start()?;
    let mut command = command(root);
    if shell::which("cargo-nextest").is_some() {
        command.args([
            "nextest",
            "run",
            "--no-fail-fast",
            "--workspace",
            "--all-targets",
        ]);
        command.args(["--locked", "--no-tests=warn"]);
        command.args(filter);
    } else {
        command.args([
            "test",
            "--no-fail-fast",
            "--workspace",
            "--all-targets",
            "--locked",
        ]);
        command.args(filter);
    }
    command.env("GAPLESS_TEST_POSTGRES", &server.url);
    let corpus = root.join(CORPUS);
    if env::var_os("GAPLESS_CORPUS").is_none() && corpus.is_dir() {
        command.env("GAPLESS_CORPUS", corpus);
    }
    counted(&mut command, count)
}

fn doc_tests(root: &Path, count: &mut Count) -> Result<(), String> {
    counted(
        command(root).args(["test", "--doc", "--workspace", "--locked"]),
        count,
    )
}

/// rustdoc reads every crate anew to look for examples, so it is asked only where there are any.
fn has_doc_tests(root: &Path) -> bool {
    Tree::load(root).is_ok_and(|tree| {
        tree.sources().any(|(file, _)| {
            let mut lines = file.text.lines().map(str::trim_start);
            lines.any(|line| line.starts_with("/// ```") || line.starts_with("//! ```"))
        })
    })
}

/// Runs with the output on the terminal and counts the tests that it tells of.
fn counted(command: &mut Command, count: &mut Count) -> Result<(), String> {
    let line = shell::line_of(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cannot start `{line}`: {error}"))?;
    let streams: [Option<Box<dyn Read + Send>>; 2] = [
        child.stdout.take().map(|stream| Box::new(stream) as _),
        child.stderr.take().map(|stream| Box::new(stream) as _),
    ];
    let shared = Mutex::new(count);
    thread::scope(|scope| {
        for stream in streams.into_iter().flatten() {
            scope.spawn(|| echo(stream, &shared));
        }
    });
    let status = child.wait().map_err(|error| format!("`{line}`: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{line}` ended with {status}"))
    }
}

fn echo(stream: Box<dyn Read + Send>, count: &Mutex<&mut Count>) {
    // A test may print bytes that are no text; they must not end the reading.
    for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        if let Ok(mut count) = count.lock() {
            count.read(&line);
        }
    }
}
