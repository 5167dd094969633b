//! What a person can do in a page, a program can do by the API: every form that acts has its twin, under the same act.
//! A form without one stands here with the reason.

use crate::router;
use axum::http::Method;
use gapless_web::RouteInfo;
use std::collections::BTreeSet;

/// A form whose twin has another address: the form, the method of the twin, the twin.
const TWINS: &[(&str, &str, &str)] = &[
    (
        "/follow-up/checks/{check}/ticks",
        "POST",
        "/api/v1/follow-up/checks/{id}/ticks",
    ),
    (
        "/follow-up/checks/{check}/tell",
        "POST",
        "/api/v1/follow-up/checks/{id}/tell",
    ),
    (
        "/follow-up/checks/{check}/photo",
        "POST",
        "/api/v1/follow-up/checks/{id}/photo",
    ),
    (
        "/follow-up/checks/{check}/verify",
        "POST",
        "/api/v1/follow-up/checks/{id}/verify",
    ),
    (
        "/follow-up/checks/{check}/link",
        "POST",
        "/api/v1/follow-up/checks/{id}/link",
    ),
    (
        "/follow-up/projects/{project}/take-back",
        "POST",
        "/api/v1/follow-up/projects/{id}/take-back",
    ),
    (
        "/shipping/{shipment}/change",
        "POST",
        "/api/v1/shipping/{id}/change",
    ),
    (
        "/shipping/{shipment}/road",
        "POST",
        "/api/v1/shipping/{id}/road",
    ),
    (
        "/shipping/{shipment}/import",
        "POST",
        "/api/v1/shipping/{id}/import",
    ),
    (
        "/shipping/{shipment}/cancel",
        "POST",
        "/api/v1/shipping/{id}/cancel",
    ),
    (
        "/shipping/{shipment}/link",
        "POST",
        "/api/v1/shipping/{id}/link",
    ),
    (
        "/shipping/{shipment}/units",
        "POST",
        "/api/v1/shipping/{id}/units",
    ),
    (
        "/shipping/{shipment}/dispatch",
        "POST",
        "/api/v1/shipping/{id}/dispatch",
    ),
    (
        "/shipping/{shipment}/steps",
        "POST",
        "/api/v1/shipping/{id}/steps",
    ),
    (
        "/shipping/{shipment}/arrival",
        "POST",
        "/api/v1/shipping/{id}/arrival",
    ),
    (
        "/shipping/{shipment}/deliver",
        "POST",
        "/api/v1/shipping/{id}/deliver",
    ),
    (
        "/allocation/propose",
        "POST",
        "/api/v1/allocation/proposals",
    ),
    (
        "/allocation/{run}/cancel",
        "POST",
        "/api/v1/allocation/proposals/{id}/cancel",
    ),
    (
        "/allocation/{run}/change",
        "POST",
        "/api/v1/allocation/proposals/{id}/change",
    ),
    (
        "/allocation/{run}/reserve",
        "POST",
        "/api/v1/allocation/proposals/{id}/reserve",
    ),
    ("/assessment/several", "POST", "/api/v1/assessment"),
    ("/assessment/{device}", "POST", "/api/v1/assessment"),
    (
        "/assessment/reports",
        "POST",
        "/api/v1/assessment/{device}/reports",
    ),
    (
        "/collection/hand-over/{id}/cancel",
        "POST",
        "/api/v1/collection/hand-overs/{id}/cancel",
    ),
    (
        "/collection/hand-over/{id}/link",
        "POST",
        "/api/v1/collection/hand-overs/{id}/links",
    ),
    (
        "/collection/hand-over/{id}/sign",
        "POST",
        "/api/v1/collection/hand-overs/{id}/signatures",
    ),
    (
        "/offer/{id}/files/{file}/forget",
        "POST",
        "/api/v1/offer/{id}/forget",
    ),
    (
        "/receiving/{session}/reports",
        "POST",
        "/api/v1/receiving/sessions/{session}/reports",
    ),
    (
        "/collection/pack",
        "POST",
        "/api/v1/collection/units/{unit}/lines",
    ),
    (
        "/collection/unit/{unit}/close",
        "POST",
        "/api/v1/collection/units/{unit}/close",
    ),
    (
        "/collection/unit/{unit}/reopen",
        "POST",
        "/api/v1/collection/units/{unit}/reopen",
    ),
    (
        "/collection/unit/{unit}/scan",
        "POST",
        "/api/v1/collection/units/{unit}/lines",
    ),
    (
        "/collection/unit/{unit}/seal",
        "PUT",
        "/api/v1/collection/units/{unit}/seal",
    ),
    (
        "/collection/unit/{unit}/seal-check",
        "POST",
        "/api/v1/collection/units/{unit}/seal-checks",
    ),
    (
        "/collection/unit/{unit}/unpack",
        "POST",
        "/api/v1/collection/units/{unit}/unpack",
    ),
    (
        "/collection/{donation}/hub",
        "PUT",
        "/api/v1/collection/{donation}/hub",
    ),
    (
        "/collection/{donation}/lines/assign",
        "POST",
        "/api/v1/collection/{donation}/offices",
    ),
    (
        "/collection/{donation}/office/{office}/units",
        "POST",
        "/api/v1/collection/{donation}/units",
    ),
    (
        "/d/{device}/corrections",
        "POST",
        "/api/v1/devices/{device}/corrections",
    ),
    ("/offer/new", "POST", "/api/v1/offer"),
    (
        "/offer/policies/{id}/copy",
        "POST",
        "/api/v1/offer/policies",
    ),
    ("/offer/{id}/file", "POST", "/api/v1/offer/{id}/manifests"),
    (
        "/offer/{id}/files/{file}",
        "POST",
        "/api/v1/offer/{id}/columns",
    ),
    ("/people/keys", "POST", "/api/v1/keys"),
    ("/people/keys/{id}/revoke", "DELETE", "/api/v1/keys/{id}"),
    ("/people/links/{id}/revoke", "DELETE", "/api/v1/links/{id}"),
    ("/people/members/{id}", "PUT", "/api/v1/people/{id}"),
    ("/people/members/{id}/end", "DELETE", "/api/v1/people/{id}"),
    (
        "/people/members/{id}/invite",
        "POST",
        "/api/v1/people/{id}/invite",
    ),
    ("/people/organisations", "POST", "/api/v1/organisations"),
    (
        "/people/organisations/{id}",
        "PUT",
        "/api/v1/organisations/{id}",
    ),
    (
        "/people/organisations/{id}/close",
        "POST",
        "/api/v1/organisations/{id}/close",
    ),
    (
        "/people/organisations/{id}/invite",
        "POST",
        "/api/v1/organisations/{id}/people",
    ),
    (
        "/people/organisations/{id}/reopen",
        "POST",
        "/api/v1/organisations/{id}/reopen",
    ),
    (
        "/people/organisations/{id}/sites",
        "POST",
        "/api/v1/organisations/{id}/sites",
    ),
    ("/people/sites/{id}", "PUT", "/api/v1/sites/{id}"),
    (
        "/people/{id}/disable",
        "POST",
        "/api/v1/persons/{id}/disable",
    ),
    ("/people/{id}/enable", "POST", "/api/v1/persons/{id}/enable"),
    ("/admin/jobs/{id}/again", "POST", "/api/v1/jobs/{id}/again"),
    ("/receiving", "POST", "/api/v1/receiving/sessions"),
    (
        "/receiving/{session}/bulk",
        "POST",
        "/api/v1/receiving/sessions/{session}/check-ins",
    ),
    (
        "/receiving/{session}/close",
        "POST",
        "/api/v1/receiving/sessions/{session}/close",
    ),
    (
        "/receiving/{session}/differ",
        "POST",
        "/api/v1/receiving/sessions/{session}/differences",
    ),
    (
        "/receiving/{session}/donations",
        "POST",
        "/api/v1/receiving/sessions/{session}/donations",
    ),
    (
        "/receiving/{session}/scans",
        "POST",
        "/api/v1/receiving/sessions/{session}/scans",
    ),
    (
        "/receiving/{session}/undo",
        "POST",
        "/api/v1/receiving/sessions/{session}/undo",
    ),
    (
        "/receiving/{session}/weigh",
        "POST",
        "/api/v1/receiving/sessions/{session}/weights",
    ),
    (
        "/refurbishment/parts/take",
        "POST",
        "/api/v1/refurbishment/parts",
    ),
    (
        "/reporting/{donation}/report",
        "POST",
        "/api/v1/reporting/{donation}/reports",
    ),
    (
        "/sanitization/accept",
        "POST",
        "/api/v1/sanitization/acceptances",
    ),
    (
        "/sanitization/countersign",
        "POST",
        "/api/v1/sanitization/countersignatures",
    ),
    (
        "/sanitization/destroy",
        "POST",
        "/api/v1/sanitization/destructions",
    ),
    (
        "/sanitization/record",
        "POST",
        "/api/v1/sanitization/records",
    ),
    (
        "/sanitization/reports/{id}/dismiss",
        "POST",
        "/api/v1/sanitization/reports/dismiss",
    ),
    (
        "/sanitization/reports/{id}/link",
        "POST",
        "/api/v1/sanitization/reports/link",
    ),
];

