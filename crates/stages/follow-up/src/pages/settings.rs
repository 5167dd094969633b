//! `/follow-up/settings`: when projects are asked and reminded, how many devices are looked at again.

use crate::policy::{joined, policy};
use crate::store::policies;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Column, Field, Pager};
use gapless_web::{Ctx, Markup, Outcome, html};

const COLUMNS: [Column<'_>; 5] = [
    Column::new("shipping-policy-from"),
    Column::new("follow-up-months"),
    Column::new("follow-up-remind-days"),
    Column::new("follow-up-sample-percent").number(),
    Column::new("shipping-by"),
];

/// The page.
pub async fn show(ctx: Ctx) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let now = policy(&ctx.app, db).await?;
    let all = policies::all(db).await?;
    let title = ctx.t("follow-up-settings");
    let lines = html! { @for row in &all { tr {
        td { (ctx.day(&row.begins)) }
        td { (row.months) }
        td { (row.remind_days) }
        td.text-end { (ctx.number(row.sample_percent)) }
        td { (row.added_by) }
    } } };
    let percent = now.sample_percent.to_string();
    let body = html! {
        (ui::head(&title, &ctx.t("follow-up-settings-purpose"), None))
        @if all.is_empty() { p { (ctx.t("follow-up-policies-built-in")) } }
        @else { (ui::table(&ctx, &title, &COLUMNS, &lines, &Pager::default())) }
        (ui::form("/follow-up/settings", html! {
            (Field::input("from", "shipping-policy-from", "date").required().show(&ctx))
            (Field::text("months", "follow-up-months").value(&joined(&now.months)).hint("follow-up-months-hint").show(&ctx))
            (Field::text("remind_days", "follow-up-remind-days").value(&joined(&now.remind_days)).hint("follow-up-remind-days-hint").show(&ctx))
            (Field::input("sample_percent", "follow-up-sample-percent", "number").value(&percent).limits(Some("0"), Some("100"), Some("1")).required().show(&ctx))
            (ui::submit(&ctx, "follow-up-policy-set"))
        }))
    };
    Ok(Page::new(&title).show(&ctx, body))
}
