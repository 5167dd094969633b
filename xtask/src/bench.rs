//! `cargo xtask bench`: runs the scripts under `benchmarks/` and writes what they measured.
//!
//! A script gets the program in `GAPLESS_BIN`, an empty folder in `GAPLESS_SCRATCH`, writes what it
//! does to standard error, and prints its figures as one JSON object on standard output.

use crate::{demo, packages, shell, workspace};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs, thread};

#[derive(clap::Args)]
pub struct Arguments {
    /// Install what is missing without asking
    #[arg(long)]
    yes: bool,
    /// Only the scripts with these names (without .sh)
    names: Vec<String>,
}

pub fn run(arguments: &Arguments) -> Result<(), String> {
    packages::ensure(packages::TO_MEASURE, arguments.yes)?;
    let root = workspace::root();
    let scripts = scripts(&root.join("benchmarks"), &arguments.names)?;
    let program = demo::build(&root)?;
    let machine = machine();
    let results = root.join("benchmarks/results");
    fs::create_dir_all(&results).map_err(|error| format!("{}: {error}", results.display()))?;
    for (name, script) in scripts {
        println!("==> {name}");
        let figures = measure(&script, &program, &name)?;
        println!("{figures}");
        let document = json!({
            "schema": "gapless.benchmark/1",
            "name": name,
            "date": now(),
            "commit": commit(&root),
            "machine": machine,
            "figures": figures,
        });
        let file = results.join(format!("{name}.json"));
        fs::write(&file, format!("{document:#}\n"))
            .map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}

fn scripts(folder: &Path, names: &[String]) -> Result<Vec<(String, PathBuf)>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let mut found: Vec<(String, PathBuf)> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "sh"))
        .filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), path)))
        .filter(|(name, _)| names.is_empty() || names.contains(name))
        .collect();
    found.sort();
    match names
        .iter()
        .find(|name| !found.iter().any(|(known, _)| known == *name))
    {
        Some(name) => Err(format!("there is no benchmarks/{name}.sh")),
        None if found.is_empty() => Err("there is no script under benchmarks/".to_owned()),
        None => Ok(found),
    }
}

fn measure(script: &Path, program: &Path, name: &str) -> Result<Value, String> {
    let scratch = env::temp_dir().join(format!("gapless-bench-{name}-{}", std::process::id()));
    fs::create_dir_all(&scratch).map_err(|error| format!("{}: {error}", scratch.display()))?;
    let output = Command::new("bash")
        .arg(script)
        .current_dir(&scratch)
        .env("GAPLESS_BIN", program)
        .env("GAPLESS_SCRATCH", &scratch)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output();
    // The figures matter more than a folder that could not be removed.
    let _ = fs::remove_dir_all(&scratch);
    let output = output.map_err(|error| format!("cannot start bash: {error}"))?;
    if !output.status.success() {
        return Err(format!("{} ended with {}", script.display(), output.status));
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("{} printed no JSON: {error}", script.display()))
}

fn now() -> String {
    said("date", &["-u", "+%Y-%m-%dT%H:%M:%SZ"])
}

fn commit(root: &Path) -> String {
    let folder = root.to_string_lossy().into_owned();
    said("git", &["-C", &folder, "rev-parse", "--short", "HEAD"])
}

fn said(program: &str, words: &[&str]) -> String {
    let output = shell::output(Command::new(program).args(words));
    output.map_or_else(|_| "unknown".to_owned(), |text| text.trim().to_owned())
}

/// What the figures depend on.
fn machine() -> Value {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let memory_kb = field(&read("/proc/meminfo"), "MemTotal")
        .and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok());
    json!({
        "cpu": field(&read("/proc/cpuinfo"), "model name"),
        "cores": thread::available_parallelism().map_or(1, usize::from),
        "memory_gib": memory_kb.map(|kb| kb / 1024 / 1024),
        "kernel": said("uname", &["-sr"]),
        "system": pretty_name(&read("/etc/os-release")),
    })
}

/// The value of the first line `name : value`.
fn field(text: &str, name: &str) -> Option<String> {
    let mut lines = text.lines().filter_map(|line| line.split_once(':'));
    lines
        .find(|(key, _)| key.trim() == name)
        .map(|(_, value)| value.trim().to_owned())
}

fn pretty_name(os_release: &str) -> Option<String> {
    let mut lines = os_release.lines();
    lines.find_map(|line| {
        Some(
            line.strip_prefix("PRETTY_NAME=")?
                .trim_matches('"')
                .to_owned(),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_is_read_from_the_files_of_linux() {
        let text = "processor\t: 0\nmodel name\t: AMD EPYC\nmodel name\t: other\n";
        assert_eq!(field(text, "model name").as_deref(), Some("AMD EPYC"));
        assert_eq!(field(text, "nothing"), None);
        assert_eq!(
            pretty_name("ID=debian\nPRETTY_NAME=\"Debian 12\"\n").unwrap(),
            "Debian 12"
        );
    }

    #[test]
    fn an_unknown_script_is_refused_by_name() {
        let why = scripts(Path::new("/"), &["absent".to_owned()]).unwrap_err();
        assert_eq!(why, "there is no benchmarks/absent.sh");
    }
}
