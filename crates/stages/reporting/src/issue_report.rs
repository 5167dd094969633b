//! Issues the status report: frozen as it stands, numbered by edition, sent to the donor's people. The first edition
//! finishes the donation; a later one says what has changed since, and the earlier ones stay. Certificates that are
//! lacking are issued first, so that what the donor gets is all of it.

use crate::document::Document;
use crate::letters::{Letters, donor_language};
use crate::rules::blocking::may_issue;
use crate::store::entities::status_report::Model;
use crate::store::runs::RunKind;
use crate::store::{certificates, counts, donations, reports, word};
use crate::{gather, issue_certificates, make, sight};
use gapless_journey::{
    DonationId, Refusal, entry::Subject, offer::DonationStatus, reporting::ReportingEvent,
};
use gapless_store::entities::donation;
use gapless_store::journal::{self, Draft};
use gapless_store::{Tx, files, from_millis};
use gapless_web::access::{Act, Actor};
use gapless_web::i18n::Lang;
use gapless_web::{App, Outcome};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// How often the report is read anew when something changed while it was read.
const TRIES_MAX: usize = 3;
/// Characters of a reason for a further edition.
const WHY_CHARS_MAX: usize = 1_000;

/// Which donation.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
pub struct IssueReport {
    /// The donation: key or number.
    #[serde(default)]
    pub donation: String,
    /// Why there is a further edition.
    #[serde(default)]
    pub why: Option<String>,
}

/// What was issued.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct IssuedReport {
    /// `gapless.report-issued/1`.
    pub schema: &'static str,
    /// Its key.
    pub id: Uuid,
    /// Its edition.
    pub edition: u32,
    /// The run that makes its papers.
    pub run: Uuid,
    /// How many people were written to.
    pub mails: usize,
    /// Numbers of the certificates that were lacking and were issued with it.
    pub certificates: Vec<String>,
}

/// Issues the next edition, and before it the certificates that are lacking.
pub async fn issue(app: &App, actor: &Actor, input: IssueReport) -> Outcome<IssuedReport> {
    let mut certificates = Vec::new();
    for left in (0..TRIES_MAX).rev() {
        match once(app, actor, &input, &mut certificates).await {
            Err(failure) if left > 0 && is_overtaken(&failure) => {}
            done => return done,
        }
    }
    Err(Refusal::new("report-overtaken").into())
}

fn is_overtaken(failure: &gapless_web::Failure) -> bool {
    failure
        .refusal()
        .is_some_and(|refusal| refusal.code == "report-overtaken")
}

#[expect(clippy::too_many_lines, reason = "one transaction, step by step")]
async fn once(
    app: &App,
    actor: &Actor,
    input: &IssueReport,
    certificates: &mut Vec<String>,
) -> Outcome<IssuedReport> {
    let sight = sight::donation(&app.store, actor, Act::ReportIssue, &input.donation).await?;
    let donation = &sight.whole()?;
    let db = &app.store.read;
    is_ready(app, donation).await?;
    if certificates::uncertified(db, donation.id).await? > 0 {
        actor.permit(Act::CertificateIssue)?;
        // The donor is written to once, about the report with all of them.
        let done = issue_certificates::of_donation(app, actor, donation, &[], None).await?;
        certificates.extend(done.numbers);
        is_ready(app, donation).await?;
    }
    let before = reports::editions(db, donation.id).await?;
    let edition = before.first().map_or(0, |last| last.edition) + 1;
    let gathered = gather::document(app, donation).await?;
    let document = freeze(app, gathered.document, edition, input.why.as_deref());
    let bytes = serde_json::to_vec(&document)?;
    let size = bytes.len();
    let hash = app.store.files.put(bytes).await?;
    let lang = donor_language(app, donation).await?;
    let row = &row(app, actor, &document, edition, &hash, lang);
    let letters = &Letters::about(app, donation, lang).await?;
    let last_event = gathered.last_event;
    let name = format!("status-report-{}-{edition}.json", donation.number);
    let (author, name) = (&actor.author(), &name);
    let run = Uuid::now_v7();
    let work = |tx: Tx| async move {
        // What was read together must still be all there is: nothing may be frozen that is already past.
        if donations::last_event(&*tx, donation.id).await? != last_event
            || reports::edition(&*tx, donation.id, edition)
                .await?
                .is_some()
        {
            return Err(Refusal::new("report-overtaken").into());
        }
        files::register(
            &tx,
            &row.json,
            name,
            "application/json",
            size,
            author.person,
        )
        .await?;
        reports::add(&tx, row.clone()).await?;
        let subject = Subject::donation(DonationId(donation.id));
        let edition = u32::try_from(edition).unwrap_or(u32::MAX);
        let draft =
            Draft::new(subject, ReportingEvent::ReportIssued { edition }).proved_by(&row.json);
        journal::append(&tx, author, vec![draft]).await?;
        make::queue(
            &tx,
            app,
            actor,
            donation.id,
            run,
            RunKind::Report,
            Some(row.id),
        )
        .await?;
        letters.report_issued(&tx, row.edition).await
    };
    app.store.write(work).await?;
    let edition = u32::try_from(edition).unwrap_or(u32::MAX);
    Ok(IssuedReport {
        schema: "gapless.report-issued/1",
        id: row.id,
        edition,
        run,
        mails: letters.count(),
        certificates: std::mem::take(certificates),
    })
}

/// Refuses while something is in the way of the report.
async fn is_ready(app: &App, donation: &donation::Model) -> Outcome<()> {
    let counts = counts::counts(&app.store.read, &[donation.id], app.now_ms()).await?;
    let status = word("donation.status", &donation.status, DonationStatus::parse)?;
    let counts = counts.get(&donation.id).copied().unwrap_or_default();
    Ok(may_issue(status, &counts)?)
}

fn freeze(app: &App, mut document: Document, edition: i32, why: Option<&str>) -> Document {
    let at = from_millis(app.now_ms());
    document.id = Some(Uuid::now_v7());
    document.edition = u32::try_from(edition).ok();
    document.issued_at = Some(at);
    DonationStatus::Finished
        .as_str()
        .clone_into(&mut document.donation.status);
    document.donation.finished_at.get_or_insert(at);
    let why = why.map(str::trim).filter(|why| !why.is_empty());
    document.why = why.map(|why| why.chars().take(WHY_CHARS_MAX).collect());
    document
}

fn row(
    app: &App,
    actor: &Actor,
    document: &Document,
    edition: i32,
    hash: &str,
    lang: Lang,
) -> Model {
    Model {
        id: document.id.unwrap_or_default(),
        donation_id: document.donation.id,
        edition,
        language: lang.as_str().to_owned(),
        json: hash.to_owned(),
        pdf: None,
        xlsx: None,
        certificate_table: None,
        why: document.why.clone(),
        issued_at: app.now_ms(),
        issued_by: actor.name.to_string(),
        issued_by_id: actor.person.map(|person| person.0),
    }
}
