//! The work list: devices with open media, oldest first.

use crate::store;
use axum::extract::Query;
use axum::response::Response;
use gapless_journey::Stage;
use gapless_journey::sanitization::MediumStatus;
use gapless_store::bench::{self as floor, MediaState, Row, Work};
use gapless_store::entities::medium;
use gapless_web::access::Act;
use gapless_web::bench::{self, Scan};
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Pager};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// What a reader of the list asks for.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
pub struct Asked {
    /// `unknown`, `open`, `failed` or `exceptions`.
    pub state: Option<String>,
    /// One donation.
    pub donation: Option<Uuid>,
    /// Whose hands; for the programme.
    pub who: Option<Uuid>,
    /// Cursor.
    pub cursor: Option<String>,
}

const STATES: [(&str, MediaState); 4] = [
    ("unknown", MediaState::Unknown),
    ("open", MediaState::Has(MediumStatus::Open)),
    ("failed", MediaState::Has(MediumStatus::Failed)),
    (
        "exceptions",
        MediaState::Has(MediumStatus::ErasedWithExceptions),
    ),
];

/// The work that a reader asks for, of their own.
pub(crate) fn work_of(ctx: &Ctx, asked: &Asked) -> Result<Work, Failure> {
    let custodian = bench::custodian(&ctx.actor)?.or(asked.who);
    let state = asked.state.as_deref();
    Ok(Work {
        donation: asked.donation,
        media: STATES
            .iter()
            .find(|(word, _)| Some(*word) == state)
            .map(|(_, media)| *media),
        after: asked.cursor.as_deref().and_then(|text| text.parse().ok()),
        ..Work::of(Stage::Sanitization, custodian)
    })
}

/// `/sanitization`.
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let (store, db) = (&ctx.app.store, &ctx.app.store.read);
    let work = work_of(&ctx, &asked)?;
    let whole = Work {
        donation: None,
        media: None,
        after: None,
        ..work.clone()
    };
    let (rows, next) = floor::page(db, &work).await?;
    // Where nobody looked there is nothing to show.
    let looked_into = rows.iter().filter(|row| row.media_known);
    let ids: Vec<String> = looked_into.map(|row| row.id.clone()).collect();
    let media = floor::media(db, &ids).await?;
    let donations = floor::donations_at(store, &whole).await?;
    let mut counts = Vec::new();
    for (word, state) in STATES {
        let narrowed = Work {
            media: Some(state),
            ..whole.clone()
        };
        counts.push((word, floor::count(store, &narrowed).await?.0));
    }
    let own = bench::custodian(&ctx.actor)?;
    let (name, count) = (format!("reports {own:?}"), async || {
        store::waiting(db, own).await
    });
    let waiting = store.kept(&name, count).await?;
    let holders = match own {
        Some(_) => Vec::new(),
        None => {
            floor::custodians_at(
                store,
                &Work {
                    custodian: None,
                    ..whole.clone()
                },
            )
            .await?
        }
    };
    let title = ctx.t("stage-sanitization");
    let body = html! {
        (ui::head(&title, &ctx.t("sanitization-purpose"), Some(&reports_link(&ctx, waiting))))
        (ui::jump_box(&ctx, "/sanitization/scan"))
        (state_filter(&ctx, &counts))
        (bench::donation_filter(&ctx, &donations))
        @if holders.len() > 1 { (holder_filter(&ctx, &holders)) }
        @if rows.is_empty() {
            (ui::empty(&ctx.t("sanitization-empty"), &ctx.t("sanitization-empty-do"), None))
        } @else {
            (ui::table(&ctx, &title, &COLUMNS, &table_rows(&ctx, &rows, &media, &donations), &Pager { next: next.map(|next| next.to_string()), total: None }))
            @if ctx.may(Act::SanitizationRecord) { (ui::selection_bar(&ctx, "chosen", "/sanitization/none", &bulk(&ctx))) }
        }
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

const COLUMNS: [Column<'_>; 6] = {
    let [pick, device, what, donation] = bench::FIRST_COLUMNS;
    let (media, since) = (Column::new("bench-media"), Column::new("bench-since"));
    [pick, device, what, donation, media, since]
};

fn table_rows(
    ctx: &Ctx,
    rows: &[Row],
    media: &[medium::Model],
    donations: &[(Uuid, String, i64)],
) -> Markup {
    html! { @for row in rows { tr {
        (bench::first_cells(ctx, "/sanitization", row, donations))
        td { (ui::media_line(ctx, row.media_known, media.iter().filter(|medium| medium.device_id == row.id))) }
        td { (ctx.age(row.stage_since_at)) }
    } } }
}

fn reports_link(ctx: &Ctx, waiting: u64) -> Markup {
    html! {
        a.btn.btn-primary href="/sanitization/reports" {
            (ctx.t("sanitization-upload"))
            @if waiting > 0 { " · " (ctx.tw("sanitization-reports-waiting", &[("n", waiting.into())])) }
        }
    }
}

fn state_filter(ctx: &Ctx, counts: &[(&str, u64)]) -> Markup {
    let choices: Vec<_> = counts
        .iter()
        .map(|(word, n)| (*word, ctx.t(&format!("sanitization-state-{word}")), *n))
        .collect();
    bench::word_filter(ctx, "state", "sanitization-state", &choices)
}

fn holder_filter(ctx: &Ctx, holders: &[(Uuid, String)]) -> Markup {
    let ids: Vec<String> = holders.iter().map(|(id, _)| id.to_string()).collect();
    let choices: Vec<(&str, &str, Option<u64>)> = ids
        .iter()
        .zip(holders)
        .map(|(id, (_, name))| (id.as_str(), name.as_str(), None))
        .collect();
    ui::filters(
        ctx,
        "who",
        &ctx.t("bench-custodian"),
        &ctx.t("frame-all"),
        &choices,
    )
}

/// What can be done with chosen devices: each button opens a form that is typed once for all of them.
fn bulk(ctx: &Ctx) -> Markup {
    html! {
        button.btn.btn-primary type="submit" formmethod="get" formaction="/sanitization/record" { (ctx.t("sanitization-record")) }
        button.btn type="submit" formmethod="get" formaction="/sanitization/destroy" { (ctx.t("sanitization-destroy")) }
        button.btn type="submit" formmethod="get" formaction="/sanitization/none" { (ctx.t("sanitization-none")) }
    }
}

/// `/sanitization/scan`: jumps to a device.
pub async fn scan(ctx: Ctx, Query(scan): Query<Scan>) -> Outcome<Response> {
    bench::jump(&ctx, "/sanitization", &scan.code).await
}
