//! Every page answers, to everybody who may open it, on both engines and in every language.

use super::seed;
use gapless::router;
use gapless_journey::Role;
use gapless_store::Engine;
use gapless_web::Lang;
use gapless_web::access::allows;
use gapless_web::testing::World;

async fn every_page_answers(engine: Engine) {
    let Some(world) = World::new(engine).await.unwrap() else {
        return;
    };
    let own = seed::received(&world.app.store, &world.donor, &world.refurbisher).await;
    let routes = router::routes().list();
    for role in Role::ALL {
        let client = world.client(router::routes(), *role);
        let mine = routes
            .iter()
            .filter(|route| route.method == "GET" && allows(*role, route.act));
        for route in mine.filter(|route| !route.path.contains('{')) {
            let answer = client.get(route.path).await;
            let is_answer = answer.status.is_success() || answer.status.is_redirection();
            let is_asked_for = answer.status.is_client_error();
            assert!(
                is_answer || is_asked_for,
                "{} as {role}: {}",
                route.path,
                answer.text()
            );
        }
    }
    let lead = world.client(router::routes(), Role::Lead);
    for lang in Lang::ALL {
        for path in [
            "/",
            "/flow",
            "/devices",
            "/search?q=SN-",
            &format!("/d/{}", own.devices[0]),
        ] {
            let mark = if path.contains('?') { '&' } else { '?' };
            let page = lead.get(&format!("{path}{mark}lang={lang}")).await;
            assert_eq!(page.status, 200, "{path} in {lang}: {}", page.text());
            assert!(
                page.text().contains(&format!("lang=\"{lang}\"")),
                "{path} in {lang}"
            );
        }
    }
    assert_eq!(lead.get("/readyz").await.status, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_answers_on_sqlite() {
    every_page_answers(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_answers_on_postgres() {
    every_page_answers(Engine::Postgres).await;
}