/// Forms of several buttons: each button is a twin of its own.
const OF_SEVERAL: &[(&str, &[&str])] = &[(
    "/offer/{id}/chosen",
    &["/api/v1/offer/{id}/correct", "/api/v1/offer/{id}/decide"],
)];

const NO_PERSON: &str =
    "a program acts by a key, and a key has no person: no language, no password, no session";
const BROWSER: &str = "it begins, ends or chooses what a browser's cookie holds; a program sends its key with each request";
const BY_LINK: &str =
    "the link in the mail is opened by a person, who sets a password in the browser";
const COMPUTES: &str = "it changes nothing: it reads what is typed in the form and suggests";

/// Forms that have no twin, and why.
const NONE: &[(&str, &str)] = &[
    ("/account/language", NO_PERSON),
    ("/account/password", NO_PERSON),
    ("/account/sessions/{id}/end", NO_PERSON),
    ("/assessment/{device}/suggest", COMPUTES),
    ("/choose", BROWSER),
    ("/forgotten", BY_LINK),
    ("/l/{token}", BY_LINK),
    ("/sign-in", BROWSER),
    ("/sign-out", BROWSER),
];

fn forms(all: &[RouteInfo]) -> impl Iterator<Item = &RouteInfo> {
    all.iter()
        .filter(|route| route.method == Method::POST && !route.is_api)
}

