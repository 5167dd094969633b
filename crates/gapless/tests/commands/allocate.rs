//! `gapless allocate`: the form of its result, its statuses, and what it says of what it cannot read.

use super::{folder, gapless, path, status, text};
use serde_json::Value;

const STOCK: &str = "class,category,cpu_tier,ram_gb,screen_inch,grade,batch,quantity\n\
    i5,laptop,5,8,14,6,A,12\n\
    i3,laptop,3,4,14,5,B,30\n\
    big,monitor,,,24,6,C,5\n";
const NEEDS: &str = "project,need,category,quantity,min_cpu_tier,min_ram_gb,min_screen_inch,min_grade,weight,min_lot\n\
    Kisumu,laptops,laptop,20,3,4,,4,1.5,20\n\
    Foumban,laptops,laptop,10,5,8,,,1,5\n\
    Foumban,screens,monitor,2,,,22,,1,5\n\
    Gulu,servers,server,3,,,,,1,3\n";

fn allocate(stock: &str, needs: &str, more: &[&str]) -> (i32, String, String) {
    let files = [("stock.csv", stock), ("needs.csv", needs)];
    let folder = folder(&files.map(|(name, text)| (name, text.as_bytes())));
    let (stock, needs) = (
        path(folder.path(), "stock.csv"),
        path(folder.path(), "needs.csv"),
    );
    let mut arguments = vec!["allocate", "--stock", &stock, "--needs", &needs];
    arguments.extend(more);
    let done = gapless(&arguments);
    (status(&done), text(&done.stdout), text(&done.stderr))
}

#[test]
fn the_proposal_is_as_the_interface_says() {
    let (status, out, error) = allocate(STOCK, NEEDS, &["--format", "json"]);
    assert_eq!((status, &*error), (0, ""));
    let d: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(d["schema"], "gapless.allocation/1");
    assert_eq!(d["status"], "optimal");
    assert!(d["bound"].as_f64() >= d["objective"].as_f64());
    let given = |project: &str, need: &str| {
        let needs = d["needs"].as_array().unwrap().iter();
        let mut found = needs.filter(|n| n["project"] == project && n["need"] == need);
        found.next().unwrap()["given"].as_u64().unwrap()
    };
    assert_eq!(
        (given("Kisumu", "laptops"), given("Foumban", "laptops")),
        (20, 10)
    );
    assert_eq!(
        (given("Foumban", "screens"), given("Gulu", "servers")),
        (2, 0)
    );
    let lines = d["lines"].as_array().unwrap();
    assert!(
        lines
            .iter()
            .all(|line| line["class"] != "i3" || line["project"] == "Kisumu")
    );
    let unused: u64 = d["unused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|u| u["quantity"].as_u64().unwrap())
        .sum();
    assert_eq!(unused, 12 + 30 + 5 - 32);
    let why = &d["needs"]
        .as_array()
        .unwrap()
        .iter()
        .find(|n| n["project"] == "Gulu")
        .unwrap()["why"];
    assert!(!why.as_str().unwrap().is_empty());
}

#[test]
fn a_table_is_for_people_and_nothing_given_is_told() {
    let (status, out, _) = allocate(STOCK, NEEDS, &[]);
    assert_eq!(status, 0);
    assert!(
        out.contains("Kisumu") && out.lines().all(|line| line.chars().count() <= 100),
        "{out}"
    );
    let none =
        "class,category,cpu_tier,ram_gb,screen_inch,grade,batch,quantity\np,printer,,,,5,A,3\n";
    let (status, _, error) = allocate(none, NEEDS, &[]);
    assert_eq!(status, 1);
    assert!(error.contains("nothing was given"), "{error}");
}

#[test]
fn a_mistake_names_its_file_row_and_column() {
    let bad = NEEDS.replace("Foumban,laptops,laptop,10", "Foumban,laptops,laptop,ten");
    let (status, out, error) = allocate(STOCK, &bad, &[]);
    assert_eq!((status, &*out), (3, ""));
    for word in ["needs.csv", "row 3", "quantity", "ten"] {
        assert!(error.contains(word), "{word}: {error}");
    }
    let (status, _, error) = allocate(STOCK, NEEDS, &["--gap", "2"]);
    assert_eq!(status, 2, "{error}");
}
