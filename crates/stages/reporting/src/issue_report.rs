//! Issues the status report: frozen as it stands, numbered by edition, sent to the donor's people. The first edition
//! finishes the donation; a later one says what has changed since, and the earlier ones stay.

use crate::document::Document;
use crate::rules::blocking::may_issue;
use crate::store::entities::status_report::Model;
use crate::store::runs::RunKind;
use crate::store::{counts, donations, reports, word};
use crate::{gather, make, sight};
use gapless_journey::{
    DonationId, OrganisationId, Refusal, Role, entry::Subject, offer::DonationStatus,
    reporting::ReportingEvent,
};
use gapless_store::entities::donation;
use gapless_store::journal::{self, Draft};
use gapless_store::people::directory;
use gapless_store::{Tx, files, from_millis};
use gapless_web::access::{Act, Actor};
use gapless_web::i18n::Lang;
use gapless_web::mail::{self, Recipient};
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
    /// Its key.
    pub id: Uuid,
    /// Its edition.
    pub edition: u32,
    /// The run that makes its papers.
    pub run: Uuid,
    /// How many people were written to.
    pub mails: usize,
}

/// Issues the next edition.
pub async fn issue(app: &App, actor: &Actor, input: IssueReport) -> Outcome<IssuedReport> {
    for left in (0..TRIES_MAX).rev() {
        match once(app, actor, &input).await {
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
async fn once(app: &App, actor: &Actor, input: &IssueReport) -> Outcome<IssuedReport> {
    let sight = sight::donation(&app.store, actor, Act::ReportIssue, &input.donation).await?;
    let donation = &sight.whole()?;
    let db = &app.store.read;
    let counts = counts::counts(db, &[donation.id], app.now_ms()).await?;
    let status = word("donation.status", &donation.status, DonationStatus::parse)?;
    may_issue(
        status,
        &counts.get(&donation.id).copied().unwrap_or_default(),
    )?;
    let before = reports::editions(db, donation.id).await?;
    let edition = before.first().map_or(0, |last| last.edition) + 1;
    let gathered = gather::document(app, donation).await?;
    let document = freeze(app, gathered.document, edition, input.why.as_deref());
    let bytes = serde_json::to_vec(&document)?;
    let size = bytes.len();
    let hash = app.store.files.put(bytes).await?;
    let lang = donor_language(app, donation).await?;
    let row = &row(app, actor, &document, edition, &hash, lang);
    let recipients = &recipients(app, donation, lang).await?;
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
        for to in recipients {
            send(&tx, app, to, donation, &edition.to_string()).await?;
        }
        Ok(())
    };
    app.store.write(work).await?;
    let edition = u32::try_from(edition).unwrap_or(u32::MAX);
    Ok(IssuedReport {
        id: row.id,
        edition,
        run,
        mails: recipients.len(),
    })
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

/// The language of letters to a donor; English where none is set.
pub async fn donor_language(app: &App, donation: &donation::Model) -> Outcome<Lang> {
    let donor = OrganisationId(donation.donor_id);
    let row = directory::organisation(&app.store.read, donor).await?;
    let language = row.and_then(|row| row.language);
    Ok(language
        .as_deref()
        .and_then(Lang::from_tag)
        .unwrap_or(Lang::En))
}

/// The donor's IT managers and auditors.
async fn recipients(app: &App, donation: &donation::Model, lang: Lang) -> Outcome<Vec<Recipient>> {
    let donor = OrganisationId(donation.donor_id);
    let mut found: Vec<Recipient> = Vec::new();
    for role in [Role::DonorManager, Role::DonorAuditor] {
        for person in directory::holders(&app.store.read, donor, role).await? {
            if found.iter().any(|known| known.address == person.email) {
                continue;
            }
            let own = person.language.as_deref().and_then(Lang::from_tag);
            found.push(Recipient {
                name: person.name,
                address: person.email,
                lang: own.unwrap_or(lang),
            });
        }
    }
    Ok(found)
}

async fn send(
    tx: &Tx,
    app: &App,
    to: &Recipient,
    donation: &donation::Model,
    edition: &str,
) -> Result<(), gapless_store::Failure> {
    let args = [
        ("number", donation.number.clone()),
        ("title", donation.title.clone()),
        ("edition", edition.to_owned()),
        (
            "url",
            app.url(&format!("/reporting/{}/report", donation.number)),
        ),
    ];
    mail::queue(
        tx,
        to,
        "reporting-issued",
        &app.settings.programme,
        &args,
        app.now_ms(),
    )
    .await?;
    Ok(())
}
