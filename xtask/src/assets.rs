//! `cargo xtask assets`: the browser assets, by npm, into the folder that is embedded.

#[path = "../../crates/web/assets/fetch.rs"]
mod fetch;

use crate::workspace;

/// Fetches always, as the person asked for it.
pub fn run() -> Result<(), String> {
    let folder = workspace::root().join("crates/web/assets");
    fetch::fetch(&folder)?;
    for (_, name) in fetch::SERVED {
        println!("crates/web/assets/served/{name}");
    }
    Ok(())
}

/// Fetches only when something is missing or older than the lock file.
pub fn ensure() -> Result<(), String> {
    let folder = workspace::root().join("crates/web/assets");
    if fetch::is_fresh(&folder) {
        Ok(())
    } else {
        fetch::fetch(&folder)
    }
}
