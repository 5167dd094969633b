//! XML as tools print it, whole or cut off: tags with their attributes, and texts that say something.

use crate::markup::{self, Markup, attributes, unescape};
use std::borrow::Cow;

/// Attributes of one tag.
const ATTRIBUTES_MAX: usize = 64;

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
pub struct Pieces<'t>(Markup<'t>);

impl<'t> Pieces<'t> {
    /// The pieces of this text.
    pub const fn of(text: &'t str) -> Self {
        Self(Markup::new(text))
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            return Some(match self.0.next()? {
                markup::Piece::Text(text) | markup::Piece::Plain(text)
                    if text.trim().is_empty() =>
                {
                    continue;
                }
                markup::Piece::Text(text) => Piece::Text(unescape(text.trim())),
                markup::Piece::Plain(text) => Piece::Text(Cow::Borrowed(text)),
                markup::Piece::Close(name) => Piece::Close(name),
                markup::Piece::Open {
                    name,
                    attributes: all,
                    shut,
                } => {
                    let all = attributes(all).take(ATTRIBUTES_MAX);
                    Piece::Open(
                        name,
                        all.map(|(name, value)| (name, unescape(value))).collect(),
                        shut,
                    )
                }
            });
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
