//! What the guard lets pass and what not, asked through the router as each kind of actor.

use crate::access::{Act, Actor, not_found};
use crate::ctx::Ctx;
use crate::failure::Outcome;
use crate::links::{self, LinkGrant};
use crate::routes::Routes;
use crate::testing::{NOW_MS, PASSWORD, World};
use axum::Json;
use axum::extract::{Form, Path};
use axum::http::{StatusCode, header};
use gapless_journey::{OrganisationKind, Role};
use gapless_store::people::{attempts, directory};
use gapless_store::{Engine, Tx};
use jiff::Timestamp;
use serde::Deserialize;
use std::collections::HashMap;

#[derive(Deserialize)]
struct Sent {
    name: String,
}

/// An action like those of the stages: one row, in one transaction, also by link.
async fn add(ctx: Ctx, Form(sent): Form<Sent>) -> Outcome<String> {
    ctx.actor.permit(Act::CollectionSign)?;
    let name = sent.name.as_str();
    let (ctx, kind) = (&ctx, OrganisationKind::Carrier);
    let work = |tx: Tx| async move {
        links::spend(&tx, &ctx.actor, ctx.now_ms).await?;
        Ok(directory::add_organisation(&*tx, kind, name, None, None, ctx.now_ms).await?)
    };
    let id = ctx.app.store.write(work).await?;
    Ok(format!("made {id} by {}", ctx.actor.name))
}

async fn see(ctx: Ctx, Path(subject): Path<String>) -> Outcome<String> {
    if ctx
        .actor
        .link()
        .is_some_and(|permit| permit.subject != subject)
    {
        return Err(not_found().into());
    }
    Ok(format!("seen by {}", ctx.actor.name))
}

async fn typed(Json(sent): Json<Sent>) -> String {
    sent.name
}

fn routes() -> Routes {
    crate::routes(Routes::new())
        .post("/things", Act::CollectionSign, add)
        .get("/things/{subject}", Act::CollectionSign, see)
        .get("/secret", Act::MailSee, || async { "secret" })
        .api_get("/api/v1/secret", Act::MailSee, || async { "secret" })
        .api_post("/api/v1/typed", Act::Public, typed)
        .api_get("/api/v1/broken", Act::Public, || async {
            Outcome::<()>::Err(crate::Failure::fault("the disk is full"))
        })
}

async fn worlds() -> Vec<World> {
    let mut worlds = Vec::new();
    for engine in [Engine::Sqlite, Engine::Postgres] {
        worlds.extend(World::new(engine).await.unwrap());
    }
    worlds
}

#[tokio::test]
async fn a_role_opens_what_it_holds_and_nothing_else() {
    let world = World::sqlite().await.unwrap();
    for role in Role::ALL {
        let status = world.client(routes(), *role).get("/secret").await.status;
        let expected = match role {
            Role::Administrator => StatusCode::OK,
            Role::Anonymous => StatusCode::SEE_OTHER,
            _ => StatusCode::FORBIDDEN,
        };
        assert_eq!(status, expected, "{role}");
    }
    let nobody = world.client(routes(), Role::Anonymous);
    assert_eq!(
        nobody.get("/secret?a=b").await.location(),
        "/sign-in?next=%2Fsecret%3Fa%3Db"
    );
}

#[tokio::test]
async fn an_api_answers_with_problem_documents_in_the_reader_s_language() {
    let world = World::sqlite().await.unwrap();
    let client = world.client(routes(), Role::Technician);
    let answer = client
        .send(
            "GET",
            "/api/v1/secret",
            None,
            vec![],
            &[("accept-language", "nl")],
        )
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(
        answer.headers[header::CONTENT_TYPE],
        "application/problem+json"
    );
    let problem = answer.json();
    assert_eq!(problem["code"], "forbidden");
    assert_eq!(problem["title"], "Uw rol laat dit niet toe");
    assert_eq!(
        answer.headers["x-request-id"],
        problem["request_id"].as_str().unwrap()
    );
    let answer = client.get("/api/v1/broken").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(
        !answer.text().contains("disk"),
        "a fault's own words are for the log"
    );
    assert_eq!(
        client.get("/api/v1/nowhere").await.json()["code"],
        "not-found"
    );
    let body = serde_json::json!({"nam": "Ana"});
    let answer = client.json("POST", "/api/v1/typed", &body).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let reason = answer.json()["facts"]["reason"].to_string();
    assert!(reason.contains("missing field `name`"), "{reason}");
}

