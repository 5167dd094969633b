//! Runs every test in a process of its own, as many at once as the machine has processors.
//!
//! What belongs to a whole process would otherwise reach from one test into another: the loader of the example programme
//! moves its clock by months. `cargo test` runs all tests of a binary in one process, so only its build is used here, and
//! each test is asked for by its exact name; nothing has to be installed for it.

use super::build;
use crate::shell;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

/// A program that cargo built out of tests.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Binary {
    /// The library, program or test that it was built from.
    name: String,
    program: PathBuf,
    /// The folder of its package, where cargo would run it.
    package: PathBuf,
}

/// One test.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Test {
    binary: Binary,
    name: String,
}

/// Runs the tests whose names contain `filter`, or all, with more of the environment; `told` is given each test's name
/// and whether it passed.
pub fn run(
    root: &Path,
    filter: Option<&str>,
    env: &[(&str, String)],
    told: impl FnMut(&str, bool) + Send,
) -> Result<(), String> {
    let mut tests = Vec::new();
    for binary in binaries(root)? {
        tests.extend(tests_of(&binary, filter)?);
    }
    let at_once = thread::available_parallelism().map_or(1, usize::from);
    println!("{} tests, {at_once} at once", tests.len());
    let failed = all(tests, env, at_once, told);
    if failed.is_empty() {
        return Ok(());
    }
    Err(format!("failed:\n  {}", failed.join("\n  ")))
}

fn binaries(root: &Path) -> Result<Vec<Binary>, String> {
    let mut command = build::cargo(root, &["test", "--no-run"]);
    command
        .args(build::SELECTION)
        .args(["--message-format", "json-render-diagnostics"]);
    let messages = shell::output(&mut command)?;
    Ok(messages.lines().filter_map(binary).collect())
}

/// The test program that a message of cargo tells of.
fn binary(message: &str) -> Option<Binary> {
    let message: Value = serde_json::from_str(message).ok()?;
    if message["reason"] != "compiler-artifact" || message["profile"]["test"] != true {
        return None;
    }
    Some(Binary {
        name: message["target"]["name"].as_str()?.to_owned(),
        program: message["executable"].as_str()?.into(),
        package: Path::new(message["manifest_path"].as_str()?)
            .parent()?
            .to_owned(),
    })
}

fn tests_of(binary: &Binary, filter: Option<&str>) -> Result<Vec<Test>, String> {
    let listed = |more: &[&str]| {
        let mut command = command(binary, &["--list", "--format", "terse"]);
        shell::output(command.args(more)).map(|list| names(&list))
    };
    let ignored = listed(&["--ignored"])?;
    let wanted = listed(&[])?
        .into_iter()
        .filter(|name| !ignored.contains(name) && filter.is_none_or(|part| name.contains(part)));
    let test = |name| Test {
        binary: binary.clone(),
        name,
    };
    Ok(wanted.map(test).collect())
}

/// Names out of a list such as `jobs::a_lease_ends_on_sqlite: test`.
fn names(list: &str) -> Vec<String> {
    let tests = list.lines().filter_map(|line| line.strip_suffix(": test"));
    tests.map(str::to_owned).collect()
}

fn command(binary: &Binary, words: &[&str]) -> Command {
    let mut command = Command::new(&binary.program);
    command
        .args(words)
        .current_dir(&binary.package)
        .env("CARGO_MANIFEST_DIR", &binary.package)
        .stdin(Stdio::null());
    command
}

