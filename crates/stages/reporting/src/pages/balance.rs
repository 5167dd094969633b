//! The books as a reader adds them up; each figure opens the list of its lines or devices.

use crate::rules::column::Column;
use crate::words;
use gapless_journey::books::Books;
use gapless_papers::chart::{Ribbon, RibbonPart, ribbon};
use gapless_web::{Ctx, Markup, PreEscaped, html};

/// The columns of devices with their counts.
pub(super) const fn places(books: &Books) -> [(Column, u64); 10] {
    [
        (Column::InProcess, books.in_process),
        (Column::Ready, books.ready),
        (Column::Reserved, books.reserved),
        (Column::OnTheWay, books.on_the_way),
        (Column::InUse, books.in_use),
        (Column::Retired, books.retired),
        (Column::Lost, books.lost),
        (Column::Parts, books.parts),
        (Column::Recycled, books.recycled),
        (Column::Returned, books.returned),
    ]
}

struct Row {
    sign: &'static str,
    show: &'static str,
    label: String,
    n: u64,
    is_sum: bool,
}

/// Both equations, side by side.
pub(super) fn balance(ctx: &Ctx, base: &str, books: &Books) -> Markup {
    let column = |sign, column: Column, n| Row {
        sign,
        show: column.as_str(),
        label: words::column(ctx.lang, column),
        n,
        is_sum: false,
    };
    let row = |sign, show, n, is_sum| {
        let label = ctx.t(&format!("reporting-show-{show}")).into_owned();
        Row {
            sign,
            show,
            label,
            n,
            is_sum,
        }
    };
    let lines = [
        row("", "claimed", books.claimed, false),
        column("−", Column::Refused, books.refused),
        column("−", Column::Withdrawn, books.withdrawn),
        column("−", Column::Undecided, books.undecided),
        row("=", "agreed", books.agreed(), true),
        row("", "received", books.received, false),
        column("+", Column::Missing, books.missing),
        column("+", Column::Expected, books.expected),
    ];
    let mut devices = vec![
        row("", "received", books.received, false),
        row("+", "unexpected", books.unexpected, false),
        row("=", "came", books.came(), true),
    ];
    let shown = places(books)
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .enumerate();
    devices.extend(shown.map(|(i, (place, n))| column(if i == 0 { "" } else { "+" }, place, n)));
    let lines_hold = books.agreed() == books.received + books.missing + books.expected;
    html! {
        div.gl-books {
            (account(ctx, base, "reporting-lines", &lines, lines_hold))
            (account(ctx, base, "reporting-devices", &devices, books.came() == books.placed()))
        }
    }
}

fn account(ctx: &Ctx, base: &str, key: &str, rows: &[Row], holds: bool) -> Markup {
    html! {
        div.gl-table {
            table.table.table-sm.table-vcenter {
                caption.visually-hidden { (ctx.t(key)) }
                thead { tr { th scope="col" { (ctx.t(key)) } th.text-end scope="col" { (ctx.t("reporting-count")) } } }
                tbody {
                    @for row in rows {
                        tr.fw-bold[row.is_sum] {
                            th scope="row" { span.text-secondary aria-hidden="true" { (row.sign) " " } (row.label) }
                            td.text-end {
                                @if row.n > 0 { a href=(link(base, row.show)) { (ctx.number(row.n)) } }
                                @else { (ctx.number(row.n)) }
                            }
                        }
                    }
                    tr {
                        td colspan="2" {
                            @if holds { (gapless_web::ui::badge(gapless_web::ui::Tone::Ok, ctx.t("reporting-balances"))) }
                            @else { (gapless_web::ui::badge(gapless_web::ui::Tone::Stop, ctx.t("reporting-differs"))) }
                        }
                    }
                }
            }
        }
    }
}

fn link(base: &str, show: &str) -> String {
    if show == "claimed" {
        format!("{base}#items")
    } else {
        format!("{base}?show={show}#items")
    }
}

/// The band of where things are: lines still to come, then devices, each part opening its list.
pub(super) fn journey(ctx: &Ctx, base: &str, books: &Books) -> Markup {
    let parts: Vec<RibbonPart> = [
        (Column::Missing, books.missing),
        (Column::Expected, books.expected),
    ]
    .into_iter()
    .chain(places(books))
    .filter(|(_, n)| *n > 0)
    .map(|(column, count)| RibbonPart {
        name: words::column(ctx.lang, column),
        count,
        tone: words::paper_tone(column),
        link: Some(link(base, column.as_str())),
    })
    .collect();
    if parts.is_empty() {
        return html! {};
    }
    let says: Vec<String> = parts
        .iter()
        .map(|part| format!("{}: {}", part.name, ctx.number(part.count)))
        .collect();
    let title = ctx.t("reporting-where").into_owned();
    let drawn = ribbon(&Ribbon {
        id: "journey".to_owned(),
        title: title.clone(),
        description: format!("{title}. {}", says.join(", ")),
        language: ctx.lang.as_str().to_owned(),
        parts: parts.clone(),
        // A narrow page writes its own: letters in a drawing shrink with it.
        legend: false,
    });
    html! {
        figure.mb-0 {
            (PreEscaped(drawn))
            figcaption.gl-chips {
                @for part in &parts {
                    a.gl-chip href=[part.link.as_deref()] { (part.name) " " span { (ctx.number(part.count)) } }
                }
            }
        }
    }
}
