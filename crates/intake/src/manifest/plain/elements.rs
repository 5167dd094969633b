//! Elements of a part one after the other, while it is unpacked: no more of it is held than one of them.

use std::io::Read;

/// Bytes that are unpacked at once.
const PIECE_BYTES: usize = 64 * 1024;
/// Longest element, and longest beginning of a part, in bytes.
const ELEMENT_BYTES_MAX: usize = 4 << 20;

/// Gives each element between two tags to `take`, which gives back what follows it. `marks` are the tag before the first, the
/// end of each, and the tag after the last. Nothing where the part is not made so.
pub fn each(
    mut part: impl Read,
    [begin, end, finish]: [&str; 3],
    mut take: impl for<'t> FnMut(&'t str) -> Option<&'t str>,
) -> Option<()> {
    let mut held: Vec<u8> = Vec::new();
    let mut piece = vec![0; PIECE_BYTES];
    let mut has_begun = false;
    loop {
        let n = part.read(&mut piece).ok().filter(|n| *n > 0)?;
        held.extend_from_slice(piece.get(..n)?);
        if !has_begun {
            let found = memchr::memmem::find(&held, begin.as_bytes());
            if let Some(at) = found {
                let head = held.get(..at).and_then(|head| str::from_utf8(head).ok())?;
                (is_plain(head) && are_tags(head)).then_some(())?;
                held.drain(..at + begin.len());
                has_begun = true;
            }
        }
        if has_begun {
            if held.trim_ascii_start().starts_with(finish.as_bytes()) {
                return Some(());
            }
            if let Some(at) = memchr::memmem::rfind(&held, end.as_bytes()) {
                let until = at + end.len();
                let mut rest = str::from_utf8(held.get(..until)?).ok()?.trim_start();
                while !rest.is_empty() {
                    if rest.starts_with(finish) {
                        return Some(());
                    }
                    rest = take(rest)?.trim_start();
                }
                held.drain(..until);
                if held.trim_ascii_start().starts_with(finish.as_bytes()) {
                    return Some(());
                }
            }
        }
        if held.len() > ELEMENT_BYTES_MAX {
            return None;
        }
    }
}

/// No comment that could hold tags, no entities of its own, and letters in the encoding that is read here.
fn is_plain(head: &str) -> bool {
    let encoding = head
        .split_once("encoding=")
        .and_then(|(_, behind)| behind.get(1..6));
    !head.contains("<!") && encoding.is_none_or(|name| name.eq_ignore_ascii_case("utf-8"))
}

/// A tag at the beginning of the text: its attributes, whether it is an element of its own, and what follows it.
pub fn tag<'t>(text: &'t str, name: &str) -> Option<(&'t str, bool, &'t str)> {
    let behind = text.strip_prefix(name)?;
    let at = memchr::memchr(b'>', behind.as_bytes())?;
    let (attributes, rest) = (behind.get(..at)?, behind.get(at + 1..)?);
    let inner = attributes.strip_suffix('/');
    let is_other = !attributes.is_empty() && !attributes.starts_with([' ', '/', '\n', '\r', '\t']);
    (!is_other).then_some((inner.unwrap_or(attributes), inner.is_some(), rest))
}

/// What follows an element of any kind; `foreign` is what would not be in it if it ended where it seems to.
pub fn passed<'t>(text: &'t str, [name, end]: [&str; 2], foreign: &[&str]) -> Option<&'t str> {
    let (attributes, is_closed, inner) = tag(text, name)?;
    are_attributes(attributes).then_some(())?;
    if is_closed {
        return Some(inner);
    }
    let (within, behind) = inner.split_once(end)?;
    let is_foreign = foreign.iter().any(|tag| within.contains(tag));
    (are_tags(within) && !is_foreign).then_some(behind)
}

/// Whether a text is made of tags that end where they seem to: a quote that is left open would swallow what follows.
fn are_tags(text: &str) -> bool {
    !text.contains('&')
        && text.split('<').skip(1).all(|part| {
            let Some((tag, _)) = part.split_once('>') else {
                return false;
            };
            if tag.starts_with('?') {
                return tag.ends_with('?') && tag.len() > 1;
            }
            let is_mark = |c: char| c.is_ascii_whitespace() || c == '/';
            let name = tag.trim_start_matches('/');
            let attributes = name.find(is_mark).and_then(|at| name.get(at..));
            let attributes = attributes.unwrap_or_default();
            !name.contains('\'')
                && are_attributes(attributes.strip_suffix('/').unwrap_or(attributes))
        })
}

/// Whether all attributes are written as they are read here.
pub fn are_attributes(text: &str) -> bool {
    Attributes(text).all(|(name, _)| name.is_some())
}

/// Names and values of attributes; what is written in another way has no name.
pub struct Attributes<'t>(pub &'t str);

impl<'t> Iterator for Attributes<'t> {
    type Item = (Option<&'t str>, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let text = self.0.trim_ascii_start();
        if text.is_empty() {
            return None;
        }
        let is_apart = text.len() < self.0.len();
        let taken = one(text).filter(|_| is_apart);
        let Some((name, value, rest)) = taken else {
            self.0 = "";
            return Some((None, ""));
        };
        self.0 = rest;
        Some((Some(name), value))
    }
}

/// The first attribute, and what follows it.
fn one(text: &str) -> Option<(&str, &str, &str)> {
    let is_name = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b':' | b'_' | b'-' | b'.');
    let end = text.bytes().take_while(is_name).count();
    let (name, behind) = text.split_at_checked(end)?;
    let behind = behind.strip_prefix("=\"")?;
    let at = behind.bytes().position(|b| matches!(b, b'"' | b'&'))?;
    let (value, behind) = behind.split_at_checked(at)?;
    Some((name, value, behind.strip_prefix('"')?))
}
