//! Styles and scripts, under an address that holds the hash of what they contain, so that a browser keeps them for ever.

use crate::failure::{Failure, Outcome};
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use std::borrow::Cow;
use std::collections::HashMap;

/// What npm packages brought (see `fetch.rs` of the assets folder).
#[derive(RustEmbed)]
#[folder = "assets/served"]
struct Served;

/// What we wrote.
#[derive(RustEmbed)]
#[folder = "assets/own"]
struct Own;

/// Letters of the hash in an address: 48 bits tell versions apart.
const HASH_LETTERS: usize = 12;
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The address of an asset: `/assets/<hash>/<name>`.
pub fn url(name: &str) -> Cow<'static, str> {
    let found = addresses().get(name);
    found.map_or_else(
        || Cow::Owned(format!("/assets/-/{name}")),
        |url| Cow::Borrowed(url.as_str()),
    )
}

/// What a served file holds, for a page that is made from it.
pub(crate) fn text(name: &str) -> String {
    let found = Served::get(name);
    found.map_or_else(String::new, |file| {
        String::from_utf8_lossy(&file.data).into_owned()
    })
}

fn read_addresses() -> HashMap<String, String> {
    let names = Served::iter().chain(Own::iter());
    names
        .filter_map(|name| {
            let file = Own::get(&name).or_else(|| Served::get(&name))?;
            let mut hash = hex::encode(file.metadata.sha256_hash());
            hash.truncate(HASH_LETTERS);
            let url = format!("/assets/{hash}/{name}");
            Some((name.into_owned(), url))
        })
        .collect()
}

#[cfg(not(debug_assertions))]
fn addresses() -> &'static HashMap<String, String> {
    static ADDRESSES: std::sync::OnceLock<HashMap<String, String>> = std::sync::OnceLock::new();
    ADDRESSES.get_or_init(read_addresses)
}

/// A debug build looks again every second. Old lists stay in memory: only a developer's build does this.
#[cfg(debug_assertions)]
fn addresses() -> &'static HashMap<String, String> {
    use std::sync::Mutex;
    use std::time::{Duration, Instant};

    type Held = Option<(Instant, &'static HashMap<String, String>)>;
    static HELD: Mutex<Held> = Mutex::new(None);
    let mut held = HELD
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some((at, addresses)) = *held
        && at.elapsed() < Duration::from_secs(1)
    {
        return addresses;
    }
    let fresh = read_addresses();
    let addresses = match *held {
        Some((_, addresses)) if *addresses == fresh => addresses,
        _ => Box::leak(Box::new(fresh)),
    };
    *held = Some((Instant::now(), addresses));
    addresses
}

/// `/assets/{hash}/{name}`: the hash only makes the address new; what is served is what there is.
pub async fn serve(Path((_, name)): Path<(String, String)>) -> Outcome<Response> {
    let file = Own::get(&name)
        .or_else(|| Served::get(&name))
        .ok_or_else(Failure::not_found)?;
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, FOR_EVER)];
    Ok((headers, file.data).into_response())
}
