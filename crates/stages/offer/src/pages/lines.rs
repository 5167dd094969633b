//! The lines of an offer, with what can be done to the chosen ones.

use super::{figures::short, or_dash, reason, reasons, show::Asked};
use crate::access;
use gapless_journey::{Category, Verdict};
use gapless_store::entities::{donation, line};
use gapless_web::{
    Ctx,
    access::Act,
    ui::{self, Column, Field, Pager},
};
use maud::{Markup, html};

/// The form that acts on the chosen lines.
const FORM: &str = "chosen";

const COLUMNS: &[Column<'_>] = &[
    Column::pick(),
    Column::new("offer-row").number(),
    Column::new("offer-asset-tag"),
    Column::new("offer-verdict"),
    Column::new("bench-what"),
    Column::new("offer-serial"),
    Column::new("offer-cpu"),
    Column::new("offer-ram").number(),
    Column::new("offer-screen").number(),
    Column::new("offer-office"),
];

/// What the table shows, and of how much.
pub(super) struct Shown<'a> {
    pub donation: &'a donation::Model,
    pub rows: &'a [line::Model],
    pub next: Option<String>,
    /// Lines that the filter takes, on all pages.
    pub all: u64,
    pub offices: &'a [String],
    pub asked: &'a Asked,
}

/// The table with its filters and actions.
pub(super) fn show(ctx: &Ctx, shown: &Shown<'_>) -> Markup {
    let title = ctx.t("offer-lines");
    let verdicts: Vec<(&str, String)> = Verdict::ALL
        .iter()
        .map(|v| (v.as_str(), ctx.t(&format!("verdict-{v}")).into_owned()))
        .collect();
    let kinds: Vec<(&str, String)> = Category::ALL
        .iter()
        .map(|c| (c.as_str(), ctx.t(&format!("category-{c}")).into_owned()))
        .collect();
    let verdicts: Vec<_> = verdicts
        .iter()
        .map(|(v, l)| (*v, l.as_str(), None))
        .collect();
    let kinds: Vec<_> = kinds.iter().map(|(v, l)| (*v, l.as_str(), None)).collect();
    let pager = Pager {
        next: shown.next.clone(),
        total: Some(shown.all),
    };
    html! {
        section #lines {
            h2 { (title) }
            (ui::filters(ctx, "verdict", &ctx.t("offer-verdict"), &ctx.t("offer-every-verdict"), &verdicts))
            (ui::filters(ctx, "category", &ctx.t("offer-kind"), &ctx.t("offer-every-kind"), &kinds))
            (search(ctx, shown))
            @if shown.rows.is_empty() {
                (ui::empty(&ctx.t("offer-no-lines"), &ctx.t("offer-no-lines-do"), None))
            } @else {
                (ui::table(ctx, &title, COLUMNS, &body(ctx, shown.donation, shown.rows), &pager))
                (actions(ctx, shown))
            }
        }
    }
}

/// Office and words narrow what the chips above left.
fn search(ctx: &Ctx, shown: &Shown<'_>) -> Markup {
    let every = ctx.t("offer-every-office");
    let mut offices = vec![("", every.as_ref())];
    offices.extend(shown.offices.iter().map(|o| (o.as_str(), o.as_str())));
    let asked = shown.asked;
    let value = |text: &Option<String>| text.clone().unwrap_or_default();
    html! {
        form.gl-narrow method="get" action={ "/offer/" (shown.donation.id) } role="search" {
            @for (name, kept) in [("verdict", &asked.verdict), ("category", &asked.category), ("model", &asked.model)] {
                @if let Some(kept) = kept { (ui::hidden(name, kept)) }
            }
            @if offices.len() > 1 {
                (Field::select("office", "offer-office", &offices).value(&value(&asked.office)).show(ctx))
            }
            (Field::input("search", "offer-search", "search").value(&value(&asked.search)).show(ctx))
            (ui::submit(ctx, "offer-search-do"))
        }
    }
}

