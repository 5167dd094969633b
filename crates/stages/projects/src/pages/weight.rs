//! `/projects/weights`: what the criteria weigh, from a day on.

use super::question;
use crate::review::weights::{Weigh, weigh};
use crate::rules::scoring::{WEIGHT_DEFAULT, WEIGHT_MAX};
use crate::store::weight;
use axum::response::Response;
use gapless_journey::projects::Criterion;
use gapless_web::layout::Page;
use gapless_web::sent::Sent;
use gapless_web::ui::{self, Column, Field, Pager};
use gapless_web::{Ctx, Markup, Outcome, html};

const COLUMNS: [Column<'_>; 4] = [
    Column::new("projects-rule-from"),
    Column::new("weight-criterion"),
    Column::new("weight-weight").number(),
    Column::new("weight-by"),
];

/// The page.
pub async fn show(ctx: Ctx) -> Outcome<Markup> {
    let rows = weight::all(&ctx.app.store.read).await?;
    let today = ctx.app.zoned(ctx.now_ms).date().to_string();
    let now = weight::on(&rows, &today);
    let title = ctx.t("weight-title");
    let most = WEIGHT_MAX.to_string();
    let table = html! { @for row in rows.iter().rev() { tr {
        td { (ctx.day(&row.begins)) }
        td { (ctx.t(&format!("criterion-{}", row.criterion))) }
        td.text-end { (ctx.number(row.weight)) }
        td { (row.added_by) }
    } } };
    let body = html! {
        (ui::head(&title, &ctx.t("weight-purpose"), None))
        (question::tabs(&ctx))
        (ui::section(&ctx.t("weight-add"), &ui::form("/projects/weights", html! {
            @for criterion in Criterion::ALL {
                @let value = now.get(criterion).unwrap_or(&WEIGHT_DEFAULT).to_string();
                (Field::input(&format!("weight-{criterion}"), &format!("criterion-{criterion}"), "number").value(&value).limits(Some("0"), Some(&most), Some("1")).required().show(&ctx))
            }
            (Field::input("from", "weight-from", "date").hint("weight-from-hint").required().show(&ctx))
            (ui::submit(&ctx, "weight-add"))
        })))
        @if !rows.is_empty() { (ui::table(&ctx, &title, &COLUMNS, &table, &Pager::default())) }
    };
    Ok(Page::new(&title).show(&ctx, body))
}

/// Weighs the criteria.
pub async fn add(ctx: Ctx, sent: Sent) -> Outcome<Response> {
    let of = sent.fields().iter();
    let input = Weigh {
        from: sent.text("from").unwrap_or_default().to_owned(),
        weights: of
            .filter_map(|(name, value)| {
                Some((name.strip_prefix("weight-")?.to_owned(), value.clone()))
            })
            .collect(),
    };
    weigh(&ctx.app, &ctx.actor, &input).await?;
    ui::redirect("/projects/weights", "weight-said-set")
}
