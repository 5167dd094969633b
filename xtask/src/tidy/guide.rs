//! The user guide: its table of contents is whole, its links lead somewhere, to the heading that
//! they name, and the pages that screens link to exist.

use super::Finding;
use super::tree::{Tree, is_kind};

const RULE: &str = "guide";
const SOURCE: &str = "docs/src/";
/// Functions that say which page is a role's: each literal in them is a page.
const NAMES: [&str; 2] = ["fn guide_page(", "fn page_of("];
const SUMMARY: &str = "docs/src/SUMMARY.md";

pub fn check(tree: &Tree) -> Vec<Finding> {
    let pages: Vec<&str> = tree
        .files
        .iter()
        .filter_map(|file| file.path.strip_prefix(SOURCE))
        .collect();
    let mut found = Vec::new();
    let mut listed = Vec::new();
    for file in tree
        .files
        .iter()
        .filter(|file| file.path.starts_with(SOURCE))
    {
        for (line, target) in links(&file.text) {
            if target.contains("://") || target.starts_with('/') {
                continue;
            }
            let (page, part) = target.split_once('#').unwrap_or((target, ""));
            let page = match page.trim_start_matches("./") {
                "" => file.name(),
                other => other,
            };
            if file.path == SUMMARY {
                listed.push(page.to_owned());
            }
            if !pages.contains(&page) {
                let what =
                    format!("the link to {target} leads nowhere; there is no {SOURCE}{page}");
                found.push(Finding::new(&file.path, line, RULE, what));
            } else if !part.is_empty() && !has_heading(tree, page, part) {
                let what =
                    format!("the link to {target} leads nowhere; {page} has no such heading");
                found.push(Finding::new(&file.path, line, RULE, what));
            }
        }
    }
    for page in pages
        .iter()
        .filter(|page| is_kind(page, "md") && **page != "SUMMARY.md")
    {
        if !listed.iter().any(|known| known == page) {
            let what = format!("not in {SUMMARY}; list it there");
            found.push(Finding::new(&format!("{SOURCE}{page}"), 1, RULE, what));
        }
    }
    found.extend(screens(tree, &pages));
    found
}

/// Pages that the application's screens link to by `guide("page")` or `guide(…, "page")`.
fn screens(tree: &Tree, pages: &[&str]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, source) in tree.product() {
        for at in source.find("guide(") {
            let open = at + "guide".len();
            let end = source.close(open);
            let mut inside = source
                .literals
                .iter()
                .filter(|one| one.start > open && one.end <= end);
            let Some(literal) = inside.next_back() else {
                continue;
            };
            let page = format!("{}.md", literal.text.split('#').next().unwrap_or_default());
            if !pages.contains(&page.as_str()) {
                let what = format!("a screen links to a guide page that is not: {SOURCE}{page}");
                found.push(Finding::new(&file.path, source.line(at), RULE, what));
            }
        }
        for at in NAMES.into_iter().flat_map(|name| source.find(name)) {
            let open = source
                .code
                .get(at..)
                .and_then(|tail| tail.find('{'))
                .map_or(at, |o| at + o);
            let end = source.close(open);
            let inside = source
                .literals
                .iter()
                .filter(|one| one.start > open && one.end <= end);
            for literal in inside.filter(|one| !pages.contains(&&*format!("{}.md", one.text))) {
                let what = format!("there is no guide page {SOURCE}{}.md", literal.text);
                found.push(Finding::new(
                    &file.path,
                    source.line(literal.start),
                    RULE,
                    what,
                ));
            }
        }
    }
    found
}

/// True when a page has a heading of this name: its words in small letters, with dashes between.
fn has_heading(tree: &Tree, page: &str, name: &str) -> bool {
    let file = tree
        .files
        .iter()
        .find(|file| file.path.strip_prefix(SOURCE) == Some(page));
    let is_named = |line: &str| {
        let words = line.trim_start_matches('#').trim().to_lowercase();
        let kept = words.chars().filter_map(|c| match c {
            ' ' => Some('-'),
            c => (c.is_alphanumeric() || matches!(c, '-' | '_')).then_some(c),
        });
        line.starts_with('#') && kept.collect::<String>() == name
    };
    file.is_some_and(|file| file.text.lines().any(is_named))
}

/// Targets of `[text](target)` with their lines; code fences are left out.
fn links(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut fenced = false;
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        }
        if fenced {
            continue;
        }
        for rest in line.split("](").skip(1) {
            if let Some((target, _)) = rest.split_once(')') {
                found.push((number + 1, target));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dead_link_an_unlisted_page_and_a_screen_without_a_page_are_reported() {
        let tree = Tree::of(&[
            (SUMMARY, "- [Start](start.md)\n- [Gone](gone.md)\n"),
            (
                "docs/src/start.md",
                "# The top, here\n\
                 [top](#the-top-here) [out](https://example.org) [s](start.md#x)\n",
            ),
            ("docs/src/hidden.md", ""),
            (
                "crates/web/src/a.rs",
                "fn a() { guide(\"start\"); guide(lang, \"absent\") }\n\
                 fn guide_page(role: Role) -> &str { match role { A => \"start\", B => \"lost\" } }",
            ),
        ]);
        let found: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 5, "{found:?}");
        assert!(found[0].starts_with("docs/src/SUMMARY.md:2: guide: the link to gone.md"));
        assert!(found[1].starts_with("docs/src/start.md:2: guide: the link to start.md#x"));
        assert!(found[2].starts_with("docs/src/hidden.md:1"));
        assert!(found[3].contains("docs/src/absent.md"));
        assert!(found[4].contains("docs/src/lost.md"));
    }
}
