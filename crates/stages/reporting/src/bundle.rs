//! Everything of a report as files: the last issued edition with every certificate, or a draft that says so.

use crate::certificate::paper;
use crate::document::Document;
use crate::store::{certificates, reports};
use crate::{gather, letters, make, report_paper, sight};
use futures::{StreamExt, TryStreamExt, stream};
use gapless_journey::Refusal;
use gapless_web::access::{Act, Actor};
use gapless_web::{App, Outcome};

/// Certificates that are set at once: one a core of the smallest machine.
const SET_AT_ONCE: usize = 2;

/// One file.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name, with its folder.
    pub name: String,
    /// What it holds.
    pub content: Content,
}

/// Where a file's bytes are.
#[derive(Debug, Clone)]
pub enum Content {
    /// Kept, by its SHA-256.
    Kept(String),
    /// Made now.
    Made(Vec<u8>),
}

impl Content {
    /// The bytes.
    pub async fn bytes(self, app: &App) -> Outcome<Vec<u8>> {
        match self {
            Self::Kept(hash) => Ok(app.store.files.get(&hash).await?),
            Self::Made(bytes) => Ok(bytes),
        }
    }
}

/// The files of a donation's report. Without an issued edition only a draft can be had, and only when it is asked for.
/// `progress` is told how many certificates are done, and of how many.
pub async fn files(
    app: &App,
    actor: &Actor,
    key: &str,
    draft: bool,
    progress: impl Fn(usize, usize),
) -> Outcome<Vec<File>> {
    let donation = sight::donation(&app.store, actor, Act::ReportingSee, key)
        .await?
        .whole()?;
    let edition = reports::editions(&app.store.read, donation.id)
        .await?
        .into_iter()
        .next();
    let (document, mut files) = match (edition, draft) {
        (Some(row), false) => {
            let document: Document =
                serde_json::from_slice(&app.store.files.get(&row.json).await?)?;
            let made = match (&row.pdf, &row.xlsx, &row.certificate_table) {
                (Some(pdf), Some(xlsx), Some(table)) => reports::Files {
                    pdf: pdf.clone(),
                    xlsx: xlsx.clone(),
                    certificate_table: table.clone(),
                },
                _ => make::edition(app, &row, None).await?,
            };
            let [json, pdf, xlsx, table] =
                [row.json, made.pdf, made.xlsx, made.certificate_table].map(Content::Kept);
            (document, named(json, pdf, xlsx, table))
        }
        (None, false) => {
            return Err(Refusal::new("report-not-issued")
                .with("number", &donation.number)
                .into());
        }
        (_, true) => {
            let document = gather::document(app, &donation).await?.document;
            let lang = letters::donor_language(app, &donation).await?;
            let json = serde_json::to_vec(&document)?;
            let pdf =
                make::blocking(app, &document, move |a, d| report_paper::pdf(a, d, lang)).await?;
            let xlsx =
                make::blocking(app, &document, move |a, d| report_paper::xlsx(a, d, lang)).await?;
            let table =
                make::blocking(app, &document, move |a, d| paper::table_pdf(a, d, lang)).await?;
            let [json, pdf, xlsx, table] = [json, pdf, xlsx, table].map(Content::Made);
            (document, named(json, pdf, xlsx, table))
        }
    };
    let total = document.certificates.len();
    let numbers: Vec<String> = document
        .certificates
        .into_iter()
        .map(|one| one.number)
        .collect();
    let mut set = stream::iter(numbers.into_iter().map(|number| certificate(app, number)))
        .buffered(SET_AT_ONCE);
    let mut done = 0;
    while let Some(file) = set.try_next().await? {
        files.push(file);
        done += 1;
        progress(done, total);
    }
    Ok(files)
}

async fn certificate(app: &App, number: String) -> Outcome<File> {
    let row = certificates::find(&app.store.read, &number).await?;
    let row = row.ok_or_else(gapless_web::Failure::not_found)?;
    let content = Content::Kept(make::certificate(app, &row).await?);
    Ok(File {
        name: format!("certificates/{number}.pdf"),
        content,
    })
}

fn named(json: Content, pdf: Content, xlsx: Content, table: Content) -> Vec<File> {
    [
        ("status-report.json", json),
        ("status-report.pdf", pdf),
        ("status-report.xlsx", xlsx),
        ("certificates/certificates.pdf", table),
    ]
    .into_iter()
    .map(|(name, content)| File {
        name: name.to_owned(),
        content,
    })
    .collect()
}

/// A donation as lists of the command line name it.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Listed {
    /// Its key.
    pub id: uuid::Uuid,
    /// The number that people use.
    pub number: String,
    /// The donor's name.
    pub donor: String,
    /// A word of the statuses of donations.
    pub status: String,
    /// A status report was issued.
    pub finished: bool,
}

/// Every donation that the actor sees, newest first.
pub async fn list(app: &App, actor: &Actor) -> Outcome<Vec<Listed>> {
    actor.permit(Act::ReportingSee)?;
    let db = &app.store.read;
    let rows = crate::store::donations::all(db, &actor.scope()).await?;
    let donors = rows.iter().map(|row| row.donor_id).collect();
    let donors = crate::store::donations::organisations(db, donors).await?;
    let listed = rows.into_iter().map(|row| Listed {
        donor: donors
            .get(&row.donor_id)
            .map(|donor| donor.name.clone())
            .unwrap_or_default(),
        finished: row.finished_at.is_some(),
        id: row.id,
        number: row.number,
        status: row.status,
    });
    Ok(listed.collect())
}
