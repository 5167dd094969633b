//! Certificates: refused while a medium is open, numbered once, voided and issued anew.

use crate::fixture::{Fixture, NUMBER, To, fixture};
use gapless_journey::sanitization::Technique;
use gapless_reporting::certificate::document::CertificateDocument;
use gapless_reporting::issue_certificates::{IssueCertificates, IssuedCertificates, issue};
use gapless_reporting::store::certificates;
use gapless_reporting::void_certificate::{VoidCertificate, void};
use gapless_store::{Engine, Tx};
use gapless_web::Outcome;
use std::collections::BTreeSet;

async fn certify(f: &Fixture, devices: &[usize]) -> Outcome<IssuedCertificates> {
    let devices = devices.iter().map(|n| f.devices[*n].to_string()).collect();
    let input = IssueCertificates {
        donation: NUMBER.to_owned(),
        devices,
    };
    issue(&f.world.app, &f.coordinator(), input).await
}

async fn refused_while_open(engine: Engine) {
    let Some(f) = fixture(engine, To::OneOpen).await else {
        return;
    };
    let refusal = certify(&f, &[1]).await.unwrap_err();
    assert_eq!(refusal.refusal().unwrap().code, "certificate-media-open");
    let all = certify(&f, &[]).await.unwrap();
    // Two erased laptops, two that hold no medium; the screen needs none and the open one is passed over.
    assert_eq!(all.numbers.len(), 4, "{:?}", all.numbers);
    assert!(all.run.is_some());
    f.sanitize(1, 1, Technique::Shred).await;
    let rest = certify(&f, &[]).await.unwrap();
    assert_eq!(rest.numbers, ["CD-2026-000001"]);
    let none = certify(&f, &[]).await.unwrap_err();
    assert_eq!(none.refusal().unwrap().code, "certificates-none");
}

#[tokio::test]
async fn a_certificate_is_refused_while_a_medium_is_open_on_sqlite() {
    refused_while_open(Engine::Sqlite).await;
}

#[tokio::test]
async fn a_certificate_is_refused_while_a_medium_is_open_on_postgres() {
    refused_while_open(Engine::Postgres).await;
}

async fn numbers_at_once(engine: Engine) {
    let Some(f) = fixture(engine, To::Received).await else {
        return;
    };
    let store = f.store();
    let take =
        || store.write(|tx: Tx| async move { certificates::take_numbers(&tx, "CS-2026", 3).await });
    let taken = futures::future::join_all((0..12).map(|_| take())).await;
    let firsts: BTreeSet<i64> = taken.into_iter().map(Result::unwrap).collect();
    assert_eq!(
        firsts,
        (0..12).map(|n| n * 3 + 1).collect(),
        "each block once, none twice"
    );
    // What was rolled back gave out nothing that is in use; the next number is a new one.
    let undone: Result<(), _> = store
        .write(|tx: Tx| async move {
            certificates::take_numbers(&tx, "CS-2026", 1).await?;
            Err(gapless_store::Failure::not_found())
        })
        .await;
    assert!(undone.is_err());
    assert_eq!(take().await.unwrap(), 37);
}

#[tokio::test]
async fn no_number_is_given_out_twice_at_once_on_sqlite() {
    numbers_at_once(Engine::Sqlite).await;
}

#[tokio::test]
async fn no_number_is_given_out_twice_at_once_on_postgres() {
    numbers_at_once(Engine::Postgres).await;
}

async fn void_and_anew(engine: Engine) {
    let Some(f) = fixture(engine, To::Processed).await else {
        return;
    };
    let issued = certify(&f, &[0]).await.unwrap();
    assert_eq!(issued.numbers, ["CS-2026-000001"]);
    let before = certificates::find(&f.store().read, "CS-2026-000001")
        .await
        .unwrap()
        .unwrap();
    let ask = |reason: &str, reissue| VoidCertificate {
        certificate: "CS-2026-000001".to_owned(),
        reason: reason.to_owned(),
        reissue,
    };
    let actor = f.coordinator();
    let blank = void(&f.world.app, &actor, ask("  ", true))
        .await
        .unwrap_err();
    assert_eq!(blank.refusal().unwrap().code, "void-reason-missing");
    let done = void(&f.world.app, &actor, ask("wrong operator", true))
        .await
        .unwrap();
    assert_eq!(done.replaced_by.as_deref(), Some("CS-2026-000002"));
    let after = certificates::find(&f.store().read, "CS-2026-000001")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        after.snapshot, before.snapshot,
        "what was issued is never edited"
    );
    assert_eq!(after.voided_why.as_deref(), Some("wrong operator"));
    assert_eq!(after.replaced_by.as_deref(), Some("CS-2026-000002"));
    let new = certificates::find(&f.store().read, "CS-2026-000002")
        .await
        .unwrap()
        .unwrap();
    let document: CertificateDocument = serde_json::from_str(&new.snapshot).unwrap();
    assert_eq!(document.replaces.as_deref(), Some("CS-2026-000001"));
    assert_eq!(document.device.asset_tag.as_deref(), Some("ACME-0000"));
    assert_eq!(document.media[0].record["tool_version"], "0.42");
    assert!(
        document.media[0].record.get("permit").is_none(),
        "what is not known is absent"
    );
    let again = void(&f.world.app, &actor, ask("again", false))
        .await
        .unwrap_err();
    assert_eq!(again.refusal().unwrap().code, "certificate-void");
}

#[tokio::test]
async fn a_certificate_is_voided_and_issued_anew_on_sqlite() {
    void_and_anew(Engine::Sqlite).await;
}

#[tokio::test]
async fn a_certificate_is_voided_and_issued_anew_on_postgres() {
    void_and_anew(Engine::Postgres).await;
}
