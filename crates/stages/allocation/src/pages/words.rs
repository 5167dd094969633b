//! Reasons, remedies and broken rules in the reader's language.

use crate::check::Broken;
use crate::explain::{Holder, Reason, Remedy, Why};
use gapless_web::Ctx;

/// The most holders that a sentence names.
const NAMED_MAX: usize = 3;

/// Why a need got so many, and what would change it: a sentence each.
pub fn why(ctx: &Ctx, why: &Why) -> Vec<String> {
    let mut said = vec![reason(ctx, &why.reason)];
    said.extend(why.remedies.iter().map(|found| remedy(ctx, found)));
    said
}

fn reason(ctx: &Ctx, reason: &Reason) -> String {
    match reason {
        Reason::Everything => ctx.t("allocation-why-everything").into_owned(),
        Reason::NothingFits => ctx.t("allocation-why-nothing").into_owned(),
        Reason::Scarce { fitting } => {
            let facts = [("n", (*fitting).into())];
            ctx.tw("allocation-why-scarce", &facts).into_owned()
        }
        Reason::LotOverAsked { min_lot, asked } => {
            let facts = [("lot", (*min_lot).into()), ("n", (*asked).into())];
            ctx.tw("allocation-why-lot-asked", &facts).into_owned()
        }
        Reason::LotOverStock { min_lot, reachable } => {
            let facts = [("lot", (*min_lot).into()), ("n", (*reachable).into())];
            ctx.tw("allocation-why-lot-stock", &facts).into_owned()
        }
        Reason::LotNotReached {
            min_lot,
            reachable,
            holders,
        } => {
            let facts = [("lot", (*min_lot).into()), ("n", (*reachable).into())];
            let said = ctx.tw("allocation-why-lot", &facts);
            format!("{said}{}", held(ctx, holders))
        }
        Reason::Elsewhere { fitting, holders } => {
            let said = ctx.tw("allocation-why-elsewhere", &[("n", (*fitting).into())]);
            format!("{said}{}", held(ctx, holders))
        }
        Reason::NotWorth { left } => {
            let facts = [("n", (*left).into())];
            ctx.tw("allocation-why-not-worth", &facts).into_owned()
        }
        Reason::NotProven { left } => {
            let facts = [("n", (*left).into())];
            ctx.tw("allocation-why-not-proven", &facts).into_owned()
        }
    }
}

/// Who holds what would fit, in brackets after the sentence.
fn held(ctx: &Ctx, holders: &[Holder]) -> String {
    if holders.is_empty() {
        return String::new();
    }
    let named = holders.iter().take(NAMED_MAX);
    let mut names: Vec<String> = named
        .map(|holder| format!("{}: {}", holder.project, holder.devices))
        .collect();
    let more = holders.len().saturating_sub(NAMED_MAX);
    if more > 0 {
        names.push(
            ctx.tw("allocation-more", &[("n", more.into())])
                .into_owned(),
        );
    }
    format!(" ({})", names.join(", "))
}

fn remedy(ctx: &Ctx, remedy: &Remedy) -> String {
    let minimum = ctx.t(minimum(remedy.minimum));
    let facts = [
        ("minimum", minimum.into()),
        ("from", remedy.from.as_str().into()),
        ("to", remedy.to.as_deref().unwrap_or_default().into()),
        ("n", remedy.devices.into()),
        ("unused", remedy.unused.into()),
    ];
    let key = if remedy.to.is_some() {
        "allocation-remedy"
    } else {
        "allocation-remedy-without"
    };
    ctx.tw(key, &facts).into_owned()
}

fn minimum(column: &str) -> &'static str {
    match column {
        "min_cpu_tier" => "allocation-min-cpu",
        "min_ram_gb" => "allocation-min-ram",
        "min_screen_inch" => "allocation-min-screen",
        "min_grade" => "allocation-min-grade",
        _ => "allocation-min-category",
    }
}

/// A rule that a changed proposal breaks.
pub fn broken(ctx: &Ctx, broken: &Broken) -> String {
    match broken {
        Broken::Stock {
            class,
            quantity,
            given,
        } => {
            let facts = [
                ("what", class.as_str().into()),
                ("n", (*given).into()),
                ("of", (*quantity).into()),
            ];
            ctx.tw("allocation-broken-stock", &facts).into_owned()
        }
        Broken::Minimum {
            class,
            project,
            need,
            lacks,
        } => {
            let lacks: Vec<_> = lacks.iter().map(|column| ctx.t(minimum(column))).collect();
            let facts = [
                ("what", class.as_str().into()),
                ("project", format!("{project}, {need}").into()),
                ("lacks", lacks.join(", ").into()),
            ];
            ctx.tw("allocation-broken-minimum", &facts).into_owned()
        }
        Broken::Asked {
            project,
            need,
            asked,
            given,
        } => {
            let facts = [
                ("project", format!("{project}, {need}").into()),
                ("n", (*given).into()),
                ("of", (*asked).into()),
            ];
            ctx.tw("allocation-broken-asked", &facts).into_owned()
        }
        Broken::Lot {
            project,
            min_lot,
            given,
        } => {
            let facts = [
                ("project", project.as_str().into()),
                ("n", (*given).into()),
                ("of", (*min_lot).into()),
            ];
            ctx.tw("allocation-broken-lot", &facts).into_owned()
        }
    }
}
