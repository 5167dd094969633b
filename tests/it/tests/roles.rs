//! Who may do what, from live answers: every address is asked as every role. A new address is in it by itself.

use gapless::router;
use gapless_journey::{DeviceId, Role};
use gapless_web::RouteInfo;
use gapless_web::access::{Act, allows};
use gapless_web::testing::{Answer, Client, World};
use std::fmt::Write;

/// Keys that exist nowhere: what is allowed then answers "not there", never "not you".
const NOWHERE: &str = "01900000-0000-7000-8000-000000000000";

/// An address with its parameters filled in.
fn fill(path: &str, key: &str) -> String {
    let mut parts = Vec::new();
    for part in path.split('/') {
        if part.starts_with('{') {
            parts.push(key);
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

fn nowhere(path: &str) -> String {
    if path.contains("{device}") {
        fill(path, DeviceId::from_random(7).as_str())
    } else {
        fill(path, NOWHERE)
    }
}

/// Asks one address; a form or a document without content, which no action accepts.
async fn ask(client: &Client, route: &RouteInfo, path: &str) -> Answer {
    match (route.method.as_str(), route.is_api) {
        ("GET", _) => client.get(path).await,
        ("POST", false) => client.post(path, &[]).await,
        (method, _) => client.json(method, path, &serde_json::json!({})).await,
    }
}

/// True when the guard sent the asker away.
pub fn is_refused(answer: &Answer) -> bool {
    let to_sign_in = answer.status.is_redirection() && answer.location().starts_with("/sign-in");
    matches!(answer.status.as_u16(), 401 | 403) || to_sign_in
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_address_by_every_role() {
    let world = World::sqlite().await.unwrap();
    let mut routes = router::routes().list();
    // Whoever signs out is nobody afterwards.
    routes.sort_by_key(|route| {
        (
            route.path == "/sign-out",
            route.path,
            route.method.to_string(),
        )
    });
    let mut allowed: Vec<Vec<Role>> = vec![Vec::new(); routes.len()];
    for role in Role::ALL {
        let client = world.client(router::routes(), *role);
        for (at, route) in routes.iter().enumerate() {
            let answer = ask(&client, route, &nowhere(route.path)).await;
            let is_open = route.act == Act::Public;
            let is_allowed = is_open || !is_refused(&answer);
            assert_eq!(
                is_allowed,
                allows(*role, route.act),
                "{} {} as {role}: {}",
                route.method,
                route.path,
                answer.status
            );
            assert!(
                !answer.status.is_server_error(),
                "{} {} as {role}: {}\n{}",
                route.method,
                route.path,
                answer.status,
                answer.text()
            );
            if is_allowed {
                allowed[at].push(*role);
            }
        }
    }
    let mut table = String::new();
    for (route, roles) in routes.iter().zip(&allowed) {
        let who = if roles.len() == Role::ALL.len() {
            "everybody".to_owned()
        } else {
            roles
                .iter()
                .map(|role| role.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        };
        writeln!(
            table,
            "{:6} {:50} {:24} {who}",
            route.method, route.path, route.act
        )
        .unwrap();
    }
    insta::assert_snapshot!("routes_by_role", table);
}
