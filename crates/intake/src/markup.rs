//! Tags and text of HTML and XML, whole or cut off, taken as they come. Browsers and spreadsheet programs forgive what is badly
//! nested, and so does this: it never fails, looks at each byte a bounded number of times, and builds no tree. It knows no
//! document types, so that nothing in a file can make it grow.

use std::borrow::Cow;

/// One piece of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text between tags, with its entities.
    Text(&'a str),
    /// Text of a CDATA section, which has none.
    Plain(&'a str),
    /// `<name attributes>`; `shut` for `<name/>`.
    Open {
        /// With its prefix.
        name: &'a str,
        /// See [`attributes`].
        attributes: &'a str,
        /// Whether it closes at once.
        shut: bool,
    },
    /// `</name>`.
    Close(&'a str),
}

/// Reads a document piece by piece.
pub struct Markup<'a> {
    rest: &'a str,
    is_cut: bool,
}

impl<'a> Markup<'a> {
    /// The pieces of this text.
    pub const fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            is_cut: false,
        }
    }

    /// Whether the text ended inside a tag, a comment or a section, as far as it was read.
    pub const fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Passes over everything up to the end tag of an element whose content is no text (`script`).
    pub fn pass_over(&mut self, name: &str) {
        while let Some(at) = self.rest.find("</") {
            self.rest = self.rest.get(at..).unwrap_or_default();
            let is_it = self
                .rest
                .get(2..2 + name.len())
                .is_some_and(|n| n.eq_ignore_ascii_case(name));
            if is_it {
                return;
            }
            self.rest = self.rest.get(2..).unwrap_or_default();
        }
        self.rest = "";
    }

    /// Takes what stands before a mark, and goes on behind it.
    fn before(&mut self, mark: &str) -> &'a str {
        let (taken, rest) = self.rest.split_once(mark).unwrap_or_else(|| {
            self.is_cut = true;
            (self.rest, "")
        });
        self.rest = rest;
        taken
    }

    fn tag(&mut self) -> Option<Piece<'a>> {
        let body = self.rest.get(1..)?;
        let end = tag_end(body)?;
        let inner = body.get(..end)?;
        self.rest = body.get(end + 1..).unwrap_or_default();
        if let Some(name) = inner.strip_prefix('/') {
            return Some(Piece::Close(name.trim()));
        }
        let (inner, shut) = inner
            .strip_suffix('/')
            .map_or((inner, false), |i| (i, true));
        let split = inner
            .find(|c: char| c.is_whitespace() || c == '/')
            .unwrap_or(inner.len());
        Some(Piece::Open {
            name: inner.get(..split)?,
            attributes: inner.get(split..)?,
            shut,
        })
    }
}

/// The place of the `>` that ends a tag: those within quotes do not.
fn tag_end(body: &str) -> Option<usize> {
    let mut quote = None;
    let mut valued = false;
    for (i, b) in body.bytes().enumerate() {
        match (quote, b) {
            (Some(q), b) if b == q => quote = None,
            // Quotes stand behind `=` alone; one elsewhere is a slip and must not swallow the document.
            (None, b'"' | b'\'') if valued => quote = Some(b),
            (None, b'>') => return Some(i),
            _ => {}
        }
        if !b.is_ascii_whitespace() {
            valued = b == b'=';
        }
    }
    None
}

impl<'a> Iterator for Markup<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if let Some(body) = self.rest.strip_prefix("<!--") {
                self.rest = body;
                self.before("-->");
            } else if let Some(body) = self.rest.strip_prefix("<![CDATA[") {
                self.rest = body;
                return Some(Piece::Plain(self.before("]]>")));
            } else if self.rest.starts_with("<!") || self.rest.starts_with("<?") {
                self.before(">");
            } else if starts_tag(self.rest) {
                let Some(piece) = self.tag() else {
                    // A tag that never ends: nothing more can be told.
                    self.rest = "";
                    self.is_cut = true;
                    return None;
                };
                return Some(piece);
            } else {
                // The first character may be a `<` that begins no tag.
                let behind = self.rest.bytes().skip(1).position(|b| b == b'<');
                let end = behind.map_or(self.rest.len(), |at| at + 1);
                let (text, rest) = self.rest.split_at_checked(end).unwrap_or_default();
                self.rest = rest;
                return Some(Piece::Text(text));
            }
        }
    }
}

fn starts_tag(rest: &str) -> bool {
    let mut bytes = rest.bytes();
    bytes.next() == Some(b'<')
        && bytes
            .next()
            .is_some_and(|b| b.is_ascii_alphabetic() || b == b'/')
}

