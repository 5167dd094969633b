//! Names of countries, by the two letters of ISO 3166-1, in the reader's language.

use super::Lang;
use crate::assets;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// A file of the package `i18n-iso-countries`.
#[derive(Deserialize)]
struct File {
    countries: BTreeMap<String, Names>,
}

/// One name, or several of which the first is the one of treaties.
#[derive(Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Several(Vec<String>),
}

static NAMES: LazyLock<HashMap<Lang, BTreeMap<String, String>>> = LazyLock::new(|| {
    let of = |lang: &Lang| {
        let text = assets::text(&format!("countries-{lang}.json"));
        let file: Option<File> = serde_json::from_str(&text).ok();
        let names = file.map(|file| file.countries).unwrap_or_default();
        let names = names.into_iter().filter_map(|(code, names)| {
            let name = match names {
                Names::One(name) => Some(name),
                Names::Several(names) => names.get(1).or(names.first()).cloned(),
            };
            Some((code, name?))
        });
        (*lang, names.collect())
    };
    Lang::ALL.iter().map(of).collect()
});

/// The name of a country; its code where it has none.
pub fn country(lang: Lang, code: &str) -> String {
    let name = NAMES.get(&lang).and_then(|names| names.get(code));
    name.map_or_else(|| code.to_owned(), Clone::clone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_named_in_every_language() {
        for (lang, name) in [
            ("en", "Gambia"),
            ("fr", "Gambie"),
            ("nl", "Gambia"),
            ("de", "Gambia"),
            ("pt", "Gâmbia"),
        ] {
            let lang = Lang::from_tag(lang).unwrap();
            assert!(country(lang, "GM").contains(name), "{lang}");
        }
        assert_eq!(country(Lang::En, "KE"), "Kenya");
        assert_eq!(country(Lang::En, "??"), "??");
    }
}
