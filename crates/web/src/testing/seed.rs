//! What most tests of a stage begin with: people who act, goods that are agreed or that lie on the bench.

use super::{NOW_MS, Party, World};
use crate::access::{Actor, Via};
use crate::ctx::{Ctx, Ids, Theme};
use crate::failure::{Failure, Outcome};
use crate::i18n::Lang;
use gapless_journey::{Category, DeviceId, OrganisationKind, Role};
use gapless_store::entities::device;
use gapless_store::{bench, testing};
use std::sync::Arc;
use uuid::Uuid;

/// Runs tests that take a [`World`] once an engine; on PostgreSQL where it is at hand.
#[macro_export]
macro_rules! on_both_engines {
    ($($test:ident),+ $(,)?) => {$(
        mod $test {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::$test($crate::testing::World::sqlite().await.unwrap()).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                let engine = $crate::testing::Engine::Postgres;
                if let Some(world) = $crate::testing::World::new(engine).await.unwrap() {
                    super::$test(world).await;
                }
            }
        }
    )+};
}

/// The code of a refusal; what else it was, for a test that expects one.
pub fn code<T>(result: Outcome<T>) -> String {
    match result {
        Ok(_) => "done".to_owned(),
        Err(failure) => match failure.refusal() {
            Some(refusal) => refusal.code.to_owned(),
            None => format!("a fault: {failure}"),
        },
    }
}

impl World {
    /// A person with a role, as an action is given them.
    pub fn actor(&self, role: Role) -> Actor {
        match self.party_of(role) {
            Some(party) => self.actor_of(party, role),
            None => Actor::anonymous(),
        }
    }

    /// The same in another organisation.
    pub fn actor_of(&self, party: &Party, role: Role) -> Actor {
        Actor {
            person: self.person(role),
            name: format!("{} {role}", party.name).into(),
            organisation: Some(party.id),
            organisation_name: party.name.into(),
            organisation_kind: role.organisation_kind(),
            role,
            via: Via::Cli,
            ..Actor::anonymous()
        }
    }

    /// A request of somebody, as an action is given it.
    pub fn ctx(&self, actor: Actor) -> Ctx {
        Ctx {
            app: self.app.clone(),
            actor: Arc::new(actor),
            lang: Lang::En,
            theme: Theme::Auto,
            path: "/".into(),
            query: "".into(),
            request_id: Uuid::nil(),
            ids: Ids::default(),
            address: "".into(),
            is_fragment: false,
            is_api: false,
            now_ms: self.app.now_ms(),
        }
    }

    /// The lead of the other refurbisher: whoever must see nothing of this one's.
    pub fn elsewhere(&self) -> Actor {
        Actor {
            organisation_kind: Some(OrganisationKind::Refurbisher),
            ..self.actor_of(&self.other_refurbisher, Role::Lead)
        }
    }

    /// Devices of one kind on the refurbisher's bench.
    pub async fn checked_in(&self, category: Category, n: u32) -> Outcome<Vec<DeviceId>> {
        let (by, donor) = (self.refurbisher.id, self.donor.id);
        Ok(testing::checked_in(&self.app.store, by, donor, category, n).await?)
    }

    /// A device as it stands.
    pub async fn device(&self, id: &DeviceId) -> Outcome<device::Model> {
        let found = bench::devices(&self.app.store.read, &[id.to_string()]).await?;
        found.into_iter().next().ok_or_else(Failure::not_found)
    }

    /// An agreed donation of the donor, bound for a refurbisher, with laptops of these serial numbers and asset tags.
    pub async fn agreed(
        &self,
        refurbisher: &Party,
        number: &str,
        lines: &[(&str, &str)],
    ) -> Outcome<Uuid> {
        let store = &self.app.store;
        let (donor, bound_for) = (self.donor.id, refurbisher.id);
        Ok(testing::agreed(store, donor, bound_for, number, lines, NOW_MS).await?)
    }
}
