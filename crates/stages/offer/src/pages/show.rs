//! One offer: what we take, what we do not, what we need to know (screens.md, "Donor: what you offered").

use super::{figures, lines as table, questions};
use crate::{
    rules,
    store::{
        donations,
        lines::{self, Filter},
        policy,
    },
};
use axum::extract::{Path, Query};
use gapless_journey::{DonationId, offer::DonationStatus};
use gapless_store::entities::{donation, manifest};
use gapless_web::{
    Ctx, Outcome,
    access::{self, Act},
    layout::Page,
    ui::{self, Field},
};
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::BTreeSet;
use uuid::Uuid;

/// What narrows the lines.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Cursor.
    pub after: Option<Uuid>,
    /// A word of `Verdict`.
    pub verdict: Option<String>,
    /// A word of `Category`.
    pub category: Option<String>,
    /// Office as the file names it.
    pub office: Option<String>,
    /// Words.
    pub search: Option<String>,
    /// The same model.
    pub model: Option<String>,
}

impl From<&Asked> for Filter {
    fn from(asked: &Asked) -> Self {
        let some = |text: &Option<String>| text.clone().filter(|t| !t.is_empty());
        Self {
            verdict: some(&asked.verdict),
            category: some(&asked.category),
            office: some(&asked.office),
            search: some(&asked.search),
            model: some(&asked.model),
            status: None,
            ids: None,
        }
    }
}

/// `GET /offer/{id}`
pub async fn show(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Query(asked): Query<Asked>,
) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let donation = access::donation(&ctx.actor, db, id).await?;
    let files = donations::manifests(db, id.0).await?;
    let day = ctx.app.zoned(ctx.now_ms).date().to_string();
    let policy = policy::in_force(db, &day).await?;
    let (groups, duplicates) = lines::groups(db, id.0).await?;
    let summary = rules::summarise_groups(groups, duplicates, &policy);
    let is_open = is_open(&donation);
    let asks = if is_open {
        lines::open_questions(db, id.0).await?
    } else {
        Vec::new()
    };
    let limit = donations::PAGE_ROWS;
    let mut rows = lines::page(db, id.0, &Filter::from(&asked), asked.after, limit + 1).await?;
    let has_more = rows.len() as u64 > limit;
    rows.truncate(usize::try_from(limit).unwrap_or(50));
    let next = rows
        .last()
        .filter(|_| has_more)
        .map(|row| row.id.to_string());
    let names = donations::names(db, [donation.donor_id]).await?;
    let title = if donation.title.is_empty() {
        donation.number.clone()
    } else {
        format!("{} · {}", donation.number, donation.title)
    };
    let purpose = read_line(
        &ctx,
        &files,
        names.get(&donation.donor_id).map_or("", String::as_str),
    );
    let may_answer = is_open && ctx.may(Act::OfferCorrect);
    Ok(Page::new(&title)
        .crumb("/offer", ctx.t("offer-donations"))
        .wide()
        .show(
            &ctx,
            html! {
                (ui::head(&title, &purpose, Some(&next_step(&ctx, &donation, summary.needs_info))))
                p {
                    (ui::word_badge(&ctx, "donation-status", &donation.status)) " "
                    (agreement(&ctx, &donation))
                }
                (figures::show(&ctx, id.0, &summary, &policy))
                (questions::show(&ctx, id.0, asks, may_answer))
                (preparation(&ctx, &policy, &summary))
                (table::show(&ctx, &donation, &rows, next))
                (files_of(&ctx, &donation, &files, is_open))
                (aside(&ctx, &donation, is_open))
            },
        ))
}

fn is_open(donation: &donation::Model) -> bool {
    [DonationStatus::Draft, DonationStatus::Offered]
        .iter()
        .any(|s| donation.status == s.as_str())
}

fn read_line(ctx: &Ctx, files: &[manifest::Model], donor: &str) -> String {
    let rows: i64 = files.iter().map(|f| f.rows_read).sum();
    let skipped: i64 = files.iter().map(|f| f.skipped).sum();
    let names: Vec<&str> = files.iter().map(|f| f.file_name.as_str()).collect();
    let read = ctx.tw(
        "offer-rows-read",
        &[("rows", rows.into()), ("skipped", skipped.into())],
    );
    format!("{donor} · {} · {read}", names.join(", "))
}

