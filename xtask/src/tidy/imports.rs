//! Who may import whom: journey no crate of ours, a stage never another stage.

use super::Finding;
use serde_json::Value;

const RULE: &str = "import";
const STAGES: [&str; 12] = [
    "offer",
    "collection",
    "receiving",
    "sanitization",
    "assessment",
    "refurbishment",
    "projects",
    "allocation",
    "shipping",
    "follow-up",
    "recycling",
    "reporting",
];
const CORE: [&str; 4] = ["intake", "ledger", "papers", "store"];

/// Checks the document that `cargo metadata --no-deps` prints.
pub fn check(metadata: &str) -> Result<Vec<Finding>, String> {
    let document: Value =
        serde_json::from_str(metadata).map_err(|error| format!("cargo metadata: {error}"))?;
    let packages = list(&document, "packages");
    let ours: Vec<&str> = packages
        .iter()
        .filter_map(|package| text(package, "name"))
        .collect();
    let mut found = Vec::new();
    for package in packages {
        let name = text(package, "name").unwrap_or_default();
        let manifest = text(package, "manifest_path").unwrap_or_default();
        let place = place(
            manifest,
            text(&document, "workspace_root").unwrap_or_default(),
        );
        for dependency in list(package, "dependencies") {
            let import = text(dependency, "name").unwrap_or_default();
            if ours.contains(&import) && !may_import(short(name), short(import)) {
                found.push(Finding::new(
                    &place,
                    1,
                    RULE,
                    why(short(name), short(import)),
                ));
            }
        }
    }
    Ok(found)
}

/// The rules of ARCHITECTURE.md.
fn may_import(who: &str, whom: &str) -> bool {
    match who {
        "journey" | "xtask" => false,
        "intake" | "ledger" | "papers" | "store" => whom == "journey",
        "web" => whom == "journey" || whom == "store",
        "printing" => whom == "papers" || whom == "web",
        "bench" => ["journey", "intake", "ledger"].contains(&whom),
        "gapless" => whom != "bench" && whom != "xtask" && whom != "it",
        "it" => whom != "xtask",
        stage if STAGES.contains(&stage) => {
            ["journey", "web", "printing"].contains(&whom) || CORE.contains(&whom)
        }
        _ => false,
    }
}

fn why(who: &str, whom: &str) -> String {
    if STAGES.contains(&who) && STAGES.contains(&whom) {
        return format!(
            "stage {who} imports stage {whom}; read what it handed over from the types and events \
             of journey"
        );
    }
    format!("{who} may not import {whom}; see \"Who may import whom\" in ARCHITECTURE.md")
}

fn short(name: &str) -> &str {
    name.strip_prefix("gapless-").unwrap_or(name)
}

fn place(manifest: &str, root: &str) -> String {
    manifest
        .strip_prefix(root)
        .unwrap_or(manifest)
        .trim_start_matches('/')
        .to_owned()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn found(who: &str, whom: &str) -> Vec<Finding> {
        let package = |name: &str, imports: &[&str]| {
            let manifest = format!("/r/crates/{name}/Cargo.toml");
            let dependencies: Vec<Value> = imports
                .iter()
                .map(|import| json!({"name": import}))
                .collect();
            json!({"name": name, "manifest_path": manifest, "dependencies": dependencies})
        };
        let packages = [package(who, &[whom, "serde"]), package(whom, &[])];
        let document = json!({"workspace_root": "/r", "packages": packages});
        check(&document.to_string()).unwrap()
    }

    #[test]
    fn a_stage_that_imports_a_stage_is_reported_with_its_manifest() {
        let found = found("gapless-receiving", "gapless-offer");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].file, "crates/gapless-receiving/Cargo.toml");
        assert!(
            found[0]
                .what
                .contains("stage receiving imports stage offer")
        );
    }

    #[test]
    fn each_crate_may_import_what_the_architecture_says() {
        assert!(found("gapless-offer", "gapless-web").is_empty());
        assert!(found("gapless", "gapless-offer").is_empty());
        assert!(found("gapless-web", "gapless-store").is_empty());
        assert_eq!(found("gapless-journey", "gapless-store").len(), 1);
        assert_eq!(found("gapless-web", "gapless-papers").len(), 1);
        assert_eq!(found("gapless-bench", "gapless-store").len(), 1);
        assert_eq!(found("gapless-unheard-of", "gapless-store").len(), 1);
    }
}