fn body(ctx: &Ctx, donation: &donation::Model, rows: &[line::Model]) -> Markup {
    html! {
        @for row in rows {
            @let told = reasons(&row.reasons);
            tr {
                @if access::is_own(&ctx.actor, row) { (ui::pick(FORM, &row.id.to_string(), &name(row))) } @else { td {} }
                td.text-end { (ctx.number(row.row_number)) }
                td { a href={ "/offer/" (donation.id) "/lines/" (row.id) } { (or_dash(row.asset_tag.as_deref())) } }
                td {
                    (ui::word_badge(ctx, "verdict", &row.verdict))
                    @if row.status != "offered" { " " (ui::word_badge(ctx, "line-status", &row.status)) }
                    @if let Some(why) = &row.overridden_why { div.small { (ctx.t("offer-by-coordinator")) ": " (why) } }
                    @else if let Some(first) = told.first() { div.small { (reason(ctx, first)) } }
                    @if row.duplicate { div.small { a href={ "/offer/" (donation.id) "/twice" } { (ctx.t("offer-duplicate")) } } }
                }
                td {
                    (ctx.t(&format!("category-{}", row.category)))
                    div.small { (or_dash(row.manufacturer.as_deref())) " " (row.model.as_deref().unwrap_or_default()) }
                }
                td { (or_dash(row.serial_number.as_deref())) }
                td { (or_dash(row.cpu_text.as_deref())) }
                td.text-end { (short(ctx, row.ram_gb)) }
                td.text-end { (short(ctx, row.screen_inch)) }
                td { (or_dash(row.office.as_deref())) }
            }
        }
    }
}

/// How a row is called aloud.
fn name(row: &line::Model) -> String {
    let said = row
        .asset_tag
        .as_deref()
        .or(row.serial_number.as_deref())
        .or(row.model.as_deref());
    said.map_or_else(|| row.row_number.to_string(), str::to_owned)
}

/// Every action of the bar posts to one address with the word of what to do. More than a page is taken by its filter.
fn actions(ctx: &Ctx, shown: &Shown<'_>) -> Markup {
    let is_open = super::is_open(shown.donation);
    let can_correct = is_open && ctx.may(Act::OfferCorrect);
    let can_decide = is_open && ctx.may(Act::OfferDecide);
    let can_withdraw = !is_open && ctx.may(Act::OfferAmend);
    if !can_correct && !can_decide && !can_withdraw {
        return html! {};
    }
    let mut choices: Vec<(&str, String)> = Vec::new();
    let mut add = |value: &'static str, key: &str| choices.push((value, ctx.t(key).into_owned()));
    if can_correct {
        add("ram", "offer-set-ram");
        add("cpu", "offer-set-cpu");
        add("screen", "offer-set-screen");
        add("category", "offer-set-kind");
        add("office", "offer-set-office");
        add("condition", "offer-set-condition");
    }
    if can_decide {
        add("accepted", "offer-take-them");
        add("rejected", "offer-refuse-them");
    }
    if can_withdraw {
        add("withdraw", "offer-withdraw-them");
    }
    let choices: Vec<(&str, &str)> = choices.iter().map(|(v, l)| (*v, l.as_str())).collect();
    let asked = shown.asked;
    let kept = [
        ("verdict", &asked.verdict),
        ("category", &asked.category),
        ("office", &asked.office),
        ("search", &asked.search),
        ("model", &asked.model),
    ];
    // At the hub more is seen than changed: what a filter shows there is not what an action takes.
    let own = access::own_office(&ctx.actor);
    let is_all_own = own == access::seen_office(&ctx.actor, shown.donation);
    let is_more = is_all_own && shown.all > shown.rows.len() as u64;
    let body = html! {
        @for (name, value) in kept {
            @if let Some(value) = value { (ui::hidden(name, value)) }
        }
        (Field::select("act", "offer-act", &choices).show(ctx))
        (Field::text("value", "offer-value").hint("offer-value-hint").show(ctx))
        @if is_more {
            label.form-check {
                input.form-check-input type="checkbox" name="all";
                span.form-check-label { (ctx.tw("offer-all-shown", &[("n", shown.all.into())])) }
            }
        }
        (ui::submit(ctx, "offer-act-do"))
    };
    let to = format!("/offer/{}/chosen", shown.donation.id);
    ui::selection_bar(ctx, FORM, &to, &body)
}
