//! What an organisation has when its goods are on the way: an offer, a donation that is packed, one at the bench and one
//! that is finished; with people, keys and links. Walked by the API, as each of its people in turn.

use gapless::{jobs, router};
use gapless_journey::{OrganisationId, Role};
use gapless_store::entities::{sanitization, session};
use gapless_store::people::{directory, sessions};
use gapless_store::{Tx, files};
use gapless_web::testing::{Client, NOW_MS, Party, World};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What can be named in an address or in a form, by our word for it.
pub type Keys = BTreeMap<&'static str, String>;

/// One donor with its refurbisher and its carrier.
pub struct Side<'a> {
    world: &'a World,
    donor: &'a Party,
    refurbisher: &'a Party,
    carrier: OrganisationId,
    /// Nobody else acts for the carrier.
    pub driver: Client,
    /// Every number and title of this side has it in it.
    pub mark: &'static str,
}

/// A list that was sent.
struct Offered {
    donation: String,
    lines: Vec<String>,
    manifest: String,
}

impl<'a> Side<'a> {
    /// A side of the world, with a carrier of its own.
    pub async fn new(
        world: &'a World,
        donor: &'a Party,
        refurbisher: &'a Party,
        mark: &'static str,
    ) -> Self {
        // As long as the tokens that the sign-in gives.
        let token = files::sha256(mark.as_bytes());
        let hash = files::sha256(token.as_bytes());
        let (name, hash) = (&format!("{mark} Freight"), &hash);
        let work = |tx: Tx| async move {
            let kind = gapless_journey::OrganisationKind::Carrier;
            let carrier = directory::add_organisation(&*tx, kind, name, None, None, NOW_MS).await?;
            let email = format!("driver@{name}.example").replace(' ', "-");
            let person = directory::add_person(&*tx, name, &email, None, NOW_MS).await?;
            let role = Role::Driver;
            let member = directory::add_member(&*tx, person, carrier, role, None, NOW_MS).await?;
            let row = session::Model {
                id: Uuid::now_v7(),
                token_hash: hash.clone(),
                person_id: person.0,
                membership_id: Some(member),
                created_at: NOW_MS,
                seen_at: NOW_MS,
                expires_at: NOW_MS + 24 * 3600 * 1000,
                revoked_at: None,
                browser: "test".to_owned(),
                address: String::new(),
            };
            sessions::begin(&*tx, row).await?;
            Ok(carrier)
        };
        let carrier = world.app.store.write(work).await.unwrap();
        let router = router::routes().into_router(world.app.clone());
        Self {
            world,
            donor,
            refurbisher,
            carrier,
            driver: Client::new(router, Some(&token)),
            mark,
        }
    }

    /// Whoever acts in a role of this side.
    pub fn client(&self, role: Role) -> Client {
        let party = match role {
            Role::DonorManager | Role::DonorOffice | Role::HubKeeper | Role::DonorAuditor => {
                self.donor
            }
            Role::Technician | Role::Lead => self.refurbisher,
            Role::Driver => return self.driver.clone(),
            _ => return self.world.client(router::routes(), role),
        };
        self.world.client_of(router::routes(), party, role)
    }

    /// Words that nobody of another side may read.
    pub fn facts(&self) -> [&str; 3] {
        [self.mark, self.donor.name, self.refurbisher.name]
    }

    async fn does(&self, role: Role, method: &str, path: &str, body: Value) -> Value {
        let answer = self.client(role).json(method, path, &body).await;
        let (status, text) = (answer.status, answer.text());
        assert!(
            status.is_success(),
            "{role} {method} {path} {body}: {status}\n{text}"
        );
        answer.json()
    }

    pub(super) async fn posts(&self, role: Role, path: &str, body: Value) -> Value {
        self.does(role, "POST", path, body).await
    }

    async fn reads(&self, role: Role, path: &str) -> Value {
        let answer = self.client(role).get(path).await;
        assert!(answer.status.is_success(), "{path}: {}", answer.text());
        answer.json()
    }

    pub(super) const fn shippers(&self) -> (Uuid, Uuid) {
        (self.refurbisher.id.0, self.world.service_partner.id.0)
    }

    pub(super) const fn forwarder(&self) -> Uuid {
        self.carrier.0
    }

    fn hub(&self) -> String {
        self.donor.sites[1].0.to_string()
    }

