//! The status report: refused until everything is done, frozen when it is issued, its papers say what the books say.

use crate::fixture::{Fixture, NUMBER, To, fixture};
use gapless_journey::offer::OfferEvent;
use gapless_journey::{LineId, entry::Subject};
use gapless_papers::Frame;
use gapless_papers::document::status_report::status_report_pages;
use gapless_reporting::document::Document;
use gapless_reporting::issue_certificates::{IssueCertificates, issue as certify};
use gapless_reporting::issue_report::{IssueReport, IssuedReport, issue};
use gapless_reporting::rules::column::Column;
use gapless_reporting::store::runs::RunStatus;
use gapless_reporting::store::{reports, runs};
use gapless_reporting::{bundle, make, report_paper};
use gapless_store::entities::{donation, mail};
use gapless_store::{Engine, jobs};
use gapless_web::{Lang, Outcome, t};
use sea_orm::EntityTrait;

async fn report(f: &Fixture, why: Option<&str>) -> Outcome<IssuedReport> {
    let input = IssueReport {
        donation: NUMBER.to_owned(),
        why: why.map(str::to_owned),
    };
    issue(&f.world.app, &f.coordinator(), input).await
}

/// Does every job of this stage that waits.
async fn work(f: &Fixture) {
    while let Some(job) = jobs::take(f.store()).await.unwrap() {
        if job.kind == make::JOB {
            let payload = serde_json::from_str(&job.payload).unwrap();
            make::run(&f.world.app, &payload).await.unwrap();
        }
        jobs::finish(f.store(), &job, Ok(())).await.unwrap();
    }
}

async fn refused_until_done(engine: Engine) {
    for (to, code) in [
        (To::Received, "report-media-unknown"),
        (To::OneOpen, "report-media-open"),
    ] {
        let Some(f) = fixture(engine, to).await else {
            return;
        };
        let failure = report(&f, None).await.unwrap_err();
        assert_eq!(failure.refusal().unwrap().code, code);
    }
}

#[tokio::test]
async fn a_report_is_refused_until_everything_is_done_on_sqlite() {
    refused_until_done(Engine::Sqlite).await;
}

#[tokio::test]
async fn a_report_is_refused_until_everything_is_done_on_postgres() {
    refused_until_done(Engine::Postgres).await;
}

async fn frozen(engine: Engine) {
    let Some(f) = fixture(engine, To::Processed).await else {
        return;
    };
    let all = IssueCertificates {
        donation: NUMBER.to_owned(),
        devices: Vec::new(),
    };
    certify(&f.world.app, &f.coordinator(), all).await.unwrap();
    let issued = report(&f, None).await.unwrap();
    assert_eq!(
        (issued.edition, issued.mails),
        (1, 2),
        "the IT manager and the auditor"
    );
    let row = donation::Entity::find_by_id(f.donation.0)
        .one(&f.store().read)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(row.status, "finished");
    let mails = mail::Entity::find().all(&f.store().read).await.unwrap();
    let written = mails
        .iter()
        .filter(|mail| mail.template == "reporting-issued");
    assert!(
        written.clone().count() == 2
            && written
                .clone()
                .all(|m| m.body.contains("/reporting/26-0001/report"))
    );
    work(&f).await;
    let run = runs::find(&f.store().read, issued.run)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(run.status, RunStatus::Done.as_str());
    let edition = reports::edition(&f.store().read, f.donation.0, 1)
        .await
        .unwrap()
        .unwrap();
    let bytes = f
        .store()
        .files
        .get(edition.pdf.as_deref().unwrap())
        .await
        .unwrap();
    assert!(bytes.starts_with(b"%PDF"));
    let json = f.store().files.get(&edition.json).await.unwrap();
    let document: Document = serde_json::from_slice(&json).unwrap();
    says_what_happened(&document);
    // A further edition is a new one, and the first stays as it is.
    let second = report(&f, Some("a certificate was voided")).await.unwrap();
    assert_eq!(second.edition, 2);
    assert_eq!(f.store().files.get(&edition.json).await.unwrap(), json);
    let files = bundle::files(&f.world.app, &f.coordinator(), NUMBER, false, |_, _| ())
        .await
        .unwrap();
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names.len(), 4 + document.certificates.len());
    assert!(
        names.contains(&"status-report.pdf") && names.contains(&"certificates/CD-2026-000001.pdf")
    );
}

