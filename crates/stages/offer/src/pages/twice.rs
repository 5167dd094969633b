//! Numbers that stand twice: each line beside the others that carry its number, in the list, in earlier donations and on devices
//! that came, and the form in which a person says which of them stays.

use super::{is_open, or_dash, reason, reasons};
use crate::{
    access,
    store::{
        donations::{self, PAGE_ROWS},
        lines::{self, Filter},
        numbers::{self, Keys, Number},
    },
    tell_apart::{TellApartInput, Word, tell_apart},
    twice,
};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use gapless_journey::{DonationId, Refusal, RefusalKind};
use gapless_store::entities::{device, donation, line};
use gapless_web::{
    Ctx, Outcome,
    access::Act,
    layout::Page,
    sent::Sent,
    ui::{self, Pager, Tone},
};
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Where the list goes on.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// Cursor.
    pub cursor: Option<Uuid>,
}

/// Lines with one number, and where else it stands.
pub(crate) struct Group {
    /// Which number.
    pub number: Number,
    /// The number as a line says it.
    pub text: String,
    /// Lines of this donation, in the order of the list.
    pub lines: Vec<line::Model>,
    /// Lines of the donor's other donations.
    pub elsewhere: Vec<line::Model>,
    /// Devices that came with the donor's other donations.
    pub devices: Vec<device::Model>,
}

/// The numbers of one page of lines, and the cursor of the next page.
pub(crate) async fn groups(
    ctx: &Ctx,
    donation: &donation::Model,
    cursor: Option<Uuid>,
) -> Outcome<(Vec<Group>, Option<String>)> {
    let db = &ctx.app.store.read;
    let office = access::seen_office(&ctx.actor, donation);
    let filter = Filter {
        twice: true,
        office_id: office,
        ..Filter::default()
    };
    let mut marked = lines::page(db, donation.id, &filter, cursor, PAGE_ROWS + 1).await?;
    let next = gapless_store::cut(&mut marked, PAGE_ROWS, |row| row.id.to_string());
    let mut keys = Keys::default();
    let mut asked = Vec::new();
    for row in &marked {
        if let Some((number, text)) = told_of(row) {
            let key = number.key(row).unwrap_or_default().to_owned();
            match number {
                Number::Serial => keys.serials.push(key.clone()),
                Number::Tag => keys.tags.push(key.clone()),
            }
            asked.push((number, key, text));
        }
    }
    keys.sort();
    let mut here = numbers::of_numbers(db, donation.id, &keys).await?;
    // Who acts for one office is not shown what another has.
    here.retain(|row| office.is_none_or(|site| row.office_id == Some(site)));
    let scope = ctx.actor.scope();
    let (elsewhere, devices) = if access::own_office(&ctx.actor).is_none() {
        let lines = numbers::lines_elsewhere(db, &scope, donation, &keys).await?;
        let devices = numbers::devices_elsewhere(db, &scope, donation, &keys).await?;
        (lines, devices)
    } else {
        (Vec::new(), Vec::new())
    };
    let mut seen = HashSet::new();
    asked.retain(|(number, key, _)| seen.insert((*number, key.clone())));
    let with = |rows: &[line::Model], number: Number, key: &str| -> Vec<line::Model> {
        let is_it = |row: &&line::Model| number.key(row) == Some(key);
        rows.iter().filter(is_it).cloned().collect()
    };
    let on = |device: &device::Model, number: Number| match number {
        Number::Serial => device.serial_key.clone(),
        Number::Tag => device.asset_key.clone(),
    };
    let groups = asked.into_iter().map(|(number, key, text)| Group {
        number,
        text,
        lines: with(&here, number, &key),
        elsewhere: with(&elsewhere, number, &key),
        devices: devices
            .iter()
            .filter(|device| on(device, number).as_deref() == Some(key.as_str()))
            .cloned()
            .collect(),
    });
    Ok((groups.collect(), next))
}

/// Which number of a line stands twice, as the line says it.
fn told_of(row: &line::Model) -> Option<(Number, String)> {
    let told = reasons(&row.reasons);
    let first = told.iter().find(|reason| twice::is_told(reason))?;
    let found = if first.code.starts_with("duplicate-tag-") {
        (Number::Tag, row.asset_tag.clone())
    } else {
        (Number::Serial, row.serial_number.clone())
    };
    Some((found.0, found.1?))
}

