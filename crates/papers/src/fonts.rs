//! The fonts of all papers, read once for the life of the process.
//!
//! Inter (one variable font for all weights, tabular figures, a slashed zero) for text, `DejaVu` Sans
//! Mono for what a person types off a screen, and what typst-assets has besides for scripts and
//! signs that Inter lacks. No font of the machine is used: a paper looks the same everywhere.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// All fonts with their index.
pub(crate) struct Fonts {
    /// What Typst searches.
    pub book: LazyHash<FontBook>,
    /// The fonts, in the order of the book.
    pub fonts: Vec<Font>,
}

/// The one set of fonts.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = std::iter::once(ttf_inter::REGULAR)
        .chain(typst_assets::fonts())
        .flat_map(|data| Font::iter(Bytes::new(data)))
        .collect();
    Fonts {
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});
