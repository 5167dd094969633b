//! The work list: what waits for its tests, and what must be tested again after a part was fitted.

use axum::extract::Query;
use axum::response::Response;
use gapless_journey::Stage;
use gapless_store::bench::{self as floor, WORK_ROWS, Work};
use gapless_store::entities::device;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Pager};
use gapless_web::{Ctx, Failure, Markup, Outcome, bench, html};
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
    pub after: Option<String>,
}

fn work_of(ctx: &Ctx, asked: &Asked) -> Result<Work, Failure> {
    let custodian = bench::custodian(&ctx.actor)?;
    let is_again = asked.again.is_some();
    let stage = if is_again {
        Stage::Refurbishment
    } else {
        Stage::Assessment
    };
    let after = asked.after.as_deref().and_then(|text| {
        let (since, id) = text.split_once('.')?;
        Some((since.parse().ok()?, id.to_owned()))
    });
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
    let mut rows = floor::work(db, &work).await?;
    let limit = usize::try_from(WORK_ROWS).unwrap_or(usize::MAX);
    let has_more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows
        .last()
        .filter(|_| has_more)
        .map(|row| format!("{}.{}", row.stage_since_at, row.id));
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
            @let names: Vec<(Uuid, &str)> = donations.iter().map(|(id, number, _)| (*id, number.as_str())).collect();
            (ui::table(&ctx, &title, COLUMNS, &table_rows(&ctx, &rows, &names), &Pager { next, total: None }))
            @if ctx.may(Act::AssessmentRecord) {
                (ui::selection_bar(&ctx, "chosen", "/assessment/several", &html! {
                    button.btn.btn-primary type="submit" formmethod="get" formaction="/assessment/several" { (ctx.t("assessment-same")) }
                }))
            }
        }
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

const COLUMNS: &[Column<'_>] = &[
    Column::pick(),
    Column::new("bench-device"),
    Column::new("bench-what"),
    Column::new("bench-donation"),
    Column::new("assessment-state"),
    Column::new("bench-since"),
];

fn table_rows(ctx: &Ctx, rows: &[device::Model], donations: &[(Uuid, &str)]) -> Markup {
    html! { @for row in rows { tr {
        (ui::pick("chosen", &row.id, &ctx.tw("frame-select-row", &[("name", row.id.as_str().into())])))
        td { a href={ "/assessment/" (row.id) } { (row.id) } }
        td { (ui::what(ctx, row)) @if let Some(serial) = &row.serial_number { br; code { (serial) } } }
        td.text-nowrap { (donations.iter().find(|(id, _)| *id == row.donation_id).map_or("", |(_, number)| *number)) }
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
    let all = ctx.t("frame-all");
    let ids: Vec<String> = donations.iter().map(|(id, ..)| id.to_string()).collect();
    let by_donation: Vec<(&str, &str, Option<u64>)> = ids
        .iter()
        .zip(donations)
        .map(|(id, (_, number, n))| (id.as_str(), number.as_str(), u64::try_from(*n).ok()))
        .collect();
    let texts: Vec<_> = kinds
        .iter()
        .map(|(word, _)| ctx.t(&format!("category-{word}")))
        .collect();
    let by_kind: Vec<(&str, &str, Option<u64>)> = kinds
        .iter()
        .zip(&texts)
        .map(|((word, n), text)| (word.as_str(), text.as_ref(), u64::try_from(*n).ok()))
        .collect();
    let again_text = ctx.t("assessment-again");
    html! {
        (ui::filters(ctx, "again", &ctx.t("assessment-which"), &ctx.t("assessment-first"), &[("1", &again_text, Some(again))]))
        (ui::filters(ctx, "category", &ctx.t("assessment-kind"), &all, &by_kind))
        (ui::filters(ctx, "donation", &ctx.t("bench-donation"), &all, &by_donation))
    }
}

/// What was scanned.
#[derive(Debug, Deserialize)]
pub struct Scan {
    /// The code.
    #[serde(default)]
    pub code: String,
}

/// `/assessment/scan`: jumps to a device.
pub async fn scan(ctx: Ctx, Query(scan): Query<Scan>) -> Outcome<Response> {
    bench::jump(&ctx, "/assessment", &scan.code).await
}
