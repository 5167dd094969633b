//! An address that the code names is one that the router has: a link that leads nowhere is found here
//! and not by a person.

use super::{Finding, rust::Literal, rust::Source, tree::Tree};
use std::collections::BTreeSet;

/// Methods that register an address.
const REGISTER: [&str; 12] = [
    "get",
    "post",
    "put",
    "patch",
    "delete",
    "route",
    "api_get",
    "api_post",
    "api_put",
    "api_patch",
    "api_delete",
    "upload",
];

pub fn check(tree: &Tree) -> Vec<Finding> {
    let routes: BTreeSet<&str> = tree
        .product()
        .flat_map(|(_, source)| registered(source))
        .map(|one| &*one.text)
        .collect();
    let known: BTreeSet<&str> = routes.iter().filter_map(|route| first(route)).collect();
    let mut found = Vec::new();
    for (file, source) in tree.product() {
        for literal in source
            .literals
            .iter()
            .filter(|one| !source.in_test(one.start))
        {
            let path = literal.text.split(['?', '#']).next().unwrap_or_default();
            let ours = first(path).is_some_and(|word| known.contains(word));
            if !ours && !is_link(source, literal) {
                continue;
            }
            if !routes.iter().any(|route| leads(path, route)) {
                let what =
                    format!("no address {path} is registered under crates/gapless/src/routes");
                found.push(Finding::new(
                    &file.path,
                    source.line(literal.start),
                    "address",
                    what,
                ));
            }
        }
    }
    found
}

/// True for the target of a link or a form, and for an entry of the navigation.
fn is_link(source: &Source, literal: &Literal) -> bool {
    let before = source
        .code
        .get(..literal.start)
        .unwrap_or_default()
        .trim_end();
    let leads = ["href=", "action=", " stage(", " other("];
    let path = literal.text.starts_with('/') && literal.text.len() > 1;
    path && leads.iter().any(|sign| before.ends_with(sign))
}

fn registered(source: &Source) -> impl Iterator<Item = &Literal> {
    source.literals.iter().filter(|literal| {
        let before = source
            .code
            .get(..literal.start)
            .unwrap_or_default()
            .trim_end();
        let Some(call) = before.strip_suffix('(') else {
            return false;
        };
        let name = call
            .rsplit(|symbol: char| !symbol.is_alphanumeric() && symbol != '_')
            .next();
        let method = name.is_some_and(|name| {
            REGISTER.contains(&name) && call.trim_end_matches(name).ends_with('.')
        });
        method && literal.text.starts_with('/') && !source.in_test(literal.start)
    })
}

/// The first part of a path of ours; nothing for what is no path, or is formed from its first part on.
fn first(path: &str) -> Option<&str> {
    let word = path.strip_prefix('/')?.split('/').next()?;
    (!word.is_empty() && !word.starts_with('{')).then_some(word)
}

/// True when a path, or the beginning of one, is that of a route; `{...}` on either side is anything.
fn leads(path: &str, route: &str) -> bool {
    let begins_only = path.ends_with('/');
    let mut parts = path.trim_end_matches('/').split('/');
    let mut route = route.split('/');
    loop {
        match (parts.next(), route.next()) {
            (None, None) => return true,
            (None, Some(_)) => return begins_only,
            (Some(_), None) => return false,
            (Some(part), Some(there)) => {
                if !part.contains('{') && !there.starts_with('{') && part != there {
                    return false;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_leads_nowhere_is_reported() {
        let tree = Tree::of(&[
            (
                "crates/gapless/src/routes/offer.rs",
                "fn r(r: R) -> R { r.get(\"/offer\", A, list).post(\"/offer/{id}/send\", A, send) }",
            ),
            (
                "crates/web/src/menu.rs",
                "const M: &[&str] = &[\"/offer?x=1\", \"/offer/list\", \"/etc/os-release\"];\n\
                 fn a() { format!(\"/offer/{id}/send\"); format!(\"/offer/\"); format!(\"/offer/{}/gone\"); other(\"/lost\") }",
            ),
        ]);
        let found: Vec<String> = check(&tree).iter().map(|one| one.what.clone()).collect();
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found[0].contains("/offer/list") && found[1].contains("/offer/{}/gone"));
        assert!(found[2].contains("/lost"));
    }
}
