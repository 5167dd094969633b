//! What is asked of each address: whose key stands for each of its parameters, and what its form or its document says. A
//! word in angle brackets is a key of [`super::road::Keys`]. A new address whose parameter or body stands in no table here
//! fails the test.

use super::shared::SHARED;
use gapless_web::RouteInfo;
use serde_json::Value;
use std::collections::BTreeSet;

/// The beginning of an address, a parameter of it, and the key that stands for it; the first that fits is meant.
const PARAMETERS: &[(&str, &str, &str)] = &[
    ("/shipping/", "shipment", "shipment"),
    ("/shipping/unit/", "number", "shipping-unit"),
    ("/shipping/", "kind", "=packing-list"),
    (
        "/shipping/",
        "project",
        "=00000000-0000-0000-0000-000000000000",
    ),
    ("/shipping/", "id", "shipment"),
    ("/offer/", "id", "offer"),
    ("/offer/", "line", "offered-line"),
    ("/offer/", "file", "manifest"),
    ("/offer/", "manifest", "manifest"),
    (
        "/collection/hand-over/{id}/paper.pdf",
        "id",
        "signed-hand-over",
    ),
    (
        "/collection/hand-over/{id}/signed.pdf",
        "id",
        "signed-hand-over",
    ),
    ("/collection/hand-over", "id", "hand-over"),
    ("/collection/label/", "number", "unit-number"),
    ("/collection/", "donation", "packed"),
    ("/collection/", "office", "office"),
    ("/collection/", "pick_up", "pick-up"),
    ("/collection/", "unit", "unit"),
    ("/receiving/", "session", "session"),
    ("/receiving/", "device", "device"),
    ("/receiving/", "discrepancy", "discrepancy"),
    ("/sanitization/reports/", "id", "erasure-report"),
    ("/sanitization/", "device", "device"),
    ("/assessment/", "device", "tested-device"),
    ("/refurbishment/", "device", "tested-device"),
    ("/reporting/certificates/", "number", "certificate"),
    ("/reporting/papers/", "run", "run"),
    ("/reporting/papers/", "file", "=status-report.pdf"),
    ("/reporting/", "edition", "=1"),
    ("/reporting/", "file", "=status-report.pdf"),
    ("/reporting/", "donation", "finished"),
    ("/files/", "sha256", "sha256"),
    ("/d/", "device", "device"),
    ("/devices/", "device", "device"),
    ("/account/sessions/", "id", "sign-in"),
    ("/people/keys/", "id", "key"),
    ("/keys/", "id", "key"),
    ("/people/links/", "id", "link"),
    ("/links/", "id", "link"),
    ("/people/members/", "id", "member"),
    ("/people/organisations/", "id", "organisation"),
    ("/people/sites/", "id", "office"),
    ("/sites/", "id", "office"),
    ("/organisations/", "id", "organisation"),
    ("/persons/", "id", "person"),
    ("/people/{id}/disable", "id", "person"),
    ("/people/{id}/enable", "id", "person"),
    ("/people/", "id", "member"),
];

/// Pages that are told by their query whose data they show.
const QUERIES: &[(&str, &str)] = &[
    ("/sanitization/record", "id=<device>"),
    ("/sanitization/destroy", "id=<device>"),
    ("/sanitization/none", "id=<bare-device>"),
    ("/assessment/several", "id=<tested-device>"),
    ("/receiving/labels", "device=<device>"),
    ("/receiving/{session}/live", "v=0"),
    ("/projects/committee/minutes", "day=2026-01-01"),
];

/// Whom a donor may choose for a pick-up is no secret, and not the donor's own.
const FREE: &[&str] = &["carrier", "refurbisher"];

/// What each form and each document says.
const BODIES: &str = include_str!("bodies.txt");

/// What a request carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// Nothing but its address.
    Nothing,
    /// The fields of a form.
    Form(&'static str),
    /// A document.
    Json(&'static str),
    /// A file in the field with this name.
    Upload(&'static str),
    /// A file as it is.
    Bytes,
}

/// One request, with names in angle brackets where keys stand.
pub struct Ask {
    /// Its address.
    pub path: String,
    /// What it carries.
    pub body: Body,
}

impl Ask {
    /// What is asked of a route; `None` of one that nobody owns. An error names what the tables lack.
    pub fn of(route: &RouteInfo) -> Result<Option<Self>, String> {
        if SHARED.iter().any(|(path, _)| *path == route.path) {
            return Ok(None);
        }
        let mut path = route.path.to_owned();
        while let Some((before, rest)) = path.split_once('{') {
            let (parameter, after) = rest.split_once('}').unwrap_or((rest, ""));
            let key = key(route.path, parameter)
                .ok_or_else(|| format!("{}: whose key is {parameter}?", route.path))?;
            let key = key
                .strip_prefix('=')
                .map_or_else(|| format!("<{key}>"), str::to_owned);
            path = format!("{before}{key}{after}");
        }
        let body = if route.method == "GET" {
            if let Some((_, query)) = QUERIES.iter().find(|(page, _)| *page == route.path) {
                path = format!("{path}?{query}");
            }
            Body::Nothing
        } else {
            let (method, path) = (route.method.as_str(), route.path);
            sent(method, path).ok_or_else(|| format!("{method} {path}: what is sent?"))?
        };
        Ok(Some(Self { path, body }))
    }

    /// The keys that it names.
    pub fn names(&self) -> BTreeSet<String> {
        let body = match self.body {
            Body::Form(text) | Body::Json(text) => text,
            Body::Nothing | Body::Upload(_) | Body::Bytes => "",
        };
        let mut names = BTreeSet::new();
        for text in [self.path.as_str(), body] {
            let parts = text.split('<').skip(1);
            let named = parts
                .filter_map(|part| part.split_once('>'))
                .map(|(name, _)| name);
            names.extend(named.filter(|name| !FREE.contains(name)).map(str::to_owned));
        }
        names
    }
}

/// What the table of bodies says of an address.
fn sent(method: &str, path: &str) -> Option<Body> {
    let begins = format!("{method} {path} ");
    let mut found = BODIES.lines().filter_map(|line| line.strip_prefix(&begins));
    let told = found.next()?;
    let (kind, rest) = told.split_once(' ').unwrap_or((told, ""));
    match kind {
        "none" => Some(Body::Nothing),
        "form" => Some(Body::Form(rest)),
        "json" => Some(Body::Json(rest)),
        "file" => Some(Body::Upload(rest)),
        "bytes" => Some(Body::Bytes),
        _ => None,
    }
}

fn key(path: &str, parameter: &str) -> Option<&'static str> {
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    let mut fitting = PARAMETERS
        .iter()
        .filter(|(prefix, name, _)| path.starts_with(prefix) && *name == parameter);
    fitting.next().map(|(.., key)| *key)
}

/// A template with its keys filled in.
pub fn fill(template: &str, key: &impl Fn(&str) -> String) -> String {
    let mut parts = template.split('<');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('>') {
            Some((name, after)) => filled = filled + &key(name) + after,
            None => filled = filled + "<" + part,
        }
    }
    filled
}

/// The fields of a form, filled in.
pub fn fields(template: &str, key: &impl Fn(&str) -> String) -> Vec<(String, String)> {
    let pairs = template.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .map(|(name, value)| (name.to_owned(), fill(value, key)))
        .collect()
}

/// A document, filled in.
pub fn document(template: &str, key: &impl Fn(&str) -> String) -> Value {
    let text = fill(template, key);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"))
}