/// `GET /offer/{id}/twice`
pub async fn show(
    ctx: Ctx,
    Path(id): Path<DonationId>,
    Query(asked): Query<Asked>,
) -> Outcome<Markup> {
    let db = &ctx.app.store.read;
    let donation = access::donation(&ctx.actor, db, id).await?;
    let (groups, next) = groups(&ctx, &donation, asked.cursor).await?;
    let files = donations::manifests(db, id.0).await?;
    let files: HashMap<Uuid, String> = files.into_iter().map(|f| (f.id, f.file_name)).collect();
    let others = groups.iter().flat_map(|g| &g.elsewhere);
    let others = donations::numbers(db, others.map(|row| row.donation_id)).await?;
    let places = Places { files, others };
    let title = ctx.t("offer-twice");
    let may = is_open(&donation) && ctx.may(Act::OfferCorrect);
    let body = html! {
        (ui::head(&title, &ctx.t("offer-twice-purpose"), None))
        @if groups.is_empty() {
            (ui::empty(&ctx.t("offer-twice-none"), &ctx.t("offer-twice-none-do"), None))
        }
        @for group in &groups { (one(&ctx, &donation, group, &places, may)) }
        (ui::pages(&ctx, &Pager { next, total: None }))
    };
    Ok(Page::new(&title)
        .crumb(format!("/offer/{id}"), donation.number.clone())
        .wide()
        .show(&ctx, body))
}

/// How files and other donations are called.
struct Places {
    files: HashMap<Uuid, String>,
    others: HashMap<Uuid, String>,
}

const COLUMNS: [&str; 6] = [
    "offer-twice-where",
    "offer-serial",
    "offer-asset-tag",
    "bench-what",
    "offer-office",
    "offer-verdict",
];

/// Lines side by side; where a phone is too narrow for that each is a card, and its cells say what they are.
fn side_by_side(ctx: &Ctx, title: &str, rows: &Markup) -> Markup {
    html! {
        // As tall as it is: cards that scroll inside a page that scrolls are hard to use with a thumb.
        div.gl-table.mh-100 role="region" aria-label=(title) tabindex="0" {
            table.table.table-vcenter.table-mobile-md {
                thead { tr { @for key in COLUMNS { th scope="col" { (ctx.t(key)) } } } }
                tbody { (rows) }
            }
        }
    }
}

/// One row of it.
fn cells(ctx: &Ctx, cells: [Markup; 6]) -> Markup {
    html! { tr { @for (key, cell) in COLUMNS.into_iter().zip(cells) { td data-label=(ctx.t(key)) { (cell) } } } }
}

fn one(ctx: &Ctx, donation: &donation::Model, group: &Group, places: &Places, may: bool) -> Markup {
    let key = match group.number {
        Number::Serial => "offer-twice-serial",
        Number::Tag => "offer-twice-tag",
    };
    let title = ctx.tw(key, &[("number", group.text.as_str().into())]);
    let rows = html! {
        @for row in &group.lines { (line_row(ctx, row, place(ctx, row, places))) }
        @for row in &group.elsewhere {
            @let number = places.others.get(&row.donation_id).map_or("", String::as_str);
            @let place = ctx.tw("offer-twice-other", &[("number", number.into()), ("row", row.row_number.into())]);
            (line_row(ctx, row, place.into_owned()))
        }
        @for device in &group.devices { (device_row(ctx, device)) }
    };
    let is_own = group
        .lines
        .iter()
        .all(|row| access::is_own(&ctx.actor, row));
    ui::section(
        &title,
        &html! {
            (side_by_side(ctx, &title, &rows))
            @if may && is_own { (form(ctx, donation, group, places)) }
        },
    )
}