/// A name without the prefix of its namespace.
pub fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// The attributes of a tag in their order: name with prefix, and value with its entities. One without a value is passed over.
pub fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end = rest.find(|c: char| c == '=' || c.is_whitespace())?;
            let name = rest.get(..end)?;
            rest = rest.get(end..)?.trim_start();
            let Some(value) = rest.strip_prefix('=') else {
                continue;
            };
            let value = value.trim_start();
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
            let (value, behind) = match quote {
                Some(q) => {
                    let body = value.get(1..)?;
                    body.split_once(q).unwrap_or((body, ""))
                }
                None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
            };
            rest = behind;
            return Some((name, value));
        }
    })
}

/// An attribute by its name without prefix, in any case.
pub fn attribute<'a>(text: &'a str, wanted: &str) -> Option<Cow<'a, str>> {
    let mut all = attributes(text);
    all.find(|(name, _)| local(name).eq_ignore_ascii_case(wanted))
        .map(|(_, value)| unescape(value))
}

/// An attribute that is a whole number.
pub fn number(attributes: &str, wanted: &str) -> Option<u32> {
    attribute(attributes, wanted)?.trim().parse().ok()
}

/// Longest name of an entity, with its mark.
const ENTITY_BYTES_MAX: usize = 12;

/// Text with its entities read; what is none stays.
pub fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(rest.get(..at).unwrap_or_default());
        let body = rest.get(at + 1..).unwrap_or_default();
        let end = body.bytes().take(ENTITY_BYTES_MAX).position(|b| b == b';');
        let read = end.and_then(|end| Some((entity(body.get(..end)?)?, end)));
        if let Some((c, end)) = read {
            out.push(c);
            rest = body.get(end + 1..).unwrap_or_default();
        } else {
            out.push('&');
            rest = body;
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(
            || number.parse().ok(),
            |hex| u32::from_str_radix(hex, 16).ok(),
        );
        return code.and_then(char::from_u32);
    }
    let accent = |mark: &str| name.strip_suffix(mark).filter(|base| base.len() == 1);
    for (mark, combined) in ACCENTS {
        if let Some(base) = accent(mark) {
            let at = combined.0.find(base)?;
            return combined.1.chars().nth(at);
        }
    }
    NAMED
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, c)| *c)
}

/// Marks upon letters, with the letters that take them and what comes of it.
const ACCENTS: &[(&str, (&str, &str))] = &[
    ("acute", ("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ")),
    ("grave", ("aeiouAEIOU", "àèìòùÀÈÌÒÙ")),
    ("circ", ("aeiouAEIOU", "âêîôûÂÊÎÔÛ")),
    ("uml", ("aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ")),
    ("tilde", ("anoANO", "ãñõÃÑÕ")),
    ("cedil", ("cC", "çÇ")),
    ("ring", ("aA", "åÅ")),
    ("slash", ("oO", "øØ")),
];

const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("szlig", 'ß'),
    ("oelig", 'œ'),
    ("OElig", 'Œ'),
    ("aelig", 'æ'),
    ("AElig", 'Æ'),
    ("euro", '€'),
    ("deg", '°'),
    ("ordm", 'º'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("rdquo", '”'),
    ("ldquo", '“'),
    ("Prime", '″'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("reg", '®'),
    ("trade", '™'),
    ("copy", '©'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("times", '×'),
    ("bull", '•'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_a_document() {
        let text = "<!-- <b> --><ss:Cell ss:Index='3' x=\"a>b\"><Data>R&amp;D 1<2</Data></ss:Cell><br/><![CDATA[<&>]]>";
        let pieces: Vec<Piece<'_>> = Markup::new(text).collect();
        assert!(
            matches!(pieces[0], Piece::Open { name: "ss:Cell", shut: false, attributes } if number(attributes, "index") == Some(3)
            && attribute(attributes, "x").as_deref() == Some("a>b"))
        );
        assert_eq!(pieces[2], Piece::Text("R&amp;D 1"));
        assert_eq!(pieces[3], Piece::Text("<2"));
        assert!(matches!(
            pieces[6],
            Piece::Open {
                name: "br",
                shut: true,
                ..
            }
        ));
        assert_eq!(pieces[7], Piece::Plain("<&>"));
    }

    #[test]
    fn entities_are_read_and_other_marks_stay() {
        let text = "Num&eacute;ro &#233; &#xE9; 14&quot; R&D &unknown; &Ccedil;a &euro;";
        assert_eq!(unescape(text), "Numéro é é 14\" R&D &unknown; Ça €");
    }

    proptest::proptest! {
        #[test]
        fn no_text_stops_it(text in "[<>&;='\"/a-zé! \\-\\[\\]?]{0,200}") {
            for piece in Markup::new(&text) {
                if let Piece::Open { attributes, .. } = piece {
                    let _ = attribute(attributes, "zz");
                }
            }
        }
    }
}
