//! The donor gets all of it: a report brings the certificates that are lacking, and what changes after it is told.

use crate::fixture::{Fixture, NUMBER, To, fixture};
use crate::pages::routes;
use gapless_journey::sanitization::{MediumKind, SanitizationEvent, Technique};
use gapless_journey::{MediumId, Role, SanitizationId};
use gapless_reporting::document::Document;
use gapless_reporting::issue_certificates::{self, IssueCertificates, IssuedCertificates};
use gapless_reporting::issue_report::{self, IssueReport, IssuedReport};
use gapless_reporting::store::{certificates, reports};
use gapless_reporting::void_certificate::{VoidCertificate, void};
use gapless_store::entities::{donation, mail, sanitization};
use gapless_store::{Engine, Tx};
use gapless_web::Outcome;
use sea_orm::EntityTrait;

async fn report(f: &Fixture) -> Outcome<IssuedReport> {
    let input = IssueReport {
        donation: NUMBER.to_owned(),
        why: None,
    };
    issue_report::issue(&f.world.app, &f.coordinator(), input).await
}

async fn certify(f: &Fixture) -> Outcome<IssuedCertificates> {
    let input = IssueCertificates {
        donation: NUMBER.to_owned(),
        devices: Vec::new(),
    };
    issue_certificates::issue(&f.world.app, &f.coordinator(), input).await
}

async fn letters(f: &Fixture, template: &str) -> Vec<mail::Model> {
    let all = mail::Entity::find().all(&f.store().read).await.unwrap();
    all.into_iter()
        .filter(|mail| mail.template == template)
        .collect()
}

async fn lacking(f: &Fixture) -> Vec<String> {
    let db = &f.store().read;
    let named = certificates::uncertified_devices(db, f.donation.0, 50).await;
    named.unwrap()
}

async fn brings_certificates(engine: Engine) {
    let Some(f) = fixture(engine, To::Processed).await else {
        return;
    };
    assert_eq!(lacking(&f).await.len(), 5);
    let issued = report(&f).await.unwrap();
    assert_eq!(issued.certificates.len(), 5, "{:?}", issued.certificates);
    assert_eq!(lacking(&f).await, Vec::<String>::new());
    let edition = reports::edition(&f.store().read, f.donation.0, 1).await;
    let json = f.store().files.get(&edition.unwrap().unwrap().json).await;
    let document: Document = serde_json::from_slice(&json.unwrap()).unwrap();
    assert_eq!(document.certificates.len(), 5, "they stand in the report");
    assert_eq!(letters(&f, "reporting-issued").await.len(), 2);
    let beside = letters(&f, "reporting-certificates").await;
    assert!(beside.is_empty(), "one letter says it all");
}

#[tokio::test]
async fn a_report_brings_the_certificates_that_are_lacking_on_sqlite() {
    brings_certificates(Engine::Sqlite).await;
}

#[tokio::test]
async fn a_report_brings_the_certificates_that_are_lacking_on_postgres() {
    brings_certificates(Engine::Postgres).await;
}

async fn refused_as_a_whole(engine: Engine) {
    let Some(f) = fixture(engine, To::Processed).await else {
        return;
    };
    // A medium that was closed without a record of how: no certificate can say what was done.
    let forget = |tx: Tx| async move {
        sanitization::Entity::delete_many().exec(&*tx).await?;
        Ok(())
    };
    f.store().write(forget).await.unwrap();
    let refusal = report(&f).await.unwrap_err();
    assert_eq!(refusal.refusal().unwrap().code, "certificate-no-record");
    let row = donation::Entity::find_by_id(f.donation.0)
        .one(&f.store().read)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(row.status, "processing", "no report went out without them");
    assert_eq!(letters(&f, "reporting-issued").await.len(), 0);
}

#[tokio::test]
async fn no_report_goes_out_while_a_certificate_cannot_be_issued_on_sqlite() {
    refused_as_a_whole(Engine::Sqlite).await;
}

#[tokio::test]
async fn no_report_goes_out_while_a_certificate_cannot_be_issued_on_postgres() {
    refused_as_a_whole(Engine::Postgres).await;
}

async fn told_afterwards(engine: Engine) {
    let Some(f) = fixture(engine, To::Processed).await else {
        return;
    };
    let actor = f.coordinator();
    let ask = |number: &str, reissue| VoidCertificate {
        certificate: number.to_owned(),
        reason: "wrong operator".to_owned(),
        reissue,
    };
    certify(&f).await.unwrap();
    let app = &f.world.app;
    void(app, &actor, ask("CS-2026-000001", true))
        .await
        .unwrap();
    for template in ["reporting-certificates", "reporting-voided"] {
        let early = letters(&f, template).await;
        assert!(early.is_empty(), "{template}: the report will say it");
    }
    report(&f).await.unwrap();
    void(app, &actor, ask("CS-2026-000002", true))
        .await
        .unwrap();
    let voided = letters(&f, "reporting-voided").await;
    assert_eq!(voided.len(), 2, "the IT manager and the auditor");
    let body = &voided[0].body;
    for word in [
        "CS-2026-000002",
        "wrong operator",
        "CS-2026-000006 stands for it now",
        "/reporting/26-0001/certificates",
    ] {
        assert!(body.contains(word), "{word}: {body}");
    }
    void(app, &actor, ask("CS-2026-000003", false))
        .await
        .unwrap();
    let body = letters(&f, "reporting-voided").await.pop().unwrap().body;
    assert!(body.contains("Nothing stands for it yet"), "{body}");
    let again = certify(&f).await.unwrap();
    assert_eq!(again.numbers, ["CS-2026-000007"]);
    let issued = letters(&f, "reporting-certificates").await;
    assert_eq!(issued.len(), 2);
    let body = &issued[0].body;
    for word in [
        "a certificate was issued",
        "CS-2026-000007",
        "/reporting/26-0001/certificates",
    ] {
        assert!(body.contains(word), "{word}: {body}");
    }
}

