//! The API document is a promise: a checked snapshot, in which every address of the API stands.

use gapless::{openapi, router};
use std::collections::BTreeSet;

#[test]
fn the_document_is_as_it_was_agreed() {
    let document = serde_json::to_value(openapi::document()).unwrap();
    insta::assert_json_snapshot!("openapi", document);
}

#[test]
fn it_is_openapi_3_1_and_every_address_of_the_api_is_in_it() {
    let document = serde_json::to_value(openapi::document()).unwrap();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let mut described = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys() {
            described.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let listed: BTreeSet<String> = router::routes()
        .list()
        .iter()
        .filter(|route| route.path.starts_with("/api/v1/"))
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    let undescribed: Vec<_> = listed.difference(&described).collect();
    let unreachable: Vec<_> = described.difference(&listed).collect();
    assert!(
        undescribed.is_empty(),
        "not in the document: {undescribed:#?}"
    );
    assert!(
        unreachable.is_empty(),
        "in the document, and no address: {unreachable:#?}"
    );
}
