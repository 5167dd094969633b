//! A shipment of a side: planned, with an open unit. What is packed, sent and received is told by the stage's own tests.

use super::road::{Keys, Side};
use gapless_journey::Role;
use serde_json::json;

impl Side<'_> {
    /// Plans a shipment and begins a unit of it.
    pub async fn ship(&self, keys: &mut Keys) {
        let (from, partner) = self.shippers();
        let body = json!({
            "mode": "air", "from": from, "partner": partner, "forwarder": self.forwarder(), "country": "SN",
            "day": "2026-12-10",
        });
        let planned = self
            .posts(Role::Coordinator, "/api/v1/shipping", body)
            .await;
        let id = planned["id"].as_str().unwrap().to_owned();
        let measures =
            json!({ "kind": "pallet", "length_cm": 120, "width_cm": 80, "height_cm": 100 });
        let path = format!("/api/v1/shipping/{id}/units");
        let unit = self.posts(Role::Lead, &path, measures).await;
        keys.insert("shipment", id);
        keys.insert("shipping-unit", unit["number"].as_str().unwrap().to_owned());
    }
}
