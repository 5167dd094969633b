//! XML as tools print it, whole or cut off: a stream of tags and texts. It knows no name spaces, no document types and no
//! entities but the five of XML and numbered characters, so that nothing in a file can make it grow.

use std::borrow::Cow;

/// Attributes of one tag.
const ATTRIBUTES_MAX: usize = 64;

/// Begin of text in which no mark counts; it ends at `]]>`.
const CDATA: &str = "<![CDATA[";

/// A piece of the document.
#[derive(Debug, PartialEq)]
pub enum Piece<'t> {
    /// A tag that opens, its attributes, and whether it closes at once.
    Open(&'t str, Vec<(&'t str, Cow<'t, str>)>, bool),
    /// A tag that closes.
    Close(&'t str),
    /// Text between tags that is more than blanks.
    Text(Cow<'t, str>),
}

/// The pieces of a document, up to its end or to where it is cut off.
pub struct Pieces<'t> {
    rest: &'t str,
}

impl<'t> Pieces<'t> {
    /// The pieces of this text.
    pub const fn of(text: &'t str) -> Self {
        Self { rest: text }
    }

    fn take(&mut self, length: usize) -> &'t str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        self.rest = rest;
        taken
    }

    /// Goes on behind the end mark of a comment or the like; to the end of the document where it has none.
    fn skip_behind(&mut self, mark: &str) {
        let end = self.rest.find(mark).map(|at| at + mark.len());
        self.take(end.unwrap_or(self.rest.len()));
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let begin = self.rest.find('<').unwrap_or(self.rest.len());
            let text = self.take(begin).trim();
            if !text.is_empty() {
                return Some(Piece::Text(unescaped(text)));
            }
            if self.rest.is_empty() {
                return None;
            }
            if let Some(inside) = self.rest.strip_prefix(CDATA) {
                let length = inside.find("]]>").unwrap_or(inside.len());
                self.take(CDATA.len() + length + 3);
                let text = inside.get(..length).unwrap_or_default();
                if !text.trim().is_empty() {
                    return Some(Piece::Text(Cow::Borrowed(text)));
                }
            } else if self.rest.starts_with("<!--") {
                self.skip_behind("-->");
            } else if self.rest.starts_with("<?") || self.rest.starts_with("<!") {
                self.skip_behind(">");
            } else {
                // A tag that is cut off says nothing for sure.
                let end = tag_end(self.rest)?;
                let tag = self.take(end + 1);
                let tag = tag.get(1..end).unwrap_or_default().trim();
                return Some(
                    tag.strip_prefix('/')
                        .map_or_else(|| opened(tag), |name| Piece::Close(name.trim())),
                );
            }
        }
    }
}

/// Where the tag ends that the text begins with: at the first bracket outside quotes.
fn tag_end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

fn opened(tag: &str) -> Piece<'_> {
    let is_closed = tag.ends_with('/');
    let tag = tag.strip_suffix('/').unwrap_or(tag);
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while attributes.len() < ATTRIBUTES_MAX {
        let Some((key, after)) = rest.split_once('=') else {
            break;
        };
        let after = after.trim_start();
        let Some(quote) = after.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
            break;
        };
        let Some((value, after)) = after.get(1..).and_then(|text| text.split_once(quote)) else {
            break;
        };
        attributes.push((key.trim(), unescaped(value)));
        rest = after;
    }
    Piece::Open(name, attributes, is_closed)
}

fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let known = part
            .split_once(';')
            .and_then(|(name, rest)| Some((entity(name)?, rest)));
        if let Some((c, rest)) = known {
            plain.push(c);
            plain.push_str(rest);
        } else {
            plain.push('&');
            plain.push_str(part);
        }
    }
    Cow::Owned(plain)
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = number.strip_prefix(['x', 'X']).map_or_else(
                || number.parse().ok(),
                |digits| u32::from_str_radix(digits, 16).ok(),
            );
            code.and_then(char::from_u32)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_its_tags_and_texts_as_far_as_it_goes() {
        let text = "<?xml version=\"1.0\"?><!-- a > b --><list>\n <a id=\"x &gt; y\" n='2'>R&amp;D &#x26; AT&T</a><b /></list>";
        let pieces: Vec<Piece<'_>> = Pieces::of(text).collect();
        let attributes = vec![("id", Cow::from("x > y")), ("n", Cow::from("2"))];
        assert_eq!(
            pieces,
            [
                Piece::Open("list", Vec::new(), false),
                Piece::Open("a", attributes, false),
                Piece::Text(Cow::from("R&D & AT&T")),
                Piece::Close("a"),
                Piece::Open("b", Vec::new(), true),
                Piece::Close("list"),
            ]
        );
        for end in 0..text.len() {
            assert!(Pieces::of(&text[..end]).count() <= pieces.len());
        }
    }
}
