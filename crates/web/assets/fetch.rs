// Fetches the browser assets that the application serves. This file is compiled twice: as a module
// of `cargo xtask` (`cargo xtask assets`) and as a module of the build script of `gapless-web`,
// which calls it when a file is missing, so that a plain `cargo build` in a fresh clone works
// wherever npm is. It uses the standard library only.

use std::fs;
use std::path::Path;
use std::process::Command;

/// What npm installs, and the name under which it is served. The browser tests read axe-core where
/// npm put it, so that it is no part of the program.
pub const SERVED: [(&str, &str); 8] = [
    ("@tabler/core/dist/css/tabler.min.css", "tabler.min.css"),
    ("htmx.org/dist/htmx.min.js", "htmx.min.js"),
    ("htmx.org/dist/ext/hx-sse.min.js", "hx-sse.min.js"),
    // Names of countries in our languages; the pages read them from the program.
    ("i18n-iso-countries/langs/de.json", "countries-de.json"),
    ("i18n-iso-countries/langs/en.json", "countries-en.json"),
    ("i18n-iso-countries/langs/fr.json", "countries-fr.json"),
    ("i18n-iso-countries/langs/nl.json", "countries-nl.json"),
    ("i18n-iso-countries/langs/pt.json", "countries-pt.json"),
];

/// A copy of the lock file that the served files were made from: when the two differ, they are
/// fetched anew.
const STAMP: &str = ".fetched";

/// True when every served file is there and was made from the lock file as it now is.
pub fn is_fresh(assets: &Path) -> bool {
    let lock = fs::read(assets.join("package-lock.json"));
    let stamp = fs::read(assets.join(STAMP));
    let same = matches!((lock, stamp), (Ok(a), Ok(b)) if a == b);
    same && SERVED
        .iter()
        .all(|(_, name)| assets.join("served").join(name).is_file())
}

/// Runs `npm ci` in `assets` and copies the served files into `assets/served`.
///
/// # Errors
/// A sentence for a person: what failed and what to do about it.
pub fn fetch(assets: &Path) -> Result<(), String> {
    install(assets)?;
    let served = assets.join("served");
    fs::create_dir_all(&served)
        .map_err(|error| format!("cannot make {}: {error}", served.display()))?;
    for (from, name) in SERVED {
        copy(&assets.join("node_modules").join(from), &served, name)?;
    }
    fs::copy(assets.join("package-lock.json"), assets.join(STAMP))
        .map(|_| ())
        .map_err(|error| format!("cannot write {}: {error}", assets.join(STAMP).display()))
}

fn install(assets: &Path) -> Result<(), String> {
    let help = "the pages need a few files from npm packages; install npm (on Debian or Ubuntu: \
                apt-get install nodejs npm), then run `cargo xtask assets`";
    // Scripts of packages are not run: the files are used as they were published.
    let output = Command::new("npm")
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(assets)
        .output()
        .map_err(|error| format!("cannot run npm: {error}: {help}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!(
        "`npm ci` failed in {}: {}\n{said}",
        assets.display(),
        output.status
    ))
}

/// Copies without the line that names a source map, which is not served. Written beside and renamed,
/// so that a build that reads at the same time never sees half a file.
fn copy(from: &Path, folder: &Path, name: &str) -> Result<(), String> {
    let text = fs::read_to_string(from).map_err(|error| {
        format!(
            "{} is not in the package: {error}; see SERVED in fetch.rs",
            from.display()
        )
    })?;
    let beside = folder.with_file_name(format!(".{name}.{}", std::process::id()));
    fs::write(&beside, without_source_map(&text))
        .and_then(|()| fs::rename(&beside, folder.join(name)))
        .map_err(|error| format!("cannot write {name} in {}: {error}", folder.display()))
}

fn without_source_map(text: &str) -> &str {
    let mark = text
        .rfind("/*# sourceMappingURL=")
        .or_else(|| text.rfind("//# sourceMappingURL="));
    mark.map_or(text, |at| text[..at].trim_end())
}
