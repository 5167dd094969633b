//! Every crate says in ten lines who it is for, what comes in and what goes out.

use super::{Finding, tree::Tree};

pub fn check(tree: &Tree) -> Vec<Finding> {
    let manifests = tree
        .files
        .iter()
        .filter(|file| file.path.ends_with("/Cargo.toml"));
    manifests
        .filter_map(|manifest| {
            let folder = manifest.path.strip_suffix("/Cargo.toml")?;
            let readme = format!("{folder}/README.md");
            let there = tree.files.iter().any(|file| file.path == readme);
            let what = "the crate has no README.md: who does it, what comes in, what goes out";
            (!there).then(|| Finding::new(&manifest.path, 1, "readme", what))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_without_a_readme_is_reported() {
        let tree = Tree::of(&[
            ("Cargo.toml", ""),
            ("crates/a/Cargo.toml", ""),
            ("crates/b/Cargo.toml", ""),
            ("crates/b/README.md", ""),
        ]);
        let found = check(&tree);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].file, "crates/a/Cargo.toml");
    }
}
