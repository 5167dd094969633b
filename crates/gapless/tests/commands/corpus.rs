//! Verdicts against the truth sheets of real lists, and what is known of models against how such machines were really sold,
//! where a machine has them: `GAPLESS_CORPUS` names the folder of samples, `GAPLESS_PRIORS` the table of models.

use super::{folder, gapless, path, status, text};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

fn given(variable: &str) -> Option<PathBuf> {
    let found = std::env::var_os(variable).map(PathBuf::from);
    if found.is_none() {
        println!("skipped: {variable} is not set");
    }
    found
}

/// Rows of a table by their header.
fn table(path: &Path) -> Vec<HashMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// The document of a list; 1 says that a part of it could not be read, and nothing else may happen to it.
fn check(file: &str) -> Value {
    let done = gapless(&["check", file, "--format", "json"]);
    assert!(
        matches!(status(&done), 0 | 1),
        "{file}: {}",
        text(&done.stderr)
    );
    let document: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(document["schema"], "gapless.check/1", "{file}");
    document
}

/// Whatever the list looks like: a document with its lines, and the sum of its verdicts.
#[test]
fn every_list_is_read_or_said_to_be_none() {
    let Some(root) = given("GAPLESS_CORPUS") else {
        return;
    };
    let mut read = 0;
    for entry in std::fs::read_dir(root.join("manifests")).unwrap() {
        let file = entry.unwrap().path();
        // The folder says of itself what its lists are.
        if !file.is_file() || file.file_stem().is_some_and(|name| name == "index") {
            continue;
        }
        let document = check(file.to_str().unwrap());
        let lines = document["lines"].as_array().unwrap();
        let n = |verdict: &str| document["summary"][verdict].as_u64().unwrap();
        let judged = n("accepted") + n("rejected") + n("needs_info");
        assert_eq!(n("lines"), lines.len() as u64, "{}", file.display());
        assert_eq!(n("lines"), judged, "{}", file.display());
        read += usize::from(!lines.is_empty());
    }
    assert!(read > 20, "{read} lists had lines");
}

/// A row of a truth sheet and the line that stands there; of two devices in one row, the one of that category.
fn line_of<'a>(lines: &'a [Value], truth: &HashMap<String, String>) -> Option<&'a Value> {
    let (sheet, row) = truth["row"]
        .rsplit_once('!')
        .map_or((None, truth["row"].as_str()), |(s, r)| (Some(s), r));
    let here = |line: &&Value| {
        line["row"].as_u64() == row.parse().ok()
            && (sheet.is_none() || line["sheet"].as_str() == sheet)
    };
    let same = |line: &&Value| line["category"] == truth["category"].as_str();
    lines
        .iter()
        .filter(here)
        .find(same)
        .or_else(|| lines.iter().find(here))
}

/// What the row itself settles is settled as a person settled it. A row that a person could not settle from its words may
/// be settled by what is known of its model, in its favour alone; it is never refused for a fact that nobody stated.
#[test]
fn verdicts_agree_with_their_truth() {
    let Some(root) = given("GAPLESS_CORPUS") else {
        return;
    };
    let manifests = root.join("manifests");
    let mut sheets: Vec<PathBuf> = std::fs::read_dir(manifests.join("truth"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    sheets.sort();
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for sheet in sheets {
        let name = sheet.file_stem().unwrap().to_str().unwrap();
        let document = check(manifests.join(name).to_str().unwrap());
        let lines = document["lines"].as_array().unwrap();
        for truth in table(&sheet) {
            let Some(line) = line_of(lines, &truth) else {
                panic!("{name}: row {} is no line", truth["row"]);
            };
            let (meets, verdict) = (
                truth["meets_minimum"].clone(),
                line["verdict"].as_str().unwrap(),
            );
            let agrees = match meets.as_str() {
                "yes" => verdict == "accepted",
                "no" => verdict == "rejected",
                _ => verdict != "rejected",
            };
            if !agrees {
                println!(
                    "{name} row {}: {meets} ({}), got {verdict} {}",
                    truth["row"], truth["why"], line["reasons"]
                );
            }
            *counts.entry((meets, verdict.to_owned())).or_default() += 1;
        }
    }
    println!("{counts:#?}");
    let n = |meets: &str, verdict: &str| {
        let key = (meets.to_owned(), verdict.to_owned());
        counts.get(&key).copied().unwrap_or(0)
    };
    let all = |meets: &str| -> usize {
        let of = counts.iter().filter(|((m, _), _)| m == meets);
        of.map(|(_, n)| n).sum()
    };
    // A list may say more than a truth sheet asks, for example that the device is lost: a few rows in a hundred.
    assert!(n("yes", "accepted") * 100 >= all("yes") * 99);
    assert_eq!(n("no", "rejected"), all("no"));
    assert_eq!(n("unknown", "rejected"), 0);
}

/// What is taken by its model alone was really sold so: of the machines that were looked at, hardly one is below.
#[test]
fn what_is_settled_by_the_model_was_sold_so() {
    let Some(priors) = given("GAPLESS_PRIORS") else {
        return;
    };
    let rows = table(&priors);
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut list = "Brand,Model,Type\n".to_owned();
    list.extend(rows.iter().map(|row| {
        let (maker, model) = (quoted(&row["manufacturer"]), quoted(&row["model"]));
        format!("{maker},{model},computer\n")
    }));
    let folder = folder(&[("models.csv", list.as_bytes())]);
    let document = check(&path(folder.path(), "models.csv"));
    let lines = document["lines"].as_array().unwrap();
    assert_eq!(lines.len(), rows.len());
    let (mut settled, mut wrong) = (0, 0);
    for (row, line) in rows.iter().zip(lines) {
        let figure = |name: &str| row[name].parse::<u32>().unwrap_or(0);
        let said = |code: &str| {
            let reasons = line["reasons"].as_array().unwrap();
            reasons.iter().any(|reason| reason["code"] == code)
        };
        // The first policy ranks A8, A10 and A12 with Core i3; who made the table did not.
        let mut tiers = row["cpu_tiers"].split(' ');
        let upper = tiers.find_map(|tier| tier.strip_prefix("a-series-upper:"));
        let upper: u32 = upper.and_then(|n| n.parse().ok()).unwrap_or(0);
        let (cpus, enough) = (figure("cpu_known"), figure("cpu_at_least_i3") + upper);
        let (known, four) = (figure("ram_known"), figure("ram_ge_4"));
        settled += usize::from(said("cpu-ok-by-model") || said("cpu-below-by-model"));
        // One in twenty may be a machine that somebody changed.
        let is_wrong = (said("cpu-ok-by-model") && enough * 20 < cpus * 19)
            || (said("cpu-below-by-model") && enough * 20 > cpus)
            || (said("ram-ok-by-model") && four * 20 < known * 19);
        if is_wrong {
            wrong += 1;
            println!(
                "{} {}: {enough} of {cpus}, {four} of {known}; {}",
                row["manufacturer"], row["model"], line["reasons"]
            );
        }
    }
    println!("{settled} of {} models settled, {wrong} wrong", rows.len());
    assert_eq!(wrong, 0);
}