    fn office(&self) -> String {
        self.donor.sites[0].0.to_string()
    }

    /// Walks all four donations; gives the keys of what there is then.
    pub async fn walk(&self) -> Keys {
        let mut keys = Keys::new();
        self.draft(&mut keys).await;
        self.pack(&mut keys).await;
        self.bench(&mut keys).await;
        self.finish(&mut keys).await;
        self.ship(&mut keys).await;
        self.people(&mut keys).await;
        keys
    }

    async fn offered(&self, what: &str, lines: usize) -> Offered {
        let manager = Role::DonorManager;
        let title = format!("{} {what}", self.mark);
        let begin = json!({"title": title, "hub": self.hub(), "refurbisher": self.refurbisher.id});
        let begun = self.posts(manager, "/api/v1/offer", begin).await;
        let donation = begun["id"].as_str().unwrap().to_owned();
        let mut list = "Type;Brand;Model;Serial number;Asset tag;CPU;RAM\n".to_owned();
        list.extend((0..lines).map(|n| {
            let number = format!("{}-{what}-{n}", self.mark);
            format!("Laptop;Dell;Latitude 5490;{number};T-{number};i5-8350U;8 GB\n")
        }));
        let path = format!("/api/v1/offer/{donation}/manifests?name={what}.csv");
        let kind = Some("application/octet-stream");
        let sent = self
            .client(manager)
            .send("POST", &path, kind, list.into_bytes(), &[])
            .await;
        let sent = sent.json();
        let read = self
            .reads(manager, &format!("/api/v1/offer/{donation}/lines"))
            .await;
        let lines_read = read["lines"].as_array().unwrap();
        assert_eq!(lines_read.len(), lines, "{read}");
        let lines = lines_read.iter().map(|line| text(&line["id"])).collect();
        Offered {
            donation,
            lines,
            manifest: text(&sent["manifest"]),
        }
    }

    async fn agreed(&self, what: &str, lines: usize) -> Offered {
        let offered = self.offered(what, lines).await;
        let path = format!("/api/v1/offer/{}", offered.donation);
        for (role, act) in [
            (Role::DonorManager, "send"),
            (Role::Coordinator, "agree"),
            (Role::DonorManager, "agree"),
        ] {
            self.posts(role, &format!("{path}/{act}"), json!({})).await;
        }
        let assign = json!({"lines": offered.lines, "office": self.office()});
        let path = format!("/api/v1/collection/{}/offices", offered.donation);
        self.posts(Role::DonorManager, &path, assign).await;
        offered
    }

    /// A box of an office with these lines; its key and its number.
    async fn boxed(&self, of: &Offered, lines: &[String]) -> (String, String) {
        let manager = Role::DonorManager;
        let path = format!("/api/v1/collection/{}", of.donation);
        let begin = json!({"office": self.office(), "kind": "box"});
        let unit = self.posts(manager, &format!("{path}/units"), begin).await;
        let (id, number) = (text(&unit["id"]), text(&unit["number"]));
        let at = format!("/api/v1/collection/units/{id}");
        self.posts(manager, &format!("{at}/lines"), json!({"lines": lines}))
            .await;
        (id, number)
    }

    async fn closed(&self, unit: &str) {
        let at = format!("/api/v1/collection/units/{unit}/close");
        let close = json!({"weight_g": 9_000, "seal": format!("{}-SEAL", self.mark)});
        self.posts(Role::DonorManager, &at, close).await;
    }

    async fn booked(&self, donation: &str) {
        let at = format!("/api/v1/collection/{donation}/pick-up");
        let book = json!({"day": "2026-12-01", "time_from": "09:00", "time_until": "12:00",
            "carrier": self.carrier, "refurbisher": self.refurbisher.id, "contact_name": "Wim"});
        self.posts(Role::Coordinator, &at, book).await;
    }

    /// The hand-over of a leg.
    async fn hand_over(&self, donation: &str, leg: &str) -> Value {
        let seen = self
            .reads(
                Role::DonorManager,
                &format!("/api/v1/collection/{donation}"),
            )
            .await;
        let all = seen["hand_overs"].as_array().unwrap();
        all.iter().find(|one| one["leg"] == leg).unwrap().clone()
    }