/// Where a line of this list stands.
fn place(ctx: &Ctx, row: &line::Model, places: &Places) -> String {
    let file = row.manifest_id.and_then(|id| places.files.get(&id));
    let file = file.map_or("", String::as_str);
    let sheet = row.sheet.as_deref().unwrap_or_default();
    let row = ctx.tw("offer-line", &[("row", row.row_number.into())]);
    [file, sheet, row.as_ref()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}

fn line_row(ctx: &Ctx, row: &line::Model, place: String) -> Markup {
    let told = reasons(&row.reasons);
    let what = html! {
        (ctx.t(&format!("category-{}", row.category)))
        div.small {
            (or_dash(row.manufacturer.as_deref())) " " (row.model.as_deref().unwrap_or_default())
            @if let Some(cpu) = &row.cpu_text { " · " (cpu) }
        }
    };
    let verdict = html! {
        (ui::word_badge(ctx, "verdict", &row.verdict))
        @for said in told.iter().filter(|r| twice::is_told(r)) { div.small { (reason(ctx, said)) } }
    };
    cells(
        ctx,
        [
            html! { a href={ "/offer/" (row.donation_id) "/lines/" (row.id) } { (place) } },
            html! { (or_dash(row.serial_number.as_deref())) },
            html! { (or_dash(row.asset_tag.as_deref())) },
            what,
            html! { (or_dash(row.office.as_deref())) },
            verdict,
        ],
    )
}

fn device_row(ctx: &Ctx, device: &device::Model) -> Markup {
    let name = ctx.tw(
        "offer-twice-device",
        &[("device", device.id.as_str().into())],
    );
    let what = html! {
        (ctx.t(&format!("category-{}", device.category)))
        div.small { (or_dash(device.manufacturer.as_deref())) " " (device.model.as_deref().unwrap_or_default()) }
    };
    cells(
        ctx,
        [
            html! { a href={ "/d/" (device.id) } { (name) } },
            html! { (or_dash(device.serial_number.as_deref())) },
            html! { (or_dash(device.asset_tag.as_deref())) },
            what,
            html! { "–" },
            ui::status_badge(ctx, &device.status),
        ],
    )
}

fn form(ctx: &Ctx, donation: &donation::Model, group: &Group, places: &Places) -> Markup {
    let choice = |value: &str, text: &str| {
        html! {
            label.form-check {
                input.form-check-input type="radio" name="say" value=(value) required;
                span.form-check-label { (text) }
            }
        }
    };
    let is_elsewhere = !group.elsewhere.is_empty() || !group.devices.is_empty();
    let legend = ctx.tw("offer-twice-say", &[("number", group.text.as_str().into())]);
    ui::form(
        &format!("/offer/{}/twice", donation.id),
        html! {
            @for row in &group.lines { (ui::hidden("line", &row.id.to_string())) }
            fieldset.mb-3 {
                legend.form-label { (legend) }
                @if group.lines.len() > 1 {
                    @for row in &group.lines {
                        @let place = place(ctx, row, places);
                        (choice(&row.id.to_string(), &ctx.tw("offer-twice-stays", &[("place", place.into())])))
                    }
                }
                @if is_elsewhere { (choice("elsewhere", &ctx.t("offer-twice-elsewhere"))) }
                (choice("all-real", &ctx.t("offer-twice-real")))
            }
            (ui::submit(ctx, "offer-twice-save"))
        },
    )
}

/// `POST /offer/{id}/twice`
pub async fn say(ctx: Ctx, Path(id): Path<DonationId>, sent: Sent) -> Outcome<Response> {
    let lines = sent.all("line");
    let lines = lines.iter().filter_map(|id| id.parse().ok()).collect();
    let said = sent.text("say").unwrap_or_default();
    let (word, stays) = match (said, said.parse().ok()) {
        ("all-real", _) => (Word::AllReal, None),
        ("elsewhere", _) => (Word::Elsewhere, None),
        (_, Some(id)) => (Word::OneStays, Some(id)),
        _ => {
            return Err(Refusal::new("nothing-chosen")
                .kind(RefusalKind::Invalid)
                .into());
        }
    };
    let input = TellApartInput { lines, word, stays };
    tell_apart(&ctx.app, &ctx.actor, id, input).await?;
    ui::redirect(&format!("/offer/{id}/twice"), "offer-said-twice")
}

/// That numbers stand twice, with the way to the page that shows them side by side.
pub(super) fn notice(ctx: &Ctx, id: Uuid, n: u64) -> Markup {
    if n == 0 {
        return html! {};
    }
    let told = ctx.tw("offer-duplicates", &[("n", n.into())]);
    html! {
        (ui::alert(Tone::Ask, &told, &ctx.t("offer-duplicates-do")))
        p { a href={ "/offer/" (id) "/twice" } { (ctx.t("offer-twice-look")) } }
    }
}
