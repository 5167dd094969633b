//! `unwrap`, `expect` and `panic!` outside tests: a person's work must not end in a crash.

use super::{Finding, tree::Tree};

/// How far above its use an `#[expect(clippy::..., reason = "...")]` may stand.
const EXPECT_LINES_ABOVE: usize = 6;

pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, source) in tree.product() {
        for (sign, lint) in [
            (".unwrap()", "clippy::unwrap_used"),
            (".expect(", "clippy::expect_used"),
            ("panic!(", "clippy::panic"),
        ] {
            for at in source.find(sign) {
                let line = source.line(at);
                let above = line.saturating_sub(EXPECT_LINES_ABOVE)..line;
                if above
                    .into_iter()
                    .any(|line| source.code_line(line).contains(lint))
                {
                    continue;
                }
                let what = format!("`{sign}` outside tests; give a Refusal or a Fault instead");
                found.push(Finding::new(&file.path, line, "unwrap", what));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_reported_in_the_product_and_not_in_tests_strings_or_where_it_is_argued() {
        let text = "fn a() { b.unwrap(); }\nconst S: &str = \".unwrap()\";\n\
                    #[expect(clippy::expect_used, reason = \"start-up\")]\nfn c() { d.expect(\"\") }\n\
                    #[cfg(test)]\nmod tests { fn e() { f.unwrap(); } }\n";
        let tree = Tree::of(&[
            ("crates/store/src/a.rs", text),
            ("tests/it/src/a.rs", text),
            ("crates/store/tests/a.rs", text),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            (found[0].file.as_str(), found[0].line),
            ("crates/store/src/a.rs", 1)
        );
    }
}