    async fn signed(&self, donation: &str, leg: &str, giver: Role, taker: Role) {
        let id = text(&self.hand_over(donation, leg).await["id"]);
        for (role, side) in [(giver, "giver"), (taker, "taker")] {
            let sign = json!({"side": side, "name": "Sam", "units": 1, "weight_g": 9_000});
            let at = format!("/api/v1/collection/hand-overs/{id}/signatures");
            self.posts(role, &at, sign).await;
        }
    }

    async fn sent_to_hub(&self, donation: &str) {
        let at = format!("/api/v1/collection/{donation}/hand-overs");
        let prepare = json!({"leg": "to-hub", "office": self.office()});
        self.posts(Role::DonorManager, &at, prepare).await;
    }

    /// An agreed donation brought to the bench, and checked in; its session and its devices.
    async fn received(&self, what: &str, lines: usize) -> (Offered, String, Vec<String>) {
        let of = self.agreed(what, lines).await;
        let (unit, _) = self.boxed(&of, &of.lines).await;
        self.closed(&unit).await;
        self.sent_to_hub(&of.donation).await;
        self.signed(&of.donation, "to-hub", Role::DonorManager, Role::HubKeeper)
            .await;
        self.booked(&of.donation).await;
        self.signed(&of.donation, "to-carrier", Role::HubKeeper, Role::Driver)
            .await;
        self.signed(
            &of.donation,
            "to-refurbisher",
            Role::Driver,
            Role::Technician,
        )
        .await;
        let open = json!({"dock": "Dock 1", "donations": [of.donation]});
        let session = self
            .posts(Role::Technician, "/api/v1/receiving/sessions", open)
            .await;
        let session = text(&session["id"]);
        let codes: Vec<String> = (0..lines)
            .map(|n| format!("{}-{what}-{n}", self.mark))
            .collect();
        let at = format!("/api/v1/receiving/sessions/{session}/check-ins");
        let done = self
            .posts(Role::Technician, &at, json!({"codes": codes}))
            .await;
        let rows = done["rows"].as_array().unwrap();
        let devices = rows.iter().map(|row| text(&row["device"])).collect();
        (of, session, devices)
    }

    async fn draft(&self, keys: &mut Keys) {
        let of = self.offered("draft", 2).await;
        keys.insert("offer", of.donation);
        keys.insert("offered-line", of.lines[0].clone());
        keys.insert("manifest", of.manifest);
    }

    /// One box waits at the office for the signature of the hub, one is still open, one line is in none.
    async fn pack(&self, keys: &mut Keys) {
        let of = self.agreed("packed", 3).await;
        let (closed, _) = self.boxed(&of, &of.lines[..1]).await;
        self.closed(&closed).await;
        self.sent_to_hub(&of.donation).await;
        let (open, number) = self.boxed(&of, &of.lines[1..2]).await;
        self.booked(&of.donation).await;
        let to_hub = self.hand_over(&of.donation, "to-hub").await;
        let to_carrier = self.hand_over(&of.donation, "to-carrier").await;
        keys.insert("pick-up", text(&to_carrier["pick_up"]));
        let hand_over = text(&to_hub["id"]);
        keys.insert("packed", of.donation);
        keys.insert("packed-line", of.lines[1].clone());
        keys.insert("loose-line", of.lines[2].clone());
        keys.insert("unit", open);
        keys.insert("unit-number", number);
        keys.insert("hand-over", hand_over);
        keys.insert("office", self.office());
        keys.insert("hub", self.hub());
    }

    async fn drive(&self, device: &str, serial: &str) -> String {
        let add = json!({"device": device, "kind": "hdd", "serial_number": serial});
        let added = self
            .posts(Role::Technician, "/api/v1/sanitization/media", add)
            .await;
        text(&added["id"])
    }

    async fn logged(&self, serial: &str) -> Vec<u8> {
        let log = erasure_log(serial);
        let path = "/api/v1/sanitization/reports";
        let client = self.client(Role::Technician);
        let answer = client.upload(path, "file", "wipe.log", &log).await;
        assert!(answer.status.is_success(), "{}", answer.text());
        log
    }