#[tokio::test]
async fn a_form_of_another_site_does_nothing() {
    let world = World::sqlite().await.unwrap();
    let client = world.client(routes(), Role::Driver).from_site("cross-site");
    let sent = client.post("/things", &[("name", "Foreign")]).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    let carriers = directory::organisations(&world.app.store.read, Some(OrganisationKind::Carrier));
    assert!(
        carriers
            .await
            .unwrap()
            .iter()
            .all(|carrier| carrier.name != "Foreign")
    );
}

#[tokio::test]
async fn what_is_sent_twice_is_done_once_on_both_engines() {
    for world in worlds().await {
        let client = world.client(routes(), Role::Driver);
        let fields = [("name", "Twice")];
        let first = client.post("/things?once=0123456789", &fields).await;
        let second = client.post("/things?once=0123456789", &fields).await;
        assert_eq!(first.status, StatusCode::OK, "{}", first.text());
        assert_eq!(first.text(), second.text());
        assert_eq!(second.headers["idempotency-replayed"], "true");
        let at_once = [0, 1, 2, 3].map(|_| client.post("/things?once=abcdefgh01", &fields));
        let answers = futures::future::join_all(at_once).await;
        assert!(
            answers
                .windows(2)
                .all(|pair| pair[0].text() == pair[1].text())
        );
        // Who goes back, changes the form and sends it again means another request.
        let changed = [("name", "Changed")];
        client.post("/things?once=0123456789", &changed).await;
        assert_eq!(carriers(&world, "Changed").await, 1);
        let other = client.post("/things?once=9876543210", &fields).await;
        assert_ne!(first.text(), other.text());
        let carriers =
            directory::organisations(&world.app.store.read, Some(OrganisationKind::Carrier));
        let made = carriers
            .await
            .unwrap()
            .iter()
            .filter(|o| o.name == "Twice")
            .count();
        assert_eq!(made, 3);
    }
}

