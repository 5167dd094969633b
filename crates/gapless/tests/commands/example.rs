//! The example programme at the command line: loaded, listed, reported, looked at, backed up and restored. Loading takes
//! some seconds, so that one load serves all that is asked of it here.

use super::{gapless, path, private, status, text};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

#[test]
fn the_example_programme_is_loaded_reported_checked_and_restored() {
    let folder = private();
    let data = folder.path().to_str().unwrap();
    let finished = loaded(data);
    listed(data, &finished);
    not_yet_issued(data);
    let report = reported(data, &finished);
    assert_eq!(differences(data, 0), 0);
    let restored = restored(data);
    let elsewhere = restored.path().to_str().unwrap();
    assert_eq!(
        reported(elsewhere, &finished),
        report,
        "the papers are the same"
    );
    assert_eq!(differences(elsewhere, 0), 0);
    damage(restored.path());
    assert_eq!(differences(elsewhere, 1), 1);
}

/// What a command prints as JSON when all is well.
fn json(arguments: &[&str]) -> Value {
    let done = gapless(arguments);
    assert_eq!(status(&done), 0, "{arguments:?}: {}", text(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

/// Loads it; gives the number of the donation that is finished.
fn loaded(data: &str) -> String {
    let load = ["demo", "--load-only", "--data", data, "--format", "json"];
    let told = json(&load);
    assert_eq!(told["schema"], "gapless.demo/1");
    let donations = told["donations"].as_array().unwrap();
    assert!(donations.len() > 4, "{told}");
    let people = told["people"].as_array().unwrap();
    for role in ["administrator", "donor-manager", "technician", "driver"] {
        assert!(people.iter().any(|one| one["role"] == role), "{role}");
    }
    // Called again, it serves what is there.
    assert_eq!(json(&load)["donations"], told["donations"]);
    let finished: Vec<&Value> = donations
        .iter()
        .filter(|one| one["finished"] == true)
        .collect();
    assert_eq!(finished.len(), 2, "{told}");
    finished[1]["number"].as_str().unwrap().to_owned()
}

fn listed(data: &str, finished: &str) {
    let told = json(&["report", "--list", "--data", data, "--format", "json"]);
    assert_eq!(told["schema"], "gapless.donations/1");
    let of = |number: &str| {
        let all = told["donations"].as_array().unwrap();
        all.iter()
            .find(|one| one["number"] == number)
            .cloned()
            .unwrap()
    };
    assert_eq!(of(finished)["finished"], true);
    let table = gapless(&["report", "--list", "--data", data]);
    let table = text(&table.stdout);
    assert!(table.starts_with("NUMBER"), "{table}");
    let row = table.lines().find(|row| row.starts_with(finished)).unwrap();
    assert!(
        row.contains(of(finished)["donor"].as_str().unwrap()),
        "{row}"
    );
}

/// A donation without a report says what to do, and gives a draft when it is asked for.
fn not_yet_issued(data: &str) {
    let told = json(&["report", "--list", "--data", data, "--format", "json"]);
    let donations = told["donations"].as_array().unwrap();
    let open = donations
        .iter()
        .find(|one| one["finished"] == false)
        .unwrap();
    let number = open["number"].as_str().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let output = path(folder.path(), "papers");
    let ask = ["report", number, "--data", data, "--output", &output];
    let done = gapless(&ask);
    assert_eq!(status(&done), 3);
    assert!(
        text(&done.stderr).contains("--draft"),
        "{}",
        text(&done.stderr)
    );
    assert!(!Path::new(&output).exists());
    let done = gapless(&[&ask[..], &["--draft"]].concat());
    assert_eq!(status(&done), 0, "{}", text(&done.stderr));
    let draft: Value = read_json(&folder.path().join("papers/status-report.json"));
    assert_eq!(draft["edition"], Value::Null);
    assert_eq!(draft["sums"]["balance"], true);
    let nobody = gapless(&["report", "00-0000", "--data", data, "--output", &output]);
    assert_eq!(status(&nobody), 3);
    assert!(text(&nobody.stderr).contains("there is no such donation"));
}

/// Writes the report of a donation with all its certificates; gives what is counted in it.
fn reported(data: &str, number: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let output = path(folder.path(), "papers");
    let told = json(&[
        "report", number, "--data", data, "--output", &output, "--format", "json",
    ]);
    let files: Vec<&str> = told["files"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    for file in &files {
        let bytes = std::fs::read(file).unwrap();
        let begins: &[u8] = match Path::new(file).extension().and_then(|e| e.to_str()) {
            Some("pdf") => b"%PDF-",
            Some("xlsx") => b"PK",
            Some("json") => b"{",
            other => panic!("{file} is a {other:?}"),
        };
        assert!(bytes.starts_with(begins) && bytes.len() > 1_000, "{file}");
    }
    let output = Path::new(&output);
    for name in [
        "status-report.pdf",
        "status-report.xlsx",
        "status-report.json",
    ] {
        assert!(output.join(name).is_file(), "{name}");
    }
    let document = read_json(&output.join("status-report.json"));
    assert_eq!(document["schema"], "gapless.report/1");
    assert_eq!(document["donation"]["number"], number);
    balances(&document);
    let certificates = document["certificates"].as_array().unwrap();
    assert!(certificates.len() > 100, "{}", certificates.len());
    for one in certificates {
        let paper = format!("certificates/{}.pdf", one["number"].as_str().unwrap());
        assert!(output.join(&paper).is_file(), "{paper}");
    }
    // One paper a certificate, their table, and the report in three forms.
    assert_eq!(files.len(), certificates.len() + 4);
    document
}

/// Rule 1, added up here once more, against the books and against the items that they count.
fn balances(document: &Value) {
    let n = |column: &str| {
        document["books"][column]
            .as_u64()
            .unwrap_or_else(|| panic!("{column}"))
    };
    let agreed = n("claimed") - n("undecided") - n("refused") - n("withdrawn");
    assert_eq!(agreed, n("received") + n("missing") + n("expected"));
    let came = n("received") + n("unexpected");
    let found = document["items"].as_array().unwrap();
    let found = found
        .iter()
        .filter(|item| item["device"].is_string())
        .count();
    assert_eq!(came, found as u64);
    assert_eq!(document["sums"]["agreed"], agreed);
    assert_eq!(
        (&document["sums"]["came"], &document["sums"]["placed"]),
        (&came.into(), &came.into())
    );
    assert_eq!(document["sums"]["balance"], true);
    assert_eq!((n("in_process"), n("expected")), (0, 0), "it is finished");
}

fn read_json(file: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()
}

/// How many differences the doctor finds, with how it ends.
fn differences(data: &str, ends: i32) -> usize {
    let done = gapless(&["doctor", "--data", data, "--format", "json"]);
    let told: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(told["schema"], "gapless.doctor/1");
    assert_eq!(status(&done), ends, "{told}");
    assert!(
        told["donations"].as_u64() > Some(4) && told["files"].as_u64() > Some(100),
        "{told}"
    );
    told["wrong"].as_array().unwrap().len()
}

/// Backs it up, and restores it into another folder.
fn restored(data: &str) -> TempDir {
    let kept = tempfile::tempdir().unwrap();
    let archive = path(kept.path(), "backup.zip");
    let done = gapless(&["backup", &archive, "--data", data]);
    assert_eq!(status(&done), 0, "{}", text(&done.stderr));
    let again = gapless(&["backup", &archive, "--data", data]);
    assert_eq!(status(&again), 3);
    assert!(text(&again.stderr).contains("it exists already"));
    let into = private();
    let elsewhere = into.path().to_str().unwrap();
    let done = gapless(&["restore", &archive, "--data", elsewhere]);
    assert_eq!(status(&done), 0, "{}", text(&done.stderr));
    let onto = gapless(&["restore", &archive, "--data", data]);
    assert_eq!(status(&onto), 3, "never over an installation");
    assert!(text(&onto.stderr).contains("there is a database already"));
    // Cut short, the archive is refused, and no installation is left behind.
    let bytes = std::fs::read(&archive).unwrap();
    std::fs::write(&archive, &bytes[..bytes.len() / 2]).unwrap();
    let empty = tempfile::tempdir().unwrap();
    let cut = gapless(&[
        "restore",
        &archive,
        "--data",
        empty.path().to_str().unwrap(),
    ]);
    assert_eq!(status(&cut), 3, "{}", text(&cut.stderr));
    assert!(!empty.path().join("gapless.db").exists());
    into
}

/// Changes one kept file behind the program's back.
fn damage(data: &Path) {
    let shelf = std::fs::read_dir(data.join("files"))
        .unwrap()
        .next()
        .unwrap();
    let file = std::fs::read_dir(shelf.unwrap().path())
        .unwrap()
        .next()
        .unwrap();
    std::fs::write(file.unwrap().path(), b"something else").unwrap();
}
