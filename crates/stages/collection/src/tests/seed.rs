//! Who came by a link, and what another stage did meanwhile.

use gapless_journey::{DonationId, LineId, Role, entry::Subject, offer::OfferEvent};
use gapless_store::Tx;
use gapless_store::journal::{self, Draft};
use gapless_web::access::{Act, Actor, LinkPermit, Via};
use gapless_web::testing::World;
use uuid::Uuid;

/// Somebody who came by the link of a pick-up or a hand-over.
pub fn by_link(world: &World, role: Role, link: Uuid, subject: Uuid) -> Actor {
    let permit = LinkPermit {
        id: link,
        act: Act::CollectionSign,
        subject: subject.to_string(),
    };
    Actor {
        person: None,
        via: Via::Link(permit),
        ..world.actor(role)
    }
}

/// The donor takes a line back, as stage `offer` writes it down.
pub async fn withdrawn(world: &World, donation: Uuid, line: Uuid) {
    let author = &world.actor(Role::DonorManager).author();
    let subject = &Subject::donation(DonationId(donation)).line(LineId(line));
    let work = |tx: Tx| async move {
        let why = "still in use".to_owned();
        let draft = Draft::new(subject.clone(), OfferEvent::LineWithdrawn { why });
        journal::append(&tx, author, vec![draft]).await?;
        Ok(())
    };
    world.app.store.write(work).await.unwrap();
}