#[tokio::test]
async fn a_program_that_asks_again_with_its_key_gets_the_first_answer() {
    for world in worlds().await {
        let client = world.client(routes(), Role::Driver);
        let form = Some("application/x-www-form-urlencoded");
        let ask = async |key: &str, body: &str| {
            let headers = [("idempotency-key", key)];
            let body = body.as_bytes().to_vec();
            client.send("POST", "/things", form, body, &headers).await
        };
        let first = ask("0190-first-key", "name=Header").await;
        let again = ask("0190-first-key", "name=Header").await;
        assert_eq!(first.status, StatusCode::OK, "{}", first.text());
        assert!(!first.headers.contains_key("idempotency-replayed"));
        assert_eq!(first.text(), again.text());
        assert_eq!(again.headers["idempotency-replayed"], "true");
        let other_body = ask("0190-first-key", "name=Other").await;
        assert_eq!(other_body.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(other_body.text().contains("with another request"));
        let other_key = ask("0190-other-key", "name=Header").await;
        assert_ne!(other_key.text(), first.text());
        assert_eq!(carriers(&world, "Header").await, 2);
        assert_eq!(carriers(&world, "Other").await, 0);
    }
}

#[tokio::test]
async fn a_key_that_cannot_be_used_is_refused_and_nothing_is_done() {
    let world = World::sqlite().await.unwrap();
    let client = world.client(routes(), Role::Driver);
    let long = "k".repeat(201);
    for key in ["", "1234567", &long, "sch\u{f6}n-0190-key"] {
        let headers = [("idempotency-key", key)];
        let kind = Some("application/json");
        let body = b"{\"name\": \"Typed\"}".to_vec();
        let answer = client
            .send("POST", "/api/v1/typed", kind, body, &headers)
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{key:?}");
        let problem = answer.json();
        assert_eq!(problem["code"], "idempotency-key-wrong", "{key:?}");
        let title = problem["title"].as_str().unwrap();
        assert!(title.contains("8 to 200 characters"), "{title}");
    }
    let kind = Some("application/x-www-form-urlencoded");
    let headers = [("idempotency-key", "short")];
    let body = b"name=Short".to_vec();
    let answer = client.send("POST", "/things", kind, body, &headers).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(carriers(&world, "Short").await, 0);
    let read = client.send("GET", "/account", None, vec![], &headers).await;
    assert_eq!(read.status, StatusCode::OK, "reading needs no key");
}

/// How many carriers have this name.
async fn carriers(world: &World, name: &str) -> usize {
    let read = &world.app.store.read;
    let found = directory::organisations(read, Some(OrganisationKind::Carrier)).await;
    found.unwrap().iter().filter(|one| one.name == name).count()
}

#[tokio::test]
async fn a_link_does_one_act_on_one_subject_until_it_was_done() {
    for world in worlds().await {
        let ctx = &world.ctx(Actor::anonymous());
        let grant = &LinkGrant {
            act: Act::CollectionSign,
            subject: "van-1".to_owned(),
            path: "/things/van-1".to_owned(),
            name: "Dee, driver".to_owned(),
            organisation: world.carrier.id,
            role: Role::Driver,
            expires_at: NOW_MS + 60_000,
            uses: 1,
        };
        let work = |tx: Tx| async move { links::issue(&tx, ctx, grant.clone()).await };
        let path = world.app.store.write(work).await.unwrap();
        let nobody = world.client(routes(), Role::Anonymous);
        let opened = nobody.get(&path).await;
        assert_eq!(opened.location(), "/things/van-1");
        let driver = nobody
            .clone()
            .with_cookie(opened.headers[header::SET_COOKIE].to_str().unwrap());
        assert_eq!(
            driver.get("/things/van-1").await.text(),
            "seen by Dee, driver"
        );
        assert_eq!(
            driver.get("/things/van-2").await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(driver.get("/secret").await.status, StatusCode::SEE_OTHER);
        let fields = [("name", "By link")];
        assert_eq!(driver.post("/things", &fields).await.status, StatusCode::OK);
        assert_eq!(
            driver.post("/things", &fields).await.status,
            StatusCode::CONFLICT
        );
        let again = nobody.get(&path).await;
        assert!(
            again.text().contains("This link was already used"),
            "{}",
            again.text()
        );
        world
            .app
            .clock
            .set(Timestamp::from_millisecond(NOW_MS + 61_000).unwrap());
        assert!(
            driver
                .get("/things/van-1")
                .await
                .text()
                .contains("The time of this link is over")
        );
        assert!(
            nobody
                .get("/l/0000")
                .await
                .text()
                .contains("We do not know this link")
        );
    }
}

#[tokio::test]
async fn guessing_a_password_is_slowed_down_and_says_how_long() {
    for world in worlds().await {
        world.set_passwords().await.unwrap();
        let nobody = world.client(routes(), Role::Anonymous);
        let email = "donor-manager@acme-europe.example";
        for _ in 0..5 {
            let answer = nobody
                .post("/sign-in", &[("email", email), ("password", "wrong one")])
                .await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let right = [("email", email), ("password", PASSWORD)];
        let locked = nobody.post("/sign-in", &right).await;
        assert_eq!(locked.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(
            locked.text().contains("Wait 30 seconds"),
            "{}",
            locked.text()
        );
        assert_eq!(locked.headers[header::RETRY_AFTER], "30");
        let unknown = [
            ("email", "nobody@acme-europe.example"),
            ("password", PASSWORD),
        ];
        let answer = nobody.post("/sign-in", &unknown).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        world
            .app
            .clock
            .set(Timestamp::from_millisecond(NOW_MS + 31_000).unwrap());
        assert_eq!(nobody.post("/sign-in", &right).await.location(), "/");
        let left = attempts::find(&world.app.store.read, &format!("account:{email}"))
            .await
            .unwrap();
        assert!(left.is_none());
    }
}

#[tokio::test]
async fn a_session_that_was_ended_is_over_at_once() {
    for world in worlds().await {
        world.set_passwords().await.unwrap();
        let nobody = world.client(routes(), Role::Anonymous);
        let fields = [
            ("email", "administrator@close-the-loop.example"),
            ("password", PASSWORD),
        ];
        let answer = nobody.post("/sign-in", &fields).await;
        let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
        assert!(cookie.contains("HttpOnly; SameSite=Lax"), "{cookie}");
        let client = nobody.clone().with_cookie(cookie);
        assert_eq!(client.get("/secret").await.text(), "secret");
        assert_eq!(
            client.post("/sign-out", &[]).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(client.get("/secret").await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_forgotten_password_is_set_by_the_link_in_the_mail_and_only_once() {
    for world in worlds().await {
        let nobody = world.client(routes(), Role::Anonymous);
        let fields = [("email", "Lead@Second-Bench.example")];
        assert_eq!(
            nobody.post("/forgotten", &fields).await.status,
            StatusCode::SEE_OTHER
        );
        let mails = gapless_store::people::mails::list(&world.app.store.read, None)
            .await
            .unwrap();
        let start = mails[0].body.find("/l/").unwrap();
        let path = &mails[0].body[start..start + 67];
        assert!(
            nobody
                .get(path)
                .await
                .text()
                .contains("lead@second-bench.example")
        );
        let short = nobody.post(path, &[("password", "short")]).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            nobody
                .post(path, &[("password", "a new long one")])
                .await
                .location(),
            "/"
        );
        let again = nobody.post(path, &[("password", "another long one")]).await;
        assert!(again.text().contains("already used"), "{}", again.text());
    }
}

#[tokio::test]
async fn an_api_key_acts_for_its_organisation_until_it_is_revoked() {
    for world in worlds().await {
        let ctx = &world.ctx(Actor::anonymous());
        let of = world.programme.id;
        let work = |tx: Tx| async move {
            crate::keys::make(&tx, ctx, of, Role::Administrator, "Nightly").await
        };
        let key = world.app.store.write(work).await.unwrap();
        let program = world.client(routes(), Role::Anonymous).with_key(&key);
        assert_eq!(program.get("/api/v1/secret").await.text(), "secret");
        let wrong = program.clone().with_key(&format!("{key}0"));
        assert_eq!(
            wrong.get("/api/v1/secret").await.status,
            StatusCode::UNAUTHORIZED
        );
        let id = key.split('_').nth(1).unwrap();
        let work = |tx: Tx| async move {
            Ok(gapless_store::people::keys::revoke(&*tx, id, None, NOW_MS).await?)
        };
        assert!(world.app.store.write(work).await.unwrap());
        assert_eq!(
            program.get("/api/v1/secret").await.json()["code"],
            "key-wrong"
        );
    }
}

#[tokio::test]
async fn the_language_is_asked_for_kept_chosen_or_the_browser_s() {
    let world = World::sqlite().await.unwrap();
    let nobody = world.client(routes(), Role::Anonymous);
    let browser = [("accept-language", "de-AT,de;q=0.9")];
    let german = nobody.send("GET", "/sign-in", None, vec![], &browser).await;
    assert!(german.text().contains("<html lang=\"de\""));
    let french = nobody
        .send("GET", "/sign-in?lang=fr", None, vec![], &browser)
        .await;
    assert!(french.text().contains("<html lang=\"fr\""));
    let kept = nobody
        .clone()
        .with_cookie(french.headers[header::SET_COOKIE].to_str().unwrap());
    let french = kept.send("GET", "/sign-in", None, vec![], &browser).await;
    assert!(french.text().contains("<html lang=\"fr\""));
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_a_browser_safe() {
    let world = World::sqlite().await.unwrap();
    let page = world
        .client(routes(), Role::Administrator)
        .get("/admin/mail")
        .await;
    let policy = page.headers[header::CONTENT_SECURITY_POLICY]
        .to_str()
        .unwrap();
    assert!(policy.starts_with("default-src 'self'") && !policy.contains("unsafe"));
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    let text = page.text();
    assert!(
        !text.contains("style=\"") && !text.contains("<style"),
        "a browser drops inline styles"
    );
    let mut sheets = text
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let sheet = sheets.find(|url| url.ends_with("parts.css")).unwrap();
    let asset = world.client(routes(), Role::Anonymous).get(sheet).await;
    assert!(
        asset.headers[header::CACHE_CONTROL]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
}

#[tokio::test]
async fn pages_without_an_account_weigh_little() {
    let world = World::sqlite().await.unwrap();
    let nobody = world.client(routes(), Role::Anonymous);
    let page = nobody.get("/sign-in").await;
    let mut weights: HashMap<String, usize> = HashMap::new();
    weights.insert("page".to_owned(), page.body.len());
    let text = page.text();
    for url in text.split('"').filter(|part| part.starts_with("/assets/")) {
        weights.insert(url.to_owned(), nobody.get(url).await.body.len());
    }
    let styles: usize = weights
        .iter()
        .filter(|(url, _)| url.contains(".css"))
        .map(|(_, n)| n)
        .sum();
    assert!(styles < 13_000, "{weights:?}");
    assert!(weights.values().sum::<usize>() < 60_000, "{weights:?}");
}
