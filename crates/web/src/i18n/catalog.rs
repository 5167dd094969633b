//! Messages in memory. A message without variables is a ready string: a page of 50 rows asks for hundreds of them.
//! A debug build reads the files again when one changed, so a new text needs no new build.

use super::{FluentValue, Lang, format};
use fluent_bundle::bundle::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentResource};
use intl_memoizer::concurrent::IntlLangMemoizer;
use rust_embed::RustEmbed;
use std::borrow::Cow;
use std::collections::HashMap;
use unic_langid::LanguageIdentifier;

#[derive(RustEmbed)]
#[folder = "locales"]
struct Locales;

/// One language.
struct Book {
    ready: HashMap<String, String>,
    bundle: FluentBundle<FluentResource, IntlLangMemoizer>,
}

/// All languages, in the order of [`Lang::ALL`].
struct Catalog {
    books: Vec<Book>,
}

/// The text of a key; the key itself, and an error in the log, when it is missing.
pub fn t(lang: Lang, key: &str) -> Cow<'static, str> {
    let book = book(lang);
    if let Some(text) = book.and_then(|book| book.ready.get(key)) {
        return Cow::Borrowed(text);
    }
    t_with(lang, key, &[])
}

/// The text of a key with its variables.
pub fn t_with(lang: Lang, key: &str, args: &[(&str, FluentValue<'_>)]) -> Cow<'static, str> {
    let Some(book) = book(lang) else {
        return Cow::Owned(key.to_owned());
    };
    if let Some(text) = book.ready.get(key) {
        return Cow::Borrowed(text);
    }
    let Some(pattern) = book
        .bundle
        .get_message(key)
        .and_then(|message| message.value())
    else {
        tracing::error!(%lang, key, "a message is missing");
        return Cow::Owned(key.to_owned());
    };
    let args: FluentArgs<'_> = args
        .iter()
        .map(|(name, value)| (*name, value.clone()))
        .collect();
    let mut errors = Vec::new();
    let text = book
        .bundle
        .format_pattern(pattern, Some(&args), &mut errors)
        .into_owned();
    if !errors.is_empty() {
        tracing::error!(%lang, key, ?errors, "a message could not be formed");
    }
    Cow::Owned(text)
}

/// The text of a fixed word, `<family>-<word>`; `None`, and no error, when it is none of ours.
pub fn word(lang: Lang, family: &str, word: &str) -> Option<&'static str> {
    book(lang)?
        .ready
        .get(&format!("{family}-{word}"))
        .map(String::as_str)
}

/// Every key of a language with the variables it names, sorted; for tests and for [`super::Lang`]-independent checks.
pub fn keys(lang: Lang) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for (_, text) in sources(lang) {
        let mut current: Option<(String, Vec<String>)> = None;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let starts = line.starts_with(|c: char| c.is_ascii_lowercase());
            if let Some((key, _)) = line.split_once('=').filter(|_| starts) {
                found.extend(current.take());
                current = Some((key.trim().to_owned(), Vec::new()));
            }
            if let Some((_, variables)) = &mut current {
                variables.extend(variables_of(line));
            }
        }
        found.extend(current);
    }
    for (_, variables) in &mut found {
        variables.sort();
        variables.dedup();
    }
    found.sort();
    found
}

fn variables_of(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$').skip(1).map(|rest| {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
            .collect()
    })
}

fn book(lang: Lang) -> Option<&'static Book> {
    catalog().books.get(lang.index())
}

fn sources(lang: Lang) -> Vec<(String, String)> {
    let prefix = format!("{lang}/");
    let mut files: Vec<_> = Locales::iter()
        .filter(|path| path.starts_with(&prefix) && path.ends_with(".ftl"))
        .collect();
    files.sort();
    files
        .into_iter()
        .filter_map(|path| {
            let file = Locales::get(&path)?;
            Some((
                path.into_owned(),
                String::from_utf8_lossy(&file.data).into_owned(),
            ))
        })
        .collect()
}

fn read_all() -> Catalog {
    Catalog {
        books: Lang::ALL.iter().map(|lang| read(*lang)).collect(),
    }
}

fn read(lang: Lang) -> Book {
    let tag: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks are for mixed directions; all of ours run left to right, and the marks break copying a serial number.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(NUMBERS[lang.index()]));
    for (path, text) in sources(lang) {
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
            tracing::error!(path, ?errors, "a language file cannot be read whole");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(path, ?errors, "a key stands twice");
        }
    }
    let mut ready = HashMap::new();
    for (key, variables) in keys(lang) {
        let pattern = bundle.get_message(&key).and_then(|message| message.value());
        if let Some(pattern) = pattern.filter(|_| variables.is_empty()) {
            let text = bundle
                .format_pattern(pattern, None, &mut Vec::new())
                .into_owned();
            ready.insert(key, text);
        }
    }
    Book { ready, bundle }
}

type Formatter = fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>;

/// Fluent passes no language to a formatter, so there is one for each.
const NUMBERS: [Formatter; 5] = [
    |value, _| written(Lang::En, value),
    |value, _| written(Lang::Nl, value),
    |value, _| written(Lang::Fr, value),
    |value, _| written(Lang::De, value),
    |value, _| written(Lang::Pt, value),
];

fn written(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(FluentNumber { value, options }) = value else {
        return None;
    };
    let digits = options
        .maximum_fraction_digits
        .unwrap_or(usize::from(value.fract() != 0.0));
    Some(format::decimal(lang, *value, digits))
}

#[cfg(not(debug_assertions))]
fn catalog() -> &'static Catalog {
    static CATALOG: std::sync::OnceLock<Catalog> = std::sync::OnceLock::new();
    CATALOG.get_or_init(read_all)
}

/// Looks for changed files at most once a second. An old catalog is left in memory: only a developer's build does this.
#[cfg(debug_assertions)]
fn catalog() -> &'static Catalog {
    use std::sync::RwLock;
    use std::time::{Duration, Instant};

    type Current = Option<(&'static Catalog, Instant, u64)>;
    static CURRENT: RwLock<Current> = RwLock::new(None);
    let current = CURRENT.read().ok().and_then(|current| *current);
    if let Some((catalog, looked, _)) = current
        && looked.elapsed() < Duration::from_secs(1)
    {
        return catalog;
    }
    let changed = Locales::iter()
        .filter_map(|path| Locales::get(&path)?.metadata.last_modified())
        .fold(Locales::iter().count() as u64, |sum, at| {
            sum.wrapping_mul(31).wrapping_add(at)
        });
    let catalog = match current {
        Some((catalog, _, seen)) if seen == changed => catalog,
        _ => Box::leak(Box::new(read_all())),
    };
    if let Ok(mut slot) = CURRENT.write() {
        *slot = Some((catalog, Instant::now(), changed));
    }
    catalog
}
