//! A new installation at the command line: its schema, its first people, its health, and the document of its API.

use super::{gapless, path, private, status, text};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

/// The program with something on its standard input.
fn told(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_gapless"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = child.stdin.take().unwrap();
    line.write_all(input.as_bytes()).unwrap();
    drop(line);
    child.wait_with_output().unwrap()
}

fn people(data: &str) -> Vec<Value> {
    let done = gapless(&["user", "list", "--data", data, "--format", "json"]);
    assert_eq!(status(&done), 0, "{}", text(&done.stderr));
    let told: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(told["schema"], "gapless.people/1");
    told["people"].as_array().unwrap().clone()
}

#[test]
fn people_are_added_listed_disabled_and_let_in_again() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let ana = "ana@acme.example";
    let add = ["user", "add", ana, "--name", "Ana Maes", "--data", data];
    let unnamed = told(&[&add[..], &["--role", "donor-manager"]].concat(), "");
    assert_eq!(status(&unnamed), 2);
    assert!(text(&unnamed.stderr).contains("--organisation is missing"));
    let role = ["--role", "donor-manager", "--organisation", "Acme"];
    let done = gapless(&[&add[..], &role].concat());
    assert_eq!(status(&done), 0, "{}", text(&done.stderr));
    assert!(
        text(&done.stdout).contains("/l/"),
        "the link to set a password"
    );
    assert_eq!(people(data)[0]["status"], "invited");
    let lead = [
        "user",
        "add",
        "lead@bench.example",
        "--name",
        "Karim",
        "--role",
        "lead",
    ];
    let lead = [
        &lead[..],
        &[
            "--organisation",
            "Bench",
            "--data",
            data,
            "--password-stdin",
        ],
    ]
    .concat();
    let short = told(&lead, "short\n");
    assert_eq!(status(&short), 2, "{}", text(&short.stderr));
    assert_eq!(people(data).len(), 1);
    assert_eq!(status(&told(&lead, "a long enough word\n")), 0);
    let of = |email: &str| {
        let found = people(data).into_iter().find(|one| one["email"] == email);
        found.unwrap()
    };
    assert_eq!(
        of("lead@bench.example"),
        json!({"email": "lead@bench.example", "name": "Karim", "role": "lead",
            "organisation": "Bench", "status": "active"})
    );
    assert_eq!(
        status(&gapless(&["user", "disable", ana, "--data", data])),
        0
    );
    assert_eq!(of(ana)["status"], "disabled");
    let undo = ["user", "disable", ana, "--undo", "--data", data];
    assert_eq!(status(&gapless(&undo)), 0);
    assert_eq!(of(ana)["status"], "invited");
    let reset = gapless(&["user", "reset", ana, "--data", data]);
    assert!(
        text(&reset.stdout).contains("/l/"),
        "{}",
        text(&reset.stderr)
    );
    let nobody = gapless(&["user", "reset", "nobody@acme.example", "--data", data]);
    assert_eq!(status(&nobody), 3);
    assert!(text(&nobody.stderr).contains("gapless user list"));
}

#[test]
fn an_empty_folder_becomes_an_installation_by_migrate_alone() {
    let folder = private();
    let data = folder.path().to_str().unwrap();
    // A mistyped folder must not become an installation.
    for command in ["doctor", "user"] {
        let words: &[&str] = if command == "user" {
            &["user", "list"]
        } else {
            &["doctor"]
        };
        let done = gapless(&[words, &["--data", data]].concat());
        assert_eq!(status(&done), 3, "{command}");
        assert!(
            text(&done.stderr).contains("there is no such file"),
            "{command}"
        );
    }
    assert!(!folder.path().join("gapless.db").exists());
    for _ in 0..2 {
        let done = gapless(&["migrate", "--data", data]);
        assert_eq!(status(&done), 0, "{}", text(&done.stderr));
        assert_eq!(text(&done.stdout), "The schema is up to date.\n");
    }
    let done = gapless(&["doctor", "--data", data, "--format", "json"]);
    assert_eq!(status(&done), 0, "{}", text(&done.stdout));
    let looked: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(
        (&looked["donations"], &looked["wrong"]),
        (&json!(0), &json!([]))
    );
    let table = text(&gapless(&["doctor", "--data", data]).stdout);
    assert!(
        table.starts_with("SETTING") && table.contains("0 differences"),
        "{table}"
    );
}

#[test]
fn the_doctor_names_settings_with_which_somebody_could_be_harmed() {
    let open = "listen = \"0.0.0.0:8080\"\n";
    let folder = super::folder(&[("gapless.toml", open.as_bytes())]);
    let data = folder.path().to_str().unwrap();
    let done = gapless(&["doctor", "--settings-only", "--data", data]);
    assert_eq!(status(&done), 1);
    assert!(
        text(&done.stdout).contains("unsafe: listen"),
        "{}",
        text(&done.stdout)
    );
}

#[test]
fn the_document_of_the_api_needs_no_installation() {
    let folder = tempfile::tempdir().unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_gapless"))
        .arg("openapi")
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert_eq!(status(&done), 0, "{}", text(&done.stderr));
    let document: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    assert!(document["paths"]["/api/v1/offer"]["post"].is_object());
    assert!(!std::path::Path::new(&path(folder.path(), "data")).exists());
}
