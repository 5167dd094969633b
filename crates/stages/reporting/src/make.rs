//! Makes papers in the background: progress is kept, so that whoever asked can leave and come back. Every paper is made
//! from what was frozen, and making it twice gives the same file.

use crate::certificate::document::CertificateDocument;
use crate::certificate::paper::{self, Void};
use crate::document::Document;
use crate::store::entities::certificate::Model as Certificate;
use crate::store::entities::paper_run::Model as Run;
use crate::store::reports::Files;
use crate::store::runs::{self, RunKind, RunStatus};
use crate::store::{certificates, donations, reports, word};
use crate::{gather, report_paper};
use gapless_store::entities::donation;
use gapless_store::{Failure as StoreFailure, Tx, files, from_millis, jobs};
use gapless_web::access::{Actor, Scope};
use gapless_web::i18n::Lang;
use gapless_web::{App, Failure, Outcome};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// The kind of job that makes papers; its payload is `{"run": "<id>", "lang": "<language>"}`.
pub const JOB: &str = "reporting-papers";
/// Papers of the report itself: PDF, workbook, table of certificates.
const REPORT_PAPERS: i64 = 3;
/// Certificates that are looked up together.
const CERTIFICATES_AT_ONCE: usize = 20;
/// After this time the rest is left to a next job, so that none runs out of its lease.
const SLICE: Duration = Duration::from_secs(90);
/// Media type of PDF.
pub const PDF: &str = "application/pdf";
/// Media type of the workbook.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Puts a run on the list, in the caller's transaction.
pub async fn queue(
    tx: &Tx,
    app: &App,
    actor: &Actor,
    donation: Uuid,
    id: Uuid,
    kind: RunKind,
    report: Option<Uuid>,
) -> Result<(), StoreFailure> {
    let row = Run {
        id,
        donation_id: donation,
        kind: kind.as_str().to_owned(),
        report_id: report,
        total: 0,
        done: 0,
        status: RunStatus::Waiting.as_str().to_owned(),
        error: None,
        files: "{}".to_owned(),
        queued_at: app.now_ms(),
        queued_by: actor.name.to_string(),
        ended_at: None,
    };
    runs::add(tx, row).await?;
    let lang = actor.lang.unwrap_or(Lang::En);
    jobs::queue(tx, JOB, &json!({ "run": id, "lang": lang })).await?;
    Ok(())
}

/// Puts a run on the list.
pub async fn start(
    app: &App,
    actor: &Actor,
    donation: &donation::Model,
    kind: RunKind,
    report: Option<Uuid>,
) -> Outcome<Uuid> {
    let id = Uuid::now_v7();
    let work = |tx: Tx| async move { queue(&tx, app, actor, donation.id, id, kind, report).await };
    app.store.write(work).await?;
    Ok(id)
}

