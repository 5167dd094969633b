//! The world that Typst sees: our templates, one JSON file, the pictures of this paper, our fonts.
//!
//! Nothing else can be read: no file of the machine, no package, no clock.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_embed::RustEmbed;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::FONTS;

/// Templates; read from disk in debug builds, so that a changed one needs no new build.
#[derive(RustEmbed)]
#[folder = "templates/"]
struct Templates;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// What one document is made of.
pub(crate) struct PaperWorld {
    main: FileId,
    files: BTreeMap<String, Bytes>,
    today: Option<Datetime>,
}

impl PaperWorld {
    /// A world around one template; `None` when a name is no path.
    pub(crate) fn new(
        template: &str,
        files: BTreeMap<String, Bytes>,
        today: Option<Datetime>,
    ) -> Option<Self> {
        let path = VirtualPath::new(format!("/{template}.typ")).ok()?;
        let main = RootedPath::new(VirtualRoot::Project, path).intern();
        Some(Self { main, files, today })
    }

    fn read(&self, id: FileId) -> FileResult<Bytes> {
        let rooted = id.get();
        let name = rooted.vpath().get_without_slash();
        let missing = || FileError::NotFound(name.into());
        if *rooted.root() != VirtualRoot::Project {
            return Err(missing());
        }
        if let Some(bytes) = self.files.get(name) {
            return Ok(bytes.clone());
        }
        Templates::get(name)
            .map(|file| Bytes::new(file.data.into_owned()))
            .ok_or_else(missing)
    }
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let bytes = self.read(id)?;
        let text = bytes.as_str().map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.read(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
