//! Papers of the stage: the minutes of the committee, and invoices.

use crate::pages::words::{country, money, points};
use crate::review::weighed_on;
use crate::rules::scoring::Standing;
use crate::store::{application, event, payment, review, weight};
use gapless_journey::OrganisationKind;
use gapless_journey::projects::{ApplicationState, ProjectEvent};
use gapless_papers::document::invoice::{Invoice, invoice};
use gapless_papers::document::minutes::{Minutes, MinutesItem, minutes};
use gapless_papers::document::packing_list::Place;
use gapless_printing::set;
use gapless_store::people::directory;
use gapless_web::{App, Ctx, Failure, Lang, Outcome, i18n, t};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The minutes of the decisions of one day; nothing where there were none.
pub async fn minutes_of(ctx: &Ctx, from: i64, to: i64, day: &str) -> Outcome<Option<Vec<u8>>> {
    let db = &ctx.app.store.read;
    let rows = application::decided_between(db, from, to).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let mut members = BTreeSet::new();
    let mut items = Vec::new();
    for row in &rows {
        let item = item(ctx, row, from, to).await?;
        members.extend(item.reviewers.iter().map(|(name, _)| name.clone()));
        members.extend(item.conflicts.iter().map(|(name, _)| name.clone()));
        items.push(item);
    }
    let paper = Minutes {
        day: ctx.day(day),
        members: members.into_iter().collect(),
        items,
    };
    let pdf = set(&ctx.app, ctx.lang, move |frame| minutes(&paper, frame));
    Ok(Some(pdf.await?))
}

async fn item(ctx: &Ctx, row: &application::Model, from: i64, to: i64) -> Outcome<MinutesItem> {
    let db = &ctx.app.store.read;
    let events = event::told(db, row.id).await?;
    let last = events.iter().rev().find_map(|(at, event)| match event {
        ProjectEvent::Decided { decision, why } if (from..to).contains(at) => {
            Some((*at, *decision, why.clone()))
        }
        _ => None,
    });
    let (at, decision, why) = last.ok_or_else(|| Failure::fault("a decision without its event"))?;
    // What the committee knew when it decided; what changed afterwards is told by the flag.
    let known = ApplicationState::of(
        events
            .iter()
            .filter(|(when, _)| *when <= at)
            .map(|(_, e)| e),
    );
    let known = known.map_err(Failure::from)?;
    let weights = weight::of_day(db, &weighed_on(&ctx.app, row)).await?;
    let standing = Standing::of(known.scorers().map(|(_, scores)| scores), &weights);
    let reviews = review::of(db, row.id).await?;
    let name = |id: Uuid| {
        let found = reviews.iter().find(|review| review.reviewer_id == id);
        found.map_or_else(String::new, |review| review.name.clone())
    };
    let reviewers = known.scorers().map(|(id, scores)| {
        let mean = crate::rules::scoring::mean(scores, &weights);
        (
            name(id.0),
            mean.map_or_else(String::new, |mean| points(ctx, mean)),
        )
    });
    let conflicts = reviews.iter().filter(|review| review.conflict);
    Ok(MinutesItem {
        number: row.number.clone().unwrap_or_default(),
        title: row.title.clone(),
        organisation: row.organisation.clone(),
        country: country(ctx.lang, &row.country),
        asked: ctx.number(row.computers),
        score: standing.score.map(|score| points(ctx, score)),
        spread: standing.spread.map(|spread| points(ctx, spread)),
        reviewers: reviewers.collect(),
        conflicts: conflicts
            .map(|review| (review.name.clone(), review.why.clone()))
            .collect(),
        decision: ctx.t(&format!("decision-{decision}")).into_owned(),
        why,
        flagged: row.flagged,
    })
}

/// The invoice of a payment, in the applicant's language where it is theirs to pay, else in the reader's.
pub async fn invoice_of(
    ctx: &Ctx,
    row: &application::Model,
    paid: &payment::Model,
) -> Outcome<Vec<u8>> {
    let number = paid.invoice.clone().ok_or_else(Failure::not_found)?;
    let is_own = paid.payer == row.organisation;
    let lang = Lang::from_tag(&row.language)
        .filter(|_| is_own)
        .unwrap_or(ctx.lang);
    let day = |at: i64| ctx.app.zoned(at).date().to_string();
    let date = |iso: &str| {
        let day = iso.parse::<jiff::civil::Date>().ok();
        let at = day.and_then(|day| day.to_zoned(ctx.app.settings.time_zone.clone()).ok());
        at.map_or_else(|| iso.to_owned(), |at| i18n::date(lang, &at))
    };
    let lines = |text: &str| {
        text.lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let paper = Invoice {
        number,
        on: date(&day(paid.invoiced_at.unwrap_or(paid.agreed_at))),
        due: date(&paid.due),
        from: programme(&ctx.app).await?,
        to: Place {
            name: paid.payer.clone(),
            address: lines(&paid.payer_address),
            contact: None,
        },
        project: format!(
            "{} {}",
            row.number.as_deref().unwrap_or_default(),
            row.title
        ),
        what: t(lang, &format!("payment-kind-{}", paid.kind)).into_owned(),
        note: Some(paid.note.clone()).filter(|note| !note.is_empty()),
        amount: money(lang, paid.cents, &paid.currency),
        before_shipping: paid.before_shipping,
    };
    set(&ctx.app, lang, move |frame| invoice(&paper, frame)).await
}

/// The programme with the address of its first site.
async fn programme(app: &App) -> Outcome<Place> {
    let db = &app.store.read;
    let mut place = Place {
        name: app.settings.programme.clone(),
        ..Place::default()
    };
    let own = directory::organisations(db, Some(OrganisationKind::Programme)).await?;
    if let Some(own) = own.first() {
        place.address = directory::address(db, gapless_journey::OrganisationId(own.id)).await?;
    }
    Ok(place)
}
