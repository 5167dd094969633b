//! `/reporting/{donation}`: the donor's live page. The balance on top, the road below it, then every item.

use super::{balance, items};
use crate::rules::blocking::{Counts, blockers};
use crate::rules::figures::{Figure, figures};
use crate::rules::forecast::{Forecast, Pace, forecast};
use crate::sight::{self, Sight};
use crate::store::{counts, donations, reports};
use axum::extract::{Path, Query};
use gapless_journey::books::Books;
use gapless_store::entities::donation;
use gapless_web::access::Act;
use gapless_web::layout::Page;
use gapless_web::ui::{self, Tone};
use gapless_web::{Ctx, Markup, Outcome, html};

/// The forecast of a donation from its counts.
pub(crate) fn outlook(donation: &donation::Model, counts: &Counts, now_ms: i64) -> Forecast {
    forecast(&Pace {
        now_ms,
        received_at: donation.received_at,
        due_at: donation.due_at,
        done_lately: counts.done_lately,
        left: counts.books.in_process + counts.books.expected,
    })
}

/// The page.
pub async fn show(
    ctx: Ctx,
    Path(key): Path<String>,
    Query(asked): Query<items::Asked>,
) -> Outcome<Markup> {
    let sight = sight::donation(&ctx.app.store, &ctx.actor, Act::ReportingSee, &key).await?;
    let db = &ctx.app.store.read;
    let donation = &sight.donation;
    let all = counts::shown(&ctx.app.store, &[donation.id], ctx.now_ms).await?;
    let counts = all.get(&donation.id).copied().unwrap_or_default();
    let store = &ctx.app.store;
    let key = format!("{} {:?}", donation.id, sight.office);
    let count = async || sight.books(store).await;
    let books = store.kept(&format!("books {key}"), count).await?;
    let count = async || counts::media(db, donation.id, sight.office).await;
    let media = store.kept(&format!("media of {key}"), count).await?;
    let editions = reports::editions(db, donation.id).await?;
    let donor = donations::organisations(db, vec![donation.donor_id]).await?;
    let donor = donor
        .get(&donation.donor_id)
        .map(|row| row.name.clone())
        .unwrap_or_default();
    let base = super::path(&donation.number);
    let title = format!("{} · {}", donation.number, donation.title);
    let last = editions.first().map(|edition| edition.edition);
    let rows = items::section(&ctx, &sight, &asked).await?;
    let body = html! {
        (ui::head(&title, &ctx.tw("reporting-purpose", &[("donor", donor.into())]), action(&ctx, &sight, &base).as_ref()))
        (ui::section(&ctx.t("reporting-balance"), &html! {
            @if sight.office.is_some() { p { (ctx.t("reporting-office-only")) } }
            (balance::balance(&ctx, &base, &books))
            (balance::journey(&ctx, &base, &books))
        }))
        (next(&ctx, &sight, &counts, &base, last))
        (key_figures(&ctx, &base, &books, &figures(&books, &media, 0, 0)))
        (rows)
    };
    Ok(Page::new(&title).wide().show(&ctx, body))
}

fn action(ctx: &Ctx, sight: &Sight, base: &str) -> Option<Markup> {
    if sight.office.is_some() {
        return None;
    }
    let may_issue = ctx.may(Act::ReportIssue) && sight.donation.finished_at.is_none();
    let key = if may_issue {
        "reporting-to-issue"
    } else {
        "reporting-to-report"
    };
    Some(html! { a.btn.btn-primary href={ (base) "/report" } { (ctx.t(key)) } })
}

/// What happens next and when, and what is in the way of it.
fn next(ctx: &Ctx, sight: &Sight, counts: &Counts, base: &str, edition: Option<i32>) -> Markup {
    let donation = &sight.donation;
    let found = blockers(counts);
    let outlook = outlook(donation, counts, ctx.now_ms);
    let facts: Vec<(String, Markup)> = [
        ("reporting-picked-up", donation.picked_up_at),
        ("reporting-received-since", donation.received_at),
        ("reporting-due", donation.due_at),
    ]
    .into_iter()
    .filter_map(|(key, at)| Some((ctx.t(key).into_owned(), html! { (ctx.date(at?)) })))
    .collect();
    let mut facts: Vec<(&str, Markup)> =
        facts.iter().map(|(k, v)| (k.as_str(), v.clone())).collect();
    let status = ctx.t("reporting-status").into_owned();
    facts.insert(
        0,
        (
            status.as_str(),
            ui::word_badge(ctx, "donation-status", &donation.status),
        ),
    );
    html! {
        section.gl-section {
            h2 { (ctx.t("reporting-next")) }
            (ui::facts(&facts))
            @if let Some(edition) = edition {
                (ui::alert(Tone::Ok, &ctx.tw("reporting-issued-says", &[("edition", edition.into())]), ""))
                p { a href={ (base) "/report" } { (ctx.t("reporting-to-report")) } }
            } @else if donation.received_at.is_none() {
                p { (ctx.t(&format!("reporting-next-{}", step(&donation.status)))) }
            } @else {
                p { (super::forecast(ctx, &outlook)) }
                @if found.is_empty() {
                    p { (ctx.t("reporting-nothing-blocks")) }
                } @else {
                    p { (ctx.t("reporting-blocked-by")) }
                    ul { @for one in &found { li { (super::blocker(ctx, &donation.number, one)) } } }
                }
                p.form-hint { (ctx.t("reporting-forecast-rule")) }
            }
            @if ctx.may(Act::CertificateSee) {
                p { a href={ (base) "/certificates" } { (ctx.t("reporting-to-certificates")) } }
            }
        }
    }
}

/// Before the first check-in the next step follows from where the donation stands.
fn step(status: &str) -> &'static str {
    match status {
        "agreed" => "agreed",
        "collecting" => "collecting",
        _ => "other",
    }
}

fn key_figures(ctx: &Ctx, base: &str, books: &Books, figures: &[Figure]) -> Markup {
    if books.came() == 0 {
        return html! {};
    }
    let one = |figure: &Figure| {
        let label = ctx.t(&format!("reporting-figure-{}", figure.code));
        let value = match figure.of {
            Some(of) if of > 0 => {
                #[expect(
                    clippy::cast_precision_loss,
                    reason = "a share on a page has no decimals"
                )]
                let share = figure.count as f64 / of as f64;
                gapless_web::i18n::percent(ctx.lang, share)
            }
            _ => ctx.number(figure.count),
        };
        let opens = match figure.code.as_str() {
            "devices-came" => Some(format!("{base}?show=came#items")),
            "reuse-rate" => Some(format!("{base}?show=not-reused#items")),
            "media-open" => Some(format!("{base}?show=media-open#items")),
            "certificates" | "media-erased" | "media-destroyed" => {
                Some(format!("{base}/certificates"))
            }
            _ => None,
        };
        let label = match figure.of {
            Some(of) => {
                let args = [
                    ("count", ctx.number(figure.count).into()),
                    ("of", ctx.number(of).into()),
                ];
                format!("{label} ({})", ctx.tw("reporting-basis-share", &args))
            }
            None => label.into_owned(),
        };
        ui::figure(value, &label, Tone::Plain, opens.as_deref())
    };
    let shown: Vec<Markup> = figures.iter().map(one).collect();
    html! {
        section.gl-section { h2 { (ctx.t("reporting-figures")) } (ui::figures(&shown)) }
    }
}
