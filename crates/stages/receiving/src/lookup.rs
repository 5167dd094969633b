//! What is known of the numbers that were scanned, loaded by a fixed count of questions however many they are.

use crate::{
    access,
    rules::matching::{self, Claim, Found, Known},
    store,
};
use gapless_journey::offer::LineStatus;
use gapless_store::{Failure, Tx, entities::donation};
use gapless_web::access::Actor;
use std::collections::HashSet;
use uuid::Uuid;

/// What is known.
pub struct Lookup {
    /// The donations of the session.
    pub donations: Vec<donation::Model>,
    here: Vec<Uuid>,
    claims: Vec<Claim>,
    devices: Vec<Known>,
    awaited: Vec<Claim>,
}

impl Lookup {
    /// Loads what is known of these folded numbers.
    pub async fn load(
        tx: &Tx,
        actor: &Actor,
        session: Uuid,
        keys: &[String],
    ) -> Result<Self, Failure> {
        let here: Vec<Uuid> = store::donations_of(&**tx, &[session])
            .await?
            .into_iter()
            .map(|row| row.donation_id)
            .collect();
        let donations = store::donations(&**tx, &here).await?;
        let mut claims = store::carrying(&**tx, Some(&here), keys).await?;
        let received: Vec<Uuid> = claims
            .iter()
            .filter(|claim| claim.status == LineStatus::Received)
            .map(|claim| claim.line)
            .collect();
        let mut devices = store::known(&**tx, keys, &received).await?;
        let answered: HashSet<&str> = claims
            .iter()
            .flat_map(|c| [&c.serial_key, &c.asset_key])
            .chain(
                devices
                    .iter()
                    .filter(|d| here.contains(&d.donation))
                    .flat_map(|d| [&d.serial_key, &d.asset_key]),
            )
            .flatten()
            .map(String::as_str)
            .collect();
        let open: Vec<String> = keys
            .iter()
            .filter(|key| !answered.contains(key.as_str()))
            .cloned()
            .collect();
        let mut awaited = Vec::new();
        if !open.is_empty() {
            claims.extend(store::carrying(&**tx, None, &open).await?);
            awaited = store::awaited(&**tx, &here).await?;
            let strange: Vec<Uuid> = claims
                .iter()
                .map(|c| c.donation)
                .chain(devices.iter().map(|d| d.donation))
                .filter(|id| !here.contains(id))
                .collect();
            let visible: HashSet<Uuid> = store::donations(&**tx, &strange)
                .await?
                .iter()
                .filter(|d| access::sees(actor, d))
                .map(|d| d.id)
                .chain(here.iter().copied())
                .collect();
            // What another refurbisher's donation knows is not ours to name.
            claims.retain(|c| visible.contains(&c.donation));
            devices.retain(|d| visible.contains(&d.donation));
        }
        Ok(Self {
            donations,
            here,
            claims,
            devices,
            awaited,
        })
    }

    /// What a number was found to be.
    pub fn find(&self, key: &str) -> Found<'_> {
        matching::find(key, &self.here, &self.claims, &self.devices, &self.awaited)
    }

    /// Who gave a donation of the session.
    pub fn donor(&self, donation: Uuid) -> Option<Uuid> {
        self.donations
            .iter()
            .find(|d| d.id == donation)
            .map(|d| d.donor_id)
    }
}
