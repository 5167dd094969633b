//! Real files that nobody of this project wrote, where a machine has them: `GAPLESS_CORPUS` names the folder, `GAPLESS_PRIORS`
//! a table of machines that were counted. Without them each test says that it is skipped.

mod erasures;
mod hardware;
mod manifests;
mod samples;
mod settled;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What a variable names.
fn named(variable: &str) -> Option<PathBuf> {
    let path = std::env::var_os(variable).map(PathBuf::from);
    if path.is_none() {
        println!("skipped: {variable} names nothing");
    }
    path
}

/// A folder of the samples.
fn corpus(folder: &str) -> Option<PathBuf> {
    let path = named("GAPLESS_CORPUS")?.join(folder);
    if !path.is_dir() {
        println!("skipped: {} is no folder", path.display());
        return None;
    }
    Some(path)
}

/// The files of a folder by their names.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .collect();
    out.sort();
    out
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

/// The rows of a table by its header.
fn sheet(path: &Path) -> Vec<HashMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn fold(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect()
}