#[tokio::test]
async fn what_changes_after_the_report_is_told_on_sqlite() {
    told_afterwards(Engine::Sqlite).await;
}

#[tokio::test]
async fn what_changes_after_the_report_is_told_on_postgres() {
    told_afterwards(Engine::Postgres).await;
}

async fn one_of_two(engine: Engine) {
    let Some(f) = fixture(engine, To::OneOpen).await else {
        return;
    };
    certify(&f).await.unwrap();
    assert_eq!(lacking(&f).await, Vec::<String>::new());
    // A second drive is found in a device whose first has its certificate, and is destroyed.
    let second = f.device(0).medium(MediumId::new());
    let found = SanitizationEvent::MediumFound {
        medium_kind: MediumKind::Hdd,
        serial: None,
    };
    f.happen(second.clone(), vec![found.into()]).await;
    assert_eq!(lacking(&f).await, Vec::<String>::new(), "it is open still");
    let destroyed = SanitizationEvent::MediumDestroyed {
        sanitization: SanitizationId::new(),
        technique: Technique::Shred,
    };
    f.happen(second, vec![destroyed.into()]).await;
    assert_eq!(lacking(&f).await, [f.devices[0].to_string()]);
}

#[tokio::test]
async fn a_device_of_which_one_medium_lacks_a_certificate_is_named_on_sqlite() {
    one_of_two(Engine::Sqlite).await;
}

#[tokio::test]
async fn a_device_of_which_one_medium_lacks_a_certificate_is_named_on_postgres() {
    one_of_two(Engine::Postgres).await;
}

#[tokio::test]
async fn one_button_issues_both_and_the_page_names_what_is_lacking() {
    let f = fixture(Engine::Sqlite, To::Processed).await.unwrap();
    let client = f.world.client(routes(), Role::Coordinator);
    let page = client.get("/reporting/26-0001/report").await.text();
    assert!(page.contains("Issue the certificates and the report"));
    for n in [0, 1, 3, 4, 5] {
        let link = format!("/d/{}", f.devices[n]);
        assert!(page.contains(&link), "{n}");
    }
    assert!(!page.contains(&format!("/d/{}", f.devices[2])), "a screen");
    let sent = client
        .post("/reporting/26-0001/report?once=12345678", &[])
        .await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let page = client.get("/reporting/26-0001/report").await.text();
    assert!(page.contains("Issue a further edition"));
}

#[tokio::test]
async fn every_answer_names_its_shape() {
    let f = fixture(Engine::Sqlite, To::Processed).await.unwrap();
    let client = f.world.client(routes(), Role::Coordinator);
    let base = "/api/v1/reporting/26-0001";
    let nothing = serde_json::json!({});
    let issued = client
        .json("POST", &format!("{base}/reports"), &nothing)
        .await
        .json();
    assert_eq!(issued["schema"], "gapless.report-issued/1", "{issued}");
    let run = issued["run"].as_str().unwrap();
    for (path, schema, list) in [
        ("/api/v1/reporting".to_owned(), "reporting", "donations"),
        (base.to_owned(), "reporting-donation", "blockers"),
        (format!("{base}/items"), "items", "items"),
        (format!("{base}/reports"), "report-editions", "editions"),
        (
            format!("{base}/certificates"),
            "certificates",
            "certificates",
        ),
        (format!("{base}/draft"), "report", "items"),
        (
            "/api/v1/reporting/certificates/CS-2026-000001".to_owned(),
            "certificate-standing",
            "certificate",
        ),
        (format!("/api/v1/reporting/papers/{run}"), "papers", "files"),
    ] {
        let answer = client.get(&path).await.json();
        let schema = format!("gapless.{schema}/1");
        assert_eq!(answer["schema"], schema.as_str(), "{path}: {answer}");
        assert!(!answer[list].is_null(), "{path}: {answer}");
    }
    let why = serde_json::json!({"reason": "wrong operator", "reissue": true});
    let voided = client
        .json(
            "POST",
            "/api/v1/reporting/certificates/CS-2026-000001/void",
            &why,
        )
        .await
        .json();
    assert_eq!(voided["schema"], "gapless.certificate-voided/1", "{voided}");
    let number = voided["replaced_by"].as_str().unwrap();
    let path = format!("/api/v1/reporting/certificates/{number}/void");
    let why = serde_json::json!({"reason": "wrong operator"});
    client.json("POST", &path, &why).await;
    let again = client
        .json("POST", &format!("{base}/certificates"), &nothing)
        .await
        .json();
    assert_eq!(again["schema"], "gapless.certificates-issued/1", "{again}");
}
