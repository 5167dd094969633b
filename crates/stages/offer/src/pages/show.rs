//! One offer: what we take, what we do not, what we need to know (screens.md, "Donor: what you offered").

use super::{figures, is_open, lines as table, may_for_whole, questions, todo, undo};
use crate::{
    access,
    input::Changes,
    rules,
    store::{
        donations,
        lines::{self, Filter, Open},
        policy,
    },
};
use axum::extract::{Path, Query};
use gapless_journey::{DonationId, offer::DonationStatus};
use gapless_store::entities::{donation, manifest};
use gapless_web::{
    Ctx, Outcome,
    access::Act,
    ctx::encode,
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
    pub cursor: Option<Uuid>,
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
    /// `model` to be asked model by model what a whole file could answer.
    pub ask: Option<String>,
    /// Questions that are passed over, by their keys.
    pub skip: Option<String>,
}

impl Asked {
    /// The same as a query, without the place on the page; empty when nothing narrows the lines.
    pub(super) fn query(&self) -> String {
        let parts = [
            ("verdict", &self.verdict),
            ("category", &self.category),
            ("office", &self.office),
            ("search", &self.search),
            ("model", &self.model),
        ];
        let mut out = String::new();
        for (name, value) in parts {
            if let Some(value) = value.as_deref().filter(|value| !value.is_empty()) {
                out.push(if out.is_empty() { '?' } else { '&' });
                out.push_str(name);
                out.push('=');
                out.push_str(&encode(value));
            }
        }
        out
    }
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
            ..Self::default()
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
    let policy = policy::of(db, &donation, &day).await?;
    let office = access::seen_office(&ctx.actor, &donation);
    let (groups, duplicates) = groups(&ctx, id.0, office).await?;
    let todo = to_prepare(&donation, &policy, &groups);
    let summary = rules::summarise_groups(groups, duplicates, &policy);
    let is_open = is_open(&donation);
    let may_answer = is_open && ctx.may(Act::OfferCorrect);
    let asks = questions::Asks {
        id: id.0,
        rows: asks(&ctx, &donation, may_answer).await?,
        files: &files,
        asked: &asked,
        may_answer,
    };
    let undo = undo::notice(&ctx, &donation).await?;
    let limit = donations::PAGE_ROWS;
    let filter = Filter {
        office_id: office,
        ..Filter::from(&asked)
    };
    let mut rows = lines::page(db, id.0, &filter, asked.cursor, limit + 1).await?;
    let next = gapless_store::cut(&mut rows, limit, |row| row.id.to_string());
    let pages = next.is_some() || asked.cursor.is_some();
    let all = match (asked.query().is_empty(), pages) {
        (true, _) => summary.lines,
        (false, true) => count(&ctx, id.0, &filter).await?,
        (false, false) => rows.len() as u64,
    };
    let offices = offices(&ctx, id.0, office).await?;
    let names = donations::names(db, [donation.donor_id]).await?;
    let title = title(&donation);
    let donor = names.get(&donation.donor_id).map_or("", String::as_str);
    let purpose = match office {
        Some(_) => ctx
            .tw("offer-of-your-office", &[("donor", donor.into())])
            .into_owned(),
        None => read_line(&ctx, &files, donor),
    };
    let shown = table::Shown {
        donation: &donation,
        rows: &rows,
        next,
        all,
        offices: &offices,
        asked: &asked,
    };
    Ok(Page::new(&title).wide().show(
        &ctx,
        html! {
            (ui::head(&title, &purpose, Some(&next_step(&ctx, &donation, summary.needs_info))))
            p {
                (ui::word_badge(&ctx, "donation-status", &donation.status)) " "
                (agreement(&ctx, &donation))
            }
            (judged_under(&ctx, &donation, &policy))
            (figures::show(&ctx, id.0, &summary, &policy, office.is_none()))
            (questions::show(&ctx, asks))
            (undo)
            (preparation(&ctx, &todo))
            (table::show(&ctx, &shown))
            (files_of(&ctx, &shown, &files, is_open))
            (aside(&ctx, &donation, is_open))
        },
    ))
}

/// The lines in their groups and the duplicates among them, counted once between two writes.
async fn groups(ctx: &Ctx, id: Uuid, office: Option<Uuid>) -> Outcome<(Vec<rules::Group>, u64)> {
    let store = &ctx.app.store;
    let count = async || lines::groups(&store.read, id, office).await;
    let name = format!("offer groups {id} {office:?}");
    Ok(store.kept(&name, count).await?)
}

/// How many lines a filter holds, counted once between two writes.
async fn count(ctx: &Ctx, id: Uuid, filter: &Filter) -> Outcome<u64> {
    let store = &ctx.app.store;
    let count = async || lines::count(&store.read, id, filter).await;
    let name = format!("offer lines {id} {filter:?}");
    Ok(store.kept(&name, count).await?)
}