/// Does one job of the kind [`JOB`].
pub async fn run(app: &App, payload: &Value) -> Outcome<()> {
    let field = |name: &str| {
        payload
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let id: Uuid = field("run").parse()?;
    let lang = Lang::from_tag(field("lang")).unwrap_or(Lang::En);
    let Some(run) = runs::find(&app.store.read, id).await? else {
        return Ok(());
    };
    if run.status != RunStatus::Waiting.as_str() {
        return Ok(());
    }
    let kind = word("paper_run.kind", &run.kind, RunKind::parse)?;
    let done = match kind {
        RunKind::Draft => draft(app, &run, lang).await,
        RunKind::Certificates => rest(app, &run, 0, lang).await,
        RunKind::Report => report(app, &run, lang).await,
    };
    match done {
        Err(Failure::Refusal(refusal)) => {
            // Trying again would be refused again: the run says why.
            let code = Some(refusal.code.to_owned());
            end(app, id, RunStatus::Failed, None, code).await
        }
        other => other,
    }
}

async fn end(
    app: &App,
    id: Uuid,
    status: RunStatus,
    files: Option<String>,
    error: Option<String>,
) -> Outcome<()> {
    let (files, error) = (&files, &error);
    let work = |tx: Tx| async move {
        runs::end(
            &tx,
            id,
            status,
            files.as_deref(),
            error.clone(),
            app.now_ms(),
        )
        .await
    };
    Ok(app.store.write(work).await?)
}

async fn progress(app: &App, id: Uuid, done: i64, total: i64) -> Outcome<()> {
    let work = |tx: Tx| async move { runs::progress(&tx, id, done, total).await };
    Ok(app.store.write(work).await?)
}

/// A draft of the report as things stand; nothing is issued by it.
async fn draft(app: &App, run: &Run, lang: Lang) -> Outcome<()> {
    let scope = Scope::All;
    let found = donations::find(&app.store.read, &scope, &run.donation_id.to_string()).await?;
    let donation = found.ok_or_else(Failure::not_found)?;
    progress(app, run.id, 0, REPORT_PAPERS).await?;
    let document = gather::document(app, &donation).await?.document;
    let json = serde_json::to_vec(&document)?;
    let files = papers(app, &document, lang, run.id, REPORT_PAPERS).await?;
    let json = keep(app, json, "draft.json", "application/json").await?;
    let names = json!({
        "status-report.json": json, "status-report.pdf": files.pdf,
        "status-report.xlsx": files.xlsx, "certificates.pdf": files.certificate_table,
    });
    end(app, run.id, RunStatus::Done, Some(names.to_string()), None).await
}

/// The papers of an issued edition, then certificates that have none yet.
async fn report(app: &App, run: &Run, lang: Lang) -> Outcome<()> {
    let Some(id) = run.report_id else {
        return rest(app, run, 0, lang).await;
    };
    let row = reports::find(&app.store.read, id)
        .await?
        .ok_or_else(Failure::not_found)?;
    if row.pdf.is_none() {
        edition(app, &row, Some(run.id)).await?;
    }
    rest(app, run, REPORT_PAPERS, lang).await
}

/// Makes the papers of an edition from its frozen document.
pub async fn edition(
    app: &App,
    row: &crate::store::entities::status_report::Model,
    run: Option<Uuid>,
) -> Outcome<Files> {
    let document: Document = serde_json::from_slice(&app.store.files.get(&row.json).await?)?;
    let lang = Lang::from_tag(&row.language).unwrap_or(Lang::En);
    let unmade = certificates::unmade_count(&app.store.read, row.donation_id).await?;
    let total = REPORT_PAPERS + i64::try_from(unmade).unwrap_or(0);
    let files = &papers(app, &document, lang, run.unwrap_or_default(), total).await?;
    let work = |tx: Tx| async move { reports::made(&tx, row.id, files).await };
    app.store.write(work).await?;
    Ok(files.clone())
}

/// The three papers of a document.
async fn papers(
    app: &App,
    document: &Document,
    lang: Lang,
    run: Uuid,
    total: i64,
) -> Outcome<Files> {
    let name = &document.donation.number;
    let pdf = blocking(app, document, move |app, report| {
        report_paper::pdf(app, report, lang)
    })
    .await?;
    let pdf = keep(app, pdf, &format!("status-report-{name}.pdf"), PDF).await?;
    progress(app, run, 1, total).await?;
    let xlsx = blocking(app, document, move |app, report| {
        report_paper::xlsx(app, report, lang)
    })
    .await?;
    let xlsx = keep(app, xlsx, &format!("status-report-{name}.xlsx"), XLSX).await?;
    progress(app, run, 2, total).await?;
    let table = blocking(app, document, move |app, report| {
        paper::table_pdf(app, report, lang)
    })
    .await?;
    let table = keep(app, table, &format!("certificates-{name}.pdf"), PDF).await?;
    progress(app, run, 3, total).await?;
    Ok(Files {
        pdf,
        xlsx,
        certificate_table: table,
    })
}

/// Setting a paper takes up to seconds: it must not hold a thread that answers requests.
pub(crate) async fn blocking<D: Clone + Send + 'static>(
    app: &App,
    document: &D,
    make: impl FnOnce(&App, &D) -> Outcome<Vec<u8>> + Send + 'static,
) -> Outcome<Vec<u8>> {
    let (app, document) = (app.clone(), document.clone());
    tokio::task::spawn_blocking(move || make(&app, &document)).await?
}

async fn keep(app: &App, bytes: Vec<u8>, name: &str, media_type: &str) -> Outcome<String> {
    let size = bytes.len();
    let hash = app.store.files.put(bytes).await?;
    let sha = &hash;
    let work =
        |tx: Tx| async move { files::register(&tx, sha, name, media_type, size, None).await };
    app.store.write(work).await?;
    Ok(hash)
}

/// Makes the certificates that have no paper yet; what does not fit into one slice of time is left to a next job.
async fn rest(app: &App, run: &Run, before: i64, lang: Lang) -> Outcome<()> {
    let begun = Instant::now();
    let unmade = certificates::unmade_count(&app.store.read, run.donation_id).await?;
    let made = (run.done - before).max(0);
    let total = before + made + i64::try_from(unmade).unwrap_or(0);
    let mut done = before + made;
    progress(app, run.id, done, total).await?;
    loop {
        let db = &app.store.read;
        let next = certificates::unmade(db, run.donation_id, CERTIFICATES_AT_ONCE).await?;
        if next.is_empty() {
            return end(app, run.id, RunStatus::Done, None, None).await;
        }
        for row in &next {
            certificate(app, row).await?;
            done += 1;
            progress(app, run.id, done, total.max(done)).await?;
        }
        if begun.elapsed() > SLICE {
            let work = |tx: Tx| async move {
                jobs::queue(&tx, JOB, &json!({ "run": run.id, "lang": lang })).await
            };
            app.store.write(work).await?;
            return Ok(());
        }
    }
}

/// The PDF of a certificate as it stands, made where there is none yet; its SHA-256.
pub async fn certificate(app: &App, row: &Certificate) -> Outcome<String> {
    let is_void = row.voided_at.is_some();
    if let Some(made) = if is_void { &row.void_file } else { &row.file } {
        return Ok(made.clone());
    }
    let document: CertificateDocument = serde_json::from_str(&row.snapshot)?;
    let lang = Lang::from_tag(&row.language).unwrap_or(Lang::En);
    let void = Void {
        at: row.voided_at.map(from_millis),
        why: row.voided_why.clone().unwrap_or_default(),
        replaced_by: row.replaced_by.clone(),
    };
    let bytes = blocking(app, &document, move |app, document| {
        paper::pdf(app, document, &void, lang)
    })
    .await?;
    let hash = keep(app, bytes, &format!("{}.pdf", row.number), PDF).await?;
    let sha = &hash;
    let work = |tx: Tx| async move { certificates::made(&tx, row.id, sha, is_void).await };
    app.store.write(work).await?;
    Ok(hash)
}