fn find<'a>(all: &'a [RouteInfo], method: &str, path: &str) -> Option<&'a RouteInfo> {
    let mut found = all.iter().filter(|route| route.is_api);
    found.find(|route| route.method == method && route.path == path)
}

#[test]
fn every_form_that_acts_has_a_twin_for_programs() {
    let all = router::routes().list();
    for form in forms(&all) {
        if NONE.iter().any(|(path, _)| *path == form.path) {
            continue;
        }
        if let Some((_, twins)) = OF_SEVERAL.iter().find(|(path, _)| *path == form.path) {
            for twin in *twins {
                let found = find(&all, "POST", twin);
                assert!(found.is_some(), "{}: there is no POST {twin}", form.path);
            }
            continue;
        }
        let same = format!("/api/v1{}", form.path);
        let listed = TWINS.iter().find(|(path, ..)| *path == form.path);
        let (method, path) = listed.map_or(("POST", same.as_str()), |(_, m, path)| (m, path));
        let Some(twin) = find(&all, method, path) else {
            panic!(
                "a program cannot do POST {}: there is no {method} {path}",
                form.path
            );
        };
        assert_eq!(twin.act, form.act, "{} and {path}", form.path);
    }
}

#[test]
fn no_form_is_listed_that_is_none_or_listed_twice() {
    let all = router::routes().list();
    let real: BTreeSet<&str> = forms(&all).map(|route| route.path).collect();
    let twins = TWINS.iter().map(|(path, ..)| *path);
    let several = OF_SEVERAL.iter().map(|(path, _)| *path);
    let none = NONE.iter().map(|(path, _)| *path);
    let mut listed = BTreeSet::new();
    for path in twins.chain(several).chain(none) {
        assert!(real.contains(path), "{path} is no form");
        assert!(listed.insert(path), "{path} is listed twice");
    }
}