/// The offices among which a reader chooses; who sees one office has nothing to choose between.
async fn offices(ctx: &Ctx, id: Uuid, office: Option<Uuid>) -> Outcome<Vec<String>> {
    if office.is_some() {
        return Ok(Vec::new());
    }
    let store = &ctx.app.store;
    let find = async || lines::offices(&store.read, id).await;
    Ok(store.kept(&format!("offer offices {id}"), find).await?)
}

/// What lines need to be told; who answers is asked of the lines that they may change.
async fn asks(ctx: &Ctx, donation: &donation::Model, may_answer: bool) -> Outcome<Vec<Open>> {
    if !is_open(donation) {
        return Ok(Vec::new());
    }
    let own = access::own_office(&ctx.actor).filter(|_| may_answer);
    let office = own.or(access::seen_office(&ctx.actor, donation));
    let store = &ctx.app.store;
    let find = async || lines::open_questions(&store.read, donation.id, office).await;
    let name = format!("offer questions {} {office:?}", donation.id);
    Ok(store.kept(&name, find).await?)
}

fn title(donation: &donation::Model) -> String {
    if donation.title.is_empty() {
        return donation.number.clone();
    }
    format!("{} · {}", donation.number, donation.title)
}

/// Which policy the verdicts are of: a donation keeps the one that judged it first.
fn judged_under(ctx: &Ctx, donation: &donation::Model, policy: &rules::Policy) -> Markup {
    if donation.policy.is_none() {
        return html! {};
    }
    let args = [
        ("name", policy.name.as_str().into()),
        ("from", policy.valid_from.as_str().into()),
    ];
    let text = ctx.tw("offer-judged-under", &args);
    html! {
        p.text-secondary {
            @if ctx.may(Act::PolicySee) { a href="/offer/policies" { (text) } } @else { (text) }
        }
    }
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
        @if donation.status == DonationStatus::Draft.as_str() && may_for_whole(ctx, Act::OfferSend) {
            (button("send", "offer-send"))
        } @else if donation.status == DonationStatus::Offered.as_str() && may_for_whole(ctx, Act::OfferAgree) && !has_agreed && open == 0 {
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

/// What the donor must do before handing over, for the kinds of which something is taken or may be taken.
fn to_prepare(
    donation: &donation::Model,
    policy: &rules::Policy,
    groups: &[rules::Group],
) -> BTreeSet<String> {
    if donation.status == DonationStatus::Refused.as_str() {
        return BTreeSet::new();
    }
    groups
        .iter()
        .flat_map(|group| rules::preparation(group.category, group.verdict, policy))
        .collect()
}

fn preparation(ctx: &Ctx, codes: &BTreeSet<String>) -> Markup {
    if codes.is_empty() {
        return html! {};
    }
    ui::section(
        &ctx.t("offer-before"),
        &html! { ul { @for code in codes { li { (todo(ctx, code)) } } } },
    )
}

fn files_of(
    ctx: &Ctx,
    shown: &table::Shown<'_>,
    files: &[manifest::Model],
    is_open: bool,
) -> Markup {
    let (donation, query) = (shown.donation, shown.asked.query());
    let body = html! {
        @if access::whole(&ctx.actor).is_ok() {
            ul {
                @for file in files {
                    li {
                        (file.file_name) ": "
                        (ctx.tw("offer-file-rows", &[("lines", file.lines.into()), ("skipped", file.skipped.into())])) " · "
                        a href={ "/offer/" (donation.id) "/files/" (file.id) } { (ctx.t("offer-how-read")) }
                        " · " a href={ "/offer/" (donation.id) "/files/" (file.id) "/own.xlsx" } { (ctx.t("offer-download-own")) }
                    }
                }
            }
        }
        p {
            a href={ "/offer/" (donation.id) "/lines.xlsx" (query) } { (ctx.t("offer-download-xlsx")) } " · "
            a href={ "/offer/" (donation.id) "/lines.csv" (query) } { (ctx.t("offer-download-csv")) }
        }
        @if is_open && may_for_whole(ctx, Act::OfferCreate) {
            details {
                summary { (ctx.t("offer-add-file")) }
                (ui::form_upload(&format!("/offer/{}/file", donation.id), html! {
                    (Field::input("file", "offer-file", "file").hint("offer-file-hint").required().show(ctx))
                    (super::new::what_to_send(ctx))
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
        @if is_open && may_for_whole(ctx, Act::OfferAgree) {
            (ui::confirm(ctx, "offer-refuse", &format!("/offer/{id}/refuse"), &ctx.t("offer-refuse-warning")))
        }
        @if !is_open && donation.status != DonationStatus::Refused.as_str() && may_for_whole(ctx, Act::OfferAmend) {
            details {
                summary { (ctx.t("offer-add-late")) }
                (ui::form(&format!("/offer/{id}/late"), html! {
                    (super::line_form::fields(ctx, None, &Changes::default()))
                    (Field::text("why", "offer-why").required().show(ctx))
                    (ui::submit(ctx, "offer-add-late"))
                }))
            }
        }
    }
}
