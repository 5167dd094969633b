//! A file over 500 lines is two things in one room.

use super::{Finding, tree::Tree};

const LINES_MAX: usize = 500;

pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.sources()
        .filter_map(|(file, _)| {
            let lines = file.text.lines().count();
            let what = format!("{lines} lines; split it where two things live in one room");
            (lines > LINES_MAX).then(|| Finding::new(&file.path, LINES_MAX + 1, "length", what))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_more_than_the_limit_is_reported() {
        let (fits, over) = ("x\n".repeat(500), "x\n".repeat(501));
        let tree = Tree::of(&[("a.rs", &fits), ("b.rs", &over), ("c.md", &over)]);
        let found = check(&tree);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].file, "b.rs");
    }
}
