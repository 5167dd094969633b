//! Whose donation it is, and how much of it the reader sees (rule 6). What is not theirs is not there.

use crate::store::{counts, donations};
use gapless_journey::books::Books;
use gapless_store::Store;
use gapless_store::entities::donation;
use gapless_web::access::{Act, Actor, Scope};
use gapless_web::{Failure, Outcome};
use uuid::Uuid;

/// A donation as one reader sees it.
#[derive(Debug, Clone)]
pub struct Sight {
    /// The donation.
    pub donation: donation::Model,
    /// The one office whose goods the reader sees; `None` for the whole donation.
    pub office: Option<Uuid>,
}

impl Sight {
    /// The whole donation, or it is not there: papers about all of it are not for one office.
    pub fn whole(self) -> Outcome<donation::Model> {
        if self.office.is_some() {
            return Err(Failure::not_found());
        }
        Ok(self.donation)
    }

    /// The books of what the reader sees.
    pub async fn books(&self, store: &Store) -> Outcome<Books> {
        let id = self.donation.id;
        if let Some(office) = self.office {
            return Ok(counts::books_of_office(&store.read, id, office).await?);
        }
        let books = gapless_store::overview::books(&store.read, &[id]).await?;
        Ok(books.get(&id).copied().unwrap_or_default())
    }
}

/// A donation by its key or number, when the actor may do this to it.
pub async fn donation(store: &Store, actor: &Actor, act: Act, key: &str) -> Outcome<Sight> {
    actor.permit(act)?;
    let scope = actor.scope();
    let found = donations::find(&store.read, &scope, key).await?;
    let donation = found.ok_or_else(Failure::not_found)?;
    let office = match scope {
        // Whoever keeps the hub sees what goes through it: everything.
        Scope::Donor(_, Some(site)) if donation.hub_id != Some(site.0) => Some(site.0),
        _ => None,
    };
    Ok(Sight { donation, office })
}
