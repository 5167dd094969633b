//! `cargo xtask tidy`: rules of the code base that no compiler checks.
//!
//! Each rule is a function in its own file: it takes the tree and gives what it found. A finding
//! says where, which rule, and what to do.

mod addresses;
mod attributes;
mod exports;
mod fluent;
mod guide;
mod imports;
mod leaks;
mod length;
mod messages;
mod page_text;
mod readme;
mod refusals;
mod rust;
mod sql;
mod todo;
pub mod tree;
mod unwrap;

use crate::workspace;
use std::fmt;
use std::path::Path;
use tree::Tree;

/// Something that breaks a rule.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    pub file: String,
    pub line: usize,
    pub rule: &'static str,
    pub what: String,
}

impl Finding {
    pub fn new(file: &str, line: usize, rule: &'static str, what: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            line,
            rule,
            what: what.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{}:{}: {}: {}",
            self.file, self.line, self.rule, self.what
        )
    }
}

type Rule = fn(&Tree) -> Vec<Finding>;

const RULES: &[Rule] = &[
    addresses::check,
    sql::check,
    length::check,
    unwrap::check,
    todo::check,
    page_text::check,
    fluent::check,
    messages::check,
    refusals::check,
    readme::check,
    exports::check,
    attributes::check,
    guide::check,
    leaks::check,
];

/// The command.
pub fn run() -> Result<(), String> {
    check(&workspace::root())
}

/// All rules; prints what they found.
pub fn check(root: &Path) -> Result<(), String> {
    let tree = Tree::load(root)?;
    let mut found: Vec<Finding> = RULES.iter().flat_map(|rule| rule(&tree)).collect();
    found.extend(imports::check(&workspace::metadata(root)?)?);
    found.sort();
    found.dedup();
    for finding in &found {
        println!("{finding}");
    }
    if found.is_empty() {
        println!("{} files are tidy", tree.files.len());
        return Ok(());
    }
    Err(format!("{} findings", found.len()))
}
