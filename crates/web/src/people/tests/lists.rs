//! Lists that are longer than a page: each row once, and one's own however many others there are.

use super::routes;
use crate::on_both_engines;
use crate::testing::{Client, NOW_MS, World};
use gapless_journey::{OrganisationKind, Role};
use gapless_store::Tx;
use gapless_store::people::directory;
use std::collections::BTreeSet;

on_both_engines!(
    one_s_own_organisation_is_listed_however_many_there_are,
    every_organisation_is_on_one_page_of_the_list,
    every_key_is_on_one_page_of_the_list,
);

/// More than a page, and a half.
const MANY: usize = 75;

async fn many_carriers(world: &World) {
    let work = |tx: Tx| async move {
        for n in 0..MANY {
            let (kind, name) = (OrganisationKind::Carrier, format!("AAA {n:03}"));
            directory::add_organisation(&*tx, kind, &name, None, None, NOW_MS).await?;
        }
        Ok(())
    };
    world.app.store.write(work).await.unwrap();
}

/// The values of a field on every page of a list.
async fn all(client: &Client, path: &str, list: &str, field: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut next = String::new();
    loop {
        let page = client.get(&format!("{path}{next}")).await.json();
        let rows = page[list].as_array().unwrap();
        assert!(rows.len() <= 50, "{}", rows.len());
        found.extend(
            rows.iter()
                .map(|row| row[field].as_str().unwrap().to_owned()),
        );
        let Some(cursor) = page["next"].as_str() else {
            return found;
        };
        next = format!("?cursor={}", crate::ctx::encode(cursor));
    }
}

async fn one_s_own_organisation_is_listed_however_many_there_are(world: World) {
    many_carriers(&world).await;
    let lead = world.client(routes(), Role::Lead);
    let own = all(&lead, "/api/v1/organisations", "organisations", "name").await;
    assert_eq!(own, ["Second Bench"]);
}

async fn every_organisation_is_on_one_page_of_the_list(world: World) {
    many_carriers(&world).await;
    let coordinator = world.client(routes(), Role::Coordinator);
    let ids = all(&coordinator, "/api/v1/organisations", "organisations", "id").await;
    let distinct: BTreeSet<_> = ids.iter().collect();
    // Nine more are there from the beginning.
    assert_eq!((ids.len(), distinct.len()), (MANY + 9, MANY + 9));
    let first = coordinator.get("/people?kind=carrier").await.text();
    assert!(first.contains("AAA 049") && !first.contains("AAA 050"));
    assert!(first.contains("cursor="), "{first}");
}

async fn every_key_is_on_one_page_of_the_list(world: World) {
    let ctx = &world.ctx(world.actor(Role::Lead));
    for party in [&world.refurbisher, &world.other_refurbisher] {
        let work = |tx: Tx| async move {
            for n in 0..MANY {
                crate::keys::make(&tx, ctx, party.id, Role::Lead, &format!("{n}")).await?;
            }
            Ok(())
        };
        world.app.store.write(work).await.unwrap();
    }
    // All were made in one moment, so the cursor must tell them apart by more than the time.
    let lead = world.client(routes(), Role::Lead);
    let ids = all(&lead, "/api/v1/keys", "keys", "id").await;
    let distinct: BTreeSet<_> = ids.iter().collect();
    assert_eq!((ids.len(), distinct.len()), (MANY, MANY));
    let page = lead.get("/people/keys").await.text();
    assert!(page.contains("cursor="), "{page}");
}