    /// Devices at the bench: with an open drive; not looked at; erased, tested and with work ordered; on no list.
    async fn bench(&self, keys: &mut Keys) {
        let technician = Role::Technician;
        let (of, session, devices) = self.received("bench", 3).await;
        let at = format!("/api/v1/receiving/sessions/{session}/scans");
        let code = format!("{}-stranger", self.mark);
        let asked = self.posts(technician, &at, json!({"code": code})).await;
        let answer = json!({"kind": "unexpected", "category": "laptop", "manufacturer": "Dell",
            "model": self.mark, "donation": of.donation});
        let answer = json!({"code": code, "question": asked["scan"], "answer": answer});
        self.posts(technician, &at, answer).await;
        let found = self
            .reads(technician, "/api/v1/receiving/discrepancies")
            .await;
        keys.insert("discrepancy", text(&found["discrepancies"][0]["id"]));
        keys.insert(
            "medium",
            self.drive(&devices[0], &format!("{}-D0", self.mark)).await,
        );
        let serial = format!("{}-D2", self.mark);
        self.drive(&devices[2], &serial).await;
        let log = self.logged(&serial).await;
        keys.insert("sha256", files::sha256(&log));
        keys.insert("record", self.record(&devices[2]).await);
        self.logged(&format!("{}-UNKNOWN", self.mark)).await;
        let waiting = self.reads(technician, "/api/v1/sanitization/reports").await;
        keys.insert("erasure-report", text(&waiting["reports"][0]["id"]));
        let assess = json!({"id": [devices[2]], "rest_passed": true});
        self.posts(technician, "/api/v1/assessment", assess).await;
        let path = format!("/api/v1/assessment/{}/reports", devices[2]);
        let said =
            b"# dmidecode 3.4\nHandle 0x0010, DMI type 17, 40 bytes\nMemory Device\n\tSize: 4 GB\n";
        let client = self.client(technician);
        client.upload(&path, "report", "dmi.txt", said).await;
        let kept = self.reads(technician, &path).await;
        keys.insert("device-report", text(&kept["reports"][0]["id"]));
        let order = json!({"id": [devices[2]], "work": ["clean"]});
        self.posts(technician, "/api/v1/refurbishment/orders", order)
            .await;
        let path = format!("/api/v1/refurbishment/{}/orders", devices[2]);
        keys.insert(
            "order",
            text(&self.reads(technician, &path).await["orders"][0]["id"]),
        );
        let part = json!({"kind": "memory", "description": format!("{} 8 GB", self.mark)});
        let part = self
            .posts(technician, "/api/v1/refurbishment/parts", part)
            .await;
        keys.insert("part", text(&part["id"]));
        let path = format!("/api/v1/devices/{}/events", devices[0]);
        let events = self.reads(Role::Lead, &path).await;
        keys.insert("event", text(&events["events"][0]["id"]));
        let to_hub = self.hand_over(&of.donation, "to-hub").await;
        keys.insert("signed-hand-over", text(&to_hub["id"]));
        keys.insert("bench", of.donation);
        keys.insert("bench-line", of.lines[0].clone());
        keys.insert("session", session);
        keys.insert("device", devices[0].clone());
        keys.insert("bare-device", devices[1].clone());
        keys.insert("tested-device", devices[2].clone());
    }

    /// The last record of sanitization of a device; no list of the API tells its key.
    async fn record(&self, device: &str) -> String {
        let found = sanitization::Entity::find().filter(sanitization::Column::DeviceId.eq(device));
        let found = found.one(&self.world.app.store.read).await.unwrap();
        found.unwrap().id.to_string()
    }

    async fn finish(&self, keys: &mut Keys) {
        let technician = Role::Technician;
        let (of, session, devices) = self.received("finished", 1).await;
        let at = format!("/api/v1/receiving/sessions/{session}/close");
        self.posts(technician, &at, json!({"all_came": [of.donation]}))
            .await;
        let serial = format!("{}-D9", self.mark);
        self.drive(&devices[0], &serial).await;
        self.logged(&serial).await;
        let assess = json!({"id": devices, "rest_passed": true});
        self.posts(technician, "/api/v1/assessment", assess).await;
        let work = json!({"id": devices, "work": ["clean", "install"], "ready": true,
            "system": "Ubuntu 24.04 LTS", "language": "fr"});
        self.posts(technician, "/api/v1/refurbishment/work", work)
            .await;
        let at = format!("/api/v1/reporting/{}", of.donation);
        self.posts(Role::Coordinator, &format!("{at}/certificates"), json!({}))
            .await;
        let draft = self
            .posts(Role::DonorManager, &format!("{at}/draft"), json!({}))
            .await;
        let issued = self
            .posts(Role::Coordinator, &format!("{at}/reports"), json!({}))
            .await;
        while jobs::once(&self.world.app).await.unwrap() {}
        let made = self
            .reads(Role::DonorManager, &format!("{at}/certificates"))
            .await;
        let certificate = &made["certificates"][0]["certificate"];
        keys.insert("certificate", text(&certificate["number"]));
        keys.insert("run", text(&draft["id"]));
        keys.insert("edition", issued["edition"].to_string());
        keys.insert("finished", of.donation);
        keys.insert("finished-device", devices[0].clone());
    }