/// Runs them all; gives the names of those that failed.
fn all(
    tests: Vec<Test>,
    env: &[(&str, String)],
    at_once: usize,
    told: impl FnMut(&str, bool) + Send,
) -> Vec<String> {
    // The last are taken first: cargo tells of the whole application after its parts, and its tests take longest.
    let waiting = Mutex::new(tests);
    let done = Mutex::new((told, Vec::new()));
    let work = || {
        let next = || waiting.lock().ok().and_then(|mut waiting| waiting.pop());
        while let Some(test) = next() {
            let begun = Instant::now();
            let mut command = command(&test.binary, &["--exact", &test.name]);
            let ended = command.envs(env.iter().cloned()).output();
            let passed = ended.as_ref().is_ok_and(has_passed);
            let word = if passed { "ok" } else { "FAILED" };
            let name = format!("{} {}", test.binary.name, test.name);
            let Ok(mut done) = done.lock() else { return };
            println!("{word:6} {:7.1} s  {name}", begun.elapsed().as_secs_f64());
            if !passed {
                println!("{}", said(ended));
                done.1.push(name);
            }
            (done.0)(&test.name, passed);
        }
    };
    thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(work);
        }
    });
    done.into_inner()
        .map_or_else(|_| vec!["a worker".to_owned()], |(_, failed)| failed)
}

/// It ended well, and it is this test that ran: a name that fits none ends well too.
fn has_passed(ended: &Output) -> bool {
    ended.status.success()
        && String::from_utf8_lossy(&ended.stdout).contains("test result: ok. 1 passed")
}

fn said(ended: std::io::Result<Output>) -> String {
    match ended {
        Ok(ended) => format!(
            "{}{}\n{}",
            String::from_utf8_lossy(&ended.stdout),
            String::from_utf8_lossy(&ended.stderr),
            ended.status
        ),
        Err(error) => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// This very program, of which two tests are known.
    fn own() -> Binary {
        Binary {
            name: "xtask".to_owned(),
            program: std::env::current_exe().unwrap(),
            package: crate::workspace::root().join("xtask"),
        }
    }

    #[test]
    fn only_programs_made_of_tests_are_taken_from_what_cargo_tells() {
        let told = |test: bool, program: &str| {
            format!(
                r#"{{"reason":"compiler-artifact","target":{{"name":"a"}},"profile":{{"test":{test}}},
                "manifest_path":"/w/a/Cargo.toml","executable":{program}}}"#
            )
            .replace('\n', " ")
        };
        let found = binary(&told(true, r#""/w/target/a-1""#)).unwrap();
        assert_eq!(found.package, Path::new("/w/a"));
        assert_eq!(found.program, Path::new("/w/target/a-1"));
        assert_eq!(binary(&told(false, r#""/w/target/a""#)), None);
        assert_eq!(binary(&told(true, "null")), None);
        assert_eq!(
            binary(r#"{"reason":"build-finished","success":true}"#),
            None
        );
    }

    #[test]
    fn each_test_runs_alone_and_what_does_not_pass_is_named() {
        let listed = tests_of(&own(), Some("yields_its_process")).unwrap();
        assert_eq!(listed.len(), 2);
        let missing = Test {
            binary: own(),
            name: "no_such_test".to_owned(),
        };
        let mut heard = Vec::new();
        let asked = [("XTASK_ALONE", "1".to_owned())];
        let failed = all(
            [listed, vec![missing]].concat(),
            &asked,
            2,
            |name: &str, passed| heard.push((name.rsplit(':').next().unwrap().to_owned(), passed)),
        );
        heard.sort();
        let expected = [
            ("no_such_test", false),
            ("one_yields_its_process", true),
            ("other_yields_its_process", true),
        ];
        assert_eq!(
            heard,
            expected.map(|(name, passed)| (name.to_owned(), passed))
        );
        assert_eq!(failed, ["xtask no_such_test"]);
    }

    /// Moves what belongs to the process; in one process with its twin, one of both would find it moved.
    fn moves_the_process() {
        static MOVED: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);
        // Asked for by hand, they may share one.
        if std::env::var_os("XTASK_ALONE").is_some() {
            assert!(!MOVED.swap(true, std::sync::atomic::Ordering::Relaxed));
        }
    }

    #[test]
    fn one_yields_its_process() {
        moves_the_process();
    }

    #[test]
    fn other_yields_its_process() {
        moves_the_process();
    }
}
