//! Lists of phrases from `data/words`, and finding them in folded words: each run of words of a text is looked up once, so a
//! list of a thousand phrases costs no more than a list of ten.

use std::collections::HashMap;

/// Most words that a phrase has.
const WORDS_MAX: usize = 7;
/// Words of a text that are looked at; what stands later in a long remark says nothing new.
const TEXT_WORDS_MAX: usize = 120;

/// Phrases, each with its value and its place in the list.
pub struct Phrases<T> {
    map: HashMap<&'static str, (usize, T)>,
}

/// A phrase found in a text.
#[derive(Debug, Clone, Copy)]
pub struct Found<T> {
    /// The phrase.
    pub phrase: &'static str,
    /// Its place in the list.
    pub order: usize,
    /// Its value.
    pub value: T,
    /// Where it begins in the text, in words.
    pub at: usize,
}

/// Lines `key: phrase, phrase` of a list; `#` begins a comment.
pub fn lines(
    text: &'static str,
) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str>)> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(':'))
        .map(|(key, list)| {
            (
                key.trim(),
                list.split(',').map(str::trim).filter(|p| !p.is_empty()),
            )
        })
}

impl<T: Copy> Phrases<T> {
    /// Reads a list; a key without a value is left out. The first line that holds a phrase keeps it.
    pub fn parse(text: &'static str, value: impl Fn(&'static str) -> Option<T>) -> Self {
        let mut map = HashMap::new();
        for (key, list) in lines(text) {
            let Some(value) = value(key) else { continue };
            for phrase in list {
                let order = map.len();
                map.entry(phrase).or_insert((order, value));
            }
        }
        Self { map }
    }

    /// The value of a text that is one phrase alone.
    pub fn alone(&self, words: &str) -> Option<T> {
        self.map.get(words).map(|(_, value)| *value)
    }

    /// Every phrase with its value.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, T)> + '_ {
        self.map
            .iter()
            .map(|(phrase, (_, value))| (*phrase, *value))
    }

    /// Every phrase that stands in the folded words of a text.
    pub fn each(&self, words: &str, mut take: impl FnMut(Found<T>)) {
        let bounds: Vec<(usize, usize)> = bounds(words);
        for (at, (start, _)) in bounds.iter().enumerate() {
            for (_, end) in bounds.iter().skip(at).take(WORDS_MAX) {
                let Some(run) = words.get(*start..*end) else {
                    continue;
                };
                if let Some((phrase, (order, value))) = self.map.get_key_value(run) {
                    take(Found {
                        phrase,
                        order: *order,
                        value: *value,
                        at,
                    });
                }
            }
        }
    }

    /// The phrase that stands first in the list.
    pub fn first(&self, words: &str) -> Option<T> {
        self.best(words, |f| std::cmp::Reverse(f.order))
            .map(|f| f.value)
    }

    /// The phrase that ranks highest.
    pub fn best<K: Ord>(&self, words: &str, rank: impl Fn(&Found<T>) -> K) -> Option<Found<T>> {
        let mut best: Option<(K, Found<T>)> = None;
        self.each(words, |found| {
            let key = rank(&found);
            if best.as_ref().is_none_or(|(k, _)| key > *k) {
                best = Some((key, found));
            }
        });
        best.map(|(_, found)| found)
    }
}

/// Begin and end of each word.
fn bounds(words: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = 0;
    for word in words.split(' ') {
        if !word.is_empty() {
            out.push((start, start + word.len()));
        }
        start += word.len() + 1;
        if out.len() >= TEXT_WORDS_MAX {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_found_and_parts_are_not() {
        let list = Phrases::parse("# x\na: thin client, client\nb: laser\n", Some);
        assert_eq!(list.first("hp thin client t620"), Some("a"));
        assert_eq!(
            list.best("hp thin client", |f| f.phrase.len())
                .map(|f| f.phrase),
            Some("thin client")
        );
        assert_eq!(list.first("laserjet"), None);
        assert_eq!(list.first(""), None);
    }
}