fn says_what_happened(document: &Document) {
    assert_eq!(document.schema, "gapless.report/1");
    assert!(document.sums.balance);
    let books = &document.books;
    assert_eq!(
        (books.claimed, books.refused, books.received, books.missing),
        (7, 1, 5, 1)
    );
    assert_eq!(
        (
            books.unexpected,
            books.ready,
            books.parts,
            books.recycled,
            books.returned
        ),
        (1, 3, 1, 1, 1)
    );
    assert_eq!(document.items.len(), 8);
    let item = |tag: &str| {
        document
            .items
            .iter()
            .find(|i| i.asset_tag.as_deref() == Some(tag))
            .unwrap()
    };
    let erased = item("ACME-0000");
    assert_eq!(erased.outcome, Column::Ready);
    assert_eq!(
        erased.media[0].certificate.as_deref(),
        Some("CS-2026-000001")
    );
    let recycled = serde_json::to_string(&item("ACME-0001").why_not).unwrap();
    assert!(recycled.contains("board corroded"), "{recycled}");
    assert!(
        recycled.contains("no-power") && recycled.contains("destroyed"),
        "{recycled}"
    );
    let refused = serde_json::to_string(&item("ACME-0005").why_not).unwrap();
    assert!(refused.contains("cpu-below"), "{refused}");
    assert_eq!(item("ACME-0006").outcome, Column::Missing);
    let odd = document.items.iter().find(|i| i.line.is_none()).unwrap();
    assert_eq!(
        (odd.outcome, odd.serial_number.as_deref()),
        (Column::Returned, Some("ODD-1"))
    );
}

#[tokio::test]
async fn a_report_is_frozen_sent_and_made_on_sqlite() {
    frozen(Engine::Sqlite).await;
}

#[tokio::test]
async fn a_report_is_frozen_sent_and_made_on_postgres() {
    frozen(Engine::Postgres).await;
}

#[tokio::test]
async fn the_first_page_of_the_paper_balances_and_every_item_is_on_it() {
    let f = fixture(Engine::Sqlite, To::Processed).await.unwrap();
    let input = bundle::files(&f.world.app, &f.coordinator(), NUMBER, true, |_, _| ())
        .await
        .unwrap();
    let json = input[0].content.clone().bytes(&f.world.app).await.unwrap();
    let document: Document = serde_json::from_slice(&json).unwrap();
    assert_eq!(document.edition, None, "a draft has no edition");
    for lang in Lang::ALL {
        let words = |key: &str| t(*lang, key).into_owned();
        let frame = Frame {
            language: lang.as_str(),
            words: &words,
            made_at: document.as_of,
            programme: "Close the Loop".to_owned(),
            attachment: None,
        };
        let values = report_paper::values(&f.world.app, &document, *lang);
        let pages = status_report_pages(&values, &frame).unwrap();
        assert!(
            pages[0].text.contains(&words("papers-books-balance")),
            "{lang}"
        );
        assert!(
            !pages[0].text.contains(&words("papers-books-differ")),
            "{lang}"
        );
        assert!(
            pages[0].text.contains(&words("papers-provisional")),
            "{lang}"
        );
        let all: String = pages.iter().map(|page| page.text.as_str()).collect();
        for n in 0..7 {
            assert!(all.contains(&format!("ACME-{n:04}")), "{lang} {n}");
        }
        assert!(!all.contains("reporting-"), "{lang}: a key without a text");
    }
}

#[tokio::test]
async fn what_comes_later_reopens_the_road_and_nothing_is_frozen_that_is_past() {
    let f = fixture(Engine::Sqlite, To::Processed).await.unwrap();
    let refused = bundle::files(&f.world.app, &f.coordinator(), NUMBER, false, |_, _| ()).await;
    assert_eq!(
        refused.unwrap_err().refusal().unwrap().code,
        "report-not-issued"
    );
    report(&f, None).await.unwrap();
    let late = Subject::donation(f.donation).line(LineId::new());
    let why = "found in a drawer".to_owned();
    let draft = gapless_store::journal::Draft::new(late, OfferEvent::LineAddedLate { why });
    assert!(
        f.append(vec![draft]).await.is_err(),
        "a finished donation takes no more lines"
    );
}
