//! The work list: what waits for its tests, and what must be tested again after a part was fitted.

use axum::extract::Query;
use axum::response::Response;
use gapless_journey::Stage;
use gapless_store::bench::{self as floor, Row, Work};
use gapless_web::access::Act;
use gapless_web::bench::{self, Scan};
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Pager};
use gapless_web::{Ctx, Failure, Markup, Outcome, html};
use serde::Deserialize;
use uuid::Uuid;

/// What a reader of the list asks for.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    /// One donation.
    pub donation: Option<Uuid>,
    /// One category.
    pub category: Option<String>,
    /// What must be tested again.
    pub again: Option<String>,
    /// Cursor.
    pub cursor: Option<String>,
}

fn work_of(ctx: &Ctx, asked: &Asked) -> Result<Work, Failure> {
    let custodian = bench::custodian(&ctx.actor)?;
    let is_again = asked.again.is_some();
    let stage = if is_again {
        Stage::Refurbishment
    } else {
        Stage::Assessment
    };
    let after = asked.cursor.as_deref().and_then(|text| text.parse().ok());
    Ok(Work {
        donation: asked.donation,
        category: asked.category.clone().filter(|word| !word.is_empty()),
        needs_retest: is_again,
        after,
        ..Work::of(stage, custodian)
    })
}

/// `/assessment`.
pub async fn list(ctx: Ctx, Query(asked): Query<Asked>) -> Outcome<Markup> {
    let (store, db) = (&ctx.app.store, &ctx.app.store.read);
    let work = work_of(&ctx, &asked)?;
    let whole = Work {
        donation: None,
        category: None,
        after: None,
        ..work.clone()
    };
    let (rows, next) = floor::page(db, &work).await?;
    let donations = floor::donations_at(store, &whole).await?;
    let kinds = floor::categories_at(store, &whole).await?;
    let again = Work {
        needs_retest: true,
        ..Work::of(Stage::Refurbishment, whole.custodian)
    };
    let (again, _) = floor::count(store, &again).await?;
    let title = ctx.t("stage-assessment");
    let body = html! {
        (ui::head(&title, &ctx.t("assessment-purpose"), None))
        (ui::jump_box(&ctx, "/assessment/scan"))
        (filters(&ctx, &donations, &kinds, again))
        @if rows.is_empty() {
            (ui::empty(&ctx.t("assessment-empty"), &ctx.t("assessment-empty-do"), None))
        } @else {
            (ui::table(&ctx, &title, &COLUMNS, &table_rows(&ctx, &rows, &donations), &Pager { next: next.map(|next| next.to_string()), total: None }))
            @if ctx.may(Act::AssessmentRecord) {
                (ui::selection_bar(&ctx, "chosen", "/assessment/several", &html! {
                    button.btn.btn-primary type="submit" formmethod="get" formaction="/assessment/several" { (ctx.t("assessment-same")) }
                }))
            }
        }
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

const COLUMNS: [Column<'_>; 6] = {
    let [pick, device, what, donation] = bench::FIRST_COLUMNS;
    let (state, since) = (Column::new("assessment-state"), Column::new("bench-since"));
    [pick, device, what, donation, state, since]
};

fn table_rows(ctx: &Ctx, rows: &[Row], donations: &[(Uuid, String, i64)]) -> Markup {
    html! { @for row in rows { tr {
        (bench::first_cells(ctx, "/assessment", row, donations))
        td {
            @match row.tests_passed {
                Some(false) => (ui::badge(ui::Tone::Ask, ctx.t("assessment-begun"))),
                Some(true) => (ui::badge(ui::Tone::Ok, ctx.t("assessment-passed"))),
                None => (ui::badge(ui::Tone::Plain, ctx.t("assessment-untested"))),
            }
            @if row.locks != "[]" { " " (ui::badge(ui::Tone::Stop, ctx.t("assessment-locked"))) }
        }
        td { (ctx.age(row.stage_since_at)) }
    } } }
}

fn filters(
    ctx: &Ctx,
    donations: &[(Uuid, String, i64)],
    kinds: &[(String, i64)],
    again: u64,
) -> Markup {
    let by_kind: Vec<_> = kinds
        .iter()
        .map(|(word, n)| {
            let text = ctx.t(&format!("category-{word}"));
            (word.as_str(), text, u64::try_from(*n).unwrap_or(0))
        })
        .collect();
    let again_text = ctx.t("assessment-again");
    html! {
        (ui::filters(ctx, "again", &ctx.t("assessment-which"), &ctx.t("assessment-first"), &[("1", &again_text, Some(again))]))
        (bench::word_filter(ctx, "category", "assessment-kind", &by_kind))
        (bench::donation_filter(ctx, donations))
    }
}

/// `/assessment/scan`: jumps to a device.
pub async fn scan(ctx: Ctx, Query(scan): Query<Scan>) -> Outcome<Response> {
    bench::jump(&ctx, "/assessment", &scan.code).await
}
