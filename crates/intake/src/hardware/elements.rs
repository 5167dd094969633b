//! XML as a tree of elements, as far as it came: what a cut took away is missing, and the document says that it is cut.

use super::xml::{Piece, Pieces};

/// Deepest nesting that is followed.
const DEPTH_MAX: usize = 64;
/// Elements that are kept; an inventory with all its programs has some ten thousand.
const ELEMENTS_MAX: usize = 400_000;

/// An element: its name without the prefix, what stands in it, and the elements in it.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    pub text: String,
    pub elements: Vec<Element>,
}

impl Element {
    /// The first element in it of this name, in any case of letters.
    pub fn first(&self, name: &str) -> Option<&Self> {
        self.all(name).next()
    }

    /// The elements in it of this name.
    pub fn all<'e>(&'e self, name: &str) -> impl Iterator<Item = &'e Self> {
        self.elements
            .iter()
            .filter(move |one| one.name.eq_ignore_ascii_case(name))
    }

    /// What stands in the first element of this name that says something.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.all(name).find_map(Self::said)
    }

    /// What stands in it, where that is something.
    pub fn said(&self) -> Option<&str> {
        let text = self.text.trim();
        (!text.is_empty()).then_some(text)
    }
}

/// A document.
#[derive(Debug)]
pub struct Document {
    pub root: Element,
    /// It ended before its root did.
    pub is_cut: bool,
}

/// Reads it, or nothing where the text does not begin as XML.
pub fn read(text: &str) -> Option<Document> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with('<') {
        return None;
    }
    let mut open: Vec<Element> = Vec::new();
    let mut elements = 0_usize;
    for piece in Pieces::of(text) {
        match piece {
            Piece::Open(name, _, is_closed) => {
                elements += 1;
                if open.len() == DEPTH_MAX || elements > ELEMENTS_MAX {
                    break;
                }
                open.push(named(name));
                if is_closed && let Some(root) = close(&mut open) {
                    return Some(whole(root));
                }
            }
            // A mark that closes what is not open was put there by hand.
            Piece::Close(name) if open.iter().any(|one| one.name == local(name)) => {
                while let Some(own) = open.last().map(|one| one.name.clone()) {
                    if let Some(root) = close(&mut open) {
                        return Some(whole(root));
                    }
                    if own == local(name) {
                        break;
                    }
                }
            }
            Piece::Close(_) => {}
            Piece::Text(text) => {
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&text);
                }
            }
        }
    }
    let mut root = None;
    while !open.is_empty() {
        root = close(&mut open).or(root);
    }
    Some(Document {
        root: root?,
        is_cut: true,
    })
}

fn whole(root: Element) -> Document {
    Document {
        root,
        is_cut: false,
    }
}

fn named(name: &str) -> Element {
    Element {
        name: local(name).to_owned(),
        ..Element::default()
    }
}

/// A name without the prefix of its name space.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Closes the innermost element; gives it back where it was the outermost.
fn close(open: &mut Vec<Element>) -> Option<Element> {
    let one = open.pop()?;
    match open.last_mut() {
        Some(above) => {
            above.elements.push(one);
            None
        }
        None => Some(one),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_document_gives_what_stood_before_the_cut() {
        let text = "<?xml version=\"1.0\"?><R><A n=\"1\">x &amp; &#233;</A><n:B><C><![CDATA[<y>]]></C></n:B><D/></R>";
        let document = read(text).unwrap();
        assert!(!document.is_cut);
        assert_eq!(document.root.field("a"), Some("x & é"));
        let b = document.root.first("B").unwrap();
        assert_eq!(b.field("C"), Some("<y>"));
        assert_eq!(document.root.field("D"), None);
        for (end, _) in text.char_indices() {
            if let Some(cut) = read(text.get(..end).unwrap()) {
                assert!(cut.is_cut);
                assert_eq!(cut.root.name, "R");
            }
        }
        let deep = "<a>".repeat(1_000_000);
        assert!(read(&deep).unwrap().is_cut);
    }
}