/// The one button: what comes next for who looks.
fn next_step(ctx: &Ctx, donation: &donation::Model, open: u64) -> Markup {
    let id = donation.id;
    let button =
        |path: &str, key: &str| ui::form(&format!("/offer/{id}/{path}"), ui::submit(ctx, key));
    let is_programme =
        ctx.actor.organisation_kind == Some(gapless_journey::OrganisationKind::Programme);
    let has_agreed = if is_programme {
        donation.agreed_by_programme
    } else {
        donation.agreed_by_donor
    };
    html! {
        @if donation.status == DonationStatus::Draft.as_str() && ctx.may(Act::OfferSend) {
            (button("send", "offer-send"))
        } @else if donation.status == DonationStatus::Offered.as_str() && ctx.may(Act::OfferAgree) && !has_agreed && open == 0 {
            (button("agree", "offer-agree"))
        } @else if !is_open(donation) && ctx.may(Act::CollectionSee) {
            a.btn.btn-primary href={ "/collection/" (id) } { (ctx.t("offer-to-collection")) }
        }
    }
}

fn agreement(ctx: &Ctx, donation: &donation::Model) -> Markup {
    let key = match (donation.agreed_by_donor, donation.agreed_by_programme) {
        (true, false) => "offer-waits-programme",
        (false, true) => "offer-waits-donor",
        _ => return html! {},
    };
    html! { (ctx.t(key)) }
}

/// What the donor must do before handing over, for the kinds that are taken.
fn preparation(ctx: &Ctx, policy: &rules::Policy, summary: &rules::Summary) -> Markup {
    let mut codes: BTreeSet<&str> = BTreeSet::new();
    for (kind, todo) in &policy.preparation {
        if kind == "all" || summary.by_category.contains_key(kind) {
            codes.extend(todo.iter().map(String::as_str));
        }
    }
    if codes.is_empty() || summary.accepted + summary.needs_info == 0 {
        return html! {};
    }
    ui::section(
        &ctx.t("offer-before"),
        &html! { ul { @for code in codes { li { (ctx.t(&format!("preparation-{code}"))) } } } },
    )
}

fn files_of(
    ctx: &Ctx,
    donation: &donation::Model,
    files: &[manifest::Model],
    is_open: bool,
) -> Markup {
    let body = html! {
        ul {
            @for file in files {
                li {
                    (file.file_name) ": "
                    (ctx.tw("offer-file-rows", &[("lines", file.lines.into()), ("skipped", file.skipped.into())])) " · "
                    a href={ "/offer/" (donation.id) "/files/" (file.id) } { (ctx.t("offer-how-read")) }
                }
            }
        }
        p {
            a href={ "/offer/" (donation.id) "/lines.xlsx" } { (ctx.t("offer-download-xlsx")) } " · "
            a href={ "/offer/" (donation.id) "/lines.csv" } { (ctx.t("offer-download-csv")) }
        }
        @if is_open && ctx.may(Act::OfferCreate) {
            details {
                summary { (ctx.t("offer-add-file")) }
                (ui::form_upload(&format!("/offer/{}/file", donation.id), html! {
                    (Field::input("file", "offer-file", "file").hint("offer-file-hint").required().show(ctx))
                    (ui::submit(ctx, "offer-read-file"))
                }))
            }
        }
    };
    ui::section(&ctx.t("offer-files"), &body)
}

/// What is done seldom: call the offer off, add a line late.
fn aside(ctx: &Ctx, donation: &donation::Model, is_open: bool) -> Markup {
    let id = donation.id;
    html! {
        @if is_open && ctx.may(Act::OfferAgree) {
            (ui::confirm(ctx, "offer-refuse", &format!("/offer/{id}/refuse"), &ctx.t("offer-refuse-warning")))
        }
        @if !is_open && donation.status != DonationStatus::Refused.as_str() && ctx.may(Act::OfferAmend) {
            details {
                summary { (ctx.t("offer-add-late")) }
                (ui::form(&format!("/offer/{id}/late"), html! {
                    (super::line::fields(ctx, None))
                    (Field::text("why", "offer-why").required().show(ctx))
                    (ui::submit(ctx, "offer-add-late"))
                }))
            }
        }
    }
}
