//! Pages of the example programme to which no link leads: where they are is learned from what was loaded.

use super::Served;
use gapless_follow_up::Topic;
use gapless_follow_up::ask::{Ask, ask};
use gapless_journey::Role;
use gapless_store::entities::{device, donation, link, mail, unit};
use gapless_store::files;
use gapless_web::Lang;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Statement};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The table is the reporting stage's own.
const ONE_CERTIFICATE: &str = "SELECT id FROM certificate ORDER BY number LIMIT 1";

/// Pages that no link leads to.
pub(super) async fn elsewhere(served: &Served, role: Role) -> Vec<(String, u64)> {
    let mut all = vec![("/nowhere".to_owned(), 404)];
    match role {
        Role::Anonymous => all.extend(without_account(served).await),
        Role::Technician | Role::Lead => all.extend(at_the_bench(served).await),
        Role::DonorManager => all.extend(of_the_donor(served).await),
        Role::Coordinator => {
            // The one that is finished: papers and certificates hang on it.
            let finished =
                donation::Entity::find().filter(donation::Column::FinishedAt.is_not_null());
            let finished = finished.one(&served.app.store.read).await.unwrap().unwrap();
            for page in ["certificates", "report"] {
                all.push((format!("/reporting/{}/{page}", finished.number), 200));
            }
        }
        _ => {}
    }
    all
}

async fn without_account(served: &Served) -> Vec<(String, u64)> {
    let db = &served.app.store.read;
    let device = device::Entity::find().one(db).await.unwrap().unwrap();
    let one = Statement::from_string(db.get_database_backend(), ONE_CERTIFICATE);
    let row = db.query_one_raw(one).await.unwrap().unwrap();
    let certificate: Uuid = row.try_get("", "id").unwrap();
    let [over, open] = links(served).await;
    let [draft, sent] = applications(served).await;
    let helped = device::Column::Status.eq("in-use");
    let helped = device::Entity::find().filter(helped).one(db).await.unwrap();
    let helped = helped.unwrap().id;
    let asking = Ask {
        topic: Topic::Other,
        text: "It beeps".to_owned(),
        name: "A teacher".to_owned(),
        contact: String::new(),
        photo: String::new(),
        photo_file: Vec::new(),
    };
    let asked = ask(&served.app, Lang::En, &helped, &asking).await.unwrap();
    vec![
        ("/apply".to_owned(), 200),
        (draft, 200),
        (sent, 200),
        ("/sign-in".to_owned(), 200),
        ("/choose".to_owned(), 200),
        ("/guide".to_owned(), 200),
        (format!("/d/{}", device.id), 200),
        (format!("/d/{helped}"), 200),
        (format!("/d/{helped}/help"), 200),
        (asked.path, 200),
        (format!("/v/{certificate}"), 200),
        (over, 403),
        (open, 200),
    ]
}

/// Of the links that applicants got by mail, that of a draft and that of one who was asked something.
async fn applications(served: &Served) -> [String; 2] {
    let db = &served.app.store.read;
    let mails = mail::Entity::find().all(db).await.unwrap();
    let path = |mail: &mail::Model| {
        let (_, rest) = mail.body.split_once("/apply/").unwrap();
        format!("/apply/{}", rest.split_whitespace().next().unwrap())
    };
    let newest = |template: &str| {
        let of = mails.iter().filter(|mail| mail.template == template);
        path(of.max_by_key(|mail| mail.created_at).unwrap())
    };
    [newest("projects-draft"), newest("projects-asked")]
}

/// Of the links that drivers got by mail, one whose lorry came and went, and one whose lorry is to come.
async fn links(served: &Served) -> [String; 2] {
    let db = &served.app.store.read;
    let now = served.app.now_ms();
    let mut found = [None, None];
    for mail in mail::Entity::find().all(db).await.unwrap() {
        let token = mail.body.split_once("/l/");
        let Some(token) = token.and_then(|(_, rest)| rest.split_whitespace().next()) else {
            continue;
        };
        let given = link::Column::TokenHash.eq(files::sha256(token.as_bytes()));
        let given = link::Entity::find().filter(given).one(db).await.unwrap();
        let given = given.unwrap();
        let is_open =
            given.expires_at > now && given.uses < given.uses_max && given.revoked_at.is_none();
        found[usize::from(is_open)] = Some(format!("/l/{token}"));
    }
    // The example programme has both, on whatever day it is loaded.
    found.map(Option::unwrap)
}

/// A device of each state, at each stage of the bench; and the forms for a selection.
async fn at_the_bench(served: &Served) -> Vec<(String, u64)> {
    let db = &served.app.store.read;
    let devices = device::Entity::find().order_by_asc(device::Column::Id);
    let devices = devices.all(db).await.unwrap();
    let mut one_each: BTreeMap<&str, &device::Model> = BTreeMap::new();
    for device in &devices {
        one_each.entry(&device.status).or_insert(device);
    }
    let bench = one_each["received"].custodian_id;
    let received = &one_each["received"].id;
    let mut all = Vec::new();
    for path in ["record", "destroy", "none"] {
        all.push(format!("/sanitization/{path}?id={received}"));
    }
    all.push(format!(
        "/assessment/several?id={}",
        one_each["sanitized"].id
    ));
    for stage in ["sanitization", "assessment", "refurbishment"] {
        all.push(format!("/{stage}/scan?code={received}"));
    }
    all.extend(one_each.values().map(|device| format!("/d/{}", device.id)));
    // What has left the bench is told of on its page alone.
    for device in one_each.values().filter(|row| row.custodian_id == bench) {
        for stage in ["sanitization", "assessment", "refurbishment"] {
            all.push(format!("/{stage}/{}", device.id));
        }
    }
    all.into_iter().map(|path| (path, 200)).collect()
}

async fn of_the_donor(served: &Served) -> Vec<(String, u64)> {
    let db = &served.app.store.read;
    let agreed = donation::Column::Status.eq("agreed");
    let agreed = donation::Entity::find()
        .filter(agreed)
        .one(db)
        .await
        .unwrap()
        .unwrap();
    let unit = unit::Column::DonationId.eq(agreed.id);
    let unit = unit::Entity::find()
        .filter(unit)
        .one(db)
        .await
        .unwrap()
        .unwrap();
    vec![
        ("/search?q=Latitude".to_owned(), 200),
        (format!("/collection/{}/pick-up", agreed.id), 200),
        (format!("/collection/label/{}", unit.number), 200),
        ("/flow".to_owned(), 403),
    ]
}
