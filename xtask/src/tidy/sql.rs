//! Tables are touched in a store file only: `crates/store`, a stage's `store.rs` or `store/`.

use super::tree::{File, Tree};
use super::{Finding, rust::Source};

const RULE: &str = "sql";
const CRATES: [&str; 4] = ["sea_orm", "sea_query", "sea_orm_migration", "sqlx"];
const STATEMENTS: [&str; 6] = [
    "SELECT ",
    "INSERT INTO ",
    "DELETE FROM ",
    "CREATE TABLE ",
    "ALTER TABLE ",
    "UPDATE ",
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let rooms = tree.product().filter(|(file, _)| !is_store(file));
    rooms
        .flat_map(|(file, source)| look(file, source))
        .collect()
}

fn is_store(file: &File) -> bool {
    file.path.starts_with("crates/store/")
        || file.name() == "store.rs"
        || file.path.contains("/store/")
}

fn look(file: &File, source: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    let what = "belongs into the store file of this crate; call a function of that file here";
    for (at, word) in source.words().filter(|(at, _)| !source.in_test(*at)) {
        // An error is not an entity: the edge turns it into a fault.
        let error = source
            .code
            .get(at + word.len()..)
            .is_some_and(|s| s.starts_with("::DbErr"));
        if CRATES.contains(&word) && !error {
            let what = format!("{word} {what}");
            found.push(Finding::new(&file.path, source.line(at), RULE, what));
        }
    }
    for literal in source
        .literals
        .iter()
        .filter(|literal| !source.in_test(literal.start))
    {
        let text = literal.text.trim_start();
        let statement = STATEMENTS
            .iter()
            .find(|statement| text.starts_with(**statement));
        if let Some(statement) =
            statement.filter(|one| **one != "UPDATE " || text.contains(" SET "))
        {
            let what = format!("a {}statement {what}", statement.to_lowercase());
            found.push(Finding::new(
                &file.path,
                source.line(literal.start),
                RULE,
                what,
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entity_or_a_statement_outside_a_store_file_is_reported() {
        let text = "use sea_orm::Set;\nimpl From<sea_orm::DbErr> for A {}\nfn a() { b(\"SELECT 1\"); c(\"UPDATE the list\") }\n";
        let tree = Tree::of(&[
            ("crates/stages/offer/src/upload.rs", text),
            ("crates/stages/offer/src/store.rs", text),
            ("crates/stages/offer/src/store/lines.rs", text),
            ("crates/store/src/jobs.rs", text),
            ("tests/it/src/books.rs", text),
        ]);
        let places: Vec<(String, usize)> = check(&tree)
            .into_iter()
            .map(|one| (one.file, one.line))
            .collect();
        let upload = "crates/stages/offer/src/upload.rs";
        assert_eq!(places, [(upload.to_owned(), 1), (upload.to_owned(), 3)]);
    }
}