    /// Somebody who was invited, a key of a program and a link to the hand-over, all new.
    pub async fn people(&self, keys: &mut Keys) {
        let donor = self.donor.id.to_string();
        let manager = Role::DonorManager;
        let key = json!({"name": format!("{} key", self.mark), "role": "donor-manager"});
        self.posts(manager, "/api/v1/keys", key).await;
        let all = self.reads(manager, "/api/v1/keys").await;
        let good = all["keys"].as_array().unwrap();
        let good = good.iter().find(|key| key["revoked"] == false);
        keys.insert("key", text(&good.unwrap()["id"]));
        let give = json!({"role": "hub-keeper", "name": format!("{} Helper", self.mark)});
        let at = format!("/api/v1/collection/hand-overs/{}/links", keys["hand-over"]);
        self.posts(Role::DonorManager, &at, give).await;
        let links = self.reads(Role::DonorManager, "/api/v1/links").await;
        let open = links["links"].as_array().unwrap();
        let open = open.iter().find(|link| link["state"] == "open");
        keys.insert("link", text(&open.unwrap()["id"]));
        let email = format!("{}@invited.example", Uuid::now_v7().simple());
        let invite = json!({"name": format!("{} Invited", self.mark), "email": email,
            "role": "donor-office", "site": "", "language": "en"});
        let at = format!("/api/v1/organisations/{donor}/people");
        self.posts(manager, &at, invite).await;
        let people = self.reads(manager, "/api/v1/people").await;
        let people = people["people"].as_array().unwrap();
        let invited = people.iter().find(|one| one["email"] == email.as_str());
        keys.insert("member", text(&invited.unwrap()["id"]));
        keys.insert("person", text(&invited.unwrap()["person"]));
        let manager = people.iter().find(|one| one["role"] == "donor-manager");
        let person: Uuid = text(&manager.unwrap()["person"]).parse().unwrap();
        let sign_in = session::Entity::find().filter(session::Column::PersonId.eq(person));
        let sign_in = sign_in.one(&self.world.app.store.read).await.unwrap();
        keys.insert("sign-in", sign_in.unwrap().id.to_string());
        keys.insert("carrier", self.carrier.to_string());
        keys.insert("refurbisher", self.refurbisher.id.to_string());
        keys.insert("organisation", donor);
    }
}

fn text(value: &Value) -> String {
    let text = value.as_str();
    text.unwrap_or_else(|| panic!("no text: {value}"))
        .to_owned()
}

/// An erasure log as nwipe writes one.
pub fn erasure_log(serial: &str) -> Vec<u8> {
    format!(
        "[2026/11/20 10:00:00]    info: nwipe 0.36\n\
         [2026/11/20 10:00:00]  notice: Found /dev/sdb, ATA, ACME HDD 5, 256 GB, S/N={serial}\n\
         [2026/11/20 10:00:01]  notice:   method   = Fill With Zeros\n\
         [2026/11/20 10:00:01]  notice:   verify   = 1 (last pass)\n\
         [2026/11/20 10:00:01]  notice: /dev/sdb, sect/blk/dev 512/4096/256060514304\n\
         [2026/11/20 10:00:01]  notice: Invoking method 'Fill With Zeros' on /dev/sdb\n\
         [2026/11/20 10:20:01]  notice: 256060514304 bytes written to /dev/sdb\n\
         [2026/11/20 10:20:01]  notice: Finished pass 1/1, round 1/1, on /dev/sdb\n\
         [2026/11/20 10:40:01]  notice: [SUCCESS] Verified that /dev/sdb is empty.\n\
         ***** Error Summary *****\n!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors\n\
         sdb | 0 | 0 | 0\n*****\n***** Drive Status *****\n\
         !   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number\n\
         sdb | Erased | 208 MB/s | 00:40:00 | ACME HDD 5/{serial}\n*****\n"
    )
    .into_bytes()
}
